"""Weekdays in prose: `پیر کو`, `بروز جمعہ`, from the text's day and the clause's tense."""

import datetime
import functools
import re
from typing import Final

from urdunews.dates import evidence, names
from urdunews.dates.candidates import Candidate
from urdunews.dates.grammar import link
from urdunews.dates.names import any_of, any_part, number_words, relatives
from urdunews.dates.outlook import is_since, outlook, starts_from_day, until_follows
from urdunews.dates.periods import weekday_near
from urdunews.dates.tenses import read_clause, spaced

#: A number of weeks has fewer letters than this: `اٹھاون ہفتے`, `3 ہفتے`.
_NUMBER_LENGTH: Final = 12
#: A list of recurring days is not longer.
_LIST_LENGTH: Final = 40
_SATURDAY: Final = 6


@functools.cache
def weekday_pattern() -> re.Pattern[str]:
    """Match a weekday: `بروز پیر`."""
    return re.compile(weekday_form())


def weekday_form() -> str:
    """Return the form `بروز پیر`."""
    lead = any_part("weekday-lead")
    return rf"(?:{lead} )?(?P<weekday>{names.any_weekday()})(?!\w)"


@functools.cache
def _weekday_after() -> re.Pattern[str]:
    return re.compile(rf"{link()}{names.any_weekday()}(?!\w)")


@functools.cache
def _weekday_beside() -> re.Pattern[str]:
    return re.compile(rf" {names.any_weekday()}(?!\w)")


@functools.cache
def _weekday_before() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){names.any_weekday()}{link()}\Z")


@functools.cache
def clock() -> re.Pattern[str]:
    """Match the time of a day: ` 9 بجے`."""
    hour = any_part("hour")
    return re.compile(rf" (?:[0-9]{{1,2}}(?::[0-9]{{2}})?|\w{{2,8}}) {hour}")


@functools.cache
def _glued_dative() -> re.Pattern[str]:
    """Match `کو` written with the next word, as it often is: `منگل کوچیف جسٹس`."""
    others = rf"{any_part('not-dative')}|{any_part('not-dative-word')}(?!\w)"
    return re.compile(rf" (?!{others}){any_part('dative')}\w")


@functools.cache
def number_before() -> re.Pattern[str]:
    """Match the number of weeks: `8 ہفتے تک`, `چھ ہفتے`, but not the year of `2026ء ہفتے کو`."""
    return re.compile(rf"(?<![\w/.-])(?:[0-9]{{1,3}}|{any_of(number_words())}) ?\Z")


@functools.cache
def _every() -> re.Pattern[str]:
    """Match what makes a weekday recur: `ہر پیر اور جمعرات کو`, `ہر ہفتے منگل کو`."""
    unit, weekday = any_of(relatives("unit")), names.any_weekday()
    every = any_part("every")
    return re.compile(rf"(?<!\w){every} (?:{unit} )?(?:{weekday}{link()}){{0,4}}\Z")


@functools.cache
def _gathering() -> re.Pattern[str]:
    """Match what happens on a day: `پیر کے اجلاس میں`, `پیر کا انتظار`; but not `پیر کے مرید`."""
    return re.compile(rf" {any_part('genitive')} {any_part('gathering', 'wait')}(?!\w)")


@functools.cache
def _subjects() -> tuple[str, ...]:
    return tuple(f"{word} " for word in spaced("subject"))


@functools.cache
def _from() -> re.Pattern[str]:
    return re.compile(rf" {any_part('from')}(?!\w)")


def read_weekday(text: str, start: int, reference: datetime.date | None) -> list[Candidate] | None:
    """Read `پیر کو`, `بروز جمعہ`: the latest day of that name, or the next one in the future."""
    match = weekday_pattern().match(text, start)
    if match is None:
        return None
    weekday = names.prose_weekdays()[match["weekday"]]
    if not _is_weekday(match, weekday):
        return None
    meant = None
    if reference is not None:
        steps = 1 if _is_ahead(text, match.end()) else -1
        meant = weekday_near(reference, weekday.number, steps)
    readings = () if meant is None else (meant,)
    return [Candidate(match.start("weekday"), match.end(), readings=readings, is_weekday=True)]


def _is_ahead(text: str, end: int) -> bool:
    clause = read_clause(text, end)
    tense = outlook(text, end, clause)
    if tense is None:
        # `جمعہ تک کرا لیں`
        return clause.tense is None and until_follows(text, end)
    if tense == "present":
        # `پیر تک 20 افراد ہلاک ہوئے`
        return clause.tense != "past" and not is_since(text, end)
    return tense == "future"


def _is_weekday(match: re.Match[str], weekday: names.Weekday) -> bool:
    text, start, end = match.string, match.start(), match.end()
    if _recurs(text, start):
        return False
    if weekday.number == _SATURDAY and _counts_weeks(text, start):
        return False
    # `سوموار سے` is a day, `پیر سے معذور` is not: each spelling has rows of its own.
    of = ("weekday", weekday.name, match["weekday"])
    verdict = evidence.after(text, end, *of)
    if verdict == "other":
        return False
    verdict_before = evidence.before(text, start, *of)
    if verdict_before == "other":
        return False
    # `بروز پیر`
    if verdict == "date" or verdict_before == "date" or match.start("weekday") > start:
        return True
    return _glued_dative().match(text, end) is not None or _has_evidence_after(match)


def _has_evidence_after(match: re.Match[str]) -> bool:
    """Return whether what follows shows it: a list of days, a time, a verb of beginning."""
    text, (start, end) = match.string, match.span()
    if _is_in_list(match) or clock().match(text, end) or _gathering().match(text, end):
        return True
    if _from().match(text, end):
        # `وزیر نے پیر سے`, `پیر سے سکول کھلیں گے`
        after_agent = text.endswith(_subjects(), 0, start)
        return after_agent or starts_from_day(text, end)
    # `اگلی سماعت جمعرات ہوگی`: some names are names of days only.
    return match["weekday"] in names.parts("only-weekday") and bool(read_clause(text, end).tense)


def _recurs(text: str, start: int) -> bool:
    least = max(start - _LIST_LENGTH, 0)
    (every,) = names.parts("every")
    # Most weekdays do not.
    if text.find(every, least, start) < 0:
        return False
    return _every().search(text, least, start) is not None


def _counts_weeks(text: str, start: int) -> bool:
    least = max(start - _NUMBER_LENGTH, 0)
    return number_before().search(text, least, start) is not None


def _is_in_list(match: re.Match[str]) -> bool:
    """Return whether another weekday is next to it: `پیر، منگل اور بدھ کو`, `ہفتہ اتوار کو`."""
    text, (start, end) = match.string, match.span()
    if _weekday_after().match(text, end):
        return True
    pair = _weekday_beside().match(text, end)
    # `پیر جمعہ خان` is a person.
    if pair is not None and evidence.after(text, pair.end(), "weekday") == "date":
        return True
    return _weekday_before().search(text, max(start - _LIST_LENGTH, 0), start) is not None
