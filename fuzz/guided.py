"""The engine Atheris: libFuzzer, guided by the edges of the code that inputs reach."""

import importlib
import importlib.util
import pkgutil
import random
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from fuzz.sessions import Budget, Outcome, keep

#: Inputs that take this many seconds of wall time are reported, even if they never end.
_PATIENCE: Final = 120
_MEGABYTES: Final = 4096
_OWN_MUTATIONS: Final = 0.5
#: In fewer seconds, not all pages can be tried before the first mutation.
_LONG: Final = 100
_FEWER: Final = 12
_STATUS: Final = re.compile(r"^#(\d+)\s.*?\bcov: (\d+)", re.MULTILINE)
_DONE: Final = re.compile(r"^(?:Done|stat::number_of_executed_units:) (\d+)", re.MULTILINE)


def is_installed() -> bool:
    """Return whether Atheris is installed."""
    return importlib.util.find_spec("atheris") is not None


def fuzz(name: str, budget: Budget, found: Path, kept: Path) -> None:
    """Try inputs until the budget is used up or one breaks something; the process ends then.

    Args:
        name: The target.
        budget: How long to continue.
        found: The folder for the input that breaks something.
        kept: A folder with the inputs to start from; those that reach new code are added to it.
    """
    import atheris

    with atheris.instrument_imports(include=["urdunews"], enable_loader_override=False):
        import urdunews

        # Modules that are imported on first use would not be instrumented.
        for module in pkgutil.walk_packages(urdunews.__path__, "urdunews."):
            if not module.name.endswith("__main__"):
                importlib.import_module(module.name)
    from fuzz.targets import TARGETS
    from fuzz.texts import remember_parses

    remember_parses()
    target = TARGETS[name]
    pages = target.pages(budget.longest)
    step = 1 if budget.seconds > _LONG else _FEWER
    for data in (*target.corpus(), *pages[::step]):
        keep(data, kept, "seed")
    mutate = _mutator(is_text=target.is_text)
    found.mkdir(parents=True, exist_ok=True)
    atheris.Setup(
        [sys.argv[0], *_options(budget, found), str(kept)],
        target.try_input,
        custom_mutator=mutate,
    )
    atheris.Fuzz()


def _options(budget: Budget, found: Path) -> list[str]:
    return [
        f"-max_total_time={max(round(budget.seconds), 1)}",
        *([f"-runs={budget.inputs}"] if budget.inputs else []),
        f"-seed={budget.seed}",
        f"-max_len={budget.longest}",
        f"-timeout={_PATIENCE}",
        f"-rss_limit_mb={_MEGABYTES}",
        f"-artifact_prefix={found}/",
        "-print_final_stats=1",
    ]


def _mutator(*, is_text: bool) -> Callable[[bytes, int, int], bytes]:
    """Return a mutator that alternates with that of libFuzzer, which does not know letters."""
    import atheris
    from fuzz.mutation import mutated_bytes, mutated_text

    own = mutated_text if is_text else mutated_bytes

    def mutate(data: bytes, longest: int, seed: int) -> bytes:
        chance = random.Random(seed)  # noqa: S311 - it is to be repeatable
        if chance.random() < _OWN_MUTATIONS:
            return own(data, chance)[:longest]
        # Atheris replaces this function when it starts.
        mutated: bytes = atheris.Mutate(data, longest)
        return mutated

    return mutate


def outcome(report: str, *, is_broken: bool) -> Outcome:
    """Return the outcome from the output of libFuzzer."""
    statuses = _STATUS.findall(report)
    done = [int(count) for count in _DONE.findall(report)]
    inputs = max([*done, *(int(count) for count, _ in statuses)], default=0)
    coverage = max((int(edges) for _, edges in statuses), default=0)
    return Outcome(inputs, coverage, int(is_broken))
