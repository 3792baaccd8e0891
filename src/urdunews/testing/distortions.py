"""Distortions: strategies for texts as other keyboards write them, and for unlikely ones."""

import unicodedata
from collections.abc import Callable
from typing import Final

from hypothesis import strategies as st

from urdunews.characters import policy

_ODD_CHARACTERS: Final = tuple(
    policy.SPACES
    + policy.INVISIBLES
    + policy.CONTROLS
    + policy.TATWEEL
    + policy.ZWNJ
    + policy.ZWJ
    + policy.HAMZA_ABOVE
    + policy.HIGH_HAMZA
    + policy.DIACRITICS
    + "\ud800\udcff\ufffd\ufdf2\ufefb\r\n",
)
_FRAGMENTS: Final = (
    *(" date 2026-02-03 ", "\n date 2026-02-03\n", "\ndate 2017-02 ", " date 2026-02-31 "),
    *("date ", "\n\n", "\r\n", "لاہور (", "کراچی:", ") ", "اے پی پی", "۔ 10 فروری "),
    *("تحریر: ", "• ", "۔۔۔", "یہ بھی پڑھیں:", "November 14, 2025", "شائع "),
    *("31 فروری 2026", "صفحہ اول تازہ ترین آج کا اخبار", "(ویب ڈیسک)", "//"),
)
_ARABIC_KEYS: Final = {row.becomes: row.characters[0] for row in (*policy.LETTERS, *policy.DIGITS)}
_FORMS: Final = {
    row.becomes: row.characters
    for row in policy.presentation_forms()
    if row.becomes in policy.PLAIN_LETTERS
}


def mutations(text: str) -> st.SearchStrategy[str]:
    """Return a strategy for the same text as written by other keyboards and programs.

    Some letters are Arabic-keyed, decomposed or presentation forms, or followed by tatweel.
    `parse` returns the same values for all of them.

    Args:
        text: A text of Urdu letters.
    """
    ways = st.sampled_from((_arabic_keyed, _decomposed, _as_presentation_form, _with_tatweel))
    return st.tuples(ways, st.integers(0, 4), st.integers(1, 5)).map(
        lambda drawn: _mutated(text, *drawn),
    )


def noise() -> st.SearchStrategy[str]:
    """Return a strategy for unlikely texts: controls, surrogates, marks, broken headers."""
    pieces = st.one_of(
        st.text(max_size=20),
        st.characters(exclude_categories=()),
        st.sampled_from(_FRAGMENTS),
        st.sampled_from(_ODD_CHARACTERS),
        # Among all characters they are hardly ever drawn.
        st.characters(categories=["Cs"]),
    )
    return st.lists(pieces, max_size=40).map("".join)


def _mutated(text: str, mutate: Callable[[str], str], first: int, step: int) -> str:
    return "".join(
        mutate(letter) if index % step == first % step else letter
        for index, letter in enumerate(text)
    )


def _arabic_keyed(letter: str) -> str:
    return _ARABIC_KEYS.get(letter, letter)


def _decomposed(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)


def _as_presentation_form(letter: str) -> str:
    return _FORMS.get(letter, letter)


def _with_tatweel(letter: str) -> str:
    return letter + policy.TATWEEL if letter in policy.PLAIN_LETTERS else letter
