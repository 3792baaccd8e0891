"""Spans: half-open ranges of code points."""

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
    """Raise `ValueError` unless a span is inside a text."""
    if 0 <= start <= end <= length:
        return
    message = f"({start}, {end}) is not a span of a text of {length} code points"
    raise ValueError(message)
