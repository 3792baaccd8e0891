import pytest

from urdunews.characters.respelling import apply_rules
from urdunews.characters.rules import Rule
from urdunews.characters.spelling import (
    FOLDED,
    NORMAL,
    UNTOUCHED,
    Spelling,
    Table,
    first_table,
    letter_table,
)

CHOICES = [
    pytest.param(Spelling(letters=False), "كتاب", "كتاب", id="letters"),
    pytest.param(Spelling(letters=False), "ا\u0653ج", "ا\u0653ج", id="letters-and-composition"),
    pytest.param(Spelling(ligatures="keep"), "\ufefb \ufdfa", "\ufefb \ufdfa", id="no-forms"),
    pytest.param(Spelling(ligatures="letters"), "\ufefb \ufdfa", "لا \ufdfa", id="forms"),
    pytest.param(Spelling(ligatures="all"), "\ufdfb", "جل جلالہ", id="honorifics"),
    pytest.param(Spelling(digits="keep"), "٣ ۴ 5", "٣ ۴ 5", id="all-digits"),
    pytest.param(Spelling(digits="native"), "٣ ۴ 5", "۳ ۴ 5", id="native-digits"),
    pytest.param(Spelling(digits="urdu"), "٣ ۴ 5", "۳ ۴ ۵", id="urdu-digits"),
    pytest.param(Spelling(digits="ascii"), "٣ ۴ 5", "3 4 5", id="ascii-digits"),
    pytest.param(Spelling(diacritics="drop"), "مُحمّد", "محمد", id="no-marks"),
    pytest.param(Spelling(diacritics="drop"), "ا\u0653ج ب\u0653", "آج ب", id="marks-left-over"),
    pytest.param(Spelling(diacritics="drop"), "\ufe77نہر", "نہر", id="the-form-of-a-mark"),
    pytest.param(Spelling(quotes="ascii"), "“نہر” ‘پل’ «»", '"نہر" \'پل\' ""', id="quotes"),
    pytest.param(Spelling(tatweel="keep"), "نـہر", "نـہر", id="tatweel"),
    pytest.param(Spelling(invisibles="keep"), "\ufeffنہر\x07", "\ufeffنہر\x07", id="invisibles"),
    pytest.param(Spelling(joiners="keep"), "\u200cنہر\u200d", "\u200cنہر\u200d", id="joiners"),
    pytest.param(Spelling(joiners="drop"), "صورت\u200cحال", "صورتحال", id="no-joiners"),
    pytest.param(Spelling(joiners="drop"), "👩\u200d🚀", "👩🚀", id="no-joiners-in-emoji"),
    pytest.param(Spelling(spaces="keep"), "نہر \xa0\t پل", "نہر \xa0\t پل", id="spaces"),
]


@pytest.mark.parametrize(("spelling", "text", "spelt"), CHOICES)
def test_a_choice_says_what_changes(spelling: Spelling, text: str, spelt: str) -> None:
    assert apply_rules(text, spelling) == spelt


def test_what_is_untouched_is_all_but_lone_surrogates() -> None:
    text = "\ufeffكتاب  \ufefb ٣ا\u0653\u200c\u0640\r\udc80"
    assert apply_rules(text, UNTOUCHED) == text.replace("\udc80", "\ufffd")
    assert {found.rule for found in UNTOUCHED.substitutions()} == {Rule.SURROGATES}


@pytest.mark.parametrize("spelling", [NORMAL, FOLDED, UNTOUCHED, Spelling(ligatures="all")])
def test_each_character_changes_for_one_reason(spelling: Spelling) -> None:
    found = [*spelling.substitutions(), *spelling.letter_changes()]
    characters = "".join(substitution.characters for substitution in found)
    assert len(set(characters)) == len(characters)
    assert not any(becomes and becomes in characters for characters, becomes, _ in found)


@pytest.mark.parametrize("spelling", [NORMAL, FOLDED, Spelling(ligatures="all", digits="urdu")])
def test_what_a_character_becomes_does_not_change_again_at_once(spelling: Spelling) -> None:
    table = first_table(spelling)
    again = [text for text in table.values() if isinstance(text, str)]
    assert [text for text in again if text.translate(table) != text] == []


@pytest.mark.parametrize(
    ("spelling", "drops"),
    [
        pytest.param(NORMAL, False, id="normal"),
        pytest.param(FOLDED, True, id="folded"),
        pytest.param(Spelling(letters=False, diacritics="drop"), False, id="not-composing"),
    ],
)
def test_marks_that_are_left_over_are_dropped_where_letters_compose(
    spelling: Spelling,
    drops: bool,
) -> None:
    assert spelling.drops_marks is drops


def test_a_table_learns_what_stays_in_the_basic_plane_alone() -> None:
    table = Table({0x64A: "ی"})
    assert "يک\U0001f600".translate(table) == "یک\U0001f600"
    assert table == {0x64A: "ی", 0x6A9: 0x6A9}


def test_a_spelling_without_letters_changes_none_afterwards() -> None:
    text = "كتاب ي ه ة ۀ ە"
    assert text.translate(letter_table(Spelling(letters=False))) == text
