from typing import Final

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from urdunews import Normalizer, Rule, fold, normalize, tables
from urdunews.characters.edits import applied
from urdunews.characters.normalizer import REPAIRS
from urdunews.characters.repairs import (
    AFTER,
    BEFORE,
    find_inpage_waw,
    find_inpage_yeh,
    find_lost_maddah,
    find_missing_space,
    find_spacing,
)

ROWS: Final = list(tables.rows("characters/short_words"))
YEH: Final = "\N{ARABIC LETTER YEH BARREE}"
WAW_FORM: Final = "\ufe85"


def repaired(rule: str, text: str) -> str:
    return Normalizer(repairs=(rule,))(text)


def test_the_table_of_short_words_has_two_kinds_of_rows() -> None:
    assert {tuple(row) for row in ROWS} == {("word", "kind", "meaning")}
    assert {row["kind"] for row in ROWS} == {"letter-name", "final-yeh"}
    assert [row for row in ROWS if not row["meaning"]] == []


def test_the_short_words_are_normal_words_and_none_stands_twice_in_a_kind() -> None:
    words = [row["word"] for row in ROWS]
    assert [word for word in words if normalize(word) != word or not word.isalpha()] == []
    assert [word for word in words if fold(word) != word or len(word) > 8] == []
    assert len({(row["word"], row["kind"]) for row in ROWS}) == len(ROWS)


def test_a_word_in_final_yeh_ends_in_it() -> None:
    words = [row["word"] for row in ROWS if row["kind"] == "final-yeh"]
    assert [word for word in words if not word.endswith(YEH)] == []


def test_there_is_a_letter_name_for_most_letters_of_latin() -> None:
    letters = [row["meaning"] for row in ROWS if row["kind"] == "letter-name"]
    assert set(letters) == set("ABCDEFGHIJKLMNOPQRSTUVWXYZ")


def test_every_repair_but_those_of_hehs_and_lines_is_a_step() -> None:
    assert {*BEFORE, *AFTER, Rule.AMBIGUOUS_HEH, Rule.HARD_WRAP} == set(REPAIRS)


@pytest.mark.parametrize(
    ("text", "spelt"),
    [
        pytest.param("پلےئر", "پلیئر", id="before-a-hamza"),
        pytest.param("کھےل کے مےدان", "کھیل کے میدان", id="before-a-consonant"),
        pytest.param("ہےں مےں آئےں", "ہیں میں آئیں", id="before-a-last-nun"),
        pytest.param("ےقےن ےہ", "یقین یہ", id="first-letter"),
        pytest.param("رےاست", "ریاست", id="before-an-alef"),
        pytest.param("کےےں", "کییں", id="twice"),
        pytest.param("گئےں", "گئیں", id="after-a-usual-word-that-goes-on"),
    ],
)
def test_a_final_yeh_inside_a_word_is_a_yeh(text: str, spelt: str) -> None:
    assert repaired("inpage-yeh", text) == spelt


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("یہ نہر کے لیے ہے۔", id="last-letter"),
        pytest.param("کےلیے", id="usual-word-before"),
        pytest.param("انہوں نےکہا", id="usual-word-of-two-letters"),
        pytest.param("سےپہلے", id="two-words-in-final-yeh"),
        pytest.param("بےروزگار", id="prefix"),
        pytest.param("بڑےشہر", id="adjective"),
        pytest.param("ہے، وہ", id="punctuation"),
        pytest.param("سے1", id="digit"),
        pytest.param("کے\u200cلیے", id="non-joiner"),
        pytest.param("ے", id="alone"),
    ],
)
def test_a_final_yeh_at_the_end_of_a_word_stays(text: str) -> None:
    assert repaired("inpage-yeh", text) == text
    assert list(find_inpage_yeh(text)) == []


@pytest.mark.parametrize("row", [row for row in ROWS if row["kind"] == "final-yeh"])
def test_a_usual_word_keeps_its_final_yeh_before_another_word(row: dict[str, str]) -> None:
    text = f"{row['word']}بارش"
    assert repaired("inpage-yeh", text) == text


@pytest.mark.parametrize(
    ("text", "spelt"),
    [
        pytest.param("ہا¶س", "ہاؤس", id="inside"),
        pytest.param("گا¶ں ٹا¶ن", "گاؤں ٹاؤن", id="two-words"),
        pytest.param("ہا¶س¶ب", "ہاؤسؤب", id="twice-in-a-word"),
    ],
)
def test_a_paragraph_sign_inside_a_word_is_a_waw_with_hamza(text: str, spelt: str) -> None:
    assert repaired("inpage-waw", text) == spelt


@pytest.mark.parametrize("form", ["\ufe85", "\ufe86"])
def test_a_form_of_that_letter_is_it_where_forms_are_kept(form: str) -> None:
    keeping = Normalizer(ligatures="keep", repairs=("inpage-waw",))
    assert keeping(f"ٹا{form}ن") == "ٹاؤن"
    assert keeping(f"امرا{form}") == "امراؤ"
    assert keeping(f"نہر {form}") == f"نہر {form}"


@pytest.mark.parametrize(
    "text", ["¶ نہر", "نہر ¶", "نہر¶ پل", "نہر¶", "¶نہر", "a¶b", "۱۲¶ب", "ہا¶¶س"]
)
def test_a_paragraph_sign_elsewhere_stays(text: str) -> None:
    assert repaired("inpage-waw", text) == text
    assert list(find_inpage_waw(text)) == []


@pytest.mark.parametrize(
    ("text", "spelt"),
    [
        ("ا?خر", "آخر"),
        ("نہر ا?ج بند", "نہر آج بند"),
        ("(ا?پ) ا?گ", "(آپ) آگ"),
        ("۱۲ا?نے", "۱۲آنے"),
    ],
)
def test_a_question_mark_after_a_first_alef_is_its_maddah(text: str, spelt: str) -> None:
    assert repaired("lost-maddah", text) == spelt


@pytest.mark.parametrize(
    "text",
    ["کیا?ہاں", "کیا? ہاں", "ا? خر", "ا؟خر", "?خر", "ا?", "ا??خر", "ا?5", "قرا?ن", "ا?\nخر"],
)
def test_a_question_mark_elsewhere_stays(text: str) -> None:
    assert repaired("lost-maddah", text) == text
    assert list(find_lost_maddah(text)) == []


@pytest.mark.parametrize(
    ("text", "spelt"),
    [
        pytest.param("گئے۔بارش", "گئے۔ بارش", id="sentences"),
        pytest.param("پانی کم ہے۔کسان۔نہر", "پانی کم ہے۔ کسان۔ نہر", id="two-of-them"),
        pytest.param("پلیئروں۔اے", "پلیئروں۔ اے", id="initial-after"),
        pytest.param("ہندوستانیوں۔وہ", "ہندوستانیوں۔ وہ", id="after-a-long-word"),
    ],
)
def test_a_space_is_put_after_a_stop_between_words(text: str, spelt: str) -> None:
    assert repaired("missing-space", text) == spelt


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("ایم۔اے", id="two-initials"),
        pytest.param("پی۔ٹی۔آئی", id="three-initials"),
        pytest.param("بی۔کام", id="initial-and-word"),
        pytest.param("ڈبلیو۔ایچ۔او", id="long-initial"),
        pytest.param("گئے۔ بارش", id="space"),
        pytest.param("گئے۔\nبارش", id="line-feed"),
        pytest.param("گئے۔۔۔بارش", id="ellipsis"),
        pytest.param("۔بارش", id="first"),
        pytest.param("گئے۔", id="last"),
        pytest.param("3۔5 ۳۔۵", id="decimals"),
        pytest.param("گئے۔12", id="digit"),
        pytest.param("گئے۔”بارش", id="quote"),
        pytest.param("گئے.بارش", id="latin-stop"),
        pytest.param("گئے۔NEWS", id="latin-letters"),
    ],
)
def test_no_space_is_put_after_other_stops(text: str) -> None:
    assert repaired("missing-space", text) == text
    assert list(find_missing_space(text)) == []


def test_a_space_that_is_put_in_has_an_edit_without_a_stretch() -> None:
    (edit,) = Normalizer(repairs=("missing-space",)).align("گئے۔بارش").edits
    assert (edit.span, edit.before, edit.after) == ((4, 4), "", " ")
    assert edit.rule is Rule.MISSING_SPACE


@pytest.mark.parametrize(
    ("text", "spelt"),
    [
        pytest.param("نہر ، پل", "نہر، پل", id="before"),
        pytest.param("نہر  ،پل", "نہر، پل", id="spaces-before-none-after"),
        pytest.param("نہر،پل؛ سڑک؛باغ", "نہر، پل؛ سڑک؛ باغ", id="after"),
        pytest.param("کیا ؟ہاں !واہ", "کیا؟ ہاں! واہ", id="question-and-exclamation"),
        pytest.param("نہر ۔ پل", "نہر۔ پل", id="stop"),
        pytest.param("نہر ،، پل", "نہر،، پل", id="two-commas"),
        pytest.param("نہر،،پل", "نہر،، پل", id="two-commas-and-a-word"),
        pytest.param("نہر ۔ ۔ ۔", "نہر۔۔۔", id="ellipsis-with-spaces"),
        pytest.param("نہر\u0640 ،پل", "نہر، پل", id="tatweel-before"),
    ],
)
def test_spacing_of_punctuation(text: str, spelt: str) -> None:
    assert Normalizer(spacing="punctuation")(text) == spelt


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("12،500", id="digits"),
        pytest.param("نہر،12", id="word-and-digit"),
        pytest.param("نہر،”پل“", id="quote-after"),
        pytest.param("گئے۔بارش", id="stop-between-words"),
        pytest.param("a!b a , b", id="latin"),
        pytest.param("، نہر", id="first"),
        pytest.param(" ، نہر", id="after-the-first-space"),
        pytest.param("نہر\n، پل\n ، پل", id="first-in-its-line"),
        pytest.param("نہر،\nپل", id="last-in-its-line"),
    ],
)
def test_other_spacing_stays(text: str) -> None:
    assert Normalizer(spacing="punctuation")(text) == text
    assert list(find_spacing(text)) == []


def test_a_repair_sees_what_another_has_repaired() -> None:
    everything = Normalizer(repairs=REPAIRS, spacing="punctuation")
    # Each of them alone leaves something.
    assert everything("کھےل ،گئے۔ا?ج ب\u0647ائی ہا¶س Ú©Û’") == "کھیل، گئے۔ آج بھائی ہاؤس کے"
    assert everything("مےں۔ہا¶س") == "میں۔ ہاؤس"


@pytest.mark.parametrize("rule", REPAIRS)
def test_a_repair_leaves_clean_text_as_it_is(rule: Rule) -> None:
    text = (
        "ملتان: ضلعی عدالت نے نہر کے لیے 3.5 ایکڑ زمین دینے کا حکم دیا ہے، “عملہ کیا کرے گا؟” "
        "افسر نے ایم۔اے پاس طلبہ سے پوچھا۔ ۲۰۲۶ء میں ظہر کے بعد ٹاؤن ہاؤس میں آخری جلسہ ہوا!"
    )
    assert repaired(rule, text) is text


PIECES: Final = [*"ےیاوئںنہ۔،؟?! \n¶بس12", "کے", "ایم", "ا?", "Ú©", "ط§", "ب\u0647ائی", WAW_FORM]


@pytest.mark.parametrize("rule", REPAIRS)
@given(st.lists(st.sampled_from(PIECES), max_size=16).map("".join))
def test_every_repair_is_a_fixed_point_and_can_be_aligned(rule: Rule, text: str) -> None:
    repair = Normalizer(repairs=(rule,))
    assert repair(repair(text)) == repair(text) == repair.align(text).text
    assert repair.align(repair(text)).edits == ()


@pytest.mark.parametrize("rule", AFTER)
@given(st.lists(st.sampled_from(PIECES), max_size=16).map("".join))
@example(f"ب{WAW_FORM * 9}")
def test_a_repair_takes_few_rounds(rule: Rule, text: str) -> None:
    # Each round takes time as long as the text is; as many rounds would be quadratic.
    once = applied(text, list(AFTER[rule](text)))
    twice = applied(once, list(AFTER[rule](once)))
    assert applied(twice, list(AFTER[rule](twice))) == twice
