"""Texts to normalise, in the portions in which a program reads a corpus."""

from collections.abc import Callable, Iterator
from typing import Final

from benchmarks.dumps import dump

_CHUNK: Final = 128 * 1024
_PARAGRAPH: Final = 400
"""The least length of a paragraph; such paragraphs have 600 characters on average."""


def chunks(size: int, variant: str) -> Iterator[str]:
    """Yield whole records, in chunks of 128 KiB of UTF-8."""
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
    """Yield the paragraphs of the same records, without the short ones."""
    for record in _records(size, variant):
        yield from (line for line in record.split("\n") if len(line) >= _PARAGRAPH)


def _records(size: int, variant: str) -> Iterator[str]:
    # Pages have two spaces before a bullet, which normalising changes even in the clean variant.
    return dump(size, variant, single_spaced=True)


KINDS: Final[dict[str, Callable[[int, str], Iterator[str]]]] = {
    "chunk": chunks,
    "paragraph": paragraphs,
}
"""The texts of the calls, by kind."""
