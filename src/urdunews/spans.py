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
