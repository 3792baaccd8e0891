from hypothesis import given
from hypothesis import strategies as st

from urdunews.reading.runs import Run, runs_of
from urdunews.reading.streams import Stream

DATA = st.lists(st.sampled_from([b"a", b"\n", b"ab\n", b"abcdefgh"]), max_size=9).map(b"".join)


def runs(data: bytes, size: int, limit: int = 1000) -> list[Run]:
    parts = [data[at : at + size] for at in range(0, len(data), size)]
    return list(runs_of(Stream(None, parts, "utf-8", limit)))


@given(DATA, st.integers(1, 9), st.integers(1, 9))
def test_runs_are_whole_lines_in_order(data: bytes, size: int, limit: int) -> None:
    found = runs(data, size, limit)
    stretches = [run.data[run.start : run.end] for run in found]
    assert b"".join(stretches) == data
    *others, last = found
    assert last.is_last
    assert not any(run.is_last for run in others)
    offset = 0
    after_broken = False
    for run, stretch in zip(found, stretches, strict=True):
        assert run.base + run.start == offset
        offset += len(stretch)
        assert run.is_mid_line == after_broken
        after_broken = run.is_broken
        if not run.is_last:
            assert stretch.endswith(b"\n") != run.is_broken


def test_a_run_is_not_copied() -> None:
    first, second, last = runs(b"a\nb\nc", 1000)
    assert (first.data, second.data[2:4], last.data) == (b"a\n", b"b\n", b"c")
    assert second.data == b"a\nb\nc"


def test_a_line_that_is_too_long_is_broken() -> None:
    found = runs(b"a" * 5 + b"\nb\n", 1000, limit=4)
    assert [(run.data[run.start : run.end], run.is_broken, run.is_mid_line) for run in found] == [
        (b"aaaa", True, False),
        (b"a\n", False, True),
        (b"b\n", False, False),
        (b"", False, False),
    ]
