import datetime
from collections.abc import Iterable

import pytest

import urdunews
from urdunews.model.dates import DatePrecision
from urdunews.reading.headers import HeaderReader, checked_keywords

HEADERS = HeaderReader(("date",))
DAY = datetime.date(2026, 2, 3)
MONTH = datetime.date(2026, 2, 1)
YEAR = datetime.date(2026, 1, 1)

# The line, the date as printed in it, the day and the precision.
HEADER_LINES = [
    pytest.param(" date 2026-02-03 نہر صاف", "2026-02-03", DAY, "day", id="seed"),
    pytest.param("date 2026-02-03 نہر صاف", "2026-02-03", DAY, "day", id="no-space-in-front"),
    pytest.param("    date 2026-02-03 نہر", "2026-02-03", DAY, "day", id="spaces-in-front"),
    pytest.param("\tdate 2026-02-03 نہر", "2026-02-03", DAY, "day", id="tab-in-front"),
    pytest.param("\xa0date\xa02026-02-03\xa0نہر", "2026-02-03", DAY, "day", id="no-break-spaces"),
    pytest.param("\u3000date 2026-02-03", "2026-02-03", DAY, "day", id="ideographic-space"),
    pytest.param("\ufeff date 2026-02-03 نہر", "2026-02-03", DAY, "day", id="byte-order-mark"),
    pytest.param("\u200f date 2026-02-03 نہر", "2026-02-03", DAY, "day", id="right-to-left-mark"),
    pytest.param("\u2067\u202bdate 2026-02-03", "2026-02-03", DAY, "day", id="isolate-embedding"),
    pytest.param("\u061cdate 2026-02-03 نہر", "2026-02-03", DAY, "day", id="arabic-letter-mark"),
    pytest.param(" date: 2026-02-03 نہر", "2026-02-03", DAY, "day", id="colon"),
    pytest.param(" date   2026-02-03 نہر", "2026-02-03", DAY, "day", id="spaces-before-the-date"),
    pytest.param(" date\t2026-02-03\tنہر", "2026-02-03", DAY, "day", id="tabs"),
    pytest.param(" date ۲۰۲۶-۰۲-۰۳ نہر", "۲۰۲۶-۰۲-۰۳", DAY, "day", id="urdu-digits"),
    pytest.param(" date ٢٠٢٦-٠٢-٠٣ نہر", "٢٠٢٦-٠٢-٠٣", DAY, "day", id="arabic-digits"),
    pytest.param(" date ۲۰٢6-۰2-٠۳ نہر", "۲۰٢6-۰2-٠۳", DAY, "day", id="all-digits-mixed"),
    pytest.param(" date 2026-2-3 نہر", "2026-2-3", DAY, "day", id="one-digit"),
    pytest.param(" date 2026-02-03", "2026-02-03", DAY, "day", id="nothing-after"),
    pytest.param(" date 2026-02-03  ", "2026-02-03", DAY, "day", id="spaces-after"),
    pytest.param(" date 2026-02-03\r", "2026-02-03", DAY, "day", id="crlf"),
    pytest.param(" date 2026-02-03\u2028نہر", "2026-02-03", DAY, "day", id="line-separator-after"),
    pytest.param(" date 2026-02 نہر", "2026-02", MONTH, "month", id="month"),
    pytest.param("date 2026-2 نہر", "2026-2", MONTH, "month", id="month-without-space-in-front"),
    pytest.param(" date ۲۰۲۶-۰۲", "۲۰۲۶-۰۲", MONTH, "month", id="month-urdu-digits"),
    pytest.param(" date 2026 نہر", "2026", YEAR, "year", id="year"),
    pytest.param("\ufeff\tdate: 2026", "2026", YEAR, "year", id="year-after-mark-and-tab"),
    pytest.param(" date 0001-01-01", "0001-01-01", datetime.date.min, "day", id="first-day"),
    pytest.param(" date 9999-12-31", "9999-12-31", datetime.date.max, "day", id="last-day"),
    pytest.param(
        " date 2024-02-29", "2024-02-29", datetime.date(2024, 2, 29), "day", id="leap-day"
    ),
]

OTHER_LINES = [
    pytest.param("", id="nothing"),
    pytest.param(" ", id="space"),
    pytest.param(" date", id="keyword-alone"),
    pytest.param(" date ", id="keyword-and-space"),
    pytest.param(" date:", id="keyword-and-colon"),
    pytest.param(" Date 2026-02-03 نہر", id="capital"),
    pytest.param(" DATE 2026-02-03 نہر", id="capitals"),
    pytest.param(" dates 2026-02-03 نہر", id="dates"),
    pytest.param(" dated 2026-02-03 نہر", id="dated"),
    pytest.param(" update 2026-02-03 نہر", id="update"),
    pytest.param(" datetime 2026-02-03", id="datetime"),
    pytest.param(" dat 2026-02-03", id="letter-lost"),
    pytest.param(" تاریخ 2026-02-03 نہر", id="urdu-keyword"),
    pytest.param("تاریخ 2024 کا سب سے بڑا مقدمہ", id="prose-with-urdu-keyword"),
    pytest.param("date 2024 کا سب سے بڑا مقدمہ", id="year-without-space-in-front"),
    pytest.param("\ufeff\u200fdate 2024 کا مقدمہ", id="year-after-marks-alone"),
    pytest.param(" date2026-02-03 نہر", id="glued"),
    pytest.param(" date:2026-02-03 نہر", id="glued-to-the-colon"),
    pytest.param(" date : 2026-02-03 نہر", id="space-before-the-colon"),
    pytest.param(" date:: 2026-02-03 نہر", id="two-colons"),
    pytest.param(" date - 2026-02-03 نہر", id="hyphen"),
    pytest.param(" date 2026-02-03abc", id="letters-glued-after"),
    pytest.param(" date 2026-02-03نہر", id="urdu-glued-after"),
    pytest.param(" date 2026-02-03، نہر", id="comma-after"),
    pytest.param(" date 2026-02-03T10:00 نہر", id="time-after"),
    pytest.param(" date 2026-02-03-04 نہر", id="fourth-part"),
    pytest.param(" date 2026-02- نہر", id="hyphen-after"),
    pytest.param(" date 2026-002-03 نہر", id="three-digit-month"),
    pytest.param(" date 2026-02-003 نہر", id="three-digit-day"),
    pytest.param(" date 2026/02/03 نہر", id="slashes"),
    pytest.param(" date 2026.02.03 نہر", id="stops"),
    pytest.param(" date 2026–02–03 نہر", id="dashes"),
    pytest.param(" date 20260203 نہر", id="no-hyphens"),
    pytest.param(" date 03-02-2026 نہر", id="day-first"),
    pytest.param(" date 12026-02-03 نہر", id="five-digit-year"),
    pytest.param(" date 026-02-03 نہر", id="three-digit-year"),
    pytest.param(" date 26-02-03 نہر", id="two-digit-year"),
    pytest.param(" date -2026-02-03 نہر", id="negative-year"),
    pytest.param(" date २०२६-०२-०३ नहर", id="devanagari-digits"),
    pytest.param(" date February 2026 نہر", id="month-in-letters"),
    pytest.param("نہر date 2026-02-03", id="text-in-front"),
    pytest.param("• date 2026-02-03", id="bullet-in-front"),
    pytest.param("\u200bdate 2026-02-03", id="zero-width-space-in-front"),
    pytest.param("\u200cdate 2026-02-03", id="non-joiner-in-front"),
    pytest.param("\vdate 2026-02-03", id="vertical-tab-in-front"),
    pytest.param("\rdate 2026-02-03", id="carriage-return-in-front"),
    pytest.param("\u2028date 2026-02-03", id="line-separator-in-front"),
    pytest.param(" d\u200cate 2026-02-03", id="non-joiner-inside"),
    pytest.param("2026-02-03 نہر", id="date-alone"),
]

IMPOSSIBLE_DATES = [
    "2026-02-31",
    "2025-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "2026-04-31",
    "2026-99-99",
    "0000-01-01",
    "۲۰۲۶-۰۲-۳۰",
    "2026-13",
    "2026-00",
    "0000",
]


@pytest.mark.parametrize(("line", "printed", "date", "precision"), HEADER_LINES)
def test_a_header_line_is_read(
    line: str,
    printed: str,
    date: datetime.date,
    precision: DatePrecision,
) -> None:
    header = HEADERS.read(line)
    assert HEADERS.is_header(line)
    assert header is not None
    assert line[header.date_start : header.date_end] == printed
    assert (header.date, header.precision) == (date, precision)


@pytest.mark.parametrize(("line", "printed", "date", "precision"), HEADER_LINES)
def test_a_header_line_opens_a_record_of_a_dump(
    line: str,
    printed: str,
    date: datetime.date,
    precision: DatePrecision,
) -> None:
    first, second = urdunews.parse(f" date 2025-01-01 میلہ\n{line}\nبارش ہوئی۔")
    assert first.source == " date 2025-01-01 میلہ\n"
    assert (second.date, second.date_precision) == (date, precision)
    assert [second.source[slice(*span)] for span in second.find("date")] == [printed]


@pytest.mark.parametrize("line", OTHER_LINES)
def test_another_line_is_no_header_line(line: str) -> None:
    assert not HEADERS.is_header(line)
    assert HEADERS.read(line) is None


@pytest.mark.parametrize("line", OTHER_LINES)
def test_another_line_opens_no_record(line: str) -> None:
    text = f" date 2025-01-01 میلہ\n{line}\nبارش ہوئی۔"
    (article,) = urdunews.parse(text)
    assert article.date == datetime.date(2025, 1, 1)
    assert article.source == text


@pytest.mark.parametrize("printed", IMPOSSIBLE_DATES)
def test_an_impossible_date_opens_a_record_without_a_date(printed: str) -> None:
    header = HEADERS.read(f" date {printed} نہر")
    assert header == (6, 6 + len(printed), None, None)
    (article,) = urdunews.parse(f" date {printed} نہر صاف\nبارش ہوئی۔\n")
    assert (article.date, article.date_precision) == (None, None)
    (found,) = article.defects
    assert (found.code, found.severity) == (urdunews.DefectCode.DATE_IMPOSSIBLE, "error")
    assert article.source[slice(*found.span)] == printed
    assert printed in found.message


def test_header_lines_are_found_by_their_indexes() -> None:
    lines = ["نہر", " date 2026-02-03", "", "date", "\ufeffdate: 2026-02 نہر", "date 2026"]
    assert HEADERS.heads(lines) == [(1, HEADERS.read(lines[1])), (4, HEADERS.read(lines[4]))]
    assert HEADERS.heads([]) == []


@pytest.mark.parametrize(
    ("keywords", "line", "is_header"),
    [
        pytest.param(("Date",), "Date 2026-02-03", True, id="another"),
        pytest.param(("Date",), "Date: 2026-02-03", True, id="another-with-colon"),
        pytest.param(("Date",), "date 2026-02-03", False, id="the-usual-one-is-gone"),
        pytest.param(("date", "تاریخ"), "تاریخ 2026-02-03", True, id="urdu"),
        pytest.param(("date", "تاریخ"), "date 2026-02-03", True, id="both"),
        pytest.param(("date", "تاریخ"), "تاریخ 2024 کا مقدمہ", False, id="year"),
        pytest.param(("date", "تاریخ"), " تاریخ 2024", True, id="year-after-space"),
        pytest.param(("date", "date of"), "date of 2026-02-03", True, id="one-opens-the-other"),
        pytest.param(("d.te",), "date 2026-02-03", False, id="no-pattern"),
        pytest.param(("d.te",), "d.te 2026-02-03", True, id="a-stop-is-a-stop"),
        pytest.param(("[1]",), "[1] 2026-02-03", True, id="brackets"),
    ],
)
def test_other_words_can_open_a_header_line(
    keywords: tuple[str, ...],
    line: str,
    is_header: bool,
) -> None:
    assert HeaderReader(keywords).is_header(line) == is_header
    assert [index for index, _ in HeaderReader(keywords).heads([line])] == [0] * is_header
    (article,) = urdunews.Parser(header_keywords=keywords).parse(line)
    assert (article.find("date") != ()) == is_header


def test_keywords_may_come_from_any_iterable() -> None:
    assert checked_keywords(word for word in ["date:", "تاریخ"]) == ("date", "تاریخ")


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (5, "header_keywords takes several items, each a str, not 5"),
        (b"date", "header_keywords takes several items, each a str, not b'date'"),
        (["date", 5], "header_keywords[1] must be a str, not 5"),
        ("x" * 99, f"header_keywords takes several words, such as ('{'x' * 60}'…,), not a string"),
    ],
)
def test_what_is_no_several_words_is_named(given: Iterable[str], message: str) -> None:
    with pytest.raises(TypeError) as raised:
        checked_keywords(given)
    assert str(raised.value) == message
