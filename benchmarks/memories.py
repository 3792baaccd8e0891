"""Memories: what the library remembers of one text for the next.

A newspaper prints the same names and menus in all its records, so that reading one helps with the
next. Another turn over the same dump would find all of it remembered, which no real dump offers.
"""

import gc

from urdunews.datelines.memory import Memory
from urdunews.lines.forms import LineForms
from urdunews.lines.weights import Weights


def forget() -> None:
    """Empty all memories, as they are before the first record."""
    for known in gc.get_objects():
        if isinstance(known, Memory):
            known.clear()
        elif isinstance(known, LineForms):
            known._remembered.clear()  # noqa: SLF001 - there is no reason to, but to measure
        elif isinstance(known, Weights):
            known._by_aspect.clear()  # noqa: SLF001
