"""Memory: a cache of readings, because newspapers print the same names again and again."""

from collections.abc import Callable
from typing import Final, TypeVar

_Value = TypeVar("_Value")

#: By default, this many texts are cached; texts longer than a bracket of credits never are.
_MOST_TEXTS: Final = 1024
_LONGEST_TEXT: Final = 140


class Memory(dict[str, _Value]):
    """A bounded dictionary that reads a text when it is first looked up.

    All lines with the same text share its value, so values must be immutable. None, the result for
    most texts that are not names, is not cached.
    """

    __slots__ = ("_most", "_read")

    def __init__(self, read: Callable[[str], _Value], most: int = _MOST_TEXTS) -> None:
        """Cache the results of `read`, which must depend only on the text.

        Args:
            read: Reads a text.
            most: How many texts to cache: fewer if each takes much memory.
        """
        super().__init__()
        self._read = read
        self._most = most

    def __missing__(self, text: str) -> _Value:
        """Read a text that is not cached."""
        value = self._read(text)
        if value is not None and len(text) <= _LONGEST_TEXT:
            if len(self) >= self._most:
                self.clear()
            self[text] = value
        return value
