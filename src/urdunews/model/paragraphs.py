"""Paragraphs: the body of an article, with the mapping back to its source."""

import datetime
from typing import TYPE_CHECKING, Final, Literal, TypeAlias, TypeVar, get_args

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


_Part = TypeVar("_Part", Sentence, DateMention)


class Original:
    """The stretch of a source that a paragraph was read from, and what it was read with."""

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
        """Take the stretch and its first code point in the article's source.

        Args:
            raw: The stretch.
            start: Where it begins.
            normalizer: What it was normalised with.
            lexicon: The names that sentences and mentions are read with; None: the default ones.
            is_normalized: Whether all that stands in it reads as it stands.
        """
        self.raw = raw
        self.start = start
        self.normalizer = normalizer
        self.lexicon = lexicon
        self.is_normalized = is_normalized
        self._alignment: Alignment | None = None

    def source_span(self, start: int, end: int) -> Span:
        """Map a span of the paragraph's text to the article's source."""
        if self.is_normalized:
            return Span(self.start + start, self.start + end)
        if self._alignment is None:
            self._alignment = self.normalizer.align(self.raw)
        first, last = self._alignment.source_span(start, end)
        return Span(self.start + first, self.start + last)

    def located(self, part: _Part) -> _Part:
        """Return a part of the paragraph's text with its span in the article's source.

        Its text is what that span reads by itself, as a joiner at its end may be dropped there.
        """
        start, end = self.source_span(*part.span)
        if self.is_normalized:
            text = self.raw[start - self.start : end - self.start]
            return attrs.evolve(part, text=text, span=Span(start, end))
        text, span = read_stretch(self.raw, start - self.start, end - self.start, self.normalizer)
        span = Span(self.start + span.start, self.start + span.end)
        return attrs.evolve(part, text=text, span=span)


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

    def source_span(self, start: int, end: int) -> Span:
        """Map a span of `text` to the article's source.

        Args:
            start: First code point in `text`.
            end: End offset (exclusive).

        Returns:
            The smallest known span of the source that holds all that became
            `text[start:end]`: the whole `span` for a paragraph that was changed by hand, and
            whose text has another length.

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
        """The sentences of `text`, with spans of the article's source; a sub-heading is one."""
        from urdunews.prose.splitting import sentences, whole_sentence

        split = whole_sentence if self.kind == "subheading" else sentences
        return tuple(map(self._located, split(self.text)))

    def date_mentions(self, reference: datetime.date | None) -> tuple[DateMention, ...]:
        """Return the dates that `text` speaks of, as seen from a day.

        Args:
            reference: The day of the text, such as `article.date`.
        """
        from urdunews.dates.mentions import find_mentions

        return tuple(map(self._located, find_mentions(self.text, reference)))

    def _located(self, part: _Part) -> _Part:
        if self._original is not None:
            return self._original.located(part)
        text = self.text[slice(*part.span)]
        return attrs.evolve(part, text=text, span=self.source_span(*part.span))


def paragraph_at(
    text: str, kind: ParagraphKind, span: Span, original: Original | None
) -> Paragraph:
    """Return the paragraph that a parser found, with what maps it to its source.

    Args:
        text: What the source reads there.
        kind: Running text, or a sub-heading.
        span: Where it stands in the article's source.
        original: What it was read from; None where the source stands there letter by letter.
    """
    paragraph = Paragraph(text=text, span=span, kind=kind)
    object.__setattr__(paragraph, "_original", original)
    return paragraph
