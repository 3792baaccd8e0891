import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from urdunews.dates.periods import (
    Period,
    Tense,
    Unit,
    month_beside,
    period,
    period_of_date,
    shift_period,
    span_of_periods,
    weekday_near,
)
from urdunews.model.dates import PartialDate

DAY = datetime.date(2026, 2, 3)
UNITS: tuple[Unit, ...] = ("day", "week", "month", "year", "decade")


def date(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("unit", "day", "first", "last", "value"),
    [
        ("day", "2026-02-03", "2026-02-03", "2026-02-03", "2026-02-03"),
        ("week", "2026-02-03", "2026-02-02", "2026-02-08", "2026-W06"),
        ("week", "2024-12-30", "2024-12-30", "2025-01-05", "2025-W01"),
        ("week", "9999-12-31", "9999-12-27", "9999-12-31", "9999-W52"),
        ("month", "2024-02-10", "2024-02-01", "2024-02-29", "2024-02"),
        ("year", "0711-05-05", "0711-01-01", "0711-12-31", "0711"),
        ("decade", "1999-12-31", "1990-01-01", "1999-12-31", "199"),
        ("decade", "0005-01-01", "0001-01-01", "0009-12-31", "000"),
    ],
)
def test_a_period_is_named_and_bounded(
    unit: Unit, day: str, first: str, last: str, value: str
) -> None:
    assert period(unit, date(day)) == Period(date(first), date(last), value)


@given(st.dates(), st.sampled_from(UNITS))
def test_a_period_holds_its_day(day: datetime.date, unit: Unit) -> None:
    found = period(unit, day)
    assert found.first <= day <= found.last


@pytest.mark.parametrize(
    ("unit", "steps", "value"),
    [
        ("day", -1, "2026-02-02"),
        ("day", 40, "2026-03-15"),
        ("week", -1, "2026-W05"),
        ("week", 1, "2026-W07"),
        ("month", -2, "2025-12"),
        ("month", 0, "2026-02"),
        ("year", 1, "2027"),
        ("decade", -2, "200"),
        ("year", -1400, "0626"),
    ],
)
def test_periods_are_counted_from_a_day(unit: Unit, steps: int, value: str) -> None:
    found = shift_period(DAY, unit, steps)
    assert found is not None
    assert found.value == value


@given(st.dates(), st.sampled_from(UNITS), st.integers(-20_000, 20_000))
def test_periods_outside_the_calendar_are_none(day: datetime.date, unit: Unit, steps: int) -> None:
    found = shift_period(day, unit, steps)
    assert found is None or found.first <= found.last


@given(st.dates(), st.integers(1, 7), st.sampled_from((-1, 1)))
def test_a_weekday_is_at_most_six_days_away(day: datetime.date, weekday: int, steps: int) -> None:
    found = weekday_near(day, weekday, steps)
    if found is not None:
        assert found.first.isoweekday() == weekday
        assert 0 <= (found.first - day).days * steps < 7


@pytest.mark.parametrize(
    ("day", "steps"), [(datetime.date.max, 1), (datetime.date.min, -1)], ids=["end", "start"]
)
def test_the_calendar_ends(day: datetime.date, steps: int) -> None:
    assert weekday_near(day, 3, steps) is None


@pytest.mark.parametrize(
    ("month", "steps", "value"),
    [
        (12, -1, "2025-12"),
        (2, -1, "2025-02"),
        (1, -1, "2026-01"),
        (3, 1, "2026-03"),
        (2, 1, "2027-02"),
        (1, 1, "2027-01"),
        (2, 0, "2026-02"),
        (10, 0, "2026-10"),
    ],
)
def test_a_month_is_found_beside_a_day(month: int, steps: int, value: str) -> None:
    found = month_beside(DAY, month, steps)
    assert found is not None
    assert found.value == value


def test_a_span_of_periods_does_not_end_before_it_begins() -> None:
    first, last = period("day", DAY), period("month", DAY)
    assert span_of_periods(last, first) == Period(last.first, first.last, "2026-02/2026-02-03")
    assert span_of_periods(period("year", DAY), period("year", date("2020-01-01"))) is None


@pytest.mark.parametrize(
    ("printed", "tense", "value"),
    [
        ("2013-12-16", None, "2013-12-16"),
        ("2013-12", None, "2013-12"),
        ("2013", None, "2013"),
        ("--02-06", None, "2026-02-06"),
        ("--02-20", None, "2025-02-20"),
        ("--02-20", "past", "2025-02-20"),
        ("--02-20", "present", "2026-02-20"),
        ("--02-20", "future", "2026-02-20"),
        ("--01-20", "future", "2027-01-20"),
        ("--01-20", "present", "2026-01-20"),
        ("--02-29", "future", "2028-02-29"),
        ("--02-29", "present", "2028-02-29"),
        ("--05", "past", "2025-05"),
        ("--05", "future", "2026-05"),
        ("--05", None, "2026-05"),
        ("--10", "present", "2025-10"),
        ("--02", "past", "2026-02"),
        ("--02", "future", "2026-02"),
        ("---05", "future", None),
        ("2013-02-30", None, None),
        ("1447-09-01[u-ca=islamic-umalqura]", None, None),
    ],
)
def test_a_missing_year_suits_the_tense(
    printed: str, tense: Tense | None, value: str | None
) -> None:
    found = period_of_date(PartialDate.fromisoformat(printed), DAY, tense)
    assert (None if found is None else found.value) == value


@pytest.mark.parametrize("printed", ["--02-06", "--02", "---06"])
def test_a_missing_year_needs_a_reference(printed: str) -> None:
    assert period_of_date(PartialDate.fromisoformat(printed), None, None) is None


def test_nothing_printed_means_nothing() -> None:
    assert period_of_date(PartialDate(), DAY, None) is None


@given(
    st.builds(PartialDate, month=st.integers(1, 12), day=st.none() | st.integers(1, 31)),
    st.dates(),
    st.sampled_from(("past", "present", "future", None)),
)
def test_future_dates_are_not_before_the_reference(
    printed: PartialDate, reference: datetime.date, tense: Tense | None
) -> None:
    found = period_of_date(printed, reference, tense)
    if found is not None and tense == "future":
        assert found.last >= reference
