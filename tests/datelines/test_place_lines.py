"""Datelines that fill a line, with their story on the next one."""

import pytest

from urdunews.datelines.place_lines import is_of_story, read_line_of_places, read_place_line
from urdunews.datelines.sound import LONGEST_SENDER_LINE
from urdunews.words.lexicon import Lexicon

LEXICON = Lexicon.default()


@pytest.mark.parametrize(
    ("line", "town"),
    [
        ("کراچی", True),
        ("نئی دہلی", True),
        ("اسلا م آباد", True),
        ("پاکستان", False),
        ("بہار", False),
        ("نور گڑھی", False),
        ("کراچی:", False),
        ("کراچی، لاہور", False),
        ("کراچی میں بارش", False),
        ("", False),
    ],
)
def test_a_line_may_be_only_a_town(line: str, town: bool) -> None:
    reading = read_place_line(line, LEXICON)
    assert (reading is not None) is town
    assert reading is None or (reading.end, reading.form, reading.basis) == (
        len(line),
        "dash",
        "lexicon",
    )


@pytest.mark.parametrize(
    ("line", "form"),
    [
        pytest.param("گوجرہ", "dash", id="a-town"),
        pytest.param("گوجرہ(رانا سلیم درانی)", "credit", id="a-town-and-its-reporter"),
        pytest.param("آواز دی وائس/ لیہ", "dash", id="an-outlet-and-a-town"),
        pytest.param("بستی گلزار:", "colon", id="a-village-whose-noun-is-also-a-town"),
        pytest.param("ڈھوک سلیمان :", "colon", id="a-village"),
        pytest.param("گلزارپور:", "colon", id="a-village-by-its-ending"),
    ],
)
def test_a_line_of_places(line: str, form: str) -> None:
    reading = read_line_of_places(line, LEXICON)
    assert reading is not None
    assert (reading.form, reading.end) == (form, len(line))


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("بستی گلزار", id="a-village-without-a-colon"),
        pytest.param("بستی گلزار: بارش", id="a-village-and-more"),
        pytest.param("چک پوسٹ:", id="a-spot"),
        pytest.param("کوٹ پتلون:", id="an-entry-of-a-list"),
        pytest.param("ڈیرہ دار:", id="an-entry-of-a-glossary"),
        pytest.param("سوال:", id="a-label"),
        pytest.param("سلیم درانی:", id="a-person"),
        pytest.param("گوجرہ میں بارش", id="a-headline"),
        pytest.param("کھیل/ ثقافت", id="two-sections"),
        pytest.param(f"گوجرہ{' ' * LONGEST_SENDER_LINE}:", id="a-long-line"),
        pytest.param("", id="nothing"),
    ],
)
def test_other_lines(line: str) -> None:
    assert read_line_of_places(line, LEXICON) is None


@pytest.mark.parametrize(
    ("line", "of_story"),
    [
        pytest.param("گوجرہ", False, id="a-town"),
        pytest.param("گوجرہ(رانا سلیم درانی)", False, id="an-unknown-name"),
        pytest.param("آواز دی وائس/ لیہ", True, id="a-known-sender"),
        pytest.param("بستی گلزار:", True, id="a-colon"),
    ],
)
def test_a_line_that_is_not_where_the_author_lives(line: str, of_story: bool) -> None:
    reading = read_line_of_places(line, LEXICON)
    assert reading is not None
    assert is_of_story(reading) is of_story
