"""The words that are the same for every parser: function words, names of letters, months."""

import functools
from typing import Literal, NamedTuple, TypeAlias, cast

from urdunews import tables
from urdunews.characters.normalization import fold
from urdunews.words.keys import key

BindingKind: TypeAlias = Literal["part-of-name", "between"]
"""What a word binds: a place to a longer name before it, or two places to one another."""

CalendarKind: TypeAlias = Literal[
    "gregorian", "hijri", "abroad", "bikrami", "iranian", "weekday", "weekday-abroad", "day"
]
"""A kind of the table of the calendar: months by calendar, weekdays and a word for a day.

What is `abroad` comes from the neighbours' languages.
"""


class CalendarRow(NamedTuple):
    """A month, a weekday or a day of the table of the calendar."""

    kind: CalendarKind
    number: int
    """1 is January, Muharram or Monday."""

    names: tuple[str, ...]
    """The usual name and its other spellings, as the table has them."""


@functools.cache
def function_words() -> frozenset[str]:
    """Postpositions, auxiliaries and conjunctions: prose has them, names do not."""
    return frozenset(row["text"] for row in tables.rows("words/function_words"))


@functools.cache
def postpositions() -> frozenset[str]:
    """The function words that tie what stands before them into a sentence."""
    return frozenset(
        row["text"]
        for row in tables.rows("words/function_words")
        if row["kind"] in {"postposition", "case"}
    )


@functools.cache
def case_markers() -> frozenset[str]:
    """The postpositions with which no sentence begins: `کے`, but not `پر`, as in پر امن."""
    return frozenset(
        row["text"] for row in tables.rows("words/function_words") if row["kind"] == "case"
    )


@functools.cache
def binding_words(kind: BindingKind) -> frozenset[str]:
    """The words that bind a place to a longer name, or two places: `لاہور۔ کراچی کے درمیان`."""
    return frozenset(
        row["text"] for row in tables.rows("words/binding_words") if row["kind"] == kind
    )


@functools.cache
def final_words() -> frozenset[str]:
    """Verbs and auxiliaries with which sentences end, also where no full stop is written."""
    return frozenset(row["text"] for row in tables.rows("words/final_words"))


@functools.cache
def place_endings() -> tuple[str, ...]:
    """What many names of places end with, so that those are like each other: `پور`, `آباد`."""
    return tuple(row["text"] for row in tables.rows("words/place_endings"))


@functools.cache
def ordinary_words() -> frozenset[str]:
    """Words of the language that look like a misprinted place: `جرات` is no گجرات."""
    return frozenset(row["text"] for row in tables.rows("words/ordinary_words"))


@functools.cache
def letter_names() -> frozenset[str]:
    """The names of Latin letters, of which acronyms are made: `اے پی پی`."""
    rows = tables.rows("words/letter_names")
    return frozenset(fold(row["text"]) for row in rows if row["letter"].isascii())


@functools.cache
def personal_names() -> frozenset[str]:
    """Given names, titles and family names by which a person's name is known."""
    return frozenset(fold(row["text"]) for row in tables.rows("words/personal_names"))


@functools.cache
def date_labels() -> tuple[str, ...]:
    """The labels of dates that are read and written without a parser, folded."""
    rows = tables.rows("words/labels")
    return tuple(fold(row["text"]) for row in rows if row["kind"] == "date")


@functools.cache
def date_label(meaning: str) -> str:
    """Give the label that a printed date has: the first one of the table."""
    return next(
        row["text"]
        for row in tables.rows("words/labels")
        if row["kind"] == "date" and row["meaning"] == meaning
    )


@functools.cache
def weekdays() -> frozenset[str]:
    """The names of weekdays, those of the neighbours' languages too, as look-up keys."""
    return _calendar_names("weekday", "weekday-abroad")


@functools.cache
def calendar_names() -> frozenset[str]:
    """The names of months and weekdays in every calendar, as look-up keys."""
    return _calendar_names()


def _calendar_names(*kinds: CalendarKind) -> frozenset[str]:
    rows = [row for row in calendar() if not kinds or row.kind in kinds]
    return frozenset(key(name) for row in rows for name in row.names)


@functools.cache
def month_names(calendar_kind: str) -> tuple[str, ...]:
    """The usual names of a calendar's months, in order."""
    return tuple(row.names[0] for row in calendar() if row.kind == calendar_kind)


@functools.cache
def calendar() -> tuple[CalendarRow, ...]:
    """The months and weekdays of the table of the calendar, as it has them."""
    return tuple(
        CalendarRow(
            cast("CalendarKind", row["kind"]), int(row["number"]), tuple(tables.spellings(row))
        )
        for row in tables.rows("words/calendar")
    )
