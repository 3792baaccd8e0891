"""Strategies for texts as hostile as dumps get, and for normalisers with any options."""

import functools
import random
from typing import Final

import attrs
from hypothesis import settings
from hypothesis import strategies as st

from urdunews.characters.normalizer import REPAIRS, Normalizer

ZWNJ: Final = "\N{ZERO WIDTH NON-JOINER}"
ZWJ: Final = "\N{ZERO WIDTH JOINER}"

#: How many examples show a law of characters: there are many ways to put a few of them together.
OFTEN: Final = 4 * settings().max_examples

_URDU: Final = "ابپتٹجچدڈرڑسصعفقکگلمنںوہھیےآأؤئۂۃۓء"
_FOREIGN: Final = "\u064a\u0649\u0643\u0647\u0647\u06d5\u0629\u06c0\u0625\u0671"
_MARKS: Final = "\u064e\u0650\u0651\u0652\u0653\u0654\u0655\u0670\u0674\u0610\u0615\u0301\u093c"
_FORMS: Final = (
    "\ufdf2\ufdfa\ufe85\ufefb\ufc5e\ufe71\ufe70\ufba4\ufef3\u0675\u0676\u0677\u0678"
    "\ufee9\ufeea\ufeeb\ufeec\ufbe9\ufc60"
)
_GONE: Final = "\u0640\ufeff\xad\u200e\u200f\u202b\u2067\x00\x07\x7f"
_BLANKS: Final = "  \t\x0b\x0c\x85\xa0\u200b\u2028\u3000\r\r\x1c"
_SIGNS: Final = "۔،؛؟!?؍.()-12٣۴\u200c\u200c\u200d\u200d\ud83d\udc80“’»¶§"
_DOUBLE_MARKS: Final = "\u0344\u0f71\u0f72\u0f73\u0f74\u0f75\u0f80\u0f81"
_HANGUL: Final = "\u1100\u1161\u11a8\uac00\u1175\u11c2"
_INDIC: Final = "नक\u093c\u094d\u0929\u09c7\u09be\u0bc6\u0bbe\u0cc6\u0cd5"
_PIECES: Final = (
    "\r\n",
    "\n",
    "\n\n",
    "  ",
    "e\u0301",
    "👩\u200d🚀",
    "❤\ufe0f",
    "\u1100\u1161",
    "سات\u0647",
    "ب\u0647ائ\u064a",
    "\u0643چ\u0647",
    "ت\u0647\u064a",
    "ک\u0640\u0647ا",
    "\ufedb\ufeea\ufe8e",
    "پلےئر",
    "کےلیے",
    "ہا¶س",
    "ا?خر",
    "گئے۔بارش",
    "Ú©",
    "Û’",
    "ط§",
    "ع©غŒ",
    "â€",
    "Ã\x98",
    "ی\u064e\u0654",
    "\u0649\u0674",
)


def _code_points() -> list[str]:
    blocks = ((0x0600, 0x0700), (0x0750, 0x0780), (0x0870, 0x0900), (0xFB50, 0xFE00))
    return [chr(code) for first, last in (*blocks, (0xFE70, 0xFF00)) for code in range(first, last)]


def dirty_texts() -> st.SearchStrategy[str]:
    """Texts of Urdu, of everything that normalising changes, and of any other character."""
    usual = [*_URDU, *_FOREIGN, *_MARKS, *_FORMS, *_GONE, *_BLANKS, *_SIGNS, *_PIECES]
    rare = [*_DOUBLE_MARKS, *_HANGUL, *_INDIC, *_code_points()]
    pieces = st.one_of(
        st.sampled_from(usual),
        st.sampled_from(usual),
        st.sampled_from(rare),
        st.characters(exclude_categories=()),
    )
    return st.lists(pieces, max_size=24).map("".join)


#: Each spelling has tables of its own, which take longer to make than a text to spell.
_VARIETY: Final = OFTEN // 5


@functools.cache
def _with_options(number: int) -> Normalizer:
    chance = random.Random(number)  # noqa: S311 - the same ones each time
    return Normalizer(
        letters=number % 5 != 0,
        ligatures=chance.choice(("keep", "letters", "all")),
        digits=chance.choice(("keep", "native", "urdu", "ascii")),
        diacritics=chance.choice(("keep", "drop")),
        quotes=chance.choice(("keep", "ascii")),
        tatweel=chance.choice(("keep", "drop")),
        invisibles=chance.choice(("keep", "drop")),
        joiners=chance.choice(("keep", "words", "drop")),
        spacing=chance.choice(("keep", "single", "punctuation")),
    )


def normalizers() -> st.SearchStrategy[Normalizer]:
    """Normalisers with any options, without repairs."""
    return st.integers(1, _VARIETY).map(_with_options)


def repairing(normalizer: Normalizer) -> st.SearchStrategy[Normalizer]:
    """The same normaliser with any repairs."""
    some = st.sets(st.sampled_from(REPAIRS), min_size=1, max_size=4)
    return some.map(lambda repairs: attrs.evolve(normalizer, repairs=repairs))
