"""Tables: the texts in one column of JSON Lines, CSV, TSV and Parquet."""

import importlib
import itertools
from collections.abc import Iterable, Iterator, Mapping
from typing import IO, Any, Final, NamedTuple, Protocol, TypeAlias, cast

from attrs import define, frozen

from urdunews import lazy
from urdunews.arguments import excerpt
from urdunews.reading.damage import DamagedFileError
from urdunews.reading.file_kinds import PARQUET, NotTextError
from urdunews.reading.table_formats import TableFormat

_SEPARATORS: Final = (",", ";", "\t")
_SURROGATE: Final = lazy.pattern("[\ud800-\udfff]")
#: Rows of a Parquet table that are held at a time.
_BATCH: Final = 64
_INSTALL: Final = "install urdunews[arrow]"
_JSON_LINES: Final = "a table of JSON has an object on each line, as jq -c writes them"
_OPEN_MARK: Final = "opens a quotation mark that nothing closes"
_NAME_ANOTHER: Final = "name one of these as its text column"
_MOST_NAMES: Final = 20
_LONGEST_REASON: Final = 200
#: The module `csv` takes no larger number on Windows.
_LONGEST_CELL: Final = (1 << 31) - 1


@frozen(kw_only=True)
class Columns:
    """The columns of a table, by name."""

    text: str
    """The column of text."""

    id: str | None = None
    """The column of the origin's id."""

    url: str | None = None
    """The column of the origin's url."""

    date: str | None = None
    """The column of the date."""

    title: str | None = None
    """The column of the headline."""

    def names(self) -> list[str]:
        """Return the names of the columns to read, each once."""
        wanted = (self.text, self.id, self.url, self.date, self.title)
        return list(dict.fromkeys(name for name in wanted if name is not None))


_Cells: TypeAlias = Mapping[str, object]


class Row(NamedTuple):
    """A row of a table that has a text."""

    number: int
    """Its number, from 1, without a line of names."""

    text: str
    id: str | None
    url: str | None

    date: object
    """Its date, as the table has it."""

    title: str | None


class RowGroups(NamedTuple):
    """Row groups of a Parquet table that follow each other."""

    first: int
    """The number of the first, from 0."""

    end: int
    """End number (exclusive)."""

    rows_before: int
    """How many rows come before them."""


class _Lines(Protocol):
    """The lines of a text, with the offset of the last one, and whether it is only a part."""

    @property
    def offset(self) -> int: ...

    @property
    def is_broken(self) -> bool: ...

    def __iter__(self) -> Iterator[str]: ...


@define
class _CsvLines:
    """The lines of CSV, and whether all have been read."""

    lines: Iterator[str]
    ended: bool = False

    def __iter__(self) -> Iterator[str]:
        yield from self.lines
        self.ended = True
        # This is an empty row, or more of a row with an open quotation mark.
        yield ""


class _RowError(Exception):
    """A row cannot be read."""


def rows_of_text(  # noqa: PLR0913, PLR0917 - what a table is read with
    lines: _Lines,
    form: TableFormat,
    columns: Columns,
    path: str | None,
    longest: int,
    before: int = 0,
) -> Iterator[Row]:
    """Yield the rows of a text table, except those whose text is empty.

    Args:
        lines: Its lines, each with its line feed.
        form: Its format.
        columns: The columns to read.
        path: Its name, for errors.
        longest: How many bytes a line may have, and how many characters a cell.
        before: How many rows of JSON Lines stand before the lines.

    Raises:
        NotTextError: The table lacks one of the columns.
        DamagedFileError: A row cannot be read, or is too long; those before it have been yielded.
    """
    whole = _whole(lines, longest)
    cells = _json_cells(whole, before) if form == "jsonl" else _csv_cells(whole, form, longest)
    try:
        yield from _rows(cells, columns, path, before)
    except _RowError as wrong:
        raise DamagedFileError(path, lines.offset, str(wrong)) from wrong


def _whole(lines: _Lines, longest: int) -> Iterator[str]:
    """Yield lines, as long as they are whole: part of a row would be another row."""
    for line in lines:
        if lines.is_broken:
            reason = f"a row is longer than {longest:,} bytes; allow more with max_record="
            raise _RowError(reason)
        yield line


def _json_cells(lines: Iterable[str], before: int) -> Iterator[_Cells]:
    number = before
    for line in lines:
        row = json_line(line, number)
        if row.strip():
            number += 1
            yield _json_row(row, number)


def json_line(line: str, before: int) -> str:
    """Return a line without the byte order mark that may precede the first row.

    Args:
        line: A line of JSON Lines. One with nothing but white space is not a row.
        before: How many rows come before it.
    """
    return line.removeprefix("\ufeff") if before == 0 else line


def _json_row(line: str, number: int) -> _Cells:
    import json

    try:
        # Careless writers leave tabs in strings.
        cells: object = json.JSONDecoder(strict=False).decode(line)
    except (ValueError, RecursionError) as wrong:
        reason = f"row {number:,} is not JSON ({wrong}); {_JSON_LINES}"
        raise _RowError(reason) from wrong
    if not isinstance(cells, dict):
        reason = f"row {number:,} is not a JSON object; {_JSON_LINES}"
        raise _RowError(reason)
    return cast("dict[str, object]", cells)


def _csv_cells(lines: Iterator[str], form: TableFormat, longest: int) -> Iterator[_Cells]:
    import csv

    # The module's own limit is 128 kB, for the whole process.
    csv.field_size_limit(max(csv.field_size_limit(), min(longest, _LONGEST_CELL)))
    first = next(lines, "").removeprefix("\ufeff")
    separator = "\t" if form == "tsv" else max(_SEPARATORS, key=first.count)
    text = _CsvLines(itertools.chain([first], lines))
    rows = csv.reader(text, delimiter=separator)
    number = 0
    try:
        names: list[str] = next(rows)
        if names and text.ended:
            reason = f"the line of names {_OPEN_MARK}"
            raise _RowError(reason)
        for row in rows:
            if row:
                number += 1
                if text.ended:
                    reason = f"row {number:,} {_OPEN_MARK}"
                    raise _RowError(reason)
                # A row that is too short lacks its last cells.
                yield dict(itertools.zip_longest(names, row[: len(names)]))
    except csv.Error as wrong:
        reason = f"row {number + 1:,} cannot be read ({wrong})"
        raise _RowError(reason) from wrong


def rows_of_parquet(
    parts: Iterable[bytes],
    file: "IO[bytes] | None",
    columns: Columns,
    path: str | None,
    groups: RowGroups | None = None,
) -> Iterator[Row]:
    """Yield the rows of a Parquet table, except those whose text is empty.

    Args:
        parts: The bytes of the table.
        file: A file that is the table and can be read from any place, if there is one; else the
            bytes are copied to a temporary file first, since such a table is read from its end.
        columns: The columns to read.
        path: Its name, for errors.
        groups: The row groups to read; None for all.

    Raises:
        NotTextError: The package pyarrow is not installed, or the table lacks one of the columns.
        DamagedFileError: The table cannot be read.
    """
    import tempfile

    try:
        arrow, parquet = load_parquet()
    except ImportError as missing:
        raise NotTextError(path, PARQUET, _INSTALL) from missing
    with tempfile.TemporaryFile() as copy:
        if file is None:
            copy.writelines(parts)
        try:
            table = parquet.ParquetFile(copy if file is None else file, pre_buffer=False)
            _check_columns(table.schema_arrow.names, columns, path)
            before = 0 if groups is None else groups.rows_before
            yield from _rows(_parquet_cells(table, columns, groups), columns, path, before)
        except _RowError as wrong:
            raise DamagedFileError(path, 0, str(wrong)) from wrong
        except (arrow.ArrowException, OSError) as wrong:
            reason = f"the Parquet table is damaged: {_first_line(wrong)}"
            raise DamagedFileError(path, 0, reason) from wrong


def load_parquet() -> tuple[Any, Any]:
    """Return the packages pyarrow and pyarrow.parquet.

    Raises:
        ImportError: They are not installed.
    """
    return importlib.import_module("pyarrow"), importlib.import_module("pyarrow.parquet")


def _parquet_cells(
    table: Any,  # noqa: ANN401 - of a package without types
    columns: Columns,
    groups: RowGroups | None,
) -> Iterator[_Cells]:
    wanted = None if groups is None else list(range(groups.first, groups.end))
    for batch in table.iter_batches(batch_size=_BATCH, row_groups=wanted, columns=columns.names()):
        yield from cast("list[dict[str, object]]", batch.to_pylist())


def _first_line(wrong: Exception) -> str:
    return str(wrong).partition("\n")[0][:_LONGEST_REASON]


def _check_columns(names: Iterable[str], columns: Columns, path: str | None) -> None:
    known = list(names)
    missing = [name for name in columns.names() if name not in known]
    if missing:
        there = ", ".join(map(excerpt, known[:_MOST_NAMES])) or "none"
        kind = f"a table without the column {excerpt(missing[0])} (it has {there})"
        raise NotTextError(path, kind, _NAME_ANOTHER)


def _rows(
    table: Iterable[_Cells], columns: Columns, path: str | None, before: int
) -> Iterator[Row]:
    for number, cells in enumerate(table, before + 1):
        if number == 1:
            _check_columns(cells, columns, path)
        text = cells.get(columns.text)
        if text is None or text == "":
            continue
        if not isinstance(text, str):
            reason = f"row {number:,} has no text in {columns.text!r}, but {excerpt(text)}"
            raise _RowError(reason)
        yield Row(
            number,
            text,
            _shown(cells, columns.id),
            _shown(cells, columns.url),
            None if columns.date is None else cells.get(columns.date),
            _shown(cells, columns.title),
        )


def _shown(cells: _Cells, name: str | None) -> str | None:
    """Return a cell as text; None if there is nothing in it."""
    value = None if name is None else cells.get(name)
    if value is None or value == "":
        return None
    text = str(value)
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)
