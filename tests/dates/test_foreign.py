import pytest
from hypothesis import given
from hypothesis import strategies as st

from urdunews.dates.foreign import read_foreign
from urdunews.model.dates import PartialDate


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("3 feb 2026 10h36m28s", "2026-02-03"),
        ("10h36m28.5s 3 feb 2026", "2026-02-03"),
        ("tue 3 feb 2026 10h", "2026-02-03"),
        ("3 فروری 2026 10h36m", "2026-02-03"),
        ("منگل ، 3 فروری 2026ء 10h36m", "2026-02-03"),
        ("صبح 10h36m 3 فروری 2026", "2026-02-03"),
    ],
)
def test_ways_of_writing_a_time_are_known(text: str, date: str) -> None:
    assert read_foreign(text) == PartialDate.fromisoformat(date)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "feb 2026",
        "feb 2026 10h",
        "tue feb 2026",
        "3 feb",
        "3 feb 10h",
        "3 feb 26",
        "10 feb 11 10h",
        "2026",
        "03-02-2026 10h",
        "2026-02-03 10h",
        "3 feb 2026 1012",
        "3 feb 2026 7 8",
        "5 3 feb 2026",
        "003 feb 2026",
        "3 feb 2026 10h 2026m",
        "30 feb 2026",
        "3 feb 0000",
        "3 feb 2026 25h",
        "3 feb 2026 - 9 feb 2026",
        "وزیر نے 3 فروری 2026 کو کہا",
        "feb 2026 99999999999999999999h",
        "3 feb 2026 99999999999999999999",
    ],
)
def test_dateutil_may_not_guess(text: str) -> None:
    assert read_foreign(text) is None


@given(st.text(alphabet="0123456789febmay :.-+hamps,'/t", max_size=30))
def test_no_text_raises(text: str) -> None:
    read_foreign(f"{text} feb 2026")
    read_foreign(f"3 feb 2026 {text}")
