"""Options: how files are read, checked once and passed down."""

from typing import TYPE_CHECKING, Any, Final, cast

import attrs
from attrs import Attribute, field, frozen

from urdunews.arguments import excerpt
from urdunews.reading.damage import DEFAULT_RATIO
from urdunews.reading.table_formats import TableFormat
from urdunews.reading.text_encodings import checked_encoding

if TYPE_CHECKING:
    from urdunews.reading.tables import Columns

DEFAULT_RECORD: Final = 64 * 1024 * 1024
"""How many bytes a record may have before it is cut."""


def check_count(name: str, value: object) -> None:
    """Check a number that a caller has passed.

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


def columns_of(
    column: str | None,
    *,
    id_column: str | None = None,
    url_column: str | None = None,
    date_column: str | None = None,
    title_column: str | None = None,
) -> "Columns | None":
    """Return the columns that a caller has named; None without a text column.

    Raises:
        TypeError: A name is not a string.
        ValueError: Another column is named, but not the text column.
    """
    others = {"id": id_column, "url": url_column, "date": date_column, "title": title_column}
    for name, value in {"": column, **others}.items():
        if not isinstance(cast("object", value), str | None):
            which = f"{name}_column" if name else "column"
            message = f"{which} must be a str, not {excerpt(value)}"
            raise TypeError(message)
    named = [name for name, value in others.items() if value is not None]
    if column is None and named:
        message = f"{named[0]}_column needs column, the name of the column of text"
        raise ValueError(message)
    if column is None:
        return None
    from urdunews.reading.tables import Columns

    return Columns(text=column, **others)


def _count(_: object, option: "Attribute[Any]", value: object) -> None:
    check_count(option.name, value)


def _format(options: "ReadOptions", _: "Attribute[Any]", value: object) -> None:
    if value is not None and options.columns is None:
        message = "the format of tables needs column, the name of the column of text"
        raise ValueError(message)


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

    columns: "Columns | None" = None
    """The columns of tables; None to read no tables."""

    table_format: TableFormat | None = field(default=None, validator=_format)
    """The format of tables whose contents and names do not show it."""

    any_text: bool = False
    """Whether to accept text that is not a dump, such as JSON."""


DEFAULT: Final = ReadOptions()
