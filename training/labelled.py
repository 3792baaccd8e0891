"""Labelled pages, for training and measuring.

Two forms are read: JSON Lines with the numbers of lines by label (`pages.jsonl`), and folders of
golden pages (`NAME.txt` with `NAME.json`), whose segments have the role of each line.
"""

from __future__ import annotations

import json
import pathlib
from collections.abc import Iterator
from typing import Any

import attrs
from attrs import define
from hypothesis import HealthCheck, Phase, given, settings

import urdunews
from urdunews import Lexicon, testing
from urdunews.characters.normalizer import Normalizer, first_look
from urdunews.lines.decision import by_form
from urdunews.lines.evidence import facts_of
from urdunews.lines.facts import Fact
from urdunews.lines.page import Page
from urdunews.lines.sequence import NO_TRANSITIONS, states_of
from urdunews.lines.survey import ROLES, Item, Role, Survey
from urdunews.lines.weights import Weights
from urdunews.pipeline import layout_of
from urdunews.reading.headers import HeaderReader
from urdunews.reading.records import whole

_LABELS: dict[str, Role] = {
    "junk_lines": "junk",
    "deck_lines": "deck",
    "section_lines": "section",
    "human_date_lines": "date",
    "byline_lines": "byline",
    "body_lines": "body",
    "headline_repeat_lines": "repeat",
}
_HEADERS = HeaderReader(("date",))
_MADE_UP = 200


@define
class LabelledPage:
    """A page, and the role of each of its lines that is not blank."""

    name: str
    outlet: str
    """The outlet whose form it has; each golden page counts as its own outlet."""

    hard: bool
    text: str
    page: Page
    """Its lines, read only by their forms."""

    roles: list[Role]
    """By line of `page`."""

    is_golden: bool = False
    """Whether it is a golden page, which is read right by its forms."""

    weight: float = 1.0
    """How much it counts in training."""


@define
class Example:
    """A page in the form for training: items, which are mostly lines."""

    facts: list[list[Fact]]
    excluded: list[frozenset[Role]]
    states: list[int]
    texts: list[str]
    """The first line of each item."""

    outlet: str
    weight: float = 1.0


def read_pages(paths: list[pathlib.Path]) -> Iterator[LabelledPage]:
    """Yield the labelled pages of files and of folders of golden pages."""
    for path in paths:
        if path.is_dir():
            yield from map(_golden, sorted(path.glob("*.txt")))
            continue
        for line in path.read_text("utf-8").splitlines():
            yield _labelled(json.loads(line))


def page_of(text: str) -> Page:
    """Return the lines of a text that is one record, read only by their forms."""
    record = whole(text, _HEADERS)
    layout, on_header = layout_of(record, first_look(text, Normalizer()))
    return by_form(layout, Lexicon.default(), None, on_header=on_header)


def clean_records(pages: list[LabelledPage]) -> Iterator[LabelledPage]:
    """Yield golden pages and made-up articles as clean records, which must be read back.

    Their roles are those by form, since `unparse` writes records that are read right by form.
    """
    parser = parser_with(Weights({}, NO_TRANSITIONS))
    for labelled in pages:
        text = urdunews.unparse(parser.parse_article(labelled.text))
        yield _clean(labelled.name, labelled.outlet, text)
    for number, article in enumerate(_made_up()):
        yield _clean(f"made up {number}", "made up", urdunews.unparse(article))


def _clean(name: str, outlet: str, text: str) -> LabelledPage:
    page = page_of(text)
    roles = [ROLES[kind] for kind in page.kinds]
    return LabelledPage(f"clean {name}", outlet, hard=False, text=text, page=page, roles=roles)


def _made_up() -> list[urdunews.Article]:
    """Return articles of every form that `unparse` writes, the same ones on each run."""
    found: list[urdunews.Article] = []

    @settings(
        max_examples=_MADE_UP,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        # The first article reads tables, which takes long on a busy machine.
        suppress_health_check=[HealthCheck.too_slow],
        deadline=None,
    )
    @given(testing.articles())
    def collect(article: urdunews.Article) -> None:
        found.append(article)

    collect()
    return found


def parser_with(weights: Weights) -> urdunews.Parser:
    """Return a parser that weighs evidence by these weights."""
    parser = urdunews.Parser()
    tools = attrs.evolve(parser._tools, weights=lambda: weights)  # noqa: SLF001 - to measure it
    object.__setattr__(parser, "_tools", tools)
    return parser


def _labelled(row: dict[str, Any]) -> LabelledPage:
    text: str = row["text"]
    page = page_of(text)
    labels: dict[int, Role] = {
        number: role for name, role in _LABELS.items() for number in row.get(name, ())
    }
    if row["headline_line"] is not None:
        labels[row["headline_line"]] = "headline"
    numbers = (text.count("\n", 0, start) for start in page.layout.starts)
    roles = [labels.get(number, "junk") for number in numbers]
    weight = row.get("weight", 1.0)
    return LabelledPage(
        row["id"], row["outlet_form"], row["hard"], text, page, roles, weight=weight
    )


def _golden(path: pathlib.Path) -> LabelledPage:
    text = path.read_bytes().decode("utf-8")
    expected = json.loads(path.with_suffix(".json").read_text("utf-8"))
    page = page_of(text)
    segments, at = [], 0
    for kind, part in expected["segments"]:
        segments.append((at, at + len(part), ROLES.get(kind)))
        at += len(part)
    roles: list[Role] = []
    for index, start in enumerate(page.layout.starts):
        end = page.layout.end(index)
        found = [role for a, b, role in segments if role and a < end and b > start]
        main: tuple[Role, ...] = ("body", "headline")
        roles.append(next((role for role in main if role in found), found[0] if found else "junk"))
    hard = path.parent.name == "hard"
    is_golden = path.parent.name == "golden"
    return LabelledPage(path.stem, path.stem, hard, text, page, roles, is_golden)


def example(labelled: LabelledPage) -> Example:
    """Return a page with its evidence, in the form for training."""
    survey = Survey(labelled.page)
    items = [_open(item) for item in survey.items]
    roles = [item.role or labelled.roles[item.first] for item in items]
    return Example(
        [[] if item.role else facts_of(survey, item) for item in items],
        [survey.excluded(item) for item in items],
        states_of(roles),
        [labelled.page.layout.openings[item.first] for item in items],
        labelled.outlet,
        labelled.weight,
    )


def _open(item: Item) -> Item:
    """Return an item as training sees it: from headlines that are sure there is much to learn."""
    return item._replace(role=None) if item.role == "headline" else item
