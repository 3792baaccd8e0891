"""Likeness: which row of a lexicon a misprinted name stands for.

What is looked up are look-up keys (see `urdunews.words.lexicon.key`). An answer is given only
where one row alone is like the name, and the name is no word of its own.
"""

import functools
import itertools
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, Generic, TypeVar

from urdunews import tables

_Row = TypeVar("_Row")

#: Shorter names are like too many others.
_SHORTEST_STEM: Final = 3
_SHORTEST_SOUND: Final = 6
_SHORTEST_SWAPPED: Final = 5
#: Nor is any longer.
_LONGEST: Final = 60
_FARTHEST: Final = 2
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
        """Find the row that has the same letters, but for one in another place: `مئمبی`."""
        if not _SHORTEST_SWAPPED <= len(key) <= _LONGEST:
            return None
        like = self._by_letters.get("".join(sorted(key)), [])
        return _only([row for name, row in like if _differs_by_one(name, key)])

    def misprinted(self, key: str) -> _Row | None:
        """Find the row from which a name differs by one letter: lost, added, wrong or moved.

        The first letter is the same: `مہران نیوز` and `تہران نیوز` are two outlets.
        """
        if not _SHORTEST_MISPRINT <= len(key) <= _LONGEST:
            return None
        sizes = range(len(key) - 1, len(key) + 2)
        near = itertools.chain.from_iterable(
            self._by_first.get((key[0], size), ()) for size in sizes
        )
        # One end at least is whole, wherever the misprint is.
        half = (len(key) - _FARTHEST) // 2
        begun, ended = key[:half], key[-half:]
        like = [
            (name, row)
            for name, row in near
            if (name.startswith(begun) or name.endswith(ended)) and _differs_by_one(name, key)
        ]
        # Print loses letters oftener than it changes them.
        longer = [row for name, row in like if len(name) != len(key)]
        return _only(longer or [row for _, row in like])

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
    def _by_letters(self) -> dict[str, list[tuple[str, _Row]]]:
        groups: dict[str, list[tuple[str, _Row]]] = {}
        for key, row in self._rows.items():
            groups.setdefault("".join(sorted(key)), []).append((key, row))
        return groups

    @functools.cached_property
    def _by_first(self) -> dict[tuple[str, int], list[tuple[str, _Row]]]:
        """The rows by the first letter of their keys, and by how many these have."""
        groups: dict[tuple[str, int], list[tuple[str, _Row]]] = {}
        for key, row in self._rows.items():
            groups.setdefault((key[0], len(key)), []).append((key, row))
        return groups


def _shared(name: str, other: str) -> int:
    """Give how many letters two names begin with alike."""
    size = min(len(name), len(other))
    return next((at for at in range(size) if name[at] != other[at]), size)


def _differs_by_one(name: str, other: str) -> bool:
    """Whether one letter is lost, added, wrong, or stands in another place."""
    if abs(len(name) - len(other)) > 1 or name == other:
        return False
    start = _shared(name, other)
    rest, other_rest = name[start:], other[start:]
    end = _shared(rest[::-1], other_rest[::-1])
    rest, other_rest = rest[: len(rest) - end], other_rest[: len(other_rest) - end]
    if max(len(rest), len(other_rest)) <= 1:
        return True
    # A letter moves past two others at most: `نیلام` is no منیلا.
    near = len(rest) == len(other_rest) <= _FARTHEST + 1
    return near and other_rest in (rest[1:] + rest[:1], rest[-1:] + rest[:-1])


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
