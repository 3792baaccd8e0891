"""Villages: places that are missing from the lexicon but named like one, before a colon.

`بستی گلزار:`      a noun of villages, and a name
`چک 45 گ ب:`       the same, and a number
`نورپور شریف:`     an ending that ordinary words do not have, perhaps before an epithet
"""

import functools
from typing import Final

from urdunews.datelines.endings import is_inconclusive
from urdunews.datelines.places import PLACES_LIMIT, could_be_place
from urdunews.datelines.readings import DatelineReading, Opening, PlaceReading, make_reading
from urdunews.datelines.unlisted import alone, unlisted_places
from urdunews.datelines.unlisted_credits import spot_nouns
from urdunews.words import stops, vocabulary
from urdunews.words.lexicon import Lexicon

#: Endings that ordinary words do not have; `افسر` ends like `امرتسر`.
_SURE_MEANINGS: Final = frozenset({"settled", "town", "quarter", "fort", "city", "village"})
#: At least this many letters precede such an ending: `احمدپور`, but not `بھرپور`.
_SHORTEST_STEM: Final = 4
#: At least this many do before an epithet as well: `نورپور شریف`.
_SHORTEST_BEFORE_EPITHET: Final = 2
#: A heading is shorter than the first sentence of a story.
_SHORTEST_STORY: Final = 40


def before_colon(opening: Opening) -> DatelineReading | None:
    """Read an unlisted place that is named like a village, and a colon."""
    text, words, lexicon = opening
    has_noun = begins_with_noun(words)
    if not has_noun and not _has_ending(words):
        return None
    colon = text.find(":", len(words), PLACES_LIMIT if has_noun else len(words) + 2)
    name = text[: max(colon, 0)].rstrip(" ")
    if len(text) - colon < _SHORTEST_STORY:
        return None
    places = _read_village(text, name, lexicon)
    if places is None or is_inconclusive(text, places, "colon", lexicon):
        return None
    return make_reading(text, len(name), "colon", places=places)


def read_village_line(text: str, lexicon: Lexicon) -> DatelineReading | None:
    """Read a line that has only a village and a colon, as some papers print before the body.

    Args:
        text: The folded line.
        lexicon: The names that are known.
    """
    if not text.endswith(":"):
        return None
    name = text[:-1].rstrip(" ")
    places = _read_village(text, name, lexicon)
    return None if places is None else make_reading(text, len(name), "colon", places=places)


def _read_village(text: str, name: str, lexicon: Lexicon) -> list[PlaceReading] | None:
    """Read the words before a colon as one village."""
    if not could_be_place(name) or _is_office_or_work(name):
        return None
    if not (_is_village(name, lexicon) if begins_with_noun(name) else _has_ending(name)):
        return None
    places = unlisted_places(text, len(name), lexicon, alone)
    # A misprinted town is read by another form: `سلام آباد:`.
    return places if len(places) == 1 and places[0].row is None else None


def begins_with_noun(name: str) -> bool:
    """Return whether a name begins with a noun of villages: `بستی گلزار`, but not `کوٹ پتلون`."""
    return name.partition(" ")[0] in vocabulary.place_nouns("first") and not _is_word(name)


def ends_like_place(name: str, shortest: int = _SHORTEST_STEM) -> bool:
    """Return whether a name ends as those of places do, after a stem of some letters."""
    endings = vocabulary.place_endings(_SURE_MEANINGS)
    if not name.endswith(endings) or _is_word(name):
        return False
    stem = len(name) - len(max(filter(name.endswith, endings), key=len))
    return stem >= shortest


def _is_word(name: str) -> bool:
    """Whether a name that is formed like a village's is a word: `ڈیرہ داری`, `اوورکوٹ`."""
    return name.rpartition(" ")[2] in vocabulary.place_nouns("no-village")


def _has_ending(name: str) -> bool:
    """Whether a word ends like a place: `نورپور شریف`; two words may be a person, `سلیم کپور`."""
    word, _, epithet = name.partition(" ")
    if not epithet:
        return ends_like_place(word)
    is_epithet = epithet in vocabulary.place_nouns("epithet")
    return is_epithet and ends_like_place(word, _SHORTEST_BEFORE_EPITHET)


def _is_village(name: str, lexicon: Lexicon) -> bool:
    """Whether a name follows the noun of a village: `بستی گلزار`, but no `چک پوسٹ`.

    A known place with another word is a part of it, or an office: `کوٹ لکھپت جیل`. Verse repeats
    the noun: `بستی بستی`.
    """
    noun, *others = name.split(" ")
    begun = (" ".join([noun, *others[:size]]) for size in range(1, len(others)))
    if not others or noun in others or any(lexicon.place(part) is not None for part in begun):
        return False
    return noun not in stops.titles("number") or _has_number(others)


def _has_number(words: list[str]) -> bool:
    """Whether a village has a number: `45 گ ب`, `نمبر نو شمالی`."""
    return words[0].isdecimal() or words[0] in stops.titles("number")


def _is_office_or_work(name: str) -> bool:
    """Whether the last word of a name shows that it is an office, a spot or a work."""
    return name.rpartition(" ")[2] in _offices_and_works()


@functools.cache
def _offices_and_works() -> frozenset[str]:
    """Return the words that names of offices, spots and works end with."""
    offices = vocabulary.place_nouns("site") | vocabulary.bracket_words("no-sender")
    return spot_nouns() | offices | vocabulary.topic_words("work")
