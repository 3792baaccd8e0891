"""Unpacking: an open file to the texts in it: one, those in an archive, or those in a table."""

import itertools
from collections.abc import Callable, Iterable, Iterator
from typing import IO, TYPE_CHECKING, Final, cast

from attrs import define

from urdunews.model.defects import Defect, DefectCode, defect
from urdunews.reading.damage import DamagedFileError, RatioGuard
from urdunews.reading.decompression import Codec, codec_of, decompressed, engine_of
from urdunews.reading.file_kinds import (
    HEAD_SIZE,
    PARQUET,
    NotTextError,
    kind_by_signature,
    kind_of_text,
    leave_out,
)
from urdunews.reading.members import Member, member_path
from urdunews.reading.names import name_of
from urdunews.reading.options import ReadOptions
from urdunews.reading.parts import PartReader, gathered, parts_of
from urdunews.reading.streams import Stream
from urdunews.reading.text_encodings import (
    DECISIVE,
    UTF_8,
    detected_encoding,
    given_encoding,
    is_settled,
    shown_encoding,
)
from urdunews.spans import Span

if TYPE_CHECKING:
    from urdunews.reading.tables import Columns

#: Archives that hold themselves have been published.
_DEEPEST: Final = 8


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
    unpacking = _Unpacking(options, RatioGuard(options.max_ratio), _whole(file))
    parts = parts_of(file)
    first = next(parts, b"")
    path = name_of(file)
    everything = itertools.chain([first], parts)
    if isinstance(first, str):
        text = Stream(path, cast("Iterable[str]", everything), None, options.max_record)
        yield from unpacking.text_file(text, first)
        return
    data = PartReader(unpacking.guard.counted(cast("Iterable[bytes]", everything)))
    yield from unpacking.streams(data, path, is_listed=is_listed, depth=0)


def _whole(file: "IO[str] | IO[bytes]") -> "IO[bytes] | None":
    """Return a file object if it can be read from any place and is at its start."""
    # A file object need not have more than `read`.
    if not (hasattr(file, "seekable") and file.seekable() and file.tell() == 0):
        return None
    return cast("IO[bytes]", file)


def is_packed(head: bytes) -> bool:
    """Return whether a file is compressed or an archive, by its first bytes."""
    kind = kind_by_signature(head)
    return codec_of(head) is not None or (kind is not None and kind.name in _ARCHIVES)


@define(eq=False, repr=False)
class _Unpacking:
    """The layers of one file."""

    options: ReadOptions
    guard: RatioGuard

    file: "IO[bytes] | None"
    """The file itself, if it can be read from any place."""

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
        elif kind.name == PARQUET and self.options.columns is not None:
            whole = self.file if depth == 0 else None
            yield from _parquet_table(data, whole, path, self.options, self.options.columns)
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
        kind = kind_of_text(head, encoding, path)
        stream = Stream(path, data.rest(), encoding, self.options.max_record, defects)
        table = _text_table(stream, head, encoding, self.options)
        if table is not None:
            yield from table
        elif kind is None or self.options.any_text:
            yield stream
        else:
            self._leave_out(data, NotTextError(path, kind.name, kind.advice), is_listed=is_listed)

    def text_file(self, text: Stream, first: str) -> Iterator[Stream]:
        """Yield the text of an open text file, or those of its rows if it is a table.

        Args:
            text: The text, which may be any.
            first: How it begins.
        """
        head = first[:HEAD_SIZE].encode("utf-8", "surrogatepass")[:HEAD_SIZE]
        yield from _text_table(text, head, UTF_8, self.options) or [text]

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
        leave_out(refusal, is_listed=is_listed)
        data.check()


def _text_table(
    text: Stream, head: bytes, encoding: str, options: ReadOptions
) -> Iterator[Stream] | None:
    """Return the texts of the rows of a text that is a table, if tables are read."""
    if options.columns is None:
        return None
    # What reads tables takes a while to import.
    from urdunews.reading.table_streams import table_format, text_table

    form = table_format(text.path, head, encoding, options)
    return None if form is None else text_table(text, form, options)


def _parquet_table(
    data: PartReader,
    whole: "IO[bytes] | None",
    path: str | None,
    options: ReadOptions,
    columns: "Columns",
) -> Iterator[Stream]:
    """Return the texts of the rows of a Parquet table."""
    from urdunews.reading.parquet_tables import rows_of_parquet
    from urdunews.reading.table_streams import row_streams

    return row_streams(rows_of_parquet(data.rest(), whole, columns, path), path, options)


def _zip(data: PartReader, path: str | None, guard: RatioGuard) -> Iterator[Member]:
    from urdunews.reading.zip_archives import zip_members

    return zip_members(data, path, guard)


def _tar(data: PartReader, path: str | None, _: RatioGuard) -> Iterator[Member]:
    from urdunews.reading.tar_archives import tar_members

    return tar_members(data, path)


#: By the names of the kinds of files that contain others.
_ARCHIVES: Final[dict[str, Callable[[PartReader, str | None, RatioGuard], Iterator[Member]]]] = {
    "a zip archive": _zip,
    "a tar archive": _tar,
}
