"""How close the second choice of a line was."""

import itertools
import random

import pytest

from reasons.pages import GOLDEN, KEPT, OVERRULED, SURE
from urdunews.lines.sequence import BEFORE, FIRST, LAST, NEVER, STATES, Transitions, total
from urdunews.lines.weighing import Weighed
from urdunews.parser import Parser
from urdunews.reasons.choices import most_points, weighings
from urdunews.reasons.tracing import traced

SIZE = len(STATES)


def test_most_points_are_those_of_the_best_sequence_with_a_state() -> None:
    chance = random.Random(5)  # noqa: S311
    for _ in range(4):
        points = [[chance.randint(-90, 90) for _ in range(SIZE)] for _ in range(3)]
        points[1][chance.randrange(SIZE)] = NEVER
        transitions = Transitions(
            tuple(chance.randint(-50, 50) for _ in range(SIZE)),
            tuple(chance.randint(-50, 50) for _ in range(SIZE)),
            tuple(tuple(chance.randint(-50, 50) for _ in range(SIZE)) for _ in range(SIZE)),
        )
        best = [[float("-inf")] * SIZE for _ in range(3)]
        for states in itertools.product(range(SIZE), repeat=3):
            allowed = states[0] in FIRST and states[-1] in LAST
            allowed = allowed and all(a in BEFORE[b] for a, b in itertools.pairwise(states))
            if not allowed or points[1][states[1]] == NEVER:
                continue
            whole = total(points, states, transitions)
            for row, state in zip(best, states, strict=True):
                row[state] = max(row[state], whole)
        assert most_points(points, transitions) == best


@pytest.mark.parametrize("text", [KEPT, OVERRULED, *GOLDEN[::12]])
def test_each_line_has_the_points_of_the_page_or_less(text: str) -> None:
    weighed = traced(text, Parser()._tools).weighed
    if not isinstance(weighed, Weighed):
        return
    transitions = weighed.weights.transitions
    most = total(weighed.points, weighed.best, transitions)
    found = list(weighings(weighed))
    assert len(found) == weighed.survey.size
    for weighing, role in zip(found, weighed.roles(), strict=True):
        if weighing is None:
            continue
        if weighed.overrules:
            assert weighing.role == role
            assert weighing.points == most
        assert weighing.points <= most
        assert weighing.runner_up != weighing.role
        # What is best wins, unless form and order are kept.
        if weighing.role == role:
            assert weighing.points == most
        else:
            assert weighing.runner_up == role
            assert weighing.runner_up_points == most
            assert weighing.margin is not None
            assert weighing.margin <= 0


def test_evidence_has_no_say_on_a_line_that_stays_what_its_form_says() -> None:
    menu = "کھیل\nشوبز\nصحت\nتعلیم\nکاروبار\n"
    weighed = traced(menu + SURE, Parser()._tools).weighed
    assert isinstance(weighed, Weighed)
    assert not weighed.overrules
    assert list(weighings(weighed))[:5] == [None] * 5
