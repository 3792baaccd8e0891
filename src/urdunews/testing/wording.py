"""Wording: Urdu phrases for articles that are made up, each drawn as a whole."""

import functools
from typing import Final

_NOUNS: Final = [
    *("محکمہ آبپاشی", "بلدیہ", "کسان", "طلبہ", "تاجر", "مزدور", "پولیس", "عدالت"),
    *("اسکول", "ہسپتال", "سڑک", "پل", "نہر", "بازار", "منڈی", "گندم", "چاول", "بجلی"),
    *("پانی", "بارش", "موسم", "کھلاڑی", "ٹیم", "میچ", "کتاب", "نمائش", "میلہ", "جلسہ"),
    *("اجلاس", "منصوبہ", "بجٹ"),
]
_ADJECTIVES: Final = [
    *("نیا", "پرانا", "بڑا", "اہم", "مقامی", "صوبائی", "دیہی", "شہری", "سالانہ"),
    *("خصوصی", "تعلیمی", "طبی"),
]
_PHRASES: Final = [
    *("کے مطابق", "کی جانب سے", "کے لیے", "کے بعد", "کے دوران", "کے ساتھ", "میں اضافہ"),
    *("کا جائزہ", "کی بحالی", "پر زور"),
]
_VERBS: Final = [
    *("کا فیصلہ کیا گیا ہے", "کا آغاز ہو گیا", "مکمل کر لیا گیا ہے", "کا مطالبہ کیا ہے"),
    *("کی منظوری دے دی گئی", "کا اعلان کیا ہے", "کا معائنہ کیا گیا"),
]
_NAMES: Final = [
    *("سلیم", "نادیہ", "فرحان", "زبیدہ", "کامران", "مہوش", "طارق", "ثمینہ"),
    *("عدنان", "رخسانہ"),
]
_SURNAMES: Final = [
    *("قریشی", "چانڈیو", "وڑائچ", "درانی", "بلوچ", "انصاری", "کاکڑ", "بھٹی"),
    *("میمن", "رضوی"),
]

_SHORTEST_SENTENCE: Final = 60
#: How many phrases a list has.
_POOL: Final = 600
#: Without a common factor, so that the parts of a phrase vary independently.
_STEPS: Final = (1, 7, 11, 13)


def _mixed(*parts: list[str]) -> list[str]:
    """Return some hundred phrases combined from the parts, so that one draw is a whole phrase."""
    return [
        " ".join(part[index * step % len(part)] for step, part in zip(_STEPS, parts, strict=False))
        for index in range(_POOL)
    ]


@functools.cache
def persons() -> list[str]:
    """Return names of invented persons."""
    return _mixed(_NAMES, _SURNAMES)


@functools.cache
def things() -> list[str]:
    """Return nouns with an adjective."""
    return _mixed(_ADJECTIVES, _NOUNS)


@functools.cache
def titles() -> list[str]:
    """Return titles, which have neither a final verb nor a stop."""
    return _mixed(things(), _PHRASES, things()[7:], _NOUNS)


@functools.cache
def sentences() -> list[str]:
    """Return sentences that are long enough to be those of a story, each with its stop."""
    clauses = _mixed(things(), _PHRASES, things()[11:], _VERBS)
    return [_long_enough(clause) for clause in clauses]


def _long_enough(clause: str) -> str:
    while len(clause) < _SHORTEST_SENTENCE:
        clause += " جس کی تفصیلات جلد جاری کی جائیں گی"
    return clause + "۔"
