"""The article: what one record of a dump says, over its source.

An article stores its source, the offsets of its segments and the few values that had to be
recognised. Paragraphs, segments, spans and the id are created on first access: creating them for
every article would take several times as long as decoding the text.
"""

import datetime
import itertools
from typing import TYPE_CHECKING, Final, Self

from attrs import field, frozen
from attrs.validators import optional

from urdunews.arguments import instance_of, one_of, shortened
from urdunews.characters.normalizer import Normalizer, first_look, is_usual
from urdunews.characters.speller import Look
from urdunews.model import checks
from urdunews.model.content import content_id, content_language
from urdunews.model.datelines import Byline, Dateline
from urdunews.model.dates import DATE_PRECISIONS, DatePrecision, PageDate
from urdunews.model.defects import Defect
from urdunews.model.headlines import HEADLINE_BASES, HeadlineBasis
from urdunews.model.origins import Origin, record_id
from urdunews.model.paragraphs import (
    Paragraph,
    ParagraphKind,
    default_lexicon,
    paragraphs_in,
    read_paragraphs,
    read_texts,
    source_span_in,
)
from urdunews.model.segments import (
    NOTHING,
    SEGMENT_KINDS,
    Partition,
    Segment,
    SegmentKind,
    partition_of,
)
from urdunews.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from urdunews.interop.dicts import ArticleDict
    from urdunews.model.mentions import DateMention
    from urdunews.model.sentences import Sentence
    from urdunews.words.lexicon import Lexicon

#: How much of a headline or dateline the repr of an article shows.
_SHOWN: Final = 40

_TEXT: Final = instance_of(str)
_TEXT_OR_NONE: Final = instance_of(str, type(None))


@frozen(kw_only=True, eq=False, repr=False)
class Article:
    r"""One record: its values, its source, and the kind of each part of the source.

    Two articles are equal if they differ only in their origin.

    Raises:
        TypeError: A value has the wrong type.
        ValueError: The segments do not partition the source: they leave a gap, overlap, are
            empty, or belong to a source of another length.

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

    date: datetime.date | None = field(default=None, validator=checks.check_day)
    """The date in the header; without a header line, the date in the story's own date line. A
    partial date is represented by its first day."""

    date_precision: DatePrecision | None = field(
        default=None, validator=optional(one_of(DATE_PRECISIONS))
    )
    """The smallest part of `date` that was printed: `day`, `month` or `year`."""

    headline: str | None = field(default=None, validator=_TEXT_OR_NONE)
    """The headline of the story, normalised; a third of real pages have none."""

    headline_basis: HeadlineBasis | None = field(
        default=None, validator=optional(one_of(HEADLINE_BASES))
    )
    """Where the headline was found: `header`, `line`, `after-body` or `column` (of a table)."""

    deck: tuple[str, ...] = field(default=(), converter=checks.deck)
    """Sub-headlines and one-sentence leads before the body, one item per line."""

    bylines: tuple[Byline, ...] = field(default=(), converter=checks.bylines)
    """Authors, desks and posts outside the dateline."""

    dateline: Dateline | None = field(default=None, validator=instance_of(Dateline, type(None)))
    """Where the story comes from and who sent it."""

    _paragraphs: tuple[Paragraph, ...] | None = field(
        default=None, alias="paragraphs", converter=checks.paragraphs_or_none
    )

    sections: tuple[str, ...] = field(default=(), converter=checks.sections)
    """Categories of the page (`قومی خبریں`), without bullets or numbers."""

    dates: tuple[PageDate, ...] = field(default=(), converter=checks.dates)
    """Date lines of the page itself."""

    defects: tuple[Defect, ...] = field(default=(), converter=checks.defects)
    """The defects of the record."""

    source: str = field(default="", validator=_TEXT)
    """The record exactly as read, its line ends included."""

    origin: Origin | None = field(default=None, validator=instance_of(Origin, type(None)))
    """Where it was read from. Ignored by `==`."""

    _partition: Partition = field(default=NOTHING, alias="segments", converter=partition_of)

    normalizer: Normalizer = field(default=Normalizer(), validator=instance_of(Normalizer))
    """The normaliser of its text fields: the parser's, with `letters=False` if `language` is not
    Urdu. Ignored by `==`."""

    lexicon: "Lexicon | None" = field(default=None, validator=checks.check_lexicon)
    """The lexicon for its sentences and date mentions; None for the default. Ignored by `==`."""

    _given_id: str | None = field(default=None, alias="id", validator=_TEXT_OR_NONE)

    _given_language: str | None = field(default=None, alias="language", validator=_TEXT_OR_NONE)

    _look: Look | None = field(default=None, init=False)

    _made: tuple[Paragraph, ...] | None = field(default=None, init=False)

    _sentences: "tuple[Sentence, ...] | None" = field(default=None, init=False)

    _own_id: str | None = field(default=None, init=False)

    def __attrs_post_init__(self) -> None:
        """Check that the segments cover exactly the source."""
        if self._partition.length != len(self.source):
            message = (
                f"Article.segments end at {self._partition.length}, and the source has "
                f"{len(self.source)} code points: pass a source and segments that match"
            )
            raise ValueError(message)

    def __repr__(self) -> str:
        """Return one line: id, date, headline, dateline and sizes."""
        day = "no date" if self.date is None else self.date.isoformat()
        headline = None if self.headline is None else shortened(self.headline, _SHOWN)
        dateline = None if self.dateline is None else shortened(self.dateline.text, _SHOWN)
        return (
            f"<Article {self.id} {day} headline={headline!r} dateline={dateline!r} "
            f"paragraphs={len(self.paragraphs)} characters={len(self.text)} "
            f"defects={len(self.defects)}>"
        )

    def _repr_html_(self) -> str:
        """Return the article as HTML, for notebooks."""
        from urdunews.html.fragments import of_article

        return of_article(self)

    def __eq__(self, other: object) -> bool:
        """Return whether everything but the origin is equal."""
        if not isinstance(other, Article):
            return NotImplemented
        return self._identity() == other._identity()

    def __hash__(self) -> int:
        """Return a hash of the fields in which most articles differ."""
        return hash((self.source, self.date, self.headline))

    def _identity(self) -> tuple[object, ...]:
        opening = (self.headline, self.headline_basis, self.deck, self.bylines, self.dateline)
        rest = (self.paragraphs, self.sections, self.dates, self.defects, self.language)
        return (self.source, self._partition, self.date, self.date_precision, *opening, *rest)

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The body: its paragraphs and sub-headings, in order."""
        if self._paragraphs is not None:
            return self._paragraphs
        if self._made is None:
            made = read_paragraphs(
                self.source,
                self._body(),
                self.normalizer,
                self.lexicon,
                look=self._first_look(),
                is_normal=is_usual(self.normalizer),
            )
            # A frozen object may cache what it has computed.
            object.__setattr__(self, "_made", made)
            return made
        return self._made

    def _body(self) -> list[tuple[ParagraphKind, int, int]]:
        """Return kind, start and end of each segment of the body."""
        return paragraphs_in(self._partition.pieces)

    def _first_look(self) -> Look:
        if self._look is None:
            object.__setattr__(self, "_look", first_look(self.source, self.normalizer))
        assert self._look is not None
        return self._look

    @property
    def text(self) -> str:
        """The paragraphs, joined by newlines."""
        return "\n".join([text for _, text in self._texts()])

    def _texts(self) -> "Iterable[tuple[ParagraphKind, str]]":
        """Return kind and text of each paragraph: corpora need no more, so none is created."""
        made = self._paragraphs if self._made is None else self._made
        if made is not None:
            return ((paragraph.kind, paragraph.text) for paragraph in made)
        pieces, look = self._partition.pieces, self._first_look()
        return read_texts(self.source, pieces, self.normalizer, look)

    @property
    def date_mentions(self) -> "tuple[DateMention, ...]":
        """The dates that the paragraphs mention, in order; recomputed on each access.

        They are resolved relative to `date`, if that is a day. Headline, deck and dateline are
        not searched.
        """
        from urdunews.dates.prose import find_in_folded

        reference = self.date if self.date_precision == "day" else None
        look = self._first_look()
        spans = [(start, end) for _, start, end in self._body()]
        is_folded = look.plain and look.tidy and self._paragraphs is None
        if is_folded and all(look.is_plain(self.source[start:end]) for start, end in spans):
            # Nothing needs mapping, so no paragraphs are created.
            return find_in_folded(self.source, spans, self._lexicon(), reference)
        found = (paragraph.date_mentions(reference) for paragraph in self.paragraphs)
        return tuple(itertools.chain.from_iterable(found))

    @property
    def sentences(self) -> "tuple[Sentence, ...]":
        r"""The sentences of the paragraphs and sub-headings, in order.

        A sentence that continues in the next paragraph is split into one sentence per
        paragraph; all but the last have `continues` set.

        Example:
            >>> import urdunews
            >>> article = urdunews.parse_article(
            ...     "لاہور (نامہ نگار) وزیر صحت نے کہا ہے کہ۔۔۔\n"
            ...     "نیا ہسپتال اگلے سال کھلے گا۔کام جاری ہے۔"
            ... )
            >>> [(sentence.text[-8:], sentence.continues) for sentence in article.sentences]
            [('ہے کہ۔۔۔', True), ('کھلے گا۔', False), ('جاری ہے۔', False)]
        """
        if self._sentences is None:
            from urdunews.prose.splitting import mark_continuations

            sentences = [paragraph.sentences for paragraph in self.paragraphs]
            is_normal = self._paragraphs is None and is_usual(self.normalizer)
            found = tuple(mark_continuations(sentences, self._lexicon(), is_normal=is_normal))
            # A frozen object may cache what it has computed.
            object.__setattr__(self, "_sentences", found)
        assert self._sentences is not None
        return self._sentences

    def _lexicon(self) -> "Lexicon":
        return default_lexicon() if self.lexicon is None else self.lexicon

    @property
    def segments(self) -> tuple[Segment, ...]:
        """The whole source, split into contiguous, non-empty segments.

        The constructor takes all of them in order, including the spaces between the others.
        """
        return self._partition.segments

    def find(self, kind: SegmentKind) -> tuple[Span, ...]:
        """Return the spans of all segments of a kind, in order.

        Args:
            kind: One of the kinds of segments.

        Returns:
            Half-open spans in code points of the source.

        Raises:
            ValueError: There is no such kind of segment.
        """
        if kind not in SEGMENT_KINDS:
            message = f"no such kind of segment: {kind!r}; it is one of {SEGMENT_KINDS}"
            raise ValueError(message)
        return tuple(Span(s.start, s.end) for s in self.segments if s.kind == kind)

    @property
    def id(self) -> str:
        """The identifier of the record: 16 hexadecimal digits, the same in every version.

        The first digits of BLAKE2b (RFC 7693, 64 bytes) of the source in UTF-8, with LF line
        ends and without outer white space and byte order marks. Equal records have equal ids,
        wherever they are found.
        """
        if self._given_id is not None:
            return self._given_id
        if self._own_id is None:
            object.__setattr__(self, "_own_id", record_id(self.source))
        assert self._own_id is not None
        return self._own_id

    @property
    def content_id(self) -> str | None:
        """The identifier of the story: the same in any page or dump with the same words.

        16 hexadecimal digits: the first ones of BLAKE2b (RFC 7693, 64 bytes) of the letters and
        digits of `fold(headline)` and `fold(text)` in UTF-8. None if there are none. The
        computation does not change between versions, but what is read as headline and text may.
        """
        return content_id(self.headline, self.text)

    @property
    def language(self) -> str | None:
        """The language of the body (without one, of headline and deck), as a BCP 47 tag.

        `ur`; `ar`, `fa`, `ps`, `sd`, `ckb`, `hi` or `en`; `und` for other languages. None if
        there is too little text to tell.
        """
        if self._given_language is not None:
            # An empty one means that the parser could not tell.
            return self._given_language or None
        body = (paragraph.text for paragraph in self.paragraphs)
        return content_language(body, (self.headline, *self.deck))

    def source_span(self, start: int, end: int) -> Span:
        """Map a span of `text` to the source.

        Args:
            start: First code point in `text`.
            end: End offset (exclusive).

        Returns:
            The span of the source that became `text[start:end]`; a newline between paragraphs maps
            to whatever is between them in the source.

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
        return source_span_in(self.paragraphs, start, end)

    def to_dict(self) -> "ArticleDict":
        """Return the values as plain dicts, lists, strings and numbers, ready for JSON.

        Returns:
            The values and the schema number, without the source and its segments. `from_dict`
            reads them back.
        """
        from urdunews.interop.dicts import article_to_dict

        return article_to_dict(self, self._texts())

    @classmethod
    def from_dict(cls, data: "Mapping[str, object]") -> Self:
        """Create an article from the result of `to_dict`, also after a JSON round trip.

        Args:
            data: The result of `to_dict`.

        Returns:
            An article with the same values and id, without source and spans.

        Raises:
            ValueError: The data has another schema or shape; the message says where.
        """
        from urdunews.interop.dict_reading import article_from_dict

        return article_from_dict(cls, data)
