"""Ways to read a dump that are timed, from only decoding it to touching every value."""

import operator
from collections import deque
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Final

import urdunews

_CHUNK: Final = 256 * 1024


def decode(path: Path) -> None:
    """Decode the file in chunks and drop the text, as every reader must at least."""
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            # A letter that is cut in two at the border of a chunk is not an error.
            chunk.decode("utf-8", "surrogateescape")


def scan(path: Path) -> None:
    """Find the records and their dates."""
    deque(urdunews.bulk.scan(path), maxlen=0)


def parse_only(path: Path) -> None:
    """Make the articles without reading any of their values."""
    deque(urdunews.read(path), maxlen=0)


def corpus(path: Path) -> None:
    """Read the values that a corpus needs: date, headline, dateline and text."""
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
"""The rows of the table, the fastest first."""


def touch(value: object) -> None:
    """Read every public attribute of an object of the library, and of the objects in them."""
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
"""Return the parts of objects that have some; all others are leaves."""
