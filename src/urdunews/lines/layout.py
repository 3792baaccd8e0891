"""The layout of a record: its lines that are not blank, how they stand and how they read.

A record is folded once, its lines many at a time. Recognition reads the folded lines, which are the
same for every way of typing them; what it finds is mapped back to the source, by one addition
where the line is clean.
"""

import re
import unicodedata
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from urdunews import lazy
from urdunews.characters import policy
from urdunews.characters.normalization import align_folded, fold, is_folded
from urdunews.characters.speller import Look
from urdunews.spans import Span

if TYPE_CHECKING:
    from urdunews.characters.alignment import Alignment

LONG: Final = 400
"""A line of more code points is long: it can only be prose."""

#: How much of a long line is folded at first: no rule reads farther from its beginning.
_OPENING: Final = 1_200
_SHORTEST_OPENING: Final = 700
#: Where a line can be cut so that each half folds for itself.
_GAP: Final = lazy.pattern(f"(?<=[{policy.PLAIN_LETTERS}]) (?=[{policy.PLAIN_LETTERS}])")
_FIRST_LOOK: Final = 600
_FOLDED_TOGETHER: Final = 256
_NO_LETTERS: Final = re.compile(r"[\W_]+")


class Layout:
    """The lines of a record that are not blank, as lists with one entry per line."""

    __slots__ = (
        "_alignments",
        "_first_letters",
        "_indents",
        "_letters",
        "_plain",
        "_same",
        "_whole",
        "is_long",
        "openings",
        "raws",
        "seen",
        "starts",
    )

    def __init__(self, raws: list[str], starts: list[int], seen: Look) -> None:
        """Fold the lines.

        Args:
            raws: The lines as they stand, without their outer blanks; none is empty.
            starts: Where each begins in the record, in code points.
            seen: What a first look at the record said.
        """
        self.raws: list[str] = raws
        self.starts: list[int] = starts
        if seen.plain and not seen.single_spaced and not any("  " in raw for raw in raws):
            # Spaces before a line alone, as before the bullet of `  • قومی خبریں`.
            seen = seen._replace(single_spaced=True)
        self.seen: Look = seen
        """What is known of the characters of its lines."""
        self._plain = seen.plain and seen.single_spaced
        self._whole: dict[int, str] = {}
        self._indents: dict[int, int] = {}
        self._alignments: dict[int, Alignment] = {}
        self._first_letters: dict[int, int] = {}
        self._letters: dict[int, str] = {}
        self._same: dict[int, int] = {}
        self.openings: list[str] = raws if self._plain else self._folded()
        """The folded lines; of a long one, its opening at least."""
        self.is_long: list[bool] = [len(opening) > LONG for opening in self.openings]
        """Whether a line is so long that it can only be prose."""

    def __len__(self) -> int:
        """Return how many lines there are."""
        return len(self.raws)

    def end(self, index: int) -> int:
        """Return a line's end offset in the record (exclusive)."""
        return self.starts[index] + len(self.raws[index])

    def _folded(self) -> list[str]:
        """Fold the lines that need it, of the longest ones the opening, the others together."""
        raws = self.raws
        openings = raws.copy()
        dirty: list[int] = []
        is_unchanged = self.seen.is_plain if self.seen.plain else is_folded
        for index, raw in enumerate(raws):
            if is_unchanged(raw):
                continue
            if len(raw) > _OPENING:
                openings[index] = self._opening(index, raw)
            else:
                dirty.append(index)
        # One call takes a fraction of the time of many, and one of all takes twice the memory.
        for at in range(0, len(dirty), _FOLDED_TOGETHER):
            batch = dirty[at : at + _FOLDED_TOGETHER]
            for index, folded in zip(batch, _fold_lines([raws[i] for i in batch]), strict=True):
                openings[index] = self._bare(index, folded)
        return openings

    def _opening(self, index: int, raw: str) -> str:
        opening = self._bare(index, fold(raw[:_OPENING]))
        if len(opening) > _SHORTEST_OPENING:
            return opening
        # What is folded away may be most of a line.
        whole = self._whole[index] = self._bare(index, fold(raw))
        return whole

    def _bare(self, index: int, folded: str) -> str:
        # A lone mark in front of a space goes, and leaves the space.
        text = folded.lstrip(" ")
        if len(text) < len(folded):
            self._indents[index] = len(folded) - len(text)
        return text.rstrip(" ")

    def text(self, index: int) -> str:
        """Return a whole folded line, a long one too."""
        raw, opening = self.raws[index], self.openings[index]
        if opening is raw or len(raw) <= _OPENING:
            return opening
        whole = self._whole.get(index)
        if whole is None:
            whole = self._whole[index] = self._bare(index, fold(raw))
        return whole

    def letters(self, index: int) -> str:
        """Return the letters and figures of a folded line, without what stands between them."""
        known = self._letters.get(index)
        if known is None:
            known = self._letters[index] = letters(self.text(index))
        return known

    def span(self, index: int, start: int, end: int) -> Span:
        """Map a span of a folded line to the record."""
        first = self.starts[index]
        if self._is_same(index, end):
            return Span(first + start, first + end)
        raw, indent = self.raws[index], self._indents.get(index, 0)
        begin, stop = self._aligned(index, end + indent).source_span(start + indent, end + indent)
        if start == 0:
            begin = 0
        if end >= len(self.openings[index]) and end == len(self.text(index)):
            return Span(first + begin, self.end(index))
        # Marks that folding drops belong to the letter before them.
        while stop < len(raw) and unicodedata.combining(raw[stop]):
            stop += 1
        return Span(first + begin, first + stop)

    def first_letter(self, index: int) -> int:
        """Return where in the record a line's first letter stands, after marks of no letter."""
        raw = self.raws[index]
        if raw[0] == self.openings[index][:1]:
            return self.starts[index]
        known = self._first_letters.get(index)
        if known is None:
            known = self._first_letters[index] = self._find_first_letter(index, raw)
        return known

    def _find_first_letter(self, index: int, raw: str) -> int:
        indent = self._indents.get(index, 0)
        alignment = align_folded(raw[:_FIRST_LOOK])
        if len(alignment.text) <= indent:
            alignment = align_folded(raw)
        return self.starts[index] + alignment.source_span(indent, len(alignment.text)).start

    def _aligned(self, index: int, end: int) -> "Alignment":
        """Align a line's beginning up to a space between letters, or all of it."""
        known = self._alignments.get(index)
        if known is not None and end <= len(known.text):
            return known
        raw = self.raws[index]
        gap = _GAP.search(raw, end)
        known = align_folded(raw if gap is None else raw[: gap.start()])
        if len(known.text) < end:
            known = align_folded(raw)
        self._alignments[index] = known
        return known

    def _is_same(self, index: int, end: int) -> bool:
        """Whether a line reads up to there as it stands, so that offsets are shared."""
        if self._plain or end < self._same.get(index, 0):
            return True
        raw, opening = self.raws[index], self.openings[index]
        if opening is raw:
            return True
        # One character more: a mark after the last letter belongs to it.
        stretch = raw[: end + 1]
        if end >= len(opening) or not is_folded(stretch):
            return False
        self._same[index] = end + 1
        return True


def lay_out(lines: Iterable[str], start: int, seen: Look) -> Layout:
    """Lay out lines, without the blank ones.

    Args:
        lines: Lines of a record, one after another, without the line feeds between them.
        start: Where the first of them begins in the record.
        seen: What a first look at the record said.
    """
    raws: list[str] = []
    starts: list[int] = []
    # Nothing else that is blank is plain.
    blank = " \r" if seen.plain else policy.BLANK
    for line in lines:
        raw, length = line.strip(blank), len(line)
        if raw:
            raws.append(raw)
            indent = 0 if len(raw) == length else length - len(line.lstrip(blank))
            starts.append(start + indent)
        start += length + 1
    return Layout(raws, starts, seen)


def trimmed(line: str, start: int) -> tuple[str, int]:
    """Return a stretch of a record without its outer blanks, and where that begins."""
    bare = line.lstrip(policy.BLANK)
    return bare.rstrip(policy.BLANK), start + len(line) - len(bare)


def letters(folded: str) -> str:
    """Return the letters and figures of folded text, without what stands between them."""
    return _NO_LETTERS.sub("", folded)


def _fold_lines(lines: list[str]) -> list[str]:
    """Fold lines in one call; each reads as it does alone."""
    return fold("\n".join(lines)).split("\n")
