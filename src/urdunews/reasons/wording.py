"""Wording: evidence in plain English.

`evidence_phrases.tsv` has a phrase for each name of evidence, with a scale in braces for each of
its values, and `evidence_values.tsv` the words for each value of a scale.
"""

import functools
import re
from typing import Final

from urdunews import tables
from urdunews.lines.facts import Fact
from urdunews.lines.weights import cell_of

_SCALE: Final = re.compile(r"\{([^{}]{1,40})\}")
#: Evidence of a line near by: `+1: prose`.
_BESIDE: Final = re.compile(r"[+-][12]: ")
_WHERE: Final = {
    "-2: ": "two lines above it",
    "-1: ": "right above it",
    "+1: ": "right below it",
    "+2: ": "two lines below it",
}
#: In place of a scale: the value as it is, and the place of a line near by.
_ITSELF: Final = "*"
#: In place of a scale: all marks of a line, joined by `+`.
_MARKS: Final = "marks"
_PLACE: Final = "where"


def plain_words(fact: Fact) -> str:
    """Return a piece of evidence in plain English, as the end of a sentence on its line.

    Args:
        fact: A piece of evidence that has weights.
    """
    name, value = fact
    beside = _BESIDE.match(name)
    known = name if beside is None else f"beside: {name[beside.end() :]}"
    values = list(map(cell_of, value)) if isinstance(value, tuple) else [cell_of(value)]
    where = "" if beside is None else _WHERE[beside[0]]

    def words(scale: re.Match[str]) -> str:
        if scale[1] == _PLACE:
            return where
        given = values.pop(0)
        if scale[1] == _MARKS:
            return ", ".join(_values()["mark", mark] for mark in given.split("+"))
        return given if scale[1] == _ITSELF else _values()[scale[1], given]

    return _SCALE.sub(words, _phrases()[known])


@functools.cache
def _phrases() -> dict[str, str]:
    return {row["evidence"]: row["phrase"] for row in tables.rows("reasons/evidence_phrases")}


@functools.cache
def _values() -> dict[tuple[str, str], str]:
    rows = tables.rows("reasons/evidence_values")
    return {(row["scale"], row["value"]): row["text"] for row in rows}
