"""Unknown names: words in the position of a dateline's names that are not in the lexicon."""

import re
from collections.abc import Container, Iterator
from typing import Final, Literal, NamedTuple, TypeAlias

from urdunews import shapes
from urdunews.datelines.captions import credits_picture
from urdunews.datelines.credits import is_acronym
from urdunews.datelines.places import could_be_place
from urdunews.datelines.tokens import DELIMITERS, ending_at, postposition_at, skip_delimiters
from urdunews.datelines.unlisted import split_run_together
from urdunews.dates.page import date_at, find_date
from urdunews.words.lexicon import Lexicon

NameKind: TypeAlias = Literal["place", "credit"]

#: A dateline is not longer than this before its bracket, or in it.
_LIMIT: Final = 60
_MOST_PLACE_WORDS: Final = 3
_SURE_ENDINGS: Final = frozenset({"colon", "slashes", "dots"})
_PARTS: Final = re.compile(r"[^،,/+‘’]+")


class Candidate(NamedTuple):
    """A name that may be missing from the lexicon, in the form that is looked up."""

    what: NameKind
    name: str
    after_place: bool = False
    """Whether it is a credit in the bracket after a known place."""


def find_candidates(text: str, lexicon: Lexicon) -> Iterator[Candidate]:
    """Yield the unknown names at the start of a folded line that looks like a dateline.

    These are a name before a bracket (perhaps with a date between), a colon or dots, and the names
    in the bracket.

    Args:
        text: The folded line.
        lexicon: The names that are known.
    """
    words = shapes.NAMES.match(text, 0, _LIMIT)
    if words is None:
        return
    end = words.end()
    name = _without_date(text, words[0])
    bracket = _bracket_after(text, end)
    if bracket is None:
        if ending_at(text, end) in _SURE_ENDINGS:
            yield from _place(name, lexicon)
        return
    close = text.find(")", bracket, bracket + _LIMIT)
    if close < 0 or postposition_at(text, close + 1):
        return
    if credits_picture(text[bracket + 1 : close], lexicon):
        return
    yield from _place(name, lexicon)
    place = lexicon.place(name)
    after_place = place is not None and not place.broad
    for part in _PARTS.finditer(text, bracket + 1, close):
        name = part[0].strip(DELIMITERS)
        if lexicon.credit(name) is None and (could_be_place(name) or is_acronym(name)):
            yield Candidate("credit", name, after_place)


def is_run_together(name: str, places: Container[str], lexicon: Lexicon) -> bool:
    """Return whether a name consists of shorter ones: `ممبئیلاہور`.

    Args:
        name: The name, folded.
        places: Names of places that are missing from the lexicon.
        lexicon: The names that are known.
    """

    def look_up(part: str) -> str | None:
        known = part != name and (part in places or lexicon.place(part) is not None)
        return part if known else None

    return bool(split_run_together(name, look_up))


def _without_date(text: str, name: str) -> str:
    """Return a name without the words of the date after it: `لاہور پیر 6 نومبر`, `یکم مئی`."""
    date = find_date(text, 0, _LIMIT)
    return name if date is None else name[: date.start].rstrip(" ")


def _bracket_after(text: str, at: int) -> int | None:
    """Return the offset of the bracket after a name, perhaps with a date between."""
    bracket = skip_delimiters(text, at)
    date = date_at(text, bracket)
    if date is not None:
        bracket = skip_delimiters(text, date.end)
    return bracket if text.startswith("(", bracket) else None


def _place(name: str, lexicon: Lexicon) -> Iterator[Candidate]:
    known = lexicon.place(name) or lexicon.credit(name)
    label = lexicon.label(name, "byline") or lexicon.label(name, "date")
    if known or label or name.count(" ") >= _MOST_PLACE_WORDS or not could_be_place(name):
        return
    yield Candidate("place", name)
