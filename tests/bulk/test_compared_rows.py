import json
import re

import pytest
from hypothesis import given

import urdunews
from html_articles import everything
from urdunews.bulk.compared_rows import FIELDS, read_row, written_row
from urdunews.interop.columns import Form
from urdunews.testing import articles, noise


def values(row: dict[str, object]) -> dict[str, list[str] | None]:
    key, _, rest = written_row({**row, "id": "a1"}).partition("\t")
    assert key == '"a1"'
    return read_row(rest).values


def test_all_values_of_an_article_are_compared() -> None:
    article = everything()
    key, _, rest = written_row(article.to_dict()).partition("\t")
    row = read_row(rest)
    assert json.loads(key) == article.id
    assert (row.where, row.date, row.headline) == ("-:1", "2026-02-03", "نہر کی صفائی مکمل")
    assert row.values == {
        "date": ["2026-02-03"],
        "headline": ["نہر کی صفائی مکمل"],
        "deck": [],
        "bylines": ["تحریر: نور جہاں"],
        "dateline": ["لاہور، 2 فروری (اے پی پی)"],
        "places": ["لاہور PK"],
        "credits": ["اے پی پی agency"],
        "body": [article.text],
        "sections": ["قومی خبریں"],
        "dates": ["story 2026-02-03"],
        "language": ["ur"],
        "defects": ["character-control"],
    }


def test_the_flat_form_has_fewer_fields() -> None:
    found = values(Form.of(None, is_flat=True).row(everything()))
    assert found["dateline"] == ["لاہور، 2 فروری (اے پی پی)"]
    assert found["body"] == [everything().text]
    missing = [name for name, value in found.items() if value is None]
    assert missing == ["deck", "bylines", "places", "credits", "sections", "dates", "defects"]


def test_a_row_without_columns_has_no_values() -> None:
    assert set(values({}).values()) == {None}
    assert list(values({})) == list(FIELDS)


@pytest.mark.parametrize(
    ("row", "field", "expected"),
    [
        ({"headline": ""}, "headline", []),
        ({"headline": None}, "headline", []),
        ({"deck": ["ا", "ب"]}, "deck", ["ا", "ب"]),
        ({"deck": ("ا",)}, "deck", ["ا"]),
        ({"dateline": None}, "dateline", []),
        ({"dateline": None}, "places", []),
        ({"dateline": ""}, "dateline", []),
        ({"dateline": ""}, "places", None),
        ({"dateline": {"places": 7}}, "places", []),
        ({"dateline": 7}, "dateline", []),
        ({"text": "ا\n\nب"}, "body", ["ا", "ب"]),
        ({"text": None}, "body", []),
        ({"paragraphs": [{"text": "ا"}, 7]}, "body", ["ا", ""]),
        ({"defects": [{"code": "b"}, {"code": "a"}]}, "defects", ["a", "b"]),
        ({"headline": {"odd": 1}}, "headline", ["{'odd': 1}"]),
    ],
)
def test_values_are_texts(row: dict[str, object], field: str, expected: list[str] | None) -> None:
    assert values(row)[field] == expected


@pytest.mark.parametrize(
    ("origin", "where"),
    [
        (None, ""),
        ({"path": "a.txt", "line": None}, ""),
        ({"path": "a.txt", "line": 7}, "a.txt:7"),
        ({"path": None, "line": 7}, "-:7"),
        ({"path": "a\u202e.jsonl", "row": 3, "line": 1}, "a\\u202e.jsonl row 3:1"),
    ],
)
def test_an_origin_says_where(origin: object, where: str) -> None:
    line = written_row({"id": "a1", "origin": origin})
    assert read_row(line.partition("\t")[2]).where == where


def test_a_row_needs_an_id() -> None:
    with pytest.raises(KeyError):
        written_row({})


@given(articles())
def test_a_row_is_one_line(article: urdunews.Article) -> None:
    line = written_row(article.to_dict())
    assert line.count("\n") == line.count("\t") == 1
    assert read_row(line.partition("\t")[2]).values["headline"] == (
        [] if article.headline is None else [article.headline]
    )


def holds_no_pair(text: str) -> bool:
    """Return whether no two surrogates of a text are one character in JSON; fields hold none."""
    return re.search("[\ud800-\udbff][\udc00-\udfff]", text) is None


@given(noise().filter(holds_no_pair))
def test_no_text_breaks_a_row(text: str) -> None:
    line = written_row({"id": text, "headline": text})
    key, tab, rest = line.partition("\t")
    assert tab
    assert (json.loads(key), read_row(rest).values["headline"]) == (text, [text] if text else [])
