"""Readings: a dateline as it is read, in offsets of its folded line."""

from typing import NamedTuple

from urdunews.datelines.credits import CreditReading
from urdunews.datelines.places import PlaceReading
from urdunews.datelines.tokens import Form, behind_delimiters
from urdunews.dates.printed import PrintedDate
from urdunews.model.datelines import DatelineBasis
from urdunews.model.dates import PartialDate


class DatelineReading(NamedTuple):
    """A dateline at the opening of a line, in offsets of the folded line."""

    end: int
    """Behind its last delimiter."""

    places: tuple[PlaceReading, ...]
    credits: tuple[CreditReading, ...]
    date: PartialDate | None
    form: Form
    basis: DatelineBasis
    start: int = 0
    """Where it begins, behind junk."""

    damaged: bool = False
    """Whether print has damaged it: junk, lost letters, a bracket the wrong way round."""

    impossible: tuple[int, int] | None = None
    """Where a date stands that no calendar has."""


def shifted(reading: DatelineReading, by: int) -> DatelineReading:
    """Give a dateline that was read from a later place of its line, in offsets of the line."""
    return reading._replace(
        start=reading.start + by,
        end=reading.end + by,
        places=tuple(p._replace(start=p.start + by, end=p.end + by) for p in reading.places),
        credits=tuple(
            c._replace(start=c.start + by, end=c.end + by, name_start=c.name_start + by)
            for c in reading.credits
        ),
        impossible=reading.impossible and (reading.impossible[0] + by, reading.impossible[1] + by),
    )


def reading_of(  # noqa: PLR0913 - one parameter a part of the dateline
    text: str,
    end: int,
    form: Form,
    *,
    places: list[PlaceReading] | None = None,
    credits_: tuple[CreditReading, ...] = (),
    date: PrintedDate | None = None,
) -> DatelineReading:
    """Make the reading of what was found; delimiters behind `end` belong to it."""
    places = places or []
    known = [place.row is not None for place in places]
    known += [credit.row is not None for credit in credits_]
    basis: DatelineBasis = "lexicon" if all(known) else "partial" if any(known) else "form"
    damaged = any(place.damaged for place in places) or any(c.damaged for c in credits_)
    return DatelineReading(
        start=places[0].start if _place_first(places, credits_) else 0,
        end=behind_delimiters(text, end),
        places=tuple(places),
        credits=credits_,
        date=None if date is None else date.date,
        form=form,
        basis=basis,
        damaged=damaged,
        impossible=(date.start, date.end) if date and date.date is None else None,
    )


def _place_first(places: list[PlaceReading], credits_: tuple[CreditReading, ...]) -> bool:
    return bool(places) and not (credits_ and credits_[0].start < places[0].start)
