"""Lookup of the places of a lexicon: by their keys, and ignoring some differences of spelling."""

import bisect
import functools
from collections.abc import Mapping
from typing import Final

from urdunews.words import vocabulary
from urdunews.words.keys import variant, variants
from urdunews.words.rows import PlaceName

#: How many leading letters are compared to rule out that a place begins here.
_PREFIX: Final = 4
#: Shorter names are other words too often when letters are typed for others: `امل` is hope.
_SHORTEST_VARIANT: Final = 4
_HAMZA: Final = "ئ"


class PlaceIndex:
    """An index of places by lookup keys; what is seldom needed is built on first use."""

    def __init__(self, rows: Mapping[str, PlaceName]) -> None:
        """Take rows by the keys of all their spellings."""
        self._rows = dict(rows)
        self._prefixes = frozenset(name[:_PREFIX] for name in rows)

    def exactly(self, key: str) -> PlaceName | None:
        """Return the place that has this key, or None."""
        return self._rows.get(key)

    def find(self, key: str) -> PlaceName | None:
        """Return the place that has this key, or one with letters typed in place of others."""
        row = self._rows.get(key)
        if row is not None or key in vocabulary.ordinary_words():
            return row
        return self._variants.get(variant(key))

    def may_begin(self, prefix: str) -> bool:
        """Return whether a key begins with the first few of these letters."""
        return prefix[:_PREFIX] in self._prefixes

    def begins(self, prefix: str) -> bool:
        """Return whether a key begins with these letters, or with what is typed for them."""
        if prefix in self._rows:
            return True
        other = variant(prefix)
        if len(other) >= _PREFIX and other[:_PREFIX] not in self._variant_prefixes:
            # No need to sort all names, which takes as long as to read a page.
            return False
        return _begins_one(prefix, self._sorted_keys) or _begins_one(other, self._sorted_variants)

    @functools.cached_property
    def _variant_prefixes(self) -> frozenset[str]:
        return frozenset(name[:_PREFIX] for name in variants(self._rows))

    @functools.cached_property
    def _variants(self) -> dict[str, PlaceName]:
        """The places by keys with one letter for those that are typed for each other.

        Names that two places share are left out, and those that are words or people's names as
        well: `بھار` is a burden, not بہار.
        """
        found: dict[str, PlaceName | None] = {}
        for name, row in zip(variants(self._rows), self._rows.values(), strict=True):
            if found.setdefault(name, row) is not row:
                found[name] = None
        return {
            name: row
            for name, row in found.items()
            if row is not None
            and (not row.broad or row.kind == "country")
            and (len(name) >= _SHORTEST_VARIANT or name.endswith(_HAMZA))
        }

    @functools.cached_property
    def _sorted_keys(self) -> list[str]:
        return sorted(self._rows)

    @functools.cached_property
    def _sorted_variants(self) -> list[str]:
        return sorted(self._variants)


def _begins_one(prefix: str, keys: list[str]) -> bool:
    """Whether one of the sorted keys begins with these letters."""
    at = bisect.bisect_left(keys, prefix)
    return at < len(keys) and keys[at].startswith(prefix)
