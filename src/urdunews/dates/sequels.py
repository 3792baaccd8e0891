"""Sequels: `اگلے روز` after a date of the same sentence is the day after that date.

`2019 میں جیتا اور اگلے برس ہار گیا` is about 2020; in `کل میچ ہوگا، اگلے روز تقریب ہوگی`, the
second date is the day after tomorrow. But `گزشتہ ماہ قیمت بڑھی، اگلے ماہ کم ہوگی` counts from the
text's own day.
"""

import datetime
import functools
import re
from typing import Final

from urdunews.dates.candidates import Candidate
from urdunews.dates.names import any_of, relatives
from urdunews.dates.outlook import find_participle, is_of_thing
from urdunews.dates.periods import Period, Unit, period, shift_period
from urdunews.dates.stories import last_stop
from urdunews.dates.tenses import read_clause

#: The date that a sequel follows is within this distance.
_NEAR: Final = 160


@functools.cache
def _next() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{any_of(relatives('next'))}) (?P<unit>{any_of(relatives('unit'))})(?!\w)"
    )


def resolve_sequels(
    dates: list[Candidate], text: str, reference: datetime.date | None
) -> list[Candidate]:
    """Return the dates of a text, each sequel with the time after the date that it follows.

    A day without a reading that follows no date is left out.

    Args:
        dates: The dates in order.
        text: The folded text that has them.
        reference: The day of the text.
    """
    if reference is None:
        return dates
    known: list[Candidate] = []
    for date in dates:
        unit = _unit_of_sequel(date, text)
        meant = _after(known[-1], date, unit, text, reference) if unit and known else None
        if meant is not None:
            known.append(date._replace(readings=(meant,)))
        elif unit is None or date.readings:
            known.append(date)
    return known


def _unit_of_sequel(date: Candidate, text: str) -> Unit | None:
    """Return the unit of a date like `اگلے روز`, which may be a sequel; None of any other date."""
    found = _next().match(text, date.start) if date.date is None else None
    return None if found is None else relatives("unit")[found["unit"]].unit


def _after(
    before: Candidate, date: Candidate, unit: Unit, text: str, reference: datetime.date
) -> Period | None:
    """Return the time after another date, if a date is its sequel."""
    if len(before.readings) != 1 or not _is_same_sentence(before.end, date.start, text):
        return None
    earlier = before.readings[0]
    # `31 جنوری کو آیا اور اگلے ماہ چلا گیا`: the month after that of the day.
    is_within = earlier.last <= period(unit, earlier.first).last
    if not is_within or not _agrees_in_tense(earlier, date.end, text, reference):
        return None
    return shift_period(earlier.first, unit, 1)


def _is_same_sentence(end: int, start: int, text: str) -> bool:
    return start - end <= _NEAR and last_stop(text, end, start) < 0


def _agrees_in_tense(earlier: Period, end: int, text: str, reference: datetime.date) -> bool:
    """Whether the clause from `end` on is in the future like the earlier date, or in the past.

    `اگلے سال کے بجٹ کی منظوری دی` and `اگلے سال ہونے والے انتخابات` are in the future, whatever the
    tense of the verb.
    """
    clause = read_clause(text, end)
    if earlier.first > reference:
        return clause.tense == "future"
    if clause.tense != "past" or earlier.last >= reference:
        return False
    return not is_of_thing(text, end) and find_participle(text, end, clause) is None
