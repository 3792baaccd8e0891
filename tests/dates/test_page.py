import datetime
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from urdunews.characters.normalization import fold
from urdunews.dates.page import (
    date_at,
    find_date,
    find_page_date,
    is_rest_of_date_line,
    print_date,
)
from urdunews.model.dates import Calendar, PartialDate

YEARS = range(2024, 2029)
HIJRI = "[u-ca=islamic-umalqura]"


def days() -> Iterator[datetime.date]:
    """Yield every day of some years."""
    day = datetime.date(YEARS.start, 1, 1)
    while day.year in YEARS:
        yield day
        day += datetime.timedelta(days=1)


def partial(day: datetime.date) -> PartialDate:
    return PartialDate(year=day.year, month=day.month, day=day.day)


URDU_DATES = [
    pytest.param("2 اکتوبر", "2 اکتوبر", "--10-02", id="day-and-month"),
    pytest.param("09 جون", "09 جون", "--06-09", id="leading-zero"),
    pytest.param("05اکتوبر", "05اکتوبر", "--10-05", id="glued-to-the-month"),
    pytest.param("ملتان7 مارچ", "7 مارچ", "--03-07", id="glued-to-the-word-before"),
    pytest.param("17 اپریل2021ء", "17 اپریل2021ء", "2021-04-17", id="glued-to-the-year"),
    pytest.param("28ستمبر(نمائندہ)", "28ستمبر", "--09-28", id="glued-to-a-bracket"),
    pytest.param("یکم جولائی", "یکم جولائی", "--07-01", id="first"),
    pytest.param("يكم جولائي", "یکم جولائی", "--07-01", id="first-in-arabic-letters"),
    pytest.param("یکم مئی 2025ء", "یکم مئی 2025ء", "2025-05-01", id="first-with-year"),
    pytest.param("28؍ اپریل", "28؍ اپریل", "--04-28", id="date-separator"),
    pytest.param("۲۵؍دسمبر۲۰۲۴", "25؍دسمبر2024", "2024-12-25", id="urdu-digits"),
    pytest.param("٢٥ دسمبر ٢٠٢٤", "25 دسمبر 2024", "2024-12-25", id="arabic-digits"),
    pytest.param("05 ستمبر ، 2025", "05 ستمبر ، 2025", "2025-09-05", id="commas"),
    pytest.param("07 جنوری۔2016ء", "07 جنوری۔2016ء", "2016-01-07", id="full-stop"),
    pytest.param("30 ۔ مارچ 2019 ء کو", "30 ۔ مارچ 2019 ء", "2019-03-30", id="spaced-sign"),
    pytest.param("11-اگست-2023", "11-اگست-2023", "2023-08-11", id="hyphens"),
    pytest.param("11/اگست/2023", "11/اگست/2023", "2023-08-11", id="slashes"),
    pytest.param("3 فروری سنہ 2026ء", "3 فروری سنہ 2026ء", "2026-02-03", id="word-for-year"),
    pytest.param("3 فروری 2026 عیسوی", "3 فروری 2026 عیسوی", "2026-02-03", id="word-for-era"),
    pytest.param("3 فروری 2026ءمیں", "3 فروری 2026ء", "2026-02-03", id="glued-to-the-sign"),
    pytest.param("3 فروری 2130 بجے", "3 فروری", "--02-03", id="an-hour-is-no-year"),
    pytest.param("14 نومبر کو", "14 نومبر", "--11-14", id="no-year-and-no-space-after"),
    pytest.param("12 فروری 20261", "12 فروری", "--02-12", id="five-figures-are-no-year"),
    pytest.param("3 ڈسمبر", "3 ڈسمبر", "--12-03", id="deccan-december"),
    pytest.param("3 اکٹوبر", "3 اکٹوبر", "--10-03", id="deccan-october"),
    pytest.param("21 اگسٹ", "21 اگسٹ", "--08-21", id="deccan-august"),
    pytest.param("21 سپتمبر", "21 سپتمبر", "--09-21", id="other-september"),
    pytest.param("4 جولايی", "4 جولایی", "--07-04", id="other-july"),
    pytest.param("پیر 3 فروری 2026", "پیر 3 فروری 2026", "2026-02-03", id="weekday"),
    pytest.param("بدھ، 4 فروری", "بدھ، 4 فروری", "--02-04", id="weekday-with-comma"),
    pytest.param("جمعـہ 6 فروری", "جمعہ 6 فروری", "--02-06", id="weekday-with-tatweel"),
    pytest.param("بتاریخ 29 فروری", "29 فروری", "--02-29", id="leap-day-of-some-year"),
    pytest.param("29 فروری 2024", "29 فروری 2024", "2024-02-29", id="leap-day"),
]

HIJRI_DATES = [
    pytest.param("30 صفر 1447ھ", "30 صفر 1447ھ", "1447-02-30", id="sign"),
    pytest.param("25 رجب المرجب 1441 ہجری", "25 رجب المرجب 1441 ہجری", "1441-07-25", id="word"),
    pytest.param("12 ربیع الاوّل", "12 ربیع الاول", "--03-12", id="diacritic"),
    pytest.param("11 جمادی الاولیٰ", "11 جمادی الاولی", "--05-11", id="two-words"),
    pytest.param("یکم شعبان المعظم", "یکم شعبان المعظم", "--08-01", id="the-longest-name"),
    pytest.param("9 ذی الحجہ 1446", "9 ذی الحجہ 1446", "1446-12-09", id="no-sign"),
    pytest.param("3 صفرالمظفر 1447ھ", "3 صفرالمظفر 1447ھ", "1447-02-03", id="glued-name"),
    pytest.param("7 ربیع الأول 1447هـ", "7 ربیع الأول 1447ہ", "1447-03-07", id="arabic-sign"),
    pytest.param("27 ویں رمضان", "27 ویں رمضان", "--09-27", id="ordinal"),
]

LATIN_DATES = [
    pytest.param("23 September,2025 09:34 pm", "23 September,2025", "2025-09-23", id="comma"),
    pytest.param("Published February 2, 2024", "February 2, 2024", "2024-02-02", id="month-first"),
    pytest.param("Tue, 5 Nov 2019 13:12:50 +0500", "Tue, 5 Nov 2019", "2019-11-05", id="rfc-822"),
    pytest.param("Nov ۰۴, ۲۰۲۵ ۱۵:۰۰", "Nov 04, 2025", "2025-11-04", id="urdu-digits"),
    pytest.param("Monday 4 Dec 2017 23:48", "Monday 4 Dec 2017", "2017-12-04", id="weekday"),
    pytest.param("Friday 4 Dec 2017", "Friday 4 Dec 2017", "2017-12-04", id="wrong-weekday"),
    pytest.param("Sept. 5, 2024", "Sept. 5, 2024", "2024-09-05", id="short-with-stop"),
    pytest.param("1st May 2024", "1st May 2024", "2024-05-01", id="ordinal"),
    pytest.param("June 22nd, 2024", "June 22nd, 2024", "2024-06-22", id="ordinal-after-month"),
    pytest.param("AUGUST 3, 2024", "AUGUST 3, 2024", "2024-08-03", id="upper-case"),
    pytest.param("APRİL 3, 2024", "APRİL 3, 2024", "2024-04-03", id="turkish-capital"),
    pytest.param("Frıday 3 Aprıl 2024", "Frıday 3 Aprıl 2024", "2024-04-03", id="dotless-i"),
    pytest.param("İ İ ſept 3, 2024", "ſept 3, 2024", "2024-09-03", id="long-s-after-two-capitals"),
    pytest.param("2026-02-03", "2026-02-03", "2026-02-03", id="iso"),
    pytest.param("2026/2/3 10:00", "2026/2/3", "2026-02-03", id="year-first-slashes"),
    pytest.param("2026.12.03", "2026.12.03", "2026-12-03", id="year-first-stops"),
    pytest.param("31.12.2025", "31.12.2025", "2025-12-31", id="stops"),
    pytest.param("13-02-2026", "13-02-2026", "2026-02-13", id="one-reading"),
    pytest.param("02-13-2026", "02-13-2026", "2026-02-13", id="one-american-reading"),
    pytest.param("04/04/2026", "04/04/2026", "2026-04-04", id="two-readings-of-one-day"),
    pytest.param("03-02-2026", "03-02-2026", "2026-02-03", id="day-first"),
    pytest.param("3.2.2026", "3.2.2026", "2026-02-03", id="day-first-with-stops"),
    pytest.param("۰۳۔۰۲۔۲۰۲۶", "03۔02۔2026", "2026-02-03", id="urdu-stops"),
    pytest.param("03 / 02 / 2026ء", "03 / 02 / 2026ء", "2026-02-03", id="spaced-slashes"),
    pytest.param("15-08-1447ھ", "15-08-1447ھ", f"1447-08-15{HIJRI}", id="hijri-figures"),
    pytest.param("PUBLISHED 23 MAY 2025", "23 MAY 2025", "2025-05-23", id="capitals"),
]

IMPOSSIBLE_DATES = [
    ("31 فروری", "31 فروری"),
    ("31 اپریل 2024", "31 اپریل 2024"),
    ("29 فروری 2023ء", "29 فروری 2023ء"),
    ("32 مارچ", "32 مارچ"),
    ("0 مئی", "0 مئی"),
    ("12 مئی 0000", "12 مئی 0000"),
    ("31 صفر 1447ھ", "31 صفر 1447ھ"),
    ("Feb 30, 2024", "Feb 30, 2024"),
    ("12 May 0000", "12 May 0000"),
    ("2026-13-02", "2026-13-02"),
    ("2026-02-30", "2026-02-30"),
    ("31-02-2026", "31-02-2026"),
    ("15 شعبان 1447ء", "15 شعبان 1447ء"),
    ("3 فروری 1447ھ", "3 فروری 1447ھ"),
    ("99-99-2024", "99-99-2024"),
    # Without a sign of the era, the calendar is uncertain.
    ("15/08/1447", "15/08/1447"),
    ("1403/08/14", "1403/08/14"),
]

NO_DATES = [
    pytest.param("", id="nothing"),
    pytest.param("پٹرول 98.60 روپے", id="price"),
    pytest.param("پاکستان نے 3-2 سے جیتا", id="score"),
    pytest.param("رابطہ 0300-1234567", id="mobile"),
    pytest.param("رابطہ 042-35-1234567", id="telephone"),
    pytest.param("1,500 مارچ", id="three-figures"),
    pytest.param("20برس", id="years"),
    pytest.param("پہلے 3 ماہ جولائی تا ستمبر", id="months-of-a-year"),
    pytest.param("12 مئیں", id="month-inside-a-word"),
    pytest.param("5 مارچنگ بینڈ", id="month-at-the-start-of-a-word"),
    pytest.param("سیکم جولائی", id="first-inside-a-word"),
    pytest.param("مئی 2025", id="no-day"),
    pytest.param("5 پیر 2025", id="weekday-is-no-month"),
    pytest.param("5 یکم 2025", id="ordinal-is-no-month"),
    pytest.param("12 MAYOR 2024", id="latin-word"),
    pytest.param("12 Maybe 2024", id="latin-month-inside-a-word"),
    pytest.param("May 2", id="latin-without-year"),
    pytest.param("May 2, 20245", id="latin-with-five-figures"),
    pytest.param("May 12024", id="latin-with-five-figures-at-once"),
    pytest.param("version 1.2.20245", id="figures-with-five"),
]


@pytest.mark.parametrize(("text", "printed", "date"), URDU_DATES)
def test_urdu_dates_are_found_with_their_span(text: str, printed: str, date: str) -> None:
    folded = fold(text)
    found = find_date(folded)
    assert found is not None
    assert folded[found.start : found.end] == printed
    assert found.date == PartialDate.fromisoformat(date)
    assert find_page_date(folded) == found


@pytest.mark.parametrize(("text", "printed", "date"), HIJRI_DATES)
def test_hijri_dates_are_found_with_their_calendar(text: str, printed: str, date: str) -> None:
    folded = fold(text)
    found = find_date(folded)
    assert found is not None
    assert folded[found.start : found.end] == printed
    assert found.date == PartialDate.fromisoformat(f"{date}[u-ca=islamic-umalqura]")


@pytest.mark.parametrize(("text", "printed", "date"), LATIN_DATES)
def test_latin_dates_are_found_only_on_pages(text: str, printed: str, date: str) -> None:
    folded = fold(text)
    assert find_date(folded) is None
    found = find_page_date(folded)
    assert found is not None
    assert folded[found.start : found.end] == printed
    assert found.date == PartialDate.fromisoformat(date)


@pytest.mark.parametrize(
    ("text", "printed", "date"),
    [
        ("بدھ 16 شعبان 1447ھ 4 فروری 2026ء", "بدھ 16 شعبان 1447ھ 4 فروری 2026ء", "2026-02-04"),
        ("4 فروری 2026ء بمطابق 16 شعبان", "4 فروری 2026ء بمطابق 16 شعبان", "2026-02-04"),
        ("4 فروری 2026ء کو، 16 شعبان", "4 فروری 2026ء", "2026-02-04"),
        ("4 فروری 2026ء - 5 فروری 2026ء", "4 فروری 2026ء", "2026-02-04"),
        ("4 فروری 2026ء 31 شعبان", "4 فروری 2026ء", "2026-02-04"),
    ],
)
def test_dates_of_two_calendars_on_a_page_are_one(text: str, printed: str, date: str) -> None:
    found = find_page_date(fold(text))
    assert found is not None
    assert text[found.start : found.end] == printed
    assert found.date == PartialDate.fromisoformat(date)


@pytest.mark.parametrize(("text", "printed"), IMPOSSIBLE_DATES)
def test_a_date_of_no_calendar_is_found_but_not_possible(text: str, printed: str) -> None:
    found = find_page_date(text)
    assert found is not None
    assert text[found.start : found.end] == printed
    assert found.date is None


@pytest.mark.parametrize("text", NO_DATES)
def test_other_figures_are_not_dates(text: str) -> None:
    assert find_date(text) is None
    assert find_page_date(text) is None


def test_the_first_of_several_dates_is_found() -> None:
    found = find_date("4 مئی سے 9 مئی تک")
    assert found is not None
    assert found.date == PartialDate(month=5, day=4)


@pytest.mark.parametrize(
    ("start", "end", "day"),
    [(0, None, 4), (6, None, 9), (0, 14, 4), (0, 4, None), (6, 12, None)],
)
def test_a_date_is_looked_for_inside_given_borders(
    start: int,
    end: int | None,
    day: int | None,
) -> None:
    found = find_date("4 مئی سے 9 مئی تک", start, end)
    assert (None if found is None or found.date is None else found.date.day) == day


@pytest.mark.parametrize(
    ("start", "printed"),
    [(0, "4 مئی"), (9, "یکم جون 2026"), (13, None), (1, None), (21, None)],
)
def test_a_date_is_read_where_it_begins_alone(start: int, printed: str | None) -> None:
    text = "4 مئی سے یکم جون 2026"
    found = date_at(text, start)
    assert (None if found is None else text[found.start : found.end]) == printed


def test_an_urdu_date_has_precedence_over_a_latin_one() -> None:
    found = find_page_date("2026-02-03 | 4 فروری 2026")
    assert found is not None
    assert found.date == PartialDate(year=2026, month=2, day=4)


def test_every_printed_day_is_found_again() -> None:
    for day in days():
        text = print_date(partial(day))
        assert text is not None
        assert find_date(text) == (0, len(text), partial(day))


def test_every_iso_day_is_found_on_a_page() -> None:
    for day in days():
        assert find_page_date(day.isoformat()) == (0, 10, partial(day))


@given(
    st.none() | st.integers(1, 9999),
    st.integers(1, 12),
    st.integers(1, 28),
    st.sampled_from(["gregorian", "hijri"]),
)
def test_a_printed_date_is_found_again_in_a_sentence(
    year: int | None,
    month: int,
    day: int,
    calendar: Calendar,
) -> None:
    date = PartialDate(year=year, month=month, day=day, calendar=calendar)
    printed = print_date(date)
    assert printed is not None
    assert find_date(f"اجلاس {printed} کو ہوا۔") == (6, 6 + len(printed), date)


@pytest.mark.parametrize(
    ("date", "printed"),
    [
        (PartialDate(year=2026, month=2, day=3), "3 فروری 2026"),
        (PartialDate(month=7, day=28), "28 جولائی"),
        (PartialDate(year=1447, month=8, day=15, calendar="hijri"), "15 شعبان 1447ھ"),
        (PartialDate(month=9, day=1, calendar="hijri"), "1 رمضان"),
        (PartialDate(year=800, month=1, day=1), "1 جنوری 0800"),
        (PartialDate(year=2026, month=2), "فروری 2026"),
        (PartialDate(year=1447, month=8, calendar="hijri"), "شعبان 1447ھ"),
        (PartialDate(month=2), None),
        (PartialDate(year=2026, day=3), None),
        (PartialDate(year=2026), None),
        (PartialDate(), None),
    ],
)
def test_a_date_is_printed_if_pages_print_it(date: PartialDate, printed: str | None) -> None:
    assert print_date(date) == printed


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        " ،",
        " 06:24pm",
        " 2:00 PM",
        " 5:30 p.m.",
        " 13:12:50 GMT",
        " - 17:54 PKT",
        " at 5:30",
        " 15:00 Asia/Karachi",
        " شام 5 بجے",
        "، رات 10 بجکر 30 منٹ پر",
        " 5:30 بجے (PST)",
        " بوقت 5:30 شام",
        " 10:00 GMT+5",
        " | پاکستان",
        "| قومی خبریں",
        " 17:54 | کھیل",
    ],
)
def test_times_zones_and_tags_are_the_rest_of_a_date_line(text: str) -> None:
    assert is_rest_of_date_line(text)


@pytest.mark.parametrize(
    "text",
    [
        " کو شہر میں بارش ہوئی۔",
        "| بارش ہوئی۔",
        " | پاکستان | کھیل کی خبریں",
        " | " + "طویل " * 20,
    ],
)
def test_a_sentence_is_not_the_rest_of_a_date_line(text: str) -> None:
    assert not is_rest_of_date_line(text)
