import itertools
import unicodedata

import pytest
from hypothesis import given

from characters.texts import dirty_texts
from urdunews.characters.normalization import fold, look, normalize

ZWNJ = "\u200c"
ZWJ = "\u200d"


@pytest.mark.parametrize(
    ("text", "normalised"),
    [
        pytest.param("", "", id="nothing"),
        pytest.param("شہر میں دھند", "شہر میں دھند", id="clean"),
        pytest.param("۱۲ پروازیں", "۱۲ پروازیں", id="urdu-digits"),
        pytest.param("شہر   میں", "شہر میں", id="clean-but-spaces"),
        pytest.param("سڑك پر پاني", "سڑک پر پانی", id="arabic-letters"),
        pytest.param("قيمت ٣٥ ہزار 40", "قیمت ۳۵ ہزار 40", id="digits"),
        pytest.param("سڑ\u0640\u0640ک", "سڑک", id="tatweel"),
        pytest.param("\ufeffنہر\u200f", "نہر", id="invisible"),
        pytest.param("نہر\t\xa0\u200b\u2028 پل", "نہر پل", id="spaces"),
        pytest.param("  نہر  ", " نہر ", id="not-stripped"),
        pytest.param("ا\u0653ج", "آج", id="composed"),
        pytest.param("نہر\udcc3", "نہر\ufffd", id="surrogate"),
        pytest.param("امراو\u0674", "امراؤ", id="high-hamza-on-waw"),
        pytest.param("کمر\u0674", "کمر\u0674", id="high-hamza-on-another-letter"),
        pytest.param("\u0674نہر", "\u0674نہر", id="high-hamza-in-front"),
        pytest.param("تعلقاتِ عامہ", "تعلقاتِ عامہ", id="diacritics"),
    ],
)
def test_normalize_gives_the_usual_spelling(text: str, normalised: str) -> None:
    assert normalize(text) == normalised


@pytest.mark.parametrize("yeh", ["\u06cc", "\u0649", "\u064a"])
@pytest.mark.parametrize(
    ("marks", "letter"),
    [
        pytest.param("\u0654", "\u0626", id="alone"),
        pytest.param("\u064e\u0654", "\u0626\u064e", id="behind-a-vowel-sign"),
        pytest.param("\u0654\u0654", "\u0626\u0654", id="twice"),
        pytest.param("\u0653\u0654", "\u06cc\u0653\u0654", id="blocked-by-a-mark-above"),
        pytest.param("\u0674", "\u0626", id="high"),
    ],
)
def test_a_hamza_composes_with_each_yeh(yeh: str, marks: str, letter: str) -> None:
    assert normalize(f"ب{yeh}{marks}") == f"ب{letter}"


@pytest.mark.parametrize("text", ["\u0654", "\n\u0654", "ب\u0654", "\u064e\u0654"])
def test_a_hamza_without_its_yeh_stays_and_hinders_no_other(text: str) -> None:
    assert normalize(text) == text
    assert normalize(f"{text}یو\u0654 नदी ی\u0654") == f"{text}یؤ नदी ئ"


@pytest.mark.parametrize(
    ("text", "normalised"),
    [
        pytest.param("نہر\r\nپل\r\n", "نہر\nپل\n", id="crlf"),
        pytest.param("نہر\r", "نہر", id="end-of-a-line-alone"),
        pytest.param("نہر\rپل", "نہر پل", id="inside"),
        pytest.param("نہر\r\r\nپل", "نہر \nپل", id="doubled"),
        pytest.param("نہر\n\n\n", "نہر\n\n\n", id="lf"),
        pytest.param("نہر \n پل", "نہر \n پل", id="spaces-round-a-line-end"),
    ],
)
def test_line_ends_become_line_feeds_and_stay(text: str, normalised: str) -> None:
    assert normalize(text) == normalised


@pytest.mark.parametrize(
    ("text", "normalised"),
    [
        pytest.param(f"صورت{ZWNJ}حال", f"صورت{ZWNJ}حال", id="inside-a-word"),
        pytest.param(f"صورت{ZWNJ * 3}حال", f"صورت{ZWNJ}حال", id="one-at-a-time"),
        pytest.param(f"صورت{ZWJ}{ZWNJ}حال", f"صورت{ZWNJ}حال", id="with-a-joiner"),
        pytest.param(f"صورتِ{ZWNJ}حال", f"صورتِ{ZWNJ}حال", id="behind-a-diacritic"),
        pytest.param(f"صورت{ZWNJ}\u200fحال", f"صورت{ZWNJ}حال", id="beside-an-invisible"),
        pytest.param(f"5{ZWNJ}ویں", f"5{ZWNJ}ویں", id="behind-a-digit"),
        pytest.param(f"{ZWNJ}صورت", "صورت", id="first"),
        pytest.param(f"صورت{ZWNJ}", "صورت", id="last"),
        pytest.param(f"صورت{ZWNJ} حال", "صورت حال", id="before-a-space"),
        pytest.param(f"صورت {ZWNJ} حال", "صورت حال", id="between-spaces"),
        pytest.param(f"صورت۔{ZWNJ}حال", "صورت۔حال", id="behind-a-stop"),
        pytest.param(f"صورت{ZWNJ}\nحال", "صورت\nحال", id="before-a-line-end"),
    ],
)
def test_a_non_joiner_has_its_place_inside_words(text: str, normalised: str) -> None:
    assert normalize(text) == normalised


@pytest.mark.parametrize(
    ("text", "normalised"),
    [
        pytest.param(f"👩{ZWJ}🚀", f"👩{ZWJ}🚀", id="emoji"),
        pytest.param(f"👩{ZWJ}{ZWJ}🚀", f"👩{ZWJ}🚀", id="emoji-twice"),
        pytest.param(f"❤\ufe0f{ZWJ}🔥", f"❤\ufe0f{ZWJ}🔥", id="emoji-with-selector"),
        pytest.param(f"صورت{ZWJ}حال", "صورتحال", id="between-letters"),
        pytest.param(f"👩{ZWJ}صورت", "👩صورت", id="before-a-letter"),
        pytest.param(f"👩{ZWJ} 🚀", "👩 🚀", id="before-a-space"),
        pytest.param(f"👩\n{ZWJ}🚀", "👩\n🚀", id="behind-a-line-end"),
        pytest.param(f"{ZWJ}👩", "👩", id="first"),
    ],
)
def test_a_joiner_is_kept_between_signs_that_are_not_arabic(text: str, normalised: str) -> None:
    assert normalize(text) == normalised


@pytest.mark.parametrize(
    ("text", "key"),
    [
        pytest.param("شہر میں", "شہر میں", id="clean"),
        pytest.param("شہر  میں", "شہر میں", id="clean-but-spaces"),
        pytest.param("۲۰۲۶ ٢٠٢٦ 2026", "2026 2026 2026", id="digits"),
        pytest.param("عیسیٰ، مُحمّد", "عیسی، محمد", id="diacritics"),
        pytest.param(f"صورت{ZWNJ}حال", "صورتحال", id="non-joiner"),
        pytest.param("و\u064e\u0674", "ؤ", id="hamza-behind-a-vowel-sign"),
        pytest.param("ی\u064e\u0674", "ئ", id="hamza-of-a-yeh-behind-a-vowel-sign"),
    ],
)
def test_fold_gives_a_search_key_also_beside_another_script(text: str, key: str) -> None:
    assert fold(text) == key
    assert fold(f"नदी {text}") == f"नदी {key}"


@pytest.mark.parametrize(
    ("text", "tidy", "plain"),
    [
        pytest.param("", True, True, id="nothing"),
        pytest.param("نہر کی صفائی، 12 دن۔\n", True, True, id="clean"),
        pytest.param("نہر\r\nپل\r\n", True, True, id="crlf"),
        pytest.param("نہرِ ۱۲", True, False, id="diacritics-and-digits"),
        pytest.param("محبّت ﷺ", True, False, id="signs"),
        pytest.param("محبَّت", False, False, id="two-marks"),
        pytest.param("نہر  کی", False, False, id="spaces"),
        pytest.param("نهر", False, False, id="arabic-letter"),
        pytest.param("نہر\x00", False, False, id="control"),
        pytest.param("नहर", False, False, id="another-script"),
    ],
)
def test_a_look_says_what_normalising_and_folding_leave(
    text: str,
    tidy: bool,
    plain: bool,
) -> None:
    assert look(text) == (tidy, plain)


@pytest.mark.parametrize("base", ["ب", "ا", "۔", "\u1100"])
def test_long_runs_of_marks_are_composed_as_unicode_says(base: str) -> None:
    marks = "".join(itertools.islice(itertools.cycle("\u0651\u064e\u0654\u0650!\u0653"), 90))
    assert normalize(base + marks) == unicodedata.normalize("NFC", base + marks)


@given(dirty_texts())
def test_normalize_and_fold_are_fixed_points(text: str) -> None:
    assert normalize(normalize(text)) == normalize(text)
    assert fold(fold(text)) == fold(text)


@given(dirty_texts())
def test_composed_and_decomposed_text_normalise_alike_into_composed_text(text: str) -> None:
    normalised = normalize(text)
    assert normalize(unicodedata.normalize("NFC", text)) == normalised
    assert normalize(unicodedata.normalize("NFD", text)) == normalised
    assert unicodedata.is_normalized("NFC", normalised)


@given(dirty_texts())
def test_lines_normalise_one_by_one_as_together(text: str) -> None:
    assert normalize(text).split("\n") == [normalize(line) for line in text.split("\n")]


@given(dirty_texts())
def test_fold_absorbs_normalize(text: str) -> None:
    assert fold(normalize(text)) == fold(text)


@given(dirty_texts())
def test_a_look_is_right(text: str) -> None:
    text = text.replace("\r", "")
    seen = look(text)
    assert normalize(text) == text or not seen.tidy
    assert fold(text) == text or not seen.plain


@given(dirty_texts())
def test_normalised_text_is_valid_unicode(text: str) -> None:
    assert normalize(text).encode().decode() == normalize(text)
