"""Misprints: datelines whose names or delimiters print has damaged.

Each needs more evidence than a whole one: known names alone, or a known credit.
"""

import re
from typing import Final

from urdunews import shapes
from urdunews.characters.normalization import fold
from urdunews.datelines.credits import CreditReading, leading_credit, postposition_at
from urdunews.datelines.places import (
    MOST_WORDS,
    PLACES_LIMIT,
    PlaceReading,
    alone,
    known_places,
    place_of,
    unknown_places,
)
from urdunews.datelines.readings import DatelineReading, reading_of
from urdunews.datelines.tokens import behind_delimiters, form_at, is_weak, names_end
from urdunews.words import vocabulary
from urdunews.words.lexicon import Lexicon, derived

_SENDERS: Final = frozenset({"agency", "desk", "role"})
#: Where a place and an agency stand that nothing delimits.
_BARE_LIMIT: Final = 60
_MOST_BARE_WORDS: Final = 6
#: A name that one letter too many stands before has this many at least.
_SHORTEST_BEHIND_STRAY: Final = 4
#: What ends a dateline without a bracket, and hardly ever anything else.
_SURE_ENDING: Final = re.compile(r"[:۔…]|\.\.|//")
#: Two letters of a word; `ح*تہران` begins otherwise.
_URDU: Final = re.compile("[\u0620-\u06d3][\u0620-\u06d3 ]")
#: UrduPoint's `cممبئی`, `۳لاہور`, `V کراچی`, `* ممبئی`: no letter of Urdu, no bracket.
_JUNK: Final = re.compile(r"(?:[\u0620-\u06d3][*#^~|<>]|[^\u0620-\u06d3(\[]){1,4}")
#: A number before an item of a list, or a quotation that begins: `’لاہور: میرا شہر‘`.
_NO_JUNK: Final = re.compile(r"[0-9][ .)۔-]|['\"‘’“”«»]")


def junk_before(text: str) -> int:
    """Give where a line begins behind characters that are none of its letters; 0 for none."""
    junk = None if _URDU.match(text) else _JUNK.match(text)
    return 0 if junk is None else junk.end()


def is_no_junk(text: str) -> bool:
    """Whether a line begins with the number of an item, or with a quotation."""
    return _NO_JUNK.match(text) is not None


def with_repetition(text: str, reading: DatelineReading, lexicon: Lexicon) -> DatelineReading:
    """Take in the same places when they are printed twice: `لاہور: لاہور:`."""
    if reading.form not in {"colon", "dots", "slashes"}:
        return reading
    start = reading.end + text.startswith(" ", reading.end)
    again = known_places(text[start:], lexicon)
    if [place.row for place in again] != [place.row for place in reading.places]:
        return reading
    end = start + again[-1].end
    if form_at(text, end) != reading.form:
        return reading
    return reading._replace(end=behind_delimiters(text, end), damaged=True)


def without_stray_letter(text: str, place: PlaceReading, lexicon: Lexicon) -> PlaceReading:
    """Read `دنئی دہلی`: a known place behind one letter too many."""
    if place.row is not None or place.end - place.start <= _SHORTEST_BEHIND_STRAY:
        return place
    if text[place.start + 1] == " ":
        return place
    row = lexicon.place(text[place.start + 1 : place.end])
    if row is None or row.broad:
        return place
    return PlaceReading(place.start + 1, place.end, row, damaged=True)


def before_sure_ending(text: str, lexicon: Lexicon) -> DatelineReading | None:
    """Read misprinted places, or places without a separator, before a colon or dots."""
    ending = _SURE_ENDING.search(text, 1, PLACES_LIMIT)
    if ending is None:
        return None
    end = names_end(text, ending.start())
    places = unknown_places(text, end, lexicon, alone(lexicon))
    if not places or any(place.row is None or place.row.broad for place in places):
        return None
    form = form_at(text, end)
    if form is None or is_weak(text, places, form, lexicon):
        return None
    return reading_of(text, end, form, places=places)


def without_brackets(text: str, end: int, lexicon: Lexicon) -> DatelineReading | None:
    """Read a place and a credit with one bracket or none: `ٹوکیو اے پی پی)`, `لاہور نامہ نگار:`."""
    if text[end : end + 2].strip(" ")[:1] not in {")", ":"}:
        return None
    for border in range(end - 1, 0, -1):
        if text[border] != " ":
            continue
        row = lexicon.place(text[:border])
        if row is None or row.broad:
            continue
        credit = leading_credit(text, border + 1, lexicon)
        if credit is None or credit.end != end:
            return None
        return _behind_bare_credit(text, place_of(text, 0, border, row, lexicon), credit)
    return None


def _behind_bare_credit(
    text: str,
    place: PlaceReading,
    credit: CreditReading,
) -> DatelineReading | None:
    at = credit.end + text.startswith(" ", credit.end)
    if postposition_at(text, at + 1):
        return None
    reading = reading_of(text, at + 1, "credit", places=[place], credits_=(credit,))
    return reading._replace(damaged=True)


def _may_lack_delimiters(text: str, lexicon: Lexicon) -> bool:
    """Whether a line begins like a place and a credit with a space between, or a place twice."""
    first, *others = text[:_BARE_LIMIT].split(" ", _MOST_BARE_WORDS)
    return first in others or not derived(lexicon, _credit_words).isdisjoint(others)


def _credit_words(lexicon: Lexicon) -> frozenset[str]:
    """Make the words by which a credit is known: `رپورٹر`, `ڈیسک`, the names of letters.

    کے, which is K, is a postposition much oftener.
    """
    heads = (fold(head.text) for head in lexicon.credit_heads)
    return vocabulary.letter_names().union(heads) - vocabulary.function_words()


def without_delimiters(text: str, lexicon: Lexicon) -> DatelineReading | None:
    """Read `لاہور این این آئی محکمہ زراعت`, and `لاہور لاہور میں`, where nothing delimits."""
    if not _may_lack_delimiters(text, lexicon):
        return None
    for word in reversed(list(shapes.WORD.finditer(text, 0, _BARE_LIMIT))[:MOST_WORDS]):
        end = word.end()
        row = lexicon.place(text[:end])
        if row is None or row.broad or not text.startswith(" ", end):
            continue
        place = place_of(text, 0, end, row, lexicon)
        if text.startswith(f" {text[:end]} ", end) and _goes_on(text, 2 * end + 1):
            return reading_of(text, end, "stop", places=[place])._replace(damaged=True)
        credit = leading_credit(text, end + 1, lexicon)
        if credit is None or not _stands_alone(text, credit):
            return None
        reading = reading_of(text, credit.end, "credit", places=[place], credits_=(credit,))
        return reading._replace(damaged=True)
    return None


def _stands_alone(text: str, credit: CreditReading) -> bool:
    """Whether a credit of several words is not tied to what follows."""
    if credit.kind not in _SENDERS or " " not in text[credit.start : credit.end]:
        return False
    word = shapes.WORD.match(text, credit.end + 1)
    return word is not None and word[0] not in vocabulary.function_words()


def _goes_on(text: str, at: int) -> bool:
    """Whether a sentence begins with the place before `at`: `لاہور میں`, but not `لاہور ہے`."""
    word = shapes.WORD.match(text, at + 1)
    return word is not None and word[0] in vocabulary.postpositions() - vocabulary.final_words()
