import unicodedata
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from characters.texts import dirty_texts
from urdunews import Normalizer, Rule, normalize
from urdunews.characters.edits import applied
from urdunews.characters.mojibake import find_mojibake
from urdunews.characters.policy import PLAIN_LETTERS

CODECS: Final = {Rule.CP1252: "cp1252", Rule.CP1256: "cp1256"}
both = pytest.mark.parametrize("rule", CODECS)
every_form = pytest.mark.parametrize("form", ["NFC", "NFD"])

SENTENCES: Final = [
    "کسانوں نے نہر کی صفائی کا مطالبہ کیا، محکمے نے وعدہ کر لیا۔",
    "‘پل بند ہے’ — افسر نے بتایا…",
    "ٹھنڈ بڑھ گئی؟ ۱۲ اسکول بند، 3 کھلے ہیں۔",
    "آج “نہر” کا پانی ٪۵۰ کم ہے؛ فصل سوکھ گئی",
    "گڑگاؤں سے آئے ژالہ باری کے متاثرین",
    "سیٹھ\nذخیرہ\nظروف",
]


def misread(text: str, rule: Rule) -> str:
    """Read the UTF-8 of a text as browsers read a one-byte encoding of Windows."""
    signs = [bytes([byte]).decode(CODECS[rule], "replace") for byte in text.encode()]
    return "".join(
        chr(byte) if sign == "\ufffd" else sign
        for byte, sign in zip(text.encode(), signs, strict=True)
    )


@both
@every_form
@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_misread_sentence_is_read_again(rule: Rule, form: str, sentence: str) -> None:
    text = unicodedata.normalize("NFC", misread(sentence, rule))
    text = unicodedata.normalize("NFD" if form == "NFD" else "NFC", text)
    repaired = Normalizer(repairs=(rule,))
    assert repaired(text) == sentence
    assert normalize(text) != sentence
    assert Rule.CP1252 not in {edit.rule for edit in Normalizer().align(text).edits}


@every_form
@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_that_was_misread_as_iso_8859_1_is_read_again(form: str, sentence: str) -> None:
    text = sentence.encode().decode("latin-1")
    text = unicodedata.normalize("NFD" if form == "NFD" else "NFC", text)
    assert Normalizer(repairs=("cp1252",))(text) == sentence
    assert Normalizer(repairs=("cp1256",))(text) == normalize(text)


@both
@pytest.mark.parametrize("letter", PLAIN_LETTERS)
def test_every_letter_of_urdu_is_read_again_beside_an_alef(rule: Rule, letter: str) -> None:
    word = f"ا{letter}ا"
    assert Normalizer(repairs=(rule,))(misread(word, rule)) == normalize(word)


@both
@pytest.mark.parametrize(
    ("sign", "spelt"),
    [
        pytest.param("\ufeffنہر", "نہر", id="byte-order-mark"),
        pytest.param("صورت\u200cحال", "صورت\u200cحال", id="non-joiner"),
        pytest.param("نہر ﷺ پل", "نہر ﷺ پل", id="form"),
        pytest.param("نہر’ پل", "نہر’ پل", id="quote-after-a-word"),
    ],
)
def test_what_is_no_letter_is_read_again_and_spelt_as_usual(
    rule: Rule,
    sign: str,
    spelt: str,
) -> None:
    assert Normalizer(repairs=(rule,))(misread(sign, rule)) == spelt


def test_a_repair_names_itself_and_the_stretch_it_repairs() -> None:
    text = "آج Ú©Û’ نہر"
    (edit,) = Normalizer(repairs=("cp1252",)).align(text).edits
    assert (edit.before, edit.after, edit.rule) == ("Ú©Û’", "کے", Rule.CP1252)
    assert edit.span == (3, 7)


def test_what_is_read_again_is_spelt_as_everything_is() -> None:
    misread_arabic = misread("كتاب سات\u0647 ٣", Rule.CP1252)
    repaired = Normalizer(repairs=("cp1252",))
    assert repaired(misread_arabic) == "کتاب ساتھ ۳"
    assert {edit.rule for edit in repaired.align(misread_arabic).edits} == {Rule.CP1252}


@pytest.mark.parametrize(
    "text",
    [
        "L’été à Nîmes : où est passé le maïs ? Ça sûr, «l’île» n’a rien reçu…",
        "Über die Straße fährt der Müller – „schön“, sagt er…",
        "El niño pidió más: «¿qué día?» – preguntó.",
        "Smørrebrød på øen, sagde Ågren…",
        "© 2026 ½ ° § ± € £ × ÷ ™",
    ],
)
@both
def test_sentences_of_europe_stay(rule: Rule, text: str) -> None:
    assert list(find_mojibake(rule, text)) == []
    assert Normalizer(repairs=(rule,))(text) == normalize(text)


@pytest.mark.parametrize("text", ["OÙ…", "PERÚ”", "«MENÚ»", "SØ–GÅRD", "OÙ’"])
def test_capitals_before_a_sign_stay(text: str) -> None:
    assert Normalizer(repairs=("cp1252",))(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "طلبہ نے عدالت سے غذائی ظلم کی شکایت کی، ضلعی عملے نے غور کیا۔",
        "عکس، عگ، غچ، طپ، ظٹ، غژ، عڈ",
        "موضوع اور شرع۔ حظ اور باغ۔ خط اور طبع۔",
        "12 ضلع (شروع) - باغ! 3% طے: ظہر؟",
        "موضوع، شروع؛ باغ؟",
        "عظیم باغ 5 طالب علم",
    ],
)
def test_words_of_tah_zah_ain_and_ghain_stay(text: str) -> None:
    assert list(find_mojibake(Rule.CP1256, text)) == []
    assert Normalizer(repairs=("cp1256",))(text) == normalize(text)


@pytest.mark.parametrize(
    "text",
    ["‘کھیل شروع’", "“اطلاع”", "«موضوع»", "اطلاع…", "ضلع–شرع", "باغ‘ طبع’", "خط” لکھا"],
)
def test_a_sign_after_a_last_ain_or_tah_stays(text: str) -> None:
    assert Normalizer(repairs=("cp1256",))(text) == text


@both
@pytest.mark.parametrize("text", ["", " ", "نہر صاف ہو گئی۔", "plain text", "Ø", "ط", "â€", "ï»"])
def test_what_is_no_mojibake_stays(rule: Rule, text: str) -> None:
    assert list(find_mojibake(rule, text)) == []


def test_signs_that_are_no_letters_of_utf_8_stay() -> None:
    # The bytes E2 and EF begin much that no Urdu text has.
    assert list(find_mojibake(Rule.CP1252, "âŸ©ï¼‚")) == []


@both
@pytest.mark.parametrize("word", ["نہر", "ہے’"])
def test_a_text_that_was_misread_twice_is_read_again_or_left_alone(rule: Rule, word: str) -> None:
    twice = misread(misread(word, rule), rule)
    assert Normalizer(repairs=(rule,))(twice) in {word, normalize(twice)}


def test_mojibake_inside_mojibake_inside_mojibake_is_left_as_it_is() -> None:
    # Each round takes time as long as the text is; as many rounds would be quadratic.
    text = "â" * 100 + "‚" + "¬š" * 50
    repaired = Normalizer(repairs=("cp1252",))
    assert repaired(text) == text
    assert repaired.align(text).edits == ()
    assert repaired(f"{text}\nÚ©ÛŒØ§") == f"{text}\nکیا"


@both
@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_text_that_was_misread_twice_is_aligned_all_the_same(rule: Rule, sentence: str) -> None:
    twice = misread(misread(sentence, rule), rule)
    repaired = Normalizer(repairs=(rule,))
    assert repaired.align(twice).text == repaired(twice)
    assert repaired(repaired(twice)) == repaired(twice)


@both
@given(st.text(st.sampled_from("ØÙÚÛ©§’€Œطظعغ†چپ \u0301 â€ï»¿نa"), max_size=20) | dirty_texts())
def test_what_is_found_stands_in_order_and_is_no_longer_found(rule: Rule, text: str) -> None:
    found = list(find_mojibake(rule, text))
    borders = [border for start, end, _, _ in found for border in (start, end)]
    assert borders == sorted(borders)
    assert all(text[start:end] != after for start, end, after, _ in found)
    assert len(applied(text, found)) <= len(text)
