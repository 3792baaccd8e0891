"""Records: cut blocks of lines of any size into the lines of each record."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from urdunews.characters import policy
from urdunews.model.defects import Defect, DefectCode, defect
from urdunews.reading.blocks import Block
from urdunews.reading.headers import Header, HeaderReader
from urdunews.spans import Span


class Record(NamedTuple):
    """One record, and where it is in its stream."""

    source: str
    """The record exactly as read."""

    lines: list[str]
    """Its lines, without their line feeds."""

    number: int
    """Line number of its first line in the stream, from 1."""

    header: int
    """Index of its header line; -1 if it has none."""

    head: Header | None
    """Its header line."""

    start: int
    """Offset of its first byte in the stream; 0 when offsets are not tracked."""

    end: int
    """End offset (exclusive)."""

    further: tuple[int, ...] = ()
    """Indexes of further header lines, at which the text was not cut."""

    defects: tuple[Defect, ...] = ()
    """Defects in how it was read."""

    is_rest: bool = False
    """Whether it continues a record that was too long."""


class RecordSplitter:
    """Cuts a stream of lines into records; does no I/O.

    A record is complete when the next header line comes, or at `close`. Each
    record but the last ends in an empty line here: the line feed before the next header.

    A record that is longer than the limit is cut at a line end, and the rest follows as records
    without a header. Where it is cut depends on its own lines alone, not on blocks.
    """

    __slots__ = (
        "_blank",
        "_end",
        "_head",
        "_header",
        "_headers",
        "_held",
        "_is_cut",
        "_is_mid_line",
        "_is_rest",
        "_limit",
        "_lines",
        "_number",
        "_sizes",
        "_start",
    )

    def __init__(
        self, headers: HeaderReader, limit: int | None = None, *, start: int = 0, number: int = 1
    ) -> None:
        """Start at the beginning of a stream, or where another record begins.

        Args:
            headers: The reader of header lines.
            limit: How many bytes, or characters of text, a record may have; None for any number.
            start: Offset of the first byte.
            number: Line number of the first line.
        """
        self._headers = headers
        self._limit = limit
        self._lines: list[str] = []
        self._sizes: list[int] = []
        # The size of the lines; their characters, where bytes are not counted.
        self._held = 0
        self._number = number
        self._header = -1
        self._head: Header | None = None
        self._blank = True
        self._is_cut = False
        self._is_rest = False
        self._is_mid_line = False
        self._start = start
        self._end = start

    def feed(self, lines: list[str], sizes: list[int]) -> Iterator[Record]:
        """Add whole lines and yield the records that they complete.

        Args:
            lines: Lines without their line feeds.
            sizes: The bytes of each, its line feed included; 0 when offsets are not tracked.
        """
        at = 0
        for index, head in self._headers.heads(lines):
            if index == 0 and self._is_mid_line:
                continue
            yield from self._take(lines[at:index], sizes[at:index])
            at = index
            if self._header >= 0 or not self._blank:
                yield self._cut()
            self._header, self._head = len(self._lines), head
            self._blank = False
        yield from self._take(lines[at:], sizes[at:])
        if lines:
            self._is_mid_line = False

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

    def break_line(self, piece: str, size: int) -> Iterator[Record]:
        """Add the beginning of a line that is longer than the limit, and end a record there.

        Args:
            piece: The beginning; the rest of the line is fed next.
            size: Its bytes.
        """
        yield from self.feed([piece], [size])
        self._is_cut = True
        yield self._record(self._lines)
        self._leave(len(self._lines) - 1, self._end)
        self._is_cut = self._is_rest = self._is_mid_line = True
        self._blank = False

    def _take(self, lines: list[str], sizes: list[int]) -> Iterable[Record]:
        self._lines += lines
        count = sum(sizes)
        self._end += count
        # Blank text before the first header belongs to its record.
        if self._header < 0 and self._blank:
            self._blank = all(map(is_blank, lines))
        if self._limit is None:
            return ()
        self._sizes += sizes
        self._held += count or sum(map(len, lines)) + len(lines)
        return self._parts(self._limit) if self._held > self._limit else ()

    def _parts(self, limit: int) -> Iterator[Record]:
        """Yield parts of a record that is too long, as many lines each as the limit allows."""
        lines = self._lines
        sizes = self._sizes if self._end > self._start else [len(line) + 1 for line in lines]
        at = held = 0
        for index, size in enumerate(sizes):
            held += size
            # Blank text before a header stays with it.
            if held <= limit or index == at or index <= self._header:
                continue
            self._is_cut = True
            end = self._start + sum(self._sizes[at:index])
            part = self._record([*lines[at:index], ""])
            yield part._replace(end=end)
            self._is_rest = True
            self._header, self._head = -1, None
            self._blank = False
            self._number += index - at
            self._start, at, held = end, index, size
        self._lines, self._sizes, self._held = lines[at:], self._sizes[at:], held

    def _cut(self) -> Record:
        record = self._record([*self._lines, ""])
        self._leave(len(self._lines), self._end)
        self._is_cut = self._is_rest = False
        return record

    def _leave(self, lines: int, start: int) -> None:
        """Continue after a number of lines, with the record that begins at an offset."""
        self._number += lines
        self._start = start
        self._lines = []
        self._sizes = []
        self._held = 0
        self._header, self._head = -1, None

    def _record(self, lines: list[str]) -> Record:
        defects = (defect(DefectCode.RECORD_CUT, Span(0, 0)),) if self._is_cut else ()
        return Record(
            "\n".join(lines),
            lines,
            self._number,
            self._header,
            self._head,
            self._start,
            self._end,
            defects=defects,
            is_rest=self._is_rest,
        )


def cut(blocks: Iterable[Block], splitter: RecordSplitter) -> Iterator[Record]:
    """Cut blocks into records with a splitter positioned at their beginning."""
    for block in blocks:
        if not (block.last or block.broken):
            yield from splitter.feed(block.lines, block.sizes)
            continue
        *lines, rest = block.lines
        *sizes, size = block.sizes
        yield from splitter.feed(lines, sizes)
        finish = splitter.close if block.last else splitter.break_line
        yield from finish(rest, size)


def whole(text: str, headers: HeaderReader) -> Record:
    """Return a text as one record, wherever its header lines are."""
    lines = text.split("\n")
    heads = headers.heads(lines)
    indexes = tuple([index for index, _ in heads])
    if heads and all(is_blank(line) for line in lines[: indexes[0]]):
        return Record(text, lines, 1, indexes[0], heads[0][1], 0, 0, indexes[1:])
    return Record(text, lines, 1, -1, None, 0, 0, indexes)


def is_blank(line: str) -> bool:
    """Return whether a line has nothing but white space and invisible characters."""
    return not line.strip(policy.BLANK)
