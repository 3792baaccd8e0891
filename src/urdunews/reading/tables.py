"""Tables: the texts in one column of JSON Lines, CSV and TSV, and the rows of any table."""

import itertools
import math
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple, Protocol, TypeAlias, cast

import attrs
from attrs import define, frozen

from urdunews import lazy
from urdunews.arguments import excerpt
from urdunews.reading.damage import DamagedFileError
from urdunews.reading.file_kinds import NotTextError
from urdunews.reading.table_formats import TableFormat

_SEPARATORS: Final = (",", ";", "\t", "|")
_SURROGATE: Final = lazy.pattern("[\ud800-\udfff]")
#: Excel for Mac ended lines so.
_LONE_RETURN: Final = lazy.pattern(r"(?<=\r)(?!\n)")
_JSON_LINES: Final = "a table of JSON has an object on each line, as jq -c '.[]' writes them"
_ALLOW_MORE: Final = "allow more with max_record= or --max-record"
#: What Spark calls a folder for rows without a value.
_NOTHING: Final = "__HIVE_DEFAULT_PARTITION__"
_OPEN_MARK: Final = "opens a quotation mark that nothing closes"
_MOST_NAMES: Final = 20
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


Cells: TypeAlias = Mapping[str, object]


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


class RowError(Exception):
    """A row cannot be read; the message says which and why."""


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
        yield from rows_of(cells, columns, path, before)
    except RowError as wrong:
        raise DamagedFileError(path, lines.offset, str(wrong)) from wrong


def _whole(lines: _Lines, longest: int) -> Iterator[str]:
    """Yield lines, as long as they are whole: part of a row would be another row."""
    for line in lines:
        if lines.is_broken:
            reason = f"a row is longer than {longest:,} bytes; {_ALLOW_MORE}"
            raise RowError(reason)
        yield line


def _json_cells(lines: Iterable[str], before: int) -> Iterator[Cells]:
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


def _json_row(line: str, number: int) -> Cells:
    import json

    try:
        # Careless writers leave tabs in strings.
        cells: object = json.JSONDecoder(strict=False).decode(line)
    except (ValueError, RecursionError) as wrong:
        reason = f"row {number:,} is not JSON ({wrong}); {_JSON_LINES}"
        raise RowError(reason) from wrong
    if not isinstance(cells, dict):
        reason = f"row {number:,} is not a JSON object; {_JSON_LINES}"
        raise RowError(reason)
    return cast("dict[str, object]", cells)


def _csv_cells(lines: Iterator[str], form: TableFormat, longest: int) -> Iterator[Cells]:
    import csv

    # The module's own limit is 128 kB, for the whole process.
    csv.field_size_limit(max(csv.field_size_limit(), min(longest, _LONGEST_CELL)))
    first = next(filter(str.strip, map(_without_mark, lines)), "")
    separator = "\t" if form == "tsv" else _separator(first)
    text = _CsvLines(_ended_by_returns(first, lines))
    rows = csv.reader(text, delimiter=separator)
    number = 0
    try:
        names: list[str] = next(rows)
        if names and text.ended:
            reason = f"the line of names {_OPEN_MARK}"
            raise RowError(reason)
        for row in rows:
            if row:
                number += 1
                if text.ended:
                    reason = f"row {number:,} {_OPEN_MARK}"
                    raise RowError(reason)
                # A row that is too short lacks its last cells.
                yield dict(itertools.zip_longest(names, row[: len(names)]))
    except csv.Error as wrong:
        reason = f"row {number + 1:,} cannot be read ({wrong})"
        raise RowError(reason) from wrong


def _without_mark(line: str) -> str:
    return line.removeprefix("\ufeff")


def _separator(first: str) -> str:
    """Return what separates the cells of CSV, by its line of names."""
    return max(_SEPARATORS, key=first.count)


def _ended_by_returns(first: str, others: Iterator[str]) -> Iterator[str]:
    """Yield lines of CSV, cut at lone carriage returns if the first line has any."""
    lines = itertools.chain([first], others)
    if "\r" not in first.rstrip("\r\n"):
        return lines
    return filter(None, itertools.chain.from_iterable(map(_LONE_RETURN.split, lines)))


def is_line_of_names(line: str, column: str) -> bool:
    """Return whether a line has the name of a column among others, as that of CSV has."""
    import csv

    rows = csv.reader([line], delimiter=_separator(line), strict=True)
    try:
        return any(column in names for names in rows)
    except csv.Error:
        return False


def is_row_of_json(line: str, column: str) -> bool:
    """Return whether a line is a JSON object that has a column."""
    try:
        return column in _json_row(line, 1)
    except RowError:
        return False


def cells_of_folders(path: str | None) -> Cells:
    """Return the cells of all rows that the folders of a table are named by.

    Spark and pyarrow write tables so: `year=2026/outlet=a%20b/part-0.parquet`.
    """
    folders = (path or "").replace("\\", "/").split("/")[:-1]
    pairs = [folder.partition("=") for folder in folders if "=" in folder]
    if not pairs:
        return {}
    from urllib.parse import unquote

    return {
        unquote(name): None if value == _NOTHING else unquote(value) for name, _, value in pairs
    }


def check_columns(names: Iterable[str], columns: Columns, path: str | None) -> None:
    """Check that a table has the columns to read.

    Args:
        names: The names of its columns.
        columns: The columns to read.
        path: Its name, for the error.

    Raises:
        NotTextError: It lacks one of them.
    """
    known = list(dict.fromkeys(names))
    missing = [name for name in columns.names() if name not in known]
    if missing:
        there = ", ".join(map(excerpt, known[:_MOST_NAMES])) or "none"
        kind = f"a table without the column {excerpt(missing[0])} (it has {there})"
        what = next(what for what, name in attrs.asdict(columns).items() if name == missing[0])
        raise NotTextError(path, kind, f"name one of these as its {what} column")


def rows_of(
    table: Iterable[Cells], columns: Columns, path: str | None, before: int
) -> Iterator[Row]:
    """Yield the rows of a table, except those whose text is empty.

    Args:
        table: The cells of each row, by the names of the columns.
        columns: The columns to read.
        path: Its name, for errors.
        before: How many rows stand before it.

    Raises:
        NotTextError: The table lacks one of the columns.
        RowError: A row has something else than text in the column of texts.
    """
    given = cells_of_folders(path)
    for number, found in enumerate(table, before + 1):
        cells = {**given, **found} if given else found
        if number == 1:
            check_columns(cells, columns, path)
        text = _cell(cells, columns.text)
        if text is None:
            continue
        if not isinstance(text, str):
            reason = f"row {number:,} has no text in {columns.text!r}, but {excerpt(text)}"
            raise RowError(reason)
        yield Row(
            number,
            text,
            _shown(cells, columns.id),
            _shown(cells, columns.url),
            _cell(cells, columns.date),
            _title(cells, columns.title),
        )


def _cell(cells: Cells, name: str | None) -> object:
    """Return the value of a cell; None if there is nothing in it.

    pandas writes NaN where there is nothing, and old writers of Parquet store text as bytes.
    """
    value = None if name is None else cells.get(name)
    if value == "" or (isinstance(value, float) and math.isnan(value)):
        return None
    return value.decode("utf-8", "surrogateescape") if isinstance(value, bytes) else value


def _title(cells: Cells, name: str | None) -> str | None:
    """Return a cell as a headline, which a list of JSON is not."""
    return None if isinstance(_cell(cells, name), list | dict) else _shown(cells, name)


def _shown(cells: Cells, name: str | None) -> str | None:
    """Return a cell as text; None if there is nothing in it."""
    value = _cell(cells, name)
    if value is None:
        return None
    text = str(value)
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)
