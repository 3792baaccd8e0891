"""Paragraphs: the body of an article, with the mapping back to its source."""

import bisect
import datetime
import functools
import itertools
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Final, Literal, TypeAlias, get_args

from attrs import field, frozen

from urdunews.arguments import check_day, instance_of, one_of
from urdunews.characters import policy
from urdunews.characters.normalizer import Normalizer, spelling_alone
from urdunews.characters.speller import Look
from urdunews.characters.stretches import normalized_lines, read_stretch, read_stretches
from urdunews.model.segments import Piece, SegmentKind
from urdunews.spans import Span, check_span

if TYPE_CHECKING:
    from urdunews.characters.alignment import Alignment
    from urdunews.characters.landmarks import LandmarkMap
    from urdunews.model.mentions import DateMention
    from urdunews.model.sentences import Sentence
    from urdunews.words.lexicon import Lexicon

ParagraphKind: TypeAlias = Literal["text", "subheading"]
"""Running text, or a sub-heading inside the body."""

PARAGRAPH_KINDS: Final[tuple[ParagraphKind, ...]] = get_args(ParagraphKind)

_OF_SEGMENTS: Final[dict[SegmentKind, ParagraphKind]] = {"body": "text", "subheading": "subheading"}


class Original:
    """The part of a source that a paragraph was read from, and the options it was read with."""

    __slots__ = ("_landmarks", "_map", "is_normalized", "lexicon", "normalizer", "raw", "start")

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
        self._map: LandmarkMap | Alignment | None = None
        #: The same, where it is one that can tell what a part of the text was by itself.
        self._landmarks: LandmarkMap | None = None

    def __getstate__(self) -> tuple[None, dict[str, object]]:
        """Pickle everything but the map, which is quickly recomputed."""
        kept: dict[str, object] = {name: getattr(self, name) for name in self.__slots__}
        return None, {**kept, "_map": None, "_landmarks": None}

    def source_span(self, text: str, start: int, end: int) -> Span:
        """Map a span of the paragraph's text to the article's source."""
        if self.is_normalized:
            return Span(self.start + start, self.start + end)
        first, last = (self._map or self._map_from(text)).source_span(start, end)
        return Span(self.start + first, self.start + last)

    def read(self, text: str, start: int, end: int) -> tuple[str, Span]:
        """Return part of the paragraph's text, normalised by itself, and its span in the source.

        A joiner at its end may be dropped, and characters next to it that are dropped do not
        belong to the span.
        """
        if self.is_normalized:
            return text[start:end], Span(self.start + start, self.start + end)
        known = self._map or self._map_from(text)
        sure = None if self._landmarks is None else self._landmarks.sure_span(start, end)
        if sure is not None:
            return text[start:end], Span(self.start + sure.start, self.start + sure.end)
        span = known.source_span(start, end)
        part, (first, last) = read_stretch(self.raw, *span, self.normalizer)
        return part, Span(self.start + first, self.start + last)

    def _map_from(self, text: str) -> "LandmarkMap | Alignment":
        """Return the map from the paragraph's text to the part, and keep it."""
        spelling = spelling_alone(self.normalizer)
        if spelling is None:
            self._map = self.normalizer.align(self.raw)
        else:
            # Clean text is its own map.
            from urdunews.characters.landmarks import LandmarkMap

            self._map = self._landmarks = LandmarkMap(self.raw, text, spelling)
        return self._map


@frozen(kw_only=True)
class Paragraph:
    """A paragraph of the body, or a sub-heading between paragraphs."""

    text: str = field(validator=instance_of(str))
    """The paragraph, normalised, without outer white space."""

    span: Span = field(default=Span(0, 0), validator=instance_of(Span))
    """Its position in the article's source, in code points."""

    kind: ParagraphKind = field(default="text", validator=one_of(PARAGRAPH_KINDS))
    """`text` or `subheading`."""

    _original: Original | None = field(default=None, init=False, eq=False, repr=False)

    _is_normal: bool = field(default=False, init=False, eq=False, repr=False)

    _sentences: "tuple[Sentence, ...] | None" = field(
        default=None, init=False, eq=False, repr=False
    )

    def _repr_html_(self) -> str:
        """Return the paragraph as HTML, for notebooks."""
        from urdunews.html.fragments import of_paragraph

        return of_paragraph(self)

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
            return self._original.source_span(self.text, start, end)
        return self._own_span(start, end)

    @property
    def sentences(self) -> "tuple[Sentence, ...]":
        """The sentences of `text`, with spans in the article's source; a sub-heading is one."""
        if self._sentences is None:
            # A frozen object may cache what it has computed.
            object.__setattr__(self, "_sentences", self._find_sentences())
        assert self._sentences is not None
        return self._sentences

    def _find_sentences(self) -> "tuple[Sentence, ...]":
        from urdunews.model.sentences import Sentence
        from urdunews.prose.splitting import find_sentences

        found, broken_off = [(0, len(self.text))], None
        if self.kind != "subheading":
            found, broken_off = find_sentences(
                self.text, self._lexicon(), is_normal=self._is_normal
            )
        sentences: list[Sentence] = []
        for index, (start, end) in enumerate(found):
            text, span = self._read(start, end)
            sentences.append(Sentence(text=text, span=span, continues=index == broken_off))
        return tuple(sentences)

    def date_mentions(self, reference: datetime.date | None) -> "tuple[DateMention, ...]":
        """Return the dates that `text` mentions, resolved relative to a day.

        Args:
            reference: The day the text was written, such as `article.date`; None if unknown.

        Raises:
            TypeError: `reference` is not a `datetime.date`, or is a `datetime.datetime`.
        """
        from urdunews.dates.prose import find_mentions

        if reference is not None:
            check_day(reference, "Paragraph.date_mentions")

        return find_mentions(self.text, self._lexicon(), reference, self._read)

    def _lexicon(self) -> "Lexicon":
        if self._original is not None and self._original.lexicon is not None:
            return self._original.lexicon
        return default_lexicon()

    def _read(self, start: int, end: int) -> tuple[str, Span]:
        if self._original is not None:
            return self._original.read(self.text, start, end)
        return self.text[start:end], self._own_span(start, end)

    def _own_span(self, start: int, end: int) -> Span:
        """Map a span of a text that is identical to its source, or was edited by hand."""
        first, last = self.span
        length = last - first
        if length in (0, len(self.text)):
            return Span(first + start, first + end)
        return self.span if start < end else Span(first, first)


def read_paragraphs(  # noqa: PLR0913 - the values of an article
    source: str,
    pieces: Sequence[tuple[ParagraphKind, int, int]],
    normalizer: Normalizer,
    lexicon: "Lexicon | None",
    *,
    look: Look,
    is_normal: bool,
) -> tuple[Paragraph, ...]:
    """Return the paragraphs of stretches of an article's source.

    Args:
        source: The article's source.
        pieces: What each stretch is, its start and its end.
        normalizer: The normaliser of the text.
        lexicon: The lexicon for sentences and mentions; None for the default one.
        look: The profile of the source's characters.
        is_normal: Whether `normalize` surely leaves the text unchanged.
    """
    spans = [(start, end) for _, start, end in pieces]
    untidy = [span for span in spans if not look.is_tidy(source[slice(*span)])]
    read = dict(zip(untidy, read_stretches(source, untidy, normalizer), strict=True))
    paragraphs: list[Paragraph] = []
    for (kind, _, _), given in zip(pieces, spans, strict=True):
        is_tidy = given not in read
        text, span = (source[slice(*given)], Span(*given)) if is_tidy else read[given]
        original = None
        if not is_tidy or lexicon is not None:
            raw = source[slice(*span)]
            original = Original(raw, span.start, normalizer, lexicon, is_normalized=is_tidy)
        # A paragraph of marks alone is empty after a normaliser that drops marks.
        if text:
            paragraphs.append(paragraph_at(text, kind, span, original, is_normal=is_normal))
    return tuple(paragraphs)


def paragraphs_in(pieces: Sequence[Piece]) -> list[tuple[ParagraphKind, int, int]]:
    """Return kind, start and end of each segment that is a paragraph."""
    kinds = _OF_SEGMENTS
    return [(kinds[kind], start, end) for kind, start, end in pieces if kind in kinds]


def read_texts(
    source: str, pieces: Sequence[Piece], normalizer: Normalizer, look: Look
) -> Iterable[tuple[ParagraphKind, str]]:
    """Return kind and text of the paragraphs that `read_paragraphs` returns, without their spans.

    Args:
        source: The article's source.
        pieces: Its segments.
        normalizer: The normaliser of the text.
        look: The profile of the source's characters.
    """
    if look.tidy and look.single_spaced:
        # Most sources: their stretches are the text.
        kinds = _OF_SEGMENTS
        return [(kinds[kind], source[start:end]) for kind, start, end in pieces if kind in kinds]
    body = paragraphs_in(pieces)
    raws = (source[start:end] for _, start, end in body)
    # Segments that somebody has made may begin and end with blanks.
    raws = (raw if look.is_tidy(raw) else raw.strip(policy.BLANK) for raw in raws)
    texts = normalized_lines(raws, normalizer, look)
    return ((kind, text) for (kind, _, _), text in zip(body, texts, strict=True) if text)


def paragraph_at(
    text: str, kind: ParagraphKind, span: Span, original: Original | None, *, is_normal: bool
) -> Paragraph:
    """Return a paragraph that a parser found, with the mapping back to its source.

    Args:
        text: The paragraph, normalised.
        kind: Running text, or a sub-heading.
        span: Its position in the article's source.
        original: What it was read from; None if the text is identical to the source.
        is_normal: Whether `normalize` surely leaves the text unchanged.
    """
    # The constructor's checks take longer than all else here.
    paragraph = object.__new__(Paragraph)
    _put_text(paragraph, text)
    _put_span(paragraph, span)
    _put_kind(paragraph, kind)
    _put_original(paragraph, original)
    _put_is_normal(paragraph, is_normal)
    _put_sentences(paragraph, None)
    return paragraph


def _slot(name: str) -> Callable[[Paragraph, object], None]:
    """Return what fills a slot of a paragraph, in half the time of `object.__setattr__`."""
    put: Callable[[Paragraph, object], None] = getattr(Paragraph, name).__set__
    return put


_put_text: Final = _slot("text")
_put_span: Final = _slot("span")
_put_kind: Final = _slot("kind")
_put_original: Final = _slot("_original")
_put_is_normal: Final = _slot("_is_normal")
_put_sentences: Final = _slot("_sentences")


@functools.cache
def default_lexicon() -> "Lexicon":
    """Return the built-in lexicon, which is imported late because words import the model."""
    from urdunews.words.lexicon import Lexicon

    return Lexicon.default()


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
