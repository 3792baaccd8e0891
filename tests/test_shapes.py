import re

import pytest

from urdunews import shapes


@pytest.mark.parametrize(
    ("text", "sentence", "stop", "breaks"),
    [
        pytest.param("بارش ہوئی۔", True, True, False, id="full-stop"),
        pytest.param("بارش ہوئی ۔", True, True, False, id="space-before-it"),
        pytest.param("بارش ہوئی.", True, True, False, id="latin-full-stop"),
        pytest.param("बारिश हुई।", True, True, False, id="danda"),
        pytest.param("بارش ہوئی؟", False, True, False, id="question"),
        pytest.param("بارش ہوئی!", False, True, False, id="exclamation"),
        pytest.param("“بارش ہوئی۔”", True, True, False, id="quotes"),
        pytest.param("(بارش ہوئی۔)", True, True, False, id="bracket"),
        pytest.param("بارش ہوئی۔ ' ", True, True, False, id="quote-after-a-space"),
        pytest.param("بارش ہوئی۔۔", False, True, True, id="two-stops"),
        pytest.param("بارش ہوئی ۔۔۔ ", False, True, True, id="three-stops"),
        pytest.param("بارش ہوئی...", False, True, True, id="dots"),
        pytest.param("بارش ہوئی…", False, False, True, id="ellipsis"),
        pytest.param("بارش ہوئی۔۔۔ پھر", False, False, False, id="stops-inside"),
        pytest.param("بارش ہوئی", False, False, False, id="nothing"),
        pytest.param("بارش، ", False, False, False, id="comma"),
        pytest.param("بارش:", False, False, False, id="colon"),
        pytest.param("", False, False, False, id="empty"),
        pytest.param("”)", False, False, False, id="closers-alone"),
    ],
)
def test_the_end_of_a_line(text: str, sentence: bool, stop: bool, breaks: bool) -> None:
    assert shapes.ends_sentence(text) == sentence
    assert shapes.ends_with_stop(text) == stop
    assert shapes.breaks_off(text) == breaks


@pytest.mark.parametrize("text", ["--", "-----", "۔ ۔ ۔", "***", "=~=~", "| |", "—–—", "• •", "::"])
def test_a_rule_is_punctuation_alone(text: str) -> None:
    assert shapes.is_rule(text)


@pytest.mark.parametrize("text", ["", "-", "•", "- نہر -", "2-2", "؟؟", "--a"])
def test_other_lines_are_no_rules(text: str) -> None:
    assert not shapes.is_rule(text)


@pytest.mark.parametrize(
    ("pattern", "text", "matched"),
    [
        (shapes.BULLET, "• نہر", "• "),
        (shapes.BULLET, "•نہر", "•"),
        (shapes.BULLET, "»» نہر", "»» "),
        (shapes.BULLET, "- نہر", None),
        (shapes.BULLET, "نہر •", None),
        (shapes.NUMBERED, "1. نہر", "1. "),
        (shapes.NUMBERED, "12)نہر", "12)"),
        (shapes.NUMBERED, "3۔ نہر", "3۔ "),
        (shapes.NUMBERED, "123. نہر", None),
        (shapes.NUMBERED, "1.5 نہر", None),
        (shapes.NUMBERED, "1 نہر", None),
        (shapes.NUMBERED, "1.", None),
        (shapes.WORD, "نہر2", "نہر"),
        (shapes.WORD, "canal_1", "canal"),
        (shapes.WORD, "2نہر", None),
        (shapes.NAMES, "نور گڑھ: بارش", "نور گڑھ"),
        (shapes.NAMES, "نور  گڑھ", "نور"),
        (shapes.NAMES, "نور 2", "نور"),
        (shapes.NAMES, "ا ب پ ت ٹ ث ج چ ح", "ا ب پ ت ٹ ث ج چ"),
        (shapes.NAMES, " نور", None),
        (shapes.ARABIC_LETTER, "ہ", "ہ"),
        (shapes.ARABIC_LETTER, "۔", None),
        (shapes.ARABIC_LETTER, "۵", None),
        (shapes.LATIN_LETTER, "z", "z"),
        (shapes.LATIN_LETTER, "é", None),
    ],
)
def test_what_a_shape_matches(pattern: re.Pattern[str], text: str, matched: str | None) -> None:
    match = pattern.match(text)
    assert (match and match[0]) == matched


def test_a_shape_is_made_once_for_the_same_keywords() -> None:
    assert shapes.header(("date",)) is shapes.header(("date",))
    assert shapes.header(("date",)) is not shapes.header(("Date",))


def test_what_stands_before_a_header_is_white_space_marks_and_byte_order_marks() -> None:
    assert shapes.HORIZONTAL < shapes.HEADER_LEAD
    assert all(character.isspace() for character in shapes.HORIZONTAL)
    assert not {"\n", "\r", "\v", "\f", "\x85", "\u2028", "\u200b"} & shapes.HEADER_LEAD
    assert set("\ufeff\u061c\u200e\u200f") < shapes.HEADER_LEAD
    assert set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069") < shapes.HEADER_LEAD
