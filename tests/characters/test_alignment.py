import re

import pytest
from hypothesis import given

from characters.texts import dirty_texts
from urdunews.characters.alignment import Alignment, _align, align_folded, align_normalized
from urdunews.characters.normalization import fold, normalize


def rebuilt(source: str, alignment: Alignment) -> str:
    """Apply the edits of an alignment to its source, which they must walk through in order."""
    text, at = "", 0
    for start, end, after in alignment._edits:
        assert at <= start <= end <= len(source)
        text += source[at:start] + after
        at = end
    return text + source[at:]


def mapped(source: str, alignment: Alignment, found: str) -> str:
    """Give the stretch of the source that became `found`."""
    start = alignment.text.index(found)
    begin = alignment.source_start(start)
    return source[begin : alignment.source_end(start + len(found))]


def check(source: str, alignment: Alignment) -> None:
    assert rebuilt(source, alignment) == alignment.text
    starts = [alignment.source_start(at) for at in range(len(alignment.text) + 1)]
    ends = [alignment.source_end(at) for at in range(len(alignment.text) + 1)]
    assert starts == sorted(starts)
    assert ends == sorted(ends)
    assert all(0 <= start <= len(source) for start in starts + ends)
    assert all(start < end for start, end in zip(starts, ends[1:], strict=False))


@given(dirty_texts())
def test_a_normalised_text_maps_into_its_source(text: str) -> None:
    alignment = align_normalized(text)
    assert alignment.text == normalize(text)
    check(text, alignment)


@given(dirty_texts())
def test_a_folded_text_maps_into_its_source(text: str) -> None:
    alignment = align_folded(text)
    assert alignment.text == fold(text)
    check(text, alignment)


@given(dirty_texts(), dirty_texts())
def test_clean_words_between_dirt_map_to_themselves(first: str, second: str) -> None:
    source = f"{first} نہر صاف {second}"
    for alignment in (align_normalized(source), align_folded(source)):
        start = alignment.text.index("نہر صاف")
        begin = source.index("نہر صاف")
        assert alignment.source_start(start) == begin
        assert alignment.source_end(start + 7) == begin + 7


@pytest.mark.parametrize(
    ("source", "found", "stretch"),
    [
        pytest.param("نہر کی صفائی", "کی", "کی", id="clean"),
        pytest.param("نہر  كي صفائی", "کی", "كي", id="arabic-letters"),
        pytest.param("نہر \u0640 کی", "نہر کی", "نہر \u0640 کی", id="across-what-went"),
        pytest.param("\ufeffنہر\u200f کی", "نہر", "نہر", id="not-what-went-beside-it"),
        pytest.param("سڑ\u0640\u0640ک بند", "سڑک", "سڑ\u0640\u0640ک", id="tatweel-inside"),
        pytest.param("رسول \ufdf2 کے", "للہ", "\ufdf2", id="part-of-a-ligature"),
        pytest.param("ا\u0653ج رات", "آ", "ا\u0653", id="composed"),
        pytest.param("ا\u0653ج رات", "ج رات", "ج رات", id="behind-the-composed"),
        pytest.param("نہر\r\nكا پل", "\nکا", "\nكا", id="behind-a-carriage-return"),
        pytest.param("نہر \t\xa0 پل", "ر پ", "ر \t\xa0 پ", id="across-spaces"),
        pytest.param("صورت\u200c\u200cحال", "تحال", "ت\u200c\u200cحال", id="non-joiners"),
    ],
)
def test_a_word_maps_to_the_smallest_stretch_it_was_written_in(
    source: str,
    found: str,
    stretch: str,
) -> None:
    alignment = align_folded(source)
    assert mapped(source, alignment, found) == stretch


def test_unchanged_text_has_no_edits() -> None:
    assert align_normalized("نہر، ۱۲ پل۔")._edits == []


def test_digits_are_edited_for_the_search_key_alone() -> None:
    assert mapped("۱۲ پل", align_folded("۱۲ پل"), "12") == "۱۲"


def test_letters_that_change_apart_are_edits_apart() -> None:
    edits = align_normalized("كل رات ياد")._edits
    assert [(edit.start, edit.end, edit.after) for edit in edits] == [(0, 1, "ک"), (7, 8, "ی")]


def test_a_rewriting_that_no_letter_explains_is_one_edit() -> None:
    alignment = _align("گرم موسم آج", lambda text: text.replace("موسم", "دن"), re.compile("x+"))
    assert alignment._edits == [(4, 8, "دن")]
    assert alignment.text == "گرم دن آج"


def test_source_of_an_empty_text_is_empty() -> None:
    alignment = align_normalized("\u200f\ufeff")
    assert (alignment.text, alignment.source_start(0), alignment.source_end(0)) == ("", 2, 0)
