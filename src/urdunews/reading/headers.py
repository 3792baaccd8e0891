"""The header line: which lines open a record, and which day they name."""

import datetime
import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from urdunews import shapes
from urdunews.arguments import excerpt, tuple_of
from urdunews.model.dates import DatePrecision

DEFAULT_KEYWORDS: Final = ("date",)
"""The words that open a header line by default."""

_ISO_LENGTH: Final = 10
_PRECISIONS: Final[tuple[DatePrecision, ...]] = ("year", "month", "day")


def checked_keywords(given: Iterable[str]) -> tuple[str, ...]:
    """Check the words that open a header line; a colon at a word's end is dropped.

    Raises:
        TypeError: `given` is a single string, or has an item that is not a string.
        ValueError: `given` is empty, or an item is not a word.
    """
    if isinstance(given, str):
        message = f"header_keywords takes several words, such as ({excerpt(given)},), not a string"
        raise TypeError(message)
    words = tuple_of(str, given, "header_keywords")
    keywords = tuple(word.removesuffix(":") for word in words)
    for keyword in keywords:
        if not keyword or keyword != keyword.strip() or "\n" in keyword:
            message = f"a header keyword is a word such as 'date', not {excerpt(keyword)}"
            raise ValueError(message)
    if not keywords:
        message = "header_keywords is empty; leave it out to read ' date 2026-02-03 …'"
        raise ValueError(message)
    return keywords


class Header(NamedTuple):
    """A header line; offsets count from the line's first character."""

    date_start: int
    date_end: int
    date: datetime.date | None
    """The first day that the date names; None if there is no such day."""

    precision: DatePrecision | None


class HeaderReader:
    """Recognises header lines, each by itself, so that a dump is always divided in the same way."""

    __slots__ = ("_openers", "_pattern", "keywords")

    keywords: tuple[str, ...]
    """The words that open a header line."""

    def __init__(self, keywords: tuple[str, ...]) -> None:
        """Compile the words that open a header line."""
        self.keywords = keywords
        self._pattern = shapes.header(keywords)
        self._openers = shapes.HEADER_LEAD | {keyword[0] for keyword in keywords}

    def heads(self, lines: list[str]) -> list[tuple[int, Header]]:
        """Return the header lines, by their indexes."""
        openers = self._openers
        return [
            (index, header)
            for index, line in enumerate(lines)
            if line[:1] in openers and line and (header := self.read(line)) is not None
        ]

    def is_header(self, line: str) -> bool:
        """Whether the line opens a record."""
        return self._match(line) is not None

    def _match(self, line: str) -> re.Match[str] | None:
        match = self._pattern.match(line)
        if match is None or match["month"] is not None:
            return match
        # `date 2024 …` can be prose; a converter's year comes after its leading space.
        return None if shapes.HORIZONTAL.isdisjoint(match["lead"]) else match

    def read(self, line: str) -> Header | None:
        """Read a header line; None if it is not one."""
        match = self._match(line)
        if match is None:
            return None
        day, precision = read_header_date(match["date"])
        return Header(*match.span("date"), day, precision)


def read_header_date(text: str) -> tuple[datetime.date | None, DatePrecision | None]:
    """Read the date of a header line: its first day, and how much of it is printed.

    Args:
        text: A date in figures, `2026-02-03`, `2026-2`, `۲۰۲۶`, as the shape of header lines
            finds it.
    """
    try:
        if len(text) == _ISO_LENGTH and text.isascii():
            return datetime.date.fromisoformat(text), "day"
        year, *others = map(int, text.split("-"))
        month, day, *_ = *others, 1, 1
        return datetime.date(year, month, day), _PRECISIONS[len(others)]
    except ValueError:
        return None, None
