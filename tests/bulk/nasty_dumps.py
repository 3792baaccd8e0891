"""Small dumps in which cutting is hard, and what must be equal however they are read."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

import urdunews

HEAD = " date 2026-02-03 نہر صاف\n"
LINE = "ملتان (نامہ نگار) بارش ہوئی۔\n"
RECORD = HEAD + LINE

NASTY = {
    "nothing": b"",
    "blank": b"\n \n\n",
    "no-header": LINE.encode() * 3,
    "blank-preamble": ("\n \n\u200f\n\n" + RECORD * 2).encode(),
    "blank-preamble-of-one-line": ("   " + RECORD * 2).encode(),
    "text-preamble": ("مینو\n\n" + RECORD * 2).encode(),
    "blank-and-text-preamble": ("\n\nمینو\n" + RECORD * 2).encode(),
    "crlf": ("\r\n" + RECORD * 2).replace("\n", "\r\n").encode(),
    "byte-order-mark": ("\ufeff" + RECORD * 2).encode(),
    "byte-order-mark-on-a-line": ("\ufeff\n" + RECORD * 2).encode(),
    "header-on-the-last-byte": (RECORD + HEAD.rstrip("\n")).encode(),
    "headers-alone": (HEAD * 5).encode(),
    "blank-lines-between": (RECORD + "\n\n \n" + RECORD + "\n\n").encode(),
    "no-line-feed-at-the-end": (RECORD * 2).rstrip("\n").encode(),
    "invalid-bytes": (RECORD + "\n").encode() + b"\xff\xd9 \xe2\x82\n" + RECORD.encode(),
    "header-in-prose": (RECORD + "date 2026-02-03\n" + "date 2024 کا سال\n" + RECORD).encode(),
    "urdu-figures": (" date ۲۰۲۶-۰۲-۰۳ نہر\n" + LINE + RECORD).encode(),
    "no-text-at-all": b"a",
    "header-after-a-break": ("x" * 99 + "\n" + "a" * 40 + HEAD + RECORD).encode(),
    "windows-1256": (" date 2026-02-03 نہر\nبارش رہے.\n" * 3).encode("cp1256"),
}
#: So short that records and lines are cut.
LIMITS = [1 << 26, 120, 40, 7]


def with_limits(limits: Sequence[int]) -> list[Any]:
    """Return each dump with each limit, as parameters: a quick test has one limit for each dump."""
    return [
        pytest.param(name, limit, marks=() if number % len(limits) == at else pytest.mark.thorough)
        for number, name in enumerate(NASTY, 1)
        for at, limit in enumerate(limits)
    ]


def write(folder: Path, data: bytes) -> Path:
    path = folder / "a.txt"
    path.write_bytes(data)
    return path


def all_of(articles: "list[urdunews.Article]") -> list[tuple[object, ...]]:
    """Return what must be equal: the articles, and what equality leaves out."""
    return [(article, article.origin, article.defects) for article in articles]


def large() -> bytes:
    """Return 60 kB of records of many lengths."""
    records = [
        f" date 2026-02-{number % 28 + 1:02} نہر {number}\n"
        + LINE * (number * 7 % 23)
        + "\n" * (number % 3)
        for number in range(90)
    ]
    return "".join(records).encode()
