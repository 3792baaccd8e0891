"""Tasks: how long they take on a cluster, simulated from measured times.

A worker has several cores, and each core runs one task at a time. A worker may be slow from the
start, or die once and come back: its running tasks start again elsewhere, and finished ones are
kept, as each task writes its own files. If asked for, copies of slow tasks are started as with
Spark's `spark.speculation`.

The network, the disks and waiting for the driver are left out.
"""

import heapq
import itertools
import random
import statistics
from collections import deque
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

#: Spark's defaults: when nine tasks in ten are done, each one that takes three times as long as the
#: median gets a copy.
_QUANTILE: Final = 0.9
_MULTIPLIER: Final = 3.0


class Piece(NamedTuple):
    """A measured split."""

    size: int
    """Its size in bytes."""

    seconds: float
    """Processor time of reading it."""


class Worker(NamedTuple):
    """A machine of a cluster."""

    cores: int
    slowness: float = 1.0
    """How many times as long as measured a task takes on it."""

    dies_at: float | None = None
    """Seconds after the start."""

    back_after: float = 60.0
    """Seconds until another machine replaces it."""


class Run(NamedTuple):
    """The result of a simulation."""

    seconds: float
    """When the last task was done."""

    work: float
    """Seconds of cores for tasks that were kept."""

    lost: float
    """Seconds of cores for tasks that were not."""


def task_times(
    pieces: Sequence[Piece], total: int, size: int, overhead: float, chance: random.Random
) -> list[float]:
    """Return times for the tasks of a dump: each is made up of random measured pieces.

    Args:
        pieces: The measured splits.
        total: The bytes of the dump.
        size: The bytes of a task.
        overhead: The seconds that a task takes in addition, whatever its size.
        chance: The random generator.
    """
    piece = statistics.fmean(piece.size for piece in pieces)
    draws = max(round(size / piece), 1)

    def seconds(bytes_: int) -> float:
        drawn = chance.choices(pieces, k=draws)
        rate = sum(one.seconds for one in drawn) / sum(one.size for one in drawn)
        return overhead + bytes_ * rate

    return [seconds(min(size, total - start)) for start in range(0, total, size)]


class _Attempt:
    """A task on a core."""

    def __init__(self, task: int, worker: int, start: float) -> None:
        self.task = task
        self.worker = worker
        self.start = start
        self.is_over = False


class Cluster:
    """Runs tasks on workers, each task on the first core that is free."""

    def __init__(
        self, times: Sequence[float], workers: Sequence[Worker], *, copies: bool = False
    ) -> None:
        self._times = times
        self._workers = workers
        self._copies = copies
        self._waiting = deque(range(len(times)))
        self._idle = [0 for _ in workers]
        self._running: dict[int, list[_Attempt]] = {}
        self._taken: list[float] = []
        self._lost = 0.0
        self._number = itertools.count()
        self._events: list[tuple[float, int, _Attempt | int]] = []

    def run(self) -> Run:
        """Return how long all tasks take."""
        for number, worker in enumerate(self._workers):
            self._idle[number] = worker.cores
            if worker.dies_at is not None:
                self._plan(worker.dies_at, number)
        self._start_tasks(0.0)
        now = 0.0
        while len(self._taken) < len(self._times):
            now, _, event = heapq.heappop(self._events)
            if isinstance(event, _Attempt):
                self._end(event, now)
            elif event >= 0:
                self._kill(event, now)
            else:
                self._idle[~event] = self._workers[~event].cores
            self._start_tasks(now)
        return Run(now, sum(self._taken), self._lost)

    def _plan(self, at: float, event: _Attempt | int) -> None:
        heapq.heappush(self._events, (at, next(self._number), event))

    def _start_tasks(self, now: float) -> None:
        for worker in self._free_cores():
            task = self._waiting.popleft() if self._waiting else self._worth_a_copy(now)
            if task is None:
                return
            self._idle[worker] -= 1
            attempt = _Attempt(task, worker, now)
            self._running.setdefault(task, []).append(attempt)
            self._plan(now + self._times[task] * self._workers[worker].slowness, attempt)

    def _free_cores(self) -> Iterator[int]:
        for worker in range(len(self._workers)):
            while self._idle[worker]:
                yield worker

    def _worth_a_copy(self, now: float) -> int | None:
        if not self._copies or len(self._taken) < _QUANTILE * len(self._times):
            return None
        longest = _MULTIPLIER * statistics.median(self._taken)
        for task, attempts in self._running.items():
            if len(attempts) == 1 and now - attempts[0].start > longest:
                return task
        return None

    def _end(self, attempt: _Attempt, now: float) -> None:
        if attempt.is_over:
            return
        for one in self._running.pop(attempt.task):
            one.is_over = True
            self._idle[one.worker] += 1
            if one is attempt:
                self._taken.append(now - one.start)
            else:
                self._lost += now - one.start

    def _kill(self, worker: int, now: float) -> None:
        self._idle[worker] = 0
        for task, attempts in list(self._running.items()):
            dead = [one for one in attempts if one.worker == worker]
            for one in dead:
                one.is_over = True
                attempts.remove(one)
                self._lost += now - one.start
            if not attempts:
                del self._running[task]
                self._waiting.appendleft(task)
        self._plan(now + self._workers[worker].back_after, ~worker)
