"""Written dates in prose: days with their month, lists and ranges of them, months, figures."""

import datetime
import functools
import re
from typing import Final, NamedTuple

import attrs

from urdunews.dates import evidence, fragments
from urdunews.dates.candidates import Found, found
from urdunews.dates.fragments import LINK, Month, day_of
from urdunews.dates.periods import Period, Tense, period, printed_period
from urdunews.dates.tenses import is_cancelled, is_scheduled, tense_behind
from urdunews.model.dates import PartialDate

_WRITTEN: Final = (
    r"(?:(?:بروز )?{weekday}(?!\w)(?: کو)?[ ،,]{{1,3}})?"
    r"(?:(?P<days>{number}(?:{link}{number}){{0,5}})(?:[ ؍/.\-]{{0,3}}| ۔ ))?"
    r"(?P<month>{month})(?![^\W\d])"
    r"(?:(?:[ ،,\-]{{0,3}}|۔)(?:(?:سال|سنہ|سن) )?(?P<year>[0-9]{{4}})(?![0-9])"
    r"(?P<sign> ?(?:ء|(?:ھ|ہجری|عیسوی)(?!\w)))?)?"
)
_WEEKDAY_BEHIND: Final = r"[ ،,]{{0,3}}(?:بروز )?(?:{weekday}(?!\w)|\( ?{weekday} ?\))"

_FIGURES: Final = re.compile(
    r"(?:(?P<iso>[0-9]{4})[-/.](?P<second>[0-9]{1,2})[-/.](?P<third>[0-9]{1,2})"
    r"|(?P<first>[0-9]{1,2})[-/.](?P<middle>[0-9]{1,2})[-/.](?P<last>[0-9]{4}))(?![0-9\-/])",
)

_GENITIVE: Final = re.compile(
    r" ک[ےیا] (?!(?:صبح|شام|رات|شب|دوپہر|سہ پہر|روز|دن|لیے|لئے|بعد|دوران|درمیان|درمیانی)(?!\w))",
)
_POSTPOSITION: Final = re.compile(r" (کو|تک|سے|ہے|ہیں|میں|کی|کے|ہی)(?!\w)")
_DAY_AND_YEAR: Final = re.compile(
    r" (?P<day>[0-9]{1,2})(?:(?:st|nd|rd|th)(?!\w))?(?:[،,] ?| )"
    r"(?P<year>(?:1[89]|20)[0-9]{2})(?![0-9])(?: ?ء)?",
)
"""What makes a month before it a day: `July 16, 2018`, `فروری 3، 2026`."""
#: The longest name of a month with its link is shorter.
_BESIDE: Final = 24
_UNTIL: Final = re.compile(r" تک(?!\w)")
_NOUGHT: Final = "صفر"
"""`3 صفر سے جیت`: the month and the figure are one word."""
_LONGEST_HIJRI: Final = 30
_HIJRI_YEARS: Final = range(1300, 1500)
_OLDEST: Final = 1000
_LATEST: Final = 2200


class _Printed(NamedTuple):
    """A date with a month's name, and what stands around it."""

    match: re.Match[str]
    month: Month
    end: int
    year: int | None
    reference: datetime.date | None


@functools.cache
def _written() -> re.Pattern[str]:
    return re.compile(
        _WRITTEN.format(
            weekday=fragments.weekday_name(),
            number=fragments.day_number(),
            month=fragments.month_name(),
            link=LINK,
        )
    )


@functools.cache
def _weekday_behind() -> re.Pattern[str]:
    return re.compile(_WEEKDAY_BEHIND.format(weekday=fragments.weekday_name()))


@functools.cache
def _number() -> re.Pattern[str]:
    return re.compile(fragments.day_number())


@functools.cache
def _months_beside() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Another month at the end of what stands before a month, and at the start of what follows."""
    month = fragments.any_of(
        name for name, month in fragments.months().items() if month.calendar == "gregorian"
    )
    return (
        re.compile(rf"(?<!\w){month}(?:{LINK}| )\Z"),
        re.compile(rf"(?:{LINK}| ){month}(?!\w)"),
    )


def read_month_date(
    text: str, start: int, reference: datetime.date | None, year: int | None = None
) -> list[Found] | None:
    """Read the date with a month's name that begins at `start` of folded text.

    Args:
        text: Folded text.
        start: Where the date begins, a weekday before it included.
        reference: The day of the text.
        year: The year that stands before it: `گزشتہ سال 9 مئی`.

    Returns:
        What was found, several for a list of days, or None.
    """
    match = _written().match(text, start)
    if match is None:
        return None
    if match["year"] is None and evidence.before(text, start, "yearly") == "other":
        return None
    month = fragments.months()[match["month"]]
    end, own_year = _year(match, month)
    printed = _Printed(match, month, end, own_year or year, reference)
    return _month_alone(printed) if match["days"] is None else _days(printed)


def _tense(text: str, end: int) -> Tense | None:
    """Tell when a day is, from what follows it: `present` means that it may be either side."""
    tense = tense_behind(text, end)
    if _GENITIVE.match(text, end):
        # `9 مئی کے مقدمات`: the verb tells of the trials.
        return "present" if tense == "future" or is_cancelled(text, end) else None
    if tense == "past" and (is_scheduled(text, end) or _UNTIL.match(text, end)):
        # `یکم جون تک ضمانت دی`: the end of what was given may be still to come.
        return "present"
    if tense != "present":
        return tense
    behind = _POSTPOSITION.match(text, end)
    if behind is None:
        # `9 مئی واقعات`
        return None
    if behind[1] in {"کو", "تک"}:
        return "future"
    return "past" if behind[1] == "سے" else "present"


def _is_event(text: str, start: int, end: int) -> bool:
    """Whether the day has become a name, `9 مئی کے مقدمات`: then it has been."""
    sides = (evidence.before(text, start, "event"), evidence.behind(text, end, "event"))
    return "date" in sides


def _not_after(
    reference: datetime.date | None, meant: Period | None, date: PartialDate
) -> Period | None:
    """Move a day without its year by a year, if it lies behind the text's day."""
    if reference is None or meant is None or date.year is not None or meant.first <= reference:
        return meant
    year = meant.first.year - 1
    return printed_period(attrs.evolve(date, year=year), None, None) if year else None


def _year(match: re.Match[str], month: Month) -> tuple[int, int | None]:
    """Give the end of the date, and its year if the figures behind the month are one."""
    bare = match.end("month")
    if match["year"] is None:
        return bare, None
    year = int(match["year"])
    end = match.end()
    if match["sign"] is not None:
        return end, year
    if month.calendar == "hijri":
        return (end, year) if year in _HIJRI_YEARS else (bare, None)
    if not _OLDEST <= year < _LATEST or evidence.behind(match.string, end, "count") == "other":
        return bare, None
    return end, year


def _behind_weekday(text: str, end: int) -> int:
    match = _weekday_behind().match(text, end)
    return end if match is None else match.end()


def _month_alone(printed: _Printed) -> list[Found] | None:
    match, month, end, year, reference = printed
    day = _DAY_AND_YEAR.match(match.string, end)
    if day is not None:
        return _day_behind(printed._replace(year=int(day["year"])), day)
    if match["month"].isascii() and year is None:
        # `May` is a name of persons too.
        return None
    day = fragments.date_in_month().match(match.string, end)
    if day is not None:
        return _day_behind(printed, day)
    if year is None and not _is_month(match, month, end):
        return None
    date = PartialDate(year=year, month=month.number, calendar=month.calendar)
    tense = tense_behind(match.string, end) if year is None else None
    return [found(match.start("month"), end, date, printed_period(date, reference, tense))]


def _day_behind(printed: _Printed, day: re.Match[str]) -> list[Found] | None:
    """Read a day behind its month: `فروری کی 20 تاریخ`, `July 16, 2018`."""
    match, month, _, year, reference = printed
    date = _dated(day_of(day["day"]), month, year)
    if date is None:
        return None
    meant = printed_period(date, reference, _tense(match.string, day.end()))
    return [found(match.start("month"), day.end(), date, meant)]


def _is_month(match: re.Match[str], month: Month, end: int) -> bool:
    """Whether a month's name is not a march, a person or a nought."""
    if month.calendar == "gregorian" and not evidence.is_doubtful(month.name):
        return True
    verdicts = {
        evidence.before(match.string, match.start("month"), month.name, "month"),
        evidence.behind(match.string, end, month.name, "month"),
        "date" if _is_beside_month(match, month) else None,
    }
    # `رمضان المبارک`, `محرم الحرام`: nobody is called so.
    return "other" not in verdicts and ("date" in verdicts or " " in match["month"])


def _is_beside_month(match: re.Match[str], month: Month) -> bool:
    """Whether another month stands beside it: `مارچ اور اپریل`, `مئی جون`."""
    if month.calendar != "gregorian":
        return False
    before, behind = _months_beside()
    start, end = match.span("month")
    if behind.match(match.string, end) is not None:
        return True
    return before.search(match.string, max(start - _BESIDE, 0), start) is not None


def _days(printed: _Printed) -> list[Found] | None:
    match, month, end, year, reference = printed
    text = match.string
    if month.name == _NOUGHT and evidence.behind(text, end, month.name) == "other":
        return None
    end = _behind_weekday(text, end)
    is_event = _is_event(text, match.start(), end)
    tense = None if is_event else _tense(text, end)
    days: list[Found] = []
    for day in _ascending(list(_number().finditer(text, *match.span("days")))):
        date = _dated(day_of(day[0]), month, year)
        if date is None:
            return None
        meant = printed_period(date, reference, tense)
        if is_event:
            meant = _not_after(reference, meant, date)
        days.append(found(day.start(), day.end(), date, meant))
    days[-1] = days[-1]._replace(end=end)
    if days[0].start == match.start("days"):
        # A weekday before the first of them belongs to it.
        days[0] = days[0]._replace(start=match.start())
    return days


def _ascending(numbers: list[re.Match[str]]) -> list[re.Match[str]]:
    """Keep the end of a list that ascends: in `تعداد 25، 6 فروری` 25 is no day."""
    first = len(numbers) - 1
    while first and day_of(numbers[first - 1][0]) < day_of(numbers[first][0]):
        first -= 1
    return numbers[first:]


def _dated(day: int, month: Month, year: int | None) -> PartialDate | None:
    import calendar

    longest = _LONGEST_HIJRI
    if month.calendar == "gregorian":
        # A leap year when the year is not printed: 29 February may be right.
        longest = calendar.monthrange(year or 2000, month.number)[1]
    if not 1 <= day <= longest:
        return None
    return PartialDate(year=year, month=month.number, day=day, calendar=month.calendar)


def read_figures(text: str, start: int) -> list[Found] | None:
    """Read a date in figures: `2026-02-03`, and `03-02-2026` with the day first."""
    match = _FIGURES.match(text, start)
    if match is None or evidence.before(text, start, "figures") == "other":
        return None
    if match["iso"]:
        year, month, day = int(match["iso"]), int(match["second"]), int(match["third"])
    else:
        year, month, day = int(match["last"]), int(match["middle"]), int(match["first"])
    try:
        meant = period("day", datetime.date(year, month, day))
    except ValueError:
        return None
    return [found(start, match.end(), PartialDate(year=year, month=month, day=day), meant)]
