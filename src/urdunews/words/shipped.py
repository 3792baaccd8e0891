"""The rows that come with the library, read from its tables."""

import functools
from collections.abc import Iterator
from typing import TypeVar

from urdunews import tables
from urdunews.words.keys import key, keys
from urdunews.words.rows import (
    CREDIT_KINDS,
    HEAD_POSITIONS,
    LABEL_KINDS,
    LABEL_MEANINGS,
    PHRASE_MATCHES,
    PLACE_KINDS,
    CreditHead,
    CreditName,
    Label,
    Phrase,
    PlaceName,
)

_Row = TypeVar("_Row")


def _unchecked(made: type[_Row], /, **values: object) -> _Row:
    """Return a row without running its validators, because tests check all shipped rows."""
    row = object.__new__(made)
    for name, value in values.items():
        # As the constructor of a frozen class does.
        object.__setattr__(row, name, value)
    return row


def places() -> Iterator[PlaceName]:
    """Yield the places, then the countries that are not among them."""
    rows = list(tables.rows("words/places"))
    territories = _territories(set(keys(name for row in rows for name in tables.spellings(row))))
    for row in rows:
        name, *others = tables.spellings(row)
        is_country = row["kind"] == "country"
        if is_country:
            others += territories.pop(row["countries"], [])
        yield _unchecked(
            PlaceName,
            name=name,
            kind=PLACE_KINDS[row["kind"]],
            countries=tuple(row["countries"].split(",")) if row["countries"] else (),
            spellings=tuple(others),
            broad=is_country or row["guard"] != "",
        )
    for code, (name, *others) in territories.items():
        yield _unchecked(
            PlaceName,
            name=name,
            kind="country",
            countries=(code,),
            spellings=tuple(others),
            broad=True,
        )


def _territories(known: set[str]) -> dict[str, list[str]]:
    """Return the CLDR names that `known` lacks, by country code: the press takes priority."""
    names = {
        row["code"]: [name for name in tables.spellings(row) if key(name) not in known]
        for row in tables.rows("words/territories")
    }
    return {code: new for code, new in names.items() if new}


def credit_names() -> Iterator[CreditName]:
    """Yield the agencies, outlets, desks and roles."""
    for row in tables.rows("words/credits"):
        name, *others = tables.spellings(row)
        yield _unchecked(
            CreditName,
            name=name,
            kind=CREDIT_KINDS[row["kind"]],
            country=row["country"] or None,
            local=row["guard"] == "country",
            spellings=tuple(others),
        )


def phrases() -> Iterator[Phrase]:
    """Yield the phrases of navigation, sharing and advertising."""
    for row in tables.rows("words/junk"):
        match = PHRASE_MATCHES[row["match"]]
        yield Phrase(text=row["text"], kind=row["kind"], match=match)


@functools.cache
def sections() -> tuple[str, ...]:
    """Return the categories that pages name."""
    return tuple(row["text"] for row in tables.rows("words/sections"))


@functools.cache
def labels() -> tuple[Label, ...]:
    """Return the labels of bylines, dates, captions and categories."""
    return tuple(
        Label(
            text=row["text"],
            kind=LABEL_KINDS[row["kind"]],
            meaning=LABEL_MEANINGS[row["meaning"]],
        )
        for row in tables.rows("words/labels")
    )


@functools.cache
def credit_heads() -> tuple[CreditHead, ...]:
    """Return the words that show the kind of a credit."""
    return _heads("words/credit_heads")


@functools.cache
def credit_clues() -> tuple[CreditHead, ...]:
    """Return the words that show it where a credit is sure, and are said of much else: `ٹوڈے`."""
    return _heads("words/credit_clues")


def _heads(table: str) -> tuple[CreditHead, ...]:
    return tuple(
        CreditHead(
            text=row["text"],
            kind=CREDIT_KINDS[row["kind"]],
            position=HEAD_POSITIONS[row["place"]],
        )
        for row in tables.rows(table)
    )
