"""Name tables: the places and the credits of a lexicon with what they are looked up by.

A lexicon with one phrase more has the same places as the one that it was made from, and their
indexes, which take milliseconds to make, are shared.
"""

import functools
from typing import Generic, NamedTuple, TypeVar, cast

from urdunews.words.fuzzy import FuzzyIndex
from urdunews.words.indexes import rows_by_key
from urdunews.words.place_index import PlaceIndex
from urdunews.words.rows import CreditName, PlaceName

_Row = TypeVar("_Row")


class PlaceTable(NamedTuple):
    """The places of a lexicon."""

    names: PlaceIndex
    fuzzy: FuzzyIndex[PlaceName]


class CreditTable(NamedTuple):
    """The credits of a lexicon."""

    by_key: dict[str, CreditName]
    fuzzy: FuzzyIndex[CreditName]


class _Same(Generic[_Row]):
    """Rows that only the same tuple is equal to: comparing thousands takes as long as indexing."""

    __slots__ = ("rows",)

    def __init__(self, rows: tuple[_Row, ...]) -> None:
        self.rows: tuple[_Row, ...] = rows

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.rows is cast("_Same[_Row]", other).rows

    def __hash__(self) -> int:
        return id(self.rows)


def place_table(places: tuple[PlaceName, ...]) -> PlaceTable:
    """Return the places of a lexicon with their indexes; the same ones for the same tuple."""
    return _place_table(_Same(places))


def credit_table(credits_: tuple[CreditName, ...]) -> CreditTable:
    """Return the credits of a lexicon with their indexes; the same ones for the same tuple."""
    return _credit_table(_Same(credits_))


# The built-in rows, and those of one user.
@functools.lru_cache(maxsize=2)
def _place_table(places: _Same[PlaceName]) -> PlaceTable:
    rows = dict(rows_by_key(places.rows))
    return PlaceTable(PlaceIndex(rows), FuzzyIndex(rows))


@functools.lru_cache(maxsize=2)
def _credit_table(credits_: _Same[CreditName]) -> CreditTable:
    rows = dict(rows_by_key(credits_.rows))
    return CreditTable(rows, FuzzyIndex(rows))
