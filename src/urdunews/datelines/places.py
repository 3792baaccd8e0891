"""The places of a dateline: names one after another, with whatever print puts between them.

    places = place *( separator place )
    place  = name [ "(" district or country ")" ]

A name that the lexicon lacks is a place by what stands behind it alone.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from urdunews import shapes
from urdunews.dates.printed import date_at
from urdunews.words import vocabulary
from urdunews.words.lexicon import Lexicon, PlaceName, squeeze

#: Nobody prints a longer list of places, or a longer name.
PLACES_LIMIT: Final = 90
_NAME_LIMIT: Final = 40
MOST_WORDS: Final = 4
"""No name of a place has more words."""

#: `دیر` is in many words: places without a space between them have to be longer.
_SHORTEST_GLUED: Final = 4

# `اسلام آباد/ نیویارک`, `لاہور + کراچی`, Nawa-i-Waqt's ‘ for a comma, `بغداد اور واشنگٹن`.
SEPARATOR: Final = re.compile(r" ?[،,/+‘’] ?| اور | - ")
#: What ends a name inside words: `بغداد اور واشنگٹن`, `ڈھاکہ یکم دسمبر`.
INSIDE_NAMES: Final = re.compile(r" (?=(?:اور|یکم) )")
_DELIMITERS: Final = " :۔.،,-–—…"
_LONGEST_PART: Final = 5
#: `ندن` may be لندن, and many a short word.
_SHORTEST_ALONE: Final = 4
#: Few words are so long and differ from a place by one letter only.
_LONG: Final = 8
_SHORTEST_UNKNOWN: Final = 3
#: What stands behind a place with its district in brackets: `بھوانہ (چنیوٹ)/ سرگودھا`.
_BEHIND_DISTRICT: Final = re.compile(r" ?(?:[،,/+‘’:(۔.…–—-]|[0-9]|یکم )")


class PlaceReading(NamedTuple):
    """A place: its span in the folded line, and its row of the lexicon if it has one."""

    start: int
    end: int
    row: PlaceName | None
    within: PlaceName | None = None
    """The district or country that is printed in brackets behind it."""

    damaged: bool = False
    """Whether it is printed wrongly, and its row was found by likeness."""


def place_of(text: str, start: int, end: int, row: PlaceName, lexicon: Lexicon) -> PlaceReading:
    """Make the reading of a name whose row is known."""
    return PlaceReading(start, end, row, damaged=lexicon.is_split(text[start:end], row))


def known_places(text: str, lexicon: Lexicon) -> list[PlaceReading]:
    """Read known places from the start, with separators between them."""
    places: list[PlaceReading] = []
    at = 0
    while at < PLACES_LIMIT:
        place = known_place(text, at, lexicon)
        if place is None or _says_day(text, place):
            break
        place = _with_district(text, place, lexicon)
        places.append(place)
        separator = SEPARATOR.match(text, place.end)
        if separator is None:
            break
        at = separator.end()
    return places


def is_weekday(text: str, place: PlaceReading) -> bool:
    """Return whether a place's name is that of a weekday, too: دوشنبہ is Monday in Persian."""
    return squeeze(text[place.start : place.end]) in vocabulary.weekdays()


def _says_day(text: str, place: PlaceReading) -> bool:
    """Whether a name is the weekday of the date after it, and no place.

    `دو شنبہ ۹ ستمبر`, `شارجہ، دوشنبہ، 4 نومبر (وام)`. In one word and in front of all, it is the
    town: `دوشنبہ، 12 نومبر (تاس)`.
    """
    if not is_weekday(text, place):
        return False
    is_town = place.start == 0 and " " not in text[: place.end]
    return not is_town and date_at(text, place.start) is not None


def before_weekday(text: str, end: int, lexicon: Lexicon) -> int:
    """Return where names up to `end` end without the weekday in `لاہور، جمعہ (اے پی پی)`."""
    parts = list(_parts(text, end))
    if not parts[1:]:
        return end
    before, last = parts[-2:]
    name = text[slice(*last)]
    says_day = squeeze(name) in vocabulary.weekdays() and lexicon.place(name) is None
    return before[1] if says_day else end


def known_place(text: str, at: int, lexicon: Lexicon) -> PlaceReading | None:
    """Read a known place at `at`: all words there, or those before `اور` or a date's `یکم`."""
    words = shapes.NAMES.match(text, at)
    if words is None:
        return None
    # The longest first: `بوسنیا اور ہرزیگووینا` is one.
    inner = [match.start() for match in INSIDE_NAMES.finditer(text, at, words.end())]
    for end in (words.end(), *reversed(inner)):
        row = lexicon.place(text[at:end])
        if row is not None:
            return place_of(text, at, end, row, lexicon)
    return None


def _with_district(text: str, place: PlaceReading, lexicon: Lexicon) -> PlaceReading:
    """Take the district or country in brackets behind a place, if that is what they hold."""
    bracket = place.end + text.startswith(" ", place.end)
    if not text.startswith("(", bracket):
        return place
    close = text.find(")", bracket, bracket + _NAME_LIMIT)
    if close < 0 or _BEHIND_DISTRICT.match(text, close + 1) is None:
        return place
    within = lexicon.place(text[bracket + 1 : close].strip(" "))
    return place if within is None else place._replace(end=close + 1, within=within)


def run_together(text: str, start: int, end: int, lexicon: Lexicon) -> list[PlaceReading]:
    """Read known places with a space or nothing between them: `لندن لاہور`, `ممبئیلاہور`.

    Args:
        text: The folded line.
        start: Where the places begin.
        end: Where they end; they have to fill all between.
        lexicon: The names that are known.

    Returns:
        The places, of which there are two or more; none where anything else is between them.
    """
    if end - start < 2 * _SHORTEST_GLUED or not lexicon.may_begin_place(text[start:end]):
        return []
    # How the text up to each border is filled: the longest name last read wins.
    filled: dict[int, list[PlaceReading]] = {start: []}
    for border in range(start + 1, end + 1):
        for before in sorted(filled):
            begin = before + text.startswith(" ", before)
            if border - begin > _NAME_LIMIT:
                continue
            row = _unguarded(text[begin:border], lexicon)
            if row is not None:
                glued = begin == before > start
                place = place_of(text, begin, border, row, lexicon)
                filled[border] = [*filled[before], place._replace(damaged=place.damaged or glued)]
                break
    places = filled.get(end, [])
    return places if len(places) > 1 else []


def _unguarded(name: str, lexicon: Lexicon) -> PlaceName | None:
    if len(name) < _SHORTEST_GLUED or name.endswith(" "):
        return None
    row = lexicon.place(name)
    return None if row is None or row.broad else row


def unknown_places(
    text: str,
    end: int,
    lexicon: Lexicon,
    like: Callable[[str], PlaceName | None],
) -> list[PlaceReading]:
    """Read names up to `end` that the lexicon may lack, if they can be places at all.

    Args:
        text: The folded line.
        end: Where the names end.
        lexicon: The names that are known.
        like: Looks up the place that a misprinted name stands for.
    """
    places: list[PlaceReading] = []
    for start, part_end in _parts(text, end):
        if not vocabulary.function_words().isdisjoint(text[start:part_end].split(" ")):
            return []
        together = _doubled(run_together(text, start, part_end, lexicon))
        place = None if together else _unknown(text, start, part_end, lexicon, like)
        if place is not None:
            together = [place]
        if not together:
            return []
        places += together
    return places


def _doubled(places: list[PlaceReading]) -> list[PlaceReading]:
    """Take a name that is printed twice for one: `لاہور لاہور (نامہ نگار)`."""
    if len(places) > 1 and all(place.row is places[0].row for place in places):
        return [places[0]._replace(damaged=True)]
    return places


def _unknown(
    text: str,
    start: int,
    end: int,
    lexicon: Lexicon,
    like: Callable[[str], PlaceName | None],
) -> PlaceReading | None:
    bracket = text.find("(", start, end)
    if bracket >= 0:
        return _before_district(text, start, bracket, lexicon)
    name = text[start:end]
    row = lexicon.place(name)
    if row is not None:
        return place_of(text, start, end, row, lexicon)
    if not could_be_place(name) or lexicon.credit(name) is not None:
        return None
    row = like(name)
    return PlaceReading(start, end, row, damaged=row is not None)


def alone(lexicon: Lexicon) -> Callable[[str], PlaceName | None]:
    """Look up what a misprinted name stands for where nothing else is known.

    It is no word of the language: `جرات` is no گجرات.
    """

    def like(name: str) -> PlaceName | None:
        word = squeeze(name)
        if len(word) < _SHORTEST_ALONE or word in vocabulary.ordinary_words():
            return None
        row = lexicon.place_like(name)
        if row is not None or len(word) < _LONG or _is_made_of_parts(name):
            return row
        # `سیالکوٹی` is a man from there.
        of_place = name.endswith("ی") and lexicon.place(name[:-1]) is not None
        return None if of_place else lexicon.place_almost(name)

    return like


def beside_credit(lexicon: Lexicon) -> Callable[[str], PlaceName | None]:
    """Look up what a misprinted name stands for where a known credit follows."""
    return lambda name: (
        lexicon.place_like(name)
        or (None if _is_made_of_parts(name) else lexicon.place_almost(name))
    )


def _is_made_of_parts(name: str) -> bool:
    """Whether a name is like many others but for one short part: `محمد پور`, `محمود پور`."""
    ending = next((e for e in vocabulary.place_endings() if name.endswith(e)), None)
    return ending is not None and len(name) - len(ending) < _LONGEST_PART


def _before_district(
    text: str,
    start: int,
    bracket: int,
    lexicon: Lexicon,
) -> PlaceReading | None:
    """Read `ہالے (سوئٹزرلینڈ)`, where the lexicon knows the country alone."""
    end = bracket - (text[bracket - 1] == " ")
    if end <= start or not could_be_place(text[start:end]):
        return None
    place = PlaceReading(start, end, lexicon.place(text[start:end]))
    place = _with_district(text, place, lexicon)
    return place if place.within is not None else None


def _parts(text: str, end: int) -> Iterator[tuple[int, int]]:
    """Cut at separators."""
    at = 0
    borders = [match.span() for match in SEPARATOR.finditer(text, 0, end)]
    for border_start, border_end in [*borders, (end, end)]:
        bare = text[at:border_start].rstrip(_DELIMITERS)
        if bare:
            yield at, at + len(bare)
        at = border_end


def could_be_place(name: str) -> bool:
    """Whether words can be the name of a place: few, none of grammar, and no day or month.

    `جمعہ (اے پی پی)` is from no place.
    """
    words = name.split(" ")
    return (
        len(words) <= MOST_WORDS
        and len(name) >= _SHORTEST_UNKNOWN
        and shapes.LATIN_LETTER.search(name) is None
        and shapes.NAMES.fullmatch(name) is not None
        and vocabulary.function_words().isdisjoint(words)
        and squeeze(name) not in vocabulary.calendar_names()
    )
