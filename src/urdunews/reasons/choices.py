"""Choices: how close the second choice of each line was, and what evidence made the difference.

A page is read as the sequence of roles with the most points. For each line and each role there is
a best sequence in which the line has that role; the second choice of a line is the role whose best
sequence comes next.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, TypeAlias

from urdunews.lines.evidence import facts_of
from urdunews.lines.facts import Fact
from urdunews.lines.sequence import BEFORE, FIRST, LAST, NEVER, STATES, Transitions
from urdunews.lines.survey import ROLES, Item, Role
from urdunews.lines.weighing import Weighed
from urdunews.lines.weights import Weights
from urdunews.model.explanations import Evidence, LineWeighing
from urdunews.reasons.wording import plain_words

Row: TypeAlias = list[float]
"""The points of each state, by its index; minus infinity where it cannot be."""

_LOST: Final = NEVER // 2
_NONE: Final = -math.inf
_MOST_EVIDENCE: Final = 3
_AFTER: Final = tuple(
    frozenset(after for after, before in enumerate(BEFORE) if state in before)
    for state in range(len(STATES))
)


def weighings(weighed: Weighed) -> Iterator[LineWeighing | None]:
    """Yield what evidence says about each line of a page, in order.

    None stands for a line whose role by form is not possible by evidence.
    """
    page = weighed.survey.page
    chosen = weighed.best if weighed.overrules else weighed.known
    most = most_points(weighed.points, weighed.weights.transitions)
    for item, state, totals in zip(weighed.survey.items, chosen, most, strict=True):
        for index in range(item.first, item.last + 1):
            by_form = ROLES[page.kinds[index]]
            role = STATES[state].role if weighed.overrules else by_form
            yield _weighing(weighed, item, role, by_form, totals)


def _weighing(
    weighed: Weighed, item: Item, role: Role, by_form: Role, totals: Row
) -> LineWeighing | None:
    own = _best(totals, (at for at, state in enumerate(STATES) if state.role == role))
    other = _best(totals, (at for at, state in enumerate(STATES) if state.role != role))
    if totals[own] <= _LOST:
        return None
    points = int(totals[own])
    if totals[other] <= _LOST:
        return LineWeighing(
            role=role, by_form=by_form, runner_up=None, points=points, runner_up_points=None
        )
    facts = () if item.role else facts_of(weighed.survey, item)
    pieces = sorted(_evidence(facts, weighed.weights, own, other), key=_strength)
    return LineWeighing(
        role=role,
        by_form=by_form,
        runner_up=STATES[other].role,
        points=points,
        runner_up_points=int(totals[other]),
        speaks_for=tuple([piece for piece in pieces if piece.points > 0][:_MOST_EVIDENCE]),
        speaks_against=tuple([piece for piece in pieces if piece.points < 0][:_MOST_EVIDENCE]),
    )


def _best(totals: Row, states: Iterable[int]) -> int:
    return max(states, key=totals.__getitem__)


def _evidence(facts: Iterable[Fact], weights: Weights, own: int, other: int) -> Iterator[Evidence]:
    """Yield what each fact adds to one state, compared with another."""
    for fact in facts:
        points = weights.points_of((fact,))
        difference = points[own] - points[other]
        if difference:
            yield Evidence(name=fact[0], text=plain_words(fact), points=difference)


def _strength(piece: Evidence) -> int:
    return -abs(piece.points)


def most_points(points: Sequence[Sequence[int]], transitions: Transitions) -> list[Row]:
    """Return, for each line and state, the points of the best sequence that has it there.

    Args:
        points: For each line, the points of each state; `NEVER` where it cannot be.
        transitions: The points of states next to one another.
    """
    lines: list[Row] = [[_NONE if own <= NEVER else own for own in line] for line in points]
    up = _up_to(lines, transitions)
    on = _from(lines, transitions)
    return [
        [reached + left for reached, left in zip(up_to, after, strict=True)]
        for up_to, after in zip(up, on, strict=True)
    ]


def _up_to(lines: list[Row], transitions: Transitions) -> list[Row]:
    """Return the points of the best sequence up to each line that ends in each state."""
    between = transitions.between
    first: Row = [
        own + transitions.first[at] if at in FIRST else _NONE for at, own in enumerate(lines[0])
    ]
    rows = [first]
    for line in lines[1:]:
        last = rows[-1]
        rows.append(
            [
                own + max((last[b] + between[b][at] for b in BEFORE[at]), default=_NONE)
                for at, own in enumerate(line)
            ]
        )
    return rows


def _from(lines: list[Row], transitions: Transitions) -> list[Row]:
    """Return the points of the best sequence that follows each line in each state."""
    between = transitions.between
    last: Row = [transitions.last[at] if at in LAST else _NONE for at in range(len(STATES))]
    rows = [last]
    for line in reversed(lines[1:]):
        ahead = [own + left for own, left in zip(line, rows[-1], strict=True)]
        rows.append(
            [
                max((between[at][a] + ahead[a] for a in _AFTER[at]), default=_NONE)
                for at in range(len(STATES))
            ]
        )
    return rows[::-1]
