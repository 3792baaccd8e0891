"""Table streams: the texts in the rows of a table, each a stream of its own."""

import codecs
from collections.abc import Iterator
from typing import Final

import attrs

from urdunews import lazy
from urdunews.reading.blocks import Lines
from urdunews.reading.damage import DamagedFileError
from urdunews.reading.file_kinds import is_json
from urdunews.reading.options import DEFAULT_RECORD, ReadOptions
from urdunews.reading.streams import Stream
from urdunews.reading.table_formats import TableFormat, format_by_name
from urdunews.reading.tables import Row, is_line_of_names, is_row_of_json, rows_of_text

_LINE_END: Final = lazy.pattern(r"[\r\n]")
#: A row is read as a whole before its text is cut: part of it would be another row.
_LONGEST_ROW: Final = DEFAULT_RECORD


def table_format(
    path: str | None, head: bytes, encoding: str, options: ReadOptions
) -> TableFormat | None:
    """Return the format of a text that is a table; None if it is none, or no table is wanted.

    Args:
        path: The name of the text.
        head: Its first `HEAD_SIZE` bytes, or all of it if it is shorter.
        encoding: Its encoding.
        options: How it is read.
    """
    if options.columns is None:
        return None
    if options.table_format is not None:
        return options.table_format
    first = _first_line(head, encoding)
    if is_json(head, encoding) or is_row_of_json(first, options.columns.text):
        return "jsonl"
    named = format_by_name(path)
    # CSV in a pipe has no name, and that of a file may end in `.txt`.
    return named or ("csv" if is_line_of_names(first, options.columns.text) else None)


def _first_line(head: bytes, encoding: str) -> str:
    """Return the first line of a text that is not blank."""
    text = codecs.getincrementaldecoder(encoding)("replace").decode(head)
    return _LINE_END.split(text.removeprefix("\ufeff").lstrip(), maxsplit=1)[0]


def text_table(
    text: Stream, form: TableFormat, options: ReadOptions, *, start: int = 0, before: int = 0
) -> Iterator[Stream]:
    """Yield the text of each row of a table that is text.

    Args:
        text: The table, or whole lines of JSON Lines.
        form: Its format.
        options: How it is read; it has columns.
        start: The offset of the first line.
        before: How many rows stand before it.

    Raises:
        NotTextError: The table lacks one of the columns.
        OSError: It cannot be read to its end, or one of its rows cannot be read.
    """
    columns = options.columns
    assert columns is not None
    longest = max(options.max_record, _LONGEST_ROW)
    table = attrs.evolve(text, max_record=longest)
    rows = rows_of_text(Lines(table, start), form, columns, text.path, longest, before)
    try:
        yield from row_streams(rows, text.path, options)
    except DamagedFileError:
        # What cut off the table cut off its last row: `{"body": "لاہور` is not JSON.
        table.check()
        raise
    table.check()


def row_streams(rows: Iterator[Row], path: str | None, options: ReadOptions) -> Iterator[Stream]:
    """Yield the text of each row."""
    for row in rows:
        yield Stream(path, [row.text], None, options.max_record, row=row)
