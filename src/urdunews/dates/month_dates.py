"""Printed dates in prose: days with their month, lists and ranges of them, months, figures."""

import datetime
import functools
import re
from typing import Final, NamedTuple

import attrs

from urdunews.dates import evidence, grammar, names
from urdunews.dates.candidates import Candidate, make_candidate
from urdunews.dates.grammar import Forms, link, valid_date
from urdunews.dates.names import Month, any_of, any_part, day_number
from urdunews.dates.outlook import (
    find_participle,
    is_cancelled,
    is_of_thing,
    is_prepared,
    outlook,
    until_follows,
)
from urdunews.dates.periods import Period, Tense, period_of_date
from urdunews.dates.tenses import Clause, read_clause, tense_after
from urdunews.model.dates import Calendar, PartialDate

#: The longest name of a month, with its link, is shorter.
_BESIDE: Final = 24
_HIJRI_YEARS: Final = range(1300, 1500)
_YEARS: Final = range(1000, 2200)
_CLOSING: Final = re.compile(r" ?\)")


class _Reading(NamedTuple):
    """A date with a month's name, and its surroundings."""

    match: re.Match[str]
    month: Month
    end: int
    year: int | None
    reference: datetime.date | None


@functools.cache
def _month_date() -> re.Pattern[str]:
    return re.compile(Forms.in_prose().days_in_prose())


@functools.cache
def _month_first() -> re.Pattern[str]:
    """Match a date with its month first: `July 16, 2018`, `فروری 3، 2026`."""
    return re.compile(Forms.in_prose("(?:1[89]|20)[0-9]{2}").month_first())


@functools.cache
def _figures() -> re.Pattern[str]:
    return re.compile(Forms("").figures())


@functools.cache
def _weekday_after() -> re.Pattern[str]:
    weekday = names.any_weekday()
    lead = f"(?:{any_part('weekday-lead')} )?"
    return re.compile(rf"[ ،,]{{0,3}}{lead}(?:{weekday}(?!\w)|\( ?{weekday} ?\))")


@functools.cache
def _weekday() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){names.any_weekday()}(?!\w)")


@functools.cache
def _day() -> re.Pattern[str]:
    return re.compile(f"(?P<day>{grammar.any_day()}){grammar.ordinal_in_prose()}")


@functools.cache
def date_in_month() -> re.Pattern[str]:
    """Match the day after a month or after `ماہ`: ` کی 20 تاریخ`."""
    genitive, day_word = any_part("genitive"), any_part("day-word")
    return re.compile(rf" {genitive} (?P<day>{grammar.any_day()}) {day_word}(?!\w)")


@functools.cache
def _months_beside() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Match another month just before a month, and just after it."""
    months = names.prose_months().items()
    month = any_of(name for name, month in months if month.calendar == "gregorian")
    return (
        re.compile(rf"(?<!\w){month}(?:{link()}| )\Z"),
        re.compile(rf"(?:{link()}| ){month}(?!\w)"),
    )


@functools.cache
def _case() -> re.Pattern[str]:
    ahead, since, other = (any_part(kind) for kind in ("ahead-case", "since-case", "other-case"))
    return re.compile(rf" (?:(?P<future>{ahead})|(?P<past>{since})|(?P<present>{other}))(?!\w)")


def read_month_date(
    text: str, start: int, reference: datetime.date | None, year: int | None = None
) -> list[Candidate] | None:
    """Read the date with a month's name that begins at `start` of folded text.

    Args:
        text: Folded text.
        start: Where the date begins, a weekday before it included.
        reference: The day of the text.
        year: The year before it: `گزشتہ سال 9 مئی`.

    Returns:
        The dates, several for a list of days, or None.
    """
    match = _month_date().match(text, start)
    if match is None:
        return None
    if match["year"] is None and evidence.before(text, start, "yearly") == "other":
        return None
    month = names.month_named(match["month"])
    era = None if match["year"] is None else grammar.era_of(match.groupdict())
    if era == "hijri" and month.calendar != era:
        # `3 فروری 1447ھ`
        return None
    end, own_year = _year(match, month, era)
    reading = _Reading(match, month, end, own_year or year, reference)
    return _month_alone(reading) if match["days"] is None else _days(reading)


def _tense(text: str, end: int) -> Tense | None:
    """Return the tense of a day, from what follows it; `present` if it may be on either side."""
    clause = read_clause(text, end)
    if is_of_thing(text, end):
        return _tense_of_thing(text, end, clause)
    tense = outlook(text, end, clause)
    if tense is None and _is_open(text, end, clause):
        return "present"
    if tense != "present" or clause.tense != "present" or clause.is_progressive:
        return tense
    return _tense_by_case(text, end, clause)


def _tense_of_thing(text: str, end: int, clause: Clause) -> Tense | None:
    """Return the tense of a day that the verb is not about: `9 مئی کے مقدمات کی سماعت ہوگی`."""
    if is_prepared(text, end, clause):
        return "future"
    return "present" if clause.tense == "future" or is_cancelled(text, end) else None


def _tense_by_case(text: str, end: int, clause: Clause) -> Tense | None:
    """Return the tense of a day from its postposition, if the verb is a copula or habitual."""
    case = _case().match(text, end)
    if clause.is_habit:
        # `سیزن یکم نومبر سے شروع ہوتا ہے`
        return "present"
    if case is None:
        # `9 مئی واقعات`
        return None
    if case["future"]:
        return "future"
    return "past" if case["past"] else "present"


def _is_open(text: str, end: int, clause: Clause) -> bool:
    """Return whether the day may well be in the future, without evidence: `20 فروری تک کرا لیں`."""
    return until_follows(text, end) or find_participle(text, end, clause) is not None


def _is_event(text: str, start: int, end: int) -> bool:
    """Return whether the day is the name of a past event: `9 مئی کے مقدمات`."""
    sides = (evidence.before(text, start, "event"), evidence.after(text, end, "event"))
    return "date" in sides


def _move_before(
    reference: datetime.date | None, meant: Period | None, date: PartialDate
) -> Period | None:
    """Move a day without a year back by a year, if it is after the text's day."""
    if reference is None or meant is None or date.year is not None or meant.first <= reference:
        return meant
    year = meant.first.year - 1
    return period_of_date(attrs.evolve(date, year=year), None, None) if year else None


def _on_weekday(
    printed: str, reference: datetime.date | None, meant: Period | None, date: PartialDate
) -> Period | None:
    """Return a day without a year, in the nearest year if its weekday fits only that one.

    `اتوار 15 مارچ کو ہونے والا میچ منسوخ ہو گیا` is about last Sunday, not about next year. No
    other year is tried, since a misprinted weekday would fit one of them.
    """
    weekday = _weekday().search(printed)
    if weekday is None or reference is None or meant is None or date.year is not None:
        return meant
    number = names.prose_weekdays()[weekday[0]].number
    if meant.first.isoweekday() == number:
        return meant
    near = period_of_date(date, reference, "present")
    return near if near is not None and near.first.isoweekday() == number else meant


def _year(match: re.Match[str], month: Month, era: Calendar | None) -> tuple[int, int | None]:
    """Return the end of the date, and its year if the figures after the month are one."""
    bare = match.end("month")
    if match["year"] is None:
        return bare, None
    year, end = int(match["year"]), match.end()
    if era is not None:
        # `رمضان 2025ء`: the year is a separate date.
        return (end, year) if era == month.calendar else (bare, None)
    if month.calendar == "hijri":
        return (end, year) if year in _HIJRI_YEARS else (bare, None)
    if year not in _YEARS or evidence.after(match.string, end, "count") == "other":
        return bare, None
    return end, year


def _after_weekday(text: str, end: int) -> int:
    match = _weekday_after().match(text, end)
    return end if match is None else match.end()


def _after_bracket(match: re.Match[str], end: int) -> int:
    """Return the end of `جمعرات (5 فروری)`."""
    closing = _CLOSING.match(match.string, end)
    return end if closing is None else closing.end()


def _month_alone(reading: _Reading) -> list[Candidate] | None:
    match, month, end, year, reference = reading
    month_first = _month_first().match(match.string, match.start("month"))
    if month_first is not None and month.calendar == "gregorian":
        return _day_after(reading._replace(year=int(month_first["year"])), month_first)
    if match["month"].isascii() and year is None:
        # `May` is also a person's name.
        return None
    day = date_in_month().match(match.string, end)
    if day is not None:
        return _day_after(reading, day)
    if year is None and not _is_month(match, month, end):
        return None
    date = PartialDate(year=year, month=month.number, calendar=month.calendar)
    tense = tense_after(match.string, end) if year is None else None
    return [make_candidate(match.start("month"), end, date, period_of_date(date, reference, tense))]


def _day_after(reading: _Reading, day: re.Match[str]) -> list[Candidate] | None:
    """Read a day after its month: `فروری کی 20 تاریخ`, `July 16, 2018`."""
    match, month, _, year, reference = reading
    date = valid_date(year, month.number, day_number(day["day"]), month.calendar)
    if date is None:
        return None
    meant = period_of_date(date, reference, _tense(match.string, day.end()))
    return [make_candidate(match.start("month"), day.end(), date, meant)]


def _is_month(match: re.Match[str], month: Month, end: int) -> bool:
    """Return whether a month's name is not a march, a person or a zero."""
    if month.calendar == "gregorian" and not evidence.is_doubtful(month.name):
        return True
    verdicts = {
        evidence.before(match.string, match.start("month"), month.name, "month"),
        evidence.after(match.string, end, month.name, "month"),
        "date" if _is_beside_month(match, month) else None,
    }
    # `رمضان المبارک`, `محرم الحرام`: these are not names of persons.
    return "other" not in verdicts and ("date" in verdicts or " " in match["month"])


def _is_beside_month(match: re.Match[str], month: Month) -> bool:
    """Return whether another month is next to it: `مارچ اور اپریل`, `مئی جون`."""
    if month.calendar != "gregorian":
        return False
    before, after = _months_beside()
    start, end = match.span("month")
    if after.match(match.string, end) is not None:
        return True
    return before.search(match.string, max(start - _BESIDE, 0), start) is not None


def _days(reading: _Reading) -> list[Candidate] | None:
    match, month, end, year, reference = reading
    text = match.string
    if _is_zero(month) and evidence.after(text, end, month.name) == "other":
        return None
    end = _after_bracket(match, end) if match["bracket"] else _after_weekday(text, end)
    days: list[Candidate] = []
    for day in _ascending(list(_day().finditer(text, *match.span("days")))):
        date = valid_date(year, month.number, day_number(day["day"]), month.calendar)
        if date is None:
            return None
        if days and days[0].readings:
            # `15، 16 اور 17 مارچ` are days of one year.
            same_year = attrs.evolve(date, year=days[0].readings[0].first.year)
            meant = period_of_date(same_year, None, None)
        else:
            meant = _meant(text, match.start(), end, date, reference)
        days.append(make_candidate(day.start(), day.end(), date, meant))
    days[-1] = days[-1]._replace(end=end)
    if days[0].start == match.start("days"):
        # A weekday before the first of them belongs to it.
        days[0] = days[0]._replace(start=match.start())
    return days


def _meant(
    text: str, start: int, end: int, date: PartialDate, reference: datetime.date | None
) -> Period | None:
    """Return the day that a date from `start` to `end` means, by what is around it."""
    if _is_event(text, start, end):
        return _move_before(reference, period_of_date(date, reference, None), date)
    meant = period_of_date(date, reference, _tense(text, end))
    return _on_weekday(text[start:end], reference, meant, date)


def _is_zero(month: Month) -> bool:
    """Return whether the month and the figure are one word: `3 صفر سے جیت`."""
    return month.name in names.parts("nought")


def _ascending(numbers: list[re.Match[str]]) -> list[re.Match[str]]:
    """Return the end of a list that ascends: in `تعداد 25، 6 فروری` 25 is not a day."""
    first = len(numbers) - 1
    while first and _is_listed(numbers[first - 1], numbers[first]):
        first -= 1
    return numbers[first:]


def _is_listed(day: re.Match[str], after: re.Match[str]) -> bool:
    """Whether a list has both numbers; with only a space between them, the second is the next."""
    step = day_number(after["day"]) - day_number(day["day"])
    if day.string[day.end() : after.start()] == " ":
        return step == 1
    return step > 0


def read_figures(text: str, start: int) -> list[Candidate] | None:
    """Read a date in figures: `2026-02-03`, `15-08-1447ھ`, and `03-02-2026` with the day first."""
    match = _figures().match(text, start)
    if match is None or text.startswith(("-", "/"), match.end()):
        return None
    if evidence.before(text, start, "figures") == "other":
        return None
    date = grammar.date_in_figures(match)
    if date is None or not grammar.is_plausible(date):
        return None
    return [make_candidate(start, match.end(), date, period_of_date(date, None, None))]
