"""Conversion: dumps of any size into one table or a folder of tables, on all cores."""

import contextlib
import hashlib
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO

import attrs
from attrs import frozen

from urdunews._version import __version__
from urdunews.bulk.first_copies import FirstCopies
from urdunews.bulk.processes import run_on_splits
from urdunews.bulk.shards import Report, ShardJob, copy_shard
from urdunews.bulk.table_writers import TableKind, table_writer
from urdunews.bulk.work_folders import WorkFolder, replaced
from urdunews.parser import Parser
from urdunews.reading.addresses import size_and_stamp
from urdunews.reading.date_ranges import DateRange
from urdunews.reading.options import ReadOptions
from urdunews.reading.splits import Split


@frozen(kw_only=True)
class Conversion:
    """A conversion: its inputs, options and target.

    The shards are written into a work folder beside the target. The target appears only when all
    are finished. An interrupted conversion can be resumed, and the output has the same bytes.
    """

    target: Path
    """The file or folder that is written, without links in it."""

    is_folder: bool
    """Whether it is a folder, with a table for each shard."""

    splits: tuple[Split, ...]
    """The inputs."""

    parser: Parser
    """What the articles are read with."""

    settings: str
    """The text of the profile and the lexicon that it has, which must not change on resuming."""

    reading: ReadOptions
    """How the inputs are read."""

    dates: DateRange | None
    """The days to read; None for all."""

    kind: TableKind
    """What is written."""

    unique: bool
    """Whether of articles with the same `content_id` only the first is kept."""

    @property
    def work(self) -> WorkFolder:
        """The folder of the shards."""
        return WorkFolder(self.target)

    def locked(self) -> contextlib.AbstractContextManager[None]:
        """Prevent other processes from converting into the same target, in a context.

        Raises:
            InUseError: Another process does.
        """
        return self.work.locked()

    def write_shards(
        self, *, jobs: int, resume: bool, on_shard: Callable[[Report], None]
    ) -> Report:
        """Write the unfinished shards, and return the counts for all shards.

        Args:
            jobs: The number of processes.
            resume: Whether to keep shards that are already finished.
            on_shard: Called with the report of each finished shard.

        Raises:
            UnfinishedError: Shards are there, and `resume` is false, or inputs or options differ.
            OSError: A file cannot be read or written.
            NotTextError: A table lacks a column.
            ProcessEndedError: One of the processes has been killed.
        """
        work = self.work
        work.open(self._digest(), resume=resume)
        job = self._job()
        numbers = range(len(self.splits))
        finished = [number for number in numbers if job.is_finished(number)]
        for number in finished:
            on_shard(Report.load(job.report(number)))
        waiting = sorted(set(numbers) - set(finished))
        try:
            for report in run_on_splits(job, [(n, self.splits[n]) for n in waiting], jobs):
                on_shard(report)
        except BaseException:
            # Interrupted processes may have left files.
            work.sweep()
            if not any(map(job.is_finished, numbers)):
                work.clear()
            raise
        reports = (Report.load(job.report(number)) for number in numbers)
        total = Report()
        for report in reports:
            total = total.plus(report)
        return total

    def join(self, total: Report, file: "IO[bytes]") -> int:
        """Write one table of all finished shards, and return how many copies were left out."""
        job = self._job()
        copies = FirstCopies(total.articles) if self.unique else None
        with table_writer(self.kind, file) as writer:
            return sum(copy_shard(job, n, writer, copies) for n in range(len(self.splits)))

    def finish_folder(self, total: Report) -> int:
        """Make the folder of the finished shards, and return how many copies were left out.

        Raises:
            OSError: It is there, and not empty.
        """
        job = self._job()
        parts = [job.part(number) for number in range(len(self.splits))]
        left_out = 0
        if self.unique:
            copies = FirstCopies(total.articles)
            for number, part in enumerate(parts):
                with replaced(part) as file, table_writer(self.kind, file) as writer:
                    left_out += copy_shard(job, number, writer, copies)
        work = self.work
        work.clear(but_itself=True, keep=frozenset(part.name for part in parts))
        if self.target.is_dir():
            # Not all systems let a folder take the place of an empty one.
            self.target.rmdir()
        work.path.rename(self.target)
        return left_out

    def _job(self) -> ShardJob:
        kind = attrs.evolve(self.kind, is_whole=self.is_folder and not self.unique)
        return ShardJob(
            folder=self.work.path,
            parser=self.parser,
            reading=self.reading,
            dates=self.dates,
            kind=kind,
            unique=self.unique,
        )

    def _digest(self) -> str:
        """Return a digest of everything on which the bytes of the shards depend."""
        files = {split.path: size_and_stamp(split.path) for split in self.splits}
        facts: Sequence[object] = (
            __version__,
            [attrs.astuple(split) for split in self.splits],
            [(path, size, stamp) for path, (size, stamp) in files.items()],
            [repr(option) for option in (self.reading, self.dates, self.kind)],
            [self.unique, self.is_folder, self.settings],
        )
        return hashlib.blake2b(json.dumps(facts).encode()).hexdigest()
