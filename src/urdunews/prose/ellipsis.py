"""Lines that break off with an ellipsis, and lines that begin in mid-sentence."""

import re
from typing import Final, Literal, TypeAlias

from urdunews.characters.normalization import fold
from urdunews.prose.closing import STOPS
from urdunews.prose.ends import is_ellipsis
from urdunews.prose.stop import Stop, has_word
from urdunews.words import stops
from urdunews.words.lexicon import Lexicon

BreakOff: TypeAlias = Literal["finished", "unfinished"]
"""What an ellipsis at a line's end stands behind: a verb (`…تیزی آ گئی۔۔۔`), which may be the
sentence's last, or something else (`…نے کہا ہے کہ۔۔۔`)."""

_ELLIPSES: Final = ("…", "‥")
_DOTS: Final = ("۔", ".", "․", *_ELLIPSES, " ")
_RUN: Final = re.compile(f"[{STOPS} ]+$")
#: How much of a line's end its stops and the word before them take up.
_TAIL: Final = 80
#: Two dots behind a verb are a slip.
_LEAST: Final = 3


def break_off(line: str, lexicon: Lexicon) -> BreakOff | None:
    """Tell how a line of normalised text breaks off, if it does."""
    line = line[-_TAIL:].rstrip(" ")
    if line[-1:] not in _ELLIPSES and line[-2:-1] not in _DOTS:
        return None
    run = next(iter(_RUN.finditer(line)), None)
    marks = "" if run is None else run.group().replace(" ", "")
    if run is None or not is_ellipsis(marks) or has_word(line, 0, run.start()) < 0:
        return None
    stop = Stop(line, 0, run.start(), len(line), len(line), lexicon)
    if not stops.is_finished(stop.before):
        return "unfinished"
    return "finished" if len(marks) >= _LEAST or marks in _ELLIPSES else None


def is_inside(line: str) -> bool:
    """Whether a line begins in mid-sentence: with dots, a postposition, `جبکہ`, `جس`."""
    lead = line.lstrip(" ")
    if lead[:1] in _ELLIPSES or (lead[:1] in _DOTS and lead[1:2] in _DOTS):
        return True
    first = fold(lead[:_TAIL].split(" ", 1)[0])
    return first in stops.sentence_words("follows") or first in stops.sentence_words("joining")
