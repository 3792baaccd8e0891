"""Date ranges: choose records by their day, before they are read."""

import datetime
from collections.abc import Iterable, Iterator, Sized
from typing import NamedTuple, TypeAlias, cast

from urdunews.arguments import excerpt, is_day
from urdunews.reading.headers import HeaderReader
from urdunews.reading.records import Record

Dates: TypeAlias = tuple[datetime.date | None, datetime.date | None]
"""The first and the last day; None leaves that end open."""


class DateRange(NamedTuple):
    """The days from the first to the last, both included."""

    first: datetime.date
    last: datetime.date

    @classmethod
    def of(cls, dates: Dates) -> "DateRange":
        """Return the range that a caller has passed.

        Raises:
            TypeError: It is not a pair of dates.
            ValueError: It ends before it begins.
        """
        if not _is_pair(dates):
            message = f"dates must be the first and the last day, not {excerpt(dates)}"
            raise TypeError(message)
        first, last = map(_checked_day, dates)
        chosen = cls(first or datetime.date.min, last or datetime.date.max)
        if chosen.first > chosen.last:
            message = f"dates must not end ({chosen.last}) before they begin ({chosen.first})"
            raise ValueError(message)
        return chosen

    def has(self, day: datetime.date | None) -> bool:
        """Return whether a day is in the range; None never is."""
        return day is not None and self.first <= day <= self.last

    def records(self, records: Iterable[Record], headers: HeaderReader) -> Iterator[Record]:
        """Yield the records that may be in the range, by their header lines.

        A record without one may have a day on its page.
        """
        for record in records:
            header = headers.read(record.lines[record.header]) if record.header >= 0 else None
            if header is None or self.has(header.date):
                yield record


def _is_pair(value: object) -> bool:
    return isinstance(value, tuple) and len(cast("Sized", value)) == 2  # noqa: PLR2004


def _checked_day(day: object) -> datetime.date | None:
    if day is None or is_day(day):
        return day
    message = f"dates must be datetime.date or None, not {excerpt(day)}"
    raise TypeError(message)
