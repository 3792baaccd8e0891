import pathlib
import unicodedata
from typing import Final

import pytest

from urdunews.characters import policy
from urdunews.characters.normalization import fold, normalize

URDU_ALPHABET: Final = "ابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھءیے"
URDU_WITH_HAMZA: Final = "آأؤئۂۃۓ"

ARABIC_TO_URDU: Final = {
    "\u064a": "\u06cc",
    "\u0649": "\u06cc",
    "\u0643": "\u06a9",
    "\u0647": "\u06c1",
    "\u06d5": "\u06c1",
    "\u0629": "\u06c3",
    "\u06c0": "\u06c2",
}
ARABIC_DIGITS: Final = dict(zip("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", strict=True))
HIGH_HAMZA_LETTERS: Final = {
    "\u0675": "\u0623",
    "\u0676": "\u0624",
    "\u0677": "\u06c7\u0674",
    "\u0678": "\u0626",
}
HONORIFICS: Final = "\ufdfa\ufdfb"


def points(*ranges: tuple[int, int]) -> str:
    """Return the characters of ranges whose ends belong to them."""
    return "".join(chr(code) for first, last in ranges for code in range(first, last + 1))


def between_letters(character: str) -> str:
    """Return what a character becomes inside a word."""
    return normalize(f"ب{character}ب")[1:-1]


def spelt_out(form: str) -> str:
    """Spell a presentation form by its own decomposition, its letters by the tables above."""
    _tag, *codes = unicodedata.decomposition(form).split()
    letters = "".join(chr(int(code, 16)) for code in codes)
    if unicodedata.category(letters[-1]) == "Mn":
        letters = letters.removeprefix(" ").removeprefix("\u0640")
    urdu = "".join((ARABIC_TO_URDU | HIGH_HAMZA_LETTERS).get(letter, letter) for letter in letters)
    return unicodedata.normalize("NFC", urdu)


def test_every_presentation_form_becomes_the_letters_that_unicode_gives_it() -> None:
    forms = [
        form
        for form in points((0xFB50, 0xFDFF), (0xFE70, 0xFEFF))
        if unicodedata.decomposition(form) and form not in HONORIFICS
    ]
    assert len(forms) > 700
    assert {form: normalize(form) for form in forms} == {form: spelt_out(form) for form in forms}


def test_a_presentation_block_changes_nothing_but_its_forms_and_the_byte_order_mark() -> None:
    others = [
        sign
        for sign in points((0xFB50, 0xFDFF), (0xFE70, 0xFEFF))
        if not unicodedata.decomposition(sign) or sign in HONORIFICS
    ]
    assert [sign for sign in others if between_letters(sign) != sign] == ["\ufeff"]


@pytest.mark.parametrize(
    ("ligature", "word"),
    [("\ufdf2", "اللہ"), ("\ufdf4", "محمد"), ("\ufdfc", "ریال"), ("\ufefb", "لا"), ("\ufe85", "ؤ")],
)
def test_a_ligature_of_letters_becomes_the_word(ligature: str, word: str) -> None:
    assert normalize(ligature) == word


def test_every_code_point_of_the_arabic_block_stays_or_becomes_its_urdu_letter() -> None:
    changes = ARABIC_TO_URDU | ARABIC_DIGITS | HIGH_HAMZA_LETTERS | {"\u0640": "", "\u061c": ""}
    block = points((0x0600, 0x06FF))
    assert {sign: between_letters(sign) for sign in block} == {
        sign: changes.get(sign, sign) for sign in block
    }


@pytest.mark.parametrize(
    ("block", "becomes"),
    [
        pytest.param(points((0x00, 0x08), (0x0E, 0x1B), (0x7F, 0x84), (0x86, 0x9F)), "", id="C"),
        pytest.param(points((0x2060, 0x2064), (0x2066, 0x206F)), "", id="layout"),
        pytest.param(points((0x200E, 0x200F), (0x202A, 0x202E), (0x61C, 0x61C)), "", id="bidi"),
        pytest.param("\xad\u180e\ufeff\u0640", "", id="hyphen-separator-mark-tatweel"),
        pytest.param(points((0x2000, 0x200B)), " ", id="spaces-of-typesetters"),
        pytest.param("\t\xa0\u1680\u202f\u205f\u3000", " ", id="other-spaces"),
        pytest.param("\r\v\f\x1c\x1d\x1e\x1f\x85\u2028\u2029", " ", id="odd-line-ends"),
        pytest.param(points((0xD800, 0xDFFF)), "\ufffd", id="surrogates"),
    ],
)
def test_every_code_point_of_a_policy_row_becomes_the_same(
    block: str,
    becomes: str,
) -> None:
    assert {between_letters(sign) for sign in block} == {becomes}


def test_general_punctuation_stays() -> None:
    signs = points((0x2010, 0x2027), (0x2030, 0x205E))
    assert [sign for sign in signs if between_letters(sign) != sign] == []


def test_the_urdu_alphabet_is_never_changed_by_its_neighbours() -> None:
    letters = URDU_ALPHABET + URDU_WITH_HAMZA
    pairs = "".join(first + second for first in letters for second in letters)
    assert normalize(pairs) == pairs
    assert fold(pairs) == pairs


@pytest.mark.parametrize("sign", "۔؟،؛٪٫٬٭؍ﷺ۰۹09’”…")
def test_urdu_punctuation_stays(sign: str) -> None:
    assert normalize(f"بارش{sign} دھند") == f"بارش{sign} دھند"


@pytest.mark.parametrize("mark", "ًٌٍَُِّْٰٕٖٗؐؑؒؓؔ")
def test_diacritics_are_kept_by_normalize_and_dropped_by_fold(mark: str) -> None:
    assert (normalize(f"ب{mark}ن"), fold(f"ب{mark}ن")) == (f"ب{mark}ن", "بن")


def test_the_rows_are_those_of_the_design_each_with_a_reason() -> None:
    rows = (*policy.LETTERS, *policy.DIGITS)
    becomes = {letter: row.becomes for row in rows for letter in row.characters}
    assert becomes == ARABIC_TO_URDU | ARABIC_DIGITS
    assert all(row.reason for row in (*rows, *policy.presentation_forms()))


def test_plain_characters_are_distinct_and_fit_a_code_page_beside_nul() -> None:
    plain = policy.PLAIN + policy.URDU_DIGITS
    assert len(set(plain)) == len(plain) < 256
    assert set(URDU_ALPHABET + URDU_WITH_HAMZA) <= set(plain)


def test_plain_characters_are_neither_changed_nor_folded_beside_any_other() -> None:
    plain = policy.PLAIN.replace(" ", "")
    pairs = "".join(first + second for first in plain for second in plain)
    assert normalize(pairs) == pairs == fold(pairs)


def test_what_is_blank_normalises_to_white_space_or_nothing() -> None:
    assert [sign for sign in policy.BLANK if normalize(sign).strip(" \n")] == []


BLOCKS: Final = (
    range(0x0600, 0x0700),
    range(0x0750, 0x0780),
    range(0x08A0, 0x0900),
    range(0xFB50, 0xFE00),
    range(0xFE70, 0xFF00),
)


def rows_of_blocks() -> list[tuple[str, str, str]]:
    """Return code point, name and what it becomes between two letters; `-` is nothing."""
    table = pathlib.Path(__file__).with_name("arabic_blocks.tsv").read_text(encoding="utf-8")
    _head, *lines = table.splitlines()
    return [(code, name, becomes) for code, name, becomes in (line.split("\t") for line in lines)]


def test_every_code_point_of_the_arabic_blocks_becomes_what_its_row_says() -> None:
    expected = {(code, name): becomes for code, name, becomes in rows_of_blocks()}
    found = {
        (code, name): " ".join(f"{ord(c):04X}" for c in between_letters(chr(int(code, 16)))) or "-"
        for code, name in expected
    }
    assert found == expected


def test_the_rows_name_all_that_is_assigned_in_the_arabic_blocks() -> None:
    rows = rows_of_blocks()
    named = {int(code, 16): name for code, name, _ in rows}
    assert len(named) == len(rows) == 1_172
    assert {code: unicodedata.name(chr(code)) for code in named} == named
    assigned = {c for block in BLOCKS for c in block if unicodedata.name(chr(c), "")}
    assert set(named) <= assigned
    for sign in map(chr, assigned - set(named)):
        # A later Unicode has more.
        form = unicodedata.decomposition(sign).startswith("<")
        assert form or between_letters(sign) == sign


def test_what_is_not_assigned_in_the_arabic_blocks_stays() -> None:
    signs = [chr(c) for block in BLOCKS for c in block if not unicodedata.name(chr(c), "")]
    assert [sign for sign in signs if between_letters(sign) != sign] == []
