import datetime
import json
import pickle
from collections.abc import Iterable

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import urdunews
from reported import RECORDS, REPORTED
from urdunews.bulk.summaries import Counted, Summary
from urdunews.bulk.tallies import Tally, line_at
from urdunews.model.defects import DefectCode
from urdunews.testing import dumps, noise

LEXICON = urdunews.Lexicon.default()


def tally_of(articles: Iterable[urdunews.Article]) -> Tally:
    tally = Tally()
    for article in articles:
        tally.add(article, LEXICON)
    return tally


def summary_of(articles: Iterable[urdunews.Article]) -> Summary:
    return tally_of(articles).summary(LEXICON)


def numbers(rows: Iterable[Counted]) -> dict[str, int]:
    return {row.name: row.count for row in rows if row.count}


def named(rows: Iterable[Counted]) -> list[tuple[str, str, int]]:
    return [(row.name, row.detail, row.count) for row in rows]


def test_everything_is_counted() -> None:
    summary = summary_of(urdunews.parse(REPORTED))
    assert summary.articles == 4
    assert summary.size == len(REPORTED.encode())
    assert numbers(summary.parts) == {
        "date": 3,
        "headline": 3,
        "byline": 1,
        "dateline": 4,
        "section": 1,
        "body": 4,
    }
    assert [part.name for part in summary.parts][2:4] == ["deck", "byline"]
    assert summary.part("headline") == 3
    assert summary.part("unheard-of") == 0
    assert numbers(summary.days) == {"2026-02-03": 2, "2026-02-05": 1}
    assert named(summary.places.rows) == [
        ("ملتان", "PK", 2),
        ("لاہور", "PK", 1),
        ("نور گڑھی", "", 1),
    ]
    assert (summary.places.distinct, summary.places.total, summary.places.missing) == (3, 4, 0)
    assert named(summary.countries.rows) == [("PK", "", 3), ("", "", 1)]
    assert [(kind, named(ranking.rows)) for kind, ranking in summary.credits] == [
        ("agency", [("اے پی پی", "", 1)]),
        ("role", [("نامہ نگار", "", 3)]),
    ]
    assert numbers(summary.bases) == {"lexicon": 3, "partial": 1}
    assert named(summary.sections.rows) == [("قومی خبریں", "", 1)]
    assert named(summary.languages.rows) == [("ur", "", 4)]
    assert named(summary.files.rows) == [("-", "", 4)]
    assert [(name.name, name.sure, name.count) for name in summary.unknown] == [
        ("نور گڑھی", True, 1)
    ]


def test_texts_and_segments_are_measured() -> None:
    articles = list(urdunews.parse(REPORTED))
    summary = summary_of(articles)
    lengths = [len(article.text) for article in articles]
    assert (summary.characters, summary.longest) == (sum(lengths), max(lengths))
    assert summary.paragraphs == sum(len(article.paragraphs) for article in articles)
    assert numbers(summary.lengths) == {"1 to 249": 4}
    kinds = numbers(summary.kinds)
    assert sum(kinds.values()) == len(REPORTED)
    assert kinds["mark"] == 4 * len(" date ")
    (junk,) = [row for row in summary.junk.rows if row.count > 1]
    assert (junk.name, junk.detail, junk.count) == ("مزید پڑھیں: نئی خبر", "phrase", 2)
    assert junk.first == "-:6"


def test_each_junk_line_says_where_it_was_met() -> None:
    articles = list(urdunews.parse(f"\n\n{REPORTED}مزید خبریں\nشیئر کریں\nایپ انسٹال کریں\n"))
    expected: dict[str, str] = {}
    for article in articles:
        for segment in article.segments:
            if segment.kind == "junk":
                line = article.source[segment.start : segment.end].strip()
                expected.setdefault(line, f"-:{line_at(article, segment.start)}")
    found = {row.name: row.first for row in summary_of(articles).junk.rows}
    assert found == expected
    assert len(set(found.values())) == len(found) >= 3


@pytest.mark.parametrize(
    ("length", "row"),
    [
        (0, "none"),
        (1, "1 to 249"),
        (249, "1 to 249"),
        (250, "250 to 499"),
        (1_999, "1,000 to 1,999"),
        (31_999, "16,000 to 31,999"),
        (32_000, "32,000 or more"),
    ],
)
def test_lengths_have_rows(length: int, row: str) -> None:
    article = urdunews.Article(paragraphs=(urdunews.Paragraph(text="ا" * length),))
    assert numbers(summary_of([article]).lengths) == {row: 1}


def test_defects_are_counted_with_examples() -> None:
    summary = summary_of(urdunews.parse(REPORTED))
    assert [(d.code, d.severity, d.count, d.articles) for d in summary.defects] == [
        ("date-impossible", "error", 1, 1),
        ("character-control", "note", 2, 2),
    ]
    assert summary.defect(DefectCode.CHARACTER_CONTROL) == 2
    assert summary.defect(DefectCode.BODY_MISSING) == 0
    impossible, controls = (found.examples for found in summary.defects)
    assert len(impossible) == 1
    assert attrs.astuple(impossible[0])[:3] == ("-:9", "", "میلہ شروع")
    assert (impossible[0].before, impossible[0].text) == (" date ", "2026-02-31")
    assert impossible[0].after == " میلہ شروع"
    assert [(e.where, e.date, e.text) for e in controls] == [
        ("-:5", "2026-02-03", "\x07"),
        ("-:10", "", "\x07"),
    ]
    assert "control characters" in controls[0].message


def test_three_articles_are_examples_each_with_its_first_defect() -> None:
    odd = "ملتان (نامہ نگار) میلہ\x07 شروع\x07 ہو رہا ہے۔\n"
    summary = summary_of(urdunews.parse("".join(f" date 2026-02-0{n}\n{odd}" for n in range(1, 6))))
    (found,) = summary.defects
    assert (found.count, found.articles) == (5, 5)
    assert [example.where for example in found.examples] == ["-:2", "-:4", "-:6"]


def test_examples_are_short() -> None:
    text = f"{'نہر ' * 100}\x07 {'پل ' * 100}"
    article = urdunews.Article(
        source=text,
        segments=(urdunews.Segment(kind="body", start=0, end=len(text)),),
        headline="ن" * 500,
        defects=(
            urdunews.Defect(
                code=DefectCode.BODY_MISSING,
                message="x",
                span=urdunews.Span(200, len(text)),
                severity="warning",
            ),
        ),
    )
    (example,) = summary_of([article]).defects[0].examples
    assert {len(example.before), len(example.text), len(example.after), len(example.headline)} == {
        60
    }
    assert example.before + example.text + example.after == text[140:320]


def test_the_size_is_in_bytes_of_the_file_where_they_are_known() -> None:
    article = urdunews.parse_article("ملتان: نہر صاف\udcff۔\n")
    assert summary_of([article]).size == len("ملتان: نہر صاف۔\n".encode()) + 3
    read = attrs.evolve(article, origin=urdunews.Origin(start=10, end=31))
    assert summary_of([read]).size == 21


def test_a_month_is_no_day() -> None:
    summary = summary_of(urdunews.parse(" date 2026-02 نہر صاف\nملتان: نہر صاف کر دی گئی۔\n"))
    assert (summary.days, summary.imprecise, summary.part("date")) == ((), 1, 1)


def test_an_article_needs_no_more_than_values() -> None:
    article = urdunews.Article(
        date=datetime.date(2026, 2, 3),
        paragraphs=(urdunews.Paragraph(text="نہر"), urdunews.Paragraph(text="پل")),
        origin=urdunews.Origin(path="خبر\u202e.jsonl", row=7, line=1),
    )
    summary = summary_of([article])
    assert (summary.paragraphs, summary.characters, summary.size) == (2, 6, 0)
    assert summary.files.rows[0].name == "خبر\\u202e.jsonl"
    assert numbers(summary.days) == {"2026-02-03": 1}


def test_a_language_may_be_unknown() -> None:
    assert named(summary_of([urdunews.Article()]).languages.rows) == [("", "", 1)]


@pytest.mark.parametrize("cut", range(len(RECORDS) + 1))
def test_the_tallies_of_parts_are_that_of_the_whole(cut: int) -> None:
    articles = list(urdunews.parse(REPORTED))
    first, second = tally_of(articles[:cut]), tally_of(articles[cut:])
    first.merge(pickle.loads(pickle.dumps(second)))  # noqa: S301
    assert first.summary(LEXICON) == summary_of(articles)


@given(st.lists(dumps() | noise(), max_size=4), st.integers(0, 8))
def test_any_dump_is_counted_and_can_be_merged(texts: list[str], cut: int) -> None:
    articles = [article for text in texts for article in urdunews.parse(text)]
    total = tally_of(articles[:cut])
    total.merge(tally_of(articles[cut:]))
    summary = summary_of(articles)
    assert total.summary(LEXICON) == summary
    json.dumps(summary.to_dict(), ensure_ascii=False).encode()
    assert summary.articles == len(articles) == sum(row.count for row in summary.lengths)


@pytest.mark.parametrize(
    ("text", "word", "line"),
    [
        (" date 2026-02-03 نہر\nملتان: پل\n", "پل", 2),
        ("\n\n date 2026-02-03 نہر\nملتان: پل\n", "پل", 4),
        ("نہر\nملتان: پل\n", "نہر", 1),
    ],
)
def test_a_line_is_that_of_the_file(text: str, word: str, line: int) -> None:
    (article,) = urdunews.parse(text)
    assert line_at(article, article.source.index(word)) == line
    assert line_at(attrs.evolve(article, origin=None), article.source.index(word)) == line
