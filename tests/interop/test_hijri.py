import datetime
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from urdunews import PartialDate, parse_date


def hijri(year: int | None, month: int | None, day: int | None) -> PartialDate:
    return PartialDate(year=year, month=month, day=day, calendar="hijri")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("15 شعبان المعظم 1447ھ", datetime.date(2026, 2, 3)),
        ("یکم محرم الحرام 1446ھ", datetime.date(2024, 7, 7)),
        # A newspaper that goes by Umm al-Qura prints both.
        ("25 رجب المرجب 1441 ہجری", datetime.date(2020, 3, 20)),
        ("1343-01-01[u-ca=islamic-umalqura]", datetime.date(1924, 8, 1)),
        ("1500-12-30[u-ca=islamic-umalqura]", datetime.date(2077, 11, 16)),
    ],
)
def test_a_hijri_date_has_its_gregorian_day(text: str, day: datetime.date) -> None:
    date = parse_date(text)
    assert date is not None
    assert date.to_gregorian() == day


@pytest.mark.parametrize(
    "date",
    [
        hijri(1342, 12, 29),
        hijri(1501, 1, 1),
        hijri(1447, 8, None),
        hijri(1447, None, None),
        hijri(None, 8, 15),
    ],
)
def test_a_date_outside_the_tables_or_with_missing_parts_has_none(date: PartialDate) -> None:
    assert date.to_gregorian() is None


def test_the_thirtieth_of_a_month_of_29_days_is_the_day_after_its_last() -> None:
    # Sha'ban 1447 has 29 days by Umm al-Qura, and Ramadan begins on 18 February.
    assert hijri(1447, 8, 29).to_gregorian() == datetime.date(2026, 2, 17)
    assert hijri(1447, 8, 30).to_gregorian() == hijri(1447, 9, 1).to_gregorian()


@given(st.integers(1343, 1500), st.integers(1, 12), st.integers(1, 29))
def test_the_days_of_a_month_follow_one_another(year: int, month: int, day: int) -> None:
    first, found = hijri(year, month, 1).to_gregorian(), hijri(year, month, day).to_gregorian()
    assert first is not None
    assert found is not None
    assert (found - first).days == day - 1


def test_without_hijridate_the_parts_are_still_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "hijridate", None)
    date = parse_date("15 شعبان المعظم 1447ھ")
    assert date == hijri(1447, 8, 15)
    with pytest.raises(ModuleNotFoundError, match=r"pip install urdunews\[hijri\]") as missing:
        date.to_gregorian()
    assert missing.value.name == "hijridate"
    assert PartialDate(year=2026, month=2, day=3).to_gregorian() == datetime.date(2026, 2, 3)
