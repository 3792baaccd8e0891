"""Readings: the kind of a line by its own form and words, without regard to its neighbours."""

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
"""The kind of a line. No line is `text` or `end` (junk that ends the story) on a decided page."""


MARKS: Final[frozenset[LineKind]] = frozenset({"page-date", "byline"})
"""Kinds of lines that are printed above a story or below it."""


class LineReading(NamedTuple):
    """The reading of a line on its own. Lines with the same text share one, so it never changes."""

    kind: LineKind

    form: SegmentForm
    """The row of the table of forms that matched; `position` if only the position decides."""

    phrase: str | None = None
    """The phrase or label of the lexicon that decided, if there is one."""

    section: int | None = None
    """The offset of a category's name, after bullet, number and label."""

    date: DateLine | None = None
    byline: BylineReading | None = None
    dateline: DatelineReading | None = None

    follows_deck: bool = False
    """Whether there is a deck before the dateline on the same line."""

    @property
    def is_text(self) -> bool:
        """Whether the line's own form leaves its kind open."""
        return self.kind in {"text", "dateline"}


def author_place(text: str) -> LineReading:
    """Return the reading of a folded line that is only an author's place."""
    byline = BylineReading(len(text), place=(0, len(text)))
    return LineReading("byline", "author-block", byline=byline)


TEXT: Final = LineReading("text", "position")
"""The reading of a line whose position on the page decides its kind."""
