from collections.abc import Iterator

import attrs
import pytest
from hypothesis import given

import urdunews
from html_articles import EVERYTHING, everything, hostile
from html_trees import Element, tree
from urdunews.html import segments, styles
from urdunews.model.defects import DefectCode, defect
from urdunews.spans import Span
from urdunews.testing import dumps, noise


def pages() -> list[str]:
    """Return a page of each sort."""
    dump = urdunews.parse(EVERYTHING * 2)
    return [
        urdunews.html.article(everything()),
        urdunews.html.article(hostile()),
        urdunews.html.dump(dump),
        "".join(urdunews.html.dump_parts(dump)),
        "".join(urdunews.html.dump_parts([])),
    ]


def texts(root: Element, tag: str) -> list[str]:
    """Return the texts of all elements with a tag or class."""
    return [element.text() for element in root.all(tag)]


@pytest.mark.parametrize("page", pages(), ids=["article", "hostile", "dump", "parts", "none"])
def test_a_page_is_complete_and_forbids_all_but_its_own_style(page: str) -> None:
    assert page.startswith("<!DOCTYPE html>\n")
    root = tree(page)
    assert root.one("html").attributes == {"lang": "ur", "dir": "rtl"}
    assert root.one("body").attributes == {"class": "urdunews", "lang": "ur", "dir": "rtl"}
    metas = [element.attributes for element in root.all("meta")]
    assert metas[0] == {"charset": "utf-8"}
    assert metas[1] == {
        "http-equiv": "Content-Security-Policy",
        "content": styles.policy(styles.sheet()),
    }
    assert root.one("style").text() == styles.sheet()
    assert "auto" not in {element.attributes.get("dir") for element in root.all()}


@pytest.mark.parametrize("page", pages(), ids=["article", "hostile", "dump", "parts", "none"])
def test_every_direction_has_its_language(page: str) -> None:
    for element in tree(page).all():
        assert ("dir" in element.attributes) == ("lang" in element.attributes)


def test_the_page_of_an_article_has_its_title_and_the_kinds_that_it_has() -> None:
    root = tree(urdunews.html.article(everything()))
    assert texts(root, "title") == texts(root, "h1") == ["نہر کی صفائی مکمل"]
    assert [label.strip() for label in texts(root.one("fieldset"), "label")] == [
        "mark 1",
        "date 1",
        "headline 1",
        "section 1",
        "page-date 1",
        "byline 1",
        "dateline 1",
        "body 1",
        "junk 1",
        "normalised text",
    ]


def test_an_article_without_a_headline_has_its_id_as_title() -> None:
    article = urdunews.Article(id="4f</title>")
    assert texts(tree(urdunews.html.article(article)), "title") == ["4f</title>"]


def test_every_box_of_the_legend_has_its_rule() -> None:
    root = tree(urdunews.html.dump(urdunews.parse("")))
    boxes = [box.attributes for box in root.all("input")]
    assert {box["type"] for box in boxes} == {"checkbox"}
    assert ["checked" in box for box in boxes] == [True] * len(styles.TINTS) + [False]
    for box in boxes:
        assert f":has(.{box['class']}:" in styles.sheet()


def test_the_page_of_a_dump_has_an_overview_and_every_article() -> None:
    dump = urdunews.parse(EVERYTHING * 2 + " date 2026-02-05 نہر\nملتان: نہر صاف کر دی گئی۔")
    root = tree(urdunews.html.dump(dump))
    assert texts(root, "h1") == ["3 articles, 2026-02-03 to 2026-02-05"]
    assert texts(next(root.all("chips")), "li") == ["2 character-control"]
    assert ["open" in record.attributes for record in root.all("record")] == [True, False, False]


def test_the_page_of_an_empty_dump_says_so() -> None:
    root = tree(urdunews.html.dump(urdunews.Dump()))
    assert texts(root, "h1") == ["0 articles"]
    assert list(root.all("record")) == []


def test_the_defects_of_the_dump_itself_are_listed() -> None:
    found = defect(DefectCode.LINE_ENDS_MIXED, Span(0, 2))
    root = tree(urdunews.html.dump(urdunews.Dump(defects=(found,))))
    assert texts(root.one("defects"), "li")[0].startswith("note line-ends-mixed: ")


def test_a_dump_in_parts_has_the_same_articles() -> None:
    dump = urdunews.parse(EVERYTHING * 2)
    parts = tree("".join(urdunews.html.dump_parts(iter(dump))))
    assert texts(parts, "record") == texts(tree(urdunews.html.dump(dump)), "record")


def test_a_dump_in_parts_holds_one_article_at_a_time() -> None:
    waiting = [everything(), everything()]

    def one_by_one() -> Iterator[urdunews.Article]:
        while waiting:
            yield waiting.pop()

    parts = urdunews.html.dump_parts(one_by_one())
    assert "<!DOCTYPE html>" in next(parts)
    assert "fieldset" in next(parts)
    assert len(waiting) == 2
    assert "record" in next(parts)
    assert len(waiting) == 1


@given(dumps())
def test_any_dump_has_a_page(text: str) -> None:
    tree(urdunews.html.dump(urdunews.parse(text)))


@given(noise())
def test_any_noise_has_a_page(text: str) -> None:
    tree(urdunews.html.article(urdunews.parse_article(text)))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("\u064e", id="marks"),
        pytest.param("\u202e", id="overrides"),
        pytest.param("\u202e\u2066", id="two-controls"),
        pytest.param("\udcff", id="surrogates"),
        pytest.param("<", id="markup"),
        pytest.param("نہر\n", id="short-lines"),
    ],
)
@pytest.mark.parametrize("scale", [40, pytest.param(1, marks=pytest.mark.thorough)])
def test_a_megabyte_of_anything_is_a_page_of_bounded_size(
    text: str, scale: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    for most in ("MOST_SHOWN", "MOST_ROWS"):
        monkeypatch.setattr(segments, most, getattr(segments, most) // scale)
    body = "ب" + text * (1_000_000 // len(text) // scale)
    page = urdunews.html.article(urdunews.parse_article(f" date 2026-02-03 نہر\n{body}\n"))
    assert len(page) < 3_000_000 / scale
    assert "\u202e" not in page
    tree(page)


def test_an_article_that_was_made_by_hand_has_a_page() -> None:
    article = attrs.evolve(everything(), language='" onload="x', id="'><b>")
    root = tree(urdunews.html.article(article))
    assert {e.attributes["lang"] for e in root.all() if "lang" in e.attributes} == {
        *("ur", "en", "und")
    }
