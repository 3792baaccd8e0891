"""The scan: one pass over a line for its stops; the rules decide about unclear ones."""

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

Bounds: TypeAlias = tuple[int, int]
"""Start of a sentence and its end offset (exclusive)."""

_DANDA: Final = "۔"
_STOP: Final = re.compile(f"[{STOPS}]")
_OTHER_STOP: Final = re.compile(f"[{STOPS.replace(_DANDA, '')}]")
#: Takes half the time of a search for all stops.
_DANDAS: Final = re.compile(_DANDA)
#: Characters between a sentence's last word and its stop.
_SOFT: Final = f" {QUOTES}"
#: Normalised text has only single spaces, so a run ends in one space at most.
_RUN: Final = re.compile(f"[{STOPS}][{STOPS} ]*")
_OPENING: Final = re.compile(r"[(\[]")
#: No verb is longer. A line without spaces must not be searched back to its start each time.
_LONGEST_FINAL: Final = 24


def scan_sentences(line: str, lexicon: Lexicon) -> list[Bounds]:
    """Return the bounds of a line's sentences, with at most a space between two of them.

    Args:
        line: Normalised text without line breaks.
        lexicon: The names that are known.
    """
    found: list[Bounds] = []
    size = len(line.rstrip(" "))
    start = passed = seen = int(line[:1] == " ")
    close = mark = 0
    bracket = _next_bracket(line, start) if "(" in line or "[" in line else size
    surely_final = stops.surely_final()
    # The end of the line ends its last sentence, with or without a stop.
    stops_of = _STOP if _OTHER_STOP.search(line, start) else _DANDAS
    for stop in stops_of.finditer(line, start, size - 1):
        at = stop.start()
        if at < passed:
            continue
        if bracket < start:
            bracket = _next_bracket(line, start)
        # A danda between a verb and a letter: most sentences end like this, and need no rules.
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
        # No part of the line is searched for a word twice.
        word = has_word(line, max(seen, start), at)
        seen = at if word < 0 else word
        # Closing marks after a stop also count for each stop inside it.
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


def _start_of_rest(line: str, start: int, size: int, found: list[Bounds]) -> int:
    """Return the start of the last sentence; one without a word joins the one before."""
    if found and not line[start].isalpha() and has_word(line, start, size) < 0:
        # `… ہے۔ ٭٭٭`
        start, _ = found.pop()
    return start


def end_of_run(line: str, at: int) -> int:
    """Return the end offset of the stops from `at` on, with single spaces between them."""
    run = _RUN.match(line, at)
    assert run is not None
    return run.end() - (line[run.end() - 1] == " ")


def _is_in_bracket(line: str, start: int, at: int) -> bool:
    """Whether a bracket of the sentence is still open at a stop."""
    least = max(start, at - LONGEST_BRACKET)
    return any(
        line.rfind(opening, least, at) > line.rfind(closing, least, at)
        for opening, closing in BRACKETS
    )


def _next_bracket(line: str, at: int) -> int:
    """Return the offset of the next opening bracket; the line's length if there is none."""
    # Separate searches would scan to the line's end each time for a kind that it lacks.
    found = _OPENING.search(line, at)
    return len(line) if found is None else found.start()
