import pytest
from hypothesis import given
from hypothesis import strategies as st

from html_trees import tree
from urdunews.html.escaping import attributes, english, escaped, message, plain, urdu
from urdunews.model.defects import DefectCode, defect
from urdunews.spans import Span

HIDDEN = [
    *map(chr, (0, 7, 0x0D, 0x1B, 0x7F, 0x85, 0x9F, 0xAD, 0x061C, 0x200B, 0x200E, 0x200F)),
    *map(chr, (0x2028, 0x2029, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF)),
    *map(chr, (0xD800, 0xDCFF, 0xFFFE, 0xFFFF, 0xE0001, 0xE007F)),
]


@pytest.mark.parametrize("character", HIDDEN, ids=lambda c: f"U+{ord(c):04X}")
def test_what_cannot_be_seen_is_shown_by_its_code_point(character: str) -> None:
    assert tree(escaped(f"نہر{character}صاف")).text() == f"نہرU+{ord(character):04X}صاف"
    assert tree(escaped(f"نہر{character}صاف")).one("code").attributes["dir"] == "ltr"
    assert plain(f"نہر{character}صاف") == "نہر\ufffdصاف"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("نہر صاف، کام مکمل۔ ۱۲", id="urdu"),
        pytest.param("می\u200cخواہد ہیں\u200dگے", id="joiners"),
        pytest.param("مُحَمَّدٌ اَلْحَمْدُ", id="points"),
        pytest.param("ایک\tدو\nتین", id="tab-and-line-feed"),
        pytest.param("<b onclick='x()'>&amp;</b> \"", id="markup"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_can_be_seen_stays(text: str) -> None:
    assert tree(f"<p>{escaped(text)}</p>").text() == text
    assert "<b" not in escaped(text)
    assert '"' not in escaped(text)


def test_a_run_of_hidden_characters_is_told_by_numbers() -> None:
    assert tree(escaped("\u202e" * 1_000_000)).text() == "U+202E × 1,000,000"
    assert tree(escaped("\u202e\u200f" * 6)).text() == (
        "U+202E U+200F U+202E U+200F U+202E U+200F U+202E U+200F +4 more"
    )


@pytest.mark.parametrize("mark", ["\u064e", "\u0301", "\u20dd", "\u093c", "\U000e0100"])
def test_a_stack_of_marks_is_cut(mark: str) -> None:
    assert escaped(f"ب{mark * 8}") == f"ب{mark * 8}"
    assert tree(escaped(f"ب{mark * 1_000_000}")).text() == f"ب{mark * 8}+999,992 marks"


@given(st.text(st.characters()))
def test_no_text_escapes(text: str) -> None:
    for made in (urdu(text), english(escaped(text)), f"<title>{plain(text)}</title>"):
        tree(made)


def test_a_title_is_short() -> None:
    assert len(plain("ن" * 10_000)) == 200


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (None, ' lang="ur" dir="rtl"'),
        ("ur", ' lang="ur" dir="rtl"'),
        ("ckb", ' lang="ckb" dir="rtl"'),
        ("en", ' lang="en" dir="ltr"'),
        ("hi", ' lang="hi" dir="ltr"'),
        ("und", ' lang="und" dir="rtl"'),
        ('ur" onload="x', ' lang="und" dir="rtl"'),
        ("", ' lang="und" dir="rtl"'),
        ("ur\n", ' lang="und" dir="rtl"'),
    ],
)
def test_a_text_has_its_language_and_direction(language: str | None, expected: str) -> None:
    assert attributes(language) == expected


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("© 2026 Daily Canal. All rights reserved.", "ltr"),
        ("UTF-16", "ltr"),
        ("CPEC منصوبہ", "rtl"),
        ("﻿By مہوش", "rtl"),
        ("2026-02-31", "rtl"),
        ("ﷲ (c)", "rtl"),
    ],
)
def test_latin_text_on_an_urdu_page_is_left_to_right(text: str, direction: str) -> None:
    assert urdu(text).startswith(f'<bdi lang="ur" dir="{direction}">')


def test_the_excerpt_of_a_message_is_isolated() -> None:
    made = message(defect(DefectCode.DATE_IMPOSSIBLE, Span(0, 1), "۳۱ <b>\u2069\u202e").message)
    excerpt = tree(made).one("bdi")
    assert excerpt.text() == "۳۱ <b>U+2069U+202E"
    assert excerpt.attributes == {"lang": "ur", "dir": "rtl"}
    assert tree(made).text().startswith("the header date ۳۱ <b>U+2069U+202E is impossible")


def test_a_message_with_an_isolate_left_open_is_shown() -> None:
    assert tree(message("\u2068نہر")).text() == "U+2068نہر"
