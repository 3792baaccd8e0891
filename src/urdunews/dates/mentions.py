"""Date mentions: the days, weeks, months and years that running text speaks of."""

import datetime
import functools
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final, TypeAlias

import attrs

from urdunews.characters.normalization import align_folded, fold, normalize
from urdunews.dates import fragments
from urdunews.dates.fragments import LINK, RANGE_LINKS, relatives
from urdunews.dates.numbers import number_words
from urdunews.dates.periods import Period, period, printed_period
from urdunews.dates.relative import read_ago, read_day_word, read_shifted, read_weekday
from urdunews.dates.written import (
    Found,
    joined,
    read_figures,
    read_month_date,
    read_year,
)
from urdunews.model.dates import PartialDate
from urdunews.model.mentions import DateMention
from urdunews.spans import Span

_Reader: TypeAlias = Callable[[str, int, datetime.date | None], list[Found] | None]

#: What stands before a word: spaces, brackets, quotes, stops, figures.
_LEAD: Final = r"[ -@\[\]|\n،؛۔؟‘’“”«»–—…]"
_CANDIDATE: Final = (
    _LEAD + r"(?:"
    r"{names}(?![^\W\d])"
    r"|{shifts} (?={shifted})"
    r"|(?:سال|سنہ|سن)(?= ?[0-9]{{4}})|(?:سال|ماہ)(?= {turned}(?!\w))|اب(?= سے )"
    r"|{words}(?= ?(?:{counted}|{months})|{link}(?:[0-9]|{words}(?!\w))| کی دہائی)"
    r"|(?<![0-9])(?=[0-9]{{1,4}}(?![0-9])"
    r"(?:[ ؍/.\-۔]{{0,3}}{months}| ?{counted}|{link}(?:[0-9]|{words}(?!\w))"
    r"| ?(?:ء|ھ|ہجری)|(?<=[0-9]{{4}}) (?:میں|ک[ےیاو]|تک|سے)(?!\w)|[/.]| کی دہائی))"
    r"|(?P<glued>(?<=[^\W\d_][0-9])(?=[0-9]?(?![0-9])[ ؍]?{months})))"
)
_WEEK: Final = datetime.timedelta(days=7)


@functools.cache
def _candidate() -> re.Pattern[str]:
    shifts = relatives("shift", "next", "this")
    units = relatives("unit", "night", "units")
    names = [*fragments.months(), *fragments.weekdays(), *relatives("today", "either"), "بروز"]
    return re.compile(
        _CANDIDATE.format(
            names=fragments.any_of(names),
            shifts=fragments.any_of(shifts),
            shifted=fragments.any_of([*units, *fragments.weekdays(), *fragments.months()]),
            turned=fragments.any_of(relatives("shift")),
            words=fragments.any_of((*number_words(), *fragments.first_day())),
            counted=fragments.any_of(units),
            months=fragments.month_name(),
            link=LINK,
        )
    )


#: In the order in which they are asked: the first that knows what stands there is right.
_READERS: Final[tuple[_Reader, ...]] = (
    lambda text, start, _: read_figures(text, start),
    read_month_date,
    read_ago,
    read_shifted,
    read_day_word,
    read_weekday,
    lambda text, start, _: read_year(text, start),
)


def find_mentions(text: str, reference: datetime.date | None = None) -> tuple[DateMention, ...]:
    """Find the dates that a text speaks of.

    Args:
        text: A paragraph, in any spelling.
        reference: The day of the text, against which `آج` and `6 فروری` are understood.

    Returns:
        The mentions in order; their spans count code points of `text`.
    """
    folded = fold(text)
    # A line break before the text stands for what precedes its first word.
    dates = list(_ranges("\n" + folded, _scan("\n" + folded, reference), reference))
    if not dates:
        return ()
    alignment = None if folded == text else align_folded(text)
    mentions: list[DateMention] = []
    for date in dates:
        span = Span(date.start - 1, date.end - 1)
        if alignment is not None:
            span = alignment.source_span(*span)
        mentions.append(_mention(text, span, date))
    return tuple(mentions)


def _scan(text: str, reference: datetime.date | None) -> Iterator[Found]:
    at = 0
    for match in _candidate().finditer(text):
        start = match.start() if match["glued"] is not None else match.start() + 1
        if start < at:
            continue
        for date in _read(text, start, reference):
            yield date
            at = date.end


def _read(text: str, start: int, reference: datetime.date | None) -> list[Found]:
    for reader in _READERS:
        dates = reader(text, start, reference)
        if dates is not None:
            return dates
    return []


def _ranges(
    text: str, dates: Iterable[Found], reference: datetime.date | None
) -> Iterator[Found]:
    """Join neighbours that are the ends of a range: `30 جنوری سے 2 فروری`."""
    waiting: Found | None = None
    for date in dates:
        if waiting is not None and _is_range(text, waiting, date):
            waiting = joined(*_in_order(waiting, date, reference))
            continue
        if waiting is not None:
            yield waiting
        waiting = date
    if waiting is not None:
        yield waiting


def _is_range(text: str, first: Found, last: Found) -> bool:
    between = text[first.end : last.start].strip()
    return between in RANGE_LINKS and first.until is None and last.until is None


def _in_order(
    first: Found, last: Found, reference: datetime.date | None
) -> tuple[Found, Found]:
    """Choose years and weeks so that a range does not end before it begins."""
    if not last.readings:
        return first, last
    end = last.readings[0]
    if first.date is not None and first.date.year is None and first.date.calendar == "gregorian":
        near = PartialDate(month=first.date.month, day=first.date.day)
        return first._replace(readings=tuple(_before(near, end))), last
    if first.weekday and last.weekday and first.readings and end.first < first.readings[0].first:
        return _weeks(first, last, reference)
    return first, last


def _before(date: PartialDate, end: Period) -> Iterator[Period]:
    for year in (end.first.year, end.first.year - 1):
        if year:
            start = printed_period(attrs.evolve(date, year=year), None, None)
            if start is not None and start.first <= end.first:
                yield start
                return


def _weeks(
    first: Found, last: Found, reference: datetime.date | None
) -> tuple[Found, Found]:
    end = last.readings[0]
    if reference is not None and end.first < reference:
        start = period("day", first.readings[0].first - _WEEK)
        return first._replace(readings=(start,)), last
    return first, last._replace(readings=(period("day", end.first + _WEEK),))


def _mention(text: str, span: Span, date: Found) -> DateMention:
    period = date.readings[0] if len(date.readings) == 1 else None
    return DateMention(
        text=normalize(text[slice(*span)]),
        span=span,
        date=date.date,
        until=date.until,
        value=None if period is None else period.value,
        days=None if period is None else (period.first, period.last),
        readings=tuple(reading.value for reading in date.readings),
    )
