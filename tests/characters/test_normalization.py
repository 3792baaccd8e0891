import itertools
import unicodedata
from collections import defaultdict
from collections.abc import Callable
from typing import Any, Final

import pytest
from hypothesis import given

from characters.texts import ZWJ, ZWNJ, dirty_texts
from urdunews import align, fold, is_normalized, normalize
from urdunews.characters.normalization import is_folded


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
        pytest.param("\u064e\u0654", "\u0626\u064e", id="after-a-vowel-sign"),
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
        pytest.param(f"صورتِ{ZWNJ}حال", f"صورتِ{ZWNJ}حال", id="after-a-diacritic"),
        pytest.param(f"صورت{ZWNJ}\u200fحال", f"صورت{ZWNJ}حال", id="beside-an-invisible"),
        pytest.param(f"5{ZWNJ}ویں", f"5{ZWNJ}ویں", id="after-a-digit"),
        pytest.param(f"{ZWNJ}صورت", "صورت", id="first"),
        pytest.param(f"صورت{ZWNJ}", "صورت", id="last"),
        pytest.param(f"صورت{ZWNJ} حال", "صورت حال", id="before-a-space"),
        pytest.param(f"صورت {ZWNJ} حال", "صورت حال", id="between-spaces"),
        pytest.param(f"صورت۔{ZWNJ}حال", "صورت۔حال", id="after-a-stop"),
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
        pytest.param(f"👩\n{ZWJ}🚀", "👩\n🚀", id="after-a-line-end"),
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
        pytest.param("و\u064e\u0674", "ؤ", id="hamza-after-a-vowel-sign"),
        pytest.param("ی\u064e\u0674", "ئ", id="hamza-of-a-yeh-after-a-vowel-sign"),
    ],
)
def test_fold_gives_a_search_key_also_beside_another_script(text: str, key: str) -> None:
    assert fold(text) == key
    assert fold(f"नदी {text}") == f"नदी {key}"


@pytest.mark.parametrize("base", ["ب", "ا", "۔", "\u1100"])
def test_long_runs_of_marks_are_composed_as_unicode_says(base: str) -> None:
    marks = "".join(itertools.islice(itertools.cycle("\u0651\u064e\u0654\u0650!\u0653"), 90))
    assert normalize(base + marks) == unicodedata.normalize("NFC", base + marks)


@pytest.mark.parametrize("text", ["", "نہر صاف ہو گئی۔", "۲۰۲۶ء میں، فوراً عیسیٰ؟\n", "👩\u200d🚀 é"])
def test_normal_text_is_given_back_itself(text: str) -> None:
    assert normalize(text) is text
    assert is_normalized(text)
    assert align(text).edits == ()


@pytest.mark.parametrize("text", ["كتاب", "نہر  پل", "ا\u0653ج", "نہر\r\n", "\ud800", "سات\u0647"])
def test_other_text_is_not_normalized(text: str) -> None:
    assert not is_normalized(text)
    assert is_normalized(normalize(text))
    assert align(text).text == normalize(text) != text


@pytest.mark.parametrize("wrong", [b"abc", None, 5, ["x"], bytearray(b"x")])
@pytest.mark.parametrize("function", [normalize, fold, align, is_normalized])
def test_what_is_no_text_is_a_type_error(function: Callable[[Any], Any], wrong: object) -> None:
    with pytest.raises(TypeError, match=f"not {type(wrong).__name__}; decode bytes first"):
        function(wrong)


ALPHABET: Final = "آأؤئابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہۂۃھءیےۓ"


def test_every_presentation_form_of_an_urdu_letter_is_that_letter() -> None:
    forms: defaultdict[str, list[str]] = defaultdict(list)
    for code in (*range(0xFB50, 0xFE00), *range(0xFE70, 0xFF00)):
        kind, *letters = (unicodedata.decomposition(chr(code)) or "-").split()
        if len(letters) == 1 and chr(int(letters[0], 16)) in ALPHABET:
            assert kind in {"<isolated>", "<initial>", "<medial>", "<final>"}
            forms[chr(int(letters[0], 16))].append(chr(code))
    # The others have the forms of their Arabic letters, or none: ۂ is ہ with a mark.
    assert set(ALPHABET) - set(forms) <= set("ۂۃ")
    assert {letter: {normalize(form) for form in found} for letter, found in forms.items()} == {
        letter: {letter} for letter in forms
    }
    assert min(len(found) for letter, found in forms.items() if letter != "ء") >= 2


@pytest.mark.parametrize(
    ("form", "letter"),
    [
        ("\ufed9\ufeda\ufedb\ufedc", "ک"),
        ("\ufef1\ufef2\ufef3\ufef4\ufeef\ufef0\ufbe8\ufbe9", "ی"),
        ("\ufee9\ufeea\ufeeb\ufeec", "ہ"),
        ("\ufe93\ufe94", "ۃ"),
        ("\ufba4\ufba5", "ۂ"),
        ("\ufbaa\ufbab\ufbac\ufbad", "ھ"),
        ("\ufb9e\ufb9f", "ں"),
    ],
)
def test_a_form_of_an_arabic_letter_is_the_letter_of_urdu(form: str, letter: str) -> None:
    assert [normalize(sign) for sign in form] == [letter] * len(form)


@pytest.mark.parametrize(
    ("ligature", "word"),
    [
        pytest.param("\ufdf2", "اللہ", id="allah"),
        pytest.param("\ufdf3", "اکبر", id="akbar"),
        pytest.param("\ufdf4", "محمد", id="muhammad"),
        pytest.param("\ufdf5", "صلعم", id="salam"),
        pytest.param("\ufdf6", "رسول", id="rasul"),
        pytest.param("\ufdf7", "علیہ", id="alayh"),
        pytest.param("\ufdf8", "وسلم", id="wasallam"),
        pytest.param("\ufdf9", "صلی", id="salla"),
        pytest.param("\ufdf0", "صلے", id="salla-of-the-quran"),
        pytest.param("\ufdf1", "قلے", id="qala-of-the-quran"),
        pytest.param("\ufdfc", "ریال", id="rial"),
        pytest.param("\ufefb", "لا", id="lam-alef"),
        pytest.param("\ufefc", "لا", id="lam-alef-at-the-end"),
        pytest.param("\ufef5", "لآ", id="lam-alef-with-maddah"),
        pytest.param("\ufef7", "لأ", id="lam-alef-with-hamza"),
        pytest.param("\ufd3c", "اً", id="alef-with-tanwin"),
        pytest.param("\ufc5d", "یٰ", id="yeh-with-superscript-alef"),
    ],
)
def test_a_ligature_is_the_word_that_it_draws(ligature: str, word: str) -> None:
    assert normalize(ligature) == word
    assert normalize(f"نہر {ligature} پل") == f"نہر {word} پل"


@pytest.mark.parametrize("sign", ["\ufdfa", "\ufdfb", "\ufdfd", "\ufdfe", "\ufdff", "\ufd40"])
def test_a_blessing_in_one_sign_stays_one(sign: str) -> None:
    assert normalize(f"نبی {sign} نے") == f"نبی {sign} نے"


@pytest.mark.parametrize(
    "text",
    [
        ALPHABET,
        " ".join(ALPHABET),
        "۔ ؟ ، ؛ ٪ ٫ ٬ ؍ ٭",
        "فوراً مثلاً عملاً اتفاقاً نسبتہً کسٍ نورٌ",
        "عیسیٰ موسیٰ اعلیٰ رحمٰن الٰہی زکوٰۃ",
        "2026ء ۲۰۲۶ء، ۱۴۴۷ھ اور 1947ء میں",
        "جائے گا، آئندہ، مؤقف، جرأت، گئو، ہوئی، لئے، ذمہ دارِ اعلیٰ، پیمانۂ صبر، زکوٰۃ، صلوٰۃ",
        "بھائی، بہائی، پھر، پہر، یھ، یہ",
        "کراچی ‘لاہور’ “ملتان” «گوجرانوالہ» …",
    ],
)
def test_clean_urdu_is_never_changed(text: str) -> None:
    assert normalize(text) == text


@given(dirty_texts())
def test_lines_normalise_one_by_one_as_together(text: str) -> None:
    assert normalize(text).split("\n") == [normalize(line) for line in text.split("\n")]
    assert fold(text).split("\n") == [fold(line) for line in text.split("\n")]


@given(dirty_texts())
def test_a_text_is_normalized_when_normalising_leaves_it(text: str) -> None:
    assert is_normalized(text) == (normalize(text) == text)


@pytest.mark.parametrize("text", ["", "بارش 3 فروری کو ہوئی۔\n", "«Lahore»، آج؟"])
def test_plain_text_is_known_as_folded(text: str) -> None:
    assert is_folded(text)


@given(dirty_texts())
def test_what_is_folded_stays_when_it_is_folded_again(text: str) -> None:
    assert not is_folded(text) or fold(text) == text
