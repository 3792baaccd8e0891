import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import urdunews
from html_articles import HOSTILE
from html_trees import Element, tree
from reported import REPORTED, write_reported
from urdunews import bulk
from urdunews.html import report_page, styles
from urdunews.testing import noise

SECTIONS = [
    *("verdict", "parts", "days", "names", "sections", "lengths"),
    *("junk", "defects", "unknown", "files"),
]


def page_of(text: str) -> str:
    return report_page(bulk.summary_of(urdunews.parse(text)))


def rows(element: Element) -> list[list[str]]:
    return [
        [cell.text() for cell in row.content if isinstance(cell, Element)]
        for row in element.all("tr")
    ]


def section(root: Element, name: str) -> Element:
    (found,) = [one for one in root.all("section") if one.attributes["id"] == name]
    return found


@pytest.fixture(scope="module")
def root() -> Element:
    return tree(page_of(REPORTED))


@pytest.mark.parametrize("text", [REPORTED, HOSTILE, ""], ids=["usual", "hostile", "empty"])
def test_a_page_is_complete_and_forbids_all_but_its_own_style(text: str) -> None:
    page = page_of(text)
    assert page.startswith("<!DOCTYPE html>\n")
    root = tree(page)
    assert root.one("html").attributes == {"lang": "en", "dir": "ltr"}
    assert root.one("body").attributes == {"class": "urdunews", "lang": "en", "dir": "ltr"}
    policies = [meta.attributes for meta in root.all("meta")]
    assert policies[1]["content"] == styles.policy(styles.report_sheet())
    assert root.one("style").text() == styles.report_sheet()
    assert not {"script", "link", "img", "iframe"} & {element.tag for element in root.all()}
    for element in root.all():
        assert ("dir" in element.attributes) == ("lang" in element.attributes)
        assert element.attributes.get("dir") in {None, "ltr", "rtl"}


def test_all_sections_are_there_and_linked_to(root: Element) -> None:
    assert [one.attributes["id"] for one in root.all("section")] == SECTIONS
    links = [link.attributes["href"] for link in root.one("nav").all("a")]
    assert links == [f"#{name}" for name in SECTIONS]


def test_the_head_sums_up(root: Element) -> None:
    assert root.one("h1").text() == "Report: -"
    assert next(root.one("main").all("p")).text() == (
        f"4 articles, {len(REPORTED.encode()):,} bytes, 1 file, 2 days, 2026-02-03 to 2026-02-05"
    )
    page = report_page(bulk.Summary(files=bulk.Ranking(distinct=3)))
    assert tree(page).one("h1").text() == "Report: 3 files"
    assert "0 articles, 0 bytes, 3 files, 0 days<" in page


def test_verdicts_come_first(root: Element) -> None:
    items = list(section(root, "verdict").all("li"))
    assert [item.classes for item in items] == [{"problem"}, {"look"}, {"look"}]
    assert items[0].text().startswith("problem 25 % of records (1) have no date. Do their ")


def test_parts_have_bars(root: Element) -> None:
    head, *parts = rows(section(root, "parts"))
    assert head == ["part", "number", "share"]
    assert parts[:2] == [["date", "3", "75.0 % "], ["headline", "3", "75.0 % "]]
    bars = [bar.attributes["value"] for bar in section(root, "parts").all("meter")]
    assert bars == ["3", "3", "0", "1", "4", "1", "4"]


def test_days_are_a_calendar_a_line_and_a_table(root: Element) -> None:
    found = section(root, "days")
    assert next(found.all("p")).text() == (
        "2 days with articles; 1 without a date, 0 with only a month or a year"
    )
    assert len(list(found.all("svg"))) == 2
    assert rows(found) == [["month", "number", "share"], ["2026-02", "3", "100.0 %"]]


def test_names_are_ranked(root: Element) -> None:
    found = section(root, "names")
    assert [title.text() for title in found.all("h3")] == [
        *("places", "countries of places", "agency", "role")
    ]
    bases, places, countries, agencies, roles = map(rows, found.all("table"))
    assert [row[:2] for row in bases[1:]] == [["lexicon", "3"], ["partial", "1"], ["form", "0"]]
    assert places[1:3] == [["ملتان", "PK", "2", "50.0 % "], ["لاہور", "PK", "1", "25.0 % "]]
    assert [row[0] for row in countries[1:]] == ["PK", "unknown"]
    assert agencies[1][:2] == ["اے پی پی", "1"]
    assert roles[1][:2] == ["نامہ نگار", "3"]


def test_lengths_and_kinds_are_shown(root: Element) -> None:
    found = section(root, "lengths")
    lengths, kinds = map(rows, found.all("table"))
    assert ["1 to 249", "4", "100.0 % "] in lengths
    assert ["mark", "24"] in [row[:2] for row in kinds]
    assert " characters in 4 paragraphs; " in next(found.all("p")).text()


def test_junk_lines_say_where_they_were_met(root: Element) -> None:
    head, first, *_ = rows(section(root, "junk"))
    assert head == ["line", "form", "first seen", "number"]
    assert first == ["مزید پڑھیں: نئی خبر", "phrase", "-:6", "2"]


def test_junk_lines_that_are_met_once_are_few() -> None:
    text = "".join(f"{REPORTED}شیئر کریں: {'ا' * n}\n" for n in range(1, 40))
    summary = bulk.summary_of(urdunews.parse(text))
    lines = rows(section(tree(report_page(summary)), "junk"))
    assert summary.junk.distinct > 30
    assert sum(row[-1] == "1" for row in lines) <= 15


def test_defects_open_and_have_examples(root: Element) -> None:
    impossible, controls = section(root, "defects").all("details")
    assert impossible.one("summary").text() == "error date-impossible: 1 in 1 article"
    assert controls.one("summary").text() == "note character-control: 2 in 2 articles"
    example = impossible.one("example")
    where, text, message = [part.text() for part in example.all("p")]
    assert where == "-:9  میلہ شروع"
    assert text == " date 2026-02-31 میلہ شروع"
    assert example.one("mark").text() == "2026-02-31"
    assert example.one("text").attributes["dir"] == "rtl"
    assert "is impossible, so the article has no date" in message
    assert len(list(controls.all("example"))) == 2


def test_unknown_names_say_what_to_do(root: Element) -> None:
    found = section(root, "unknown")
    assert "urdunews check --unknown PATH > names.tsv" in found.one("p").text()
    assert rows(found)[1] == ["نور گڑھی", "place", "sure", "نور گڑھی (نامہ نگار)", "1"]


def test_what_there_is_none_of_is_none() -> None:
    root = tree(report_page(bulk.Summary()))
    for name in ("sections", "junk", "defects", "unknown", "files"):
        assert section(root, name).text().endswith("none")
    assert list(section(root, "days").all("svg")) == []


def test_names_that_are_not_sure_are_perhaps() -> None:
    unknown = (bulk.UnknownName(what="credit", name="صبح نو", kind="outlet", example="<b>"),)
    root = tree(report_page(bulk.Summary(unknown=unknown)))
    assert rows(section(root, "unknown"))[1] == ["صبح نو", "credit (outlet)", "perhaps", "<b>", "1"]


def test_a_report_is_made_of_a_source(tmp_path: Path) -> None:
    path = write_reported(tmp_path)
    page = urdunews.html.report(path)
    assert page == report_page(bulk.summarize(path))
    old = tmp_path / "old.jsonl"
    old.write_text(
        "".join(json.dumps(article.to_dict()) + "\n" for article in urdunews.read(path)), "utf-8"
    )
    parser = urdunews.Parser(lexicon=urdunews.Lexicon.default().without(places=["ملتان"]))
    page = urdunews.html.report(path, parser=parser, against=old)
    found = section(tree(page), "against")
    assert "4 articles in both runs, 2 of them equal, 2 not." in found.text()
    with pytest.raises(TypeError):
        urdunews.html.report(7)  # type: ignore[arg-type]


HARM = [
    pytest.param(HOSTILE, id="markup"),
    pytest.param(f"{HOSTILE}ب{chr(0x064E) * 200_000}\n", id="marks"),
    pytest.param(f"{HOSTILE}{chr(0x202E) * 200_000}نہر\n", id="overrides"),
    pytest.param(f"{HOSTILE}{chr(0xDCFF) * 200_000}نہر\n", id="surrogates"),
    pytest.param(f"{HOSTILE}شیئر کریں <script>\u202e\n", id="junk"),
]


@pytest.mark.parametrize("text", HARM)
def test_hostile_text_is_text(text: str) -> None:
    page = page_of(text * 2)
    tags = {element.tag for element in tree(page).all()}
    assert not {"script", "img"} & tags
    assert len(page) < 150_000
    assert not set("\u202e\u202d\u2066\u2067\udcff\x00") & set(page)


@given(st.lists(noise(), max_size=3))
def test_any_dump_has_a_report(texts: list[str]) -> None:
    tree(page_of("".join(texts)))
