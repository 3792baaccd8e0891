"""Lines that end in an ellipsis, and lines that begin in mid-sentence."""

import re
from typing import Final, Literal, TypeAlias

from urdunews.characters.normalization import fold
from urdunews.prose.closing import STOPS
from urdunews.prose.ends import is_ellipsis
from urdunews.prose.stop import Stop, has_word
from urdunews.words import stops
from urdunews.words.lexicon import Lexicon

EllipsisKind: TypeAlias = Literal["finished", "unfinished"]
"""What precedes an ellipsis at a line's end: a verb (`…تیزی آ گئی۔۔۔`), which may be the
sentence's last word, or something else (`…نے کہا ہے کہ۔۔۔`)."""

_ELLIPSES: Final = ("…", "‥")
_DOTS: Final = ("۔", ".", "․", *_ELLIPSES, " ")
_RUN: Final = re.compile(f"[{STOPS} ]+$")
#: Enough of a line's end for its stops and the word before them.
_TAIL: Final = 80
#: Two dots after a verb are a slip.
_FEWEST_DOTS: Final = 3


def final_ellipsis(line: str, lexicon: Lexicon) -> EllipsisKind | None:
    """Return what precedes the ellipsis at the end of a normalised line; None if there is none."""
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
    return "finished" if len(marks) >= _FEWEST_DOTS or marks in _ELLIPSES else None


def starts_mid_sentence(line: str) -> bool:
    """Return whether a line begins in mid-sentence: with dots, a postposition, `جبکہ`, `جس`."""
    lead = line.lstrip(" ")
    if lead[:1] in _ELLIPSES or (lead[:1] in _DOTS and lead[1:2] in _DOTS):
        return True
    first = fold(lead[:_TAIL].split(" ", 1)[0])
    return first in stops.sentence_words("follows") or first in stops.sentence_words("joining")
