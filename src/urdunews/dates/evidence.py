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
def _pattern(side: str, names: tuple[str, ...]) -> re.Pattern[str]:
    """Make the pattern of the words at one side of a name; its group is what they say."""
    says: dict[Verdict, set[str]] = {"other": set(), "date": set()}
    for row in tables.rows("words/date_evidence"):
        if row["of"] in names and row["side"] == side:
            says["other" if row["says"] == "other" else "date"].add(fold(row["text"]))
    words = "|".join(
        f"(?P<{verdict}>{fragments.any_of(texts)})" for verdict, texts in says.items() if texts
    )
    if side == "before":
        return re.compile(rf"[ ‘“\"'(،\n](?:{words}) ?$")
    # `2005میں`
    return re.compile(rf"(?: |(?<=[0-9]))(?:{words})(?!\w)")


def before(text: str, start: int, *names: str) -> Verdict | None:
    """Tell what the words that end before `start` of folded text say of one of the names."""
    match = _pattern("before", names).search(text, max(start - _BEFORE, 0), start)
    return None if match is None else _verdict(match)


def behind(text: str, end: int, *names: str) -> Verdict | None:
    """Tell what the words that begin at `end` of folded text say of one of the names."""
    match = _pattern("behind", names).match(text, end)
    return None if match is None else _verdict(match)


def _verdict(match: re.Match[str]) -> Verdict:
    return "other" if match.lastgroup == "other" else "date"


@functools.cache
def _doubtful() -> frozenset[str]:
    return frozenset(row["of"] for row in tables.rows("words/date_evidence"))


def is_doubtful(name: str) -> bool:
    """Whether the table has a word on a name, which then is no date without evidence."""
    return name in _doubtful()
