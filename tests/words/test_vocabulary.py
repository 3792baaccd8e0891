import pytest

from urdunews.characters.normalization import fold
from urdunews.words import vocabulary
from urdunews.words.lexicon import Lexicon


def test_postpositions_are_function_words_but_not_all_of_them() -> None:
    assert vocabulary.postpositions() < vocabulary.function_words()
    assert {"میں", "نے", "کے"} <= vocabulary.postpositions()
    assert "اور" in vocabulary.function_words() - vocabulary.postpositions()


@pytest.mark.parametrize("meaning", ["story", "update"])
def test_the_printed_label_of_a_date_is_read_back_as_its_kind(meaning: str) -> None:
    label = vocabulary.date_label(meaning)
    assert fold(label) == label
    row = Lexicon.default().label(label, "date")
    assert row is not None
    assert row.meaning == meaning
    assert label in vocabulary.date_labels()


@pytest.mark.parametrize(
    ("calendar", "first", "last"),
    [("gregorian", "جنوری", "دسمبر"), ("hijri", "محرم", "ذی الحجہ")],
)
def test_a_calendar_has_twelve_months(calendar: str, first: str, last: str) -> None:
    months = vocabulary.month_names(calendar)
    assert len(set(months)) == len(months) == 12
    assert (months[0], months[-1]) == (first, last)


@pytest.mark.parametrize(("number", "month"), [(2, "فروری"), (5, "مئی"), (9, "ستمبر")])
def test_months_stand_in_their_order(number: int, month: str) -> None:
    assert vocabulary.month_names("gregorian")[number - 1] == month


@pytest.mark.parametrize(
    ("name", "is_weekday", "is_in_calendar"),
    [
        ("پیر", True, True),
        ("دوشنبہ", True, True),
        ("سہشنبہ", True, True),
        ("الجمعۃ", True, True),
        ("monday", True, True),
        ("مارچ", False, True),
        ("ربیعالاول", False, True),
        ("ساون", False, True),
        ("لاہور", False, False),
    ],
)
def test_weekdays_and_months_are_look_up_keys(
    name: str,
    is_weekday: bool,
    is_in_calendar: bool,
) -> None:
    assert (fold(name) in vocabulary.weekdays()) is is_weekday
    assert (fold(name) in vocabulary.calendar_names()) is is_in_calendar
