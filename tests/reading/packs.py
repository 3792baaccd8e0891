"""Compressed files and archives to read."""

import bz2
import gzip
import io
import itertools
import lzma
import sys
import tarfile
import warnings
import zipfile
from collections.abc import Callable, Mapping
from typing import Final

import urdunews
from urdunews.reading.damage import DEFAULT_RATIO

if sys.version_info >= (3, 14):
    from compression.zstd import compress as zstd_compress
else:
    from backports.zstd import compress as zstd_compress

#: Many different records: what is cut off them is noticed.
WORDS: Final = ("نہر", "بارش", "محکمہ", "دھند", "میلہ", "شہر", "سڑک", "منڈی")
ORDERS: Final = itertools.islice(itertools.permutations(WORDS), 0, 40_000, 1_000)
BODIES: Final = [" ".join(words * 8) for words in ORDERS]
MANY: Final = "".join(
    f" date 2026-02-03 نہر {number}\nملتان (نامہ نگار) {body}۔\n"
    for number, body in enumerate(BODIES)
)
DATA: Final = MANY.encode()


def zstandard(data: bytes) -> bytes:
    return zstd_compress(data)


COMPRESS: Final[Mapping[str, Callable[[bytes], bytes]]] = {
    "gzip data": gzip.compress,
    "bzip2 data": bz2.compress,
    "xz data": lzma.compress,
    "Zstandard data": zstandard,
}


class Pipe(io.BytesIO):
    """Bytes that cannot be read twice, and arrive a few at a time."""

    def seekable(self) -> bool:
        return False

    def seek(self, *_: object) -> int:
        raise io.UnsupportedOperation

    def read(self, size: int | None = -1, /) -> bytes:
        return super().read(size if size is None else min(size, 1000))


def zipped(contents: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip archive, whose headers have sizes."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, data in contents.items():
            archive.writestr(name, data)
    return file.getvalue()


class _Unseekable(io.RawIOBase):
    def __init__(self) -> None:
        self.data = b""

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        added = bytes(data)  # type: ignore[call-overload]
        self.data += added
        return len(added)


def zipped_to_a_pipe(contents: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip archive whose sizes come after the members."""
    file = _Unseekable()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, data in contents.items():
            archive.writestr(name, data)
    return file.data


def tarred(contents: Mapping[str, bytes], form: int = tarfile.PAX_FORMAT) -> bytes:
    """Return a tar archive."""
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w", format=form) as archive:
        for name, data in contents.items():
            member = tarfile.TarInfo(name)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
    return file.getvalue()


def read(
    data: bytes, max_ratio: int = DEFAULT_RATIO
) -> tuple[list[tuple[str | None, str]], OSError | None]:
    """Return the paths and sources of the articles in some bytes, and the error after them."""
    found = []
    try:
        for article in urdunews.read(io.BytesIO(data), max_ratio=max_ratio):
            assert article.origin is not None
            found.append((article.origin.path, article.source))
    except OSError as failure:
        return found, failure
    return found, None


def warned_of(data: bytes) -> list[tuple[str, str]]:
    """Return what is skipped in some bytes."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        list(urdunews.read(io.BytesIO(data)))
    messages = [warning.message for warning in caught]
    return [(m.path, m.kind) for m in messages if isinstance(m, urdunews.SkippedFileWarning)]
