from typing import Any

import pytest

from model.pickling import through_pickle
from urdunews.spans import Span, check_span


def test_a_span_is_half_open_and_cuts_a_text() -> None:
    assert "سکھر: میلہ"[slice(*Span(6, 10))] == "میلہ"


def test_a_span_is_a_tuple_with_names() -> None:
    start, end = span = Span(2, 5)
    assert (start, end) == (span.start, span.end) == (2, 5)
    assert span == (2, 5)


def test_spans_are_ordered_by_start_and_then_by_end() -> None:
    assert sorted([Span(3, 4), Span(0, 9), Span(0, 2)]) == [Span(0, 2), Span(0, 9), Span(3, 4)]


def test_a_span_is_frozen_and_comes_back_from_a_pickle() -> None:
    assert through_pickle(Span(1, 2)) == Span(1, 2)
    with pytest.raises(AttributeError):
        Span(1, 2).start = 0  # type: ignore[misc]


@pytest.mark.parametrize("offset", [1.0, "1", None])
def test_offsets_are_integers(offset: Any) -> None:  # noqa: ANN401 - any wrong type
    with pytest.raises(TypeError, match="cannot be interpreted as an integer"):
        check_span(offset, 2, 4)
    with pytest.raises(TypeError, match="cannot be interpreted as an integer"):
        check_span(0, offset, 4)
