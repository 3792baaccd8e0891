"""Findings: what is known about a line, from which its reasons and the advice are made."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from urdunews.lines.page import Page
from urdunews.lines.readings import LineReading
from urdunews.model.articles import Article
from urdunews.model.explanations import PagePart
from urdunews.model.segments import Segment
from urdunews.reasons.tracing import Trace
from urdunews.spans import Span

_HEADER: Final = frozenset({"mark", "date"})
_STORY: Final = frozenset({"body", "subheading", "dateline"})


class Finding(NamedTuple):
    """The facts about a line of a page."""

    page: Page
    """The page by form and order alone."""

    at: int
    """The line's place among the lines that are not blank."""

    segment: Segment
    """What it became: of several segments, the one that decides."""

    part: PagePart
    """The part of the page in which it was read."""

    end: int | None
    """The place of the line that ended the story above it, if one did."""

    ended_at: int | None
    """The number of that line in the source."""

    ends_story: bool
    """Whether the story ends with it."""

    @property
    def reading(self) -> LineReading:
        """What it is by itself."""
        return self.page.readings[self.at]

    @property
    def text(self) -> str:
        """The folded line; of a long one, its opening at least."""
        return self.page.layout.openings[self.at]


class SourceLine(NamedTuple):
    """A line of a record's source."""

    number: int
    span: Span

    segment: Segment | None
    """What it became; None for a blank line."""

    finding: Finding | None
    """Its finding; None for a blank line and for a bare header line."""


def lines_of(trace: Trace) -> Iterator[SourceLine]:
    """Yield the lines of a record's source, each with a finding."""
    page = trace.page
    lines = list(deciding_segments(trace.article))
    end = _end_of_story(page)
    last_told = max(
        (span.start for span, segment in lines if segment and segment.kind in _STORY), default=-1
    )
    ended_at: int | None = None
    at = 0
    for number, (span, segment) in enumerate(lines, 1):
        finding = None
        if at < len(page.layout) and page.layout.starts[at] < span.end:
            assert segment is not None
            part = _part(page, at, end)
            above = end if part == "foot" else None
            ends = at == end and last_told < span.start
            finding = Finding(page, at, segment, part, above, ended_at, ends)
            ended_at = number if at == end else ended_at
            at += 1
        yield SourceLine(number, span, segment, finding)


def deciding_segments(article: Article) -> Iterator[tuple[Span, Segment | None]]:
    """Yield each line of an article's source, and the segment that says what it is.

    Of several, a dateline does, or else the first after a header's date; None for a blank line.
    """
    lines = article.source.split("\n")
    if not lines[-1]:
        # A line feed ends the last line.
        del lines[-1]
    segments = [segment for segment in article.segments if segment.kind != "space"]
    start = at = 0
    for line in lines:
        span, first = Span(start, start + len(line)), at
        while at < len(segments) and segments[at].start < span.end:
            at += 1
        yield span, _deciding(segments[first:at])
        start = span.end + 1


def _end_of_story(page: Page) -> int | None:
    """Return the line after which everything is the foot of the page, by form and order."""
    return next(
        (
            index
            for index, reading in enumerate(page.readings)
            if index > page.opening and reading.kind == "end"
        ),
        None,
    )


def _part(page: Page, index: int, end: int | None) -> PagePart:
    if index <= page.opening:
        return "front"
    return "body" if end is None or index <= end else "foot"


def _deciding(segments: list[Segment]) -> Segment | None:
    """Return the segment of a line that says what the line is."""
    dateline = next((one for one in segments if one.kind == "dateline"), None)
    after_header = next((one for one in segments if one.kind not in _HEADER), None)
    return dateline or after_header or (segments[-1] if segments else None)
