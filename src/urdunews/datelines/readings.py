"""Readings: a dateline and its parts, in offsets of the folded line."""

from collections.abc import Sequence
from typing import NamedTuple

from urdunews.datelines.tokens import Ending, end_of_delimiters
from urdunews.dates.page import PrintedDate
from urdunews.model.datelines import CreditKind, DatelineBasis
from urdunews.model.dates import PartialDate
from urdunews.words.lexicon import Lexicon
from urdunews.words.rows import CreditName, PlaceName


class Opening(NamedTuple):
    """The start of a folded line, for the readers of the forms."""

    text: str
    """The folded line."""

    words: str
    """The words that it begins with, with single spaces between them."""

    lexicon: Lexicon
    """The names that are known."""


class PlaceReading(NamedTuple):
    """A place: its span in the folded line, and its row of the lexicon if it has one."""

    start: int
    end: int
    row: PlaceName | None
    within: PlaceName | None = None
    """The district or country that is printed in brackets after it."""

    damaged: bool = False
    """Whether it is misprinted, and its row was found by a fuzzy match."""

    def shifted(self, by: int) -> "PlaceReading":
        """Return the reading in offsets of a text that begins `by` characters earlier."""
        return PlaceReading(self.start + by, self.end + by, self.row, self.within, self.damaged)


class CreditReading(NamedTuple):
    """A credit: its span in the folded line, its kind, and its row if it has one."""

    start: int
    end: int
    name_start: int
    """Where the name begins, after a label such as `رپورٹ:`."""

    kind: CreditKind
    row: CreditName | None
    damaged: bool = False
    """Whether it is misprinted, and its row was found by a fuzzy match."""

    guessed: bool = False
    """Whether its kind is guessed from words that are also common elsewhere."""

    @property
    def is_known(self) -> bool:
        """Whether the lexicon has it or its words show its kind; people's names do not count."""
        return self.row is not None or (
            self.kind != "unknown" and not self.guessed and not self.is_bare_name
        )

    @property
    def is_bare_name(self) -> bool:
        """Whether it is a person's name without a label such as `رپورٹ:`."""
        return self.kind == "person" and self.row is None and self.name_start == self.start

    def shifted(self, by: int) -> "CreditReading":
        """Return the reading in offsets of a text that begins `by` characters earlier."""
        return CreditReading(
            self.start + by,
            self.end + by,
            self.name_start + by,
            self.kind,
            self.row,
            self.damaged,
            self.guessed,
        )


class BracketReading(NamedTuple):
    """The contents of a bracket."""

    end: int
    """End offset (exclusive), after the closing bracket."""

    credits: tuple[CreditReading, ...]
    date: PrintedDate | None
    damaged: bool = False
    """Whether a bracket is missing or reversed."""


class DatelineReading(NamedTuple):
    """A dateline at the start of a line, in offsets of the folded line."""

    end: int
    """End offset (exclusive), after its last delimiter."""

    places: tuple[PlaceReading, ...]
    credits: tuple[CreditReading, ...]
    date: PartialDate | None
    form: Ending
    """The mark or part that ends it."""

    basis: DatelineBasis
    start: int = 0
    """Where it begins, after junk."""

    damaged: bool = False
    """Whether it is misprinted: junk, lost letters, a reversed bracket."""

    impossible: tuple[int, int] | None = None
    """The span of a date that is in no calendar."""

    @property
    def is_of_country(self) -> bool:
        """Whether it names nothing but countries."""
        kinds = {place.row.kind if place.row is not None else None for place in self.places}
        return kinds == {"country"} and not self.credits

    def shifted(self, by: int) -> "DatelineReading":
        """Return the reading in offsets of a text that begins `by` characters earlier."""
        return self._replace(
            start=self.start + by,
            end=self.end + by,
            places=tuple(place.shifted(by) for place in self.places),
            credits=tuple(credit.shifted(by) for credit in self.credits),
            impossible=self.impossible and (self.impossible[0] + by, self.impossible[1] + by),
        )


def make_reading(  # noqa: PLR0913 - one parameter for each part of the dateline
    text: str,
    end: int,
    form: Ending,
    *,
    places: Sequence[PlaceReading] = (),
    credits_: tuple[CreditReading, ...] = (),
    date: PrintedDate | None = None,
    damaged: bool = False,
) -> DatelineReading:
    """Return the reading of a dateline with these parts.

    Args:
        text: The folded line.
        end: End offset (exclusive); delimiters after it belong to the dateline.
        form: The mark or part that ends it.
        places: Its places, in order.
        credits_: Its credits, in order.
        date: Its date.
        damaged: Whether it is misprinted, apart from the names.
    """
    unlisted = 0
    for place in places:
        unlisted += place.row is None
        damaged = damaged or place.damaged
    for credit in credits_:
        unlisted += credit.row is None
        damaged = damaged or credit.damaged
    basis: DatelineBasis = "lexicon"
    if unlisted:
        basis = "partial" if unlisted < len(places) + len(credits_) else "form"
    starts_with_place = places and not (credits_ and credits_[0].start < places[0].start)
    return DatelineReading(
        end_of_delimiters(text, end),
        tuple(places),
        credits_,
        None if date is None else date.date,
        form,
        basis,
        places[0].start if starts_with_place else 0,
        damaged,
        (date.start, date.end) if date is not None and date.date is None else None,
    )
