"""Cutting: streams into records.

The bytes of a stream are cut at its header lines, and each record is decoded by itself. Text, wide
encodings and streams with a record that is too long are cut line by line.
"""

import itertools
from collections.abc import Callable, Iterator
from typing import TypeAlias

from urdunews.reading.blocks import block_of_run, blocks_of
from urdunews.reading.header_search import HeaderSearch
from urdunews.reading.headers import Header, HeaderReader
from urdunews.reading.records import Record, RecordSplitter, cut, is_blank
from urdunews.reading.runs import LINE_FEED, Run, runs_of
from urdunews.reading.streams import Stream, Window
from urdunews.reading.text_encodings import WIDE

Cutter: TypeAlias = Callable[[Stream, HeaderReader], Iterator[Record]]
"""Cuts a stream into its records; `cut_stream` is the usual one."""


def cut_stream(stream: Stream, headers: HeaderReader) -> Iterator[Record]:
    """Cut a stream into its records, the first of which has the stream's defects.

    Args:
        stream: The stream.
        headers: The reader of header lines.

    Raises:
        OSError: The stream cannot be read to its end; what could be read has been yielded.
    """
    records = _records_of(stream, headers)
    for first in records:
        yield first._replace(defects=stream.defects + first.defects)
        # It may be as large as a record can be.
        del first
        yield from records
    stream.check()


def _records_of(stream: Stream, headers: HeaderReader) -> Iterator[Record]:
    encoding = stream.encoding
    if encoding is None or encoding in WIDE:
        return cut(blocks_of(stream), RecordSplitter(headers, stream.max_record))
    records = _records_of_bytes(stream, headers, encoding)
    return records if stream.window is None else _within(stream.window, records)


def _within(window: Window, records: Iterator[Record]) -> Iterator[Record]:
    """Yield the records that begin in a window of a file."""
    for record in records:
        if record.start >= window.stop and not record.is_rest:
            return
        yield record
        # A record that was cut continues, however far.
        if record.end >= window.stop and not record.defects:
            return


class _Growing:
    """A record whose end has not been read yet."""

    __slots__ = ("_pieces", "head", "header", "number", "size", "start")

    def __init__(self, start: int, number: int, head: Header | None = None) -> None:
        """Begin a record.

        Args:
            start: Offset of its first byte.
            number: Line number of its first line.
            head: Its header line, if it begins with one.
        """
        self._pieces: list[bytes] = []
        self.start = start
        self.number = number
        self.size = 0
        self.head = head
        self.header = -1 if head is None else 0

    def add(self, data: bytes) -> None:
        """Add whole lines."""
        self._pieces.append(data)
        self.size += len(data)

    def take_data(self) -> bytes:
        """Return its bytes so far, and forget them."""
        data = b"".join(self._pieces)
        self._pieces.clear()
        return data

    def take_header(self, head: Header, encoding: str) -> bool:
        """Take a header line below blank text, which belongs to its record.

        Returns:
            Whether the header line belongs to this record.
        """
        if self.head is not None:
            return False
        data = b"".join(self._pieces)
        if not is_blank(data.decode(encoding, "surrogateescape")):
            return False
        self.head, self.header = head, data.count(LINE_FEED)
        return True

    def record(self, encoding: str) -> Record:
        """Return the record, which is complete, and forget its bytes."""
        source = self.take_data().decode(encoding, "surrogateescape")
        lines = source.split("\n")
        end = self.start + self.size
        return Record(source, lines, self.number, self.header, self.head, self.start, end)


def _records_of_bytes(stream: Stream, headers: HeaderReader, encoding: str) -> Iterator[Record]:
    search = HeaderSearch(headers, encoding)
    begun = _first_record(runs_of(stream), stream.window, search)
    if begun is None:
        return
    growing, runs = begun
    for run in runs:
        for start, end, head in _stretches(run, search):
            if head is not None and not growing.take_header(head, encoding):
                record = growing.record(encoding)
                # While the record is read, its bytes are no longer needed.
                growing = _Growing(record.end, record.number + len(record.lines) - 1, head)
                yield record
            if run.is_broken or growing.size + end - start > stream.max_record:
                rest = itertools.chain([run._replace(start=start)], runs)
                yield from _records_of_lines(growing, rest, stream, headers, encoding)
                return
            growing.add(run.data[start:end])
    if growing.size:
        yield growing.record(encoding)


def _records_of_lines(
    growing: _Growing, rest: Iterator[Run], stream: Stream, headers: HeaderReader, encoding: str
) -> Iterator[Record]:
    """Cut the rest of a stream line by line: a record or a line in it is too long."""
    limit = stream.max_record
    splitter = RecordSplitter(headers, limit, start=growing.start, number=growing.number)
    data = growing.take_data()
    runs = itertools.chain([Run(data, 0, len(data), 0)] if data else [], rest)
    return cut((block_of_run(run, encoding) for run in runs), splitter)


def _stretches(run: Run, search: HeaderSearch) -> Iterator[tuple[int, int, Header | None]]:
    """Yield the offsets of stretches of a run; each but the first begins with a header line."""
    start, head = run.start, None
    for end, following in search.find(run):
        if end > start:
            yield start, end, head
        start, head = end, following
    yield start, run.end, head


def _first_record(
    runs: Iterator[Run], window: Window | None, search: HeaderSearch
) -> tuple[_Growing, Iterator[Run]] | None:
    """Return an empty record to fill, and the runs from its first line on.

    Returns:
        Both, or None if no record begins in the window.
    """
    if window is None or window.start == 0:
        return _Growing(0, 1), runs
    start, number = window.start, window.line
    for run in runs:
        first = next(search.find(run), None)
        end = run.end if first is None else first[0]
        start += end - run.start
        number += run.data.count(LINE_FEED, run.start, end)
        if start >= window.stop:
            return None
        if first is not None:
            return _Growing(start, number), itertools.chain([run._replace(start=end)], runs)
    return None
