import re
from collections.abc import Callable

import pytest

from urdunews.dates.grammar import (
    Forms,
    Order,
    date_in_figures,
    date_of,
    era_of,
    is_plausible,
    valid_date,
)
from urdunews.model.dates import Calendar, PartialDate

MONTHS = "فروری|شعبان"


@pytest.mark.parametrize(
    ("form", "text", "date"),
    [
        (Forms.day_first, "3 فروری 2026ء", "2026-02-03"),
        (Forms.day_first, "3 فروری", "--02-03"),
        (Forms.day_first, "یکم فروری", "--02-01"),
        (Forms.day_month_year, "3 فروری 2026ء", "2026-02-03"),
        (Forms.month_first, "فروری 3، 2026", "2026-02-03"),
        (Forms.month_and_day, "فروری 3", "--02-03"),
        (Forms.month_and_year, "فروری 2026ء", "2026-02"),
        (Forms.month_and_year, "فروری", "--02"),
        (Forms.year_first, "2026 فروری 3", "2026-02-03"),
        (Forms.year_and_day, "2026ء 3 فروری", "2026-02-03"),
        (Forms.year_and_month, "2026ء فروری", "2026-02"),
        (Forms.year_and_month, "2026ء", "2026"),
        (Forms.year_and_month, "1447ھ", "1447[u-ca=islamic-umalqura]"),
        (Forms.day_first, "3 شعبان 1447ھ", "1447-08-03[u-ca=islamic-umalqura]"),
        (Forms.day_in_words, "چودہ فروری 2026ء", "2026-02-14"),
        (Forms.day_in_words, "نو شعبان", "--08-09[u-ca=islamic-umalqura]"),
        (Forms.day_in_words, "تیس فروری", None),
        (Forms.day_in_words, "ننانوے فروری", None),
        (Forms.month_in_figures, "02/2026", "2026-02"),
        (Forms.month_in_figures, "2-2026ء", "2026-02"),
        (Forms.month_in_figures, "13/2026", None),
        (Forms.day_first, "3 شعبان 1447ء", None),
        (Forms.day_first, "3 فروری 1447ھ", None),
        (Forms.day_first, "30 فروری", None),
        (Forms.day_first, "3rd of فروری", "--02-03"),
        (Forms.day_first, "14ویں فروری", "--02-14"),
        (Forms.month_and_year, "شعبان سن ہجری 1447", "1447-08[u-ca=islamic-umalqura]"),
    ],
)
def test_a_form_says_its_date(
    form: Callable[[Forms], str],
    text: str,
    date: str | None,
) -> None:
    match = re.fullmatch(form(Forms(MONTHS)), text)
    assert match is not None
    assert date_of(match) == (None if date is None else PartialDate.fromisoformat(date))


@pytest.mark.parametrize(
    ("text", "order", "date"),
    [
        ("2026-02-03", None, "2026-02-03"),
        ("2026-02-03", "month-first", "2026-02-03"),
        ("2026-13-03", "month-first", None),
        ("03-02-2026", None, "2026-02-03"),
        ("03-02-2026", "month-first", "2026-03-02"),
        ("02-13-2026", None, "2026-02-13"),
        ("02-13-2026", "day-first", None),
        ("13-13-2026", None, None),
        ("03/02/1447ھ", None, "1447-02-03[u-ca=islamic-umalqura]"),
        ("1447/8/15 ہجری", None, "1447-08-15[u-ca=islamic-umalqura]"),
        # Without a sign of the era, it is a day of Iran's calendar or a Hijri one, except ISO 8601.
        ("03/02/1447", None, None),
        ("1403/08/14", None, None),
        ("1403-8-14", None, None),
        ("1403-08-14", None, "1403-08-14"),
        ("03/02/1650ء", None, "1650-02-03"),
    ],
)
def test_figures_say_their_date_in_an_order(
    text: str,
    order: Order | None,
    date: str | None,
) -> None:
    match = re.fullmatch(Forms(MONTHS).figures(), text)
    assert match is not None
    assert date_in_figures(match, order) == (
        None if date is None else PartialDate.fromisoformat(date)
    )


@pytest.mark.parametrize(
    ("year", "month", "day", "calendar", "possible"),
    [
        (2024, 2, 29, "gregorian", True),
        (2023, 2, 29, "gregorian", False),
        (None, 2, 29, "gregorian", True),
        (None, 2, 30, "gregorian", False),
        (0, 2, 3, "gregorian", False),
        (2026, 0, None, "gregorian", False),
        (2026, 13, None, "gregorian", False),
        (2026, 12, None, "gregorian", True),
        (2026, None, None, "gregorian", True),
        (2026, 2, 0, "gregorian", False),
        (1447, 2, 30, "hijri", True),
        (1447, 2, 31, "hijri", False),
    ],
)
def test_a_date_is_checked_against_its_calendar(
    year: int | None,
    month: int | None,
    day: int | None,
    calendar: Calendar,
    possible: bool,
) -> None:
    assert (valid_date(year, month, day, calendar) is not None) == possible


@pytest.mark.parametrize(
    ("text", "days", "month", "year"),
    [
        ("فروری", None, "فروری", None),
        ("3 فروری 2026ء", "3", "فروری", "2026"),
        ("پیر، 2 اور 3 فروری", "2 اور 3", "فروری", None),
        ("بروز پیر کو 2 فروری", "2", "فروری", None),
        ("14ویں اگست", "14ویں", "اگست", None),
        ("2nd of February, 2024", "2nd of", "February", "2024"),
        ("3۔فروری۔2026", "3", "فروری", "2026"),
        ("12۔ربیع الاول۔1447", "12", "ربیع الاول", "1447"),
        ("3/فروری/2026", "3", "فروری", "2026"),
        ("3؍ فروری ؍2026", "3", "فروری", "2026"),
        ("15 شعبان سن ہجری 1447", "15", "شعبان", "1447"),
    ],
)
def test_prose_has_days_before_a_month(
    text: str, days: str | None, month: str, year: str | None
) -> None:
    match = re.fullmatch(Forms.in_prose().days_in_prose(), text)
    assert match is not None
    assert (match["days"], match["month"], match["year"]) == (days, month, year)


@pytest.mark.parametrize("text", ["3۔فروری میں", "3۔ فروری۔2026", "3۔فروری۔ 2026"])
def test_one_full_stop_ends_a_sentence_in_prose(text: str) -> None:
    match = re.match(Forms.in_prose().days_in_prose(), text)
    assert match is None


@pytest.mark.parametrize(
    ("said", "era"),
    [
        ({}, None),
        ({"common": None, "hijri": None}, None),
        ({"common": "ء"}, "gregorian"),
        ({"hijri": "ھ"}, "hijri"),
        ({"hijri_year": "سن ہجری"}, "hijri"),
    ],
)
def test_a_year_may_name_its_era(said: dict[str, str | None], era: Calendar | None) -> None:
    assert era_of(said) == era


@pytest.mark.parametrize(
    ("date", "plausible"),
    [
        ("2026-02-03", True),
        ("--08[u-ca=islamic-umalqura]", True),
        ("1447[u-ca=islamic-umalqura]", True),
        ("2025-09[u-ca=islamic-umalqura]", False),
    ],
)
def test_no_hijri_year_lies_in_the_future(date: str, plausible: bool) -> None:
    assert is_plausible(PartialDate.fromisoformat(date)) == plausible
