"""`urdunews why`: why a line of a file was read as it was."""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from urdunews.command import streams
from urdunews.command.argument_values import Lines
from urdunews.command.failures import OK, CommandError
from urdunews.command.inputs import STANDARD, name_of_path, open_path, reading_options
from urdunews.command.outputs import open_output
from urdunews.command.readers import parser_for
from urdunews.command.styles import style_of
from urdunews.interop.display import Style
from urdunews.interop.explained import explained_dict, explained_lines, page_lines
from urdunews.interop.file_names import visible_name
from urdunews.model.explanations import Explanation, LineExplanation
from urdunews.parser import Parser
from urdunews.reading.headers import HeaderReader
from urdunews.reading.records import Record, cut_stream
from urdunews.reading.sources import place_of
from urdunews.reading.streams import Stream

_TABLE: Final = (
    "{}: a table has rows, not lines of text; write the text of a row to a file, and name a "
    "line of that file"
)
_FOLDER: Final = "{}: a folder; name a line of one file in it"
_SEVERAL: Final = "{}: a pattern or an archive; name a line of one text file, such as {}"


class Found(NamedTuple):
    """A line of a file, with its explanation."""

    explanation: Explanation
    """The explanation of its record."""

    line: LineExplanation
    """The explanation of the line."""

    text: str
    """The line as it is in the file."""

    number: int
    """Its number in the file, from 1."""


def run(options: argparse.Namespace) -> int:
    """Write why each of the lines was read as it was, and return the exit status."""
    for path in options.paths:
        # Reading all files of a large folder would take long.
        if path != STANDARD and Path(_named(path)).is_dir():
            raise CommandError(_FOLDER.format(name_of_path(path)))
    with open_output(options.output) as output:
        parser = parser_for(options, output.written)
        style = style_of(options, is_terminal=output.file.isatty())
        reading = reading_options(options)
        for path, lines in zip(options.paths, options.lines, strict=True):
            opened = open_path(path, output.written, reading)
            for text in _parts(path, _find(path, opened, lines, parser), options, style):
                output.write(text)
    return OK


def _parts(
    path: str, found: Iterator[Found], options: argparse.Namespace, style: Style
) -> Iterator[str]:
    """Yield the explanations of lines as text or as JSON Lines."""
    if options.json:
        for explanation, line, text, number in found:
            data = {
                "path": None if path == STANDARD else _named(path),
                "line": number,
                **explained_dict(explanation, line, text),
            }
            yield json.dumps(data, ensure_ascii=False) + "\n"
        return
    page: Explanation | None = None
    for explanation, line, text, number in found:
        if explanation is not page:
            yield "".join(f"{shown}\n" for shown in page_lines(explanation, style))
            page = explanation
        place = f"{name_of_path(path)}:{number}"
        yield "".join(f"{shown}\n" for shown in explained_lines(line, text, place, style))


def _find(path: str, opened: Iterator[Stream], lines: Lines, parser: Parser) -> Iterator[Found]:
    """Yield the lines that the user named, as far as the file has them.

    Raises:
        CommandError: It has none of them, or is not one file of text.
    """
    count = 0
    headers = HeaderReader(parser.header_keywords)
    for stream in opened:
        _check_is_one_text(path, stream)
        with streams.naming(name_of_path(path)):
            for record in cut_stream(stream, headers):
                if record.number > lines.last:
                    return
                count = record.number + len(record.lines) - (not record.lines[-1]) - 1
                if lines.first <= count:
                    yield from _in_record(record, lines, parser)
    if count < lines.first:
        message = f"{name_of_path(path)}: no line {lines.first}; the last one is {count}"
        raise CommandError(message if count else f"{name_of_path(path)}: no text in it")


def _check_is_one_text(path: str, stream: Stream) -> None:
    if stream.row is not None:
        raise CommandError(_TABLE.format(name_of_path(path)))
    if path != STANDARD and stream.path is not None and Path(stream.path) != Path(_named(path)):
        raise CommandError(_SEVERAL.format(name_of_path(path), visible_name(stream.path)))


def _named(path: str) -> str:
    """Return a PATH as origins name it: `/a.txt` for `file:///a.txt`, and without credentials.

    Raises:
        OSError: A package that the URL needs is not installed.
    """
    place = place_of(path)
    return place if isinstance(place, str) else place.name


def _in_record(record: Record, lines: Lines, parser: Parser) -> Iterator[Found]:
    explanation = parser.explain(parser.parse_article(record.source))
    first = max(lines.first - record.number, 0)
    for line in explanation.lines[first : lines.last - record.number + 1]:
        at = line.number - 1
        yield Found(explanation, line, record.lines[at].rstrip("\r"), record.number + at)
