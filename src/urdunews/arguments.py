"""Arguments: check at once what a constructor is given, with a message that helps.

A message says where the argument is (`PlaceName.kind`), what is expected and what was found.
"""

import reprlib
from collections.abc import Callable, Collection, Iterable
from typing import Any, Final, TypeAlias, TypeVar

from attrs import Attribute

Validator: TypeAlias = Callable[[object, "Attribute[Any]", object], None]
"""What attrs calls with the instance, the field and the value."""

_Item = TypeVar("_Item")

#: How much of a value a message shows.
_LONGEST: Final = 60
#: Integers beyond this are shown by their size: Python refuses to write some of them.
_MOST_BITS: Final = 128


def excerpt(value: object) -> str:
    r"""Return a value as Python writes it, cut to some 60 characters and safe to print.

    Example:
        >>> from urdunews.arguments import excerpt
        >>> excerpt("نہر\x1b[2J")
        "'نہر\\x1b[2J'"
    """
    if isinstance(value, str | bytes):
        return _printable(repr(value[:_LONGEST])) + ("…" if len(value) > _LONGEST else "")
    return shortened(_printable(_SHORT.repr(value)))


def shortened(shown: str, longest: int = _LONGEST) -> str:
    """Return what is shown of a value, cut short with dots where it is longer."""
    return f"{shown[:longest]}…" if len(shown) > longest else shown


class _Short(reprlib.Repr):
    """Write a value without walking through all that a large one holds."""

    def __init__(self) -> None:
        super().__init__()
        self.maxstring = self.maxother = _LONGEST
        self.maxlevel = 2

    def repr_int(self, x: int, level: int) -> str:
        """Write an integer, a huge one by its size."""
        bits = x.bit_length()
        return f"<int of {bits} bits>" if bits > _MOST_BITS else super().repr_int(x, level)


_SHORT: Final = _Short()


def _printable(shown: str) -> str:
    """Escape what a terminal would act on, which a class may have in its own repr."""
    if shown.isprintable():
        return shown
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in shown)


def instance_of(*kinds: type, hint: str = "") -> Validator:
    """Return a validator for instances of one of the classes; True and False are no integers.

    Args:
        *kinds: The classes; `type(None)` among them makes the field optional.
        hint: What else to say, such as how to get such an instance.
    """
    expected = " or ".join(map(_named, kinds))
    behind = f"; {hint}" if hint else ""

    def check(instance: object, field: "Attribute[Any]", value: object) -> None:
        if isinstance(value, kinds) and not (isinstance(value, bool) and bool not in kinds):
            return
        message = f"{where(instance, field)} must be {expected}, not {excerpt(value)}{behind}"
        raise TypeError(message)

    return check


def one_of(choices: Collection[str]) -> Validator:
    """Return a validator for the members of a closed list."""

    def check(instance: object, field: "Attribute[Any]", value: object) -> None:
        if isinstance(value, str) and value in choices:
            return
        listed = ", ".join(choice or "''" for choice in choices)
        message = f"{where(instance, field)} must be one of {listed}, not {excerpt(value)}"
        raise ValueError(message)

    return check


def tuple_of(kind: type[_Item], given: Iterable[_Item], field: str) -> tuple[_Item, ...]:
    """Return the items of any iterable as a tuple, all of them checked; for use in converters.

    Args:
        kind: The class of the items.
        given: The items. A string is none: `("PK",)` is meant where `"PK"` is written.
        field: Where the items are given, for messages: `PlaceName.countries`.

    Raises:
        TypeError: It is no iterable, or an item is of another class.
    """
    if not _are_several(given):
        message = f"{field} takes several items, each {_named(kind)}, not {excerpt(given)}"
        # A single one is what is meant most often.
        hint = f"; one is written ({excerpt(given)},)" if isinstance(given, kind) else ""
        raise TypeError(message + hint)
    items = tuple(given)
    for index, item in enumerate(items):
        if not isinstance(item, kind):
            message = f"{field}[{index}] must be {_named(kind)}, not {excerpt(item)}"
            raise TypeError(message)
    return items


def _are_several(value: object) -> bool:
    return isinstance(value, Iterable) and not isinstance(value, str | bytes)


def where(instance: object, field: "Attribute[Any]") -> str:
    """Return how a message names a field: `PlaceName.kind`."""
    return f"{type(instance).__name__}.{field.alias or field.name}"


def _named(kind: type) -> str:
    """Return a class with its article: `a Lexicon`, `an int`, `None`."""
    if kind is type(None):
        return "None"
    article = "an" if kind.__name__[0].lower() in "aeiou" else "a"
    return f"{article} {kind.__name__}"
