import attrs
import pytest

import urdunews
from html_articles import EVERYTHING, everything, hostile
from html_trees import Element, tree
from urdunews.html import styles


def fragment(value: object) -> Element:
    """Return the tree of what a notebook shows for a value."""
    root = tree(value._repr_html_())  # type: ignore[attr-defined]
    (outer,) = root.content
    assert isinstance(outer, Element)
    assert outer.attributes == {"class": "urdunews", "lang": "ur", "dir": "rtl"}
    assert outer.one("style").text() == styles.sheet()
    return outer


def test_an_article_is_shown_as_on_its_page() -> None:
    shown = fragment(everything())
    assert shown.one("h2").text() == "نہر کی صفائی مکمل"
    assert len(list(shown.all("segment"))) == 9
    assert len(list(shown.one("fieldset").all("input"))) == 10


def test_a_dump_is_shown_by_a_table_of_its_first_articles() -> None:
    shown = fragment(urdunews.parse(EVERYTHING * 12))
    head, *rows = shown.one("table").all("tr")
    assert [cell.text() for cell in head.all("th")] == [
        *("date", "headline", "dateline", "paragraphs", "defects")
    ]
    assert len(rows) == 10
    assert [cell.text() for cell in rows[0].all("td")] == [
        *("2026-02-03", "نہر کی صفائی مکمل", "لاہور، 2 فروری (اے پی پی)", "1", "1")
    ]
    assert shown.one("h1").text() == "12 articles, 2026-02-03 to 2026-02-03"
    assert shown.one("p").text() == "and 2 more"
    assert shown.one("scroll").attributes["tabindex"] == "0"


def test_a_short_dump_leaves_nothing_out() -> None:
    dump = urdunews.parse(" date 2026-02-03\n")
    shown = fragment(dump)
    row = list(shown.one("table").all("tr"))[1]
    assert [cell.text() for cell in row.all("td")][1:] == [
        *(f"no headline ({dump[0].id})", "", "0", "1")
    ]
    assert shown.one("p").text() == ""


def test_a_paragraph_is_shown_with_its_kind_and_place() -> None:
    (paragraph,) = everything().paragraphs
    shown = fragment(paragraph)
    assert shown.one("k-body").text() == paragraph.text
    assert [chip.text() for chip in shown.all("li")] == [
        *("text", "sentences 1", "characters 101 to 157")
    ]
    assert fragment(attrs.evolve(paragraph, kind="subheading")).one("k-subheading").tag == "p"


def test_a_dateline_is_shown_with_its_values() -> None:
    shown = fragment(everything().dateline)
    assert shown.one("k-dateline").text() == "لاہور، 2 فروری (اے پی پی)"
    assert [chip.text() for chip in shown.all("li")] == [
        "place لاہور PK",
        "credit (agency) اے پی پی",
        "dateline’s date --02-02",
        "basis lexicon",
    ]


@pytest.mark.parametrize(
    "value",
    [
        pytest.param(hostile(), id="article"),
        pytest.param(urdunews.Dump(articles=(hostile(),)), id="dump"),
        pytest.param(urdunews.Paragraph(text="<script>\u202e\ud800"), id="paragraph"),
        pytest.param(urdunews.Dateline(text="<script>\u202e\ud800"), id="dateline"),
    ],
)
def test_hostile_text_is_text(value: object) -> None:
    assert "<script>" in fragment(value).text()
