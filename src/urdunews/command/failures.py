"""Failures: errors as one line, and the exit status."""

import contextlib
import os
import signal
import sys
import threading
import warnings
from collections.abc import Generator
from types import FrameType
from typing import Final, NoReturn, TextIO

from urdunews.command import streams
from urdunews.interop.file_names import escaped, visible_name
from urdunews.reading.file_kinds import NotTextError, SkippedFileWarning

OK: Final = 0
FOUND: Final = 1
FAILED: Final = 2
#: Shells report this plus the number of the signal for a program that a signal has ended.
_BY_SIGNAL: Final = 128
_BROKEN_PIPE: Final = _BY_SIGNAL + 13
#: Signals that end a program immediately; Windows has no SIGHUP.
_ENDING: Final = [number for number in signal.Signals if number.name in {"SIGHUP", "SIGTERM"}]


class CommandError(Exception):
    """An error as one line for the user, with names escaped."""


class Ended(BaseException):
    """A signal has asked the command to end."""

    def __init__(self, number: int) -> None:
        """Take the number of the signal."""
        super().__init__(number)
        self.status: int = _BY_SIGNAL + number


EXPECTED: Final = (CommandError, NotTextError, OSError, MemoryError, KeyboardInterrupt, Ended)
"""The exceptions that can occur without a bug in this package."""


def report(failure: BaseException) -> int:
    """Write an error as one line, and return the exit status.

    Args:
        failure: One of `EXPECTED`.
    """
    if isinstance(failure, Ended):
        streams.discard(sys.stdout)
        return failure.status
    if isinstance(failure, BrokenPipeError):
        # The reader has closed the pipe.
        streams.discard(sys.stdout)
        return _BROKEN_PIPE
    if isinstance(failure, KeyboardInterrupt):
        # Flushing the output might block for ever.
        streams.discard(sys.stdout)
        streams.say("interrupted")
        return _BY_SIGNAL + signal.SIGINT
    try:
        streams.flush()
    except OSError:
        streams.discard(sys.stdout)
    streams.say(_line(failure))
    return FAILED


def _line(failure: BaseException) -> str:
    if isinstance(failure, CommandError):
        return str(failure)
    if isinstance(failure, NotTextError):
        name = streams.INPUT if failure.path is None else visible_name(failure.path)
        return f"{name}: {failure.kind}, not the text of a dump; {failure.advice}"
    if isinstance(failure, OSError):
        reason = escaped(failure.strerror or str(failure))
        if failure.filename is None:
            return reason
        return f"{visible_name(os.fsdecode(failure.filename)) or repr('')}: {reason}"
    return "out of memory: a record is read as a whole, and one is too large"


@contextlib.contextmanager
def unwinding_at_signals() -> Generator[None, None, None]:
    """Raise `Ended` on signals that end the process, so that no partial file remains."""
    if threading.current_thread() is not threading.main_thread():
        # No other thread can handle signals.
        yield
        return
    ours = [number for number in _ENDING if signal.getsignal(number) is signal.SIG_DFL]
    for number in ours:
        signal.signal(number, _end)
    try:
        yield
    finally:
        for number in ours:
            signal.signal(number, signal.SIG_DFL)


def _end(number: int, _: FrameType | None) -> NoReturn:
    raise Ended(number)


@contextlib.contextmanager
def reporting_skipped_files() -> Generator[None, None, None]:
    """Write one line to standard error for each file that is skipped."""
    reported: set[str] = set()

    def show_warning(  # noqa: PLR0913, PLR0917 - as `warnings` calls it
        message: Warning | str,
        category: type[Warning],
        filename: str,
        lineno: int,
        file: TextIO | None = None,
        line: str | None = None,
    ) -> None:
        if not isinstance(message, SkippedFileWarning):
            show_others(message, category, filename, lineno, file, line)
        elif message.path not in reported:
            reported.add(message.path)
            streams.say(f"{visible_name(message.path)}: left out: {message.kind}")

    with warnings.catch_warnings():
        show_others = warnings.showwarning
        warnings.simplefilter("always", SkippedFileWarning)
        warnings.showwarning = show_warning
        yield
