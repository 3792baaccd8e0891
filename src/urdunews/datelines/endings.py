"""Endings: whether the mark after places without a credit ends a dateline, or joins two names."""

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

#: A subject has at most this many words between a place and `نے`.
_MOST_SUBJECT_WORDS: Final = 3
#: Marks that may also join two names, like a hyphen.
_JOINING: Final[frozenset[Ending]] = frozenset({"stop", "slashes"})
_REGIONS: Final = frozenset({"state", "country", "region"})
#: `ڈھاکہ: 250 رنز، کولمبو: 180 رنز`, `لاہور: 42 | ملتان: 45`: values for several names on a line.
_VALUES: Final = lazy.pattern(
    r"[ :]{1,3}[0-9][0-9./°-]{0,9}(?: [^\W\d_]{1,12}){0,2} ?[،,؛|/-] ?"
    r"(?P<next>[^\W\d_][^:]{1,30}: ?[0-9])"
)
#: `کشمیر - جنت نظیر وادی - گزشتہ کئی برس سے`: dashes around an apposition.
_DASHED: Final = lazy.pattern(r" ?[-–—] ?[^-–—]{1,60} ?[-–—] ")


def is_inconclusive(
    text: str, places: Sequence[PlaceReading], ending: Ending, lexicon: Lexicon
) -> bool:
    """Return whether the mark after places without a credit may not end a dateline."""
    at = places[-1].end
    if is_topic(text, places, ending, lexicon):
        return True
    if ending == "colon":
        return _are_regions(places) or _are_values(text, at, lexicon)
    if ending in _JOINING and is_joined(text, places[-1], lexicon):
        return True
    if ending not in {"stop", "dash"} or is_dash_alone(text, at):
        return False
    if any("-" in text[a.end : b.start] for a, b in itertools.pairwise(places)):
        # `لاہور - قصور - پشاور تک`: a road, or a list.
        return True
    broad = all(place.row is not None and place.row.broad for place in places)
    return broad or _DASHED.match(text, at) is not None


def is_joined(text: str, place: PlaceReading, lexicon: Lexicon) -> bool:
    """Return whether a stop joins two places like a hyphen: `سرینگر۔ جموں قومی شاہراہ`.

    The second name begins a sentence instead
    - if a postposition follows it: `اسلام آباد- چارسدہ کے ایک کالج`,
    - if it is the same place: `سرینگر// سرینگر جموں قومی شاہراہ`,
    - if it is not a town, but the first one is: `شارجہ ۔ پاکستان کرکٹ بورڈ نے`, `ممبئی - بالی وڈ`,
      `لاہور - پنجاب پولیس کے ترجمان`,
    - if it begins the subject of a sentence: `دبئی - لاہور قلندرز نے`.

    The last two do not hold before a word for a road, which may be named after any two places.
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
    if _is_land(next_) and place.row is not None and not _is_land(place.row):
        return False
    agent = vocabulary.function_words("agent")
    return len(words) > _MOST_SUBJECT_WORDS or agent.isdisjoint(after[len(words) : len(words) + 1])


def _is_land(row: PlaceName) -> bool:
    """Whether a name is that of a country or region, or also an ordinary word."""
    return row.broad or row.kind in _REGIONS


def place_follows(text: str, at: int, lexicon: Lexicon) -> bool:
    """Return whether the next words name a place, even as part of a longer name."""
    return _next_place(text, at, lexicon)[0] is not None


def _are_regions(places: Sequence[PlaceReading]) -> bool:
    """Whether there are several places and all are regions or countries: they are the subject.

    `پنجاب، سندھ اور بلوچستان: تینوں صوبوں نے`.
    """
    kinds = [place.row.kind for place in places if place.row is not None]
    return len(kinds) > 1 and _REGIONS.issuperset(kinds)


def _are_values(text: str, at: int, lexicon: Lexicon) -> bool:
    """Whether a figure follows the colon, and another place has one as well."""
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
