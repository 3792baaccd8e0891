"""Streams: what a file holds, unpacked: one text, or the texts in an archive."""

import itertools
from collections.abc import Callable, Iterable, Iterator
from typing import IO, Final, NamedTuple, cast

from attrs import define, field

from urdunews.model.defects import Defect, DefectCode, defect
from urdunews.reading.damage import DamagedFileError, RatioGuard
from urdunews.reading.decompression import Codec, codec_of, decompressed, engine_of
from urdunews.reading.file_kinds import (
    HEAD_SIZE,
    NotTextError,
    kind_by_signature,
    kind_of_text,
    warn_skipped,
)
from urdunews.reading.members import Member, member_path, skip
from urdunews.reading.names import name_of
from urdunews.reading.options import ReadOptions
from urdunews.reading.parts import PartReader, gathered, parts_of
from urdunews.reading.text_encodings import (
    DECISIVE,
    UTF_8,
    detected_encoding,
    given_encoding,
    is_settled,
    shown_encoding,
)
from urdunews.spans import Span

#: Archives that hold themselves have been published.
_DEEPEST: Final = 8


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
    """What is odd about the stream, which its first article tells."""

    window: Window | None = None
    """The stretch of the file that is wanted; the contents begin there, and go on after it."""

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


def streams_of(
    file: "IO[str] | IO[bytes]", options: ReadOptions, *, is_listed: bool = False
) -> Iterator[Stream]:
    """Yield the texts in a file object; each is read before the next one is asked for.

    Text in an archive, or in a listed file, that is not that of a dump is skipped with a
    `SkippedFileWarning`.

    Args:
        file: An open text or binary file.
        options: How it is read.
        is_listed: Whether it was merely found in a folder, and so may not be text.

    Raises:
        NotTextError: The bytes are not text; a text file is not checked.
        OSError: The file cannot be read; the error names it.
    """
    parts = parts_of(file)
    first = next(parts, b"")
    path = name_of(file)
    everything = itertools.chain([first], parts)
    if isinstance(first, str):
        yield Stream(path, cast("Iterable[str]", everything), None, options.max_record)
        return
    unpacking = _Unpacking(options, RatioGuard(options.max_ratio))
    data = PartReader(unpacking.guard.counted(cast("Iterable[bytes]", everything)))
    yield from unpacking.streams(data, path, is_listed=is_listed, depth=0)


def is_packed(head: bytes) -> bool:
    """Return whether a file is compressed or an archive, by its first bytes."""
    kind = kind_by_signature(head)
    return codec_of(head) is not None or (kind is not None and kind.name in _ARCHIVES)


@define
class _Unpacking:
    """The layers of one file."""

    options: ReadOptions
    guard: RatioGuard

    def streams(
        self, data: PartReader, path: str | None, *, is_listed: bool, depth: int
    ) -> Iterator[Stream]:
        """Yield the texts in some bytes."""
        head = data.peek(HEAD_SIZE)
        if depth > _DEEPEST:
            raise DamagedFileError(path, data.offset, "archives within archives, too deep")
        codec = codec_of(head)
        kind = kind_by_signature(head)
        if codec is not None:
            yield from self._decompressed(data, path, codec, is_listed=is_listed, depth=depth)
        elif kind is None:
            yield from self._text(data, path, is_listed=is_listed)
        elif kind.name in _ARCHIVES:
            for member in _ARCHIVES[kind.name](data, path, self.guard):
                yield from self.streams(
                    PartReader(member.parts),
                    member_path(path, member.name),
                    is_listed=True,
                    depth=depth + 1,
                )
        else:
            self._leave_out(data, NotTextError(path, kind.name, kind.advice), is_listed=is_listed)

    def _text(self, data: PartReader, path: str | None, *, is_listed: bool) -> Iterator[Stream]:
        head = data.peek(HEAD_SIZE)
        asked = self.options.encoding
        defects: tuple[Defect, ...] = ()
        if asked is not None:
            encoding = given_encoding(asked, head)
        else:
            encoding = UTF_8 if is_settled(head) else detected_encoding(data.peek(DECISIVE))
            if encoding != UTF_8:
                shown = shown_encoding(encoding)
                defects = (defect(DefectCode.ENCODING_OTHER, Span(0, 0), shown),)
        kind = kind_of_text(head, encoding)
        if kind is None or self.options.any_text:
            yield Stream(path, data.rest(), encoding, self.options.max_record, defects)
        else:
            self._leave_out(data, NotTextError(path, kind.name, kind.advice), is_listed=is_listed)

    def _decompressed(
        self, data: PartReader, path: str | None, codec: Codec, *, is_listed: bool, depth: int
    ) -> Iterator[Stream]:
        try:
            engine = engine_of(codec, path)
        except NotTextError as missing:
            self._leave_out(data, missing, is_listed=is_listed)
            return
        parts = gathered(self.guard.watched(decompressed(data, codec, engine, path), path))
        yield from self.streams(PartReader(parts), path, is_listed=is_listed, depth=depth + 1)

    def _leave_out(self, data: PartReader, refusal: NotTextError, *, is_listed: bool) -> None:
        """Skip what is not text, with a warning, or raise the error if it was asked for."""
        if not is_listed:
            raise refusal
        warn_skipped(refusal.path or "", refusal.kind)
        # What follows a member comes after it.
        skip(data.rest())


def _zip(data: PartReader, path: str | None, guard: RatioGuard) -> Iterator[Member]:
    from urdunews.reading.zip_archives import zip_members

    return zip_members(data, path, guard)


def _tar(data: PartReader, path: str | None, _: RatioGuard) -> Iterator[Member]:
    from urdunews.reading.tar_archives import tar_members

    return tar_members(data, path)


#: What the kinds of files are called that hold others.
_ARCHIVES: Final[dict[str, Callable[[PartReader, str | None, RatioGuard], Iterator[Member]]]] = {
    "a zip archive": _zip,
    "a tar archive": _tar,
}
