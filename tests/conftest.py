"""How thorough the tests are: what a change needs at once, and what holds the rest.

The tests of the README are quick: few examples of each property, a sample of each long loop. A
loop over all there is bears the marker `thorough` and is left out unless it is asked for:

HYPOTHESIS_PROFILE=thorough python -m pytest -m "thorough or hypothesis"

Three profiles say how many examples a property is tried with. `default` and `thorough` try the
same ones each time, so that a change is refused for what it does; `night` tries others each time
and takes hours.
"""

import gc
import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from urdunews import parser, pipeline
from urdunews.lines.sequence import NO_TRANSITIONS
from urdunews.lines.weights import Weights

_SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]

settings.register_profile(
    "default",
    max_examples=20,
    deadline=None,
    derandomize=True,
    suppress_health_check=_SLOW,
)
settings.register_profile("thorough", settings.get_profile("default"), max_examples=500)
settings.register_profile(
    "night",
    max_examples=20_000,
    deadline=None,
    suppress_health_check=_SLOW,
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


def pytest_sessionstart() -> None:
    """Search nothing for garbage while tests are collected: nearly all that is made is kept."""
    gc.disable()


def pytest_collection_finish() -> None:
    """Put aside what was collected, half a million objects, so that it is not searched again."""
    gc.enable()
    gc.collect()
    gc.freeze()


def pytest_sessionfinish() -> None:
    """Put aside the reports too, after a last look for what tests have left open."""
    gc.collect()
    gc.freeze()


@pytest.fixture
def by_form(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Read pages by the forms and the order of their lines alone, whatever evidence says.

    For tests of single forms and neighbours, whose pages are too short to be like real ones.
    """
    monkeypatch.setattr(pipeline, "shipped_weights", lambda: Weights({}, NO_TRANSITIONS))
    parser.default.cache_clear()
    yield
    parser.default.cache_clear()
