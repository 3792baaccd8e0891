"""`urdunews convert`: dumps of any size into a table, or a folder of tables, on all cores."""

import argparse
import json
import os
import time
from collections.abc import Iterator
from typing import IO, Final, cast

from urdunews.bulk.conversion import Conversion
from urdunews.bulk.converting import SHARD_SIZE, file_by_name, settings_of
from urdunews.bulk.processes import ProcessEndedError
from urdunews.bulk.shards import Report
from urdunews.bulk.splitting import plan
from urdunews.bulk.table_writers import TableKind, check_installed
from urdunews.bulk.work_folders import InUseError, UnfinishedError
from urdunews.command import failures
from urdunews.command.failures import CommandError
from urdunews.command.inputs import STANDARD, chosen_days, named_files, reading_options
from urdunews.command.outputs import check_target, open_output, written_files
from urdunews.command.progress import Progress
from urdunews.command.readers import parser_for
from urdunews.counts import counted
from urdunews.interop.columns import Form
from urdunews.interop.file_names import escaped, visible_name
from urdunews.interop.table_files import TABLE_FILES, TableFile
from urdunews.reading.damage import DamagedFileError
from urdunews.reading.file_ids import FileId
from urdunews.reading.splits import split_size

_PARQUET: Final[TableFile] = "parquet"
_JSON_LINES: Final[TableFile] = "jsonl"
_NO_PIPE: Final = "convert reads in parts, and again on --resume"


def run(options: argparse.Namespace) -> int:
    """Write the table of the PATHs, and return the exit status."""
    started = time.monotonic()
    conversion = _conversion(options)
    try:
        with conversion.locked():
            with Progress(sum(map(split_size, conversion.splits))) as progress:
                total = conversion.write_shards(
                    jobs=max(options.jobs, 1), resume=options.resume, on_shard=progress.add
                )
            left_out = _finish(conversion, total, options.output)
    except InUseError as other:
        message = f"{visible_name(os.fspath(other.path))}: another conversion is writing it"
        raise CommandError(message) from other
    except UnfinishedError as unfinished:
        raise CommandError(_unfinished(unfinished)) from unfinished
    except ProcessEndedError as ended:
        message = f"{ended}: killed, or out of memory; --resume continues with what is finished"
        raise CommandError(message) from ended
    seconds = time.monotonic() - started
    for line in _summary(total, left_out, seconds, as_json=options.json):
        print(line)  # noqa: T201 - the summary
    status = failures.OK
    for damage in total.damages:
        status = failures.report(DamagedFileError(*damage))
    return status


def _conversion(options: argparse.Namespace) -> Conversion:
    kind, is_folder = _kind(options)
    # The target may be in one of the input folders.
    written = frozenset[FileId]() if is_folder else written_files(options.output)
    target = check_target(options.output, is_folder=is_folder)
    reading = reading_options(options)
    parser = parser_for(options, written)
    size = options.shard_size or SHARD_SIZE
    splits = tuple(plan(named_files(options.paths, written, _NO_PIPE), size, reading))
    if not splits:
        message = "there is no text to convert"
        raise CommandError(message)
    return Conversion(
        target=target,
        is_folder=is_folder,
        splits=splits,
        parser=parser,
        settings=settings_of(parser),
        reading=reading,
        dates=chosen_days(options),
        kind=kind,
        unique=options.unique,
    )


def _kind(options: argparse.Namespace) -> tuple[TableKind, bool]:
    """Return what is written, and whether it is a folder."""
    if options.output == STANDARD:
        message = "standard output: convert writes only files, so that it can be resumed; use parse"
        raise CommandError(message)
    try:
        by_name = file_by_name(options.output)
    except ValueError as wrong:
        raise CommandError(escaped(str(wrong))) from wrong
    file: TableFile = by_name or options.table or (_JSON_LINES if options.standard else _PARQUET)
    _check_standard(options, file)
    if options.table not in {None, file}:
        message = (
            f"--table {options.table} is for a folder; {visible_name(options.output)} is a file"
        )
        raise CommandError(message)
    columns = None if options.columns is None else _names(options.columns)
    try:
        check_installed(file)
        # CSV has no lists.
        form = Form.of(columns, is_flat=options.flat or file == "csv")
    except (ImportError, ValueError) as wrong:
        raise CommandError(escaped(str(wrong))) from wrong
    return TableKind(file, form, standard=options.standard), by_name is None


def _names(columns: str) -> list[str]:
    """Return the names in a list such as `id, text`."""
    return [name.strip() for name in columns.split(",")]


def _check_standard(options: argparse.Namespace, file: TableFile) -> None:
    """Check that what is written can follow a standard, if one is wanted.

    Raises:
        CommandError: It cannot.
    """
    if options.standard is None:
        return
    if not file.startswith(_JSON_LINES):
        names = ", ".join(f".{name}" for name in TABLE_FILES if name.startswith(_JSON_LINES))
        message = f"--format {options.standard} writes {names}, not .{file}"
        raise CommandError(message)
    if options.columns is not None or options.flat:
        message = (
            f"--format {options.standard}: its fields are those of the standard; leave out "
            "--columns and --flat"
        )
        raise CommandError(message)


def _finish(conversion: Conversion, total: Report, target: str) -> int:
    if conversion.is_folder:
        return conversion.finish_folder(total)
    part = conversion.work.path / "joined.part"
    with open_output(target, part=part) as output:
        binary = cast("IO[bytes]", output.file.buffer)
        left_out = conversion.join(total, binary)
    conversion.work.clear()
    return left_out


def _unfinished(unfinished: UnfinishedError) -> str:
    folder = visible_name(os.fspath(unfinished.path))
    if unfinished.is_same:
        return (
            f"{folder}: an unfinished conversion; continue it with --resume, or remove the folder"
        )
    return f"{folder}: an unfinished conversion with other inputs or options; remove the folder"


def _summary(total: Report, left_out: int, seconds: float, *, as_json: bool) -> Iterator[str]:
    defects = dict(sorted(total.defects.items()))
    if as_json:
        facts = {
            "articles": total.articles - left_out,
            "copies": left_out,
            "defects": defects,
            "bytes": total.size,
            "seconds": round(seconds, 3),
            "damaged": [
                {"path": path, "offset": offset, "reason": reason}
                for path, offset, reason in total.damages
            ],
        }
        yield json.dumps(facts, ensure_ascii=False)
        return
    articles = counted(total.articles - left_out, "article")
    copies = f", {left_out:,} copies left out" if left_out else ""
    yield f"{articles}{copies}, {counted(total.size, 'byte')}, {seconds:.1f} s"
    for code, count in defects.items():
        yield f"{count:>9,} {code}"
