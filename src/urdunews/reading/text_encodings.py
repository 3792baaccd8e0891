"""Text encodings: detect that of a file by its first bytes, and check one that was passed.

Detectors in general fail on news dumps: charset-normalizer gives no answer and chardet IBM855 for
Urdu in UTF-8 with one bad byte.
"""

import codecs
from collections.abc import Iterable, Iterator
from typing import Final

from urdunews.arguments import excerpt

UTF_8: Final = "utf-8"
WIDE: Final = {"utf-16-le": 2, "utf-16-be": 2, "utf-32-le": 4, "utf-32-be": 4}
"""The encodings whose line feed is more than one byte, and its size."""

DECISIVE: Final = 1024 * 1024
"""How many bytes at the start of a file decide on its encoding."""

#: The mark of UTF-32 begins like that of UTF-16.
_MARKS: Final = (
    (codecs.BOM_UTF8, UTF_8),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ARABIC_WINDOWS: Final = "cp1256"
#: What messages call them.
_NAMES: Final = {_ARABIC_WINDOWS: "windows-1256"}
#: Names of encodings that leave open in which order bytes come, or drop the byte order mark.
_BY_MARK: Final = {"utf-16": "utf-16-le", "utf-32": "utf-32-le", "utf-8-sig": UTF_8}
#: This many letters in valid UTF-8, and no invalid byte, cannot be another encoding by chance.
_ENOUGH_LETTERS: Final = 64

_FEWEST_NULS: Final = 8
#: At least this many in a hundred byte pairs have a NUL: the spaces of running text.
_LEAST_SHARE: Final = 5
#: From this share on, all letters may be Latin; below it, UTF-16 is never valid UTF-8.
_LATIN_SHARE: Final = 50


def checked_encoding(name: str) -> str:
    """Return Python's name of an encoding that files can be read in.

    Args:
        name: A name such as `utf-8`, `utf-16` or `cp1256`.

    Raises:
        TypeError: It is not a string.
        ValueError: There is no such encoding, or bytes cannot be counted in it.
    """
    if not isinstance(name, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        message = f"encoding must be a str, not {excerpt(name)}"  # type: ignore[unreachable]
        raise TypeError(message)
    try:
        known = codecs.lookup(name).name
    except (LookupError, ValueError):
        message = f"encoding: there is no encoding {excerpt(name)}; one is 'cp1256'"
        raise ValueError(message) from None
    if known in {UTF_8, *WIDE, *_BY_MARK} or _is_single_byte(known):
        return known
    message = f"encoding: files in {excerpt(name)} are not read; convert them to UTF-8 with iconv"
    raise ValueError(message)


def _is_single_byte(name: str) -> bool:
    """Whether each byte is a character, and a line feed is one."""
    try:
        text = bytes(range(256)).decode(name, "surrogateescape")
    except (LookupError, UnicodeError):
        # Not an encoding of text, such as `hex`.
        return False
    return len(text) == 256 and text.find("\n") == ord("\n")  # noqa: PLR2004


def shown_encoding(encoding: str) -> str:
    """Return an encoding's name for messages: `windows-1256`, `UTF-16`."""
    return _NAMES.get(encoding) or encoding.upper().removesuffix("-LE").removesuffix("-BE")


def given_encoding(encoding: str, head: bytes) -> str:
    """Return the encoding that was asked for, with the order of bytes by the file's mark."""
    if encoding not in _BY_MARK:
        return encoding
    marked = _marked(head)
    return marked if marked is not None and marked.startswith(encoding) else _BY_MARK[encoding]


def is_settled(head: bytes) -> bool:
    """Return whether the first bytes settle that a file is UTF-8."""
    text = _decoded(head, UTF_8)
    return text is not None and len(text) - _ascii(text) >= _ENOUGH_LETTERS


def detected_encoding(head: bytes) -> str:
    """Return the encoding of a file by its first bytes.

    Args:
        head: Its first `DECISIVE` bytes, or all of it if it is shorter.
    """
    marked = _marked(head) or _wide(head)
    if marked is not None:
        return marked
    # The last character may be cut off.
    is_cut = len(head) >= DECISIVE
    decoder = codecs.getincrementaldecoder(UTF_8)("surrogateescape")
    text = decoder.decode(head, final=not is_cut)
    invalid = len(text) - len(text.encode("utf-8", "ignore").decode())
    valid = len(text) - _ascii(text) - invalid
    # NUL bytes do not occur in old text files, but in most data that is not text.
    return _ARABIC_WINDOWS if invalid > valid and b"\0" not in head else UTF_8


def _ascii(text: str) -> int:
    return len(text.encode("ascii", "ignore"))


def _marked(head: bytes) -> str | None:
    return next((encoding for mark, encoding in _MARKS if head.startswith(mark)), None)


def _wide(head: bytes) -> str | None:
    """Recognise UTF-16 and UTF-32 without a byte order mark, by the positions of NUL bytes."""
    nuls = head.count(0)
    if nuls < _FEWEST_NULS:
        return None
    for encoding in ("utf-32-le", "utf-32-be"):
        text = _decoded(head, encoding)
        if text is not None and "\0" not in text:
            return encoding
    share = 200 * nuls // len(head)
    if share < _LEAST_SHARE or (share < _LATIN_SHARE and _decoded(head, UTF_8) is not None):
        return None
    # All are the same half of a pair; stray NUL bytes in UTF-8 can be anywhere.
    return {0: "utf-16-le", nuls: "utf-16-be"}.get(head[::2].count(0))


def _decoded(head: bytes, encoding: str) -> str | None:
    try:
        # The last character may be cut off.
        return codecs.getincrementaldecoder(encoding)().decode(head)
    except UnicodeDecodeError:
        return None


def decoded(parts: Iterable[bytes], encoding: str) -> Iterator[str]:
    """Decode UTF-16 or UTF-32 that comes in parts; what is cut off at the end is U+FFFD."""
    # A lone surrogate of UTF-16 stays one, so that its defect is that of an undecodable byte.
    errors = "surrogatepass" if encoding.startswith("utf-16") else "replace"
    decoder = codecs.getincrementaldecoder(encoding)(errors)
    for part in parts:
        yield decoder.decode(part)
    try:
        yield decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        yield "\ufffd"
