"""Weights: how much each piece of evidence speaks for each role, as learnt from labelled pages.

The tables `evidence.tsv` and `transitions.tsv` are written by `training/train.py` in the
repository. They hold numbers only: hundredths, positive where the evidence speaks for a role.
"""

import functools
from collections.abc import Iterable
from typing import Final, TypeAlias

from attrs import field, frozen

from urdunews import tables
from urdunews.lines.evidence import Aspect, Fact, Value
from urdunews.lines.sequence import PARTS, ROLES, STATES, Transitions

Row: TypeAlias = list[int]
"""The weights of a fact: for each role, then for each part of a page."""

_COLUMNS: Final[tuple[str, ...]] = (*ROLES, *(f"in {part}" for part in PARTS))
_ROLE_OF: Final = tuple(ROLES.index(state.role) for state in STATES)
#: Where a state's part has its weight in a row; the one past its end for parts without.
_PART_OF: Final = tuple(
    len(ROLES) + (PARTS.index(state.part) if state.part in PARTS else len(PARTS))
    for state in STATES
)
_NOTHING: Final[Row] = [0] * len(_COLUMNS)
_START: Final = "start"
_END: Final = "end"

#: The points of more aspects are not remembered: ten thousand dirty pages have 9,000.
_MOST_ASPECTS: Final = 4096


@frozen
class Weights:
    """What was learnt: the weights of facts, and the points of roles next to one another."""

    rows: dict[Fact, Row]
    transitions: Transitions
    _known: dict[Aspect, list[int]] = field(
        factory=dict[Aspect, list[int]], init=False, eq=False, repr=False
    )

    def points(self, aspects: Iterable[Aspect]) -> list[int]:
        """Return the points of each state for a line with these aspects."""
        known = self._known
        return list(map(sum, zip(*[known.get(a) or self._added(a) for a in aspects], strict=True)))

    def _added(self, aspect: Aspect) -> list[int]:
        """Return the points of each state for the facts of an aspect, and remember them."""
        read, *values = aspect
        points = self.points_of(read(*values))
        if len(self._known) >= _MOST_ASPECTS:
            self._known.clear()
        self._known[aspect] = points
        return points

    def points_of(self, facts: Iterable[Fact]) -> list[int]:
        """Return the points of each state for a line with these facts."""
        known: list[Row] = [_NOTHING, *filter(None, map(self.rows.get, facts))]
        columns: Iterable[Iterable[int]] = zip(*known, strict=True)
        sums = [*map(sum, columns), 0]
        return [sums[role] + sums[part] for role, part in zip(_ROLE_OF, _PART_OF, strict=True)]


@functools.cache
def shipped() -> Weights:
    """Return the weights that the library comes with."""
    rows = {
        (row["evidence"], value_of(row["value"])): [int(row[name]) for name in _COLUMNS]
        for row in tables.rows("lines/evidence")
    }
    points = {
        (row["state"], row["following"]): int(row["points"])
        for row in tables.rows("lines/transitions")
    }
    names = [f"{state.part}: {state.role}" for state in STATES]
    return Weights(
        rows,
        Transitions(
            first=tuple(points.get((_START, name), 0) for name in names),
            last=tuple(points.get((name, _END), 0) for name in names),
            between=tuple(
                tuple(points.get((name, following), 0) for following in names) for name in names
            ),
        ),
    )


def value_of(text: str) -> Value:
    """Return the value that a cell of the table stands for; see `cell_of`."""
    parts = text.split(", ")
    if len(parts) == 1:
        return _single(text)
    return tuple(_single(part) for part in parts)


def cell_of(value: Value) -> str:
    """Return how a value is written in the table: `3`, `yes`, `before, 2`."""
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
    """Return the two tables of weights as texts, the rows in order."""
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
