"""Segments: the source of an article, a row for each part of it that is not blank."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from urdunews.counts import counted
from urdunews.html.escaping import attributes, english, escaped, urdu
from urdunews.html.notes import Note, Piece, cut, tip_of

if TYPE_CHECKING:
    from urdunews.model.articles import Article
    from urdunews.model.paragraphs import Paragraph
    from urdunews.model.segments import Segment, SegmentKind

#: Nobody reads more of one record, and browsers become slow.
MOST_SHOWN: Final = 200_000
MOST_ROWS: Final = 2_000


def rows(article: "Article", notes: Iterable[Note]) -> Iterator[str]:
    """Yield a row for each segment of the source; without a source, for each value.

    Args:
        article: The article.
        notes: Notes about its source, sorted by where they begin.
    """
    if not article.source:
        yield from _value_rows(article)
        return
    seen = [segment for segment in article.segments if _is_seen(article, segment)]
    # The first row that does not fit.
    end = min(MOST_SHOWN, seen[MOST_ROWS].start if len(seen) > MOST_ROWS else len(article.source))
    segments = [segment for segment in seen if segment.start < end]
    stretches = ((segment.start, min(segment.end, end)) for segment in segments)
    for segment, pieces in zip(segments, cut(stretches, notes), strict=True):
        text = "".join(_piece(article, piece) for piece in pieces)
        raw = article.source[segment.start : min(segment.end, end)]
        yield _row(segment.kind, text, _why(segment), attributes(article.language, raw))
    rest = len(article.source) - end
    if rest:
        yield english(f"Not shown: {counted(rest, 'more character')}.", "p")


def _is_seen(article: "Article", segment: "Segment") -> bool:
    """Return whether a segment has a row: what is read as space may be a lone tatweel."""
    if segment.kind != "space":
        return True
    return not article.source[segment.start : segment.end].isspace()


def _value_rows(article: "Article") -> Iterator[str]:
    for kind, text in _values(article):
        yield _row(kind, escaped(text[:MOST_SHOWN]), "", attributes(article.language, text))


def _values(article: "Article") -> "Iterator[tuple[SegmentKind, str]]":
    if article.headline is not None:
        yield "headline", article.headline
    for line in article.deck:
        yield "deck", line
    for byline in article.bylines:
        yield "byline", byline.text
    if article.dateline is not None:
        yield "dateline", article.dateline.text
    for paragraph in article.paragraphs:
        yield kind_of(paragraph), paragraph.text


def kind_of(paragraph: "Paragraph") -> "SegmentKind":
    """Return the kind of segment that a paragraph is."""
    return "subheading" if paragraph.kind == "subheading" else "body"


def _row(kind: "SegmentKind", text: str, why: str, of_text: str) -> str:
    reason = f'<span class="why">{why}</span>' if why else ""
    label = english(f"<b>{kind}</b>{reason}", "div", "label")
    return (
        f'<div class="segment k-{kind}" tabindex="0">'
        f'<div class="text"{of_text}>{text}</div>{label}</div>\n'
    )


def _why(segment: "Segment") -> str:
    """Return what identified a segment, and its span."""
    where = f"characters {segment.start:,} to {segment.end:,}"
    if segment.form is None:
        return where
    phrase = f", phrase {urdu(segment.phrase)}" if segment.phrase else ""
    return f"form <b>{segment.form}</b>{phrase}, {where}"


def _piece(article: "Article", piece: Piece) -> str:
    text = _both(article, article.source[piece.start : piece.end])
    if not piece.notes:
        return text
    kinds = " ".join(sorted({f"n-{note.kind}" for note in piece.notes}))
    return f'<span class="note {kinds}" tabindex="0">{text}{tip_of(piece.notes)}</span>'


def _both(article: "Article", raw: str) -> str:
    """Return a text as it stands in the source and, where that differs, normalised."""
    normalized = article.normalizer(raw)
    if normalized == raw:
        return escaped(raw)
    return (
        f'<span class="raw">{escaped(raw)}</span>'
        f'<span class="normalized">{escaped(normalized)}</span>'
    )
