"""The two commonest datelines, `place (credit)` and `place:`, by two look-ups.

Unusual variants are left to the grammar, which also reads these two forms: None means that it has
to be tried.
"""

import functools
from typing import Final

from urdunews import shapes
from urdunews.datelines.brackets import CREDITS_LIMIT, Contents, contents_of
from urdunews.datelines.damaged import with_repetition
from urdunews.datelines.memory import Memory
from urdunews.datelines.places import is_weekday, known_place
from urdunews.datelines.readings import DatelineReading, Opening, PlaceReading, make_reading
from urdunews.datelines.senders import after_separator
from urdunews.datelines.tokens import end_of_delimiters
from urdunews.datelines.topics import is_topic
from urdunews.dates.page import date_at
from urdunews.words import vocabulary
from urdunews.words.lexicon import Lexicon, derived

_COLONS: Final = frozenset({":", " :"})
_LONGEST_SENDER: Final = 40
_BRACKETS: Final = frozenset({"(", " ("})


def read_frequent(opening: Opening, mark: str | None) -> DatelineReading | None:
    """Read a known place and a known credit in brackets, or a known place and a colon.

    Args:
        opening: The start of the line.
        mark: The mark after its first words, perhaps with a space before it.

    Returns:
        The reading; None if the rest of the grammar has to be tried.
    """
    if mark in _BRACKETS:
        return _with_credit(opening, len(opening.words) + len(mark))
    return _with_colon(opening, len(opening.words) + len(mark)) if mark in _COLONS else None


def _with_credit(opening: Opening, start: int) -> DatelineReading | None:
    text, _, lexicon = opening
    end = text.find(")", start, start + CREDITS_LIMIT - 1) + 1
    reading = derived(lexicon, _bracketed)[text[:end]] if end else None
    if reading is None:
        return None
    word = shapes.WORD.match(text, end + text.startswith(" ", end))
    return None if word is None or word[0] in _tying_words() else reading


@functools.cache
def _tying_words() -> frozenset[str]:
    return vocabulary.case_markers() | vocabulary.conjunctions()


def _with_colon(opening: Opening, after: int) -> DatelineReading | None:
    text, words, lexicon = opening
    place = derived(lexicon, _places)[words]
    if place is None:
        return None
    end = end_of_delimiters(text, after)
    start = end + text.startswith(" ", end)
    if start < len(text) and (not text[start].isalpha() or date_at(text, start) is not None):
        return None
    if ":" in text[start : start + _LONGEST_SENDER]:
        # `اسلام آباد : ویب ڈیسک: …`
        with_sender = after_separator(text, (place,), lexicon)
        if with_sender is not None:
            return with_sender
    if is_topic(text, (place,), "colon", lexicon):
        return None
    reading = DatelineReading(end, (place,), (), None, "colon", "lexicon", 0, damaged=place.damaged)
    return with_repetition(text, reading, lexicon)


def _places(lexicon: Lexicon) -> Memory[PlaceReading | None]:
    """Return the cache of words that are one known place, and not a weekday."""

    def read(words: str) -> PlaceReading | None:
        place = known_place(words, 0, lexicon)
        if place is None or place.end < len(words) or is_weekday(words, place):
            return None
        return place

    return Memory(read)


def _bracketed(lexicon: Lexicon) -> Memory[DatelineReading | None]:
    """Return the cache of texts that are one known place with known credits in brackets."""

    def read(text: str) -> DatelineReading | None:
        words, _, content = text.removesuffix(")").partition("(")
        place = derived(lexicon, _places)[words.rstrip(" ")]
        contents = Contents() if place is None else contents_of(content, lexicon)
        if place is None or not contents.is_plain:
            return None
        credits_ = tuple([credit.shifted(len(words) + 1) for credit in contents.credits])
        return make_reading(text, len(text), "credit", places=(place,), credits_=credits_)

    return Memory(read)
