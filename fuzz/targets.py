"""Targets of fuzzing: each is a check of one input, with the inputs to start from."""

import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

from fuzz.encoding import data_of
from fuzz.files import (
    check_archive,
    check_command,
    check_convert,
    check_from_dict,
    check_names,
    check_packing,
    check_read,
    check_table,
)
from fuzz.texts import check_date, check_html, check_normalize, check_parse, check_sentences

FOLDER: Final = Path(__file__).resolve().parent
_TESTS: Final = FOLDER.parent / "tests"

#: The seconds of processor time that an input may take. Most take a millisecond.
_PATIENCE: Final = 3.0


class TooSlowError(AssertionError):
    """An input took longer than any input may."""


class Target(NamedTuple):
    """A target of fuzzing."""

    name: str
    check: Callable[[bytes], None]
    """Raises any exception if a law is broken."""

    is_text: bool = True
    """Whether inputs are texts, whose characters are changed, or bytes of any kind."""

    has_pages: bool = True
    """Whether to start from whole pages too, besides the target's own corpus."""

    def try_input(self, data: bytes) -> None:
        """Check one input.

        Raises:
            TooSlowError: It took too long.
            Exception: A law is broken, or an exception is not a documented one.
        """
        begun = time.process_time()
        self.check(data)
        taken = time.process_time() - begun
        if taken > _PATIENCE:
            message = f"{len(data)} bytes took {taken:.1f} s"
            raise TooSlowError(message)

    def corpus(self) -> list[bytes]:
        """Return the target's own inputs to start from."""
        return [path.read_bytes() for path in sorted((FOLDER / "corpus" / self.name).iterdir())]

    def pages(self, longest: int) -> list[bytes]:
        """Return the pages to start from that have at most this many bytes."""
        return [page for page in _pages() if len(page) <= longest] if self.has_pages else []


def _pages() -> Iterator[bytes]:
    """Yield the pages and openings of the tests."""
    for page in sorted((_TESTS / "golden").rglob("*.txt")):
        yield page.read_bytes()
    for opening in (_TESTS / "datelines" / "openings.jsonl").read_text("utf-8").splitlines():
        yield data_of(json.loads(opening)["text"])


TARGETS: Final = {
    target.name: target
    for target in (
        Target("parse", check_parse),
        Target("normalize", check_normalize),
        Target("sentences", check_sentences),
        Target("parse_date", check_date, has_pages=False),
        Target("html", check_html),
        Target("read", check_read, is_text=False),
        Target("tables", check_table, is_text=False, has_pages=False),
        Target("archives", check_archive, is_text=False, has_pages=False),
        Target("packing", check_packing),
        Target("from_dict", check_from_dict, is_text=False, has_pages=False),
        Target("names", check_names, has_pages=False),
        Target("command", check_command, is_text=False),
        Target("convert", check_convert),
    )
}
