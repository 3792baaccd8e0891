import pytest
from hypothesis import given

from characters.texts import ZWJ, ZWNJ, dirty_texts
from urdunews.characters import edit_finder
from urdunews.characters.edit_finder import EditFinder
from urdunews.characters.edits import applied
from urdunews.characters.rules import Rule
from urdunews.characters.speller import speller
from urdunews.characters.spelling import FOLDED, NORMAL, UNTOUCHED, Spelling

SPELLINGS = [
    pytest.param(NORMAL, id="normal"),
    pytest.param(FOLDED, id="folded"),
    pytest.param(UNTOUCHED, id="untouched"),
    pytest.param(Spelling(letters=False, joiners="drop"), id="not-composing"),
    pytest.param(Spelling(joiners="keep", invisibles="keep"), id="keeping-what-does-not-show"),
    pytest.param(Spelling(spaces="keep", diacritics="drop"), id="keeping-spaces"),
    pytest.param(Spelling(tatweel="keep", ligatures="all", quotes="ascii"), id="signs"),
]


@pytest.mark.parametrize("spelling", SPELLINGS)
@given(dirty_texts())
def test_the_changes_of_any_text_make_what_the_spelling_makes(
    spelling: Spelling,
    text: str,
) -> None:
    changes = EditFinder(spelling).find(text)
    assert applied(text, changes) == speller(spelling).spell(text)


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        pytest.param("نہر صاف", [], id="clean"),
        pytest.param("كل رات ياد", [(0, 1, "ک"), (7, 8, "ی")], id="letters-apart"),
        pytest.param("كيك", [(0, 1, "ک"), (1, 2, "ی"), (2, 3, "ک")], id="letters-together"),
        pytest.param("نہر  صاف", [(4, 5, "")], id="two-spaces"),
        pytest.param("نہر    صاف", [(4, 7, "")], id="many-spaces"),
        pytest.param("نہر\u0640 صاف", [(3, 4, "")], id="tatweel-before-a-space"),
        pytest.param("نہر \u0640 صاف", [(4, 6, "")], id="tatweel-between-spaces"),
        pytest.param("نہر\t \xa0صاف", [(3, 6, " ")], id="white-space"),
        pytest.param("ا\u0653ج", [(0, 2, "آ")], id="composed"),
        pytest.param("صورت\u200c\u200cحال", [(5, 6, "")], id="joiners"),
        pytest.param("نہر\r\nپل", [(3, 4, "")], id="line-end"),
        pytest.param("نہر\rپل", [(3, 4, " ")], id="carriage-return"),
        pytest.param("نہر\r", [(3, 4, "")], id="carriage-return-at-the-end"),
        pytest.param("\ufdf2", [(0, 1, "اللہ")], id="ligature"),
        pytest.param("\ud83d\udc80", [(0, 1, "\ufffd"), (1, 2, "\ufffd")], id="surrogates"),
        pytest.param("امراو\u0674", [(4, 6, "ؤ")], id="high-hamza"),
        pytest.param("कन", [], id="another-script"),
        pytest.param("\u1100\u1161", [(0, 2, "\uac00")], id="korean"),
    ],
)
def test_a_change_is_as_small_as_can_be(
    text: str,
    changes: list[tuple[int, int, str]],
) -> None:
    assert [found[:3] for found in EditFinder(NORMAL).find(text)] == changes


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        pytest.param("\ud800", Rule.SURROGATES, id="surrogate"),
        pytest.param("ا\u0653", Rule.COMPOSITION, id="composition"),
        pytest.param("e\u0301", Rule.COMPOSITION, id="composition-of-latin"),
        pytest.param("ب\u0651\u064e", Rule.COMPOSITION, id="order-of-marks"),
        pytest.param("\ufefb", Rule.FORMS, id="ligature"),
        pytest.param("\ufef3", Rule.FORMS, id="form-of-an-arabic-letter"),
        pytest.param("ك", Rule.LETTERS, id="letter"),
        pytest.param("٣", Rule.DIGITS, id="digit"),
        pytest.param("\u200c", Rule.JOINERS, id="non-joiner"),
        pytest.param("\u200d", Rule.JOINERS, id="joiner"),
        pytest.param("\u0640", Rule.TATWEEL, id="tatweel"),
        pytest.param("\ufeff", Rule.INVISIBLES, id="invisible"),
        pytest.param("\x00", Rule.INVISIBLES, id="control"),
        pytest.param("\r\n", Rule.LINE_ENDS, id="line-end"),
        pytest.param("\u2003", Rule.SPACES, id="space"),
        pytest.param("   ", Rule.SPACES, id="spaces"),
    ],
)
def test_a_change_names_its_rule(text: str, rule: Rule) -> None:
    assert [found[3] for found in EditFinder(NORMAL).find(f"نہر{text}")] == [rule]


@pytest.mark.parametrize(
    ("spelling", "text", "rule"),
    [
        pytest.param(FOLDED, "نہرِ", Rule.DIACRITICS, id="diacritic"),
        pytest.param(FOLDED, "۲", Rule.DIGITS, id="urdu-digit"),
        pytest.param(FOLDED, "ب\u200cن", Rule.JOINERS, id="non-joiner"),
        pytest.param(Spelling(quotes="ascii"), "“", Rule.QUOTES, id="quote"),
        pytest.param(Spelling(ligatures="all"), "\ufdfa", Rule.FORMS, id="honorific"),
        pytest.param(UNTOUCHED, "\udc80", Rule.SURROGATES, id="surrogate"),
    ],
)
def test_a_change_of_another_spelling_names_its_rule(
    spelling: Spelling,
    text: str,
    rule: Rule,
) -> None:
    assert [found[3] for found in EditFinder(spelling).find(text)] == [rule]


def test_where_rules_meet_the_decisive_one_is_named() -> None:
    changes = EditFinder(NORMAL).find(f"ي{ZWJ}\u0654 نہر \u0640\u200f پل")
    assert [found[3] for found in changes] == [Rule.COMPOSITION, Rule.TATWEEL]


@pytest.mark.parametrize("joiner", [ZWNJ, ZWJ])
@pytest.mark.parametrize("before", ["ب", "۔", " ", "", "👩", "\ufefb", "ب\u0650", "\n"])
@pytest.mark.parametrize("after", ["ن", "۔", " ", "", "🚀", "\u0654", "\u200fن", "\n"])
def test_a_joiner_is_told_by_what_stands_on_both_sides(
    joiner: str,
    before: str,
    after: str,
) -> None:
    text = f"یہ {before}{joiner}{after} وہ"
    assert applied(text, EditFinder(NORMAL).find(text)) == speller(NORMAL).spell(text)


def test_what_comes_again_is_found_again_however_much_was_met_before(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(edit_finder, "_MOST_CACHED", 4)
    finder = EditFinder(NORMAL)
    words = [f"{letter}\u0650\u0651 ا\u0653ج" for letter in "بپتٹجچحخدڈذرڑز"]
    text = " ".join(words * 2)
    assert applied(text, finder.find(text)) == speller(NORMAL).spell(text)
    assert finder.find(text) == EditFinder(NORMAL).find(text)


def test_a_long_stretch_of_dirt_is_found_letter_by_letter() -> None:
    text = "ي\u0640\u0650" * 40
    changes = EditFinder(NORMAL).find(text)
    assert applied(text, changes) == "ی\u0650" * 40
    assert len(changes) == 80


def test_two_finders_of_a_spelling_are_one() -> None:
    assert edit_finder.edit_finder(NORMAL) is edit_finder.edit_finder(Spelling())


@pytest.mark.parametrize(
    "unit", ["\udc80", "\u0f73", "\u1100\u1161", "\u200d\u064e", "م\u0640\u064e"]
)
def test_units_that_come_again_in_one_stretch_are_spelt_once(unit: str) -> None:
    finder = EditFinder(NORMAL)
    spelt: list[str] = []
    spell = finder._spell

    def noting(text: str) -> str:
        spelt.append(text)
        return spell(text)

    finder._spell = noting
    text = unit * 500
    changes = finder.find(text)
    assert applied(text, changes) == spell(text)
    assert len(spelt) < 20


def test_few_units_are_cached(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(edit_finder, "_MOST_CACHED", 2)
    finder = EditFinder(NORMAL)
    text = "\udc80\udc81\udc82\udc83\udc84\udc80"
    assert applied(text, finder.find(text)) == "\ufffd" * 6
    assert 0 < len(finder._units) <= 3
