"""What is found: a date in folded text, before it becomes a mention."""

from typing import NamedTuple

from urdunews.dates.periods import Period, stretch
from urdunews.model.dates import PartialDate


class Found(NamedTuple):
    """A date in folded text, as far as it can be understood."""

    start: int
    end: int
    date: PartialDate | None = None
    until: PartialDate | None = None
    readings: tuple[Period, ...] = ()
    weekday: bool = False
    """Whether it is a weekday, which may move by a week to suit its neighbour."""


def found(
    start: int,
    end: int,
    date: PartialDate | None,
    meant: Period | None,
    until: PartialDate | None = None,
) -> Found:
    """Make what was found of at most one reading."""
    return Found(start, end, date, until, () if meant is None else (meant,))


def joined(first: Found, last: Found) -> Found:
    """Join the two ends of a range."""
    meant = None
    if first.readings and last.readings:
        meant = stretch(first.readings[0], last.readings[0])
    return found(first.start, last.end, first.date, meant, last.date)
