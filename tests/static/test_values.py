"""The types of values, which mypy and pyright check here as they do in a user's code.

The tests run too, so that what is checked is what happens. Each public name stands in one of the
files of this folder: test_every_name.py compares them with `__all__`.
"""

import datetime
from collections.abc import Iterator
from typing import Literal, assert_type

import urdunews

TEXT = (
    " date 2026-02-03 نہر صاف\n"
    "تحریر: نادیہ بھٹی\n"
    "ملتان، 2 فروری (نامہ نگار) محکمے نے نہر صاف کر دی۔\n"
)


def test_articles() -> None:
    article = urdunews.parse_article(TEXT)
    assert_type(article, urdunews.Article)
    assert_type(article.date, datetime.date | None)
    assert_type(article.date_precision, urdunews.DatePrecision | None)
    assert_type(article.headline, str | None)
    assert_type(article.headline_basis, urdunews.HeadlineBasis | None)
    assert_type(article.deck, tuple[str, ...])
    assert_type(article.bylines, tuple[urdunews.Byline, ...])
    assert_type(article.dateline, urdunews.Dateline | None)
    assert_type(article.paragraphs, tuple[urdunews.Paragraph, ...])
    assert_type(article.sections, tuple[str, ...])
    assert_type(article.dates, tuple[urdunews.PageDate, ...])
    assert_type(article.defects, tuple[urdunews.Defect, ...])
    assert_type(article.source, str)
    assert_type(article.origin, urdunews.Origin | None)
    assert_type(article.normalizer, urdunews.Normalizer)
    assert_type(article.lexicon, urdunews.Lexicon | None)
    assert_type(article.text, str)
    assert_type(article.sentences, tuple[urdunews.Sentence, ...])
    assert_type(article.date_mentions, tuple[urdunews.DateMention, ...])
    assert_type(article.segments, tuple[urdunews.Segment, ...])
    assert_type(article.id, str)
    assert_type(article.content_id, str | None)
    assert_type(article.language, str | None)
    assert_type(article.find("headline"), tuple[urdunews.Span, ...])
    assert_type(article.source_span(0, 1), urdunews.Span)


class _Own(urdunews.Article):
    """An article of a user's own class."""


def test_the_dict_form() -> None:
    data = urdunews.parse_article(TEXT).to_dict()
    assert_type(data, urdunews.ArticleDict)
    assert_type(data["schema"], Literal[1])
    assert_type(data["date"], str | None)
    assert_type(data["headline_basis"], urdunews.HeadlineBasis | None)
    assert_type(data["deck"], list[str])
    assert_type(urdunews.Article.from_dict(data), urdunews.Article)
    assert_type(_Own.from_dict(data), _Own)


def test_constructors() -> None:
    paragraph = urdunews.Paragraph(text="ا", kind="subheading")
    segments = (urdunews.Segment(kind="body", start=0, end=1, form="position", phrase=None),)
    article = urdunews.Article(
        date=datetime.date(2026, 2, 3),
        date_precision="day",
        headline="نہر صاف",
        headline_basis="line",
        deck=("ا",),
        bylines=(urdunews.Byline(text="نادیہ", name="نادیہ", role=None, place=None),),
        dateline=urdunews.Dateline(
            text="ملتان (نامہ نگار)",
            places=(urdunews.Place(text="ملتان", name="ملتان", country="PK"),),
            credits=(urdunews.Credit(text="نامہ نگار", name="نامہ نگار", kind="role"),),
            basis="lexicon",
        ),
        sections=("کھیل",),
        dates=(urdunews.PageDate(kind="story", date=urdunews.PartialDate(year=2026)),),
        source="ا",
        segments=segments,
        origin=urdunews.Origin(path="x", row=1),
        id="0" * 16,
        language="ur",
    )
    assert_type(article, urdunews.Article)
    assert_type(urdunews.Article(paragraphs=(paragraph,)), urdunews.Article)


def test_datelines_and_bylines() -> None:
    article = urdunews.parse_article(TEXT)
    dateline = article.dateline
    assert dateline is not None
    assert_type(dateline.text, str)
    assert_type(dateline.span, urdunews.Span)
    assert_type(dateline.places, tuple[urdunews.Place, ...])
    assert_type(dateline.places[0].country, str | None)
    assert_type(dateline.credits, tuple[urdunews.Credit, ...])
    assert_type(dateline.credits[0].kind, urdunews.CreditKind)
    assert_type(dateline.date, urdunews.PartialDate | None)
    assert_type(dateline.basis, urdunews.DatelineBasis)
    assert_type(article.bylines[0].name, str | None)
    assert_type(article.bylines[0].span, urdunews.Span)


def test_dates() -> None:
    date = urdunews.parse_date("3 فروری 2026", order="day-first", short_years=True)
    assert_type(date, urdunews.PartialDate | None)
    assert date is not None
    assert_type(date.year, int | None)
    assert_type(date.calendar, urdunews.Calendar)
    assert_type(date.precision, urdunews.DatePrecision | None)
    assert_type(date.on(datetime.date(2026, 2, 3)), datetime.date | None)
    assert_type(date.to_gregorian(), datetime.date | None)
    assert_type(date.isoformat(), str)
    assert_type(urdunews.PartialDate.fromisoformat("--02-03"), urdunews.PartialDate)
    page_date = urdunews.PageDate(kind="masthead", date=date)
    assert_type(page_date.kind, urdunews.PageDateKind)
    assert_type(page_date.date, urdunews.PartialDate)


def test_date_mentions() -> None:
    [mention] = urdunews.parse_article("لاہور: میلہ 6 فروری تک جاری رہے گا۔").date_mentions
    assert_type(mention, urdunews.DateMention)
    assert_type(mention.date, urdunews.PartialDate | None)
    assert_type(mention.until, urdunews.PartialDate | None)
    assert_type(mention.value, str | None)
    assert_type(mention.days, tuple[datetime.date, datetime.date] | None)
    assert_type(mention.day, datetime.date | None)
    assert_type(mention.readings, tuple[str, ...])


def test_paragraphs_segments_and_sentences() -> None:
    article = urdunews.parse_article(TEXT)
    paragraph = article.paragraphs[0]
    assert_type(paragraph.kind, urdunews.ParagraphKind)
    assert_type(paragraph.sentences, tuple[urdunews.Sentence, ...])
    assert_type(paragraph.date_mentions(article.date), tuple[urdunews.DateMention, ...])
    assert_type(paragraph.source_span(0, 1), urdunews.Span)
    segment = article.segments[0]
    assert_type(segment.kind, urdunews.SegmentKind)
    assert_type(segment.form, urdunews.SegmentForm | None)
    assert_type(segment.phrase, str | None)
    assert_type(segment.start, int)
    sentence = urdunews.sentences("بارش ہوئی۔")[0]
    assert_type(sentence, urdunews.Sentence)
    assert_type(sentence.continues, bool)
    start, end = sentence.span
    assert_type(start, int)
    assert_type(sentence.span.end, int)
    assert end == len(sentence.text)


def test_dumps_and_defects() -> None:
    dump = urdunews.parse(TEXT)
    assert_type(dump, urdunews.Dump)
    assert_type(dump[0], urdunews.Article)
    assert_type(dump[:1], tuple[urdunews.Article, ...])
    assert_type(dump.articles, tuple[urdunews.Article, ...])
    assert_type(dump.errors(), tuple[urdunews.Defect, ...])
    assert_type(dump.all_defects(), Iterator[urdunews.Defect])
    for article in dump:
        assert_type(article, urdunews.Article)
    defect = urdunews.parse("خبر")[0].defects[0]
    assert_type(defect.code, urdunews.DefectCode)
    assert_type(defect.message, str)
    assert_type(defect.severity, urdunews.Severity)
    assert_type(defect.span, urdunews.Span)


def test_strict_parsing() -> None:
    parser = urdunews.Parser(strict={"date-impossible"})
    try:
        parser.parse(" date 2026-02-31 خبر\n")
    except urdunews.DumpError as error:
        assert_type(error.defects, tuple[urdunews.Defect, ...])
        assert_type(error.dump, urdunews.Dump)


def test_explanations() -> None:
    explanation = urdunews.Parser().explain(urdunews.parse_article(TEXT))
    assert_type(explanation, urdunews.Explanation)
    assert_type(explanation.lines, tuple[urdunews.LineExplanation, ...])
    assert_type(explanation.gain, int | None)
    for line in explanation.lines:
        assert_type(line.span, urdunews.Span)
        assert_type(line.kind, urdunews.SegmentKind)
        assert_type(line.form, urdunews.SegmentForm | None)
        assert_type(line.why, tuple[str, ...])
        assert_type(line.trials, tuple[urdunews.FormTrial, ...])
        assert_type(line.advice, tuple[urdunews.Advice, ...])
        assert_type(line.weighing, urdunews.LineWeighing | None)
        if line.weighing is not None:
            assert_type(line.weighing.speaks_for, tuple[urdunews.Evidence, ...])
