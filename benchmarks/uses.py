"""Uses: everything that can be done with a text and the objects made from it.

The object that a use needs is made again before each turn, since objects cache their results.
"""

import contextlib
import functools
import gzip
import io
import json
import operator
import pickle
import tempfile
from collections import deque
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

import urdunews
from urdunews.command import main

_REPAIRS: Final = tuple(rule for rule in urdunews.Rule if rule.risk)
_STEP: Final = 16
"""A span is mapped at every multiple of this many characters."""

_SHORT: Final = 4096
"""The bytes of a record, for uses that cut all records."""

_DATE: Final = 150
"""The characters of a text that may still be a date."""


class Use(NamedTuple):
    """A use of a text."""

    given: Callable[[str], Any]
    """Makes the argument of `call` from a text."""

    call: Callable[[Any], object]
    """The call that is timed."""


def _same(text: str) -> str:
    return text


def _article(text: str) -> urdunews.Article:
    return urdunews.parse_article(text)


def _made_article(text: str) -> urdunews.Article:
    """Make an article by hand, whose language was not found by a parser."""
    lines = filter(None, text.split("\n"))
    paragraphs = tuple(urdunews.Paragraph(text=line) for line in lines)
    return urdunews.Article(paragraphs=paragraphs)


def _repaired(text: str) -> urdunews.Article:
    return _repairing_parser().parse_article(text)


@functools.cache
def _repairing_parser() -> urdunews.Parser:
    normalizer = urdunews.Normalizer(repairs=_REPAIRS, spacing="punctuation")
    return urdunews.Parser(normalizer=normalizer)


@functools.cache
def _extended_parser() -> urdunews.Parser:
    """Make a parser that knows some lines of the dump, and a second keyword of headers."""
    lines = ("ہمارا چینل", "نقشہ دیکھیں", "ا", "بارش بارش بارش")
    shared = tuple(urdunews.bulk.SharedLine(text=line, count=40) for line in lines)
    profile = urdunews.bulk.Profile(records=50, lines=shared)
    return urdunews.Parser(profile=profile, header_keywords=("date", "تاریخ"))


def _parse_strictly(text: str) -> None:
    with contextlib.suppress(urdunews.DumpError):
        urdunews.Parser(strict=True).parse(text)


def _two_articles(text: str) -> tuple[urdunews.Article, urdunews.Article]:
    article = _article(text)
    return article, pickle.loads(pickle.dumps(article))  # noqa: S301 - made right here


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _file(text: str) -> str:
    """Write a text to the one file that all uses share, and return its path."""
    path = Path(_folder().name, "text.txt")
    path.write_bytes(_bytes(text))
    return str(path)


@functools.cache
def _folder() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="urdunews-")


def _all(articles: Iterator[urdunews.Article]) -> None:
    for _ in articles:
        pass


def _gzip(text: str) -> bytes:
    # A text may be one letter repeated, so the ratio is high: unpacking is timed.
    return gzip.compress(_bytes(text), 1)


def _json_lines(text: str) -> bytes:
    """Make a table with the text as one row, and a row for each of its first lines."""
    rows = [text, *text.split("\n", 100)[:100]]
    return "".join(f"{json.dumps({'text': row})}\n" for row in rows).encode()


def _read_column(data: bytes) -> Iterator[urdunews.Article]:
    return urdunews.read(io.BytesIO(data), column="text")


def _read_short(data: bytes, encoding: str) -> Iterator[urdunews.Article]:
    return urdunews.read(io.BytesIO(data), encoding=encoding, max_record=_SHORT)


def _read_by_index(path: str) -> None:
    """Find the articles of a file whose records are cut, and read them one by one."""
    index = urdunews.bulk.build_index(path, max_record=_SHORT)
    for number in range(len(index)):
        index.article(number)


def _read_splits(path: str) -> None:
    """Read a file in eight splits, however large it is."""
    size = max(Path(path).stat().st_size // 8, 1)
    for split in urdunews.bulk.plan_splits(path, size):
        _all(urdunews.bulk.read_split(split))


def _map_article(article: urdunews.Article) -> None:
    """Map the text as a whole, and both of its ends."""
    size = len(article.text)
    for span in ((0, size), (0, 0), (size, size), (max(size - 1, 0), size)):
        article.source_span(*span)


def _map_paragraphs(article: urdunews.Article) -> None:
    for paragraph in article.paragraphs:
        size = len(paragraph.text)
        for start in range(0, size, _STEP):
            paragraph.source_span(start, min(start + _STEP, size))


def _map_alignment(alignment: urdunews.Alignment) -> None:
    for at in range(0, len(alignment.text), _STEP):
        alignment.source_span(at, min(at + _STEP, len(alignment.text)))
    for at in range(0, len(alignment.source), _STEP):
        alignment.text_span(at, min(at + _STEP, len(alignment.source)))


def _find_all(article: urdunews.Article) -> None:
    for kind in {segment.kind for segment in article.segments}:
        article.find(kind)


def _show_parts(article: urdunews.Article) -> None:
    """Make the HTML that a notebook shows for the parts of an article."""
    for part in (*article.paragraphs, article.dateline, urdunews.Dump(articles=(article,))):
        if part is not None:
            part._repr_html_()


def _read_dates(text: str) -> None:
    """Read a text as a date, and all parts of it that are short enough to be one."""
    urdunews.parse_date(text)
    for start in range(0, len(text), _DATE):
        urdunews.parse_date(text[start : start + _DATE])


def _unknown(dump: urdunews.Dump) -> None:
    names = urdunews.bulk.unknown_in(dump, urdunews.Lexicon.default())
    urdunews.bulk.written_names(names)


def _report(dump: urdunews.Dump) -> None:
    urdunews.html.report_page(urdunews.bulk.summary_of(dump))


def _two_runs(text: str) -> tuple[str, list[urdunews.Article]]:
    """Make a table of the articles in a text, and the same articles with other bodies."""
    dump = urdunews.parse(text)
    table = _file("".join(f"{json.dumps(article.to_dict())}\n" for article in dump))
    others = [
        urdunews.Article(id=one.id, paragraphs=(urdunews.Paragraph(text=f"{one.text} "),))
        for one in dump
    ]
    return table, others


def _run_command(*arguments: str) -> Callable[[str], None]:
    """Return a function that runs a subcommand on a file, and drops its output."""

    def run(path: str) -> None:
        out = io.TextIOWrapper(io.BytesIO(), "utf-8", "surrogateescape")
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(io.StringIO()):
            main([*arguments, path])

    return run


def _repairer(*repairs: str, **options: str) -> Callable[[str], object]:
    normalizer = urdunews.Normalizer(repairs=repairs, **options)  # type: ignore[arg-type]

    def both(text: str) -> None:
        normalizer(text)
        _ = normalizer.align(text).edits

    return both


_ARTICLE_USES: Final[dict[str, Callable[[urdunews.Article], object]]] = {
    "explain": lambda article: urdunews.Parser().explain(article),
    "text": operator.attrgetter("text"),
    "paragraphs": operator.attrgetter("paragraphs"),
    "sentences of an article": operator.attrgetter("sentences"),
    "date_mentions": operator.attrgetter("date_mentions"),
    "segments": operator.attrgetter("segments"),
    "find": _find_all,
    "id": operator.attrgetter("id"),
    "content_id": operator.attrgetter("content_id"),
    "source_span": _map_article,
    "source_span of paragraphs": _map_paragraphs,
    "hash": hash,
    "repr": repr,
    "unparse": urdunews.unparse,
    "html.article": urdunews.html.article,
    "html of its parts": _show_parts,
    "pickle": pickle.dumps,
    "to_dict": lambda article: json.dumps(article.to_dict()),
}

_TEXT_USES: Final[dict[str, Callable[[str], object]]] = {
    "parse_article": urdunews.parse_article,
    "parse": urdunews.parse,
    "normalize": urdunews.normalize,
    "fold": urdunews.fold,
    "is_normalized": urdunews.is_normalized,
    "align": lambda text: urdunews.align(text).edits,
    "sentences": urdunews.sentences,
    "parse_date": _read_dates,
    "spacing": _repairer(spacing="punctuation"),
    "spacing kept": _repairer(spacing="keep", joiners="keep"),
    **{f"repair {repair}": _repairer(repair) for repair in _REPAIRS},
    "all repairs": _repairer(*_REPAIRS, spacing="punctuation"),
}

_COMMANDS: Final = (
    "parse",
    "check",
    "check --unknown",
    "check --ignore body-missing",
    "show",
    "show --html -",
    "sentences",
    "sentences --json",
    "report -o -",
    "profile",
    "normalize",
    "normalize --explain",
)

USES: Final[dict[str, Use]] = {
    **{name: Use(_same, call) for name, call in _TEXT_USES.items()},
    "spans of an alignment": Use(urdunews.align, _map_alignment),
    "read bytes": Use(_bytes, lambda data: _all(urdunews.read(io.BytesIO(data)))),
    "read a file": Use(_file, lambda path: _all(urdunews.read(path))),
    "read gzip": Use(_gzip, lambda data: _all(urdunews.read(io.BytesIO(data)))),
    "read JSON Lines": Use(_json_lines, lambda data: _all(_read_column(data))),
    "read windows-1256": Use(_bytes, lambda data: _all(_read_short(data, "cp1256"))),
    "read with records cut": Use(_bytes, lambda data: _all(_read_short(data, "utf-8"))),
    "read in splits": Use(_file, _read_splits),
    "read by an index": Use(_file, _read_by_index),
    "scan": Use(_bytes, lambda data: deque(urdunews.bulk.scan(io.BytesIO(data)), maxlen=0)),
    **{name: Use(_article, call) for name, call in _ARTICLE_USES.items()},
    "==": Use(_two_articles, lambda two: two[0] == two[1]),
    "from_dict": Use(lambda text: _article(text).to_dict(), urdunews.Article.from_dict),
    "unpickle": Use(lambda text: pickle.dumps(_article(text)), pickle.loads),
    "language": Use(_made_article, operator.attrgetter("language")),
    "parse with a profile": Use(_same, lambda text: _extended_parser().parse(text)),
    "parse strictly": Use(_same, _parse_strictly),
    "parse_article with repairs": Use(_same, _repaired),
    "date_mentions with repairs": Use(_repaired, operator.attrgetter("date_mentions")),
    "sentences with repairs": Use(_repaired, operator.attrgetter("sentences")),
    "bulk.profile": Use(_file, urdunews.bulk.profile),
    "html.dump": Use(urdunews.parse, urdunews.html.dump),
    "bulk.unknown_in": Use(urdunews.parse, _unknown),
    "bulk.compare": Use(_two_runs, lambda two: urdunews.bulk.compare(*two)),
    "html.report_page": Use(urdunews.parse, _report),
    **{f"command {name}": Use(_file, _run_command(*name.split(" "))) for name in _COMMANDS},
}
"""All uses, by name."""
