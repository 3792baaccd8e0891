"""Datelines that begin with a credit.

`ویب ڈیسک: …`, `سٹی42: …`     a colon follows it
`وحدت نیوز (گلگت) …`           a place or a desk in brackets
`سحر نیوز/پاکستان:`            a slash and a place
"""

from typing import Final

from urdunews.characters.normalization import fold
from urdunews.datelines.credits import is_acronym, is_news_outlet, read_credit, shows_kind
from urdunews.datelines.places import PLACES_LIMIT, known_place, place_of
from urdunews.datelines.readings import CreditReading, DatelineReading, Opening, make_reading
from urdunews.datelines.senders import may_be_word
from urdunews.datelines.tokens import ending_at, postposition_at
from urdunews.datelines.topics import is_question
from urdunews.words.keys import squeeze
from urdunews.words.lexicon import Lexicon
from urdunews.words.rows import CreditName

_AFTER_CREDIT: Final = frozenset({":", "(", "/", "۔", "-", "–", "—", "،"})
_DIGITS: Final = "0123456789"
#: An outlet's name ends in at most this many figures: `سٹی42`.
_MOST_FIGURES: Final = 3
#: The marks between a credit and the place after it.
_BEFORE_PLACE: Final = frozenset({"/", "-", "،", ":"})


def after_known_credit(opening: Opening) -> DatelineReading | None:
    """Read `ویب ڈیسک: …` and `وحدت نیوز (گلگت) …`, which begin with a known credit."""
    text, words, lexicon = opening
    at = len(words)
    next_ = at + text.startswith(" ", at)
    mark = text[next_ : next_ + 1]
    if mark not in _AFTER_CREDIT:
        return _with_figures(opening, next_) if mark.isdecimal() else None
    row = lexicon.credit(words)
    if row is None:
        return _after_unlisted_outlet(text, words, lexicon)
    if row.local or not _is_unmistakable(words, row, lexicon):
        return None
    credit = CreditReading(0, at, 0, row.kind, row)
    if mark == "(":
        return _place_in_bracket(text, next_, credit, lexicon)
    if mark in _BEFORE_PLACE:
        reading = _place_after_credit(text, next_, credit, lexicon)
        if reading is not None:
            return reading
    # `نامہ نگار: آپ کب آئے؟`
    is_asked = row.kind != "desk" and is_question(text, at)
    ending = None if is_asked else ending_at(text, at)
    return None if ending is None else make_reading(text, at, ending, credits_=(credit,))


def _with_figures(opening: Opening, at: int) -> DatelineReading | None:
    """Read a credit whose name goes on with the figures at `at`."""
    figures = opening.text[at : at + _MOST_FIGURES + 1]
    count = len(figures) - len(figures.lstrip(_DIGITS))
    if not 0 < count <= _MOST_FIGURES:
        return None
    return after_known_credit(opening._replace(words=opening.text[: at + count]))


def _after_unlisted_outlet(text: str, words: str, lexicon: Lexicon) -> DatelineReading | None:
    """Read `مشعل نیوز: …`: an outlet that is missing from the lexicon, by its words."""
    if not is_news_outlet(words, lexicon) or ending_at(text, len(words)) != "colon":
        return None
    if is_question(text, len(words)):
        return None
    credit = CreditReading(0, len(words), 0, "outlet", None)
    return make_reading(text, len(words), "colon", credits_=(credit,))


def _is_unmistakable(printed: str, row: CreditName, lexicon: Lexicon) -> bool:
    """Whether a credit has no other meaning: `جنگ: دونوں فریقوں نے` is about war, not a newspaper.

    An acronym is more often a party's or a company's (`پی ٹی آئی: جلسہ`), a role of one word may be
    an ordinary word (`راست: …`), and a word in Latin letters a program (`APP: …`). Only an outlet's
    name ends in figures: `سٹی42: …`.
    """
    if row.kind == "outlet" and printed[-1].isdigit():
        return True
    if is_acronym(printed) or (printed.isascii() and " " not in printed):
        return False
    if row.kind == "desk" or printed.count(" ") > 1:
        return True
    first = printed.partition(" ")[0]
    if row.kind == "agency" and lexicon.credit(first) is row and not may_be_word(first, lexicon):
        # `ایکنا: …`, `شفقنا اردو: …`
        return True
    # `سحرنیوز` is سحر نیوز, but جنگ is not روزنامہ جنگ.
    names = (name for name in map(fold, (row.name, *row.spellings)) if _is_same(name, printed))
    if row.kind == "role":
        # `انفارمیشن آفیسر: …` is a speaker.
        return any(lexicon.kind_by_head(name) is not None for name in names)
    return any(shows_kind(name, lexicon) for name in names)


def _is_same(name: str, printed: str) -> bool:
    return squeeze(name) == squeeze(printed)


def _place_in_bracket(
    text: str,
    at: int,
    credit: CreditReading,
    lexicon: Lexicon,
) -> DatelineReading | None:
    """Read the place or the desk in the bracket after a credit: `دنیا نیوز (ویب ڈیسک)`."""
    close = text.find(")", at, at + PLACES_LIMIT)
    if close < 0 or postposition_at(text, close + 1):
        return None
    bare = text[at + 1 : close].strip(" ")
    start = text.index(bare, at)
    row = lexicon.place(bare)
    if row is not None:
        place = place_of(text, start, start + len(bare), row, lexicon)
        return make_reading(text, close + 1, "credit", places=[place], credits_=(credit,))
    desk = lexicon.credit(bare)
    if desk is None or desk.kind != "desk":
        return None
    sender = read_credit(bare, lexicon).shifted(start)
    return make_reading(text, close + 1, "credit", credits_=(credit, sender))


def _place_after_credit(
    text: str,
    at: int,
    credit: CreditReading,
    lexicon: Lexicon,
) -> DatelineReading | None:
    """Read `سحرنیوز/پاکستان:`, a credit and a place before a colon or dots."""
    start = at + 1 + text.startswith(" ", at + 1)
    place = known_place(text, start, lexicon)
    ending = None if place is None else ending_at(text, place.end)
    if place is None or ending not in {"colon", "dots"}:
        return None
    return make_reading(text, place.end, ending, places=[place], credits_=(credit,))


def credit_and_place(text: str, lexicon: Lexicon) -> DatelineReading | None:
    """Read an outlet and a place that fill a line: `آواز دی وائس/ نئی دہلی`.

    An outlet whose name is an ordinary word may be a section: `جنگ/ کراچی`.
    """
    before, slash, after = text.partition("/")
    printed, rest = before.rstrip(" "), after.strip(" ")
    row = lexicon.credit(printed) if slash else None
    if row is None or row.kind != "outlet" or may_be_word(printed, lexicon):
        return None
    place = known_place(rest, 0, lexicon)
    if place is None or place.end < len(rest):
        return None
    place = place.shifted(len(text) - len(after.lstrip(" ")))
    credit = CreditReading(0, len(printed), 0, row.kind, row)
    return make_reading(text, place.end, "dash", places=[place], credits_=(credit,))
