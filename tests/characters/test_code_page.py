import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from characters.texts import dirty_texts
from urdunews.characters import normalization, policy
from urdunews.characters.code_page import CodePage
from urdunews.characters.normalization import fold, normalize

PAGE = normalization._page()
CHARACTERS = [sign for sign in PAGE._decoding if sign != "\ufffe"]


def normalized_by_the_rules(text: str) -> str:
    return normalization._respell(text)


def folded_by_the_rules(text: str) -> str:
    spelt = normalized_by_the_rules(text)
    return normalized_by_the_rules(spelt.translate(normalization._fold_table()))


def check(text: str) -> None:
    assert PAGE.normalize(text) in {None, normalized_by_the_rules(text)}
    assert PAGE.fold(text) in {None, folded_by_the_rules(text)}


def test_the_page_holds_all_plain_characters_and_those_that_become_them() -> None:
    assert 200 < len(CHARACTERS) <= 256
    letters = {letter for row in policy.LETTERS for letter in row.characters}
    assert {*policy.PLAIN, *policy.URDU_DIGITS, *letters} <= set(CHARACTERS)


def test_a_pair_of_its_characters_is_read_as_by_the_rules() -> None:
    for pair in itertools.product(CHARACTERS, repeat=2):
        check("".join(pair))


@given(st.text(st.sampled_from([sign for sign in CHARACTERS if not sign.isalnum()] + [*"ویاہے"])))
def test_a_text_of_its_characters_is_read_as_by_the_rules(text: str) -> None:
    check(text)


@given(dirty_texts())
def test_any_text_is_read_as_by_the_rules(text: str) -> None:
    lines = text.replace("\r", "")
    check(lines)
    assert normalize(lines) == normalized_by_the_rules(lines)
    assert fold(lines) == folded_by_the_rules(lines)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("नहर", id="another-script"),
        pytest.param("محبَّت", id="meeting-marks"),
        pytest.param("\ufc60", id="a-form-of-two-marks"),
        pytest.param("صورت\u200dحال", id="joiner"),
    ],
)
def test_what_the_page_cannot_show_goes_the_long_way(text: str) -> None:
    assert PAGE.normalize(text) is None


def test_a_page_spells_first_what_it_has_no_room_for() -> None:
    page = CodePage({ord("x"): "y", ord("\ufb58"): "\u067e", ord("ν"): "نهر"})
    assert page.normalize("\ufb58ل xν") == "پل xنہر"
    assert page.fold("\ufb58ل xν۲") == "پل xنہر2"
