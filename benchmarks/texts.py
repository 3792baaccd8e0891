"""Texts to normalise: what a program that reads a corpus has in its hands at a time."""

from collections.abc import Callable, Iterator
from typing import Final

from benchmarks.dumps import dump

_CHUNK: Final = 128 * 1024
_PARAGRAPH: Final = 400
"""The least length of a paragraph; those that have it have 600 characters on average."""


def chunks(size: int, variant: str) -> Iterator[str]:
    """Yield whole records, so many at a time that they have 128 KiB of UTF-8."""
    records: list[str] = []
    total = 0
    for record in _records(size, variant):
        records.append(record)
        total += len(record.encode())
        if total >= _CHUNK:
            yield "".join(records)
            records.clear()
            total = 0
    yield "".join(records)


def paragraphs(size: int, variant: str) -> Iterator[str]:
    """Yield the paragraphs of the same records, without what is shorter than most of them."""
    for record in _records(size, variant):
        yield from (line for line in record.split("\n") if len(line) >= _PARAGRAPH)


def _records(size: int, variant: str) -> Iterator[str]:
    # Pages have two spaces before a bullet, which even the clean variant would have to lose.
    return dump(size, variant, single_spaced=True)


KINDS: Final[dict[str, Callable[[int, str], Iterator[str]]]] = {
    "chunk": chunks,
    "paragraph": paragraphs,
}
"""What one call is given."""
