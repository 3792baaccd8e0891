import gc
import itertools
import random
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from characters.texts import OFTEN, dirty_texts
from urdunews.characters import code_page, policy
from urdunews.characters.code_page import _ROOM, CodePage
from urdunews.characters.respelling import apply_rules
from urdunews.characters.spelling import FOLDED, NORMAL, UNTOUCHED, Spelling

PAGES = {
    "normal": (NORMAL, CodePage(NORMAL)),
    "folded": (FOLDED, CodePage(FOLDED)),
    "untouched": (UNTOUCHED, CodePage(UNTOUCHED)),
}


def some_spellings() -> Iterator[Spelling]:
    chance = random.Random(2026)  # noqa: S311 - the same ones each time
    choices: dict[str, tuple[object, ...]] = {
        "letters": (True, True, False),
        "ligatures": ("keep", "letters", "all"),
        "digits": ("keep", "native", "urdu", "ascii"),
        "diacritics": ("keep", "drop"),
        "quotes": ("keep", "ascii"),
        "tatweel": ("keep", "drop"),
        "invisibles": ("keep", "drop"),
        "joiners": ("keep", "words", "drop"),
        "spaces": ("keep", "single"),
    }
    for _ in range(32):
        options: dict[str, Any] = {name: chance.choice(some) for name, some in choices.items()}
        yield Spelling(**options)


VARIED = [
    Spelling(letters=False),
    Spelling(letters=False, diacritics="drop", joiners="keep"),
    Spelling(ligatures="keep", joiners="drop", spaces="keep"),
    Spelling(ligatures="all", digits="ascii", quotes="ascii"),
    Spelling(digits="urdu", tatweel="keep", invisibles="keep"),
    Spelling(digits="keep", diacritics="drop", spaces="keep"),
    Spelling(joiners="keep", invisibles="keep", diacritics="drop"),
    Spelling(letters=False, ligatures="all", digits="urdu", joiners="drop", quotes="ascii"),
]
VARIED_PAGES = [(spelling, CodePage(spelling)) for spelling in VARIED]
SOME_PAGES = [*VARIED_PAGES, *((spelling, CodePage(spelling)) for spelling in some_spellings())]
every_page = pytest.mark.parametrize("name", PAGES)


def check(spelling: Spelling, page: CodePage, text: str) -> None:
    spelt = apply_rules(text, spelling)
    assert page.spell(text) in {None, spelt}
    letters = "".join(re.findall(r"[^\W_]", spelt))
    assert page.letters(text, "keep") == (None if page.spell(text) is None else letters)
    single_spaced = spelling.spaces == "keep" or "  " not in text
    assert spelt == text or not (page.is_tidy_but_spaces(text) and single_spaced)
    assert spelt == text or not page.is_unchanged(text)


def test_the_page_has_room_for_all_plain_characters_and_those_that_become_them() -> None:
    assert 200 < len(set(_ROOM)) == len(_ROOM) <= 253
    letters = {letter for row in policy.LETTERS for letter in row.characters}
    assert {*policy.PLAIN, *policy.URDU_DIGITS, *letters} <= set(_ROOM)


@every_page
def test_a_page_spells_every_character_of_its_own(name: str) -> None:
    spelling, page = PAGES[name]
    for character in _ROOM:
        assert page.spell(f"ب{character}ن") == apply_rules(f"ب{character}ن", spelling)


@every_page
@pytest.mark.parametrize("share", [0.05, pytest.param(1, marks=pytest.mark.thorough)])
def test_a_pair_of_its_characters_is_spelt_as_by_the_rules(name: str, share: float) -> None:
    pairs = ["".join(pair) for pair in itertools.product(_ROOM, repeat=2)]
    chance = random.Random(2026)  # noqa: S311 - the same ones each time
    for pair in chance.sample(pairs, round(len(pairs) * share)):
        check(*PAGES[name], pair)


@pytest.mark.parametrize("step", [6, pytest.param(1, marks=pytest.mark.thorough)])
@pytest.mark.parametrize(("spelling", "page"), VARIED_PAGES)
def test_a_pair_of_signs_is_spelt_as_by_the_rules_of_any_spelling(
    spelling: Spelling, page: CodePage, step: int
) -> None:
    signs = [sign for sign in _ROOM if not sign.isalnum() and not "!" <= sign <= "~"]
    pairs = list(itertools.product([*signs, *"ویاہےب\u0647\u06d5\u0649\u06f1"], repeat=2))
    chance = random.Random(2026)  # noqa: S311 - the same ones each time
    for pair in chance.sample(pairs, len(pairs) // step):
        check(spelling, page, "".join(pair))


@every_page
@given(st.text(st.sampled_from([*(c for c in _ROOM if not c.isalnum()), *"ویاہے"])))
def test_a_text_of_its_characters_is_spelt_as_by_the_rules(name: str, text: str) -> None:
    check(*PAGES[name], text)


@every_page
@given(dirty_texts())
def test_any_text_is_spelt_as_by_the_rules(name: str, text: str) -> None:
    check(*PAGES[name], text)


@settings(max_examples=OFTEN)
@given(dirty_texts(), st.sampled_from(SOME_PAGES))
def test_any_text_is_spelt_as_by_the_rules_of_any_spelling(
    text: str,
    pair: tuple[Spelling, CodePage],
) -> None:
    check(*pair, text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("नदी\u0301", id="marks-of-another-script"),
        pytest.param("محبَّت", id="meeting-marks"),
        pytest.param("محبَّت " + "نہر " * 90, id="meeting-marks-in-long-text"),
        pytest.param("\ufc60", id="a-form-of-two-marks"),
        pytest.param("صورت\u200dحال", id="joiner"),
        pytest.param("نِ\u200cہر", id="a-joiner-beside-a-mark"),
        pytest.param("\u1100\u1161", id="parts-of-korean"),
        pytest.param("\u2126", id="what-unicode-writes-in-another-way"),
        pytest.param("\u0602۱۲", id="a-format-sign"),
    ],
)
def test_what_the_page_cannot_show_goes_the_long_way(text: str) -> None:
    assert CodePage(NORMAL).spell(text) is None


@pytest.mark.parametrize(
    ("text", "spelt"),
    [
        pytest.param("日本 ي Ω é", "日本 ی Ω é", id="other-scripts"),
        pytest.param("日\u200cب۔\u200c日", "日\u200cب۔日", id="joiners-beside-them"),
        pytest.param("😀ي😀😀", "😀ی😀😀", id="emoji"),
        pytest.param("\ufdf2 \ufefb \ufb58", "اللہ لا پ", id="forms"),
        pytest.param("日\ufdf2本", "日اللہ本", id="forms-between-other-scripts"),
        pytest.param("\u2002\u3000\ud800", " \ufffd", id="spaces-and-surrogates"),
        pytest.param("\ufffe\ufdd0ي", "\ufffe\ufdd0ی", id="no-characters"),
        pytest.param("\u0653ا\u0653 ہ\u0654\u0654", "\u0653آ ۂ\u0654", id="composing"),
    ],
)
def test_a_page_spells_what_it_has_no_room_for_or_holds_it_aside(text: str, spelt: str) -> None:
    page = CodePage(NORMAL)
    assert page.spell(text) in {spelt, None}
    assert page.spell(text) == page.spell(text)
    assert apply_rules(text, NORMAL) == spelt


@pytest.mark.parametrize("text", ["日本 ي", "😀ي😀", "\ufdf2 日", "नन", "\u3000\ud800ي"])
def test_a_page_does_not_give_up_for_letters_and_signs_that_nothing_changes(text: str) -> None:
    assert CodePage(NORMAL).spell(text) == apply_rules(text, NORMAL)


@pytest.mark.parametrize("mark", ["\u064e", "\u0653", "\u0670"])
@pytest.mark.parametrize("gap", ["", "ن", "نہر کا پل " * 9])
def test_marks_that_meet_are_seen_in_texts_of_few_and_of_many(mark: str, gap: str) -> None:
    text = f"ب{mark}{gap}\u0650{gap}ب{mark}"
    check(*PAGES["normal"], text)
    check(*PAGES["folded"], text)
    assert CodePage(NORMAL).spell(f"ب{gap}\u064e\u0651") is None


def test_nul_is_unchanged_only_if_it_is_kept() -> None:
    assert not CodePage(NORMAL).is_unchanged("نہر\0")
    assert CodePage(UNTOUCHED).is_unchanged("نہر\0")


def test_spaces_are_left_where_they_are_kept() -> None:
    assert not CodePage(NORMAL).is_unchanged("نہر  پل")
    assert CodePage(UNTOUCHED).is_unchanged("نہر  پل")
    assert CodePage(NORMAL).is_unchanged_but_spaces("نہر  پل")
    assert CodePage(NORMAL).is_tidy_but_spaces("نہرِ  پل")


@pytest.mark.parametrize(
    ("text", "spelt"),
    [
        ("  ن  ہ  ", " ن ہ "),
        ("ن   ہ", "ن ہ"),
        ("ن" + " " * 9, "ن "),
        (" " * 8, " "),
        ("ن \u0640 \u0640 ہ", "ن ہ"),
    ],
)
def test_runs_of_spaces_become_one(text: str, spelt: str) -> None:
    assert CodePage(NORMAL).spell(text) == spelt


def test_a_page_serves_several_threads_at_once() -> None:
    page = CodePage(NORMAL)
    texts = [
        f"{chr(0x4E00 + number)} ي {chr(0x6F00 + number)} \ufdf2 " * 50 for number in range(200)
    ]
    with ThreadPoolExecutor(8) as threads:
        spelt = list(threads.map(page.spell, texts))
    assert spelt == [apply_rules(text, NORMAL) for text in texts]


def test_what_is_set_aside_is_looked_up_once() -> None:
    page = CodePage(NORMAL)
    looked_up: list[str] = []
    stand_in = page._stand_in

    def noting(character: str) -> bytes | None:
        looked_up.append(character)
        return stand_in(character)

    page._stand_in = noting  # type: ignore[method-assign]
    text = "漢\ufffd\U0001f600" * 100
    assert page.spell(text) == text
    assert looked_up == list("漢\ufffd\U0001f600")


def test_little_that_is_set_aside_is_cached(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(code_page, "_MOST_STAND_INS", 2)
    page = CodePage(NORMAL)
    assert page.spell("漢字仮名") == "漢字仮名"
    assert 0 < len(page._known_stand_ins) <= 3


def test_a_text_that_goes_the_long_way_is_let_go() -> None:
    page = CodePage(NORMAL)
    gc.collect()
    gc.disable()
    try:
        assert page.spell("\u0f73" * 3) is None
        kept = [found for found in gc.get_objects() if isinstance(found, UnicodeEncodeError)]
    finally:
        gc.enable()
    # An error that is part of a circle would keep it.
    assert kept == []
