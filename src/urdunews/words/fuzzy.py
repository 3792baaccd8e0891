"""Fuzzy matching: find the row of a lexicon that a misprinted name means.

Names are given as lookup keys (see `urdunews.words.lexicon.key`). A row is returned only if no
other row matches as well, and the name is not itself an ordinary word.
"""

import functools
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, Generic, TypeAlias, TypeVar

from urdunews import tables

_Row = TypeVar("_Row")

#: Shorter names resemble too many others.
_SHORTEST_STEM: Final = 3
_SHORTEST_SOUND: Final = 6
_SHORTEST_TRANSPOSED: Final = 5
#: No name is longer.
_LONGEST: Final = 60
_FARTHEST: Final = 2
_SHORTEST_EDITED: Final = 7


@functools.cache
def _sounds() -> dict[int, str]:
    """Map letters with the same sound to the first of them: `فیسل آباد` is فیصل آباد."""
    return {
        ord(letter): row["letters"][0]
        for row in tables.rows("words/sounds")
        for letter in row["letters"]
    }


def sound(key: str) -> str:
    """Return a key with one letter for all letters that sound alike."""
    return key.translate(_sounds())


_Groups: TypeAlias = dict[str, list[tuple[str, _Row]]]
"""Rows with their lookup keys, by some letters of these."""


class FuzzyIndex(Generic[_Row]):
    """An index of the rows of a lexicon by the misprints of their names."""

    def __init__(self, rows: Mapping[str, _Row]) -> None:
        """Take rows by their lookup keys; each index is built on first use."""
        self._rows = rows
        self._by_halves: dict[tuple[str, int, int], tuple[_Groups[_Row], _Groups[_Row]]] = {}

    def missing_first_letter(self, key: str) -> _Row | None:
        """Return the row whose name has lost its first letter: `راچی`."""
        return self._stems.get(key)

    def same_sound(self, key: str) -> _Row | None:
        """Return the row that is spelled with other letters of the same sounds."""
        return self._by_sound.get(sound(key)) if len(key) >= _SHORTEST_SOUND else None

    def transposed(self, key: str) -> _Row | None:
        """Return the row that has the same letters, with one of them moved: `مئمبی`."""
        if not _SHORTEST_TRANSPOSED <= len(key) <= _LONGEST:
            return None
        like = self._by_letters.get("".join(sorted(key)), [])
        return _only([row for name, row in like if _differs_by_one(name, key)])

    def within_one_edit(self, key: str) -> _Row | None:
        """Return the row that differs from a name by one letter: lost, added, wrong or moved.

        The first letter must match: `مہران نیوز` and `تہران نیوز` are two outlets.
        """
        if not _SHORTEST_EDITED <= len(key) <= _LONGEST:
            return None
        like = [(name, row) for name, row in self._near(key) if _differs_by_one(name, key)]
        # Letters are lost in print more often than they are changed.
        longer = [row for name, row in like if len(name) != len(key)]
        return _only(longer or [row for _, row in like])

    def _near(self, key: str) -> Iterator[tuple[str, _Row]]:
        """Yield the rows of about the same size that begin or end with the same letters."""
        # At least one end is intact, wherever the misprint is.
        half = (len(key) - _FARTHEST) // 2
        for size in range(len(key) - 1, len(key) + 2):
            bucket = (key[0], size, half)
            if bucket not in self._by_halves:
                self._by_halves[bucket] = _halved(self._by_first.get(bucket[:2], ()), half)
            begun, ended = self._by_halves[bucket]
            yield from begun.get(key[:half], ())
            yield from ended.get(key[-half:], ())

    @functools.cached_property
    def _stems(self) -> dict[str, _Row]:
        stems = (
            (key[1:], row)
            for key, row in self._rows.items()
            if len(key) > _SHORTEST_STEM and key[1:] not in self._rows
        )
        return _unambiguous(stems)

    @functools.cached_property
    def _by_sound(self) -> dict[str, _Row]:
        return _unambiguous((sound(key), row) for key, row in self._rows.items())

    @functools.cached_property
    def _by_letters(self) -> dict[str, list[tuple[str, _Row]]]:
        groups: dict[str, list[tuple[str, _Row]]] = {}
        for key, row in self._rows.items():
            groups.setdefault("".join(sorted(key)), []).append((key, row))
        return groups

    @functools.cached_property
    def _by_first(self) -> dict[tuple[str, int], list[tuple[str, _Row]]]:
        """The rows by the first letter and the length of their keys."""
        groups: dict[tuple[str, int], list[tuple[str, _Row]]] = {}
        for key, row in self._rows.items():
            groups.setdefault((key[0], len(key)), []).append((key, row))
        return groups


def _halved(rows: Iterable[tuple[str, _Row]], half: int) -> tuple[_Groups[_Row], _Groups[_Row]]:
    """Return rows by the first letters of their keys, and by the last ones."""
    begun: _Groups[_Row] = {}
    ended: _Groups[_Row] = {}
    for key, row in rows:
        begun.setdefault(key[:half], []).append((key, row))
        ended.setdefault(key[-half:], []).append((key, row))
    return begun, ended


def _shared_prefix_length(name: str, other: str) -> int:
    """Return the number of letters that two names begin with in common."""
    size = min(len(name), len(other))
    return next((at for at in range(size) if name[at] != other[at]), size)


def _differs_by_one(name: str, other: str) -> bool:
    """Whether one letter is lost, added, wrong or moved."""
    if abs(len(name) - len(other)) > 1 or name == other:
        return False
    start = _shared_prefix_length(name, other)
    rest, other_rest = name[start:], other[start:]
    end = _shared_prefix_length(rest[::-1], other_rest[::-1])
    rest, other_rest = rest[: len(rest) - end], other_rest[: len(other_rest) - end]
    if max(len(rest), len(other_rest)) <= 1:
        return True
    # A letter moves past two others at most: `نیلام` is not منیلا.
    near = len(rest) == len(other_rest) <= _FARTHEST + 1
    return near and other_rest in (rest[1:] + rest[:1], rest[-1:] + rest[:-1])


def _unambiguous(pairs: Iterable[tuple[str, _Row]]) -> dict[str, _Row]:
    """Return the names that lead to exactly one row."""
    found: dict[str, list[_Row]] = {}
    for name, row in pairs:
        found.setdefault(name, []).append(row)
    single = ((name, _only(rows)) for name, rows in found.items())
    return {name: row for name, row in single if row is not None}


def _only(rows: list[_Row]) -> _Row | None:
    distinct = list(_distinct(rows))
    return distinct[0] if len(distinct) == 1 else None


def _distinct(rows: list[_Row]) -> Iterator[_Row]:
    seen: set[int] = set()
    for row in rows:
        if id(row) not in seen:
            seen.add(id(row))
            yield row
