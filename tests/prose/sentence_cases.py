"""The cases that were split by hand: one rule per row, with ‖ at the ends of sentences."""

from pathlib import Path
from typing import NamedTuple

_TABLE = Path(__file__).with_name("sentence_cases.tsv")
_BORDER = "‖"


class Case(NamedTuple):
    """A text and its sentences, without outer white space."""

    rule: str
    text: str
    sentences: tuple[str, ...]


def sentence_cases() -> list[Case]:
    """Read the table, in which line feeds are written as `\\n`."""
    lines = _TABLE.read_text("utf-8").split("\n")[1:]
    return [_case(*line.split("\t")) for line in lines if line]


def _case(rule: str, marked: str) -> Case:
    marked = marked.replace("\\n", "\n")
    parts = tuple(part.strip() for part in marked.split(_BORDER))
    return Case(rule, marked.replace(_BORDER, ""), parts)
