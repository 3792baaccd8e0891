"""The words of dates: months, weekdays, eras, labels, numbers, relative words.

Only this module reads the tables of dates. It makes fragments of patterns from their words, which
are folded.

Newspapers print `ربیع الاول`, `ربیع الأول` and `صفرالمظفر`, `Sha'ban` and `Shaban`: a loose
fragment matches them all, with or without spaces, hyphens and apostrophes and with any alef and
heh.
"""

import functools
import re
from collections.abc import Iterable, Mapping
from typing import Final, Literal, NamedTuple, TypeAlias, cast

from urdunews import tables
from urdunews.characters.normalization import fold
from urdunews.dates.part_kinds import AnyPartKind
from urdunews.dates.periods import Unit
from urdunews.model.dates import Calendar
from urdunews.words import vocabulary
from urdunews.words.vocabulary import CalendarKind

RelativeKind: TypeAlias = Literal[
    "today", "either", "shift", "next", "this", "unit", "night", "units", "direction", "weekday"
]

EvidenceSide: TypeAlias = Literal["before", "after"]

Verdict: TypeAlias = Literal["date", "other"]
"""The meaning of a name, by a word beside it."""

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
#: `lower` makes two characters of `İ` and leaves the others as they are.
_LIKE_ASCII: Final = (("İ", "i"), ("ı", "i"), ("ſ", "s"))
_KEY: Final = str.maketrans(
    {
        **dict.fromkeys(_ALEFS, "ا"),
        **dict.fromkeys(_HEHS, "ہ"),
        **dict.fromkeys(f"{_APOSTROPHES} -"),
    }
)
_CALENDARS: Final[dict[CalendarKind, Calendar]] = {
    "gregorian": "gregorian",
    "abroad": "gregorian",
    "hijri": "hijri",
}


class Month(NamedTuple):
    """A month of a calendar."""

    calendar: Calendar
    number: int
    name: str
    """Its usual name, as in the table of evidence."""


class Weekday(NamedTuple):
    """A day of the week."""

    number: int
    """1 is Monday."""

    name: str
    """Its usual name, as in the table of evidence."""


class Relative(NamedTuple):
    """A word for a time relative to the day of the text."""

    kind: RelativeKind
    unit: Unit
    offset: int


class EvidenceRow(NamedTuple):
    """A word beside a name that says whether it is a date there."""

    of: str
    side: EvidenceSide
    text: str
    says: Verdict


def any_of(words: Iterable[str], *, loose: bool = False) -> str:
    """Return a group that matches the longest possible one of the words.

    Words that begin alike share a branch, so that a search looks at each letter once.

    Args:
        words: The words, folded.
        loose: Whether the spellings that newspapers mix count as the same.
    """
    # Optional parts let a loose word match in several ways: the longest comes first.
    ordered = sorted(set(words), key=lambda word: (-len(word), word)) if loose else words
    classes = _CLASSES if loose else {}
    spelled = {tuple(classes.get(c) or re.escape(c) for c in word): "" for word in ordered}
    return f"(?:{_branches(spelled)})"


def any_followed(tails: Mapping[str, str]) -> str:
    """Return a group that matches any of the words if its own fragment follows it."""
    spelled = {tuple(map(re.escape, word)): tail for word, tail in tails.items()}
    return f"(?:{_branches(spelled)})"


def _branches(tails: Mapping[tuple[str, ...], str]) -> str:
    rests: dict[str, dict[tuple[str, ...], str]] = {}
    ends: list[str] = []
    for pieces, tail in tails.items():
        if pieces:
            rests.setdefault(pieces[0], {})[pieces[1:]] = tail
        else:
            ends.append(tail)
    return "|".join([*(first + _rest(rest) for first, rest in rests.items()), *ends])


def _rest(tails: Mapping[tuple[str, ...], str]) -> str:
    branches = _branches(tails)
    return branches if len(tails) == 1 else f"(?:{branches})"


def calendar_names(*kinds: CalendarKind, script: Script | None = None) -> list[str]:
    """Return the names of months, weekdays and days of some kinds, in lower case."""
    return [
        name
        for row in vocabulary.calendar()
        if row.kind in kinds
        for name in _folded(row.names)
        if script is None or name.isascii() == (script == "latin")
    ]


@functools.cache
def numbers_of(kind: CalendarKind) -> dict[str, int]:
    """Return the names of the months or weekdays of a kind, in lower case, with their numbers."""
    rows = (row for row in vocabulary.calendar() if row.kind == kind)
    return {name: row.number for row in rows for name in _folded(row.names)}


def _folded(names: Iterable[str]) -> list[str]:
    return [fold(name).lower() for name in names]


def lowered(text: str) -> str:
    """Return a text in lower case, like these names, with the same offsets.

    A pattern for lower case is several times as fast as one that ignores case. The letters outside
    ASCII that the latter takes for letters of ASCII become these.
    """
    for letter, ascii_letter in _LIKE_ASCII:
        text = text.replace(letter, ascii_letter)
    # There is one more, the sign of the kelvin: its lower case is `k`.
    return text.lower()


def month_named(printed: str) -> Month:
    """Return the month of a name, in any spelling that a loose fragment matches."""
    months = _months_by_key()
    # Most names are their own keys, which take ten times as long to make as to look up.
    return months.get(printed) or months[_key(printed)]


@functools.cache
def _months_by_key() -> dict[str, Month]:
    return {
        _key(name): _month(_CALENDARS[row.kind], row.number)
        for row in vocabulary.calendar()
        if row.kind in _CALENDARS
        for name in _folded(row.names)
    }


def _month(calendar: Calendar, number: int) -> Month:
    return Month(calendar, number, vocabulary.month_names(calendar)[number - 1])


def _key(name: str) -> str:
    return name.translate(_KEY).lower()


@functools.cache
def prose_months() -> dict[str, Month]:
    """Return the months by their names in prose; Gregorian ones have names in Latin letters too."""
    months: dict[str, Month] = {}
    for row in vocabulary.calendar():
        if row.kind not in {"gregorian", "hijri"}:
            continue
        month = _month(_CALENDARS[row.kind], row.number)
        months |= {fold(name): month for name in row.names if not name.isascii()}
        if row.kind == "gregorian":
            latin = [name for name in row.names if name.isascii()]
            # `may` is an English word, but `MAY` and `May` may be the month.
            months |= dict.fromkeys([*latin, *map(str.upper, latin)], month)
    return months


@functools.cache
def prose_weekdays() -> dict[str, Weekday]:
    """Return the weekdays by their names in Urdu letters."""
    rows = [row for row in vocabulary.calendar() if row.kind == "weekday"]
    weekdays = {
        fold(name): Weekday(row.number, row.names[0])
        for row in rows
        for name in row.names
        if not name.isascii()
    }
    # `ہفتے کو`, `جمعے کو`: names before a postposition.
    usual = {row.number: row.names[0] for row in rows}
    oblique = {word: row.offset for word, row in relatives("weekday").items()}
    return weekdays | {word: Weekday(number, usual[number]) for word, number in oblique.items()}


@functools.cache
def any_month() -> str:
    """Return the fragment of a month's name in prose."""
    return any_of(prose_months())


@functools.cache
def any_weekday() -> str:
    """Return the fragment of a weekday's name in prose."""
    return any_of(prose_weekdays())


@functools.cache
def first_day() -> tuple[str, ...]:
    """Return the words for the first of a month."""
    return tuple(calendar_names("day"))


@functools.cache
def number_words() -> dict[str, int]:
    """Return the words for 1 to 99, in the spellings of newspapers."""
    return {
        fold(spelling): int(row["number"])
        for row in tables.rows("words/numbers")
        for spelling in tables.spellings(row)
    }


def number(printed: str) -> int:
    """Read a number in ASCII figures, or a word of the table."""
    return int(printed) if printed.isdigit() else number_words()[printed]


def day_number(printed: str) -> int:
    """Read the number of a day: figures, a number in words, or `یکم`."""
    return 1 if printed in first_day() else number(printed)


@functools.cache
def parts(*kinds: AnyPartKind) -> tuple[str, ...]:
    """Return the parts of dates of some kinds, in lower case."""
    return tuple(text for kind in kinds for text in _parts_by_kind()[kind])


@functools.cache
def _parts_by_kind() -> dict[str, list[str]]:
    by_kind: dict[str, list[str]] = {}
    for row in (*tables.rows("words/date_parts"), *tables.rows("words/clause_words")):
        by_kind.setdefault(row["kind"], []).append(fold(row["text"]).lower())
    return by_kind


def any_part(*kinds: AnyPartKind, loose: bool = False) -> str:
    """Return a group that matches any part of dates of some kinds."""
    return any_of(parts(*kinds), loose=loose)


def labels() -> list[str]:
    """Return the labels that come before dates, in lower case."""
    return [label.lower() for label in vocabulary.date_labels()]


@functools.cache
def relatives(*kinds: RelativeKind) -> dict[str, Relative]:
    """Return words of some kinds for a time relative to the day of the text."""
    return {
        fold(row["text"]): Relative(
            row["kind"], cast("Unit", row["unit"] or "day"), int(row["offset"] or 0)
        )
        for row in tables.rows("words/relative_dates")
        if row["kind"] in kinds
    }


@functools.cache
def evidence() -> tuple[EvidenceRow, ...]:
    """Return the words beside a name that say whether it is a date there."""
    return tuple(
        EvidenceRow(
            row["of"],
            "before" if row["side"] == "before" else "after",
            fold(row["text"]),
            "other" if row["says"] == "other" else "date",
        )
        for row in tables.rows("words/date_evidence")
    )


@functools.cache
def verbs(kind: str) -> tuple[str, ...]:
    """Return the verbs that show one tense."""
    return tuple(verb for verb, tense in verb_kinds().items() if tense == kind)


@functools.cache
def verb_kinds() -> dict[str, str]:
    """Return the verbs that show a tense, with the tense of each."""
    return {fold(row["text"]): row["kind"] for row in tables.rows("words/tenses")}
