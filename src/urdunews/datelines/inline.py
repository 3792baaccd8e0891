"""Inline datelines, glued to a deck on the same line: `…تیار ہیںنئی دہلی (اے پی پی) وزیر نے`."""

from typing import Final, Literal, TypeAlias

from urdunews import shapes
from urdunews.datelines.brackets import read_bracket
from urdunews.datelines.grammar import read_dateline
from urdunews.datelines.readings import DatelineReading
from urdunews.datelines.tokens import postposition_at
from urdunews.words import vocabulary
from urdunews.words.lexicon import Lexicon

#: Bounds for the length of a deck, and for what a dateline has before and in its bracket.
_LONGEST_DECK: Final = 400
_SHORTEST_DECK: Final = 15
_LONGEST_PLACES: Final = 60
_MOST_BRACKETS: Final = 6
_LONGEST_CREDITS: Final = 60
#: Many words end in `دیر`: a place that begins in mid-word must have at least this many letters.
_SHORTEST_PLACE: Final = 4

#: `خبر ’’ملتان (نامہ نگار) ہسپتال میں …`: a quotation is not a dateline.
_OPENERS: Final = frozenset("'\"‘’“”«([")
#: A credit that a user has added without its kind counts as well.
_SENDERS: Final = frozenset({"agency", "unknown"})

_Border: TypeAlias = Literal["sentence", "in-word", "word"]


def find_inline_dateline(text: str, lexicon: Lexicon) -> DatelineReading | None:
    """Find the dateline after a deck, by a known credit in the bracket after a known place.

    Args:
        text: The folded line.
        lexicon: The names that are known.

    Returns:
        The reading, in offsets of the folded line; None if there is none.
    """
    # Most lines stop here. A search for `(` halts at each ب, whose code ends with the same byte.
    if text.find(")", _SHORTEST_DECK, _LONGEST_DECK + _LONGEST_CREDITS) < 0:
        return None
    bracket = text.find("(", _SHORTEST_DECK, _LONGEST_DECK)
    for _ in range(_MOST_BRACKETS):
        if bracket < 0:
            return None
        if _holds_credit(text, bracket, lexicon):
            return _read_before(text, bracket, lexicon)
        bracket = text.find("(", bracket + 1, _LONGEST_DECK)
    return None


def _holds_credit(text: str, bracket: int, lexicon: Lexicon) -> bool:
    """Whether a known credit is in the bracket: a quick test, which most brackets fail."""
    close = text.find(")", bracket, bracket + _LONGEST_CREDITS)
    reading = read_bracket(text[: close + 1], bracket, lexicon) if close > 0 else None
    return reading is not None and any(credit.row is not None for credit in reading.credits)


def _read_before(text: str, bracket: int, lexicon: Lexicon) -> DatelineReading | None:
    """Read the dateline of a bracket from the earliest place from which all names are known."""
    for start in range(max(bracket - _LONGEST_PLACES, _SHORTEST_DECK), bracket):
        if not shapes.ARABIC_LETTER.match(text, start):
            continue
        border = _border_before(text, start)
        if border is None:
            continue
        reading = read_dateline(text[start:], lexicon)
        if reading is None or start + reading.end <= bracket:
            continue
        if border != "sentence" and not _is_agency_story(text[start:], reading):
            continue
        if not reading.places or any(p.row is None or p.damaged for p in reading.places):
            continue
        first = reading.places[0]
        is_short = border == "in-word" and first.end - first.start < _SHORTEST_PLACE
        return None if is_short else reading.shifted(start)
    return None


def _border_before(text: str, start: int) -> _Border | None:
    """Return what ends before a place: a sentence, a word of the deck, or part of a word."""
    before = text[:start].rstrip(" ")
    if before[-1:] in _OPENERS:
        return None
    if shapes.ends_with_stop(before):
        return "sentence"
    words = shapes.WORD.findall(before[-_LONGEST_PLACES:])
    final = bool(words) and words[-1] in vocabulary.final_words()
    if final and words[-1] in vocabulary.case_markers():
        # `ملاقات کی لاہور (اے پی پی)`, but `بازار کی`.
        return "word"
    if final:
        return "sentence"
    if shapes.ARABIC_LETTER.match(text, start - 1):
        return "in-word"
    # `ایسوسی ایٹڈ پریس آف پاکستان (اے پی پی)`: the place is part of a longer name.
    binding = vocabulary.function_words() | vocabulary.binding_words("part-of-name")
    return None if not words or words[-1] in binding else "word"


def _is_agency_story(text: str, reading: DatelineReading) -> bool:
    """Whether an agency follows a town and no postposition does: `رپورٹ پیش لاہور (اے پی پی)`."""
    return (
        any(c.row is not None and c.kind in _SENDERS for c in reading.credits)
        and not any(place.row is not None and place.row.broad for place in reading.places)
        and not postposition_at(text, reading.end)
    )
