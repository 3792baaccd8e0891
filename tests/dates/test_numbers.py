import pytest

from urdunews.dates.numbers import number, number_words


def test_every_number_to_ninety_nine_has_a_word() -> None:
    assert set(number_words().values()) == set(range(1, 100))


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
    assert number(text) == value
