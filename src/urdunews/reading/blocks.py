"""Blocks: texts and streams to blocks of whole lines."""

from collections.abc import Iterator
from typing import NamedTuple, cast

from urdunews.model.defects import Defect, DefectCode, defect
from urdunews.reading.long_lines import broken_lines
from urdunews.reading.parts import BLOCK_SIZE
from urdunews.reading.runs import LINE_FEED, Run, runs_of
from urdunews.reading.streams import Stream
from urdunews.reading.text_encodings import WIDE, decoded
from urdunews.spans import Span


class Block(NamedTuple):
    """Whole lines of a stream, or its end."""

    lines: list[str]
    """Lines without their line feeds."""

    sizes: list[int]
    """The bytes of each with its line feed; 0 for text."""

    last: bool
    """Whether the stream ends here: no line feed follows the last line."""

    broken: bool = False
    """Whether the last line is longer than a record may be, and continues in the next block."""


def blocks_of_text(text: str) -> Iterator[Block]:
    """Cut a text into blocks at line feeds, so that no second copy of it is held."""
    at = 0
    while (cut := text.find("\n", at + BLOCK_SIZE)) >= 0:
        lines = text[at:cut].split("\n")
        yield Block(lines, [0] * len(lines), last=False)
        at = cut + 1
    *lines, rest = text[at:].split("\n")
    yield Block(lines, [0] * len(lines), last=False)
    yield Block([rest], [0], last=True)


def defects_of_text(text: str) -> Iterator[Defect]:
    """Yield the defects of a text as a whole."""
    first = text.find("\r\n")
    if first >= 0 and text.count("\n") > text.count("\r\n"):
        yield defect(DefectCode.LINE_ENDS_MIXED, Span(first, first + 2))


def blocks_of(stream: Stream) -> Iterator[Block]:
    """Read a stream to its end, in blocks of whole lines.

    An invalid byte becomes a lone surrogate (PEP 383), so that the bytes can be recovered. Memory
    is limited to one block and one line, which is broken where it is longer than a record may be.

    Args:
        stream: The text of a file. It ends early if it cannot be read to its end;
            `Stream.check` then raises the error.
    """
    encoding, limit = stream.encoding, stream.max_record
    if encoding is None:
        texts = cast("Iterator[str]", stream.parts())
        for text, last, broken in _at_line_feeds(broken_lines(texts, "\n", limit)):
            yield _of_text("".join(text), last, broken)
    elif encoding in WIDE:
        texts = decoded(cast("Iterator[bytes]", stream.parts()), encoding)
        for text, last, broken in _at_line_feeds(broken_lines(texts, "\n", limit)):
            yield _of_wide_text("".join(text), last, broken, encoding)
    else:
        for run in runs_of(stream):
            yield block_of_run(run, encoding)


def block_of_run(run: Run, encoding: str) -> Block:
    """Return the lines of a run of bytes. Only the last run of a stream may be empty."""
    has_line_feed = not (run.is_last or run.is_broken)
    # A block has no empty line after its last line feed.
    data = run.data[run.start : run.end - 1] if has_line_feed else run.data[run.start : run.end]
    sizes = [len(line) + 1 for line in data.split(LINE_FEED)]
    if not has_line_feed:
        sizes[-1] -= 1
    lines = data.decode(encoding, "surrogateescape").split("\n")
    return Block(lines, sizes, run.is_last, run.is_broken)


class Lines:
    """The lines of a stream, one by one, each with its line feed."""

    offset: int
    """Byte offset of the line that came last; 0 for text."""

    is_broken: bool
    """Whether that line is longer than a record may be, and the next one is the rest of it."""

    def __init__(self, stream: Stream, start: int = 0) -> None:
        """Take an unread stream, and the offset at which it begins."""
        self._lines = self._read(stream)
        self.offset = start
        self.is_broken = False

    def __iter__(self) -> Iterator[str]:
        """Return the lines."""
        return self._lines

    def _read(self, stream: Stream) -> Iterator[str]:
        next_offset = self.offset
        for block in blocks_of(stream):
            whole = len(block.lines) - (block.last or block.broken)
            for index, (line, size) in enumerate(zip(block.lines, block.sizes, strict=True)):
                self.offset, next_offset = next_offset, next_offset + size
                if index < whole:
                    yield f"{line}\n"
                elif line:
                    self.is_broken = block.broken
                    yield line
                    self.is_broken = False


def _at_line_feeds(parts: Iterator[str | None]) -> Iterator[tuple[list[str], bool, bool]]:
    """Yield runs of whole lines, in parts; whether they are the last, and whether one is broken.

    An unfinished line waits in parts: joining it at every part would be quadratic. It ends where
    None stands for a part.
    """
    waiting: list[str] = []
    for part in parts:
        if part is None:
            yield waiting, False, True
            waiting = []
            continue
        cut = part.rfind("\n")
        if cut < 0:
            waiting.append(part)
            continue
        waiting.append(part[:cut])
        yield waiting, False, False
        waiting = [part[cut + 1 :]]
    yield waiting, True, False


def _of_text(text: str, last: bool, broken: bool) -> Block:  # noqa: FBT001
    lines = text.split("\n")
    return Block(lines, [0] * len(lines), last, broken)


def _of_wide_text(text: str, last: bool, broken: bool, encoding: str) -> Block:  # noqa: FBT001
    lines = text.split("\n")
    width = WIDE[encoding]
    sizes = [len(line.encode(encoding, "surrogatepass")) + width for line in lines]
    if last or broken:
        sizes[-1] -= width
    return Block(lines, sizes, last, broken)
