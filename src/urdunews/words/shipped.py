"""The rows that come with the library, read from its tables."""

import functools
import itertools
from collections.abc import Iterator
from typing import Final

from urdunews import tables
from urdunews.words.keys import keys
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
    PlaceKind,
    PlaceName,
)

#: How the constructor of a frozen class makes and fills an object.
_new: Final = object.__new__
_put: Final = object.__setattr__


def places() -> Iterator[PlaceName]:
    """Yield the places, then the countries that are not among them."""
    rows = list(tables.columns("words/places", "name", "kind", "countries", "spellings", "guard"))
    known = set(keys(itertools.chain.from_iterable((row[0], *_several(row[3])) for row in rows)))
    territories = _territories(known)
    for name, kind, codes, spellings, guard in rows:
        others = _several(spellings)
        is_country = kind == "country"
        if is_country:
            others += territories.pop(codes, ())
        countries = tuple(codes.split(",")) if codes else ()
        yield _place(name, PLACE_KINDS[kind], countries, others, broad=is_country or guard != "")
    for code, (name, *more) in territories.items():
        yield _place(name, "country", (code,), tuple(more), broad=True)


def _place(
    name: str,
    kind: PlaceKind,
    countries: tuple[str, ...],
    spellings: tuple[str, ...],
    *,
    broad: bool,
) -> PlaceName:
    """Return a place without running validators: there are thousands, and tests check them all."""
    row = _new(PlaceName)
    _put(row, "name", name)
    _put(row, "kind", kind)
    _put(row, "countries", countries)
    _put(row, "spellings", spellings)
    _put(row, "broad", broad)
    return row


def _several(cell: str) -> tuple[str, ...]:
    """Return the spellings in a cell."""
    return tuple(cell.split("|")) if cell else ()


def _territories(known: set[str]) -> dict[str, tuple[str, ...]]:
    """Return the CLDR names that `known` lacks, by country code: the press takes priority."""
    named = [
        (name, row["code"])
        for row in tables.rows("words/territories")
        for name in tables.spellings(row)
    ]
    new: dict[str, tuple[str, ...]] = {}
    for key, (name, code) in zip(keys(name for name, _ in named), named, strict=True):
        if key not in known:
            new[code] = (*new.get(code, ()), name)
    return new


def credit_names() -> Iterator[CreditName]:
    """Yield the agencies, outlets, desks and roles."""
    for name, kind, country, guard, spellings in tables.columns(
        "words/credits", "name", "kind", "country", "guard", "spellings"
    ):
        row = _new(CreditName)
        _put(row, "name", name)
        _put(row, "kind", CREDIT_KINDS[kind])
        _put(row, "country", country or None)
        _put(row, "local", guard == "country")
        _put(row, "spellings", _several(spellings))
        yield row


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
    """Return the words that show the kind of a certain credit, but are common elsewhere: `ٹوڈے`."""
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
