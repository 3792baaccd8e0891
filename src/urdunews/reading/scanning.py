"""Scanning: the day and offsets of each record, from bytes, without articles."""

import datetime
import re
import zlib
from collections.abc import Iterator
from typing import Final, NamedTuple, cast

from urdunews.model.dates import DatePrecision
from urdunews.reading.headers import Header, HeaderReader
from urdunews.reading.long_lines import broken_lines
from urdunews.reading.records import cut_stream, is_blank
from urdunews.reading.streams import Stream
from urdunews.reading.text_encodings import WIDE
from urdunews.shapes import HEADER_LEAD

_LINE_FEED: Final = b"\n"
_SPACES: Final = b" \t"
#: The usual header, as far as it matters: `date 2026-02-03` and a space or line feed.
_USUAL: Final = re.compile(rb"date [0-9]{4}-[0-9]{2}-[0-9]{2}[ \n]")
_USUAL_LENGTH: Final = 16
_LONGEST_LEAD: Final = 16
#: Ten years of days, with leads of two kinds.
_MOST_KNOWN: Final = 8192


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
        header = headers.read(record.lines[record.header]) if record.header >= 0 else None
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
        self.line_feeds += data.count(_LINE_FEED, start, end)
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
    finder = _HeaderFinder(headers, encoding)
    day: datetime.date | None = None
    precision: DatePrecision | None = None
    start = 0
    # Blank text before the first header belongs to its record.
    is_blank_so_far = True
    run = _Run(b"", 0, 0, 0)
    for run in _runs(stream):
        added = run.start
        for at, next_day, next_precision in finder.find(run):
            if tally is not None:
                tally.add(run.data, added, at)
                added = at
            if not (is_blank_so_far and run.is_blank(at, encoding)):
                yield ScannedRecord(path, day, precision, start, run.base + at)
                start = run.base + at
            is_blank_so_far = False
            day, precision = next_day, next_precision
        if tally is not None:
            tally.add(run.data, added, run.end)
        is_blank_so_far = is_blank_so_far and run.is_blank(run.end, encoding)
    end = run.base + run.end
    if end:
        yield ScannedRecord(path, day, precision, start, end)


class _Run(NamedTuple):
    """Whole lines, which are a stretch of some bytes."""

    data: bytes
    start: int
    end: int

    base: int
    """Offset of the bytes in the stream."""

    is_mid_line: bool = False
    """Whether the first line is the rest of one that was broken."""

    def is_blank(self, end: int, encoding: str) -> bool:
        """Return whether there is only white space before an offset."""
        return is_blank(self.data[self.start : end].decode(encoding, "surrogateescape"))


def _runs(stream: Stream) -> Iterator[_Run]:
    """Yield runs of whole lines in place, within the parts: copies would take half the time."""
    waiting: list[bytes] = []
    base = 0
    is_mid_line = False
    parts = cast("Iterator[bytes]", stream.parts())
    for part in broken_lines(parts, _LINE_FEED, stream.max_record):
        first = -1 if part is None else part.find(_LINE_FEED)
        if part is not None and first < 0:
            waiting.append(part)
            continue
        line = b"".join(waiting) + (b"" if part is None else part[: first + 1])
        yield _Run(line, 0, len(line), base, is_mid_line)
        base += len(line)
        is_mid_line = part is None
        waiting = []
        if part is not None:
            last = part.rfind(_LINE_FEED) + 1
            yield _Run(part, first + 1, last, base - first - 1)
            base += last - first - 1
            waiting = [part[last:]]
    line = b"".join(waiting)
    yield _Run(line, 0, len(line), base, is_mid_line)


class _HeaderFinder:
    """Finds the header lines in runs of lines, without looking at the others."""

    def __init__(self, headers: HeaderReader, encoding: str) -> None:
        self._headers = headers
        self._encoding = encoding
        self._keywords = [
            word.encode(encoding) for word in headers.keywords if _has(word, encoding)
        ]
        self._known: dict[bytes, tuple[datetime.date | None, DatePrecision | None]] = {}
        self._pattern = re.compile(b"|".join(map(re.escape, self._keywords)))

    def find(self, run: _Run) -> Iterator[tuple[int, datetime.date | None, DatePrecision | None]]:
        """Yield where each header line begins in the bytes, and what it names."""
        data, lower = run.data, run.start
        # Where the last keyword stood: another one on its line opens no record.
        seen = lower
        known = self._known
        for at in self._hits(data, lower, run.end):
            start = data.rfind(_LINE_FEED, seen, at) + 1
            is_first = start > 0 or seen == lower
            start = start or lower
            seen = at
            if not is_first or (start == 0 and run.is_mid_line):
                continue
            opening = data[start : at + _USUAL_LENGTH]
            if opening in known:
                yield start, *known[opening]
            elif self._is_lead(data[start:at]):
                end = data.find(_LINE_FEED, at)
                header = self._read(data[start : end if end >= 0 else None], opening, at - start)
                if header is not None:
                    yield start, header.date, header.precision

    def _read(self, line: bytes, opening: bytes, lead: int) -> Header | None:
        """Read a header line, and remember an opening that says all about it."""
        header = self._headers.read(line.decode(self._encoding, "surrogateescape"))
        is_usual = lead <= _LONGEST_LEAD and _USUAL.fullmatch(opening, lead) is not None
        if header is not None and is_usual and len(self._known) < _MOST_KNOWN:
            self._known[opening] = header.date, header.precision
        return header

    def _hits(self, data: bytes, start: int, end: int) -> Iterator[int]:
        """Yield the offsets of the keywords."""
        if len(self._keywords) != 1 or not self._keywords[0].isascii():
            if self._keywords:
                yield from (match.start() for match in self._pattern.finditer(data, start, end))
            return
        # Urdu text has few Latin letters: a search for one runs at four times the speed of a
        # search for the word.
        (keyword,) = self._keywords
        letter = keyword[:1]
        at = start - 1
        while (at := data.find(letter, at + 1, end)) >= 0:
            if data.startswith(keyword, at):
                yield at

    def _is_lead(self, lead: bytes) -> bool:
        """Return whether a keyword may come after these bytes of its line."""
        if not lead.strip(_SPACES):
            return True
        return HEADER_LEAD.issuperset(lead.decode(self._encoding, "surrogateescape"))


def _has(word: str, encoding: str) -> bool:
    try:
        word.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
