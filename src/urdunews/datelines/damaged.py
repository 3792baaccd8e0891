"""The damaged forms of datelines: names or delimiters are misprinted, or junk precedes them.

Each needs more evidence than an undamaged form: only known names, or a known credit.
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
from urdunews.datelines.senders import may_be_word
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
#: A place and an agency without delimiters are within this distance of the line's start.
_BARE_LIMIT: Final = 60
_MOST_BARE_WORDS: Final = 6
#: A subject ends within this distance of its first word, as نے shows.
_SUBJECT_LIMIT: Final = 90
#: A name after one extra letter has at least this many letters.
_SHORTEST_AFTER_STRAY: Final = 4
#: Marks that hardly ever follow a place except to end a dateline.
_SURE_ENDING: Final = lazy.pattern(r"[:۔…]|\.\.|//")
#: A line that begins with two letters, or a letter and a space, has no junk; `ح*تہران` has.
_URDU: Final = lazy.pattern("[\u0620-\u06d3][\u0620-\u06d3 ]")
#: UrduPoint's `cممبئی`, `۳لاہور`, `V کراچی`, `* ممبئی`: neither letters of Urdu nor brackets.
_JUNK: Final = lazy.pattern(r"(?:[\u0620-\u06d3][*#^~|<>]|[^\u0620-\u06d3(\[]){1,4}")
#: The number of a story on its page, in figures and dashes: `260118-7-3 `.
_CODE: Final = lazy.pattern(r"[0-9]{1,8}(?:[-/][0-9]{1,6}){1,4}[ :]{1,2}")
#: The number of an item in a list, or the start of a quotation: `’لاہور: میرا شہر‘`.
_ITEM_OR_QUOTATION: Final = lazy.pattern(r"[0-9][ .)۔-]|['\"‘’“”«»]")


def code_before(text: str) -> int:
    """Return the end offset of the number that a page's layout gave a story: `260118-7-3 `."""
    code = _CODE.match(text)
    return 0 if code is None else code.end()


def junk_before(text: str) -> int:
    """Return the end offset of stray characters before a line's first word."""
    junk = None if _URDU.match(text) else _JUNK.match(text)
    return 0 if junk is None else junk.end()


def is_item_or_quotation(text: str) -> bool:
    """Return whether a line begins with the number of an item, or with a quotation."""
    return _ITEM_OR_QUOTATION.match(text) is not None


def with_repetition(text: str, reading: DatelineReading, lexicon: Lexicon) -> DatelineReading:
    """Extend a reading over the same places if they are printed twice: `لاہور: لاہور:`."""
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
    """Read `دنئی دہلی`: a known place after one extra letter."""
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
    """Read a place and a credit before `)` or a colon: `ٹوکیو اے پی پی)`, `لاہور نامہ نگار:`."""
    text, words, lexicon = opening
    end = len(words)
    mark = text[end : end + 2].strip(" ")[:1]
    if mark not in {")", ":"}:
        return None
    for border in range(end - 1, 0, -1):
        if text[border] != " ":
            continue
        row = lexicon.place(text[:border])
        if row is None or (row.broad and mark == ":"):
            continue
        credit = read_leading_credit(text, border + 1, lexicon)
        if credit is None or credit.end != end or _is_topic(text, credit, lexicon):
            return None
        return _after_bare_credit(text, place_of(text, 0, border, row, lexicon), credit)
    return None


def _is_topic(text: str, credit: CreditReading, lexicon: Lexicon) -> bool:
    """Whether a place and a credit before a colon are a subject: `غزہ جنگ: دو برس بعد`."""
    is_colon = text.startswith((":", " :"), credit.end)
    return is_colon and may_be_word(text[credit.start : credit.end], lexicon)


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
    """Return whether a line may begin with a place twice, or with a place and a credit or subject.

    This is a quick test of its first words.
    """
    first, *others = text[:_BARE_LIMIT].split(" ", _MOST_BARE_WORDS)
    return first in others or not derived(lexicon, _words_after).isdisjoint(others)


def _words_after(lexicon: Lexicon) -> frozenset[str]:
    """Return words of credits and subjects: `رپورٹر`, the names of letters, `وفاقی`.

    کے is also the letter K, but is much more often a postposition.
    """
    heads = (fold(head.text) for head in lexicon.credit_heads)
    subjects = (first for first, _ in vocabulary.subjects())
    return vocabulary.letter_names().union(heads, subjects) - vocabulary.function_words()


def without_delimiters(opening: Opening) -> DatelineReading | None:
    """Read a place without a delimiter: `لاہور این این آئی محکمہ زراعت`.

    Likewise `لاہور لاہور میں` and `کراچی وفاقی وزیر نے`.
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
        again = text.startswith(f" {text[:end]} ", end) and _begins_sentence(text, 2 * end + 1)
        if again or _subject_acts(text, end + 1):
            return make_reading(text, end, "stop", places=[place], damaged=True)
        credit = read_leading_credit(text, end + 1, lexicon)
        if credit is None or not _stands_alone(text, credit):
            return None
        return make_reading(
            text, credit.end, "credit", places=[place], credits_=(credit,), damaged=True
        )
    return None


def _stands_alone(text: str, credit: CreditReading) -> bool:
    """Whether a credit has several words and is not tied to the next one."""
    if credit.kind not in _SENDERS or " " not in text[credit.start : credit.end]:
        return False
    word = shapes.WORD.match(text, credit.end + 1)
    return word is not None and word[0] not in vocabulary.function_words()


def _begins_sentence(text: str, at: int) -> bool:
    """Whether the place before `at` begins a sentence: `لاہور میں`, but not `لاہور ہے`."""
    word = shapes.WORD.match(text, at + 1)
    return word is not None and word[0] in vocabulary.postpositions() - vocabulary.final_words()


def _subject_acts(text: str, at: int) -> bool:
    """Whether a subject at `at` does something: `وفاقی وزیر نے`, `صوبائی حکومت نے`."""
    words = shapes.WORD.findall(text, at, at + _SUBJECT_LIMIT)
    has_agent = not vocabulary.function_words("agent").isdisjoint(words)
    return has_agent and tuple(words[:2]) in vocabulary.subjects()
