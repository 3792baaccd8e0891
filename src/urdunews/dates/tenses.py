"""Tenses: whether the clause behind a mention tells what was, what is or what will be."""

import functools
import re
from typing import Final

from urdunews import tables
from urdunews.characters.normalization import fold
from urdunews.dates import fragments
from urdunews.dates.periods import Tense

#: Behind that many characters the verb belongs to something else.
_FAR: Final = 240
#: A copula belongs to the day if little stands between: `سماعت پیر کو ہے`.
_NEAR: Final = 24
_STOP: Final = re.compile(r"[۔؟!\n؛]")

#: `کی` closes its clause as a verb; the postposition stands before a noun.
_AS_VERB: Final = r"(?= ?(?:[،:]|کہ|اور|جبکہ|تاہم|لیکن|مگر|ہے|ہیں|تھی|تھیں|گئی|گئیں|جا|$))"
#: `ہونے والا اجلاس`: what is to be, or what was, in the eyes of the main verb.
_SCHEDULED: Final = (" ہونے وال", " جانے وال")
_SCHEDULED_NEAR: Final = 48
_CANCELLED: Final = " منسوخ"
_SUBJECT: Final = " نے "
_WAS: Final = (" تھا", " تھی", " تھے")
_ONE_MORE: Final = 8
#: `پیش ہونے کا حکم دیا`, but not `نے … کا حکم دیا`
_INFINITIVE: Final = re.compile(r"[^\W\d_]نے ک[ایے]$")
_INFINITIVE_LENGTH: Final = 8
#: `جائےگی`, `کریگا`: written as one word.
_ONE_WORD: Final = re.compile(r"گ[ایے](?<=[یےںنو]گ[ایے])(?!\w)")
#: `جھٹلایا ہے`: a participle that the table does not have.
_PARTICIPLE: Final = "ایا"


@functools.cache
def _kinds() -> dict[str, str]:
    return {fold(row["text"]): row["kind"] for row in tables.rows("words/tenses")}


@functools.cache
def _verbs() -> re.Pattern[str]:
    words = fragments.any_followed(dict.fromkeys(_kinds(), r"(?!\w)") | {"کی": _AS_VERB})
    return re.compile(rf"[ ،](?:{words})(?: (?:{words}|نہیں|نہ)){{0,7}}")


def tense_behind(text: str, at: int) -> Tense | None:
    """Tell the tense of the clause that goes on at `at` of folded text, by its first verb.

    What was ordered, adjourned or announced for a day counts as future: `پیر تک ملتوی کر دی`.

    Returns:
        The tense, or None where no verb of the table follows.
    """
    far = min(at + _FAR, len(text))
    stop = _STOP.search(text, at, far)
    end = far if stop is None else stop.start()
    for match in _verbs().finditer(text, at, end):
        # `کھیلے جانے والے میچ`: the participle is a part of that.
        is_part = text.startswith(_SCHEDULED, match.end())
        tense = None if is_part else _tense(match, at)
        if tense is not None:
            # `کی جائےگی`: a verb of the table and one that is written as one word.
            glued = _ONE_WORD.search(text, at, min(match.end() + _ONE_MORE, end))
            return tense if glued is None else "future"
    return None if _ONE_WORD.search(text, at, end) is None else "future"


def is_scheduled(text: str, at: int) -> bool:
    """Whether `ہونے والا` follows: a past verb behind it does not tell when that is."""
    return any(text.find(words, at, at + _SCHEDULED_NEAR) >= 0 for words in _SCHEDULED)


def is_cancelled(text: str, at: int) -> bool:
    """Whether `منسوخ` follows: what was cancelled may have been to come."""
    return text.find(_CANCELLED, at, at + _SCHEDULED_NEAR) >= 0


def _tense(match: re.Match[str], at: int) -> Tense | None:
    verbs = match[0][1:].split(" ")
    kinds = {_kinds().get(verb) for verb in verbs}
    if "future" in kinds or "plan" in kinds:
        return "future"
    if ("planned" in kinds and _is_ordered(match)) or (
        "forecast" in kinds and _is_ahead(match, at)
    ):
        return "future"
    if "past" in kinds or "کی" in verbs:
        # `خطاب کرتے ہوئے`: the verb is still to come.
        return None if verbs[-1] == "ہوئے" and len(verbs) > 1 else "past"
    if "present" in kinds:
        if match.string.endswith(_PARTICIPLE, at, match.start()):
            return "past"
        is_near = len(verbs) > 1 or match.start() - at <= _NEAR
        return "present" if is_near else None
    return "past" if "progressive" in kinds else None


def _is_ahead(match: re.Match[str], at: int) -> bool:
    """Whether a forecast is of the day before it: `پیر کو بارش کا امکان ظاہر کیا`.

    It is not in `پیر کو وزیر نے خدشہ ظاہر کیا`, nor in `پیر کو بارش کا امکان تھا`.
    """
    return _SUBJECT not in match.string[at : match.start() + 1] and not match[0].endswith(_WAS)


def _is_ordered(match: re.Match[str]) -> bool:
    start = match.start()
    ordered = _INFINITIVE.search(match.string, max(start - _INFINITIVE_LENGTH, 0), start)
    # `اپنے` is no infinitive.
    return ordered is not None and not ordered[0].startswith("پ")
