"""A printed date inside folded text: where it stands and which day it names."""

import functools
import re
from typing import Final, NamedTuple

from urdunews.dates.grammar import END, Shapes, date_in_figures, date_of
from urdunews.dates.names import Script, any_of, names
from urdunews.dates.surroundings import is_surrounding
from urdunews.model.dates import PartialDate
from urdunews.words import vocabulary

_TAG: Final = re.compile(r"\|[^|۔]{1,60}")

#: No date is without one; looked for first, since it is found much faster.
_DAY: Final = re.compile("[0-9م](?:(?<=[0-9])|(?<=یکم))")


class PrintedDate(NamedTuple):
    """A date in a text: its half-open span and what it says."""

    start: int
    end: int
    date: PartialDate | None
    """None when no calendar has it."""

    def shifted(self, by: int) -> "PrintedDate":
        """Return the date in offsets of a text that begins `by` characters earlier."""
        return PrintedDate(self.start + by, self.end + by, self.date)


@functools.cache
def _urdu_pattern() -> re.Pattern[str]:
    months = any_of(names("gregorian", "hijri", script="urdu"))
    return re.compile(_behind_weekday("urdu", Shapes(months).day_first()))


@functools.cache
def _page_patterns() -> tuple[re.Pattern[str], ...]:
    """Match the forms that only date lines of pages have, the surest first."""
    urdu = Shapes(any_of(names("gregorian", "hijri", script="urdu")))
    latin = Shapes(any_of(names("gregorian", "hijri", script="latin")))
    return (
        re.compile(_behind_weekday("urdu", urdu.month_first())),
        _latin(latin.month_first()),
        _latin(latin.day_month_year()),
    )


@functools.cache
def _hijri_pattern() -> re.Pattern[str]:
    months = any_of(names("hijri", script="urdu"))
    return re.compile(Shapes(months, "1[34][0-9]{2}").year_first())


@functools.cache
def _figures_pattern() -> re.Pattern[str]:
    return re.compile(Shapes("").figures())


def _latin(shape: str) -> re.Pattern[str]:
    return re.compile(_behind_weekday("latin", shape), re.IGNORECASE)


def _behind_weekday(script: Script, shape: str) -> str:
    weekdays = any_of(names("weekday", script=script))
    return rf"(?:(?:{weekdays}){END}[ ،,]{{0,3}})?{shape}"


def find_date(text: str, start: int = 0, end: int | None = None) -> PrintedDate | None:
    """Find the first date with an Urdu month in folded text, as datelines have it.

    Args:
        text: Folded text.
        start: Where to begin.
        end: Where to stop; the end of the text when None.

    Returns:
        The date with its span, weekday and year included, or None.
    """
    limit = len(text) if end is None else end
    if _DAY.search(text, start, limit) is None:
        return None
    match = _urdu_pattern().search(text, start, limit)
    return None if match is None else _printed(match)


def date_at(text: str, start: int) -> PrintedDate | None:
    """Read the date with an Urdu month that begins at `start` of folded text."""
    match = _urdu_pattern().match(text, start)
    return None if match is None else _printed(match)


def find_page_date(text: str) -> PrintedDate | None:
    """Find the date that a date line of a page prints, in any of its forms.

    Of the dates of two calendars beside one another, `15 شعبان 1447ھ 4 فروری 2026ء`, it is the
    Gregorian one, with the span of both.
    """
    printed = find_date(text)
    if printed is not None:
        return _with_other_calendar(text, printed)
    for pattern in _page_patterns():
        match = pattern.search(text)
        if match is not None:
            return _printed(match)
    match = _figures_pattern().search(text)
    if match is not None:
        return PrintedDate(match.start(), match.end(), date_in_figures(match))
    # A page has it beside another date, and as a tag of that.
    match = _hijri_pattern().search(text)
    return None if match is None else _printed(match)


def print_date(date: PartialDate) -> str | None:
    """Print a date as a newspaper does: `3 فروری 2026`, `28 جولائی`, `15 شعبان 1447ھ`.

    Returns:
        The date, or None for one without a day and a month, which no page prints.
    """
    if date.day is None or date.month is None:
        return None
    month = vocabulary.month_names(date.calendar)[date.month - 1]
    if date.year is None:
        return f"{date.day} {month}"
    return f"{date.day} {month} {date.year:04d}{'ھ' if date.calendar == 'hijri' else ''}"


def is_rest_of_date_line(text: str) -> bool:
    """Whether what stands behind the date on its line is a time, a zone or a tag."""
    bare, bar, tag = text.partition("|")
    return is_surrounding(bare) and (not bar or _TAG.fullmatch(bar + tag) is not None)


def _with_other_calendar(text: str, printed: PrintedDate) -> PrintedDate:
    other = find_date(text, printed.end)
    if other is None or printed.date is None or other.date is None:
        return printed
    if printed.date.calendar == other.date.calendar or not is_surrounding(
        text[printed.end : other.start]
    ):
        return printed
    date = printed.date if printed.date.calendar == "gregorian" else other.date
    return PrintedDate(printed.start, other.end, date)


def _printed(match: re.Match[str]) -> PrintedDate:
    return PrintedDate(match.start(), match.end(), date_of(match))
