"""The command `urdunews`: parse to JSON Lines, and check for defects."""

import argparse
import collections
import contextlib
import json
import os
import sys
from collections.abc import Generator, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, TextIO

from urdunews._version import __version__
from urdunews.model.articles import Article
from urdunews.model.defects import Defect
from urdunews.parser import read

if TYPE_CHECKING:
    from urdunews.interop.dicts import ArticleDict

_DESCRIPTION: Final = """\
Read dated Urdu news dumps: records one after another, each behind a header line such as
“ date 2026-02-03 …”. A PATH is a file, a folder (all its files, sorted) or a glob pattern.
"""

_PARSE: Final = """\
Write the articles as JSON Lines: UTF-8, one article a line, with schema, id, date,
date_precision, headline, headline_basis, deck, bylines, dateline, paragraphs, sections,
dates, defects and origin.
"""

_CHECK: Final = """\
List the defects as “path:line:column: severity code message”, then a summary by code.
The exit status is 1 if one of them is an error. Line and column count from 1, columns in
code points.
"""

_STATUS: Final = """\
exit status: 0 done; 1 `check` found an error; 2 wrong usage, or a file that is missing,
unreadable or without text.
"""

_FORM: Final = argparse.RawDescriptionHelpFormatter
_OK: Final = 0
_FOUND: Final = 1
_FAILED: Final = 2
#: What shells report for a program that SIGPIPE has ended.
_BROKEN_PIPE: Final = 141


class _CommandError(Exception):
    """What went wrong, as one line for the user."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and give its exit status.

    Args:
        arguments: The words behind the command's name; those of the process when None.
    """
    options = _arguments().parse_args(arguments)
    try:
        with _reporting_failures():
            return _check(options.paths) if options.command == "check" else _parse(options)
    except _CommandError as failure:
        sys.stderr.write(f"urdunews: {failure}\n")
        return _FAILED


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="urdunews",
        description=_DESCRIPTION,
        epilog=_STATUS,
        formatter_class=_FORM,
    )
    parser.add_argument("--version", action="version", version=f"urdunews {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, summary, description in (
        ("parse", "write articles as JSON Lines", _PARSE),
        ("check", "list defects", _CHECK),
    ):
        command = commands.add_parser(
            name,
            help=summary,
            description=description,
            epilog=_STATUS,
            formatter_class=_FORM,
        )
        command.add_argument(
            "paths", nargs="+", metavar="PATH", help="file, folder or glob pattern"
        )
        if name == "parse":
            command.add_argument(
                "-o", "--output", metavar="FILE", help="write to FILE, not to stdout"
            )
    return parser


@contextlib.contextmanager
def _reporting_failures() -> Generator[None, None, None]:
    """Turn what the file system says into one line; a closed pipe ends the command quietly."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        # Python flushes stdout once more at exit; it must find something that is open.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(_BROKEN_PIPE) from None
    except OSError as failure:
        reason = failure.strerror or str(failure)
        name = f"{failure.filename}: " if failure.filename else ""
        message = f"{name}{reason}"
        raise _CommandError(message) from failure


def _articles(paths: Sequence[str]) -> Iterator[Article]:
    for path in paths:
        count = 0
        for article in read(path):
            count += 1
            yield article
        if count == 0:
            message = f"{path}: no text in it"
            raise _CommandError(message)


def _parse(options: argparse.Namespace) -> int:
    if options.output is None:
        _write_articles(options.paths, _unicode(sys.stdout))
        return _OK
    output = Path(options.output)
    if output.exists() and not output.is_file():
        with output.open("w", encoding="utf-8", newline="\n") as file:
            _write_articles(options.paths, file)
        return _OK
    # Written beside it first: FILE may be a PATH too, and a failure leaves it as it was.
    part = output.with_name(f"{output.name}.part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as file:
            _write_articles(options.paths, file)
        part.replace(output)
    finally:
        part.unlink(missing_ok=True)
    return _OK


def _write_articles(paths: Sequence[str], file: TextIO) -> None:
    for article in _articles(paths):
        line: ArticleDict = article.to_dict()
        file.write(json.dumps(line, ensure_ascii=False) + "\n")


def _unicode(stream: TextIO) -> TextIO:
    """Make a stream write UTF-8 and bare line feeds, whatever the terminal's locale is."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", newline="\n")
    return stream


def _check(paths: Sequence[str]) -> int:
    out = _unicode(sys.stdout)
    counts: collections.Counter[tuple[str, str]] = collections.Counter()
    for article in _articles(paths):
        for defect in article.defects:
            counts[defect.severity, defect.code] += 1
            out.write(
                f"{_place(article, defect)}: {defect.severity} {defect.code} {defect.message}\n"
            )
    for (severity, code), count in sorted(counts.items()):
        out.write(f"{count:8} {severity} {code}\n")
    return _FOUND if any(severity == "error" for severity, _ in counts) else _OK


def _place(article: Article, defect: Defect) -> str:
    """Give path, line and column of a defect, which count from 1."""
    origin = article.origin
    assert origin is not None
    assert origin.line is not None
    before = article.source[: defect.span.start]
    header = article.find("mark")
    first = origin.line - article.source.count("\n", 0, header[0].start if header else 0)
    column = len(before) - (before.rfind("\n") + 1) + 1
    return f"{origin.path}:{first + before.count(chr(10))}:{column}"
