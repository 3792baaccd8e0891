"""The rows that come with the library, read from its tables."""

import functools
import itertools
from collections.abc import Iterable, Sequence
from typing import TypeVar

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
    PlaceName,
)

_Row = TypeVar("_Row")


def places() -> list[PlaceName]:
    """Return the places, then the countries that are not among them."""
    names, kinds, codes, spellings, guards = tables.columns(
        "words/places", "name", "kind", "countries", "spellings", "guard"
    )
    others = _several(spellings)
    territories = _territories({*keys(itertools.chain(names, *others))})
    countries = [at for at, kind in enumerate(kinds) if kind == "country"]
    for at in countries:
        others[at] += territories.pop(codes[at], ())
    broad = [guard != "" for guard in guards]
    for at in countries:
        broad[at] = True
    more = [name for name, *_ in territories.values()]
    return _made(
        PlaceName,
        name=names + more,
        kind=[*map(PLACE_KINDS.__getitem__, kinds), *["country"] * len(more)],
        countries=[*_several(codes, ","), *((code,) for code in territories)],
        spellings=[*others, *(tuple(rest) for _, *rest in territories.values())],
        broad=[*broad, *[True] * len(more)],
    )


def _made(row: type[_Row], **columns: Sequence[object]) -> list[_Row]:
    """Return rows with the cells of these columns, without running validators.

    There are thousands, and tests check them all. To fill a column at a time takes half as long as
    a row at a time.
    """
    rows = [object.__new__(row) for _ in next(iter(columns.values()))]
    for name, cells in columns.items():
        put = getattr(row, name).__set__
        for made, cell in zip(rows, cells, strict=True):
            put(made, cell)
    return rows


def _several(cells: Iterable[str], mark: str = "|") -> list[tuple[str, ...]]:
    """Return what each cell lists, with a mark between two."""
    return [tuple(cell.split(mark)) if cell else () for cell in cells]


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


def credit_names() -> list[CreditName]:
    """Return the agencies, outlets, desks and roles."""
    names, kinds, countries, guards, spellings = tables.columns(
        "words/credits", "name", "kind", "country", "guard", "spellings"
    )
    return _made(
        CreditName,
        name=names,
        kind=[CREDIT_KINDS[kind] for kind in kinds],
        country=[country or None for country in countries],
        local=[guard == "country" for guard in guards],
        spellings=_several(spellings),
    )


def phrases() -> list[Phrase]:
    """Return the phrases of navigation, sharing and advertising."""
    texts, kinds, matches = tables.columns("words/junk", "text", "kind", "match")
    return _made(Phrase, text=texts, kind=kinds, match=[PHRASE_MATCHES[match] for match in matches])


@functools.cache
def sections() -> tuple[str, ...]:
    """Return the categories that pages name."""
    return tuple(tables.texts("words/sections"))


@functools.cache
def labels() -> tuple[Label, ...]:
    """Return the labels of bylines, dates, captions and categories."""
    texts, kinds, meanings = tables.columns("words/labels", "text", "kind", "meaning")
    rows = _made(
        Label,
        text=texts,
        kind=[LABEL_KINDS[kind] for kind in kinds],
        meaning=[LABEL_MEANINGS[meaning] for meaning in meanings],
    )
    return tuple(rows)


@functools.cache
def credit_heads() -> tuple[CreditHead, ...]:
    """Return the words that show the kind of a credit."""
    return _heads("words/credit_heads")


@functools.cache
def credit_clues() -> tuple[CreditHead, ...]:
    """Return the words that show the kind of a certain credit, but are common elsewhere: `ٹوڈے`."""
    return _heads("words/credit_clues")


def _heads(table: str) -> tuple[CreditHead, ...]:
    texts, kinds, ends = tables.columns(table, "text", "kind", "place")
    rows = _made(
        CreditHead,
        text=texts,
        kind=[CREDIT_KINDS[kind] for kind in kinds],
        position=[HEAD_POSITIONS[end] for end in ends],
    )
    return tuple(rows)
