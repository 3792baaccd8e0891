"""Splitting: parts of a dump for several processes or machines."""

import os
from collections.abc import Iterable, Iterator, Sequence

from urdunews.model.articles import Article
from urdunews.parser import Parser, default, read_streams
from urdunews.reading.damage import DEFAULT_RATIO
from urdunews.reading.options import DEFAULT_RECORD, ReadOptions, check_count
from urdunews.reading.sources import Found, find_files
from urdunews.reading.splits import Split, split_streams, splits_of


def plan_splits(
    paths: "str | os.PathLike[str] | Sequence[str | os.PathLike[str]]",
    size: int,
    *,
    encoding: str | None = None,
) -> tuple[Split, ...]:
    """Divide a dump into splits, which can be read in any order and by any process.

    The files are read once, to count their lines: at about the speed of the disk.

    Args:
        paths: A path, a folder or a glob pattern, as for `urdunews.read`, or a list of these.
        size: The bytes of a split. Where the first lines of a file are blank, its first split
            may be longer. Compressed files, archives and text in UTF-16 or UTF-32 are one split
            each.
        encoding: The encoding of the files; by default it is detected.

    Returns:
        The splits in order. Their articles, in this order, are those of `urdunews.read`, with the
        same origins, whatever the size is.

    Raises:
        ValueError: `size` is not at least 1, or `encoding` makes no sense.
        TypeError: `size` is not an integer, or `encoding` is not a string.
        FileNotFoundError: There is no such file, or no file in the folder.
        OSError: A file or folder cannot be read, or is a pipe.
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
    options = ReadOptions(encoding=encoding)
    several = [paths] if isinstance(paths, str | os.PathLike) else paths
    return tuple(
        split
        for path in several
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
        split: A split of `plan_splits`, of a file that has not changed since.
        parser: The parser to read with; None for the default one.
        max_ratio: As for `urdunews.read`.
        max_record: As for `urdunews.read`. An article that is cut belongs to the split with its
            first part.

    Returns:
        An iterator over the articles, with the origins that they have in the whole file.

    Raises:
        TypeError: An option has another type.
        ValueError: An option makes no sense.
        OSError: The file cannot be read.
        DamagedFileError: A compressed file or an archive is truncated or corrupt, or unpacks to
            too much; the articles before the damage have been yielded.

    Example:
        >>> import urdunews
        >>> first, *_ = urdunews.bulk.plan_splits("seeds/", 1000)
        >>> [article.origin.end for article in urdunews.bulk.read_split(first)]
        [4839]
    """
    options = ReadOptions(max_ratio=max_ratio, max_record=max_record)
    return read_streams(parser or default(), split_streams(split, options))


def plan(files: Iterable[Found], size: int, reading: ReadOptions) -> Iterator[Split]:
    """Yield the splits of files in order; a table is one split.

    Args:
        files: The files.
        size: The bytes of a split.
        reading: How they are read.

    Raises:
        OSError: A file cannot be read, or is a pipe.
        NotTextError: A file that was named is not text.
    """
    for found in files:
        if reading.columns is None:
            yield from splits_of(found, size, reading)
        else:
            path = str(found.path)
            yield Split(path=path, encoding=reading.encoding, is_listed=found.is_listed)
