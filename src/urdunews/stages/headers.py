"""The header line: which lines open a record, and which day they name."""

import datetime
import re
from typing import NamedTuple

from urdunews import shapes
from urdunews.model.dates import DatePrecision


class Header(NamedTuple):
    """A header line; offsets count from the line's first character."""

    date_start: int
    date_end: int
    date: datetime.date | None
    """The first day that the date names; None when no calendar has it."""

    precision: DatePrecision | None


class HeaderReader:
    """Knows header lines by their line alone, so that all who cut dumps cut alike."""

    __slots__ = ("_openers", "_pattern")

    def __init__(self, keywords: tuple[str, ...]) -> None:
        """Take the words that open a header line."""
        self._pattern = shapes.header(keywords)
        self._openers = shapes.HEADER_LEAD | {keyword[0] for keyword in keywords}

    def heads(self, lines: list[str]) -> list[int]:
        """Give the indexes of the lines that are header lines."""
        openers = self._openers
        return [
            index
            for index, line in enumerate(lines)
            if line[:1] in openers and line and self.is_header(line)
        ]

    def is_header(self, line: str) -> bool:
        """Whether the line opens a record."""
        return self._match(line) is not None

    def _match(self, line: str) -> re.Match[str] | None:
        match = self._pattern.match(line)
        if match is None or match["month"] is not None:
            return match
        # `date 2024 …` can be prose; a converter's year stands behind its leading space.
        return None if shapes.HORIZONTAL.isdisjoint(match["lead"]) else match

    def read(self, line: str) -> Header | None:
        """Read a header line; None when the line is none."""
        match = self._match(line)
        if match is None:
            return None
        year, month, day = (part and int(part) for part in match.group("year", "month", "day"))
        precision: DatePrecision = "day" if day is not None else "month"
        if month is None:
            precision = "year"
        try:
            date = datetime.date(
                int(year),
                1 if month is None else int(month),
                1 if day is None else int(day),
            )
        except ValueError:
            return Header(match.start("date"), match.end("date"), None, None)
        return Header(match.start("date"), match.end("date"), date, precision)
