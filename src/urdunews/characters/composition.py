"""Composition: letters and their marks in normal form C, in linear time."""

import re
import unicodedata
from typing import Final

from urdunews.characters import policy

# Marks are neither word characters nor spaces, so this finds every long run of them.
_LONG_RUN: Final = re.compile(r"[^\w\s]{32,}")
#: Marks that decompose into two (Unicode's Non-Starter Decompositions).
_DOUBLE_MARKS: Final = "\u0344\u0f73\u0f75\u0f81"
_YEHS: Final = "\u06cc\u0649"
_HIGH_HAMZA: Final = re.compile(f"(?<=[{policy.HAMZA_CARRIERS}]){policy.HIGH_HAMZA}")


def compose(text: str) -> str:
    """Return the normal form C (Unicode Standard Annex 15).

    In linear time; CPython alone sorts a long run of marks by insertion.
    """
    if unicodedata.is_normalized("NFC", text):
        return text
    return unicodedata.normalize("NFC", _LONG_RUN.sub(_ordered, text))


def compose_urdu(text: str) -> str:
    """Compose a text, including ی with a hamza mark (ئ) and the carriers of U+0674."""
    text = _HIGH_HAMZA.sub(policy.HAMZA_ABOVE, text)
    return compose(_with_composing_yeh(text))


def _ordered(run: re.Match[str]) -> str:
    ordered: list[str] = []
    marks: list[str] = []
    for character in _without_double_marks(run[0]):
        if unicodedata.combining(character):
            marks.append(character)
            continue
        ordered += sorted(marks, key=unicodedata.combining)
        ordered.append(character)
        marks.clear()
    ordered += sorted(marks, key=unicodedata.combining)
    return "".join(ordered)


def _without_double_marks(run: str) -> str:
    for mark in _DOUBLE_MARKS:
        if mark in run:
            run = run.replace(mark, unicodedata.normalize("NFD", mark))
    return run


def _with_composing_yeh(text: str) -> str:
    """Replace ی and ى under a hamza mark by ي, the only yeh that composes to ئ."""
    at = text.find(policy.HAMZA_ABOVE)
    if at < 0:
        return text
    letters = list(text)
    while at >= 0:
        base = _base(letters, at)
        if base >= 0 and letters[base] in _YEHS:
            letters[base] = "\N{ARABIC LETTER YEH}"
        at = text.find(policy.HAMZA_ABOVE, at + 1)
    return "".join(letters)


def _base(letters: list[str], at: int) -> int:
    """Return the offset of the letter that the mark at `at` composes with; -1 if there is none."""
    base = at - 1
    # A mark of class 230 between the two blocks the composition (Unicode 3.11, D115).
    while base >= 0 and unicodedata.combining(letters[base]) not in (0, 230):
        base -= 1
    return base
