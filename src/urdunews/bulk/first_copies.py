"""First copies: which of many ids occur for the first time, in little memory."""

import secrets
from array import array
from typing import Final

NO_ID: Final = 0
"""Stands for an article without a `content_id`, which is never a copy."""

_BITS: Final = 64
_MASK: Final = (1 << _BITS) - 1
_ID_SIZE: Final = 8
#: Slots per id: a third of them stay empty, so that a free one is near.
_SLOTS: Final = 1.5


def number_of(content_id: str | None) -> int:
    """Return a `content_id` as a number of 64 bits; `NO_ID` for None."""
    return NO_ID if content_id is None else int(content_id, 16)


class FirstCopies:
    """Remembers ids in an array: 12 bytes for each, where a set takes about 70.

    The slot of an id is random, so that nobody can construct a slow text.
    """

    def __init__(self, most: int) -> None:
        """Allocate the slots.

        Args:
            most: How many ids there may be.
        """
        self._count = int(most * _SLOTS) + 1
        self._slots = array("Q", bytes(_ID_SIZE * self._count))
        self._factor = secrets.randbits(_BITS) | 1

    def is_first(self, number: int) -> bool:
        """Return whether an id is seen for the first time; always true for `NO_ID`."""
        if number == NO_ID:
            return True
        slots = self._slots
        at = ((number * self._factor & _MASK) * self._count) >> _BITS
        while (held := slots[at]) != NO_ID:
            if held == number:
                return False
            at = at + 1 if at + 1 < self._count else 0
        slots[at] = number
        return True
