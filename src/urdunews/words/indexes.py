"""Indexes: rows by what they are looked up by."""

import itertools
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple, TypeVar

from urdunews.characters.normalization import fold
from urdunews.model.datelines import CreditKind
from urdunews.words.keys import keys, variant
from urdunews.words.rows import HEAD_POSITIONS, CreditHead, CreditName, HeadPosition, PlaceName

_Row = TypeVar("_Row", bound=PlaceName | CreditName)

#: Shorter names are other words too often: `امل` is hope, and no آمل.
_SHORTEST_VARIANT: Final = 4
_HAMZA: Final = "ئ"
_SHORTEST_GLUED: Final = 4
#: What a word is glued to has as many letters: `سنگار` is no نگار.
_SHORTEST_NAME: Final = 2


def space_offsets(name: str) -> frozenset[int]:
    """Return the number of letters before each space of a name."""
    sizes = itertools.accumulate(len(word) for word in name.split(" ")[:-1])
    return frozenset(sizes)


def rows_by_key(rows: Iterable[_Row]) -> Iterator[tuple[str, _Row]]:
    """Yield rows with the lookup key of each of their spellings."""
    named = [(spelling, row) for row in rows for spelling in (row.name, *row.spellings)]
    found = keys(spelling for spelling, _ in named)
    return ((name, row) for name, (_, row) in zip(found, named, strict=True))


def rows_by_variant(places: Mapping[str, PlaceName]) -> dict[str, PlaceName]:
    """Return places by their keys with one letter for those that are typed for each other.

    Names that two places share are left out, and those that are words or people's names as well:
    `بھار` is a burden, and no بہار.
    """
    found: dict[str, PlaceName | None] = {}
    for key, row in places.items():
        name = variant(key)
        known = found.setdefault(name, row)
        if known is not row:
            found[name] = None
    return {
        name: row
        for name, row in found.items()
        if row is not None
        and (not row.broad or row.kind == "country")
        and (len(name) >= _SHORTEST_VARIANT or name.endswith(_HAMZA))
    }


def kinds_by_head(heads: Iterable[CreditHead]) -> dict[HeadPosition, dict[str, CreditKind]]:
    """Return the kinds of credits by the words that tell them, for either end."""
    kinds: dict[HeadPosition, dict[str, CreditKind]] = {end: {} for end in HEAD_POSITIONS.values()}
    for head in heads:
        kinds[head.position][fold(head.text).casefold()] = head.kind
    return kinds


class GluedHeads(NamedTuple):
    """The words that tell a credit's kind, as they are found without a space: `جیوڈیسک`.

    Only single words count, and long ones: `آج` is in many words.
    """

    first: tuple[str, ...]
    last: tuple[str, ...]
    kinds: dict[HeadPosition, dict[str, CreditKind]]

    @classmethod
    def of(cls, heads: Iterable[CreditHead]) -> "GluedHeads":
        """Return those among the words that tell a credit's kind."""
        kinds: dict[HeadPosition, dict[str, CreditKind]] = {
            end: {
                text: kind
                for text, kind in named.items()
                if len(text) >= _SHORTEST_GLUED and " " not in text
            }
            for end, named in kinds_by_head(heads).items()
        }
        return cls(tuple(kinds["first"]), tuple(kinds["last"]), kinds)

    def kind_of(self, first: str, last: str) -> CreditKind | None:
        """Return the kind that the first or the last word of a credit tells, if one does."""
        if last.endswith(self.last):
            head = max(filter(last.endswith, self.last), key=len)
            if len(last) - len(head) >= _SHORTEST_NAME:
                return self.kinds["last"][head]
        if first.startswith(self.first):
            head = max(filter(first.startswith, self.first), key=len)
            if len(first) - len(head) >= _SHORTEST_NAME:
                return self.kinds["first"][head]
        return None
