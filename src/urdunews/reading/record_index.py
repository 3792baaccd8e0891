"""Record index: where the records of a file are, so that one can be read without the others."""

import datetime
import os
import sys
import zlib
from array import array
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Final, NamedTuple, cast

from attrs import field, frozen

from urdunews.model.defects import Defect, DefectCode, defect
from urdunews.reading.cutting import cut_stream
from urdunews.reading.date_ranges import DateRange
from urdunews.reading.file_kinds import HEAD_SIZE
from urdunews.reading.headers import HeaderReader
from urdunews.reading.names import valid_name
from urdunews.reading.options import ReadOptions
from urdunews.reading.parts import parts_of
from urdunews.reading.records import Record
from urdunews.reading.scanning import ScannedRecord, Tally, scan_bytes
from urdunews.reading.sources import Found, check_can_reopen
from urdunews.reading.streams import Stream, Window
from urdunews.reading.text_encodings import WIDE, shown_encoding
from urdunews.reading.unpacking import is_packed, streams_of
from urdunews.spans import Span

#: The day of a record is stored as the number of the day, or as one of these.
_NO_SUCH_DAY: Final = 0
_NO_HEADER: Final = -1
_REST: Final = -2

_UNPACK: Final = "is compressed or an archive, so single records cannot be read; unpack it"
_CHANGED: Final = "has changed since it was indexed; build the index again"


class IndexFileError(ValueError):
    """A file cannot be indexed, or an index cannot be used: the file has changed, or the index.

    Attributes:
        path: The file that cannot be indexed or has changed, or that of the index.
        reason: What is wrong, and what to do.
    """

    path: str
    reason: str

    def __init__(self, path: str, reason: str) -> None:
        """Store the file and what is wrong with it."""
        super().__init__(path, reason)
        self.path = path
        self.reason = reason

    def __str__(self) -> str:
        """Return the message; terminal control characters in the name are escaped."""
        return f"{self.path!r} {self.reason}"


class FileStamp(NamedTuple):
    """The properties of a file that change when it is written."""

    size: int
    modified: int
    """When it was last written, in nanoseconds."""

    @classmethod
    def of(cls, file: "IO[bytes]") -> "FileStamp":
        """Return the stamp of an open file."""
        return cls._of(os.fstat(file.fileno()))

    @classmethod
    def of_path(cls, path: Path) -> "FileStamp":
        """Return the stamp of a file by its name."""
        return cls._of(path.stat())

    @classmethod
    def _of(cls, status: os.stat_result) -> "FileStamp":
        return cls(status.st_size, status.st_mtime_ns)


def _offsets() -> "array[int]":
    return array("Q")


@frozen(kw_only=True)
class Columns:
    """The values of the records of a file, in order."""

    starts: "array[int]" = field(factory=_offsets)
    """Byte offset of its first byte."""

    lines: "array[int]" = field(factory=_offsets)
    """Line number of its first line, from 1."""

    days: "array[int]" = field(factory=lambda: array("i"))
    """The day of its header line, as a number."""

    checksums: "array[int]" = field(factory=lambda: array("I"))
    """The CRC-32 of its bytes."""

    def add(self, start: int, line: int, day: int, checksum: int) -> None:
        """Add a record."""
        self.starts.append(start)
        self.lines.append(line)
        self.days.append(day)
        self.checksums.append(checksum)


@frozen(kw_only=True)
class IndexedFile:
    """The records of a file, divided as when it is read."""

    path: str
    """The file."""

    stamp: FileStamp
    """The state in which it was indexed."""

    encoding: str
    """Its encoding, by Python's name; its line feed is one byte."""

    is_detected: bool
    """Whether the encoding was detected and is not UTF-8, which is a defect of the first
    article."""

    columns: Columns
    """Its records."""

    def __len__(self) -> int:
        """Return the number of records."""
        return len(self.columns.starts)

    def numbers(self, dates: DateRange | None) -> Iterable[int]:
        """Return the numbers, from 0, of the records that may be in a range of days."""
        if dates is None:
            return range(len(self))
        first, last = dates.first.toordinal(), dates.last.toordinal()
        # A record without a header line may have a day on its page, but not a part of one.
        return (
            number
            for number, day in enumerate(self.columns.days)
            if first <= day <= last or day == _NO_HEADER
        )

    def stream(self) -> Stream:
        """Return a stream without contents that stands for the file."""
        return Stream(valid_name(self.path), (), self.encoding, sys.maxsize)

    def records(self, numbers: Iterable[int], headers: HeaderReader) -> Iterator[Record]:
        """Yield records, reading only their bytes.

        Args:
            numbers: Their numbers, from 0.
            headers: The reader of header lines.

        Raises:
            IndexFileError: The file has changed.
            OSError: It cannot be read.
        """
        with Path(self.path).open("rb") as file:
            if FileStamp.of(file) != self.stamp:
                raise IndexFileError(self.path, _CHANGED)
            for number in numbers:
                yield self._record(number, self._bytes(file, number), headers)

    def _bytes(self, file: "IO[bytes]", number: int) -> bytes:
        start = self.columns.starts[number]
        file.seek(start)
        data = file.read(self._end(number) - start)
        if zlib.crc32(data) != self.columns.checksums[number]:
            raise IndexFileError(self.path, _CHANGED)
        return data

    def _end(self, number: int) -> int:
        starts = self.columns.starts
        return starts[number + 1] if number + 1 < len(starts) else self.stamp.size

    def _record(self, number: int, data: bytes, headers: HeaderReader) -> Record:
        days = self.columns.days
        source = data.decode(self.encoding, "surrogateescape")
        lines = source.split("\n")
        is_rest = days[number] == _REST
        heads = [] if is_rest else headers.heads(lines)
        header, head = heads[0] if heads else (-1, None)
        return Record(
            source,
            lines,
            self.columns.lines[number],
            header,
            head,
            self.columns.starts[number],
            self._end(number),
            defects=tuple(self._defects(number)),
            is_rest=is_rest,
        )

    def _defects(self, number: int) -> Iterator[Defect]:
        """Yield the defects that a record would have if the file were read in order."""
        days = self.columns.days
        if number == 0 and self.is_detected:
            shown = shown_encoding(self.encoding)
            yield defect(DefectCode.ENCODING_OTHER, Span(0, 0), shown)
        if _REST in days[number : number + 2]:
            yield defect(DefectCode.RECORD_CUT, Span(0, 0))


def index_file(found: Found, headers: HeaderReader, options: ReadOptions) -> IndexedFile | None:
    """Find the records of a file; None for a file in a folder that is not text and is skipped.

    Args:
        found: The file.
        headers: The reader of header lines.
        options: How it is read.

    Raises:
        IndexFileError: It is compressed, an archive or in UTF-16 or UTF-32, or was written
            meanwhile.
        OSError: It cannot be read, or is a pipe.
        NotTextError: It is not text, and was named.
    """
    if not isinstance(found.path, Path):
        raise IndexFileError(found.path.name, "is not on this machine; index a copy of it")
    path = os.fspath(found.path)
    with found.path.open("rb") as file:
        check_can_reopen(file)
        if is_packed(file.peek(HEAD_SIZE)[:HEAD_SIZE]):
            raise IndexFileError(path, _UNPACK)
        stamp = FileStamp.of(file)
        for stream in streams_of(file, options, is_listed=found.is_listed):
            encoding = stream.encoding
            if encoding is None or encoding in WIDE:
                shown = shown_encoding(encoding or "")
                reason = f"is in {shown}, so single records cannot be read; convert it with iconv"
                raise IndexFileError(path, reason)
            columns = _columns(stream, headers, encoding, path)
            if FileStamp.of(file) != stamp:
                raise IndexFileError(path, "is being written; index it when it is complete")
            return IndexedFile(
                path=path,
                stamp=stamp,
                encoding=encoding,
                is_detected=bool(stream.defects),
                columns=columns,
            )
    return None


def _columns(stream: Stream, headers: HeaderReader, encoding: str, path: str) -> Columns:
    columns = Columns()
    tally = Tally()
    line = 1
    for scanned in scan_bytes(stream, headers, encoding, tally):
        start, end = cast("int", scanned.start), cast("int", scanned.end)
        if end - start <= stream.max_record:
            columns.add(start, line, _day(scanned), tally.checksum)
        else:
            _add_parts(columns, Window(start, end, line), stream, headers, path)
        line += tally.line_feeds
        tally.reset()
    stream.check()
    return columns


def _add_parts(
    columns: Columns, window: Window, stream: Stream, headers: HeaderReader, path: str
) -> None:
    """Add the parts of a record that is too long, which are separate records."""
    with Path(path).open("rb") as file:
        file.seek(window.start)
        parts = cast("Iterator[bytes]", parts_of(file))
        again = Stream(path, parts, stream.encoding, stream.max_record, window=window)
        for record in cut_stream(again, headers):
            data = record.source.encode(cast("str", stream.encoding), "surrogateescape")
            day = _REST
            if not record.is_rest:
                head = record.head
                day = _NO_HEADER if head is None else _day_number(head.date)
            columns.add(record.start, record.number, day, zlib.crc32(data))


def _day_number(day: datetime.date | None) -> int:
    return _NO_SUCH_DAY if day is None else day.toordinal()


def _day(record: ScannedRecord) -> int:
    # Only the first record may have no header line, which a scan does not show.
    return _day_number(record.date) if record.date or record.start else _NO_HEADER
