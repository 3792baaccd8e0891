"""Table writers: articles as JSON Lines, CSV or Parquet, in files that can be joined."""

import contextlib
import importlib
import io
import json
import sys
import zlib
from collections.abc import Callable, Generator, Iterator, Mapping
from pathlib import Path
from typing import IO, Any, Final, Protocol, cast

from attrs import frozen

from urdunews.interop.arrow_arrays import flags_of
from urdunews.interop.arrow_batches import BatchBuilder, load_pyarrow, schema_of
from urdunews.interop.columns import Form
from urdunews.interop.ninjs import news_item
from urdunews.interop.schema_org import news_article
from urdunews.interop.table_files import Standard, TableFile
from urdunews.model.articles import Article

_BLOCK: Final = 1 << 20
#: zlib's option for a gzip header, which has no time in it: equal rows make equal files.
_GZIP_HEADER: Final = 31
_ZSTD_INSTALL: Final = 'Zstandard needs a package: pip install "urdunews[zstd]"'

_BY_STANDARD: Final[dict[Standard, "Callable[[Article], Mapping[str, object]]"]] = {
    "schema-org": news_article,
    "ninjs": news_item,
}


@frozen
class TableKind:
    """The kind of a table: format, columns and compression."""

    file: TableFile
    """Its format."""

    form: Form
    """Its columns."""

    is_whole: bool = True
    """Whether it is what the user gets; else it will be joined to others, and CSV has no line of
    columns, and what becomes Parquet is an Arrow stream, which is quicker to read and write."""

    standard: Standard | None = None
    """The standard that lines of JSON follow instead of `form`; None for rows."""

    @property
    def suffix(self) -> str:
        """The suffix of its file."""
        return self.file if self.is_whole or self.file != "parquet" else "arrows"

    def row(self, article: Article) -> Mapping[str, object]:
        """Return an article as it is written, ready for JSON."""
        if self.standard is not None:
            return _BY_STANDARD[self.standard](article)
        return self.form.row(article)


class TableWriter(Protocol):
    """Writes a table to a file."""

    def add(self, article: Article) -> int:
        """Write the row of an article, and return its bytes, before compression; or 0."""
        ...

    def copy(self, path: Path, sizes: "list[int] | None", keep: bytearray | None) -> None:
        """Write the rows of another table of the same kind.

        Args:
            path: Its file, which was written to be joined.
            sizes: The bytes of its rows, as `add` returned them; None where all are wanted.
            keep: For each row, whether it is wanted; None for all.
        """
        ...


@contextlib.contextmanager
def table_writer(kind: TableKind, file: "IO[bytes]") -> Generator[TableWriter, None, None]:
    """Write a table to a file; it is complete when the context ends well.

    Args:
        kind: What it is written as.
        file: A binary file, which stays open.

    Raises:
        ImportError: The package that the format needs is not installed.
    """
    if kind.file != "parquet":
        text = _TextWriter(kind, file)
        yield text
        text.finish()
        return
    arrow = _ArrowWriter(kind, file)
    try:
        yield arrow
        arrow.finish()
    finally:
        # Else pyarrow would do it, when the file is closed, and complain.
        arrow.close()


def check_installed(file: TableFile) -> None:
    """Check that what a format needs is installed.

    Raises:
        ImportError: It is not.
    """
    if file == "parquet":
        load_pyarrow()
    else:
        _CODECS[_codec_of(file)][0]()


class _Compressor(Protocol):
    def compress(self, data: bytes, /) -> bytes: ...
    def flush(self) -> bytes: ...


class _Plain:
    """Compresses nothing."""

    @staticmethod
    def compress(data: bytes, /) -> bytes:
        return data

    @staticmethod
    def flush() -> bytes:
        return b""


def _gzip_compressor() -> _Compressor:
    return zlib.compressobj(wbits=_GZIP_HEADER)


def _open_gzip(path: Path) -> "IO[bytes]":
    import gzip

    return cast("IO[bytes]", gzip.open(path))


def _zstd() -> Any:  # noqa: ANN401 - a module under one of two names
    name = "compression.zstd" if sys.version_info >= (3, 14) else "backports.zstd"
    try:
        return importlib.import_module(name)
    except ImportError as missing:
        raise ImportError(_ZSTD_INSTALL, name=name) from missing


def _zstd_compressor() -> _Compressor:
    made: _Compressor = _zstd().ZstdCompressor()
    return made


def _open_zstd(path: Path) -> "IO[bytes]":
    opened: IO[bytes] = _zstd().open(path)
    return opened


def _open_plain(path: Path) -> "IO[bytes]":
    return path.open("rb")


#: By suffix: what compresses, and what opens a file for reading.
_CODECS: Final[dict[str, tuple["Callable[[], _Compressor]", "Callable[[Path], IO[bytes]]"]]] = {
    "": (_Plain, _open_plain),
    "gz": (_gzip_compressor, _open_gzip),
    "zst": (_zstd_compressor, _open_zstd),
}


def _codec_of(file: TableFile) -> str:
    return file.partition(".")[2]


class _TextWriter:
    """Writes JSON Lines or CSV.

    Compressed data of several files can be joined as it is: readers continue after the end of one.
    """

    def __init__(self, kind: TableKind, file: "IO[bytes]") -> None:
        self._kind = kind
        self._file = file
        self._new, self._open = _CODECS[_codec_of(kind.file)]
        self._compressor = self._new()
        self._has_begun = self._has_any = False
        self._encode = _csv_row if kind.file == "csv" else _json_row
        if kind.is_whole and kind.file == "csv":
            self._put(_csv_row(dict(zip(kind.form.names, kind.form.names, strict=True))))

    def add(self, article: Article) -> int:
        row = self._encode(self._kind.row(article))
        self._put(row)
        return len(row)

    def copy(self, path: Path, sizes: "list[int] | None", keep: bytearray | None) -> None:
        if sizes is None or keep is None:
            self._flush()
            with path.open("rb") as file:
                while block := file.read(_BLOCK):
                    self._file.write(block)
                    self._has_any = True
            return
        with self._open(path) as rows:
            for size, is_wanted in zip(sizes, keep, strict=True):
                row = rows.read(size)
                if is_wanted:
                    self._put(row)
        self._flush()

    def finish(self) -> None:
        # An empty file is not valid compressed data.
        self._flush(even_nothing=not self._has_any)

    def _flush(self, *, even_nothing: bool = False) -> None:
        if self._has_begun or even_nothing:
            self._file.write(self._compressor.flush())
            self._compressor = self._new()
            self._has_begun = False

    def _put(self, data: bytes) -> None:
        self._file.write(self._compressor.compress(data))
        self._has_begun = self._has_any = True


def _json_row(row: Mapping[str, object]) -> bytes:
    return f"{json.dumps(row, ensure_ascii=False)}\n".encode()


def _csv_row(row: Mapping[str, object]) -> bytes:
    import csv

    text = io.StringIO(newline="")
    # A lone carriage return, which a source may have, would end the row for some readers.
    csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\n").writerow(row.values())
    return text.getvalue().encode()


class _ArrowWriter:
    """Writes Parquet, compressed by Zstandard, a row group for each batch; or an Arrow stream."""

    def __init__(self, kind: TableKind, file: "IO[bytes]") -> None:
        self._arrow = load_pyarrow()
        self._ipc: Any = importlib.import_module("pyarrow.ipc")
        self._builder = BatchBuilder(kind.form)
        schema = schema_of(kind.form)
        if kind.is_whole:
            parquet: Any = importlib.import_module("pyarrow.parquet")
            self._writer = parquet.ParquetWriter(file, schema, compression="zstd")
        else:
            # Threads for a few columns cost more than they gain.
            options = self._ipc.IpcWriteOptions(compression="lz4", use_threads=False)
            self._writer = self._ipc.new_stream(file, schema, options=options)

    def add(self, article: Article) -> int:
        for batch in self._builder.add(article):
            self._writer.write_batch(batch)
        return 0

    def copy(self, path: Path, sizes: "list[int] | None", keep: bytearray | None) -> None:
        del sizes
        at = 0
        for batch in self._batches(path):
            rows = batch.num_rows
            wanted = batch
            if keep is not None:
                wanted = batch.filter(flags_of(self._arrow, keep[at : at + rows]))
            if wanted.num_rows:
                self._writer.write_batch(wanted)
            at += rows

    def finish(self) -> None:
        for batch in self._builder.rest():
            self._writer.write_batch(batch)

    def close(self) -> None:
        self._writer.close()

    def _batches(self, path: Path) -> Iterator[Any]:
        options = self._ipc.IpcReadOptions(use_threads=False)
        with path.open("rb") as file, self._ipc.open_stream(file, options=options) as stream:
            yield from stream
