"""Explanations: why each line of a record was read as it was."""

import bisect
from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import frozen

from urdunews.model.segments import SegmentForm, SegmentKind
from urdunews.spans import Span

if TYPE_CHECKING:
    from urdunews.words.lexicon import Lexicon

PagePart: TypeAlias = Literal["front", "body", "foot"]
"""The part of a page in which a line was read: before the body, the body, or what follows the end
of the story."""

Outcome: TypeAlias = Literal["claimed", "declined", "gate", "length", "later"]
"""What became of a form: it `claimed` the line; its reader was asked and `declined`; the line has
none of the facts of its `gate`, or is beyond its `length`; an earlier form had claimed the line, so
that its turn would have come `later`."""

LineFact: TypeAlias = Literal[
    "opening",
    "whole",
    "head",
    "item",
    "leading-sign",
    "sign",
    "figure",
    "final-bracket",
    "late-mark",
    "ending",
]
"""A fact of a line by which gates decide; see the page on line forms."""

LineRole: TypeAlias = Literal[
    "headline", "repeat", "deck", "section", "date", "byline", "body", "junk"
]
"""What evidence decides between: kinds of segments, those of the same role taken together."""

Decision: TypeAlias = Literal["sure", "list", "no-story", "kept", "overruled"]
"""What evidence did on a page. It was not asked where form and order are `sure`, where a page of
hundreds of lines is a `list`, or where there is `no-story`; it did not outweigh form and order,
which were `kept`, or they were `overruled`."""


@frozen(kw_only=True)
class FormTrial:
    """What became of one form of the table of line forms on a line."""

    form: SegmentForm
    """The row of the table."""

    outcome: Outcome
    """What became of it."""


@frozen(kw_only=True)
class Evidence:
    """A piece of evidence that speaks for one role of a line and against another."""

    name: str
    """Its name in the table of weights."""

    text: str
    """What it says about the line, in plain English."""

    points: int
    """How many points it adds to the chosen role, compared with the runner-up; negative if it
    speaks for the runner-up."""


@frozen(kw_only=True)
class LineWeighing:
    """What all evidence on the page together says about a line.

    Points are hundredths, as in the table of weights. They are the sum for all evidence and for
    each pair of successive roles.
    """

    role: LineRole
    """What the line is."""

    by_form: LineRole
    """What it would be by form and order alone."""

    runner_up: LineRole | None
    """The second choice; None if it cannot be anything else."""

    points: int
    """The points of the best reading of the page in which the line has its role."""

    runner_up_points: int | None
    """The points of the best reading of the page in which the line has the runner-up's role."""

    speaks_for: tuple[Evidence, ...] = ()
    """The strongest evidence for its role, compared with the runner-up."""

    speaks_against: tuple[Evidence, ...] = ()
    """The strongest evidence for the runner-up."""

    @property
    def margin(self) -> int | None:
        """How many points its role is ahead of the runner-up; negative if form prevailed."""
        return None if self.runner_up_points is None else self.points - self.runner_up_points


@frozen(kw_only=True)
class Advice:
    """A change to the lexicon that changes what a line is read as."""

    row: str
    """A row of a file for `Lexicon.extended_from`, its cells separated by tabs."""

    effect: str
    """What the row does, in plain English."""

    becomes: SegmentKind
    """What the line is with the row. For the line of a phrase that no longer ends the story, this
    is what it was; lines below it change."""

    def apply(self, lexicon: "Lexicon") -> "Lexicon":
        """Return a copy of a lexicon, changed by the row.

        Args:
            lexicon: The lexicon of the parser that explained the line.
        """
        from urdunews.words.extensions import changed_by

        return changed_by(lexicon, self.row)


@frozen(kw_only=True)
class LineExplanation:
    """Why a line of a record was read as it was."""

    number: int
    """The number of the line in the record's source, from 1."""

    span: Span
    """The line in the article's source, without its line feed."""

    kind: SegmentKind
    """What it is; `space` for a blank line. If a line has several segments, such as a dateline and
    the first paragraph, this is the kind of the one that decides."""

    form: SegmentForm | None = None
    """What identified it; None for a blank line."""

    phrase: str | None = None
    """The phrase or label of the lexicon that decided, if any."""

    why: tuple[str, ...] = ()
    """The reasons, each a sentence in plain English."""

    part: PagePart | None = None
    """The part of the page in which it was read; None for a blank line or a bare header line."""

    ends_story: bool = False
    """Whether the story ends here by form, so that everything after it is the foot of the page."""

    facts: tuple[LineFact, ...] = ()
    """The facts on which gates depend."""

    trials: tuple[FormTrial, ...] = ()
    """The result of each form that can occur in this part of the page, in the table's order; empty
    if no form was tried, as for a line of more than 400 code points."""

    weighing: LineWeighing | None = None
    """What evidence says about it; None if evidence was not used."""

    advice: tuple[Advice, ...] = ()
    """Rows for a lexicon that change it, each tried on this record.

    For a record of more than 100,000 code points, there is only advice that needs no trial: a
    phrase that makes the line junk."""


@frozen(kw_only=True, repr=False)
class Explanation:
    """Why each line of a record was read as it was; returned by `Parser.explain`."""

    lines: tuple[LineExplanation, ...] = ()
    """The lines of the source in order, including blank ones."""

    decision: Decision = "no-story"
    """Whether evidence decided, and if not, why."""

    gain: int | None = None
    """How many more points the page has by evidence than by form and order alone; None if
    evidence was not used."""

    needed: int | None = None
    """The threshold: evidence overrules form and order if `gain` is greater; None if evidence was
    not used."""

    def __repr__(self) -> str:
        """Show how many lines there are and whether evidence decided."""
        return f"<Explanation: {len(self.lines)} lines, {self.decision}>"

    def at(self, offset: int) -> LineExplanation:
        """Return the explanation of the line at an offset of the source.

        Args:
            offset: An offset in code points, such as the start of a segment; a line feed belongs
                to the line before it.

        Raises:
            IndexError: The source has no such offset.
        """
        index = bisect.bisect_right(self.lines, offset, key=_start) - 1
        if index < 0 or offset > self.lines[-1].span.end:
            message = f"no line has the offset {offset}"
            raise IndexError(message)
        return self.lines[index]


def _start(line: LineExplanation) -> int:
    return line.span.start
