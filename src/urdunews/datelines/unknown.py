"""Candidates: names at a dateline's position that the lexicon may lack."""

import re
from collections.abc import Iterator
from typing import Final, Literal, NamedTuple, TypeAlias

from urdunews import shapes
from urdunews.datelines.captions import credits_picture
from urdunews.datelines.credits import is_acronym, postposition_at
from urdunews.datelines.places import could_be_place
from urdunews.dates.printed import date_at, find_date
from urdunews.words.lexicon import Lexicon

NameKind: TypeAlias = Literal["place", "credit"]

#: No dateline has more before its bracket, or in it.
_LIMIT: Final = 60
_MOST_PLACE_WORDS: Final = 3
_DELIMITERS: Final = re.compile(r"[ ۔،,.–—-]{0,6}")
_SURE_ENDING: Final = re.compile(r" ?(?::|//|…|[۔.]{2})")
_PARTS: Final = re.compile(r"[^،,/+‘’]+")


class Candidate(NamedTuple):
    """A name that may be missing from the lexicon, as it is looked up."""

    what: NameKind
    name: str
    behind_place: bool = False
    """Whether it is a credit in the bracket behind a known place."""


def find_candidates(text: str, lexicon: Lexicon) -> Iterator[Candidate]:
    """Yield the unknown names with which a folded line opens like a dateline.

    A name before a bracket, a date and a bracket, a colon or dots; what is in the bracket.
    """
    words = shapes.NAMES.match(text, 0, _LIMIT)
    if words is None:
        return
    end = words.end()
    name = _without_date(text, words[0])
    bracket = _bracket(text, end)
    if bracket is None:
        if _SURE_ENDING.match(text, end):
            yield from _place(name, lexicon)
        return
    close = text.find(")", bracket, bracket + _LIMIT)
    if close < 0 or postposition_at(text, close + 1):
        return
    if credits_picture(text[bracket + 1 : close], lexicon):
        return
    yield from _place(name, lexicon)
    place = lexicon.place(name)
    behind_place = place is not None and not place.broad
    for part in _PARTS.finditer(text, bracket + 1, close):
        name = part[0].strip(" .-۔")
        if lexicon.credit(name) is None and (could_be_place(name) or is_acronym(name)):
            yield Candidate("credit", name, behind_place)


def _without_date(text: str, name: str) -> str:
    """Return a name without the date's own words after it: `لاہور پیر 6 نومبر`, `یکم مئی`."""
    date = find_date(text, 0, _LIMIT)
    return name if date is None else name[: date.start].rstrip(" ")


def _bracket(text: str, at: int) -> int | None:
    """Give where a bracket stands behind a name, perhaps with a date between."""
    delimiters = _DELIMITERS.match(text, at)
    behind = at if delimiters is None else delimiters.end()
    date = date_at(text, behind)
    if date is not None:
        delimiters = _DELIMITERS.match(text, date.end)
        behind = date.end if delimiters is None else delimiters.end()
    return behind if text.startswith("(", behind) else None


def _place(name: str, lexicon: Lexicon) -> Iterator[Candidate]:
    known = lexicon.place(name) or lexicon.credit(name)
    label = lexicon.label(name, "byline") or lexicon.label(name, "date")
    if known or label or name.count(" ") >= _MOST_PLACE_WORDS or not could_be_place(name):
        return
    yield Candidate("place", name)
