"""Joiners: the two invisible characters that control joining, kept where they matter.

The zero width non-joiner belongs inside a word; the joiner between two characters that are
not Arabic (an emoji of a family), where removing it would change what is shown. Only the
letters on both sides decide: marks between letter and joiner, which normal forms reorder, are
ignored.
"""

import re
import unicodedata
from typing import Final

from urdunews import lazy
from urdunews.characters.policy import ZWJ, ZWNJ

_RUN: Final = re.compile(f"[{ZWNJ}{ZWJ}]+")
_ARABIC_SCRIPT: Final = lazy.pattern(
    "[\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefe]",
)


def normalize_joiners(text: str) -> str:
    """Reduce joiners to one where it has a meaning, and none elsewhere."""
    runs = [match.span() for match in _RUN.finditer(text)]
    if not runs:
        return text
    ends = [0, *(end for _, end in runs)]
    starts = [*(start for start, _ in runs), len(text)]
    gaps = [text[end:start] for end, start in zip(ends, starts, strict=True)]
    preceding = _starters([gap[::-1] for gap in gaps[:-1]])
    following = _starters(gaps[:0:-1])[::-1]
    parts = [gaps[0]]
    for index, (start, end) in enumerate(runs):
        parts.append(_joiner(text[start:end], preceding[index], following[index]))
        parts.append(gaps[index + 1])
    return "".join(parts)


def _starters(gaps: list[str]) -> list[str]:
    """Return each gap's first character that is not a mark, or that of the gap before it."""
    starters: list[str] = []
    last = ""
    for gap in gaps:
        last = next((c for c in gap if not unicodedata.combining(c)), last)
        starters.append(last)
    return starters


def _joiner(run: str, before: str, after: str) -> str:
    if not before or not after:
        return ""
    if ZWNJ in run:
        return ZWNJ if _in_word(before) and _in_word(after) else ""
    return ZWJ if _joins(before) and _joins(after) else ""


def _in_word(character: str) -> bool:
    return unicodedata.category(character)[0] in "LMN"


def _joins(character: str) -> bool:
    return not character.isspace() and not _ARABIC_SCRIPT.match(character)
