"""Profiles: the lines that many records of a dump share, so that no table has to list them."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from attrs import Attribute, field, frozen

from urdunews import lazy
from urdunews.arguments import excerpt, instance_of, tuple_of, where
from urdunews.urls import refuse_to_read, refuse_to_write
from urdunews.words.keys import key, squeeze

_TITLE: Final = "# urdunews profile 1"
_RECORDS: Final = "# records "
_COLUMNS: Final = "# count\tplace\tline"
_END: Final = "end"
_ANYWHERE: Final = "any"
#: Enough for the number of records in any dump.
_MOST_DIGITS: Final = 18
#: Line ends and lone surrogates.
_NOT_IN_LINE: Final = lazy.pattern("[\n\r\ud800-\udfff]")


def _count(instance: object, field_: "Attribute[Any]", value: int) -> None:
    instance_of(int)(instance, field_, value)
    if value < 0:
        message = f"{where(instance, field_)} must not be negative, as {excerpt(value)} is"
        raise ValueError(message)


def _line(instance: object, field_: "Attribute[Any]", value: str) -> None:
    instance_of(str)(instance, field_, value)
    # A file could not store it.
    if not value.strip() or _NOT_IN_LINE.search(value) is not None:
        message = f"{where(instance, field_)} must be a line of text, not {excerpt(value)}"
        raise ValueError(message)


@frozen(kw_only=True)
class SharedLine:
    """A line that many records share."""

    text: str = field(validator=_line)
    """The line, normalised, as the first of these records has it."""

    count: int = field(validator=_count)
    """The number of distinct records that have it."""

    ends: bool = field(default=False, validator=instance_of(bool))
    """Whether no prose follows it, so that it ends the story."""


def _lines(given: Iterable[SharedLine]) -> tuple[SharedLine, ...]:
    return tuple_of(SharedLine, given, "Profile.lines")


@frozen(kw_only=True)
class Profile:
    r"""The lines that records of a dump share, as learnt by `urdunews.bulk.profile`.

    Example:
        >>> import urdunews
        >>> line = urdunews.bulk.SharedLine(text="ہمارا واٹس ایپ چینل", count=40, ends=True)
        >>> profile = urdunews.bulk.Profile(records=50, lines=(line,))
        >>> parser = urdunews.Parser(profile=profile)
        >>> text = "لاہور: دریائے راوی میں پانی کی سطح کم ہو گئی ہے۔\nہمارا واٹس ایپ چینل"
        >>> parser.parse_article(text).segments[-1].kind
        'junk'
    """

    records: int = field(default=0, validator=_count)
    """The number of distinct records that were read."""

    lines: tuple[SharedLine, ...] = field(default=(), converter=_lines)
    """The lines that they share, the most frequent first."""

    _by_key: dict[str, SharedLine] = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Build the lookup table."""
        object.__setattr__(self, "_by_key", {key(line.text): line for line in self.lines})

    def __repr__(self) -> str:
        """Show the number of lines instead of hundreds of lines."""
        return f"<Profile: {self.records} records, {len(self.lines)} shared lines>"

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        """Pickle the lines alone."""
        return _rebuilt, (self.records, self.lines)

    def find(self, folded: str) -> SharedLine | None:
        """Return the shared line with this folded text, or None."""
        return self._by_key.get(squeeze(folded))

    def save(self, path: "str | os.PathLike[str]") -> None:
        """Write the profile as text that can be edited, one shared line per row.

        Args:
            path: The file, which is overwritten.

        Raises:
            OSError: It cannot be written, or is a URL.
        """
        refuse_to_write(os.fspath(path))
        Path(path).write_text(self.to_text(), encoding="utf-8", newline="\n")

    def to_text(self) -> str:
        """Return the text that `save` writes."""
        rows = [f"{n.count}\t{_END if n.ends else _ANYWHERE}\t{n.text}" for n in self.lines]
        return "\n".join([_TITLE, f"{_RECORDS}{self.records}", _COLUMNS, *rows, ""])

    @classmethod
    def load(cls, path: "str | os.PathLike[str]") -> "Profile":
        """Read a profile that `save` wrote; it may have been edited since.

        Args:
            path: The file.

        Raises:
            ValueError: It is not a profile; the message says which line is wrong.
            OSError: It cannot be read, or is a URL.
        """
        refuse_to_read(os.fspath(path))
        try:
            rows = Path(path).read_text(encoding="utf-8-sig").split("\n")
        except UnicodeDecodeError as wrong:
            message = (
                f"{os.fspath(path)}: a profile is UTF-8, not this file "
                f"({wrong.reason} at byte {wrong.start})"
            )
            raise ValueError(message) from wrong
        if rows[0] != _TITLE:
            message = (
                f"{os.fspath(path)}:1: a profile begins with {_TITLE!r}, not {excerpt(rows[0])}"
            )
            raise ValueError(message)
        records = 0
        lines: list[SharedLine] = []
        for number, row in enumerate(rows[1:], 2):
            if row.startswith(_RECORDS) and _is_count(row[len(_RECORDS) :]):
                records = int(row[len(_RECORDS) :])
            elif row.strip() and not row.startswith("#"):
                lines.append(_read_row(row, f"{os.fspath(path)}:{number}"))
        return cls(records=records, lines=tuple(lines))


def _read_row(row: str, at: str) -> SharedLine:
    count, _, rest = row.partition("\t")
    place, _, text = rest.partition("\t")
    if not _is_count(count) or place not in {_END, _ANYWHERE} or not text.strip():
        message = (
            f"{at}: a row is a count, `{_END}` or `{_ANYWHERE}`, and the line, with tabs, "
            f"not {excerpt(row)}"
        )
        raise ValueError(message)
    return SharedLine(text=text, count=int(count), ends=place == _END)


def _is_count(text: str) -> bool:
    """Whether a text is a number that Python can read; `²` is a digit, but not one."""
    return text.isdecimal() and len(text) <= _MOST_DIGITS


def _rebuilt(records: int, lines: tuple[SharedLine, ...]) -> Profile:
    return Profile(records=records, lines=lines)
