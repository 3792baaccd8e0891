"""Blocks: texts and streams to blocks of whole lines."""

import itertools
from collections.abc import Iterator
from typing import AnyStr, NamedTuple, cast

from urdunews.reading.parts import BLOCK_SIZE
from urdunews.reading.streams import Stream
from urdunews.reading.text_encodings import WIDE, decoded


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


def blocks_of(stream: Stream) -> Iterator[Block]:
    """Read a stream to its end, in blocks of whole lines.

    An invalid byte becomes a lone surrogate (PEP 383), so that the bytes can be had back. Memory
    is limited to one block and one line.

    Args:
        stream: The text of a file. It ends early if it cannot be read to its end;
            `Stream.check` then raises the error.
    """
    parts = stream.parts()
    first = next(parts, b"")
    if isinstance(first, str):
        texts = itertools.chain([first], cast("Iterator[str]", parts))
        for text, last in _at_line_feeds(texts, "\n"):
            yield _of_text("".join(text), last)
        return
    data = itertools.chain([first], cast("Iterator[bytes]", parts))
    encoding = stream.encoding
    if encoding in WIDE:
        for text, last in _at_line_feeds(decoded(data, encoding), "\n"):
            yield _of_wide_text("".join(text), last, encoding)
    else:
        for lines, last in _at_line_feeds(data, b"\n"):
            yield _of_bytes(b"".join(lines), last, encoding)


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


def _of_wide_text(text: str, last: bool, encoding: str) -> Block:  # noqa: FBT001
    lines = text.split("\n")
    width = WIDE[encoding]
    sizes = [len(line.encode(encoding, "surrogatepass")) + width for line in lines]
    if last:
        sizes[-1] -= width
    return Block(lines, sizes, last)


def _of_bytes(data: bytes, last: bool, encoding: str) -> Block:  # noqa: FBT001
    sizes = [len(line) + 1 for line in data.split(b"\n")]
    if last:
        sizes[-1] -= 1
    return Block(data.decode(encoding, "surrogateescape").split("\n"), sizes, last)
