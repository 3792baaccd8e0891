"""A printed date inside folded text: where it stands and which day it names."""

import functools
import re
from typing import Final, NamedTuple

from urdunews import tables
from urdunews.characters.normalization import fold
from urdunews.model.dates import Calendar, PartialDate
from urdunews.words import vocabulary

# `2 اکتوبر`, `05اکتوبر`, `28؍ اپریل`, `یکم جولائی`, `05 ستمبر ، 2025`, `07 جنوری۔2016ء`
_URDU_DATE: Final = (
    r"(?:(?<![0-9])(?P<day>[0-9]{{1,2}})|(?<!\w)(?P<first>{first}))[ ؍،,۔.\-]{{0,3}}"
    r"(?P<month>{months})(?![^\W\d])"
    r"(?:[ ؍،,۔.\-]{{0,3}}(?P<year>[0-9]{{4}})(?![0-9]) ?(?:ء|ھ|ہجری)?)?"
)
_WEEKDAY: Final = r"(?:(?P<weekday>{weekdays})(?!\w)[ ،,]{{0,3}})?"
_TIME: Final = r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})? ?(?:[AaPp]\.?[Mm]\.?)?"
_ZONES: Final = "PKT|PST|IST|GMT|UTC|PT|Asia/[A-Za-z]+|[+-][0-9]{4}"
_REST: Final = re.compile(rf"(?:[ ،,\-–]|at (?=[0-9])|{_TIME}|{_ZONES})*")
_TAG: Final = re.compile(r"\|[^|۔]{1,60}")

# The orders that only date lines of pages have: `بدھ, دسمبر 18, 2024`, `1446 ربیع الاول 05`
_MONTH_FIRST: Final = (
    r"(?P<month>{months}) (?P<day>[0-9]{{1,2}}) ?[،,]? ?(?P<year>[0-9]{{4}})(?![0-9]) ?(?:ء|ھ)?"
)
_YEAR_FIRST_HIJRI: Final = (
    r"(?<![0-9])(?P<year>1[34][0-9]{{2}}) (?P<month>{months}) (?P<day>[0-9]{{1,2}})(?![0-9])"
)

# `November 14, 2025`, `23 September,2025`, `Nov 04, 2025`
_LATIN_DATE: Final = (
    r"(?:(?:{weekdays}),? )?"
    r"(?:(?P<month>{months})\.? (?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?,? ?(?P<year>[0-9]{{4}})"
    r"|(?P<first>[0-9]{{1,2}})(?:st|nd|rd|th)?,? (?P<second>{months})\.?,? ?(?P<third>[0-9]{{4}}))"
    r"(?![0-9])"
)
_FIGURES: Final = re.compile(
    r"(?<![0-9])(?:[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{4})(?![0-9])",
)

#: No date is without one; looked for first, since it is found much faster.
_DAY: Final = re.compile("[0-9م](?:(?<=[0-9])|(?<=یکم))")
_YEAR_FIRST: Final = re.compile(r"[0-9]{4}[-/.]")


class PrintedDate(NamedTuple):
    """A date in a text: its half-open span and what it says."""

    start: int
    end: int
    date: PartialDate | None
    """None when no calendar has it."""


class _Month(NamedTuple):
    calendar: Calendar
    number: int


@functools.cache
def _months() -> dict[str, _Month]:
    months: dict[str, _Month] = {}
    for row in tables.rows("words/calendar"):
        if row["kind"] == "gregorian" or row["kind"] == "hijri":
            month = _Month(_calendar(row["kind"]), int(row["number"]))
            months |= dict.fromkeys(map(fold, tables.spellings(row)), month)
    return months


def _calendar(name: str) -> Calendar:
    return "hijri" if name == "hijri" else "gregorian"


def _alternatives(names: list[str]) -> str:
    # The longest first: `شعبان المعظم` before `شعبان`.
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))


def _names(kind: str, *, latin: bool) -> list[str]:
    return [
        fold(spelling)
        for row in tables.rows("words/calendar")
        if row["kind"] == kind
        for spelling in tables.spellings(row)
        if spelling.isascii() == latin
    ]


@functools.cache
def _urdu_pattern() -> re.Pattern[str]:
    months = _alternatives([name for name in _months() if not name.isascii()])
    weekdays = _alternatives(_names("weekday", latin=False))
    first = _alternatives(_names("day", latin=False))
    return re.compile(
        _WEEKDAY.format(weekdays=weekdays) + _URDU_DATE.format(first=first, months=months),
    )


@functools.cache
def _page_patterns() -> tuple[re.Pattern[str], ...]:
    urdu = _alternatives([name for name in _months() if not name.isascii()])
    hijri = _alternatives(_names("hijri", latin=False))
    weekdays = _alternatives(_names("weekday", latin=False))
    return (
        re.compile(_WEEKDAY.format(weekdays=weekdays) + _MONTH_FIRST.format(months=urdu)),
        re.compile(_YEAR_FIRST_HIJRI.format(months=hijri)),
    )


@functools.cache
def _latin_pattern() -> re.Pattern[str]:
    months = _alternatives([name for name in _months() if name.isascii()])
    weekdays = _alternatives(_names("weekday", latin=True))
    return re.compile(_LATIN_DATE.format(months=months, weekdays=weekdays))


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
    """Find the date that a date line of a page prints, in any of its forms."""
    printed = find_date(text)
    if printed is not None:
        return printed
    month_first, year_first = _page_patterns()
    match = month_first.search(text)
    if match is not None:
        return _printed(match)
    match = _latin_pattern().search(text)
    if match is not None:
        return _latin(match)
    match = _FIGURES.search(text)
    if match is not None:
        return PrintedDate(match.start(), match.end(), _in_figures(match[0]))
    # A page has it beside another date, and as a tag of that.
    match = year_first.search(text)
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
    rest = _REST.match(text)
    assert rest is not None
    behind = text[rest.end() :]
    return not behind or _TAG.fullmatch(behind) is not None


def _printed(match: re.Match[str]) -> PrintedDate:
    month = _months()[match["month"]]
    day = int(match["day"] or 1)
    year = int(match["year"]) if match["year"] else None
    end = match.end()
    while match.string[end - 1] == " ":
        end -= 1
    date = _checked(year, month.number, day, month.calendar)
    return PrintedDate(match.start(), end, date)


def _checked(year: int | None, month: int, day: int, calendar: Calendar) -> PartialDate | None:
    if year == 0 or not 1 <= day <= _longest(month, year, calendar):
        return None
    return PartialDate(year=year, month=month, day=day, calendar=calendar)


def _longest(month: int, year: int | None, calendar: Calendar) -> int:
    import calendar as gregorian

    if calendar == "hijri":
        return 30
    # A leap year when the year is not printed: 29 February may be right.
    return gregorian.monthrange(year or 2000, month)[1]


def _latin(match: re.Match[str]) -> PrintedDate:
    name = match["month"] or match["second"]
    day = int(match["day"] or match["first"])
    year = int(match["year"] or match["third"])
    month = _months()[fold(name)]
    date = _checked(year, month.number, day, month.calendar)
    return PrintedDate(match.start(), match.end(), date)


def _in_figures(text: str) -> PartialDate | None:
    """Read a date in figures: what it says, and whether it can be.

    03-02-2026 is 3 February for some and 2 March for others, so dateutil reads it under both
    orders; the answer is what both readings share.
    """
    import datetime

    from dateutil import parser

    readings: set[datetime.date] = set()
    # A year in front is ISO 8601, which nobody re-orders.
    for day_first in (False,) if _YEAR_FIRST.match(text) else (True, False):
        try:
            moment = parser.parse(text, dayfirst=day_first, yearfirst=True, ignoretz=True)
        except (ValueError, OverflowError):
            return None
        readings.add(moment.date())
    day, *others = readings
    if others:
        return PartialDate(year=day.year)
    return PartialDate(year=day.year, month=day.month, day=day.day)
