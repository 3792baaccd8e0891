"""The share of labelled openings of stories that is read right, which may not fall in any row.

`openings.jsonl` has openings of stories with their labels; `dateline` is null if there is none.
`openings_floor.json` has the share of each field and form, rounded down to three decimals: raise a
figure there when the share has risen.
"""

import functools
import json
import math
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest

import urdunews
from urdunews.datelines.grammar import may_name_sender, read_dateline

HERE = Path(__file__).parent
FLOOR: dict[str, float] = json.loads((HERE / "openings_floor.json").read_text("utf-8"))
OPENINGS: list[dict[str, Any]] = [
    json.loads(line) for line in (HERE / "openings.jsonl").read_text("utf-8").splitlines()
]
FIELDS: Final = {
    "id",
    "form",
    "text",
    "dateline",
    "places",
    "credits",
    "kinds",
    "date",
    "countries",
    "body",
    "damage",
    "usual",
    "note",
}

_DELIMITERS: Final = " :؛۔.،,/…–—-("
#: Other ways of typing the same text, which is not damaged.
_TYPING: Final = {
    "arabic-keyed",
    "decomposed",
    "invisible",
    "marks",
    "no-break-spaces",
    "non-joiner",
    "presentation-form",
    "tatweel",
    "words-joined",
}
_DEBATABLE: Final = ("debatable", "defensible", "also right")


def bare(text: str) -> str:
    """Return a text in the form that is compared: folded, without the delimiters around it."""
    return urdunews.fold(text).strip(_DELIMITERS)


def group_of(row: dict[str, Any]) -> str:
    """Return the group that a row counts for: its form, or `debatable`."""
    if row["form"] != "bare" and any(word in row["note"] for word in _DEBATABLE):
        return "debatable"
    return str(row["form"])


def has_span(row: dict[str, Any], dateline: urdunews.Dateline) -> bool:
    """Return whether a dateline has the labelled span, apart from the delimiters at its ends."""
    first = row["text"].index(row["dateline"])
    before, read = row["text"][:first], row["text"][: dateline.span.start]
    return bare(row["dateline"]) == bare(dateline.text) and bare(before) == bare(read)


def fields(row: dict[str, Any], article: urdunews.Article) -> Iterator[tuple[str, bool]]:
    """Yield each field of an opening, and whether it is right."""
    dateline = article.dateline
    if row["dateline"] is None:
        yield "no dateline", dateline is None
        return
    yield "dateline", dateline is not None and has_span(row, dateline)
    if dateline is None:
        return
    yield "places", list(map(bare, row["places"])) == [bare(p.text) for p in dateline.places]
    yield "credits", list(map(bare, row["credits"])) == [bare(c.text) for c in dateline.credits]
    yield "kinds", row["kinds"] == [credit.kind for credit in dateline.credits]
    yield "countries", row["countries"] == [place.country for place in dateline.places]
    yield (
        "usual names",
        all(
            # None: the usual spelling of the name was not labelled.
            usual is None or bare(usual) == bare(place.name)
            for usual, place in zip(row["usual"], dateline.places, strict=False)
        ),
    )
    date = dateline.date
    gregorian = date is not None and date.calendar == "gregorian"
    yield "date", row["date"] == (date.isoformat() if date is not None and gregorian else None)
    if row["body"]:
        texts = [paragraph.text for paragraph in article.paragraphs]
        yield "body", any(bare(text).startswith(bare(row["body"])) for text in texts)
    if row["damage"] is not None and row["damage"] not in {*_TYPING, "bare"}:
        codes = {defect.code for defect in article.defects}
        yield "damage", urdunews.DefectCode.DATELINE_DAMAGED in codes


@functools.cache
def shares() -> dict[str, float]:
    """Return the share of openings that are read right: by field, by form and by damage."""
    counts: dict[str, list[bool]] = defaultdict(list)
    for row in OPENINGS:
        found = dict(fields(row, urdunews.parse_article(row["text"])))
        group = group_of(row)
        counts[f"form: {group}"].append(all(found.values()))
        if group in {"debatable", "bare"}:
            continue
        for name, right in found.items():
            counts[name].append(right)
        if row["damage"] is not None:
            counts[f"damage: {row['damage']}"].append(all(found.values()))
    return {name: sum(right) / len(right) for name, right in counts.items()}


def floored(share: float) -> float:
    return math.floor(share * 1000) / 1000


def test_there_are_openings_enough() -> None:
    assert len(OPENINGS) >= 700
    assert sum(row["dateline"] is None for row in OPENINGS) >= 240


def test_every_opening_has_all_its_fields_and_a_number_of_its_own() -> None:
    assert {frozenset(row) for row in OPENINGS} == {frozenset(FIELDS)}
    assert len({row["id"] for row in OPENINGS}) == len(OPENINGS)


def test_every_label_stands_in_its_opening() -> None:
    for row in OPENINGS:
        if row["dateline"] is None:
            assert (row["places"], row["credits"], row["date"]) == ([], [], None)
            continue
        assert row["dateline"] in row["text"]
        assert all(name in row["dateline"] for name in [*row["places"], *row["credits"]])
        assert len(row["credits"]) == len(row["kinds"])
        assert len(row["places"]) == len(row["countries"]) == len(row["usual"])


@pytest.mark.parametrize("row", FLOOR)
def test_no_row_falls(row: str) -> None:
    assert shares()[row] >= FLOOR[row]


def test_the_floor_has_every_row() -> None:
    assert list(FLOOR) == sorted(shares())


def test_the_look_at_the_first_words_rules_out_no_sender() -> None:
    lexicon = urdunews.Lexicon.default()
    texts = [urdunews.fold(row["text"]).strip(" ") for row in OPENINGS]
    ruled_out = [text for text in texts if not may_name_sender(text, lexicon)]
    readings = [read_dateline(text, lexicon) for text in ruled_out]
    assert ruled_out
    senders = [found for found in readings if found is not None and found.form == "credit"]
    # But for a misprinted place before a date.
    assert all(found.damaged and found.date is not None for found in senders)
