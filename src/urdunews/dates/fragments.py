"""Fragments: names of months, weekdays, units and numbers, ready to stand in a pattern."""

import functools
import re
from collections.abc import Iterable, Mapping
from typing import Final, Literal, NamedTuple, TypeAlias, cast

from urdunews import tables
from urdunews.characters.normalization import fold
from urdunews.dates.numbers import number, number_words
from urdunews.dates.periods import Unit
from urdunews.model.dates import Calendar

RelativeKind: TypeAlias = Literal[
    "today", "either", "shift", "next", "this", "unit", "night", "units", "direction", "weekday"
]

LINK: Final = r"(?: ?[،,] ?| ?[-–] ?| سے | تا | اور | یا | و )"
"""What joins the days of a list or the ends of a range."""

RANGE_LINKS: Final = frozenset(("سے", "تا", "-", "–", "سے لے کر"))


class Month(NamedTuple):
    """A month of a calendar."""

    calendar: Calendar
    number: int
    name: str
    """Its usual name, under which the table of evidence has it."""


class Relative(NamedTuple):
    """A word that says when, seen from the day of the text."""

    kind: RelativeKind
    unit: Unit
    offset: int


@functools.cache
def months() -> dict[str, Month]:
    """The names of months, folded: in Urdu letters, and in Latin ones as they are printed."""
    found: dict[str, Month] = {}
    for row in tables.rows("words/calendar"):
        if row["kind"] in {"gregorian", "hijri"}:
            month = Month(cast("Calendar", row["kind"]), int(row["number"]), row["name"])
            found |= dict.fromkeys(_urdu_names(row), month)
            if month.calendar == "gregorian":
                found |= dict.fromkeys(_latin_names(row), month)
    return found


@functools.cache
def weekdays() -> dict[str, tuple[int, str]]:
    """The names of weekdays, folded: number (1 is Monday), and usual name."""
    found: dict[str, tuple[int, str]] = {}
    for row in tables.rows("words/calendar"):
        if row["kind"] == "weekday":
            found |= {name: (int(row["number"]), row["name"]) for name in _urdu_names(row)}
    # `ہفتے کو`, `جمعے کو`: names before a postposition.
    usual = dict(reversed(found.values()))
    for word, relative in relatives("weekday").items():
        found[word] = (relative.offset, usual[relative.offset])
    return found


def _urdu_names(row: dict[str, str]) -> list[str]:
    return [fold(name) for name in tables.spellings(row) if not name.isascii()]


def _latin_names(row: dict[str, str]) -> list[str]:
    names = [name for name in tables.spellings(row) if name.isascii()]
    # `may` is a word of English, `MAY` and `May` may be the month.
    return [*names, *map(str.upper, names)]


@functools.cache
def relatives(*kinds: RelativeKind) -> dict[str, Relative]:
    """The relative words of some kinds, folded."""
    return {
        fold(row["text"]): Relative(
            row["kind"],
            cast("Unit", row["unit"] or "day"),
            int(row["offset"] or 0),
        )
        for row in tables.rows("words/relative_dates")
        if row["kind"] in kinds
    }


@functools.cache
def first_day() -> tuple[str, ...]:
    """The words for the first of a month."""
    rows = tables.rows("words/calendar")
    return tuple(name for row in rows if row["kind"] == "day" for name in _urdu_names(row))


def any_of(words: Iterable[str]) -> str:
    """Make a fragment that matches one of the words, the longest that fits.

    Words that begin alike share a branch, so that a search looks at each letter once.
    """
    return f"(?:{any_followed(dict.fromkeys(words, ''))})"


def any_followed(tails: Mapping[str, str]) -> str:
    """Make the branches of a group that matches a word where its own fragment follows it."""
    rests: dict[str, dict[str, str]] = {}
    for word, tail in tails.items():
        rests.setdefault(word[:1], {})[word[1:]] = tail
    last = rests.pop("", None)
    branches = [re.escape(letter) + _rest(rest) for letter, rest in rests.items()]
    return "|".join(branches if last is None else [*branches, last[""]])


def _rest(rest: dict[str, str]) -> str:
    branches = any_followed(rest)
    return branches if len(rest) == 1 else f"(?:{branches})"


@functools.cache
def month_name() -> str:
    """A month's name."""
    return any_of(months())


@functools.cache
def weekday_name() -> str:
    """A weekday's name in Urdu letters."""
    return any_of(weekdays())


@functools.cache
def day_number() -> str:
    """A day of a month or any number to 99: figures, words, `یکم`."""
    return rf"(?:(?<![0-9])[0-9]{{1,2}}(?![0-9])|{any_of((*number_words(), *first_day()))}(?!\w))"


def day_of(printed: str) -> int:
    """Read the day that `day_number` has matched."""
    return 1 if printed in first_day() else number(printed)


@functools.cache
def date_in_month() -> re.Pattern[str]:
    """What makes a month a day: ` کی 20 تاریخ`."""
    return re.compile(rf" کی (?P<day>{day_number()}) تاریخ(?!\w)")
