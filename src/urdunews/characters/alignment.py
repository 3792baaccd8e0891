"""A rewritten text together with the edits that made it, built forwards, never by diffing."""

import bisect
import functools
import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from urdunews.characters import policy
from urdunews.characters.normalization import fold, normalize

_SPACE_RUN: Final = re.compile("  +")
_FOLLOWING: Final = frozenset(policy.BLANK + policy.HIGH_HAMZA) - {"\n"}
#: What stays or goes by the letters on both of its sides.
_CONTEXTUAL: Final = frozenset(
    "\r" + policy.ZWNJ + policy.ZWJ + policy.INVISIBLES + policy.CONTROLS + policy.TATWEEL,
)


class Edit(NamedTuple):
    """A stretch of the source, and what stands for it in the rewritten text."""

    start: int
    end: int
    after: str


class Alignment:
    """A rewritten text that knows where each of its characters comes from."""

    __slots__ = ("_after_ends", "_after_starts", "_edits", "text")

    def __init__(self, text: str, edits: list[Edit]) -> None:
        """Take the rewritten text and its edits, in order."""
        self.text: str = text
        self._edits = edits
        self._after_starts: list[int] = []
        self._after_ends: list[int] = []
        shift = 0
        for edit in edits:
            self._after_starts.append(edit.start + shift)
            shift += len(edit.after) - (edit.end - edit.start)
            self._after_ends.append(edit.end + shift)

    def source_start(self, at: int) -> int:
        """Where in the source the character at `at` of the rewritten text begins."""
        index = bisect.bisect_right(self._after_starts, at) - 1
        if index < 0:
            return at
        edit = self._edits[index]
        if at < self._after_ends[index]:
            return edit.start
        return edit.end + at - self._after_ends[index]

    def source_end(self, at: int) -> int:
        """Where in the source the rewritten text before `at` ends."""
        index = bisect.bisect_left(self._after_ends, at)
        if index < len(self._edits) and self._after_starts[index] < at:
            return self._edits[index].end
        if index == 0:
            return at
        return self._edits[index - 1].end + at - self._after_ends[index - 1]


def align_normalized(text: str) -> Alignment:
    """Align `normalize(text)` with `text`."""
    return _align(text, normalize, _unplain(policy.PLAIN + policy.URDU_DIGITS))


def align_folded(text: str) -> Alignment:
    """Align `fold(text)` with `text`."""
    return _align(text, fold, _unplain(policy.PLAIN))


@functools.cache
def _unplain(plain: str) -> re.Pattern[str]:
    return re.compile(f"[^{re.escape(plain)}]+")


def _align(
    text: str,
    rewrite: Callable[[str], str],
    suspects: re.Pattern[str],
) -> Alignment:
    rewritten = rewrite(text)
    if rewritten == text:
        return Alignment(rewritten, [])
    edits = [
        edit
        for start, end in _merged(_stretches(text, suspects))
        for edit in _edits(text, start, end, rewrite)
    ]
    if _applied(text, edits) != rewritten:
        # Something composed across what we take for a border: one edit is still true.
        edits = list(_minimal(text, 0, len(text), rewritten))
    return Alignment(rewritten, edits)


def _stretches(text: str, suspects: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Yield what may change, each with the neighbours that have a say in it, in order."""
    spaces = [match.span() for match in _SPACE_RUN.finditer(text)]
    others = [match.span() for match in suspects.finditer(text)]
    for start, end in sorted(spaces + others):
        yield _widened(text, start, end)


def _widened(text: str, start: int, end: int) -> tuple[int, int]:
    while start > 0 and text[start - 1] == " ":
        start -= 1
    while end < len(text) and text[end] == " ":
        end += 1
    return max(start - 1, 0), min(end + 1, len(text))


def _merged(stretches: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    start = end = -1
    for next_start, next_end in stretches:
        if next_start > end:
            if end > start:
                yield start, end
            start = next_start
        end = max(end, next_end)
    if end > start:
        yield start, end


def _edits(
    text: str,
    start: int,
    end: int,
    rewrite: Callable[[str], str],
) -> Iterator[Edit]:
    """Yield the edits of one stretch, letter by letter where letters are independent."""
    units = _units(text, start, end)
    after = [rewrite(text[unit_start:unit_end]) for unit_start, unit_end in units]
    whole = rewrite(text[start:end])
    if "".join(after) != whole:
        units, after = [(start, end)], [whole]
    for (unit_start, unit_end), rewritten in zip(units, after, strict=True):
        yield from _minimal(text, unit_start, unit_end, rewritten)


def _units(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut a stretch before every character that neither joins nor marks another."""
    borders = [
        at
        for at in range(start + 1, end)
        if not _follows(text[at]) and text[at - 1] not in _CONTEXTUAL
    ]
    return list(zip([start, *borders], [*borders, end], strict=True))


def _follows(character: str) -> bool:
    """Whether it belongs to the letter before it, or vanishes behind it."""
    return character in _FOLLOWING or unicodedata.combining(character) != 0


def _minimal(text: str, start: int, end: int, after: str) -> Iterator[Edit]:
    """Yield the edit without the ends that stay as they are, if anything is left of it."""
    limit = start + min(end - start, len(after))
    head = start
    while head < limit and text[head] == after[head - start]:
        head += 1
    after = after[head - start :]
    tail = 0
    while tail < min(end - head, len(after)) and text[end - 1 - tail] == after[-1 - tail]:
        tail += 1
    if head < end - tail or tail < len(after):
        yield Edit(head, end - tail, after[: len(after) - tail])


def _applied(text: str, edits: list[Edit]) -> str:
    parts: list[str] = []
    at = 0
    for edit in edits:
        parts += (text[at : edit.start], edit.after)
        at = edit.end
    parts.append(text[at:])
    return "".join(parts)
