import unicodedata

import pytest
from hypothesis import given

from characters.texts import ZWJ, ZWNJ, dirty_texts
from urdunews.characters.joiners import normalize_joiners


@pytest.mark.parametrize(
    ("text", "settled"),
    [
        pytest.param("صورت حال", "صورت حال", id="none"),
        pytest.param(f"صورت{ZWNJ}حال", f"صورت{ZWNJ}حال", id="inside-a-word"),
        pytest.param(f"خوب{ZWNJ}صورت{ZWNJ}ترین", f"خوب{ZWNJ}صورت{ZWNJ}ترین", id="two-of-them"),
        pytest.param(f"صورت{ZWNJ * 4}حال", f"صورت{ZWNJ}حال", id="one-of-many"),
        pytest.param(f"صورت{ZWJ}{ZWNJ}{ZWJ}حال", f"صورت{ZWNJ}حال", id="one-of-both"),
        pytest.param(f"صورتِ{ZWNJ}حال", f"صورتِ{ZWNJ}حال", id="after-a-mark"),
        pytest.param(f"صورت{ZWNJ}\u0650حال", f"صورت{ZWNJ}\u0650حال", id="before-a-mark"),
        pytest.param(f"5{ZWNJ}ویں", f"5{ZWNJ}ویں", id="after-a-digit"),
        pytest.param(f"{ZWNJ}صورت", "صورت", id="first"),
        pytest.param(f"صورت{ZWNJ}", "صورت", id="last"),
        pytest.param(f"{ZWNJ}", "", id="alone"),
        pytest.param(f"\u0650{ZWNJ}\u0650", "\u0650\u0650", id="between-marks-of-no-letter"),
        pytest.param(f"صورت{ZWNJ}۔", "صورت۔", id="before-a-stop"),
        pytest.param(f"صورت {ZWNJ}حال", "صورت حال", id="after-a-space"),
        pytest.param(f"صورت{ZWNJ}\nحال", "صورت\nحال", id="before-a-line-feed"),
    ],
)
def test_a_non_joiner_stays_between_letters(text: str, settled: str) -> None:
    assert normalize_joiners(text) == settled


@pytest.mark.parametrize(
    ("text", "settled"),
    [
        pytest.param(f"👩{ZWJ}🚀", f"👩{ZWJ}🚀", id="emoji"),
        pytest.param(f"👩{ZWJ * 3}🚀", f"👩{ZWJ}🚀", id="one-of-many"),
        pytest.param(f"❤\ufe0f{ZWJ}🔥", f"❤\ufe0f{ZWJ}🔥", id="after-a-selector"),
        pytest.param(f"न{ZWJ}क", f"न{ZWJ}क", id="devanagari"),
        pytest.param(f"صورت{ZWJ}حال", "صورتحال", id="between-arabic-letters"),
        pytest.param(f"👩{ZWJ}صورت", "👩صورت", id="before-an-arabic-letter"),
        pytest.param(f"صورت{ZWJ}👩", "صورت👩", id="after-an-arabic-letter"),
        pytest.param(f"\ufefb{ZWJ}👩", "\ufefb👩", id="after-a-form"),
        pytest.param(f"👩{ZWJ} 🚀", "👩 🚀", id="before-a-space"),
        pytest.param(f"👩\n{ZWJ}🚀", "👩\n🚀", id="after-a-line-feed"),
        pytest.param(f"{ZWJ}👩", "👩", id="first"),
        pytest.param(f"👩{ZWJ}", "👩", id="last"),
    ],
)
def test_a_joiner_stays_between_signs_that_are_not_arabic(text: str, settled: str) -> None:
    assert normalize_joiners(text) == settled


def test_the_letters_count_and_not_the_marks_between() -> None:
    marks = "\u0650" * 40
    assert normalize_joiners(f"ب{marks}{ZWNJ}{marks}{ZWNJ}ن") == f"ب{marks}{ZWNJ}{marks}{ZWNJ}ن"
    assert normalize_joiners(f"ب{marks}{ZWNJ}{marks}۔") == f"ب{marks}{marks}۔"


@given(dirty_texts())
def test_normalizing_removes_joiners_alone_and_is_a_fixed_point(text: str) -> None:
    text = unicodedata.normalize("NFC", text)
    settled = normalize_joiners(text)
    bare = str.maketrans("", "", ZWNJ + ZWJ)
    assert settled.translate(bare) == text.translate(bare)
    assert normalize_joiners(settled) == settled
