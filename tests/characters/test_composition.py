import itertools
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from characters.texts import dirty_texts
from urdunews.characters.composition import compose, compose_urdu

MARKS = "\u0651\u064e\u0654\u0650\u0653\u0301\u0344\u0f73\u0f75\u0f81\u0f71\u0f72\u0334"


@given(dirty_texts())
def test_composing_gives_the_normal_form_of_unicode(text: str) -> None:
    assert compose(text) == unicodedata.normalize("NFC", text)


@given(st.text(st.sampled_from(MARKS + "!ا\u1100ी"), min_size=32, max_size=90))
def test_composing_long_runs_of_marks_gives_the_normal_form_of_unicode(text: str) -> None:
    assert compose(text) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize("base", ["", "ا", "۔", "\u1100", "!"])
@pytest.mark.parametrize("mark", MARKS)
def test_a_long_run_that_falls_into_order_and_out_of_it_is_put_right(base: str, mark: str) -> None:
    run = "".join(itertools.islice(itertools.cycle(f"\u0651{mark}\u064e"), 70))
    assert compose(base + run) == unicodedata.normalize("NFC", base + run)


def test_composed_text_is_the_text_itself() -> None:
    text = "آج نہر ؤ ئ " + "!" * 40
    assert compose(text) is text


@pytest.mark.parametrize("yeh", ["\u06cc", "\u0649", "\u064a"])
@pytest.mark.parametrize(
    ("marks", "composed"),
    [
        pytest.param("\u0654", "\u0626", id="alone"),
        pytest.param("\u0650\u0654", "\u0626\u0650", id="after-a-vowel-sign"),
        pytest.param("\u0651\u0650\u0654", "\u0626\u0650\u0651", id="after-two"),
        pytest.param("\u0674", "\u0626", id="high"),
    ],
)
def test_a_hamza_composes_with_every_yeh(yeh: str, marks: str, composed: str) -> None:
    assert compose_urdu(f"ب{yeh}{marks}ن") == f"ب{composed}ن"


@pytest.mark.parametrize(
    ("text", "composed"),
    [
        pytest.param("ا\u0674", "أ", id="alef"),
        pytest.param("امراو\u0674", "امراؤ", id="waw"),
        pytest.param("ہ\u0674", "ۂ", id="heh-goal"),
        pytest.param("\u06d5\u0674", "\u06c0", id="ae"),
        pytest.param("ے\u0674", "ۓ", id="barree-yeh"),
        pytest.param("\u0647\u0674", "\u0647\u0654", id="heh-composes-with-none"),
        pytest.param("ب\u0674", "ب\u0674", id="no-carrier"),
        pytest.param("\u0674ب", "\u0674ب", id="first"),
        pytest.param("و\u0674\u0674", "ؤ\u0674", id="twice"),
    ],
)
def test_a_high_hamza_composes_with_the_letter_that_carries_it(text: str, composed: str) -> None:
    assert compose_urdu(text) == composed


@pytest.mark.parametrize("text", ["\u0654", "ب\u0654", " \u0654ی", "ی\u0653\u0654", "ی \u0654"])
def test_a_hamza_mark_without_a_carrier_before_it_stays(text: str) -> None:
    assert compose_urdu(text) == text
