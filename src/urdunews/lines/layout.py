"""The layout of a record: its lines that are not blank, with their offsets and folded text.

A record is folded once, many lines in one call. Recognition reads the folded lines, which are the
same however the text was typed. Its findings are mapped back to the source, by a single addition if
the line is clean.
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
"""A line with more code points is long: it can only be prose."""

#: How much of a long line is folded at first: no rule reads beyond it.
_OPENING: Final = 1_200
_SHORTEST_OPENING: Final = 700
#: A place where a line can be cut so that its halves can be folded separately.
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
        "_unchanged",
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
            raws: The lines as printed, without their outer blanks; none is empty.
            starts: The offset of each line in the record, in code points.
            seen: The profile of the record's characters.
        """
        self.raws: list[str] = raws
        self.starts: list[int] = starts
        if seen.plain and not seen.single_spaced and not any("  " in raw for raw in raws):
            # The only runs of spaces are before lines, as in `  • قومی خبریں`.
            seen = seen._replace(single_spaced=True)
        self.seen: Look = seen
        """The profile of the characters in the lines."""
        self._plain = seen.plain and seen.single_spaced
        self._whole: dict[int, str] = {}
        self._indents: dict[int, int] = {}
        self._alignments: dict[int, Alignment] = {}
        self._first_letters: dict[int, int] = {}
        self._letters: dict[int, str] = {}
        self._unchanged: dict[int, int] = {}
        self.openings: list[str] = raws if self._plain else self._fold_all()
        """The folded lines; a long line may be cut after its opening."""
        self.is_long: list[bool] = [len(opening) > LONG for opening in self.openings]
        """For each line, whether it is so long that it can only be prose."""

    def __len__(self) -> int:
        """Return the number of lines."""
        return len(self.raws)

    def end(self, index: int) -> int:
        """Return a line's end offset in the record (exclusive)."""
        return self.starts[index] + len(self.raws[index])

    def _fold_all(self) -> list[str]:
        """Fold the lines that need it: only the opening of the longest, the others in batches."""
        raws = self.raws
        openings = raws.copy()
        dirty: list[int] = []
        is_unchanged = self.seen.is_plain if self.seen.plain else is_folded
        for index, raw in enumerate(raws):
            if is_unchanged(raw):
                continue
            if len(raw) > _OPENING:
                openings[index] = self._fold_opening(index, raw)
            else:
                dirty.append(index)
        # A batch takes a fraction of the time of single calls; one call for all, twice the memory.
        for at in range(0, len(dirty), _FOLDED_TOGETHER):
            batch = dirty[at : at + _FOLDED_TOGETHER]
            for index, folded in zip(batch, _fold_lines([raws[i] for i in batch]), strict=True):
                openings[index] = self._strip_spaces(index, folded)
        return openings

    def _fold_opening(self, index: int, raw: str) -> str:
        opening = self._strip_spaces(index, fold(raw[:_OPENING]))
        if len(opening) > _SHORTEST_OPENING:
            return opening
        # Folding may delete most of a line.
        whole = self._whole[index] = self._strip_spaces(index, fold(raw))
        return whole

    def _strip_spaces(self, index: int, folded: str) -> str:
        # Folding deletes a lone mark before a space, but leaves the space.
        text = folded.lstrip(" ")
        if len(text) < len(folded):
            self._indents[index] = len(folded) - len(text)
        return text.rstrip(" ")

    def text(self, index: int) -> str:
        """Return a whole folded line, even if it is long."""
        raw, opening = self.raws[index], self.openings[index]
        if opening is raw or len(raw) <= _OPENING:
            return opening
        whole = self._whole.get(index)
        if whole is None:
            whole = self._whole[index] = self._strip_spaces(index, fold(raw))
        return whole

    def letters(self, index: int) -> str:
        """Return only the letters and figures of a folded line."""
        known = self._letters.get(index)
        if known is None:
            known = self._letters[index] = letters(self.text(index))
        return known

    def span(self, index: int, start: int, end: int) -> Span:
        """Map a span of a folded line to the record."""
        first = self.starts[index]
        if self._is_unchanged(index, end):
            return Span(first + start, first + end)
        raw, indent = self.raws[index], self._indents.get(index, 0)
        begin, stop = self._align(index, end + indent).source_span(start + indent, end + indent)
        if start == 0:
            begin = 0
        if end >= len(self.openings[index]) and end == len(self.text(index)):
            return Span(first + begin, self.end(index))
        # Marks that folding deletes belong to the letter before them.
        while stop < len(raw) and unicodedata.combining(raw[stop]):
            stop += 1
        return Span(first + begin, first + stop)

    def first_letter(self, index: int) -> int:
        """Return the record's offset of a line's first letter, after marks without a letter."""
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

    def _align(self, index: int, end: int) -> "Alignment":
        """Align the beginning of a line up to a space between letters, or the whole line."""
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

    def _is_unchanged(self, index: int, end: int) -> bool:
        """Whether folding changes nothing in a line up to `end`, so that offsets are the same."""
        if self._plain or end < self._unchanged.get(index, 0):
            return True
        raw, opening = self.raws[index], self.openings[index]
        if opening is raw:
            return True
        # The next character too: a mark after the last letter belongs to it.
        stretch = raw[: end + 1]
        if end >= len(opening) or not is_folded(stretch):
            return False
        self._unchanged[index] = end + 1
        return True


def lay_out(lines: Iterable[str], start: int, seen: Look) -> Layout:
    """Lay out lines, without the blank ones.

    Args:
        lines: Consecutive lines of a record, without the line feeds between them.
        start: The offset of the first line in the record.
        seen: The profile of the record's characters.
    """
    raws: list[str] = []
    starts: list[int] = []
    # Plain text has no other blank characters.
    blank = " \r" if seen.plain else policy.BLANK
    for line in lines:
        raw = line.strip(blank)
        if raw is line:
            # Most lines, and those without any character.
            if raw:
                raws.append(raw)
                starts.append(start)
        elif raw:
            raws.append(raw)
            starts.append(start + len(line) - len(line.lstrip(blank)))
        start += len(line) + 1
    return Layout(raws, starts, seen)


def trimmed(line: str, start: int) -> tuple[str, int]:
    """Return a stretch of a record without its outer blanks, and its new offset."""
    bare = line.lstrip(policy.BLANK)
    return bare.rstrip(policy.BLANK), start + len(line) - len(bare)


def letters(folded: str) -> str:
    """Return only the letters and figures of folded text."""
    return _NO_LETTERS.sub("", folded)


def _fold_lines(lines: list[str]) -> list[str]:
    """Fold lines in one call, with the same results as one by one."""
    return fold("\n".join(lines)).split("\n")
