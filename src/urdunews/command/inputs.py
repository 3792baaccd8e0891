"""Inputs: open the files of the PATHs, without what the command itself writes."""

import argparse
import contextlib
import os
import sys
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import IO, Final

from urdunews.command import streams
from urdunews.command.arguments import LEARNED, NO_PROFILE
from urdunews.command.failures import CommandError
from urdunews.command.outputs import written_files
from urdunews.interop.file_names import visible_name
from urdunews.reading.sources import FileId, file_id, find_files, open_files

STANDARD: Final = "-"
"""The PATH for standard input."""


def open_path(
    path: str,
    written: Collection[FileId],
    *,
    any_text: bool = False,
) -> Iterator["IO[str] | IO[bytes]"]:
    """Yield the open files of a PATH, one after another.

    Args:
        path: A file, a folder, a pattern, or `-` for standard input.
        written: The files that the command writes, which are left out.
        any_text: Whether text that cannot be a dump, such as JSON, is accepted.
    """
    if path == STANDARD:
        yield streams.standard_input()
    else:
        yield from open_files(path, but=written, any_text=any_text)


def name_of_path(path: str) -> str:
    """Return the name of a PATH for messages."""
    return streams.INPUT if path == STANDARD else visible_name(path)


def refuse_to_read_output(options: argparse.Namespace) -> None:
    """Check that no file is both input and output, and that standard input is read once.

    Raises:
        CommandError: A file is both, or standard input is named twice.
    """
    if options.paths.count(STANDARD) > 1:
        message = "standard input can be read only once: give - once"
        raise CommandError(message)
    written = written_files(options.output)
    if not written:
        return
    for name, file in _named_files(options):
        if file in written:
            message = f"{name}: both input and output; write to another file"
            raise CommandError(message)


def _named_files(options: argparse.Namespace) -> Iterator[tuple[str, FileId | None]]:
    """Yield the files that the user names as input; files in a folder are not named."""
    for path in options.paths or [STANDARD]:
        if path == STANDARD:
            yield streams.INPUT, streams.file_of(sys.stdin)
        else:
            yield from _named_by(path)
    if options.lexicon is not None:
        yield from _named_by(options.lexicon)
    if options.profile not in {None, LEARNED, NO_PROFILE}:
        yield from _named_by(options.profile)


def _named_by(path: str) -> Iterator[tuple[str, FileId | None]]:
    # A file that cannot be found or read is an error when it is opened.
    with contextlib.suppress(OSError):
        if Path(path).is_dir():
            return
        for found in find_files(path):
            yield visible_name(os.fspath(found.path)), file_id(found.path.stat())
