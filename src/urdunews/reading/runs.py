"""Runs: stretches of whole lines, in place in the bytes of a stream."""

from collections.abc import Iterator
from typing import Final, NamedTuple, cast

from urdunews.reading.long_lines import broken_lines
from urdunews.reading.streams import Stream

LINE_FEED: Final = b"\n"


class Run(NamedTuple):
    """Whole lines, which are a stretch of some bytes; or the end of a stream."""

    data: bytes
    start: int
    end: int

    base: int
    """Offset of the bytes in the stream."""

    is_mid_line: bool = False
    """Whether the first line is the rest of one that was broken."""

    is_broken: bool = False
    """Whether the last line is longer than a record may be, and continues in the next run."""

    is_last: bool = False
    """Whether the stream ends here: no line feed follows the last line."""


def runs_of(stream: Stream) -> Iterator[Run]:
    """Yield runs of whole lines in place, within the parts of a stream: copies take longer.

    Memory is limited to one part and one line, which is broken where it is longer than a record
    may be.

    Args:
        stream: A stream of bytes in an encoding whose line feed is one byte. It ends early if it
            cannot be read to its end; `Stream.check` then raises the error.
    """
    waiting: list[bytes] = []
    base = 0
    is_mid_line = False
    parts = cast("Iterator[bytes]", stream.parts())
    for part in broken_lines(parts, LINE_FEED, stream.max_record):
        first = -1 if part is None else part.find(LINE_FEED)
        if part is not None and first < 0:
            waiting.append(part)
            continue
        line = b"".join(waiting) + (b"" if part is None else part[: first + 1])
        yield Run(line, 0, len(line), base, is_mid_line, part is None)
        base += len(line)
        is_mid_line = part is None
        waiting = []
        if part is not None:
            last = part.rfind(LINE_FEED) + 1
            if last > first + 1:
                yield Run(part, first + 1, last, base - first - 1)
            base += last - first - 1
            waiting = [part[last:]]
    line = b"".join(waiting)
    yield Run(line, 0, len(line), base, is_mid_line, is_last=True)
