"""The article: what one record of a dump says, over its source.

An article stores its source, the borders of its pieces and the few values that had to be
recognised. Paragraphs, segments, spans and the id are made when they are asked for: made at
once for every article, they alone would cost several times the decoding of the text.
"""

import bisect
import datetime
import functools
import hashlib
import itertools
from typing import TYPE_CHECKING, Final, Literal, Self, TypeAlias, get_args

from attrs import field, frozen

from urdunews.characters.alignment import Alignment, check_span
from urdunews.characters.normalizer import Normalizer
from urdunews.model.datelines import Byline, Dateline
from urdunews.model.dates import DatePrecision, PageDate
from urdunews.model.defects import Defect
from urdunews.model.mentions import DateMention
from urdunews.model.sentences import Sentence
from urdunews.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from urdunews.interop.dicts import ArticleDict
    from urdunews.words.lexicon import Lexicon

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
"""The closed list of what a stretch of a record can be."""

SEGMENT_KINDS: Final[tuple[SegmentKind, ...]] = get_args(SegmentKind)

ParagraphKind: TypeAlias = Literal["text", "subheading"]
"""Running text, or a sub-heading inside the body."""

HeadlineBasis: TypeAlias = Literal["header", "line", "after-body"]
"""Where the headline stood: on the header line, on a line before the body, or after it."""

Piece: TypeAlias = tuple[SegmentKind, int, int]
"""A segment that is not space, as it is stored: kind, start and end."""

_PARAGRAPH_KINDS: Final[dict[SegmentKind, ParagraphKind]] = {
    "body": "text",
    "subheading": "subheading",
}

# Pinned here, and not left to str.strip, because ids never change between versions.
_OUTER_SPACE: Final = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005"
    "\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
)
_ID_LENGTH: Final = 16


@frozen(kw_only=True)
class Origin:
    """Where an article was read from."""

    path: str | None = None
    """The file, as it was named; None for a text or a file object without a name."""

    start: int | None = None
    """Byte offset of the record in its stream; None for text."""

    end: int | None = None
    """Byte offset behind the record; None for text."""

    line: int | None = None
    """Line of the record's header, from 1."""

    row: int | None = None
    """Row of the table that held the text, from 1; None for plain text."""

    id: str | None = None
    """The row's own id; None for plain text."""


@frozen(kw_only=True)
class Segment:
    """A stretch of a record's source and what it is."""

    kind: SegmentKind
    """What it is; the kinds are a closed list."""

    start: int
    """Its first code point in the article's source."""

    end: int
    """Behind its last code point."""


@frozen(kw_only=True)
class Paragraph:
    """A paragraph of the body, or a sub-heading between paragraphs."""

    text: str
    """The paragraph, normalised, without outer white space."""

    span: Span = Span(0, 0)
    """Where it stands, in code points of the article's source."""

    kind: ParagraphKind = "text"
    """`text` or `subheading`."""

    _raw: str | None = field(default=None, alias="raw", eq=False, repr=False)

    _normalizer: Normalizer = field(default=Normalizer(), alias="normalizer", eq=False, repr=False)

    _aligned: Alignment | None = field(default=None, init=False, eq=False, repr=False)

    def source_span(self, start: int, end: int) -> Span:
        """Map a span of `text` to the article's source.

        Args:
            start: First code point in `text`.
            end: Behind the last one.

        Returns:
            The smallest span of the source that holds all that became `text[start:end]`.

        Raises:
            ValueError: The span does not lie inside `text`.
        """
        check_span(start, end, len(self.text))
        return self._to_source()(start, end)

    def _to_source(self) -> "Callable[[int, int], Span]":
        """Give what maps spans of `text`; of many, the text is aligned once."""
        if self._raw is None or self._raw == self.text:
            return lambda start, end: Span(self.span.start + start, self.span.start + end)
        if self._aligned is None:
            # A frozen object may remember what it has worked out.
            object.__setattr__(self, "_aligned", self._normalizer.align(self._raw))
        assert self._aligned is not None
        mapped = self._aligned.source_span
        return lambda start, end: Span(*(self.span.start + at for at in mapped(start, end)))

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of `text`, with spans of the article's source; a sub-heading is one."""
        from urdunews.prose.splitting import paragraph_sentences, whole_sentence

        if self.kind == "subheading":
            return whole_sentence(self.text, self._to_source())
        return paragraph_sentences(self.text, self._to_source(), _lexicon())


@frozen(kw_only=True, eq=False)
class Article:
    r"""One record: its values, its source, and what every stretch of the source is.

    Two articles are equal when all but their origin is.

    Example:
        >>> import urdunews
        >>> article = urdunews.parse_article(
        ...     " date 2026-02-03 نہر کی صفائی مکمل\n"
        ...     "ملتان (نامہ نگار) محکمہ آبپاشی نے نہر صاف کر دی۔"
        ... )
        >>> article.headline
        'نہر کی صفائی مکمل'
        >>> article.dateline.places[0].country
        'PK'
    """

    date: datetime.date | None = None
    """The header's date; without a header line, that of the story's own date line. A partial
    date is its first day."""

    date_precision: DatePrecision | None = None
    """What of `date` was printed: `day`, `month` or `year`."""

    headline: str | None = None
    """The story's headline, normalised; a third of real pages has none."""

    headline_basis: HeadlineBasis | None = None
    """Where the headline stood: `header`, `line` or `after-body`."""

    deck: tuple[str, ...] = ()
    """Sub-headlines and one-sentence leads before the body, an item a line."""

    bylines: tuple[Byline, ...] = ()
    """Authors, desks and posts outside the dateline."""

    dateline: Dateline | None = None
    """Where the story comes from and who sent it."""

    _paragraphs: tuple[Paragraph, ...] | None = field(
        default=None,
        alias="paragraphs",
        eq=False,
        repr=False,
    )

    sections: tuple[str, ...] = ()
    """Categories of the page (`قومی خبریں`), without bullet or number."""

    dates: tuple[PageDate, ...] = ()
    """Date lines of the page itself."""

    defects: tuple[Defect, ...] = ()
    """What is odd in the record."""

    source: str = field(default="", repr=False)
    """The record exactly as read, its line ends included."""

    origin: Origin | None = field(default=None, eq=False)
    """Where it was read from; not part of equality."""

    _pieces: tuple[Piece, ...] = field(default=(), alias="pieces", repr=False)

    _given_id: str | None = field(default=None, alias="id", eq=False, repr=False)

    _tidy: bool = field(default=False, alias="tidy", eq=False, repr=False)

    _spaced: bool = field(default=False, alias="spaced", eq=False, repr=False)

    _plain: bool = field(default=False, alias="plain", eq=False, repr=False)

    _normalizer: Normalizer = field(default=Normalizer(), alias="normalizer", eq=False, repr=False)

    _made: tuple[Paragraph, ...] | None = field(
        default=None,
        init=False,
        eq=False,
        repr=False,
    )

    def __eq__(self, other: object) -> bool:
        """Whether all but the origin is equal."""
        if not isinstance(other, Article):
            return NotImplemented
        return self._identity() == other._identity()

    def __hash__(self) -> int:
        """Hash of what most articles differ in."""
        return hash((self.source, self.date, self.headline))

    def _identity(self) -> tuple[object, ...]:
        return (
            self.source,
            self._pieces,
            self.date,
            self.date_precision,
            self.headline,
            self.headline_basis,
            self.deck,
            self.bylines,
            self.dateline,
            self.paragraphs,
            self.sections,
            self.dates,
            self.defects,
        )

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The body: its paragraphs and sub-headings, in order."""
        if self._paragraphs is not None:
            return self._paragraphs
        if self._made is None:
            paragraphs = (
                self._paragraph(_PARAGRAPH_KINDS[kind], start, end)
                for kind, start, end in self._pieces
                if kind in _PARAGRAPH_KINDS
            )
            # Of marks alone nothing is left where a normaliser drops them.
            made = tuple(paragraph for paragraph in paragraphs if paragraph.text)
            # A frozen object may remember what it has worked out.
            object.__setattr__(self, "_made", made)
            return made
        return self._made

    def _paragraph(self, kind: ParagraphKind, start: int, end: int) -> Paragraph:
        text, raw = self._text(start, end), self.source[start:end]
        bare = text.strip(" ")
        if bare != text:
            # A mark in front of a space went.
            at = text.index(bare)
            first, last = self._normalizer.align(raw).source_span(at, at + len(bare))
            text, raw, start, end = bare, raw[first:last], start + first, start + last
        span = Span(start, end)
        return Paragraph(text=text, span=span, kind=kind, raw=raw, normalizer=self._normalizer)

    @property
    def text(self) -> str:
        """The paragraphs, joined by a newline."""
        made = self._paragraphs if self._made is None else self._made
        if made is not None:
            return "\n".join([paragraph.text for paragraph in made])
        # Corpora want the text alone: no paragraph is made for it.
        texts = [
            self._text(start, end).strip(" ")
            for kind, start, end in self._pieces
            if kind in _PARAGRAPH_KINDS
        ]
        return "\n".join(filter(None, texts))

    def _text(self, start: int, end: int) -> str:
        raw = self.source[start:end]
        if self._tidy or (self._spaced and "  " not in raw):
            return raw
        return self._normalizer(raw)

    @property
    def date_mentions(self) -> tuple[DateMention, ...]:
        """The dates that the paragraphs speak of, in order; found anew each time.

        They are understood as seen from `date`, if that is a day. Headline, deck and
        dateline are not looked at.
        """
        from urdunews.dates.mentions import find_in_folded, find_mentions

        reference = self.date if self.date_precision == "day" else None
        if not self._plain or self._paragraphs is not None:
            found = [
                find_mentions(p.text, _lexicon(), reference, p.source_span) for p in self.paragraphs
            ]
            return tuple(itertools.chain.from_iterable(found))
        # Folding leaves all of it as it is: no paragraph is made for it.
        spans = [(start, end) for kind, start, end in self._pieces if kind in _PARAGRAPH_KINDS]
        return find_in_folded(self.source, spans, _lexicon(), reference)

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        r"""The sentences of the paragraphs and sub-headings, in order.

        A sentence that a paragraph breaks off is as many sentences as it has parts: all but
        the last of them say that they continue.

        Example:
            >>> import urdunews
            >>> article = urdunews.parse_article(
            ...     "لاہور (نامہ نگار) وزیر صحت نے کہا ہے کہ۔۔۔\n"
            ...     "نیا ہسپتال اگلے سال کھلے گا۔کام جاری ہے۔"
            ... )
            >>> [(sentence.text[-8:], sentence.continues) for sentence in article.sentences]
            [('ہے کہ۔۔۔', True), ('کھلے گا۔', False), ('جاری ہے۔', False)]
        """
        from urdunews.prose.splitting import going_on

        return tuple(going_on([paragraph.sentences for paragraph in self.paragraphs], _lexicon()))

    @property
    def segments(self) -> tuple[Segment, ...]:
        """The whole source, cut into contiguous segments; none is empty."""
        segments: list[Segment] = []
        at = 0
        for kind, start, end in self._pieces:
            if at < start:
                segments.append(Segment(kind="space", start=at, end=start))
            segments.append(Segment(kind=kind, start=start, end=end))
            at = end
        if at < len(self.source):
            segments.append(Segment(kind="space", start=at, end=len(self.source)))
        return tuple(segments)

    def find(self, kind: SegmentKind) -> tuple[Span, ...]:
        """Give the spans of all segments of a kind, in order.

        Args:
            kind: One of the closed list of kinds.

        Returns:
            Half-open spans in code points of the source.

        Raises:
            ValueError: There is no such kind.
        """
        if kind not in SEGMENT_KINDS:
            message = f"no such kind of segment: {kind!r}; it is one of {SEGMENT_KINDS}"
            raise ValueError(message)
        return tuple(Span(s.start, s.end) for s in self.segments if s.kind == kind)

    @property
    def id(self) -> str:
        """The record's name: 16 hexadecimal digits that never change between versions.

        The first digits of BLAKE2b (RFC 7693, 64 bytes) over the source in UTF-8, with line
        ends LF and without outer white space and byte order marks. Equal records have equal
        ids, wherever they stand.
        """
        if self._given_id is not None:
            return self._given_id
        text = self.source.replace("\r\n", "\n").strip(_OUTER_SPACE)
        digest = hashlib.blake2b(text.encode("utf-8", "surrogatepass"))
        return digest.hexdigest()[:_ID_LENGTH]

    def source_span(self, start: int, end: int) -> Span:
        """Map a span of `text` to the source.

        Args:
            start: First code point in `text`.
            end: Behind the last one.

        Returns:
            The span of the source that holds all that became `text[start:end]`; a newline
            between paragraphs is whatever stands between them in the source.

        Raises:
            ValueError: The span does not lie inside `text`.

        Example:
            >>> import urdunews
            >>> article = urdunews.parse_article(
            ...     "لاہور: دهند كے باعث پروازیں منسوخ کر دی گئیں۔"
            ... )
            >>> start = article.text.index("کے")
            >>> article.source[slice(*article.source_span(start, start + 2))]
            'كے'
        """
        paragraphs = self.paragraphs
        lengths = [len(paragraph.text) + 1 for paragraph in paragraphs]
        begins = list(itertools.accumulate(lengths, initial=0))
        check_span(start, end, max(begins[-1] - 1, 0))
        if not paragraphs:
            return Span(0, 0)
        first = bisect.bisect_right(begins, start) - 1
        # The end belongs to the paragraph of the last code point.
        last = bisect.bisect_right(begins, max(end - 1, start)) - 1
        return Span(
            _into(paragraphs[first], start - begins[first], end=False),
            _into(paragraphs[last], end - begins[last], end=start < end),
        )

    def to_dict(self) -> "ArticleDict":
        """Give the values as plain dicts, lists, strings and numbers, ready for JSON.

        Returns:
            The values with the number of their schema. The source and its segments are
            left out; `from_dict` reads the rest back.
        """
        from urdunews.interop.dicts import article_to_dict

        return article_to_dict(self)

    @classmethod
    def from_dict(cls, data: "Mapping[str, object]") -> Self:
        """Read what `to_dict` gives, also after a journey through JSON.

        Args:
            data: What `to_dict` gave.

        Returns:
            An article with the same values and id, without source and spans.

        Raises:
            ValueError: The data is of another schema or shape; the message says where.
        """
        from urdunews.interop.dicts import article_from_dict

        return article_from_dict(cls, data)


@functools.cache
def _lexicon() -> "Lexicon":
    """Give the names that sentences and date mentions are found with."""
    from urdunews.words.lexicon import Lexicon

    return Lexicon.default()


def _into(paragraph: Paragraph, at: int, *, end: bool) -> int:
    at = min(at, len(paragraph.text))
    if end:
        return paragraph.source_span(max(at - 1, 0), at).end
    return paragraph.source_span(at, at).start
