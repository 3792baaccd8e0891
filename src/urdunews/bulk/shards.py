"""Shards: the articles of one split each, written by any process, and joined in order."""

import json
from array import array
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import attrs
from attrs import field, frozen

from urdunews.bulk.first_copies import FirstCopies, number_of
from urdunews.bulk.table_writers import TableKind, TableWriter, table_writer
from urdunews.bulk.work_folders import replaced
from urdunews.model.articles import Article
from urdunews.parser import Parser, read_streams
from urdunews.reading.damage import DamagedFileError
from urdunews.reading.date_ranges import DateRange
from urdunews.reading.options import ReadOptions
from urdunews.reading.splits import Split, split_size, split_streams

_ROW_NUMBERS: Final = "Q"


@frozen(kw_only=True)
class ShardJob:
    """How splits become shards; it can be pickled."""

    folder: Path
    """Where the shards are written."""

    parser: Parser
    """What the articles are read with."""

    reading: ReadOptions
    """How the files are read."""

    dates: DateRange | None
    """The days to read; None for all."""

    kind: TableKind
    """What the shards are written as."""

    unique: bool
    """Whether copies will be left out, for which the ids are kept beside the shards."""

    def shard(self, number: int) -> Path:
        """Return the file of a shard."""
        suffix = self.kind.suffix
        # Shards with copies, and shards in another format, are not yet in their final form.
        if self.unique or suffix != self.kind.file:
            return self.folder / f"shard-{number:05}.{suffix}"
        return self.part(number)

    def part(self, number: int) -> Path:
        """Return the final file of a shard, if a folder is written."""
        return self.folder / f"part-{number:05}.{self.kind.file}"

    def is_finished(self, number: int) -> bool:
        """Return whether a shard exists with all files that are kept beside it."""
        # The shard is written last; but in the final clean-up any file may be removed first.
        files = [self.shard(number), self.report(number)]
        if self.unique:
            files.append(self.rows(number))
        return all(file.exists() for file in files)

    def report(self, number: int) -> Path:
        """Return the file with the report on a shard."""
        return self.folder / f"report-{number:05}.json"

    def rows(self, number: int) -> Path:
        """Return the file with the id and the size of each row of a shard."""
        return self.folder / f"rows-{number:05}.bin"

    def run(self, number: int, split: Split) -> "Report":
        """Write a shard; see `write_shard`."""
        return write_shard(self, number, split)


@frozen(kw_only=True)
class Report:
    """The counts of a shard, or of several."""

    articles: int = 0
    """The number of articles."""

    defects: Counter[str] = field(factory=Counter[str])
    """The number of defects by code."""

    size: int = 0
    """The bytes of the inputs."""

    damages: tuple[tuple[str | None, int, str], ...] = ()
    """The files that could not be read to their end: name, offset and what is wrong."""

    def plus(self, other: "Report") -> "Report":
        """Return the sum of both."""
        return Report(
            articles=self.articles + other.articles,
            defects=self.defects + other.defects,
            size=self.size + other.size,
            damages=self.damages + other.damages,
        )

    @classmethod
    def load(cls, path: Path) -> "Report":
        """Read a report that `write_shard` has written."""
        data = json.loads(path.read_bytes())
        return cls(
            articles=data["articles"],
            defects=Counter(data["defects"]),
            size=data["size"],
            damages=tuple((path, offset, reason) for path, offset, reason in data["damages"]),
        )

    def save(self, path: Path) -> None:
        """Write the report to a file."""
        with replaced(path) as file:
            file.write(json.dumps(attrs.asdict(self)).encode())


def write_shard(job: ShardJob, number: int, split: Split) -> Report:
    """Write the articles of a split, and return the report on them.

    Args:
        job: How they are written.
        number: The number of the shard.
        split: The split.

    Raises:
        OSError: The input cannot be read, or the shard cannot be written. Damage is reported
            instead.
        NotTextError: The table lacks a column.
    """
    counts: Counter[str] = Counter()
    rows = array(_ROW_NUMBERS)
    count = 0
    damages: tuple[tuple[str | None, int, str], ...] = ()
    with replaced(job.shard(number)) as file:
        with table_writer(job.kind, file) as writer:
            try:
                for article in _articles(job, split):
                    size = writer.add(article)
                    count += 1
                    counts.update(str(defect.code) for defect in article.defects)
                    if job.unique:
                        rows.extend((number_of(article.content_id), size))
            except DamagedFileError as damage:
                damages = ((damage.path, damage.offset, damage.reason),)
        report = Report(articles=count, defects=counts, size=split_size(split), damages=damages)
        # This comes before the shard gets its name, which shows that it is complete.
        report.save(job.report(number))
        if job.unique:
            with replaced(job.rows(number)) as table:
                rows.tofile(table)
    return report


def _articles(job: ShardJob, split: Split) -> Iterator[Article]:
    return read_streams(job.parser, split_streams(split, job.reading), job.dates)


def copy_shard(job: ShardJob, number: int, writer: TableWriter, copies: FirstCopies | None) -> int:
    """Write the rows of a finished shard, and return how many were left out as copies.

    Args:
        job: How the shard was written.
        number: Its number.
        writer: What its rows are written with.
        copies: Recognises copies; None to keep them.
    """
    if copies is None:
        writer.copy(job.shard(number), None, None)
        return 0
    rows = array(_ROW_NUMBERS)
    rows.frombytes(job.rows(number).read_bytes())
    keep = bytearray(map(copies.is_first, rows[::2]))
    writer.copy(job.shard(number), rows[1::2].tolist(), keep)
    return keep.count(0)
