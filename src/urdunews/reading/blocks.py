"""Reading: texts and open files to blocks of whole lines."""

import errno
import io
import itertools
import os
from collections.abc import Iterator
from typing import IO, AnyStr, Final, NamedTuple, cast

from urdunews.reading.file_kinds import HEAD_SIZE, NotTextError, kind_of
from urdunews.reading.sources import name_of

#: Read at a time: larger reads lose the processor's cache (measured at 15 to 30 %).
BLOCK_SIZE: Final = 256 * 1024


class Block(NamedTuple):
    """Whole lines of a stream, or its end."""

    lines: list[str]
    """Lines without their line feeds."""

    sizes: list[int]
    """The bytes of each with its line feed; 0 for text."""

    last: bool
    """Whether the stream ends here: no line feed follows the last line."""


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


def blocks_of_file(file: "IO[str] | IO[bytes]", *, any_text: bool = False) -> Iterator[Block]:
    """Read a file object to its end, in blocks of whole lines.

    Bytes are read as UTF-8; an invalid one becomes a lone surrogate (PEP 383), so that
    the bytes can be had back. Memory is limited to one block and one line.

    Args:
        file: An open text or binary file.
        any_text: Whether to accept text that is not a dump, such as JSON.

    Raises:
        NotTextError: The bytes are not text; a text file is not checked.
        OSError: The file cannot be read; the error names it.
    """
    parts = _parts(file)
    first = next(parts, b"")
    if isinstance(first, str):
        texts = itertools.chain([first], cast("Iterator[str]", parts))
        for text, last in _at_line_feeds(texts, "\n"):
            yield _of_text("".join(text), last)
    else:
        head = _head(first, cast("Iterator[bytes]", parts))
        _check_text(b"".join(head)[:HEAD_SIZE], file, any_text=any_text)
        data = itertools.chain(head, cast("Iterator[bytes]", parts))
        for lines, last in _at_line_feeds(data, b"\n"):
            yield _of_bytes(b"".join(lines), last)


def _parts(file: "IO[str] | IO[bytes]") -> Iterator[str | bytes]:
    """Yield the contents of a file object, in parts of any size.

    A pipe is read as data arrives: while Python waited for a whole block, it would not
    handle signals.
    """
    opened: object = file
    # Only for this class: in others, `read1` may bypass what they do in `read`.
    read = opened.read1 if type(opened) is io.BufferedReader else file.read
    try:
        # `read1` cannot tell the end from no data yet; `read` returns None for the latter.
        while part := cast("str | bytes | None", read(BLOCK_SIZE) or file.read(BLOCK_SIZE)):
            yield part
    except OSError as failure:
        # System errors on an open file do not name it.
        name = name_of(file)
        if failure.errno is not None and failure.filename is None and name is not None:
            failure.filename = name
        raise
    if part is None:
        raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN), name_of(file))


def _head(first: bytes, parts: Iterator[bytes]) -> list[bytes]:
    """Collect the first parts, until there are enough bytes to identify the kind of file."""
    head, size = [first], len(first)
    while size < HEAD_SIZE and (part := next(parts, b"")):
        head.append(part)
        size += len(part)
    return head


def _check_text(head: bytes, file: "IO[str] | IO[bytes]", *, any_text: bool) -> None:
    kind = kind_of(head)
    if kind is not None and not (any_text and kind.is_text):
        raise NotTextError(name_of(file), kind.name, kind.advice)


def _at_line_feeds(
    parts: Iterator[AnyStr],
    line_feed: AnyStr,
) -> Iterator[tuple[list[AnyStr], bool]]:
    """Yield runs of whole lines, in parts, and whether they are the last.

    An unfinished line waits in parts: joining it at every part would be quadratic.
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
