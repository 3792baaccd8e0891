"""Scanning: the day and offsets of each record, from bytes, without articles."""

import datetime
import zlib
from collections.abc import Iterator
from typing import NamedTuple

from urdunews.model.dates import DatePrecision
from urdunews.reading.cutting import cut_stream
from urdunews.reading.header_search import HeaderSearch
from urdunews.reading.headers import HeaderReader
from urdunews.reading.records import is_blank
from urdunews.reading.runs import LINE_FEED, Run, runs_of
from urdunews.reading.streams import Stream
from urdunews.reading.text_encodings import WIDE


class ScannedRecord(NamedTuple):
    """A record that was found by `urdunews.bulk.scan`."""

    path: str | None
    """The file, as in the origin of an article."""

    date: datetime.date | None
    """The day of its header line; None without one, or if there is no such day."""

    date_precision: DatePrecision | None
    """How much of the date is printed: `day`, `month` or `year`."""

    start: int | None
    """Byte offset of the record in its stream; None for an open text file."""

    end: int | None
    """Byte offset of the record's end (exclusive); None for an open text file."""


def scan_stream(stream: Stream, headers: HeaderReader) -> Iterator[ScannedRecord]:
    """Yield the records of a stream; one that is too long is not cut.

    Raises:
        OSError: The stream cannot be read to its end; what could be read has been yielded.
    """
    encoding = stream.encoding
    if encoding is None or encoding in WIDE:
        yield from _scan_text(stream, headers)
    else:
        yield from scan_bytes(stream, headers, encoding)
    stream.check()


def _scan_text(stream: Stream, headers: HeaderReader) -> Iterator[ScannedRecord]:
    waiting: ScannedRecord | None = None
    for record in cut_stream(stream, headers):
        end = record.end if record.end > record.start else None
        if waiting is not None and record.is_rest:
            waiting = waiting._replace(end=end)
            continue
        if waiting is not None:
            yield waiting
        header = record.head
        day, precision = (None, None) if header is None else (header.date, header.precision)
        start = None if end is None else record.start
        waiting = ScannedRecord(stream.path, day, precision, start, end)
    if waiting is not None:
        yield waiting


class Tally:
    """What the bytes of a record add up to, while a scan passes them."""

    __slots__ = ("checksum", "line_feeds")

    line_feeds: int
    """How many line feeds they have."""

    checksum: int
    """Their CRC-32."""

    def __init__(self) -> None:
        """Start with no bytes."""
        self.reset()

    def reset(self) -> None:
        """Start again with no bytes."""
        self.line_feeds = self.checksum = 0

    def add(self, data: bytes, start: int, end: int) -> None:
        """Add a stretch of some bytes."""
        self.line_feeds += data.count(LINE_FEED, start, end)
        self.checksum = zlib.crc32(memoryview(data)[start:end], self.checksum)


def scan_bytes(
    stream: Stream, headers: HeaderReader, encoding: str, tally: Tally | None = None
) -> Iterator[ScannedRecord]:
    """Yield the records of a stream in an encoding whose line feed is one byte.

    The stream is not checked for errors in the end.

    Args:
        stream: The stream.
        headers: The reader of header lines.
        encoding: Its encoding.
        tally: What the bytes of a record are added to before it is yielded; after that, it can
            be reset. Adding takes longer than the scan itself.
    """
    path = stream.path
    search = HeaderSearch(headers, encoding)
    day: datetime.date | None = None
    precision: DatePrecision | None = None
    start = 0
    # Blank text before the first header belongs to its record.
    is_blank_so_far = True
    run = Run(b"", 0, 0, 0)
    for run in runs_of(stream):
        added = run.start
        for at, header in search.find(run):
            if tally is not None:
                tally.add(run.data, added, at)
                added = at
            if not (is_blank_so_far and _is_blank(run, at, encoding)):
                yield ScannedRecord(path, day, precision, start, run.base + at)
                start = run.base + at
            is_blank_so_far = False
            day, precision = header.date, header.precision
        if tally is not None:
            tally.add(run.data, added, run.end)
        is_blank_so_far = is_blank_so_far and _is_blank(run, run.end, encoding)
    end = run.base + run.end
    if end:
        yield ScannedRecord(path, day, precision, start, end)


def _is_blank(run: Run, end: int, encoding: str) -> bool:
    """Return whether there is only white space before an offset of a run."""
    return is_blank(run.data[run.start : end].decode(encoding, "surrogateescape"))
