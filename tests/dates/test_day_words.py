import datetime

import pytest

from urdunews.dates.candidates import Candidate
from urdunews.dates.day_words import read_day_word
from urdunews.dates.weekdays import read_weekday, weekday_pattern

DAY = datetime.date(2026, 2, 3)


def values(candidates: list[Candidate] | None) -> list[str] | None:
    """Return the readings of the one candidate; None without one."""
    if candidates is None:
        return None
    (candidate,) = candidates
    return [reading.value for reading in candidate.readings]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("آج بارش ہوئی", ["2026-02-03"]),
        ("امسال", ["2026"]),
        ("کل بارش ہوئی", ["2026-02-02"]),
        ("کل بارش ہوگی", ["2026-02-04"]),
        ("کل ہونے والا جلسہ", ["2026-02-02", "2026-02-04"]),
        ("کل ہونے والا جلسہ رکا رہا", ["2026-02-02"]),
        ("کل ہونے والے جلسے کا احوال چھپا", ["2026-02-02", "2026-02-04"]),
        ("کل سے جاری ہے", ["2026-02-02"]),
        ("کل پیر کو", ["2026-02-02"]),
        ("کل جمعہ کو", ["2026-02-02", "2026-02-04"]),
        ("کل شام 5 بجے ہوگا", ["2026-02-04"]),
        ("کل 5 بجے ہوگا", ["2026-02-04"]),
        ("کل 9 بجکر 30 منٹ پر ہوگا", ["2026-02-04"]),
        ("کل 4 فروری کو ہوگا", ["2026-02-04"]),
        ("کل 25 افراد", None),
        ("کل تعداد", None),
        ("آج نیوز", None),
        ("کلام", None),
    ],
)
def test_words_for_days_follow_the_tense(text: str, expected: list[str] | None) -> None:
    assert values(read_day_word(f" {text}", 1, DAY)) == expected


@pytest.mark.parametrize(
    ("text", "is_day"),
    [
        ("ملک کے کل منظور شدہ قرضے", False),
        ("ملک کے کل بڑے بڑے شہر", True),
        ("اس کے کل۔", True),
        ("روزنامہ آج", False),
    ],
)
def test_a_total_or_a_newspaper_is_no_day(text: str, is_day: bool) -> None:
    word = "کل" if "کل" in text else "آج"
    start = f" {text}".index(f" {word}") + 1
    assert (read_day_word(f" {text}", start, DAY) is not None) == is_day


def test_a_word_for_a_day_needs_one() -> None:
    assert values(read_day_word(" کل", 1, None)) == []


@pytest.mark.parametrize("day", [datetime.date.min, datetime.date.max])
def test_the_calendar_ends(day: datetime.date) -> None:
    readings = values(read_day_word(" کل پیر", 1, day))
    assert readings is not None
    assert len(readings) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("پیر کو ہوا", ["2026-02-02"]),
        ("پیر کو ہوگا", ["2026-02-09"]),
        ("جمعرات تک جاری ہے", ["2026-02-05"]),
        ("جمعرات سے جاری ہے", ["2026-01-29"]),
        ("بروز پیر", ["2026-02-02"]),
        ("منگل کوچیف جسٹس آئے", ["2026-02-03"]),
        ("پیر، منگل اور بدھ کو", ["2026-02-02"]),
        ("منگل کون آیا", None),
        ("منگل کوئی آیا", None),
        ("پیر، فقیر اور شہر", None),
        ("پیر صاحب", None),
        ("پیروں", None),
    ],
)
def test_weekdays_need_evidence(text: str, expected: list[str] | None) -> None:
    assert values(read_weekday(f" {text}", 1, DAY)) == expected


def test_a_word_before_a_weekday_may_deny_it() -> None:
    text = " گوتم بدھ کو"
    assert read_weekday(text, text.index("بدھ"), DAY) is None


def test_a_weekday_may_move() -> None:
    (candidate,) = read_weekday(" پیر کو", 1, None) or []
    assert candidate.is_weekday
    assert candidate.readings == ()


def test_a_weekday_may_have_a_word_before_it() -> None:
    match = weekday_pattern().match("بروز پیر")
    assert match is not None
    assert match["weekday"] == "پیر"
