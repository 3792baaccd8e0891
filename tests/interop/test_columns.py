import json

import pytest

import urdunews
from urdunews.interop.columns import FLAT, NESTED, Form

PAGE = (
    " date 2026-02-03 نہر صاف\nملتان (نامہ نگار) محکمے نے نہر صاف کر دی۔\n date 2026-02-31 \x07\n"
)


def articles() -> list[urdunews.Article]:
    return list(urdunews.parse(PAGE))


def test_a_row_is_the_dict_form_and_the_id_of_the_content() -> None:
    for article in articles():
        row = Form.of(None).row(article)
        assert row == {**article.to_dict(), "content_id": article.content_id}
        assert list(row) == ["schema", *NESTED]
        assert urdunews.Article.from_dict(
            json.loads(json.dumps(row))
        ) == urdunews.Article.from_dict(article.to_dict())


def test_columns_come_in_their_own_order() -> None:
    article = articles()[0]
    row = Form.of(["text", "id", "source", "content_id"]).row(article)
    assert list(row.items()) == [
        ("text", article.text),
        ("id", article.id),
        ("source", article.source),
        ("content_id", article.content_id),
    ]


def test_what_could_not_be_decoded_is_one_character_of_the_source() -> None:
    article = urdunews.parse_article("نہر\udcd9 صاف 😀")
    assert Form.of(["source"]).row(article) == {"source": "نہر\ufffd صاف 😀"}


def test_the_flat_form_has_no_nulls() -> None:
    sound, empty = (Form.of(None, is_flat=True).row(article) for article in articles())
    assert sound == {
        "id": articles()[0].id,
        "date": "2026-02-03",
        "headline": "نہر صاف",
        "text": "محکمے نے نہر صاف کر دی۔",
        "date_precision": "day",
        "headline_basis": "header",
        "dateline": "ملتان (نامہ نگار)",
        "language": "ur",
        "content_id": articles()[0].content_id,
        "path": "",
        "url": "",
        "row_id": "",
    }
    assert {**empty, "id": ""} == dict.fromkeys(FLAT, "")


def test_the_flat_form_has_the_origin_of_files() -> None:
    article = next(urdunews.read("seeds/"))
    row = Form.of(["path", "url"], is_flat=True).row(article)
    assert row == {"path": article.origin.path if article.origin else None, "url": ""}
    bare = urdunews.Article()
    assert Form.of(["path", "url"], is_flat=True).row(bare) == {"path": "", "url": ""}


def test_the_flat_form_has_the_id_of_a_row() -> None:
    article = urdunews.Article(origin=urdunews.Origin(row=7, id="k7"))
    assert Form.of(["id", "row_id"], is_flat=True).row(article) == {
        "id": article.id,
        "row_id": "k7",
    }


@pytest.mark.parametrize(
    ("columns", "error", "message"),
    [
        ("id", TypeError, "columns takes several items"),
        ([1], TypeError, r"columns\[0\] must be a str, not 1"),
        ([], ValueError, "columns is empty; the columns are id, date,"),
        (["id", "titel"], ValueError, "no column 'titel'; the columns are id, date, .*, source"),
        (["id", "schema"], ValueError, "no column 'schema'"),
        (["id", "date", "id"], ValueError, "the column 'id' is named twice"),
    ],
)
def test_wrong_columns_are_refused(
    columns: list[str], error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        Form.of(columns)


def test_the_flat_form_has_columns_of_its_own() -> None:
    with pytest.raises(ValueError, match="no column 'paragraphs'; the columns are id, date, "):
        Form.of(["paragraphs"], is_flat=True)
