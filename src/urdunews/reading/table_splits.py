"""Table splits: stretches of JSON Lines and Parquet tables that can be read apart."""

import itertools
import os
from collections.abc import Iterator
from typing import IO, Any, NamedTuple

from urdunews.reading.blocks import Lines
from urdunews.reading.parquet_tables import damage_errors, load_parquet
from urdunews.reading.streams import Stream
from urdunews.reading.tables import RowGroups, json_line


class TableStretch(NamedTuple):
    """Whole rows of a table that follow each other."""

    start: int
    """Byte offset of the first."""

    end: int
    """End offset (exclusive) of the last."""

    rows_before: int
    """How many rows come before them."""

    groups: RowGroups | None = None
    """The row groups of a Parquet table."""


def json_stretches(stream: Stream, size: int) -> Iterator[TableStretch]:
    """Yield stretches of whole lines of JSON Lines.

    Args:
        stream: The table, in an encoding whose line feed is one byte.
        size: The bytes of a stretch, which is longer where no line ends there.
    """
    encoding = stream.encoding
    assert encoding is not None
    lines = Lines(stream)
    start = before = rows = 0
    line = ""
    # A line that is very long comes in pieces, and is one row.
    is_new, is_row = True, False
    for line in lines:
        if is_new:
            is_row = False
            if lines.offset - start >= size:
                yield TableStretch(start, lines.offset, before)
                start, before = lines.offset, rows
        if not is_row and json_line(line, rows).strip():
            is_row = True
            rows += 1
        is_new = line.endswith("\n")
    # After a last line feed, there is an empty line.
    end = lines.offset + (0 if is_new else len(line.encode(encoding, "surrogateescape")))
    if end > start:
        yield TableStretch(start, end, before)


def parquet_stretches(file: "IO[bytes]", size: int) -> list[TableStretch]:
    """Return stretches of whole row groups; none for a table that can only be read as a whole.

    Args:
        file: The table.
        size: The bytes of a stretch, which is longer where no row group ends there.
    """
    try:
        arrow, parquet = load_parquet()
    except ImportError:
        return []
    try:
        metadata = parquet.ParquetFile(file, pre_buffer=False).metadata
        groups = [metadata.row_group(number) for number in range(metadata.num_row_groups)]
        # A remote file has no number by which the system knows its size.
        starts = [0, *map(_offset, groups[1:]), file.seek(0, os.SEEK_END)]
        rows = [0, *itertools.accumulate(group.num_rows for group in groups)]
    except damage_errors(arrow):
        # Reading it will report what is wrong.
        return []
    # A writer may put row groups in another order.
    if not groups or starts != sorted(starts):
        return []
    return list(_joined(starts, rows, size))


def _offset(group: Any) -> int:  # noqa: ANN401 - of a package without types
    """Return the byte offset of the first page of a row group."""
    columns = [group.column(number) for number in range(group.num_columns)]
    return min(int(column.dictionary_page_offset or column.data_page_offset) for column in columns)


def _joined(starts: list[int], rows: list[int], size: int) -> Iterator[TableStretch]:
    first = 0
    for end in range(1, len(starts)):
        if starts[end] - starts[first] >= size or end == len(starts) - 1:
            groups = RowGroups(first, end, rows[first])
            yield TableStretch(starts[first], starts[end], rows[first], groups)
            first = end
