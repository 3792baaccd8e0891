"""Indexes: read any article of a large dump, or those of some days, without the others."""

import bisect
import itertools
import operator
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import IO

from attrs import field, frozen

from urdunews.arguments import check_argument, excerpt
from urdunews.bulk.index_files import IndexSettings, read_index, write_index
from urdunews.bulk.work_folders import replaced
from urdunews.counts import counted
from urdunews.model.articles import Article
from urdunews.parser import Parser, given_or_default, read_streams
from urdunews.reading.date_ranges import DateRange, Dates
from urdunews.reading.file_ids import file_id
from urdunews.reading.headers import DEFAULT_KEYWORDS, HeaderReader, checked_keywords
from urdunews.reading.options import DEFAULT_RECORD, ReadOptions
from urdunews.reading.record_index import FileStamp, IndexedFile, index_file
from urdunews.reading.records import Record
from urdunews.reading.sources import Found, find_files, paths_of
from urdunews.reading.streams import Stream
from urdunews.urls import refuse_to_read, refuse_to_write


@frozen(init=False, repr=False)
class Index:
    """Where the articles of a dump are; `urdunews.bulk.build_index` and `Index.load` return one.

    It has none of their text: the files must be unchanged, and where they were. It takes 24 bytes
    of memory per article.

    Example:
        >>> import urdunews
        >>> index = urdunews.bulk.build_index("seeds/")
        >>> index
        <Index: 1 article in 1 file>
        >>> index.article(0).date.isoformat()
        '2026-02-03'
    """

    _settings: IndexSettings
    _files: tuple[IndexedFile, ...]
    _ends: tuple[int, ...] = field(eq=False)

    def __init__(self) -> None:
        """Raise an error: only `build_index` and `load` create an index."""
        message = "an Index is created by build_index or Index.load"
        raise TypeError(message)

    def __hash__(self) -> int:
        """Return a hash of the settings, the files and their numbers of articles."""
        return hash((self._settings, self.paths, self._ends))

    def __len__(self) -> int:
        """Return the number of articles."""
        return self._ends[-1] if self._ends else 0

    def __repr__(self) -> str:
        """Show how many articles and files there are."""
        return f"<Index: {counted(len(self), 'article')} in {counted(len(self._files), 'file')}>"

    @property
    def paths(self) -> tuple[str, ...]:
        """The files, in order."""
        return tuple(file.path for file in self._files)

    @property
    def header_keywords(self) -> tuple[str, ...]:
        """The words that open a header line."""
        return self._settings.header_keywords

    @property
    def max_record(self) -> int:
        """The bytes that a record may have before it is cut."""
        return self._settings.max_record

    def article(self, number: int, *, parser: Parser | None = None) -> Article:
        """Read one article.

        Args:
            number: Its number, from 0, or from the end if it is negative, as in a list.
            parser: The parser to read with; None for the default one.

        Returns:
            The article that `urdunews.read` yields at this position, with the same origin.

        Raises:
            IndexError: There is no article with that number.
            IndexFileError: The file has changed since it was indexed.
            ValueError: The parser has other header keywords.
            OSError: The file cannot be read.
            DumpError: The parser is strict, and the article has a defect.
        """
        at = operator.index(number)
        if not -len(self) <= at < len(self):
            message = f"there is no article {excerpt(number)}: the index has {len(self):,}"
            raise IndexError(message)
        at %= len(self)
        which = bisect.bisect_right(self._ends, at)
        file = self._files[which]
        first = self._ends[which] - len(file)
        return next(_read(file, (at - first,), self._parser(parser), None))

    def read(
        self, *, dates: Dates | None = None, parser: Parser | None = None
    ) -> Iterator[Article]:
        """Read the articles of some days, or all articles, one at a time.

        Args:
            dates: As for `urdunews.read`. Articles outside the range are not read from the disk.
            parser: The parser to read with; None for the default one.

        Returns:
            An iterator over the articles, which are those of `urdunews.read`.

        Raises:
            TypeError: `dates` is not a pair of dates.
            ValueError: `dates` ends before it begins, or the parser has other header keywords.
            IndexFileError: A file has changed since it was indexed. Like the errors below, raised
                when the iterator reaches the file.
            OSError: A file cannot be read.
            DumpError: The parser is strict, and an article has a defect.

        Example:
            >>> import datetime, urdunews
            >>> day = datetime.date(2026, 2, 3)
            >>> index = urdunews.bulk.build_index("seeds/")
            >>> [article.date.isoformat() for article in index.read(dates=(day, day))]
            ['2026-02-03']
        """
        wanted = None if dates is None else DateRange.of(dates)
        chosen = self._parser(parser)
        return itertools.chain.from_iterable(
            _read(file, file.numbers(wanted), chosen, wanted) for file in self._files
        )

    def save(self, path: "str | os.PathLike[str]") -> None:
        """Write the index to a file, which is created or replaced only when it is complete.

        Args:
            path: The file; not one of the indexed files.

        Raises:
            ValueError: It is one of the indexed files.
            OSError: It cannot be written, or is a URL.
        """
        refuse_to_write(os.fspath(path))
        target = Path(path)
        self._check_is_no_dump(target)
        with replaced(target) as file:
            write_to(self, file)

    @classmethod
    def load(cls, path: "str | os.PathLike[str]") -> "Index":
        """Read an index that `save` wrote.

        Args:
            path: The file.

        Raises:
            IndexFileError: It is not an index, is from another version, or is damaged.
            OSError: It cannot be read, or is a URL.
        """
        refuse_to_read(os.fspath(path))
        return _index(*read_index(path))

    def _parser(self, parser: Parser | None) -> Parser:
        chosen = given_or_default(parser)
        if chosen.header_keywords != self.header_keywords:
            message = (
                f"the parser has the header keywords {excerpt(chosen.header_keywords)}, and the "
                f"index {excerpt(self.header_keywords)}"
            )
            raise ValueError(message)
        return chosen

    def _check_is_no_dump(self, target: Path) -> None:
        if not target.exists():
            return
        written = file_id(target.stat())
        for path in map(Path, self.paths):
            if written is not None and path.exists() and file_id(path.stat()) == written:
                message = f"{os.fspath(target)!r} is one of the files that are indexed"
                raise ValueError(message)


def _index(settings: IndexSettings, files: Iterable[IndexedFile]) -> Index:
    made = Index.__new__(Index)
    several = tuple(files)
    ends = tuple(itertools.accumulate(map(len, several)))
    for name, value in (("_settings", settings), ("_files", several), ("_ends", ends)):
        object.__setattr__(made, name, value)
    return made


def _read(
    file: IndexedFile, numbers: Iterable[int], parser: Parser, wanted: DateRange | None
) -> Iterator[Article]:
    def records(_: Stream, headers: HeaderReader) -> Iterator[Record]:
        return file.records(numbers, headers)

    return read_streams(parser, [file.stream()], wanted, records)


def build_index(
    paths: "str | os.PathLike[str] | Sequence[str | os.PathLike[str]]",
    *,
    header_keywords: Iterable[str] = DEFAULT_KEYWORDS,
    encoding: str | None = None,
    max_record: int = DEFAULT_RECORD,
    known: Index | None = None,
) -> Index:
    """Find where the articles of a dump are, at about a third of the speed of `scan`.

    Args:
        paths: A path, a folder or a glob pattern, as for `urdunews.read`, or a list of these: one
            index has all of them.
        header_keywords: The words that open a header line, as for `Parser`.
        encoding: As for `urdunews.read`.
        max_record: As for `urdunews.read`.
        known: An earlier index with the same options: files that it has, and that have not changed,
            are not read again.

    Returns:
        The index. Its articles are those of `urdunews.read`, in the same order.

    Raises:
        TypeError: An option has another type.
        ValueError: An option is invalid.
        IndexFileError: A file is compressed, an archive, or in UTF-16 or UTF-32, so that single
            records cannot be read; it is not on this machine; or it is being written.
        FileNotFoundError: There is no such file, or no file in the folder.
        OSError: A file or folder cannot be read, or is a pipe.
        NotTextError: A file is not text. In a folder such files are skipped with a
            `SkippedFileWarning`.

    Example:
        >>> import urdunews
        >>> len(urdunews.bulk.build_index(["seeds/", "seeds/"]))
        2
    """
    if known is not None:
        check_argument(known, Index, "known=", "Index.load(path) reads one")
    options = ReadOptions(encoding=encoding, max_record=max_record)
    keywords = checked_keywords(header_keywords)
    found = (file for path in paths_of(paths) for file in find_files(path))
    return index_files(found, keywords, options, known)


def index_files(
    files: Iterable[Found], keywords: tuple[str, ...], options: ReadOptions, known: Index | None
) -> Index:
    """Return the index of files that were already found; see `build_index`."""
    settings = IndexSettings(keywords, options.encoding, options.max_record)
    headers = HeaderReader(keywords)
    unchanged = _known_files(known, settings)

    def indexed() -> Iterator[IndexedFile]:
        for found in files:
            file = unchanged.get(str(found.path))
            if file is None or FileStamp.of_path(Path(file.path)) != file.stamp:
                file = index_file(found, headers, options)
            if file is not None:
                yield file

    return _index(settings, indexed())


def write_to(index: Index, file: "IO[bytes]") -> None:
    """Write an index to an open file."""
    write_index(index._settings, index._files, file)  # noqa: SLF001 # pyright: ignore[reportPrivateUsage]


def _known_files(known: Index | None, settings: IndexSettings) -> dict[str, IndexedFile]:
    """Return the files of an index by name; none if it was made in another way."""
    if known is None or known._settings != settings:  # noqa: SLF001 # pyright: ignore[reportPrivateUsage]
        return {}
    return {file.path: file for file in known._files}  # noqa: SLF001 # pyright: ignore[reportPrivateUsage]
