"""Segments: what each part of a record's source is."""

import itertools
from collections.abc import Iterable, Iterator
from typing import Final, Literal, TypeAlias, get_args

from attrs import field, frozen
from attrs.validators import optional

from urdunews.arguments import excerpt, instance_of, one_of, tuple_of

SegmentKind: TypeAlias = Literal[
    "mark",
    "date",
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
    "space",
]
"""The closed list of what a part of a record can be."""

SEGMENT_KINDS: Final[tuple[SegmentKind, ...]] = get_args(SegmentKind)

SegmentForm: TypeAlias = Literal[
    "mark",
    "date",
    "section",
    "credit-line",
    "rule",
    "phrase",
    "ending",
    "menu",
    "post",
    "path",
    "caption",
    "byline",
    "date-line",
    "latin",
    "dateline",
    "inline-dateline",
    "place-line",
    "author-block",
    "source",
    "profile",
    "tail",
    "position",
    "evidence",
]
"""The closed list of what can identify a segment: a part of the header, a row in the table of
line forms, a dateline, a neighbouring line, only its `position` on the page, or the `evidence` of
how it looks and what stands around it."""

SEGMENT_FORMS: Final[tuple[SegmentForm, ...]] = get_args(SegmentForm)

Piece: TypeAlias = tuple[SegmentKind, int, int]
"""A segment that is not space, as stored: kind, start and end."""

Claim: TypeAlias = tuple[SegmentForm, str | None]
"""The form of a segment, and the phrase that decided, if any."""

POSITION: Final[Claim] = ("position", None)


@frozen(kw_only=True)
class Segment:
    """A part of a record's source and what it is."""

    kind: SegmentKind = field(validator=one_of(SEGMENT_KINDS))
    """What it is; the kinds are a closed list."""

    start: int = field(validator=instance_of(int))
    """Its first code point in the article's source."""

    end: int = field(validator=instance_of(int))
    """End offset (exclusive)."""

    form: SegmentForm | None = field(
        default=None, validator=optional(one_of(SEGMENT_FORMS)), eq=False
    )
    """What identified it, from a closed list; None for space. Ignored by `==`."""

    phrase: str | None = field(default=None, validator=instance_of(str, type(None)), eq=False)
    """The phrase or label of the lexicon that decided, if any. Ignored by `==`."""


class Partition:
    """The segments of a source, as an article stores them.

    An article has about twenty segments, and most users never access them: they are stored as
    plain tuples, without the spaces between them, and created on first access.
    """

    __slots__ = ("_claims", "_segments", "length", "pieces")

    def __init__(
        self, pieces: tuple[Piece, ...], length: int, claims: tuple[Claim, ...] = ()
    ) -> None:
        """Take the segments of a source.

        Args:
            pieces: The segments in order without spaces, none empty and none overlapping.
            length: The length of the source in code points.
            claims: What identified each of them, if known.
        """
        self.pieces: tuple[Piece, ...] = pieces
        self.length: int = length
        self._claims = claims
        self._segments: tuple[Segment, ...] | None = None

    def __eq__(self, other: object) -> bool:
        """Return whether both have the same segments and length."""
        if not isinstance(other, Partition):
            return NotImplemented
        return self.length == other.length and self.pieces == other.pieces

    def __hash__(self) -> int:
        """Return a hash of the segments and the length."""
        return hash((self.length, self.pieces))

    def __iter__(self) -> Iterator[Segment]:
        """Iterate over the segments, including the spaces."""
        return iter(self.segments)

    @property
    def segments(self) -> tuple[Segment, ...]:
        """The segments, including the spaces; created once."""
        if self._segments is None:
            self._segments = tuple(self._with_spaces())
        return self._segments

    def _with_spaces(self) -> Iterator[Segment]:
        at = 0
        claims: Iterable[tuple[SegmentForm | None, str | None]] = self._claims or itertools.repeat(
            (None, None)
        )
        for (kind, start, end), (form, phrase) in zip(self.pieces, claims, strict=False):
            if at < start:
                yield _unchecked("space", at, start)
            yield _unchecked(kind, start, end, form, phrase)
            at = end
        if at < self.length:
            yield _unchecked("space", at, self.length)


def _unchecked(
    kind: SegmentKind,
    start: int,
    end: int,
    form: SegmentForm | None = None,
    phrase: str | None = None,
) -> Segment:
    """Return a segment of values that are known to be right: checks take three times as long."""
    segment = object.__new__(Segment)
    _put(segment, "kind", kind)
    _put(segment, "start", start)
    _put(segment, "end", end)
    _put(segment, "form", form)
    _put(segment, "phrase", phrase)
    return segment


#: As the constructor of a frozen class does.
_put: Final = object.__setattr__


NOTHING: Final = Partition((), 0)
"""The partition of an empty source."""


def partition_of(segments: Iterable[Segment]) -> Partition:
    """Return a partition after checking its segments.

    Args:
        segments: Non-empty segments that follow each other without a gap, starting at 0.

    Raises:
        TypeError: They are not segments.
        ValueError: They overlap, leave a gap or are empty; the message says which.
    """
    if isinstance(segments, Partition):
        return segments
    checked = tuple_of(Segment, segments, "Article.segments")
    at = 0
    for index, segment in enumerate(checked):
        if segment.start != at or segment.end <= at:
            message = (
                f"Article.segments[{index}] must begin at {at}, where the one before it ends, and "
                f"contain at least one code point, not {excerpt(segment)}"
            )
            raise ValueError(message)
        at = segment.end
    claimed = [segment for segment in checked if segment.kind != "space"]
    pieces: list[Piece] = [(segment.kind, segment.start, segment.end) for segment in claimed]
    known: list[Claim] = [
        (segment.form, segment.phrase) for segment in claimed if segment.form is not None
    ]
    return Partition(tuple(pieces), at, tuple(known) if len(known) == len(claimed) else ())
