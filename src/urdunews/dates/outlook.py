"""Outlook: whether a day is in the future, from what its clause says about the event on it.

The tense of the main verb does not always decide: `پیر کو ہونے والا جلسہ منسوخ کر دیا گیا` is about
a future day, and so are `22 فروری کے جلسے کی تیاریاں مکمل کر لی گئیں` and `سکول پیر تک بند کر دیے`.
"""

import functools
import re
from typing import Final

from urdunews.dates import names
from urdunews.dates.names import any_part
from urdunews.dates.part_kinds import AnyPartKind
from urdunews.dates.periods import Tense
from urdunews.dates.tenses import Clause, clause_end, has_word, read_clause, spaced

#: A participle of an event that was in the future, or in the past, at the time of the main verb:
#: `ہونے والا اجلاس`, `لگنے والی آگ`.
_PARTICIPLE: Final = re.compile(r" [^\W\d_]{0,12}نے وال(?:[اےی]|وں)(?!\w)")
_INFINITIVE: Final = "نے وال"
_NEAR: Final = 48
#: `اگر آئندہ پیر`
_IF_LENGTH: Final = 20
#: The verbs before `تو`.
_VERB_LENGTH: Final = 32
_HEAD_CASES: Final[tuple[tuple[AnyPartKind, ...], ...]] = (
    ("over-case",),
    ("purpose", "before-case"),
    ("genitive",),
)
#: Words about an event on a day are within this distance of the day.
_THING: Final = 100
#: The beginning of `شروع ہو رہی ہے` is within this distance.
_BEGINNING: Final = 64


def outlook(text: str, at: int, clause: Clause) -> Tense | None:
    """Return the tense of the day that ends at `at` of folded text, from what follows it.

    Args:
        text: Folded text.
        at: The end offset of the day (exclusive).
        clause: What the first verb after it shows.

    Returns:
        The tense; `present` if it may be on either side; None if nothing shows it, or a participle
        and its verb disagree.
    """
    if clause.tense != "past" and _is_issued(text, at, clause):
        return "past"
    participle = find_participle(text, at, clause)
    if participle is not None:
        return _tense_of_scheduled(participle, at, clause)
    if clause.tense == "past":
        return _tense_before_past(text, at, clause)
    if is_prepared(text, at, clause):
        return "future"
    return _tense_of_progressive(text, at) if clause.is_progressive else clause.tense


def _is_issued(text: str, at: int, clause: Clause) -> bool:
    """Return whether something was issued on a day: `پیر کو جاری بیان کے مطابق … کیا جائے گا`."""
    return has_word(text, at, min(at + _NEAR, clause.start), "statement")


def find_participle(text: str, at: int, clause: Clause) -> re.Match[str] | None:
    """Return the participle that names the event of the day before `at`: `ہونے والا اجلاس`."""
    end = min(at + _NEAR, clause.start)
    # Most clauses have none.
    match = _PARTICIPLE.search(text, at, end) if text.find(_INFINITIVE, at, end) >= 0 else None
    if match is None or "،" in text[at : match.start()]:
        return None
    return None if has_word(text, at, match.start() + 1, "decider") else match


def _has_own_subject(match: re.Match[str], at: int) -> bool:
    """Return whether the participle is about something else: `کل پولنگ ہونے والے حلقے میں`."""
    words = match.string[at : match.start()].split()
    be = match[0][1:].startswith(names.parts("be"))
    return be and bool(words) and words[-1] not in names.parts("participle-lead")


def is_of_thing(text: str, at: int) -> bool:
    """Return whether a thing belongs to the day, `9 مئی کے مقدمات`, rather than a time of day."""
    return _genitive().match(text, at) is not None


def is_prepared(text: str, at: int, clause: Clause) -> bool:
    """Return whether the event on a day is prepared or prevented: `جلسے کی تیاریاں`."""
    genitive = _genitive().match(text, at)
    if genitive is None or (clause.tense == "past" and clause.has_lasted):
        return False
    far = min(at + _THING, clause_end(text, at))
    head = _head().match(text, genitive.end() - 1, far)
    if head is not None and has_word(text, at, head.end(), "mishap"):
        return False
    if has_word(text, at, far, "prepared"):
        return True
    return head is not None and head["purpose"] is not None


def is_cancelled(text: str, at: int) -> bool:
    """Return whether `منسوخ` follows: a cancelled event may have been in the future."""
    return has_word(text, at, at + _NEAR, "cancelled")


def until_follows(text: str, at: int) -> bool:
    """Return whether a day is the end of something: ` تک`, ` کی شام تک`."""
    return _until().match(text, at) is not None


def is_since(text: str, at: int) -> bool:
    """Return whether something has continued since a day: `کل سے جاری ہے`.

    This is not so in `جمعرات سے ہفتہ تک بارش کا امکان ہے` and `پیر سے شروع ہو رہا ہے`.
    """
    return _since().match(text, at) is not None and not _has_near(text, at, "beginning")


def starts_from_day(text: str, at: int) -> bool:
    """Return whether something begins or is true from a day on: `سے سکول کھلیں گے`."""
    if _has_near(text, at, "beginning", "standing"):
        return True
    return read_clause(text, at).tense == "future"


def _has_near(text: str, at: int, *kinds: AnyPartKind) -> bool:
    return has_word(text, at, min(at + _BEGINNING, clause_end(text, at)), *kinds)


@functools.cache
def _dative() -> tuple[str, ...]:
    return spaced("dative")


@functools.cache
def _genitive() -> re.Pattern[str]:
    genitive, time = any_part("genitive"), any_part("genitive-of-time")
    return re.compile(rf" {genitive} (?!{time}(?!\w))")


@functools.cache
def _until() -> re.Pattern[str]:
    time = f"(?: (?:{any_part('genitive')} )?{any_part('genitive-of-time')})?"
    return re.compile(rf"{time} {any_part('until')}(?!\w)")


@functools.cache
def _since() -> re.Pattern[str]:
    time = f"(?: (?:{any_part('genitive')} )?{any_part('genitive-of-time')})?"
    clock = rf"(?: (?:[0-9]{{1,2}}|\w{{2,8}}) {any_part('hour')})?"
    from_ = rf" {any_part('from')}(?!\w)(?! {names.any_weekday()}(?!\w))"
    return re.compile(f"{time}{clock}{from_}")


@functools.cache
def _purpose() -> re.Pattern[str]:
    return re.compile(rf" {any_part('purpose')}(?!\w)")


@functools.cache
def _head() -> re.Pattern[str]:
    """Match a thing and the postposition after it: ` اجلاس میں`, ` جلسے کے لیے`."""
    over, purpose, other = (any_part(*kinds) for kinds in _HEAD_CASES)
    noun = r" [^\W\d_]{1,20}"
    return re.compile(
        rf"{noun}(?:{noun}){{0,4}}? "
        rf"(?:(?P<purpose>{purpose})|(?P<over>{over})|(?P<other>{other}))(?!\w)"
    )


def _tense_of_scheduled(participle: re.Match[str], at: int, clause: Clause) -> Tense | None:
    """Return the tense of an event that a participle names: `ہونے والے اجلاس میں فیصلہ کیا گیا`."""
    text, end = participle.string, participle.end()
    head = _head().match(text, end, max(clause.start, end) + 1)
    far = min(end + _THING, clause_end(text, end))
    is_mishap = has_word(text, participle.start(), far if head is None else head.end(), "mishap")
    if is_mishap or (clause.tense == "past" and clause.has_lasted):
        return "past"
    if has_word(text, end, far, "prepared", "cancelled"):
        return "future"
    if clause.tense != "past":
        return clause.tense
    return None if _has_own_subject(participle, at) else _tense_by_case(head)


def _tense_by_case(head: re.Match[str] | None) -> Tense | None:
    """Return the tense of an event with a past verb, from the postposition after the event."""
    if head is None or head["over"]:
        return "past"
    return "future" if head["purpose"] else None


def _tense_before_past(text: str, at: int, clause: Clause) -> Tense:
    """Return the tense of a day before a past verb: `سکول پیر تک بند کر دیے گئے`."""
    if _is_condition(text, at, clause):
        return "future"
    if clause.was_planned:
        return "present"
    # Most days are like `پیر کو`: neither the day of a thing nor the end of something.
    if text.startswith(_dative(), at):
        return "past"
    if is_prepared(text, at, clause):
        return "future"
    if not clause.has_lasted and _purpose().match(text, at):
        # `14 اگست کے لیے جھنڈیاں خریدیں`
        return "future"
    return _tense_of_end(text, at, clause) if until_follows(text, at) else "past"


def _is_condition(text: str, at: int, clause: Clause) -> bool:
    """Return whether a past verb is only a condition: `پیر کو اگر بارش ہوئی`.

    So it is in `پیر کو بارش ہوئی تو میچ نہیں ہوگا`, but not in `پیر کو بارش ہوئی تو سب خوش ہوئے`.
    """
    least = max(at - _IF_LENGTH, 0)
    (if_,) = names.parts("condition")
    (then,) = spaced("then")
    # Most clauses have no such word, nor letters like it: `سوداگر`, `اگرچہ`.
    if text.find(if_, least, clause.start) >= 0 and _if().search(text, least, clause.start):
        return True
    end = text.find(f"{then} ", clause.start, clause.start + _VERB_LENGTH)
    return end >= 0 and read_clause(text, end + len(then)).tense in {"present", "future"}


@functools.cache
def _if() -> re.Pattern[str]:
    return re.compile(rf"[ \n]{any_part('condition')}(?!\w)")


def _tense_of_end(text: str, at: int, clause: Clause) -> Tense:
    """Return the tense of an end: past, or future if something was granted, closed or put off."""
    if clause.has_lasted:
        return "past"
    if has_word(text, at, clause_end(text, at), "extended"):
        return "future"
    return "present"


def _tense_of_progressive(text: str, at: int) -> Tense:
    """Return the tense of something that continues, `سے جاری ہے`, or is about to begin."""
    return "present" if is_since(text, at) else "future"
