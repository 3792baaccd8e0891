"""Peers: other ways to find the story on a page, measured on pages that are new to all of them.

As a program, `python -m benchmarks.page_peers` prints a table for `tests/blind/pages.jsonl`. It
needs the packages trafilatura and jusText; both read HTML, which a dump no longer has, so each
line becomes a paragraph for them.

The rows of patterns are an hour's work: the headline is the first line, or the first long one
without a full stop; a dateline is a short beginning before a bracket or a colon; the body is every
later line, or every later long line.
"""

import html
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

import urdunews

_PAGES: Final = Path(__file__).parents[1] / "tests" / "blind" / "pages.jsonl"
_HEADER: Final = re.compile(r"\s*date [0-9-]{7,10}(?: |$)")
_BRACKETED: Final = re.compile(r"[^()\n]{2,40}?\s*\([^()\n]{2,60}\)\s*[:۔-]?")
_COLON: Final = re.compile(r"[^:\n]{2,30}:")
_ANY_TITLE: Final = re.compile(".+")
_TITLE: Final = re.compile(".{20,130}(?<!۔)")
_LONG: Final = 60
#: Thresholds of jusText for paragraphs as short as those of news.
_SHORT_LINES: Final = {
    "length_low": 30,
    "length_high": 90,
    "stopwords_low": 0.15,
    "stopwords_high": 0.2,
}
_STORY: Final = frozenset({"body", "dateline", "subheading"})


class Found(NamedTuple):
    """The result of a reader for a page: numbers of lines, and the dateline's text."""

    body: set[int]
    headline: int | None = None
    dateline: str | None = None


class Row(NamedTuple):
    """The score of a reader: shares of 1, None for parts that it does not look for."""

    name: str
    body: float
    headline: float | None
    dateline: float | None


Reader = Callable[[str], Found]


def ours(text: str) -> Found:
    """Read a page as urdunews does."""
    article = urdunews.parse_article(text)
    found = Found(set(), None, article.dateline.text if article.dateline else None)
    at = 0
    for number, line in enumerate(text.split("\n")):
        kinds = {s.kind for s in article.segments if s.start <= at + len(line) and s.end > at}
        if kinds & _STORY:
            found.body.add(number)
        elif "headline" in kinds:
            found = found._replace(headline=number)
        at += len(line) + 1
    return found


def patterns(text: str, title: re.Pattern[str], least: int) -> Found:
    """Read a page by patterns; lines of the body have at least this length."""
    lines = text.split("\n")
    lines[0] = _HEADER.sub("", lines[0])
    headline = next((n for n, line in enumerate(lines) if title.fullmatch(line.strip())), None)
    after = 0 if headline is None else headline + 1
    body = [n for n in range(after, len(lines)) if len(lines[n].strip()) > least]
    first = lines[body[0]].strip() if body else ""
    dateline = _BRACKETED.match(first) or _COLON.match(first)
    return Found(set(body), headline, dateline and dateline[0].strip())


def _page(lines: list[str]) -> str:
    paragraphs = "".join(f"<p>{html.escape(line)}</p>\n" for line in lines if line.strip())
    return f"<html><body><article>{paragraphs}</article></body></html>"


def _kept(lines: list[str], texts: Iterator[str]) -> Found:
    kept = {" ".join(text.split()) for text in texts}
    return Found({n for n, line in enumerate(lines) if " ".join(line.split()) in kept})


def by_trafilatura(text: str) -> Found:
    """Read a page as trafilatura does."""
    import trafilatura  # type: ignore[import-not-found]

    lines = _HEADER.sub("", text).split("\n")
    return _kept(lines, iter((trafilatura.extract(_page(lines)) or "").split("\n")))


def by_justext(text: str, **thresholds: float) -> Found:
    """Read a page as jusText does with its list of Urdu words."""
    import justext  # type: ignore[import-not-found]

    lines = _HEADER.sub("", text).split("\n")
    found = justext.justext(_page(lines).encode(), justext.get_stoplist("Urdu"), **thresholds)
    return _kept(lines, (part.text for part in found if not part.is_boilerplate))


READERS: Final[dict[str, tuple[Reader, bool]]] = {
    "urdunews": (ours, True),
    "patterns, first line": (lambda text: patterns(text, _ANY_TITLE, 0), True),
    "patterns, by length": (lambda text: patterns(text, _TITLE, _LONG), True),
    "trafilatura": (by_trafilatura, False),
    "jusText": (by_justext, False),
    "jusText, short lines": (lambda text: by_justext(text, **_SHORT_LINES), False),
}
"""The readers by their names, and whether they look for headlines and datelines."""


def f1(page: dict[str, Any], body: set[int]) -> float:
    """Return F1 of the body, in letters."""
    lines = page["text"].split("\n")
    letters = [sum(not c.isspace() for c in line) for line in lines]
    wanted = set(page["body_lines"])

    def weigh(numbers: set[int]) -> int:
        return sum(letters[number] for number in numbers)

    total = weigh(wanted) + weigh(body)
    return 2 * weigh(wanted & body) / total if total else 1.0


def measure(pages: list[dict[str, Any]]) -> Iterator[Row]:
    """Measure all readers."""
    for name, (read, whole) in READERS.items():
        found = [read(page["text"]) for page in pages]
        both = list(zip(pages, found, strict=True))
        yield Row(
            name,
            sum(f1(page, one.body) for page, one in both) / len(pages),
            _share(page["headline_line"] == one.headline for page, one in both) if whole else None,
            _share(page["dateline"] == one.dateline for page, one in both) if whole else None,
        )


def _share(right: Iterator[bool]) -> float:
    answers = list(right)
    return sum(answers) / len(answers)


def main() -> None:
    """Print the table."""
    lines = _PAGES.read_text("utf-8").splitlines()
    pages = [page for page in map(json.loads, lines) if not page["hard"]]
    print(f"{len(pages)} pages: body F1, headline, dateline")
    for name, *shares in measure(pages):
        print(f"{name:22}", *(f"{s:8.1%}" if s is not None else "       –" for s in shares))


if __name__ == "__main__":
    main()
