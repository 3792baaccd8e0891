"""Peers: other normalisers of Urdu, Persian and Arabic in pure Python.

As a program, `python -m benchmarks.peers NAME SIZE ROUNDS` compares one that is installed with
`urdunews.normalize` and prints JSON: how many times as long it takes, by variant and kind of texts.
"""

import importlib
import importlib.util
import itertools
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, Final, NamedTuple

from benchmarks.environments import Environment, FailedError, first_line
from benchmarks.texts import KINDS
from benchmarks.timing import Ratio, compare, each

import urdunews

_VARIANTS: Final = ("clean", "d2")
_TURN: Final = 0.2


class Peer(NamedTuple):
    """A package, and its function that normalises."""

    package: str
    """The requirement to install: a name and a version."""

    module: str
    made: Callable[[Any], Callable[[str], str]]
    """Returns the function that normalises, from the module."""

    needs: tuple[str, ...] | None = None
    """The only dependencies to install, if all of them would be huge; None for all."""

    wanted: tuple[float, float] = (1.0, 1.0)
    """How many times as long it should take at least, on clean text and at 2 % of dirt."""


PEERS: Final = {
    peer.package.partition("==")[0]: peer
    for peer in (
        Peer(
            "urduhack==1.1.1",
            "urduhack.normalization",
            lambda m: m.normalize,
            ("regex",),
            (15.0, 8.0),
        ),
        Peer("urdu-eval==0.2.0", "urdu_eval.normalization.urdu", lambda m: m.normalize_urdu),
        Peer("urdu-nlp==0.1.0", "urdu_nlp.normalizer", lambda m: m.normalize),
        Peer("urduflow==0.2.0", "urduflow.normalizer", lambda m: m.normalize),
        Peer("urdu-text-eval==1.0", "urdu_text_eval.normalize", lambda m: m.normalize_urdu),
        Peer("urdu-nlp-tools==0.1.2", "urdu_nlp.normalize", lambda m: m.normalize_urdu),
        Peer(
            "lughaatnlp==1.3.1",
            "LughaatNLP.LughaatNLP",
            lambda m: m.LughaatNLP().normalize,
            ("python-Levenshtein", "setuptools<81"),
        ),
        Peer("urdunorm==0.1.1", "urdunorm.modes", lambda m: m.normalize),
        Peer("hazm==0.12.1", "hazm", lambda m: m.Normalizer().normalize),
        Peer("araclean==0.3.0", "araclean", lambda m: m.normalize),
    )
}
"""The peers by name; the last two are for Persian and Arabic, and do more."""


class Compared(NamedTuple):
    """How many times as long as `urdunews.normalize` a peer takes."""

    peer: str
    variant: str
    texts: str
    ratio: Ratio
    wanted: float


class Missing(NamedTuple):
    """A peer that could not be timed, and why."""

    peer: str
    why: str


def compare_all(
    environment: Environment, folder: Path, size: float, rounds: int
) -> Iterator[Compared | Missing]:
    """Install and time one peer after another."""
    for name, peer in PEERS.items():
        packages = folder / name
        try:
            _install(environment, packages, peer)
            arguments = (name, str(size), str(rounds))
            printed = environment.run("-m", __name__, *arguments, packages=packages)
        except FailedError as error:
            yield Missing(peer.package, str(error))
            continue
        # A peer may print something itself.
        for variant, kind, ratio in json.loads(printed.splitlines()[-1]):
            wanted = peer.wanted[_VARIANTS.index(variant)]
            yield Compared(peer.package, variant, kind, Ratio(*ratio), wanted)


def _install(environment: Environment, packages: Path, peer: Peer) -> None:
    """Install a peer; the FailedError says that this step failed."""
    try:
        environment.install(packages, peer.package, alone=peer.needs is not None)
        if peer.needs:
            environment.install(packages, *peer.needs, alone=False)
    except FailedError as error:
        message = f"did not install: {error}"
        raise FailedError(message) from None


def main() -> None:
    """Compare a peer that is installed."""
    name, size, rounds = sys.argv[1:]
    peer = PEERS[name]
    try:
        normalize = peer.made(imported(peer.module, alone=peer.needs is not None))
    except Exception as error:  # noqa: BLE001
        # A foreign package may raise anything: report it, and continue with the next one.
        sys.exit(f"did not import: {type(error).__name__}: {first_line(str(error))}")
    found: list[tuple[str, str, Ratio]] = []
    for variant, kind in itertools.product(_VARIANTS, KINDS):
        texts = list(KINDS[kind](int(float(size) * 1e6), variant))
        ours, theirs = each(urdunews.normalize, texts), each(normalize, texts)
        ratio = compare(ours, {name: theirs}, int(rounds), _TURN)[name]
        found.append((variant, kind, ratio))
    print(json.dumps(found))


def imported(name: str, *, alone: bool) -> Any:  # noqa: ANN401
    """Import a module, without running its packages' own code if `alone`."""
    *parents, _ = itertools.accumulate(name.split("."), "{}.{}".format)
    for package in parents if alone else ():
        found = importlib.util.find_spec(package)
        assert found is not None
        stub = ModuleType(package)
        stub.__path__ = list(found.submodule_search_locations or ())
        sys.modules[package] = stub
    return importlib.import_module(name)


if __name__ == "__main__":
    main()
