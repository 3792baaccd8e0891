"""Reading: what users name (a path, a folder, a pattern, a file object) to blocks of lines."""

import glob
import os
from collections.abc import Iterator
from pathlib import Path
from typing import IO, AnyStr, Final, NamedTuple, TypeAlias, cast

Source: TypeAlias = "str | os.PathLike[str] | IO[str] | IO[bytes]"
"""What can be read: a file, a folder (in sorted order), a glob pattern, or an open file."""

#: Read at a time: larger reads lose the processor's cache (measured at 15 to 30 %).
BLOCK_SIZE: Final = 256 * 1024


class Block(NamedTuple):
    """Whole lines of a stream, or its end."""

    lines: list[str]
    """Lines without their line feeds."""

    sizes: list[int]
    """The bytes of each with its line feed; zeros for text."""

    last: bool
    """Whether no line feed stands behind the last of the lines: the stream's end."""


def find_files(path: "str | os.PathLike[str]") -> Iterator[Path]:
    """Yield the files that a path means: itself, those below a folder, those of a pattern.

    Raises:
        FileNotFoundError: There is no such file or folder, or no file in it.
    """
    found = Path(path)
    if found.is_dir():
        yield from _found(_below(found), f"no file in the folder {os.fspath(path)!r}")
    elif found.exists() or not glob.has_magic(os.fspath(path)):
        yield found
    else:
        names = sorted(glob.glob(os.fspath(path), recursive=True))  # noqa: PTH207 - absolute patterns too
        files = [Path(name) for name in names if Path(name).is_file()]
        yield from _found(files, f"no file matches {os.fspath(path)!r}")


def _below(folder: Path) -> list[Path]:
    """Give the files below a folder, sorted, without hidden files and folders."""
    files: list[Path] = []
    for parent, folders, names in os.walk(folder):
        # os.walk goes on with what is left in its list.
        folders[:] = [name for name in folders if not name.startswith(".")]
        files += [Path(parent, name) for name in names if not name.startswith(".")]
    return sorted(files)


def _found(files: list[Path], message: str) -> list[Path]:
    if not files:
        raise FileNotFoundError(message)
    return files


def blocks_of_text(text: str) -> Iterator[Block]:
    """Cut a text into blocks at line feeds, so that no second copy of it is held."""
    at = 0
    while (cut := text.find("\n", at + BLOCK_SIZE)) >= 0:
        lines = text[at:cut].split("\n")
        yield Block(lines, [0] * len(lines), last=False)
        at = cut + 1
    *lines, rest = text[at:].split("\n")
    yield Block(lines, [0] * len(lines), last=False)
    yield Block([rest], [0], last=True)


def blocks_of_file(file: "IO[str] | IO[bytes]") -> Iterator[Block]:
    """Read a file object to its end, in blocks of whole lines.

    Bytes are read as UTF-8; one that is none becomes a lone surrogate (PEP 383), so that
    the bytes can be had back. Memory stays within a block and a line.
    """
    first = file.read(BLOCK_SIZE)
    if isinstance(first, str):
        texts = _parts(first, cast("IO[str]", file))
        for text, last in _at_line_feeds(texts, "\n"):
            yield _of_text("".join(text), last)
    else:
        parts = _parts(first, cast("IO[bytes]", file))
        for data, last in _at_line_feeds(parts, b"\n"):
            yield _of_bytes(b"".join(data), last)


def _parts(first: AnyStr, file: "IO[AnyStr]") -> Iterator[AnyStr]:
    part = first
    while part:
        yield part
        part = file.read(BLOCK_SIZE)


def _at_line_feeds(
    parts: Iterator[AnyStr],
    line_feed: AnyStr,
) -> Iterator[tuple[list[AnyStr], bool]]:
    """Yield stretches of whole lines, in parts, and whether they are the last.

    What no line feed ends yet waits in parts: joining it at every part is quadratic.
    """
    waiting: list[AnyStr] = []
    for part in parts:
        cut = part.rfind(line_feed)
        if cut < 0:
            waiting.append(part)
            continue
        waiting.append(part[:cut])
        yield waiting, False
        waiting = [part[cut + 1 :]]
    yield waiting, True


def _of_text(text: str, last: bool) -> Block:  # noqa: FBT001
    lines = text.split("\n")
    return Block(lines, [0] * len(lines), last)


def _of_bytes(data: bytes, last: bool) -> Block:  # noqa: FBT001
    sizes = [len(line) + 1 for line in data.split(b"\n")]
    if last:
        sizes[-1] -= 1
    return Block(data.decode("utf-8", "surrogateescape").split("\n"), sizes, last)
