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
from properties.laws import (
    LAWS,
    Law,
    a_stream_in_any_chunks_gives_the_same_articles,
    origins_lead_to_the_bytes,
    reading_text_equals_parsing_it,
    strict_raises_exactly_where_there_is_an_error,
)

Mutation: TypeAlias = Callable[[list[str], int, random.Random], None]

_TESTS: Final = Path(__file__).resolve().parents[1]
_MOST_MUTATIONS: Final = 6
_REPORTED: Final = 50_000
#: These parse the whole input once more.
_ABOUT_STREAMS: Final[tuple[Law, ...]] = (
    a_stream_in_any_chunks_gives_the_same_articles,
    origins_lead_to_the_bytes,
    reading_text_equals_parsing_it,
    strict_raises_exactly_where_there_is_an_error,
)
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


def pages(longest: int) -> list[str]:
    """Return the golden pages and the openings that are no longer than so many code points."""
    golden = [
        page.read_bytes().decode("utf-8") for page in sorted((_TESTS / "golden").rglob("*.txt"))
    ]
    openings = (_TESTS / "datelines" / "openings.jsonl").read_text("utf-8").splitlines()
    texts = golden + [json.loads(opening)["text"] for opening in openings]
    return [text for text in texts if len(text) <= longest]


def mutated(texts: list[str], chance: random.Random) -> str:
    """Return one of the texts with a few mutations."""
    text = list(chance.choice(texts))
    for _ in range(chance.randint(1, _MOST_MUTATIONS)):
        if text:
            chance.choice(MUTATIONS)(text, chance.randrange(len(text)), chance)
    return "".join(text)


def laws_for(seed: int) -> list[Law]:
    """Return the laws that an input is put before: all, of those about streams one in turn."""
    turn = _ABOUT_STREAMS[seed % len(_ABOUT_STREAMS)]
    return [law for law in LAWS if law not in _ABOUT_STREAMS or law is turn]


def main() -> int:
    """Run the laws and return how many inputs broke one, at most 1."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1, help="the seed of the first input")
    parser.add_argument("--count", type=int, default=10_000, help="how many inputs")
    parser.add_argument("--most", type=int, default=20, help="stop after so many that break a law")
    parser.add_argument("--longest", type=int, default=2_000, help="leave longer pages out")
    options = parser.parse_args()
    texts = pages(options.longest)
    # Most laws begin with the same calls.
    urdunews.parse = functools.lru_cache(maxsize=4)(urdunews.parse)
    urdunews.parse_article = functools.lru_cache(maxsize=4)(urdunews.parse_article)
    begun = time.monotonic()
    broken = done = 0
    for seed in range(options.seed, options.seed + options.count):
        text = mutated(texts, random.Random(seed))  # noqa: S311
        done += 1
        for law in laws_for(seed):
            try:
                law(text, random.Random(seed))  # noqa: S311
            except Exception as failure:  # noqa: BLE001 - whatever it is, it is shown
                broken += 1
                sys.stdout.write(f"{seed} {law.__name__}: {text!a}\n    {failure!a:.500}\n")
        if done % _REPORTED == 0:
            sys.stdout.write(f"{done} inputs, {broken} broken laws\n")
            sys.stdout.flush()
        if broken >= options.most:
            break
    taken = time.monotonic() - begun
    sys.stdout.write(
        f"{done} inputs from seed {options.seed}, {broken} broken laws, {taken:.0f} s\n"
    )
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
