"""How much of the golden pages is read right, the hard ones included: no row may fall.

`accuracy_floor.json` has the share of each row; raise a figure there when it has risen.
"""

import functools
import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import urdunews

HERE = Path(__file__).parent
FLOOR: dict[str, float] = json.loads((HERE / "accuracy_floor.json").read_text("utf-8"))
PAGES = sorted([*(HERE / "golden").glob("*.txt"), *(HERE / "golden" / "hard").glob("*.txt")])


def lines(segments: list[list[str]]) -> list[tuple[set[str], str]]:
    """Return the kinds and the body text of each line of a page."""
    found: list[tuple[set[str], str]] = [(set(), "")]
    for kind, text in segments:
        for number, part in enumerate(text.split("\n")):
            if number:
                found.append((set(), ""))
            if part.strip() and kind != "space":
                kinds, body = found[-1]
                found[-1] = kinds | {kind}, body + (part if kind in {"body", "subheading"} else "")
    return found


def named(dateline: dict[str, Any] | None, names: str) -> list[str] | None:
    return None if dateline is None else [name["name"] for name in dateline[names]]


def rows(expected: dict[str, Any], seen: dict[str, Any]) -> Iterator[tuple[str, bool]]:
    """Yield each figure of a page, and whether it is right."""
    for name in ("headline", "deck", "bylines", "dates", "sections"):
        yield name, expected[name] == seen[name]
    wanted, found = expected["dateline"], seen["dateline"]
    yield "dateline", (wanted and wanted["text"]) == (found and found["text"])
    yield "places", named(wanted, "places") == named(found, "places")
    yield "credits", named(wanted, "credits") == named(found, "credits")
    right, read = lines(expected["segments"]), lines(seen["segments"])
    yield "body lines", [body for _, body in right] == [body for _, body in read]
    for (kinds, _), (others, _) in zip(right, read, strict=True):
        yield "line kind", kinds == others


@functools.cache
def shares() -> dict[str, float]:
    counts: dict[str, list[bool]] = defaultdict(list)
    for page in PAGES:
        expected = json.loads(page.with_suffix(".json").read_text("utf-8"))
        article = urdunews.parse(page.read_bytes().decode("utf-8"))[0]
        seen: dict[str, Any] = dict(article.to_dict())
        seen["segments"] = [[s.kind, article.source[s.start : s.end]] for s in article.segments]
        for name, right in rows(expected, seen):
            counts[name].append(right)
    return {name: sum(right) / len(right) for name, right in counts.items()}


def test_there_are_pages_enough() -> None:
    assert len(PAGES) >= 80


@pytest.mark.parametrize("row", FLOOR)
def test_no_row_falls(row: str) -> None:
    assert shares()[row] >= FLOOR[row]


def test_the_floor_has_every_row() -> None:
    assert list(FLOOR) == sorted(shares())
