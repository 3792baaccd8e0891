"""Surveying: counting what is in the articles of a dump, on all cores, in bounded memory."""

import contextlib
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import IO, Final, NamedTuple, TypeAlias, cast

from attrs import frozen

from urdunews.bulk import full_disks
from urdunews.bulk.compared_rows import written_row
from urdunews.bulk.processes import run_on_splits
from urdunews.bulk.splitting import plan
from urdunews.bulk.summaries import Damage, Summary
from urdunews.bulk.tallies import Tally
from urdunews.model.articles import Article
from urdunews.model.given_articles import each_article
from urdunews.parser import Parser, given_or_default, read_streams
from urdunews.reading.damage import DEFAULT_RATIO, DamagedFileError
from urdunews.reading.file_ids import FileId, file_id
from urdunews.reading.options import DEFAULT_RECORD, ReadOptions, check_count
from urdunews.reading.sources import (
    OnePath,
    OneSource,
    Source,
    check_source,
    find_files,
    is_path,
    open_streams,
)
from urdunews.reading.splits import Split, split_size, split_streams
from urdunews.reading.streams import Stream
from urdunews.reading.unpacking import streams_of

Piece: TypeAlias = Split | Callable[[], Iterator[Stream]]
"""Part of what is surveyed: a split of a file, or what opens a stream that is read only once."""

SPLIT_SIZE: Final = 16 * 1024 * 1024
"""The bytes of a split: few enough that two processes finish a dump of 100 MB together."""


class Surveyed(NamedTuple):
    """How much of a dump has been surveyed."""

    articles: int
    """The number of articles."""

    size: int
    """The bytes of the files."""


@frozen(kw_only=True)
class SurveyJob:
    """How the articles of splits are counted; it can be pickled."""

    folder: Path
    """Where the counts are kept until all are there."""

    parser: Parser
    """What the articles are read with."""

    reading: ReadOptions
    """How the files are read."""

    keeps_rows: bool
    """Whether the values of each article are kept too, to be compared."""

    def run(self, number: int, split: Split) -> Surveyed:
        """Count the articles of a split, and return how many there are, and its bytes.

        Raises:
            OSError: The input cannot be read. Damage is counted instead.
            NotTextError: The table lacks a column.
        """
        articles = self.count(number, split_streams(split, self.reading))
        return Surveyed(articles, split_size(split))

    def count(self, number: int, streams: Iterable[Stream]) -> int:
        """Count what is in the articles of streams, as a piece; return the number of articles."""
        import pickle

        tally = Tally()
        with contextlib.ExitStack() as files:
            rows = files.enter_context(_written(self._rows(number))) if self.keeps_rows else None
            try:
                for article in read_streams(self.parser, streams):
                    tally.add(article, self.parser.lexicon)
                    if rows is not None:
                        rows.write(written_row(article.to_dict()))
            except DamagedFileError as damage:
                tally.damages.append(
                    Damage(path=damage.path, offset=damage.offset, reason=damage.reason)
                )
        self._tally(number).write_bytes(pickle.dumps(tally))
        return tally.articles

    def merged(self, count: int) -> Tally:
        """Return the counts of all pieces, merged in their order."""
        import pickle

        total = Tally()
        for number in range(count):
            # This process, or one that it started, has just written it into a folder of its own.
            part: Tally = pickle.loads(self._tally(number).read_bytes())  # noqa: S301
            total.merge(part)
        return total

    def rows(self, count: int) -> Iterator[str]:
        """Yield the rows of all pieces, in their order, and remove them."""
        for number in range(count):
            path = self._rows(number)
            with path.open(encoding="utf-8", errors="surrogatepass", newline="\n") as file:
                yield from file
            path.unlink()

    def _tally(self, number: int) -> Path:
        return self.folder / f"tally-{number:05}.pickle"

    def _rows(self, number: int) -> Path:
        return self.folder / f"rows-{number:05}.txt"


def survey(
    job: SurveyJob, pieces: Sequence[Piece], jobs: int, on_split: Callable[[Surveyed], None]
) -> None:
    """Count the articles of all pieces; `SurveyJob.merged` returns what was counted.

    Args:
        job: How it is done.
        pieces: What is surveyed, in order.
        jobs: The number of processes.
        on_split: Called with each finished split.

    Raises:
        OSError: As for `SurveyJob.run`, like its other errors.
        ProcessEndedError: A process has ended.
    """
    splits: list[tuple[int, Split]] = []
    for number, piece in enumerate(pieces):
        if isinstance(piece, Split):
            splits.append((number, piece))
        else:
            job.count(number, piece())
    for surveyed in run_on_splits(job, splits, jobs):
        on_split(surveyed)


def pieces_of(
    path: OnePath,
    size: int,
    reading: ReadOptions,
    but: Collection[FileId] = frozenset(),
) -> Iterator[Piece]:
    """Yield the pieces of the files that a path names: splits, except for pipes and the like.

    Args:
        path: A file, a folder or a pattern, or the URL of one.
        size: The bytes of a split.
        reading: How the files are read.
        but: Files to leave out, under any of their names.

    Raises:
        OSError: As for `plan`, like its other errors.
    """
    for found in find_files(path):
        if not isinstance(found.path, Path):
            yield from plan([found], size, reading)
            continue
        identity = file_id(found.path.stat())
        if identity is None:
            yield _opener(found.path, reading)
        elif identity not in but:
            yield from plan([found], size, reading)


def summarize(  # noqa: PLR0913 - options, by keyword
    source: Source,
    *,
    parser: Parser | None = None,
    jobs: int = 1,
    column: str | None = None,
    id_column: str | None = None,
    url_column: str | None = None,
    date_column: str | None = None,
    title_column: str | None = None,
    encoding: str | None = None,
    max_ratio: int = DEFAULT_RATIO,
    max_record: int = DEFAULT_RECORD,
) -> Summary:
    """Count what is in the articles of a dump: dates, places, credits, defects and more.

    Memory is bounded: at most 40,000 names and lines of each sort are kept; if there are more, the
    rarest are dropped. The counts do not depend on the number of processes.

    Args:
        source: What to read, as for `urdunews.read`.
        parser: The parser to read with; None for the default one.
        jobs: The number of processes. A script that asks for several needs the guard
            `if __name__ == "__main__"`.
        column: As for `urdunews.read`, like all options below.
        id_column: As for `urdunews.read`.
        url_column: As for `urdunews.read`.
        date_column: As for `urdunews.read`.
        title_column: As for `urdunews.read`.
        encoding: As for `urdunews.read`.
        max_ratio: As for `urdunews.read`.
        max_record: As for `urdunews.read`.

    Returns:
        The counts. Files that are damaged are read as far as possible, and named in `damages`.

    Raises:
        TypeError: `source` or an option has another type.
        ValueError: An option is invalid.
        FileNotFoundError: There is no such file, or no file in the folder.
        OSError: A file or folder cannot be read.
        NotTextError: A file is not text, or a table lacks a column.

    Example:
        >>> import urdunews
        >>> summary = urdunews.bulk.summarize("seeds/")
        >>> [(part.name, part.count) for part in summary.parts][:2]
        [('date', 1), ('headline', 1)]
    """
    check_source(source)
    check_count("jobs", jobs)
    parser = given_or_default(parser)
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
    several = source if isinstance(source, list | tuple) else [source]
    pieces = [
        piece for one in cast("list[OneSource]", several) for piece in _pieces_of(one, reading)
    ]
    with full_disks.temporary_folder() as folder:
        job = SurveyJob(folder=folder, parser=parser, reading=reading, keeps_rows=False)
        survey(job, pieces, jobs, _ignore)
        return job.merged(len(pieces)).summary(parser.lexicon)


def summary_of(articles: Iterable[Article], *, parser: Parser | None = None) -> Summary:
    r"""Count what is in articles; see `summarize`.

    Args:
        articles: The articles, such as a `Dump`.
        parser: The parser that they were read with; None for the default one.

    Raises:
        TypeError: `articles` is anything else: a path, say, which `summarize` takes.

    Example:
        >>> import urdunews
        >>> dump = urdunews.parse(" date 2026-02-03 نہر صاف\nملتان: نہر صاف کر دی گئی۔\n")
        >>> urdunews.bulk.summary_of(dump).places.rows[0].name
        'ملتان'
    """
    lexicon = given_or_default(parser).lexicon
    tally = Tally()
    for article in each_article(articles, "summary_of"):
        tally.add(article, lexicon)
    return tally.summary(lexicon)


def _pieces_of(one: OneSource, reading: ReadOptions) -> Iterator[Piece]:
    if is_path(one):
        yield from pieces_of(one, SPLIT_SIZE, reading)
    else:
        yield lambda: streams_of(one, reading)


def _opener(path: Path, reading: ReadOptions) -> Callable[[], Iterator[Stream]]:
    return lambda: open_streams(path, reading)


def _ignore(_: Surveyed) -> None:
    """Show no progress."""


def _written(path: Path) -> "IO[str]":
    return path.open("w", encoding="utf-8", errors="surrogatepass", newline="\n")
