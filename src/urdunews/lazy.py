"""Patterns that are compiled when they are first used.

A pattern takes a tenth of a millisecond or more to compile. The modules that read a page have a
hundred of them, and most pages need few.
"""

import functools
import operator
import re
from typing import Any, AnyStr, cast


def _method(name: str) -> "functools.cached_property[Any]":
    """Return a method of the compiled pattern, which is looked up once."""
    return functools.cached_property(operator.attrgetter(f"compiled.{name}"))


class _LazyPattern:
    """A pattern with the methods of a compiled one."""

    def __init__(self, text: str | bytes, flags: int) -> None:
        self._text = text
        self._flags = flags

    @functools.cached_property
    def compiled(self) -> re.Pattern[Any]:
        """The compiled pattern."""
        return re.compile(self._text, self._flags)

    findall = _method("findall")
    finditer = _method("finditer")
    fullmatch = _method("fullmatch")
    match = _method("match")
    search = _method("search")
    split = _method("split")
    sub = _method("sub")


def pattern(text: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return a pattern that is compiled when one of its methods is first called.

    Args:
        text: The pattern, as for `re.compile`.
        flags: The flags, as for `re.compile`.

    Example:
        >>> from urdunews import lazy
        >>> lazy.pattern("[0-9]{1,2}").findall("3 فروری، 12 مارچ")
        ['3', '12']
    """
    # It has all methods of a pattern that are called in this package.
    return cast("re.Pattern[AnyStr]", _LazyPattern(text, flags))
