"""Arguments: check the values passed to a constructor or a function, with helpful messages.

A message names the argument (`PlaceName.kind`), what is expected and what was found.
"""

import datetime
import reprlib
from collections.abc import Callable, Collection, Iterable
from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeVar

from attrs import Attribute

if TYPE_CHECKING:
    from typing_extensions import TypeIs

Validator: TypeAlias = Callable[[object, "Attribute[Any]", object], None]
"""A function that attrs calls with the instance, the field and the value."""

_Item = TypeVar("_Item")

#: How much of a value a message shows.
_LONGEST: Final = 60
#: Larger integers are shown by their size: Python refuses to convert some of them to text.
_MOST_BITS: Final = 128


def excerpt(value: object) -> str:
    r"""Return the repr of a value, cut to about 60 characters and safe to print.

    Example:
        >>> from urdunews.arguments import excerpt
        >>> excerpt("نہر\x1b[2J")
        "'نہر\\x1b[2J'"
    """
    if isinstance(value, str | bytes):
        return _printable(repr(value[:_LONGEST])) + ("…" if len(value) > _LONGEST else "")
    return shortened(_printable(_SHORT.repr(value)))


def shortened(shown: str, longest: int = _LONGEST) -> str:
    """Return a text, cut short with an ellipsis if it is longer."""
    return f"{shown[:longest]}…" if len(shown) > longest else shown


class _Short(reprlib.Repr):
    """A repr that does not visit all items of a large value."""

    def __init__(self) -> None:
        super().__init__()
        self.maxstring = self.maxother = _LONGEST
        self.maxlevel = 2

    def repr_int(self, x: int, level: int) -> str:
        """Return the repr of an integer, or the size of a huge one."""
        bits = x.bit_length()
        return f"<int of {bits} bits>" if bits > _MOST_BITS else super().repr_int(x, level)


_SHORT: Final = _Short()


def _printable(shown: str) -> str:
    """Return a repr with escapes for what a terminal would act on, which a class may leave in."""
    if shown.isprintable():
        return shown
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in shown)


def instance_of(*kinds: type, hint: str = "") -> Validator:
    """Return a validator for instances of one of the classes; a bool is not accepted as an int.

    Args:
        *kinds: The classes; `type(None)` among them makes the field optional.
        hint: More text for the message, such as how to get such an instance.
    """
    expected = " or ".join(map(_with_article, kinds))
    suffix = f"; {hint}" if hint else ""

    def check(instance: object, field: "Attribute[Any]", value: object) -> None:
        if isinstance(value, kinds) and not (isinstance(value, bool) and bool not in kinds):
            return
        message = f"{where(instance, field)} must be {expected}, not {excerpt(value)}{suffix}"
        raise TypeError(message)

    return check


def check_argument(value: object, kind: type, where: str, hint: str = "") -> None:
    """Check an argument of a function.

    Args:
        value: The argument.
        kind: Its class.
        where: The function, for the message, and if it has several arguments, which one.
        hint: More text for the message, such as how to get such an instance.

    Raises:
        TypeError: It has another class.
    """
    if isinstance(value, kind):
        return
    suffix = f"; {hint}" if hint else ""
    message = f"{where} takes {_with_article(kind)}, not {excerpt(value)}{suffix}"
    raise TypeError(message)


def check_day(day: object, where: str) -> None:
    """Check an argument that is a day.

    Raises:
        TypeError: It is not a `datetime.date`, or is a `datetime.datetime`, which is one too.
    """
    check_argument(day, datetime.date, where)
    if not is_day(day):
        message = f"{where} takes a date without a time, not {excerpt(day)}; day.date() is one"
        raise TypeError(message)


def is_day(value: object) -> "TypeIs[datetime.date]":
    """Return whether a value is a day; a `datetime.datetime` cannot be compared with one."""
    return isinstance(value, datetime.date) and not isinstance(value, datetime.datetime)


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
    """Return the items of an iterable as a tuple after checking each; for use in converters.

    Args:
        kind: The class of the items.
        given: The items; not a string, because `"PK"` is a mistake for `("PK",)`.
        field: The name of the argument, for messages: `PlaceName.countries`.

    Raises:
        TypeError: `given` is not such an iterable, or an item has another class.
    """
    if not _is_collection(given):
        message = f"{field} takes several items, each {_with_article(kind)}, not {excerpt(given)}"
        # Usually a single item was meant.
        hint = f"; one is written ({excerpt(given)},)" if isinstance(given, kind) else ""
        raise TypeError(message + hint)
    items = tuple(given)
    if {*map(type, items)} == {kind}:
        return items
    for index, item in enumerate(items):
        if not isinstance(item, kind):
            message = f"{field}[{index}] must be {_with_article(kind)}, not {excerpt(item)}"
            raise TypeError(message)
    return items


def _is_collection(value: object) -> bool:
    return isinstance(value, Iterable) and not isinstance(value, str | bytes)


def where(instance: object, field: "Attribute[Any]") -> str:
    """Return the name of a field for messages: `PlaceName.kind`."""
    return f"{type(instance).__name__}.{field.alias or field.name}"


def _with_article(kind: type) -> str:
    """Return the name of a class with its article: `a Lexicon`, `an int`, `None`."""
    if kind is type(None):
        return "None"
    article = "an" if kind.__name__[0].lower() in "aeiou" else "a"
    return f"{article} {kind.__name__}"


def not_text_error(given: object) -> TypeError:
    """Return the error for an argument that is not a `str`."""
    message = f"a text (str) can be normalised, not {type(given).__name__}; decode bytes first"
    return TypeError(message)
