import pytest

import urdunews
from urdunews.characters.normalization import fold
from urdunews.lines.date_lines import DateLine, read_date_line
from urdunews.model.dates import PageDateKind, PartialDate

LEXICON = urdunews.Lexicon.default()


def date_line(line: str) -> DateLine | None:
    return read_date_line(fold(line).strip(), LEXICON)


# The line, its date, and the text before the date and its label.
DATE_LINES = [
    pytest.param("18 جنوری 2026", "2026-01-18", "", id="urdu"),
    pytest.param("05 ستمبر ، 2025", "2025-09-05", "", id="comma-before-the-year"),
    pytest.param("۱۸ جنوری ۲۰۲۶", "2026-01-18", "", id="urdu-digits"),
    pytest.param("١٨ جنوري ٢٠٢٦", "2026-01-18", "", id="arabic-digits-and-letters"),
    pytest.param("یکم مئی 2025ء", "2025-05-01", "", id="first"),
    pytest.param("پير 8 نومبر 2021", "2021-11-08", "", id="weekday"),
    pytest.param("دو شنبہ ۸ نومبر ۲۰۲۱ء", "2021-11-08", "", id="weekday-in-two-words"),
    pytest.param("اتوار 18 جنوری 2026 17:54", "2026-01-18", "", id="weekday-and-time"),
    pytest.param("17 دسمبر، 2017، 2:00 PM", "2017-12-17", "", id="time-after-a-comma"),
    pytest.param("18 جنوری 2026 | کراچی", "2026-01-18", "", id="tag"),
    pytest.param("- 18 جنوری 2026 -", "2026-01-18", "", id="hyphens-round-it"),
    pytest.param("November 14, 2025", "2025-11-14", "", id="latin"),
    pytest.param("14 November 2025", "2025-11-14", "", id="latin-day-first"),
    pytest.param("14th November, 2025", "2025-11-14", "", id="ordinal"),
    pytest.param("Monday 4 Dec 2017 23:48", "2017-12-04", "", id="latin-weekday-and-time"),
    pytest.param("Tue, 29 Nov 2016 13:12:50 +0500", "2016-11-29", "", id="mail"),
    pytest.param("Fri, 11 Nov 2016 11:23:29 GMT", "2016-11-11", "", id="zone"),
    pytest.param("Nov ۰۴, ۲۰۲۵ ۱۵:۰۰ Asia/Tehran", "2025-11-04", "", id="zone-of-a-city"),
    pytest.param("Sunday, May 5, 2024 | 1445 شوال 26", "2024-05-05", "", id="hijri-date-as-a-tag"),
    pytest.param("2026-02-03", "2026-02-03", "", id="iso"),
    pytest.param("2026-02-03 10:30", "2026-02-03", "", id="iso-and-time"),
    pytest.param("- 10/25/2025 8:21 PM", "2025-10-25", "", id="figures"),
    pytest.param("13.02.2026", "2026-02-13", "", id="figures-with-stops"),
    pytest.param("03/02/2026", "2026-02-03", "", id="figures-with-two-readings"),
    pytest.param("18 جنوری 2026 شام 5 بجے", "2026-01-18", "", id="hour-in-words"),
    pytest.param("15 شعبان 1447ھ", "1447-08-15[u-ca=islamic-umalqura]", "", id="hijri"),
    pytest.param("26 Shawwal 1445", "1445-10-26[u-ca=islamic-umalqura]", "", id="hijri-in-latin"),
    pytest.param(
        "1446 ربيع الأول 05", "1446-03-05[u-ca=islamic-umalqura]", "", id="hijri-year-first"
    ),
    pytest.param("بدھ 16 شعبان المعظم 1447ھ، 4 فروری 2026ء", "2026-02-04", "", id="two-calendars"),
    pytest.param("بدھ, دسمبر 17, 2025", "2025-12-17", "", id="month-first"),
    pytest.param("دسمبر 17، 2025ء", "2025-12-17", "", id="month-first-alone"),
    pytest.param("سلیم درانی November 14, 2025", "2025-11-14", "سلیم درانی", id="name"),
    pytest.param("ویب ڈیسک | November 14, 2025", "2025-11-14", "ویب ڈیسک", id="desk"),
    pytest.param("اسٹاف رپورٹر 14 نومبر 2025", "2025-11-14", "اسٹاف رپورٹر", id="role"),
    pytest.param(
        "Salim Durrani سلیم درانی جمعرات 7 جنوری 2016 18:28",
        "2016-01-07",
        "Salim Durrani سلیم درانی",
        id="name-in-two-scripts",
    ),
]

# The line, its date, its kind, and the text before the label.
LABELLED = [
    pytest.param("شائع 28 اکتوبر 2022 06:24pm", "2022-10-28", "story", "", id="label-and-time"),
    pytest.param("شائع: 28 اکتوبر 2022", "2022-10-28", "story", "", id="colon"),
    pytest.param("شائع شدہ : 28 اکتوبر", "--10-28", "story", "", id="no-year"),
    pytest.param("تاریخ اشاعت: 28 اکتوبر 2022", "2022-10-28", "story", "", id="two-words"),
    pytest.param("شائع February 2, 2024", "2024-02-02", "story", "", id="latin-date"),
    pytest.param("Published : May 9, 2025 at 9:17 AM IST", "2025-05-09", "story", "", id="at"),
    pytest.param("Published On 23 May,2025 09:34 pm", "2025-05-23", "story", "", id="on"),
    pytest.param("• Published: May 9, 2025 at 01:48 PM", "2025-05-09", "story", "", id="bullet"),
    pytest.param("Last Updated On 23 May,2025", "2025-05-23", "update", "", id="last-updated-on"),
    pytest.param("PUBLISHED 23 May 2025", "2025-05-23", "story", "", id="capitals"),
    pytest.param("datetime 13  اپریل  2022", "2022-04-13", "story", "", id="datetime"),
    pytest.param("اپ ڈیٹ 02 اپريل 2022 10:54am", "2022-04-02", "update", "", id="update"),
    pytest.param("اپڈیٹ 2 اپریل", "--04-02", "update", "", id="update-without-year"),
    pytest.param("آخری اپ ڈیٹ: 2 اپریل 2022", "2022-04-02", "update", "", id="last-update"),
    pytest.param("اپ ڈیٹ کیا گیا 2 اپریل 2022", "2022-04-02", "update", "", id="four-words"),
    pytest.param("Last Updated: Nov 9, 2025", "2025-11-09", "update", "", id="latin-update"),
    pytest.param("ویب ڈیسک شائع 2 اپریل 2022", "2022-04-02", "story", "ویب ڈیسک", id="desk"),
    pytest.param(
        "سلیم درانی | Updated: Nov 9, 2025", "2025-11-09", "update", "سلیم درانی", id="name"
    ),
]

# These are date lines only before the body.
WEEKDAY_LINES = [
    pytest.param("پیر 9 ستمبر", "--09-09", id="weekday"),
    pytest.param("پیر، 9 ستمبر", "--09-09", id="comma"),
    pytest.param("دو شنبہ ۹ ستمبر", "--09-09", id="persian"),
    pytest.param("دوشنبہ ۹ ستمبر", "--09-09", id="persian-in-one-word"),
    pytest.param("سہ‌شنبہ 10 ستمبر", "--09-10", id="persian-with-a-non-joiner"),
    pytest.param("چار شنبہ 11 ستمبر", "--09-11", id="colloquial"),
]

NO_DATE_LINES = [
    pytest.param("زبیدہ انصاری07 اپریل 2023نہریں0412", id="no-category-after-it"),
    pytest.param("زبیدہ انصاری 07 اپریل 2023 کالمز لکھے گئے", id="words-after-a-category"),
    pytest.param("", id="nothing"),
    pytest.param("شائع", id="label-alone"),
    pytest.param("18 جنوری", id="no-year-and-no-label"),
    pytest.param("18 جنوری 12:30", id="no-year-but-a-time"),
    pytest.param("بارش 2 فروری", id="words-and-no-year"),
    pytest.param("فروری 2026", id="no-day"),
    pytest.param("May 2026", id="no-day-latin"),
    pytest.param("2026", id="year-alone"),
    pytest.param("12:30", id="time-alone"),
    pytest.param("9:17 AM", id="time-with-half"),
    pytest.param("میچ 3-2 سے جیت لیا", id="score"),
    pytest.param("پاکستان 245/6", id="cricket-score"),
    pytest.param("سونا 2,400 روپے مہنگا", id="price"),
    pytest.param("پٹرول 98.60 روپے فی لٹر", id="decimal-price"),
    pytest.param("0300-1234567", id="telephone"),
    pytest.param("میچ 2 فروری 2026 کو لاہور میں کھیلا جائے گا۔", id="sentence"),
    pytest.param("2 فروری 2026 کو شہر بھر میں عام تعطیل ہو گی۔", id="sentence-after-a-date"),
    pytest.param("2026-02-03 کو بارش ہوئی۔", id="sentence-after-figures"),
    pytest.param("November 14, 2025 کو نمائش کھلی۔", id="sentence-after-latin"),
    pytest.param("18 جنوری 2026 | بارش ہوئی۔", id="a-sentence-is-no-tag"),
    pytest.param(f"{'سلیم ' * 24} November 14, 2025", id="too-long"),
]


@pytest.mark.parametrize(("line", "date", "name"), DATE_LINES)
def test_a_line_that_is_a_date_is_read(line: str, date: str, name: str) -> None:
    read = date_line(line)
    assert read is not None
    assert read.printed.date == PartialDate.fromisoformat(date)
    assert (read.kind, read.labelled, read.name) == ("story", False, name)


@pytest.mark.parametrize(("line", "date"), WEEKDAY_LINES)
def test_a_weekday_may_replace_the_year_before_the_body(line: str, date: str) -> None:
    folded = fold(line)
    read = read_date_line(folded, LEXICON, before_body=True)
    assert read is not None
    assert read.printed.date == PartialDate.fromisoformat(date)
    assert (read.printed.start, read.name, read.labelled) == (0, "", False)
    assert read_date_line(folded, LEXICON) is None


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("مئی 2016", "2016-05"),
        ("مئی، 2016ء", "2016-05"),
        ("جنوری-2020", "2020-01"),
        ("May 2016", "2016-05"),
        ("رمضان المبارک 1437ھ", "1437-09[u-ca=islamic-umalqura]"),
        ("شائع دسمبر 1998", "1998-12"),
    ],
)
def test_a_month_may_be_the_date_of_a_magazine_before_the_body(line: str, date: str) -> None:
    folded = fold(line)
    read = read_date_line(folded, LEXICON, before_body=True)
    assert read is not None
    assert read.printed.date == PartialDate.fromisoformat(date)
    assert (read.printed.end, read.name, read.kind) == (len(folded), "", "story")
    assert read_date_line(folded, LEXICON) is None


@pytest.mark.parametrize(
    "line",
    ["دسمبر 1971", "عام انتخابات فروری 2024", "شمارہ مئی 2016", "مئی 2016 کے بعد", "ممئی 2016"],
)
def test_other_months_are_titles_or_parts_of_sentences(line: str) -> None:
    assert read_date_line(fold(line), LEXICON, before_body=True) is None


def test_the_month_of_a_magazine_is_written_and_read_again() -> None:
    text = f" date 2016-05 بند ملوں کے خاموش محلے\nمئی 2016\n{'محلہ کبھی رات بھر جاگتا تھا۔ ' * 9}"
    article = urdunews.parse_article(text)
    (printed,) = article.dates
    assert printed.date == PartialDate(year=2016, month=5)
    assert urdunews.parse_article(urdunews.unparse(article)).dates[0].date == printed.date


@pytest.mark.parametrize("line", ["18 جنوری", "یکم مئی", "بارش پیر 2 فروری", "پیر 2 فروری کو بارش"])
def test_a_weekday_replaces_the_year_only_in_a_line_without_other_words(line: str) -> None:
    assert read_date_line(line, LEXICON, before_body=True) is None


@pytest.mark.parametrize(("line", "date", "kind", "name"), LABELLED)
def test_a_label_decides_the_kind_and_belongs_to_the_date(
    line: str,
    date: str,
    kind: PageDateKind,
    name: str,
) -> None:
    read = date_line(line)
    assert read is not None
    assert read.printed.date == PartialDate.fromisoformat(date)
    assert (read.kind, read.labelled, read.name) == (kind, True, name)
    folded = fold(line)
    assert read.start < read.printed.start
    assert folded[: read.start].rstrip(" |•") == name


@pytest.mark.parametrize(
    ("line", "latin"),
    [
        ("November 14, 2025", True),
        ("2026-02-03", True),
        ("14 نومبر 2025", False),
        ("سلیم درانی November 14, 2025", True),
    ],
)
def test_a_date_in_latin_letters_or_figures_is_latin(line: str, latin: bool) -> None:
    read = date_line(line)
    assert read is not None
    assert read.latin == latin


@pytest.mark.parametrize("line", ["31 فروری 2026", "February 31, 2026", "شائع 31 اپریل 2026"])
def test_an_impossible_date_is_a_defect(line: str) -> None:
    read = date_line(line)
    assert read is not None
    assert read.printed.date is None
    (article,) = urdunews.parse(f" date 2026-02-03 نہر صاف\n{line}\nملتان (نامہ نگار) بارش ہوئی۔")
    (found,) = article.defects
    assert found.code == urdunews.DefectCode.PAGE_DATE_IMPOSSIBLE
    assert article.source[slice(*found.span)] == line
    assert article.dates == ()
    assert article.find("page-date") == (found.span,)


def test_the_longest_label_is_found() -> None:
    read = date_line("آخری بار اپ ڈیٹ کیا گیا 3 فروری 2026")
    assert read is not None
    assert (read.name, read.kind, read.start) == ("", "update", 0)


@pytest.mark.parametrize("line", NO_DATE_LINES)
def test_other_lines_are_not_date_lines(line: str) -> None:
    assert date_line(line) is None


@pytest.mark.parametrize("line", ["زبیدہ انصاری07 اپریل 2023کالمز0412", "07 اپریل 2023 کالمز"])
def test_a_category_may_be_glued_after_a_date(line: str) -> None:
    read = date_line(line)
    assert read is not None
    assert read.section is not None
    assert fold(line)[slice(*read.section)] == "کالمز"


@pytest.mark.parametrize(
    ("line", "date", "author"),
    [
        (
            "Posted On: 18 SEP 2025 1:40PM by Press Desk",
            "Posted On: 18 SEP 2025 1:40PM",
            "Press Desk",
        ),
        ("3 مارچ 2026 از نادیہ بھٹی", "3 مارچ 2026", "نادیہ بھٹی"),
        ("شائع: 3 مارچ 2026 | بقلم: نادیہ بھٹی", "شائع: 3 مارچ 2026 |", "نادیہ بھٹی"),
        ("سلیم درانی March 3, 2026 by   Nadia  Bhatti", "March 3, 2026", "Nadia Bhatti"),
    ],
)
def test_an_author_is_read_after_a_date(line: str, date: str, author: str) -> None:
    story = "محکمہ آبپاشی نے نہر کی صفائی کا کام مقررہ وقت سے دو ہفتے پہلے مکمل کر لیا ہے۔"
    article = urdunews.parse_article(f" date 2026-03-03 نہر کی صفائی مکمل\n{line}\n{story}\n")
    assert [article.source[slice(*day.span)] for day in article.dates] == [date]
    assert article.bylines[-1].name == author
    start, end = article.bylines[-1].span
    assert article.source[start:end].split()[0] in {"by", "از", "بقلم:"}


@pytest.mark.parametrize(
    "line",
    [
        # An account, not a name.
        "3 March 2026 by admin",
        "3 مارچ 2026 از نادیہ بھٹی نے لکھا ہے کہ نہر صاف ہے",
        "3 مارچ 2026 پر نادیہ بھٹی",
    ],
)
def test_other_words_after_a_date_are_not_an_author(line: str) -> None:
    assert date_line(line) is None
