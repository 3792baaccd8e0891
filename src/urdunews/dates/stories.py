"""Stories: a date that continues from a dated one takes its year.

`12 مارچ 2015ء کو گرفتار کیا گیا اور 4 اپریل کو فرد جرم عائد ہوئی` means April 2015. But news of the
day may follow: `7 اگست 2019 کو مقدمہ درج ہوا۔ 30 جنوری کو ملزم بری ہو گیا`.
"""

import datetime
import functools
from typing import Final, NamedTuple

import attrs

from urdunews.dates import names
from urdunews.dates.candidates import Candidate
from urdunews.dates.outlook import is_of_thing
from urdunews.dates.periods import Period, period, period_of_date
from urdunews.dates.tenses import has_word
from urdunews.model.dates import PartialDate

#: A day further back than this is hardly the news of another sentence.
_NEWS: Final = datetime.timedelta(days=60)
#: A story's next date is within this distance.
_NEAR: Final = 240
#: A date within this distance of its beginning opens a sentence.
_OPENING: Final = 3
_STOPS: Final = ("۔", "؟", "!", "\n")


class _Point(NamedTuple):
    """A point in a story."""

    year: int
    month: int
    day: int | None
    end: int
    """The end offset of its date (exclusive)."""


def continue_stories(
    dates: list[Candidate], text: str, reference: datetime.date | None
) -> list[Candidate]:
    """Return the dates of a text, with years taken from the dates before them.

    Args:
        dates: The dates in order.
        text: The folded text that has them.
        reference: The day of the text.
    """
    if reference is None or len(dates) == 1:
        return dates
    dates = _join_the_same(dates, text)
    continued: list[Candidate] = []
    point: _Point | None = None
    for date in dates:
        year = None if point is None else _year(point, date, text, reference)
        continued.append(date if year is None else _of_year(date, year))
        point = None if date.date is None else _point(date, date.date, year)
    return continued


def _join_the_same(dates: list[Candidate], text: str) -> list[Candidate]:
    """Return dates with `گزشتہ سال کے اسی ماہ` as one: the month is that of the year before it.

    `اسی ہفتے` after such a date is left out: it is not this week.
    """
    joined = dates[:1]
    for date in dates[1:]:
        whole = joined[-1]
        if not (text.startswith(_these(), date.start) and _is_beside(whole, date, text)):
            joined.append(date)
            continue
        month = _month_in(whole, date)
        if month is not None:
            joined[-1] = whole._replace(end=date.end, date=None, readings=(month,))
    return joined


@functools.cache
def _these() -> tuple[str, ...]:
    return tuple(f"{word} " for word in names.relatives("this"))


def _is_beside(whole: Candidate, date: Candidate, text: str) -> bool:
    """Return whether a date follows directly on one of another time: `2024 کے اسی ماہ`."""
    if not (len(whole.readings) == 1 and date.readings):
        return False
    (other,), here = whole.readings, date.readings[0]
    if other.last >= here.first:
        # `گزشتہ روز اس ہفتے کا آخری اجلاس ہوا`
        return False
    return set(text[whole.end : date.start].split()) <= set(names.parts("genitive", "other-case"))


def _month_in(whole: Candidate, date: Candidate) -> Period | None:
    """Return the month in the year before it; None if they are no year and no month."""
    year, month = whole.readings[0], date.readings[0]
    if year != period("year", year.first) or month != period("month", month.first):
        return None
    return period("month", month.first.replace(year=year.first.year, day=1))


def _point(date: Candidate, printed: PartialDate, year: int | None) -> _Point | None:
    if printed.calendar != "gregorian" or date.until is not None:
        return None
    known = printed.year or year
    if known is None or printed.month is None:
        return None
    return _Point(known, printed.month, printed.day, date.end)


def _year(point: _Point, date: Candidate, text: str, reference: datetime.date) -> int | None:
    """Return the year of a date, if it continues from a point of the story."""
    printed = date.date
    if printed is None or printed.month is None or not _is_open(date, printed, reference):
        return None
    if not _continues(point.end, date, text, reference):
        return None
    here, there = (point.month, point.day or 1), (printed.month, printed.day or 31)
    year = point.year if there >= here else point.year + 1
    return year if year < reference.year else None


def last_stop(text: str, start: int, end: int) -> int:
    """Return where the last sentence that ends between two offsets does so; -1 if none does."""
    return max(text.rfind(stop, start, end) for stop in _STOPS)


def _is_open(date: Candidate, printed: PartialDate, reference: datetime.date) -> bool:
    """Return whether a date has no year and is in the past."""
    if printed.year is not None or printed.calendar != "gregorian" or date.until is not None:
        return False
    return len(date.readings) == 1 and date.readings[0].last < reference


def _continues(end: int, date: Candidate, text: str, reference: datetime.date) -> bool:
    if date.start - end > _NEAR or has_word(text, end, date.start, "birth"):
        return False
    if is_of_thing(text, end) or is_of_thing(text, date.end):
        # `5 جولائی کے مارشل لا اور 17 اگست کے حادثے`
        return False
    stop = last_stop(text, end, date.start)
    if stop < 0 or has_word(text, stop + 1, date.start, "story"):
        return True
    is_opening = date.start - stop <= _OPENING
    return is_opening and reference - date.readings[0].last > _NEWS


def _of_year(date: Candidate, year: int) -> Candidate:
    assert date.date is not None
    meant = period_of_date(attrs.evolve(date.date, year=year), None, None)
    return date if meant is None else date._replace(readings=(meant,))
