"""Memories: the caches that the library keeps from one text to the next.

A newspaper prints the same names and menus in all its records, so that reading one helps with the
next. But a second turn over the same dump would find everything in the caches, unlike any real
dump.
"""

import gc

from urdunews.datelines.memory import Memory
from urdunews.lines.forms import LineForms
from urdunews.lines.weights import Weights


def forget() -> None:
    """Empty all caches, as they are before the first record."""
    for known in gc.get_objects():
        if isinstance(known, Memory):
            known.clear()
        elif isinstance(known, LineForms):
            known._cached.clear()  # noqa: SLF001 - only measuring needs it
        elif isinstance(known, Weights):
            known._by_aspect.clear()  # noqa: SLF001
