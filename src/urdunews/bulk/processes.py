"""Processes: work on splits by several processes, which end with the one that started them.

`multiprocessing` is imported when another process is started: it takes as long as to read a page.
"""

import gc
import os
import signal
import sys
import threading
import warnings
from collections.abc import Iterator, Sequence
from typing import (
    TYPE_CHECKING,
    Any,
    Final,
    Generic,
    NamedTuple,
    Protocol,
    TypeAlias,
    TypeVar,
    cast,
)

from urdunews.reading.file_kinds import SkippedFileWarning, warn_skipped
from urdunews.reading.splits import Split

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnContext, SpawnProcess
    from multiprocessing.sharedctypes import Synchronized

NumberedSplit: TypeAlias = tuple[int, Split]
"""A split, and its number among all."""

_Result = TypeVar("_Result")
_Made_co = TypeVar("_Made_co", covariant=True)

#: How a process ends: when its splits are finished, or when no result is wanted any more.
_FINISHED: Final = 0
_STOPPED: Final = 1
#: How Python ends if it cannot import the script that has started it.
_NOT_STARTED: Final = 1
_NO_GUARD: Final = '; does the script lack the line `if __name__ == "__main__":`?'
#: How many seconds a process waits while another one claims a split; far less is usual.
_PATIENCE: Final = 60.0


class SplitJob(Protocol[_Made_co]):
    """What is done with each split; it can be pickled, and so can what it returns."""

    def run(self, number: int, split: Split) -> _Made_co:
        """Work on a split, and return the result."""
        ...


class ProcessEndedError(RuntimeError):
    """A process has ended before its splits were finished: killed, or out of memory."""


class _Outcome(NamedTuple, Generic[_Result]):
    """The message of a process when a split is finished or has failed."""

    result: _Result | None
    skipped: tuple[tuple[str, str], ...] = ()
    failure: Exception | None = None


def run_on_splits(
    job: SplitJob[_Result], splits: Sequence[NumberedSplit], jobs: int
) -> Iterator[_Result]:
    """Work on splits, and yield their results in the order in which they are finished.

    Args:
        job: What is done with each.
        splits: The splits.
        jobs: The number of processes, of which this one is the first: to start another takes
            about a second of processor time.

    Raises:
        OSError: As the job does, like its other errors.
        ProcessEndedError: A process has ended.
    """
    if jobs == 1 or len(splits) <= 1:
        for number, split in splits:
            yield job.run(number, split)
        return
    import multiprocessing

    # Forked processes would hold the ends of each other's pipes.
    context = multiprocessing.get_context("spawn")
    following: Synchronized[int] = context.Value("q", 0)
    life, ours = context.Pipe(duplex=False)
    workers: dict[Connection, SpawnProcess] = {}
    try:
        for _ in range(min(jobs, len(splits)) - 1):
            receiver, worker = _started(context, job, splits, following, life)
            workers[receiver] = worker
        waiting = dict(workers)
        for number, split in _claimed(splits, following):
            yield job.run(number, split)
            yield from _results(waiting, timeout=0)
        while waiting:
            yield from _results(waiting, timeout=None)
    finally:
        for worker in workers.values():
            worker.terminate()
        for receiver, worker in workers.items():
            worker.join()
            receiver.close()
        life.close()
        ours.close()


def _started(
    context: "SpawnContext",
    job: SplitJob[object],
    splits: Sequence[NumberedSplit],
    following: "Synchronized[int]",
    life: "Connection",
) -> "tuple[Connection, SpawnProcess]":
    """Start a process, and return the end of a pipe at which its outcomes arrive."""
    receiver, sender = context.Pipe(duplex=False)
    worker = context.Process(
        target=_work,
        args=(job, splits, following, sender, life, gc.get_threshold()),
        daemon=True,
    )
    worker.start()
    sender.close()
    return receiver, worker


def _results(waiting: "dict[Connection, SpawnProcess]", *, timeout: float | None) -> Iterator[Any]:
    """Yield what other processes have finished, and forget those that have ended.

    Args:
        waiting: The processes.
        timeout: How many seconds to wait for one; None for as long as it takes.
    """
    from multiprocessing.connection import wait

    for ready in wait(list(waiting), timeout):
        receiver = cast("Connection", ready)
        try:
            outcome: _Outcome[Any] = receiver.recv()
        except EOFError:
            worker = waiting.pop(receiver)
            worker.join()
            if worker.exitcode:
                message = f"a process has ended with status {worker.exitcode}"
                if worker.exitcode == _NOT_STARTED:
                    message += _NO_GUARD
                raise ProcessEndedError(message) from None
            continue
        for path, kind in outcome.skipped:
            warn_skipped(path, kind)
        if outcome.failure is not None:
            raise outcome.failure
        yield outcome.result


def _claimed(
    splits: Sequence[NumberedSplit], following: "Synchronized[int]"
) -> Iterator[NumberedSplit]:
    """Yield splits that no other process has claimed.

    Raises:
        ProcessEndedError: Another process has been killed in the moment in which it claimed one.
    """
    while True:
        if not following.get_lock().acquire(timeout=_PATIENCE):
            message = "a process has ended while it claimed a split"
            raise ProcessEndedError(message)
        index = following.value
        following.value += 1
        following.get_lock().release()
        if index >= len(splits):
            return
        yield splits[index]


def _work(  # noqa: PLR0913, PLR0917 - what a process is started with
    job: SplitJob[object],
    splits: Sequence[NumberedSplit],
    following: "Synchronized[int]",
    sender: "Connection",
    life: "Connection",
    thresholds: tuple[int, int, int],
) -> None:
    """Work on splits until there are no more."""
    # The interrupt of a terminal reaches all processes, and the first one ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(*thresholds)
    threading.Thread(target=_end_with, args=(life,), daemon=True).start()
    for number, split in _claimed(splits, following):
        sender.send(_outcome(job, number, split))
    # Python would take a tenth of a second to take its tables and classes apart.
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(_FINISHED)


def _end_with(life: "Connection") -> None:
    """End this process when the one that started it has ended."""
    from multiprocessing.connection import wait

    wait([life])
    os._exit(_STOPPED)


def _outcome(job: SplitJob[_Result], number: int, split: Split) -> _Outcome[_Result]:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", SkippedFileWarning)
        try:
            result = job.run(number, split)
        except Exception as failure:  # noqa: BLE001 - raised by the process that started this one
            return _Outcome(None, failure=failure)
    skipped = [warning.message for warning in caught]
    return _Outcome(
        result, tuple((one.path, one.kind) for one in cast("list[Any]", skipped) if _is_skip(one))
    )


def _is_skip(message: object) -> bool:
    return isinstance(message, SkippedFileWarning)
