"""Sources with their segments, as arguments of an article."""

from collections.abc import Iterable, Iterator

from urdunews.model.segments import Segment, SegmentKind


def segmented(length: int, pieces: Iterable[tuple[SegmentKind, int, int]]) -> tuple[Segment, ...]:
    """Return the segments of a source: the pieces, and space wherever none stands."""
    return tuple(_segments(length, pieces))


def _segments(length: int, pieces: Iterable[tuple[SegmentKind, int, int]]) -> Iterator[Segment]:
    at = 0
    for kind, start, end in (*pieces, ("space", length, length)):
        if at < start:
            yield Segment(kind="space", start=at, end=start)
        if start < end:
            yield Segment(kind=kind, start=start, end=end)
        at = end


def junk(source: str) -> tuple[Segment, ...]:
    """Return the segments of a source that is junk from end to end."""
    return segmented(len(source), [("junk", 0, len(source))])
