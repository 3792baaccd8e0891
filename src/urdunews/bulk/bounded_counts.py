"""Bounded counts: how often texts occur, however many different ones there are."""

from collections.abc import Callable, Iterator
from typing import Final, NamedTuple, TypeAlias

Key: TypeAlias = tuple[str, ...]
"""What is counted: a name with a detail that distinguishes it, such as its country."""

MOST: Final = 20_000
"""How many keys are kept when there are too many."""

_LONGEST: Final = 120


class Ranked(NamedTuple):
    """A key, its count and its first place."""

    key: Key
    """The key."""

    times: int
    """How often it occurs."""

    first: str
    """Where it was first seen."""


class BoundedCounts:
    """Counts texts in bounded memory.

    Where there are more than twice the keys that are kept, the rarest are dropped. A dropped key
    that comes again starts at 0, so that its count is too low: by `missing` at most.
    """

    __slots__ = ("_most", "counts", "firsts", "missing")

    def __init__(self, most: int = MOST) -> None:
        """Start with no keys.

        Args:
            most: How many are kept.
        """
        self._most = most
        self.counts: dict[Key, int] = {}
        self.firsts: dict[Key, str] = {}
        self.missing: int = 0

    def __len__(self) -> int:
        """Return how many different keys are kept."""
        return len(self.counts)

    def add(self, key: Key, where: Callable[[], str] = str) -> None:
        """Count a key.

        Args:
            key: Its texts, of which the first 120 characters count.
            where: Called when it is new; returns where it was seen.
        """
        if key not in self.counts:
            key = tuple(text[:_LONGEST] for text in key)
        if key not in self.counts:
            self.counts[key] = 0
            self.firsts[key] = where()
        self.counts[key] += 1
        self._drop_the_rarest()

    def merge(self, other: "BoundedCounts") -> None:
        """Add later counts; keys seen before keep their first place."""
        for key, count in other.counts.items():
            self.counts[key] = self.counts.get(key, 0) + count
            self.firsts.setdefault(key, other.firsts[key])
        self.missing += other.missing
        self._drop_the_rarest()

    def ranked(self, most: int | None = None) -> Iterator[Ranked]:
        """Yield the most frequent keys; ties are in the order of their texts."""
        for key in self._sorted()[:most]:
            yield Ranked(key, self.counts[key], self.firsts[key])

    def total(self) -> int:
        """Return the sum of the counts of all kept keys."""
        return sum(self.counts.values())

    def _sorted(self) -> list[Key]:
        return sorted(self.counts, key=lambda key: (-self.counts[key], key))

    def _drop_the_rarest(self) -> None:
        # Half of them go at a time, so that the cost of sorting is spread over as many new keys.
        if len(self.counts) <= 2 * self._most:
            return
        dropped = self._sorted()[self._most :]
        self.missing += self.counts[dropped[0]]
        for key in dropped:
            del self.counts[key], self.firsts[key]
