import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from urdunews.dates import fragments


@given(st.lists(st.text("ابپ |+", min_size=1, max_size=4), min_size=1, max_size=8))
def test_a_fragment_matches_its_words_and_nothing_else(words: list[str]) -> None:
    pattern = re.compile(fragments.any_of(words))
    assert all(pattern.fullmatch(word) for word in words)
    assert pattern.fullmatch("ت") is None


def test_the_longest_word_is_taken() -> None:
    match = re.match(fragments.any_of(["شعبان", "شعبان المعظم"]), "شعبان المعظم کو")
    assert match is not None
    assert match[0] == "شعبان المعظم"


def test_a_word_may_need_something_behind_it() -> None:
    pattern = re.compile(f"(?:{fragments.any_followed({'سال': '(?= نو)', 'سا': ''})})")
    assert [match[0] for match in pattern.finditer("سال نو سال")] == ["سال", "سا"]


@pytest.mark.parametrize(
    ("word", "number", "name"),
    [
        ("ہفتہ", 6, "ہفتہ"),
        ("ہفتے", 6, "ہفتہ"),
        ("جمعے", 5, "جمعہ"),
        ("سوموار", 1, "پیر"),
        ("دو شنبہ", 1, "پیر"),
    ],
)
def test_weekdays_have_numbers_and_usual_names(word: str, number: int, name: str) -> None:
    assert fragments.weekdays()[word] == (number, name)


def test_months_have_their_calendar() -> None:
    months = fragments.months()
    assert months["ڈسمبر"] == ("gregorian", 12, "دسمبر")
    assert months["رمضان المبارک"] == ("hijri", 9, "رمضان")
    assert months["February"] == months["FEB"] == ("gregorian", 2, "فروری")
    assert "february" not in months
    assert "Ramadan" not in months


@pytest.mark.parametrize(("printed", "day"), [("یکم", 1), ("7", 7), ("نو", 9)])
def test_days_are_read(printed: str, day: int) -> None:
    assert fragments.day_of(printed) == day
