import unicodedata
from collections import defaultdict
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

import urdunews
from urdunews import Normalizer, Rule, tables
from urdunews.characters import aspirates
from urdunews.characters.aspirates import aspirated, find_aspirates, hehs_of
from urdunews.characters.spelling import NORMAL

HEH: Final = "\N{ARABIC LETTER HEH}"
HEH_GOAL: Final = "\N{ARABIC LETTER HEH GOAL}"
DO_CHASHMI: Final = "\N{ARABIC LETTER HEH DOACHASHMEE}"
ROWS: Final = list(tables.rows("characters/aspirates"))
CERTAIN: Final = [row["word"] for row in ROWS if row["certain"] == "yes"]
AMBIGUOUS: Final = [row["word"] for row in ROWS if row["certain"] == "no"]

every_reading = Normalizer(repairs=("ambiguous-heh",))


HEHS = hehs_of(NORMAL)


def typed(word: str) -> str:
    """Type a word on an Arabic keyboard, which has one heh for two."""
    return word.replace(DO_CHASHMI, HEH).replace(HEH_GOAL, HEH)


def bare(word: str) -> str:
    """Return a word without its marks, those of its letters included."""
    return word.translate(str.maketrans("آأؤئۂۓ", "ااویہے"))


def test_a_row_has_a_word_its_other_spelling_and_their_meanings() -> None:
    columns = ("word", "meaning", "other", "other_meaning", "certain")
    assert {tuple(row) for row in ROWS} == {columns}
    assert [row for row in ROWS if not row["meaning"]] == []
    assert {row["certain"] for row in ROWS} == {"yes", "no"}


def test_every_cell_is_trimmed_and_composed() -> None:
    cells = [cell for row in ROWS for cell in row.values()]
    assert [cell for cell in cells if cell != cell.strip() or not cell] == []
    assert [cell for cell in cells if not unicodedata.is_normalized("NFC", cell)] == []


def test_the_words_are_sorted_and_none_stands_twice() -> None:
    words = [row["word"] for row in ROWS]
    assert words == sorted(set(words))


def test_every_word_has_an_aspirate_and_is_a_word_of_urdu_letters_alone() -> None:
    words = [row["word"] for row in ROWS]
    assert [word for word in words if DO_CHASHMI not in word] == []
    assert [word for word in words if not word.isalpha() or urdunews.fold(word) != word] == []


def test_the_other_spelling_is_the_word_with_every_aspirate_as_heh() -> None:
    wrong = [row for row in ROWS if row["other"] != row["word"].replace(DO_CHASHMI, HEH_GOAL)]
    assert wrong == []


def test_a_word_that_is_not_certain_names_its_other_meaning() -> None:
    assert [row for row in ROWS if row["certain"] == "no" and row["other_meaning"] == "-"] == []


def test_no_two_rows_read_one_typed_word_in_two_ways() -> None:
    readings: defaultdict[str, set[str]] = defaultdict(set)
    for row in ROWS:
        word = bare(row["word"])
        readings[word.replace(DO_CHASHMI, HEH_GOAL)].add(word)
    assert [words for words in readings.values() if len(words) > 1] == []


def test_every_certain_word_is_read_as_it_stands_in_the_table() -> None:
    text = " ".join(CERTAIN)
    assert urdunews.normalize(typed(text)).split(" ") == CERTAIN


def test_an_ambiguous_word_is_read_only_when_asked() -> None:
    text = " ".join(AMBIGUOUS)
    plain = text.replace(DO_CHASHMI, HEH_GOAL)
    assert urdunews.normalize(typed(text)) == plain
    assert every_reading(typed(text)) == text
    assert every_reading(typed(" ".join(CERTAIN))) == " ".join(CERTAIN)


def test_urdu_letters_of_the_tables_words_are_never_changed() -> None:
    for text in (" ".join(CERTAIN + AMBIGUOUS), " ".join(row["other"] for row in ROWS)):
        assert urdunews.normalize(text) == text == every_reading(text)


@pytest.mark.parametrize(
    ("text", "spelt"),
    [
        pytest.param("سات\u0647", "ساتھ", id="arabic-heh"),
        pytest.param("مج\u0647\u064a", "مجھی", id="arabic-yeh-after"),
        pytest.param("\u0643چ\u0647", "کچھ", id="arabic-kaf-before"),
        pytest.param("آد\u0647ا", "آدھا", id="composed-letter"),
        pytest.param("ا\u0653د\u0647ا", "آدھا", id="decomposed-letter"),
        pytest.param("ساؤت\u0647", "ساؤتھ", id="hamza"),
        pytest.param("ساو\u0654ت\u0647", "ساؤتھ", id="decomposed-hamza"),
        pytest.param("\u0647ت\u0647يار", "ہتھیار", id="both-hehs"),
        pytest.param("دود\u0647", "دودھ", id="last-letter"),
        pytest.param("ب\u0647اب\u0647ی", "بھابھی", id="two-aspirates"),
    ],
)
def test_a_typed_heh_is_read_by_the_whole_word(text: str, spelt: str) -> None:
    assert urdunews.normalize(text) == spelt


@pytest.mark.parametrize("form", ["\ufee9", "\ufeea", "\ufeeb", "\ufeec"])
def test_every_form_of_the_heh_is_read_by_the_whole_word(form: str) -> None:
    assert urdunews.normalize(f"سات{form} دود{form} اب{form}ی") == "ساتھ دودھ ابھی"


def test_a_word_of_presentation_forms_is_read_too() -> None:
    # ساته and دهند with letters as their shapes.
    shapes = "\ufeb3\ufe8e\ufe97\ufeea \ufea9\ufeeb\ufee8\ufeaa"
    assert urdunews.normalize(shapes) == "ساتھ دھند"


@pytest.mark.parametrize(
    ("text", "spelt"),
    [
        pytest.param("سا\u0640\u0640ت\u0640\u0647", "ساتھ", id="tatweel"),
        pytest.param("سات\u0647\u0640", "ساتھ", id="tatweel-after"),
        pytest.param("س\u064eات\u0647\u0650", "س\u064eاتھ\u0650", id="vowel-signs"),
        pytest.param("سات\u0651\u064e\u0647", "سات\u064e\u0651ھ", id="two-marks-before"),
        pytest.param("سا\u200fت\u200e\u0647\ufeff", "ساتھ", id="invisible-signs"),
        pytest.param("سا\x07ت\xad\u0647", "ساتھ", id="controls"),
        pytest.param("سات\u200d\u0647", "ساتھ", id="joiner"),
        pytest.param("\ufe77سات\ufe7f\u0647", "\u064eسات\u0652ھ", id="forms-of-marks"),
    ],
)
def test_what_does_not_show_does_not_hide_a_word(text: str, spelt: str) -> None:
    assert urdunews.normalize(text) == spelt


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("", "", id="the-text"),
        pytest.param("(", ")", id="brackets"),
        pytest.param("“", "”", id="quotes"),
        pytest.param("نہر،", "،نہر", id="commas"),
        pytest.param("گئے۔", "۔", id="stops"),
        pytest.param("12", "34", id="digits"),
        pytest.param("۱۲", "۳۴", id="urdu-digits"),
        pytest.param("A", "z", id="latin-letters"),
        pytest.param("\n", "\n", id="line-feeds"),
        pytest.param("\t", "\u3000", id="white-space"),
        pytest.param("/", "؟", id="slash-and-question"),
        pytest.param("न", "न", id="another-script"),
        pytest.param("\ud800", "\udfff", id="surrogates"),
        pytest.param("\u061e", "\u06d4", id="punctuation-of-arabic"),
    ],
)
def test_a_word_is_found_beside_what_is_no_letter_of_arabic(before: str, after: str) -> None:
    found = list(find_aspirates(f"{before}سات\u0647{after}", "certain", HEHS))
    assert found == [len(before) + 3]


@pytest.mark.parametrize(
    ("text", "spelt"),
    [
        pytest.param("سات\u0647\u200cوالا", "ساتھ\u200cوالا", id="after-it"),
        pytest.param("نہر\u200cسات\u0647", "نہر\u200cساتھ", id="before-it"),
        pytest.param("سا\u200cت\u0647", "سا\u200cتہ", id="inside"),
    ],
)
def test_a_non_joiner_is_the_border_of_a_word(text: str, spelt: str) -> None:
    assert urdunews.normalize(text) == spelt


@pytest.mark.parametrize(
    ("text", "spelt"),
    [
        pytest.param("ش\u0647ر میں", "شہر میں", id="heh-of-urdu"),
        pytest.param("\u0648\u0647 کہت\u0647 رہ\u0647", "وہ کہتہ رہہ", id="no-word-of-the-table"),
        pytest.param("سات\u0647ب", "ساتہب", id="longer-than-a-word"),
        pytest.param("سات\u0647\u0621", "ساتہء", id="a-lone-hamza-is-a-letter"),
        pytest.param("سات\u0647سات\u0647", "ساتہساتہ", id="two-words-in-one"),
        pytest.param("ٱسات\u0647", "ٱساتہ", id="another-letter-before"),
        pytest.param("\u0647", "ہ", id="alone"),
        pytest.param("\u0647\u0647\u0647", "ہہہ", id="alone-thrice"),
        pytest.param("سات \u0647", "سات ہ", id="a-space-between"),
    ],
)
def test_a_word_that_is_not_in_the_table_has_the_heh_of_urdu(text: str, spelt: str) -> None:
    assert urdunews.normalize(text) == spelt


@pytest.mark.parametrize(
    ("text", "spelt"),
    [
        pytest.param("ہات\u0647", "ہاتھ", id="heh-goal-where-the-word-has-it"),
        pytest.param("\u0647اتھ", "ہاتھ", id="do-chashmi-where-the-word-has-it"),
        pytest.param("بھاب\u0647ی", "بھابھی", id="one-of-two-aspirates-is-written"),
        pytest.param("بہاب\u0647ی", "بہابہی", id="heh-goal-where-the-word-has-none"),
        pytest.param("ھات\u0647", "ھاتہ", id="do-chashmi-where-the-word-has-none"),
    ],
)
def test_a_heh_of_urdu_beside_a_typed_one_must_be_that_of_the_word(text: str, spelt: str) -> None:
    assert urdunews.normalize(text) == spelt


@pytest.mark.parametrize(
    ("text", "plain", "repaired"),
    [
        ("ب\u0647ائی", "بہائی", "بھائی"),
        ("پ\u0647ر", "پہر", "پھر"),
        ("پ\u0647ل", "پہل", "پھل"),
        ("گ\u0647ر", "گہر", "گھر"),
        ("ت\u0647ی", "تہی", "تھی"),
    ],
)
def test_a_word_of_two_readings_keeps_the_plain_one_unless_asked(
    text: str,
    plain: str,
    repaired: str,
) -> None:
    assert urdunews.normalize(text) == plain
    assert every_reading(text) == repaired
    assert [edit.rule for edit in urdunews.align(text).edits] == [Rule.LETTERS]
    assert [edit.rule for edit in every_reading.align(text).edits] == [Rule.AMBIGUOUS_HEH]


def test_a_certain_word_has_the_rule_of_aspirates_whatever_else_is_asked_for() -> None:
    for normalizer in (Normalizer(), every_reading):
        edits = normalizer.align("وہ سات\u0647 تھا").edits
        assert [(e.span, e.before, e.after, e.rule) for e in edits] == [
            ((6, 7), "\u0647", "ھ", Rule.ASPIRATES),
        ]


@pytest.mark.parametrize("repairs", [(), ("ambiguous-heh",)])
def test_letters_that_stay_are_not_read(repairs: tuple[str, ...]) -> None:
    text = "سات\u0647 ب\u0647ائی"
    assert Normalizer(letters=False, repairs=repairs)(text) == text


def test_a_run_longer_than_words_are_is_not_read() -> None:
    assert urdunews.normalize("\u0647" * 300) == "ہ" * 300
    assert urdunews.normalize("ب\u0647" * 300) == "بہ" * 300
    assert urdunews.normalize("سات\u0647" + "\u0640" * 20) == "ساتھ"


@pytest.mark.parametrize("length", range(56, 72))
def test_both_normal_forms_of_a_long_run_are_read_alike(length: int) -> None:
    text = "آد\u0647ا" + "\u0640" * length
    assert urdunews.normalize(unicodedata.normalize("NFD", text)) == urdunews.normalize(text)


def test_words_after_a_long_run_are_read() -> None:
    text = "ب\u0647" * 300 + " سات\u0647"
    assert urdunews.normalize(text).endswith("بہ ساتھ")


def test_words_are_read_however_many_were_met_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aspirates, "_MOST_CACHED", 8)
    monkeypatch.setattr(aspirates, "_finder", aspirates._Finder)
    words = CERTAIN[:400]
    assert aspirated(typed(" ".join(words)), "certain", HEHS).split(" ") == [
        word.replace(HEH_GOAL, HEH) for word in words
    ]


def test_text_without_aspirates_is_the_text_itself() -> None:
    text = "شہر میں ش\u0647ر"
    assert aspirated(text, "certain", HEHS) is text
    assert aspirated("سات\u0647", "keep", HEHS) == "سات\u0647"


@given(st.lists(st.sampled_from(CERTAIN), min_size=1, max_size=8), st.data())
def test_any_words_are_read_wherever_hehs_were_typed(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    keyed = "".join(
        HEH if sign in (HEH_GOAL, DO_CHASHMI) and data.draw(st.booleans()) else sign
        for sign in text
    )
    assert urdunews.normalize(keyed) == text


@given(
    st.text(st.sampled_from("بتٹساکھہ\u0647\u0647\u0647\u0640\u064e\u200c ۔\u064a"), max_size=30)
)
def test_nothing_but_typed_hehs_becomes_aspirates(text: str) -> None:
    spelt = aspirated(text, "all", HEHS)
    assert len(spelt) == len(text)
    changed = {pair for pair in zip(text, spelt, strict=True) if pair[0] != pair[1]}
    assert changed <= {(HEH, DO_CHASHMI)}
    assert aspirated(spelt, "all", HEHS) == spelt


def test_a_form_of_heh_that_is_kept_is_what_it_shows() -> None:
    keeping = Normalizer(ligatures="keep", joiners="drop")
    # Without the non-joiner it is another word, and the forms are still there.
    text = "ﻛﻪﺎ\u200cؤ"
    assert keeping(text) == keeping(keeping(text)) == "ﻛﻪﺎؤ"
    assert keeping("سات\u0647") == "ساتھ"
