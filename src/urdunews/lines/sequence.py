"""The sequence of roles: which roles may follow one another on a page, and the best sequence.

A page has a top, a headline, a front, the story with what is printed inside it, and a foot. Each
line is in one state, a part of the page and a role; the parts only go forward. Of all sequences
of states, the one with the most points is found in time linear in the number of lines.
"""

import itertools
from collections.abc import Iterator, Sequence
from operator import add
from typing import Final, Literal, NamedTuple, TypeAlias, get_args

from attrs import Factory, field, frozen

from urdunews.lines.survey import Role

Part: TypeAlias = Literal["top", "headline", "front", "story", "inside", "foot"]
"""A part of a page: `top` before the headline, `front` after it, `inside` between paragraphs."""


class State(NamedTuple):
    """What a line is, and in which part of its page."""

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
"""Which parts may follow a part. A page without a headline goes from its top to its story."""

_FIRST: Final[frozenset[Part]] = frozenset({"top", "headline", "story"})
_LAST: Final[frozenset[Part]] = frozenset({"top", "headline", "front", "story", "foot"})

STATES: Final[tuple[State, ...]] = tuple(
    State(part, role) for part, roles in _ROLES_OF.items() for role in roles
)
"""All states, in the order of the columns of points."""

ROLES: Final[tuple[Role, ...]] = get_args(Role)
PARTS: Final[tuple[Part, ...]] = ("top", "front", "inside", "foot")
"""The parts that have several roles, and so weights of their own."""

FIRST: Final[tuple[int, ...]] = tuple(at for at, s in enumerate(STATES) if s.part in _FIRST)
"""The states in which a page can begin."""

LAST: Final[tuple[int, ...]] = tuple(at for at, s in enumerate(STATES) if s.part in _LAST)
"""The states in which a page can end."""

BEFORE: Final[tuple[frozenset[int], ...]] = tuple(
    frozenset(at for at, state in enumerate(STATES) if after.part in _FOLLOWING[state.part])
    for after in STATES
)
"""For each state, the states that may precede it."""


class _Stretch(NamedTuple):
    """The states of a part of a page, and the stretch of states that holds all before them."""

    states: range
    first: int
    end: int
    """Where the states before end (exclusive)."""


def _stretches() -> Iterator[_Stretch]:
    first = 0
    for roles in _ROLES_OF.values():
        states = range(first, first + len(roles))
        yield _Stretch(states, min(BEFORE[first]), max(BEFORE[first]) + 1)
        first = states.stop


_STRETCHES: Final = tuple(_stretches())

#: For each state, the stretch of states that holds all before it.
_BEFORE: Final = tuple((first, end) for states, first, end in _STRETCHES for _ in states)

_INDEXES: Final = {state: at for at, state in enumerate(STATES)}

NEVER: Final = -1_000_000_000
"""The points of what cannot be."""

#: No sequence that can be has so few.
_LOST: Final = NEVER // 2


@frozen
class Transitions:
    """The points of one state after another, and of a page's first and last state."""

    first: tuple[int, ...]
    last: tuple[int, ...]
    between: tuple[tuple[int, ...], ...]
    """By the state before, then the one after."""

    _into: tuple[tuple[int, ...], ...] = field(
        init=False,
        eq=False,
        repr=False,
        default=Factory(lambda self: _columns(self.between), takes_self=True),
    )
    """By the state after, then those in the stretch before it; `NEVER` where none may follow."""

    def step(self, best: list[int], line: Sequence[int]) -> list[int]:
        """Return the most points that reach each state of a line.

        Args:
            best: The most points that reach each state of the line before.
            line: The line's points of each state; `NEVER` where it cannot be.
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
        """Return the state from which a state of the next line is reached with most points.

        Args:
            best: The most points that reach each state of the line before.
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
    """Return the states of all lines with the most points in all, by their index in `STATES`.

    Args:
        points: For each line, the points of each state; `NEVER` where it cannot be.
        transitions: The points of states next to one another.
    """
    best = [NEVER] * len(STATES)
    for at in FIRST:
        best[at] = points[0][at] + transitions.first[at]
    reached = [best]
    for line in points[1:]:
        reached.append(transitions.step(reached[-1], line))
    best = reached.pop()
    path = [max(LAST, key=lambda state: best[state] + transitions.last[state])]
    # Most states are on no path, so that where they come from is only asked on the way back.
    for best in reversed(reached):
        path.append(transitions.origin(best, path[-1]))
    return path[::-1]


def total(points: Sequence[Sequence[int]], states: Sequence[int], transitions: Transitions) -> int:
    """Return the points of a sequence of states in all."""
    own = sum(line[state] for line, state in zip(points, states, strict=True))
    steps = sum(transitions.between[before][after] for before, after in itertools.pairwise(states))
    return own + steps + transitions.first[states[0]] + transitions.last[states[-1]]


def states_of(roles: Sequence[Role]) -> list[int]:
    """Return the states of lines with these roles, by their index in `STATES`.

    A role that a part of a page cannot have is junk there, such as a second headline.
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
        part = _part(at, first, last, title)
        is_second = role == "headline" and at != (late if title is None else title)
        junk = _INDEXES.get(State(part, "junk"), 0)
        states.append(junk if is_second else _INDEXES.get(State(part, role), junk))
    return states


def _part(at: int, first: int, last: int, title: int | None) -> Part:
    if at == title:
        return "headline"
    if at < first:
        return "top" if title is None or at < title else "front"
    return "foot" if at > last else "inside"
