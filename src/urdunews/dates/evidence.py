"""Evidence: words beside a name that say whether it is a date there, by a table."""

import functools
import re
from typing import Final, Literal, TypeAlias

from urdunews import tables
from urdunews.characters.normalization import fold
from urdunews.dates import fragments

Verdict: TypeAlias = Literal["date", "other"]

#: The words of the table in front of a name have fewer letters.
_BEFORE: Final = 24


@functools.cache
def _pattern(says: Verdict, side: str, names: tuple[str, ...]) -> re.Pattern[str] | None:
    texts = {
        fold(row["text"])
        for row in tables.rows("words/date_evidence")
        if row["of"] in names and (row["side"], row["says"]) == (side, says)
    }
    if not texts:
        return None
    words = fragments.any_of(texts)
    if side == "before":
        return re.compile(rf"[ ‘“\"'(،\n]{words} ?$")
    # `2005میں`
    return re.compile(rf"(?: |(?<=[0-9])){words}(?!\w)")


def says_before(says: Verdict, text: str, start: int, *names: str) -> bool:
    """Whether the words that end before `start` of folded text say so of one of the names."""
    pattern = _pattern(says, "before", names)
    if pattern is None:
        return False
    return pattern.search(text, max(start - _BEFORE, 0), start) is not None


def says_behind(says: Verdict, text: str, end: int, *names: str) -> bool:
    """Whether the words that begin at `end` of folded text say so of one of the names."""
    pattern = _pattern(says, "behind", names)
    return pattern is not None and pattern.match(text, end) is not None


@functools.cache
def _doubtful() -> frozenset[str]:
    return frozenset(row["of"] for row in tables.rows("words/date_evidence"))


def is_doubtful(name: str) -> bool:
    """Whether the table has a word on a name, which then is no date without evidence."""
    return name in _doubtful()
