"""Datelines glued behind a deck on one line: `…تیار ہیںنئی دہلی (اے پی پی) وزیر نے`."""

from typing import Final, NamedTuple

from urdunews import shapes
from urdunews.stages.datelines import DatelineReading, read_dateline, shifted
from urdunews.words import vocabulary
from urdunews.words.lexicon import Lexicon

#: No deck is longer, and none so short; a dateline has no more before its bracket.
_LONGEST_DECK: Final = 400
_SHORTEST_DECK: Final = 15
_LONGEST_PLACES: Final = 60
_MOST_BRACKETS: Final = 6
_LONGEST_CREDITS: Final = 60
#: `دیر` is in many words; a place that begins in mid-word has to be longer.
_SHORTEST_PLACE: Final = 4


class GluedDateline(NamedTuple):
    """A dateline that does not begin its line."""

    start: int
    """Where in the folded line it begins."""

    dateline: DatelineReading
    """The dateline, in offsets of the line."""


def find_glued_dateline(text: str, lexicon: Lexicon) -> GluedDateline | None:
    """Find the dateline behind a deck, by a known credit in the bracket behind a known place."""
    bracket = text.find("(", _SHORTEST_DECK, _LONGEST_DECK)
    for _ in range(_MOST_BRACKETS):
        if bracket < 0:
            return None
        if _holds_credit(text, bracket, lexicon):
            return _before(text, bracket, lexicon)
        bracket = text.find("(", bracket + 1, _LONGEST_DECK)
    return None


def _holds_credit(text: str, bracket: int, lexicon: Lexicon) -> bool:
    """Whether what the bracket begins with is a known credit: a cheap look at most brackets."""
    close = text.find(")", bracket, bracket + _LONGEST_CREDITS)
    reading = read_dateline(text[bracket : close + 1], lexicon) if close > 0 else None
    return reading is not None and any(credit.row is not None for credit in reading.credits)


def _before(text: str, bracket: int, lexicon: Lexicon) -> GluedDateline | None:
    """Find where the places before a bracket begin: as far in front as they are all known."""
    for start in range(max(bracket - _LONGEST_PLACES, _SHORTEST_DECK), bracket):
        if not shapes.ARABIC_LETTER.match(text, start) or not _is_border(text, start):
            continue
        reading = read_dateline(text[start:], lexicon)
        if reading is None or start + reading.end <= bracket:
            continue
        if all(place.row is not None for place in reading.places) and reading.places:
            return _accepted(text, GluedDateline(start, shifted(reading, start)))
    return None


def _is_border(text: str, start: int) -> bool:
    """Whether something ends in front of a place: a sentence, or a word of the deck."""
    before = text[:start].rstrip(" ")
    if shapes.ends_with_stop(before):
        return True
    words = shapes.WORD.findall(before[-_LONGEST_PLACES:])
    final = bool(words) and words[-1] in vocabulary.final_words()
    return final or shapes.ARABIC_LETTER.match(text, start - 1) is not None


def _accepted(text: str, found: GluedDateline) -> GluedDateline | None:
    start, reading = found
    first = reading.places[0]
    in_word = shapes.ARABIC_LETTER.match(text, start - 1) is not None
    words = shapes.WORD.findall(text[max(start - _LONGEST_PLACES, 0) : start])
    if in_word and words[-1] not in vocabulary.final_words():
        return found if first.end - first.start >= _SHORTEST_PLACE else None
    return found
