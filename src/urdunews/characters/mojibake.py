"""Mojibake: Urdu in UTF-8 that somebody read as a one-byte encoding of Windows.

`کیا` read as Windows-1252 is `Ú©ÛŒØ§`, read as Windows-1256 `ع©غŒط§`. Each letter is a unit of
two signs: the first byte of its UTF-8 (D8 to DB) and a second one (80 to BF).
"""

import functools
import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Final

from urdunews.characters.edits import Change
from urdunews.characters.rules import Rule

_CODECS: Final = {Rule.CP1252: "cp1252", Rule.CP1256: "cp1256"}
_LEADS: Final = range(0xD8, 0xDC)
_FOLLOWING: Final = range(0x80, 0xC0)
#: The first bytes of what is no letter: punctuation, invisible signs, the byte order mark.
_LONGER_LEADS: Final = (0xE2, 0xEF)
_ARABIC: Final = re.compile("[\u0600-\u06ff]")


@functools.cache
def _signs(rule: Rule) -> dict[int, str]:
    """Give the sign of each byte; a byte without one becomes a control, as browsers do it."""
    signs: dict[int, str] = {}
    for byte in (*_FOLLOWING, *_LEADS, *_LONGER_LEADS):
        sign = bytes([byte]).decode(_CODECS[rule], "replace")
        signs[byte] = chr(byte) if sign == "\ufffd" else sign
    return signs


def _either_form(signs: list[str]) -> str:
    """Make a pattern for signs; an accented letter may stand there in two characters."""
    composed = re.escape("".join(signs))
    forms = [unicodedata.normalize("NFD", sign) for sign in signs]
    decomposed = "".join(f"|{re.escape(form)}" for form in forms if len(form) > 1)
    return f"(?:[{composed}]{decomposed})"


@functools.cache
def _stretch(rule: Rule) -> re.Pattern[str]:
    """Make the pattern of a stretch of units, with ASCII that is no letter between them."""
    signs = _signs(rule)
    following = _either_form([signs[byte] for byte in _FOLLOWING])
    lead = _either_form([signs[byte] for byte in _LEADS])
    longer = _either_form([signs[byte] for byte in _LONGER_LEADS])
    unit = f"(?:{lead}{following}|{longer}{following}{following})"
    return re.compile(f"{unit}+(?:[ -@]{{1,8}}{unit}+)*")


@functools.cache
def _bytes(rule: Rule) -> Mapping[int, int]:
    return {ord(sign): byte for byte, sign in _signs(rule).items()}


def find_mojibake(rule: Rule, text: str) -> Iterator[Change]:
    """Yield the stretches that are such mojibake, each with what it was."""
    for match in _stretch(rule).finditer(text):
        read = _decoded(rule, match[0])
        if read is not None and _is_evident(rule, match[0]):
            yield match.start(), match.end(), read, rule


def _decoded(rule: Rule, stretch: str) -> str | None:
    data = unicodedata.normalize("NFC", stretch).translate(_bytes(rule))
    read = data.encode("latin-1").decode("utf-8", "replace")
    return read if _ARABIC.search(read) or not read.isprintable() or len(read) == 1 else None


def _is_evident(rule: Rule, stretch: str) -> bool:
    """Whether a stretch cannot be meant as it stands.

    The first bytes are letters of Arabic in Windows-1256 (ط ظ ع غ), and so are some of the
    second ones: `عکس` has such a pair. Signs among letters tell.
    """
    if rule is Rule.CP1252:
        return True
    signs = [sign for sign in stretch if not sign.isalpha() and not sign.isascii()]
    return 4 * len(signs) >= sum(not sign.isascii() for sign in stretch)
