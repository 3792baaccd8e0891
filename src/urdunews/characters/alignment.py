"""Alignment: a normalised text with the source offset of each of its characters."""

import bisect
import itertools
from collections.abc import Sequence

from attrs import field, frozen

from urdunews.characters.edits import Change, Edit, applied
from urdunews.spans import Span, check_span


@frozen
class _Borders:
    """Starts and ends of the changes on one side."""

    starts: list[int]
    ends: list[int]


@frozen(kw_only=True)
class Alignment:
    """A normalised text with the edits that made it; maps spans in both directions.

    Example:
        >>> import urdunews
        >>> aligned = urdunews.align("كتابـــ  خانه")
        >>> aligned.text
        'کتاب خانہ'
        >>> [(edit.before, edit.after, str(edit.rule)) for edit in aligned.edits]
        [('ك', 'ک', 'letters'), ('ـــ ', '', 'tatweel'), ('ه', 'ہ', 'letters')]
        >>> aligned.source_span(5, 9)
        Span(start=9, end=13)
        >>> aligned.text_span(0, 7)
        Span(start=0, end=4)
    """

    text: str
    """The normalised text."""

    source: str
    """The text that was normalised."""

    _changes: tuple[Change, ...] = field(default=(), alias="changes", repr=False)

    _sides: tuple[_Borders, _Borders] | None = field(default=None, init=False, eq=False, repr=False)

    @property
    def edits(self) -> tuple[Edit, ...]:
        """What changed, in order; text outside the edits is the same in both."""
        return tuple(
            Edit(span=Span(start, end), before=self.source[start:end], after=after, rule=rule)
            for start, end, after, rule in self._changes
        )

    def source_span(self, start: int, end: int) -> Span:
        """Map a span of `text` to the source.

        Args:
            start: First code point in `text`.
            end: End offset (exclusive).

        Returns:
            The smallest span of the source that covers all that became `text[start:end]`.

        Raises:
            ValueError: The span is not inside `text`.
        """
        check_span(start, end, len(self.text))
        source, text = self._both_sides()
        return _mapped(text, source, start, end)

    def text_span(self, start: int, end: int) -> Span:
        """Map a span of the source to `text`.

        Args:
            start: First code point in the source.
            end: End offset (exclusive).

        Returns:
            The smallest span of `text` that covers all that `source[start:end]` became.

        Raises:
            ValueError: The span is not inside the source.
        """
        check_span(start, end, len(self.source))
        source, text = self._both_sides()
        return _mapped(source, text, start, end)

    def _both_sides(self) -> tuple[_Borders, _Borders]:
        if self._sides is None:
            # A frozen object may cache what it has computed.
            object.__setattr__(self, "_sides", _sides(self._changes))
        assert self._sides is not None
        return self._sides


def aligned(source: str, changes: Sequence[Change]) -> Alignment:
    """Align a source with its changed text."""
    return Alignment(text=applied(source, changes), source=source, changes=tuple(changes))


def _sides(changes: Sequence[Change]) -> tuple[_Borders, _Borders]:
    """Return the borders of the changes in the source and in the text."""
    grown = itertools.accumulate(len(after) - (end - start) for start, end, after, _ in changes)
    shifts = [0, *grown]
    source = _Borders([change[0] for change in changes], [change[1] for change in changes])
    text = _Borders(
        [start + shift for start, shift in zip(source.starts, shifts, strict=False)],
        [end + shift for end, shift in zip(source.ends, shifts[1:], strict=True)],
    )
    return source, text


def _mapped(here: _Borders, there: _Borders, start: int, end: int) -> Span:
    first = _start(here, there, start)
    # An empty span maps to an empty span.
    return Span(first, first if start == end else _end(here, there, end))


def _start(here: _Borders, there: _Borders, at: int) -> int:
    """Return where the character at `at` begins on the other side."""
    index = bisect.bisect_right(here.starts, at) - 1
    if index < 0:
        return at
    if at < here.ends[index]:
        return there.starts[index]
    return there.ends[index] + at - here.ends[index]


def _end(here: _Borders, there: _Borders, at: int) -> int:
    """Return where the text before `at` ends on the other side."""
    index = bisect.bisect_left(here.ends, at)
    if index < len(here.ends) and here.starts[index] < at:
        return there.ends[index]
    if index == 0:
        return at
    return there.ends[index - 1] + at - here.ends[index - 1]
