import itertools

import attrs
import pytest
from hypothesis import given

import urdunews
from characters.texts import dirty_texts
from model.pickling import through_pickle
from urdunews import Alignment, Rule, Span, align
from urdunews.characters.alignment import aligned
from urdunews.characters.edits import Change
from urdunews.characters.normalization import align_folded, fold


def stretch_of(alignment: Alignment, found: str) -> str:
    """Return the stretch of the source that became `found`."""
    start = alignment.text.index(found)
    return alignment.source[slice(*alignment.source_span(start, start + len(found)))]


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
        pytest.param("ا\u0653ج رات", "ج رات", "ج رات", id="after-the-composed"),
        pytest.param("نہر\r\nكا پل", "\nکا", "\nكا", id="after-a-carriage-return"),
        pytest.param("نہر \t\xa0 پل", "ر پ", "ر \t\xa0 پ", id="across-spaces"),
        pytest.param("صورت\u200c\u200cحال", "تحال", "ت\u200c\u200cحال", id="non-joiners"),
        pytest.param("سات\u0647 تھا", "ساتھ", "سات\u0647", id="aspirate"),
    ],
)
def test_a_word_maps_to_the_smallest_stretch_it_was_written_in(
    source: str,
    found: str,
    stretch: str,
) -> None:
    assert stretch_of(align_folded(source), found) == stretch


@pytest.mark.parametrize(
    ("source", "span", "became"),
    [
        pytest.param("نہر كي", (4, 6), "کی", id="letters"),
        pytest.param("نہر\u0640 پل", (3, 4), "", id="what-went"),
        pytest.param("نہر\u0640 پل", (2, 5), "ر ", id="across-what-went"),
        pytest.param("ا\u0653ج", (1, 2), "آ", id="part-of-what-composed"),
        pytest.param("ال\ufdf2", (2, 3), "اللہ", id="ligature"),
        pytest.param("نہر", (0, 0), "", id="nothing"),
    ],
)
def test_a_stretch_of_the_source_maps_to_all_that_it_became(
    source: str,
    span: tuple[int, int],
    became: str,
) -> None:
    alignment = align(source)
    assert alignment.text[slice(*alignment.text_span(*span))] == became


def test_an_alignment_has_both_texts_and_its_edits_in_order() -> None:
    alignment = align("كتابـــ  خانه")
    assert (alignment.source, alignment.text) == ("كتابـــ  خانه", "کتاب خانہ")
    assert [(e.span, e.before, e.after, e.rule) for e in alignment.edits] == [
        ((0, 1), "ك", "ک", Rule.LETTERS),
        ((4, 8), "ـــ ", "", Rule.TATWEEL),
        ((12, 13), "ه", "ہ", Rule.LETTERS),
    ]


def test_an_edit_without_a_stretch_was_put_in() -> None:
    alignment = urdunews.Normalizer(spacing="punctuation")("نہر،پل")
    edits = urdunews.Normalizer(spacing="punctuation").align("نہر،پل").edits
    assert alignment == "نہر، پل"
    assert [(e.span, e.before, e.after) for e in edits] == [((4, 4), "", " ")]


def test_unchanged_text_has_no_edits_and_maps_to_itself() -> None:
    alignment = align("نہر، ۱۲ پل۔")
    assert alignment.edits == ()
    assert alignment.text == alignment.source
    for start, end in itertools.combinations(range(12), 2):
        assert alignment.source_span(start, end) == (start, end) == alignment.text_span(start, end)


def test_digits_are_edited_for_the_search_key_alone() -> None:
    assert stretch_of(align_folded("۱۲ پل"), "12") == "۱۲"
    assert align("۱۲ پل").edits == ()


def test_the_source_of_an_empty_text_is_empty() -> None:
    alignment = align("\u200f\ufeff")
    assert (alignment.text, alignment.source_span(0, 0)) == ("", (2, 2))
    assert alignment.text_span(0, 2) == (0, 0)
    assert align("").source_span(0, 0) == (0, 0) == align("").text_span(0, 0)


def test_a_span_is_a_span_object() -> None:
    alignment = align("كتاب")
    assert isinstance(alignment.source_span(0, 1), Span)
    assert isinstance(alignment.text_span(0, 1), Span)
    assert isinstance(alignment.edits[0].span, Span)


@pytest.mark.parametrize(("start", "end"), [(-1, 1), (2, 1), (0, 6), (6, 6)])
def test_a_span_outside_a_text_is_an_error_that_says_so(start: int, end: int) -> None:
    alignment = align("كتابي")
    message = rf"\({start}, {end}\) is not a span of a text of 5 code points"
    with pytest.raises(ValueError, match=message):
        alignment.source_span(start, end)
    with pytest.raises(ValueError, match=message):
        alignment.text_span(start, end)


def test_each_way_checks_the_text_that_it_maps_from() -> None:
    alignment = align("ـــنہر")
    assert alignment.text_span(0, 6) == (0, 3)
    with pytest.raises(ValueError, match="of 3 code points"):
        alignment.source_span(0, 6)


def test_an_alignment_is_a_value() -> None:
    alignment = align("كتاب  خانه")
    assert alignment == align("كتاب  خانه") != align("كتاب خانه")
    assert hash(alignment) == hash(align("كتاب  خانه"))
    alignment.source_span(0, 1)
    assert alignment == align("كتاب  خانه")
    again = through_pickle(alignment)
    assert again == alignment
    assert again.edits == alignment.edits
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        alignment.text = ""  # type: ignore[misc]


def test_an_alignment_is_made_of_a_source_and_its_changes() -> None:
    changes: list[Change] = [(0, 1, "xyz", Rule.FORMS), (2, 2, "+", Rule.PUNCTUATION)]
    alignment = aligned("abc", changes)
    assert alignment.text == "xyzb+c"
    assert alignment.source_span(1, 2) == (0, 1)
    assert alignment.source_span(3, 6) == (1, 3)
    assert alignment.source_span(4, 5) == (2, 2)
    assert alignment.text_span(1, 3) == (3, 6)


@given(dirty_texts())
def test_every_character_of_a_text_comes_from_a_stretch_in_order(text: str) -> None:
    for alignment in (align(text), align_folded(text)):
        spans = [alignment.source_span(at, at + 1) for at in range(len(alignment.text))]
        assert all(start < end for start, end in spans)
        assert [start for start, _ in spans] == sorted(start for start, _ in spans)
        assert [end for _, end in spans] == sorted(end for _, end in spans)


@given(dirty_texts())
def test_a_folded_text_is_aligned_with_its_source(text: str) -> None:
    alignment = align_folded(text)
    assert (alignment.text, alignment.source) == (fold(text), text)


@given(dirty_texts(), dirty_texts())
def test_clean_words_between_dirt_map_to_themselves(first: str, second: str) -> None:
    source = f"{first} نہر صاف {second}"
    begin = source.index("نہر صاف")
    for alignment in (align(source), align_folded(source)):
        start = alignment.text.index("نہر صاف")
        assert alignment.source_span(start, start + 7) == (begin, begin + 7)
        assert alignment.text_span(begin, begin + 7) == (start, start + 7)
