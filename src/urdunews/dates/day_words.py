"""Words for days in prose: `آج`, `کل`, `پیر کو`, from the text's day and the clause's tense."""

import datetime
import functools
import re
from typing import Final

from urdunews.dates import evidence, names
from urdunews.dates.candidates import Candidate, make_candidate
from urdunews.dates.grammar import link
from urdunews.dates.month_dates import read_month_date
from urdunews.dates.names import any_of, any_part, number_words, relatives
from urdunews.dates.periods import Period, shift_period, weekday_near
from urdunews.dates.tenses import is_scheduled, tense_after

_OF_LENGTH: Final = 4
_WORD: Final = re.compile(r" [^\W\d_]{1,20}")
_ADJECTIVES: Final = 2


@functools.cache
def _day_word() -> re.Pattern[str]:
    return re.compile(any_of(relatives("today", "either")) + r"(?!\w)")


@functools.cache
def _weekday_of_day() -> re.Pattern[str]:
    """Match the weekday after a day: `کل بروز پیر`."""
    return re.compile(f" {_weekday_form()}")


@functools.cache
def weekday_pattern() -> re.Pattern[str]:
    """Match a weekday: `بروز پیر`."""
    return re.compile(_weekday_form())


def _weekday_form() -> str:
    lead = any_part("weekday-lead")
    return rf"(?:{lead} )?(?P<weekday>{names.any_weekday()})(?!\w)"


@functools.cache
def _further_weekdays() -> re.Pattern[str]:
    """Match the weekdays of a list after its first: `، منگل اور بدھ`."""
    further = rf"(?:{link()}{names.any_weekday()}(?!\w)){{0,5}}"
    return re.compile(f"{further}{link()}{_weekday_form()}")


@functools.cache
def _clock() -> re.Pattern[str]:
    hour = any_part("hour")
    return re.compile(rf" (?:[0-9]{{1,2}}(?::[0-9]{{2}})?|\w{{2,8}}) {hour}")


@functools.cache
def _of() -> re.Pattern[str]:
    return re.compile(f" {any_part('genitive')} $")


@functools.cache
def _glued_dative() -> re.Pattern[str]:
    """Match `کو` written with the next word, as it often is: `منگل کوچیف جسٹس`."""
    others = rf"{any_part('not-dative')}|{any_part('not-dative-word')}(?!\w)"
    return re.compile(rf" (?!{others}){any_part('dative')}\w")


@functools.cache
def _count() -> re.Pattern[str]:
    return re.compile(rf" (?:[0-9]|{any_of(number_words())}(?!\w))")


@functools.cache
def _since() -> re.Pattern[str]:
    """Match `کل سے جاری ہے`: since yesterday; but not `جمعرات سے ہفتہ تک بارش کا امکان ہے`."""
    return re.compile(rf" {any_part('from')}(?!\w)(?! {names.any_weekday()}(?!\w))")


def read_day_word(text: str, start: int, reference: datetime.date | None) -> list[Candidate] | None:
    """Read `آج`, `امسال`, `کل` and `پرسوں`; the last two by the tense of their clause."""
    match = _day_word().match(text, start)
    if match is None:
        return None
    word, end = match[0], match.end()
    if _is_other(word, text, start, end):
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


def _is_other(word: str, text: str, start: int, end: int) -> bool:
    """Return whether `کل` is a total, `آج` a newspaper's name, or both mean nowadays."""
    if evidence.after(text, end, word) == "other":
        return True
    if evidence.before(text, start, word) == "other":
        return True
    if word not in names.parts("total") or _clock().match(text, end):
        return False
    if _is_total_of(text, start, end):
        return True
    # `کل 25 افراد`, but `کل 6 فروری کو`
    counted = _count().match(text, end)
    return counted is not None and read_month_date(text, end + 1, None) is None


def _is_total_of(text: str, start: int, end: int) -> bool:
    """Return whether `ملک کے کل منظور شدہ قرضے` says a total, adjectives between."""
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
    """Return whether `کل` is the day before (-1), the day after (1), or may be both."""
    tense = tense_after(text, end)
    if tense is None or (tense == "past" and is_scheduled(text, end)):
        return (-1, 1)
    is_since = tense == "present" and _since().match(text, end) is not None
    return (-1,) if tense == "past" or is_since else (1,)


def read_weekday(text: str, start: int, reference: datetime.date | None) -> list[Candidate] | None:
    """Read `پیر کو`, `بروز جمعہ`: the latest day of that name, or the next one in the future."""
    match = weekday_pattern().match(text, start)
    if match is None:
        return None
    weekday, name = names.prose_weekdays()[match["weekday"]]
    if not _is_weekday(match, name):
        return None
    meant = None
    if reference is not None:
        steps = 1 if _is_ahead(text, match.end()) else -1
        meant = weekday_near(reference, weekday, steps)
    readings = () if meant is None else (meant,)
    return [Candidate(match.start("weekday"), match.end(), readings=readings, is_weekday=True)]


def _is_ahead(text: str, end: int) -> bool:
    tense = tense_after(text, end)
    return tense == "future" or (tense == "present" and _since().match(text, end) is None)


def _is_weekday(match: re.Match[str], name: str) -> bool:
    text, start, end = match.string, match.start(), match.end()
    # `سوموار سے` is a day, `پیر سے معذور` is not: each spelling has rows of its own.
    of = ("weekday", name, match["weekday"])
    verdict = evidence.after(text, end, *of)
    if verdict == "other":
        return False
    verdict_before = evidence.before(text, start, *of)
    if verdict_before == "other":
        return False
    # `بروز پیر`
    if verdict == "date" or verdict_before == "date" or match.start("weekday") > start:
        return True
    return _glued_dative().match(text, end) is not None or _is_in_list(text, end)


def _is_in_list(text: str, end: int) -> bool:
    """Return whether further weekdays follow and then a postposition: `پیر، منگل اور بدھ کو`."""
    further = _further_weekdays().match(text, end)
    if further is None:
        return False
    printed = further["weekday"]
    weekday = names.prose_weekdays()[printed].name
    return evidence.after(text, further.end(), "weekday", weekday, printed) == "date"
