"""Long lines: break those that are longer than a record may be, so that memory is bounded."""

from collections.abc import Iterable, Iterator
from typing import AnyStr, Final

#: A UTF-8 character has at most this many bytes after its first.
_MOST_FOLLOWING: Final = 3


def broken_lines(parts: Iterable[AnyStr], line_feed: AnyStr, limit: int) -> Iterator[AnyStr | None]:
    """Yield the parts of a stream, and None where a line is broken because it is too long.

    A line is broken at the first character after each multiple of the limit. That depends only on
    the line, not on the parts in which it arrives.

    Args:
        parts: Text, or bytes in an encoding whose line feed is one byte.
        line_feed: The line feed.
        limit: How many bytes or characters a line may have, without its line feed.
    """
    # How much of the unfinished line has come.
    come = 0
    for part in parts:
        first = part.find(line_feed)
        if come + (first if first >= 0 else len(part)) <= limit and len(part) <= limit:
            # No other line of the part can be too long.
            come = come + len(part) if first < 0 else len(part) - 1 - part.rfind(line_feed)
            yield part
            continue
        start = 0
        while start < len(part):
            end = part.find(line_feed, start)
            end = len(part) if end < 0 else end
            while come + end - start > limit:
                cut = _cut(part, start, end, limit - come)
                if cut == end:
                    break
                yield part[start:cut]
                yield None
                start, come = cut, 0
            yield part[start : end + 1]
            come = 0 if end < len(part) else come + end - start
            start = end + 1


def _cut(part: AnyStr, start: int, end: int, left: int) -> int:
    """Return where a line is broken: before the first character after the limit.

    Args:
        part: Where the line stands.
        start: Where it begins, or goes on.
        end: Where it ends, or the part does.
        left: How much of it the limit leaves; less than 0 in the middle of a character.
    """
    if isinstance(part, str):
        return start + left
    at = max(start + left, start)
    latest = start + left + _MOST_FOLLOWING
    while at < min(end, latest) and part[at] & 0xC0 == 0x80:  # noqa: PLR2004
        at += 1
    return at
