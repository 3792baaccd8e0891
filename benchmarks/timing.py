"""Timing: how much longer one thing takes than another, in the same process.

Seconds say something of a machine and of its hour; ratios of turns that take place side by
side say something of the code. Processor time is what is counted, so that a busy neighbour
disturbs little.
"""

import gc
import statistics
import time
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from typing import Final, NamedTuple, TypeAlias, TypeVar

Task: TypeAlias = Callable[[], None]
_T = TypeVar("_T")

_LEAST: Final = 0.03
"""The least seconds of a turn: a shorter task is done again until they are over."""


class Ratio(NamedTuple):
    """How often longer than the base a task took, over several rounds."""

    median: float
    low: float
    high: float
    seconds: float
    """The task's median turn, for orientation only."""


def _nothing() -> None:
    """Forget nothing."""


def compare(
    base: Task,
    tasks: Mapping[str, Task],
    rounds: int,
    least: float = _LEAST,
    *,
    forget: Task = _nothing,
) -> dict[str, Ratio]:
    """Time each task between two turns of the base, in each of the rounds.

    The tasks take turns, so that a slow hour of the machine meets all of them.

    Args:
        base: What the tasks are compared with.
        tasks: The tasks by their names.
        rounds: How often each has its turn, after one that does not count.
        least: The least seconds of a turn.
        forget: What is done before each time that a task is done, and not timed.
    """
    turns: dict[str, list[tuple[float, float]]] = {name: [] for name in tasks}
    for task in (base, *tasks.values()):
        task()
    for _ in range(rounds):
        before = seconds(base, least)
        for name, task in tasks.items():
            taken = seconds(task, least, forget)
            after = seconds(base, least)
            turns[name].append((taken, 2 * taken / (before + after)))
            before = after
    return {name: _summary(results) for name, results in turns.items()}


def seconds(task: Task, least: float = _LEAST, forget: Task = _nothing) -> float:
    """Time one turn of a task; of a short one, the mean of many."""
    gc.collect()
    times, taken = 0, 0.0
    while taken < least:
        forget()
        start = time.process_time()
        task()
        taken += time.process_time() - start
        times += 1
    return taken / times


def each(call: Callable[[_T], object], values: Sequence[_T]) -> Task:
    """Make the task of calling something with one value after another."""
    return lambda: deque(map(call, values), maxlen=0).clear()


def _summary(turns: list[tuple[float, float]]) -> Ratio:
    ratios = [ratio for _, ratio in turns]
    taken = statistics.median(taken for taken, _ in turns)
    return Ratio(statistics.median(ratios), min(ratios), max(ratios), taken)
