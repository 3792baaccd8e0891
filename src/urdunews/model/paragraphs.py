"""Paragraphs: the body of an article, with the mapping back to its source."""

import bisect
import datetime
import itertools
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, Literal, TypeAlias, get_args

import attrs
from attrs import field, frozen

from urdunews.arguments import instance_of, one_of
from urdunews.characters.alignment import Alignment, check_span
from urdunews.characters.normalizer import Normalizer
from urdunews.characters.stretches import read_stretch
from urdunews.model.mentions import DateMention
from urdunews.model.sentences import Sentence
from urdunews.spans import Span

if TYPE_CHECKING:
    from urdunews.words.lexicon import Lexicon

ParagraphKind: TypeAlias = Literal["text", "subheading"]
"""Running text, or a sub-heading inside the body."""

PARAGRAPH_KINDS: Final[tuple[ParagraphKind, ...]] = get_args(ParagraphKind)


class Original:
    """The part of a source that a paragraph was read from, and the options it was read with."""

    __slots__ = ("_alignment", "is_normalized", "lexicon", "normalizer", "raw", "start")

    def __init__(
        self,
        raw: str,
        start: int,
        normalizer: Normalizer,
        lexicon: "Lexicon | None",
        *,
        is_normalized: bool,
    ) -> None:
        """Take the part and its offset.

        Args:
            raw: The part of the source.
            start: Its first code point in the article's source.
            normalizer: The normaliser of the text.
            lexicon: The lexicon for sentences and mentions; None for the default one.
            is_normalized: Whether it is already normalised.
        """
        self.raw: str = raw
        self.start: int = start
        self.normalizer: Normalizer = normalizer
        self.lexicon: Lexicon | None = lexicon
        self.is_normalized: bool = is_normalized
        self._alignment: Alignment | None = None

    def source_span(self, start: int, end: int) -> Span:
        """Map a span of the paragraph's text to the article's source."""
        if self.is_normalized:
            return Span(self.start + start, self.start + end)
        if self._alignment is None:
            self._alignment = self.normalizer.align(self.raw)
        first, last = self._alignment.source_span(start, end)
        return Span(self.start + first, self.start + last)

    def read(self, start: int, end: int) -> tuple[str, Span]:
        """Return part of the paragraph's text, normalised by itself, and its span in the source.

        A joiner at its end may be dropped, and characters next to it that are dropped do not
        belong to the span.
        """
        span = self.source_span(start, end)
        first, last = span.start - self.start, span.end - self.start
        if self.is_normalized:
            return self.raw[first:last], span
        text, (first, last) = read_stretch(self.raw, first, last, self.normalizer)
        return text, Span(self.start + first, self.start + last)


@frozen(kw_only=True)
class Paragraph:
    """A paragraph of the body, or a sub-heading between paragraphs."""

    text: str = field(validator=instance_of(str))
    """The paragraph, normalised, without outer white space."""

    span: Span = field(default=Span(0, 0), validator=instance_of(Span))
    """Where it stands, in code points of the article's source."""

    kind: ParagraphKind = field(default="text", validator=one_of(PARAGRAPH_KINDS))
    """`text` or `subheading`."""

    _original: Original | None = field(default=None, init=False, eq=False, repr=False)

    _sentences: tuple[Sentence, ...] | None = field(default=None, init=False, eq=False, repr=False)

    def source_span(self, start: int, end: int) -> Span:
        """Map a span of `text` to the article's source.

        Args:
            start: First code point in `text`.
            end: End offset (exclusive).

        Returns:
            The smallest known span of the source that became `text[start:end]`: the whole `span`
            for a paragraph that was edited to another length.

        Raises:
            ValueError: The span does not lie inside `text`.
        """
        check_span(start, end, len(self.text))
        if self._original is not None:
            return self._original.source_span(start, end)
        length = self.span.end - self.span.start
        if length in {0, len(self.text)}:
            return Span(self.span.start + start, self.span.start + end)
        return self.span if start < end else Span(self.span.start, self.span.start)

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of `text`, with spans in the article's source; a sub-heading is one."""
        if self._sentences is None:
            # A frozen object may cache what it has computed.
            object.__setattr__(self, "_sentences", self._find_sentences())
        assert self._sentences is not None
        return self._sentences

    def _find_sentences(self) -> tuple[Sentence, ...]:
        from urdunews.prose.splitting import find_sentences

        found, broken_off = [(0, len(self.text))], None
        if self.kind != "subheading":
            found, broken_off = find_sentences(self.text, self._lexicon())
        sentences: list[Sentence] = []
        for index, (start, end) in enumerate(found):
            text, span = self._read(start, end)
            sentences.append(Sentence(text=text, span=span, continues=index == broken_off))
        return tuple(sentences)

    def date_mentions(self, reference: datetime.date | None) -> tuple[DateMention, ...]:
        """Return the dates that `text` mentions, resolved relative to a day.

        Args:
            reference: The day the text was written, such as `article.date`.
        """
        from urdunews.dates.prose import find_mentions

        found = find_mentions(self.text, self._lexicon(), reference)
        return tuple(map(self._located, found))

    def _lexicon(self) -> "Lexicon":
        if self._original is not None and self._original.lexicon is not None:
            return self._original.lexicon
        from urdunews.words.lexicon import Lexicon

        return Lexicon.default()

    def _located(self, mention: DateMention) -> DateMention:
        text, span = self._read(*mention.span)
        return attrs.evolve(mention, text=text, span=span)

    def _read(self, start: int, end: int) -> tuple[str, Span]:
        if self._original is not None:
            return self._original.read(start, end)
        return self.text[start:end], self.source_span(start, end)


def read_paragraph(
    source: str,
    piece: tuple[ParagraphKind, int, int],
    normalizer: Normalizer,
    lexicon: "Lexicon | None",
    *,
    is_tidy: bool,
) -> Paragraph:
    """Return the paragraph that a stretch of an article's source reads as.

    Args:
        source: The article's source.
        piece: What the stretch is, its start and its end.
        normalizer: The normaliser of the text.
        lexicon: The lexicon for sentences and mentions; None for the default one.
        is_tidy: Whether the stretch is surely normalised.
    """
    kind, start, end = piece
    raw = text = source[start:end]
    span = Span(start, end)
    if not is_tidy:
        text, span = read_stretch(source, start, end, normalizer)
        raw = source[slice(*span)]
    elif lexicon is None:
        return paragraph_at(text, kind, span, None)
    original = Original(raw, span.start, normalizer, lexicon, is_normalized=is_tidy)
    return paragraph_at(text, kind, span, original)


def paragraph_at(
    text: str, kind: ParagraphKind, span: Span, original: Original | None
) -> Paragraph:
    """Return a paragraph that a parser found, with the mapping back to its source.

    Args:
        text: The paragraph, normalised.
        kind: Running text, or a sub-heading.
        span: Where it stands in the article's source.
        original: What it was read from; None if the text is identical to the source.
    """
    paragraph = Paragraph(text=text, span=span, kind=kind)
    object.__setattr__(paragraph, "_original", original)
    return paragraph


def source_span_in(paragraphs: Sequence[Paragraph], start: int, end: int) -> Span:
    """Return the source span of part of the paragraphs' text; see `Article.source_span`."""
    lengths = [len(paragraph.text) + 1 for paragraph in paragraphs]
    starts = list(itertools.accumulate(lengths, initial=0))
    check_span(start, end, max(starts[-1] - 1, 0))
    if not paragraphs:
        return Span(0, 0)
    first = bisect.bisect_right(starts, start) - 1
    # The end belongs to the paragraph of the last code point.
    last = bisect.bisect_right(starts, max(end - 1, start)) - 1
    return Span(
        _source_offset(paragraphs[first], start - starts[first], end=False),
        _source_offset(paragraphs[last], end - starts[last], end=start < end),
    )


def _source_offset(paragraph: Paragraph, offset: int, *, end: bool) -> int:
    at = min(offset, len(paragraph.text))
    if end:
        return paragraph.source_span(max(at - 1, 0), at).end
    return paragraph.source_span(at, at).start
