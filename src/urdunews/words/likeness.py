"""Likeness: which row of a lexicon a misprinted name stands for.

What is looked up are look-up keys (see `urdunews.words.lexicon.key`). An answer is given only
where one row alone is like the name, and the name is no word of its own.
"""

import functools
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, Generic, TypeVar

from urdunews import tables

_Row = TypeVar("_Row")

#: Shorter names are like too many others.
_SHORTEST_STEM: Final = 3
_SHORTEST_SOUND: Final = 6
_SHORTEST_SWAPPED: Final = 5
_SHORTEST_MISPRINT: Final = 7


@functools.cache
def _sounds() -> dict[int, str]:
    """The letters of one sound, each to the first of them: `فیسل آباد` is فیصل آباد."""
    return {
        ord(letter): row["letters"][0]
        for row in tables.rows("words/sounds")
        for letter in row["letters"]
    }


def sound(key: str) -> str:
    """Give a key as it sounds: with one letter for all letters of one sound."""
    return key.translate(_sounds())


class Likeness(Generic[_Row]):
    """The names that the rows of a lexicon may have become in print."""

    def __init__(self, rows: Mapping[str, _Row]) -> None:
        """Take rows by their look-up keys; the indexes are made when they are asked for."""
        self._rows = rows

    def beheaded(self, key: str) -> _Row | None:
        """Find the row whose first letter was lost: `راچی`."""
        return self._stems.get(key)

    def sounding(self, key: str) -> _Row | None:
        """Find the row that is written with other letters of the same sounds."""
        return self._by_sound.get(sound(key)) if len(key) >= _SHORTEST_SOUND else None

    def swapped(self, key: str) -> _Row | None:
        """Find the row that has the same letters but for one in another place: `مئمبی`."""
        if len(key) < _SHORTEST_SWAPPED:
            return None
        return _only([row for row, like in self._beside(key) if sorted(like) == sorted(key)])

    def misprinted(self, key: str) -> _Row | None:
        """Find the row from which a name differs by one letter: lost, added, wrong, swapped.

        The first letter is the same: `مہران نیوز` and `تہران نیوز` are two outlets.
        """
        if len(key) < _SHORTEST_MISPRINT:
            return None
        # A letter was added, or lost; else both have lost one.
        like = [(self._rows[short], short) for short in _shortened(key) if short in self._rows]
        like += self._shortened.get(key, ())
        rows = [row for row, printed in like or self._beside(key) if printed[0] == key[0]]
        return _only(rows)

    def _beside(self, key: str) -> Iterator[tuple[_Row, str]]:
        """Yield the rows that are like a name when both have lost a letter."""
        for short in _shortened(key):
            yield from self._shortened.get(short, ())

    @functools.cached_property
    def _stems(self) -> dict[str, _Row]:
        stems = (
            (key[1:], row)
            for key, row in self._rows.items()
            if len(key) > _SHORTEST_STEM and key[1:] not in self._rows
        )
        return _unmistakable(stems)

    @functools.cached_property
    def _by_sound(self) -> dict[str, _Row]:
        return _unmistakable((sound(key), row) for key, row in self._rows.items())

    @functools.cached_property
    def _shortened(self) -> dict[str, tuple[tuple[_Row, str], ...]]:
        found: dict[str, tuple[tuple[_Row, str], ...]] = {}
        for key, row in self._rows.items():
            if len(key) < _SHORTEST_SWAPPED:
                continue
            for short in _shortened(key):
                found[short] = (*found.get(short, ()), (row, key))
        return found


def _shortened(key: str) -> set[str]:
    """Give the key with any one letter left out."""
    return {key[:at] + key[at + 1 :] for at in range(len(key))}


def _unmistakable(pairs: Iterable[tuple[str, _Row]]) -> dict[str, _Row]:
    """Give what just one row is found by."""
    found: dict[str, list[_Row]] = {}
    for name, row in pairs:
        found.setdefault(name, []).append(row)
    single = ((name, _only(rows)) for name, rows in found.items())
    return {name: row for name, row in single if row is not None}


def _only(rows: list[_Row]) -> _Row | None:
    different = list(_different(rows))
    return different[0] if len(different) == 1 else None


def _different(rows: list[_Row]) -> Iterator[_Row]:
    seen: set[int] = set()
    for row in rows:
        if id(row) not in seen:
            seen.add(id(row))
            yield row
