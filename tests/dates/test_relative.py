import datetime

import pytest

from urdunews import Lexicon
from urdunews.dates.candidates import Candidate
from urdunews.dates.relative import read_ago, read_noun_first, read_shifted

LEXICON = Lexicon.default()
DAY = datetime.date(2026, 2, 3)


def value(candidates: list[Candidate] | None) -> str | None:
    """Return the values of candidates; None if there are none."""
    if candidates is None:
        return None
    return "|".join(reading.value for one in candidates for reading in one.readings)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("دو روز قبل", "2026-02-01"),
        ("آج سے تقریبا 10 سال پہلے", "2016"),
        ("تین دن بعد ہوگا", "2026-02-06"),
        ("تین دن بعد آیا", None),
        ("دو سالوں بعد", None),
        ("500 سال قبل مسیح", None),
        ("دو روز", None),
    ],
)
def test_units_are_counted_from_the_day(text: str, expected: str | None) -> None:
    assert value(read_ago(f" {text}", 1, DAY, LEXICON)) == expected


@pytest.mark.parametrize(
    ("before", "counts"),
    [("لاہور سے", True), ("وہ اسلام آباد سے", True), ("انتخابات سے", False), ("ہر", False)],
)
def test_times_counted_from_something_else_are_not_read(before: str, counts: bool) -> None:
    text = f" {before} دو روز قبل"
    start = text.index("دو روز")
    assert (read_ago(text, start, DAY, LEXICON) is not None) == counts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("گزشتہ روز", "2026-02-02"),
        ("گزشتہ شب", "2026-02-02"),
        ("آئندہ شب", None),
        ("اس روز", None),
        ("اگلے روز ہوگا", "2026-02-04"),
        ("اگلے روز آیا", ""),
        ("رواں ہفتے", "2026-W06"),
        ("گزشتہ ہفتے کو", "2026-01-31"),
        ("گزشتہ ہفتے پیر کو", "2026-01-26"),
        ("آئندہ پیر", "2026-02-09"),
        ("اس پیر", "2026-02-02"),
        ("گزشتہ دسمبر", "2025-12"),
        ("گزشتہ شعبان", None),
        ("گزشتہ سال دسمبر", "2025-12"),
        ("گزشتہ سال کے ماہ دسمبر میں", "2025-12"),
        ("گزشتہ سال", "2025"),
        ("گزشتہ سال۔", "2025"),
        ("گزشتہ ہفتے۔", "2026-W05"),
        ("گزشتہ ماہ کی 20 تاریخ", "2026-01-20"),
        ("گزشتہ ماہ کی 32 تاریخ", "2026-01"),
        ("گزشتہ", None),
    ],
)
def test_words_shift_a_period(text: str, expected: str | None) -> None:
    assert value(read_shifted(f" {text}", 1, DAY)) == expected


def test_the_end_of_the_calendar_raises_no_error() -> None:
    assert value(read_shifted(" آئندہ پیر", 1, datetime.date.max)) == ""


@pytest.mark.parametrize("text", ["گزشتہ پیر", "گزشتہ دسمبر", "گزشتہ سال", "اس پیر"])
def test_nothing_is_shifted_without_a_day(text: str) -> None:
    assert value(read_shifted(f" {text}", 1, None)) == ""


@pytest.mark.parametrize(
    ("text", "expected"), [("سال رواں", "2026"), ("ماہ گزشتہ", "2026-01"), ("سال نو", None)]
)
def test_the_noun_may_come_first(text: str, expected: str | None) -> None:
    assert value(read_noun_first(f" {text}", 1, DAY)) == expected


def test_counted_times_need_a_day() -> None:
    assert value(read_noun_first(" سال رواں", 1, None)) == ""
    assert value(read_ago(" دو روز قبل", 1, None, LEXICON)) == ""
