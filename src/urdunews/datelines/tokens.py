"""Tokens: the delimiters and brackets of datelines, and the words that tie them into a sentence."""

import itertools
import re
from typing import Final, Literal, TypeAlias

from urdunews import lazy, shapes
from urdunews.words import vocabulary

Ending: TypeAlias = Literal["credit", "date", "slashes", "dots", "colon", "dash", "stop", "comma"]
"""The endings of a dateline, the strongest evidence first."""

DELIMITERS: Final = " :؛;۔.،,/…_–—-"
"""The characters between the parts of a dateline, and after it."""

OPENING: Final = frozenset("([")
"""Opening brackets of credits; newspapers print round ones, and now and then square ones."""

CLOSING: Final = frozenset(")]")
"""Closing brackets."""

BRACKETS: Final = OPENING | CLOSING
"""All brackets, opening or closing."""

BRACKET: Final = re.compile(r"[()\[\]]")
"""The pattern of any bracket."""

_RUN: Final = re.compile(rf"[{DELIMITERS}]{{0,24}}")
#: The first characters of endings.
_ENDINGS: Final = frozenset(":/۔.…_—–-")
_SLASHES: Final = lazy.pattern(r" ?/ ?/")
_DOTS: Final = lazy.pattern(r" ?(?:[۔.…](?: ?[۔.…])|…)")
_DASH: Final = lazy.pattern(r" ?(?:—|–(?= )|--|-(?= )|_(?= ))")
#: Dashes that do not join names.
_LONG_DASH: Final = lazy.pattern(r" ?(?:—|--)")
_DASHES: Final = frozenset("-–—")
#: An acronym has at least this many.
_FEWEST_LETTERS: Final = 2


def skip_delimiters(text: str, at: int) -> int:
    """Return the offset after the delimiters and spaces at `at`."""
    match = _RUN.match(text, at)
    return at if match is None else match.end()


def end_of_delimiters(text: str, at: int) -> int:
    """Return the end offset of the delimiters at `at`, without the space after the last."""
    end = skip_delimiters(text, at)
    while end > at and text[end - 1] == " ":
        end -= 1
    return end


def strip_trailing_delimiters(text: str, end: int) -> int:
    """Return the end offset of the text before `end`, without the delimiters at its end."""
    while end > 0 and text[end - 1] in DELIMITERS:
        end -= 1
    return end


def only_delimiters(text: str, start: int, end: int) -> bool:
    """Return whether there are only delimiters between two offsets."""
    return _RUN.fullmatch(text, start, end) is not None


def ending_at(text: str, at: int) -> Ending | None:
    """Return the kind of the mark at `at`, after a last name, if it can end a dateline."""
    mark = text[at : at + 2].lstrip(" ")[:1]
    if mark not in _ENDINGS:
        return None
    if mark == ":":
        return "colon"
    if _SLASHES.match(text, at):
        return "slashes"
    if _DOTS.match(text, at):
        return "dots"
    return "stop" if mark == "۔" else _dash_at(text, at)


def _dash_at(text: str, at: int) -> Ending | None:
    """Return the ending that a dash at `at` is: a short one counts as a stop."""
    if is_dash_alone(text, at) or _LONG_DASH.match(text, at):
        return "dash"
    return "stop" if _DASH.match(text, at) else None


def is_dash_alone(text: str, at: int) -> bool:
    """Return whether a dash is all that follows on the line: `لاہور —`."""
    return text[at:].strip(" ") in _DASHES


def postposition_at(text: str, at: int) -> bool:
    """Return whether the next word ties the text before `at` into a sentence."""
    return _is_word_at(text, at, vocabulary.postpositions())


def case_marker_at(text: str, at: int) -> bool:
    """Return whether the next word marks the case of the name before `at`.

    No sentence begins with such a word.
    """
    return _is_word_at(text, at, vocabulary.case_markers())


def conjunction_at(text: str, at: int) -> bool:
    """Return whether the next word is a conjunction, which joins the text before `at` to more."""
    return _word_at(text, at) in vocabulary.conjunctions()


def begins_acronym(text: str, at: int) -> bool:
    """Return whether the word at `at` is the first letter of a name, and no case marker.

    `کے پی حکومت نے`, `کے الیکٹرک نے`; but `کے ایم این اے` is a member of the party before it.
    """
    names = shapes.NAMES.match(text, at)
    words = [] if names is None else names[0].split(" ")
    if not vocabulary.letter_names().issuperset(words[:1]):
        return False
    letters = list(itertools.takewhile(vocabulary.letter_names().__contains__, words))
    known = vocabulary.acronyms()
    if len(letters) > _FEWEST_LETTERS and letters[-1] in vocabulary.case_markers():
        # `کے ایم سی کے ملازمین`, but `کے پی کے` is a province.
        return " ".join(letters) in known or " ".join(letters[:-1]) in known
    return " ".join(words[: max(len(letters), _FEWEST_LETTERS)]) in known


def _is_word_at(text: str, at: int, words: frozenset[str]) -> bool:
    """Whether the next word is one of these markers, and not the first letter of a name."""
    word = _word_at(text, at)
    if word not in words or word not in vocabulary.letter_names():
        return word in words
    return not begins_acronym(text, at + text.startswith(" ", at))


def _word_at(text: str, at: int) -> str:
    word = shapes.WORD.match(text, at + text.startswith(" ", at))
    return "" if word is None else word[0]
