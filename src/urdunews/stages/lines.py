"""Lines: a record's lines without their outer blanks, each with its folded text.

Recognition reads the folded text, which is the same for every way of typing a line; what it
finds is mapped back to the source, by one addition where the line is clean.
"""

import itertools
import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from urdunews.characters import policy
from urdunews.characters.alignment import Alignment
from urdunews.characters.normalization import align_folded, fold
from urdunews.characters.speller import Look, look

#: From here on a line is long: it can only be prose.
_LONG: Final = 400
_BLANK: Final = frozenset(policy.BLANK)
#: Where a line can be cut and each half folds for itself.
_GAP: Final = re.compile(f"(?<=[{policy.PLAIN_LETTERS}]) (?=[{policy.PLAIN_LETTERS}])")
_NO_LETTERS: Final = re.compile(r"[\W_]+")
#: How much of a line is folded to see that it is long.
_FIRST_LOOK: Final = 600


class Line:
    """A line that is not blank: where it stands in the record, and how it reads."""

    __slots__ = (
        "_alignment",
        "_cut",
        "_first",
        "_letters",
        "_long",
        "_plain",
        "_same",
        "_text",
        "end",
        "raw",
        "start",
    )

    def __init__(self, raw: str, start: int, *, plain: bool) -> None:
        """Take the trimmed line and the offset of its first code point."""
        self.raw: str = raw
        """The line as it stands, without its outer blanks."""
        self.start: int = start
        """Its first code point in the record."""
        self.end: int = start + len(raw)
        """Behind its last code point."""
        self._plain = plain
        self._text: str | None = None
        self._letters: str | None = None
        self._long: bool | None = None
        self._first: int | None = None
        self._cut = 0
        self._same = 0
        self._alignment: Alignment | None = None

    @property
    def text(self) -> str:
        """The line, folded."""
        if self._text is None:
            self._text = self._folded()
        return self._text

    def _folded(self) -> str:
        if self._plain:
            return self.raw
        folded = fold(self.raw)
        # A lone mark in front of a space goes, and leaves the space.
        text = folded.lstrip(" ")
        self._cut = len(folded) - len(text)
        return text.rstrip(" ")

    @property
    def letters(self) -> str:
        """The letters and figures of its folded text, without all that stands between them."""
        if self._letters is None:
            self._letters = letters(self.text)
        return self._letters

    @property
    def is_long(self) -> bool:
        """Whether its folded text is so long that it can only be prose."""
        if self._long is None:
            self._long = len(self.raw) > _LONG and self._reads_long()
        return self._long

    def _reads_long(self) -> bool:
        # What is folded away may be most of a line; its beginning mostly tells.
        return self._plain or len(fold(self.raw[:_FIRST_LOOK])) > _LONG or len(self.text) > _LONG

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Map a span of the folded text to the record."""
        if self._is_same(end):
            return self.start + start, self.start + end
        alignment = self._aligned(end)
        # Marks that folding drops belong to the piece at their end of the line.
        first, last = alignment.source_span(start + self._cut, end + self._cut)
        if start == 0:
            first = 0
        while last < len(self.raw) and unicodedata.combining(self.raw[last]):
            last += 1
        return (
            self.start + first,
            self.end if end == len(self.text) else self.start + last,
        )

    def _aligned(self, end: int) -> Alignment:
        """Align the line's beginning up to a space between letters, or all of it."""
        known = self._alignment
        if known is not None and end + self._cut <= len(known.text):
            return known
        gap = _GAP.search(self.raw, end)
        known = align_folded(self.raw if gap is None else self.raw[: gap.start()])
        if len(known.text) < end + self._cut:
            known = align_folded(self.raw)
        self._alignment = known
        return known

    @property
    def first_letter(self) -> int:
        """Where in the record its first letter stands, behind marks that belong to none."""
        if self._first is None:
            self._first = self._find_first_letter()
        return self._first

    def _find_first_letter(self) -> int:
        if self._plain or self.raw[0] == self.text[:1]:
            return self.start
        alignment = align_folded(self.raw[:_FIRST_LOOK])
        if len(alignment.text) <= self._cut:
            alignment = align_folded(self.raw)
        return self.start + alignment.source_span(self._cut, len(alignment.text)).start

    def _is_same(self, end: int) -> bool:
        """Whether the line reads up to there as it stands, and so offsets are shared."""
        if self._plain or end < self._same or self.text is self.raw:
            return True
        # One character more: a mark behind the last letter belongs to it.
        if end >= len(self.text) or not look(self.raw[: end + 1]).is_plain(self.raw[: end + 1]):
            return False
        self._same = end + 1
        return True


def letters(folded: str) -> str:
    """Return the letters and figures of folded text, without all that stands between them."""
    return _NO_LETTERS.sub("", folded)


def trimmed(raw: str, start: int, *, plain: bool) -> Line:
    """Make a line of a stretch of a record, without its outer blanks."""
    if not raw or (raw[0] not in _BLANK and raw[-1] not in _BLANK):
        return Line(raw, start, plain=plain)
    bare = raw.lstrip(policy.BLANK)
    start += len(raw) - len(bare)
    return Line(bare.rstrip(policy.BLANK), start, plain=plain)


def lay_out(lines: list[str], start: int, seen: Look) -> Iterator[Line]:
    """Yield the lines that are not blank, in order.

    Args:
        lines: The record's lines from some line on, without line feeds.
        start: Where the first of them begins in the record.
        seen: What a first look at the record said.
    """
    sizes = itertools.accumulate((len(line) + 1 for line in lines), initial=start)
    for line, at in zip(lines, sizes, strict=False):
        laid = trimmed(line, at, plain=seen.plain)
        if not laid.raw:
            continue
        if seen.plain and not seen.is_plain(laid.raw):
            laid = Line(laid.raw, laid.start, plain=False)
        yield laid
