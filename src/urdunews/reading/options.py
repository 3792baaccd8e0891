"""Options: how files are read, checked once and passed down."""

from typing import Any, Final

import attrs
from attrs import Attribute, field, frozen

from urdunews.arguments import excerpt
from urdunews.reading.damage import DEFAULT_RATIO
from urdunews.reading.text_encodings import checked_encoding

DEFAULT_RECORD: Final = 64 * 1024 * 1024
"""How many bytes a record may have before it is cut."""


def check_count(name: str, value: object) -> None:
    """Check a number that a caller has given.

    Raises:
        TypeError: It is not an integer.
        ValueError: It is less than 1.
    """
    if not isinstance(value, int) or isinstance(value, bool):
        message = f"{name} must be an int, not {excerpt(value)}"
        raise TypeError(message)
    if value < 1:
        message = f"{name} must be at least 1, not {excerpt(value)}"
        raise ValueError(message)


def _count(_: object, option: "Attribute[Any]", value: object) -> None:
    check_count(option.name, value)


@frozen(kw_only=True)
class ReadOptions:
    """How files are read."""

    encoding: str | None = field(
        default=None, converter=attrs.converters.optional(checked_encoding)
    )
    """The encoding of the files, by Python's name; None to detect it."""

    max_ratio: int = field(default=DEFAULT_RATIO, validator=_count)
    """How many times its size a file may unpack to."""

    max_record: int = field(default=DEFAULT_RECORD, validator=_count)
    """How many bytes, or characters of text, a record may have before it is cut."""

    any_text: bool = False
    """Whether to accept text that is not a dump, such as JSON."""


DEFAULT: Final = ReadOptions()
