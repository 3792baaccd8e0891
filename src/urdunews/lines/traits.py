"""Traits: the look of a line on its own, without known phrases and neighbours.

They are similar across outlets: prose has function words and ends with a finite verb, a name has
neither, a menu has words such as `واٹس ایپ`. Together with the neighbours of a line, they decide
its role; see `lines/evidence`.
"""

import bisect
import functools
import re
from collections import Counter
from collections.abc import Iterator
from typing import Final, Literal, NamedTuple, TypeAlias

from urdunews import shapes, tables
from urdunews.characters.normalization import fold
from urdunews.datelines.credits import credit_kind
from urdunews.datelines.memory import Memory
from urdunews.dates.names import calendar_names
from urdunews.lines.bylines import is_name
from urdunews.lines.layout import letters
from urdunews.lines.wording import LOOK, SENTENCE, SENTENCE_WORDS, words_without_content
from urdunews.words import vocabulary
from urdunews.words.lexicon import Lexicon, derived
from urdunews.words.stops import closings, finished, is_finished, months, openings

Script: TypeAlias = Literal["urdu", "mixed", "foreign", "none"]
"""The script of a line's letters; `none` if it has no letters."""

PROSE: Final = 3
"""The level of prose from which a line counts as a sentence of a story."""

_FUNCTION_SHARE: Final = 0.2
#: One cue is evidence in a line of up to this many words; a longer line needs several.
_MOST_CUED_WORDS: Final = 14
_LONGEST_CREDIT: Final = 60
_LONGEST_SECTION: Final = 40
_MOST_NAME_WORDS: Final = 10
_FOREIGN: Final = 0.5
_MIXED: Final = 0.95
_FOREIGN_SENTENCE: Final = 40
_LONGEST_WORD: Final = 40
_MOST_LETTERS: Final = 160
#: The maximum number of cached lines. Each takes 2 kB, and eight times as many lines would save 4 %
#: of the time to read them, on 32 MB of `real`.
_MOST_LINES: Final = 512

KEY_LETTERS: Final = 12
"""Lines that are printed twice have at least this many first letters in common."""

LENGTHS: Final = (6, 15, 30, 50, 80, 130, 250)
_FUNCTION_SHARES: Final = (0.01, 0.12, 0.25, 0.37)
_FIGURE_SHARES: Final = (0.001, 0.1, 0.35)
_CUE_SHARES: Final = (0.01, 0.3, 0.6, 0.99)

_LETTER: Final = re.compile(r"[^\W\d_]")
#: A letter of another script than Arabic.
_OTHER_LETTER: Final = re.compile(r"[^\W\d_\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff]")
_FIGURE: Final = re.compile(r"\d")
_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_CLOCK: Final = re.compile(r"\d{1,2}:\d\d")
_ADDRESS: Final = re.compile(r"[#@]|www\.|http|\.(?:com|pk|in|net|org)\b")
#: Figures, marks, years and clock times have at least one of these.
_SIGN: Final = re.compile(r"[\d:|/(؟#@.]|www|http")
_NO_DATE: Final = (False, False, False)
#: The topic of words that open a question.
_QUESTION: Final = "question"
_ENDINGS: Final = frozenset("۔؟!:…).»]”،")
_BULLETS: Final = frozenset("-–—•*>»|#۔.ـ")
_QUOTES: Final = frozenset("\"“”‘’'")


class Looks(NamedTuple):
    """The look of a line, in few distinct values: many lines look the same."""

    length: int
    """How many of the lengths in `LENGTHS` it reaches."""

    ending: str
    beginning: str
    script: Script
    function: int
    """The share of function words among its words, in steps."""

    final_verb: bool
    """Whether its last word can end a clause."""

    first: str
    """The kind of its first word if sentences begin with it; `other` for most words."""

    last: str
    """The meaning of its last word if it is a verb or predicate that ends clauses, or `other`."""

    stop: bool
    """Whether it ends with a stop."""

    any_verb: bool
    prose: int
    """The level of prose: one point each for length, final verb, function words, stop; at most 3.
    """

    words: int
    figures: int
    """The share of figures, in steps."""

    marks: tuple[str, ...]
    """Colon, bar, brackets and other marks in it."""

    name: bool
    """Whether it has the form of a name."""

    persons: int
    """The number of personal names among its words, at most 2."""

    known: tuple[str, ...]
    """The meanings of the whole line in the lexicon: a place, a section, a kind of credit."""

    cues: tuple[str, ...]
    """The topics of the words of a short line: `share`, `published`, `author`."""

    cue_share: int
    """The share of words with topics in a short line, in steps; -1 for a longer line."""

    long_cues: tuple[str, ...]
    """The topics that a longer line has several words of."""

    long_cue_count: int
    """The number of words with topics in a longer line; -1 for a short line."""

    date: tuple[bool, bool, bool]
    """Whether a short line has a month, a year, a clock time."""


Shape: TypeAlias = tuple[str, str, tuple[str, ...], Script, int]
"""The beginning, ending, marks, script and figures of a line; the items of a list share them."""


class Traits(NamedTuple):
    """The look and the words of a line. Lines with the same text share one."""

    looks: Looks
    content: frozenset[str]
    """Its words without function words and verbs."""

    shape: Shape

    words: tuple[str, ...]
    """The words of its beginning, without capitals."""

    last: str
    """Its last word; empty if it has none."""


def step(value: float, steps: tuple[float, ...]) -> int:
    """Return how many of the ascending `steps` a value reaches."""
    return bisect.bisect_right(steps, value)


def traits(lexicon: Lexicon) -> Memory[Traits]:
    """Return the traits of folded lines by their text, with one lexicon."""
    return derived(lexicon, _memory)


def _memory(lexicon: Lexicon) -> Memory[Traits]:
    return Memory(functools.partial(_traits, lexicon), _MOST_LINES)


def _traits(lexicon: Lexicon, line: str) -> Traits:
    text = line[:LOOK]
    words = shapes.WORD.findall(text)
    has_others = _OTHER_LETTER.search(text) is not None
    script = _script(text, has_others=has_others)
    stop = shapes.ends_with_stop(line)
    last = _last_word(line, words)
    final_verb = _final_verb(line, last, stop=stop, foreign=script == "foreign")
    share = _function_share(line, words, script, has_final_verb=final_verb)
    prose = (
        (len(line) >= SENTENCE)
        + (final_verb or (stop and len(words) >= SENTENCE_WORDS))
        + (share > _FUNCTION_SHARE)
        + stop
    )
    has_signs = _SIGN.search(line) is not None
    is_short = len(words) <= _MOST_CUED_WORDS
    cues = _cues(text, words, script)
    looks = Looks(
        length=step(len(line), LENGTHS),
        ending=_ending(line),
        beginning=_beginning(line),
        script=script,
        function=step(share, _FUNCTION_SHARES),
        final_verb=final_verb,
        first=openings().get(words[0], "other") if words else "other",
        last=closings().get(last, "other"),
        stop=stop,
        any_verb=not finished().isdisjoint(words),
        prose=min(prose, PROSE),
        words=min(len(words), 7),
        figures=_figures(text) if has_signs else 0,
        marks=_marks(line, words, has_signs=has_signs),
        name=len(line) <= _LONGEST_CREDIT and is_name(line),
        persons=_persons(words),
        known=_known(line, lexicon),
        cues=tuple(sorted({topic for topics in cues for topic in topics})) if is_short else (),
        cue_share=step(len(cues) / max(len(words), 1), _CUE_SHARES) if is_short else -1,
        long_cues=() if is_short else _repeated_topics(cues),
        long_cue_count=-1 if is_short else min(len(cues), 4),
        date=(
            _date(text, words, has_signs=has_signs, has_others=has_others) if is_short else _NO_DATE
        ),
    )
    shape = looks.beginning, looks.ending, looks.marks, looks.script, looks.figures
    content = frozenset(words) - words_without_content()
    return Traits(looks, content, shape, tuple(map(str.casefold, words)), last.casefold())


def _script(text: str, *, has_others: bool) -> Script:
    if not has_others:
        return "none" if shapes.ARABIC_LETTER.search(text) is None else "urdu"
    share = len(shapes.ARABIC_LETTER.findall(text)) / len(_LETTER.findall(text))
    if share < _FOREIGN:
        return "foreign"
    return "mixed" if share < _MIXED else "urdu"


def _last_word(line: str, words: list[str]) -> str:
    """Return the last word of a line, given the words of its beginning; empty if it has none."""
    if len(line) > LOOK:
        words = shapes.WORD.findall(line[-_LONGEST_WORD:])
    return words[-1] if words else ""


def _final_verb(line: str, last: str, *, stop: bool, foreign: bool) -> bool:
    if foreign:
        return stop and len(line) > _FOREIGN_SENTENCE
    return last != "" and is_finished(last)


def _function_share(line: str, words: list[str], script: Script, *, has_final_verb: bool) -> float:
    """Return the share of function words; for other languages, estimate it by length and stop."""
    if script == "foreign":
        return _FUNCTION_SHARES[2] if has_final_verb or len(line) >= SENTENCE else 0
    return sum(map(vocabulary.function_words().__contains__, words)) / max(len(words), 1)


def _cues(text: str, words: list[str], script: Script) -> list[tuple[str, ...]]:
    """Return the topics of each cue among a line's words."""
    known = _topics()
    # Arabic letters have no case.
    lowered = words if script == "urdu" else shapes.WORD.findall(text.casefold())
    return [known[word] for word in lowered if word in known]


def _repeated_topics(cues: list[tuple[str, ...]]) -> tuple[str, ...]:
    """Return the topics that more than one word has."""
    if len(cues) <= 1:
        return ()
    counts = Counter(topic for topics in cues for topic in topics)
    return tuple(sorted(topic for topic, count in counts.items() if count > 1))


def _figures(text: str) -> int:
    return step(len(_FIGURE.findall(text)) / len(text), _FIGURE_SHARES)


def _ending(line: str) -> str:
    if shapes.breaks_off(line):
        return "…"
    # A line with only marks is empty once it is folded.
    last = line[-1:]
    if last in _ENDINGS:
        return last
    if last.isalpha():
        return "letter"
    return "figure" if last.isdigit() else "other"


def _beginning(line: str) -> str:
    first = line[:1]
    if first in _BULLETS:
        return "bullet"
    if first.isdigit():
        return "figure"
    if first.isalpha():
        return "latin" if first.isascii() else "letter"
    if first and first in "([":
        return "bracket"
    return "quote" if first in _QUOTES else "other"


def _marks(line: str, words: list[str], *, has_signs: bool) -> tuple[str, ...]:
    marks = [] if words else ["no-words"]
    if has_signs:
        marks += _signs(line)
    if line.count("۔", 0, LOOK) > 1:
        marks.append("stops")
    if words and words[0] in _question_words():
        marks.append("question-word")
    return tuple(marks)


def _signs(line: str) -> Iterator[str]:
    """Yield the names of the marks that `_SIGN` finds, except figures."""
    if ":" in line[:SENTENCE]:
        yield "colon"
    if "|" in line or "/" in line[:SENTENCE]:
        yield "bar"
    if "(" in line:
        yield "bracket"
    if _ADDRESS.search(line, 0, LOOK):
        yield "address"
    if "؟" in line:
        yield "question"


def _persons(words: list[str]) -> int:
    names = vocabulary.personal_names()
    if len(words) > _MOST_NAME_WORDS or names.isdisjoint(words):
        return 0
    return min(sum(map(names.__contains__, words)), 2)


def _known(line: str, lexicon: Lexicon) -> tuple[str, ...]:
    if len(line) > _LONGEST_CREDIT:
        return ()
    known: tuple[str, ...] = () if lexicon.place(line) is None else ("place",)
    if len(line) <= _LONGEST_SECTION and lexicon.is_section(line):
        known = (*known, "section")
    kind = credit_kind(line, lexicon)
    return known if kind == "unknown" else (*known, kind)


def _date(
    text: str, words: list[str], *, has_signs: bool, has_others: bool
) -> tuple[bool, bool, bool]:
    has_month = not months().isdisjoint(words) or (
        has_others and any(word.casefold() in _latin_months() for word in words if word.isascii())
    )
    if not has_signs:
        return (has_month, False, False)
    return (has_month, _YEAR.search(text) is not None, _CLOCK.search(text) is not None)


def first_letters(line: str) -> str:
    """Return only the letters and figures of the beginning of a folded line."""
    return letters(line[: 2 * _MOST_LETTERS])[:_MOST_LETTERS]


def last_letter(line: str) -> str:
    """Return the last letter or figure of `first_letters`, if the line has no more of them."""
    at = min(len(line), 2 * _MOST_LETTERS) - 1
    while at >= 0 and not line[at].isalnum():
        at -= 1
    return line[at] if at >= 0 else ""


def letters_key(line: str) -> str:
    """Return a line's first `KEY_LETTERS` letters and figures; fewer only if it has no more."""
    key = letters(line[: 2 * KEY_LETTERS])[:KEY_LETTERS]
    return key if len(key) == KEY_LETTERS else first_letters(line)[:KEY_LETTERS]


def is_same(first: str, again: str) -> bool:
    """Return whether the first letters of two lines are the same, or are so as far as one goes."""
    if first == again:
        return True
    short, whole = sorted((first, again), key=len)
    return len(short) >= KEY_LETTERS and 2 * len(short) >= len(whole) and whole.startswith(short)


@functools.cache
def _topics() -> dict[str, tuple[str, ...]]:
    """Return the topics of cue words."""
    topics: dict[str, tuple[str, ...]] = {}
    for row in tables.rows("words/cues"):
        if row["topic"] == _QUESTION:
            continue
        word = fold(row["text"]).casefold()
        topics[word] = (*topics.get(word, ()), row["topic"])
    return topics


@functools.cache
def _question_words() -> frozenset[str]:
    rows = tables.rows("words/cues")
    return frozenset(fold(row["text"]) for row in rows if row["topic"] == _QUESTION)


@functools.cache
def _latin_months() -> frozenset[str]:
    return frozenset(calendar_names("gregorian", script="latin"))
