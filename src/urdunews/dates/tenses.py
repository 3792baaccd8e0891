"""Tenses: whether the clause after a mention tells what was, what is or what will be."""

import functools
import re
from typing import Final, NamedTuple

from urdunews.dates import names
from urdunews.dates.names import any_followed, any_part, verb_kinds
from urdunews.dates.periods import Tense

#: After that many characters the verb belongs to something else.
_FAR: Final = 240
#: A copula belongs to the day if little stands between: `سماعت پیر کو ہے`.
_NEAR: Final = 24
_STOP: Final = re.compile(r"[۔؟!\n؛]")

_SCHEDULED_NEAR: Final = 48
_ONE_MORE: Final = 8
#: `پیش ہونے کا حکم دیا`, but not `نے … کا حکم دیا`
_INFINITIVE: Final = re.compile(r"[^\W\d_]نے ک[ایے]$")
_INFINITIVE_LENGTH: Final = 8
#: `جائےگی`, `کریگا`: written as one word.
_ONE_WORD: Final = re.compile(r"گ[ایے](?<=[یےںنو]گ[ایے])(?!\w)")
#: `جھٹلایا ہے`: a participle that the table does not have.
_PARTICIPLE: Final = "ایا"
#: Reporters close their clauses with the same few verbs again and again.
_KEPT: Final = 1024


class _Told(NamedTuple):
    """What verbs in a row tell, wherever they stand."""

    tense: Tense | None
    is_planned: bool
    """Whether the future is meant where an infinitive stands before them."""

    is_forecast: bool
    """Whether the future is meant unless somebody says it: `کا امکان ظاہر کیا`."""

    is_one: bool
    """Whether it is one verb alone."""


@functools.cache
def _verbs() -> re.Pattern[str]:
    # `کی` closes its clause as a verb; the postposition stands before a noun.
    as_verb = rf"(?= ?(?:[،:]|{any_part('clause-start')}|$))"
    tails = dict.fromkeys(verb_kinds(), r"(?!\w)") | dict.fromkeys(names.parts("did"), as_verb)
    first, negation = any_followed(tails), any_part("negation")
    return re.compile(rf"[ ،]{first}(?: (?:{first}|{negation})){{0,7}}")


def tense_after(text: str, at: int) -> Tense | None:
    """Return the tense of the clause that goes on at `at` of folded text, by its first verb.

    What was ordered, adjourned or announced for a day counts as future: `پیر تک ملتوی کر دی`.

    Returns:
        The tense, or None where no verb of the table follows.
    """
    far = min(at + _FAR, len(text))
    stop = _STOP.search(text, at, far)
    end = far if stop is None else stop.start()
    verbs = _verbs()
    # The first verb mostly tells: an iterator takes longer to make than to use.
    match = verbs.search(text, at, end)
    while match is not None:
        after = match.end()
        # `کھیلے جانے والے میچ`: the participle is a part of that.
        tense = None if text.startswith(_scheduled(), after) else _tense(match, at)
        if tense is not None:
            # `کی جائےگی`: a verb of the table and one that is written as one word.
            glued = _ONE_WORD.search(text, at, min(after + _ONE_MORE, end))
            return tense if glued is None else "future"
        match = verbs.search(text, after, end)
    return None if _ONE_WORD.search(text, at, end) is None else "future"


@functools.cache
def _scheduled() -> tuple[str, ...]:
    """Return what is to be, or was, in the eyes of the main verb: `ہونے والا اجلاس`."""
    return _spaced(names.parts("scheduled"))


def _spaced(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f" {word}" for word in words)


def is_scheduled(text: str, at: int) -> bool:
    """Return whether `ہونے والا` follows: a past verb after it does not tell when that is."""
    return any(text.find(words, at, at + _SCHEDULED_NEAR) >= 0 for words in _scheduled())


def is_cancelled(text: str, at: int) -> bool:
    """Return whether `منسوخ` follows: what was cancelled may have been to come."""
    end = at + _SCHEDULED_NEAR
    return any(text.find(word, at, end) >= 0 for word in _spaced(names.parts("cancelled")))


def _tense(match: re.Match[str], at: int) -> Tense | None:
    tense, is_planned, is_forecast, is_one = _told(match[0])
    if (is_planned and _is_ordered(match)) or (is_forecast and _is_ahead(match, at)):
        return "future"
    if tense != "present":
        return tense
    if match.string.endswith(_PARTICIPLE, at, match.start()):
        return "past"
    return None if is_one and match.start() - at > _NEAR else "present"


@functools.lru_cache(maxsize=_KEPT)
def _told(printed: str) -> _Told:
    verbs = printed[1:].split(" ")
    kinds = {verb_kinds().get(verb) for verb in verbs}
    is_one = len(verbs) == 1
    if "future" in kinds or "plan" in kinds:
        return _Told("future", is_planned=False, is_forecast=False, is_one=is_one)
    tense: Tense | None = None
    if "past" in kinds or not set(names.parts("did")).isdisjoint(verbs):
        # `خطاب کرتے ہوئے`: the verb is still to come.
        tense = None if verbs[-1] in names.parts("doing") and not is_one else "past"
    elif "present" in kinds:
        tense = "present"
    elif "progressive" in kinds:
        tense = "past"
    return _Told(tense, "planned" in kinds, "forecast" in kinds, is_one)


def _is_ahead(match: re.Match[str], at: int) -> bool:
    """Return whether a forecast is of the day before it: `پیر کو بارش کا امکان ظاہر کیا`.

    It is not in `پیر کو وزیر نے خدشہ ظاہر کیا`, nor in `پیر کو بارش کا امکان تھا`.
    """
    subject = match.string[at : match.start() + 1]
    if any(f" {word} " in subject for word in names.parts("subject")):
        return False
    return not match[0].endswith(_spaced(names.parts("was")))


def _is_ordered(match: re.Match[str]) -> bool:
    start = match.start()
    ordered = _INFINITIVE.search(match.string, max(start - _INFINITIVE_LENGTH, 0), start)
    # `اپنے` is no infinitive.
    return ordered is not None and not ordered[0].startswith("پ")
