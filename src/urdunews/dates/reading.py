"""Texts that are dates: `parse_date`.

A text is read from left to right, as dates and what may surround them (see `surroundings`).
If there is anything else, it is not a date, so that a sentence never is.
"""

import datetime
import functools
import re
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from urdunews.characters.normalization import fold
from urdunews.dates.foreign import read_foreign
from urdunews.dates.grammar import (
    END,
    Forms,
    Order,
    date_in_figures,
    date_of,
    is_plausible,
    valid_date,
)
from urdunews.dates.names import any_of, any_part, calendar_names
from urdunews.dates.surroundings import surrounding_end
from urdunews.model.dates import PartialDate

#: More than twice the length of any known date text.
_LONGEST: Final = 200
#: The days from 1947 to 2100 are 56,247. Dumps have few days and many records.
_MOST_DAYS: Final = 1 << 16
_ISO_LENGTH: Final = 10
_PAIR: Final = 2

_ISO_BASIC: Final = re.compile(r"([0-9]{8})(?:t[0-9]{4,6}(?:z|[+\-][0-9]{4})?)?")
_ISO_PARTIAL: Final = re.compile(
    r"(?:[0-9]{4}(?:-[0-9]{2})?|--[0-9]{2})(?:-[0-9]{2})?(?:\[u-ca=[a-z-]{1,20}\])?",
)
_TAG: Final = re.compile("[^0-9۔]{0,60}")

#: Those that are the beginning of others come first.
_FORMS: Final[tuple[Callable[[Forms], str], ...]] = (
    Forms.day_first,
    Forms.figures,
    Forms.month_first,
    Forms.month_and_day,
    Forms.year_first,
    Forms.year_and_day,
    Forms.year_and_month,
    Forms.month_and_year,
    Forms.month_in_figures,
    Forms.day_in_words,
)


def parse_date(
    text: str,
    *,
    order: Order | None = None,
    short_years: bool = False,
) -> PartialDate | None:
    """Read a text that is a date, as newspapers and their pages print it.

    A weekday, a time, a zone, a label such as `شائع` and a tag after `|` may surround the date.
    If the text has the date in two calendars, the result is the Gregorian one, which needs no
    conversion. Whether a weekday fits the date is not checked.

    Nothing is filled in: a part that is not printed is None.

    Args:
        text: The text.
        order: What comes first in figures such as 03-02-2026. If None, the day, as in the
            press of Pakistan and India; but a date that makes sense only with the month first,
            such as 10/25/2025, is read with the month first. A year in front is never
            re-ordered.
        short_years: Whether years may have two figures: 69 to 99 are of the 20th century, 00
            to 68 of the 21st.

    Returns:
        The date with the parts that are printed, or None: the text is not a date, or has more
        than one, or one that is in no calendar, or one with several meanings.

    Raises:
        TypeError: `text` is not a `str`.
        ValueError: `order` is neither of the two.

    Example:
        >>> import urdunews
        >>> urdunews.parse_date("منگل 3 فروری 2026ء").isoformat()
        '2026-02-03'
        >>> urdunews.parse_date("یکم جولائی").isoformat()
        '--07-01'
        >>> urdunews.parse_date("15 شعبان المعظم 1447ھ").calendar
        'hijri'
        >>> urdunews.parse_date("30 فروری 2026") is None
        True
    """
    if order is not None and order not in {"day-first", "month-first"}:
        message = f"order is 'day-first', 'month-first' or None, not {order!r}"
        raise ValueError(message)
    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise _not_a_text(text)
    if len(text) == _ISO_LENGTH and text[4] == "-":
        day = _iso_day(text)
        if day is not None:
            return day
    folded = fold(text).replace("\n", " ").strip().lower()
    if not folded or len(folded) > _LONGEST:
        return None
    publisher = _publisher().fullmatch(folded)
    printed = folded if publisher is None else publisher["date"]
    return _iso(printed) or _Reader(order, _short_patterns() if short_years else ()).read(printed)


def _not_a_text(given: object) -> TypeError:
    message = f"a text (str) can be read as a date, not {type(given).__name__}"
    return TypeError(message)


@functools.lru_cache(maxsize=_MOST_DAYS)
def _iso_day(text: str) -> PartialDate | None:
    try:
        day = datetime.date.fromisoformat(text)
    except ValueError:
        return None
    return PartialDate(year=day.year, month=day.month, day=day.day)


def _iso(text: str) -> PartialDate | None:
    """Read the other forms of ISO 8601: `20260203`, `2026-02`, and what `isoformat` writes."""
    basic = _ISO_BASIC.fullmatch(text)
    if basic is not None:
        return _iso_day(basic[1])
    if not _ISO_PARTIAL.fullmatch(text):
        return None
    try:
        date = PartialDate.fromisoformat(text)
    except ValueError:
        return None
    return valid_date(date.year, date.month, date.day, date.calendar)


class _Reader(NamedTuple):
    """Reads folded text in lower case, with the options of `parse_date`."""

    order: Order | None
    patterns: tuple[re.Pattern[str], ...]
    """Patterns to try before those of all forms."""

    def read(self, text: str) -> PartialDate | None:
        dates: list[PartialDate | None] = []
        for part in text.split("|"):
            more = self._dates(part)
            if more is not None:
                dates += more
            elif _TAG.fullmatch(part) is None:
                return read_foreign(text)
        return _agreed(dates)

    def _dates(self, text: str) -> list[PartialDate | None] | None:
        """Read the dates that a text consists of.

        Returns:
            The dates, None for each impossible one; or None if there is anything else.
        """
        dates: list[PartialDate | None] = []
        at = 0
        while at < len(text):
            match = self._match(text, at) if text[at].isalnum() else None
            end = surrounding_end(text, at) if match is None else match.end()
            if end is None:
                return None
            if match is not None:
                dates.append(self._date(match))
            at = end
        return dates

    def _match(self, text: str, at: int) -> re.Match[str] | None:
        for pattern in self.patterns:
            match = pattern.match(text, at)
            if match is not None:
                return match
        for form in _FORMS:
            match = _pattern(form).match(text, at)
            if match is not None:
                return match
        return None

    def _date(self, match: re.Match[str]) -> PartialDate | None:
        if "right" not in match.re.groupindex:
            return date_of(match)
        return date_in_figures(match, self.order)


@functools.cache
def _pattern(form: Callable[[Forms], str]) -> re.Pattern[str]:
    """Return the pattern of a form, made on first use: most texts need only the first form."""
    return re.compile(form(Forms(_month_names())))


@functools.cache
def _short_patterns() -> tuple[re.Pattern[str], ...]:
    """Return the patterns of the forms with years of two figures."""
    months = _month_names()
    # No hour, and no day: `14 شعبان 13 فروری`.
    year = rf"[0-9]{{2}}(?![:.]?[0-9]| ?{months}{END})"
    forms = Forms(months, year)
    patterns = (forms.day_month_year(), forms.month_first(), forms.figures())
    return tuple(map(re.compile, patterns))


@functools.cache
def _month_names() -> str:
    return any_of(calendar_names("gregorian", "hijri", "abroad"), loose=True)


@functools.cache
def _publisher() -> re.Pattern[str]:
    """Match the words that name the publisher before and after: `دنیا نیوز نے … کو شائع کیا`."""
    subject, dative, after = any_part("subject"), any_part("dative"), any_part("after", loose=True)
    return re.compile(
        rf"[^0-9]{{1,40}}? {subject} (?P<date>.{{1,120}}?) ?{dative} {after}[ .۔]{{0,4}}"
    )


def _agreed(dates: Sequence[PartialDate | None]) -> PartialDate | None:
    """Return the date that several agree on: the Gregorian one, if there are two calendars."""
    possible = [date for date in dates if date is not None and is_plausible(date)]
    if len(possible) < len(dates):
        return None
    whole = _join_year(possible)
    gregorian = {date for date in whole if date.calendar == "gregorian"}
    meant = gregorian or set(whole)
    return meant.pop() if len(meant) == 1 else None


def _join_year(dates: list[PartialDate]) -> list[PartialDate]:
    """Add a separate year to the date before it: `Tue Nov 29 13:12:50 2016`."""
    if len(dates) != _PAIR:
        return dates
    first, second = dates
    apart = first.year is None and second.precision == "year" and first.calendar == second.calendar
    if not apart:
        return dates
    date = valid_date(second.year, first.month, first.day, first.calendar)
    return dates if date is None else [date]
