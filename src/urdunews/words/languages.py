"""Languages: which one a text is in, by the words and letters that only some languages have.

The text is Urdu unless there is evidence against it: dumps are of Urdu newspapers, and lists of
names and prices have no words that would show it.
"""

import collections
import functools
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from urdunews import lazy, tables
from urdunews.characters.normalization import fold

URDU: Final = "ur"
"""The BCP 47 tag of Urdu."""

UNDETERMINED: Final = "und"
"""The BCP 47 tag for an unknown language; here, one that is not Urdu either."""

#: A text of fewer words is too short to tell.
_FEWEST_WORDS: Final = 4
#: A text is in the language to which most of its function words and letters belong, if there are
#: this many of them, and this share of its words. Prose of each language in the table has twice as
#: many; Urdu about Arabs, in phrases of prayer or with quotations has fewer.
_FEWEST_SIGNS: Final = 3
_FEWEST_DIFFERENT: Final = 2
_SMALLEST_SHARE: Final = 0.15
_TIMES_URDU: Final = 1.5
#: Urdu needs less: of headlines and lists of names, few words are function words.
_FEWEST_URDU_SIGNS: Final = 2
_SMALLEST_URDU_SHARE: Final = 0.08
#: Without a sign of any language, a text of at least this length is in an unknown language.
_FEWEST_FOREIGN_WORDS: Final = 20
_FEWEST_ARABIC_SCRIPT_WORDS: Final = 40
_FOREIGN_URDU_SHARE: Final = 0.05
#: A word that begins with an article has its stem after it.
_SHORTEST_WITH_START: Final = 5
#: A line with this many letters is prose.
_LONG_LINE: Final = 100
#: A line with this many frequent Urdu words can only be Urdu.
_ENOUGH_FREQUENT: Final = 2
#: Urdu prose has one of them in about forty letters.
_MOST_LETTERS_PER_FREQUENT: Final = 60
#: For `re`, marks of other scripts and the signs that are Sindhi words are not word characters.
_WORD: Final = lazy.pattern(
    r"[^\s\d_۔،؛؟.,:;!?()\[\]{}\"'“”‘’«»<>|…।*/\\=+&%@#–—٪٫٬•-]+",
)
_ARABIC_SCRIPT: Final = lazy.pattern("[\u0620-\u064a\u066e-\u06d3\u06ee-\u06ff\u0750-\u077f]")


class _Signs(NamedTuple):
    """The table of languages, ordered for look-up. All texts are folded, without case."""

    words: Mapping[str, frozenset[str]]
    """The languages that have a function word."""

    letters: Mapping[str, frozenset[str]]
    """The languages that have a letter which the others lack."""

    any_letter: re.Pattern[str]
    """One of these letters."""

    starts: tuple[tuple[str, str], ...]
    """How words of a language begin, Arabic ones with their article, with the language."""

    any_start: tuple[str, ...]
    """These beginnings."""

    def languages(self, word: str) -> frozenset[str]:
        """Return the languages of which a word is a sign, as a function word or by its letters."""
        found = self.words.get(word)
        if found is not None:
            return found
        return _NONE.union(*map(self.letters.__getitem__, set(self.any_letter.findall(word))))

    def languages_by_start(self, word: str) -> frozenset[str]:
        """Return the languages in which many words begin as this one does."""
        if len(word) < _SHORTEST_WITH_START or not word.startswith(self.any_start):
            return _NONE
        return frozenset(language for start, language in self.starts if word.startswith(start))


_NONE: Final = frozenset[str]()


@functools.cache
def _signs() -> _Signs:
    letters = _languages_by_text("letter")
    starts = tuple(_folded("start"))
    return _Signs(
        words=_languages_by_text("word"),
        letters=letters,
        any_letter=re.compile(f"[{''.join(letters)}]"),
        starts=starts,
        any_start=tuple(start for start, _ in starts),
    )


@functools.cache
def _frequent() -> tuple[str, ...]:
    """Return the most frequent words that are Urdu alone, between spaces.

    Few articles need more of the table, whose words of other languages take long to fold.
    """
    return tuple(f" {text} " for text, _ in _folded("frequent"))


def _languages_by_text(kind: str) -> dict[str, frozenset[str]]:
    languages: dict[str, set[str]] = collections.defaultdict(set)
    for text, language in _folded(kind):
        languages[text].add(language)
    return {text: frozenset(found) for text, found in languages.items()}


def _folded(kind: str) -> Iterator[tuple[str, str]]:
    """Yield the folded texts of one kind of row, each with its language."""
    texts, languages = zip(*_table()[kind], strict=True)
    # One call is quicker than one for each text.
    return zip(fold("\n".join(texts)).casefold().split("\n"), languages, strict=True)


@functools.cache
def _table() -> dict[str, list[tuple[str, str]]]:
    """Return the texts of the table, each with its language, by the kind of their row."""
    table: dict[str, list[tuple[str, str]]] = collections.defaultdict(list)
    rows = tables.columns("words/languages", "text", "language", "kind")
    for text, language, kind in zip(*rows, strict=True):
        table[kind].append((text, language))
    return table


def language_of(lines: Sequence[str]) -> str | None:
    """Return the language of a text.

    Args:
        lines: Its lines, folded.

    Returns:
        A tag of BCP 47; `und` for a language that is neither Urdu nor in the table; None where
        there is too little to go by.

    Example:
        >>> from urdunews.words.languages import language_of
        >>> language_of(["وزیر نے کہا کہ سڑک کا کام اگلے ماہ مکمل ہو گا۔"])
        'ur'
        >>> language_of(["The minister said that work on the road will end next month."])
        'en'
        >>> language_of(["1447"]) is None
        True
    """
    if len(lines) < _FEWEST_WORDS and sum(map(_count_words, lines)) < _FEWEST_WORDS:
        return None
    return URDU if _is_urdu_throughout(lines) else _judged(_counted_words(lines))


def _count_words(line: str) -> int:
    return line.count(" ") + 1


def _is_urdu_throughout(lines: Sequence[str]) -> bool:
    """Return whether beginning, middle and end of a text are Urdu, as those of most articles are.

    A dateline, a sub-heading or a last sentence may be short; a line beside it is prose.
    """
    last = len(lines) - 1
    first, between, end = _sample(lines, 0), _sample(lines, last // 2), _sample(lines, last)
    if _is_urdu_line(first) and _is_urdu_line(between) and _is_urdu_line(end):
        return True
    # Of a short text, the three are the same line.
    text = f" {' '.join(dict.fromkeys((first, between, end)))} "
    found = sum(map(text.count, _frequent()))
    return found >= _ENOUGH_FREQUENT and found * _MOST_LETTERS_PER_FREQUENT >= len(text)


def _sample(lines: Sequence[str], at: int) -> str:
    line = lines[at]
    return line if len(line) >= _LONG_LINE else max(lines[max(at - 1, 0) : at + 2], key=len)


def _is_urdu_line(line: str) -> bool:
    """Return whether a line has two different words that no other language has."""
    found = 0
    for word in _frequent():
        if word in line:
            found += 1
            if found == _ENOUGH_FREQUENT:
                return True
    return False


class _Count(NamedTuple):
    """How many words of a text are signs of each language."""

    signs: collections.Counter[str]

    not_urdu: collections.Counter[str]
    """The signs of languages other than Urdu."""

    different: collections.Counter[str]
    """How many different words among the latter are signs by themselves or by a letter.

    One that only begins like words of a language is none: Urdu has names such as `الحرمین`.
    """


def _counted_words(lines: Sequence[str]) -> collections.Counter[str]:
    """Return how often each word occurs in a text, ignoring case.

    Line by line, since a list of all words takes ten times the memory of the text.
    """
    words = collections.Counter[str]()
    for line in lines:
        words.update(_WORD.findall(line.casefold()))
    return words


def _judged(words: collections.Counter[str]) -> str | None:
    """Return the language with the most words as signs, if there are enough of them.

    Args:
        words: How often each word occurs in the text.
    """
    count = _count_signs(words)
    signs, total = count.signs, words.total()
    other, *rest = _ranked(count.not_urdu)
    against = count.not_urdu[other]
    # Words of both say nothing: Punjabi shares half of its function words with Urdu.
    urdu = signs[URDU] - (signs[other] - against)
    if (
        against >= max(_FEWEST_SIGNS, _TIMES_URDU * urdu)
        and signs[other] >= _SMALLEST_SHARE * total
        and count.different[other] >= _FEWEST_DIFFERENT
    ):
        return UNDETERMINED if rest and count.not_urdu[rest[0]] == against else other
    if urdu >= against and signs[URDU] >= max(_FEWEST_URDU_SIGNS, _SMALLEST_URDU_SHARE * total):
        return URDU
    return UNDETERMINED if _is_foreign(words, signs[URDU]) else None


def _ranked(signs: Mapping[str, int]) -> list[str]:
    """Return the languages from the one with most signs on; `und` if there is none."""
    return sorted(signs, key=lambda language: (-signs[language], language)) or [UNDETERMINED]


def _count_signs(words: Mapping[str, int]) -> _Count:
    known = _signs()
    count = _Count(collections.Counter(), collections.Counter(), collections.Counter())
    for word, times in words.items():
        by_itself = known.languages(word)
        languages = by_itself | known.languages_by_start(word)
        for language in languages:
            count.signs[language] += times
        if URDU not in languages:
            count.different.update(by_itself)
            for language in languages:
                count.not_urdu[language] += times
    return count


def _is_foreign(words: Mapping[str, int], urdu: int) -> bool:
    """Return whether a text with few signs of any language is certainly not Urdu.

    It is long, and in another script or without the letters that Urdu has and its neighbours
    lack. A list of Urdu names or prices has these letters.

    Args:
        words: How often each word occurs in the text.
        urdu: How many of them are signs of Urdu.
    """
    total = sum(words.values())
    if total < _FEWEST_FOREIGN_WORDS:
        return False
    arabic = sum(count for word, count in words.items() if _ARABIC_SCRIPT.search(word))
    if arabic < total / 2:
        return True
    return total >= _FEWEST_ARABIC_SCRIPT_WORDS and urdu < _FOREIGN_URDU_SHARE * total
