"""Words for days in prose: `آج`, `کل`, `پرسوں`, from the text's day and the clause's tense."""

import datetime
import functools
import re
from typing import Final

from urdunews.dates import evidence, names
from urdunews.dates.candidates import Candidate, make_candidate
from urdunews.dates.month_dates import read_month_date
from urdunews.dates.names import any_of, any_part, number_words, relatives
from urdunews.dates.outlook import is_since, outlook
from urdunews.dates.periods import Period, shift_period
from urdunews.dates.tenses import read_clause, spaced
from urdunews.dates.weekdays import clock, weekday_form

_OF_LENGTH: Final = 4
_WORD: Final = re.compile(r" [^\W\d_]{1,20}")
_ADJECTIVES: Final = 2


@functools.cache
def _day_word() -> re.Pattern[str]:
    return re.compile(any_of(relatives("today", "either")) + r"(?!\w)")


@functools.cache
def _weekday_of_day() -> re.Pattern[str]:
    """Match the weekday after a day: `کل بروز پیر`, `کل (پیر)`."""
    return re.compile(rf" (?P<bracket>\( ?)?{weekday_form()}(?(bracket) ?\))")


@functools.cache
def _of() -> re.Pattern[str]:
    return re.compile(f" {any_part('genitive')} $")


@functools.cache
def _count() -> re.Pattern[str]:
    return re.compile(rf" (?:[0-9]|{any_of(number_words())}(?!\w))")


@functools.cache
def _habit() -> re.Pattern[str]:
    """Match verbs of repeated actions: `سنتے ہیں`."""
    before = rf"(?:ت[ایے]| {any_part('lasting')})"
    return re.compile(rf"{before} {any_of(names.verbs('present'))}(?!\w)")


def read_day_word(text: str, start: int, reference: datetime.date | None) -> list[Candidate] | None:
    """Read `آج`, `امسال`, `کل` and `پرسوں`; the last two by the tense of their clause."""
    match = _day_word().match(text, start)
    if match is None:
        return None
    word, end = match[0], match.end()
    if _has_other_meaning(word, text, start, end):
        return None
    relative = relatives("today", "either")[word]
    weekday = _weekday_of_day().match(text, end)
    if weekday is not None:
        end = weekday.end()
    if reference is None:
        return [make_candidate(start, end, None, None)]
    if relative.kind == "today":
        return [
            make_candidate(
                start, end, None, shift_period(reference, relative.unit, relative.offset)
            )
        ]
    steps = _steps(text, end)
    back, ahead = (shift_period(reference, "day", way * relative.offset) for way in (-1, 1))
    both = tuple(day for way, day in ((-1, back), (1, ahead)) if day is not None and way in steps)
    if weekday is not None:
        both = _on_weekday((back, ahead), names.prose_weekdays()[weekday["weekday"]].number) or both
    return [Candidate(start, end, readings=both)]


def _on_weekday(days: tuple[Period | None, ...], weekday: int) -> tuple[Period, ...]:
    return tuple(day for day in days if day is not None and day.first.isoweekday() == weekday)


def _has_other_meaning(word: str, text: str, start: int, end: int) -> bool:
    """Return whether `کل` is a total, `آج` a newspaper's name, or both mean nowadays."""
    if evidence.after(text, end, word) == "other":
        return True
    if evidence.before(text, start, word) == "other" or _is_nowadays(text, end):
        return True
    if word not in names.parts("total") or clock().match(text, end):
        return False
    if _is_total_of(text, start, end):
        return True
    # `کل 25 افراد`, but `کل 6 فروری کو`
    counted = _count().match(text, end)
    return counted is not None and read_month_date(text, end + 1, None) is None


def _is_nowadays(text: str, end: int) -> bool:
    """Return whether `آج بھی` is still today, as in `لوگ آج بھی یہ گیت سنتے ہیں`, not this day."""
    if not text.startswith(spaced("also"), end):
        return False
    clause = read_clause(text, end)
    if clause.tense is None:
        # The copula is too far away to be about a day.
        return _habit().search(text, end, clause.start) is not None
    if clause.tense != "present":
        return False
    return clause.is_habit or text.endswith(spaced("lasting"), end, clause.start)


def _is_total_of(text: str, start: int, end: int) -> bool:
    """Return whether it means a total, with adjectives: `ملک کے کل منظور شدہ قرضے`."""
    if _of().search(text, max(start - _OF_LENGTH, 0), start) is None:
        return False
    for _ in range(_ADJECTIVES):
        word = _WORD.match(text, end)
        if word is None:
            return False
        end = word.end()
        if evidence.after(text, end, *names.parts("total")) == "other":
            return True
    return False


def _steps(text: str, end: int) -> tuple[int, ...]:
    """Return whether `کل` is the day before (-1), the day after (1), or may be either."""
    clause = read_clause(text, end)
    tense = outlook(text, end, clause)
    if tense is None or clause.was_planned:
        return (-1, 1)
    if tense == "present":
        # `کل تک 20 افراد پہنچے`, `کل سے جاری ہے`
        return (-1,) if clause.tense == "past" or is_since(text, end) else (1,)
    return (-1,) if tense == "past" else (1,)
