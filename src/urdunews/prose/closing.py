"""What closes behind a stop and stays with its sentence: quotes, brackets, further stops."""

import re
from typing import Final

STOPS: Final = "۔؟!?.…‥․⁇⁈⁉‼"
"""The marks that may end a sentence; U+2024 is the one-dot leader of old exports."""

QUOTES: Final = "\"'”“’‘«»„‟‹›"
"""Quotation marks: dumps have them the wrong way round so often that no shape tells more."""

CLOSING_BRACKETS: Final = ")]}"

BRACKETS: Final = ("()", "[]")
"""The brackets inside which stops end nothing."""

LONGEST_BRACKET: Final = 300
"""How far back the opening bracket is looked for: hardly a bracket is longer."""

_PAIRS: Final = {")": "(", "]": "[", "}": "{"}
_STRAIGHT: Final = "\"'"
_FAMILIES: Final = ('"”“„‟', "'’‘", "«»‹›")
_FAMILY: Final = {quote: family for family in _FAMILIES for quote in family}
#: How far back the opening quote is looked for: quotations run to several sentences.
_LONGEST_QUOTATION: Final = 1_000
#: Marks over a stop are nobody's spelling, but they must not open the next sentence.
_MARK: Final = re.compile("[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]")
_MARKS: Final = f"{QUOTES}{CLOSING_BRACKETS}"
_RIGHT: Final = f" {STOPS}{QUOTES}{CLOSING_BRACKETS}،,؛;:"


def closed(line: str, start: int, end: int) -> int:
    """Give where a sentence ends whose stops end at `end`.

    Args:
        line: A line of normalised text.
        start: Where the sentence begins.
        end: Behind its stops.
    """
    while end < len(line):
        width = _width(line, start, end)
        if not width:
            break
        end += width
    return end


def last_mark(line: str, end: int, close: int) -> int:
    """Return where the last quote or bracket stands between two places; -1 where none does."""
    return max(line.rfind(mark, end, close) for mark in _MARKS) if end < close else -1


def _width(line: str, start: int, at: int) -> int:
    """Give how many characters close at `at`: the space before a mark counts with it."""
    if line[at] != " ":
        return int(_MARK.match(line, at) is not None or _closes(line, start, at))
    if line[at + 1 : at + 2] and _stands_apart(line, at + 1) and _closes(line, start, at + 1):
        return 2
    return 0


def _stands_apart(line: str, at: int) -> bool:
    """Whether a mark has space on both sides, and does not open what follows."""
    return at + 1 == len(line) or line[at + 1] in _RIGHT


def _closes(line: str, start: int, at: int) -> bool:
    mark = line[at]
    if mark in QUOTES:
        return _closes_quotation(line, at)
    if mark in CLOSING_BRACKETS:
        # `نے کہا ہے۔)سی پی پی اے (کی`: brackets the wrong way round open.
        return _stands_apart(line, at) or is_open_bracket(line, start, at)
    return mark in STOPS


def is_open_bracket(line: str, start: int, at: int) -> bool:
    """Whether the bracket that closes at `at` was opened in the sentence."""
    least = max(start, at - LONGEST_BRACKET)
    opening = line.rfind(_PAIRS[line[at]], least, at)
    return opening >= 0 and line.find(line[at], opening, at) < 0


def _closes_quotation(line: str, at: int) -> bool:
    """Whether a quote closes: it clings to the stop alone, or a quotation is open."""
    if line[at - 1] != " " and _stands_apart(line, at):
        return True
    least = max(0, at - _LONGEST_QUOTATION)
    if line[at] in _STRAIGHT:
        return line.count(line[at], least, at) % 2 == 1
    return _is_open(line, least, at)


def _is_open(line: str, least: int, at: int) -> bool:
    """Whether the last curly quote before `at` opens a quotation: it leads a word."""
    last = max(line.rfind(quote, least, at) for quote in _FAMILY[line[at]])
    if last < 0 or line[last + 1] in _RIGHT:
        return False
    # Behind a stop without a space it closed: `؟‘دوسری جانب`.
    return last == 0 or not (line[last - 1].isalnum() or line[last - 1] in STOPS)
