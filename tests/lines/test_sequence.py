"""The best sequence of roles, compared with a search through all sequences."""

import itertools
import random

import pytest

from urdunews.lines.sequence import (
    BEFORE,
    FIRST,
    LAST,
    NEVER,
    STATES,
    State,
    Transitions,
    best_sequence,
    states_of,
    total,
)
from urdunews.lines.survey import Role

COUNT = len(STATES)


def random_transitions(chance: random.Random) -> Transitions:
    def row() -> tuple[int, ...]:
        return tuple(chance.randint(-300, 300) for _ in STATES)

    return Transitions(row(), row(), tuple(row() for _ in STATES))


def is_possible(states: tuple[int, ...]) -> bool:
    if states[0] not in FIRST or states[-1] not in LAST:
        return False
    return all(one in BEFORE[after] for one, after in itertools.pairwise(states))


@pytest.mark.parametrize("seed", range(6))
def test_no_sequence_has_more_points(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    transitions = random_transitions(chance)
    points = [[chance.randint(-300, 300) for _ in STATES] for _ in range(3)]
    points[1] = [NEVER if chance.random() < 0.5 else own for own in points[1]]
    found = best_sequence(points, transitions)
    assert is_possible(tuple(found))
    best = max(
        total(points, states, transitions)
        for states in itertools.product(range(COUNT), repeat=3)
        if is_possible(states)
    )
    assert total(points, found, transitions) == best


@pytest.mark.parametrize(
    ("roles", "parts"),
    [
        (["junk", "headline", "deck", "body"], ["top", "headline", "front", "story"]),
        (["section", "body", "junk", "body"], ["top", "story", "inside", "story"]),
        (["body", "byline", "junk"], ["story", "foot", "foot"]),
        (["body", "headline"], ["story", "foot"]),
        (["junk", "junk"], ["top", "top"]),
        (["headline", "junk"], ["headline", "front"]),
    ],
)
def test_parts_follow_from_roles(roles: list[Role], parts: list[str]) -> None:
    states = [STATES[at] for at in states_of(roles)]
    assert [(state.part, state.role) for state in states] == list(zip(parts, roles, strict=True))


@pytest.mark.parametrize(
    ("roles", "index"),
    [
        (["headline", "headline", "body"], 1),
        (["headline", "body", "headline"], 2),
        (["body", "deck"], 1),
        (["body", "section", "body"], 1),
    ],
)
def test_a_role_that_a_part_cannot_have_is_junk(roles: list[Role], index: int) -> None:
    assert STATES[states_of(roles)[index]].role == "junk"


def test_states_are_listed_once() -> None:
    assert len(set(STATES)) == COUNT
    assert State("story", "body") in STATES
