"""Growth: how much longer something takes with twice as much text.

Linear code takes twice as long. A text that outgrows the processor's cache, or a busy
neighbour, may make it more for once; what grows too fast does so at every size.
"""

import gc
import time
from typing import Final, NamedTuple

from benchmarks.hostile import Maker
from benchmarks.uses import Use

_LEAST: Final = 1_000
"""The characters of the first text."""

_GIVING: Final = 10.0
"""How many times longer than a turn it may take to make what the turn is given."""

_LOOKS: Final = 2
"""How often a suspect is looked at again, each time with twice as much text."""

_TURNS: Final = 3
"""How often each text of a suspect is timed; the quickest turn counts."""


class Growth(NamedTuple):
    """What was measured."""

    size: int
    """n: the characters of the shorter text."""

    ratio: float
    """How many times longer 2n characters take than n."""

    seconds: float
    """How long 2n characters take."""


def grow(use: Use, make: Maker, most: int, patience: float) -> Growth:
    """Double a text until its turn takes some time, and compare it with the one before.

    Args:
        use: What is done with the text.
        make: Makes a text of a number of characters.
        most: The most characters of the shorter text.
        patience: The seconds after which no longer text is made.
    """
    size = min(_LEAST, most)
    before, _ = _turn(use, make(size))
    while True:
        after, given = _turn(use, make(2 * size))
        if after >= patience or given >= _GIVING * patience or 2 * size > most:
            return Growth(size, after / before, after)
        size, before = 2 * size, after


def confirm(use: Use, make: Maker, found: Growth, limit: float) -> Growth:
    """Look at a suspect again with more and more text, until it grows slowly enough.

    Args:
        use: What is done with the text.
        make: Makes a text of a number of characters.
        found: What made it a suspect.
        limit: The ratio below which it is none.

    Returns:
        The look with the least ratio.
    """
    size = found.size
    for _ in range(_LOOKS):
        if found.ratio < limit:
            break
        size *= 2
        before, after = (_quickest(use, make(length)) for length in (size, 2 * size))
        found = min(found, Growth(size, after / before, after), key=_ratio)
    return found


def _ratio(growth: Growth) -> float:
    return growth.ratio


def _quickest(use: Use, text: str) -> float:
    return min(_turn(use, text)[0] for _ in range(_TURNS))


def _turn(use: Use, text: str) -> tuple[float, float]:
    """Time one turn, and the making of what it is given."""
    start = time.process_time()
    given = use.given(text)
    gc.disable()
    middle = time.process_time()
    use.call(given)
    end = time.process_time()
    gc.enable()
    return end - middle, middle - start
