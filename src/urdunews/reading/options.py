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


def _columns(column: str | None, others: dict[str, str | None]) -> "Columns | None":
    """Return the columns that a caller has named; None without a text column.

    Raises:
        TypeError: A name is not a string.
        ValueError: Another column is named, but not the text column.
    """
    for name, value in {"column": column, **others}.items():
        if not isinstance(cast("object", value), str | None):
            message = f"{name} must be a str, not {excerpt(value)}"
            raise TypeError(message)
    if column is None:
        named = [name for name, value in others.items() if value is not None]
        if named:
            message = f"{named[0]} needs column, the name of the column of text"
            raise ValueError(message)
        return None
    from urdunews.reading.tables import Columns

    return Columns(
        text=column, **{name.removesuffix("_column"): value for name, value in others.items()}
    )


def _count(_: object, option: "Attribute[Any]", value: object) -> None:
    check_count(option.name, value)


def _format(options: "ReadOptions", _: "Attribute[Any]", value: object) -> None:
    if value is not None and options.columns is None:
        message = "table_format needs column, the name of the column of text"
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

    @classmethod
    def of(  # noqa: PLR0913 - options, by keyword
        cls,
        *,
        column: str | None = None,
        id_column: str | None = None,
        url_column: str | None = None,
        date_column: str | None = None,
        title_column: str | None = None,
        encoding: str | None = None,
        max_ratio: int = DEFAULT_RATIO,
        max_record: int = DEFAULT_RECORD,
        table_format: TableFormat | None = None,
        any_text: bool = False,
    ) -> "ReadOptions":
        """Return the options for the arguments of `urdunews.read`, which have the same names.

        Raises:
            TypeError: An option has another type.
            ValueError: An option is invalid, or needs the text column.
        """
        others = {
            "id_column": id_column,
            "url_column": url_column,
            "date_column": date_column,
            "title_column": title_column,
        }
        return cls(
            columns=_columns(column, others),
            encoding=encoding,
            max_ratio=max_ratio,
            max_record=max_record,
            table_format=table_format,
            any_text=any_text,
        )


DEFAULT: Final = ReadOptions()
