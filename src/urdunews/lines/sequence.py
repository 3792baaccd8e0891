"""The sequence of roles: which roles may follow one another on a page, and the best sequence.

A page has a top, a headline, a front, the story with lines printed inside it, and a foot. Each line
has one state: a part of the page and a role. The parts follow in order. The sequence of states with
the most points is found in time linear in the number of lines.
"""

import itertools
from collections.abc import Iterator, Sequence
from operator import add
from typing import Final, Literal, NamedTuple, TypeAlias, get_args

from attrs import Factory, field, frozen

from urdunews.lines.survey import Role

Part: TypeAlias = Literal["top", "headline", "front", "story", "inside", "foot"]
"""A part of a page: `top` is before the headline, `front` after it, `inside` between paragraphs."""


class State(NamedTuple):
    """The role of a line, and its part of the page."""

    part: Part
    role: Role


_ROLES_OF: Final[dict[Part, tuple[Role, ...]]] = {
    "top": ("junk", "section", "date", "byline", "deck", "repeat"),
    "headline": ("headline",),
    "front": ("junk", "deck", "date", "byline", "repeat", "section"),
    "story": ("body",),
    "inside": ("junk", "byline", "date"),
    "foot": ("junk", "byline", "date", "headline", "section"),
}

_FOLLOWING: Final[dict[Part, tuple[Part, ...]]] = {
    "top": ("top", "headline", "story"),
    "headline": ("front", "story"),
    "front": ("front", "story"),
    "story": ("story", "inside", "foot"),
    "inside": ("inside", "story"),
    "foot": ("foot",),
}
"""The parts that may follow each part. A page without a headline goes from its top to its story."""

_FIRST: Final[frozenset[Part]] = frozenset({"top", "headline", "story"})
_LAST: Final[frozenset[Part]] = frozenset({"top", "headline", "front", "story", "foot"})

STATES: Final[tuple[State, ...]] = tuple(
    State(part, role) for part, roles in _ROLES_OF.items() for role in roles
)
"""All states, in the order of the columns of points."""

ROLES: Final[tuple[Role, ...]] = get_args(Role)
PARTS: Final[tuple[Part, ...]] = ("top", "front", "inside", "foot")
"""The parts that have several roles, and therefore their own weights."""

FIRST: Final[tuple[int, ...]] = tuple(at for at, s in enumerate(STATES) if s.part in _FIRST)
"""The states that the first line of a page can have."""

LAST: Final[tuple[int, ...]] = tuple(at for at, s in enumerate(STATES) if s.part in _LAST)
"""The states that the last line of a page can have."""

BEFORE: Final[tuple[frozenset[int], ...]] = tuple(
    frozenset(at for at, state in enumerate(STATES) if after.part in _FOLLOWING[state.part])
    for after in STATES
)
"""For each state, the states that may precede it."""


class _Stretch(NamedTuple):
    """The states of a part of a page, and the stretch with all states that may precede them."""

    states: range
    first: int
    end: int
    """The end of the states before (exclusive)."""


def _stretches() -> Iterator[_Stretch]:
    first = 0
    for roles in _ROLES_OF.values():
        states = range(first, first + len(roles))
        yield _Stretch(states, min(BEFORE[first]), max(BEFORE[first]) + 1)
        first = states.stop


_STRETCHES: Final = tuple(_stretches())

#: For each state, the stretch with all states that may precede it.
_BEFORE: Final = tuple((first, end) for states, first, end in _STRETCHES for _ in states)

_INDEXES: Final = {state: at for at, state in enumerate(STATES)}

NEVER: Final = -1_000_000_000
"""The points of an impossible state or transition."""

#: No possible sequence has as few points as this.
_LOST: Final = NEVER // 2


@frozen
class Transitions:
    """The points of transitions between states, and of a page's first and last state."""

    first: tuple[int, ...]
    last: tuple[int, ...]
    between: tuple[tuple[int, ...], ...]
    """Indexed by the state before, then by the state after."""

    _into: tuple[tuple[int, ...], ...] = field(
        init=False,
        eq=False,
        repr=False,
        default=Factory(lambda self: _columns(self.between), takes_self=True),
    )
    """Indexed by the state after, then by the stretch before it; `NEVER` if impossible."""

    def step(self, best: list[int], line: Sequence[int]) -> list[int]:
        """Return the most points with which each state of a line can be reached.

        Args:
            best: The most points with which each state of the line before can be reached.
            line: The points of each state of the line; `NEVER` if it is impossible.
        """
        reached, into = [NEVER] * len(STATES), self._into
        for states, first, end in _STRETCHES:
            before = best[first:end]
            if max(before) <= _LOST:
                continue
            for at in states:
                own = line[at]
                if own > _LOST:
                    reached[at] = max(map(add, before, into[at])) + own
        return reached

    def origin(self, best: list[int], state: int) -> int:
        """Return the state from which a state of the next line is reached with the most points.

        Args:
            best: The most points with which each state of the line before can be reached.
            state: The state of the next line.
        """
        first, end = _BEFORE[state]
        points = list(map(add, best[first:end], self._into[state]))
        return first + points.index(max(points))


def _columns(between: Sequence[Sequence[int]]) -> tuple[tuple[int, ...], ...]:
    return tuple(
        tuple(
            between[before][after] if before in BEFORE[after] else NEVER
            for before in range(first, end)
        )
        for states, first, end in _STRETCHES
        for after in states
    )


NO_TRANSITIONS: Final = Transitions(
    (0,) * len(STATES), (0,) * len(STATES), ((0,) * len(STATES),) * len(STATES)
)


def best_sequence(points: Sequence[Sequence[int]], transitions: Transitions) -> list[int]:
    """Return the states of all lines with the most points in total, as indexes of `STATES`.

    Args:
        points: For each line, the points of each state; `NEVER` if it is impossible.
        transitions: The points of transitions between states.
    """
    best = [NEVER] * len(STATES)
    for at in FIRST:
        best[at] = points[0][at] + transitions.first[at]
    reached = [best]
    for line in points[1:]:
        reached.append(transitions.step(reached[-1], line))
    best = reached.pop()
    path = [max(LAST, key=lambda state: best[state] + transitions.last[state])]
    # Most states are not on the best path: only the origins on it are computed, last line first.
    for best in reversed(reached):
        path.append(transitions.origin(best, path[-1]))
    return path[::-1]


def total(points: Sequence[Sequence[int]], states: Sequence[int], transitions: Transitions) -> int:
    """Return the total points of a sequence of states."""
    own = sum(line[state] for line, state in zip(points, states, strict=True))
    steps = sum(transitions.between[before][after] for before, after in itertools.pairwise(states))
    return own + steps + transitions.first[states[0]] + transitions.last[states[-1]]


def states_of(roles: Sequence[Role]) -> list[int]:
    """Return the states of lines with these roles, as indexes of `STATES`.

    A role that its part of the page cannot have becomes junk, such as a second headline.
    """
    story = [at for at, role in enumerate(roles) if role == "body"]
    first, last = (story[0], story[-1]) if story else (len(roles), len(roles))
    title = next((at for at, role in enumerate(roles[:first]) if role == "headline"), None)
    late = next((at for at in range(last, len(roles)) if roles[at] == "headline"), None)
    states: list[int] = []
    for at, role in enumerate(roles):
        if role == "body":
            states.append(_INDEXES[State("story", role)])
            continue
        part = _part_of(at, first, last, title)
        is_second = role == "headline" and at != (late if title is None else title)
        junk = _INDEXES.get(State(part, "junk"), 0)
        states.append(junk if is_second else _INDEXES.get(State(part, role), junk))
    return states


def _part_of(at: int, first: int, last: int, title: int | None) -> Part:
    if at == title:
        return "headline"
    if at < first:
        return "top" if title is None or at < title else "front"
    return "foot" if at > last else "inside"
