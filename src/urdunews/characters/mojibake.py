"""Mojibake: Urdu in UTF-8 that was read as a one-byte Windows encoding.

`کیا` read as Windows-1252 is `Ú©ÛŒØ§`, read as Windows-1256 `ع©غŒط§`. ISO 8859-1 gives the same as
Windows-1252, but a control character for each byte below A0. Each letter is a unit of two signs:
the first byte of its UTF-8 (D8 to DB) and a second one (80 to BF).
"""

import functools
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from urdunews import lazy
from urdunews.characters import policy
from urdunews.characters.edits import Change
from urdunews.characters.rules import Rule

_CODECS: Final = {Rule.CP1252: "cp1252", Rule.CP1256: "cp1256"}
#: The first bytes of Arabic letters, and of what remains of a text that was misread twice.
_LEADS: Final = (0xC2, 0xC3, 0xC5, 0xC6, 0xCB, *range(0xD8, 0xDC))
_FOLLOWING: Final = range(0x80, 0xC0)
#: The first bytes of quotation marks, dashes, € and ™, and of presentation forms, each with
#: its second bytes.
_LONGER: Final = ((0xE2, (0x80, 0x81, 0x82, 0x84)), (0xEF, range(0xAC, 0xBC)))
#: Programs that take ISO 8859-1 for the encoding of a page leave controls for these.
_CONTROLS: Final = range(0x80, 0xA0)
_ARABIC: Final = lazy.pattern("[\u0600-\u06ff]")
#: A single unit may be intended: `PERÚ”`.
_FEWEST_UNITS: Final = 2
#: Of the second signs in Windows-1256, at least this share is not Urdu.
_TELLING_SHARE: Final = 0.25


@functools.cache
def _signs(rule: Rule) -> dict[int, str]:
    """Return the sign of each byte; a byte without one becomes a control, as in browsers."""
    bytes_ = (*_FOLLOWING, *_LEADS, *(lead for lead, _ in _LONGER))
    signs = {byte: bytes([byte]).decode(_CODECS[rule], "replace") for byte in bytes_}
    return {byte: chr(byte) if sign == "\ufffd" else sign for byte, sign in signs.items()}


def _either_form(rule: Rule, bytes_: Iterable[int]) -> str:
    """Return a pattern for the signs of bytes; an accented letter may be two characters."""
    several = list(bytes_)
    signs = [_signs(rule)[byte] for byte in several]
    if rule is Rule.CP1252:
        signs += [chr(byte) for byte in several if byte in _CONTROLS]
    composed = re.escape("".join(signs))
    forms = [unicodedata.normalize("NFD", sign) for sign in signs]
    decomposed = "".join(f"|{re.escape(form)}" for form in forms if len(form) > 1)
    return f"(?:[{composed}]{decomposed})"


@functools.cache
def _unit(rule: Rule) -> re.Pattern[str]:
    """Return the pattern of the signs of one letter."""
    following, lead = (_either_form(rule, bytes_) for bytes_ in (_FOLLOWING, _LEADS))
    longer = "".join(
        f"|{_either_form(rule, [first])}{_either_form(rule, second)}{following}"
        for first, second in _LONGER
    )
    return re.compile(f"{lead}{following}{longer}")


@functools.cache
def _stretch(rule: Rule) -> re.Pattern[str]:
    """Return the pattern of a run of units, with ASCII other than letters between them."""
    unit = f"(?:{_unit(rule).pattern})"
    return re.compile(f"{unit}+(?:[ -@]{{1,8}}{unit}+)*")


@functools.cache
def _bytes(rule: Rule) -> Mapping[int, int]:
    controls = {byte: byte for byte in _CONTROLS} if rule is Rule.CP1252 else {}
    return controls | {ord(sign): byte for byte, sign in _signs(rule).items()}


def find_mojibake(rule: Rule, text: str) -> Iterator[Change]:
    """Yield a change for each stretch of mojibake, with its original text."""
    for match in _stretch(rule).finditer(text):
        if _is_evident(rule, match[0]):
            yield match.start(), match.end(), _decoded(rule, match[0]), rule


def _decoded(rule: Rule, stretch: str) -> str:
    data = unicodedata.normalize("NFC", stretch).translate(_bytes(rule))
    # Byte sequences of these units are valid, except a few that occur in no text.
    return data.encode("latin-1").decode("utf-8", "replace")


def _is_evident(rule: Rule, stretch: str) -> bool:
    """Whether a stretch cannot be intended.

    The first bytes are Arabic letters in Windows-1256 (ط ظ ع غ), and some of the second ones
    are Arabic letters or Urdu punctuation: `عکس`, `شروع،`. Other signs give it away.
    """
    units = len(_unit(rule).findall(stretch))
    if units < _FEWEST_UNITS and len(stretch) <= units * _FEWEST_UNITS:
        return False
    if rule is Rule.CP1252:
        return True
    telling = [
        sign
        for sign in unicodedata.normalize("NFC", stretch)
        if sign not in policy.PLAIN and _ARABIC.match(sign) is None
    ]
    return len(telling) >= _TELLING_SHARE * units
