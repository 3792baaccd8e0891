"""Relative dates in prose: `گزشتہ ہفتے`, `دو روز قبل`, `آئندہ پیر`, from the text's day."""

import datetime
import functools
import re
from typing import Final

from urdunews.dates import evidence, names
from urdunews.dates.candidates import Candidate, make_candidate
from urdunews.dates.month_dates import date_in_month, read_month_date
from urdunews.dates.names import (
    Relative,
    any_of,
    any_part,
    day_number,
    number,
    number_words,
    relatives,
)
from urdunews.dates.outlook import find_participle, outlook
from urdunews.dates.periods import Period, month_beside, period, shift_period, weekday_near
from urdunews.dates.tenses import has_word, read_clause, spaced, tense_after
from urdunews.dates.weekdays import number_before, weekday_pattern
from urdunews.model.dates import PartialDate
from urdunews.words.lexicon import Lexicon

_FROM_LENGTH: Final = 88
_SATURDAY: Final = 6
_NUMBER_LENGTH: Final = 12
_SHORT: Final = frozenset(("day", "week"))
_LONG: Final = frozenset(("year", "decade"))


@functools.cache
def _ago() -> re.Pattern[str]:
    now, from_, nearly = any_part("now"), any_part("from"), any_part("nearly")
    number = rf"(?:(?<![0-9])[0-9]{{1,4}}|{any_of(number_words())}(?!\w))"
    unit, direction = any_of(relatives("unit", "units")), any_of(relatives("direction"))
    return re.compile(
        rf"(?:(?P<now>{now}) {from_} (?:{nearly} )?)?(?P<number>{number}) ?"
        rf"(?P<unit>{unit}) (?P<direction>{direction})(?!\w)(?! {any_part('christ')})"
    )


@functools.cache
def _shifted() -> re.Pattern[str]:
    unit, month = any_of(relatives("unit", "night")), names.any_month()
    return re.compile(
        rf"(?P<shift>{any_of(_shifts())}) (?:(?P<unit>{unit})(?!\w)"
        rf"|(?P<weekday>{names.any_weekday()})(?!\w)|(?P<month>{month})(?!\w))"
    )


@functools.cache
def _noun_first() -> re.Pattern[str]:
    unit, shift = any_part("noun-first"), any_of(relatives("shift"))
    return re.compile(rf"(?P<unit>{unit}) (?P<shift>{shift})(?!\w)")


@functools.cache
def _before_month() -> re.Pattern[str]:
    return re.compile(f" (?:{any_part('genitive')} )?(?:{any_part('month-lead')} )?")


@functools.cache
def _before_weekday() -> re.Pattern[str]:
    return re.compile(f" (?:{any_part('genitive')} )?(?:{any_part('weekday-lead')} )?")


@functools.cache
def _as_saturday() -> re.Pattern[str]:
    return re.compile(rf" {any_part('weekday-case')}(?!\w)")


@functools.cache
def _from() -> re.Pattern[str]:
    """Match what may name a place before `سے`."""
    word = r"[^\W\d_]{1,20}"
    return re.compile(rf"{word}(?: {word}){{0,3}}(?= {any_part('from')} $)")


def read_ago(
    text: str, start: int, reference: datetime.date | None, lexicon: Lexicon
) -> list[Candidate] | None:
    """Read `دو روز قبل`, `آج سے 10 سال پہلے`, `تین دن بعد`, counted from the text's day.

    Times that are counted from something else (`شادی کے دو دن بعد`, `انتخابات سے دو روز قبل`) are
    not read, nor is `تین دن بعد` in a clause about the past.
    """
    match = _ago().match(text, start)
    if match is None:
        return None
    unit = relatives("unit", "units")[match["unit"]].unit
    steps = relatives("direction")[match["direction"]].offset
    if match["now"] is None and _is_guess(text, start):
        return None
    if match["now"] is None and not _counts_from_now(match, steps, lexicon):
        return None
    meant = None
    if reference is not None:
        meant = shift_period(reference, unit, steps * number(match["number"]))
    return [make_candidate(start, match.end(), None, meant)]


def _is_guess(text: str, start: int) -> bool:
    """Return whether there is another number before the number: `دس بیس سال بعد`."""
    return number_before().search(text, max(start - _NUMBER_LENGTH, 0), start) is not None


def _counts_from_now(match: re.Match[str], steps: int, lexicon: Lexicon) -> bool:
    of = "later" if steps > 0 else "ago"
    if evidence.before(match.string, match.start(), of) == "other" and not (
        steps < 0 and _is_from_place(match.string, match.start(), lexicon)
    ):
        return False
    return steps < 0 or _is_in_future(match)


def _is_in_future(match: re.Match[str]) -> bool:
    """Return whether `تین دن بعد` is in the future, as it is not in `تین دن بعد گھر آیا`."""
    text, end = match.string, match.end()
    if text.startswith(spaced("also"), end):
        return False
    unit = relatives("unit", "units")[match["unit"]].unit
    clause = read_clause(text, end)
    tense = outlook(text, end, clause)
    if find_participle(text, end, clause) is not None:
        # `دو برس بعد ہونے والے انتخابات پر نظر ہے`
        return tense != "past" and not (tense is None and clause.tense == "past")
    if tense in {None, "past"} or clause.is_habit:
        return False
    if clause.tense == "future":
        # `15 سال بعد دوبارہ نظر آئیں گے`: the last time was that long ago.
        is_return = unit in _LONG and has_word(text, end, clause.start, "return")
        return not is_return
    # `50 سال بعد یہ پہلا موقع ہے`, but `تین دن بعد عید ہے`
    return unit in _SHORT


def _is_from_place(text: str, start: int, lexicon: Lexicon) -> bool:
    """Return whether `سے` is about a place: `لاہور سے دو روز قبل`, not `انتخابات سے دو روز قبل`."""
    words = _from().search(text, max(start - _FROM_LENGTH, 0), start)
    if words is None:
        return False
    # `وہ اسلام آباد سے`: the town may have fewer words than precede `سے`.
    parts = words[0].split(" ")
    towns = (" ".join(parts[first:]) for first in range(len(parts)))
    return any(lexicon.place(town) is not None for town in towns)


@functools.cache
def _shifts() -> dict[str, Relative]:
    return relatives("shift", "next", "this")


@functools.cache
def _shifted_units() -> dict[str, Relative]:
    return relatives("unit", "night")


def read_shifted(text: str, start: int, reference: datetime.date | None) -> list[Candidate] | None:
    """Read `گزشتہ روز`, `رواں ہفتے`, `آئندہ پیر`, `گزشتہ دسمبر`, `گزشتہ سال 9 مئی`."""
    match = _shifted().match(text, start)
    if match is None:
        return None
    shift = _shifts()[match["shift"]]
    if match["weekday"] is not None:
        return _shifted_weekday(
            match, names.prose_weekdays()[match["weekday"]].number, shift, reference
        )
    if match["month"] is not None:
        return _shifted_month(match, shift, reference)
    return _shifted_unit(match, shift, reference)


def _shifted_unit(
    match: re.Match[str], shift: Relative, reference: datetime.date | None
) -> list[Candidate] | None:
    text, start = match.string, match.start()
    unit = _shifted_units()[match["unit"]]
    if unit.unit == "week" and _as_saturday().match(text, match.end()):
        return _shifted_weekday(match, _SATURDAY, shift, reference)
    if not _can_shift(match, unit, shift):
        # Another date may tell which day `اگلے روز` is: see `sequels`.
        is_sequel = shift.kind == "next" and reference is not None
        return [Candidate(start, match.end())] if is_sequel else None
    meant = None if reference is None else shift_period(reference, unit.unit, shift.offset)
    narrower = None if meant is None else _narrower(match, unit, meant)
    return narrower or [make_candidate(start, match.end(), None, meant)]


def _can_shift(match: re.Match[str], unit: Relative, shift: Relative) -> bool:
    if unit.kind == "night":
        return shift.offset < 0
    if unit.unit != "day":
        return True
    # `اس روز` and `اگلے روز` are days of the story, unless they are in the future.
    if shift.kind == "next":
        return tense_after(match.string, match.end()) == "future"
    return shift.offset != 0


def _narrower(match: re.Match[str], unit: Relative, whole: Period) -> list[Candidate] | None:
    """Read the part of a year, month or week that was named before: `گزشتہ سال دسمبر`."""
    text, start = match.string, match.start()
    if unit.unit == "month":
        return _day_of_month(match, whole)
    if unit.unit == "year":
        between = _before_month().match(text, match.end())
        if between is None:
            return None
        part = read_month_date(text, between.end(), whole.first, whole.first.year)
        return None if part is None else [part[0]._replace(start=start), *part[1:]]
    between = _before_weekday().match(text, match.end()) if unit.unit == "week" else None
    if between is None:
        return None
    day = weekday_pattern().match(text, between.end())
    if day is None:
        return None
    number_of_day = names.prose_weekdays()[day["weekday"]].number
    return [make_candidate(start, day.end(), None, weekday_near(whole.first, number_of_day, 1))]


def _day_of_month(match: re.Match[str], whole: Period) -> list[Candidate] | None:
    """Read the day in `گزشتہ ماہ کی 20 تاریخ کو`."""
    printed = date_in_month().match(match.string, match.end())
    if printed is None:
        return None
    day = day_number(printed["day"])
    if not 1 <= day <= whole.last.day:
        return None
    meant = period("day", whole.first.replace(day=day))
    return [make_candidate(match.start(), printed.end(), None, meant)]


def _shifted_weekday(
    match: re.Match[str], weekday: int, shift: Relative, reference: datetime.date | None
) -> list[Candidate] | None:
    meant = None
    if reference is not None and shift.offset:
        steps = 1 if shift.offset > 0 else -1
        beside = shift_period(reference, "day", steps)
        meant = None if beside is None else weekday_near(beside.first, weekday, steps)
    elif reference is not None:
        meant = weekday_near(period("week", reference).first, weekday, 1)
    return [make_candidate(match.start(), match.end(), None, meant)]


def _shifted_month(
    match: re.Match[str], shift: Relative, reference: datetime.date | None
) -> list[Candidate] | None:
    month = names.month_named(match["month"])
    if month.calendar != "gregorian":
        return None
    meant = None
    if reference is not None:
        meant = month_beside(reference, month.number, shift.offset)
    return [make_candidate(match.start(), match.end(), PartialDate(month=month.number), meant)]


def read_noun_first(
    text: str, start: int, reference: datetime.date | None
) -> list[Candidate] | None:
    """Read `سال رواں` and `ماہ گزشتہ`."""
    match = _noun_first().match(text, start)
    if match is None:
        return None
    unit = relatives("unit")[match["unit"]].unit
    steps = relatives("shift")[match["shift"]].offset
    meant = None if reference is None else shift_period(reference, unit, steps)
    return [make_candidate(start, match.end(), None, meant)]
