"""The scan: one pass over a line for its stops; the rules are asked where a stop is not plain."""

import re
from typing import Final, TypeAlias

from urdunews.prose.closing import (
    BRACKETS,
    LONGEST_BRACKET,
    QUOTES,
    STOPS,
    closed,
    last_mark,
)
from urdunews.prose.ends import ends
from urdunews.prose.stop import Stop, has_word
from urdunews.words import stops
from urdunews.words.lexicon import Lexicon

Piece: TypeAlias = tuple[int, int]
"""Where a sentence starts and ends."""

_DANDA: Final = "۔"
_STOP: Final = re.compile(f"[{STOPS}]")
_OTHER_STOP: Final = re.compile(f"[{STOPS.replace(_DANDA, '')}]")
#: Found in half the time that it takes to look for all stops.
_DANDAS: Final = re.compile(_DANDA)
#: What may stand between a sentence's last word and its stop.
_SOFT: Final = f" {QUOTES}"
#: Single spaces alone stand in normalised text, so that a run takes one along at most.
_RUN: Final = re.compile(f"[{STOPS}][{STOPS} ]*")
_OPENING: Final = re.compile(r"[(\[]")
#: No verb is longer. A line without spaces must not be searched to its beginning each time.
_LONGEST_FINAL: Final = 24


def pieces(line: str, lexicon: Lexicon) -> list[Piece]:
    """Cut a line into sentences; between two of them is at most a space.

    Args:
        line: Normalised text without line breaks.
        lexicon: The names that are known.
    """
    found: list[Piece] = []
    size = len(line.rstrip(" "))
    start = passed = seen = int(line[:1] == " ")
    close = mark = 0
    bracket = _next_bracket(line, start) if "(" in line or "[" in line else size
    surely_final = stops.surely_final()
    # What stands last in the line ends its last sentence, whatever it is.
    stops_of = _STOP if _OTHER_STOP.search(line, start) else _DANDAS
    for stop in stops_of.finditer(line, start, size - 1):
        at = stop.start()
        if at < passed:
            continue
        if bracket < start:
            bracket = _next_bracket(line, start)
        # A danda between a verb and a letter: most sentences end so, and need no second look.
        following = at + 2 if line[at + 1] == " " else at + 1
        plain = line[at] == _DANDA and line[following].isalnum() and start < at
        if plain and (at < bracket or not _is_in_bracket(line, start, at)):
            word_end = at - 1 if line[at - 1] in _SOFT else at
            least = max(start, word_end - _LONGEST_FINAL)
            if line[line.rfind(" ", least, word_end) + 1 or least : word_end] in surely_final:
                found.append((start, at + 1))
                start = passed = following
                continue
        end = passed = end_of_run(line, at)
        # What was searched for a word once is not searched again.
        word = has_word(line, max(seen, start), at)
        seen = at if word < 0 else word
        # What closes after a stop closes after each stop that stands in it, too.
        if end > close:
            close = end if word < 0 else closed(line, start, end)
            mark = last_mark(line, end, close)
        if close >= size:
            break
        if word >= 0 and ends(Stop(line, start, at, end, close, lexicon, mark)):
            found.append((start, close))
            start = passed = close + (line[close] == " ")
    if start < size:
        found.append((_start_of_rest(line, start, size, found), size))
    return found


def _start_of_rest(line: str, start: int, size: int, found: list[Piece]) -> int:
    """Give where the last sentence starts: what has no word goes with the one before."""
    if found and not line[start].isalpha() and has_word(line, start, size) < 0:
        # `… ہے۔ ٭٭٭`
        start, _ = found.pop()
    return start


def end_of_run(line: str, at: int) -> int:
    """Give where the stops from `at` on end, single spaces between them included."""
    run = _RUN.match(line, at)
    assert run is not None
    return run.end() - (line[run.end() - 1] == " ")


def _is_in_bracket(line: str, start: int, at: int) -> bool:
    """Whether a bracket that was opened in the sentence is not closed before a stop."""
    least = max(start, at - LONGEST_BRACKET)
    return any(
        line.rfind(opening, least, at) > line.rfind(closing, least, at)
        for opening, closing in BRACKETS
    )


def _next_bracket(line: str, at: int) -> int:
    """Give where the next bracket opens; the line's end where none does."""
    # Looked for one by one, a kind that the line lacks would be sought to its end each time.
    found = _OPENING.search(line, at)
    return len(line) if found is None else found.start()
