"""The sound forms of datelines; the grammar says in which order they are asked."""

import re
from typing import Final

from urdunews import shapes
from urdunews.characters.normalization import fold
from urdunews.datelines.brackets import BracketContext, read_bracket
from urdunews.datelines.credits import is_acronym, read_leading_credit
from urdunews.datelines.damaged import with_repetition, without_stray_letter
from urdunews.datelines.endings import is_inconclusive, place_follows
from urdunews.datelines.places import (
    PLACES_LIMIT,
    district_at,
    is_weekday,
    known_place,
    known_places,
    place_of,
)
from urdunews.datelines.readings import (
    BracketReading,
    CreditReading,
    DatelineReading,
    Opening,
    PlaceReading,
    make_reading,
)
from urdunews.datelines.tokens import (
    BRACKET,
    BRACKETS,
    DELIMITERS,
    OPENING,
    case_marker_at,
    end_of_delimiters,
    ending_at,
    only_delimiters,
    postposition_at,
    skip_delimiters,
    strip_trailing_delimiters,
)
from urdunews.datelines.unlisted import before_weekday, beside_credit, unlisted_places
from urdunews.dates.page import PrintedDate, date_at, find_date
from urdunews.words import vocabulary
from urdunews.words.keys import squeeze
from urdunews.words.lexicon import Lexicon
from urdunews.words.rows import CreditName

_AFTER_CREDIT: Final = frozenset({":", "(", "/", "۔", "-", "،"})
# `نئی دہلی '24 مئی (یو این آئی)`
_BEFORE_DATE: Final = re.compile(rf"['{DELIMITERS}]{{0,24}}")
#: `کراچی،سونے کی قیمت`: no list of two places, and no clause.
_GLUED_COMMA: Final = re.compile(r"،(?=[^\W\d_])")
_LIST: Final = re.compile(r"،| اور ")
_LIST_LIMIT: Final = 40


def after_known_places(opening: Opening) -> DatelineReading | None:
    """Read known places and what ends a dateline after them: bracket, date, colon, dots."""
    text, _, lexicon = opening
    places = known_places(text, lexicon)
    if not places:
        return None
    at = places[-1].end
    bracket = skip_delimiters(text, at)
    date = None if text[bracket : bracket + 1] in BRACKETS else _date_at(text, at)
    if date is not None:
        bracket = skip_delimiters(text, date.end)
    if text[bracket : bracket + 1] in BRACKETS:
        credit = read_bracket(text, bracket, lexicon, BracketContext(places, date))
        if credit is not None:
            tied = credit.end < len(text) and case_marker_at(text, credit.end)
            return None if tied else _with_bracket(text, places, credit, date, lexicon)
    if date is not None:
        return _after_date(text, places, date, lexicon)
    ending = ending_at(text, at)
    if ending is None:
        return _after_comma(text, places, lexicon)
    if is_inconclusive(text, places, ending, lexicon):
        return None
    return with_repetition(text, make_reading(text, at, ending, places=places), lexicon)


def _date_at(text: str, at: int) -> PrintedDate | None:
    """Read a date right after the place, with delimiters between: `دبئی ۔23 نومبر`."""
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
    return make_reading(
        text,
        (further or bracket).end,
        "credit",
        places=places,
        credits_=credits_,
        date=bracket.date or date,
        damaged=bracket.damaged or again,
    )


def _further_bracket(
    text: str,
    bracket: BracketReading,
    lexicon: Lexicon,
) -> BracketReading | None:
    """Read a second bracket of known credits: `(نامہ نگار) (اے پی پی)`."""
    start = bracket.end + text.startswith(" ", bracket.end)
    if bracket.damaged or text[start : start + 1] not in OPENING:
        return None
    further = read_bracket(text, start, lexicon)
    if further is None or further.damaged or not all(c.is_known for c in further.credits):
        return None
    return further


def _rows(bracket: BracketReading) -> list[CreditName | None]:
    return [credit.row for credit in bracket.credits]


def _after_date(
    text: str,
    places: list[PlaceReading],
    date: PrintedDate,
    lexicon: Lexicon,
) -> DatelineReading | None:
    """Read what ends a dateline after its date: a delimiter, or an agency without brackets."""
    end = end_of_delimiters(text, date.end)
    if end > date.end or end == len(text):
        if is_weekday(text, places[-1]):
            # `دوشنبہ ۹ ستمبر:` says when; with an agency, where.
            return None
        return make_reading(text, date.end, "date", places=places, date=date)
    agency = read_leading_credit(text, date.end + text.startswith(" ", date.end), lexicon)
    if agency is None or agency.kind != "agency" or postposition_at(text, agency.end):
        return None
    end = agency.end + text.startswith(")", agency.end)
    return make_reading(
        text, end, "credit", places=places, credits_=(agency,), date=date, damaged=True
    )


def _after_comma(
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
    return make_reading(text, at + 1, "comma", places=places)


def credits_alone(text: str, lexicon: Lexicon) -> DatelineReading | None:
    """Read `(ویب ڈیسک) …`: credits in brackets without a place."""
    bracket = read_bracket(text, 0, lexicon)
    if bracket is None or bracket.damaged or not all(c.is_known for c in bracket.credits):
        return None
    return make_reading(text, bracket.end, "credit", credits_=bracket.credits, date=bracket.date)


def after_known_credit(opening: Opening) -> DatelineReading | None:
    """Read `ویب ڈیسک: …` and `وحدت نیوز (گلگت) …`: a known credit in front."""
    text, words, lexicon = opening
    at = len(words)
    next_ = at + text.startswith(" ", at)
    mark = text[next_ : next_ + 1]
    if mark not in _AFTER_CREDIT:
        return None
    row = lexicon.credit(words)
    if row is None or row.local or not _is_unmistakable(words, row, lexicon):
        return None
    credit = CreditReading(0, at, 0, row.kind, row)
    if mark == "(":
        return _place_in_bracket(text, next_, credit, lexicon)
    if mark in "/-،":
        reading = _place_after_credit(text, next_, credit, lexicon)
        if reading is not None:
            return reading
    ending = ending_at(text, at)
    return None if ending is None else make_reading(text, at, ending, credits_=(credit,))


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
    return make_reading(text, close + 1, "credit", places=[place], credits_=(credit,))


def _place_after_credit(
    text: str,
    at: int,
    credit: CreditReading,
    lexicon: Lexicon,
) -> DatelineReading | None:
    """Read `سحرنیوز/پاکستان:`, a credit and a place with a colon after it."""
    start = at + 1 + text.startswith(" ", at + 1)
    place = known_place(text, start, lexicon)
    if place is None or ending_at(text, place.end) != "colon":
        return None
    return make_reading(text, place.end, "colon", places=[place], credits_=(credit,))


def before_known_credit(opening: Opening) -> DatelineReading | None:
    """Read places that the lexicon lacks, by the known credit in the bracket after them."""
    text, words, lexicon = opening
    has_district = False
    for bracket in BRACKET.finditer(text, max(len(words), 1), PLACES_LIMIT):
        at = bracket.start()
        credit = read_bracket(text, at, lexicon)
        if credit is not None and credit.credits:
            return _unlisted_before(text, at, credit, lexicon)
        has_district = has_district or district_at(text, at, lexicon) is not None
        if bracket[0] == "(" and not has_district:
            # No name of a place goes on after it.
            return None
    return None


def _unlisted_before(
    text: str,
    at: int,
    bracket: BracketReading,
    lexicon: Lexicon,
) -> DatelineReading | None:
    if postposition_at(text, bracket.end):
        return None
    date = find_date(text, 0, at)
    if date is not None and not only_delimiters(text, date.end, at):
        return None
    names_end = strip_trailing_delimiters(text, at if date is None else date.start)
    places = unlisted_places(text, before_weekday(text, names_end, lexicon), lexicon, beside_credit)
    if not places:
        return None
    places[0] = without_stray_letter(text, places[0], lexicon)
    return _with_bracket(text, places, bracket, date, lexicon)
