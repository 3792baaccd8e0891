"""`normalize` and `fold`: one spelling for each word of Urdu, without harm to any letter.

The order of the steps is the point. Letters are decomposed and composed round the change of
Arabic letters into Urdu ones, because `ی` with a hamza mark composes only while it is `ي`:
*compose, change* and *change, compose* each give two answers for one text.
"""

import codecs
import functools
import re
import unicodedata
from typing import Final

from urdunews.characters import policy

_SPACE_RUN: Final = re.compile("  +")
_JOINER_RUN: Final = re.compile(f"[{policy.ZWNJ}{policy.ZWJ}]+")
_HIGH_HAMZA: Final = re.compile(
    f"(?<=[{policy.HAMZA_CARRIERS}]){policy.HIGH_HAMZA}",
)
# Marks are neither word characters nor spaces, so this finds every long run of them.
_LONG_RUN: Final = re.compile(r"[^\w\s]{32,}")
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
    if _is_plain(text, _normal_page()):
        return text if "  " not in text else _SPACE_RUN.sub(" ", text)
    return _respell(text)


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
    if _is_plain(text, _folded_page()):
        return text if "  " not in text else _SPACE_RUN.sub(" ", text)
    spelt = _respell(text)
    key = spelt.translate(_fold_table())
    # A mark that went may have kept two others, or a letter and its hamza, apart.
    return key if len(key) == len(spelt) else _respell(key)


def is_plain(text: str) -> bool:
    """Whether neither `normalize` nor `fold` changes more of `text` than runs of spaces."""
    return _is_plain(text, _folded_page())


def _is_plain(text: str, page: object) -> bool:
    """Whether every character of `text` is on the code page: one pass in C."""
    try:
        encoded, _ = codecs.charmap_encode(text, "strict", page)  # type: ignore[arg-type]
    except UnicodeEncodeError:
        return False
    # charmap_build is fast only for a page that holds NUL, which is not plain.
    return b"\0" not in encoded


@functools.cache
def _folded_page() -> object:
    return _code_page(policy.PLAIN)


@functools.cache
def _normal_page() -> object:
    return _code_page(policy.PLAIN + policy.URDU_DIGITS)


def _code_page(characters: str) -> object:
    table = "\0" + characters
    return codecs.charmap_build(table + "\ufffe" * (256 - len(table)))


@functools.cache
def _first_table() -> dict[int, str | None]:
    """What changes before composition: no letter that takes part in it."""
    table: dict[int, str | None] = dict.fromkeys(policy.SURROGATES, policy.REPLACEMENT)
    table |= dict.fromkeys(map(ord, policy.SPACES), " ")
    table |= dict.fromkeys(map(ord, policy.INVISIBLES + policy.CONTROLS + policy.TATWEEL))
    table |= {ord(row.characters): row.becomes for row in policy.presentation_forms()}
    return table


@functools.cache
def _letter_table() -> dict[int, str]:
    """What changes after composition."""
    rows = (*policy.LETTERS, *policy.DIGITS)
    return {ord(letter): row.becomes for row in rows for letter in row.characters}


@functools.cache
def _fold_table() -> dict[int, str | None]:
    table: dict[int, str | None] = dict.fromkeys(map(ord, policy.DIACRITICS + policy.ZWNJ))
    table |= {ord(digit): str(value) for value, digit in enumerate(policy.URDU_DIGITS)}
    return table


def _respell(text: str) -> str:
    text = text.replace("\r\n", "\n").removesuffix("\r").translate(_first_table())
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
