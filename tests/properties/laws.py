"""The laws of the design, each a function that takes a text and a source of chance.

Every example is put before all of them, because to make an example takes longer than to try it.
"""

import functools
import io
import json
import pickle
import random
import warnings
from collections.abc import Callable, Iterator
from typing import TypeAlias

import attrs
import pytest

import urdunews
from urdunews import testing
from urdunews.model.segments import SEGMENT_KINDS

Law: TypeAlias = Callable[[str, random.Random], None]

#: With these, too, a span reads as its text does.
NORMALIZERS = (
    urdunews.Normalizer(),
    urdunews.Normalizer(digits="ascii", diacritics="drop", quotes="ascii"),
    urdunews.Normalizer(letters=False),
    urdunews.Normalizer(joiners="drop", tatweel="keep", invisibles="keep"),
    urdunews.Normalizer(ligatures="all", spacing="punctuation"),
    urdunews.Normalizer(repairs=("inpage-yeh", "cp1252", "ambiguous-heh")),
    urdunews.Normalizer.none(),
)


def no_text_raises_or_warns(text: str, _: random.Random) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        dump = urdunews.parse(text)
        urdunews.parse_article(text)
    assert isinstance(dump, urdunews.Dump)


def sources_join_to_the_text(text: str, _: random.Random) -> None:
    assert "".join(article.source for article in urdunews.parse(text)) == text
    assert urdunews.parse_article(text).source == text


def segments_are_a_contiguous_partition(text: str, _: random.Random) -> None:
    for article in urdunews.parse(text):
        at = 0
        for segment in article.segments:
            assert segment.kind in SEGMENT_KINDS
            assert segment.start == at
            assert segment.end > segment.start
            at = segment.end
        assert at == len(article.source)


def space_is_blank(text: str, _: random.Random) -> None:
    for article in urdunews.parse(text):
        for segment in article.segments:
            shown = urdunews.normalize(article.source[segment.start : segment.end]).strip()
            assert segment.kind != "space" or shown == ""


def spans_lie_inside_their_parents(text: str, _: random.Random) -> None:
    for article in urdunews.parse(text):
        whole = (0, len(article.source))
        parts = [p.span for p in article.paragraphs] + [b.span for b in article.bylines]
        parts += [d.span for d in article.dates] + [d.span for d in article.defects]
        if article.dateline is not None:
            parts.append(article.dateline.span)
            inner = [p.span for p in article.dateline.places]
            inner += [c.span for c in article.dateline.credits]
            assert all(_inside(span, article.dateline.span) for span in inner)
        assert all(_inside(span, whole) for span in parts)


def _inside(span: tuple[int, int], parent: tuple[int, int]) -> bool:
    return parent[0] <= span[0] <= span[1] <= parent[1]


def what_has_a_span_is_what_the_source_reads_there(text: str, chance: random.Random) -> None:
    for article in _parser(chance.choice(NORMALIZERS)).parse(text):
        for what, span, read in _located(article):
            raw = article.source[slice(*span)]
            assert article.normalizer(raw) == read, (what, raw, article.normalizer)
            assert read == read.strip(" ") != "", (what, raw, article.normalizer)


@functools.cache
def _parser(normalizer: urdunews.Normalizer) -> urdunews.Parser:
    return urdunews.Parser(normalizer=normalizer)


@functools.cache
def _strict() -> urdunews.Parser:
    return urdunews.Parser(strict=True)


def _located(article: urdunews.Article) -> Iterator[tuple[str, tuple[int, int], str]]:
    """Yield all that has a span and a text: what it is, the span and the text."""
    dateline = article.dateline
    if dateline is not None:
        yield "dateline", dateline.span, dateline.text
        yield from (("place", place.span, place.text) for place in dateline.places)
        yield from (("credit", credit.span, credit.text) for credit in dateline.credits)
    yield from (("byline", byline.span, byline.text) for byline in article.bylines)
    yield from (("paragraph", p.span, p.text) for p in article.paragraphs)
    yield from (("sentence", s.span, s.text) for s in article.sentences)
    yield from (("mention", m.span, m.text) for m in article.date_mentions)
    if article.headline is not None:
        (headline,) = article.find("headline")
        yield "headline", headline, article.headline
    yield from (
        ("deck", span, read) for span, read in zip(article.find("deck"), article.deck, strict=True)
    )


def a_section_ends_its_line(text: str, _: random.Random) -> None:
    for article in urdunews.parse(text):
        for section in article.sections:
            lines = [*article.find("section"), *article.find("page-date")]
            assert any(
                section in article.normalizer(article.source[slice(*span)]) for span in lines
            )


def the_text_is_that_of_its_paragraphs(text: str, _: random.Random) -> None:
    for article in urdunews.parse(text):
        assert article.text == "\n".join(p.text for p in article.paragraphs) == article.text


def what_stands_in_the_body_stands_in_order(text: str, _: random.Random) -> None:
    for article in urdunews.parse(text):
        parents = [p.span for p in article.paragraphs]
        for parts in (article.sentences, article.date_mentions):
            at = 0
            for part in parts:
                assert at <= part.span.start < part.span.end
                assert any(_inside(part.span, parent) for parent in parents)
                at = part.span.end


_EXPLAINED = 0.3


def every_line_is_explained(text: str, chance: random.Random) -> None:
    articles = urdunews.parse(text).articles
    # It takes much longer than reading.
    if not articles or chance.random() > _EXPLAINED:
        return
    article = chance.choice(articles)
    lines = urdunews.Parser().explain(article).lines
    source, ends_line = article.source, article.source.endswith("\n")
    assert "\n".join(source[slice(*line.span)] for line in lines) + "\n" * ends_line == source
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))
    found = [segment for segment in article.segments if segment.kind != "space"]
    for line in lines:
        here = [s for s in found if line.span.start <= s.start and s.end <= line.span.end]
        found = found[len(here) :]
        claims = [(s.kind, s.form, s.phrase) for s in here] or [("space", None, None)]
        assert (line.kind, line.form, line.phrase) in claims
        assert line.why
        assert (line.part is None) == (line.kind in {"space", "date"})
    assert not found


def an_article_can_be_made_again_from_its_values(text: str, _: random.Random) -> None:
    for article in urdunews.parse(text):
        again = attrs.evolve(article)
        assert again == article
        assert again.segments == article.segments
        assert again.text == article.text
        assert again.sentences == article.sentences
        assert again.date_mentions == article.date_mentions
        assert attrs.evolve(article, segments=article.segments) == article


def an_article_keeps_to_its_source(text: str, chance: random.Random) -> None:
    for article in urdunews.parse(text):
        other = article.source[: chance.randrange(len(article.source))]
        with pytest.raises(ValueError, match="segments"):
            attrs.evolve(article, source=other)


def another_language_keeps_its_letters(text: str, chance: random.Random) -> None:
    parser = _parser(chance.choice(NORMALIZERS))
    for article in parser.parse(text):
        told = [defect for defect in article.defects if defect.code == "language-other"]
        if article.language in {"ur", None}:
            assert not told
            assert article.normalizer == parser.normalizer
            continue
        [defect] = told
        assert f"\u2068{article.language}\u2069" in defect.message
        assert article.normalizer == attrs.evolve(parser.normalizer, letters=False)


def the_id_of_a_story_is_of_its_folded_letters(text: str, _: random.Random) -> None:
    for article in urdunews.parse(text):
        told = f"{article.headline or ''}{article.text}"
        letters = "".join(filter(str.isalnum, urdunews.fold(told)))
        assert (article.content_id is None) == (letters == "")
        same = urdunews.Article(paragraphs=(urdunews.Paragraph(text=letters),))
        # The last letter of a headline may belong to an aspirate with the first of the text.
        if article.headline is None and urdunews.fold(letters) == letters:
            assert article.content_id == same.content_id


def a_repr_is_short_and_can_be_printed(text: str, _: random.Random) -> None:
    dump = urdunews.parse(text)
    for article in dump:
        assert len(repr(article)) < _LONGEST_REPR
        assert repr(article).isprintable()
    assert repr(dump).count("\n") <= 1


_LONGEST_REPR = 400


def text_fields_are_valid_unicode(text: str, _: random.Random) -> None:
    for article in urdunews.parse(text):
        json.dumps(article.to_dict(), ensure_ascii=False).encode("utf-8")


def source_spans_lie_inside(text: str, chance: random.Random) -> None:
    for article in urdunews.parse(text):
        end = chance.randint(0, len(article.text))
        span = article.source_span(chance.randint(0, end), end)
        assert _inside(span, (0, len(article.source)))
        for paragraph in article.paragraphs:
            assert _inside(paragraph.source_span(0, len(paragraph.text)), paragraph.span)


def crlf_changes_spans_source_and_origin_only(text: str, _: random.Random) -> None:
    text = text.replace("\r", "")
    lines = urdunews.parse(text)
    returns = urdunews.parse(text.replace("\n", "\r\n"))
    assert list(map(testing.values, lines)) == list(map(testing.values, returns))
    assert [a.id for a in lines] == [a.id for a in returns]
    for one, other in zip(lines, returns, strict=True):
        assert [d.code for d in one.defects] == [d.code for d in other.defects]
        assert [s.kind for s in one.segments] == [s.kind for s in other.segments]


def a_stream_in_any_chunks_gives_the_same_articles(text: str, chance: random.Random) -> None:
    data = text.encode("utf-8", "surrogatepass")
    whole = list(urdunews.read(io.BytesIO(data), encoding="utf-8"))
    drops = _Drops(data, chance.randint(1, 40))
    pieces = list(urdunews.read(drops, encoding="utf-8"))
    assert pieces == whole
    assert [a.origin for a in pieces] == [a.origin for a in whole]
    joined = "".join(a.source for a in whole)
    assert joined.encode("utf-8", "surrogateescape") == data


class _Drops(io.BytesIO):
    """A stream that gives few bytes at a time, as sockets do."""

    def __init__(self, data: bytes, size: int) -> None:
        super().__init__(data)
        self._size = size

    def read(self, size: int | None = -1, /) -> bytes:
        return super().read(self._size if size is None or size < 0 else min(size, self._size))


def reading_text_equals_parsing_it(text: str, _: random.Random) -> None:
    assert tuple(urdunews.read(io.StringIO(text, newline=""))) == urdunews.parse(text).articles


def origins_lead_to_the_bytes(text: str, _: random.Random) -> None:
    data = text.encode("utf-8", "replace")
    for article in urdunews.read(io.BytesIO(data)):
        origin = article.origin
        assert origin is not None
        assert data[origin.start : origin.end].decode() == article.source


def strict_raises_exactly_where_there_is_an_error(text: str, _: random.Random) -> None:
    dump = urdunews.parse(text)
    if not dump.errors():
        assert _strict().parse(text) == dump
        return
    with pytest.raises(urdunews.DumpError) as raised:
        _strict().parse(text)
    assert raised.value.dump == dump
    assert raised.value.defects == dump.errors()


def pickling_keeps_everything(text: str, _: random.Random) -> None:
    dump = urdunews.parse(text)
    again = pickle.loads(pickle.dumps(dump))  # noqa: S301
    assert again == dump
    assert [a.origin for a in again] == [a.origin for a in dump]
    assert [a.text for a in again] == [a.text for a in dump]
    assert hash(again) == hash(dump)


def dicts_go_through_json_and_back(text: str, _: random.Random) -> None:
    for article in urdunews.parse(text):
        data = article.to_dict()
        again = urdunews.Article.from_dict(json.loads(json.dumps(data)))
        assert again.to_dict() == data


def records_read_alone_as_they_read_together(text: str, _: random.Random) -> None:
    for article in urdunews.parse(text):
        assert urdunews.parse_article(article.source) == article


LAWS: tuple[Law, ...] = (
    no_text_raises_or_warns,
    sources_join_to_the_text,
    segments_are_a_contiguous_partition,
    space_is_blank,
    spans_lie_inside_their_parents,
    what_has_a_span_is_what_the_source_reads_there,
    a_section_ends_its_line,
    the_text_is_that_of_its_paragraphs,
    what_stands_in_the_body_stands_in_order,
    every_line_is_explained,
    an_article_can_be_made_again_from_its_values,
    an_article_keeps_to_its_source,
    another_language_keeps_its_letters,
    the_id_of_a_story_is_of_its_folded_letters,
    a_repr_is_short_and_can_be_printed,
    text_fields_are_valid_unicode,
    source_spans_lie_inside,
    crlf_changes_spans_source_and_origin_only,
    a_stream_in_any_chunks_gives_the_same_articles,
    reading_text_equals_parsing_it,
    origins_lead_to_the_bytes,
    strict_raises_exactly_where_there_is_an_error,
    pickling_keeps_everything,
    dicts_go_through_json_and_back,
    records_read_alone_as_they_read_together,
)
