import datetime
import hashlib
import itertools
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, get_args

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from characters.texts import dirty_texts, normalizers
from model.pickling import through_pickle
from model.sources import junk, segmented
from urdunews import Parser, parse, parse_article
from urdunews.characters.normalization import normalize
from urdunews.characters.normalizer import Normalizer
from urdunews.model.articles import Article
from urdunews.model.datelines import Byline, Dateline
from urdunews.model.dates import PageDate, PartialDate
from urdunews.model.defects import DefectCode, defect
from urdunews.model.origins import Origin
from urdunews.model.paragraphs import Paragraph
from urdunews.model.segments import SEGMENT_KINDS, Segment, SegmentKind
from urdunews.spans import Span
from urdunews.words.lexicon import Lexicon
from urdunews.words.rows import PlaceName

#: Two records of the same form, one clean and one not; their pieces leave the spaces out.
CLEAN = " date 2026-02-03 نہر بند\nملتان: پانی  کم ہے۔\n\nحکام\nبارش متوقع ہے۔\n"
DIRTY = " date 2026-02-03 نہر بند\nملتان: پاني\t كم هے۔\n\nحکام\nبا\u0640رش متوقع\u200f ہے۔\r\n"


def article_of(source: str, **values: Any) -> Article:  # noqa: ANN401
    """Return the article of one of the two records, as the parser would make it."""
    parts: list[tuple[SegmentKind, str]] = [
        ("mark", " date "),
        ("date", "2026-02-03"),
        ("headline", "نہر بند"),
        ("dateline", "ملتان:"),
        ("body", source[source.index("پ") : source.index("\n\n")]),
        ("subheading", "حکام"),
        ("body", source[source.index("حکام\n") + 5 :].rstrip()),
    ]
    pieces: list[tuple[SegmentKind, int, int]] = []
    at = 0
    for kind, text in parts:
        start = source.index(text, at)
        at = start + len(text)
        pieces.append((kind, start, at))
    return Article(
        source=source,
        segments=segmented(len(source), pieces),
        headline="نہر بند",
        date=datetime.date(2026, 2, 3),
        date_precision="day",
        **values,
    )


def of_junk(source: str) -> Article:
    return Article(source=source, segments=junk(source))


both = pytest.mark.parametrize("article", [article_of(CLEAN), article_of(DIRTY)])


def written(article: Article, found: str) -> str:
    """Return the part of the source that became `found` in the article's text."""
    start = article.text.index(found)
    return article.source[slice(*article.source_span(start, start + len(found)))]


@both
def test_paragraphs_are_the_normalised_body_and_its_subheadings(article: Article) -> None:
    assert [(paragraph.kind, paragraph.text) for paragraph in article.paragraphs] == [
        ("text", "پانی کم ہے۔"),
        ("subheading", "حکام"),
        ("text", "بارش متوقع ہے۔"),
    ]
    assert article.text == "پانی کم ہے۔\nحکام\nبارش متوقع ہے۔"
    for paragraph in article.paragraphs:
        assert normalize(article.source[slice(*paragraph.span)]) == paragraph.text


def test_paragraphs_of_a_tidy_record_are_its_stretches() -> None:
    body = "پانی کم ہے۔\nبارش متوقع ہے۔"
    article = parse_article(f" date 2026-02-03 نہر بند\nملتان: {body}\n")
    assert article.text == body
    assert article.source[slice(*article.source_span(0, len(body)))] == body


@both
def test_the_text_is_the_same_before_and_after_its_paragraphs_are_made(article: Article) -> None:
    fresh = attrs.evolve(article)
    text = fresh.text
    assert text == "\n".join(paragraph.text for paragraph in fresh.paragraphs) == fresh.text


@given(dirty_texts(), normalizers(), st.data())
def test_the_text_is_that_of_the_paragraphs_whatever_the_segments_are(
    source: str, normalizer: Normalizer, data: st.DataObject
) -> None:
    cuts = sorted(data.draw(st.sets(st.integers(0, len(source)), max_size=6)))
    kinds: st.SearchStrategy[SegmentKind] = st.sampled_from(["body", "subheading", "junk"])
    pieces = [(data.draw(kinds), *ends) for ends in itertools.pairwise(cuts)]
    segments = segmented(len(source), pieces)
    article = Article(source=source, segments=segments, normalizer=normalizer)
    fresh = attrs.evolve(article)
    text, paragraphs = article.text, article.to_dict()["paragraphs"]
    assert [(one.text, one.kind) for one in fresh.paragraphs] == [
        (one["text"], one["kind"]) for one in paragraphs
    ]
    assert text == "\n".join(paragraph.text for paragraph in fresh.paragraphs)


def test_segments_that_somebody_made_may_have_outer_blanks() -> None:
    article = Article(source="\n نهر\n", segments=segmented(6, [("body", 0, 6)]))
    assert article.text == "نہر"
    assert article.paragraphs[0].text == "نہر"


@both
def test_paragraphs_are_made_once(article: Article) -> None:
    assert article.paragraphs is article.paragraphs


def test_given_paragraphs_are_taken() -> None:
    given_ = (Paragraph(text="بارش"),)
    assert Article(paragraphs=given_).paragraphs is given_
    segments = segmented(len(CLEAN), [("body", 0, 5)])
    assert Article(paragraphs=(), source=CLEAN, segments=segments).paragraphs == ()


@both
def test_segments_partition_the_source_and_gaps_are_space(article: Article) -> None:
    segments = article.segments
    assert "".join(article.source[s.start : s.end] for s in segments) == article.source
    assert [s.kind for s in segments] == [
        "mark",
        "date",
        "space",
        "headline",
        "space",
        "dateline",
        "space",
        "body",
        "space",
        "subheading",
        "space",
        "body",
        "space",
    ]
    assert all(s.start < s.end for s in segments)


@pytest.mark.parametrize(
    ("source", "segments"),
    [
        ("", ()),
        ("\n\n", (Segment(kind="space", start=0, end=2),)),
        ("پل", (Segment(kind="junk", start=0, end=2),)),
    ],
)
def test_segments_of_small_sources(source: str, segments: tuple[Segment, ...]) -> None:
    assert Article(source=source, segments=segments).segments == segments
    assert Article(source=source, segments=iter(segments)).segments == segments


@pytest.mark.parametrize("segments", [(), junk("پل بن"), junk("پل بند ")])
def test_segments_are_those_of_the_source(segments: tuple[Segment, ...]) -> None:
    end = segments[-1].end if segments else 0
    message = f"^Article.segments end at {end}, and the source has 6 code points"
    with pytest.raises(ValueError, match=message):
        Article(source="پل بند", segments=segments)


@both
def test_an_evolved_article_keeps_to_its_source(article: Article) -> None:
    for source in (article.source[:40], article.source + "۔", ""):
        with pytest.raises(ValueError, match="pass a source and segments that match"):
            attrs.evolve(article, source=source)
    with pytest.raises(ValueError, match=r"Article\.segments end at 0"):
        attrs.evolve(article, segments=())
    other = attrs.evolve(article, source="پل بند", segments=junk("پل بند"))
    assert (other.source, other.paragraphs, other.text) == ("پل بند", (), "")


@both
def test_evolving_another_value_keeps_what_belongs_to_the_source(article: Article) -> None:
    normalizer = Normalizer(digits="ascii")
    other = attrs.evolve(article, headline="پل بند", normalizer=normalizer)
    assert other.segments == article.segments
    assert other.text == article.text
    assert attrs.evolve(other, deck=("حکام",)).normalizer == normalizer


def test_a_changed_normaliser_reads_the_source_anew() -> None:
    article = parse_article(" date 2026-02-03 نہر\nملتان: پانی ۱۲ فٹ ہے۔")
    assert article.text == "پانی ۱۲ فٹ ہے۔"
    assert attrs.evolve(article, normalizer=Normalizer(digits="ascii")).text == "پانی 12 فٹ ہے۔"


def test_what_the_parser_makes_the_constructor_takes() -> None:
    for page in sorted((Path(__file__).parents[1] / "golden").glob("*.txt")):
        for article in parse(page.read_bytes().decode("utf-8")):
            assert attrs.evolve(article) == article
            assert attrs.evolve(article, segments=article.segments) == article
            assert all(hasattr(article, slot.name) for slot in attrs.fields(Article))
            for part in parts_of(article):
                slots = attrs.fields(type(part))
                values = {slot.name: getattr(part, slot.name) for slot in slots}
                assert type(part)(**values) == part


def parts_of(article: Article) -> Iterator[Any]:
    """Yield the parts that the parser makes without checks."""
    if article.origin is not None:
        yield article.origin
    if article.dateline is not None:
        yield article.dateline
        yield from article.dateline.places
        yield from article.dateline.credits
    yield from article.bylines
    yield from article.dates


def test_parts_that_are_made_without_checks_pass_them() -> None:
    for page in sorted((Path(__file__).parents[1] / "golden").glob("*.txt")):
        for article in parse(page.read_bytes().decode("utf-8")):
            for segment in article.segments:
                again = attrs.evolve(segment)
                assert attrs.astuple(again) == attrs.astuple(segment)
            for paragraph in article.paragraphs:
                assert attrs.evolve(paragraph) == paragraph


def test_find_gives_the_spans_of_a_kind_in_order() -> None:
    article = article_of(CLEAN)
    bodies = [CLEAN[slice(*span)] for span in article.find("body")]
    assert bodies == ["پانی  کم ہے۔", "بارش متوقع ہے۔"]
    assert article.find("space")[-1] == (len(CLEAN) - 1, len(CLEAN))
    assert article.find("caption") == ()


def test_find_knows_the_closed_list_of_kinds_alone() -> None:
    assert set(get_args(SegmentKind)) == set(SEGMENT_KINDS)
    assert [Article().find(kind) for kind in SEGMENT_KINDS] == [()] * 14
    with pytest.raises(ValueError, match=r"no such kind of segment: 'weather'.*'headline'"):
        Article().find("weather")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("source", "found", "stretch"),
    [
        (CLEAN, "پانی کم", "پانی  کم"),
        (CLEAN, "حکام", "حکام"),
        (CLEAN, "ہے۔\nحک", "ہے۔\n\nحک"),
        (DIRTY, "پانی کم", "پاني\t كم"),
        (DIRTY, "کم", "كم"),
        (DIRTY, "بارش", "با\u0640رش"),
        (DIRTY, "متوقع", "متوقع"),
        (DIRTY, "متوقع ہے", "متوقع\u200f ہے"),
        (DIRTY, "ہے۔\nحکام\nبا", "هے۔\n\nحکام\nبا"),
    ],
)
def test_a_span_of_the_text_maps_to_the_source(source: str, found: str, stretch: str) -> None:
    assert written(article_of(source), found) == stretch


@both
def test_empty_spans_map_to_empty_spans(article: Article) -> None:
    for at in range(len(article.text) + 1):
        start, end = article.source_span(at, at)
        assert start == end


def test_an_article_without_paragraphs_maps_its_empty_text() -> None:
    blank = segmented(1, [])
    assert Article(source="\n", segments=blank).source_span(0, 0) == (0, 0)
    assert Article(paragraphs=(Paragraph(text=""),)).source_span(0, 0) == (0, 0)


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (2, 1), (0, 5), (5, 5)])
def test_what_is_no_span_of_the_text_is_refused(start: int, end: int) -> None:
    paragraph = Paragraph(text="بارش")
    message = rf"\({start}, {end}\) is not a span of a text of 4 code points"
    with pytest.raises(ValueError, match=message):
        paragraph.source_span(start, end)
    with pytest.raises(ValueError, match=message):
        Article(paragraphs=(paragraph,)).source_span(start, end)


def test_a_paragraph_is_text_at_the_start_of_the_source_unless_told() -> None:
    paragraph = Paragraph(text="بارش")
    assert (paragraph.kind, paragraph.span) == ("text", (0, 0))
    assert paragraph.source_span(1, 3) == (1, 3)


def test_a_paragraph_maps_from_where_it_stands() -> None:
    assert Paragraph(text="بارش", span=Span(7, 11)).source_span(1, 3) == (8, 10)
    (paragraph,) = parse_article("لاہور: پانی ك\u0640م ہے۔").paragraphs
    assert paragraph.source_span(5, 7) == (12, 15)
    assert paragraph.source_span(6, 7) == (14, 15)


def test_a_paragraph_that_was_changed_by_hand_maps_to_all_of_it() -> None:
    (paragraph,) = parse_article("لاہور: پانی ك\u0640م ہے۔").paragraphs
    changed = attrs.evolve(paragraph, text="پانی نہیں ہے، حکام")
    assert changed.source_span(5, 9) == paragraph.span
    assert changed.source_span(5, 5) == (7, 7)
    assert [sentence.span for sentence in changed.sentences] == [paragraph.span]


@given(dirty_texts(), dirty_texts())
def test_every_character_of_a_text_maps_inside_its_paragraph(first: str, second: str) -> None:
    source = f"{first}\n{second}"
    cut = len(first)
    pieces: list[tuple[SegmentKind, int, int]] = [
        ("body", 0, cut),
        ("body", cut + 1, len(source)),
    ]
    article = Article(source=source, segments=segmented(len(source), pieces))
    # Of blanks alone no paragraph is made.
    assume(len(article.paragraphs) > 1)
    length = len(article.paragraphs[0].text)
    for at in range(len(article.text)):
        start, end = article.source_span(at, at + 1)
        if at < length:
            assert 0 <= start < end <= cut
        elif at > length:
            assert cut < start < end <= len(source)


@pytest.mark.parametrize(
    ("source", "hexadecimal"),
    [
        ("نہر کی صفائی", "0e855922fe273190"),
        (" date 2026-02-03 میلہ\nسکھر: میلہ شروع۔", "f586a2650bdd3984"),
        ("", "786a02f742015903"),
    ],
)
def test_an_id_is_blake2b_of_the_source_and_never_changes(source: str, hexadecimal: str) -> None:
    bare = source.strip()
    assert hashlib.blake2b(bare.encode(), digest_size=64).hexdigest()[:16] == hexadecimal
    assert Article(source=source, segments=junk(source)).id == hexadecimal


@pytest.mark.parametrize(
    "source",
    [
        "نہر\nپل",
        "نہر\r\nپل",
        "\ufeff نہر\nپل\n",
        "\n\n\tنہر\nپل\r\n\xa0",
        "\u3000\ufeff\u2028نہر\nپل\x1c\x85",
    ],
)
def test_line_ends_and_outer_space_are_no_part_of_an_id(source: str) -> None:
    assert of_junk(source).id == of_junk("نہر\nپل").id


@pytest.mark.parametrize(
    "source", ["نہر \nپل", "نہر\rپل", "نہر\u200b\nپل", "\u200fنہر\nپل", "نہر\nپل\udcff"]
)
def test_everything_else_is_part_of_an_id(source: str) -> None:
    assert of_junk(source).id != of_junk("نہر\nپل").id


def test_a_given_id_is_kept() -> None:
    article = Article(source="نہر", segments=junk("نہر"), id="0123456789abcdef")
    assert article.id == "0123456789abcdef"
    assert attrs.evolve(article, headline="نہر").id == "0123456789abcdef"


def test_the_origin_is_no_part_of_equality() -> None:
    here = article_of(CLEAN, origin=Origin(path="a.txt", line=1))
    there = article_of(CLEAN, origin=Origin(path="b.txt", line=7))
    assert here == there
    assert hash(here) == hash(there)
    assert len({here, there, article_of(CLEAN)}) == 1


@pytest.mark.parametrize(
    "change",
    [
        {"source": CLEAN.replace("حکام", "عملہ")},
        {"segments": junk(CLEAN)},
        {"date": datetime.date(2026, 2, 4)},
        {"date_precision": "month"},
        {"headline": None},
        {"headline_basis": "line"},
        {"deck": ("پانی کم",)},
        {"bylines": (Byline(text="سلمی"),)},
        {"dateline": Dateline(text="ملتان:")},
        {"paragraphs": ()},
        {"sections": ("قومی",)},
        {"dates": (PageDate(kind="story", date=PartialDate(year=2026)),)},
        {"defects": (defect(DefectCode.BODY_MISSING, Span(0, 1)),)},
    ],
)
def test_every_other_value_is_part_of_equality(change: dict[str, Any]) -> None:
    article = article_of(CLEAN)
    assert attrs.evolve(article, **change) != article


def test_an_article_equals_no_other_object() -> None:
    assert article_of(CLEAN) != CLEAN
    assert Article().__eq__(None) is NotImplemented


@both
def test_an_article_comes_back_from_a_pickle_also_with_its_paragraphs_made(
    article: Article,
) -> None:
    fresh = attrs.evolve(article)
    unasked = through_pickle(fresh)
    assert fresh.paragraphs
    asked = through_pickle(fresh)
    for again in (unasked, asked):
        assert again == article
        assert hash(again) == hash(article)
        assert again.text == article.text
        assert again.source_span(0, 4) == article.source_span(0, 4)


@pytest.mark.parametrize(
    "made",
    [Article(), Origin(path="a.txt"), Paragraph(text="بارش"), Segment(kind="body", start=0, end=4)],
)
def test_articles_and_their_parts_are_frozen_slotted_and_hashable(made: object) -> None:
    assert through_pickle(made) == made
    assert hash(through_pickle(made)) == hash(made)
    assert not hasattr(made, "__dict__")
    with pytest.raises(AttributeError):
        made.text = "دھند"  # type: ignore[attr-defined]


@pytest.mark.parametrize("made", [Article, Origin, Paragraph, Segment])
def test_articles_and_their_parts_are_made_by_keywords(made: Callable[..., object]) -> None:
    with pytest.raises(TypeError, match="positional"):
        made("بارش", 0, 4)


def test_an_empty_article_has_nothing() -> None:
    article = Article()
    assert (article.text, article.paragraphs, article.segments) == ("", (), ())
    assert (article.date, article.headline, article.dateline, article.origin) == (None,) * 4


@given(st.binary(max_size=9))
def test_a_source_of_undecodable_bytes_has_an_id_and_a_valid_text(data: bytes) -> None:
    source = data.decode("utf-8", "surrogateescape")
    pieces: list[tuple[SegmentKind, int, int]] = [("body", 0, len(source))] if source else []
    article = Article(source=source, segments=segmented(len(source), pieces))
    assert int(article.id, 16) >= 0
    assert article.text.encode().decode() == article.text


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"date": "2026-02-03"}, "Article.date must be a datetime.date or None, not '2026-02-03'"),
        (
            {"date": datetime.datetime(2026, 2, 3)},  # noqa: DTZ001
            "Article.date must be a datetime.date or None, not datetime.datetime(2026, 2, 3, 0, 0)",
        ),
        (
            {"date_precision": "hour"},
            "Article.date_precision must be one of day, month, year, not 'hour'",
        ),
        ({"headline": b"x"}, "Article.headline must be a str or None, not b'x'"),
        (
            {"headline_basis": "foot"},
            "Article.headline_basis must be one of header, line, after-body, column, not 'foot'",
        ),
        (
            {"deck": "پل"},
            "Article.deck takes several items, each a str, not 'پل'; one is written ('پل',)",
        ),
        ({"bylines": ["سلمی"]}, "Article.bylines[0] must be a Byline, not 'سلمی'"),
        ({"dateline": "سکھر:"}, "Article.dateline must be a Dateline or None, not 'سکھر:'"),
        ({"paragraphs": ["پل"]}, "Article.paragraphs[0] must be a Paragraph, not 'پل'"),
        ({"sections": [None]}, "Article.sections[0] must be a str, not None"),
        ({"dates": (3,)}, "Article.dates[0] must be a PageDate, not 3"),
        ({"defects": {}.keys()}, None),
        ({"defects": ("odd",)}, "Article.defects[0] must be a Defect, not 'odd'"),
        ({"source": b"x"}, "Article.source must be a str, not b'x'"),
        (
            {"segments": [("junk", 0, 2)]},
            "Article.segments[0] must be a Segment, not ('junk', 0, 2)",
        ),
        ({"origin": "a.txt"}, "Article.origin must be an Origin or None, not 'a.txt'"),
        ({"normalizer": str}, "Article.normalizer must be a Normalizer, not <class 'str'>"),
        ({"lexicon": "names.tsv"}, "Article.lexicon must be a Lexicon, not 'names.tsv'"),
        ({"id": 7}, "Article.id must be a str or None, not 7"),
    ],
    ids=str,
)
def test_a_value_of_another_type_is_refused(values: dict[str, Any], message: str | None) -> None:
    if message is None:
        assert Article(**values) == Article()
        return
    with pytest.raises((TypeError, ValueError), match=f"^{re.escape(message)}$"):
        Article(**values)


def test_any_iterable_is_taken_for_several_values() -> None:
    article = Article(deck=["پل"], sections=iter(["قومی"]), paragraphs=[Paragraph(text="پل")])
    assert (article.deck, article.sections) == (("پل",), ("قومی",))
    assert article.paragraphs == (Paragraph(text="پل"),)
    assert isinstance(hash(article), int)


def test_a_repr_is_one_line_that_says_what_matters() -> None:
    article = article_of(CLEAN, dateline=Dateline(text="ملتان:"))
    assert repr(article) == (
        f"<Article {article.id} 2026-02-03 headline='نہر بند' dateline='ملتان:' paragraphs=3 "
        "characters=31 defects=0>"
    )
    assert repr(Article(headline="ا" * 41)) == (
        f"<Article 786a02f742015903 no date headline='{'ا' * 40}…' dateline=None paragraphs=0 "
        "characters=0 defects=0>"
    )
    assert repr(Article(headline="\x1b[2J\u202e")).isprintable()


TOWN = "نورنگر کلاں"
OWN = Lexicon.default().extended(places=[PlaceName(name=TOWN, countries=("PK",))])


@pytest.mark.parametrize("clean", [True, False])
def test_an_article_keeps_the_lexicon_that_it_was_read_with(clean: bool) -> None:
    body = f"{TOWN} سے دو روز قبل قافلہ روانہ ہوا۔ {TOWN}۔ 3 مارچ (اے پی پی) بارش ہوئی۔"
    text = f" date 2026-02-03 نہر\nسکھر: {body}{'' if clean else ' كل دهوپ تهي۔'}"
    known = parse_article(text.replace(TOWN, "سکھر"))
    own = Parser(lexicon=OWN).parse_article(text)
    usual = parse_article(text)
    assert [m.value for m in own.date_mentions] == [m.value for m in known.date_mentions]
    assert [m.value for m in usual.date_mentions] != [m.value for m in known.date_mentions]
    assert len(own.sentences) == len(known.sentences)
    for again in (attrs.evolve(own, headline="پل"), through_pickle(own)):
        assert again.lexicon == OWN
        assert again.date_mentions == own.date_mentions
        assert again.sentences == own.sentences
    (paragraph,) = own.paragraphs
    assert paragraph.date_mentions(own.date) == own.date_mentions
    assert paragraph.sentences == own.sentences
    start = paragraph.text.index("قافلہ")
    stretch = own.source[slice(*paragraph.source_span(start, start + 5))]
    assert stretch == "قافلہ"
    assert usual.lexicon is None


def test_mentions_are_those_of_paragraphs_that_were_edited() -> None:
    article = parse_article(" date 2026-02-03 نہر صاف\nلاہور: نہر 6 فروری تک صاف ہو گی۔\n")
    edited = attrs.evolve(article, paragraphs=(Paragraph(text="نہر 7 فروری تک صاف ہو گی۔"),))
    assert [mention.text for mention in article.date_mentions] == ["6 فروری"]
    assert [mention.text for mention in edited.date_mentions] == ["7 فروری"]
