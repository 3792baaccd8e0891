"""Credits that are missing from the lexicon, by the text around their bracket.

`ملتان (سلیم اعوان)`     a name after a known town
`ملتان (ای این این)`     an acronym that is not a party's, unless it names the next word's thing
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
from urdunews.words import stops, vocabulary
from urdunews.words.lexicon import Lexicon

_TOWNS: Final = frozenset({"settled", "town", "quarter", "fort", "city"})
#: A figure that belongs to the names before it.
_SCORE: Final = lazy.pattern(r" ?[0-9]{1,6} ?[،,|]")


class BracketContext(NamedTuple):
    """The text before a bracket."""

    places: Sequence[PlaceReading] = ()
    """The known places."""

    date: PrintedDate | None = None

    is_line: bool = False
    """Whether the bracket may end its line, with the story on the next one."""

    is_repeated: bool = False
    """Whether the story after the bracket begins with the name before it."""

    @property
    def is_town(self) -> bool:
        """Whether a place is not just a country or an ordinary word: unknown names may follow."""
        return self.is_repeated or has_town(self.places)

    @property
    def countries(self) -> frozenset[str]:
        """The countries that the places may be in."""
        return frozenset(
            country
            for place in self.places
            if place.row is not None
            for country in place.row.countries
        )


def has_town(places: Sequence[PlaceReading]) -> bool:
    """Return whether one of the places is a known town, not a country or an ordinary word."""
    return any(place.row is not None and not place.row.broad for place in places)


NO_CONTEXT: Final = BracketContext()
"""The context of a bracket that begins its line, or follows unknown names."""


def could_be_names(
    text: str, bracket: BracketReading, lexicon: Lexicon, context: BracketContext
) -> bool:
    """Return whether the unknown names in a bracket after a place can be reporters or an agency.

    Otherwise they explain a name, as in `باغ: پیپلز پارٹی (پی پی پی) کے`. A postposition after the
    bracket shows that, or its contents: the letters of a party, a place
    (`راولپنڈی (اسلام آباد) میٹرو`), a part of the town, a topic. Beside a date, any acronym and any
    words without function words can be credits.
    """
    if not bracket.credits:
        return _has_year(bracket.date)
    if _is_part_of_text(text, bracket, lexicon, context):
        return False
    named = [(without_from(text[credit.start : credit.end]), credit) for credit in bracket.credits]
    if any(_is_place_or_topic(name, lexicon) for name, _ in named):
        return False
    # Nothing is explained beside a date: `گوجرہ (منڈی پوائنٹ۔ 30 اکتوبر 2018ء)`.
    if bracket.date is None and any(_is_explanation(name, credit) for name, credit in named):
        return False
    if context.date is not None or bracket.date is not None:
        return all(_could_be_beside_date(name) for name, _ in named)
    next_ = shapes.WORD.match(text, bracket.end + text.startswith(" ", bracket.end))
    word = "" if next_ is None else next_[0]
    return all(_could_send(name, credit, before=word) for name, credit in named)


def _could_send(name: str, credit: CreditReading, before: str) -> bool:
    """Whether an unknown name can be a sender's, and not that of the thing that the text has next.

    An acronym or a single given name may belong to any word like `کوئٹہ (ایوب) اسٹیڈیم`, and
    several words without a given name to a spot: `لاہور (لیڈی ولنگڈن) ہسپتال`. So may those of
    people after whom spots are called: `لاہور (علامہ اقبال) ایئرپورٹ`.
    """
    names_spot = before in spot_nouns()
    if names_spot and is_eponym(name):
        return False
    if could_be_name(name):
        return credit.kind != "unknown" or not names_spot
    names_next = names_spot or before in vocabulary.binding_words("of-acronym")
    return not names_next and (credit.kind == "person" or could_be_agency(name))


def _is_part_of_text(
    text: str, bracket: BracketReading, lexicon: Lexicon, context: BracketContext
) -> bool:
    """Whether a bracket is part of a sentence, a list or a heading."""
    return (
        postposition_at(text, bracket.end)
        or (bracket.end >= len(text.rstrip(" ")) and not context.is_line)
        or _begins_list(text, bracket.end, lexicon)
        or _names_team(text, bracket, context)
    )


def _begins_list(text: str, at: int, lexicon: Lexicon) -> bool:
    """Whether another place with a bracket follows: `لاہور (سلیم اختر)، کراچی (نادیہ کوثر)`.

    A figure after the names also shows a list: `لاہور (سلیم اختر) 12، کراچی`.
    """
    if _SCORE.match(text, at):
        return True
    place = known_place(text, skip_delimiters(text, at), lexicon)
    return place is not None and text[place.end : place.end + 2].lstrip(" ")[:1] in OPENING


def _names_team(text: str, bracket: BracketReading, context: BracketContext) -> bool:
    """Whether a bracket names a team or the like of the place before it: `ملتان (ملتان سلطانز)`."""
    own = tuple(f"{text[place.start : place.end]} " for place in context.places)
    return any(
        credit.kind == "unknown" and text.startswith(own, credit.start)
        for credit in bracket.credits
    )


def _is_place_or_topic(name: str, lexicon: Lexicon) -> bool:
    """Whether a name is a place, a topic or section, or an instalment of a series.

    `راولپنڈی (اسلام آباد) میٹرو`, `بنوں (حصہ دوم)`, `سیالکوٹ (مانچسٹر آف ایشیا)`.
    """
    words = name.split(" ")
    return (
        lexicon.place(name) is not None
        or lexicon.is_section(name)
        or not vocabulary.bracket_words("instalment").isdisjoint(words)
        or (
            words[1:2] != []
            and words[1] in vocabulary.binding_words("part-of-name")
            and lexicon.place(words[0]) is not None
        )
    )


def _is_explanation(name: str, credit: CreditReading) -> bool:
    """Whether words describe a town (`شہر اقبال`), or name something that does not send news.

    It may be a part of the town (`کراچی (صدر ٹاؤن) پولیس`), a team or a match
    (`لاہور (کرکٹ ٹیم) کھلاڑی`). Some of these nouns are also given names: `انتخاب عالم`.
    """
    if credit.guessed:
        return False
    words = name.split(" ")
    if not stops.units().isdisjoint(words) or words[-1] in vocabulary.place_endings(_TOWNS):
        # `کراچی (فی کلو)`, `کراچی (آبادی دو کروڑ)`; `لاہور (سید پور)`
        return True
    sites, others = vocabulary.place_nouns("site"), vocabulary.bracket_words("no-sender")
    if words[0] in sites or (words[0] in others and credit.kind != "person"):
        return True
    return words[-1] in spot_nouns() or words[-1] in sites or words[-1] in others


def is_eponym(name: str) -> bool:
    """Return whether spots are called after a person, by the first words of the name."""
    words = name.split(" ")
    begun = (" ".join(words[:size]) for size in range(1, len(words) + 1))
    return not vocabulary.bracket_words("eponym").isdisjoint(begun)


@functools.cache
def spot_nouns() -> frozenset[str]:
    """Return the nouns that the names of spots and quarters end with: `ہسپتال`, `ٹاؤن`."""
    return vocabulary.place_nouns("last") | vocabulary.place_nouns("spot")


def _has_year(date: PrintedDate | None) -> bool:
    """Whether a date has a year, so that it may be in brackets without a credit."""
    return date is not None and date.date is not None and date.date.year is not None


def _could_be_beside_date(name: str) -> bool:
    """Whether a name beside a date can be a credit."""
    grammar = vocabulary.function_words()
    return shapes.NAMES.fullmatch(name) is not None and (
        is_acronym(name) or grammar.isdisjoint(name.split(" "))
    )
