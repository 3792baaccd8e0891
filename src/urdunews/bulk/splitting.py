"""Splitting: parts of a dump for several processes or machines."""

from collections.abc import Iterable, Iterator, Sequence

from urdunews.arguments import check_argument
from urdunews.model.articles import Article
from urdunews.parser import Parser, given_or_default, read_streams
from urdunews.reading.damage import DEFAULT_RATIO
from urdunews.reading.options import DEFAULT_RECORD, ReadOptions, check_count
from urdunews.reading.sources import Found, OnePath, find_files, paths_of
from urdunews.reading.splits import Split, split_streams, splits_of


def plan_splits(  # noqa: PLR0913 - options, by keyword
    paths: "OnePath | Sequence[OnePath]",
    size: int,
    *,
    column: str | None = None,
    id_column: str | None = None,
    url_column: str | None = None,
    date_column: str | None = None,
    title_column: str | None = None,
    encoding: str | None = None,
) -> tuple[Split, ...]:
    """Divide a dump into splits, which can be read in any order and by any process.

    The files are read once to count their lines, at about the speed of the disk.

    Args:
        paths: A path, a folder, a glob pattern or a URL, as for `urdunews.read`, or a list of
            these.
        size: The bytes of a split. If the first lines of a file are blank, its first split
            may be longer. JSON Lines is divided between rows, and Parquet between row groups.
            Compressed files, archives, CSV and TSV, and text in UTF-16 or UTF-32 are one split
            each.
        column: The text column, if files are tables, as for `urdunews.read`; like the options
            below, it is stored in the splits.
        id_column: The column for `origin.id`.
        url_column: The column for `origin.url`.
        date_column: The column for the date of articles whose text has no header line.
        title_column: The column for the headline of articles whose text has no header line.
        encoding: The encoding of the files; by default it is detected.

    Returns:
        The splits in order. Their articles, in this order, are those of `urdunews.read`, with the
        same origins, whatever the size.

    Raises:
        ValueError: `size` is less than 1, or another option is invalid.
        TypeError: `size` is not an integer, or another option has another type.
        FileNotFoundError: There is no such file, or no file in the folder.
        OSError: A file or folder cannot be read, is a pipe, or is a path object with options.
        NotTextError: A file is not text. In a folder such files are skipped with a
            `SkippedFileWarning`.

    Example:
        >>> import urdunews
        >>> splits = urdunews.bulk.plan_splits("seeds/", 1000)
        >>> [(split.start, split.end) for split in splits]
        [(0, 1000), (1000, 2000), (2000, 3000), (3000, 4000), (4000, 4839)]
        >>> [len(list(urdunews.bulk.read_split(split))) for split in splits]
        [1, 0, 0, 0, 0]
    """
    check_count("size", size)
    options = ReadOptions.of(
        column=column,
        id_column=id_column,
        url_column=url_column,
        date_column=date_column,
        title_column=title_column,
        encoding=encoding,
    )
    return tuple(
        split
        for path in paths_of(paths)
        for found in find_files(path)
        for split in splits_of(found, size, options)
    )


def read_split(
    split: Split,
    *,
    parser: Parser | None = None,
    max_ratio: int = DEFAULT_RATIO,
    max_record: int = DEFAULT_RECORD,
) -> Iterator[Article]:
    """Read the articles whose first byte is in a split, one at a time.

    Args:
        split: A split from `plan_splits`; its file must not have changed since.
        parser: The parser to read with; None for the default one.
        max_ratio: As for `urdunews.read`.
        max_record: As for `urdunews.read`. An article that is cut belongs to the split with its
            first part.

    Returns:
        An iterator over the articles, with the origins that they have in the whole file.

    Raises:
        TypeError: An option has another type.
        ValueError: An option is invalid.
        OSError: The file cannot be read.
        DamagedFileError: A compressed file or an archive is truncated or corrupt, or unpacks to
            too much; the articles before the damage have been yielded.

    Example:
        >>> import urdunews
        >>> first, *_ = urdunews.bulk.plan_splits("seeds/", 1000)
        >>> [article.origin.end for article in urdunews.bulk.read_split(first)]
        [4839]
    """
    check_argument(split, Split, "read_split", "plan_splits(path, size) returns several")
    options = ReadOptions(max_ratio=max_ratio, max_record=max_record)
    return read_streams(given_or_default(parser), split_streams(split, options))


def plan(files: Iterable[Found], size: int, reading: ReadOptions) -> Iterator[Split]:
    """Yield the splits of files in order.

    Args:
        files: The files.
        size: The bytes of a split.
        reading: How they are read.

    Raises:
        OSError: A file cannot be read, or is a pipe.
        NotTextError: A file that was named is not text.
    """
    for found in files:
        yield from splits_of(found, size, reading)
