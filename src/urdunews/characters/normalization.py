"""`normalize` and `fold`: one spelling for each word of Urdu, without harm to any letter.

The order of the steps is the point. Letters are decomposed and composed round the change of
Arabic letters into Urdu ones, because `ی` with a hamza mark composes only while it is `ي`:
*compose, change* and *change, compose* each give two answers for one text.
"""

import functools
import re
import unicodedata
from typing import Final

from urdunews.characters import policy
from urdunews.characters.code_page import CodePage, Look

_SPACE_RUN: Final = re.compile("  +")
_JOINER_RUN: Final = re.compile(f"[{policy.ZWNJ}{policy.ZWJ}]+")
_HIGH_HAMZA: Final = re.compile(
    f"(?<=[{policy.HAMZA_CARRIERS}]){policy.HIGH_HAMZA}",
)
# Marks are neither word characters nor spaces, so this finds every long run of them.
_LONG_RUN: Final = re.compile(r"[^\w\s]{32,}")
_LAST_LEARNT: Final = 0xFFFF
_YEHS: Final = "\u06cc\u0649"
_ARABIC_SCRIPT: Final = re.compile(
    "[\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefe]",
)


def normalize(text: str) -> str:
    """Give `text` the one spelling that Urdu has for it.

    Arabic letters become Urdu ones (ي to ی, ك to ک, ه to ہ), presentation forms become
    letters, marks are composed (NFC, Unicode Standard Annex 15), Arabic-Indic digits become
    ۰-۹, invisible characters and tatweel go, every other white space becomes one space and
    a lone surrogate U+FFFD. Letters of the Urdu alphabet, `۔ ، ؟`, diacritics, line breaks
    and the zero width non-joiner inside a word stay.

    The answer is a fixed point (`normalize` of it is itself), is the same for NFC and NFD
    input, and has the line breaks of the input; a carriage return at a line's end goes.

    Args:
        text: Any text.

    Returns:
        The normalised text, not stripped.

    Example:
        >>> import urdunews
        >>> urdunews.normalize("كراچي  مي\u0640ں")
        'کراچی میں'
    """
    text = _with_line_feeds(text)
    known = _page().normalize(text)
    return _respell(text) if known is None else known


def fold(text: str) -> str:
    """Give the search key of `text`, as `str.casefold` does for case.

    All of `normalize`, and then: Arabic diacritics and the zero width non-joiner go, and
    ۰-۹ become 0-9. Two words that a reader takes for the same word fold to the same key.

    Args:
        text: Any text.

    Returns:
        The key; fold of it is itself, and `fold(normalize(text)) == fold(text)`.

    Example:
        >>> import urdunews
        >>> urdunews.fold("تعلقاتِ عامہ ۲۰۲۶") == urdunews.fold("تعلقات عامه 2026")
        True
    """
    text = _with_line_feeds(text)
    known = _page().fold(text)
    if known is not None:
        return known
    spelt = _respell(text)
    key = spelt.translate(_fold_table())
    # A mark that went may have kept two others, or a letter and its hamza, apart.
    return key if len(key) == len(spelt) else _respell(key)


def look(text: str) -> Look:
    """Look at a text once, and say what need not be looked at again."""
    return _page().look(_with_line_feeds(text))


@functools.cache
def _page() -> CodePage:
    return CodePage(_first_table())


def _with_line_feeds(text: str) -> str:
    """A carriage return before a line feed, or at the end, is part of the line's end."""
    if "\r" not in text:
        return text
    return text.replace("\r\n", "\n").removesuffix("\r")


class _Table(dict[int, int | str | None]):
    """A table for `str.translate` that learns what stays: since Python 3.12 a miss is slow."""

    def __missing__(self, code: int) -> int:
        if code <= _LAST_LEARNT:
            self[code] = code
        return code


@functools.cache
def _first_table() -> _Table:
    """What changes before composition: no letter that takes part in it."""
    table = _Table(dict.fromkeys(policy.SURROGATES, policy.REPLACEMENT))
    table.update(dict.fromkeys(map(ord, policy.SPACES), " "))
    table.update(dict.fromkeys(map(ord, policy.INVISIBLES + policy.CONTROLS + policy.TATWEEL)))
    table.update({ord(row.characters): row.becomes for row in policy.presentation_forms()})
    return table


@functools.cache
def _letter_table() -> _Table:
    """What changes after composition."""
    rows = (*policy.LETTERS, *policy.DIGITS)
    return _Table({ord(letter): row.becomes for row in rows for letter in row.characters})


@functools.cache
def _fold_table() -> _Table:
    table = _Table(dict.fromkeys(map(ord, policy.DIACRITICS + policy.ZWNJ)))
    table.update({ord(digit): str(value) for value, digit in enumerate(policy.URDU_DIGITS)})
    return table


def _respell(text: str) -> str:
    """Normalise by the rules alone, whatever the characters."""
    text = text.translate(_first_table())
    text = _HIGH_HAMZA.sub(policy.HAMZA_ABOVE, text)
    text = _compose(_with_composing_yeh(text)).translate(_letter_table())
    text = _JOINER_RUN.sub(_joiner, text)
    return _compose(_SPACE_RUN.sub(" ", text))


def _with_composing_yeh(text: str) -> str:
    """Make ی and ى under a hamza mark ي, the only yeh that composes to ئ."""
    at = text.find(policy.HAMZA_ABOVE)
    if at < 0:
        return text
    letters = list(text)
    while at >= 0:
        base = at - 1
        # A mark of class 230 between the two blocks the composition (Unicode 3.11, D115).
        while base >= 0 and unicodedata.combining(letters[base]) not in (0, 230):
            base -= 1
        if base >= 0 and letters[base] in _YEHS:
            letters[base] = "\N{ARABIC LETTER YEH}"
        at = text.find(policy.HAMZA_ABOVE, at + 1)
    return "".join(letters)


def _compose(text: str) -> str:
    """NFC in linear time: CPython orders a long run of marks by insertion."""
    if unicodedata.is_normalized("NFC", text):
        return text
    return unicodedata.normalize("NFC", _LONG_RUN.sub(_ordered, text))


def _ordered(run: re.Match[str]) -> str:
    ordered: list[str] = []
    marks: list[str] = []
    for character in run[0]:
        if unicodedata.combining(character):
            marks.append(character)
            continue
        ordered += sorted(marks, key=unicodedata.combining)
        ordered.append(character)
        marks.clear()
    ordered += sorted(marks, key=unicodedata.combining)
    return "".join(ordered)


def _joiner(run: re.Match[str]) -> str:
    """One joiner where it means something, nothing elsewhere.

    The non-joiner has its place inside a word; the joiner between two signs of a script
    that is not Arabic (an emoji of a family), where taking it away would change the sign.
    """
    text, start, end = run.string, run.start(), run.end()
    if start == 0 or end == len(text):
        return ""
    before, after = text[start - 1], text[end]
    if policy.ZWNJ in run[0]:
        return policy.ZWNJ if _in_word(before) and _in_word(after) else ""
    if before.isspace() or after.isspace() or _ARABIC_SCRIPT.match(before):
        return ""
    return "" if _ARABIC_SCRIPT.match(after) else policy.ZWJ


def _in_word(character: str) -> bool:
    return unicodedata.category(character)[0] in "LMN"
