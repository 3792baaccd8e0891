"""Written dates in prose: days with their month, lists and ranges of days, months, years."""

import datetime
import functools
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

import attrs

from urdunews.dates import evidence, fragments
from urdunews.dates.fragments import LINK, RANGE_LINKS, Month
from urdunews.dates.numbers import number
from urdunews.dates.periods import Period, Tense, period, printed_period, stretch
from urdunews.dates.tenses import is_scheduled, tense_behind
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

_DECADE: Final = r"(?:(?P<year>[0-9]{{2,4}}) ?ء?|(?P<word>{number})) (?:کی|کے) (?:دہائی|عشرے)(?!\w)"
_NAMED_YEAR: Final = re.compile(
    r"(?:سال|سنہ|سن) ?(?P<year>[0-9]{4})(?: ?(?:ء|عیسوی(?!\w)))?"
    r"(?: ?[-–/] ?(?P<until>[0-9]{2}(?:[0-9]{2})?)(?: ?ء)?)?(?![0-9])",
)
_HIJRI_YEAR: Final = re.compile(r"(?:سنہ |سن )?(?P<year>1[0-9]{3}) ?(?:ھ|ہجری)(?!\w)")
_SIGNED_YEAR: Final = re.compile(r"(?P<year>[0-9]{3,4}) ?ء")
_A_YEAR: Final = r"(?<![0-9][./\-])(?:1[6-9]|20)[0-9]{2}(?![0-9])"
_BARE_YEAR: Final = re.compile(_A_YEAR)
_BARE_YEARS: Final = re.compile(rf"{_A_YEAR}(?:{LINK}{_A_YEAR}){{0,5}}")
_BEFORE_CHRIST: Final = re.compile(r" (?:قبل مسیح|ق م)")
_GENITIVE: Final = re.compile(
    r" ک[ےیا] (?!(?:صبح|شام|رات|شب|دوپہر|سہ پہر|روز|دن|لیے|لئے|بعد|دوران|درمیان|درمیانی)(?!\w))",
)
_POSTPOSITION: Final = re.compile(r" (کو|تک|سے|ہے|ہیں|میں|کی|کے|ہی)(?!\w)")
_HIJRI_YEARS: Final = range(1300, 1500)
_OLDEST: Final = 1000
_LATEST: Final = 2200
_CENTURY: Final = 100


class Found(NamedTuple):
    """A date in folded text, as far as it can be understood."""

    start: int
    end: int
    date: PartialDate | None = None
    until: PartialDate | None = None
    readings: tuple[Period, ...] = ()
    weekday: bool = False
    """Whether it is a weekday, which may move by a week to suit its neighbour."""


def found(
    start: int,
    end: int,
    date: PartialDate | None,
    meant: Period | None,
    until: PartialDate | None = None,
) -> Found:
    """Make what was found of at most one reading."""
    return Found(start, end, date, until, () if meant is None else (meant,))


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
def _decade() -> re.Pattern[str]:
    return re.compile(_DECADE.format(number=fragments.day_number()))


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
    month = fragments.months()[match["month"]]
    end, printed = _year(match, month)
    year = printed or year
    if match["days"] is None:
        return _month_alone(match, month, end, year, reference)
    end = _behind_weekday(text, end)
    tense = _tense(text, end)
    return _days(match, month, end, PartialDate(year=year, month=month.number), tense, reference)


def _tense(text: str, end: int) -> Tense | None:
    """Tell when a day is, from what follows it: `present` means that it may be either side."""
    tense = tense_behind(text, end)
    if _GENITIVE.match(text, end):
        # `9 مئی کے مقدمات`: the verb tells of the trials.
        return "present" if tense == "future" else None
    if tense == "past" and is_scheduled(text, end):
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


def _month_alone(
    match: re.Match[str], month: Month, end: int, year: int | None, reference: datetime.date | None
) -> list[Found] | None:
    text, start = match.string, match.start("month")
    if year is None and not _is_month(text, start, end, match["month"], month):
        return None
    date = PartialDate(year=year, month=month.number, calendar=month.calendar)
    tense = tense_behind(text, end) if year is None else None
    return [found(start, end, date, printed_period(date, reference, tense))]


def _is_month(text: str, start: int, end: int, printed: str, month: Month) -> bool:
    """Whether a month's name is not a march, a person or a nought."""
    if month.calendar == "gregorian" and not evidence.is_doubtful(month.name):
        return True
    verdicts = {
        evidence.before(text, start, month.name, "month"),
        evidence.behind(text, end, month.name, "month"),
    }
    # `رمضان المبارک`, `محرم الحرام`: nobody is called so.
    return "other" not in verdicts and ("date" in verdicts or " " in printed)


def _days(
    match: re.Match[str],
    month: Month,
    end: int,
    whole: PartialDate,
    tense: Tense | None,
    reference: datetime.date | None,
) -> list[Found] | None:
    text = match.string
    numbers = _ascending(list(_number().finditer(text, *match.span("days"))))
    if month.name == "صفر" and evidence.behind(text, end, month.name) == "other":
        return None
    days: list[Found] = []
    for index, printed in enumerate(numbers):
        date = _dated(whole, month, printed[0])
        if date is None:
            return None
        is_last = index == len(numbers) - 1
        meant = printed_period(date, reference, tense)
        start = match.start() if index == 0 and _opens(match, printed) else printed.start()
        days.append(found(start, end if is_last else printed.end(), date, meant))
    return list(_ranges(text, days))


def _opens(match: re.Match[str], first: re.Match[str]) -> bool:
    """Whether the number is the first of its list: then a weekday before belongs to it."""
    return first.start() == match.start("days")


def _ascending(numbers: list[re.Match[str]]) -> list[re.Match[str]]:
    """Keep the end of a list that ascends: in `تعداد 25، 6 فروری` 25 is no day."""
    first = len(numbers) - 1
    while first and _day(numbers[first - 1][0]) < _day(numbers[first][0]):
        first -= 1
    return numbers[first:]


def _day(printed: str) -> int:
    return 1 if printed in fragments.first_day() else number(printed)


def _dated(whole: PartialDate, month: Month, printed: str) -> PartialDate | None:
    import calendar

    day = _day(printed)
    longest = 30
    if month.calendar == "gregorian":
        # A leap year when the year is not printed: 29 February may be right.
        longest = calendar.monthrange(whole.year or 2000, month.number)[1]
    if not 1 <= day <= longest or whole.year == 0:
        return None
    return attrs.evolve(whole, day=day, calendar=month.calendar)


def _ranges(text: str, days: list[Found]) -> Iterator[Found]:
    """Join days of one month that a word of ranges stands between."""
    waiting: Found | None = None
    for day in days:
        if waiting is None:
            waiting = day
        elif waiting.until is None and text[waiting.end : day.start].strip() in RANGE_LINKS:
            waiting = joined(waiting, day)
        else:
            yield waiting
            waiting = day
    if waiting is not None:
        yield waiting


def joined(first: Found, last: Found) -> Found:
    """Join the two ends of a range."""
    meant = None
    if first.readings and last.readings:
        meant = stretch(first.readings[0], last.readings[0])
    return found(first.start, last.end, first.date, meant, last.date)


def read_figures(text: str, start: int) -> list[Found] | None:
    """Read a date in figures: `2026-02-03`, and `03-02-2026` with the day first."""
    match = _FIGURES.match(text, start)
    if match is None:
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


def read_year(text: str, start: int) -> list[Found] | None:
    """Read a year or decade that begins at `start`: `2013ء`, `سال 2013`, `1990 کی دہائی`."""
    if _BEFORE_CHRIST.search(text, start, start + 16):
        return None
    return _read_decade(text, start) or _read_named_year(text, start) or _read_bare(text, start)


def _read_decade(text: str, start: int) -> list[Found] | None:
    match = _decade().match(text, start)
    if match is None:
        return None
    first = number(match["year"] or match["word"])
    if first < _CENTURY:
        # `90 کی دہائی`, `نوے کی دہائی`: of the last century, as `20 کی دہائی` is not yet said.
        first += 1900
    if first % 10 or not _OLDEST <= first < _LATEST:
        return None
    return [found(start, match.end(), None, period("decade", datetime.date(first, 1, 1)))]


def _read_named_year(text: str, start: int) -> list[Found] | None:
    match = _HIJRI_YEAR.match(text, start)
    if match is not None:
        date = PartialDate(year=int(match["year"]), calendar="hijri")
        return [found(start, match.end(), date, None)]
    match = _NAMED_YEAR.match(text, start) or _SIGNED_YEAR.match(text, start)
    if match is None or not int(match["year"]):
        return None
    first = _one_year(start, match.end(), match["year"])
    until = match.groupdict().get("until")
    if until is None:
        return [first]
    century = match["year"][: 4 - len(until)]
    return [joined(first, _one_year(start, match.end(), century + until))]


def _one_year(start: int, end: int, printed: str) -> Found:
    date = PartialDate(year=int(printed))
    return found(start, end, date, printed_period(date, None, None))


def _read_bare(text: str, start: int) -> list[Found] | None:
    """Read years without a sign, in front of a postposition: `2013 اور 2018 کے انتخابات`."""
    match = _BARE_YEARS.match(text, start)
    if match is None or evidence.before(text, start, "year") == "other":
        return None
    end = match.end()
    if evidence.behind(text, end, "year") != "date":
        return None
    years = _BARE_YEAR.finditer(text, start, end)
    return [_one_year(year.start(), year.end(), year[0]) for year in years]
