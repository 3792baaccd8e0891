"""Joiners: the two invisible characters that say whether letters join, kept in their place.

The zero width non-joiner has its place inside a word; the joiner between two signs of a
script that is not Arabic (an emoji of a family), where taking it away would change the sign.
What counts are the letters on both sides: marks between letter and joiner, which normal forms
order anew, have no say.
"""

import re
import unicodedata
from typing import Final

from urdunews.characters.policy import ZWJ, ZWNJ

_RUN: Final = re.compile(f"[{ZWNJ}{ZWJ}]+")
_ARABIC_SCRIPT: Final = re.compile(
    "[\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefe]",
)


def settle(text: str) -> str:
    """Keep one joiner where it means something, and none elsewhere."""
    runs = [match.span() for match in _RUN.finditer(text)]
    if not runs:
        return text
    ends = [0, *(end for _, end in runs)]
    starts = [*(start for start, _ in runs), len(text)]
    gaps = [text[end:start] for end, start in zip(ends, starts, strict=True)]
    befores = _starters([gap[::-1] for gap in gaps[:-1]])
    afters = _starters(gaps[:0:-1])[::-1]
    parts = [gaps[0]]
    for index, (start, end) in enumerate(runs):
        parts.append(_settled(text[start:end], befores[index], afters[index]))
        parts.append(gaps[index + 1])
    return "".join(parts)


def _starters(gaps: list[str]) -> list[str]:
    """Give for each gap its first letter that is no mark, or that of the gap before it."""
    starters: list[str] = []
    last = ""
    for gap in gaps:
        last = next((c for c in gap if not unicodedata.combining(c)), last)
        starters.append(last)
    return starters


def _settled(run: str, before: str, after: str) -> str:
    if not before or not after:
        return ""
    if ZWNJ in run:
        return ZWNJ if _in_word(before) and _in_word(after) else ""
    return ZWJ if _joins(before) and _joins(after) else ""


def _in_word(character: str) -> bool:
    return unicodedata.category(character)[0] in "LMN"


def _joins(character: str) -> bool:
    return not character.isspace() and not _ARABIC_SCRIPT.match(character)
