"""The tables of weights: they are read as they are written, and the shipped ones are consistent."""

from collections.abc import Iterator

import pytest

import urdunews
from urdunews import tables
from urdunews.lines.facts import WORDED, Fact, Value
from urdunews.lines.sequence import NO_TRANSITIONS, STATES
from urdunews.lines.survey import ROLES
from urdunews.lines.weights import Weights, cell_of, shipped, value_of, write_tables
from urdunews.words import vocabulary

COLUMNS = 12


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (3, "3"),
        (-1, "-1"),
        (True, "yes"),
        (False, "no"),
        ("before", "before"),
        ((3, "in"), "3, in"),
        ((True, False, 2), "yes, no, 2"),
    ],
)
def test_a_value_is_read_back(value: Value, cell: str) -> None:
    assert cell_of(value) == cell
    assert value_of(cell) == value


def test_the_shipped_tables_are_those_that_are_written() -> None:
    evidence, transitions = write_tables(shipped())
    columns = evidence.split("\n")[0].split("\t")
    assert [list(row.values()) for row in tables.rows("lines/evidence")] == [
        line.split("\t") for line in evidence.split("\n")[1:] if line
    ]
    assert len(columns) == 2 + COLUMNS
    assert {row["state"] for row in tables.rows("lines/transitions")} <= {
        "start",
        *(f"{state.part}: {state.role}" for state in STATES),
    }
    assert transitions.startswith("state\tfollowing\tpoints\nstart\t")


def test_points_are_sums_of_rows() -> None:
    weights = Weights(
        {("length", 1): [*range(1, COLUMNS + 1)], ("verb", True): [10] * COLUMNS}, NO_TRANSITIONS
    )
    both = weights.points_of([("length", 1), ("verb", True), ("verb", "unheard of")])
    one = weights.points_of([("length", 1)])
    # A state of a part with several roles has the weights of role and part.
    many = [state.part not in {"headline", "story"} for state in STATES]
    assert [b - a for a, b in zip(one, both, strict=True)] == [20 if m else 10 for m in many]
    assert weights.points_of([]) == [0] * len(STATES)


def length(value: int) -> Iterator[Fact]:
    yield "length", value


def test_the_points_of_aspects_are_cached(monkeypatch: pytest.MonkeyPatch) -> None:
    weights = Weights({("length", 1): [5] * COLUMNS}, NO_TRANSITIONS)
    monkeypatch.setattr("urdunews.lines.weights._MOST_ASPECTS", 2)
    once = weights.points([(length, 1)], ())
    assert once == weights.points_of([("length", 1)])
    assert weights.points([(length, 1), (length, 2), (length, 1)], ()) == [2 * n for n in once]
    # More aspects than are cached.
    assert weights.points([(length, 3), (length, 1)], ()) == once


def test_words_without_weights_are_not_cached() -> None:
    weights = Weights({("word", "نوٹ"): [5] * COLUMNS}, NO_TRANSITIONS)
    note, other = ("word", "نوٹ"), ("word", "جھیل")
    assert weights.points((), [note, other]) == weights.points_of([note])
    assert weights.points((), [note, note]) == [2 * n for n in weights.points_of([note])]
    assert weights.points((), [other]) == weights.points_of([])
    assert set(weights._by_fact) == {note}


def test_no_name_has_weights() -> None:
    lexicon = urdunews.Lexicon.default()
    words = {str(value) for name, value in shipped().rows if name in WORDED}
    assert "نوٹ" in words
    assert words.isdisjoint(vocabulary.personal_names())
    assert not [word for word in words if lexicon.place(word) is not None]


def test_every_role_has_a_kind() -> None:
    assert {state.role for state in STATES} == set(ROLES.values())


def test_a_word_is_not_a_truth_value() -> None:
    rows = shipped().rows
    words = {value for name, value in rows if name in WORDED}
    assert words
    assert all(isinstance(word, str) for word in words)
