"""Edits: apply changes to a text, and join those of successive steps."""

import bisect
import itertools
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from attrs import frozen

from urdunews.characters.rules import Rule
from urdunews.spans import Span

Change: TypeAlias = tuple[int, int, str, Rule]
"""An edit as it is stored: start, end offset (exclusive), new text and rule."""


@frozen(kw_only=True)
class Edit:
    """A stretch of a source, and what replaces it in the normalised text."""

    span: Span
    """Its span in code points of the source; empty for an insertion."""

    before: str
    """The original text."""

    after: str
    """What replaces it; empty for a deletion."""

    rule: Rule
    """Why it changed: the decisive rule, if several applied."""


def applied(text: str, changes: Sequence[Change]) -> str:
    """Return the text with its changes, which are in order and do not overlap."""
    if not changes:
        return text
    parts: list[str] = []
    at = 0
    for start, end, after, _ in changes:
        parts += (text[at:start], after)
        at = end
    parts.append(text[at:])
    return "".join(parts)


def joined(first: Sequence[Change], second: Sequence[Change], middle: str) -> list[Change]:
    """Join the changes of a text with further changes to the result.

    Args:
        first: Changes from the source to the middle text.
        second: Changes from the middle text to the last one.
        middle: The text after the first changes.

    Returns:
        The changes from the source to the last text. Where two of them meet, they become one
        with the rule of the first.
    """
    if not first or not second:
        return [*first, *second]
    return list(_Joining(first, second, middle).changes())


class _Joining:
    """A walk along the middle text, with the next change on either side."""

    def __init__(self, first: Sequence[Change], second: Sequence[Change], middle: str) -> None:
        self._first = first
        self._second = second
        self._ends = [end for _, end, _, _ in second]
        self._middle = middle
        shifts = itertools.accumulate(len(after) - (end - start) for start, end, after, _ in first)
        #: How far the middle text is ahead of the source before each change, and at the end.
        self._shifts = [0, *shifts]
        self._i = self._j = 0

    def changes(self) -> Iterator[Change]:
        while self._i < len(self._first):
            start, end = self._made_by_first()
            yield from self._before(bisect.bisect_left(self._ends, start, self._j))
            if self._j == len(self._second):
                break
            other_start, other_end, _, _ = self._second[self._j]
            if end < other_start or (end == other_start and end > start):
                yield self._first[self._i]
                self._i += 1
            elif other_end == start and other_end > other_start:
                yield from self._before(self._j + 1)
            else:
                yield self._group(min(start, other_start))
        yield from self._first[self._i :]
        yield from self._before(len(self._second))

    def _before(self, limit: int) -> list[Change]:
        """Take changes of the second up to `limit`: they precede the next of the first."""
        shift = self._shifts[self._i]
        taken = self._second[self._j : limit]
        self._j = limit
        if not shift:
            return [*taken]
        return [(start - shift, end - shift, after, rule) for start, end, after, rule in taken]

    def _made_by_first(self) -> tuple[int, int]:
        """Return the start and end in the middle text of the first's next change."""
        start, _, after, _ = self._first[self._i]
        start += self._shifts[self._i]
        return start, start + len(after)

    def _group(self, start: int) -> Change:
        """Merge into one all changes that meet from `start` on."""
        shift = self._shifts[self._i]
        rule = self._first[self._i][3]
        end = at = start
        parts: list[str] = []
        while True:
            if self._i < len(self._first) and self._made_by_first()[0] <= end:
                end = max(end, self._made_by_first()[1])
                self._i += 1
            elif self._j < len(self._second) and self._second[self._j][0] <= end:
                other_start, other_end, after, _ = self._second[self._j]
                parts += (self._middle[at:other_start], after)
                at = other_end
                end = max(end, other_end)
                self._j += 1
            else:
                break
        parts.append(self._middle[at:end])
        return start - shift, end - self._shifts[self._i], "".join(parts), rule
