"""`urdunews report`: what a whole dump is like, as text, as a page and as JSON."""

import argparse
import functools
import json
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import NamedTuple

from urdunews.bulk import Comparison, Summary, full_disks, verdicts
from urdunews.bulk.comparing import compare_rows
from urdunews.bulk.earlier_runs import EarlierRunError, earlier_files, earlier_rows
from urdunews.bulk.processes import ProcessEndedError
from urdunews.bulk.summaries import as_plain
from urdunews.bulk.surveying import SPLIT_SIZE, Piece, SurveyJob, pieces_of, survey
from urdunews.command import failures
from urdunews.command.failures import CommandError
from urdunews.command.inputs import STANDARD, open_path, reading_options
from urdunews.command.outputs import open_output, written_files
from urdunews.command.progress import Progress
from urdunews.command.readers import parser_for
from urdunews.command.report_text import text_of
from urdunews.html import report_page
from urdunews.interop.file_names import escaped
from urdunews.reading.damage import DamagedFileError
from urdunews.reading.file_ids import FileId
from urdunews.reading.options import ReadOptions
from urdunews.reading.splits import Split, split_size


class _Report(NamedTuple):
    summary: Summary
    comparison: Comparison | None


def run(options: argparse.Namespace) -> int:
    """Write the report on the PATHs, and return the exit status."""
    if options.json and options.output == STANDARD:
        message = "--json and the page would both go to standard output; name a file with -o"
        raise CommandError(message)
    # The page is created or replaced when everything is done.
    with open_output(options.output) as output:
        # The text goes to standard output, which may be a file in a folder that is read.
        report = _made(options, output.written | written_files(None))
        if options.output is not None:
            output.write(report_page(*report))
    if options.output != STANDARD:
        with open_output(None) as output:
            output.write(_json(report) if options.json else text_of(*report))
    status = failures.OK
    for damage in report.summary.damages:
        status = failures.report(DamagedFileError(damage.path, damage.offset, damage.reason))
    return status


def _made(options: argparse.Namespace, written: Collection[FileId]) -> _Report:
    earlier = _earlier_files(options)
    reading = reading_options(options)
    parser = parser_for(options, written)
    pieces = list(_pieces(options, reading, written))
    size = sum(split_size(piece) for piece in pieces if isinstance(piece, Split))
    with full_disks.temporary_folder() as folder:
        job = SurveyJob(folder=folder, parser=parser, reading=reading, keeps_rows=bool(earlier))
        try:
            with Progress(size) as progress:
                survey(job, pieces, max(options.jobs, 1), progress.add)
        except ProcessEndedError as ended:
            message = f"{ended}: killed, or out of memory"
            raise CommandError(message) from ended
        summary = job.merged(len(pieces)).summary(parser.lexicon)
        if not summary.articles:
            message = "there is no text to report on"
            raise CommandError(message)
        if not earlier:
            return _Report(summary, None)
        return _Report(summary, _compared(earlier, job.rows(len(pieces))))


def _pieces(
    options: argparse.Namespace, reading: ReadOptions, written: Collection[FileId]
) -> Iterator[Piece]:
    size = options.split_size or SPLIT_SIZE
    for path in options.paths:
        if path == STANDARD:
            yield functools.partial(open_path, path, written, reading)
        else:
            yield from pieces_of(path, size, reading, written)


def _earlier_files(options: argparse.Namespace) -> list[Path]:
    """Return the files of the earlier run, after checking their first row."""
    if options.against is None:
        return []
    files = earlier_files(options.against)
    try:
        next(earlier_rows(files), None)
    except (EarlierRunError, ImportError) as wrong:
        raise CommandError(escaped(str(wrong))) from wrong
    return files


def _compared(earlier: list[Path], rows: Iterator[str]) -> Comparison:
    try:
        return compare_rows(earlier, rows, None)
    except EarlierRunError as wrong:
        raise CommandError(escaped(str(wrong))) from wrong


def _json(report: _Report) -> str:
    data = {
        "summary": report.summary.to_dict(),
        "verdicts": [as_plain(verdict) for verdict in verdicts(report.summary)],
        "comparison": None if report.comparison is None else report.comparison.to_dict(),
    }
    return json.dumps(data, ensure_ascii=False) + "\n"
