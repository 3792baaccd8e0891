import datetime
import re
from collections.abc import Callable
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.pickling import through_pickle
from urdunews.model.dates import Calendar, DatePrecision, PageDate, PartialDate
from urdunews.spans import Span

PARTIAL_DATES = st.builds(
    PartialDate,
    year=st.none() | st.integers(1, 9999),
    month=st.none() | st.integers(1, 12),
    day=st.none() | st.integers(1, 31),
    calendar=st.sampled_from(["gregorian", "hijri"]),
)
TUESDAY = datetime.date(2026, 2, 3)


def make(text: str) -> PartialDate:
    return PartialDate.fromisoformat(text)


@pytest.mark.parametrize(
    ("part", "value", "message"),
    [
        ("year", 0, "PartialDate.year is 1 to 9999 or None, not 0"),
        ("year", 10000, "PartialDate.year is 1 to 9999 or None, not 10000"),
        ("month", 0, "PartialDate.month is 1 to 12 or None, not 0"),
        ("month", 13, "PartialDate.month is 1 to 12 or None, not 13"),
        ("day", 0, "PartialDate.day is 1 to 31 or None, not 0"),
        ("day", 32, "PartialDate.day is 1 to 31 or None, not 32"),
    ],
)
def test_a_part_outside_its_borders_is_refused(part: str, value: int, message: str) -> None:
    parts: dict[str, Any] = {part: value}
    with pytest.raises(ValueError, match=re.escape(message)):
        PartialDate(**parts)


@pytest.mark.parametrize("part", [{"year": 1}, {"year": 9999}, {"month": 12}, {"day": 31}])
def test_a_part_at_its_border_is_taken(part: dict[str, Any]) -> None:
    assert attrs.asdict(PartialDate(**part)).items() >= part.items()


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("2026-02-03", "day"),
        ("--02-03", "day"),
        ("---03", "day"),
        ("2026-02", "month"),
        ("--02", "month"),
        ("2026", "year"),
        ("-", None),
    ],
)
def test_the_precision_is_the_smallest_part(text: str, precision: DatePrecision | None) -> None:
    assert make(text).precision == precision


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param("2026-02-03", "2026-02-03", id="complete"),
        pytest.param("1999-12-31", "1999-12-31", id="another-year"),
        pytest.param("2026-02", "2026-02-01", id="month"),
        pytest.param("2026", "2026-01-01", id="year"),
        pytest.param("--02-03", "2026-02-03", id="the-same-day"),
        pytest.param("--02-02", "2026-02-02", id="the-day-before"),
        pytest.param("--02-10", "2026-02-10", id="seven-days-after"),
        pytest.param("--02-11", "2025-02-11", id="eight-days-after"),
        pytest.param("--12-31", "2025-12-31", id="last-year"),
        pytest.param("--02", "2026-02-01", id="month-without-year"),
        pytest.param("--03", "2025-03-01", id="later-month-without-year"),
        pytest.param("--02-29", "2024-02-29", id="the-last-leap-day"),
        pytest.param("2025-02-29", None, id="no-leap-day"),
        pytest.param("--02-30", None, id="never"),
        pytest.param("---03", None, id="day-alone"),
        pytest.param("2026--03", None, id="year-and-day"),
        pytest.param("-", None, id="nothing"),
        pytest.param("1447-08-15[u-ca=islamic-umalqura]", None, id="hijri"),
        pytest.param("--08-15[u-ca=islamic-umalqura]", None, id="hijri-without-year"),
    ],
)
def test_the_day_that_is_meant_in_a_text_of_a_tuesday(text: str, day: str | None) -> None:
    expected = None if day is None else datetime.date.fromisoformat(day)
    assert make(text).on(TUESDAY) == expected


@pytest.mark.parametrize(
    ("text", "reference", "day"),
    [
        ("--01-04", "2025-12-28", "2026-01-04"),
        ("--01-05", "2025-12-28", "2025-01-05"),
        ("--12-31", "2026-01-01", "2025-12-31"),
        ("--02-29", "2028-02-22", "2028-02-29"),
        ("--02-29", "2028-02-21", "2024-02-29"),
        ("--02-29", "1904-02-21", "1896-02-29"),
        ("--12-31", "9999-12-28", "9999-12-31"),
        ("--01-01", "9999-12-28", "9999-01-01"),
        ("--01-01", "0001-01-01", "0001-01-01"),
        ("--02-01", "0001-01-01", None),
    ],
)
def test_the_year_is_found_over_borders(text: str, reference: str, day: str | None) -> None:
    expected = None if day is None else datetime.date.fromisoformat(day)
    assert make(text).on(datetime.date.fromisoformat(reference)) == expected


@given(st.dates(), st.integers(1, 12), st.integers(1, 28))
def test_a_missing_year_puts_the_day_within_a_year_and_a_week(
    reference: datetime.date,
    month: int,
    day: int,
) -> None:
    found = PartialDate(month=month, day=day).on(reference)
    if found is None:
        assert reference.year == 1
    else:
        assert (found.month, found.day) == (month, day)
        assert -366 + 7 < (found - reference).days <= 7


@given(PARTIAL_DATES)
def test_every_date_comes_back_from_its_iso_form(date: PartialDate) -> None:
    assert PartialDate.fromisoformat(date.isoformat()) == date


@pytest.mark.parametrize(
    ("year", "month", "day", "calendar", "text"),
    [
        (2026, 2, 3, "gregorian", "2026-02-03"),
        (26, 2, 3, "gregorian", "0026-02-03"),
        (2026, 2, None, "gregorian", "2026-02"),
        (2026, None, None, "gregorian", "2026"),
        (None, 2, 3, "gregorian", "--02-03"),
        (None, 2, None, "gregorian", "--02"),
        (None, None, 3, "gregorian", "---03"),
        (2026, None, 3, "gregorian", "2026--03"),
        (1447, 8, 15, "hijri", "1447-08-15[u-ca=islamic-umalqura]"),
    ],
)
def test_the_iso_form(
    year: int | None,
    month: int | None,
    day: int | None,
    calendar: Calendar,
    text: str,
) -> None:
    date = PartialDate(year=year, month=month, day=day, calendar=calendar)
    assert date.isoformat() == text
    assert PartialDate.fromisoformat(text) == date


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026-2-3",
        "2026-02-03 ",
        "2026-02-",
        "2026-",
        "--",
        "20260203",
        "۲۰۲۶-۰۲-۰۳",
        "2026-02-03T10:00",
        "2026-02-03[u-ca=hebrew]",
    ],
)
def test_another_form_is_refused_with_its_text(text: str) -> None:
    with pytest.raises(ValueError, match="not an ISO date such as") as refused:
        PartialDate.fromisoformat(text)
    assert repr(text) in str(refused.value)


def test_a_month_that_is_none_is_refused_in_iso_form() -> None:
    with pytest.raises(ValueError, match=r"^PartialDate\.month is 1 to 12"):
        PartialDate.fromisoformat("2026-13-01")


@pytest.mark.parametrize(
    "date",
    [
        PartialDate(year=2026, month=2),
        PageDate(kind="story", date=PartialDate(year=2026), span=Span(3, 7)),
    ],
)
def test_dates_are_frozen_slotted_hashable_and_can_be_pickled(
    date: PartialDate | PageDate,
) -> None:
    assert through_pickle(date) == date
    assert hash(through_pickle(date)) == hash(date)
    assert not hasattr(date, "__dict__")
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        date.__class__.__setattr__(date, "date", None)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-02-03", TUESDAY),
        ("2026-02-30", None),
        ("2026-02", None),
        ("2026", None),
        ("--02-03", None),
        ("2026--03", None),
    ],
)
def test_a_gregorian_date_is_its_own_day_when_complete(
    text: str,
    day: datetime.date | None,
) -> None:
    assert make(text).to_gregorian() == day


def test_dates_are_made_by_keywords() -> None:
    makers: list[Callable[..., object]] = [PartialDate, PageDate]
    for made in makers:
        with pytest.raises(TypeError, match="positional"):
            made(2026, 2)


def test_calendars_keep_equal_numbers_apart() -> None:
    assert PartialDate(month=2, day=3) != PartialDate(month=2, day=3, calendar="hijri")


def test_a_reference_with_a_time_is_refused_whatever_the_date_lacks() -> None:
    moment = datetime.datetime(2026, 2, 3, 10, tzinfo=datetime.UTC)
    for date in (PartialDate(month=2, day=6), PartialDate(year=2026, month=2, day=6)):
        with pytest.raises(TypeError, match=r"^PartialDate\.on takes a date without a time, not "):
            date.on(moment)


def test_only_text_is_read_as_an_iso_date() -> None:
    with pytest.raises(TypeError, match=r"^PartialDate\.fromisoformat takes a str, not None$"):
        PartialDate.fromisoformat(None)  # type: ignore[arg-type]
