"""Arguments of the command line, and its help."""

import argparse
import functools
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from urdunews._version import __version__
from urdunews.command import help_texts as texts
from urdunews.command.argument_parsing import UNSEEN_FORM, ArgumentParser
from urdunews.command.argument_values import (
    TakeFormat,
    TakeLines,
    as_utf8,
    codes,
    count,
    file_name,
    keywords,
)
from urdunews.interop.table_files import STANDARDS, TABLE_FILES
from urdunews.reading.table_formats import TABLE_FORMATS

LEARNED: Final = "auto"
"""The value of `--profile` for a profile learnt from all of the PATHs themselves."""

NO_PROFILE: Final = "none"
"""The value of `--profile` for reading each record by itself."""

COLUMN_OPTIONS: Final = {
    "column": "the text column of tables: JSON Lines, CSV, TSV or Parquet",
    "id_column": "the column for the origin's id",
    "url_column": "the column for the origin's url",
    "date_column": "the column with the date of texts that have no header line",
    "title_column": "the column with the headline of texts that have no header line",
}
"""The options that name columns, with their help."""

_WHEN: Final = ("auto", "always", "never")


class _Command(NamedTuple):
    """A subcommand."""

    summary: str
    text: str
    """What it does, at length."""

    parts: "tuple[Callable[[argparse.ArgumentParser], None], ...]"
    """Functions that add its arguments, in the order of the help."""


def argument_parser(arguments: Sequence[str] | None = None) -> argparse.ArgumentParser:
    """Return the parser of the command line.

    Args:
        arguments: What will be parsed: only the subcommands that it names get their arguments,
            since adding all of them takes as long as reading a page. None for all of them.
    """
    parser = ArgumentParser(
        prog="urdunews",
        description=texts.DESCRIPTION,
        epilog=texts.STATUS,
        formatter_class=UNSEEN_FORM,
    )
    # Not all subcommands have these.
    parser.set_defaults(output=None, profile=None, lexicon=None, index=None, record=None)
    parser.set_defaults(first=None, last=None, against=None, header_keywords=None)
    parser.add_argument("--version", action="version", version=f"urdunews {__version__}")
    # With a name of its own, argparse need not look how wide the terminal is.
    commands = parser.add_subparsers(
        dest="command", required=True, metavar="COMMAND", prog=parser.prog
    )
    for name, (summary, text, parts) in _COMMANDS.items():
        command = commands.add_parser(
            name,
            help=summary,
            description=text,
            epilog=texts.STATUS,
            formatter_class=UNSEEN_FORM,
        )
        if arguments is None or name in arguments:
            for add in parts:
                add(command)
    return parser


def _add_paths(command: argparse.ArgumentParser, *, help_text: str = texts.PATHS) -> None:
    command.add_argument("paths", nargs="+", metavar="PATH", help=help_text)


_add_files: Final = functools.partial(_add_paths, help_text=texts.FILES)
_add_indexed: Final = functools.partial(_add_paths, help_text=texts.INDEXED)


def _add_lines(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "paths", nargs="+", action=TakeLines, metavar="FILE:LINE", help=texts.PLACES
    )


def _add_opening(command: argparse.ArgumentParser) -> None:
    command.add_argument("--encoding", metavar="NAME", help=texts.ENCODING)
    command.add_argument("--max-ratio", type=count, metavar="N", help=texts.RATIO)
    command.add_argument("--max-record", type=count, metavar="N", help=texts.RECORD)


def _add_reading(command: argparse.ArgumentParser) -> None:
    _add_opening(command)
    command.add_argument(
        "--header-keywords", type=keywords, metavar="WORD,WORD", help=texts.KEYWORDS
    )


def _add_index(command: argparse.ArgumentParser) -> None:
    what = command.add_mutually_exclusive_group(required=True)
    what.add_argument("paths", nargs="*", default=[], metavar="PATH", help=texts.PATHS)
    what.add_argument("--index", metavar="FILE", type=file_name, help=texts.BY_INDEX)
    command.add_argument("--record", type=count, metavar="N", help=texts.RECORD_NUMBER)
    _add_days(command)


def _add_days(command: argparse.ArgumentParser) -> None:
    command.add_argument("--from", dest="first", metavar="DAY", help=texts.FIRST)
    command.add_argument("--to", dest="last", metavar="DAY", help=texts.LAST)


def _add_conversion(convert: argparse.ArgumentParser) -> None:
    _add_days(convert)
    convert.add_argument(
        "-o", "--output", metavar="OUT", type=file_name, required=True, help=texts.INTO
    )
    convert.add_argument("--table", choices=TABLE_FILES, help=texts.TABLE)
    formats = (*STANDARDS, *TABLE_FORMATS)
    convert.add_argument("--format", action=TakeFormat, choices=formats, help=texts.STANDARD)
    convert.set_defaults(standard=None)
    convert.add_argument("--jobs", type=count, default=1, metavar="N", help=texts.JOBS)
    convert.add_argument("--resume", action="store_true", help=texts.RESUME)
    convert.add_argument("--columns", metavar="NAME,NAME", help=texts.COLUMNS)
    convert.add_argument("--unique", action="store_true", help=texts.UNIQUE)
    convert.add_argument("--flat", action="store_true", help=texts.FLAT)
    convert.add_argument("--shard-size", type=count, metavar="N", help=texts.SHARD_SIZE)
    convert.add_argument("--json", action="store_true", help="write the summary as JSON")


def _add_report(report: argparse.ArgumentParser) -> None:
    report.add_argument("-o", "--output", metavar="FILE", type=file_name, help=texts.HTML)
    report.add_argument("--against", metavar="OLD", type=file_name, help=texts.AGAINST)
    report.add_argument("--jobs", type=count, default=1, metavar="N", help=texts.JOBS)
    report.add_argument("--split-size", type=count, metavar="N", help=texts.SPLIT_SIZE)
    report.add_argument("--json", action="store_true", help="write all numbers as JSON")


def _add_columns(command: argparse.ArgumentParser) -> None:
    for name, text in COLUMN_OPTIONS.items():
        option = f"--{name.replace('_', '-')}"
        command.add_argument(option, type=as_utf8, metavar="NAME", help=text)


def _add_format(command: argparse.ArgumentParser) -> None:
    command.add_argument("--format", choices=TABLE_FORMATS, help=texts.FORMAT)


def _add_names(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--profile", metavar="FILE|auto|none", type=file_name, help=texts.KNOWN_LINES
    )
    command.add_argument("--lexicon", metavar="FILE", type=file_name, help=texts.MORE_NAMES)


def _add_output(parse: argparse.ArgumentParser) -> None:
    parse.add_argument("-o", "--output", metavar="FILE", type=file_name, help=texts.OUTPUT)


def _add_index_file(index: argparse.ArgumentParser) -> None:
    index.add_argument(
        "-o", "--output", metavar="FILE", type=file_name, required=True, help=texts.INDEX_FILE
    )


def _add_checks(check: argparse.ArgumentParser) -> None:
    check.add_argument("--unknown", action="store_true", help=texts.UNKNOWN)
    for name, text in (("--select", texts.SELECT), ("--ignore", texts.IGNORE)):
        check.add_argument(name, action="extend", type=codes, default=[], metavar="CODE", help=text)


def _add_lines_of_json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="write JSON Lines")


def _add_page(show: argparse.ArgumentParser) -> None:
    show.add_argument("-n", type=count, metavar="N", help="show only the first N articles")
    # An output like any other: it is replaced only when complete, and never read.
    show.add_argument("--html", dest="output", metavar="FILE", type=file_name, help=texts.HTML)


def _add_colours(command: argparse.ArgumentParser) -> None:
    for names, text in (
        (("--colour", "--color"), texts.COLOUR),
        (("--isolates",), texts.ISOLATES),
    ):
        command.add_argument(*names, choices=_WHEN, default="auto", help=text)


def _add_texts(normalize: argparse.ArgumentParser) -> None:
    normalize.add_argument("paths", nargs="*", metavar="PATH", help=texts.PATHS)


def _add_rules(normalize: argparse.ArgumentParser) -> None:
    how = normalize.add_mutually_exclusive_group()
    how.add_argument("--fold", action="store_true", help="write the search key of the text")
    how.add_argument(
        "--option",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="normalise with this option; may be repeated",
    )
    normalize.add_argument(
        "--explain",
        action="store_true",
        help="write which rules changed something and how often, not the text",
    )


_COMMANDS: Final[dict[str, _Command]] = {
    "parse": _Command(
        "write articles as JSON Lines",
        texts.PARSE,
        (_add_index, _add_reading, _add_columns, _add_format, _add_names, _add_output),
    ),
    "convert": _Command(
        "write large dumps as tables, on all cores",
        texts.CONVERT,
        (_add_files, _add_reading, _add_columns, _add_names, _add_conversion),
    ),
    "report": _Command(
        "report on what is in a whole dump",
        texts.REPORT,
        (_add_paths, _add_reading, _add_columns, _add_format, _add_names, _add_report),
    ),
    "check": _Command(
        "list defects",
        texts.CHECK,
        (_add_paths, _add_reading, _add_columns, _add_format, _add_names, _add_checks),
    ),
    "show": _Command(
        "show how each line was read",
        texts.SHOW,
        (
            *(_add_index, _add_reading, _add_columns, _add_format, _add_names),
            *(_add_page, _add_colours),
        ),
    ),
    "why": _Command(
        "explain why a line was read as it was",
        texts.WHY,
        (
            *(_add_lines, _add_reading, _add_columns, _add_format, _add_names),
            *(_add_lines_of_json, _add_colours),
        ),
    ),
    "sentences": _Command(
        "write the sentences of articles",
        texts.SENTENCES,
        (_add_paths, _add_reading, _add_columns, _add_format, _add_names, _add_lines_of_json),
    ),
    "profile": _Command(
        "learn the lines that many records share",
        texts.PROFILE,
        (_add_files, _add_reading, _add_columns, _add_format),
    ),
    "index": _Command(
        "write an index to read single articles with",
        texts.INDEX,
        (_add_indexed, _add_reading, _add_index_file),
    ),
    "normalize": _Command(
        "write text in one spelling",
        texts.NORMALIZE,
        (_add_texts, _add_opening, _add_rules),
    ),
}
