"""Stories: a date that continues from a dated one takes its year.

`12 مارچ 2015ء کو گرفتار کیا گیا اور 4 اپریل کو فرد جرم عائد ہوئی` means April 2015. But news of the
day may follow: `7 اگست 2019 کو مقدمہ درج ہوا۔ 30 جنوری کو ملزم بری ہو گیا`.
"""

import datetime
from typing import Final, NamedTuple

import attrs

from urdunews.dates.candidates import Candidate
from urdunews.dates.outlook import is_of_thing
from urdunews.dates.periods import period_of_date
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
    continued: list[Candidate] = []
    point: _Point | None = None
    for date in dates:
        year = None if point is None else _year(point, date, text, reference)
        continued.append(date if year is None else _of_year(date, year))
        point = None if date.date is None else _point(date, date.date, year)
    return continued


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
    stop = max(text.rfind(stop, end, date.start) for stop in _STOPS)
    if stop < 0 or has_word(text, stop + 1, date.start, "story"):
        return True
    is_opening = date.start - stop <= _OPENING
    return is_opening and reference - date.readings[0].last > _NEWS


def _of_year(date: Candidate, year: int) -> Candidate:
    assert date.date is not None
    meant = period_of_date(attrs.evolve(date.date, year=year), None, None)
    return date if meant is None else date._replace(readings=(meant,))
