"""The grammar of printed dates: the shapes of their forms, and what a match of one says.

    day-first   = day month [year]       `3 فروری 2026ء`, `یکم مئی`, `3rd of February`
    in words    = day month [year]       `چودہ اگست 1947ء`
    month-first = month day year         `فروری 3، 2026`
    year-first  = year month day         `1446 ربیع الاول 05`
    figures     = year-month-day | day-month-year | month-year

The finder of dates in a text (`printed`) and the reader of texts that are dates (`reading`)
make their patterns of these shapes. All of them read folded text.
"""

import functools
import re
from typing import Final, Literal, NamedTuple, TypeAlias

from urdunews.dates import fragments, names
from urdunews.dates.names import any_of, parts
from urdunews.dates.numbers import number, number_words
from urdunews.model.dates import Calendar, PartialDate

Order: TypeAlias = Literal["day-first", "month-first"]
"""What stands first in a date in figures."""

END: Final = r"(?![^\W\d])"
"""No letter behind a name: `مئیں` is no month."""

#: `3؍ فروری`, `05 ستمبر ، 2025`
_MARKS: Final = r"[ ؍،,۔.\-–/']"
_GAP: Final = f"{_MARKS}{{0,3}}"
#: Figures do not follow figures: `May 12024`.
_BREAK: Final = f"{_MARKS}{{1,3}}"
_SEPARATOR: Final = " ?[-/.۔؍–] ?"
#: `02/1447` may be a month of the moon.
_MODERN_YEAR: Final = "(?:1[7-9]|2[0-9])[0-9]{2}"
_MONTHS: Final = 12
_MOST_HIJRI_DAYS: Final = 30
_SHORT: Final = 2
#: The last two figures of a year that are read as of this century, as POSIX has it.
_LAST_SHORT: Final = 68


class Shapes(NamedTuple):
    """The shapes of dates with these months and years, as patterns."""

    months: str
    """The pattern of the months' names."""

    year_figures: str = "[0-9]{4}"
    """The pattern of a year's figures."""

    def day_first(self) -> str:
        """Give the shape of `3 فروری 2026ء`, with or without the year."""
        return f"{_day()}{_GAP}{self._month()}(?:{_GAP}{self._year()})?"

    def day_in_words(self) -> str:
        """Give the shape of `چودہ اگست 1947ء`, with or without the year.

        It stands apart, since a dateline's day is in figures: `لاہور: نو مئی کے مقدمات` has none.
        """
        day = rf"(?<!\w)(?P<word>{fragments.any_of(number_words())}){END}"
        return f"{day}{_GAP}{self._month()}(?:{_GAP}{self._year()})?"

    def day_month_year(self) -> str:
        """Give the shape of `3 February, 2026`, with the year."""
        return f"{_day()}{_GAP}{self._month()}{_GAP}{self._year()}"

    def month_first(self) -> str:
        """Give the shape of `فروری 3، 2026`, with the year."""
        return f"{self._month()}{_GAP}{_day_figures()}{_BREAK}{self._year()}"

    def month_and_day(self) -> str:
        """Give the shape of `February 3`."""
        return f"{self._month()}{_GAP}{_day_figures()}(?![0-9:])"

    def month_and_year(self) -> str:
        """Give the shape of `دسمبر 2013ء`, and of a month alone."""
        return f"{self._month()}(?:{_GAP}{self._year()})?"

    def year_first(self) -> str:
        """Give the shape of `1446 ربیع الاول 05`."""
        return f"(?<![0-9]){self._year()}{_GAP}{self._month()}{_GAP}{_day_figures()}(?![0-9])"

    def year_and_day(self) -> str:
        """Give the shape of `2013ء 16 دسمبر`."""
        return f"(?<![0-9]){self._year()}{_GAP}{_day()}{_GAP}{self._month()}"

    def year_and_month(self) -> str:
        """Give the shape of `2013ء دسمبر`, and of a year alone."""
        return f"(?<![0-9]){self._year()}(?:{_GAP}{self._month()})?"

    def figures(self) -> str:
        """Give the shape of `2026-02-03` and `03/02/2026`, with one separator."""
        return (
            rf"(?<![0-9])(?:(?P<first>[0-9]{{4}})(?P<dash>{_SEPARATOR})(?P<second>[0-9]{{1,2}})"
            rf"(?P=dash)(?P<third>[0-9]{{1,2}})"
            rf"|(?P<left>[0-9]{{1,2}})(?P<slash>{_SEPARATOR})(?P<middle>[0-9]{{1,2}})(?P=slash)"
            rf"(?P<right>{self.year_figures}))(?![0-9]){_era()}"
        )

    def month_in_figures(self) -> str:
        """Give the shape of `02/2026`."""
        return (
            rf"(?<![0-9])(?P<month_figures>[0-9]{{1,2}}) ?[-/؍] ?"
            rf"(?P<year>{_MODERN_YEAR})(?![0-9]){_era()}"
        )

    def _month(self) -> str:
        return f"(?P<month>{self.months}){END}"

    def _year(self) -> str:
        """Give the shape of `سنہ 2026ء` and `1447 ہجری`, but not of `2026 بجے`."""
        words, hijri = any_of(parts("year")), any_of(parts("hijri-year"))
        clock = any_of(parts("hour", "half"))
        year = rf"(?:(?:(?P<hijri_year>{hijri})|{words}) ?)?(?P<year>{self.year_figures})"
        return rf"{year}(?![0-9]| ?(?:{clock}){END}){_era()}"


@functools.cache
def _era() -> str:
    common, hijri = any_of(parts("common-era")), any_of(parts("hijri-era"))
    # The sign of the year may have a word glued behind it: `2021ءمیں`.
    return rf"(?: ?(?:(?P<common>ء|(?:{common}){END})|(?P<hijri>(?:{hijri}){END})))?"


@functools.cache
def _day() -> str:
    first = any_of(names.names("day"))
    of = rf"(?: (?:{any_of(parts('of'))})(?= ))?"
    return rf"(?:(?<![0-9]){_day_figures()}{of}|(?<!\w)(?P<yakum>{first}))"


@functools.cache
def _day_figures() -> str:
    return rf"(?P<day>[0-9]{{1,2}})(?: ?(?:{any_of(parts('ordinal'))}){END})?"


def date_of(match: re.Match[str]) -> PartialDate | None:
    """Give the date that a match of a shape with names says; None when no calendar has it."""
    said = match.groupdict()
    day = _day_said(said)
    is_hijri = bool(said.get("hijri") or said.get("hijri_year"))
    if said.get("month") is None:
        month_figures = _number(said.get("month_figures"))
        return checked(_year(said), month_figures, None, "hijri" if is_hijri else "gregorian")
    month = names.month(said["month"])
    if said.get("common") if month.calendar == "hijri" else is_hijri:
        return None
    return checked(_year(said), month.number, day, month.calendar)


def date_in_figures(match: re.Match[str], order: Order | None = None) -> PartialDate | None:
    """Give the date that a match of the shape of figures says; None when no calendar has it.

    A year in front is ISO 8601, which nobody re-orders. Else the day stands first, as the
    press of Pakistan and India has it, unless that can be no day and the other order can.

    Args:
        match: The match.
        order: The only order to read, if the year does not stand first.
    """
    calendar: Calendar = "hijri" if match["hijri"] else "gregorian"
    if match["first"]:
        return checked(int(match["first"]), int(match["second"]), int(match["third"]), calendar)
    year, left, middle = _whole(match["right"]), int(match["left"]), int(match["middle"])
    day_first = checked(year, middle, left, calendar)
    if order == "day-first" or (order is None and day_first is not None):
        return day_first
    return checked(year, left, middle, calendar)


def checked(
    year: int | None,
    month: int | None,
    day: int | None,
    calendar: Calendar,
) -> PartialDate | None:
    """Make a date, unless its calendar has none such."""
    if year == 0 or (month is not None and not 1 <= month <= _MONTHS):
        return None
    if month is not None and day is not None and not 1 <= day <= _longest(month, year, calendar):
        return None
    return PartialDate(year=year, month=month, day=day, calendar=calendar)


def _longest(month: int, year: int | None, calendar: Calendar) -> int:
    import calendar as gregorian

    if calendar == "hijri":
        return _MOST_HIJRI_DAYS
    # A leap year when the year is not printed: 29 February may be right.
    return gregorian.monthrange(year or 2000, month)[1]


def _day_said(said: dict[str, str | None]) -> int | None:
    if said.get("yakum"):
        return 1
    word = said.get("word")
    return number(word) if word else _number(said.get("day"))


def _number(figures: str | None) -> int | None:
    return int(figures) if figures else None


def _year(said: dict[str, str | None]) -> int | None:
    printed = said.get("year")
    return _whole(printed) if printed else None


def _whole(year: str) -> int:
    """Give the year that four figures say, or two."""
    number = int(year)
    if len(year) != _SHORT:
        return number
    return number + (2000 if number <= _LAST_SHORT else 1900)
