"""Streams: standard input, output and error, which may be closed, full or not UTF-8."""

import contextlib
import errno
import os
import sys
from collections.abc import Generator
from pathlib import Path
from typing import IO, Final, TextIO

from urdunews.reading.file_ids import FileId, file_id

INPUT: Final = "standard input"
OUTPUT: Final = "standard output"


def standard_input() -> "IO[str] | IO[bytes]":
    """Return standard input, as a binary file if possible.

    Raises:
        OSError: It is closed.
    """
    if sys.stdin is None:
        raise OSError(errno.EBADF, "closed", INPUT)
    return getattr(sys.stdin, "buffer", sys.stdin)


def standard_output() -> TextIO:
    """Return standard output, which writes UTF-8 and bare line feeds in every locale.

    Raises:
        OSError: It is closed.
    """
    if sys.stdout is None:
        raise OSError(errno.EBADF, "closed", OUTPUT)
    _reconfigure(sys.stdout, encoding="utf-8", newline="\n")
    return sys.stdout


def escape_unencodable_output() -> None:
    """Make standard output escape characters that its encoding lacks, for the help text."""
    _reconfigure(sys.stdout, errors="backslashreplace")


def _reconfigure(stream: TextIO | None, **options: str) -> None:
    # A replacement for the stream, in tests and other programs, may have no encoding.
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(**options)


def say(line: str) -> None:
    """Write a line to standard error, if possible."""
    if sys.stderr is None:
        return
    try:
        sys.stderr.write(f"urdunews: {line}\n")
        sys.stderr.flush()
    except OSError:
        discard(sys.stderr)


def flush() -> None:
    """Flush standard output.

    Raises:
        OSError: It cannot be written.
    """
    if sys.stdout is not None:
        with naming(OUTPUT):
            sys.stdout.flush()


def discard(stream: TextIO | None) -> None:
    """Discard the buffer of a stream, or Python would write it at exit and fail again."""
    if stream is None:
        return
    with contextlib.suppress(OSError, ValueError), Path(os.devnull).open("wb") as devnull:
        os.dup2(devnull.fileno(), stream.fileno())


@contextlib.contextmanager
def naming(name: str) -> Generator[None, None, None]:
    """Add the name of a file or stream to OS errors without one, such as those of open files."""
    try:
        yield
    except OSError as failure:
        if failure.errno is not None and failure.filename is None:
            failure.filename = name
        raise


def file_of(stream: TextIO | None) -> FileId | None:
    """Return the file of a stream, or None if it is closed, a pipe, a terminal or the like."""
    if stream is None:
        return None
    try:
        return file_id(os.fstat(stream.fileno()))
    except (OSError, ValueError):
        # A replacement for the stream, in tests and other programs, may have no descriptor.
        return None
