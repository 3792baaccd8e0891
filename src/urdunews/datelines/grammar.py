"""Datelines: where a story comes from and who sent it, at the opening of a line.

    dateline    = [ junk ] ( place-part credit-part | place-part ":" | credit-part | credits ":" )
    place-part  = places [ delimiter ] [ date ] [ delimiter ]
    credit-part = bracket [ delimiter ]

A parenthesis is a credit because of what it holds and where it stands; a colon ends a
dateline because a place precedes it. Without such evidence there is no dateline. What print
has damaged is read where the rest is sure: a known credit behind a place that lost a letter.
"""

import re
from typing import Final

from urdunews import shapes
from urdunews.characters.normalization import fold
from urdunews.datelines.credits import (
    BRACKET,
    OPENING,
    Before,
    BracketReading,
    CreditReading,
    case_at,
    is_acronym,
    leading_credit,
    postposition_at,
    read_bracket,
)
from urdunews.datelines.damaged import (
    before_sure_ending,
    is_no_junk,
    junk_before,
    with_repetition,
    without_brackets,
    without_delimiters,
    without_stray_letter,
)
from urdunews.datelines.places import (
    INSIDE_NAMES,
    PLACES_LIMIT,
    PlaceReading,
    before_weekday,
    beside_credit,
    is_weekday,
    known_place,
    known_places,
    place_of,
    unknown_places,
)
from urdunews.datelines.readings import DatelineReading, reading_of, shifted
from urdunews.datelines.tokens import (
    behind_delimiters,
    form_at,
    is_weak,
    names_end,
    only_delimiters,
    place_follows,
    skip,
)
from urdunews.dates.printed import PrintedDate, date_at, find_date
from urdunews.words import vocabulary
from urdunews.words.lexicon import CreditName, Lexicon, squeeze

_BEHIND_NAME: Final = frozenset("(:؛۔.،,/+‘’…–—'-0123456789)[]")
_BEHIND_CREDIT: Final = frozenset({":", "(", "/", "۔", "-", "،"})
# `نئی دہلی '24 مئی (یو این آئی)`
_BEFORE_DATE: Final = re.compile(r"[ :؛۔.،,/…–—'-]{0,24}")
#: `کراچی،سونے کی قیمت`: no list of two places, and no clause.
_GLUED_COMMA: Final = re.compile(r"،(?=[^\W\d_])")
_LIST: Final = re.compile(r"،| اور ")
_LIST_LIMIT: Final = 40


def read_dateline(text: str, lexicon: Lexicon) -> DatelineReading | None:
    """Read the dateline that a folded line opens with, if there is one."""
    return _behind_junk(text, lexicon) or _read(text, lexicon)


def read_place_line(text: str, lexicon: Lexicon) -> DatelineReading | None:
    """Read a line that is a town and nothing else, as some papers print before the body."""
    place = known_place(text, 0, lexicon)
    if place is None or place.end < len(text) or place.row is None or place.row.broad:
        return None
    return reading_of(text, place.end, "dash", places=[place])


def _behind_junk(text: str, lexicon: Lexicon) -> DatelineReading | None:
    """Read a dateline of known names behind characters that are none of its letters."""
    start = junk_before(text)
    if not start:
        return None
    reading = _read(text[start:], lexicon)
    if reading is None or reading.basis != "lexicon" or not reading.places:
        return None
    if reading.form not in {"credit", "date"} and is_no_junk(text):
        return None
    return shifted(reading, start)._replace(damaged=True)


def _read(text: str, lexicon: Lexicon) -> DatelineReading | None:
    if OPENING.match(text):
        return _credits_alone(text, lexicon)
    words = shapes.NAMES.match(text)
    if words is None or not _can_open(text, words.end()):
        return without_delimiters(text, lexicon)
    places = known_places(text, lexicon)
    reading = _behind_places(text, places, lexicon) if places else None
    return (
        reading
        or _behind_credit(text, words[0], lexicon)
        or _before_known_credit(text, lexicon)
        or before_sure_ending(text, lexicon)
        or without_brackets(text, words.end(), lexicon)
        or without_delimiters(text, lexicon)
    )


def _can_open(text: str, end: int) -> bool:
    """Whether something ends the words at the line's start that can stand behind a name."""
    behind = text[end + 1 : end + 2] if text.startswith(" ", end) else text[end : end + 1]
    return behind in _BEHIND_NAME or INSIDE_NAMES.search(text, 0, end) is not None


def _behind_places(
    text: str,
    places: list[PlaceReading],
    lexicon: Lexicon,
) -> DatelineReading | None:
    """Read what ends a dateline behind its places: bracket, date, colon, dots."""
    at = places[-1].end
    date = _date_at(text, at)
    bracket = _bracket_at(text, at if date is None else date.end)
    if bracket is not None:
        credit = read_bracket(text, bracket, lexicon, Before(places, date))
        if credit is not None:
            tied = credit.end < len(text) and case_at(text, credit.end)
            return None if tied else _with_bracket(text, places, credit, date, lexicon)
    if date is not None:
        return _behind_date(text, places, date, lexicon)
    form = form_at(text, at)
    if form is None:
        return _behind_comma(text, places, lexicon)
    if is_weak(text, places, form, lexicon):
        return None
    return with_repetition(text, reading_of(text, at, form, places=places), lexicon)


def _bracket_at(text: str, at: int) -> int | None:
    """Give where a bracket stands behind `at`, with delimiters between; also a turned one."""
    end = skip(text, at)
    return end if text[end : end + 1] in {"(", ")", "[", "]"} else None


def _date_at(text: str, at: int) -> PrintedDate | None:
    """Read a date right behind the place, with delimiters between: `دبئی ۔23 نومبر`."""
    delimiters = _BEFORE_DATE.match(text, at)
    return None if delimiters is None else date_at(text, delimiters.end())


def _with_bracket(
    text: str,
    places: list[PlaceReading],
    bracket: BracketReading,
    date: PrintedDate | None,
    lexicon: Lexicon,
) -> DatelineReading:
    further = _further_bracket(text, bracket, lexicon)
    again = further is not None and _rows(further) == _rows(bracket)
    credits_ = bracket.credits if further is None or again else bracket.credits + further.credits
    reading = reading_of(
        text,
        (further or bracket).end,
        "credit",
        places=places,
        credits_=credits_,
        date=bracket.date or date,
    )
    return reading._replace(damaged=reading.damaged or bracket.damaged or again)


def _further_bracket(
    text: str,
    bracket: BracketReading,
    lexicon: Lexicon,
) -> BracketReading | None:
    """Read a second bracket of known credits: `(نامہ نگار) (اے پی پی)`."""
    start = bracket.end + text.startswith(" ", bracket.end)
    if bracket.damaged or OPENING.match(text, start) is None:
        return None
    further = read_bracket(text, start, lexicon)
    if further is None or further.damaged or not all(c.is_known for c in further.credits):
        return None
    return further


def _rows(bracket: BracketReading) -> list[CreditName | None]:
    return [credit.row for credit in bracket.credits]


def _behind_date(
    text: str,
    places: list[PlaceReading],
    date: PrintedDate,
    lexicon: Lexicon,
) -> DatelineReading | None:
    """Read what ends a dateline behind its date: a delimiter, or an agency without brackets."""
    end = behind_delimiters(text, date.end)
    if end > date.end or end == len(text):
        if is_weekday(text, places[-1]):
            # `دوشنبہ ۹ ستمبر:` says when; with an agency, where.
            return None
        return reading_of(text, date.end, "date", places=places, date=date)
    agency = leading_credit(text, date.end + text.startswith(" ", date.end), lexicon)
    if agency is None or agency.kind != "agency" or postposition_at(text, agency.end):
        return None
    end = agency.end + text.startswith(")", agency.end)
    reading = reading_of(text, end, "credit", places=places, credits_=(agency,), date=date)
    return reading._replace(damaged=True)


def _behind_comma(
    text: str,
    places: list[PlaceReading],
    lexicon: Lexicon,
) -> DatelineReading | None:
    """Read `کراچی،سونے کی قیمت`, where a comma stands for the colon."""
    at = places[-1].end
    row = places[0].row
    if len(places) > 1 or row is None or row.broad or not _GLUED_COMMA.match(text, at):
        return None
    word = shapes.WORD.match(text, at + 1)
    if word is None or word[0] in vocabulary.function_words():
        return None
    if place_follows(text, at, lexicon) or _LIST.search(text, at + 1, at + _LIST_LIMIT):
        return None
    return reading_of(text, at + 1, "comma", places=places)


def _credits_alone(text: str, lexicon: Lexicon) -> DatelineReading | None:
    """Read `(ویب ڈیسک) …`: credits in brackets without a place."""
    bracket = read_bracket(text, 0, lexicon)
    if bracket is None or not all(credit.is_known for credit in bracket.credits):
        return None
    if bracket.damaged:
        return None
    return reading_of(text, bracket.end, "credit", credits_=bracket.credits, date=bracket.date)


def _behind_credit(text: str, words: str, lexicon: Lexicon) -> DatelineReading | None:
    """Read `ویب ڈیسک: …` and `وحدت نیوز (گلگت) …`: a known credit in front."""
    at = len(words)
    if text[at : at + 2].lstrip(" ")[:1] not in _BEHIND_CREDIT:
        return None
    row = lexicon.credit(words)
    if row is None or row.local or not _is_unmistakable(words, row, lexicon):
        return None
    credit = CreditReading(0, at, 0, row.kind, row)
    next_ = at + (text[at : at + 1] == " ")
    if text.startswith("(", next_):
        return _place_in_bracket(text, next_, credit, lexicon)
    if text[next_] in "/-،":
        reading = _place_behind_credit(text, next_, credit, lexicon)
        if reading is not None:
            return reading
    form = form_at(text, at)
    return None if form is None else reading_of(text, at, form, credits_=(credit,))


def _is_unmistakable(printed: str, row: CreditName, lexicon: Lexicon) -> bool:
    """Whether a credit is no ordinary word: `جنگ: دونوں فریقوں نے` is a war, no newspaper.

    Nor is it an acronym, which is a party's or a company's more often: `پی ٹی آئی: جلسہ`; nor a
    role of one word: `راست: …`.
    """
    if is_acronym(printed):
        return False
    if row.kind == "desk" or printed.count(" ") > 1:
        return True
    # `سحرنیوز` is سحر نیوز, but جنگ is not روزنامہ جنگ.
    names = (name for name in map(fold, (row.name, *row.spellings)) if _is_same(name, printed))
    return any(lexicon.kind_by_head(name) is not None for name in names)


def _is_same(name: str, printed: str) -> bool:
    return squeeze(name) == squeeze(printed)


def _place_in_bracket(
    text: str,
    at: int,
    credit: CreditReading,
    lexicon: Lexicon,
) -> DatelineReading | None:
    close = text.find(")", at, at + PLACES_LIMIT)
    bare = text[at + 1 : max(close, at)].strip(" ")
    row = lexicon.place(bare)
    if close < 0 or row is None or postposition_at(text, close + 1):
        return None
    start = text.index(bare, at)
    place = place_of(text, start, start + len(bare), row, lexicon)
    return reading_of(text, close + 1, "credit", places=[place], credits_=(credit,))


def _place_behind_credit(
    text: str,
    at: int,
    credit: CreditReading,
    lexicon: Lexicon,
) -> DatelineReading | None:
    """Read `سحرنیوز/پاکستان:`, a credit and a place with a colon behind."""
    start = at + 1 + (text[at + 1 : at + 2] == " ")
    place = known_place(text, start, lexicon)
    if place is None or form_at(text, place.end) != "colon":
        return None
    return reading_of(text, place.end, "colon", places=[place], credits_=(credit,))


def _before_known_credit(text: str, lexicon: Lexicon) -> DatelineReading | None:
    """Read places that the lexicon lacks, by the known credit in the bracket behind them."""
    for bracket in BRACKET.finditer(text, 1, PLACES_LIMIT):
        credit = read_bracket(text, bracket.start(), lexicon)
        if credit is not None and credit.credits:
            return _unknown_before(text, bracket.start(), credit, lexicon)
    return None


def _unknown_before(
    text: str,
    at: int,
    bracket: BracketReading,
    lexicon: Lexicon,
) -> DatelineReading | None:
    date = find_date(text, 0, at)
    if date is not None and not only_delimiters(text, date.end, at):
        return None
    end = before_weekday(text, names_end(text, at if date is None else date.start), lexicon)
    if postposition_at(text, bracket.end):
        return None
    places = unknown_places(text, end, lexicon, beside_credit(lexicon))
    if not places:
        return None
    places[0] = without_stray_letter(text, places[0], lexicon)
    return _with_bracket(text, places, bracket, date, lexicon)
