"""Converting: dumps of any size into a table, in one call."""

import errno
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, cast

import attrs
from attrs import frozen

from urdunews.arguments import excerpt
from urdunews.bulk.conversion import Conversion
from urdunews.bulk.shards import Report
from urdunews.bulk.splitting import plan
from urdunews.bulk.table_writers import TableKind, check_installed
from urdunews.bulk.work_folders import replaced
from urdunews.interop.columns import Form
from urdunews.interop.table_files import TABLE_FILES, TableFile
from urdunews.parser import Parser, given_or_default
from urdunews.reading.damage import DEFAULT_RATIO, DamagedFileError
from urdunews.reading.date_ranges import DateRange, Dates
from urdunews.reading.options import DEFAULT_RECORD, ReadOptions, check_count
from urdunews.reading.sources import Found, OnePath, find_files, paths_of
from urdunews.urls import refuse_to_write
from urdunews.words.lexicon import Lexicon

SHARD_SIZE: Final = 64 * 1024 * 1024
"""The bytes of input for a shard by default."""


@frozen(kw_only=True)
class ConversionReport:
    """Counts of what `urdunews.bulk.convert` has written."""

    articles: int
    """The number of articles that were written."""

    copies: int
    """The number of articles that were left out as copies."""

    defects: Mapping[str, int]
    """The number of defects by code, copies included."""

    size: int
    """The bytes of the inputs."""

    damages: tuple[DamagedFileError, ...]
    """The files that could not be read to their end; everything before the damage is written."""


def convert(  # noqa: PLR0913 - options, by keyword
    source: "OnePath | Sequence[OnePath]",
    output: "str | os.PathLike[str]",
    *,
    table: TableFile | None = None,
    columns: Iterable[str] | None = None,
    flat: bool = False,
    dates: Dates | None = None,
    unique: bool = False,
    jobs: int = 1,
    resume: bool = False,
    shard_size: int = SHARD_SIZE,
    parser: Parser | None = None,
    on_progress: Callable[[int], object] | None = None,
    column: str | None = None,
    id_column: str | None = None,
    url_column: str | None = None,
    date_column: str | None = None,
    title_column: str | None = None,
    encoding: str | None = None,
    max_ratio: int = DEFAULT_RATIO,
    max_record: int = DEFAULT_RECORD,
) -> ConversionReport:
    """Write the articles of dumps of any size as a table, as `urdunews convert` does.

    Shards are kept beside the output until all are finished; only then does the output appear.

    Args:
        source: A path, a folder or a glob pattern, as for `urdunews.read`, or a list of these.
        output: A file that ends in `.jsonl`, `.jsonl.gz`, `.jsonl.zst`, `.csv` or `.parquet`,
            which is replaced if it exists; or a folder of tables, which must be new or empty.
        table: The format of the tables in a folder; `parquet` by default.
        columns: The columns to write, in this order; by default all but `text` and `source`.
        flat: Whether to write text columns without nulls: `id`, `date`, `headline`, `text` …. CSV
            always has these.
        dates: As for `urdunews.read`.
        unique: Whether to keep only the first article of each `content_id`.
        jobs: The number of processes. With several, a script needs the line
            `if __name__ == "__main__":`, as for `multiprocessing`.
        resume: Whether to continue a conversion that was interrupted.
        shard_size: The bytes of input per shard.
        parser: The parser to read with; None for the default one.
        on_progress: Called with the bytes of input of each finished shard.
        column: As for `urdunews.read`, like all options below.
        id_column: As for `urdunews.read`.
        url_column: As for `urdunews.read`.
        date_column: As for `urdunews.read`.
        title_column: As for `urdunews.read`.
        encoding: As for `urdunews.read`.
        max_ratio: As for `urdunews.read`.
        max_record: As for `urdunews.read`.

    Returns:
        What was written.

    Raises:
        TypeError: An option has another type.
        ValueError: An option is invalid, there is no text in the source, or the output is one of
            the files to be read.
        ImportError: A package that the format needs is not installed.
        UnfinishedError: There is an unfinished conversion, and `resume` is false or inputs or
            options differ.
        InUseError: Another process is writing the same output.
        ProcessEndedError: One of the processes was killed, or ran out of memory.
        OSError: A file cannot be read or written, or the output is a URL.
        NotTextError: A file is not text, or a table lacks a column.
        DumpError: The parser is strict, and an article has a defect.

    Example:
        >>> import tempfile, urdunews
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     report = urdunews.bulk.convert("seeds/", f"{folder}/news.jsonl")
        >>> report.articles, report.size
        (1, 4839)
    """
    check_count("jobs", jobs)
    check_count("shard_size", shard_size)
    reading = ReadOptions.of(
        column=column,
        id_column=id_column,
        url_column=url_column,
        date_column=date_column,
        title_column=title_column,
        encoding=encoding,
        max_ratio=max_ratio,
        max_record=max_record,
    )
    kind, is_folder = _kind(output, table, columns, is_flat=flat)
    target = _checked_target(Path(output), is_folder=is_folder)
    chosen = given_or_default(parser)
    conversion = Conversion(
        target=target,
        is_folder=is_folder,
        splits=tuple(plan(_files(paths_of(source), target), shard_size, reading)),
        parser=chosen,
        settings=settings_of(chosen),
        reading=reading,
        dates=None if dates is None else DateRange.of(dates),
        kind=kind,
        unique=bool(unique),
    )
    if not conversion.splits:
        message = "there is no text in the source"
        raise ValueError(message)
    return _run(conversion, jobs, on_progress or _ignore, resume=resume)


def _run(
    conversion: Conversion, jobs: int, on_progress: Callable[[int], object], *, resume: bool
) -> ConversionReport:
    def tell(report: Report) -> None:
        on_progress(report.size)

    with conversion.locked():
        total = conversion.write_shards(jobs=jobs, resume=resume, on_shard=tell)
        if conversion.is_folder:
            left_out = conversion.finish_folder(total)
        else:
            joined = conversion.work.path / "joined"
            with replaced(joined) as file:
                left_out = conversion.join(total, file)
            joined.replace(conversion.target)
            conversion.work.clear()
    return ConversionReport(
        articles=total.articles - left_out,
        copies=left_out,
        defects=dict(total.defects),
        size=total.size,
        damages=tuple(DamagedFileError(*damage) for damage in total.damages),
    )


def _ignore(_: int) -> None:
    """Ignore progress."""


def settings_of(parser: Parser) -> str:
    """Return a text that differs where parsers may read articles differently."""
    profile = "" if parser.profile is None else parser.profile.to_text()
    lexicon = parser.lexicon
    tables = [] if lexicon == Lexicon.default() else _options(lexicon)
    options = [parser.strict, parser.header_keywords, *_options(parser.normalizer)]
    return f"{profile}{tables}{options}"


def _options(value: attrs.AttrsInstance) -> list[object]:
    given = (getattr(value, option.name) for option in attrs.fields(type(value)) if option.init)
    # A set has another order in each process.
    return [
        sorted(map(str, cast("frozenset[object]", one))) if isinstance(one, frozenset) else one
        for one in given
    ]


def _kind(
    output: "str | os.PathLike[str]",
    table: TableFile | None,
    columns: Iterable[str] | None,
    *,
    is_flat: bool,
) -> tuple[TableKind, bool]:
    """Return what is written, and whether it is a folder."""
    by_name = file_by_name(os.fspath(output))
    file: TableFile = by_name or table or "parquet"
    if table is not None and table not in TABLE_FILES:
        message = f"table must be one of {', '.join(TABLE_FILES)}, not {excerpt(table)}"
        raise ValueError(message)
    if table not in {None, file}:
        message = f"table={table!r} is for a folder; {excerpt(os.fspath(output))} is a file"
        raise ValueError(message)
    check_installed(file)
    # CSV has no lists.
    form = Form.of(columns, is_flat=is_flat or file == "csv")
    return TableKind(file, form), by_name is None


def file_by_name(target: str) -> TableFile | None:
    """Return the format of a file by its suffix; None for a folder.

    Raises:
        ValueError: It has another suffix.
        OSError: It is a URL.
    """
    refuse_to_write(target)
    if Path(target).is_dir() or target.endswith(os.sep):
        return None
    name = Path(target).name
    found: list[TableFile] = [file for file in TABLE_FILES if name.endswith(f".{file}")]
    if found:
        return found[0]
    if "." in name:
        # A misspelt suffix, more likely than a folder.
        *others, last = (f".{file}" for file in TABLE_FILES)
        message = (
            f"{target}: the name of a file ends in {', '.join(others)} or {last}, that of a new "
            f"folder in {os.sep}"
        )
        raise ValueError(message)
    return None


def _checked_target(target: Path, *, is_folder: bool) -> Path:
    """Return the whole name of a file or folder, once it is sure that it can be written."""
    name = os.fspath(target)
    if target.is_symlink():
        # Another user may have planted it.
        raise OSError(errno.EINVAL, "a link; name what it points to", name)
    if not target.parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), name)
    if is_folder and target.exists() and not _is_empty_folder(target):
        raise OSError(errno.ENOTEMPTY, "not an empty folder; name a new one", name)
    if not is_folder and target.exists():
        if not target.is_file():
            raise OSError(errno.EINVAL, "not a file", name)
        if not os.access(target, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), name)
    return target.resolve()


def _is_empty_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_mount() and next(path.iterdir(), None) is None


def _files(paths: Iterable[OnePath], target: Path) -> Iterator[Found]:
    """Yield the files that are read, without the one that is written."""
    for path in paths:
        for found in find_files(path):
            if not (
                isinstance(found.path, Path) and target.is_file() and target.samefile(found.path)
            ):
                yield found
            elif not found.is_listed:
                message = f"{os.fspath(target)!r} is one of the files to be read"
                raise ValueError(message)
