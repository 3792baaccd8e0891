"""Memory: what was read before, because newspapers print the same names again and again."""

from collections.abc import Callable
from typing import Final, TypeVar

_Value = TypeVar("_Value")

#: More texts are not remembered by default, and none that is longer than a bracket of credits.
_MOST_TEXTS: Final = 1024
_LONGEST_TEXT: Final = 140


class Memory(dict[str, _Value]):
    """A bounded dictionary that reads a text when it is first asked for.

    Its values are shared by all lines that hold the text, so they have to be immutable. None,
    which is what most texts are that are no names, is not remembered.
    """

    __slots__ = ("_most", "_read")

    def __init__(self, read: Callable[[str], _Value], most: int = _MOST_TEXTS) -> None:
        """Remember what `read` returns; it must depend on nothing but the text.

        Args:
            read: Reads a text.
            most: How many texts are remembered: fewer where each takes much memory.
        """
        super().__init__()
        self._read = read
        self._most = most

    def __missing__(self, text: str) -> _Value:
        """Read a text that is not remembered."""
        value = self._read(text)
        if value is not None and len(text) <= _LONGEST_TEXT:
            if len(self) >= self._most:
                self.clear()
            self[text] = value
        return value
