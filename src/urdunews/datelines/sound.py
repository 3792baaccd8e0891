"""The undamaged forms of datelines; the grammar has the order in which they are tried."""

from typing import Final

from urdunews import lazy
from urdunews.datelines.brackets import read_bracket
from urdunews.datelines.credit_first import credit_and_place
from urdunews.datelines.credits import read_leading_credit
from urdunews.datelines.damaged import with_repetition, without_stray_letter
from urdunews.datelines.endings import is_inconclusive
from urdunews.datelines.places import (
    PLACES_LIMIT,
    district_at,
    is_weekday,
    known_place,
    known_places,
)
from urdunews.datelines.readings import (
    BracketReading,
    DatelineReading,
    Opening,
    PlaceReading,
    make_reading,
)
from urdunews.datelines.senders import after_date, after_separator
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
from urdunews.datelines.topics import is_memory
from urdunews.datelines.unlisted import before_weekday, beside_credit, unlisted_places
from urdunews.datelines.unlisted_credits import BracketContext, has_town
from urdunews.datelines.weak_marks import after_weak_mark
from urdunews.dates.page import PrintedDate, date_at, figures_at, find_date
from urdunews.words.lexicon import Lexicon
from urdunews.words.rows import CreditName

LONGEST_SENDER_LINE: Final = 120
"""A town and names alone on their line are shorter."""

#: Before this year no newspaper had pages on the web.
_FIRST_PAGES: Final = 1990
#: Marks that may join two names or end a dateline.
_JOINING: Final = frozenset({"stop", "dots"})
_DASH: Final = " - "
#: A bracket whose credit was never filled in: `ملتان( )`.
_EMPTY: Final = lazy.pattern(r"[(\[] ?[)\]]")
#: A year without its century, which the value of the date lacks: `3 ستمبر،20 (…)`.
_SHORT_YEAR: Final = lazy.pattern(r"[0-9]{2} ?(?=[(\[])")
# `نئی دہلی '24 مئی (یو این آئی)`
_BEFORE_DATE: Final = lazy.pattern(rf"['{DELIMITERS}]{{0,24}}")


def after_known_places(opening: Opening) -> DatelineReading | None:
    """Read known places and the ending of a dateline after them: bracket, date, colon, dots."""
    text, _, lexicon = opening
    places = known_places(text, lexicon)
    if not places:
        return None
    date, bracket = _date_and_bracket(text, places)
    if text[bracket : bracket + 1] in BRACKETS:
        credit = read_bracket(text, bracket, lexicon, BracketContext(places, date))
        if credit is not None:
            tied = credit.end < len(text) and case_marker_at(text, credit.end)
            return None if tied else _with_bracket(text, places, credit, date, lexicon)
        empty = _EMPTY.match(text, bracket)
        if empty is not None and not postposition_at(text, empty.end()):
            return make_reading(text, empty.end(), "credit", places=places, date=date, damaged=True)
    if date is not None:
        with_outlet = after_date(text, places, date, lexicon)
        return with_outlet or _after_date(text, places, date, lexicon)
    return after_separator(text, places, lexicon) or _before_ending(text, places, lexicon)


def _date_and_bracket(text: str, places: list[PlaceReading]) -> tuple[PrintedDate | None, int]:
    """Read the date after places, if there is one; return the offset where a bracket may be."""
    bracket = skip_delimiters(text, places[-1].end)
    date = None if text[bracket : bracket + 1] in BRACKETS else _date_at(text, places[-1].end)
    if date is None:
        return None, bracket
    bracket = skip_delimiters(text, date.end)
    year = _SHORT_YEAR.match(text, bracket)
    return date, bracket if year is None else year.end()


def _before_ending(
    text: str, places: list[PlaceReading], lexicon: Lexicon
) -> DatelineReading | None:
    """Read places that end with a mark only, without a date or a bracket."""
    at = places[-1].end
    ending = ending_at(text, at)
    if ending is None:
        return after_weak_mark(text, places, lexicon) or _before_dash(text, places, lexicon)
    further = _with_further_place(text, places, lexicon) if ending in _JOINING else None
    if further is not None:
        return further
    if is_inconclusive(text, places, ending, lexicon):
        return None
    return with_repetition(text, make_reading(text, at, ending, places=places), lexicon)


def _before_dash(text: str, places: list[PlaceReading], lexicon: Lexicon) -> DatelineReading | None:
    """Read a place and a dash before a sentence that begins with places.

    `اسلام آباد - پاکستان اور چین نے`: the dash may also separate places.
    """
    at = places[0].end
    if not places[1:] or not text.startswith(_DASH, at):
        return None
    if is_inconclusive(text, places[:1], "stop", lexicon):
        return None
    return make_reading(text, at, "stop", places=places[:1])


def _with_further_place(
    text: str, places: list[PlaceReading], lexicon: Lexicon
) -> DatelineReading | None:
    """Read two places joined by a stop, if a known credit follows them: `لوٹن۔ یوکے (…)`."""
    place = known_place(text, skip_delimiters(text, places[-1].end), lexicon)
    if place is None:
        return None
    bracket = skip_delimiters(text, place.end)
    if text[bracket : bracket + 1] not in OPENING:
        return None
    credit = read_bracket(text, bracket, lexicon)
    if credit is None or not credit.credits or postposition_at(text, credit.end):
        return None
    return _with_bracket(text, [*places, place], credit, None, lexicon)


def read_sender_line(text: str, lexicon: Lexicon) -> DatelineReading | None:
    """Read a line with only a town and names in brackets, before a story on the next line.

    It may be any name, as in `ساہیوال(رانا فہیم اشرف)`: only the next lines can show that the line
    is a dateline.

    Args:
        text: The folded line.
        lexicon: The names that are known.
    """
    if len(text) > LONGEST_SENDER_LINE:
        return None
    places = known_places(text, lexicon)
    if not places:
        return credit_and_place(text, lexicon)
    return None if places[-1].end == len(text) else _sender_of_line(text, places, lexicon)


def _sender_of_line(
    text: str, places: list[PlaceReading], lexicon: Lexicon
) -> DatelineReading | None:
    """Read the sender after the places of a line, if nothing follows it."""
    date, bracket = _date_and_bracket(text, places)
    if text[bracket : bracket + 1] not in OPENING:
        reading = after_separator(text, places, lexicon, is_line=True) if date is None else None
        return reading if reading is not None and reading.end == len(text.rstrip(" ")) else None
    if not has_town(places):
        return None
    context = BracketContext(places, date, is_line=True)
    credit = read_bracket(text, bracket, lexicon, context)
    if credit is None or end_of_delimiters(text, credit.end) < len(text.rstrip(" ")):
        return None
    return _with_bracket(text, places, credit, date, lexicon)


def _date_at(text: str, at: int) -> PrintedDate | None:
    """Read a date right after the place, with delimiters between: `دبئی ۔23 نومبر`."""
    delimiters = _BEFORE_DATE.match(text, at)
    start = at if delimiters is None else delimiters.end()
    date = date_at(text, start)
    return figures_at(text, start) if date is None and text[start : start + 1].isdigit() else date


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
    """Read the ending of a dateline after its date: a delimiter, or an agency without brackets."""
    end = end_of_delimiters(text, date.end)
    if end > date.end or end == len(text):
        if _is_before_web(date) or (
            _has_year(date) and is_memory(text, skip_delimiters(text, end))
        ):
            return None
        if is_weekday(text, places[-1]):
            # `دوشنبہ ۹ ستمبر:` is a date; only before an agency is the name a place's.
            return None
        return make_reading(text, date.end, "date", places=places, date=date)
    agency = read_leading_credit(text, date.end + text.startswith(" ", date.end), lexicon)
    if agency is None or agency.kind != "agency" or postposition_at(text, agency.end):
        return None
    end = agency.end + text.startswith(")", agency.end)
    return make_reading(
        text, end, "credit", places=places, credits_=(agency,), date=date, damaged=True
    )


def _is_before_web(date: PrintedDate) -> bool:
    """Whether a date is from before there were news pages: `لندن، 12 مارچ 1940ء:`."""
    day = date.date
    return (
        day is not None
        and day.year is not None
        and day.calendar == "gregorian"
        and day.year < _FIRST_PAGES
    )


def _has_year(date: PrintedDate) -> bool:
    return date.date is not None and date.date.year is not None


def before_known_credit(opening: Opening) -> DatelineReading | None:
    """Read places that are missing from the lexicon, by the known credit in brackets after them."""
    text, words, lexicon = opening
    has_district = False
    for bracket in BRACKET.finditer(text, max(len(words), 1), PLACES_LIMIT):
        at = bracket.start()
        credit = read_bracket(text, at, lexicon)
        if credit is not None and credit.credits:
            return _unlisted_before(text, at, credit, lexicon)
        has_district = has_district or district_at(text, at, lexicon) is not None
        if bracket[0] == "(" and not has_district:
            # Names of places do not continue after it.
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
