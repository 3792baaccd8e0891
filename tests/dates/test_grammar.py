import re
from collections.abc import Callable

import pytest

from urdunews.dates.grammar import Order, Shapes, checked, date_in_figures, date_of
from urdunews.model.dates import Calendar, PartialDate

MONTHS = "فروری|شعبان"


@pytest.mark.parametrize(
    ("shape", "text", "date"),
    [
        (Shapes.day_first, "3 فروری 2026ء", "2026-02-03"),
        (Shapes.day_first, "3 فروری", "--02-03"),
        (Shapes.day_first, "یکم فروری", "--02-01"),
        (Shapes.day_month_year, "3 فروری 2026ء", "2026-02-03"),
        (Shapes.month_first, "فروری 3، 2026", "2026-02-03"),
        (Shapes.month_and_day, "فروری 3", "--02-03"),
        (Shapes.month_and_year, "فروری 2026ء", "2026-02"),
        (Shapes.month_and_year, "فروری", "--02"),
        (Shapes.year_first, "2026 فروری 3", "2026-02-03"),
        (Shapes.year_and_day, "2026ء 3 فروری", "2026-02-03"),
        (Shapes.year_and_month, "2026ء فروری", "2026-02"),
        (Shapes.year_and_month, "2026ء", "2026"),
        (Shapes.year_and_month, "1447ھ", "1447[u-ca=islamic-umalqura]"),
        (Shapes.day_first, "3 شعبان 1447ھ", "1447-08-03[u-ca=islamic-umalqura]"),
        (Shapes.day_in_words, "چودہ فروری 2026ء", "2026-02-14"),
        (Shapes.day_in_words, "نو شعبان", "--08-09[u-ca=islamic-umalqura]"),
        (Shapes.day_in_words, "تیس فروری", None),
        (Shapes.day_in_words, "ننانوے فروری", None),
        (Shapes.month_in_figures, "02/2026", "2026-02"),
        (Shapes.month_in_figures, "2-2026ء", "2026-02"),
        (Shapes.month_in_figures, "13/2026", None),
        (Shapes.day_first, "3 شعبان 1447ء", None),
        (Shapes.day_first, "3 فروری 1447ھ", None),
        (Shapes.day_first, "30 فروری", None),
    ],
)
def test_a_shape_says_its_date(
    shape: Callable[[Shapes], str],
    text: str,
    date: str | None,
) -> None:
    match = re.fullmatch(shape(Shapes(MONTHS)), text)
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
    ],
)
def test_figures_say_their_date_in_an_order(
    text: str,
    order: Order | None,
    date: str | None,
) -> None:
    match = re.fullmatch(Shapes(MONTHS).figures(), text)
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
    assert (checked(year, month, day, calendar) is not None) == possible
