"""Records: cut blocks of lines of any size into the lines of each record."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from urdunews.characters import policy
from urdunews.model.defects import Defect
from urdunews.reading.blocks import Block, blocks_of
from urdunews.reading.headers import HeaderReader
from urdunews.reading.streams import Stream


class Record(NamedTuple):
    """The lines of one record, without their line feeds."""

    lines: list[str]
    """Its lines; joined by line feeds, they are the source."""

    number: int
    """Line number of its first line in the stream, from 1."""

    header: int
    """Index of its header line; -1 if it has none."""

    start: int
    """Offset of its first byte in the stream; 0 when offsets are not tracked."""

    end: int
    """End offset (exclusive)."""

    further: tuple[int, ...] = ()
    """Indexes of further header lines, at which the text was not cut."""

    defects: tuple[Defect, ...] = ()
    """What is odd about how it was read."""

    @property
    def source(self) -> str:
        """The record exactly as read."""
        return "\n".join(self.lines)


class RecordSplitter:
    """Cuts a stream of lines into records; does no I/O.

    A record is complete when the next header line comes, or at `close`. Each
    record but the last ends in an empty line here: the line feed before the next header.
    """

    __slots__ = ("_blank", "_end", "_header", "_headers", "_lines", "_number", "_start")

    def __init__(self, headers: HeaderReader) -> None:
        """Start at the beginning of a stream."""
        self._headers = headers
        self._lines: list[str] = []
        self._number = 1
        self._header = -1
        self._blank = True
        self._start = 0
        self._end = 0

    def feed(self, lines: list[str], sizes: list[int]) -> Iterator[Record]:
        """Add whole lines and yield the records that they complete.

        Args:
            lines: Lines without their line feeds.
            sizes: The bytes of each, its line feed included; 0 when offsets are not tracked.
        """
        at = 0
        for head in self._headers.heads(lines):
            self._take(lines[at:head], sizes[at:head])
            at = head
            if self._header >= 0 or not self._blank:
                yield self._cut()
            self._header = len(self._lines)
            self._blank = False
        self._take(lines[at:], sizes[at:])

    def close(self, rest: str, size: int) -> Iterator[Record]:
        """Add what follows the last line feed, and yield the last record.

        Args:
            rest: The last line, which has no line feed; usually empty.
            size: Its bytes.
        """
        if rest:
            yield from self.feed([rest], [size])
            yield self._record(self._lines)
        elif self._lines:
            yield self._cut()

    def _take(self, lines: list[str], sizes: list[int]) -> None:
        self._lines += lines
        self._end += sum(sizes)
        # Blank text before the first header belongs to its record.
        if self._header < 0 and self._blank:
            self._blank = all(map(_is_blank, lines))

    def _cut(self) -> Record:
        record = self._record([*self._lines, ""])
        self._number += len(self._lines)
        self._start = self._end
        self._lines = []
        self._header = -1
        return record

    def _record(self, lines: list[str]) -> Record:
        return Record(lines, self._number, self._header, self._start, self._end)


def cut_stream(stream: Stream, headers: HeaderReader) -> Iterator[Record]:
    """Cut a stream into its records, the first of which has the stream's defects.

    Raises:
        OSError: The stream cannot be read to its end; what could be read has been yielded.
    """
    records = cut(blocks_of(stream), headers)
    for first in records:
        yield first._replace(defects=stream.defects)
        yield from records
    stream.check()


def cut(blocks: Iterable[Block], headers: HeaderReader) -> Iterator[Record]:
    """Cut a stream of blocks into its records."""
    splitter = RecordSplitter(headers)
    for block in blocks:
        if not block.last:
            yield from splitter.feed(block.lines, block.sizes)
            continue
        *lines, rest = block.lines
        *sizes, size = block.sizes
        yield from splitter.feed(lines, sizes)
        yield from splitter.close(rest, size)


def whole(text: str, headers: HeaderReader) -> Record:
    """Return a text as one record, wherever its header lines are."""
    lines = text.split("\n")
    heads = headers.heads(lines)
    if heads and all(_is_blank(line) for line in lines[: heads[0]]):
        return Record(lines, 1, heads[0], 0, 0, tuple(heads[1:]))
    return Record(lines, 1, -1, 0, 0, tuple(heads))


def _is_blank(line: str) -> bool:
    return not line.strip(policy.BLANK)
