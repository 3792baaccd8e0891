"""Candidates: dates in folded text, before they become mentions."""

from typing import NamedTuple

from urdunews.dates.periods import Period, span_of_periods
from urdunews.model.dates import PartialDate


class Candidate(NamedTuple):
    """A date in folded text, as far as its meaning is known."""

    start: int
    end: int
    date: PartialDate | None = None
    until: PartialDate | None = None
    readings: tuple[Period, ...] = ()
    is_weekday: bool = False
    """Whether it is a weekday, which may move by a week to suit its neighbour."""


def make_candidate(
    start: int,
    end: int,
    date: PartialDate | None,
    meant: Period | None,
    until: PartialDate | None = None,
) -> Candidate:
    """Return a candidate with at most one reading."""
    return Candidate(start, end, date, until, () if meant is None else (meant,))


def join_candidates(first: Candidate, last: Candidate) -> Candidate:
    """Return the range between two candidates."""
    meant = None
    if first.readings and last.readings:
        meant = span_of_periods(first.readings[0], last.readings[0])
    return make_candidate(first.start, last.end, first.date, meant, last.date)
