"""Languages: which one a text is in, by the words and letters that only some languages have.

The text is Urdu unless there is evidence against it: dumps are of Urdu newspapers, and lists of
names and prices have no words that would show it.
"""

import collections
import functools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from urdunews import tables
from urdunews.characters.normalization import fold

URDU: Final = "ur"
"""The tag of Urdu in BCP 47."""

UNDETERMINED: Final = "und"
"""The tag of BCP 47 for a language that is not known; here, one that is not Urdu either."""

#: A text of fewer words is too short to tell.
_FEWEST_WORDS: Final = 4
#: A text is in the language that most of its function words and letters belong to, if it has so
#: many of them, and such a share of its words. Prose of each language in the table has twice as
#: many; Urdu about Arabs, in phrases of prayer or with quotations has fewer.
_FEWEST_SIGNS: Final = 3
_FEWEST_DIFFERENT: Final = 2
_SMALLEST_SHARE: Final = 0.15
#: Urdu needs less: of headlines and lists of names, few words are function words.
_FEWEST_URDU_SIGNS: Final = 2
_SMALLEST_URDU_SHARE: Final = 0.08
#: Without a sign of any language, a text has to be so long for a language that is not known.
_FEWEST_FOREIGN_WORDS: Final = 20
_FEWEST_ARABIC_SCRIPT_WORDS: Final = 40
_LARGEST_ALPHABET_SHARE: Final = 0.05
#: A word that begins with an article has its stem after it.
_SHORTEST_WITH_START: Final = 5
#: How many frequent words of Urdu a line has if it can be nothing else.
_ENOUGH_FREQUENT: Final = 2
#: Urdu prose has one of them in about forty letters.
_MOST_LETTERS_PER_FREQUENT: Final = 60
#: Marks of other scripts, and the signs that are words in Sindhi, are no word characters in `re`.
_WORD: Final = re.compile(
    r"[^\s\d_۔،؛؟.,:;!?()\[\]{}\"'“”‘’«»<>|…।*/\\=+&%@#–—٪٫٬•-]+",
)
_ARABIC_SCRIPT: Final = re.compile("[\u0620-\u064a\u066e-\u06d3\u06ee-\u06ff\u0750-\u077f]")


class _Signs(NamedTuple):
    """The table of languages, ordered for look-up. All texts are folded, without case."""

    words: Mapping[str, frozenset[str]]
    """The languages that have a function word."""

    starts: Mapping[str, str]
    """The language in which words begin so: Arabic ones with their article."""

    any_start: tuple[str, ...]
    """These beginnings."""

    letters: Mapping[str, str]
    """The language that alone has a letter."""

    any_letter: re.Pattern[str]
    """One of these letters."""

    frequent: tuple[str, ...]
    """The most frequent words that are Urdu alone, between spaces."""

    alphabet: re.Pattern[str]
    """A letter that Urdu has, and Arabic and Persian have not."""

    def languages(self, word: str, *, letters: bool) -> frozenset[str]:
        """Return the languages that a word is a sign of, perhaps by its letters too."""
        found = self.words.get(word, _NONE)
        if word.startswith(self.any_start) and len(word) >= _SHORTEST_WITH_START:
            found |= {language for start, language in self.starts.items() if word.startswith(start)}
        if letters:
            found |= {self.letters[letter] for letter in self.any_letter.findall(word)}
        return found


_NONE: Final = frozenset[str]()


@functools.cache
def _signs() -> _Signs:
    words: dict[str, set[str]] = collections.defaultdict(set)
    for text, language in _rows("word"):
        words[text].add(language)
    starts, letters = dict(_rows("start")), dict(_rows("letter"))
    return _Signs(
        words={text: frozenset(languages) for text, languages in words.items()},
        starts=starts,
        any_start=tuple(starts),
        letters=letters,
        any_letter=_one_of(letters),
        frequent=tuple(f" {text} " for text, _ in _rows("frequent")),
        alphabet=_one_of(text for text, _ in _rows("alphabet")),
    )


def _rows(kind: str) -> Iterator[tuple[str, str]]:
    for row in tables.rows("words/languages"):
        if row["kind"] == kind:
            yield fold(row["text"]).casefold(), row["language"]


def _one_of(letters: Iterable[str]) -> re.Pattern[str]:
    return re.compile(f"[{''.join(letters)}]")


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
    return URDU if _is_urdu_throughout(_samples(lines)) else _judged(" ".join(lines).casefold())


def _count_words(line: str) -> int:
    return line.count(" ") + 1


def _samples(lines: Sequence[str]) -> tuple[str, str, str]:
    """Return a line of the beginning, the middle and the end of a text.

    A dateline, a sub-heading or a last sentence may be short; the longest of three is prose.
    """
    middle = len(lines) // 2
    return (
        max(lines[:3], key=len),
        max(lines[max(middle - 1, 0) : middle + 2], key=len),
        max(lines[-3:], key=len),
    )


def _is_urdu_throughout(samples: Sequence[str]) -> bool:
    """Return whether lines have so many words that no other language has: most articles do."""
    if all(map(_has_frequent_words, samples)):
        return True
    text = f" {' '.join(samples)} "
    found = sum(map(text.count, _signs().frequent))
    return found >= _ENOUGH_FREQUENT and found * _MOST_LETTERS_PER_FREQUENT >= len(text)


def _has_frequent_words(line: str) -> bool:
    """Return whether a line has two of these words."""
    found = 0
    for word in _signs().frequent:
        if word in line:
            found += 1
            if found == _ENOUGH_FREQUENT:
                return True
    return False


def _judged(text: str) -> str | None:
    """Return the language with the most signs in a text."""
    known = _signs()
    words = collections.Counter(_WORD.findall(text))
    has_letters = known.any_letter.search(text) is not None
    signs = collections.Counter[str]()
    different = collections.Counter[str]()
    for word, count in words.items():
        for language in known.languages(word, letters=has_letters):
            signs[language] += count
            different[language] += 1
    total = words.total()
    others = [language for language in signs if language != URDU]
    other = max(others, key=signs.__getitem__, default=UNDETERMINED)
    if signs[other] <= signs[URDU]:
        if signs[URDU] >= max(_FEWEST_URDU_SIGNS, _SMALLEST_URDU_SHARE * total):
            return URDU
    elif signs[other] >= max(_FEWEST_SIGNS, _SMALLEST_SHARE * total):
        return other if different[other] >= _FEWEST_DIFFERENT else None
    return UNDETERMINED if _is_foreign(words) else None


def _is_foreign(words: Mapping[str, int]) -> bool:
    """Return whether a text without function words that are known cannot be Urdu.

    It is long, and in another script or without the letters that Urdu has and its neighbours
    lack. A list of Urdu names or prices has these letters.
    """
    total = sum(words.values())
    if total < _FEWEST_FOREIGN_WORDS:
        return False
    arabic = sum(count for word, count in words.items() if _ARABIC_SCRIPT.search(word))
    if arabic < total / 2:
        return True
    alphabet = _signs().alphabet
    urdu = sum(count for word, count in words.items() if alphabet.search(word))
    return total >= _FEWEST_ARABIC_SCRIPT_WORDS and urdu < _LARGEST_ALPHABET_SHARE * total
