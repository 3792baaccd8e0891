"""Sources: open the files that a path, folder or pattern names."""

import errno
import os
import stat
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import IO, Final, NamedTuple, TypeAlias

from urdunews.reading.file_kinds import HEAD_SIZE, kind_of, warn_skipped
from urdunews.reading.folders import walk
from urdunews.reading.patterns import is_pattern, matches

Source: TypeAlias = "str | os.PathLike[str] | IO[str] | IO[bytes]"
"""What can be read: a file, a folder (in sorted order), a glob pattern, or an open file."""

FileId: TypeAlias = tuple[int, int]
"""What identifies a file under any of its names: device and inode."""

_NOTHING: Final[frozenset[FileId]] = frozenset()


class Found(NamedTuple):
    """A file that a path names."""

    path: Path
    """Its name, which begins with the path."""

    is_listed: bool = False
    """Whether it was merely found in a folder, and so may not be text."""


def find_files(path: "str | os.PathLike[str]") -> Iterator[Found]:
    """Yield the files that a path names: itself, those below a folder, those of a pattern.

    Warns with `SkippedFileWarning` of anything in a folder that is neither file nor folder.

    Raises:
        FileNotFoundError: There is no such file or folder, or no file in it.
        OSError: A folder cannot be read.
    """
    name = os.fspath(path)
    if not name:
        raise FileNotFoundError(errno.ENOENT, "the path is empty; the current folder is '.'", name)
    try:
        is_folder = stat.S_ISDIR(Path(name).stat().st_mode)
    except OSError:
        if not is_pattern(name):
            raise
        files = [Found(file) for file in matches(name)]
        yield from _some(files, "no file matches this pattern", name)
        return
    if is_folder:
        files = [Found(file, is_listed=True) for file in walk(Path(name)).files]
        yield from _some(files, "no file in this folder", name)
        return
    yield Found(Path(name))


def _some(files: list[Found], message: str, name: str) -> list[Found]:
    if not files:
        raise FileNotFoundError(errno.ENOENT, message, name)
    return files


def open_files(
    path: "str | os.PathLike[str]",
    *,
    but: Collection[FileId] = _NOTHING,
    any_text: bool = False,
    only_regular: bool = False,
) -> Iterator[IO[bytes]]:
    """Open the files that a path names, one after another; each is closed before the next.

    A file in a folder that is not the text of a dump is skipped with a `SkippedFileWarning`.

    Args:
        path: A file, a folder or a pattern.
        but: Files to leave out, under any of their names.
        any_text: Whether to accept text that is not a dump, such as JSON.
        only_regular: Whether to leave out pipes and the like, which can be read only once.

    Raises:
        OSError: As for `find_files`, or a file cannot be opened.
    """
    for found in find_files(path):
        if only_regular and not found.path.is_file():
            continue
        with found.path.open("rb") as file:
            if but and file_id(os.fstat(file.fileno())) in but:
                continue
            kind = kind_of(file.peek(HEAD_SIZE)[:HEAD_SIZE]) if found.is_listed else None
            if kind is None or (any_text and kind.is_text):
                yield file
            else:
                warn_skipped(os.fspath(found.path), kind.name)


def file_id(status: os.stat_result) -> FileId | None:
    """Return what identifies a file; None for a pipe, a terminal or the like."""
    return (status.st_dev, status.st_ino) if stat.S_ISREG(status.st_mode) else None


def name_of(file: "IO[str] | IO[bytes]") -> str | None:
    """Return the name of an open file as valid Unicode, or None if it has none.

    The name of a file object can also be a number, or not a path: `<stdin>`.
    """
    name = getattr(file, "name", None)
    if not isinstance(name, str) or (name.startswith("<") and name.endswith(">")):
        return None
    return _valid(name)


def _valid(name: str) -> str:
    """Return a name as valid Unicode, with U+FFFD for bytes that are not UTF-8."""
    try:
        data = name.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        # Windows has such names.
        data = name.encode("utf-8", "surrogatepass")
    return data.decode("utf-8", "replace")
