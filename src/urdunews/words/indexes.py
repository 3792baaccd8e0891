"""Indexes: rows by their lookup keys."""

import itertools
from collections.abc import Iterable, Iterator
from typing import TypeVar

from urdunews.characters.normalization import fold
from urdunews.model.datelines import CreditKind
from urdunews.words.keys import keys
from urdunews.words.rows import HEAD_POSITIONS, CreditHead, CreditName, HeadPosition, PlaceName

_Row = TypeVar("_Row", bound=PlaceName | CreditName)


def space_offsets(name: str) -> frozenset[int]:
    """Return the number of letters before each space of a name."""
    sizes = itertools.accumulate(len(word) for word in name.split(" ")[:-1])
    return frozenset(sizes)


def rows_by_key(rows: Iterable[_Row]) -> Iterator[tuple[str, _Row]]:
    """Yield rows with the lookup key of each of their spellings."""
    spellings: list[str] = []
    owners: list[_Row] = []
    for row in rows:
        for spelling in (row.name, *row.spellings):
            spellings.append(spelling)
            owners.append(row)
    return zip(keys(spellings), owners, strict=True)


def kinds_by_head(heads: Iterable[CreditHead]) -> dict[HeadPosition, dict[str, CreditKind]]:
    """Return the kinds of credits by the words that show them, for either end."""
    kinds: dict[HeadPosition, dict[str, CreditKind]] = {end: {} for end in HEAD_POSITIONS.values()}
    for head in heads:
        kinds[head.position][fold(head.text).casefold()] = head.kind
    return kinds
