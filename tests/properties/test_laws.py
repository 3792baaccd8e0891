"""The laws of the design, on texts that no newspaper has and on texts that each has.

A law is a function that takes a text and a source of chance; every example is put before all
of them, because to make an example takes longer than to try it.
"""

import io
import json
import pickle
import random
import warnings
from collections.abc import Callable
from typing import TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

import urdunews
from urdunews import testing
from urdunews.model.articles import SEGMENT_KINDS

Law: TypeAlias = Callable[[str, random.Random], None]

NON_JOINER = "\N{ZERO WIDTH NON-JOINER}"

anything = testing.noise() | testing.dumps() | st.text(st.characters(exclude_categories=()))
chances = st.integers(0, 2**32).map(random.Random)


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


def a_paragraph_is_its_normalised_span(text: str, _: random.Random) -> None:
    for article in urdunews.parse(text):
        for paragraph in article.paragraphs:
            raw = article.source[slice(*paragraph.span)]
            assert urdunews.normalize(raw) == paragraph.text
            assert paragraph.text == paragraph.text.strip() != ""
        assert article.text == "\n".join(p.text for p in article.paragraphs)


def a_date_mention_is_its_normalised_span(text: str, _: random.Random) -> None:
    for article in urdunews.parse(text):
        at = 0
        for mention in article.date_mentions:
            assert at <= mention.span.start < mention.span.end
            assert any(_inside(mention.span, p.span) for p in article.paragraphs)
            assert urdunews.normalize(article.source[slice(*mention.span)]) == mention.text
            at = mention.span.end


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
    whole = list(urdunews.read(io.BytesIO(data)))
    pieces = list(urdunews.read(_Drops(data, chance.randint(1, 40))))
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
    strict = urdunews.Parser(strict=True)
    if not dump.errors():
        assert strict.parse(text) == dump
        return
    with pytest.raises(urdunews.DumpError) as raised:
        strict.parse(text)
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
    a_paragraph_is_its_normalised_span,
    a_date_mention_is_its_normalised_span,
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


@given(anything, chances)
def test_laws_of_any_text(text: str, chance: random.Random) -> None:
    for law in LAWS:
        law(text, chance)


def all_digits_give_the_same_date(text: str, chance: random.Random) -> None:
    digits = chance.choice(("۰۱۲۳۴۵۶۷۸۹", "٠١٢٣٤٥٦٧٨٩"))
    other = urdunews.parse(text.translate(str.maketrans("0123456789", digits)))
    mine = urdunews.parse(text)
    assert [a.date for a in mine] == [a.date for a in other]
    assert [a.date_precision for a in mine] == [a.date_precision for a in other]


def non_joiners_do_not_matter_to_the_folded_values(text: str, chance: random.Random) -> None:
    sprinkled = "".join(
        letter + NON_JOINER
        # The header's keyword is an exact word.
        if letter.isalpha() and not letter.isascii() and chance.random() < _SPRINKLED
        else letter
        for letter in text
    )
    mine, other = urdunews.parse(text), urdunews.parse(sprinkled)
    assert [_folded(a) for a in mine] == [_folded(a) for a in other]


_SPRINKLED = 0.2


def _folded(article: urdunews.Article) -> str:
    return urdunews.fold(json.dumps(testing.values(article), ensure_ascii=False))


def order_does_not_matter(text: str, chance: random.Random) -> None:
    articles = urdunews.parse(text).articles
    records = [article.source for article in articles if article.find("mark")]
    shuffled = chance.sample(records, len(records))
    mine, other = urdunews.parse("".join(records)), urdunews.parse("".join(shuffled))
    assert sorted(a.id for a in mine) == sorted(a.id for a in other)
    assert sorted(map(_folded, mine)) == sorted(map(_folded, other))


@given(testing.dumps(), chances)
def test_laws_of_dumps(text: str, chance: random.Random) -> None:
    all_digits_give_the_same_date(text, chance)
    non_joiners_do_not_matter_to_the_folded_values(text, chance)
    order_does_not_matter(text, chance)


@given(testing.dumps(), st.data())
def test_keyboards_and_programs_do_not_matter(text: str, data: st.DataObject) -> None:
    mutated = urdunews.parse(data.draw(testing.mutations(text)))
    assert list(map(testing.values, mutated)) == list(map(testing.values, urdunews.parse(text)))


@given(testing.articles())
def test_what_is_written_reads_back(article: urdunews.Article) -> None:
    (again,) = urdunews.parse(urdunews.unparse(article))
    assert testing.values(again) == testing.values(article)
    assert urdunews.unparse(again) == urdunews.unparse(article)
