import datetime
import io
import pickle

import pytest

import urdunews
from urdunews.characters.normalizer import Normalizer
from urdunews.reading.tables import Row
from urdunews.table_rows import article_of_row

DAY = datetime.date(2026, 2, 5)


def made(text: str, date: object = None, title: str | None = None) -> urdunews.Article:
    (article,) = urdunews.read(io.StringIO(text))
    row = Row(3, text, "key", "https://example.pk/", date, title)
    return article_of_row(article, row, Normalizer())


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        (None, None),
        ("2026-02-05", DAY),
        (" 2026-02-05T23:30:00+05:00", DAY),
        ("2026-02-051", None),
        ("2026-02-31", None),
        ("5 فروری 2026", DAY),
        ("5 فروری", None),
        ("فروری 2026", None),
        ("کل", None),
        ("", None),
        (20260205, DAY),
        (DAY, DAY),
        (datetime.datetime(2026, 2, 5, 10, tzinfo=datetime.UTC), DAY),
        (1.5, None),
    ],
)
def test_the_day_of_a_row_is_that_of_a_text_without_a_header(
    cell: object, day: datetime.date | None
) -> None:
    article = made("نہر صاف کر دی گئی۔\n", cell)
    assert article.date == day
    assert article.date_precision == (None if day is None else "day")


def test_the_header_of_a_text_goes_before_its_row() -> None:
    article = made(" date 2026-02-03 نہر صاف\nبارش ہوئی۔\n", "2026-02-05", "پل")
    assert str(article.date) == "2026-02-03"
    assert (article.headline, article.headline_basis) == ("نہر صاف", "header")
    assert article.origin == urdunews.Origin(line=1, row=3, id="key", url="https://example.pk/")


def test_a_title_is_normalised_and_may_be_empty() -> None:
    article = made("نہر صاف کر دی گئی۔\n", title=" پل  كي \u200f")
    assert (article.headline, article.headline_basis) == ("پل کی", "column")
    assert made("نہر صاف کر دی گئی۔\n", title=" \u200f").headline_basis != "column"
    assert made("3 فروری 2026\nبارش ہوئی۔\n", title="پل").date == datetime.date(2026, 2, 3)


def test_an_article_of_a_row_is_like_any_other() -> None:
    article = made("نہر صاف کر دی گئی۔\nبارش ہوئی۔\n", DAY, "پل بن گیا")
    assert urdunews.Article.from_dict(article.to_dict()).to_dict() == article.to_dict()
    assert pickle.loads(pickle.dumps(article)) == article  # noqa: S301
    assert article.paragraphs[-1].text == "بارش ہوئی۔"
    assert "".join(article.source[s.start : s.end] for s in article.segments) == article.source
    assert urdunews.unparse(article).startswith(" date 2026-02-05 پل بن گیا\n")
    assert article.to_dict()["origin"] == {
        "path": None,
        "start": None,
        "end": None,
        "line": 1,
        "row": 3,
        "id": "key",
        "url": "https://example.pk/",
    }


@pytest.mark.parametrize(
    ("text", "deck", "story", "kind"),
    [
        # What the text has as its headline, for want of another.
        ("پل بن گیا!\nملتان (نامہ نگار) بارش ہوئی۔\n", (), "بارش ہوئی۔", "headline-repeat"),
        ("نہر صاف\nملتان (نامہ نگار) بارش ہوئی۔\n", ("نہر صاف",), "بارش ہوئی۔", "deck"),
        ("نہر صاف ہوئی۔\nملتان (نامہ نگار) بارش۔\n", ("نہر صاف ہوئی۔",), "بارش۔", "deck"),
        ("نہر صاف ہو گئی۔\nبارش ہوئی۔\n", (), "نہر صاف ہو گئی۔\nبارش ہوئی۔", "body"),
        ("محکمے نے نہر صاف کر دی۔\n", (), "محکمے نے نہر صاف کر دی۔", "body"),
        ("نہر صاف\n", (), "نہر صاف", "body"),
    ],
)
def test_no_line_of_a_text_is_lost_below_a_title(
    text: str, deck: tuple[str, ...], story: str, kind: str
) -> None:
    before, article = made(text), made(text, title="پل بن گیا")
    assert before.headline is not None
    assert (article.headline, article.headline_basis) == ("پل بن گیا", "column")
    assert (article.deck, article.text) == (deck, story)
    assert article.segments[0].kind == kind
    assert [s.end for s in article.segments] == [s.end for s in before.segments]
    assert "body-missing" not in [defect.code for defect in article.defects]
    assert urdunews.Parser().explain(article).lines


def test_a_text_needs_no_header_line_if_its_row_has_a_day() -> None:
    text = "ملتان (نامہ نگار) بارش ہوئی۔\n"
    assert made(text, DAY).defects == ()
    assert [defect.code for defect in made(text, "کل").defects] == ["header-missing"]


def test_a_title_of_several_lines_is_a_headline_on_one() -> None:
    article = made("نہر صاف کر دی گئی۔\n", title=" پل\r\n\n  کی  مرمت \n")
    assert article.headline == "پل کی مرمت"
