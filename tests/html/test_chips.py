import datetime

import attrs
import pytest

import urdunews
from html_articles import everything
from html_trees import tree
from urdunews.html.chips import chips, day_of, of_article, of_dateline
from urdunews.model.dates import DatePrecision


def texts(article: urdunews.Article) -> list[str]:
    """Return the chips of an article as text."""
    return [tree(chip).text() for chip in of_article(article)]


def test_an_article_has_a_chip_for_each_of_its_values() -> None:
    article = attrs.evolve(everything(), origin=urdunews.Origin(path="خبر.txt", line=7))
    assert texts(article) == [
        "date 2026-02-03",
        "language ur",
        "place لاہور PK",
        "credit (agency) اے پی پی",
        "dateline’s date --02-02",
        "byline نور جہاں",
        "section قومی خبریں",
        "story date 2026-02-03",
        f"id {article.id}",
        "from خبر.txt:7",
    ]


def test_an_article_without_values_says_so() -> None:
    assert texts(urdunews.Article()) == ["date no date", f"id {urdunews.Article().id}"]


@pytest.mark.parametrize(
    ("origin", "expected"),
    [
        (urdunews.Origin(), "line 1"),
        (urdunews.Origin(line=9), "line 9"),
        (urdunews.Origin(path="a\u202e.txt"), "from aU+202E.txt:1"),
        (urdunews.Origin(path="a.jsonl", row=7, line=2), "from a.jsonl row 7:2"),
    ],
)
def test_an_origin_names_what_is_known(origin: urdunews.Origin, expected: str) -> None:
    assert texts(urdunews.Article(origin=origin))[-1] == expected


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        (urdunews.Byline(text="تحریر: نور", name="نور", role="تحریر"), "byline نور"),
        (urdunews.Byline(text="ویب ڈیسک", role="ویب ڈیسک"), "byline ویب ڈیسک"),
        (urdunews.Byline(text="نور گڑھی سے"), "byline نور گڑھی سے"),
    ],
)
def test_a_byline_is_its_name_or_role(byline: urdunews.Byline, expected: str) -> None:
    assert expected in texts(urdunews.Article(bylines=(byline,)))


def test_a_place_of_no_known_country_has_a_question_mark() -> None:
    dateline = urdunews.Dateline(text="نور گڑھی:", places=(urdunews.Place(text="نور گڑھی"),))
    assert [tree(chip).text() for chip in of_dateline(dateline)] == ["place نور گڑھی ?"]


@pytest.mark.parametrize(
    ("precision", "expected"),
    [("day", "2026-02-01"), ("month", "2026-02"), ("year", "2026"), (None, "2026-02-01")],
)
def test_a_date_is_as_precise_as_it_was_printed(
    precision: DatePrecision | None, expected: str
) -> None:
    article = urdunews.Article(date=datetime.date(2026, 2, 1), date_precision=precision)
    assert day_of(article) == expected


def test_chips_are_a_list() -> None:
    made = tree(chips(["<b>one</b>", "two"])).one("chips")
    assert [item.text() for item in made.all("li")] == ["one", "two"]
