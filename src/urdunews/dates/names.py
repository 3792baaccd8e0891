"""The names that dates are made of, for look-ups and patterns: months, weekdays, eras, labels.

Names are compared without spaces, hyphens and apostrophes and with one shape for alef and
heh, since newspapers print `ربیع الاول`, `ربیع الأول` and `صفرالمظفر`, `Sha'ban` and `Shaban`.
"""

import functools
import re
from collections.abc import Iterable
from typing import Final, Literal, NamedTuple, TypeAlias

from urdunews import tables
from urdunews.characters.normalization import fold
from urdunews.model.dates import Calendar
from urdunews.words import vocabulary

NameKind: TypeAlias = Literal[
    "gregorian", "hijri", "abroad", "bikrami", "iranian", "weekday", "weekday-abroad", "day"
]
"""A kind of the table of the calendar: months by calendar, weekdays and a word for a day.

What is `abroad` comes from the neighbours' languages.
"""

PartKind: TypeAlias = Literal[
    "common-era",
    "hijri-era",
    "bikrami-era",
    "ordinal",
    "year",
    "hijri-year",
    "of",
    "before",
    "behind",
    "hour",
    "minute",
    "spoken-hour",
    "spoken-part",
    "half",
    "daytime",
    "zone",
]
"""A kind of the table of what stands round the names and figures of dates."""

Script: TypeAlias = Literal["urdu", "latin"]

_ALEFS: Final = "اأإآٱ"
_HEHS: Final = "ہۃھ"
_APOSTROPHES: Final = "'’‘ʿʾ`"
_CLASSES: Final = {
    **dict.fromkeys(_ALEFS, f"[{_ALEFS}]"),
    **dict.fromkeys(_HEHS, f"[{_HEHS}]"),
    **dict.fromkeys(_APOSTROPHES, f"[{_APOSTROPHES}]?"),
    " ": "[ -]?",
    "-": "[ -]?",
}
_KEY: Final = str.maketrans(
    {
        **dict.fromkeys(_ALEFS, "ا"),
        **dict.fromkeys(_HEHS, "ہ"),
        **dict.fromkeys(f"{_APOSTROPHES} -"),
    }
)
_CALENDARS: Final[dict[str, Calendar]] = {
    "gregorian": "gregorian",
    "abroad": "gregorian",
    "hijri": "hijri",
}


class Month(NamedTuple):
    """A month of a calendar."""

    calendar: Calendar
    number: int


def month(printed: str) -> Month:
    """Give the month that a pattern of `any_of` has found."""
    return _months()[_key(printed)]


def names(*kinds: NameKind, script: Script | None = None) -> list[str]:
    """Give the names of some kinds, folded and in lower case."""
    return [
        folded
        for row in tables.rows("words/calendar")
        if row["kind"] in kinds
        for folded in (fold(spelling).lower() for spelling in tables.spellings(row))
        if script is None or folded.isascii() == (script == "latin")
    ]


def numbered(kind: NameKind) -> list[tuple[str, ...]]:
    """Give the names of the months or weekdays, each with its other spellings, in order."""
    return [
        tuple(fold(spelling).lower() for spelling in tables.spellings(row))
        for row in tables.rows("words/calendar")
        if row["kind"] == kind
    ]


def parts(*kinds: PartKind) -> list[str]:
    """Give what stands round dates, of some kinds, folded and in lower case."""
    return [
        fold(row["text"]).lower() for row in tables.rows("words/date_parts") if row["kind"] in kinds
    ]


def labels() -> list[str]:
    """Give the labels that stand before dates, folded and in lower case."""
    return [label.lower() for label in vocabulary.date_labels()]


def any_of(spellings: Iterable[str]) -> str:
    """Make the pattern of any of the names, the longest first: `شعبان المعظم` before `شعبان`."""
    ordered = sorted(set(spellings), key=lambda name: (-len(name), name))
    patterns = ["".join(_CLASSES.get(c) or re.escape(c) for c in name) for name in ordered]
    return "|".join(dict.fromkeys(patterns))


@functools.cache
def _months() -> dict[str, Month]:
    return {
        _key(fold(spelling)): Month(_CALENDARS[row["kind"]], int(row["number"]))
        for row in tables.rows("words/calendar")
        if row["kind"] in _CALENDARS
        for spelling in tables.spellings(row)
    }


def _key(name: str) -> str:
    return name.translate(_KEY).lower()
