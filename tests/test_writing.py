import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import urdunews
from urdunews import ArticleDict, unparse
from urdunews.model.dates import DatePrecision
from urdunews.model.headlines import HeadlineBasis
from urdunews.testing import mutations, values

BODY = "محکمہ آبپاشی نے نہر کی صفائی کا کام مقررہ وقت سے دو ہفتے پہلے مکمل کر لیا ہے۔"
MORE = "کسانوں نے اس پر خوشی کا اظہار کرتے ہوئے کہا کہ اب ٹیل تک پانی پہنچ سکے گا۔"
FULL = urdunews.Article(
    date=datetime.date(2026, 2, 3),
    date_precision="day",
    headline="ملتان کی نہر کی صفائی وقت سے پہلے مکمل کر لی گئی",
    headline_basis="header",
    deck=("کسانوں کا خیر مقدم ، تاجر بھی خوش", "اگلے ہفتے بارش کا بھی امکان ہے"),
    bylines=(urdunews.Byline(text="تحریر: سلیم درانی", name="سلیم درانی", role="تحریر"),),
    dateline=urdunews.Dateline(
        text="ملتان (نامہ نگار)",
        places=(urdunews.Place(text="ملتان", country="PK"),),
        credits=(urdunews.Credit(text="نامہ نگار", kind="role"),),
        basis="lexicon",
    ),
    paragraphs=(
        urdunews.Paragraph(text=BODY),
        urdunews.Paragraph(text="کسانوں کی خوشی", kind="subheading"),
        urdunews.Paragraph(text=MORE),
    ),
    sections=("قومی خبریں", "موسم"),
    dates=(
        urdunews.PageDate(kind="story", date=urdunews.PartialDate(year=2026, month=2, day=3)),
        urdunews.PageDate(kind="update", date=urdunews.PartialDate(month=2, day=4)),
    ),
)
DAY = datetime.date(2026, 2, 3)


def test_a_record_is_written_part_by_part() -> None:
    assert unparse(FULL) == (
        " date 2026-02-03 ملتان کی نہر کی صفائی وقت سے پہلے مکمل کر لی گئی\n"
        "کسانوں کا خیر مقدم ، تاجر بھی خوش\n"
        "اگلے ہفتے بارش کا بھی امکان ہے\n"
        "کیٹیگری: قومی خبریں\n"
        "کیٹیگری: موسم\n"
        "شائع 3 فروری 2026\n"
        "اپ ڈیٹ 4 فروری\n"
        "تحریر: سلیم درانی\n"
        f"ملتان (نامہ نگار) {BODY}\n"
        "کسانوں کی خوشی\n"
        f"{MORE}\n"
    )


def test_a_record_reads_back_to_the_same_values() -> None:
    (again,) = urdunews.parse(unparse(FULL))
    assert values(again) == values(FULL)
    assert again.defects == ()


@pytest.mark.parametrize(
    ("date", "precision", "headline", "basis", "lines"),
    [
        (DAY, "day", "نہر صاف", "header", [" date 2026-02-03 نہر صاف"]),
        (DAY, None, "نہر صاف", None, [" date 2026-02-03 نہر صاف"]),
        (DAY, "day", "نہر صاف", "line", [" date 2026-02-03", "نہر صاف"]),
        (DAY, "day", None, None, [" date 2026-02-03"]),
        (datetime.date(2026, 2, 1), "month", "نہر صاف", "header", [" date 2026-02 نہر صاف"]),
        (datetime.date(2026, 1, 1), "year", "نہر صاف", "header", [" date 2026 نہر صاف"]),
        (datetime.date(800, 1, 1), "year", None, None, [" date 0800"]),
        (None, None, "نہر صاف", "line", ["نہر صاف"]),
        (None, None, None, None, []),
    ],
)
def test_the_header_line(
    date: datetime.date | None,
    precision: DatePrecision | None,
    headline: str | None,
    basis: HeadlineBasis | None,
    lines: list[str],
) -> None:
    article = urdunews.Article(
        date=date,
        date_precision=precision,
        headline=headline,
        headline_basis=basis,
        paragraphs=(urdunews.Paragraph(text=BODY),),
    )
    assert unparse(article).splitlines() == [*lines, BODY]


def test_a_headline_after_the_body_stays_there() -> None:
    article = urdunews.Article(
        date=DAY,
        date_precision="day",
        headline="نہر کی صفائی مکمل",
        headline_basis="after-body",
        paragraphs=(urdunews.Paragraph(text=BODY), urdunews.Paragraph(text=MORE)),
    )
    assert unparse(article) == f" date 2026-02-03\n{BODY}\n{MORE}\nنہر کی صفائی مکمل\n"
    (again,) = urdunews.parse(unparse(article))
    assert values(again) == values(article)


def test_a_headline_after_the_body_may_be_missing() -> None:
    article = urdunews.Article(date=DAY, headline_basis="after-body")
    assert unparse(article) == " date 2026-02-03\n"


def test_a_dateline_without_a_body_stands_alone() -> None:
    article = urdunews.Article(date=DAY, dateline=urdunews.Dateline(text="ملتان:"))
    assert unparse(article) == " date 2026-02-03\nملتان:\n"


@pytest.mark.parametrize(
    ("page_date", "lines"),
    [
        (urdunews.PageDate(kind="masthead", date=urdunews.PartialDate(year=2026)), []),
        (
            urdunews.PageDate(
                kind="masthead", date=urdunews.PartialDate(year=2026, month=2, day=3)
            ),
            [],
        ),
        (urdunews.PageDate(kind="story", date=urdunews.PartialDate(year=2026)), []),
        (
            urdunews.PageDate(
                kind="story",
                date=urdunews.PartialDate(year=1447, month=8, day=15, calendar="hijri"),
            ),
            ["شائع 15 شعبان 1447ھ"],
        ),
    ],
)
def test_the_sites_own_date_and_half_a_date_are_left_out(
    page_date: urdunews.PageDate,
    lines: list[str],
) -> None:
    article = urdunews.Article(date=DAY, headline="نہر صاف", dates=(page_date,))
    assert unparse(article).splitlines() == [" date 2026-02-03 نہر صاف", *lines]


def test_what_is_no_article_is_left_out() -> None:
    (article,) = urdunews.parse(
        " date 2026-02-03 صفحہ اول تازہ ترین آج کا اخبار کالمز پاکستان دنیا کھیل\n"
        "نہر کی صفائی مکمل\n"
        "  کیٹیگری: ملتان\n"
        "نہر کی صفائی مکمل\n"
        "فوٹو: فائل\n"
        f"ملتان (نامہ نگار) {BODY}\n"
        "روزنامہ دنیا ایپ انسٹال کریں\n"
        "بارش کا امکان\n"
    )
    assert unparse(article) == (
        f" date 2026-02-03\nنہر کی صفائی مکمل\nکیٹیگری: ملتان\nملتان (نامہ نگار) {BODY}\n"
    )
    (again,) = urdunews.parse(unparse(article))
    assert values(again) == values(article)
    assert unparse(again) == unparse(article)


def test_nothing_at_all_is_written_as_nothing() -> None:
    assert unparse(urdunews.Article()) == ""


PAGES = sorted((Path(__file__).parent / "golden").glob("*.txt"))


def _written_values(article: urdunews.Article) -> ArticleDict:
    """Return what `unparse` writes: all values but the site's own date."""
    written = values(article)
    written["dates"] = [date for date in written["dates"] if date["kind"] != "masthead"]
    return written


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_value_of_a_golden_page_is_read_back(page: Path) -> None:
    (article,) = urdunews.parse(page.read_bytes().decode("utf-8"))
    (again,) = urdunews.parse(unparse(article))
    assert _written_values(again) == _written_values(article)


@given(st.sampled_from(PAGES), st.data())
def test_a_golden_page_is_read_back_however_it_was_typed(page: Path, data: st.DataObject) -> None:
    text = page.read_bytes().decode("utf-8")
    (article,) = urdunews.parse(data.draw(mutations(text)))
    (again,) = urdunews.parse(unparse(article))
    assert _written_values(again) == _written_values(article)


def _article(**changes: Any) -> urdunews.Article:  # noqa: ANN401
    paragraphs = (urdunews.Paragraph(text=BODY),)
    return urdunews.Article(date=DAY, headline="نہر صاف", paragraphs=paragraphs, **changes)


NAME = urdunews.Byline(text="سلیم درانی", name="سلیم درانی")
OTHER = urdunews.Byline(text="نادیہ بلوچ", name="نادیہ بلوچ")
DESK = urdunews.Byline(text="ویب ڈیسک", role="ویب ڈیسک")
TOWN = urdunews.Byline(text="سکھر", place="سکھر")
STORY = urdunews.PageDate(kind="story", date=urdunews.PartialDate(year=2026, month=2, day=3))
UPDATE = urdunews.PageDate(kind="update", date=urdunews.PartialDate(year=2026, month=2, day=4))
HALF = urdunews.PageDate(kind="update", date=urdunews.PartialDate(month=2, day=4))


@pytest.mark.parametrize(
    ("bylines", "dates", "lines"),
    [
        # A bare name is known by the date after it.
        ((NAME,), (STORY,), ["سلیم درانی شائع 2026-02-03"]),
        ((NAME,), (HALF, STORY), ["اپ ڈیٹ 4 فروری", "سلیم درانی شائع 2026-02-03"]),
        (
            (NAME, OTHER),
            (STORY, UPDATE),
            ["سلیم درانی شائع 2026-02-03", "نادیہ بلوچ اپ ڈیٹ 2026-02-04"],
        ),
        (
            (DESK, NAME, DESK),
            (STORY, UPDATE),
            ["ویب ڈیسک", "سلیم درانی شائع 2026-02-03", "اپ ڈیٹ 4 فروری 2026", "ویب ڈیسک"],
        ),
        ((DESK,), (STORY,), ["شائع 3 فروری 2026", "ویب ڈیسک"]),
        # Without such a date it stands alone, for want of a better form.
        ((NAME,), (HALF,), ["سلیم درانی", "اپ ڈیٹ 4 فروری"]),
        # A name, a town and a rule are an author's block.
        ((NAME, TOWN), (), ["سلیم درانی", "سکھر", "۔ ۔ ۔"]),
        ((NAME, TOWN), (STORY,), ["شائع 3 فروری 2026", "سلیم درانی", "سکھر", "۔ ۔ ۔"]),
    ],
)
def test_bylines_stand_where_they_are_known(
    bylines: tuple[urdunews.Byline, ...],
    dates: tuple[urdunews.PageDate, ...],
    lines: list[str],
) -> None:
    article = _article(bylines=bylines, dates=dates)
    assert unparse(article).splitlines() == [" date 2026-02-03 نہر صاف", *lines, BODY]
    (again,) = urdunews.parse(unparse(article))
    if dates != (HALF,):
        assert values(again)["bylines"] == values(article)["bylines"]
    assert values(again)["dates"] == values(article)["dates"]


@pytest.mark.parametrize("text", ["سکھر", "سکھر، 3 فروری"])
def test_a_dateline_that_needs_its_line_has_one(text: str) -> None:
    (article,) = urdunews.parse(f" date 2026-02-03 نہر صاف\n{text}\n{BODY}\n{MORE}")
    assert article.dateline is not None
    assert article.dateline.text == text
    assert unparse(article).splitlines()[1:] == [text, BODY, MORE]
    (again,) = urdunews.parse(unparse(article))
    assert values(again) == values(article)


@pytest.mark.parametrize("dates", [(), (STORY,)])
def test_an_impossible_date_stays_one(dates: tuple[urdunews.PageDate, ...]) -> None:
    (article,) = urdunews.parse(f" date 2026-02-31 نہر صاف\nویب ڈیسک 2026-02-03\n{BODY}\n{MORE}")
    assert article.date is None
    assert unparse(article).splitlines()[0] == " date 0000-00-00 نہر صاف"
    (again,) = urdunews.parse(unparse(article))
    assert values(again) == values(article)
    headless = urdunews.Article(headline="نہر صاف", headline_basis="line", dates=dates)
    lines = unparse(headless).splitlines()
    assert lines == ([" date 0000-00-00", "نہر صاف", "شائع 3 فروری 2026"] if dates else ["نہر صاف"])


@pytest.mark.parametrize(
    "page",
    sorted(Path(__file__).parent.glob("golden/26*-page-in-*.txt")),
    ids=lambda page: page.stem,
)
def test_an_article_in_another_language_reads_back(page: Path) -> None:
    (article,) = urdunews.parse(page.read_text("utf-8"))
    (again,) = urdunews.parse(unparse(article))
    assert values(again) == values(article)
    assert (again.content_id, again.normalizer) == (article.content_id, article.normalizer)
    assert article.language not in {"ur", None}


@pytest.mark.parametrize("mark", [" date 2026-02-03 نہر صاف\n", "نہر صاف\n"])
def test_a_paragraph_like_a_header_line_opens_no_record(mark: str) -> None:
    page = f"{mark}ملتان: نہر صاف کر دی گئی ہے۔\n date 2026-02-04 میلہ شروع\nسکھر میں میلہ لگا۔\n"
    article = urdunews.parse_article(page)
    written = urdunews.unparse(article)
    (again,) = urdunews.parse(written)
    assert written.count("\u2060") == 1
    assert (again.text, again.headline) == (article.text, article.headline)
    assert "date 2026-02-04 میلہ شروع" in again.text.split("\n")


def test_line_breaks_inside_a_value_open_no_record() -> None:
    paragraph = urdunews.Paragraph(text="نہر صاف کر دی گئی ہے۔\ndate 2026-02-04 میلہ شروع")
    written = urdunews.unparse(urdunews.Article(headline="date 2026-02", paragraphs=[paragraph]))
    assert len(urdunews.parse(written)) == 1


def test_only_an_article_is_written() -> None:
    with pytest.raises(
        TypeError, match=r"^unparse takes an Article, not 'a'; parse_article\(text\)"
    ):
        urdunews.unparse("a")  # type: ignore[arg-type]
