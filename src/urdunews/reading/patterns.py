"""Patterns: the files that a glob pattern matches.

`glob.glob` silently ignores folders that cannot be read, and follows loops of links.
"""

import fnmatch
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from urdunews import lazy
from urdunews.reading.folders import entries, is_file, walk

_MAGIC: Final = lazy.pattern("[*?[]")
_BELOW: Final = "**"


def is_pattern(path: str) -> bool:
    """Whether a path contains `*`, `?` or `[`."""
    return _MAGIC.search(path) is not None


def matches(pattern: str) -> list[Path]:
    """Return the files that a pattern matches, sorted by name.

    `*`, `?` and `[…]` stand for characters of a name, `**` for any number of nested folders.
    Hidden names match only a pattern that begins with a dot.

    Raises:
        OSError: A folder cannot be read.
    """
    whole = Path(pattern)
    parts = whole.relative_to(whole.anchor).parts
    found = [Path(whole.anchor)]
    for part in parts[:-1]:
        found = [folder for base in found for folder in _folders(base, part)]
        # `**/**` reaches a folder in more than one way.
        found = list(dict.fromkeys(found))
    files = {file for base in found for file in _files(base, parts[-1])}
    return sorted(files, key=os.fspath)


def _folders(base: Path, part: str) -> Iterator[Path]:
    if part == _BELOW:
        yield from walk(base).folders
    elif is_pattern(part):
        yield from (base / entry.name for entry in _matching(base, part) if entry.is_dir())
    elif stat.S_ISDIR(_mode(base / part)):
        yield base / part


def _files(base: Path, part: str) -> Iterator[Path]:
    if part == _BELOW:
        yield from walk(base).files
    elif is_pattern(part):
        for entry in _matching(base, part):
            if not entry.is_dir() and is_file(entry, base / entry.name):
                yield base / entry.name
    else:
        path = base / part
        mode = _mode(path)
        if mode and not stat.S_ISDIR(mode) and is_file(path, path):
            yield path


def _matching(folder: Path, part: str) -> Iterator["os.DirEntry[str]"]:
    for entry in entries(folder, hidden=part.startswith(".")):
        if fnmatch.fnmatch(entry.name, part):
            yield entry


def _mode(path: Path) -> int:
    """Return the mode of a path, or 0 if there is no such file."""
    try:
        return path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return 0
