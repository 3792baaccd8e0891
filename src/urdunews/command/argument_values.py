"""Values of arguments: the text that a user types, converted for the subcommands."""

import argparse
import os
import re
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from urdunews import lazy
from urdunews.interop.table_files import STANDARDS

if TYPE_CHECKING:
    from urdunews.model.defects import DefectCode

#: Perhaps with a column, as in what `check` prints.
_PLACE: Final = lazy.pattern(r"(.+?):([0-9]{1,18})(?:-([0-9]{1,18})|:[0-9]{1,18})?", re.DOTALL)
#: More articles than there can be; longer numbers mean the same.
_MOST_DIGITS: Final = 18


class Lines(NamedTuple):
    """Lines of a file that a user names, from 1."""

    first: int
    last: int
    """The last of them (inclusive)."""


class TakeFormat(argparse.Action):
    """Keeps the standard of what is written apart from the format of what is read."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: Any,  # noqa: ANN401 - as argparse has it
        option_string: str | None = None,
    ) -> None:
        """Take a format, or a standard."""
        del parser, option_string
        setattr(namespace, "standard" if values in STANDARDS else self.dest, values)


class TakeLines(argparse.Action):
    """Takes each `FILE:LINE` apart, so that a file is named as for the other subcommands."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: str | Sequence[Any] | None,
        option_string: str | None = None,  # noqa: ARG002 - as argparse calls it
    ) -> None:
        """Take the files and the lines of them."""
        places = list(map(_place, values or ()))
        for value, place in zip(values or (), places, strict=True):
            if place is None:
                parser.error(f"a file and a line are expected, such as march.txt:12, not {value!r}")
        namespace.paths = [place[0] for place in places if place]
        namespace.lines = [place[1] for place in places if place]


def _place(value: str) -> tuple[str, Lines] | None:
    match = _PLACE.fullmatch(value)
    if match is None:
        return None
    lines = Lines(int(match[2]), int(match[3] or match[2]))
    return (match[1], lines) if 0 < lines.first <= lines.last else None


def count(value: str) -> int:
    """Return a number that is not negative, `sys.maxsize` at most.

    Raises:
        ArgumentTypeError: The value has anything but ASCII digits.
    """
    if not (value.isascii() and value.isdigit()):
        message = f"a number is expected, not {value!r}"
        raise argparse.ArgumentTypeError(message)
    digits = value.lstrip("0")
    return min(int(digits or "0"), sys.maxsize) if len(digits) <= _MOST_DIGITS else sys.maxsize


def codes(value: str) -> "list[DefectCode]":
    """Return the codes of defects in a value, which are separated by commas.

    Raises:
        ArgumentTypeError: There is no such code.
    """
    # Only this option needs the model.
    from urdunews.model.defects import DefectCode

    try:
        return [DefectCode(code) for code in value.split(",")]
    except ValueError:
        unknown = next(code for code in value.split(",") if code not in set(DefectCode))
        message = f"no such defect: {unknown!r}; the codes are {', '.join(DefectCode)}"
        raise argparse.ArgumentTypeError(message) from None


def as_utf8(value: str) -> str:
    """Return a value that another locale has decoded as the UTF-8 that it is."""
    try:
        return os.fsencode(value).decode("utf-8")
    except UnicodeError:
        return value


def keywords(value: str) -> tuple[str, ...]:
    """Return the header keywords in a value, which are separated by commas.

    Raises:
        ArgumentTypeError: One of them is not a word.
    """
    # Most runs do not need this module.
    from urdunews.reading.headers import checked_keywords

    try:
        return checked_keywords([word.strip() for word in as_utf8(value).split(",")])
    except ValueError as wrong:
        raise argparse.ArgumentTypeError(str(wrong)) from wrong


def file_name(value: str) -> str:
    """Return the name of a file.

    Raises:
        ArgumentTypeError: The value is empty.
    """
    if not value:
        message = "the name of a file is expected, not ''"
        raise argparse.ArgumentTypeError(message)
    return value
