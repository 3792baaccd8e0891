"""Peers: other packages that split Urdu text into sentences.

As a program, `python -m benchmarks.sentence_peers NAME SIZE ROUNDS FOLDER` compares one that is
installed in a folder with `urdunews.sentences` and prints JSON: how many of the cases that were
split by hand it splits in the same way, and how many times as long it takes.
"""

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

from benchmarks.environments import ROOT, Environment, FailedError, first_line
from benchmarks.peers import imported
from benchmarks.texts import KINDS
from benchmarks.timing import Ratio, compare, each

import urdunews

_TURN: Final = 0.2
_TABLE: Final = ROOT / "tests" / "prose" / "sentence_cases.tsv"
_BORDER: Final = "‖"


class Peer(NamedTuple):
    """A package, and its function that splits."""

    package: str
    """The requirement to install: a name and a version."""

    module: str
    made: Callable[[Any], Callable[[str], list[str]]]
    """Returns the function that splits, from the module."""

    needs: tuple[str, ...] | None = None
    """The only dependencies to install, if all of them would be huge; None for all."""

    wanted: float = 0.0
    """How many times as long it should take at least."""


def _pysbd(module: Any) -> Callable[[str], list[str]]:  # noqa: ANN401
    segmenter = module.Segmenter(language="ur", clean=False, char_span=True)
    return lambda text: [span.sent for span in segmenter.segment(text)]


def _yasbd(module: Any) -> Callable[[str], list[str]]:  # noqa: ANN401
    detector = module.BoundaryDetector(lang="ur")
    return lambda text: list(detector.segment(text))


PEERS: Final = {
    peer.package.partition("==")[0]: peer
    for peer in (
        Peer("yasbd-lib==1.0.4", "yasbd", _yasbd),
        Peer("sentencex==1.0.32", "sentencex", lambda m: lambda text: m.segment("ur", text)),
        Peer("pysbd==0.3.4", "pysbd", _pysbd, wanted=50.0),
        Peer(
            "urduhack==1.1.1",
            "urduhack.tokenization.eos",
            lambda m: m._generate_sentences,  # noqa: SLF001
            ("regex",),
        ),
        Peer("urdu-nlp==0.1.0", "urdu_nlp.tokenizer", lambda m: m.sent_tokenize),
    )
}
"""The peers by name; pysbd also returns spans."""


class Case(NamedTuple):
    """A text, and its sentences by hand."""

    text: str
    sentences: list[str]


class Compared(NamedTuple):
    """The comparison of a peer with `urdunews.sentences`."""

    peer: str
    right: int
    """How many cases it splits in the same way as by hand."""

    ratios: dict[str, Ratio]
    """How many times as long it takes, by kind of texts."""

    wanted: float


class Missing(NamedTuple):
    """A peer that could not be compared, and why."""

    peer: str
    why: str


def cases() -> list[Case]:
    """Read the cases that were split by hand, which are those of the tests."""
    lines = _TABLE.read_text("utf-8").split("\n")[1:]
    marked = [line.split("\t")[1].replace("\\n", "\n") for line in lines if line]
    return [Case(text.replace(_BORDER, ""), text.split(_BORDER)) for text in marked]


def right(split: Callable[[str], list[str]]) -> int:
    """Count the cases that are split in the same way as by hand, apart from white space."""
    return sum(_bare(split(case.text)) == _bare(case.sentences) for case in cases())


def _bare(sentences: list[str]) -> list[str]:
    return ["".join(sentence.split()) for sentence in sentences if sentence.strip()]


def ours(text: str) -> list[str]:
    """Split a text as urdunews does."""
    return [sentence.text for sentence in urdunews.sentences(text)]


def compare_all(
    environment: Environment, folder: Path, size: float, rounds: int
) -> Iterator[Compared | Missing]:
    """Install and compare one peer after another."""
    for name, peer in PEERS.items():
        packages = folder / name
        arguments = (name, str(size), str(rounds), str(packages))
        try:
            environment.install(packages, peer.package, alone=peer.needs is not None)
            if peer.needs:
                environment.install(packages, *peer.needs, alone=False)
            printed = environment.run("-m", __name__, *arguments)
        except FailedError as error:
            yield Missing(peer.package, str(error))
            continue
        # A peer may print something itself.
        found = json.loads(printed.splitlines()[-1])
        ratios = {kind: Ratio(*ratio) for kind, ratio in found["ratios"].items()}
        yield Compared(peer.package, found["right"], ratios, peer.wanted)


def main() -> None:
    """Compare a peer that is installed."""
    name, size, rounds, folder = sys.argv[1:]
    peer = PEERS[name]
    # After everything else, because a peer has its own package `benchmarks`.
    sys.path.append(folder)
    try:
        split = peer.made(imported(peer.module, alone=peer.needs is not None))
        found = right(split)
    except Exception as error:  # noqa: BLE001
        # A foreign package may raise anything: report it, and continue with the next one.
        sys.exit(f"did not work: {type(error).__name__}: {first_line(str(error))}")
    ratios: dict[str, Ratio] = {}
    for kind in KINDS:
        texts = list(KINDS[kind](int(float(size) * 1e6), "clean"))
        base, theirs = each(urdunews.sentences, texts), each(split, texts)
        ratios[kind] = compare(base, {name: theirs}, int(rounds), _TURN)[name]
    print(json.dumps({"right": found, "ratios": ratios}))


if __name__ == "__main__":
    main()
