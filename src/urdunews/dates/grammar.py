"""The grammar of printed dates: their forms, and the date that a match means.

    day-first   = day month [year]       `3 فروری 2026ء`, `یکم مئی`, `3rd of February`
    in words    = day month [year]       `چودہ اگست 1947ء`
    month-first = month day year         `فروری 3، 2026`
    year-first  = year month day         `1446 ربیع الاول 05`
    figures     = year-month-day | day-month-year | month-year
    in prose    = [weekday] [days] month [year]      `پیر، 2 اور 3 فروری 2026ء`

Whole texts (`reading`), the date lines of pages and datelines (`page`) and prose (`month_dates`)
build their patterns from these forms. They differ in the names that they know, and in the marks
that they allow between the parts: prose continues after a date, and a full stop may end its
sentence. All of them read folded text.
"""

import datetime
import functools
import re
from collections.abc import Mapping
from typing import Final, Literal, NamedTuple, TypeAlias

from urdunews.dates import names
from urdunews.dates.names import any_of, any_part, day_number, month_named
from urdunews.model.dates import Calendar, PartialDate

Order: TypeAlias = Literal["day-first", "month-first"]
"""The part that comes first in a date in figures."""

END: Final = r"(?![^\W\d])"
"""No letter after a name: `مئیں` is not a month."""

#: The last Hijri year that can have been printed: `رمضان 2025` is not a Hijri date.
_LAST_HIJRI_YEAR: Final = 1700

#: `3؍ فروری`, `05 ستمبر ، 2025`
_MARKS: Final = r"[ ؍،,۔.\-–/']"
#: Between two days in words, the second of which is the next: `پندرہ سولہ مارچ کی درمیانی شب`.
AND_NEXT: Final = r"(?<=[^\W\d_]) (?=[^\W\d_])"
_GAP: Final = f"{_MARKS}{{0,3}}"
#: Figures do not follow figures: `May 12024`.
_BREAK: Final = f"{_MARKS}{{1,3}}"
SEPARATOR: Final = " ?[-/.۔؍–] ?"
"""The separators between the figures of a date, as a pattern."""

#: `02/1447` may be a month of the Hijri calendar.
_MODERN_YEAR: Final = "(?:1[7-9]|2[0-9])[0-9]{2}"
#: `3۔فروری۔2026`: one full stop may end a sentence, two with a year do not.
_STOPS: Final = r"۔(?=[^\W\d_]{1,12}(?: [^\W\d_]{1,12})?۔[0-9]{4})"
_MONTHS: Final = 12
_LONGEST_HIJRI_MONTH: Final = 30
_A_LEAP_YEAR: Final = 2000
_MOST_DATES: Final = 1024
_ISO_PART: Final = 2
_SHORT: Final = 2
#: Two-figure years up to this one are in this century, as in POSIX.
_LAST_SHORT: Final = 68


class Forms(NamedTuple):
    """The forms of dates with these months, years and marks, as patterns."""

    months: str
    """The pattern of the months' names."""

    year_figures: str = "[0-9]{4}"
    """The pattern of a year's figures."""

    day_gap: str = _GAP
    """What may come between a day and its month."""

    year_gap: str = _GAP
    """What may come between a month and its year."""

    month_gap: str = _GAP
    """What may come between a month and the day after it."""

    figures_gap: str = _BREAK
    """What comes between the figures of a day and those of the year after it."""

    @classmethod
    def in_prose(cls, year_figures: str = "[0-9]{4}") -> "Forms":
        """Return the forms with the names and marks of prose."""
        return cls(
            names.any_month(),
            year_figures,
            day_gap=rf"(?:[ ؍/.\-]{{0,3}}| ۔ |{_STOPS})",
            year_gap=r"(?:[ ،,\-؍/]{0,3}|۔)",
            month_gap=r"\.? ",
            figures_gap="(?:[،,] ?| )",
        )

    def day_first(self) -> str:
        """Return the form `3 فروری 2026ء`, with or without the year."""
        return f"{_day()}{self.day_gap}{self._month()}(?:{self.year_gap}{self._year()})?"

    def day_in_words(self) -> str:
        """Return the form `چودہ اگست 1947ء`, with or without the year.

        This is a separate form, since datelines write the day in figures: `لاہور: نو مئی کے مقدمات`
        has no date.
        """
        day = rf"(?<!\w)(?P<day>{any_of(names.number_words())}){END}"
        return f"{day}{self.day_gap}{self._month()}(?:{self.year_gap}{self._year()})?"

    def day_month_year(self) -> str:
        """Return the form `3 February, 2026`, with the year."""
        return f"{_day()}{self.day_gap}{self._month()}{self.year_gap}{self._year()}"

    def days_in_prose(self) -> str:
        """Return the form `پیر، 2 اور 3 فروری 2026ء`, in which only the month is required."""
        weekday = rf"(?:(?:{any_part('weekday-lead')} )?{names.any_weekday()}(?!\w)"
        # `جمعرات (5 فروری) کو`
        weekday += rf"(?: {any_part('dative')})?[ ،,]{{1,3}}(?P<bracket>\( ?)?)?"
        day = any_day() + ordinal_in_prose()
        days = f"(?:(?P<days>{day}(?:(?:{link()}|{AND_NEXT}){day}){{0,5}}){self.day_gap})?"
        return f"{weekday}{days}{self._month()}(?:{self.year_gap}{self._year()})?"

    def month_first(self) -> str:
        """Return the form `فروری 3، 2026`, with the year."""
        return f"{self._month()}{self.month_gap}{_day_figures()}{self.figures_gap}{self._year()}"

    def month_and_day(self) -> str:
        """Return the form `February 3`."""
        return f"{self._month()}{self.month_gap}{_day_figures()}(?![0-9:])"

    def month_and_year(self) -> str:
        """Return the form `دسمبر 2013ء`, and a month alone."""
        return f"{self._month()}(?:{self.year_gap}{self._year()})?"

    def month_of_year(self) -> str:
        """Return the form `مئی 2016ء`, with the year."""
        return rf"(?<!\w){self._month()}{self.year_gap}{self._year()}"

    def year_first(self) -> str:
        """Return the form `1446 ربیع الاول 05`."""
        year = f"(?<![0-9]){self._year()}{self.year_gap}"
        return f"{year}{self._month()}{self.month_gap}{_day_figures()}(?![0-9])"

    def year_and_day(self) -> str:
        """Return the form `2013ء 16 دسمبر`."""
        return f"(?<![0-9]){self._year()}{self.year_gap}{_day()}{self.day_gap}{self._month()}"

    def year_and_month(self) -> str:
        """Return the form `2013ء دسمبر`, and a year alone."""
        return f"(?<![0-9]){self._year()}(?:{self.year_gap}{self._month()})?"

    def figures(self) -> str:
        """Return the form `2026-02-03` and `03/02/2026`, with one separator."""
        return (
            rf"(?<![0-9])(?:(?P<first>[0-9]{{4}})(?P<dash>{SEPARATOR})(?P<second>[0-9]{{1,2}})"
            rf"(?P=dash)(?P<third>[0-9]{{1,2}})"
            rf"|(?P<left>[0-9]{{1,2}})(?P<slash>{SEPARATOR})(?P<middle>[0-9]{{1,2}})(?P=slash)"
            rf"(?P<right>{self.year_figures}))(?![0-9]){_era()}"
        )

    def month_in_figures(self) -> str:
        """Return the form `02/2026`."""
        return (
            rf"(?<![0-9])(?P<month_figures>[0-9]{{1,2}}) ?[-/؍] ?"
            rf"(?P<year>{_MODERN_YEAR})(?![0-9]){_era()}"
        )

    def _month(self) -> str:
        return f"(?P<month>{self.months}){END}"

    def _year(self) -> str:
        """Return the form `سنہ 2026ء` and `1447 ہجری`, but not `2026 بجے`."""
        words, hijri = any_part("year", loose=True), any_part("hijri-year", loose=True)
        clock = any_part("hour", "half", loose=True)
        year = rf"(?:(?:(?P<hijri_year>{hijri})|{words}) ?)?(?P<year>{self.year_figures})"
        return rf"{year}(?![0-9]| ?{clock}{END}){_era()}"


@functools.cache
def _era() -> str:
    common = any_part("common-era", "common-abbreviation", loose=True)
    hijri = any_part("hijri-era", "hijri-abbreviation", loose=True)
    # The sign of the year may have a word glued to it: `2021ءمیں`.
    return rf"(?: ?(?:(?P<common>ء|{common}{END})|(?P<hijri>{hijri}{END})))?"


@functools.cache
def _day() -> str:
    first = any_of(names.first_day(), loose=True)
    suffix = rf"(?:{_ordinal()})?(?: {any_part('of')}(?= ))?"
    return rf"(?P<day>(?<![0-9])[0-9]{{1,2}}|(?<!\w){first})(?:(?<=[0-9]){suffix})?"


@functools.cache
def _day_figures() -> str:
    return f"(?P<day>[0-9]{{1,2}})(?:{_ordinal()})?"


@functools.cache
def _ordinal() -> str:
    return rf" ?{any_part('ordinal', loose=True)}{END}"


@functools.cache
def ordinal_in_prose() -> str:
    """Return the fragment of what may follow a day's figures: `14ویں`, `2nd of February`."""
    return rf"(?:{_ordinal()}(?: {any_part('of')}(?= ))?)?"


@functools.cache
def any_day() -> str:
    """Return the fragment of a day, or any number to 99, in prose: figures, words, `یکم`."""
    words = any_of((*names.number_words(), *names.first_day()))
    return rf"(?:(?<![0-9])[0-9]{{1,2}}(?![0-9])|{words}(?!\w))"


@functools.cache
def link() -> str:
    """Return the fragment for what joins the days of a list or the ends of a range."""
    return rf"(?: ?[،,] ?| ?[-–] ?| {any_part('day-link')} )"


def date_of(match: re.Match[str]) -> PartialDate | None:
    """Return the date that a match of a form with names means; None if it is impossible."""
    said = match.groupdict()
    month_name, day, year, era = said.get("month"), said.get("day"), _year(said), era_of(said)
    if month_name is None:
        month_figures = said.get("month_figures")
        month_number = int(month_figures) if month_figures else None
        return valid_date(year, month_number, None, era or "gregorian")
    month = month_named(month_name)
    if era not in {None, month.calendar}:
        return None
    return valid_date(year, month.number, day_number(day) if day else None, month.calendar)


def era_of(said: Mapping[str, str | None]) -> Calendar | None:
    """Return the calendar that the groups of a match name for the year; None if they do not."""
    if said.get("hijri") or said.get("hijri_year"):
        return "hijri"
    return "gregorian" if said.get("common") else None


def date_in_figures(match: re.Match[str], order: Order | None = None) -> PartialDate | None:
    """Return the date that a match of the form in figures means; None if it is impossible.

    A year that comes first is ISO 8601, which is never re-ordered. Otherwise the day comes first,
    as in the press of Pakistan and India, unless only the other order makes a date.

    Without a sign of the era, 1403/08/14 is a day of Iran's calendar and 15/08/1447 a Hijri
    one: neither is read.

    Args:
        match: The match.
        order: The only order to read, if the year does not come first.
    """
    calendar: Calendar = "hijri" if match["hijri"] else "gregorian"
    year = _whole_year(match["first"] or match["right"])
    if calendar == "gregorian" and year < _LAST_HIJRI_YEAR and not (match["common"] or _iso(match)):
        return None
    if match["first"]:
        return valid_date(year, int(match["second"]), int(match["third"]), calendar)
    left, middle = int(match["left"]), int(match["middle"])
    day_first = valid_date(year, middle, left, calendar)
    if order == "day-first" or (order is None and day_first is not None):
        return day_first
    return valid_date(year, left, middle, calendar)


def _iso(match: re.Match[str]) -> bool:
    """Return whether a match has the form of ISO 8601, whose calendar is the Gregorian one."""
    return match["dash"] == "-" and len(match["second"]) == len(match["third"]) == _ISO_PART


def is_plausible(date: PartialDate) -> bool:
    """Return whether a date can have been printed: `رمضان 2025` mixes two calendars."""
    return date.calendar == "gregorian" or date.year is None or date.year < _LAST_HIJRI_YEAR


# The records of a day print the same dates.
@functools.lru_cache(maxsize=_MOST_DATES)
def valid_date(
    year: int | None, month: int | None, day: int | None, calendar: Calendar
) -> PartialDate | None:
    """Return a date, or None if its calendar does not have it."""
    if year == 0 or (month is not None and not 1 <= month <= _MONTHS):
        return None
    if month is not None and day is not None and not _has_day(year, month, day, calendar):
        return None
    return PartialDate(year=year, month=month, day=day, calendar=calendar)


def _has_day(year: int | None, month: int, day: int, calendar: Calendar) -> bool:
    if calendar == "hijri":
        return 1 <= day <= _LONGEST_HIJRI_MONTH
    try:
        # Without a printed year, assume a leap year: 29 February may be right.
        datetime.date(year or _A_LEAP_YEAR, month, day)
    except ValueError:
        return False
    return True


def _year(said: Mapping[str, str | None]) -> int | None:
    printed = said.get("year")
    return _whole_year(printed) if printed else None


def _whole_year(figures: str) -> int:
    """Return the year of four figures, or of two."""
    year = int(figures)
    if len(figures) != _SHORT:
        return year
    return year + (2000 if year <= _LAST_SHORT else 1900)
