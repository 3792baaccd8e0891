"""Delimiters: what ends a dateline that has no bracket, or stands between its parts."""

import itertools
import re
from typing import Final, Literal, TypeAlias

from urdunews import shapes
from urdunews.datelines.places import MOST_WORDS, PlaceReading
from urdunews.words import vocabulary
from urdunews.words.lexicon import Lexicon, PlaceName

Form: TypeAlias = Literal["credit", "date", "slashes", "dots", "colon", "dash", "stop", "comma"]
"""What ends the dateline, the strongest evidence first."""

#: What may also join two names, like a hyphen.
_JOINING: Final[frozenset[Form]] = frozenset({"stop", "slashes"})
_LANDS: Final = frozenset({"state", "country", "region"})
_DELIMITERS: Final = re.compile(r"[ :؛۔.،,/…–—-]{0,24}")
_SLASHES: Final = re.compile(r" ?/ ?/")
_DOTS: Final = re.compile(r" ?(?:[۔.…](?: ?[۔.…])|…)")
_DASH: Final = re.compile(r" ?(?:—|–(?= )|--|-(?= ))")
#: Dashes that join no names.
_LONG_DASH: Final = re.compile(r" ?(?:—|--)")
#: `لاہور —` alone on its line.
_DASHES: Final = frozenset("-–—")
#: `کشمیر - جنت نظیر وادی - گزشتہ کئی برس سے`: dashes round an apposition.
_DASHED: Final = re.compile(r" ?[-–—] ?[^-–—]{1,60} ?[-–—] ")


def only_delimiters(text: str, start: int, end: int) -> bool:
    """Whether nothing but delimiters stands there."""
    return _DELIMITERS.fullmatch(text, start, end) is not None


def behind_delimiters(text: str, at: int) -> int:
    """Give the end of the delimiters at `at`, without the space behind the last of them."""
    end = skip(text, at)
    while end > at and text[end - 1] == " ":
        end -= 1
    return end


def skip(text: str, at: int) -> int:
    """Give where something else begins behind the delimiters and spaces at `at`."""
    match = _DELIMITERS.match(text, at)
    return at if match is None else match.end()


def names_end(text: str, end: int) -> int:
    """Give where what stands before `end` ends without its delimiters."""
    while end > 0 and only_delimiters(text, end - 1, end):
        end -= 1
    return end


def form_at(text: str, at: int) -> Form | None:
    """Tell what ends a dateline at `at`, behind its last name, if something does."""
    bare = text[at : at + 2].lstrip(" ")
    if bare.startswith(":"):
        return "colon"
    if _SLASHES.match(text, at):
        return "slashes"
    if _DOTS.match(text, at):
        return "dots"
    if text[at:].strip(" ") in _DASHES or _LONG_DASH.match(text, at):
        return "dash"
    if bare.startswith("۔") or _DASH.match(text, at):
        return "stop"
    return None


def is_weak(text: str, places: list[PlaceReading], form: Form, lexicon: Lexicon) -> bool:
    """Whether what stands behind places without a credit may well be no dateline's end."""
    at = places[-1].end
    if form == "colon":
        return _are_lands(places)
    if form in _JOINING and is_joined(text, places[-1], lexicon):
        return True
    if form not in {"stop", "dash"} or text[at:].strip(" ") in _DASHES:
        return False
    if any("-" in text[a.end : b.start] for a, b in itertools.pairwise(places)):
        # `لاہور - قصور - پشاور تک`: a way, or a list.
        return True
    broad = all(place.row is not None and place.row.broad for place in places)
    return broad or _DASHED.match(text, at) is not None


def _are_lands(places: list[PlaceReading]) -> bool:
    """Whether two places or more are all lands, which are what the story is about.

    `پنجاب، سندھ اور بلوچستان: تینوں صوبوں نے`.
    """
    kinds = [place.row.kind for place in places if place.row is not None]
    return len(kinds) > 1 and _LANDS.issuperset(kinds)


def is_joined(text: str, place: PlaceReading, lexicon: Lexicon) -> bool:
    """Whether a stop joins two places like a hyphen: `سرینگر۔ جموں قومی شاہراہ`.

    A place with a postposition begins a sentence: `اسلام آباد- چارسدہ کے ایک کالج`; and so does
    the place itself: `سرینگر// سرینگر جموں قومی شاہراہ`.
    """
    next_, behind = _next_place(text, place.end, lexicon)
    if next_ is None or next_ is place.row:
        return False
    words = behind[:2]
    return (
        not words
        or words[0] not in vocabulary.postpositions()
        or words[-1] in vocabulary.binding_words("between")
    )


def place_follows(text: str, at: int, lexicon: Lexicon) -> bool:
    """Whether the next words are a place, whatever they are in."""
    return _next_place(text, at, lexicon)[0] is not None


def _next_place(text: str, at: int, lexicon: Lexicon) -> tuple[PlaceName | None, list[str]]:
    """Read the place behind the delimiters at `at`; give its row and the words behind it."""
    words = shapes.NAMES.match(text, skip(text, at))
    names = words[0].split(" ") if words is not None else []
    for size in range(min(MOST_WORDS, len(names)), 0, -1):
        row = lexicon.place(" ".join(names[:size]))
        if row is not None:
            return row, names[size:]
    return None, []
