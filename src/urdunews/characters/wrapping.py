"""Hard wraps: paragraphs that an old system has cut into lines of one width.

A line was cut where the next word did not fit; a line with room for it ends its paragraph.
Some systems cut in mid-word: then the next line may begin with a letter that begins no word.
"""

import itertools
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from urdunews.characters import policy
from urdunews.characters.rules import Rule

if TYPE_CHECKING:
    from urdunews.characters.edits import Change

_NARROWEST: Final = 40
_WIDEST: Final = 120
_FEWEST_LINES: Final = 5
#: How much the widths of full lines differ: systems count columns, not letters.
_TOLERANCE: Final = 8
_FULL_SHARE: Final = 0.4
_UNSTOPPED_SHARE: Final = 0.5
_STOPS: Final = ("۔", ".", "؟", "!", ":", "”", "’", '"')
_HEADER: Final = "date "


def width_of(lines: Sequence[str]) -> int | None:
    """Return the width at which lines are cut; None if they are not cut by width."""
    if len(lines) < _FEWEST_LINES or max(map(len, lines)) > 2 * _WIDEST:
        return None
    bare = [line for line in map(str.strip, lines) if line]
    if len(bare) < _FEWEST_LINES:
        return None
    width = max(map(len, bare))
    if not _NARROWEST <= width <= _WIDEST:
        return None
    full = [line for line in bare if len(line) >= width - 2 * _TOLERANCE]
    unstopped = [line for line in full if not line.endswith(_STOPS)]
    if len(full) < max(_FEWEST_LINES, _FULL_SHARE * len(bare)):
        return None
    return width if len(unstopped) >= _UNSTOPPED_SHARE * len(full) else None


def find_hard_wraps(text: str) -> "Iterator[Change]":
    """Yield the line ends inside paragraphs, each with the space that joins them."""
    at = 0
    for lines in _records(text.split("\n")):
        width = width_of(lines)
        if width is not None:
            yield from _wraps(lines, width, at)
        at += sum(len(line) + 1 for line in lines)


def _records(lines: list[str]) -> Iterator[list[str]]:
    """Cut lines before each header line, as `parse` does for default headers."""
    start = 0
    for index, line in enumerate(lines):
        if index > start and line.lstrip().startswith(_HEADER) and line[:1].isspace():
            yield lines[start:index]
            start = index
    yield lines[start:]


def _wraps(lines: list[str], width: int, at: int) -> "Iterator[Change]":
    for line, following in itertools.pairwise(lines):
        at += len(line) + 1
        bare, rest = line.rstrip(), following.lstrip()
        cut = rest.startswith(policy.NEVER_FIRST)
        fits = len(bare) + 1 + len(rest.partition(" ")[0]) <= width - _TOLERANCE
        if bare and rest and (cut or not fits):
            start, end = at - 1 - len(line) + len(bare), at + len(following) - len(rest)
            yield start, end, "" if cut else " ", Rule.HARD_WRAP
