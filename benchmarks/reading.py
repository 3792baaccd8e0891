"""What is timed: ways to read a dump, from decoding alone to touching all that it says."""

import operator
from collections import deque
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Final

import urdunews

_CHUNK: Final = 256 * 1024


def decode(path: Path) -> None:
    """Decode the file in chunks and drop the text: what every reader has to do at least."""
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            # A letter that a chunk's border cuts in two is no error.
            chunk.decode("utf-8", "surrogateescape")


def scan(path: Path) -> None:
    """Find the records and their dates."""
    deque(urdunews.bulk.scan(path), maxlen=0)


def parse_only(path: Path) -> None:
    """Make the articles and look at none of them."""
    deque(urdunews.read(path), maxlen=0)


def corpus(path: Path) -> None:
    """Read what a corpus is made of: date, headline, dateline and text."""
    for article in urdunews.read(path):
        dateline = article.dateline
        _ = (
            article.date,
            article.headline,
            None if dateline is None else dateline.text,
            article.text,
        )


def everything(path: Path) -> None:
    """Read all attributes of all objects, and each article as a dict."""
    for article in urdunews.read(path):
        touch(article)
        article.to_dict()


ROWS: Final[dict[str, Callable[[Path], None]]] = {
    "scan": scan,
    "parse only": parse_only,
    "corpus": corpus,
    "everything": everything,
}
"""The rows of the table, the cheapest first."""


def touch(value: object) -> None:
    """Read every public attribute of an object of the library, and of all that they hold."""
    for part in _PARTS[type(value)](value):
        if type(part) in _PARTS:
            touch(part)


def _attributes(kind: type) -> Callable[[Any], Iterable[object]]:
    """Return a reader of all public fields and properties of a class at once."""
    names = [name for name in dir(kind) if not name.startswith("_")]
    return operator.attrgetter(*(name for name in names if not callable(getattr(kind, name))))


_CLASSES: Final[tuple[type, ...]] = (
    urdunews.Article,
    urdunews.Byline,
    urdunews.Credit,
    urdunews.Dateline,
    urdunews.Defect,
    urdunews.Dump,
    urdunews.Origin,
    urdunews.PageDate,
    urdunews.Paragraph,
    urdunews.PartialDate,
    urdunews.Place,
    urdunews.Segment,
)
_PARTS: Final[dict[type, Callable[[Any], Iterable[object]]]] = {
    tuple: iter,
    urdunews.Span: iter,
    **{kind: _attributes(kind) for kind in _CLASSES},
}
"""How to get at the parts of the objects that have some; all else is a leaf."""
