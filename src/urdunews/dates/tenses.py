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

# `جائےگی`, `کریگا`: written as one word; `جھٹلایا ہے`: a participle that the table does not have.
_VERBS: Final = (
    r"[ ،](?:"
    r"(?P<plan>{plan})(?!\w)|(?<=[^\W\d_]نے )(?<!اپنے )ک[ایے] (?P<planned>{planned})(?!\w)"
    r"|(?P<verbs>(?:(?P<first>{verb})|\w{{2,8}}[یےںنو]گ[ایے]|\w{{2,8}}ایا(?= ہے| ہیں| تھا)"
    r"|کی(?= ?(?:[،:]|کہ|اور|جبکہ|تاہم|لیکن|مگر|ہے|ہیں|تھی|تھیں|گئی|گئیں|$)))(?!\w)"
    r"(?: (?:{verb}|نہیں|نہ|کی|\w{{2,8}}[یےںنو]گ[ایے])(?!\w)){{0,6}}))"
)
#: `ہونے والا`: what is to be, or what was, in the eyes of the main verb.
_SCHEDULED: Final = re.compile(r"(?: \w{1,16}){0,5} (?:ہو|جا)نے وال[اےی](?!\w)")
_NEGATIONS: Final = frozenset(("نہیں", "نہ"))
_FUTURE: Final = re.compile(r"[یےںنو]گ[ایے](?!\w)")


@functools.cache
def _kinds() -> dict[str, str]:
    return {fold(row["text"]): row["kind"] for row in tables.rows("words/tenses")}


@functools.cache
def _pattern() -> re.Pattern[str]:
    def those(*kinds: str) -> str:
        return fragments.any_of(word for word, kind in _kinds().items() if kind in kinds)

    verbs = those("future", "past", "present", "progressive", "part")
    return re.compile(_VERBS.format(plan=those("plan"), planned=those("planned"), verb=verbs))


def tense_behind(text: str, at: int) -> Tense | None:
    """Tell the tense of the clause that goes on at `at` of folded text, by its first verb.

    What was ordered, adjourned or announced for a day counts as future: `پیر تک ملتوی کر دی`.

    Returns:
        The tense, or None where no verb of the table follows.
    """
    far = min(at + _FAR, len(text))
    stop = _STOP.search(text, at, far)
    end = far if stop is None else stop.start()
    if _SCHEDULED.match(text, at, end):
        return "present"
    for match in _pattern().finditer(text, at, end):
        if match["verbs"] is None:
            return "future"
        tense = _tense(match["verbs"].split(), match.start() - at)
        if tense is not None:
            return tense
    return None


def _tense(verbs: list[str], distance: int) -> Tense | None:
    kinds = {_kind(verb) for verb in verbs}
    if "future" in kinds:
        return "future"
    if "present" in kinds and ("progressive" in kinds or "past" not in kinds):
        return "present" if len(verbs) > 1 or distance <= _NEAR else None
    if "past" in kinds or "progressive" in kinds:
        # `خطاب کرتے ہوئے`: the verb is still to come.
        return None if verbs[-1] == "ہوئے" and len(verbs) > 1 else "past"
    return None


def _kind(verb: str) -> str:
    kind = _kinds().get(verb)
    if kind is not None:
        return kind
    if verb in _NEGATIONS:
        return "negation"
    return "future" if _FUTURE.search(verb) else "past"
