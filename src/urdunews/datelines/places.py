"""The places of a dateline: names in a row, with the separators that newspapers print.

    places = place *( separator place )
    place  = name [ "(" district or country ")" ]

A name that is missing from the lexicon needs evidence after it; `unlisted` reads those.
"""

from typing import Final

from urdunews import lazy, shapes
from urdunews.datelines.memory import Memory
from urdunews.datelines.readings import PlaceReading
from urdunews.dates.page import date_at
from urdunews.words import vocabulary
from urdunews.words.keys import squeeze
from urdunews.words.lexicon import Lexicon, derived
from urdunews.words.rows import PlaceName

PLACES_LIMIT: Final = 90
"""No list of places is longer."""

MOST_WORDS: Final = 4
"""No name of a place has more words."""

SEPARATOR: Final = lazy.pattern(r" ?[،,/+‘’] ?| اور | - ")
"""The separators of places: `اسلام آباد/ نیویارک`, `لاہور + کراچی`, `بغداد اور واشنگٹن`.

Nawa-i-Waqt prints ‘ for a comma.
"""

#: Words that end a name before them: `بغداد اور واشنگٹن`, `ڈھاکہ یکم دسمبر`.
_INSIDE_NAMES: Final = lazy.pattern(r" (?=(?:اور|یکم) )")
_SHORTEST_UNKNOWN: Final = 3
_LONGEST_DISTRICT: Final = 40
#: The text that may follow a district in brackets: `بھوانہ (چنیوٹ)/ سرگودھا`.
_AFTER_DISTRICT: Final = lazy.pattern(r" ?(?:[،,/+‘’:;(۔.…–—-]|[0-9]|یکم |$)")


def place_of(text: str, start: int, end: int, row: PlaceName, lexicon: Lexicon) -> PlaceReading:
    """Return the reading of a name whose row is known."""
    name = text[start:end]
    damaged = (" " in name and lexicon.is_split(name, row)) or lexicon.is_variant(name, row)
    return PlaceReading(start, end, row, None, damaged)


def can_begin_place(word: str, lexicon: Lexicon) -> bool:
    """Return whether a known place can begin with a word.

    Names end at the ends of words: if no name in the lexicon begins with all letters of the word,
    there is no name here, whatever follows.
    """
    return derived(lexicon, _first_words)[word]


def begins_with_place(text: str, lexicon: Lexicon) -> bool:
    """Return whether a known place can begin with the first word of a text."""
    word = shapes.WORD.match(text)
    return word is not None and can_begin_place(word[0], lexicon)


def _first_words(lexicon: Lexicon) -> Memory[bool]:
    return Memory(lexicon.is_place_prefix)


def known_places(text: str, lexicon: Lexicon) -> list[PlaceReading]:
    """Read known places at the start of a text, with separators between them."""
    places: list[PlaceReading] = []
    at = 0
    while at < PLACES_LIMIT:
        place = known_place(text, at, lexicon)
        if place is None or _is_day_of_date(text, place):
            break
        place = _with_district(text, place, lexicon)
        places.append(place)
        separator = SEPARATOR.match(text, place.end)
        if separator is None:
            break
        at = separator.end()
    return places


def known_place(text: str, at: int, lexicon: Lexicon) -> PlaceReading | None:
    """Read a known place at `at`: all words there, or those before `اور` or the `یکم` of a date."""
    words = shapes.NAMES.match(text, at)
    if words is None:
        return None
    row = lexicon.place(words[0])
    if row is not None:
        return place_of(text, at, words.end(), row, lexicon)
    # The longest first: `بوسنیا اور ہرزیگووینا` is one.
    inner = [match.start() for match in _INSIDE_NAMES.finditer(text, at, words.end())]
    for end in reversed(inner):
        row = lexicon.place(text[at:end])
        if row is not None:
            return place_of(text, at, end, row, lexicon)
    return None


def is_weekday(text: str, place: PlaceReading) -> bool:
    """Return whether a place's name is also a weekday: دوشنبہ is Monday in Persian."""
    return squeeze(text[place.start : place.end]) in vocabulary.weekdays()


def _is_day_of_date(text: str, place: PlaceReading) -> bool:
    """Whether a name is the weekday of the date after it, and not a place.

    `دو شنبہ ۹ ستمبر`, `شارجہ، دوشنبہ، 4 نومبر (وام)`. Written as one word at the start of the line,
    it is the town: `دوشنبہ، 12 نومبر (تاس)`.
    """
    is_town = place.start == 0 and " " not in text[: place.end]
    return not is_town and is_weekday(text, place) and date_at(text, place.start) is not None


def _with_district(text: str, place: PlaceReading, lexicon: Lexicon) -> PlaceReading:
    """Extend a place over the district or country in brackets after it, if there is one."""
    district = district_at(text, place.end + text.startswith(" ", place.end), lexicon)
    if district is None:
        return place
    end, within = district
    return place._replace(end=end, within=within)


def district_at(text: str, at: int, lexicon: Lexicon) -> tuple[int, PlaceName] | None:
    """Read the district or country in the bracket at `at`; return its end offset and its row."""
    if not text.startswith("(", at):
        return None
    close = text.find(")", at, at + _LONGEST_DISTRICT)
    if close < 0 or _AFTER_DISTRICT.match(text, close + 1) is None:
        return None
    within = lexicon.place(text[at + 1 : close].strip(" "))
    return None if within is None else (close + 1, within)


def could_be_place(name: str) -> bool:
    """Return whether words can be the name of a place: few, without function words, not a date's.

    `جمعہ (اے پی پی)` names a day, not a place.
    """
    words = name.split(" ")
    if words[0] in vocabulary.place_nouns("first"):
        # `چک نمبر 45 جنوبی`
        words = [word for word in words if not word.isdecimal()]
    return (
        len(words) <= MOST_WORDS
        and len(name) >= _SHORTEST_UNKNOWN
        and shapes.LATIN_LETTER.search(name) is None
        and shapes.NAMES.fullmatch(" ".join(words)) is not None
        and vocabulary.function_words().isdisjoint(words)
        and squeeze(name) not in vocabulary.calendar_names()
    )
