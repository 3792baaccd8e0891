"""Where a thing stands: half-open spans in code points."""

from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range of a text, counted in code points.

    Example:
        >>> import urdunews
        >>> "لاہور: بارش"[slice(*urdunews.Span(0, 5))]
        'لاہور'
    """

    start: int
    """The first code point that belongs to it."""

    end: int
    """The first code point that does not."""
