"""Tenses: whether the clause after a mention is about the past, the present or the future."""

import functools
import re
from typing import Final, NamedTuple

from urdunews.dates import names
from urdunews.dates.names import any_followed, any_of, any_part, verb_kinds
from urdunews.dates.part_kinds import AnyPartKind
from urdunews.dates.periods import Tense

#: A verb further away than this belongs to something else.
_FAR: Final = 240
#: A copula belongs to the day if it is close: `سماعت پیر کو ہے`.
_NEAR: Final = 24
_STOP: Final = re.compile(r"[۔؟!\n؛]")

_ENDS: Final = "۔؟!\n"

_ONE_MORE: Final = 8
#: `پیش ہونے کا حکم دیا`, `کرانے پر اتفاق ہوا`, but not `نے … کا حکم دیا`
_INFINITIVE: Final = re.compile(r"[^\W\d_]نے (?:ک[ایے]|پر)$")
_INFINITIVE_LENGTH: Final = 8
#: `جائےگی`, `کریگا`: written as one word.
_ONE_WORD: Final = re.compile(r"گ[ایے](?<=[یےںنو]گ[ایے])(?!\w)")
#: `جھٹلایا ہے`: a participle that the table does not have.
_PARTICIPLE: Final = "ایا"
#: `سنتے ہیں`, `پڑھا جاتا ہے`: a repeated action.
_HABITS: Final = ("تا", "تی", "تے")
#: How far back to search for `ہدایت کی ہے کہ`.
_ORDER_LENGTH: Final = 120
#: Reporters close their clauses with the same few verbs again and again.
_KEPT: Final = 1024


#: `پہیہ جام کا`, and the letters before it.
_GATHERING_LENGTH: Final = 24


#: `طلب`, `اعلان`, `امکان`: words before a verb that make it mean the future.
_NOUNS: Final = frozenset(("plan", "planned", "forecast"))


class Clause(NamedTuple):
    """The meaning of the first verb after a mention."""

    tense: Tense | None = None
    """The tense; None where no verb of the table follows."""

    start: int = 0
    """Where the verb begins."""

    is_progressive: bool = False
    """Whether something continues or is about to be: `شروع ہو رہی ہے`."""

    is_habit: bool = False
    """Whether it is a repeated action: `سنتے ہیں`."""

    has_lasted: bool = False
    """Whether something was so for a while: `جاری رہا`, `سربراہ تھے`."""

    was_planned: bool = False
    """Whether something had been announced or ordered: `جلسے کا اعلان کیا تھا`."""


class _VerbMeaning(NamedTuple):
    """The meaning of a sequence of verbs, in any clause."""

    tense: Tense | None

    is_open: bool
    """Whether the future may be meant, whatever the tense, for one of the reasons below."""

    is_plan: bool
    """Whether the day is in the future unless somebody acts on that day: `ملتوی کر دی`."""

    is_planned: bool
    """Whether the day is in the future after an infinitive or an announced event."""

    is_forecast: bool
    """Whether the day is in the future unless somebody says so on that day: `کا امکان ظاہر کیا`."""

    is_wish: bool
    """Whether the day is in the future if somebody asks for it: `بند رہیں`."""

    is_mood: bool
    """Whether the verbs say what somebody did, or what somebody should do: `جمع کرا دیں`."""

    is_progressive: bool
    has_lasted: bool

    is_one: bool
    """Whether it is a single verb."""


@functools.cache
def _verbs() -> re.Pattern[str]:
    # As a verb, `کی` closes its clause; as a postposition, it comes before a noun.
    as_verb = rf"(?= ?(?:[،:]|{any_part('clause-start')}|$))"
    tails = dict.fromkeys(verb_kinds(), r"(?!\w)") | dict.fromkeys(names.parts("did"), as_verb)
    for word in names.parts("took"):
        others = (phrase for phrase in names.parts("purpose") if phrase.endswith(word))
        tails[word] = "".join(f"(?<!{phrase})" for phrase in others) + as_verb
    first, negation = any_followed(tails), any_part("negation")
    return re.compile(rf"[ ،]{first}(?: (?:{first}|{negation})){{0,7}}")


def tense_after(text: str, at: int) -> Tense | None:
    """Return the tense of the clause that continues at `at` of folded text, by its first verb.

    Events that were ordered, adjourned or announced for a day count as future:
    `پیر تک ملتوی کر دی`.

    Returns:
        The tense, or None where no verb of the table follows.
    """
    return read_clause(text, at).tense


def read_clause(text: str, at: int) -> Clause:
    """Read the first verb of the clause that continues at `at` of folded text."""
    end = clause_end(text, at)
    verbs = _verbs()
    # The first verb usually decides: an iterator takes longer to create than to use.
    match = verbs.search(text, at, end)
    while match is not None:
        after = match.end()
        # `کھیلے جانے والے میچ`: the participle is a part of that.
        is_part = text.startswith(_scheduled(), after) or _infinitive_plan().match(text, after)
        clause = None if is_part else _clause(match, at)
        if clause is not None:
            # `کی جائےگی`: a verb of the table and one that is written as one word.
            glued = _ONE_WORD.search(text, at, min(after + _ONE_MORE, end))
            return clause if glued is None else Clause("future", match.start())
        match = verbs.search(text, after, end)
    glued = _ONE_WORD.search(text, at, end)
    return Clause(None, end) if glued is None else Clause("future", glued.start())


def clause_end(text: str, at: int) -> int:
    """Return the end of the text that may be about a day before `at`."""
    far = min(at + _FAR, len(text))
    stop = _STOP.search(text, at, far)
    return far if stop is None else stop.start()


@functools.cache
def _scheduled() -> tuple[str, ...]:
    """Return the ends of participles that are relative to the main verb: `ہونے والا اجلاس`."""
    return spaced("scheduled")


@functools.cache
def _infinitive_plan() -> re.Pattern[str]:
    """Match the rest of an infinitive that a plan is about: `کیے جانے کا امکان ہے`."""
    plans = any_of(verb for verb, kind in verb_kinds().items() if kind in _NOUNS)
    return re.compile(rf" {any_part('auxiliary')} {any_part('genitive')} {plans}(?!\w)")


@functools.cache
def spaced(*kinds: AnyPartKind) -> tuple[str, ...]:
    """Return the words of some kinds of the table, each with a space before it."""
    return tuple(f" {word}" for word in names.parts(*kinds))


@functools.cache
def _from_or_until() -> tuple[str, ...]:
    return tuple(f" {word} " for word in names.parts("from", "until"))


@functools.cache
def _ongoing() -> re.Pattern[str]:
    # `پیر سے بند رکھنے کا فیصلہ` is about a future day.
    return re.compile(rf" {any_part('from')} {any_part('ongoing')} (?![^\W\d_]{{1,12}}نے )")


@functools.cache
def _gathering() -> re.Pattern[str]:
    return re.compile(rf" {any_part('gathering')} {any_part('genitive')}\Z")


def has_word(text: str, start: int, end: int, *kinds: AnyPartKind) -> bool:
    """Return whether a span has a word of some kinds of the table, or one that begins like it."""
    return _beginnings(*kinds).search(text, start, max(start, end)) is not None


@functools.cache
def _beginnings(*kinds: AnyPartKind) -> re.Pattern[str]:
    return re.compile(f"[ \n]{any_part(*kinds)}")


def _clause(match: re.Match[str], at: int) -> Clause | None:
    meaning = _verb_meaning(match[0])
    tense = _tense(match, at, meaning)
    if tense is None:
        return None
    start = match.start()
    if tense != "present":
        was_planned = meaning.is_planned and meaning.tense == "past" and _is_past_state(match)
        return Clause(tense, start, has_lasted=meaning.has_lasted, was_planned=was_planned)
    is_habit = _is_habit(match)
    return Clause(tense, start, meaning.is_progressive and not is_habit, is_habit)


def _tense(match: re.Match[str], at: int, meaning: _VerbMeaning) -> Tense | None:
    if meaning.is_open and _is_in_future(match, at, meaning):
        return "future"
    if meaning.tense is None and meaning.is_mood:
        return _tense_of_mood(match, at)
    if meaning.tense != "present":
        return meaning.tense
    if match.string.endswith(_PARTICIPLE, at, match.start()):
        return "past"
    if match.string.endswith(spaced("about-to"), at, match.start()):
        # `اعلان کرنے والے ہیں`
        return "future"
    return None if meaning.is_one and match.start() - at > _NEAR else "present"


def _is_habit(match: re.Match[str]) -> bool:
    """Return whether `سنتے` comes before `ہیں`, or is among the verbs."""
    if match.string.endswith(_HABITS, 0, match.start()):
        return True
    *verbs, _ = match[0].split(" ")
    return bool(verbs) and verbs[-1].endswith(_HABITS)


@functools.lru_cache(maxsize=_KEPT)
def _verb_meaning(printed: str) -> _VerbMeaning:
    verbs = printed[1:].split(" ")
    known = verb_kinds()
    kinds = {known.get(verb) for verb in _finite(verbs)}
    did = set(names.parts("did", "took")).intersection(_finite(verbs))
    is_one = len(verbs) == 1
    tense: Tense | None = None
    if "future" in kinds:
        tense = "future"
    elif "past" in kinds or did:
        # `خطاب کرتے ہوئے`: the verb is still to come.
        tense = None if verbs[-1] in names.parts("doing") and not is_one else "past"
    elif "present" in kinds:
        tense = "present"
    elif "progressive" in kinds or "wish" in kinds:
        tense = "past"
    is_wish = "wish" in kinds and tense == "past"
    return _VerbMeaning(
        tense,
        is_open=is_wish or not kinds.isdisjoint(_NOUNS),
        is_plan="plan" in kinds,
        is_planned="planned" in kinds,
        is_forecast="forecast" in kinds,
        is_wish=is_wish,
        is_mood=verbs[-1] in names.parts("mood"),
        is_progressive="progressive" in kinds,
        has_lasted=bool({"progressive", "wish"} & kinds) or verbs[-1] in names.parts("was"),
        is_one=is_one,
    )


def _finite(verbs: list[str]) -> list[str]:
    """Return verbs without stems and participles: `کھیلا` of `کھیلا جا رہا ہے`."""
    known, auxiliaries = verb_kinds(), names.parts("auxiliary")
    return [
        verb
        for verb, after in zip(verbs, [*verbs[1:], ""], strict=True)
        if after not in auxiliaries or known.get(verb) in _NOUNS
    ]


def _is_in_future(match: re.Match[str], at: int, meaning: _VerbMeaning) -> bool:
    """Return whether the verbs are about something in the future, although they are in the past.

    `پیر کو بارش کا امکان ظاہر کیا` is, but `پیر کو وزیر نے خدشہ ظاہر کیا` and
    `پیر کو بارش کا امکان تھا` are not.
    """
    if meaning.is_wish:
        return _is_asked_for(match, at)
    if meaning.tense != "present" and has_word(match.string, at, match.start(), "decider"):
        return False
    if meaning.is_plan:
        return True
    if _is_past_state(match):
        return False
    if meaning.is_planned and _is_ordered(match, at):
        return True
    return meaning.is_forecast


def _is_past_state(match: re.Match[str]) -> bool:
    return match[0].endswith(spaced("was"))


def _tense_of_mood(match: re.Match[str], at: int) -> Tense | None:
    if _has_agent(match, at):
        return "past"
    return "future" if _is_asked_for(match, at) else None


def _has_agent(match: re.Match[str], at: int) -> bool:
    """Return whether somebody did it: `ٹیموں نے … نکال لیں`, not `کہا کہ شہری … کرا دیں`."""
    text, start = match.string, match.start()
    least = max(at - _ORDER_LENGTH, 0)
    border = max(text.rfind(mark, least, start) for mark in (*spaced("that"), *_ENDS))
    return any(text.rfind(f"{agent} ", least, start) > border for agent in spaced("subject"))


def _is_asked_for(match: re.Match[str], at: int) -> bool:
    """Return whether somebody asked for it: `ہدایت کی ہے کہ … رہیں`, `ہوشیار رہیں`."""
    text = match.string
    if text.endswith(spaced("watchful"), at, match.start()):
        return True
    least = max(at - _ORDER_LENGTH, 0)
    that = max(text.rfind(word, least, match.start()) for word in spaced("that"))
    stop = max(text.rfind(stop, least, max(that, least)) for stop in _ENDS)
    return that >= 0 and has_word(text, max(stop, least), that, "request")


def _is_ordered(match: re.Match[str], at: int) -> bool:
    """Return whether an event is announced for the day: `ہڑتال کا اعلان کیا`, `پیش ہونے کا حکم`."""
    text, start = match.string, match.start()
    if text.startswith(_from_or_until(), at):
        # `پیر سے تالہ بندی کا اعلان`, but not `پیر سے جاری مذاکرات میں جنگ بندی کا فیصلہ`
        return _ongoing().match(text, at) is None
    if _gathering().search(text, max(start - _GATHERING_LENGTH, at), start):
        return True
    ordered = _INFINITIVE.search(text, max(start - _INFINITIVE_LENGTH, 0), start)
    # `اپنے` is not an infinitive.
    return ordered is not None and not ordered[0].startswith("پ")
