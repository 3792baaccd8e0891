import datetime

import pytest

from urdunews.dates.candidates import Candidate
from urdunews.dates.day_words import read_day_word

DAY = datetime.date(2026, 2, 3)


def values(candidates: list[Candidate] | None) -> list[str] | None:
    """Return the readings of the only candidate; None if there is none."""
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
        ("کل تک 20 افراد پہنچے", ["2026-02-02"]),
        ("کل پیش ہونے کا حکم دیا تھا", ["2026-02-02", "2026-02-04"]),
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
    ("text", "is_day"),
    [
        ("آج بھی لوگ یہ گیت شوق سے سنتے ہیں", False),
        ("آج بھی یہ عمارت اپنی پرانی شان کے ساتھ قائم ہے", False),
        ("آج بھی زندہ ہے", False),
        ("آج بھی بند ہے", True),
        ("آج بھی بارش ہوئی", True),
        ("آج سنتے ہیں", True),
    ],
)
def test_today_may_be_nowadays(text: str, is_day: bool) -> None:
    assert (read_day_word(f" {text}", 1, DAY) is not None) == is_day
