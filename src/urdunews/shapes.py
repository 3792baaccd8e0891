"""Shapes: patterns for parts of lines that more than one stage uses.

All of them match folded text, except for the header line, which is matched unchanged. Each starts
with a single character class and has bounded repeats, so that no input makes a search
quadratic.
"""

import functools
import re
from typing import Final

from urdunews import lazy

# White space that may precede the keyword, as in the seed's ` date 2026-02-03 …`.
_HORIZONTAL: Final = (
    " \t\xa0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u202f\u205f\u3000"
)
_DIRECTION_MARKS: Final = (
    "\u061c\u200e\u200f"
    + "".join(map(chr, range(0x202A, 0x202F)))
    + "".join(map(chr, range(0x2066, 0x206A)))
)
HORIZONTAL: Final = frozenset(_HORIZONTAL)
"""White space within a line."""

HEADER_LEAD: Final = HORIZONTAL | frozenset(_DIRECTION_MARKS + "\ufeff")
"""Characters that may precede the header keyword: white space, bidi marks, a byte order mark."""

_DIGIT: Final = "[0-9\u0660-\u0669\u06f0-\u06f9]"

#: Sentence ends, and the quotes and brackets that close after them.
_STOPS: Final = frozenset("۔؟!.।")
#: Stops of statements; the last one is Hindi's.
_FULL_STOPS: Final = frozenset("۔.।")
_CLOSERS: Final = "\"'”’“‘»)]› "
_DOTS: Final = frozenset("۔.")

BULLET: Final = lazy.pattern(r"[•●▪◦·*▶►»][•●▪◦·*▶►»]? ?")
"""A list bullet, as printed before sections: `• سرگودھا`."""

NUMBERED: Final = lazy.pattern(r"[0-9]{1,2}[.)۔-] ?(?=[^0-9])")
"""A number before a section: `1. پاکستان`."""

RULE: Final = lazy.pattern(r"[۔._\-=*~#+—–•:| ]{2,}")
"""A line with only punctuation: `۔ ۔ ۔`, `-----`."""

ARABIC_LETTER: Final = re.compile("[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff]")
"""A letter of the Arabic script."""

LATIN_LETTER: Final = lazy.pattern("[A-Za-z]")
"""A Latin letter."""

WORD: Final = re.compile(r"[^\W\d_]+")
"""A word of letters."""

NAMES: Final = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){0,7}")
"""Words separated by single spaces, as in names."""


@functools.cache
def header(keywords: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of header lines that open with one of `keywords`."""
    lead = "".join(sorted(HEADER_LEAD))
    words = "|".join(map(re.escape, sorted(keywords, key=len, reverse=True)))
    return re.compile(
        rf"(?P<mark>(?P<lead>[{lead}]*)(?:{words}):?\s+)"
        rf"(?P<date>(?P<year>{_DIGIT}{{4}})"
        rf"(?:-(?P<month>{_DIGIT}{{1,2}})(?:-(?P<day>{_DIGIT}{{1,2}}))?)?)"
        r"(?!\S)",
    )


def ends_sentence(text: str) -> bool:
    """Return whether a line ends like a sentence: with `۔` or another script's full stop."""
    bare = text.rstrip(_CLOSERS)
    return bare[-1:] in _FULL_STOPS and not breaks_off(bare)


def ends_with_stop(text: str) -> bool:
    """Return whether a line ends with any stop, including question and exclamation marks."""
    return text.rstrip(_CLOSERS)[-1:] in _STOPS


def breaks_off(text: str) -> bool:
    """Return whether a line ends with an ellipsis: `…نے کہا ہے کہ۔۔۔`."""
    bare = text.rstrip(" ")
    return bare.endswith("…") or (bare[-1:] in _DOTS and bare[-2:-1] in _DOTS)


def is_rule(text: str) -> bool:
    """Return whether a line is a rule of punctuation."""
    return RULE.fullmatch(text) is not None
