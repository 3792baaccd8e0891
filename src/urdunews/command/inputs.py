"""Inputs: open the files of the PATHs, without what the command itself writes."""

import argparse
import contextlib
import datetime
import os
import sys
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Final

from urdunews.command import streams
from urdunews.command.arguments import COLUMN_OPTIONS, LEARNED, NO_PROFILE
from urdunews.command.failures import CommandError
from urdunews.command.outputs import written_files
from urdunews.interop.file_names import escaped, visible_name
from urdunews.reading.date_ranges import DateRange
from urdunews.reading.file_ids import FileId, file_id
from urdunews.reading.options import ReadOptions
from urdunews.reading.sources import Found, find_files, open_streams
from urdunews.reading.streams import Stream
from urdunews.reading.unpacking import streams_of
from urdunews.urls import file_of_chain, is_url, without_credentials

STANDARD: Final = "-"
"""The PATH for standard input."""

READING: Final = ("encoding", "max_ratio", "max_record")
"""The options of the command line that say how files are read."""


def open_path(
    path: str,
    written: Collection[FileId],
    reading: ReadOptions,
    *,
    twice: bool = False,
) -> Iterator[Stream]:
    """Yield the texts in the files of a PATH, one after another.

    Args:
        path: A file, a folder, a pattern, or `-` for standard input.
        written: The files that the command writes, which are left out.
        reading: How they are read.
        twice: Whether they will be opened again.
    """
    if path == STANDARD:
        with streams.naming(streams.INPUT):
            yield from streams_of(streams.standard_input(), reading)
    else:
        yield from open_streams(path, reading, but=written, twice=twice)


def named_files(paths: list[str], written: Collection[FileId], why: str) -> Iterator[Found]:
    """Yield the files of the PATHs, which must be files on disk.

    Args:
        paths: The PATHs.
        written: The files that the command writes, which are left out.
        why: Why standard input cannot be one.

    Raises:
        CommandError: One of them is standard input.
        OSError: As for `find_files`.
    """
    if STANDARD in paths:
        message = f"standard input: {why}; use a file"
        raise CommandError(message)
    for path in paths:
        for found in find_files(path):
            # It was already checked that no URL leads to the output.
            if not isinstance(found.path, Path) or file_id(found.path.stat()) not in written:
                yield found


def reading_options(options: argparse.Namespace, *, any_text: bool = False) -> ReadOptions:
    """Return how the files are read.

    Args:
        options: The options of the command line.
        any_text: Whether to accept text that is not a dump, such as JSON.

    Raises:
        CommandError: One of them is invalid.
    """
    # Not all subcommands have all of them.
    given = {name: getattr(options, name, None) for name in (*READING, *COLUMN_OPTIONS)}
    chosen = {name: value for name, value in given.items() if value is not None}
    try:
        return ReadOptions.of(
            **chosen, table_format=getattr(options, "format", None), any_text=any_text
        )
    except ValueError as wrong:
        raise CommandError(escaped(_named_as_options(str(wrong)))) from wrong


def _named_as_options(message: str) -> str:
    """Return a message about an argument of a function with the names of the command's options."""
    # It begins with the argument: `id_column needs column, …`, `encoding: there is no …`.
    name, space, rest = message.partition(" ")
    option = name.removeprefix("table_").replace("_", "-")
    return f"--{option}{space}{rest.replace('needs column,', 'needs --column,')}"


def chosen_days(options: argparse.Namespace) -> DateRange | None:
    """Return the chosen days; None for all.

    Raises:
        CommandError: They are invalid.
    """
    first, last = (_day(text) for text in (options.first, options.last))
    if first is None and last is None:
        return None
    try:
        return DateRange.of((first, last))
    except ValueError as wrong:
        raise CommandError(str(wrong)) from wrong


def _day(text: str | None) -> datetime.date | None:
    try:
        return None if text is None else datetime.date.fromisoformat(text)
    except ValueError as wrong:
        message = f"{escaped(text or '')} is not a day of the calendar, such as 2026-02-03"
        raise CommandError(message) from wrong


def name_of_path(path: str) -> str:
    """Return the name of a PATH for messages."""
    return streams.INPUT if path == STANDARD else visible_name(without_credentials(path))


def refuse_to_read_output(options: argparse.Namespace) -> None:
    """Check that no file is both input and output, and that standard input is read once.

    Raises:
        CommandError: A file is both, or standard input is named twice.
    """
    if options.paths.count(STANDARD) > 1:
        message = "standard input can be read only once: pass - once"
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
    if options.index is not None:
        yield from _named_by(options.index)
    if options.profile not in {None, LEARNED, NO_PROFILE}:
        yield from _named_by(options.profile)
    if options.against is not None:
        yield from _named_by(options.against)


def _named_by(path: str) -> Iterator[tuple[str, FileId | None]]:
    # Of a URL, only an archive or the like on this machine can be an output.
    name = file_of_chain(path) if is_url(path) else path
    # A file that cannot be found or read is an error when it is opened.
    with contextlib.suppress(OSError):
        if name is None or Path(name).is_dir():
            return
        for found in find_files(name):
            # A name that is not a URL is on this machine.
            assert isinstance(found.path, Path)
            yield visible_name(os.fspath(found.path)), file_id(found.path.stat())
