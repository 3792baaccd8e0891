"""Folders: the files below a folder, each once, even with links."""

import collections
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

from urdunews.reading.file_kinds import warn_skipped


class Tree(NamedTuple):
    """The folders and files below a folder, without hidden ones."""

    folders: list[Path]
    """The folder itself and those below it."""

    files: list[Path]
    """The files in them, sorted."""


def walk(top: Path) -> Tree:
    """Find the folders and files below a folder.

    Hidden ones are left out. Links to folders are followed, and each folder is entered once:
    under its own name if it has one below the top, else under that of the first link. What
    cannot be read like a file is skipped with a `SkippedFileWarning`.

    Raises:
        OSError: The folder, or one below it, cannot be read.
    """
    folders: list[Path] = []
    files: list[Path] = []
    entered: set[tuple[int, int]] = set()
    waiting, links = [top], collections.deque[Path]()
    while waiting or links:
        folder = waiting.pop() if waiting else links.popleft()
        status = folder.stat()
        if (status.st_dev, status.st_ino) in entered:
            continue
        entered.add((status.st_dev, status.st_ino))
        folders.append(folder)
        for entry in entries(folder):
            path = folder / entry.name
            if entry.is_dir():
                (links if entry.is_symlink() else waiting).append(path)
            elif is_file(entry, path):
                files.append(path)
    return Tree(folders, sorted(files))


def entries(folder: Path, *, hidden: bool = False) -> list["os.DirEntry[str]"]:
    """Return the entries of a folder, sorted by name.

    Args:
        folder: The folder.
        hidden: Whether to include names that begin with a dot.

    Raises:
        OSError: The folder cannot be read; the error names it.
    """
    with os.scandir(folder) as found:
        return sorted(
            (entry for entry in found if hidden or not entry.name.startswith(".")),
            key=lambda entry: entry.name,
        )


#: Opening one of these could block, or have side effects.
_SPECIAL: Final[tuple[tuple[Callable[[int], bool], str], ...]] = (
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


def is_file(entry: "os.DirEntry[str] | Path", path: Path) -> bool:
    """Whether an entry, which is not a folder, is a file; warns of pipes, sockets and devices.

    A broken link counts as a file: opening it raises the error.

    Args:
        entry: An entry of a folder.
        path: Its name, for the warning.
    """
    if entry.is_file():
        return True
    try:
        mode = entry.stat().st_mode
    except FileNotFoundError:
        return True
    kind = next((kind for is_kind, kind in _SPECIAL if is_kind(mode)), "not a regular file")
    warn_skipped(os.fspath(path), kind)
    return False
