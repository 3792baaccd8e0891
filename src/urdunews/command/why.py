"""`urdunews why`: why a line of a file was read as it was."""

import argparse
import json
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Final, NamedTuple

from urdunews.command import streams
from urdunews.command.argument_values import Lines
from urdunews.command.failures import OK, CommandError
from urdunews.command.inputs import STANDARD, name_of_path, open_path, reading_options
from urdunews.command.outputs import open_output
from urdunews.command.readers import parser_for
from urdunews.command.styles import style_of
from urdunews.command.targets import Target, plain_name, target_of
from urdunews.interop.display import Style
from urdunews.interop.explained import explained_dict, explained_lines, page_lines
from urdunews.interop.file_names import visible_name
from urdunews.model.explanations import Explanation, LineExplanation
from urdunews.parser import Parser
from urdunews.reading.cutting import cut_stream
from urdunews.reading.file_ids import FileId
from urdunews.reading.headers import HeaderReader
from urdunews.reading.options import ReadOptions
from urdunews.reading.records import Record
from urdunews.reading.streams import Stream

_TABLE: Final = "{}: a table, each row of which has lines; name a line of a row, such as {}:1"
_FOLDER: Final = "{}: a folder; name a line of one file in it"
_NOTHING: Final = "{}: no text with this name in {}"
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
    named = list(map(plain_name, options.paths))
    targets = list(map(target_of, named))
    for target in targets:
        # Reading all files of a large folder would take long.
        if target.path != STANDARD and Path(target.name).is_dir():
            raise CommandError(_FOLDER.format(name_of_path(target.path)))
    options.paths = [target.path for target in targets]
    with open_output(options.output) as output:
        parser = parser_for(options, output.written)
        style = style_of(options, is_terminal=output.file.isatty())
        reading = reading_options(options)
        for name, target, lines in zip(named, targets, options.lines, strict=True):
            opened = _opened(name_of_path(name), target, output.written, reading)
            found = _find(name_of_path(name), opened, lines, parser)
            parts = (
                _json_lines(target, found)
                if options.json
                else _lines_of_text(name_of_path(name), found, style)
            )
            for part in parts:
                output.write(part)
    return OK


def _json_lines(target: Target, found: Iterator[Found]) -> Iterator[str]:
    for explanation, line, text, number in found:
        data = {
            "path": None if target.path == STANDARD else target.name,
            "row": target.row,
            "line": number,
            **explained_dict(explanation, line, text),
        }
        yield json.dumps(data, ensure_ascii=False) + "\n"


def _lines_of_text(shown: str, found: Iterator[Found], style: Style) -> Iterator[str]:
    page: Explanation | None = None
    for explanation, line, text, number in found:
        if explanation is not page:
            yield "".join(f"{part}\n" for part in page_lines(explanation, style))
            page = explanation
        parts = explained_lines(line, text, f"{shown}:{number}", style)
        yield "".join(f"{part}\n" for part in parts)


def _opened(
    shown: str, target: Target, written: Collection[FileId], reading: ReadOptions
) -> Iterator[Stream]:
    """Yield the text that the user named.

    Args:
        shown: What the user named, for messages.
        target: The text.
        written: The files that the command writes, which are left out.
        reading: How files are read.

    Raises:
        CommandError: The file does not hold this text, or holds several and none was named.
    """
    is_found = False
    for stream in open_path(target.path, written, reading):
        if target.has(stream):
            if stream.row is not None and target.row is None:
                row = f"{visible_name(stream.path or STANDARD)} row {stream.row.number}"
                raise CommandError(_TABLE.format(shown, row))
            is_found = True
            yield stream
        elif not target.is_member and target.row is None:
            raise CommandError(_SEVERAL.format(shown, visible_name(stream.path or STANDARD)))
    if not is_found and (target.is_member or target.row is not None):
        raise CommandError(_NOTHING.format(shown, name_of_path(target.path)))


def _find(shown: str, opened: Iterator[Stream], lines: Lines, parser: Parser) -> Iterator[Found]:
    """Yield the lines that the user named, as far as the text has them.

    Raises:
        CommandError: It has none of them.
    """
    count = 0
    headers = HeaderReader(parser.header_keywords)
    for stream in opened:
        with streams.naming(shown):
            for record in cut_stream(stream, headers):
                if record.number > lines.last:
                    return
                count = record.number + len(record.lines) - (not record.lines[-1]) - 1
                if lines.first <= count:
                    yield from _in_record(record, lines, parser)
    if count < lines.first:
        message = f"{shown}: no line {lines.first}; the last one is {count}"
        raise CommandError(message if count else f"{shown}: no text in it")


def _in_record(record: Record, lines: Lines, parser: Parser) -> Iterator[Found]:
    explanation = parser.explain(parser.parse_article(record.source))
    first = max(lines.first - record.number, 0)
    for line in explanation.lines[first : lines.last - record.number + 1]:
        at = line.number - 1
        yield Found(explanation, line, record.lines[at].rstrip("\r"), record.number + at)
