"""Weights: how strongly each piece of evidence supports each role, learnt from labelled pages.

The tables `evidence.tsv` and `transitions.tsv` are written by `training/train.py` in the
repository. Their weights are in hundredths, positive if the evidence supports a role.
"""

import functools
import struct
from collections.abc import Iterable
from typing import Final, TypeAlias

from attrs import field, frozen

from urdunews import tables
from urdunews.lines.evidence import Aspect
from urdunews.lines.facts import WORDED, Fact, Value
from urdunews.lines.sequence import PARTS, ROLES, STATES, Transitions

Row: TypeAlias = list[int]
"""The weights of a fact: one for each role, then one for each part of a page."""

_COLUMNS: Final[tuple[str, ...]] = (*ROLES, *(f"in {part}" for part in PARTS))
_ROLE_OF: Final = tuple(ROLES.index(state.role) for state in STATES)
#: The column of each state's part in a row; for parts without weights, the one after the last.
_PART_OF: Final = tuple(
    len(ROLES) + (PARTS.index(state.part) if state.part in PARTS else len(PARTS))
    for state in STATES
)
_START: Final = "start"
_END: Final = "end"

Packed: TypeAlias = int
"""The points of all states in one integer, 32 bits each: a single addition adds them all."""

_BITS: Final = 32
_FIELDS: Final = struct.Struct(f"<{len(STATES)}i")
#: The sign bits of all states' points.
_SIGNS: Final[Packed] = sum(1 << (_BITS * at + _BITS - 1) for at in range(len(STATES)))

#: The maximum number of cached aspects: ten thousand dirty pages have 9,000.
_MOST_ASPECTS: Final = 4096


@frozen
class Weights:
    """Everything learnt: the weights of facts, and the points of transitions between states."""

    rows: dict[Fact, Row]
    transitions: Transitions
    _by_fact: dict[Fact, Packed] = field(
        factory=dict[Fact, Packed], init=False, eq=False, repr=False
    )
    _by_aspect: dict[Aspect, Packed] = field(
        factory=dict[Aspect, Packed], init=False, eq=False, repr=False
    )

    def points(self, aspects: Iterable[Aspect], words: Iterable[Fact]) -> list[int]:
        """Return the points of each state for a line.

        Args:
            aspects: The aspects of its evidence.
            words: The evidence of its words.
        """
        known, points = self._by_aspect, 0
        for aspect in aspects:
            own = known.get(aspect)
            points += self._points_of_aspect(aspect) if own is None else own
        # Most words have no weight; caching them would take memory without bound.
        return _unpack(points + self._sum_points(filter(self.rows.__contains__, words)))

    def points_of(self, facts: Iterable[Fact]) -> list[int]:
        """Return the points of each state for a line with these facts."""
        return _unpack(self._sum_points(facts))

    def _points_of_aspect(self, aspect: Aspect) -> Packed:
        """Return the points of an aspect's facts, and cache them."""
        read, *values = aspect
        points = self._sum_points(read(*values))
        if len(self._by_aspect) >= _MOST_ASPECTS:
            self._by_aspect.clear()
        self._by_aspect[aspect] = points
        return points

    def _sum_points(self, facts: Iterable[Fact]) -> Packed:
        known, points = self._by_fact, 0
        for fact in facts:
            own = known.get(fact)
            if own is None:
                own = self._points_of_fact(fact)
            points += own
        return points

    def _points_of_fact(self, fact: Fact) -> Packed:
        """Return the points of a fact, 0 for most, and cache them: there are few facts."""
        row = self.rows.get(fact)
        points = self._by_fact[fact] = 0 if row is None else _pack(row)
        return points


def _pack(row: Row) -> Packed:
    weights = [*row, 0]
    points = (weights[role] + weights[part] for role, part in zip(_ROLE_OF, _PART_OF, strict=True))
    return sum(own << _BITS * at for at, own in enumerate(points))


def _unpack(points: Packed) -> list[int]:
    """Return the points of each state."""
    # A negative field borrows from the next one; adding and then flipping the signs undoes that.
    return list(_FIELDS.unpack((points + _SIGNS ^ _SIGNS).to_bytes(_FIELDS.size, "little")))


@functools.cache
def shipped() -> Weights:
    """Return the weights shipped with the library."""
    names, cells, *columns = tables.columns("lines/evidence", "evidence", "value", *_COLUMNS)
    value = functools.cache(value_of)
    facts = (
        # The word `no` is not a truth value.
        (name, cell if name in WORDED else value(cell))
        for name, cell in zip(names, cells, strict=True)
    )
    numbers = zip(*(map(int, column) for column in columns), strict=True)
    rows = dict(zip(facts, map(list[int], numbers), strict=True))
    points = {
        (row["state"], row["following"]): int(row["points"])
        for row in tables.rows("lines/transitions")
    }
    states = [f"{state.part}: {state.role}" for state in STATES]
    return Weights(
        rows,
        Transitions(
            first=tuple(points.get((_START, state), 0) for state in states),
            last=tuple(points.get((state, _END), 0) for state in states),
            between=tuple(
                tuple(points.get((state, following), 0) for following in states) for state in states
            ),
        ),
    )


def value_of(text: str) -> Value:
    """Return the value of a cell of the table; see `cell_of`."""
    parts = text.split(", ")
    if len(parts) == 1:
        return _single(text)
    return tuple(_single(part) for part in parts)


def cell_of(value: Value) -> str:
    """Return the text of a value in the table: `3`, `yes`, `before, 2`."""
    if isinstance(value, tuple):
        return ", ".join(map(cell_of, value))
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def _single(text: str) -> int | str | bool:
    if text in {"yes", "no"}:
        return text == "yes"
    if text.removeprefix("-").isdecimal():
        return int(text)
    return text


def write_tables(weights: Weights) -> tuple[str, str]:
    """Return the texts of the two tables of weights, with sorted rows."""
    rows = sorted((name, cell_of(value), row) for (name, value), row in weights.rows.items())
    head = "\t".join(("evidence", "value", *_COLUMNS))
    evidence = [head, *("\t".join((name, cell, *map(str, row))) for name, cell, row in rows)]
    names = [f"{state.part}: {state.role}" for state in STATES]
    pairs = [(_START, name, n) for name, n in zip(names, weights.transitions.first, strict=True)]
    for name, points in zip(names, weights.transitions.between, strict=True):
        pairs += [(name, after, n) for after, n in zip(names, points, strict=True)]
    pairs += [(name, _END, n) for name, n in zip(names, weights.transitions.last, strict=True)]
    transitions = ["state\tfollowing\tpoints"]
    transitions += [f"{name}\t{after}\t{n}" for name, after, n in pairs if n]
    return "\n".join(evidence) + "\n", "\n".join(transitions) + "\n"
