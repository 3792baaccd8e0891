"""ninjs items, checked against what the standard says of the properties that they have.

The constraints are written out from the JSON Schema of ninjs 3.1 as the IPTC publishes it
(https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json): which properties there are, their types,
which are required, and that there are no others. Its formats, which validators leave unchecked,
are patterns here.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given

import urdunews
import urdunews.testing
from urdunews.interop import ninjs

GOLDEN: Final = sorted((Path(__file__).parent.parent / "golden").rglob("*.txt"))
URI: Final = {"type": "string", "pattern": r"^[A-Za-z][A-Za-z0-9+.-]*:[!#-;=?-Z_a-z~%\[\]]*$"}
TEXT: Final = {"type": "string"}


def one(required: Iterable[str] = (), **properties: object) -> dict[str, object]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(required),
        "properties": properties,
    }


def many(required: Iterable[str] = (), **properties: object) -> dict[str, object]:
    return {"type": "array", "items": one(required, **properties)}


ITEM: Final = one(
    ["uri"],
    uri=URI,
    type={
        "enum": [
            *("text", "audio", "video", "picture", "graphic", "composite", "component"),
            *("event", "planning"),
        ]
    },
    contentCreated={"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d"},
    language=TEXT,
    standard=one(name=TEXT, version=TEXT, schema=URI),
    headlines=many(["value"], role=TEXT, contentType=TEXT, value=TEXT),
    bodies=many(
        ["value"],
        role=TEXT,
        contentType=TEXT,
        charCount={"type": "integer"},
        wordCount={"type": "integer"},
        value=TEXT,
    ),
    by=TEXT,
    located=TEXT,
    places=many(name=TEXT, rel=TEXT, uri=URI, literal=TEXT),
    infoSources=many(name=TEXT, role=TEXT, uri=URI, literal=TEXT),
    subjects=many(name=TEXT, rel=TEXT, uri=URI, literal=TEXT, creator=TEXT),
)


def check(article: urdunews.Article) -> None:
    jsonschema: Any = pytest.importorskip("jsonschema", reason="jsonschema is not installed")
    item = json.loads(json.dumps(ninjs.news_item(article)))
    jsonschema.Draft202012Validator(ITEM).validate(item)
    assert not any(value in ("", [], None) for value in item.values())


@pytest.mark.parametrize("page", GOLDEN, ids=lambda page: page.stem)
def test_items_of_real_pages_are_valid(page: Path) -> None:
    for article in urdunews.parse(page.read_bytes().decode()):
        check(article)


@given(urdunews.testing.articles())
def test_items_of_articles_are_valid(article: urdunews.Article) -> None:
    check(article)


@given(urdunews.testing.noise())
def test_items_of_noise_are_valid(text: str) -> None:
    for article in urdunews.parse(text):
        check(article)


@pytest.mark.parametrize(
    "change", [{"uri": "no uri"}, {"type": "news"}, {"contentCreated": "2026-02-03"}, {"url": "x"}]
)
def test_what_is_not_valid_is_refused(change: dict[str, str]) -> None:
    jsonschema: Any = pytest.importorskip("jsonschema", reason="jsonschema is not installed")
    item = {**ninjs.news_item(urdunews.parse_article("بارش")), **change}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(ITEM).validate(item)


def test_every_value_has_its_place() -> None:
    place, credit = urdunews.Place, urdunews.Credit
    article = urdunews.Article(
        id="a b/c",
        headline="نہر صاف",
        deck=("کام مکمل", "کسان خوش"),
        bylines=(
            urdunews.Byline(text="تحریر: سلیم قریشی", name="سلیم قریشی"),
            urdunews.Byline(text="ویب ڈیسک", role="ویب ڈیسک"),
        ),
        dateline=urdunews.Dateline(
            text="ملتان، سکھر (اے پی پی)",
            places=(place(text="ملتان", country="PK"), place(text="سکھر")),
            credits=(
                credit(text="اے پی پی", kind="agency"),
                credit(text="نئی خبر", kind="outlet"),
                credit(text="کامرس ڈیسک", kind="desk"),
                credit(text="نامہ نگار", kind="role"),
                credit(text="زبیدہ میمن", kind="person"),
                credit(text="الف", kind="unknown"),
            ),
        ),
        paragraphs=(urdunews.Paragraph(text="نہر 😀"), urdunews.Paragraph(text="صاف۔")),
        sections=("قومی خبریں",),
        language="ur",
    )
    assert ninjs.news_item(article) == {
        "uri": "urn:urdunews:a%20b%2Fc",
        "standard": {
            "name": "ninjs",
            "version": "3.1",
            "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
        },
        "type": "text",
        "language": "ur",
        "headlines": [
            {"role": "main", "value": "نہر صاف"},
            {"role": "subtitle", "value": "کام مکمل"},
            {"role": "subtitle", "value": "کسان خوش"},
        ],
        "by": "تحریر: سلیم قریشی، ویب ڈیسک",
        "located": "ملتان، سکھر",
        "places": [{"name": "ملتان", "rel": "dateline"}, {"name": "سکھر", "rel": "dateline"}],
        "infoSources": [{"name": "اے پی پی"}, {"name": "نئی خبر"}, {"name": "کامرس ڈیسک"}],
        "subjects": [{"name": "قومی خبریں"}],
        "bodies": [
            {
                "role": "main",
                "contentType": "text/plain",
                "charCount": 10,
                "value": "نہر 😀\nصاف۔",
            }
        ],
    }


def test_without_bylines_the_dateline_says_who_wrote() -> None:
    dateline = urdunews.Dateline(
        text="(نامہ نگار زبیدہ میمن)",
        credits=(
            urdunews.Credit(text="نامہ نگار", kind="role"),
            urdunews.Credit(text="زبیدہ میمن", kind="person"),
            urdunews.Credit(text="اے پی پی", kind="agency"),
        ),
    )
    item = ninjs.news_item(urdunews.Article(dateline=dateline))
    assert item["by"] == "نامہ نگار، زبیدہ میمن"
    assert "located" not in item
    assert "places" not in item


def test_a_day_is_no_moment() -> None:
    article = urdunews.parse_article(" date 2026-02-03 بارش")
    assert article.date is not None
    assert set(ninjs.news_item(article)) == {"uri", "standard", "type", "headlines"}
