"""The laws of the design, on texts that no newspaper has and on texts that each has."""

import io
import json
import pickle
import warnings

import pytest
from hypothesis import given
from hypothesis import strategies as st

import urdunews
from urdunews import testing
from urdunews.model.articles import SEGMENT_KINDS

texts = testing.noise() | testing.dumps() | st.text(st.characters(exclude_categories=()))


@given(texts)
def test_no_text_raises_or_warns(text: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        dump = urdunews.parse(text)
        urdunews.parse_article(text)
    assert isinstance(dump, urdunews.Dump)


@given(texts)
def test_the_sources_join_to_the_text(text: str) -> None:
    assert "".join(article.source for article in urdunews.parse(text)) == text
    assert urdunews.parse_article(text).source == text


@given(texts)
def test_segments_are_a_contiguous_partition(text: str) -> None:
    for article in urdunews.parse(text):
        at = 0
        for segment in article.segments:
            assert segment.kind in SEGMENT_KINDS
            assert segment.start == at
            assert segment.end > segment.start
            at = segment.end
        assert at == len(article.source)


@given(texts)
def test_space_is_blank_and_nothing_else_is(text: str) -> None:
    for article in urdunews.parse(text):
        for segment in article.segments:
            shown = urdunews.normalize(article.source[segment.start : segment.end]).strip()
            assert (segment.kind == "space") <= (shown == "")


@given(texts)
def test_spans_lie_inside_their_parents(text: str) -> None:
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


@given(texts)
def test_a_paragraph_is_its_normalised_span(text: str) -> None:
    for article in urdunews.parse(text):
        for paragraph in article.paragraphs:
            raw = article.source[slice(*paragraph.span)]
            assert urdunews.normalize(raw) == paragraph.text
            assert paragraph.text == paragraph.text.strip() != ""


@given(texts)
def test_text_fields_are_valid_unicode(text: str) -> None:
    for article in urdunews.parse(text):
        json.dumps(article.to_dict(), ensure_ascii=False).encode("utf-8")


@given(texts, st.data())
def test_source_span_maps_into_the_paragraphs(text: str, data: st.DataObject) -> None:
    for article in urdunews.parse(text):
        start = data.draw(st.integers(0, len(article.text)))
        end = data.draw(st.integers(start, len(article.text)))
        span = article.source_span(start, end)
        assert _inside(span, (0, len(article.source)))
        for paragraph in article.paragraphs:
            whole = paragraph.source_span(0, len(paragraph.text))
            assert _inside(whole, paragraph.span)


@given(testing.articles())
def test_what_is_written_reads_back(article: urdunews.Article) -> None:
    (again,) = urdunews.parse(urdunews.unparse(article))
    assert testing.values(again) == testing.values(article)
    assert urdunews.unparse(again) == urdunews.unparse(article)


@given(texts.filter(lambda text: "\r" not in text))
def test_crlf_changes_spans_source_and_origin_only(text: str) -> None:
    lines = urdunews.parse(text)
    returns = urdunews.parse(text.replace("\n", "\r\n"))
    assert list(map(testing.values, lines)) == list(map(testing.values, returns))
    assert [a.id for a in lines] == [a.id for a in returns]
    for one, other in zip(lines, returns, strict=True):
        assert [d.code for d in one.defects] == [d.code for d in other.defects]
        assert [s.kind for s in one.segments] == [s.kind for s in other.segments]


@given(testing.dumps(), st.sampled_from(("۰۱۲۳۴۵۶۷۸۹", "٠١٢٣٤٥٦٧٨٩")))
def test_all_digits_give_the_same_date(text: str, digits: str) -> None:
    other = urdunews.parse(text.translate(str.maketrans("0123456789", digits)))
    mine = urdunews.parse(text)
    assert [a.date for a in mine] == [a.date for a in other]
    assert [a.date_precision for a in mine] == [a.date_precision for a in other]


@given(testing.dumps(), st.data())
def test_keyboards_and_programs_do_not_matter(text: str, data: st.DataObject) -> None:
    mutated = urdunews.parse(data.draw(testing.mutations(text)))
    assert list(map(testing.values, mutated)) == list(map(testing.values, urdunews.parse(text)))


@given(testing.dumps(), st.integers(2, 9))
def test_non_joiners_do_not_matter_to_the_folded_values(text: str, step: int) -> None:
    sprinkled = "".join(
        letter + "\N{ZERO WIDTH NON-JOINER}" if index % step == 0 and letter.isalpha() else letter
        for index, letter in enumerate(text)
        # The header's keyword is an exact word.
        if letter != "\N{ZERO WIDTH NON-JOINER}"
    ).replace("d\N{ZERO WIDTH NON-JOINER}", "d")
    for letter in "date":
        sprinkled = sprinkled.replace(f"{letter}\N{ZERO WIDTH NON-JOINER}", letter)
    mine, other = urdunews.parse(text), urdunews.parse(sprinkled)
    assert [_folded(a) for a in mine] == [_folded(a) for a in other]


def _folded(article: urdunews.Article) -> str:
    return urdunews.fold(json.dumps(testing.values(article), ensure_ascii=False))


@given(texts, st.integers(1, 40))
def test_a_stream_in_any_chunks_gives_the_same_articles(text: str, size: int) -> None:
    data = text.encode("utf-8", "surrogatepass")
    whole = list(urdunews.read(io.BytesIO(data)))
    pieces = list(urdunews.read(_Drops(data, size)))
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


@given(texts)
def test_reading_text_equals_parsing_it(text: str) -> None:
    assert tuple(urdunews.read(io.StringIO(text, newline=""))) == urdunews.parse(text).articles


@given(texts)
def test_origins_lead_to_the_bytes(text: str) -> None:
    data = text.encode("utf-8", "replace")
    for article in urdunews.read(io.BytesIO(data)):
        origin = article.origin
        assert origin is not None
        assert data[origin.start : origin.end].decode() == article.source


@given(st.lists(testing.articles().map(urdunews.unparse), min_size=1, max_size=5), st.randoms())
def test_order_does_not_matter(records: list[str], random: object) -> None:
    records = [record for record in records if record.startswith(" date")]
    shuffled = sorted(records, key=lambda _: getattr(random, "random")())  # noqa: B009
    mine = urdunews.parse("".join(records))
    other = urdunews.parse("".join(shuffled))
    assert sorted(a.id for a in mine) == sorted(a.id for a in other)
    assert sorted(map(_folded, mine)) == sorted(map(_folded, other))


@given(texts)
def test_strict_raises_exactly_where_there_is_an_error(text: str) -> None:
    dump = urdunews.parse(text)
    strict = urdunews.Parser(strict=True)
    if not dump.errors():
        assert strict.parse(text) == dump
        return
    with pytest.raises(urdunews.DumpError) as raised:
        strict.parse(text)
    assert raised.value.dump == dump
    assert raised.value.defects == dump.errors()


@given(texts)
def test_pickling_keeps_everything(text: str) -> None:
    dump = urdunews.parse(text)
    again = pickle.loads(pickle.dumps(dump))  # noqa: S301
    assert again == dump
    assert [a.origin for a in again] == [a.origin for a in dump]
    assert [a.text for a in again] == [a.text for a in dump]
    assert hash(again) == hash(dump)


@given(texts)
def test_dicts_go_through_json_and_back(text: str) -> None:
    for article in urdunews.parse(text):
        data = article.to_dict()
        again = urdunews.Article.from_dict(json.loads(json.dumps(data)))
        assert again.to_dict() == data


@given(texts, st.integers(0, 3))
def test_records_read_alone_as_they_read_together(text: str, index: int) -> None:
    articles = urdunews.parse(text).articles[index : index + 1]
    for article in articles:
        assert urdunews.parse_article(article.source) == article
