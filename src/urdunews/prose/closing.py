"""Quotes, brackets and further stops that follow a stop and belong to its sentence."""

import re
from typing import Final

STOPS: Final = "۔؟!?.…‥․⁇⁈⁉‼"
"""The marks that may end a sentence; U+2024 is the one-dot leader of old exports."""

QUOTES: Final = "\"'”“’‘«»„‟‹›"
"""Quotation marks: in dumps, many are reversed, so their shape means little."""

CLOSING_BRACKETS: Final = ")]}"

BRACKETS: Final = ("()", "[]")
"""The brackets inside which stops do not end a sentence."""

LONGEST_BRACKET: Final = 300
"""How far back to search for the opening bracket: few brackets are longer."""

_PAIRS: Final = {")": "(", "]": "[", "}": "{"}
_STRAIGHT: Final = "\"'"
_FAMILIES: Final = ('"”“„‟', "'’‘", "«»‹›")
_FAMILY: Final = {quote: family for family in _FAMILIES for quote in family}
#: How far back to search for the opening quote: quotations run to several sentences.
_LONGEST_QUOTATION: Final = 1_000
#: A mark over a stop is always a slip, but it must not begin the next sentence.
_MARK: Final = re.compile("[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]")
_MARKS: Final = f"{QUOTES}{CLOSING_BRACKETS}"
_RIGHT: Final = f" {STOPS}{QUOTES}{CLOSING_BRACKETS}،,؛;:"


def closed(line: str, start: int, end: int) -> int:
    """Return the end offset of a sentence, including what closes after its stops.

    Args:
        line: A line of normalised text.
        start: Where the sentence begins.
        end: End offset of its stops (exclusive).
    """
    while end < len(line):
        width = _closing_width(line, start, end)
        if not width:
            break
        end += width
    return end


def last_mark(line: str, end: int, close: int) -> int:
    """Return the offset of the last quote or bracket in a span; -1 if there is none."""
    return max(line.rfind(mark, end, close) for mark in _MARKS) if end < close else -1


def _closing_width(line: str, start: int, at: int) -> int:
    """Return how many characters close at `at`; a space before a mark counts with it."""
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
        # `نے کہا ہے۔)سی پی پی اے (کی`: reversed brackets open.
        return _stands_apart(line, at) or is_open_bracket(line, start, at)
    return mark in STOPS


def is_open_bracket(line: str, start: int, at: int) -> bool:
    """Return whether the bracket that closes at `at` was opened in the sentence."""
    least = max(start, at - LONGEST_BRACKET)
    opening = line.rfind(_PAIRS[line[at]], least, at)
    return opening >= 0 and line.find(line[at], opening, at) < 0


def _closes_quotation(line: str, at: int) -> bool:
    """Whether a quote closes: it is attached to the stop only, or a quotation is open."""
    second, is_doubled = line[at - 1] == line[at], line[at + 1 : at + 2] == line[at]
    if line[at - 1 - second] != " " and _stands_apart(line, at + is_doubled):
        return True
    least = max(0, at - _LONGEST_QUOTATION)
    if line[at] in _STRAIGHT:
        return line.count(line[at], least, at) % 2 == 1
    if second:
        # `’’آؤں گا۔‘‘پھر`: both close if two opened.
        opening = _last_quote(line, least, at - 1)
        return opening > 0 and line[opening - 1] == line[opening] and _leads(line, opening)
    return _leads(line, _last_quote(line, least, at))


def _leads(line: str, quote: int) -> bool:
    """Whether a curly quote opens a quotation: it leads a word."""
    if quote < 0 or line[quote + 1] in _RIGHT:
        return False
    # After a stop without a space it closed one: `؟‘دوسری جانب`.
    before = quote - 1 - (quote > 0 and line[quote - 1] == line[quote])
    return before < 0 or not (line[before].isalnum() or line[before] in STOPS)


def _last_quote(line: str, least: int, at: int) -> int:
    """Return the offset of the last quote of its family before the one at `at`; -1 if none."""
    return max(line.rfind(quote, least, at) for quote in _FAMILY[line[at]])
