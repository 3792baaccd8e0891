"""Growth: how much longer something takes with twice as much text.

Linear code takes twice as long. It may take longer at one size, if the text outgrows the
processor's cache, or for a while, if another process is busy; code that is not linear takes longer
at every size and at any time.
"""

import gc
import time
from typing import Final, NamedTuple

from benchmarks.hostile import Maker
from benchmarks.uses import Use

_LEAST: Final = 1_000
"""The characters of the first text."""

_PREPARATION: Final = 10.0
"""How many times longer than a turn its preparation may take."""

_CONFIRMATIONS: Final = 4
"""How often a suspect is measured again: with the same text, then each time with twice as much."""

_TURNS: Final = 5
"""How often each text of a suspect is timed; the quickest turn counts."""


class Growth(NamedTuple):
    """A measurement."""

    size: int
    """n: the characters of the shorter text."""

    ratio: float
    """How many times longer 2n characters take than n."""

    seconds: float
    """How long 2n characters take."""


def grow(use: Use, make: Maker, most: int, patience: float) -> Growth:
    """Double a text until a turn takes long enough, and compare the last two.

    Args:
        use: The use of the text to measure.
        make: Makes a text of a number of characters.
        most: The most characters of the shorter text.
        patience: A turn of this many seconds is long enough.
    """
    size = min(_LEAST, most)
    before, _ = _turn(use, make(size))
    while True:
        after, given = _turn(use, make(2 * size))
        if after >= patience or given >= _PREPARATION * patience or 2 * size > most:
            return Growth(size, after / before, after)
        size, before = 2 * size, after


def confirm(use: Use, make: Maker, found: Growth, limit: float) -> Growth:
    """Measure a suspect again, then with more and more text, until it grows slowly enough.

    Args:
        use: The use of the text to measure.
        make: Makes a text of a number of characters.
        found: The measurement that made it a suspect.
        limit: The ratio below which it is not a suspect.

    Returns:
        The measurement with the smallest ratio.
    """
    size = found.size
    for _ in range(_CONFIRMATIONS):
        if found.ratio < limit:
            break
        found = min(found, _in_turns(use, make, size), key=_ratio)
        size *= 2
    return found


def _ratio(growth: Growth) -> float:
    return growth.ratio


def _in_turns(use: Use, make: Maker, size: int) -> Growth:
    """Measure n and 2n characters by turns, so that a busy while slows both."""
    texts = make(size), make(2 * size)
    times = [[_turn(use, text)[0] for text in texts] for _ in range(_TURNS)]
    before, after = (min(column) for column in zip(*times, strict=True))
    return Growth(size, after / before, after)


def _turn(use: Use, text: str) -> tuple[float, float]:
    """Return the time of one turn, and of its preparation."""
    start = time.process_time()
    given = use.given(text)
    gc.disable()
    middle = time.process_time()
    use.call(given)
    end = time.process_time()
    gc.enable()
    return end - middle, middle - start
