"""Evidence: words beside a name that say whether it is a date there, by a table."""

import functools
import re
from typing import Final

from urdunews.dates import names
from urdunews.dates.names import EvidenceSide, Verdict, any_of

#: Words of the table that come before a name are shorter.
_BEFORE: Final = 24


@functools.cache
def _pattern(side: EvidenceSide, of: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of the words on one side of a name; its groups are their meanings."""
    says: dict[Verdict, set[str]] = {"other": set(), "date": set()}
    for row in names.evidence():
        if row.of in of and row.side == side:
            says[row.says].add(row.text)
    words = "|".join(f"(?P<{verdict}>{any_of(texts)})" for verdict, texts in says.items() if texts)
    if side == "before":
        return re.compile(rf"[ ‘“\"'(،\n](?:{words}) ?$")
    # `2005میں`
    return re.compile(rf"(?: |(?<=[0-9]))(?:{words})(?!\w)")


def before(text: str, start: int, *of: str) -> Verdict | None:
    """Return what the words before `start` of folded text say about one of the names."""
    match = _pattern("before", of).search(text, max(start - _BEFORE, 0), start)
    return None if match is None else _verdict(match)


def after(text: str, end: int, *of: str) -> Verdict | None:
    """Return what the words from `end` of folded text on say about one of the names."""
    match = _pattern("after", of).match(text, end)
    return None if match is None else _verdict(match)


def _verdict(match: re.Match[str]) -> Verdict:
    return "other" if match.lastgroup == "other" else "date"


@functools.cache
def _doubtful() -> frozenset[str]:
    return frozenset(row.of for row in names.evidence())


def is_doubtful(name: str) -> bool:
    """Return whether the table has words for a name: then it needs evidence to be a date."""
    return name in _doubtful()
