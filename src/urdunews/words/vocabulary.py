"""The words that are the same for every parser: labels, categories, function words."""

import functools
from typing import Final, Literal, TypeAlias

from urdunews import tables
from urdunews.characters.normalization import fold
from urdunews.model.datelines import CreditKind
from urdunews.words.lexicon import key

BindingKind: TypeAlias = Literal["part-of-name", "between"]
"""What a word binds: a place to a longer name before it, or two places to one another."""

#: The longest such words at a credit's end: `بیورو رپورٹ`.
_MOST_HEAD_WORDS: Final = 2


def kind_by_head(folded: str) -> CreditKind | None:
    """Tell a credit's kind by the words at its ends: `کرائم رپورٹر`, `نمائندہ جنگ`.

    Returns:
        The kind, or None when no such word stands there, or alone.
    """
    words = folded.split(" ")
    for size in range(1, min(len(words), _MOST_HEAD_WORDS + 1)):
        kind = _heads("last").get(" ".join(words[-size:]))
        kind = kind or _heads("first").get(" ".join(words[:size]))
        if kind is not None:
            return kind
    return None


@functools.cache
def _heads(place: str) -> dict[str, CreditKind]:
    kinds: dict[str, CreditKind] = {
        "role": "role",
        "desk": "desk",
        "outlet": "outlet",
        "agency": "agency",
    }
    return {
        row["text"]: kinds[row["kind"]]
        for row in tables.rows("words/credit_heads")
        if row["place"] == place
    }


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
def credit_words() -> frozenset[str]:
    """The single words by which a credit is known: `رپورٹر`, `ڈیسک`, the names of letters.

    کے, which is K, is a postposition much oftener.
    """
    return letter_names().union(_heads("last"), _heads("first")) - function_words()


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
def sections() -> frozenset[str]:
    """The categories that pages name, as look-up keys."""
    return frozenset(key(row["text"]) for row in tables.rows("words/sections"))


@functools.cache
def labels(kind: str) -> dict[str, str]:
    """The labels of one kind (`byline`, `date`, `caption` …): look-up key to meaning."""
    return {
        key(row["text"]): row["meaning"]
        for row in tables.rows("words/labels")
        if row["kind"] == kind
    }


@functools.cache
def label_words(kind: str) -> tuple[str, ...]:
    """The labels of one kind as they are written, the longest first."""
    words = [fold(row["text"]) for row in tables.rows("words/labels") if row["kind"] == kind]
    return tuple(sorted(words, key=len, reverse=True))


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


def _calendar_names(*kinds: str) -> frozenset[str]:
    rows = [row for row in tables.rows("words/calendar") if not kinds or row["kind"] in kinds]
    return frozenset(key(name) for row in rows for name in tables.spellings(row))


@functools.cache
def month_names(calendar: str) -> tuple[str, ...]:
    """The usual names of a calendar's months, in order."""
    return tuple(row["name"] for row in tables.rows("words/calendar") if row["kind"] == calendar)
