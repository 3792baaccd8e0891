"""Readings: what a line is by its own form and words, whatever stands around it."""

from typing import Final, Literal, NamedTuple, TypeAlias

from urdunews.datelines.readings import DatelineReading
from urdunews.lines.bylines import BylineReading
from urdunews.lines.date_lines import DateLine
from urdunews.model.segments import SegmentForm

LineKind: TypeAlias = Literal[
    "text",
    "headline",
    "headline-repeat",
    "deck",
    "section",
    "page-date",
    "byline",
    "dateline",
    "body",
    "subheading",
    "caption",
    "junk",
    "end",
]
"""What a line is. `text` and `end` (junk that ends the story) are gone when a page is decided."""


MARKS: Final[frozenset[LineKind]] = frozenset({"page-date", "byline"})
"""What stands above a story or below it."""


class LineReading(NamedTuple):
    """What a line is by itself. Lines that read alike share one, so it never changes."""

    kind: LineKind

    form: SegmentForm
    """The row of the table of forms that claims it; `position` where only its place can tell."""

    phrase: str | None = None
    """The lexicon's phrase or label by which it is known, if one decided."""

    section: int | None = None
    """Where the name of a category begins in it, after bullet, number and label."""

    date: DateLine | None = None
    byline: BylineReading | None = None
    dateline: DatelineReading | None = None

    follows_deck: bool = False
    """Whether a deck stands before the dateline on its line."""

    @property
    def is_text(self) -> bool:
        """Whether the line's own form does not say what it is."""
        return self.kind in {"text", "dateline"}


def author_place(text: str) -> LineReading:
    """Return the reading of a folded line that is nothing but an author's place."""
    byline = BylineReading(len(text), place=(0, len(text)))
    return LineReading("byline", "author-block", byline=byline)


TEXT: Final = LineReading("text", "position")
"""A line of which only its place on the page can tell what it is."""
