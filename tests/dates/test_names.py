import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from urdunews.dates import names
from urdunews.dates.names import Month, Weekday


@pytest.mark.parametrize(
    ("printed", "month"),
    [
        ("فروری", Month("gregorian", 2, "فروری")),
        ("FEB", Month("gregorian", 2, "فروری")),
        ("ربیع الأول", Month("hijri", 3, "ربیع الاول")),
        ("ربیعالاول", Month("hijri", 3, "ربیع الاول")),
        ("ذوالحجۃ", Month("hijri", 12, "ذی الحجہ")),
        ("ذوالحجہ", Month("hijri", 12, "ذی الحجہ")),
        ("sha’ban", Month("hijri", 8, "شعبان")),
        ("jumada-al-ula", Month("hijri", 5, "جمادی الاول")),
        ("مارس", Month("gregorian", 3, "مارچ")),
    ],
)
def test_a_month_is_known_by_any_of_its_shapes(printed: str, month: Month) -> None:
    assert names.month_named(printed) == month


@pytest.mark.parametrize(
    ("spellings", "text", "found"),
    [
        (["شعبان", "شعبان المعظم"], "شعبان المعظم", "شعبان المعظم"),
        (["شعبان", "شعبان المعظم"], "شعبانالمعظم", "شعبانالمعظم"),
        (["rabi' al-awwal"], "rabi al awwal", "rabi al awwal"),
        (["rabi' al-awwal"], "rabi‘alawwal", "rabi‘alawwal"),
        (["a.m."], "a.m.", "a.m."),
        (["a.m."], "axm.", None),
        (["الأخر"], "الآخر", "الآخر"),
        (["rabi i", "rabi' ii"], "rabi ii", "rabi ii"),
    ],
)
def test_a_loose_pattern_finds_the_longest_name_in_any_shape(
    spellings: list[str],
    text: str,
    found: str | None,
) -> None:
    match = re.match(names.any_of(spellings, loose=True), text)
    assert (None if match is None else match[0]) == found


def test_names_are_of_a_script_or_of_both() -> None:
    latin, urdu = (
        names.calendar_names("weekday", script="latin"),
        names.calendar_names("weekday", script="urdu"),
    )
    assert {"monday", "sun"} <= set(latin)
    assert {"پیر", "اتوار"} <= set(urdu)
    assert sorted(latin + urdu) == sorted(names.calendar_names("weekday"))


def test_names_have_their_numbers() -> None:
    assert names.numbers_of("weekday")["پیر"] == 1
    assert names.numbers_of("gregorian")["december"] == 12


def test_labels_are_in_lower_case() -> None:
    assert {"شائع", "published on"} <= set(names.labels())


@given(st.lists(st.text("ابپ |+", min_size=1, max_size=4), min_size=1, max_size=8))
def test_a_pattern_matches_its_words_and_nothing_else(words: list[str]) -> None:
    pattern = re.compile(names.any_of(words))
    assert all(pattern.fullmatch(word) for word in words)
    assert pattern.fullmatch("ت") is None


@given(st.lists(st.sampled_from(names.calendar_names("hijri")), min_size=1))
def test_a_loose_pattern_matches_the_longest_of_its_words(spellings: list[str]) -> None:
    pattern = re.compile(names.any_of(spellings, loose=True))
    for spelling in spellings:
        match = pattern.match(spelling)
        assert match is not None
        assert match[0] == spelling


def test_the_longest_word_is_taken() -> None:
    match = re.match(names.any_of(["شعبان", "شعبان المعظم"]), "شعبان المعظم کو")
    assert match is not None
    assert match[0] == "شعبان المعظم"


def test_a_word_may_need_something_after_it() -> None:
    pattern = re.compile(names.any_followed({"سال": "(?= نو)", "سا": ""}))
    assert [match[0] for match in pattern.finditer("سال نو سال")] == ["سال", "سا"]


@pytest.mark.parametrize(
    ("word", "weekday"),
    [
        ("ہفتہ", Weekday(6, "ہفتہ")),
        ("ہفتے", Weekday(6, "ہفتہ")),
        ("جمعے", Weekday(5, "جمعہ")),
        ("سوموار", Weekday(1, "پیر")),
        ("دو شنبہ", Weekday(1, "پیر")),
    ],
)
def test_weekdays_have_numbers_and_usual_names(word: str, weekday: Weekday) -> None:
    assert names.prose_weekdays()[word] == weekday


def test_months_of_prose_have_their_calendar() -> None:
    months = names.prose_months()
    assert months["ڈسمبر"] == Month("gregorian", 12, "دسمبر")
    assert months["رمضان المبارک"] == Month("hijri", 9, "رمضان")
    assert months["February"] == months["FEB"] == Month("gregorian", 2, "فروری")
    assert "february" not in months
    assert "Ramadan" not in months


def test_a_name_in_prose_is_the_month_that_it_is_in_whole_texts() -> None:
    for name, month in names.prose_months().items():
        assert names.month_named(name) == month


def test_every_number_to_ninety_nine_has_a_word() -> None:
    assert set(names.number_words().values()) == set(range(1, 100))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("7", 7),
        ("09", 9),
        ("ایک", 1),
        ("نو", 9),
        ("تیئیس", 23),
        ("تئیس", 23),
        ("چوالیس", 44),
        ("پچپن", 55),
        ("ننانوے", 99),
    ],
)
def test_figures_and_words_are_numbers(text: str, value: int) -> None:
    assert names.number(text) == value


@pytest.mark.parametrize(("printed", "day"), [("یکم", 1), ("7", 7), ("نو", 9)])
def test_days_are_read(printed: str, day: int) -> None:
    assert names.day_number(printed) == day


def test_parts_are_those_of_their_kinds() -> None:
    assert names.parts("of") == ("of",)
    assert set(names.parts("common-era", "hijri-era")) >= {"ء", "ھ"}


def test_evidence_for_a_name_says_whether_it_is_a_date() -> None:
    assert {row.says for row in names.evidence()} == {"date", "other"}
    assert {row.side for row in names.evidence()} == {"before", "after"}


def test_text_in_lower_case_has_the_same_offsets() -> None:
    assert names.lowered("Aprİl SEPT ſept \N{KELVIN SIGN} مئی") == "april sept sept k مئی"


@given(st.text())
def test_a_lowered_text_is_searched_like_one_in_any_case(text: str) -> None:
    lower = names.lowered(text)
    pattern = "[a-z]|may|\\W"
    found = [match.span() for match in re.finditer(pattern, text, re.IGNORECASE)]
    assert [match.span() for match in re.finditer(pattern, lower)] == found
