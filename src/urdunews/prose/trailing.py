"""Ellipses: where a sentence trails off, and where it only pauses."""

import re
from typing import Final

from urdunews.prose.clauses import begins_clause, has_verb, is_opening
from urdunews.prose.latin import ends_latin_sentence
from urdunews.prose.stop import Stop
from urdunews.words import stops

_NUMBER: Final = re.compile(r"[0-9۰-۹]{1,3}")
_PAUSE: Final = re.compile(r"[.۔․][.۔․ ]*[.۔․]|[…‥]")
_WORD: Final = re.compile(r"[^\W\d_]{1,12}")
_LONGEST_ASIDE: Final = 120


def trails_off(stop: Stop) -> bool | None:
    """Return whether an ellipsis ends its sentence: `شام ہو گئی…` does, `وہ ... گیا` does not.

    Returns:
        None if another clause begins, although the one before it does not end with a verb.
    """
    if _NUMBER.match(stop.left) and _NUMBER.match(stop.right):
        return False
    if stop.before in stops.sentence_words("open"):
        return False
    if stop.after in stops.sentence_words("clitic"):
        return False
    if stops.is_finished(stop.before):
        return not _closes_aside(stop)
    if ends_latin_sentence(stop) or (stop.is_quoted and is_opening(stop)):
        return True
    return None if begins_clause(stop) else False


def _closes_aside(stop: Stop) -> bool:
    """Return whether it closes an aside: `یہ شہر... جو روشنیوں کا شہر تھا... آج اندھیرے میں ہے`."""
    least = max(stop.start, stop.at - _LONGEST_ASIDE)
    pauses = list(_PAUSE.finditer(stop.line, least, stop.at))
    if not pauses:
        return False
    first, last = pauses[-1].span()
    word = _WORD.match(stop.line[last : last + 1 + len("جنھوں")].lstrip(" "))
    if word is None or word.group() not in stops.sentence_words("relative"):
        return False
    return not has_verb(stop, stop.start, first)
