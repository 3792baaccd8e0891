"""Repairs: fix what an export has probably corrupted, each by name and only on request."""

import functools
import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Final, TypeAlias

from urdunews import tables
from urdunews.characters import policy
from urdunews.characters.edits import Change
from urdunews.characters.mojibake import find_mojibake
from urdunews.characters.rules import Rule

Step: TypeAlias = Callable[[str], Iterable[Change]]
"""Finds changes in a text."""

_LETTER: Final = f"[{policy.PLAIN_LETTERS}]"
_WAW_WITH_HAMZA: Final = "\N{ARABIC LETTER WAW WITH HAMZA ABOVE}"
_ALEF_WITH_MADDA: Final = "\N{ARABIC LETTER ALEF WITH MADDA ABOVE}"
_FARSI_YEH: Final = "\N{ARABIC LETTER FARSI YEH}"


def find_inpage_yeh(text: str) -> Iterator[Change]:
    """Find ے inside words: `پلےئر`; but not at the end of a common word: `کےلیے`."""
    common = _common_words("final-yeh")
    for match in _pattern(f"ے(?={_LETTER})").finditer(text):
        end = match.end()
        # `ہےں` is one word, not ہے and a remainder.
        if text[end] in policy.NEVER_FIRST or _word_before(text, end) not in common:
            yield match.start(), end, _FARSI_YEH, Rule.INPAGE_YEH


def find_inpage_waw(text: str) -> Iterator[Change]:
    """Find substitutes for ؤ: `ٹا\ufe85ن`, and between letters `ہا¶س`."""
    around = f"[{policy.PLAIN_LETTERS}\ufe85\ufe86]"
    pattern = _pattern(f"[¶\ufe85\ufe86](?<={around}.)(?:(?<!¶)|(?={around}))")
    for match in pattern.finditer(text):
        yield *match.span(), _WAW_WITH_HAMZA, Rule.INPAGE_WAW


def find_lost_maddah(text: str) -> Iterator[Change]:
    """Find `ا?` at the beginning of a word: `ا?خر`."""
    for match in _pattern(rf"ا(?<!{_LETTER}.)\?(?={_LETTER})").finditer(text):
        yield *match.span(), _ALEF_WITH_MADDA, Rule.LOST_MADDAH


def find_missing_space(text: str) -> Iterator[Change]:
    """Find `۔` between two words, but not after an initial: `گئے۔بارش`, not `ایم۔اے`."""
    initials = _common_words("letter-name")
    for match in _pattern(f"۔(?<={_LETTER}.)(?={_LETTER})").finditer(text):
        if _word_before(text, match.start()) not in initials:
            yield match.end(), match.end(), " ", Rule.MISSING_SPACE


def find_spacing(text: str) -> Iterator[Change]:
    """Find spaces before punctuation, and missing spaces after it."""
    found = _pattern(rf"(?<=[^ \n]) (?=[،؛؟!۔])|[،؛؟!](?={_LETTER})").finditer(text)
    for match in found:
        if match[0] == " ":
            yield match.start(), match.end(), "", Rule.PUNCTUATION
        else:
            yield match.end(), match.end(), " ", Rule.PUNCTUATION


BEFORE: Final[dict[Rule, Step]] = {
    rule: partial(find_mojibake, rule) for rule in (Rule.CP1252, Rule.CP1256)
}
"""The repairs of raw text, before the spelling."""

AFTER: Final[dict[Rule, Step]] = {
    Rule.INPAGE_YEH: find_inpage_yeh,
    Rule.INPAGE_WAW: find_inpage_waw,
    Rule.LOST_MADDAH: find_lost_maddah,
    Rule.MISSING_SPACE: find_missing_space,
}
"""The repairs of text, after the spelling."""


@functools.cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@functools.cache
def _common_words(kind: str) -> frozenset[str]:
    return frozenset(tables.texts("characters/short_words", "word", kind=kind))


#: Longer words are neither initials nor short words.
_LONGEST: Final = 8


def _word_before(text: str, end: int) -> str:
    """Return the letters that end at an offset; empty if there are too many."""
    start = end
    while start > 0 and text[start - 1] in policy.PLAIN_LETTERS:
        start -= 1
        if end - start > _LONGEST:
            return ""
    return text[start:end]
