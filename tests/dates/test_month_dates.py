import datetime

import pytest

from urdunews.dates.candidates import Candidate
from urdunews.dates.month_dates import date_in_month, read_figures, read_month_date

DAY = datetime.date(2026, 2, 3)


def shown(text: str, candidates: list[Candidate] | None) -> list[tuple[str, str, str]]:
    """Return text, date and value of each candidate."""
    return [
        (
            text[candidate.start : candidate.end],
            candidate.date.isoformat() if candidate.date else "",
            "/".join(reading.value for reading in candidate.readings),
        )
        for candidate in candidates or []
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("6 فروری کو ہوگا", [("6 فروری", "--02-06", "2026-02-06")]),
        ("پیر، 2 فروری", [("پیر، 2 فروری", "--02-02", "2026-02-02")]),
        ("4 اور 5 فروری", [("4", "--02-04", "2026-02-04"), ("5 فروری", "--02-05", "2026-02-05")]),
        ("25، 6 فروری", [("6 فروری", "--02-06", "2026-02-06")]),
        ("6 فروری بروز جمعہ", [("6 فروری بروز جمعہ", "--02-06", "2026-02-06")]),
        ("3 فروری 2130 روپے", [("3 فروری", "--02-03", "2026-02-03")]),
        ("3 فروری 0999 میں", [("3 فروری", "--02-03", "2026-02-03")]),
        ("دسمبر 2013ء میں", [("دسمبر 2013ء", "2013-12", "2013-12")]),
        ("July 16, 2018 کو", [("July 16, 2018", "2018-07-16", "2018-07-16")]),
        ("فروری کی 20 تاریخ کو", [("فروری کی 20 تاریخ", "--02-20", "2025-02-20")]),
        ("15 شعبان 1447ھ", [("15 شعبان 1447ھ", "1447-08-15[u-ca=islamic-umalqura]", "")]),
        ("9 مئی کے مقدمات", [("9 مئی", "--05-09", "2025-05-09")]),
        ("مئی جون میں", [("مئی", "--05", "2026-05")]),
        ("مارچ میں", [("مارچ", "--03", "2026-03")]),
        ("مارچ پاسٹ ہوا", []),
        ("May کو", []),
        ("3 صفر سے جیتا", []),
        ("30 فروری کو", []),
        ("فروری کی 30 تاریخ کو", []),
        ("3 فروری 1447ھ کو", []),
        ("نہ مہینہ", []),
    ],
)
def test_a_month_makes_a_date(text: str, expected: list[tuple[str, str, str]]) -> None:
    text = f" {text}"
    got = shown(text, read_month_date(text, 1, DAY))
    assert got == expected


def test_every_year_has_such_a_day() -> None:
    text = " ہر سال 14 اگست کو"
    assert read_month_date(text, text.index("14"), DAY) is None


def test_the_year_may_be_named_before_the_day() -> None:
    text = " 9 مئی"
    (candidate,) = read_month_date(text, 1, DAY, 2023) or []
    assert candidate.readings[0].value == "2023-05-09"


def test_an_event_of_the_first_year_has_none_before_it() -> None:
    text = " 9 مئی کے واقعات"
    (candidate,) = read_month_date(text, 1, datetime.date(1, 1, 5)) or []
    assert candidate.readings == ()


@pytest.mark.parametrize(
    ("text", "date", "value"),
    [
        ("2026-02-03", "2026-02-03", "2026-02-03"),
        ("03.02.2026", "2026-02-03", "2026-02-03"),
        ("15-08-1447ھ", "1447-08-15[u-ca=islamic-umalqura]", ""),
        ("1447/8/15 ہجری", "1447-08-15[u-ca=islamic-umalqura]", ""),
    ],
)
def test_figures_make_a_date(text: str, date: str, value: str) -> None:
    assert shown(text, read_figures(text, 0)) == [(text, date, value)]


@pytest.mark.parametrize(
    "text", ["2026", "2026-02-03-04", "03/02/2026/7", "30-02-2026", "15-08-2026ھ", "ورژن 1.2.2026"]
)
def test_other_figures_do_not_make_a_date(text: str) -> None:
    text = f" {text}"
    assert read_figures(text, max(text.find("1.2"), 1)) is None


def test_a_day_may_follow_the_genitive_of_a_month() -> None:
    match = date_in_month().match(" کی یکم تاریخ کو")
    assert match is not None
    assert match["day"] == "یکم"
