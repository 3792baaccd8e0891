"""Our own engine: mutations of inputs, guided by the lines of the package that they reach.

It needs no other packages. Python 3.12 and newer report each line once, which costs hardly any
time; on 3.11, inputs are mutated without guidance.
"""

import random
import sys
import time
import traceback
from collections.abc import Iterator
from pathlib import Path
from types import CodeType
from typing import Final

from fuzz.mutation import mutated_bytes, mutated_text, spliced
from fuzz.sessions import Budget, Outcome, keep
from fuzz.targets import Target

import urdunews

_PACKAGE: Final = str(Path(urdunews.__file__).parent)
#: An id that is not used by debuggers, profilers or coverage tools.
_TOOL: Final = 4
_MOST_BROKEN: Final = 5


class ReachedLines:
    """Counts the lines of the package that are reached, each once."""

    def __init__(self) -> None:
        """Count from now on, if this Python reports lines."""
        self.count = 0
        if sys.version_info >= (3, 12):
            monitoring = sys.monitoring
            monitoring.use_tool_id(_TOOL, "urdunews fuzzing")
            monitoring.register_callback(_TOOL, monitoring.events.LINE, self._reach)
            monitoring.set_events(_TOOL, monitoring.events.LINE)

    def _reach(self, code: CodeType, _: int) -> object:
        if code.co_filename.startswith(_PACKAGE):
            self.count += 1
        if sys.version_info >= (3, 12):
            return sys.monitoring.DISABLE
        raise NotImplementedError

    def stop(self) -> None:
        """Stop counting."""
        if sys.version_info >= (3, 12):
            sys.monitoring.set_events(_TOOL, 0)
            sys.monitoring.register_callback(_TOOL, sys.monitoring.events.LINE, None)
            sys.monitoring.free_tool_id(_TOOL)


def fuzz(target: Target, budget: Budget, found: Path, kept: Path | None = None) -> Outcome:
    """Try mutated inputs until the budget is used up or some have broken something.

    Args:
        target: The target to fuzz.
        budget: How long to continue.
        found: The folder for inputs that break something.
        kept: The folder of earlier inputs; those that reach new lines are added to it.
    """
    corpus = target.corpus()
    if kept is not None and kept.exists():
        corpus += [path.read_bytes() for path in sorted(kept.iterdir())]
    pool = [*corpus, *target.pages(budget.longest)]
    lines = ReachedLines()
    inputs = broken = 0
    try:
        for data in _inputs(target, budget, corpus, pool):
            inputs += 1
            before = lines.count
            if not _holds(target, data, found):
                broken += 1
                if broken == _MOST_BROKEN:
                    break
            elif lines.count > before and inputs > len(corpus):
                pool.append(data)
                if kept is not None:
                    keep(data, kept, "input")
    finally:
        lines.stop()
    return Outcome(inputs, lines.count, broken)


def _inputs(
    target: Target, budget: Budget, corpus: list[bytes], pool: list[bytes]
) -> Iterator[bytes]:
    """Yield the corpus, and then mutations of the inputs in the growing pool."""
    chance = random.Random(budget.seed)  # noqa: S311 - it is to be repeatable
    end = time.monotonic() + budget.seconds
    mutate = mutated_text if target.is_text else mutated_bytes
    most = budget.inputs or sys.maxsize
    first = corpus[:most]
    yield from first
    for _ in range(most - len(first)):
        if time.monotonic() >= end:
            return
        yield mutate(spliced(pool, chance), chance)[: budget.longest]


def _holds(target: Target, data: bytes, found: Path) -> bool:
    try:
        target.try_input(data)
    except Exception:  # noqa: BLE001 - any exception is shown
        path = keep(data, found, "broken")
        sys.stderr.write(f"{target.name}: {path}\n{data!r:.2000}\n{traceback.format_exc()}\n")
        return False
    return True
