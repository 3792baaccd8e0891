"""Arguments of the command line, and its help."""

import argparse
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from urdunews._version import __version__
from urdunews.command.argument_parsing import UNSEEN_FORM, ArgumentParser
from urdunews.command.argument_values import TakeFormat, TakeLines, codes, count, file_name
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


_FORMAT: Final = "the format of tables; by default that of their contents or names"
_STANDARD: Final = (
    "schema-org, ninjs: write JSON Lines in this standard; jsonl, csv, tsv: the format of the "
    "input tables; one of each may be given"
)
_DESCRIPTION: Final = """\
Read dated Urdu news dumps: records one after another, each opened by a header line such as
“ date 2026-02-03 …”. A PATH is a file, a folder (all its files, sorted), a glob pattern, a URL
of any of these, or - for standard input. Files compressed with gzip, bzip2, xz or Zstandard are
decompressed, and the files in zip and tar archives are read. An output file is never read, even
if it is in such a folder.
"""

_PARSE: Final = """\
Write the articles as JSON Lines: UTF-8, one article per line, with schema, id, date,
date_precision, headline, headline_basis, deck, bylines, dateline, paragraphs, sections,
dates, language, defects and origin. FILE is created or replaced only when complete.
"""

_CONVERT: Final = """\
Write the articles of dumps of any size as a table: OUT.jsonl, .jsonl.gz, .jsonl.zst, .csv or
.parquet, or a new or empty folder of such tables. The work is divided into shards, which are kept
beside OUT until all are finished: --resume continues a conversion that was interrupted, and the
output has the same bytes. At the end, articles, bytes and seconds are listed, and the defects by
code. A damaged file is read as far as possible; then the exit status is 2.
"""

_REPORT: Final = """\
Report on a whole dump: articles per day, the fields they have, places, credits, sections and
languages, lengths, junk lines, defects with examples, names that the lexicon lacks, and first of
all what to look at. With -o, also write an HTML page, which needs neither scripts nor a network.
--against compares with an earlier run, by the ids of articles: a table written by parse or convert,
JSON Lines (compressed or not) or Parquet. For this, the rows of both runs are copied to temporary
files, and 32 MB of them at a time are in memory.
A damaged file is read as far as possible; then the exit status is 2.
"""

_CHECK: Final = """\
List the defects as “path:line:column: severity code message”, then a summary by code.
The exit status is 1 if any of them is an error. Lines and columns count from 1, columns in
code points. --select and --ignore choose defects by code; others are neither listed nor counted.

With --unknown: list the places and credits of datelines that the lexicon lacks, with counts
and an example, as a file for --lexicon. A name that may be something else, such as a topic
before a colon, is commented out: remove the # if it is a name.
"""

_SHOW: Final = """\
Show articles in readable form: the source by segments, each with the name and colour of its kind,
and defects below the line that has them. Spaces between segments are left out, and control
characters are shown as control pictures.

With --html: write an HTML page instead, which needs neither scripts nor a network.
"""

_WHY: Final = """\
Explain why lines were read as they were: the form or the evidence that decided about a line, the
forms that were tried, how close the second choice was, and which rows in a file for --lexicon would
change it, each tried on the record. Evidence has points: those with a plus speak for what a line
is, those with a minus for the second choice.

FILE:LINE is a line of a file, from 1, and FILE:LINE-LINE are several; a place with a column, as
`check` prints it, works too. In a compressed file, lines are those of the text in it.
"""

_KNOWN_LINES: Final = (
    "lines that records share, from `urdunews profile`; auto: learn them from all of the PATHs; "
    "none: read each record by itself; by default they are learnt from the first 32 MB of files"
)
_MORE_NAMES: Final = "more places and credits, in the format that `check --unknown` writes"
_UNKNOWN: Final = "list the places and credits that the lexicon lacks, instead of defects"
_ENCODING: Final = "the encoding of the files, such as cp1256, if it is not detected"
_RATIO: Final = "how many times its size a compressed file may unpack to; by default 1000"
_RECORD: Final = "how many bytes a record may have before it is cut; by default 64 MiB"
_SELECT: Final = (
    "list only defects with this code, or several, separated by commas; may be repeated"
)
_IGNORE: Final = (
    "leave out defects with this code, or several, separated by commas; may be repeated"
)
_HTML: Final = "write an HTML page to FILE; - is standard output"
_OUTPUT: Final = "write to FILE instead of standard output; - is standard output"
_INDEX_FILE: Final = "the index file to write"
_PAGE: Final = "write an HTML page to FILE; - is standard output"
_AGAINST: Final = "compare with the table or folder of an earlier run"
_SPLIT_SIZE: Final = "the bytes of input that a process reads at a time; by default 16 MiB"
_INTO: Final = "the file or folder to write"
_TABLE: Final = "the format of the tables in a folder; by default parquet"
_JOBS: Final = "the number of processes; by default 1"
_RESUME: Final = "continue a conversion that was interrupted"
_COLUMNS: Final = "the columns, separated by commas; text and source only on request"
_FIRST: Final = "the first day of the articles to read, such as 2026-02-03"
_LAST: Final = "the last day of the articles to read"
_UNIQUE: Final = "keep only the first article with each content_id"
_FLAT: Final = "text columns without nulls: id, date, headline, text …, as in CSV"
_SHARD_SIZE: Final = "the bytes of input per shard; by default 64 MiB"
_BY_INDEX: Final = "read with an index from `urdunews index`, instead of PATHs"
_RECORD_NUMBER: Final = "only the N-th article, from 1; fast with --index"
_COLOUR: Final = "use colours; by default on a terminal, unless NO_COLOR is set"
_ISOLATES: Final = "isolate right-to-left text; by default in terminals that reorder it"
_WHEN: Final = ("auto", "always", "never")

_PROFILE: Final = """\
Write the lines that many records of the PATHs share, with their counts, as text that can be
edited and passed as `--profile` to recognise lines that no rule knows. The PATHs are
read twice, so standard input cannot be one of them.
"""

_INDEX: Final = """\
Find where the articles of the PATHs are, and write that to FILE: with it, `parse` and `show` can
read any article, or those of certain days, without reading the others. If FILE is already an
index, files that have not changed are not read again. Compressed files cannot be indexed.
"""

_NORMALIZE: Final = """\
Normalise text as a stream, line by line: UTF-8 from the PATHs, or from standard input, to
standard output. An option is one of `urdunews.Normalizer`, such as digits=ascii, letters=no
or repairs=inpage-yeh,cp1252; several may be given. none=yes starts with no changes at all.
"""

_SENTENCES: Final = """\
Write the sentences of the articles' paragraphs, one per line: as plain text, or with --json as
objects with the article's id, the paragraph's number (from 0), the span in the article's source,
the text, and whether the sentence continues in the next paragraph.
"""

_STATUS: Final = """\
exit status: 0 done; 1 `check` found an error; 2 wrong usage, or a file that is missing,
unreadable or has no text.
"""

_PLACES: Final = "a line or lines of a file: march.txt:12 or march.txt:12-20; - is standard input"
_PATHS: Final = "file, folder, glob pattern or URL; - is standard input"


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
        description=_DESCRIPTION,
        epilog=_STATUS,
        formatter_class=UNSEEN_FORM,
    )
    # Not all subcommands have these.
    parser.set_defaults(output=None, profile=None, lexicon=None, index=None, record=None)
    parser.set_defaults(first=None, last=None, against=None)
    parser.add_argument("--version", action="version", version=f"urdunews {__version__}")
    # With a name of its own, argparse need not look how wide the terminal is.
    commands = parser.add_subparsers(
        dest="command", required=True, metavar="COMMAND", prog=parser.prog
    )
    for name, (summary, text, parts) in _COMMANDS.items():
        command = commands.add_parser(
            name, help=summary, description=text, epilog=_STATUS, formatter_class=UNSEEN_FORM
        )
        if arguments is None or name in arguments:
            for add in parts:
                add(command)
    return parser


def _add_paths(command: argparse.ArgumentParser) -> None:
    command.add_argument("paths", nargs="+", metavar="PATH", help=_PATHS)


def _add_lines(command: argparse.ArgumentParser) -> None:
    command.add_argument("paths", nargs="+", action=TakeLines, metavar="FILE:LINE", help=_PLACES)


def _add_reading(command: argparse.ArgumentParser) -> None:
    command.add_argument("--encoding", metavar="NAME", help=_ENCODING)
    command.add_argument("--max-ratio", type=count, metavar="N", help=_RATIO)
    command.add_argument("--max-record", type=count, metavar="N", help=_RECORD)


def _add_index(command: argparse.ArgumentParser) -> None:
    what = command.add_mutually_exclusive_group(required=True)
    what.add_argument("paths", nargs="*", default=[], metavar="PATH", help=_PATHS)
    what.add_argument("--index", metavar="FILE", type=file_name, help=_BY_INDEX)
    command.add_argument("--record", type=count, metavar="N", help=_RECORD_NUMBER)
    _add_days(command)


def _add_days(command: argparse.ArgumentParser) -> None:
    command.add_argument("--from", dest="first", metavar="DAY", help=_FIRST)
    command.add_argument("--to", dest="last", metavar="DAY", help=_LAST)


def _add_conversion(convert: argparse.ArgumentParser) -> None:
    _add_days(convert)
    convert.add_argument("-o", "--output", metavar="OUT", type=file_name, required=True, help=_INTO)
    convert.add_argument("--table", choices=TABLE_FILES, help=_TABLE)
    formats = (*STANDARDS, *TABLE_FORMATS)
    convert.add_argument("--format", action=TakeFormat, choices=formats, help=_STANDARD)
    convert.set_defaults(standard=None)
    convert.add_argument("--jobs", type=count, default=1, metavar="N", help=_JOBS)
    convert.add_argument("--resume", action="store_true", help=_RESUME)
    convert.add_argument("--columns", metavar="NAME,NAME", help=_COLUMNS)
    convert.add_argument("--unique", action="store_true", help=_UNIQUE)
    convert.add_argument("--flat", action="store_true", help=_FLAT)
    convert.add_argument("--shard-size", type=count, metavar="N", help=_SHARD_SIZE)
    convert.add_argument("--json", action="store_true", help="write the summary as JSON")


def _add_report(report: argparse.ArgumentParser) -> None:
    report.add_argument("-o", "--output", metavar="FILE", type=file_name, help=_PAGE)
    report.add_argument("--against", metavar="OLD", type=file_name, help=_AGAINST)
    report.add_argument("--jobs", type=count, default=1, metavar="N", help=_JOBS)
    report.add_argument("--split-size", type=count, metavar="N", help=_SPLIT_SIZE)
    report.add_argument("--json", action="store_true", help="write all numbers as JSON")


def _add_columns(command: argparse.ArgumentParser) -> None:
    for name, text in COLUMN_OPTIONS.items():
        command.add_argument(f"--{name.replace('_', '-')}", metavar="NAME", help=text)


def _add_format(command: argparse.ArgumentParser) -> None:
    command.add_argument("--format", choices=TABLE_FORMATS, help=_FORMAT)


def _add_names(command: argparse.ArgumentParser) -> None:
    command.add_argument("--profile", metavar="FILE|auto|none", type=file_name, help=_KNOWN_LINES)
    command.add_argument("--lexicon", metavar="FILE", type=file_name, help=_MORE_NAMES)


def _add_output(parse: argparse.ArgumentParser) -> None:
    parse.add_argument("-o", "--output", metavar="FILE", type=file_name, help=_OUTPUT)


def _add_index_file(index: argparse.ArgumentParser) -> None:
    index.add_argument(
        "-o", "--output", metavar="FILE", type=file_name, required=True, help=_INDEX_FILE
    )


def _add_checks(check: argparse.ArgumentParser) -> None:
    check.add_argument("--unknown", action="store_true", help=_UNKNOWN)
    for name, text in (("--select", _SELECT), ("--ignore", _IGNORE)):
        check.add_argument(name, action="extend", type=codes, default=[], metavar="CODE", help=text)


def _add_lines_of_json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="write JSON Lines")


def _add_page(show: argparse.ArgumentParser) -> None:
    show.add_argument("-n", type=count, metavar="N", help="show only the first N articles")
    # An output like any other: it is replaced only when complete, and never read.
    show.add_argument("--html", dest="output", metavar="FILE", type=file_name, help=_HTML)


def _add_colours(command: argparse.ArgumentParser) -> None:
    for names, text in ((("--colour", "--color"), _COLOUR), (("--isolates",), _ISOLATES)):
        command.add_argument(*names, choices=_WHEN, default="auto", help=text)


def _add_texts(normalize: argparse.ArgumentParser) -> None:
    normalize.add_argument("paths", nargs="*", metavar="PATH", help=_PATHS)


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
        _PARSE,
        (_add_index, _add_reading, _add_columns, _add_format, _add_names, _add_output),
    ),
    "convert": _Command(
        "write large dumps as tables, on all cores",
        _CONVERT,
        (_add_paths, _add_reading, _add_columns, _add_names, _add_conversion),
    ),
    "report": _Command(
        "report on what is in a whole dump",
        _REPORT,
        (_add_paths, _add_reading, _add_columns, _add_format, _add_names, _add_report),
    ),
    "check": _Command(
        "list defects",
        _CHECK,
        (_add_paths, _add_reading, _add_columns, _add_format, _add_names, _add_checks),
    ),
    "show": _Command(
        "show how each line was read",
        _SHOW,
        (
            *(_add_index, _add_reading, _add_columns, _add_format, _add_names),
            *(_add_page, _add_colours),
        ),
    ),
    "why": _Command(
        "explain why a line was read as it was",
        _WHY,
        (
            *(_add_lines, _add_reading, _add_columns, _add_format, _add_names),
            *(_add_lines_of_json, _add_colours),
        ),
    ),
    "sentences": _Command(
        "write the sentences of articles",
        _SENTENCES,
        (_add_paths, _add_reading, _add_columns, _add_format, _add_names, _add_lines_of_json),
    ),
    "profile": _Command(
        "learn the lines that many records share",
        _PROFILE,
        (_add_paths, _add_reading, _add_columns, _add_format),
    ),
    "index": _Command(
        "write an index to read single articles with",
        _INDEX,
        (_add_paths, _add_reading, _add_index_file),
    ),
    "normalize": _Command(
        "write text in one spelling",
        _NORMALIZE,
        (_add_texts, _add_reading, _add_rules),
    ),
}
