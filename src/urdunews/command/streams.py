"""Streams: standard input, output and error, which may be closed, full or not UTF-8."""

import contextlib
import errno
import os
import sys
from collections.abc import Generator
from pathlib import Path
from typing import IO, Final, TextIO

from urdunews.reading.sources import FileId, file_id

INPUT: Final = "standard input"
OUTPUT: Final = "standard output"


def standard_input() -> "IO[str] | IO[bytes]":
    """Return standard input, which gives bytes if it can.

    Raises:
        OSError: It is closed.
    """
    if sys.stdin is None:
        raise OSError(errno.EBADF, "closed", INPUT)
    return getattr(sys.stdin, "buffer", sys.stdin)


def standard_output() -> TextIO:
    """Return standard output; it writes UTF-8 and bare line feeds, whatever the locale is.

    Raises:
        OSError: It is closed.
    """
    if sys.stdout is None:
        raise OSError(errno.EBADF, "closed", OUTPUT)
    _reconfigure(sys.stdout, encoding="utf-8", newline="\n")
    return sys.stdout


def escape_what_cannot_be_encoded() -> None:
    """Let standard output write escapes for letters that its encoding lacks, as help needs it."""
    _reconfigure(sys.stdout, errors="backslashreplace")


def _reconfigure(stream: TextIO | None, **options: str) -> None:
    # What tests and other programs put in place of a stream may have no encoding.
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(**options)


def say(line: str) -> None:
    """Write a line to standard error, if anybody can read it."""
    if sys.stderr is None:
        return
    try:
        sys.stderr.write(f"urdunews: {line}\n")
        sys.stderr.flush()
    except OSError:
        discard(sys.stderr)


def flush() -> None:
    """Write what waits for standard output.

    Raises:
        OSError: It cannot be written.
    """
    if sys.stdout is not None:
        with naming(OUTPUT):
            sys.stdout.flush()


def discard(stream: TextIO | None) -> None:
    """Throw away what waits for a stream: Python writes it at exit, and complains again."""
    if stream is None:
        return
    with contextlib.suppress(OSError, ValueError), Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), stream.fileno())


@contextlib.contextmanager
def naming(name: str) -> Generator[None, None, None]:
    """Name the file or stream in errors of the system that do not: those of open files."""
    try:
        yield
    except OSError as failure:
        if failure.errno is not None and failure.filename is None:
            failure.filename = name
        raise


def file_of(stream: TextIO | None) -> FileId | None:
    """Return which file a stream is, or None if it is closed, a pipe, a terminal or the like."""
    if stream is None:
        return None
    try:
        return file_id(os.fstat(stream.fileno()))
    except (OSError, ValueError):
        # What tests and other programs put in place of a stream may have no number.
        return None
