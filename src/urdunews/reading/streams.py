"""Streams: texts that are being read, each once."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple, cast

from attrs import define, field

from urdunews.model.defects import Defect

if TYPE_CHECKING:
    from urdunews.reading.tables import Row


class Window(NamedTuple):
    """A stretch of a file: the records that begin in it are wanted, and they alone."""

    start: int
    """Offset of the first byte of a line; where 0, the first record may have no header."""

    stop: int
    """End offset (exclusive) of the first bytes of the records."""

    line: int
    """Line number at the start, from 1."""


@define(eq=False)
class Stream:
    """The text of a file or of a member of an archive, which is read once."""

    path: str | None
    """The file as it was named, and its member; None for a file object without a name."""

    _parts: Iterable[str] | Iterable[bytes]

    encoding: str | None
    """The encoding of the bytes; None for text."""

    max_record: int
    """How many bytes, or characters of text, a record or a line may have."""

    defects: tuple[Defect, ...] = ()
    """Defects of the stream, which its first article gets."""

    row: "Row | None" = None
    """The row of a table that has the text."""

    window: Window | None = None
    """The stretch of the file to read; the contents begin there, and continue after it."""

    _failure: OSError | None = field(default=None, init=False)

    def parts(self) -> Iterator[str] | Iterator[bytes]:
        """Yield the contents, in parts of any size; they end before what cannot be read."""
        try:
            yield from cast("Iterable[bytes]", self._parts)
        except OSError as failure:
            self._failure = failure

    def check(self) -> None:
        """Check that all could be read, once what could be read has been delivered.

        Raises:
            OSError: The file cannot be read further.
            DamagedFileError: It is truncated, corrupt or unpacks to too much.
        """
        if self._failure is not None:
            raise self._failure
