import pytest

from urdunews.datelines.damaged import (
    before_sure_ending,
    could_lack_delimiters,
    is_item_or_quotation,
    junk_before,
    with_repetition,
    without_brackets,
    without_delimiters,
    without_stray_letter,
)
from urdunews.datelines.grammar import Reader
from urdunews.datelines.places import known_places
from urdunews.datelines.readings import Opening, PlaceReading, make_reading
from urdunews.words.lexicon import Lexicon

LEXICON = Lexicon.default()


def dateline_of(read: Reader, text: str, words: str) -> str | None:
    reading = read(Opening(text, words, LEXICON))
    return None if reading is None else text[reading.start : reading.end]


@pytest.mark.parametrize(
    ("text", "words", "dateline"),
    [
        ("راچی: نہر", "راچی", "راچی:"),
        ("لندن لاہور… نہر", "لندن لاہور", "لندن لاہور…"),
        ("نور گڑھی: نہر", "نور گڑھی", None),
        ("جرات: نہر", "جرات", None),
        ("راچی نہر", "راچی نہر", None),
        ("راچی / : نہر", "راچی", None),
        ("راچی۔ لاہور موٹروے", "راچی", None),
        (": نہر", "", None),
    ],
)
def test_a_misprinted_place_needs_a_sure_ending(
    text: str, words: str, dateline: str | None
) -> None:
    assert dateline_of(before_sure_ending, text, words) == dateline


@pytest.mark.parametrize(
    ("text", "words", "dateline"),
    [
        ("ٹوکیو اے پی پی) نہر", "ٹوکیو اے پی پی", "ٹوکیو اے پی پی)"),
        ("لاہور نامہ نگار: نہر", "لاہور نامہ نگار", "لاہور نامہ نگار:"),
        ("لاہور نامہ نگار : نہر", "لاہور نامہ نگار", "لاہور نامہ نگار :"),
        ("لاہور نامہ نگار) کے نہر", "لاہور نامہ نگار", None),
        ("لاہور صبح نو) نہر", "لاہور صبح نو", None),
        ("لاہور نامہ نگار نہر: پل", "لاہور نامہ نگار نہر", None),
        ("جرمنی نامہ نگار: نہر", "جرمنی نامہ نگار", None),
        ("چمن نامہ نگار) نہر", "چمن نامہ نگار", "چمن نامہ نگار)"),
        ("لاہور جنگ: نہر", "لاہور جنگ", None),
        ("لاہور جنگ) نہر", "لاہور جنگ", "لاہور جنگ)"),
        ("نہر صاف: پل", "نہر صاف", None),
        ("لاہور نامہ نگار، نہر", "لاہور نامہ نگار", None),
    ],
)
def test_a_bracket_may_be_lost(text: str, words: str, dateline: str | None) -> None:
    assert dateline_of(without_brackets, text, words) == dateline


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("لاہور این این آئی محکمہ زراعت", "لاہور این این آئی"),
        ("لاہور لاہور میں", "لاہور"),
        ("لاہور لاہور ہے", None),
        ("لاہور این این آئی کے", None),
        ("لاہور این این آئی", None),
        ("لاہور نہر رپورٹر صاف", None),
        ("جرمنی این این آئی محکمہ", None),
        ("نہر این این آئی محکمہ", None),
        ("لاہور نہر صاف", None),
    ],
)
def test_delimiters_may_be_lost(text: str, dateline: str | None) -> None:
    assert dateline_of(without_delimiters, text, "") == dateline


@pytest.mark.parametrize(
    ("text", "could"),
    [
        ("لاہور لاہور میں", True),
        ("لاہور این این آئی محکمہ", True),
        ("لاہور زراعت رپورٹر نہر", True),
        ("لاہور نہر کے صاف", False),
        ("", False),
    ],
)
def test_a_repeated_place_or_a_credit_shows_lost_delimiters(text: str, could: bool) -> None:
    assert could_lack_delimiters(text, LEXICON) is could


@pytest.mark.parametrize(
    ("text", "size", "quoted"),
    [
        ("لاہور: نہر", 0, False),
        ("cممبئی:", 1, False),
        ("۳لاہور", 1, False),
        ("* ممبئی", 2, False),
        ("ح*تہران", 2, False),
        ("’لاہور", 1, True),
        ("1. لاہور", 3, True),
        ("(لاہور", 0, False),
        ("", 0, False),
    ],
)
def test_junk_precedes_the_letters_of_the_line(text: str, size: int, quoted: bool) -> None:
    assert (junk_before(text), is_item_or_quotation(text)) == (size, quoted)


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("لاہور: لاہور: نہر", 13),
        ("لاہور: لاہور نہر", 6),
        ("لاہور: لاہور، نہر", 6),
        ("لاہور: لاہور// نہر", 6),
        ("لاہور: سکھر: نہر", 6),
        ("لاہور: 5 نہر", 6),
        ("لاہور:", 6),
    ],
)
def test_places_that_are_printed_twice_are_one_dateline(text: str, end: int) -> None:
    reading = make_reading(text, 5, "colon", places=known_places(text, LEXICON))
    again = with_repetition(text, reading, LEXICON)
    assert (again.end, again.damaged) == (end, end > 6)


def test_after_a_dash_a_place_may_begin_the_sentence() -> None:
    text = "لاہور — لاہور: نہر"
    reading = make_reading(text, 5, "dash", places=known_places(text, LEXICON))
    assert with_repetition(text, reading, LEXICON) is reading


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("دنئی دہلی", 1),
        ("د نئی دہلی", 0),
        ("نور گڑھی", 0),
        ("دجرمنی", 0),
        ("دلاہ", 0),
    ],
)
def test_one_extra_letter_may_precede_a_place(text: str, start: int) -> None:
    place = without_stray_letter(text, PlaceReading(0, len(text), None), LEXICON)
    assert (place.start, place.damaged) == (start, start > 0)


def test_a_known_place_has_no_extra_letter() -> None:
    (place,) = known_places("نئی دہلی", LEXICON)
    assert without_stray_letter("نئی دہلی", place, LEXICON) is place
