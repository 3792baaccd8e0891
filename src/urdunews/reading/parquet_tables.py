"""Parquet tables: the texts in one of their columns."""

import importlib
from collections.abc import Iterable, Iterator
from typing import IO, Any, Final, cast

from urdunews.reading.damage import DamagedFileError
from urdunews.reading.file_kinds import PARQUET, NotTextError
from urdunews.reading.tables import (
    Cells,
    Columns,
    Row,
    RowError,
    RowGroups,
    cells_of_folders,
    check_columns,
    rows_of,
)

#: Rows that are held at a time.
_BATCH: Final = 64
_INSTALL: Final = "install urdunews[arrow]"
_LONGEST_REASON: Final = 200
#: Errors of cells that Python has no value for; a time zone that is not known is a LookupError.
_NO_VALUE: Final = (ValueError, OverflowError, LookupError)


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
            names: list[str] = table.schema_arrow.names
            check_columns([*names, *cells_of_folders(path)], columns, path)
            before = 0 if groups is None else groups.rows_before
            wanted = [name for name in columns.names() if name in names]
            cells = _parquet_cells(arrow, table, wanted, groups)
            yield from rows_of(cells, columns, path, before)
        except RowError as wrong:
            raise DamagedFileError(path, 0, str(wrong)) from wrong
        except damage_errors(arrow) as wrong:
            reason = f"the Parquet table is damaged: {_first_line(wrong)}"
            raise DamagedFileError(path, 0, reason) from wrong


def load_parquet() -> tuple[Any, Any]:
    """Return the packages pyarrow and pyarrow.parquet.

    Raises:
        ImportError: They are not installed.
    """
    return importlib.import_module("pyarrow"), importlib.import_module("pyarrow.parquet")


def damage_errors(arrow: Any) -> tuple[type[Exception], ...]:  # noqa: ANN401 - as `load_parquet` has it
    """Return the errors that a damaged table raises.

    Where the name of a column is not UTF-8, that is a UnicodeDecodeError.
    """
    return (arrow.ArrowException, OSError, UnicodeDecodeError)


def _parquet_cells(
    arrow: Any,  # noqa: ANN401 - a package without types
    table: Any,  # noqa: ANN401 - of that package
    columns: list[str],
    groups: RowGroups | None,
) -> Iterator[Cells]:
    numbers = None if groups is None else list(range(groups.first, groups.end))
    for batch in table.iter_batches(batch_size=_BATCH, row_groups=numbers, columns=columns):
        try:
            rows = cast("list[dict[str, object]]", batch.to_pylist())
        except (*_NO_VALUE, arrow.ArrowException):
            cells = [[_value(cell, arrow) for cell in column] for column in batch.columns]
            rows = [
                dict(zip(batch.schema.names, row, strict=True)) for row in zip(*cells, strict=True)
            ]
        yield from rows


def _value(cell: Any, arrow: Any) -> object:  # noqa: ANN401 - of a package without types
    """Return the value of a cell; None if Python has none, as for a day in the year 250000.

    A string that is not UTF-8, which some writers let pass, is bytes. Nanoseconds, for which Python
    needs pandas, are left out.
    """
    if arrow.types.is_dictionary(cell.type):
        return _value(cell.value, arrow)
    try:
        if arrow.types.is_timestamp(cell.type) and cell.type.unit == "ns":
            return cell.cast(arrow.timestamp("us", cell.type.tz), safe=False).as_py()
        return cell.as_py()
    except UnicodeDecodeError:
        # Only a string has bytes; a list of strings is not text, whatever is in it.
        return cell.as_buffer().to_pybytes() if hasattr(cell, "as_buffer") else []
    except (*_NO_VALUE, arrow.ArrowException):
        return None


def _first_line(wrong: Exception) -> str:
    return str(wrong).partition("\n")[0][:_LONGEST_REASON]
