"""Clauses around a stop: whether one has its verb, and whether another begins."""

import re
from typing import Final

from urdunews.characters.normalization import fold
from urdunews.prose.stop import Stop
from urdunews.words import stops

FEW_WORDS: Final = 3
"""This many words before a stop are hardly a sentence."""

_AGENT: Final = " نے "
_CLAUSE_WORD: Final = re.compile(r"[^ ،,؛‘]+")
_LONGEST_CLAUSE: Final = 160
#: `کسان نے سر پکڑ لیا`, `عدالت عظمیٰ نے`: the subject of a past action.
_AGENT_AHEAD: Final = re.compile(r" ?(?:[^\W\d_]{1,20} ){1,3}نے ")
#: The length of text that may be searched for a verb repeatedly.
_AHEAD: Final = re.compile(r"[^۔؟!.…]{1,160}")


def is_opening(stop: Stop) -> bool:
    """Return whether the word after the stop can begin a sentence and does not name a letter."""
    after = stop.after
    return after in stops.sentence_words("opening") and after not in stops.letter_names()


def has_verb(stop: Stop, start: int, at: int) -> bool:
    """Return whether a span of the line has a verb that finishes a clause."""
    return _is_clause(stop.line[max(start, at - _LONGEST_CLAUSE) : at])


def _is_clause(text: str) -> bool:
    return any(map(stops.is_finished, map(fold, _CLAUSE_WORD.findall(text))))


def lacks_verb(stop: Stop) -> bool:
    """Return whether a clause with `نے` has no verb yet: `حکومت نے پٹرول۔ڈیزل`."""
    least = max(stop.start, stop.at - _LONGEST_CLAUSE)
    agent = stop.line.rfind(_AGENT, least, stop.at)
    return agent > least and not has_verb(stop, agent + len(_AGENT), stop.at)


def count_words(stop: Stop) -> int:
    """Count the words of the sentence before the stop, up to one more than a few."""
    least = max(stop.start, stop.at - _LONGEST_CLAUSE)
    return len(stop.line[least : stop.at].split(None, FEW_WORDS + 1))


def begins_clause(stop: Stop) -> bool:
    """Return whether a clause with its own subject follows: `سب تباہ… کسان نے نوٹس لیا`."""
    if count_words(stop) == 1 or stop.after == stop.before or lacks_verb(stop):
        return False
    if stop.following in stops.sentence_words("summing"):
        # `کھیل، کتابیں، جھولے… یہ سب موجود ہے`
        return False
    if _AGENT_AHEAD.match(stop.line, stop.close):
        return True
    whose = stops.sentence_words("pronoun")
    if has_verb(stop, stop.start, stop.at):
        # `یہ تھا شہر کا حال… لوگ نکل آئے`
        whose |= stops.sentence_words("subject")
    return stop.after in whose and _has_verb_ahead(stop)


def _has_verb_ahead(stop: Stop) -> bool:
    ahead = _AHEAD.match(stop.line, stop.close)
    return ahead is not None and _is_clause(ahead.group())
