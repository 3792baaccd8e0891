"""The damaged forms of datelines: names or delimiters are misprinted, or junk stands before them.

Each needs more evidence than a sound one: known names alone, or a known credit.
"""

from typing import Final

from urdunews import lazy, shapes
from urdunews.characters.normalization import fold
from urdunews.datelines.credits import read_leading_credit
from urdunews.datelines.endings import is_inconclusive
from urdunews.datelines.places import (
    MOST_WORDS,
    PLACES_LIMIT,
    can_begin_place,
    known_places,
    place_of,
)
from urdunews.datelines.readings import (
    CreditReading,
    DatelineReading,
    Opening,
    PlaceReading,
    make_reading,
)
from urdunews.datelines.tokens import (
    end_of_delimiters,
    ending_at,
    postposition_at,
    strip_trailing_delimiters,
)
from urdunews.datelines.unlisted import alone, unlisted_places
from urdunews.words import vocabulary
from urdunews.words.lexicon import Lexicon, derived

_SENDERS: Final = frozenset({"agency", "desk", "role"})
#: Where a place and an agency stand that nothing delimits.
_BARE_LIMIT: Final = 60
_MOST_BARE_WORDS: Final = 6
#: So soon after its first word a subject is at its end, which نے tells.
_SUBJECT_LIMIT: Final = 90
_DOES: Final = "نے"
#: A name that one letter too many stands before has this many at least.
_SHORTEST_AFTER_STRAY: Final = 4
#: What ends a dateline without a bracket, and hardly ever anything else.
_SURE_ENDING: Final = lazy.pattern(r"[:۔…]|\.\.|//")
#: Two letters of a word; `ح*تہران` begins otherwise.
_URDU: Final = lazy.pattern("[\u0620-\u06d3][\u0620-\u06d3 ]")
#: UrduPoint's `cممبئی`, `۳لاہور`, `V کراچی`, `* ممبئی`: no letter of Urdu, no bracket.
_JUNK: Final = lazy.pattern(r"(?:[\u0620-\u06d3][*#^~|<>]|[^\u0620-\u06d3(\[]){1,4}")
#: The number of a story on its page, figures and dashes.
_CODE: Final = lazy.pattern(r"[0-9]{1,8}(?:[-/][0-9]{1,6}){1,4}[ :]{1,2}")
#: A number before an item of a list, or a quotation that begins: `’لاہور: میرا شہر‘`.
_NO_JUNK: Final = lazy.pattern(r"[0-9][ .)۔-]|['\"‘’“”«»]")


def code_before(text: str) -> int:
    """Return the end offset of the number that a page's layout gave a story: `260118-7-3 `."""
    code = _CODE.match(text)
    return 0 if code is None else code.end()


def junk_before(text: str) -> int:
    """Return the end offset of the characters before a line that are none of its letters."""
    junk = None if _URDU.match(text) else _JUNK.match(text)
    return 0 if junk is None else junk.end()


def is_no_junk(text: str) -> bool:
    """Return whether a line begins with the number of an item, or with a quotation."""
    return _NO_JUNK.match(text) is not None


def with_repetition(text: str, reading: DatelineReading, lexicon: Lexicon) -> DatelineReading:
    """Take in the same places when they are printed twice: `لاہور: لاہور:`."""
    if reading.form not in {"colon", "dots", "slashes"}:
        return reading
    start = reading.end + text.startswith(" ", reading.end)
    word = shapes.WORD.match(text, start)
    if word is None or not can_begin_place(word[0], lexicon):
        return reading
    again = known_places(text[start:], lexicon)
    if [place.row for place in again] != [place.row for place in reading.places]:
        return reading
    end = start + again[-1].end
    if ending_at(text, end) != reading.form:
        return reading
    return reading._replace(end=end_of_delimiters(text, end), damaged=True)


def without_stray_letter(text: str, place: PlaceReading, lexicon: Lexicon) -> PlaceReading:
    """Read `دنئی دہلی`: a known place after one letter too many."""
    if place.row is not None or place.end - place.start <= _SHORTEST_AFTER_STRAY:
        return place
    if text[place.start + 1] == " ":
        return place
    row = lexicon.place(text[place.start + 1 : place.end])
    if row is None or row.broad:
        return place
    return PlaceReading(place.start + 1, place.end, row, damaged=True)


def before_sure_ending(opening: Opening) -> DatelineReading | None:
    """Read misprinted places, or places without a separator, before a colon or dots."""
    text, _, lexicon = opening
    sure = _SURE_ENDING.search(text, 1, PLACES_LIMIT)
    if sure is None:
        return None
    end = strip_trailing_delimiters(text, sure.start())
    places = unlisted_places(text, end, lexicon, alone)
    if not places or any(place.row is None or place.row.broad for place in places):
        return None
    ending = ending_at(text, end)
    if ending is None or is_inconclusive(text, places, ending, lexicon):
        return None
    return make_reading(text, end, ending, places=places)


def without_brackets(opening: Opening) -> DatelineReading | None:
    """Read a place and a credit with one bracket or none: `ٹوکیو اے پی پی)`, `لاہور نامہ نگار:`."""
    text, words, lexicon = opening
    end = len(words)
    if text[end : end + 2].strip(" ")[:1] not in {")", ":"}:
        return None
    for border in range(end - 1, 0, -1):
        if text[border] != " ":
            continue
        row = lexicon.place(text[:border])
        if row is None or row.broad:
            continue
        credit = read_leading_credit(text, border + 1, lexicon)
        if credit is None or credit.end != end:
            return None
        return _after_bare_credit(text, place_of(text, 0, border, row, lexicon), credit)
    return None


def _after_bare_credit(
    text: str,
    place: PlaceReading,
    credit: CreditReading,
) -> DatelineReading | None:
    end = credit.end + text.startswith(" ", credit.end) + 1
    if postposition_at(text, end):
        return None
    return make_reading(text, end, "credit", places=[place], credits_=(credit,), damaged=True)


def could_lack_delimiters(text: str, lexicon: Lexicon) -> bool:
    """Return whether a line begins like a place twice, or like a place and a credit or subject."""
    first, *others = text[:_BARE_LIMIT].split(" ", _MOST_BARE_WORDS)
    return first in others or not derived(lexicon, _words_after).isdisjoint(others)


def _words_after(lexicon: Lexicon) -> frozenset[str]:
    """Return the words of what may stand after a place: `رپورٹر`, the names of letters, `وفاقی`.

    کے, which is K, is a postposition much oftener.
    """
    heads = (fold(head.text) for head in lexicon.credit_heads)
    subjects = (first for first, _ in vocabulary.subjects())
    return vocabulary.letter_names().union(heads, subjects) - vocabulary.function_words()


def without_delimiters(opening: Opening) -> DatelineReading | None:
    """Read `لاہور این این آئی محکمہ زراعت`, where nothing delimits the place.

    Nor does anything in `لاہور لاہور میں` and `کراچی وفاقی وزیر نے`.
    """
    text, _, lexicon = opening
    if not could_lack_delimiters(text, lexicon):
        return None
    for word in reversed(list(shapes.WORD.finditer(text, 0, _BARE_LIMIT))[:MOST_WORDS]):
        end = word.end()
        row = lexicon.place(text[:end]) if text.startswith(" ", end) else None
        if row is None or row.broad:
            continue
        place = place_of(text, 0, end, row, lexicon)
        again = text.startswith(f" {text[:end]} ", end) and _goes_on(text, 2 * end + 1)
        if again or _acts(text, end + 1):
            return make_reading(text, end, "stop", places=[place], damaged=True)
        credit = read_leading_credit(text, end + 1, lexicon)
        if credit is None or not _stands_alone(text, credit):
            return None
        return make_reading(
            text, credit.end, "credit", places=[place], credits_=(credit,), damaged=True
        )
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


def _acts(text: str, at: int) -> bool:
    """Whether a subject at `at` does something, as `وفاقی وزیر نے` and `صوبائی حکومت نے` do."""
    words = shapes.WORD.findall(text, at, at + _SUBJECT_LIMIT)
    return tuple(words[:2]) in vocabulary.subjects() and _DOES in words
