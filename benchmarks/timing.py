"""Timing: how much longer one thing takes than another, in the same process.

Seconds depend on the machine and its load; ratios of turns that run one after another depend on
the code. Processor time is counted, so that other processes hardly matter.
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
"""The least seconds of a turn: a shorter task is repeated until they have passed."""


class Ratio(NamedTuple):
    """How many times as long as the base a task took, over several rounds."""

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

    The tasks take turns, so that a slow hour of the machine affects all of them.

    Args:
        base: The task that the others are compared with.
        tasks: The tasks by name.
        rounds: How many turns each has, after one that does not count.
        least: The least seconds of a turn.
        forget: Runs before each repetition of a task, without being timed.
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
    """Time one turn of a task: the mean of many repetitions if it is short."""
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
    """Return the task of calling a function with each of the values."""
    return lambda: deque(map(call, values), maxlen=0).clear()


def _summary(turns: list[tuple[float, float]]) -> Ratio:
    ratios = [ratio for _, ratio in turns]
    taken = statistics.median(taken for taken, _ in turns)
    return Ratio(statistics.median(ratios), min(ratios), max(ratios), taken)
