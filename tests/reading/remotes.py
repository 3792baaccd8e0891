"""File systems for tests: one in memory, and one whose files break off."""

import io
from typing import IO, Any

import fsspec
from fsspec.implementations.memory import MemoryFileSystem

from urdunews.reading.remote import FileSystem

#: What clients say when a connection is lost; some say with which URL.
LOST = "lost https://reader:secret@host/a.txt, reader:secret"


def memory() -> FileSystem:
    """Return the file system of `memory://`, without files."""
    memory = fsspec.filesystem("memory")
    memory.store.clear()
    memory.pseudo_dirs[:] = [""]
    return memory


class _Breaking(io.BytesIO):
    def __init__(self, data: bytes, failure: Exception) -> None:
        super().__init__(data)
        self._failure = failure

    def read(self, size: int | None = -1, /) -> bytes:
        if data := super().read(size):
            return data
        raise self._failure

    def seek(self, offset: int, whence: int = 0, /) -> int:
        if offset:
            raise self._failure
        return super().seek(offset, whence)


class BreakingFileSystem(MemoryFileSystem):  # type: ignore[misc] # it tells no types
    """Files that cannot be read to their end, on a server with a password."""

    protocol = "https"
    store: dict[str, Any] = {}  # noqa: RUF012 - as fsspec has it
    failure: Exception = RuntimeError(LOST)

    @classmethod
    def _strip_protocol(cls, path: str) -> str:
        return path

    def _open(self, path: str, *_: object, **__: object) -> "IO[bytes]":
        return _Breaking(self.store[path], self.failure)
