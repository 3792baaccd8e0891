"""Dates in prose: the days, weeks, months and years that running text mentions."""

import datetime
import functools
import re
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Final, NamedTuple, TypeAlias

import attrs

from urdunews.characters.landmarks import LandmarkMap
from urdunews.characters.normalization import fold, is_folded, normalize
from urdunews.characters.normalizer import Normalizer
from urdunews.characters.spelling import FOLDED
from urdunews.characters.stretches import read_stretch
from urdunews.dates import names
from urdunews.dates.candidates import Candidate, join_candidates
from urdunews.dates.day_words import read_day_word
from urdunews.dates.grammar import AND_NEXT, link
from urdunews.dates.month_dates import read_figures, read_month_date
from urdunews.dates.names import any_followed, any_of, any_part, number_words, parts, relatives
from urdunews.dates.periods import Period, period_of_date, shift_period
from urdunews.dates.relative import read_ago, read_noun_first, read_shifted
from urdunews.dates.sequels import resolve_sequels
from urdunews.dates.stories import continue_stories
from urdunews.dates.weekdays import read_weekday
from urdunews.dates.years import read_year
from urdunews.model.dates import PartialDate
from urdunews.model.mentions import DateMention
from urdunews.spans import Span
from urdunews.words.lexicon import Lexicon, derived

_Reader: TypeAlias = Callable[[str, int, datetime.date | None], list[Candidate] | None]

#: Characters that may precede a word: spaces, brackets, quotes, stops, figures.
_LEAD: Final = r"[ -@\[\]|\n،؛۔؟‘’“”«»–—…]"
#: `نے1998ء میں`: a year is glued to a word, with its first figure in place of a space.
_GLUED_YEAR: Final = r"(?<=[^\W\d_][12][0-9])([0-9]{2})"
_FIGURES: Final = rf"[0-9](?:(?<![0-9][0-9])[0-9]{{0,3}}|{_GLUED_YEAR})(?![0-9])"
#: `ملتان7 مارچ`: figures are also glued to the word before them.
_GLUED_DAY: Final = re.compile(r"[0-9]{1,2}[ ؍]?$")
_USUAL: Final = Normalizer()
_WEEK: Final = 7
_LONGEST_LINK: Final = 12
_HYPHENS: Final = frozenset("-–")
_PAIR: Final = 2


def _figures(text: str, start: int, _: datetime.date | None) -> list[Candidate] | None:
    return read_figures(text, start)


def _year(text: str, start: int, _: datetime.date | None) -> list[Candidate] | None:
    return read_year(text, start)


def _ago(lexicon: Lexicon) -> _Reader:
    """Return the reader that looks up whether a name before `سے` is a place."""

    def read(text: str, start: int, reference: datetime.date | None) -> list[Candidate] | None:
        return read_ago(text, start, reference, lexicon)

    return read


def _readers(ago: _Reader) -> dict[str, tuple[_Reader, ...]]:
    """Return readers by the words that may begin a date; the first that succeeds decides."""
    readers: dict[str, tuple[_Reader, ...]] = {
        **dict.fromkeys(number_words(), (read_month_date, ago, _year)),
        **dict.fromkeys(names.first_day(), (read_month_date,)),
        **dict.fromkeys(relatives("today", "either"), (ago, read_day_word)),
        **dict.fromkeys(names.prose_weekdays(), (read_month_date, read_weekday)),
        **dict.fromkeys(names.prose_months(), (read_month_date,)),
        **dict.fromkeys(parts("year", "hijri-year"), (_year,)),
        **dict.fromkeys(parts("weekday-lead"), (read_month_date, read_weekday)),
    }
    for word in parts("noun-first"):
        readers[word] = (read_noun_first, *readers.get(word, (_year,)))
    for word in parts("now"):
        readers.setdefault(word, (ago,))
    for word in relatives("shift", "next", "this"):
        readers[word] = (*readers.get(word, ()), read_shifted)
    return readers


@functools.cache
def _beginnings() -> frozenset[str]:
    """Return the words that may begin a date, with any lexicon."""
    return frozenset(_readers(_year))


@functools.cache
def _candidate() -> re.Pattern[str]:
    unit, shift = any_of(relatives("unit", "night")), any_of(relatives("shift"))
    tails = dict.fromkeys(_beginnings(), r"(?![^\W\d])")
    tails |= dict.fromkeys(relatives("this"), f"(?= (?:{unit}|{names.any_weekday()}))")
    tails |= dict.fromkeys(_numbers(), r"(?!\w)")
    tails |= dict.fromkeys(parts("year", "hijri-year"), "(?= ?[0-9])")
    for word in parts("noun-first"):
        year = " ?[0-9]{4}|" if word in parts("year") else ""
        tails[word] = f"(?={year} {shift})"
    ago = f"(?= {any_part('from')} )"
    tails |= dict.fromkeys(set(parts("now")) - relatives("today").keys(), ago)
    return re.compile(f"{_LEAD}(?:{any_followed(tails)}|{_FIGURES})")


@functools.cache
def _numbers() -> frozenset[str]:
    return frozenset((*number_words(), *names.first_day()))


@functools.cache
def _words() -> frozenset[str]:
    """Return the words that may begin a date and may be more than a number: `اسی` is eighty."""
    numbers = _numbers() - frozenset(relatives("this"))
    return _beginnings() - numbers


class _Search(NamedTuple):
    """The tools of a search."""

    candidate: re.Pattern[str]
    readers: dict[str, tuple[_Reader, ...]]
    of_figures: tuple[_Reader, ...]
    """The readers for figures; the first one that succeeds decides."""

    words: frozenset[str]
    of_number: re.Pattern[str]
    months: Collection[str]


def _search(lexicon: Lexicon) -> _Search:
    ago = _ago(lexicon)
    figures = (_figures, read_month_date, ago, _year)
    return _Search(
        _candidate(), _readers(ago), figures, _words(), _of_number(), names.prose_months()
    )


@functools.cache
def _of_number() -> re.Pattern[str]:
    """Match a word after the number of a date: a month, a unit, an era or another number."""
    month, ordinal = names.any_month(), f" ?{any_part('ordinal')}(?: {any_part('of')})?"
    unit, direction = any_of(relatives("unit", "units")), any_of(relatives("direction"))
    return re.compile(
        rf"[ ؍/.\-۔]{{0,3}}{month}| ?{unit} {direction}"
        rf"|(?:{link()}|{AND_NEXT})(?:[0-9]|{any_of(_numbers())}(?!\w))"
        rf"| ?{any_part('common-era', 'hijri-era')}"
        r"|[/.][0-9]| ?[/.۔؍] ?[0-9]{1,2} ?[/.۔؍] ?[0-9]"
        rf"|(?<=[0-9]{{4}}) ?{any_part('year-case')}(?!\w)"
        rf"| {any_part('genitive')} {any_part('decade')}|{ordinal}[ ؍/.\-۔]{{0,3}}{month}"
    )


def find_mentions(
    text: str,
    lexicon: Lexicon,
    reference: datetime.date | None = None,
    read: Callable[[int, int], tuple[str, Span]] | None = None,
) -> tuple[DateMention, ...]:
    """Find the dates that a text mentions.

    Args:
        text: A paragraph, in any spelling.
        lexicon: The names that are known: `لاہور سے دو روز قبل` is two days ago, since `سے`
            means "from" after a place.
        reference: The day of the text, against which `آج` and `6 فروری` are understood.
        read: Returns the text and the span of a mention by its start and end in `text`.

    Returns:
        The mentions in order; without `read`, their spans count code points of `text`.
    """
    folded = text if is_folded(text) else fold(text)
    dates = _find_candidates(folded, lexicon, reference)
    if not dates:
        return ()
    spans = [Span(date.start - 1, date.end - 1) for date in dates]
    if folded != text:
        known = LandmarkMap(text, folded, FOLDED)
        spans = [
            known.sure_span(*span) or read_stretch(text, *known.source_span(*span), _USUAL)[1]
            for span in spans
        ]
    parts = [
        (normalize(text[slice(*span)]), span) if read is None else read(*span) for span in spans
    ]
    return tuple([_mention(*part, date) for part, date in zip(parts, dates, strict=True)])


def find_in_folded(
    source: str,
    paragraphs: Iterable[tuple[int, int]],
    lexicon: Lexicon,
    reference: datetime.date | None,
) -> tuple[DateMention, ...]:
    """Find the dates mentioned in paragraphs that `fold` does not change.

    Args:
        source: The text that has the paragraphs.
        paragraphs: Start and end of each.
        lexicon: The names that are known.
        reference: The day of the text.
    """
    mentions: list[DateMention] = []
    for first, last in paragraphs:
        for date in _find_candidates(source[first:last], lexicon, reference):
            start, end = first + date.start - 1, first + date.end - 1
            mentions.append(_mention(source[start:end], Span(start, end), date))
    return tuple(mentions)


def _find_candidates(
    folded: str, lexicon: Lexicon, reference: datetime.date | None
) -> list[Candidate]:
    # A line break before the text is what precedes its first word.
    text = "\n" + folded
    dates: list[Candidate] = []
    at = 0
    candidate, readers, of_figures, words, of_number, months = derived(lexicon, _search)
    for match in candidate.finditer(text):
        lead, end = match.span()
        start = lead + (match.lastindex is None)
        if start < at:
            continue
        word = text[start:end]
        if word not in words and of_number.match(text, end) is None:
            continue
        if word in months:
            day = _GLUED_DAY.search(text, max(at, start - 3), start)
            start = start if day is None else day.start()
        for reader in readers.get(word, of_figures):
            read = reader(text, start, reference)
            if read:
                _add(dates, read, text, reference)
                at = read[-1].end
            if read is not None:
                break
    return resolve_sequels(continue_stories(dates, text, reference), text, reference)


def _add(
    dates: list[Candidate], read: list[Candidate], text: str, reference: datetime.date | None
) -> None:
    """Add dates; each may end a range that the previous one began."""
    for date in read:
        # Most are far from the previous one.
        near = bool(dates) and date.start - dates[-1].end <= _LONGEST_LINK
        if near and _is_range(text, dates[-1], date):
            dates[-1] = join_candidates(*_in_order(dates[-1], date, reference))
        else:
            dates.append(date)


def _is_range(text: str, first: Candidate, last: Candidate) -> bool:
    if first.until or last.until:
        return False
    between = text[first.end : last.start].strip()
    if between in _HYPHENS:
        # `25 رجب 1441 ہجری - 20 مارچ 2020ء` is one day in two calendars.
        calendars = {date.calendar for date in (first.date, last.date) if date is not None}
        return len(calendars) < _PAIR
    return between in parts("range-link")


def _in_order(
    first: Candidate, last: Candidate, reference: datetime.date | None
) -> tuple[Candidate, Candidate]:
    """Choose years and weeks so that a range does not end before it begins."""
    if not last.readings:
        return first, last
    end = last.readings[0]
    if first.date is not None and first.date.year is None and first.date.calendar == "gregorian":
        near = PartialDate(month=first.date.month, day=first.date.day)
        return first._replace(readings=tuple(_before(near, end))), last
    if (
        first.is_weekday
        and last.is_weekday
        and first.readings
        and end.first < first.readings[0].first
    ):
        return _weeks(first, last, reference)
    return first, last


def _before(date: PartialDate, end: Period) -> Iterator[Period]:
    for year in (end.first.year, end.first.year - 1):
        if year:
            start = period_of_date(attrs.evolve(date, year=year), None, None)
            if start is not None and start.first <= end.first:
                yield start
                return


def _weeks(
    first: Candidate, last: Candidate, reference: datetime.date | None
) -> tuple[Candidate, Candidate]:
    end = last.readings[0]
    if reference is not None and end.first < reference:
        before = shift_period(first.readings[0].first, "day", -_WEEK)
        return first._replace(readings=_readings(before)), last
    return first, last._replace(readings=_readings(shift_period(end.first, "day", _WEEK)))


def _readings(meant: Period | None) -> tuple[Period, ...]:
    return () if meant is None else (meant,)


def _mention(text: str, span: Span, date: Candidate) -> DateMention:
    _, _, printed, until, readings, _ = date
    if len(readings) != 1:
        values = tuple([reading.value for reading in readings])
        return DateMention(text=text, span=span, date=printed, until=until, readings=values)
    first, last, value = readings[0]
    return DateMention(
        text=text,
        span=span,
        date=printed,
        until=until,
        value=value,
        days=(first, last),
        readings=(value,),
    )
