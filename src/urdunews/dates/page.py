"""Dates on the lines of pages and in datelines: their spans, and the days they name."""

import functools
import re
from typing import Final, NamedTuple

from urdunews import lazy, shapes
from urdunews.dates import names
from urdunews.dates.grammar import END, SEPARATOR, Forms, date_in_figures, date_of
from urdunews.dates.names import Script, any_of, calendar_names
from urdunews.dates.surroundings import may_follow_date
from urdunews.model.dates import PartialDate
from urdunews.words import vocabulary
from urdunews.words.vocabulary import CalendarKind

_TAG: Final = lazy.pattern(r"\|[^|۔]{1,60}")


class PrintedDate(NamedTuple):
    """A date in a text: its half-open span and its value."""

    start: int
    end: int
    date: PartialDate | None
    """None if it is impossible."""

    def shifted(self, by: int) -> "PrintedDate":
        """Return the date in offsets of a text that begins `by` characters earlier."""
        return PrintedDate(self.start + by, self.end + by, self.date)


@functools.cache
def _urdu_pattern() -> re.Pattern[str]:
    months = _names("urdu", "gregorian", "hijri")
    return re.compile(_after_weekday("urdu", Forms(months).day_first()))


@functools.cache
def _month_first_pattern() -> re.Pattern[str]:
    """Match a form that only occurs in date lines of pages."""
    months = _names("urdu", "gregorian", "hijri")
    return re.compile(_after_weekday("urdu", Forms(months).month_first()))


@functools.cache
def _latin_patterns() -> tuple[re.Pattern[str], ...]:
    """Match the forms of dates in Latin letters, in lower case."""
    forms = Forms(_names("latin", "gregorian", "hijri"))
    return _latin(forms.month_first()), _latin(forms.day_month_year())


@functools.cache
def _month_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Match a month with its year at the end of a line: in Urdu, or Latin in lower case."""
    urdu = Forms(_names("urdu", "gregorian", "hijri")).month_of_year()
    latin = Forms(_names("latin", "gregorian", "hijri")).month_of_year()
    return re.compile(f"{urdu}$"), re.compile(f"{latin}$")


@functools.cache
def _hijri_pattern() -> re.Pattern[str]:
    months = _names("urdu", "hijri")
    return re.compile(Forms(months, "1[34][0-9]{2}").year_first())


@functools.cache
def _figures_pattern() -> re.Pattern[str]:
    return re.compile(Forms("").figures())


@functools.cache
def _figure() -> re.Pattern[str]:
    """Match a part that every date has; searching it first is much faster."""
    words = names.first_day()
    lasts = "".join(sorted({word[-1] for word in words}))
    return re.compile(f"[0-9{lasts}](?:(?<=[0-9])|{'|'.join(f'(?<={word})' for word in words)})")


@functools.cache
def _sign() -> re.Pattern[str]:
    """Match a part that every date of a page has, except in Latin letters; most lines lack it."""
    return re.compile(_names("urdu", "gregorian", "hijri") + f"|[0-9]{SEPARATOR}[0-9]")


def _latin(form: str) -> re.Pattern[str]:
    return re.compile(_after_weekday("latin", form))


def _after_weekday(script: Script, form: str) -> str:
    return rf"(?:{_names(script, 'weekday')}{END}[ ،,]{{0,3}})?{form}"


def _names(script: Script, *kinds: CalendarKind) -> str:
    return any_of(calendar_names(*kinds, script=script), loose=True)


def find_date(text: str, start: int = 0, end: int | None = None) -> PrintedDate | None:
    """Find the first date with an Urdu month in folded text, in the forms of datelines.

    Args:
        text: Folded text.
        start: Where to begin.
        end: Where to stop; the end of the text when None.

    Returns:
        The date with its span, weekday and year included, or None.
    """
    limit = len(text) if end is None else end
    if _figure().search(text, start, limit) is None:
        return None
    match = _urdu_pattern().search(text, start, limit)
    return None if match is None else _printed_date(match)


def date_at(text: str, start: int) -> PrintedDate | None:
    """Read the date with an Urdu month that begins at `start` of folded text."""
    match = _urdu_pattern().match(text, start)
    return None if match is None else _printed_date(match)


def find_figures(text: str) -> PrintedDate | None:
    """Find the first date in figures in folded text: `28/05/2014`."""
    match = _figures_pattern().search(text)
    if match is None:
        return None
    return PrintedDate(match.start(), match.end(), date_in_figures(match))


def figures_at(text: str, start: int) -> PrintedDate | None:
    """Read the date in figures that begins at `start` of folded text: `28/05/2014`."""
    match = _figures_pattern().match(text, start)
    return None if match is None else PrintedDate(start, match.end(), date_in_figures(match))


def find_page_date(text: str) -> PrintedDate | None:
    """Find the date on a date line of a page, in any of its forms.

    If the same date is printed in two calendars, `15 شعبان 1447ھ 4 فروری 2026ء`, the result is the
    Gregorian one, with the span of both.
    """
    has_sign = _sign().search(text) is not None
    found = _find_in_urdu(text) if has_sign else None
    if found is None:
        found = _find_in_latin(text)
    return _find_in_figures(text) if found is None and has_sign else found


def find_month_of_year(text: str) -> PrintedDate | None:
    """Find the month with its year that ends a folded line: `مئی 2016`, as magazines are dated."""
    urdu, latin = _month_patterns()
    match = urdu.search(text)
    if match is None and shapes.LATIN_LETTER.search(text) is not None:
        match = latin.search(names.lowered(text))
    return None if match is None else _printed_date(match)


def _find_in_urdu(text: str) -> PrintedDate | None:
    first = find_date(text)
    if first is not None:
        return _with_other_calendar(text, first)
    match = _month_first_pattern().search(text)
    return None if match is None else _printed_date(match)


def _find_in_latin(text: str) -> PrintedDate | None:
    if shapes.LATIN_LETTER.search(text) is None:
        return None
    lower = names.lowered(text)
    matches = (pattern.search(lower) for pattern in _latin_patterns())
    match = next(filter(None, matches), None)
    return None if match is None else _printed_date(match)


def _find_in_figures(text: str) -> PrintedDate | None:
    found = find_figures(text)
    if found is not None:
        return found
    # A page has it beside another date, and as a tag of that.
    match = _hijri_pattern().search(text)
    return None if match is None else _printed_date(match)


def print_date(date: PartialDate) -> str | None:
    """Return a date as a newspaper prints it: `3 فروری 2026`, `28 جولائی`, `15 شعبان 1447ھ`.

    Returns:
        The text, or None for a year alone, or a month or a day alone, which pages do not print.
    """
    if date.month is None or (date.day is None and date.year is None):
        return None
    month = vocabulary.month_names(date.calendar)[date.month - 1]
    day = month if date.day is None else f"{date.day} {month}"
    if date.year is None:
        return day
    return f"{day} {date.year:04d}{'ھ' if date.calendar == 'hijri' else ''}"


def is_rest_of_date_line(text: str) -> bool:
    """Return whether the rest of a line, after its date, is a time, a zone or a tag."""
    bare, bar, tag = text.partition("|")
    return may_follow_date(bare) and (not bar or _TAG.fullmatch(bar + tag) is not None)


def _with_other_calendar(text: str, first: PrintedDate) -> PrintedDate:
    other = find_date(text, first.end)
    if other is None or first.date is None or other.date is None:
        return first
    if first.date.calendar == other.date.calendar or not may_follow_date(
        text[first.end : other.start]
    ):
        return first
    date = first.date if first.date.calendar == "gregorian" else other.date
    return PrintedDate(first.start, other.end, date)


def _printed_date(match: re.Match[str]) -> PrintedDate:
    return PrintedDate(match.start(), match.end(), date_of(match))
