"""Periods: the day, week, month, year or decade that a mention means, and its TIMEX3 value."""

import datetime
import functools
from typing import Final, Literal, NamedTuple, TypeAlias

from urdunews.model.dates import PartialDate

Unit: TypeAlias = Literal["day", "week", "month", "year", "decade"]

Tense: TypeAlias = Literal["past", "present", "future"]
"""The tense of the clause that a mention is in."""

_DAY: Final = datetime.timedelta(days=1)
_MONTHS: Final = 12
#: There may be this many years between two 29ths of February.
_LEAP: Final = 8
_WEEK: Final = datetime.timedelta(days=7)
#: The texts of a day need the same few periods again and again.
_KEPT: Final = 1024


class Period(NamedTuple):
    """Days in a row."""

    first: datetime.date
    last: datetime.date
    value: str
    """TIMEX3 (ISO 8601 but for decades): `2026-02-06`, `2026-W06`, `2026-02`, `2026`, `202`."""


def period(unit: Unit, day: datetime.date) -> Period:
    """Return the day, ISO week, month, year or decade that a day is in."""
    if unit == "day":
        return Period(day, day, day.isoformat())
    if unit == "week":
        return _week(day)
    if unit == "month":
        import calendar

        longest = calendar.monthrange(day.year, day.month)[1]
        return Period(day.replace(day=1), day.replace(day=longest), day.isoformat()[:7])
    return _years(day.year, 1) if unit == "year" else _years(day.year - day.year % 10, 10)


def _week(day: datetime.date) -> Period:
    year, week, weekday = day.isocalendar()
    # The last days that datetime has are the first ones of a week.
    first = day - datetime.timedelta(days=weekday - 1)
    last = datetime.date.max if datetime.date.max - first < _WEEK else first + _WEEK - _DAY
    return Period(first, last, f"{year:04d}-W{week:02d}")


def _years(first: int, count: int) -> Period:
    last = min(first + count - 1, datetime.MAXYEAR)
    value = f"{first:04d}" if count == 1 else f"{first // 10:03d}"
    return Period(datetime.date(max(first, 1), 1, 1), datetime.date(last, 12, 31), value)


@functools.lru_cache(maxsize=_KEPT)
def shift_period(reference: datetime.date, unit: Unit, steps: int) -> Period | None:
    """Return the period that is a number of units before or after that of `reference`.

    Returns:
        The period, or None if it is outside the calendar.
    """
    from dateutil.relativedelta import relativedelta

    years = {"year": 1, "decade": 10}.get(unit, 0) * steps
    months = steps if unit == "month" else 0
    days = {"day": 1, "week": 7}.get(unit, 0) * steps
    try:
        return period(unit, reference + relativedelta(years=years, months=months, days=days))
    except (ValueError, OverflowError):
        return None


@functools.lru_cache(maxsize=_KEPT)
def weekday_near(reference: datetime.date, weekday: int, steps: int) -> Period | None:
    """Return the weekday (1 is Monday) nearest before (-1) or after (1) a day, or that day."""
    from dateutil.relativedelta import relativedelta
    from dateutil.relativedelta import weekday as day_of_week

    try:
        day = reference + relativedelta(weekday=day_of_week(weekday - 1)(steps))
    except (ValueError, OverflowError):
        return None
    return period("day", day)


def month_beside(reference: datetime.date, month: int, steps: int) -> Period | None:
    """Return the month before that of a day (-1), the next one (1), or the one in its year (0)."""
    if steps == 0:
        return shift_period(reference, "month", month - reference.month)
    away = (month - reference.month) * steps % _MONTHS or _MONTHS
    return shift_period(reference, "month", away if steps > 0 else -away)


def span_of_periods(first: Period, last: Period) -> Period | None:
    """Return all days from one period to the end of another: `2026-02-06/2026-02-09`."""
    if last.last < first.first:
        return None
    return Period(first.first, last.last, f"{first.value}/{last.value}")


def period_of_date(
    date: PartialDate, reference: datetime.date | None, tense: Tense | None
) -> Period | None:
    """Return the period that a printed date means.

    A missing year is one that suits the tense of the clause: after the reference for the
    future, nearest to it for the present, and otherwise as in `PartialDate.on`.

    Returns:
        The period, or None: a Hijri date, a day without its month, a missing year without a
        reference.
    """
    if date.calendar != "gregorian" or date.precision is None:
        return None
    if date.year is not None:
        return _on(date, date.year)
    if reference is None or date.month is None:
        return None
    if date.day is None:
        return _month_near(date.month, reference, tense)
    return _day_near(date, reference, tense)


def _day_near(date: PartialDate, reference: datetime.date, tense: Tense | None) -> Period | None:
    if tense in {"past", None}:
        day = date.on(reference)
        return None if day is None else period("day", day)
    years = range(max(reference.year - 1, 1), min(reference.year + _LEAP, datetime.MAXYEAR) + 1)
    found = [near for year in years if (near := _on(date, year)) is not None]
    if tense == "future":
        return next((near for near in found if near.first >= reference), None)
    return min(found, key=lambda near: abs(near.first - reference), default=None)


def _on(date: PartialDate, year: int) -> Period | None:
    unit: Unit = "year" if date.month is None else "month" if date.day is None else "day"
    try:
        return period(unit, datetime.date(year, date.month or 1, date.day or 1))
    except ValueError:
        return None


def _month_near(month: int, reference: datetime.date, tense: Tense | None) -> Period | None:
    ahead = (month - reference.month) % 12
    back = ahead - 12 if ahead else 0
    if tense == "future":
        steps = ahead
    elif tense == "past":
        steps = back
    else:
        steps = ahead if ahead < -back else back
    return shift_period(reference, "month", steps)
