"""Endings: whether what follows places without a credit ends a dateline, or joins two names."""

import itertools
from collections.abc import Sequence
from typing import Final

from urdunews import lazy, shapes
from urdunews.datelines.places import MOST_WORDS
from urdunews.datelines.readings import PlaceReading
from urdunews.datelines.tokens import Ending, is_dash_alone, skip_delimiters
from urdunews.datelines.topics import is_topic
from urdunews.words import vocabulary
from urdunews.words.lexicon import Lexicon
from urdunews.words.rows import PlaceName

#: Within as many words after a place, `نے` tells who did something.
_MOST_SUBJECT_WORDS: Final = 3
_SUBJECT: Final = "نے"
#: What may also join two names, like a hyphen.
_JOINING: Final[frozenset[Ending]] = frozenset({"stop", "slashes"})
_LANDS: Final = frozenset({"state", "country", "region"})
#: `ڈھاکہ: 250 رنز، کولمبو: 180 رنز`, `لاہور: 42 | ملتان: 45`: values of several names in a line.
_VALUES: Final = lazy.pattern(
    r"[ :]{1,3}[0-9][0-9./°-]{0,9}(?: [^\W\d_]{1,12}){0,2} ?[،,؛|/-] ?"
    r"(?P<next>[^\W\d_][^:]{1,30}: ?[0-9])"
)
#: `کشمیر - جنت نظیر وادی - گزشتہ کئی برس سے`: dashes round an apposition.
_DASHED: Final = lazy.pattern(r" ?[-–—] ?[^-–—]{1,60} ?[-–—] ")


def is_inconclusive(
    text: str, places: Sequence[PlaceReading], ending: Ending, lexicon: Lexicon
) -> bool:
    """Return whether what follows places without a credit may well be no dateline's end."""
    at = places[-1].end
    if is_topic(text, places, ending, lexicon):
        return True
    if ending == "colon":
        return _are_lands(places) or _are_values(text, at, lexicon)
    if ending in _JOINING and is_joined(text, places[-1], lexicon):
        return True
    if ending not in {"stop", "dash"} or is_dash_alone(text, at):
        return False
    if any("-" in text[a.end : b.start] for a, b in itertools.pairwise(places)):
        # `لاہور - قصور - پشاور تک`: a way, or a list.
        return True
    broad = all(place.row is not None and place.row.broad for place in places)
    return broad or _DASHED.match(text, at) is not None


def is_joined(text: str, place: PlaceReading, lexicon: Lexicon) -> bool:
    """Return whether a stop joins two places like a hyphen: `سرینگر۔ جموں قومی شاہراہ`.

    A place with a postposition begins a sentence: `اسلام آباد- چارسدہ کے ایک کالج`; and so does
    the place itself: `سرینگر// سرینگر جموں قومی شاہراہ`. So does a name that is no town, after
    one that is: `شارجہ ۔ پاکستان کرکٹ بورڈ نے`, `ممبئی - بالی وڈ`; and a town whose name what did
    something begins with: `دبئی - لاہور قلندرز نے`. A way is named after any two places.
    """
    next_, after = _next_place(text, place.end, lexicon)
    if next_ is None or next_ is place.row:
        return False
    postpositions = vocabulary.postpositions()
    if after[:1] and after[0] in postpositions:
        return after[:2][-1] in vocabulary.binding_words("between")
    words = list(itertools.takewhile(lambda word: word not in postpositions, after))
    if not words or not vocabulary.binding_words("way").isdisjoint(words):
        return True
    if next_.broad and place.row is not None and not place.row.broad:
        return False
    return len(words) > _MOST_SUBJECT_WORDS or after[len(words) : len(words) + 1] != [_SUBJECT]


def place_follows(text: str, at: int, lexicon: Lexicon) -> bool:
    """Return whether the next words are a place, whatever they are part of."""
    return _next_place(text, at, lexicon)[0] is not None


def _are_lands(places: Sequence[PlaceReading]) -> bool:
    """Whether two places or more are all lands, which are what the story is about.

    `پنجاب، سندھ اور بلوچستان: تینوں صوبوں نے`.
    """
    kinds = [place.row.kind for place in places if place.row is not None]
    return len(kinds) > 1 and _LANDS.issuperset(kinds)


def _are_values(text: str, at: int, lexicon: Lexicon) -> bool:
    """Whether a colon stands before a figure, and another place has one as well."""
    values = _VALUES.match(text, at)
    return values is not None and place_follows(text, values.start("next"), lexicon)


def _next_place(text: str, at: int, lexicon: Lexicon) -> tuple[PlaceName | None, list[str]]:
    """Read the place after the delimiters at `at`; return its row and the words after it."""
    words = shapes.NAMES.match(text, skip_delimiters(text, at))
    names = words[0].split(" ") if words is not None else []
    for size in range(min(MOST_WORDS, len(names)), 0, -1):
        row = lexicon.place(" ".join(names[:size]))
        if row is not None:
            return row, names[size:]
    return None, []
