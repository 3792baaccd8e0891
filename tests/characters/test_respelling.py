import pytest
from hypothesis import given

from characters.texts import ZWJ, ZWNJ, dirty_texts
from urdunews.characters.policy import TATWEEL
from urdunews.characters.respelling import apply_rules
from urdunews.characters.spelling import FOLDED, NORMAL, Spelling


@pytest.mark.parametrize(
    ("text", "spelt"),
    [
        pytest.param("سڑك  پر\tپاني", "سڑک پر پانی", id="letters-and-spaces"),
        pytest.param("\u0647\u0654", "\u06c2", id="arabic-heh-composes-when-it-has-changed"),
        pytest.param("\u06d5\u0654", "ۂ", id="ae-composes-before-it-changes"),
        pytest.param("\u0649\u064e\u0654", "ئ\u064e", id="yeh-composes-before-it-changes"),
        pytest.param(f"ی{ZWJ}\u0654", "ئ", id="joiner-before-a-hamza"),
        pytest.param(f"ا{ZWJ}\u0653", "آ", id="joiner-before-a-maddah"),
        pytest.param(f"صورت {ZWNJ} حال", "صورت حال", id="spaces-round-what-goes"),
        pytest.param("نہر \x07 پل", "نہر پل", id="spaces-round-a-control"),
        pytest.param("\u0f73\u0f73", "\u0f71\u0f71\u0f72\u0f72", id="tibetan-double-marks"),
    ],
)
def test_a_text_is_spelt_by_the_rules(text: str, spelt: str) -> None:
    assert apply_rules(text, NORMAL) == spelt


@pytest.mark.parametrize(
    ("text", "spelt"),
    [
        pytest.param("و\u0653\u0674", "ؤ", id="maddah-before-a-high-hamza"),
        pytest.param("و\u064e\u0674", "ؤ", id="vowel-sign-before-a-high-hamza"),
        pytest.param("ب\u0653ی\u0654", "بئ", id="what-composes-with-no-letter-goes"),
        pytest.param("ب\u0674", "ب\u0674", id="high-hamza-on-no-carrier"),
    ],
)
def test_marks_that_compose_with_no_letter_are_dropped_last(text: str, spelt: str) -> None:
    assert apply_rules(text, FOLDED) == spelt


@given(dirty_texts())
def test_a_spelling_that_keeps_letters_keeps_every_letter_of_arabic(text: str) -> None:
    spelling = Spelling(letters=False, ligatures="keep", digits="keep")
    spelt = apply_rules(text, spelling)
    letters = [c for c in text if c.isalnum() and c != TATWEEL]
    assert [c for c in spelt if c.isalnum()] == letters
