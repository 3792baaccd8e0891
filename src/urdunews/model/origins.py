"""Origins: where an article was read from, and the id of its record."""

from typing import Final

from attrs import field, frozen

from urdunews.arguments import instance_of

_TEXT_OR_NONE: Final = instance_of(str, type(None))
_COUNT_OR_NONE: Final = instance_of(int, type(None))

# Fixed here instead of relying on str.strip, because ids never change between versions.
_OUTER_SPACE: Final = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005"
    "\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
)
_ID_LENGTH: Final = 16


@frozen(kw_only=True)
class Origin:
    """Where an article was read from."""

    path: str | None = field(default=None, validator=_TEXT_OR_NONE)
    """The file's path, or its URL without credentials; None for text or an unnamed file object."""

    start: int | None = field(default=None, validator=_COUNT_OR_NONE)
    """Byte offset of the record in its stream; None for text."""

    end: int | None = field(default=None, validator=_COUNT_OR_NONE)
    """Byte offset of the record's end (exclusive); None for text."""

    line: int | None = field(default=None, validator=_COUNT_OR_NONE)
    """Line of the record's header, from 1."""

    row: int | None = field(default=None, validator=_COUNT_OR_NONE)
    """Row of the table that held the text, from 1; None for plain text."""

    id: str | None = field(default=None, validator=_TEXT_OR_NONE)
    """The row's own id; None for plain text."""

    url: str | None = field(default=None, validator=_TEXT_OR_NONE)
    """The row's URL; None for plain text."""


def record_id(source: str) -> str:
    """Return the id of a record; see `Article.id`."""
    # Most uses need no id, and the module takes long to load.
    from hashlib import blake2b

    text = source.replace("\r\n", "\n").strip(_OUTER_SPACE)
    digest = blake2b(text.encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:_ID_LENGTH]
