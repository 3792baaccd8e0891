"""Datelines that begin with a bracket.

`(ویب ڈیسک) ماہرین نے`      credits without a place
`(سلیم اعوان) بارش کے بعد`  a reporter
`(نیویارک) –`               a town
`(اوسلو (نامہ نگار ناروے`    a place and its credit, whose brackets lost their order
"""

from typing import Final

from urdunews import shapes
from urdunews.datelines.brackets import contents_of, read_bracket
from urdunews.datelines.places import PLACES_LIMIT, known_places
from urdunews.datelines.readings import DatelineReading, Opening, make_reading
from urdunews.datelines.sound import after_known_places
from urdunews.datelines.tokens import conjunction_at, ending_at, postposition_at, skip_delimiters
from urdunews.datelines.unlisted_credits import has_town, is_eponym, spot_nouns
from urdunews.words import vocabulary
from urdunews.words.lexicon import Lexicon

#: The endings of a dateline whose place is in brackets; a short dash counts as a stop.
_AFTER_BRACKET: Final = frozenset({"colon", "dash", "stop", "slashes"})
#: A source or a person in a picture may be in brackets before a shorter line.
_SHORTEST_STORY: Final = 60
#: A story has sentences; a poet may be in brackets before a verse, which has no stops.
_STOP: Final = "۔"


def in_brackets(text: str, lexicon: Lexicon) -> DatelineReading | None:
    """Read a dateline that begins with a bracket.

    Args:
        text: The folded line, which begins with an opening bracket.
        lexicon: The names that are known.
    """
    return (
        _credits_alone(text, lexicon)
        or _place(text, lexicon)
        or _reporters(text, lexicon)
        or _after_stray_bracket(text, lexicon)
    )


def _credits_alone(text: str, lexicon: Lexicon) -> DatelineReading | None:
    """Read `(ویب ڈیسک) …`: credits in brackets without a place."""
    bracket = read_bracket(text, 0, lexicon)
    if bracket is None or bracket.damaged or not all(c.is_known for c in bracket.credits):
        return None
    return make_reading(text, bracket.end, "credit", credits_=bracket.credits, date=bracket.date)


def _place(text: str, lexicon: Lexicon) -> DatelineReading | None:
    """Read `(نیویارک) – …`: a town in brackets, and a dash or colon."""
    close = text.find(")", 0, PLACES_LIMIT)
    places = known_places(text[1 : max(close, 1)].strip(" "), lexicon)
    if close < 0 or len(places) != 1 or not has_town(places):
        return None
    start = 1 + text.startswith(" ", 1)
    place = places[0].shifted(start)
    ending = ending_at(text, close + 1)
    if text[place.end : close].strip(" ") or ending not in _AFTER_BRACKET:
        return None
    return make_reading(text, close + 1, ending, places=[place])._replace(start=0)


def _reporters(text: str, lexicon: Lexicon) -> DatelineReading | None:
    """Read full names in brackets before a story, as city channels print them."""
    close = text.find(")", 0, PLACES_LIMIT)
    if close < 0 or not _story_follows(text, close + 1):
        return None
    if not _is_full_name(text[1:close].partition("،")[0].strip(" ")):
        return None
    credits_ = tuple(credit.shifted(1) for credit in contents_of(text[1:close], lexicon).credits)
    names = [text[credit.start : credit.end] for credit in credits_ if credit.is_bare_name]
    if len(names) < len(credits_) or not all(map(_is_full_name, names)):
        return None
    return make_reading(text, close + 1, "credit", credits_=credits_)


def _story_follows(text: str, at: int) -> bool:
    """Whether the text after a bracket is a story, and not a sentence about what is in it."""
    start = skip_delimiters(text, at)
    if len(text) - start < _SHORTEST_STORY or _STOP not in text[start:]:
        return False
    # `(محمد بن قاسم) 712ء میں`
    return text[start].isalpha() and not (postposition_at(text, at) or conjunction_at(text, at))


def _is_full_name(name: str) -> bool:
    """Whether a name begins with a given name, and is not called after a dead person.

    `شاہد ندیم سپرا`, but not `صحیح بخاری`, `حضرت علی` or `محمد علی جناح روڈ`.
    """
    first, *others = name.split(" ")
    return (
        others != []
        and first in vocabulary.personal_names()
        and not is_eponym(name)
        and others[-1] not in spot_nouns() | vocabulary.place_nouns("site")
    )


def _after_stray_bracket(text: str, lexicon: Lexicon) -> DatelineReading | None:
    """Read known names whose closing bracket came first, turned: `(اوسلو (خصوصی رپورٹ ناروے`."""
    words = shapes.NAMES.match(text, 1)
    if words is None or not text.startswith(("(", " ("), words.end()):
        return None
    reading = after_known_places(Opening(text[1:], words[0], lexicon))
    if reading is None or reading.form != "credit" or reading.basis != "lexicon":
        return None
    is_open = reading.damaged and ")" not in text[: reading.end + 1]
    return reading.shifted(1)._replace(start=0) if is_open else None
