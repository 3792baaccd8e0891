"""Splits: stretches of files that can be read separately, with the same articles in all."""

import io
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Final, cast

import attrs
from attrs import field, frozen

from urdunews.model.defects import DefectCode, defect
from urdunews.reading.addresses import address_of, opened, size_and_stamp
from urdunews.reading.blocks import blocks_of
from urdunews.reading.file_kinds import (
    HEAD_SIZE,
    NotTextError,
    is_parquet,
    kind_of_text,
    leave_out,
)
from urdunews.reading.names import name_of
from urdunews.reading.options import ReadOptions
from urdunews.reading.parquet_tables import rows_of_parquet
from urdunews.reading.parts import PartReader, parts_of
from urdunews.reading.records import is_blank
from urdunews.reading.sources import Found, check_can_reopen
from urdunews.reading.streams import Stream, Window
from urdunews.reading.table_formats import TableFormat
from urdunews.reading.table_splits import TableStretch, json_stretches, parquet_stretches
from urdunews.reading.table_streams import row_streams, table_format, text_table
from urdunews.reading.tables import Columns, RowGroups
from urdunews.reading.text_encodings import WIDE, shown_encoding
from urdunews.reading.unpacking import is_packed, streams_of
from urdunews.spans import Span
from urdunews.urls import without_credentials

_LINE_FEED: Final = b"\n"


@frozen(kw_only=True)
class Split:
    """A stretch of a file, for `urdunews.bulk.read_split`; it can be pickled.

    A record belongs to the split that holds its first byte, so that no record is read twice.
    """

    path: str = field(repr=lambda path: repr(without_credentials(path)))
    """The file, or its URL with the credentials that it was given with."""

    start: int = 0
    """Byte offset of the split in the file."""

    end: int | None = None
    """End offset (exclusive); None for a file that is read as a whole: a compressed one, an
    archive, or one in UTF-16 or UTF-32."""

    line: int = 1
    """Line number at `start`, from 1: the number of line feeds before it, plus one."""

    encoding: str | None = None
    """The encoding of the file, by Python's name; None to detect it."""

    is_detected: bool = False
    """Whether the encoding was detected and is not UTF-8, which is a defect of the first
    article."""

    is_listed: bool = False
    """Whether the file was found in a folder, and is skipped if it is not text."""

    columns: Columns | None = None
    """The columns of a table; None for text."""

    format: TableFormat | None = None
    """The format of a table that is text: that of the stretch, or the one that was asked for."""

    rows_before: int = 0
    """How many rows of a table come before `start`."""

    groups: RowGroups | None = None
    """The row groups of a Parquet table; None to read it as a whole."""


def split_size(split: Split) -> int:
    """Return the bytes of a split."""
    end = size_and_stamp(split.path)[0] if split.end is None else split.end
    return end - split.start


def splits_of(found: Found, size: int, options: ReadOptions) -> Iterator[Split]:
    """Yield the splits of a file in order.

    Args:
        found: The file.
        size: The bytes of a split; the first may be longer, and the last shorter.
        options: How the file is read.

    Raises:
        OSError: It cannot be read, or is a pipe.
        NotTextError: It is not text, and was named.
    """
    with found.open() as file:
        whole = Split(
            path=address_of(found),
            encoding=options.encoding,
            is_listed=found.is_listed,
            columns=options.columns,
            format=options.table_format,
        )
        if isinstance(found.path, Path):
            check_can_reopen(file)
        elif not (found.path.can_seek and file.seekable()):
            yield whole
            return
        head = cast("io.BufferedReader", file).peek(HEAD_SIZE)[:HEAD_SIZE]
        if is_packed(head):
            yield whole
        elif options.columns is not None and is_parquet(head):
            yield from [_split_of(it, whole) for it in parquet_stretches(file, size)] or [whole]
        else:
            yield from _splits_of_text(file, size, options, whole, head)


def _splits_of_text(
    file: "IO[bytes]", size: int, options: ReadOptions, whole: Split, head: bytes
) -> Iterator[Split]:
    # Text that is left out has no splits.
    for stream in streams_of(file, _as_text(options), is_listed=whole.is_listed):
        if stream.encoding is None or stream.encoding in WIDE:
            yield whole
            return
        form = table_format(stream.path, head, stream.encoding, options)
        kind = kind_of_text(head, stream.encoding, stream.path) if form is None else None
        if kind is not None:
            # `_as_text` accepts any text: HTML, and tables whose column was not named.
            refusal = NotTextError(stream.path, kind.name, kind.advice)
            leave_out(refusal, is_listed=whole.is_listed)
            return
        if form == "jsonl":
            lines = attrs.evolve(whole, encoding=stream.encoding, format=form)
            yield from (_split_of(stretch, lines) for stretch in json_stretches(stream, size))
        elif form is not None:
            yield whole
        else:
            yield from _splits_of_dump(file, stream, size, whole)
        stream.check()


def _splits_of_dump(file: "IO[bytes]", stream: Stream, size: int, whole: Split) -> Iterator[Split]:
    least = _first_words(stream) + 1
    stream.check()
    file.seek(0)
    for start, end, line in _stretches(file, size, least):
        yield Split(
            path=whole.path,
            start=start,
            end=end,
            line=line,
            encoding=stream.encoding,
            is_detected=bool(stream.defects),
            is_listed=whole.is_listed,
        )


def _as_text(options: ReadOptions) -> ReadOptions:
    """Return how a file is read as one text, even if it is a table."""
    if options.columns is None:
        return options
    return attrs.evolve(options, columns=None, table_format=None, any_text=True)


def _split_of(stretch: TableStretch, whole: Split) -> Split:
    """Return the split of a stretch of a table, which is otherwise like the whole."""
    start, end, rows_before, groups = stretch
    return attrs.evolve(whole, start=start, end=end, rows_before=rows_before, groups=groups)


def _first_words(stream: Stream) -> int:
    """Return the offset of the first line that is not blank.

    Blank text before the first header belongs to its record: a split that began inside it would
    take that record for its own.
    """
    at = 0
    for block in blocks_of(stream):
        for line, size in zip(block.lines, block.sizes, strict=True):
            if not is_blank(line):
                return at
            at += size
    return at


def _stretches(file: "IO[bytes]", size: int, least: int) -> Iterator[tuple[int, int, int]]:
    """Yield start, end and line number of stretches of a file.

    Args:
        file: The file, at its start.
        size: The bytes of each.
        least: What the first has at least.
    """
    data = PartReader(cast("Iterator[bytes]", parts_of(file)))
    line = 1
    wanted = max(size, least)
    while True:
        start, feeds, left = data.offset, 0, wanted
        while left and (part := data.take(left)):
            feeds += part.count(_LINE_FEED)
            left -= len(part)
        if data.offset == start:
            return
        yield start, data.offset, line
        line += feeds
        wanted = size


def split_streams(split: Split, options: ReadOptions) -> Iterator[Stream]:
    """Open a split.

    Args:
        split: A split, of a file that has not changed since.
        options: How it is read, except for its encoding.

    Raises:
        OSError: The file cannot be read.
    """
    reading = attrs.evolve(
        options, encoding=split.encoding, columns=split.columns, table_format=split.format
    )
    with opened(split.path) as file:
        if split.end is None:
            yield from streams_of(file, reading, is_listed=split.is_listed)
            return
        if split.columns is not None:
            yield from _rows(split, file, reading)
            return
        assert split.encoding is not None
        file.seek(max(split.start - 1, 0))
        data = PartReader(cast("Iterator[bytes]", parts_of(file)))
        skipped = _skip_line(data, split.end - split.start) if split.start else 0
        if skipped is None:
            return
        start = split.start + max(skipped - 1, 0)
        shown = shown_encoding(split.encoding)
        guess = defect(DefectCode.ENCODING_OTHER, Span(0, 0), shown)
        yield Stream(
            name_of(file),
            data.rest(),
            split.encoding,
            options.max_record,
            (guess,) if split.is_detected and split.start == 0 else (),
            # The line feed before the split is not in it.
            window=Window(start, split.end, split.line + (skipped > 1)),
        )


def _rows(split: Split, file: "IO[bytes]", reading: ReadOptions) -> Iterator[Stream]:
    """Yield the text of each row in a stretch of a table."""
    path = name_of(file)
    assert split.columns is not None
    if split.groups is not None:
        rows = rows_of_parquet((), file, split.columns, path, split.groups)
        yield from row_streams(rows, path, reading)
        return
    assert split.end is not None
    file.seek(split.start)
    parts = _taken(file, split.end - split.start)
    lines = Stream(path, parts, split.encoding, reading.max_record)
    yield from text_table(lines, "jsonl", reading, start=split.start, before=split.rows_before)


def _taken(file: "IO[bytes]", size: int) -> Iterator[bytes]:
    """Yield a number of bytes of a file, in parts."""
    data = PartReader(cast("Iterator[bytes]", parts_of(file)))
    while size > data.offset and (part := data.take(size - data.offset)):
        yield part


def _skip_line(data: PartReader, most: int) -> int | None:
    """Skip the rest of a line; return its bytes, or None if the next one is not in the split."""
    skipped = 0
    while skipped <= most and (part := data.take(sys.maxsize)):
        end = part.find(_LINE_FEED) + 1
        if end:
            data.give_back(len(part) - end)
            return skipped + end if skipped + end <= most else None
        skipped += len(part)
    return None
