"""Index files: how an index is written, and read so that damage never goes unnoticed.

It has a line with the version; the length of a head, and the head, which is JSON; the columns of
all files, one after another, compressed, offsets as differences; at the end a digest of all that.
"""

import hashlib
import itertools
import json
import os
import struct
import sys
import zlib
from array import array
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO, Any, Final, NamedTuple

from urdunews.reading.file_kinds import INDEX_SIGNATURE
from urdunews.reading.record_index import Columns, FileStamp, IndexedFile, IndexFileError

#: Numbers are written in the order of bytes of the machine.
_START: Final = INDEX_SIGNATURE + f"1 {sys.byteorder}\n".encode()
_LENGTH: Final = struct.Struct("<I")
_DIGEST_SIZE: Final = 32
_NO_INDEX: Final = "is not an index of urdunews"
_OTHER_VERSION: Final = "is an index from another version of urdunews; build it again"
_DAMAGED: Final = "is a damaged index; build it again"
#: What can be wrong with contents whose digest is right, if another program wrote them.
_UNREADABLE: Final = (ValueError, KeyError, TypeError, OverflowError, struct.error, zlib.error)


class IndexSettings(NamedTuple):
    """How an index was made."""

    header_keywords: tuple[str, ...]
    encoding: str | None
    """The encoding that was asked for; None to detect it."""

    max_record: int


def write_index(settings: IndexSettings, files: Sequence[IndexedFile], output: "IO[bytes]") -> None:
    """Write an index.

    Args:
        settings: How it was made.
        files: The files that it has.
        output: Where it is written, from its beginning.
    """
    digest = hashlib.blake2b(digest_size=_DIGEST_SIZE)
    for part in _parts(settings, files):
        digest.update(part)
        output.write(part)
    output.write(digest.digest())


def _parts(settings: IndexSettings, files: Sequence[IndexedFile]) -> Iterator[bytes]:
    head = {
        "settings": settings,
        "files": [
            [file.path, *file.stamp, file.encoding, file.is_detected, len(file)] for file in files
        ],
    }
    encoded = json.dumps(head).encode()
    yield _START + _LENGTH.pack(len(encoded)) + encoded
    compressor = zlib.compressobj(1)
    for file in files:
        columns = file.columns
        for column in (_steps(columns.starts), _steps(columns.lines), columns.days):
            yield compressor.compress(column.tobytes())
        yield compressor.compress(columns.checksums.tobytes())
    yield compressor.flush()


def _steps(values: "array[int]") -> "array[int]":
    """Return the differences between successive values, which are small and similar numbers."""
    steps = (after - before for before, after in itertools.pairwise(values))
    return array(values.typecode, itertools.chain(values[:1], steps))


def read_index(path: "str | os.PathLike[str]") -> tuple[IndexSettings, tuple[IndexedFile, ...]]:
    """Read an index.

    Args:
        path: Its file.

    Raises:
        IndexFileError: It is not one, of another version, or damaged.
        OSError: It cannot be read.
    """
    name = os.fspath(path)
    with Path(path).open("rb") as file:
        # The file may be a dump of gigabytes, named instead of its index.
        data = file.read(len(_START))
        if not data.startswith(INDEX_SIGNATURE):
            raise IndexFileError(name, _NO_INDEX)
        if data != _START:
            raise IndexFileError(name, _OTHER_VERSION)
        data += file.read()
    contents, digest = data[:-_DIGEST_SIZE], data[-_DIGEST_SIZE:]
    if hashlib.blake2b(contents, digest_size=_DIGEST_SIZE).digest() != digest:
        raise IndexFileError(name, _DAMAGED)
    try:
        return _decoded(contents)
    except _UNREADABLE as wrong:
        raise IndexFileError(name, _DAMAGED) from wrong


def _decoded(contents: bytes) -> tuple[IndexSettings, tuple[IndexedFile, ...]]:
    at = len(_START) + _LENGTH.size
    (length,) = _LENGTH.unpack_from(contents, len(_START))
    head = json.loads(contents[at : at + length])
    keywords, encoding, max_record = head["settings"]
    packed = _Packed(contents[at + length :])
    files = tuple(_file(row, packed) for row in head["files"])
    return IndexSettings(tuple(keywords), encoding, max_record), files


class _Packed:
    """Compressed columns, which are read one after another."""

    def __init__(self, data: bytes) -> None:
        self._decompressor = zlib.decompressobj()
        self._waiting = data

    def column(self, typecode: str, count: int) -> "array[int]":
        column: array[int] = array(typecode)
        wanted = count * column.itemsize
        # 0 would mean: as much as there is.
        data = self._decompressor.decompress(self._waiting, wanted) if wanted else b""
        self._waiting = self._decompressor.unconsumed_tail if wanted else self._waiting
        column.frombytes(data)
        if len(column) != count:
            raise ValueError(count)
        return column

    def sums(self, count: int) -> "array[int]":
        return array("Q", itertools.accumulate(self.column("Q", count)))


def _file(row: "list[Any]", packed: _Packed) -> IndexedFile:
    path, size, modified, encoding, is_detected, count = row
    columns = Columns(
        starts=packed.sums(count),
        lines=packed.sums(count),
        days=packed.column("i", count),
        checksums=packed.column("I", count),
    )
    if count and columns.starts[-1] > size:
        raise ValueError(size)
    return IndexedFile(
        path=path,
        stamp=FileStamp(size, modified),
        encoding=encoding,
        is_detected=is_detected,
        columns=columns,
    )
