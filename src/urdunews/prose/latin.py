"""Latin letters before a stop: initials, titles, and whole sentences."""

import re
from typing import Final

from urdunews.prose.clauses import is_opening
from urdunews.prose.stop import Stop
from urdunews.words import stops

DOTS: Final = frozenset(".․")
"""The full stops of Latin text."""

_LATIN_END: Final = re.compile(r"(?<![A-Za-z])[A-Za-z]+$")
#: `I live in the U.S`: three words are a sentence rather than a name.
_SENTENCE: Final = re.compile(r"[A-Za-z](?:[A-Za-z'’,.-]{0,20} [A-Za-z0-9'’.,-]{1,20}){2} ?\Z")
#: `B.Sc`, `Ph.D`: a part of an abbreviation before its last.
_ABBREVIATED: Final = re.compile(r"(?<![A-Za-z.])[A-Za-z]{1,2}\.\Z")
_ABBREVIATED_LENGTH: Final = 4
_LONGEST: Final = 64


def is_latin(stop: Stop) -> bool | None:
    """After Latin letters: `U.S.A. میں`, `Dr. خان`, and before `pk` of `dunya. com. pk`."""
    if stop.marks not in DOTS:
        return None
    # Letters of two scripts may be glued: `مصنفP. L. Smith`.
    word = _LATIN_END.search(stop.before)
    if word is None:
        return None
    if word.group() in stops.titles("latin"):
        return None if is_opening(stop) else False
    first = stop.after[:1]
    if len(word.group()) == 1 or _is_abbreviated(stop):
        # `Vitamin C. ماہرین`, but `John F. Kennedy`.
        is_apart = stop.line.startswith(" ", max(stop.before_start - 1, 0))
        word_before = is_apart and stop.previous.isascii() and len(stop.previous) > 1
        named = word_before and stop.previous not in stops.titles("latin") and not first.isascii()
        named = named or ends_latin_sentence(stop)
        return None if named or is_opening(stop) else False
    return False if first.isascii() and first.islower() else None


def _is_abbreviated(stop: Stop) -> bool:
    start = stop.before_start
    least = max(start - _ABBREVIATED_LENGTH, stop.start)
    return _ABBREVIATED.search(stop.line, least, start) is not None


def ends_latin_sentence(stop: Stop) -> bool:
    """Return whether words of a Latin sentence precede the stop and Urdu follows it.

    A word that does not begin sentences continues it: `I live in the U.S. میں`.
    """
    if not stop.after or stop.after.isascii():
        return False
    if stop.after in stops.sentence_words("inside"):
        return False
    least = max(stop.start, stop.at - _LONGEST)
    return _SENTENCE.search(stop.line, least, stop.at) is not None
