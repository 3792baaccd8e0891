"""File names at a terminal: every character is shown, and none is acted on."""

import unicodedata
from typing import Final

_RIGHT_TO_LEFT: Final = frozenset({"R", "AL", "AN"})
_FIRST_STRONG_ISOLATE: Final = "\u2068"
_POP_ISOLATE: Final = "\u2069"
_USUAL_ESCAPES: Final = {"\t": r"\t", "\n": r"\n", "\r": r"\r"}
_ASCII: Final = 0x80
_BYTES: Final = range(0xDC80, 0xDD00)
_LAST_OF_FOUR_DIGITS: Final = 0xFFFF


def visible_name(name: str) -> str:
    r"""Return a file name as a terminal can show it.

    Args:
        name: Any file name; bytes that are not UTF-8 are lone surrogates in it (PEP 383).

    Returns:
        The name, in which controls, bidi marks and the like are escapes such as `\x1b` and
        `\u202e`; a right-to-left name is isolated from the text around it.

    Example:
        >>> visible_name("a\x1b[2J.txt")
        'a\\x1b[2J.txt'
    """
    shown = escaped(name)
    if any(unicodedata.bidirectional(character) in _RIGHT_TO_LEFT for character in shown):
        return f"{_FIRST_STRONG_ISOLATE}{shown}{_POP_ISOLATE}"
    return shown


def escaped(text: str) -> str:
    """Return a text as one line, with escapes for characters that are not printable."""
    return "".join(c if c.isprintable() else _escape(c) for c in _decoded(text))


def _decoded(text: str) -> str:
    """Return a name with its UTF-8 decoded, which another locale had left as bytes."""
    try:
        return text.encode("utf-8", "surrogateescape").decode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return text


def _escape(character: str) -> str:
    code = ord(character)
    if character in _USUAL_ESCAPES:
        return _USUAL_ESCAPES[character]
    if code < _ASCII or code in _BYTES:
        return f"\\x{code & 0xFF:02x}"
    return f"\\u{code:04x}" if code <= _LAST_OF_FOUR_DIGITS else f"\\U{code:08x}"
