"""Date mentions: the days, weeks, months and years that running text speaks of."""

import datetime
import functools
import itertools
import re
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Final, NamedTuple, TypeAlias

import attrs

from urdunews.characters.normalization import align_folded, fold, is_folded
from urdunews.characters.normalizer import Normalizer
from urdunews.characters.stretches import read_stretch
from urdunews.dates import fragments
from urdunews.dates.candidates import Found, joined
from urdunews.dates.fragments import LINK, RANGE_LINKS, relatives
from urdunews.dates.month_dates import read_figures, read_month_date
from urdunews.dates.numbers import number_words
from urdunews.dates.periods import Period, moved, printed_period
from urdunews.dates.relative import (
    read_ago,
    read_day_word,
    read_shifted,
    read_turned,
    read_weekday,
)
from urdunews.dates.years import read_year
from urdunews.model.dates import PartialDate
from urdunews.model.mentions import DateMention
from urdunews.spans import Span
from urdunews.words.lexicon import Lexicon, derived

_Reader: TypeAlias = Callable[[str, int, datetime.date | None], list[Found] | None]

#: What stands before a word: spaces, brackets, quotes, stops, figures.
_LEAD: Final = r"[ -@\[\]|\n،؛۔؟‘’“”«»–—…]"
_CANDIDATE: Final = _LEAD + r"(?:{words}|[0-9](?<![0-9][0-9])[0-9]{{0,3}}(?![0-9]))"
_OF_NUMBER: Final = (
    r"[ ؍/.\-۔]{{0,3}}{months}| ?{units} {directions}|{link}(?:[0-9]|{numbers}(?!\w))"
    r"| ?(?:ء|ھ|ہجری)|[/.][0-9]|(?<=[0-9]{{4}}) ?(?:میں|ک[ےیاو]|تک|سے)(?!\w)"
    r"| (?:کی|کے) (?:دہائی|عشرے)"
)
#: `ملتان7 مارچ`: figures are written with the word before them, too.
_GLUED_DAY: Final = re.compile(r"[0-9]{1,2}[ ؍]?$")
_USUAL: Final = Normalizer()
_WEEK: Final = 7
_LONGEST_LINK: Final = 12


def _figures(text: str, start: int, _: datetime.date | None) -> list[Found] | None:
    return read_figures(text, start)


def _year(text: str, start: int, _: datetime.date | None) -> list[Found] | None:
    return read_year(text, start)


def _ago(lexicon: Lexicon) -> _Reader:
    """Make the reader that asks whether a name before `سے` is a place."""

    def read(text: str, start: int, reference: datetime.date | None) -> list[Found] | None:
        return read_ago(text, start, reference, lexicon)

    return read


def _readers(ago: _Reader) -> dict[str, tuple[_Reader, ...]]:
    """What may begin with a word, by the words; the first reader that knows it is right."""
    readers: dict[str, tuple[_Reader, ...]] = {
        **dict.fromkeys(number_words(), (read_month_date, ago, _year)),
        **dict.fromkeys(fragments.first_day(), (read_month_date,)),
        **dict.fromkeys(relatives("today", "either"), (ago, read_day_word)),
        **dict.fromkeys(fragments.weekdays(), (read_month_date, read_weekday)),
        **dict.fromkeys(fragments.months(), (read_month_date,)),
        **dict.fromkeys(("سال", "سنہ", "سن", "ماہ"), (read_turned, _year)),
        "بروز": (read_month_date, read_weekday),
        "اب": (ago,),
    }
    for word in relatives("shift", "next", "this"):
        readers[word] = (*readers.get(word, ()), read_shifted)
    return readers


@functools.cache
def _beginnings() -> frozenset[str]:
    """The words that may begin a date, whatever names are known."""
    return frozenset(_readers(_year))


@functools.cache
def _candidate() -> re.Pattern[str]:
    units = fragments.any_of(relatives("unit", "night"))
    turned = fragments.any_of(relatives("shift"))
    begun = dict.fromkeys(_beginnings(), r"(?![^\W\d])")
    begun |= dict.fromkeys(relatives("this"), rf"(?= (?:{units}|{fragments.weekday_name()}))")
    begun |= dict.fromkeys(_numbers(), r"(?!\w)")
    begun |= dict.fromkeys(("سنہ", "سن"), "(?= ?[0-9])")
    begun |= {"سال": f"(?= ?[0-9]{{4}}| {turned})", "ماہ": f"(?= {turned})", "اب": "(?= سے )"}
    return re.compile(_CANDIDATE.format(words=fragments.any_followed(begun)))


@functools.cache
def _numbers() -> frozenset[str]:
    return frozenset((*number_words(), *fragments.first_day()))


@functools.cache
def _words() -> frozenset[str]:
    """The words that may begin a date and are no numbers, or not only: `اسی` is eighty, too."""
    numbers = _numbers() - frozenset(relatives("this"))
    return _beginnings() - numbers


class _Search(NamedTuple):
    """What a search needs at every step."""

    candidate: re.Pattern[str]
    readers: dict[str, tuple[_Reader, ...]]
    of_figures: tuple[_Reader, ...]
    """What may begin with figures; the first reader that knows it is right."""

    words: frozenset[str]
    of_number: re.Pattern[str]
    months: Collection[str]


def _search(lexicon: Lexicon) -> _Search:
    ago = _ago(lexicon)
    figures = (_figures, read_month_date, ago, _year)
    months = fragments.months()
    return _Search(_candidate(), _readers(ago), figures, _words(), _of_number(), months)


@functools.cache
def _of_number() -> re.Pattern[str]:
    """What stands behind the number of a date: a month, a unit, or another number."""
    return re.compile(
        _OF_NUMBER.format(
            months=fragments.month_name(),
            units=fragments.any_of(relatives("unit", "units")),
            directions=fragments.any_of(relatives("direction")),
            numbers=fragments.any_of(_numbers()),
            link=LINK,
        )
    )


def find_mentions(
    text: str,
    lexicon: Lexicon,
    reference: datetime.date | None = None,
    located: Callable[[int, int], Span] = Span,
) -> tuple[DateMention, ...]:
    """Find the dates that a text speaks of.

    Args:
        text: A paragraph, in any spelling.
        lexicon: The names that are known: `لاہور سے دو روز قبل` is two days ago, since `سے`
            says where from behind a place.
        reference: The day of the text, against which `آج` and `6 فروری` are understood.
        located: Makes the span of a mention from its start and end in `text`.

    Returns:
        The mentions in order; without `located`, their spans count code points of `text`.
    """
    folded = text if is_folded(text) else fold(text)
    dates = _dates(folded, lexicon, reference)
    if not dates:
        return ()
    if folded == text:
        spans = [(date.start - 1, date.end - 1) for date in dates]
        texts = [text[start:end] for start, end in spans]
    else:
        alignment = align_folded(text)
        mapped = (alignment.source_span(date.start - 1, date.end - 1) for date in dates)
        read = [read_stretch(text, start, end, _USUAL) for start, end in mapped]
        texts, spans = [text for text, _ in read], [span for _, span in read]
    return tuple(map(_mention, texts, itertools.starmap(located, spans), dates))


def find_in_folded(
    source: str,
    paragraphs: Iterable[tuple[int, int]],
    lexicon: Lexicon,
    reference: datetime.date | None,
) -> tuple[DateMention, ...]:
    """Find the dates that paragraphs speak of which `fold` leaves as they are.

    Args:
        source: The text that has the paragraphs.
        paragraphs: Start and end of each.
        lexicon: The names that are known.
        reference: The day of the text.
    """
    mentions: list[DateMention] = []
    for first, last in paragraphs:
        for date in _dates(source[first:last], lexicon, reference):
            start, end = first + date.start - 1, first + date.end - 1
            mentions.append(_mention(source[start:end], Span(start, end), date))
    return tuple(mentions)


def _dates(folded: str, lexicon: Lexicon, reference: datetime.date | None) -> list[Found]:
    # A line break before the text stands for what precedes its first word.
    text = "\n" + folded
    dates: list[Found] = []
    at = 0
    candidate, readers, of_figures, words, of_number, months = derived(lexicon, _search)
    for match in candidate.finditer(text):
        lead, end = match.span()
        start = lead + 1
        if start < at:
            continue
        word = text[start:end]
        if word not in words and of_number.match(text, end) is None:
            continue
        if word in months:
            day = _GLUED_DAY.search(text, max(at, start - 3), start)
            start = start if day is None else day.start()
        for reader in readers.get(word, of_figures):
            found = reader(text, start, reference)
            if found:
                _add(dates, found, text, reference)
                at = found[-1].end
            if found is not None:
                break
    return dates


def _add(
    dates: list[Found], found: list[Found], text: str, reference: datetime.date | None
) -> None:
    """Add dates, each of which may end a range that the one before it began."""
    for date in found:
        # Most stand far from the one before.
        near = bool(dates) and date.start - dates[-1].end <= _LONGEST_LINK
        if near and _is_range(text, dates[-1], date):
            dates[-1] = joined(*_in_order(dates[-1], date, reference))
        else:
            dates.append(date)


def _is_range(text: str, first: Found, last: Found) -> bool:
    if first.until or last.until:
        return False
    return text[first.end : last.start].strip() in RANGE_LINKS


def _in_order(first: Found, last: Found, reference: datetime.date | None) -> tuple[Found, Found]:
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


def _weeks(first: Found, last: Found, reference: datetime.date | None) -> tuple[Found, Found]:
    end = last.readings[0]
    if reference is not None and end.first < reference:
        before = moved(first.readings[0].first, "day", -_WEEK)
        return first._replace(readings=_readings(before)), last
    return first, last._replace(readings=_readings(moved(end.first, "day", _WEEK)))


def _readings(meant: Period | None) -> tuple[Period, ...]:
    return () if meant is None else (meant,)


def _mention(text: str, span: Span, date: Found) -> DateMention:
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
