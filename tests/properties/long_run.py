#!/usr/bin/env python3
"""Put mutated pages before all laws, by the million: not part of the tests, because it takes hours.

    PYTHONPATH=src:tests python tests/properties/long_run.py --seed 1 --count 100000

Each input has a seed of its own, so that `--seed N --count 1` tries it again.
"""

import argparse
import functools
import json
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeAlias

import urdunews
from properties.laws import LAWS

Mutation: TypeAlias = Callable[[list[str], int, random.Random], None]

_TESTS: Final = Path(__file__).resolve().parents[1]
_LONGEST_PAGE: Final = 2_000
_MOST_MUTATIONS: Final = 6
_LONGEST_STRETCH: Final = 60
_ODD: Final = (
    "()[]{}:۔،؛؟!.\n\r\t \xa0\u200c\u200d\u200f\u202e\u2028\x1f\x00\u0640\u064b\u064e\u0654\u0653"
    "يكهةۀىﻻﷲﱴﷺﺅ/—–-…'\"“”‘’12۹٣٠|•*dateڈهھﻩ\ud800\udcff\ufffd\ufeff😀"
)
_WORDS: Final = (
    "\n date 2026-02-03 ",
    " date 2026-02-31 ",
    "لاہور (نامہ نگار) ",
    "کراچی: ",
    "(اے پی پی)",
    "... مزید پڑھیں",
    "۔(جاری ہے)",
    " 10 فروری ",
    "تحریر: ",
    "۔۔۔",
    "کل ",
    "گزشتہ روز ",
    "(فائل فوٹو)",
    "2026-02-٣\t ",
    "\n• قومی خبریں\n",
    "\nNovember 14, 2025\n",
)


def drop(text: list[str], at: int, _: random.Random) -> None:
    """Leave a character out."""
    del text[at]


def put_in(text: list[str], at: int, chance: random.Random) -> None:
    """Put an odd character in."""
    text.insert(at, chance.choice(_ODD))


def put_words_in(text: list[str], at: int, chance: random.Random) -> None:
    """Put words in that mean something to the parser."""
    text[at:at] = chance.choice(_WORDS)


def double(text: list[str], at: int, _: random.Random) -> None:
    """Write a character twice."""
    text.insert(at, text[at])


def swap(text: list[str], at: int, chance: random.Random) -> None:
    """Let two characters change places."""
    other = chance.randrange(len(text))
    text[at], text[other] = text[other], text[at]


def cut(text: list[str], at: int, chance: random.Random) -> None:
    """Leave a stretch out."""
    del text[at : at + chance.randint(1, _LONGEST_STRETCH)]


def repeat(text: list[str], at: int, chance: random.Random) -> None:
    """Say a stretch again elsewhere."""
    stretch = text[at : at + chance.randint(1, _LONGEST_STRETCH)]
    to = chance.randrange(len(text))
    text[to:to] = stretch


MUTATIONS: Final[tuple[Mutation, ...]] = (
    drop,
    put_in,
    put_in,
    put_words_in,
    double,
    swap,
    cut,
    repeat,
)


def pages() -> list[str]:
    """Return the golden pages and the openings, as far as they are short."""
    golden = [
        page.read_bytes().decode("utf-8") for page in sorted((_TESTS / "golden").rglob("*.txt"))
    ]
    openings = (_TESTS / "datelines" / "openings.jsonl").read_text("utf-8").splitlines()
    texts = golden + [json.loads(opening)["text"] for opening in openings]
    return [text for text in texts if len(text) <= _LONGEST_PAGE]


def mutated(texts: list[str], chance: random.Random) -> str:
    """Return one of the texts with a few mutations."""
    text = list(chance.choice(texts))
    for _ in range(chance.randint(1, _MOST_MUTATIONS)):
        if text:
            chance.choice(MUTATIONS)(text, chance.randrange(len(text)), chance)
    return "".join(text)


def main() -> int:
    """Run the laws and return how many inputs broke one, at most 1."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1, help="the seed of the first input")
    parser.add_argument("--count", type=int, default=10_000, help="how many inputs")
    parser.add_argument("--most", type=int, default=20, help="stop after so many that break a law")
    options = parser.parse_args()
    texts = pages()
    # Most laws begin with the same call; that two calls agree is a law of its own.
    urdunews.parse = functools.lru_cache(maxsize=2)(urdunews.parse)
    begun = time.monotonic()
    broken = done = 0
    for seed in range(options.seed, options.seed + options.count):
        text = mutated(texts, random.Random(seed))  # noqa: S311
        done += 1
        for law in LAWS:
            try:
                law(text, random.Random(seed))  # noqa: S311
            except Exception as failure:  # noqa: BLE001 - whatever it is, it is shown
                broken += 1
                sys.stdout.write(f"{seed} {law.__name__}: {text!a}\n    {failure!a:.500}\n")
        if broken >= options.most:
            break
    taken = time.monotonic() - begun
    sys.stdout.write(
        f"{done} inputs from seed {options.seed}, {broken} broken laws, {taken:.0f} s\n"
    )
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
