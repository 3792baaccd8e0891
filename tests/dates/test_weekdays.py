import datetime

import pytest

from urdunews.dates.candidates import Candidate
from urdunews.dates.weekdays import clock, number_before, read_weekday, weekday_pattern

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


def test_a_word_before_a_weekday_may_show_another_meaning() -> None:
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


@pytest.mark.parametrize(
    ("marked", "is_day"),
    [
        ("ہر پیر اور |جمعرات کو", False),
        ("ہر ہفتے |جمعرات کو", False),
        ("شہر پیر اور |جمعرات کو", True),
        ("8 |ہفتے تک", False),
        ("چھ |ہفتے تک", False),
        ("2026ء |ہفتے کو", True),
        ("پیر اور |جمعہ بارش", True),
        ("اجلاس |پیر 9 بجے", True),
        ("سب |پیر کے اجلاس میں", True),
        ("سب |پیر کا انتظار", True),
        ("سب |پیر کے مرید", False),
        ("وزیر نے |پیر سے", True),
        ("مریدوں نے |پیر سے دعا", False),
        ("وہ |پیر سے سکول کھلے گا", True),
        ("وہ |پیر سے دیکھا", False),
        ("وہ |جمعرات آئے گا", True),
        ("وہ |جمعرات", False),
        ("وہ |منگل آئے گا", False),
    ],
)
def test_words_on_both_sides_are_evidence(marked: str, is_day: bool) -> None:
    text = f" {marked.replace('|', '')}"
    assert (read_weekday(text, marked.index("|") + 1, DAY) is not None) == is_day


def test_the_first_number_of_two_is_seen() -> None:
    assert number_before().search("دس ") is not None
    assert number_before().search("8 ") is not None
    assert number_before().search("2026 ") is None
    assert number_before().search("12/3 ") is None


def test_a_clock_has_an_hour() -> None:
    assert clock().match(" 9 بجے") is not None
    assert clock().match(" 9 افراد") is None
