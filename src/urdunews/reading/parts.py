"""Parts: the contents of open files as they arrive, in parts of any size."""

import errno
import io
import os
import sys
from collections.abc import Iterable, Iterator
from typing import IO, Final, cast

from urdunews.arguments import excerpt
from urdunews.reading.names import name_of

#: Read at a time: larger reads lose the processor's cache (measured at 15 to 30 %).
BLOCK_SIZE: Final = 256 * 1024
#: More than the size of any part.
_WHOLE: Final = sys.maxsize
_CONTENTS: Final = (str, bytes, bytearray, memoryview)


def parts_of(file: "IO[str] | IO[bytes]") -> Iterator[str | bytes]:
    """Yield the contents of a file object, in parts of any size.

    A pipe is read as data arrives: while Python waited for a whole block, it would not
    handle signals.

    Raises:
        OSError: The file cannot be read; the error names it.
        TypeError: Its contents are neither text nor bytes.
    """
    opened: object = file
    # Only for this class: in others, `read1` may bypass the work of `read`.
    read = opened.read1 if type(opened) is io.BufferedReader else file.read
    try:
        # `read1` cannot tell the end from no data yet; `read` returns None for the latter.
        while part := cast("object", read(BLOCK_SIZE) or file.read(BLOCK_SIZE)):
            if not isinstance(part, _CONTENTS):
                message = f"read() of a file returns str or bytes, not {excerpt(part)}"
                raise TypeError(message)
            yield part if isinstance(part, str) else bytes(cast("bytes", part))
    except OSError as failure:
        # System errors on an open file do not name it.
        name = name_of(file)
        if failure.errno is not None and failure.filename is None and name is not None:
            failure.filename = name
        raise
    if part is None:
        raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN), name_of(file))


class PartReader:
    """Bytes that arrive in parts of any size, and can be peeked at and taken in pieces.

    An error of the parts is raised when everything before it has been taken.
    """

    __slots__ = ("_at", "_failure", "_held", "_parts", "offset")

    offset: int
    """How many bytes have been taken."""

    def __init__(self, parts: Iterable[bytes]) -> None:
        """Take the unread parts."""
        self._parts = iter(parts)
        self._held = b""
        # How many of the held bytes have been taken: slicing them each time would make a copy.
        self._at = 0
        self._failure: OSError | None = None
        self.offset = 0

    def peek(self, size: int) -> bytes:
        """Return the next bytes without taking them; fewer at the end or before an error."""
        count = len(self._held) - self._at
        if count < size:
            held = [self._held[self._at :]]
            while count < size and (part := self._next()):
                held.append(part)
                count += len(part)
            self._held = b"".join(held)
            self._at = 0
        return self._held[self._at : self._at + size]

    def take(self, most: int) -> bytes:
        """Return the next bytes, at least one; empty at the end.

        Args:
            most: How many there may be.

        Raises:
            OSError: They cannot be read.
        """
        if self._at == len(self._held):
            self._held, self._at = self._next(), 0
        return self._taken(self._held[self._at : self._at + most])

    def exactly(self, size: int) -> bytes:
        """Return a number of bytes; fewer at the end.

        Raises:
            OSError: They cannot be read.
        """
        data = self._taken(self.peek(size))
        if len(data) < size and self._failure is not None:
            raise self._failure
        return data

    def give_back(self, count: int) -> None:
        """Put back bytes at the end of what was taken last."""
        self._at -= count
        self.offset -= count

    def check(self) -> None:
        """Check that no error is pending.

        Raises:
            OSError: What comes next cannot be read.
        """
        if self._failure is not None:
            raise self._failure

    def rest(self) -> Iterator[bytes]:
        """Yield what is left, in parts of any size.

        Raises:
            OSError: It cannot be read.
        """
        while part := self.take(_WHOLE):
            yield part

    def _taken(self, data: bytes) -> bytes:
        if not data and self._failure is not None:
            raise self._failure
        self._at += len(data)
        self.offset += len(data)
        return data

    def _next(self) -> bytes:
        if self._failure is not None:
            return b""
        try:
            return next(self._parts, b"")
        except OSError as failure:
            self._failure = failure
            return b""


def gathered(parts: Iterable[bytes]) -> Iterator[bytes]:
    """Join small parts to blocks; what came before an error is yielded first.

    Raises:
        OSError: As the parts do.
    """
    held: list[bytes] = []
    size = 0
    failure = None
    try:
        for part in parts:
            held.append(part)
            size += len(part)
            if size >= BLOCK_SIZE:
                yield b"".join(held)
                held, size = [], 0
    except OSError as wrong:
        failure = wrong
    if held:
        yield b"".join(held)
    if failure is not None:
        raise failure
