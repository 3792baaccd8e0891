"""Earlier runs: the articles of a table that an earlier run has written."""

import errno
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final, cast

from urdunews.bulk.compared_rows import Row
from urdunews.interop.file_names import escaped
from urdunews.reading.blocks import Lines
from urdunews.reading.file_kinds import HEAD_SIZE, is_parquet
from urdunews.reading.options import ReadOptions
from urdunews.reading.parquet_tables import damage_errors, load_parquet
from urdunews.reading.sources import find_files
from urdunews.reading.tables import json_line
from urdunews.reading.unpacking import streams_of

#: Rows of a Parquet table that are held at a time.
_BATCH: Final = 64
_READING: Final = ReadOptions(encoding="utf-8", any_text=True)
_REMEDY: Final = "name JSON Lines or Parquet written by `urdunews parse` or `urdunews convert`"
_INSTALL: Final = 'Parquet needs a package: pip install "urdunews[arrow]"'


class EarlierRunError(ValueError):
    """A file is not a table of articles."""


def earlier_files(path: "str | os.PathLike[str]") -> list[Path]:
    """Return the files of an earlier run: one table, or those of a folder.

    Raises:
        OSError: There are none, they cannot be found, or are not on this machine.
    """
    files: list[Path] = []
    for found in find_files(path):
        if not isinstance(found.path, Path):
            message = "an earlier run is read twice, so it has to be in files on this machine"
            raise OSError(errno.EINVAL, message, found.path.name)
        files.append(found.path)
    return files


def earlier_rows(files: list[Path]) -> Iterator[Row]:
    """Yield the rows of the tables of an earlier run, each of which has an `id`.

    Args:
        files: JSON Lines, compressed or not, or Parquet.

    Raises:
        EarlierRunError: A file is not such a table.
        ImportError: A file is Parquet, and pyarrow is not installed.
        OSError: A file cannot be read.
    """
    for path in files:
        with path.open("rb") as file:
            is_table = is_parquet(file.read(HEAD_SIZE))
        rows = _parquet_rows(path) if is_table else _json_rows(path)
        for number, row in enumerate(rows, 1):
            if "id" not in row:
                raise _refusal(path, f"row {number:,} has no id")
            yield row


def _json_rows(path: Path) -> Iterator[Row]:
    with path.open("rb") as file:
        for stream in streams_of(file, _READING):
            for number, line in enumerate(Lines(stream), 1):
                if not line.endswith("\n"):
                    # Where the file is truncated, `{"id"` is what is left of a row.
                    stream.check()
                row = json_line(line, number - 1)
                if row.strip():
                    yield _decoded(path, number, row)
            stream.check()


def _decoded(path: Path, number: int, line: str) -> Row:
    try:
        row: object = json.loads(line)
    except (ValueError, RecursionError) as wrong:
        raise _refusal(path, f"line {number:,} is not JSON") from wrong
    if not isinstance(row, dict):
        raise _refusal(path, f"line {number:,} is not a JSON object")
    return cast("dict[str, object]", row)


def _parquet_rows(path: Path) -> Iterator[Row]:
    try:
        arrow, parquet = load_parquet()
    except ImportError as missing:
        raise ImportError(_INSTALL, name="pyarrow") from missing
    try:
        with parquet.ParquetFile(path, pre_buffer=False) as table:
            for batch in table.iter_batches(batch_size=_BATCH):
                yield from cast("list[dict[str, object]]", batch.to_pylist())
    except damage_errors(arrow) as wrong:
        raise _refusal(path, "the Parquet table is damaged") from wrong


def _refusal(path: Path, what: str) -> EarlierRunError:
    return EarlierRunError(f"{escaped(os.fspath(path))}: {what}; {_REMEDY}")
