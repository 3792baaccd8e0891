from html_trees import Element, tree
from urdunews.bulk.summaries import Counted, Ranking
from urdunews.html import tables


def rows(element: Element) -> list[list[str]]:
    return [
        [cell.text() for cell in row.content if isinstance(cell, Element)]
        for row in element.all("tr")
    ]


def test_a_table_has_a_head_and_rows() -> None:
    made = tree(tables.table(["name", "#number"], [("<b>ا</b>", "1"), ("ب", "2")]))
    assert rows(made) == [["name", "number"], ["ا", "1"], ["ب", "2"]]
    assert [cell.classes for cell in made.all("td")] == [set(), {"number"}] * 2
    assert made.one("scroll").attributes["tabindex"] == "0"
    assert list(made.all("details")) == []


def test_the_rows_after_the_first_open_and_close() -> None:
    made = tree(tables.table(["n"], ([str(n)] for n in range(20))))
    shown, rest = made.all("table")
    assert (len(rows(shown)), len(rows(rest))) == (16, 6)
    assert made.one("summary").text() == "5 more"
    assert len(list(tree(tables.table(["n"], [["1"]] * 15)).all("details"))) == 0


def test_no_rows_are_none() -> None:
    assert tree(tables.table(["n"], [])).text() == "none"


def test_a_ranking_has_numbers_and_shares() -> None:
    ranked = Ranking(
        rows=(Counted(name="لاہور", count=3, detail="PK"), Counted(name="", count=1)),
        distinct=2,
        total=4,
    )
    made = tree(tables.ranking("place", ranked, "country"))
    assert rows(made) == [
        ["place", "country", "number", "share"],
        ["لاہور", "PK", "3", "75.0 % "],
        ["unknown", "", "1", "25.0 % "],
    ]
    assert [bar.attributes for bar in made.all("meter")] == [
        {"min": "0", "max": "4", "value": "3"},
        {"min": "0", "max": "4", "value": "1"},
    ]
    assert [bdi.attributes for bdi in made.all("bdi")] == [{"lang": "ur", "dir": "rtl"}]
    assert list(made.all("p")) == []
    assert list(tree(tables.ranking("tag", ranked, is_urdu=False)).all("bdi")) == []
    assert rows(tree(tables.ranking("tag", ranked)))[0] == ["tag", "number", "share"]


def test_a_ranking_tells_what_it_leaves_out() -> None:
    ranked = Ranking(rows=(Counted(name="ا", count=9),), distinct=1_201, total=2_000, missing=4)
    assert tree(tables.ranking("name", ranked)).one("p").text() == (
        "and 1,200 more that are not listed; "
        "there were too many to keep: numbers may be too low by 4"
    )


def test_a_closed_list_is_shown_whole() -> None:
    counted = [Counted(name=str(n), count=n) for n in range(20)]
    made = tree(tables.shares("part", counted, 0))
    assert len(rows(made)) == 21
    assert rows(made)[-1] == ["19", "19", "0.0 % "]
    assert {bar.attributes["max"] for bar in made.all("meter")} == {"1"}


def test_a_position_is_left_to_right() -> None:
    made = tree(tables.where("خبر<b>.txt:7"))
    assert made.text() == "خبر<b>.txt:7"
    assert made.one("bdi").attributes == {"lang": "und", "dir": "ltr"}
