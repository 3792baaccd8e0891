"""NewsArticle objects, checked against the vocabulary of schema.org.

The constraints are written out from the vocabulary (https://schema.org/NewsArticle and the types
that it names): which properties a type has, and which types their values. Where the package
msgspec-schemaorg is installed, whose classes are generated from the vocabulary as it is
published, the constraints and the objects are checked against it too.
"""

import datetime
import inspect
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given

import urdunews
import urdunews.testing
from urdunews.interop import schema_org

GOLDEN: Final = sorted((Path(__file__).parent.parent / "golden").rglob("*.txt"))
TEXT: Final = {"type": "string", "minLength": 1}
#: ISO 8601; what is not known at the end is left out.
DATE: Final = {"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"}


def node(kind: str, required: Iterable[str], /, **properties: object) -> dict[str, object]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": ["@type", *required],
        "properties": {"@type": {"const": kind}, **properties},
    }


def many(items: object) -> dict[str, object]:
    return {"type": "array", "minItems": 1, "items": items}


COUNTRY: Final = {"type": "string", "pattern": "^[A-Z]{2}$"}
ADDRESS: Final = node("PostalAddress", ["addressCountry"], addressCountry=COUNTRY)
ARTICLE: Final = node(
    "NewsArticle",
    ["@context", "identifier"],
    **{"@context": {"const": "https://schema.org"}},
    identifier=TEXT,
    url=TEXT,
    inLanguage=TEXT,
    datePublished=DATE,
    headline=TEXT,
    alternativeHeadline=many(TEXT),
    author=many(node("Person", ["name"], name=TEXT)),
    dateline=TEXT,
    locationCreated=many(node("Place", ["name"], name=TEXT, address=ADDRESS)),
    sourceOrganization=many(node("Organization", ["name"], name=TEXT)),
    articleSection=many(TEXT),
    articleBody=TEXT,
)

#: Where msgspec-schemaorg has the types.
MODULES: Final = {
    "NewsArticle": "creativework",
    "Organization": "organization",
    "Person": "person",
    "Place": "place",
    "PostalAddress": "intangible",
}


def check(article: urdunews.Article) -> None:
    jsonschema: Any = pytest.importorskip("jsonschema", reason="jsonschema is not installed")
    item = json.loads(json.dumps(schema_org.news_article(article)))
    jsonschema.Draft202012Validator(ARTICLE).validate(item)


@pytest.mark.parametrize("page", GOLDEN, ids=lambda page: page.stem)
def test_objects_of_real_pages_are_valid(page: Path) -> None:
    for article in urdunews.parse(page.read_bytes().decode()):
        check(article)


@given(urdunews.testing.articles())
def test_objects_of_articles_are_valid(article: urdunews.Article) -> None:
    check(article)


@given(urdunews.testing.noise())
def test_objects_of_noise_are_valid(text: str) -> None:
    for article in urdunews.parse(text):
        check(article)


@pytest.mark.parametrize(
    "change",
    [
        {"@type": "News"},
        {"datePublished": "2026-02-03T00:00:00"},
        {"byline": "x"},
        {"author": [{"@type": "Person"}]},
    ],
)
def test_what_is_not_valid_is_refused(change: dict[str, str]) -> None:
    jsonschema: Any = pytest.importorskip("jsonschema", reason="jsonschema is not installed")
    item = {**schema_org.news_article(whole()), **change}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(ARTICLE).validate(item)


def whole() -> urdunews.Article:
    """Return an article that has everything."""
    place, credit = urdunews.Place, urdunews.Credit
    return urdunews.Article(
        id="0123456789abcdef",
        date=datetime.date(2026, 2, 3),
        date_precision="day",
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
                credit(text="سلیم قریشی", kind="person"),
                credit(text="الف", kind="unknown"),
            ),
        ),
        paragraphs=(urdunews.Paragraph(text="نہر"), urdunews.Paragraph(text="صاف۔")),
        sections=("قومی خبریں",),
        language="ur",
        origin=urdunews.Origin(path="a.jsonl", row=1, url="https://example.com/1"),
    )


def test_every_value_has_its_place() -> None:
    assert schema_org.news_article(whole()) == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "identifier": "0123456789abcdef",
        "url": "https://example.com/1",
        "inLanguage": "ur",
        "datePublished": "2026-02-03",
        "headline": "نہر صاف",
        "alternativeHeadline": ["کام مکمل", "کسان خوش"],
        "author": [
            {"@type": "Person", "name": "سلیم قریشی"},
            {"@type": "Person", "name": "زبیدہ میمن"},
        ],
        "dateline": "ملتان، سکھر (اے پی پی)",
        "locationCreated": [
            {
                "@type": "Place",
                "name": "ملتان",
                "address": {"@type": "PostalAddress", "addressCountry": "PK"},
            },
            {"@type": "Place", "name": "سکھر"},
        ],
        "sourceOrganization": [
            {"@type": "Organization", "name": "اے پی پی"},
            {"@type": "Organization", "name": "نئی خبر"},
            {"@type": "Organization", "name": "کامرس ڈیسک"},
        ],
        "articleSection": ["قومی خبریں"],
        "articleBody": "نہر\nصاف۔",
    }


@pytest.mark.parametrize(
    ("header", "date"),
    [(" date 2026-02-03 ", "2026-02-03"), (" date 2026-02 ", "2026-02"), (" date 2026 ", "2026")],
)
def test_a_date_is_cut_to_what_is_known(header: str, date: str) -> None:
    article = urdunews.parse_article(f"{header}بارش\nلاہور: بارش ہوئی۔")
    assert schema_org.news_article(article)["datePublished"] == date


def test_a_date_without_a_precision_is_a_day() -> None:
    article = urdunews.Article(date=datetime.date(2026, 2, 3))
    assert schema_org.news_article(article)["datePublished"] == "2026-02-03"


def test_what_is_missing_is_left_out() -> None:
    article = urdunews.Article(id="0123456789abcdef", origin=urdunews.Origin(path="a.txt"))
    assert schema_org.news_article(article) == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "identifier": "0123456789abcdef",
    }


def nodes(value: object) -> Iterator[dict[str, object]]:
    """Yield each object of a document."""
    if isinstance(value, list):
        for one in value:
            yield from nodes(one)
    if isinstance(value, dict):
        yield value
        for one in value.values():
            yield from nodes(one)


def vocabulary(name: str) -> dict[str, str]:
    """Return the properties of a type of schema.org with the types of their values."""
    module = f"msgspec_schemaorg.models.{MODULES[name]}.{name}"
    kind: Any = pytest.importorskip(module, reason="msgspec-schemaorg is not installed")
    found: dict[str, str] = {}
    for base in getattr(kind, name).__mro__:
        found |= inspect.get_annotations(base)
    return found


def test_objects_follow_the_published_vocabulary() -> None:
    item = json.loads(json.dumps(schema_org.news_article(whole())))
    seen = set()
    for one in nodes(item):
        name = str(one["@type"])
        seen.add(name)
        properties = vocabulary(name)
        for key, value in one.items():
            if key.startswith("@"):
                continue
            first = value[0] if isinstance(value, list) else value
            wanted = {f"'{first['@type']}'"} if isinstance(first, dict) else {"str", "URL", "date"}
            assert any(kind in properties[key] for kind in wanted), (name, key)
    assert seen == set(MODULES)
