"""Relative dates: `آج`, `کل`, `گزشتہ ہفتے`, `دو روز قبل`, `پیر کو`, seen from the text's day."""

import datetime
import functools
import re
from typing import Final

from urdunews.dates import evidence, fragments
from urdunews.dates.candidates import Found, found
from urdunews.dates.fragments import LINK, Relative, relatives
from urdunews.dates.month_dates import read_month_date
from urdunews.dates.numbers import number, number_words
from urdunews.dates.periods import Period, month_beside, moved, period, weekday_near
from urdunews.dates.tenses import is_scheduled, tense_behind
from urdunews.model.dates import PartialDate
from urdunews.words.lexicon import Lexicon

_AGO: Final = (
    r"(?:(?P<now>آج|اب) سے (?:(?:ٹھیک|تقریبا|قریب|کوئی|پورے) )?)?"
    r"(?P<number>(?:(?<![0-9])[0-9]{{1,4}}|{words}(?!\w))) ?"
    r"(?P<unit>{units}) (?P<direction>{directions})(?!\w)(?! مسیح)"
)
_SHIFTED: Final = (
    r"(?P<shift>{shifts}) "
    r"(?:(?P<unit>{units})(?!\w)|(?P<weekday>{weekdays})(?!\w)|(?P<month>{months})(?!\w))"
)
_TURNED: Final = r"(?P<unit>سال|ماہ) (?P<shift>{shifts})(?!\w)"
_WEEKDAY: Final = r"(?:بروز )?(?P<weekday>{weekdays})(?!\w)"
_DAY_OF_WEEK: Final = r" (?:بروز )?(?P<weekday>{weekdays})(?!\w)"
_BEFORE_MONTH: Final = re.compile(r" (?:کے |کی )?(?:ماہ |مہینے )?")
_BEFORE_WEEKDAY: Final = re.compile(r" (?:کے )?(?:بروز )?")
_AS_SATURDAY: Final = re.compile(r" (?:کو|کے روز|کے دن)(?!\w)")
_CLOCK: Final = re.compile(r" (?:[0-9]{1,2}(?::[0-9]{2})?|\w{2,8}) بجے")
_OF: Final = re.compile(r" ک[ےیا] $")
_OF_LENGTH: Final = 4
_WORD: Final = re.compile(r" [^\W\d_]{1,20}")
_ADJECTIVES: Final = 2
_FROM: Final = re.compile(r"[^\W\d_]{1,20}(?: [^\W\d_]{1,20}){0,3}(?= سے $)")
_FROM_LENGTH: Final = 88
_GLUED_TO: Final = re.compile(r" کو(?!ئ|ٹ|شش|ن(?!\w))\w")
"""`منگل کوچیف جسٹس`: the postposition is often written with the next word."""
_SINCE: Final = r" سے(?!\w)(?! (?:{weekdays})(?!\w))"
"""`کل سے جاری ہے`: since yesterday; but `جمعرات سے ہفتہ تک بارش کا امکان ہے`."""
_SATURDAY: Final = 6


@functools.cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words = fragments.any_of(number_words())
    units = relatives("unit", "units")
    weekdays = fragments.weekday_name()
    return {
        "ago": re.compile(
            _AGO.format(
                words=words,
                units=fragments.any_of(units),
                directions=fragments.any_of(relatives("direction")),
            )
        ),
        "shifted": re.compile(
            _SHIFTED.format(
                shifts=fragments.any_of(relatives("shift", "next", "this")),
                units=fragments.any_of(relatives("unit", "night")),
                weekdays=weekdays,
                months=fragments.month_name(),
            )
        ),
        "turned": re.compile(_TURNED.format(shifts=fragments.any_of(relatives("shift")))),
        "word": re.compile(fragments.any_of(relatives("today", "either")) + r"(?!\w)"),
        "weekday": re.compile(_WEEKDAY.format(weekdays=weekdays)),
        "day of week": re.compile(_DAY_OF_WEEK.format(weekdays=weekdays)),
        "weekday list": re.compile(
            rf"(?:{LINK}{weekdays}(?!\w)){{0,5}}" + LINK + _WEEKDAY.format(weekdays=weekdays)
        ),
        "number": re.compile(rf" (?:[0-9]|{words}(?!\w))"),
        "since": re.compile(_SINCE.format(weekdays=weekdays)),
    }


def read_ago(
    text: str, start: int, reference: datetime.date | None, lexicon: Lexicon
) -> list[Found] | None:
    """Read `دو روز قبل`, `آج سے 10 سال پہلے`, `تین دن بعد`, counted from the text's day.

    What is counted from something else (`شادی کے دو دن بعد`, `انتخابات سے دو روز قبل`) is none,
    nor is `تین دن بعد` in a clause about the past.
    """
    match = _patterns()["ago"].match(text, start)
    if match is None:
        return None
    unit = relatives("unit", "units")[match["unit"]].unit
    steps = relatives("direction")[match["direction"]].offset
    if match["now"] is None and not _counts_from_now(match, steps, lexicon):
        return None
    meant = None
    if reference is not None:
        meant = moved(reference, unit, steps * number(match["number"]))
    return [found(start, match.end(), None, meant)]


def _counts_from_now(match: re.Match[str], steps: int, lexicon: Lexicon) -> bool:
    of = "later" if steps > 0 else "ago"
    if evidence.before(match.string, match.start(), of) == "other" and not (
        steps < 0 and _is_from_place(match.string, match.start(), lexicon)
    ):
        return False
    if steps < 0:
        return True
    # `تین دن بعد گھر آیا`, `سالوں بعد واپسی`: counted from the story's own days.
    is_plural = relatives("unit", "units")[match["unit"]].kind == "units"
    tense = tense_behind(match.string, match.end())
    return tense == "future" or (tense is None and not is_plural)


def _is_from_place(text: str, start: int, lexicon: Lexicon) -> bool:
    """Whether `سے` says where, not when: `لاہور سے دو روز قبل`, not `انتخابات سے دو روز قبل`."""
    words = _FROM.search(text, max(start - _FROM_LENGTH, 0), start)
    if words is None:
        return False
    # `وہ اسلام آباد سے`: the town may have fewer words than stand there.
    parts = words[0].split(" ")
    names = (" ".join(parts[first:]) for first in range(len(parts)))
    return any(lexicon.place(name) is not None for name in names)


@functools.cache
def _shifts() -> dict[str, Relative]:
    return relatives("shift", "next", "this")


@functools.cache
def _shifted_units() -> dict[str, Relative]:
    return relatives("unit", "night")


def read_shifted(text: str, start: int, reference: datetime.date | None) -> list[Found] | None:
    """Read `گزشتہ روز`, `رواں ہفتے`, `آئندہ پیر`, `گزشتہ دسمبر`, `گزشتہ سال 9 مئی`."""
    match = _patterns()["shifted"].match(text, start)
    if match is None:
        return None
    shift = _shifts()[match["shift"]]
    if match["weekday"] is not None:
        return _shifted_weekday(match, fragments.weekdays()[match["weekday"]][0], shift, reference)
    if match["month"] is not None:
        return _shifted_month(match, shift, reference)
    return _shifted_unit(match, shift, reference)


def _shifted_unit(
    match: re.Match[str], shift: Relative, reference: datetime.date | None
) -> list[Found] | None:
    text, start = match.string, match.start()
    unit = _shifted_units()[match["unit"]]
    if unit.unit == "week" and _AS_SATURDAY.match(text, match.end()):
        return _shifted_weekday(match, _SATURDAY, shift, reference)
    if not _can_shift(match, unit, shift):
        return None
    meant = None if reference is None else moved(reference, unit.unit, shift.offset)
    narrower = None if meant is None else _narrower(match, unit, meant)
    return narrower or [found(start, match.end(), None, meant)]


def _can_shift(match: re.Match[str], unit: Relative, shift: Relative) -> bool:
    if unit.kind == "night":
        return shift.offset < 0
    if unit.unit != "day":
        return True
    # `اس روز` and `اگلے روز` are days of the story, unless they are still to come.
    if shift.kind == "next":
        return tense_behind(match.string, match.end()) == "future"
    return shift.offset != 0


def _narrower(match: re.Match[str], unit: Relative, whole: Period) -> list[Found] | None:
    """Read what names a part of the year, month or week before it: `گزشتہ سال دسمبر`."""
    text, start = match.string, match.start()
    if unit.unit == "month":
        return _day_of_month(match, whole)
    if unit.unit == "year":
        between = _BEFORE_MONTH.match(text, match.end())
        if between is None:
            return None
        part = read_month_date(text, between.end(), whole.first, whole.first.year)
        return None if part is None else [part[0]._replace(start=start), *part[1:]]
    between = _BEFORE_WEEKDAY.match(text, match.end()) if unit.unit == "week" else None
    if between is None:
        return None
    day = _patterns()["weekday"].match(text, between.end())
    if day is None:
        return None
    number_of_day = fragments.weekdays()[day["weekday"]][0]
    return [found(start, day.end(), None, weekday_near(whole.first, number_of_day, 1))]


def _day_of_month(match: re.Match[str], whole: Period) -> list[Found] | None:
    """Read the day in `گزشتہ ماہ کی 20 تاریخ کو`."""
    printed = fragments.date_in_month().match(match.string, match.end())
    if printed is None:
        return None
    day = fragments.day_of(printed["day"])
    if not 1 <= day <= whole.last.day:
        return None
    meant = period("day", whole.first.replace(day=day))
    return [found(match.start(), printed.end(), None, meant)]


def _shifted_weekday(
    match: re.Match[str], weekday: int, shift: Relative, reference: datetime.date | None
) -> list[Found] | None:
    meant = None
    if reference is not None and shift.offset:
        steps = 1 if shift.offset > 0 else -1
        beside = moved(reference, "day", steps)
        meant = None if beside is None else weekday_near(beside.first, weekday, steps)
    elif reference is not None:
        meant = weekday_near(period("week", reference).first, weekday, 1)
    return [found(match.start(), match.end(), None, meant)]


def _shifted_month(
    match: re.Match[str], shift: Relative, reference: datetime.date | None
) -> list[Found] | None:
    month = fragments.months()[match["month"]]
    if month.calendar != "gregorian":
        return None
    meant = None
    if reference is not None:
        meant = month_beside(reference, month.number, shift.offset)
    return [found(match.start(), match.end(), PartialDate(month=month.number), meant)]


def read_turned(text: str, start: int, reference: datetime.date | None) -> list[Found] | None:
    """Read `سال رواں` and `ماہ گزشتہ`."""
    match = _patterns()["turned"].match(text, start)
    if match is None:
        return None
    unit = relatives("unit")[match["unit"]].unit
    steps = relatives("shift")[match["shift"]].offset
    meant = None if reference is None else moved(reference, unit, steps)
    return [found(start, match.end(), None, meant)]


def read_day_word(text: str, start: int, reference: datetime.date | None) -> list[Found] | None:
    """Read `آج`, `امسال`, `کل` and `پرسوں`; the last two by the tense of their clause."""
    match = _patterns()["word"].match(text, start)
    if match is None:
        return None
    word, end = match[0], match.end()
    if _is_other(word, text, start, end):
        return None
    relative = relatives("today", "either")[word]
    weekday = _patterns()["day of week"].match(text, end)
    if weekday is not None:
        end = weekday.end()
    if reference is None:
        return [found(start, end, None, None)]
    if relative.kind == "today":
        return [found(start, end, None, moved(reference, relative.unit, relative.offset))]
    steps = _steps(text, end)
    back, ahead = (moved(reference, "day", way * relative.offset) for way in (-1, 1))
    both = tuple(day for way, day in ((-1, back), (1, ahead)) if day is not None and way in steps)
    if weekday is not None:
        both = _on_weekday((back, ahead), fragments.weekdays()[weekday["weekday"]][0]) or both
    return [Found(start, end, readings=both)]


def _on_weekday(days: tuple[Period | None, ...], weekday: int) -> tuple[Period, ...]:
    return tuple(day for day in days if day is not None and day.first.isoweekday() == weekday)


def _is_other(word: str, text: str, start: int, end: int) -> bool:
    """Whether `کل` is a total, `آج` a newspaper's name, or both mean nowadays."""
    if evidence.behind(text, end, word) == "other":
        return True
    if evidence.before(text, start, word) == "other":
        return True
    if word != "کل" or _CLOCK.match(text, end):
        return False
    if _is_total_of(text, start, end):
        return True
    # `کل 25 افراد`, but `کل 6 فروری کو`
    counted = _patterns()["number"].match(text, end)
    return counted is not None and read_month_date(text, end + 1, None) is None


def _is_total_of(text: str, start: int, end: int) -> bool:
    """Whether `ملک کے کل منظور شدہ قرضے` says a total, adjectives between."""
    if _OF.search(text, max(start - _OF_LENGTH, 0), start) is None:
        return False
    for _ in range(_ADJECTIVES):
        word = _WORD.match(text, end)
        if word is None:
            return False
        end = word.end()
        if evidence.behind(text, end, "کل") == "other":
            return True
    return False


def _steps(text: str, end: int) -> tuple[int, ...]:
    """Tell whether `کل` is the day before (-1), the day after (1), or may be both."""
    tense = tense_behind(text, end)
    if tense is None or (tense == "past" and is_scheduled(text, end)):
        return (-1, 1)
    is_since = tense == "present" and _patterns()["since"].match(text, end) is not None
    return (-1,) if tense == "past" or is_since else (1,)


def read_weekday(text: str, start: int, reference: datetime.date | None) -> list[Found] | None:
    """Read `پیر کو`, `بروز جمعہ`: the latest such day, or the next one in the future."""
    match = _patterns()["weekday"].match(text, start)
    if match is None:
        return None
    weekday, name = fragments.weekdays()[match["weekday"]]
    if not _is_weekday(match, name):
        return None
    meant = None
    if reference is not None:
        steps = 1 if _is_ahead(text, match.end()) else -1
        meant = weekday_near(reference, weekday, steps)
    readings = () if meant is None else (meant,)
    return [Found(match.start("weekday"), match.end(), readings=readings, weekday=True)]


def _is_ahead(text: str, end: int) -> bool:
    tense = tense_behind(text, end)
    return tense == "future" or (
        tense == "present" and _patterns()["since"].match(text, end) is None
    )


def _is_weekday(match: re.Match[str], name: str) -> bool:
    text, start, end = match.string, match.start(), match.end()
    # `سوموار سے` is a day, `پیر سے معذور` none: the name as printed has rows of its own.
    names = ("weekday", name, match["weekday"])
    verdict = evidence.behind(text, end, *names)
    if verdict == "other":
        return False
    verdict_before = evidence.before(text, start, *names)
    if verdict_before == "other":
        return False
    # `بروز پیر`
    if verdict == "date" or verdict_before == "date" or match.start("weekday") > start:
        return True
    return _GLUED_TO.match(text, end) is not None or _is_in_list(text, end)


def _is_in_list(text: str, end: int) -> bool:
    """Whether further weekdays follow and then a postposition: `پیر، منگل اور بدھ کو`."""
    further = _patterns()["weekday list"].match(text, end)
    if further is None:
        return False
    printed = further["weekday"]
    names = ("weekday", fragments.weekdays()[printed][1], printed)
    return evidence.behind(text, further.end(), *names) == "date"
