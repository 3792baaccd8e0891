import copy
import datetime
import json
import re
from collections.abc import Callable
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from urdunews import parse_article
from urdunews.interop.dicts import SCHEMA, ArticleDict
from urdunews.model.articles import Article
from urdunews.model.datelines import (
    Byline,
    Credit,
    CreditKind,
    Dateline,
    DatelineBasis,
    Place,
)
from urdunews.model.dates import DatePrecision, PageDate, PageDateKind, PartialDate
from urdunews.model.defects import Defect, DefectCode, Severity
from urdunews.model.headlines import HeadlineBasis
from urdunews.model.origins import Origin
from urdunews.model.paragraphs import Paragraph, ParagraphKind
from urdunews.spans import Span


def one_of(literal: Any) -> st.SearchStrategy[Any]:  # noqa: ANN401
    """One of the values of a Literal."""
    return st.sampled_from(get_args(literal))


def some(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """A few of the values, in a tuple."""
    return st.lists(values, max_size=3).map(tuple)


TEXTS = st.text("بارش دھند\n۔ab", max_size=9)
NUMBERS = st.none() | st.integers(0, 2**40)
PARTIAL_DATES = st.builds(
    PartialDate,
    year=st.none() | st.integers(1, 9999),
    month=st.none() | st.integers(1, 12),
    day=st.none() | st.integers(1, 31),
    calendar=st.sampled_from(["gregorian", "hijri"]),
)
DATELINES = st.builds(
    Dateline,
    text=TEXTS,
    places=some(st.builds(Place, text=TEXTS, name=TEXTS, country=st.none() | TEXTS)),
    credits=some(st.builds(Credit, text=TEXTS, name=TEXTS, kind=one_of(CreditKind))),
    date=st.none() | PARTIAL_DATES,
    basis=one_of(DatelineBasis),
)
BYLINES = st.builds(
    Byline,
    text=TEXTS,
    name=st.none() | TEXTS,
    role=st.none() | TEXTS,
    place=st.none() | TEXTS,
)
DEFECTS = st.builds(
    Defect,
    code=st.sampled_from(DefectCode),
    message=TEXTS,
    span=st.builds(Span, st.integers(0, 99), st.integers(0, 99)),
    severity=one_of(Severity),
)
ORIGINS = st.builds(
    Origin,
    path=st.none() | TEXTS,
    start=NUMBERS,
    end=NUMBERS,
    line=NUMBERS,
    row=NUMBERS,
    id=st.none() | TEXTS,
)
ARTICLES = st.builds(
    Article,
    id=st.none() | TEXTS,
    date=st.none() | st.dates(),
    date_precision=st.none() | one_of(DatePrecision),
    headline=st.none() | TEXTS,
    headline_basis=st.none() | one_of(HeadlineBasis),
    deck=some(TEXTS),
    bylines=some(BYLINES),
    dateline=st.none() | DATELINES,
    paragraphs=some(st.builds(Paragraph, text=TEXTS, kind=one_of(ParagraphKind))),
    sections=some(TEXTS),
    dates=some(st.builds(PageDate, kind=one_of(PageDateKind), date=PARTIAL_DATES)),
    language=st.none() | st.sampled_from(("ur", "ckb", "und", "")),
    defects=some(DEFECTS),
    origin=st.none() | ORIGINS,
)

FULL = Article(
    id="00112233aabbccdd",
    date=datetime.date(2026, 2, 1),
    date_precision="month",
    headline="نہر بند",
    headline_basis="header",
    deck=("پانی کم",),
    bylines=(Byline(text="تحریر: سلمی", name="سلمی", role="تحریر", place="ملتان"),),
    dateline=Dateline(
        text="سکھر (نور وائر)",
        places=(Place(text="سكھر", name="سکھر", country="PK"),),
        credits=(Credit(text="نور وائر", kind="agency"),),
        date=PartialDate(month=2, day=3),
        basis="partial",
    ),
    paragraphs=(Paragraph(text="حکام", kind="subheading"), Paragraph(text="پانی کم ہے۔")),
    sections=("قومی",),
    dates=(PageDate(kind="update", date=PartialDate(year=2026, month=2, day=3)),),
    language="ur",
    defects=(
        Defect(
            code=DefectCode.CHARACTER_CONTROL,
            message="کچھ",
            span=Span(3, 4),
            severity="note",
        ),
    ),
    origin=Origin(path="a.txt", start=0, end=99, line=1, row=12, id="7"),
)
FULL_DICT: ArticleDict = {
    "schema": 1,
    "id": "00112233aabbccdd",
    "date": "2026-02-01",
    "date_precision": "month",
    "headline": "نہر بند",
    "headline_basis": "header",
    "deck": ["پانی کم"],
    "bylines": [{"text": "تحریر: سلمی", "name": "سلمی", "role": "تحریر", "place": "ملتان"}],
    "dateline": {
        "text": "سکھر (نور وائر)",
        "places": [{"text": "سكھر", "name": "سکھر", "country": "PK"}],
        "credits": [{"text": "نور وائر", "name": "نور وائر", "kind": "agency"}],
        "date": "--02-03",
        "basis": "partial",
    },
    "paragraphs": [
        {"text": "حکام", "kind": "subheading"},
        {"text": "پانی کم ہے۔", "kind": "text"},
    ],
    "sections": ["قومی"],
    "dates": [{"kind": "update", "date": "2026-02-03"}],
    "language": "ur",
    "defects": [
        {
            "code": "character-control",
            "message": "کچھ",
            "severity": "note",
            "start": 3,
            "end": 4,
        },
    ],
    "origin": {"path": "a.txt", "start": 0, "end": 99, "line": 1, "row": 12, "id": "7"},
}

Path = tuple[str | int, ...]
#: Plain text has no rows, and the first versions knew no languages.
OPTIONAL: list[Path] = [("origin", "row"), ("origin", "id"), ("language",)]
ROWS: list[Path] = OPTIONAL[:2]


def changed(path: Path, change: Callable[[Any, str | int], object]) -> dict[str, Any]:
    """Return the full dict after a change in the container at the end of a path."""
    data: dict[str, Any] = copy.deepcopy(dict(FULL_DICT))
    at: Any = data
    for key in path[:-1]:
        at = at[key]
    change(at, path[-1])
    return data


def every_key(data: object, path: Path = ()) -> list[Path]:
    """List the paths of all keys, those of dicts in lists included."""
    if isinstance(data, dict):
        keys = [(*path, key) for key in data]
        return keys + [deep for key in data for deep in every_key(data[key], (*path, key))]
    if isinstance(data, list):
        return [deep for at, item in enumerate(data) for deep in every_key(item, (*path, at))]
    return []


def written(path: Path) -> str:
    """Write a path as messages do."""
    parts = (f"[{part}]" if isinstance(part, int) else f".{part}" for part in path)
    return "article" + "".join(parts)


def test_a_dict_has_every_value_by_its_name() -> None:
    assert FULL.to_dict() == FULL_DICT


def test_an_empty_article_has_all_keys_too() -> None:
    assert Article().to_dict().keys() == FULL_DICT.keys()


@given(ARTICLES)
def test_every_article_comes_back_from_its_dict(article: Article) -> None:
    restored = Article.from_dict(article.to_dict())
    assert restored == article
    assert restored.origin == article.origin
    assert restored.id == article.id


@given(ARTICLES)
def test_every_article_comes_back_from_json(article: Article) -> None:
    line = json.dumps(article.to_dict(), ensure_ascii=False)
    assert Article.from_dict(json.loads(line)).to_dict() == article.to_dict()


def test_a_parsed_article_keeps_its_values_and_id_but_no_source() -> None:
    article = parse_article(" date 2026-02-03 نہر بند\nملتان (نامہ نگار) پانی كم ہے۔\n")
    restored = Article.from_dict(article.to_dict())
    assert restored.to_dict() == article.to_dict()
    assert (restored.id, restored.text) == (article.id, article.text)
    assert (restored.source, restored.segments) == ("", ())


def test_a_subclass_reads_its_own() -> None:
    class Story(Article):
        pass

    assert type(Story.from_dict(FULL.to_dict())) is Story


def test_tuples_and_other_mappings_are_read_too() -> None:
    assert Article.from_dict(
        changed(("deck",), lambda at, key: at.update({key: ("پانی کم",)}))
    ) == (FULL)


def test_a_language_is_not_asked_for_but_read_from_the_text() -> None:
    restored = Article.from_dict(changed(("language",), lambda at, key: at.pop(key)))
    assert restored.language == Article(paragraphs=restored.paragraphs).language


@pytest.mark.parametrize("language", [None, "", "ckb"])
def test_a_language_that_is_given_is_not_read_from_the_text(language: str | None) -> None:
    text = "وزیر نے کہا کہ نہر کا کام مکمل ہو گیا ہے اور پانی کل سے کھلے گا۔"
    data = Article(paragraphs=(Paragraph(text=text),)).to_dict()
    assert data["language"] == "ur"
    data["language"] = language
    assert Article.from_dict(data).language == (language or None)


@pytest.mark.parametrize("path", ROWS, ids=written)
def test_a_key_of_rows_is_not_asked_for(path: Path) -> None:
    restored = Article.from_dict(changed(path, lambda at, key: at.pop(key)))
    assert getattr(restored.origin, str(path[-1])) is None
    assert path[-1] not in (restored.to_dict()["origin"] or {})


@pytest.mark.parametrize(
    "path",
    [path for path in every_key(FULL_DICT) if path not in OPTIONAL],
    ids=written,
)
def test_every_other_key_is_asked_for(path: Path) -> None:
    data = changed(path, lambda at, key: at.pop(key))
    with pytest.raises(ValueError, match=f"^{re.escape(written(path))} is missing$"):
        Article.from_dict(data)


@pytest.mark.parametrize(
    ("path", "value", "wanted"),
    [
        (("id",), None, "a string"),
        (("date",), 20260203, "a string"),
        (("date_precision",), "hour", "one of day, month, year"),
        (("headline",), 3, "a string"),
        (("headline_basis",), "footer", "one of header, line, after-body, column"),
        (("deck",), "پانی", "a list"),
        (("deck",), None, "a list"),
        (("deck", 0), 1, "a string"),
        (("bylines",), {}, "a list"),
        (("bylines", 0), "سلمی", "a mapping"),
        (("bylines", 0, "name"), [], "a string"),
        (("dateline",), "سکھر", "a mapping"),
        (("dateline", "basis"), None, "one of lexicon, partial, form"),
        (("dateline", "date"), 3, "a string"),
        (("dateline", "places"), None, "a list"),
        (("dateline", "places", 0), 0, "a mapping"),
        (("dateline", "places", 0, "name"), None, "a string"),
        (("dateline", "places", 0, "country"), 92, "a string"),
        (
            ("dateline", "credits", 0, "kind"),
            "poet",
            "one of agency, outlet, desk, role, person, unknown",
        ),
        (("paragraphs", 0, "text"), None, "a string"),
        (("paragraphs", 1, "kind"), ["text"], "one of text, subheading"),
        (("sections", 0), None, "a string"),
        (("dates", 0, "kind"), "today", "one of story, update, masthead"),
        (("dates", 0, "date"), None, "a string"),
        (("language",), 4, "a string"),
        (("defects", 0, "code"), 4, "a string"),
        (("defects", 0, "severity"), "fatal", "one of error, warning, note"),
        (("defects", 0, "start"), "3", "a whole number"),
        (("defects", 0, "end"), True, "a whole number"),
        (("origin",), [], "a mapping"),
        (("origin", "line"), 1.5, "a whole number"),
        (("origin", "row"), None, "a whole number"),
        (("origin", "id"), None, "a string"),
        (("origin", "path"), 1, "a string"),
        (("origin", "start"), -1, "0 or more"),
        (("headline",), "\ud800", "text without lone surrogates"),
        (("deck", 0), "نہر\udcff", "text without lone surrogates"),
    ],
    ids=str,
)
def test_a_value_of_another_type_is_refused_with_its_path(
    path: Path,
    value: object,
    wanted: str,
) -> None:
    data = changed(path, lambda at, key: at.__setitem__(key, value))
    message = f"{written(path)} must be {wanted}, not {value!r}"
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        Article.from_dict(data)


@pytest.mark.parametrize(
    ("path", "value", "wrong"),
    [
        (("date",), "yesterday", "not a day such as 2026-02-03: 'yesterday'"),
        (("date",), "2026-W01-1", "not a day such as 2026-02-03: '2026-W01-1'"),
        (("date",), "20260203", "not a day such as 2026-02-03: '20260203'"),
        (("date",), "2026-02-30", "impossible date '2026-02-30'"),
        (("dateline", "date"), "3 فروری", "not an ISO date such as 2026-02-03, 2026-02"),
        (("dates", 0, "date"), "2026-13", "PartialDate.month is 1 to 12 or None, not 13"),
        (("defects", 0, "code"), "too-rainy", "no such defect code: 'too-rainy'"),
    ],
)
def test_a_text_that_is_no_such_value_is_refused(path: Path, value: str, wrong: str) -> None:
    data = changed(path, lambda at, key: at.__setitem__(key, value))
    with pytest.raises(ValueError, match=f"^{re.escape(f'{written(path)}: {wrong}')}"):
        Article.from_dict(data)


def test_a_message_quotes_the_beginning_of_a_long_value_alone() -> None:
    data = changed(("deck",), lambda at, key: at.__setitem__(key, "پل " * 1_000_000))
    with pytest.raises(ValueError, match=r"^article\.deck must be a list, not 'پل ") as raised:
        Article.from_dict(data)
    assert len(str(raised.value)) < 120


@pytest.mark.parametrize("schema", [0, 2, "1", None, True])
def test_another_schema_is_refused(schema: object) -> None:
    data = changed(("schema",), lambda at, key: at.__setitem__(key, schema))
    message = f"article.schema: this version reads schema {SCHEMA}, not {schema!r}"
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        Article.from_dict(data)


@pytest.mark.parametrize("data", [None, [], "{}", 1])
def test_what_is_no_mapping_is_refused(data: Any) -> None:  # noqa: ANN401
    with pytest.raises(ValueError, match=r"^article must be a mapping, not "):
        Article.from_dict(data)


def test_keys_of_later_versions_do_no_harm() -> None:
    assert Article.from_dict({**FULL_DICT, "mood": "sunny"}) == FULL
