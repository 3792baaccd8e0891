import attrs
import pytest

import urdunews
from html_articles import everything, hostile
from html_trees import tree
from urdunews.html import records
from urdunews.html.records import content, cut_short, defect_list, folded, title
from urdunews.model.defects import DefectCode, defect
from urdunews.spans import Span


def test_the_title_is_the_headline_in_its_language() -> None:
    made = tree(title(attrs.evolve(everything(), language="ps"), "h1")).one("h1")
    assert made.text() == "نہر کی صفائی مکمل"
    assert made.attributes == {"lang": "ps", "dir": "rtl"}


def test_an_article_without_a_headline_is_named_by_its_id() -> None:
    article = urdunews.Article(id="a<b>")
    assert tree(title(article, "h1")).one("h1").text() == "no headline (a<b>)"


def test_the_content_has_dates_and_defects_below_the_rows() -> None:
    root = tree(content(everything()))
    assert root.one("mentions").text() == "Dates in the text6 فروری = 2026-02-06"
    assert root.one("defects").text() == (
        "Defectsnote character-control: control characters U+0007 are left out of the text fields "
        "(characters 124 to 125)"
    )


def test_an_article_with_neither_has_no_empty_lists() -> None:
    root = tree(content(urdunews.parse_article(" date 2026-02-03 نہر\nملتان: نہر صاف کر دی گئی۔")))
    assert list(root.all("section")) == []


def test_hostile_values_are_text() -> None:
    assert "<script>alert(1)</script>" in tree(title(hostile(), "h1")).text()
    tree(content(hostile()))


@pytest.mark.parametrize("is_open", [True, False])
def test_an_article_folds_under_its_summary(is_open: bool) -> None:
    record = tree(folded(everything(), is_open=is_open)).one("record")
    assert ("open" in record.attributes) is is_open
    assert record.one("summary").text() == (
        "2026-02-03 نہر کی صفائی مکمل لاہور، 2 فروری (اے پی پی) 1 defect"
    )
    assert len(list(record.one("article").all("segment"))) == 9


def test_a_summary_has_only_what_there_is() -> None:
    record = tree(folded(urdunews.Article(id="x"), is_open=False)).one("record")
    assert record.one("summary").text() == "no date no headline (x)"


def test_a_long_list_says_how_much_it_leaves_out() -> None:
    found = defect(DefectCode.BODY_MISSING, Span(0, 1))
    items = list(tree(defect_list([found] * 1_203)).all("li"))
    assert len(items) == records._MOST_LINES + 1
    assert items[-1].text() == "and 1,003 more"
    assert list(cut_short(iter("ab"), 2, 2)) == ["a", "b"]
