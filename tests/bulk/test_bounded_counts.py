import pickle
import random
from collections import Counter

import pytest

from urdunews.bulk.bounded_counts import BoundedCounts, Key


def counted(*keys: Key, most: int = 100) -> BoundedCounts:
    counts = BoundedCounts(most)
    for number, key in enumerate(keys):
        counts.add(key, lambda number=number: f"line {number}")  # type: ignore[misc]
    return counts


def rows(counts: BoundedCounts) -> list[tuple[Key, int, str]]:
    return [tuple(row) for row in counts.ranked()]  # type: ignore[misc]


def test_the_most_frequent_come_first_and_know_where_they_were_met() -> None:
    counts = counted(("ب",), ("ا",), ("ب",), ("ت", "PK"))
    assert rows(counts) == [
        (("ب",), 2, "line 0"),
        (("ا",), 1, "line 1"),
        (("ت", "PK"), 1, "line 3"),
    ]
    assert [row.key for row in counts.ranked(1)] == [("ب",)]
    assert len(counts) == 3
    assert counts.total() == 4
    assert counts.missing == 0


def test_where_a_key_was_met_is_asked_for_once() -> None:
    counts = BoundedCounts()
    asked: list[str] = []

    def where() -> str:
        asked.append("")
        return "here"

    for _ in range(3):
        counts.add(("ا",), where)
        counts.add(("ا" * 500,), where)
    assert len(asked) == 2
    assert counts.total() == 6


def test_a_key_is_cut_short() -> None:
    assert rows(counted(("ا" * 500, "x"), ("ا" * 120, "x"))) == [(("ا" * 120, "x"), 2, "line 0")]


@pytest.mark.parametrize("cut", range(7))
def test_parts_that_are_merged_are_the_whole(cut: int) -> None:
    keys: list[Key] = [("ا",), ("ب",), ("ا",), ("ج",), ("ب",), ("ا",)]
    first = counted(*keys[:cut])
    rest = BoundedCounts(100)
    for number, key in enumerate(keys[cut:], cut):
        rest.add(key, lambda number=number: f"line {number}")  # type: ignore[misc]
    first.merge(pickle.loads(pickle.dumps(rest)))  # noqa: S301
    assert rows(first) == rows(counted(*keys))


def test_the_rarest_are_dropped_and_counts_are_too_low_by_what_is_told() -> None:
    chance = random.Random(1)  # noqa: S311
    keys: list[Key] = [(str(int(chance.paretovariate(0.6))),) for _ in range(5000)]
    exact = Counter(keys)
    counts = counted(*keys[:2500], most=20)
    counts.merge(counted(*keys[2500:], most=20))
    assert len(counts) <= 40
    assert 0 < counts.missing < 100
    for key, count, _ in counts.ranked():
        assert exact[key] - counts.missing <= count <= exact[key]
    assert next(counts.ranked()).key == exact.most_common(1)[0][0]


def test_what_is_dropped_does_not_depend_on_the_order() -> None:
    keys: list[Key] = [(str(number),) for number in range(5)]
    assert rows(counted(*keys, ("9",), most=2))[0][0] == ("0",)
    backwards = counted(*reversed(keys), most=2)
    assert [key for key, _, _ in rows(backwards)] == [("0",), ("1",)]
    assert backwards.missing == 1


def test_as_much_is_missing_as_the_most_frequent_that_was_dropped() -> None:
    counts = counted(*[("ا",)] * 5, *[("ب",)] * 3, ("ت",), most=1)
    assert rows(counts) == [(("ا",), 5, "line 0")]
    assert counts.missing == 3
