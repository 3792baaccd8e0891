"""Spans: half-open ranges of code points."""

import operator
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range of a text, counted in code points.

    Example:
        >>> import urdunews
        >>> "لاہور: بارش"[slice(*urdunews.Span(0, 5))]
        'لاہور'
    """

    start: int
    """The offset of its first code point."""

    end: int
    """End offset (exclusive)."""


def check_span(start: int, end: int, length: int) -> None:
    """Check that a span is inside a text.

    Raises:
        TypeError: An offset is not an integer.
        ValueError: The span is not inside the text.
    """
    if 0 <= operator.index(start) <= operator.index(end) <= length:
        return
    message = f"({start}, {end}) is not a span of a text of {length} code points"
    raise ValueError(message)
