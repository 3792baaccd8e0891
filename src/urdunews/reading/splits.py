"""Splits: stretches of files that can be read apart, and give what the whole files give."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Final, cast

import attrs
from attrs import frozen

from urdunews.model.defects import DefectCode, defect
from urdunews.reading.blocks import blocks_of
from urdunews.reading.file_kinds import HEAD_SIZE
from urdunews.reading.names import name_of
from urdunews.reading.options import ReadOptions
from urdunews.reading.parts import PartReader, parts_of
from urdunews.reading.records import is_blank
from urdunews.reading.sources import Found, check_can_reopen
from urdunews.reading.streams import Stream, Window
from urdunews.reading.text_encodings import WIDE, shown_encoding
from urdunews.reading.unpacking import is_packed, streams_of
from urdunews.spans import Span

_LINE_FEED: Final = b"\n"


@frozen(kw_only=True)
class Split:
    """A stretch of a file, for `urdunews.bulk.read_split`; it can be pickled.

    A record belongs to the split that holds its first byte, so that no record is read twice.
    """

    path: str
    """The file."""

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
    """Whether the encoding was detected and is not UTF-8, which the first article tells."""

    is_listed: bool = False
    """Whether the file was found in a folder, and is skipped if it is not text."""


def split_size(split: Split) -> int:
    """Return the bytes of a split."""
    end = Path(split.path).stat().st_size if split.end is None else split.end
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
    path = os.fspath(found.path)
    with found.path.open("rb") as file:
        check_can_reopen(file)
        whole = Split(path=path, encoding=options.encoding, is_listed=found.is_listed)
        if is_packed(file.peek(HEAD_SIZE)[:HEAD_SIZE]):
            yield whole
            return
        # None is text that is left out.
        for stream in streams_of(file, options, is_listed=found.is_listed):
            if stream.encoding is None or stream.encoding in WIDE:
                yield whole
                return
            encoding, is_detected = stream.encoding, bool(stream.defects)
            least = _first_words(stream) + 1
            stream.check()
            file.seek(0)
            for start, end, line in _stretches(file, size, least):
                yield Split(
                    path=path,
                    start=start,
                    end=end,
                    line=line,
                    encoding=encoding,
                    is_detected=is_detected,
                    is_listed=found.is_listed,
                )


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
        options: How it is read, but for its encoding.

    Raises:
        OSError: The file cannot be read.
    """
    with Path(split.path).open("rb") as file:
        if split.end is None or split.encoding is None:
            whole = attrs.evolve(options, encoding=split.encoding)
            yield from streams_of(file, whole, is_listed=split.is_listed)
            return
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
