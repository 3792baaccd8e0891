"""Credits that the lexicon lacks, by what stands round their bracket.

`ملتان (سلیم اعوان)`     a name after a known town
`ملتان (ای این این)`     an acronym, if it is no party's and nothing follows that it names
"""

import functools
from collections.abc import Sequence
from typing import Final, NamedTuple

from urdunews import lazy, shapes
from urdunews.datelines.credits import (
    could_be_agency,
    could_be_name,
    is_acronym,
    without_from,
)
from urdunews.datelines.places import known_place
from urdunews.datelines.readings import BracketReading, CreditReading, PlaceReading
from urdunews.datelines.tokens import OPENING, postposition_at, skip_delimiters
from urdunews.dates.page import PrintedDate
from urdunews.words import vocabulary
from urdunews.words.lexicon import Lexicon

#: A figure that belongs to the names before it.
_SCORE: Final = lazy.pattern(r" ?[0-9]{1,6} ?[،,|]")


class BracketContext(NamedTuple):
    """What stands before a bracket."""

    places: Sequence[PlaceReading] = ()
    """The known places."""

    date: PrintedDate | None = None

    is_line: bool = False
    """Whether the bracket may end its line, with the story on the next one."""

    is_repeated: bool = False
    """Whether the story after the bracket begins with the name before it."""

    @property
    def is_town(self) -> bool:
        """Whether a place is no mere country or word, so that an unknown name may follow."""
        return self.is_repeated or has_town(self.places)

    @property
    def countries(self) -> frozenset[str]:
        """The countries where the places may lie."""
        return frozenset(
            country
            for place in self.places
            if place.row is not None
            for country in place.row.countries
        )


def has_town(places: Sequence[PlaceReading]) -> bool:
    """Return whether one of the places is known, and no mere country or word."""
    return any(place.row is not None and not place.row.broad for place in places)


NOTHING: Final = BracketContext()
"""A bracket that begins its line, or follows names that nobody knows."""


def could_be_names(
    text: str, bracket: BracketReading, lexicon: Lexicon, context: BracketContext
) -> bool:
    """Return whether a bracket of unknown names after a place holds reporters or an agency.

    `باغ: پیپلز پارٹی (پی پی پی) کے` explains a name; the postposition after it tells, and the
    letters of a party do, a place (`راولپنڈی (اسلام آباد) میٹرو`), a part of the town and a
    topic. After a date nothing is explained.
    """
    if not bracket.credits:
        return _is_whole(bracket.date)
    if _is_part(text, bracket, lexicon, context):
        return False
    named = [(without_from(text[credit.start : credit.end]), credit) for credit in bracket.credits]
    if any(_names_else(name, lexicon) or _explains(name, credit) for name, credit in named):
        return False
    if context.date is not None or bracket.date is not None:
        return all(_could_be_dated(name) for name, _ in named)
    is_bound = _is_bound(text, bracket.end)
    return all(
        could_be_name(name) or (not is_bound and (credit.kind == "person" or could_be_agency(name)))
        for name, credit in named
    )


def _is_part(text: str, bracket: BracketReading, lexicon: Lexicon, context: BracketContext) -> bool:
    """Whether a bracket is part of a sentence, a list or a heading."""
    return (
        postposition_at(text, bracket.end)
        or (bracket.end >= len(text.rstrip(" ")) and not context.is_line)
        or _begins_list(text, bracket.end, lexicon)
        or _names_team(text, bracket, context)
    )


def _begins_list(text: str, at: int, lexicon: Lexicon) -> bool:
    """Whether another place has names in brackets: `لاہور (سلیم اختر)، کراچی (نادیہ کوثر)`.

    Or a figure does for the names: `لاہور (سلیم اختر) 12، کراچی`.
    """
    if _SCORE.match(text, at):
        return True
    place = known_place(text, skip_delimiters(text, at), lexicon)
    return place is not None and text[place.end : place.end + 2].lstrip(" ")[:1] in OPENING


def _is_bound(text: str, at: int) -> bool:
    """Whether the word at `at` is what the bracket before it names: `(این ڈی یو) یونیورسٹی`.

    An acronym does, and a single given name: `کوئٹہ (ایوب) اسٹیڈیم`.
    """
    word = shapes.WORD.match(text, at + text.startswith(" ", at))
    return word is not None and (
        word[0] in vocabulary.binding_words("of-acronym") or word[0] in _spots()
    )


def _names_team(text: str, bracket: BracketReading, context: BracketContext) -> bool:
    """Whether a bracket names what is called after the place before it: `ملتان (ملتان سلطانز)`."""
    own = tuple(f"{text[place.start : place.end]} " for place in context.places)
    return any(
        credit.kind == "unknown" and text.startswith(own, credit.start)
        for credit in bracket.credits
    )


def _names_else(name: str, lexicon: Lexicon) -> bool:
    """Whether a name is a place's, a part of a town's or of a series', or a topic's.

    `راولپنڈی (اسلام آباد) میٹرو`, `بنوں (حصہ دوم)`.
    """
    words = name.split(" ")
    return (
        lexicon.place(name) is not None
        or lexicon.is_section(name)
        or not vocabulary.binding_words("instalment").isdisjoint(words)
    )


def _explains(name: str, credit: CreditReading) -> bool:
    """Whether words name what sends no news, or say what a town is: `شہر اقبال`.

    It is a spot (`کراچی (صدر ٹاؤن) پولیس`), a body or a match: `لاہور (کرکٹ ٹیم) کھلاڑی`. Some of
    these nouns are given names as well: `انتخاب عالم`.
    """
    if credit.guessed:
        return False
    words = name.split(" ")
    sites, others = vocabulary.place_nouns("site"), vocabulary.binding_words("no-sender")
    if words[0] in sites or (words[0] in others and credit.kind != "person"):
        return True
    return words[-1] in _spots() or words[-1] in sites or words[-1] in others


@functools.cache
def _spots() -> frozenset[str]:
    return vocabulary.place_nouns("last") | vocabulary.place_nouns("spot")


def _is_whole(date: PrintedDate | None) -> bool:
    """Whether a date has a year, so that it stands in a bracket of its own."""
    return date is not None and date.date is not None and date.date.year is not None


def _could_be_dated(name: str) -> bool:
    """Whether a name can be a credit's beside a date."""
    grammar = vocabulary.function_words()
    return shapes.NAMES.fullmatch(name) is not None and (
        is_acronym(name) or grammar.isdisjoint(name.split(" "))
    )
