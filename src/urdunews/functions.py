"""The functions of the package that read: those of a parser with default options."""

from collections.abc import Iterator

from urdunews.model.articles import Article
from urdunews.model.dumps import Dump
from urdunews.parser import default
from urdunews.reading.damage import DEFAULT_RATIO
from urdunews.reading.date_ranges import Dates
from urdunews.reading.options import DEFAULT_RECORD
from urdunews.reading.sources import Learning, Source


def parse(text: str) -> Dump:
    r"""Read a text of records, each after a header line.

    Args:
        text: Any text. Never raises on any text.

    Returns:
        The articles in order. Their sources, joined, are exactly the text.

    Raises:
        TypeError: `text` is not a `str`; use `read` for bytes and paths.

    Example:
        >>> import urdunews
        >>> dump = urdunews.parse(
        ...     " date 2026-02-03 نہر کی صفائی مکمل\n"
        ...     "ملتان (نامہ نگار) محکمہ آبپاشی نے نہر صاف کر دی۔\n"
        ...     " date 2026-02-04 میلہ آج سے شروع\n"
        ...     "سکھر: شہر میں تین روزہ میلہ آج سے شروع ہو رہا ہے۔\n"
        ... )
        >>> [(article.headline, article.dateline.text) for article in dump]
        [('نہر کی صفائی مکمل', 'ملتان (نامہ نگار)'), ('میلہ آج سے شروع', 'سکھر:')]
    """
    return default().parse(text)


def parse_article(text: str) -> Article:
    """Read a text as one record; more header lines are read as text, with a defect.

    Args:
        text: Any text. Never raises on any text.

    Returns:
        The article; its source is the text.

    Raises:
        TypeError: `text` is not a `str`.

    Example:
        >>> import urdunews
        >>> article = urdunews.parse_article("کوئٹہ (اے پی پی) پہاڑوں پر برفباری ہوئی۔")
        >>> article.dateline.credits[0].kind, article.text
        ('agency', 'پہاڑوں پر برفباری ہوئی۔')
    """
    return default().parse_article(text)


def read(  # noqa: PLR0913 - options, by keyword
    source: Source,
    *,
    column: str | None = None,
    id_column: str | None = None,
    url_column: str | None = None,
    date_column: str | None = None,
    title_column: str | None = None,
    encoding: str | None = None,
    dates: Dates | None = None,
    profile: Learning | None = None,
    max_ratio: int = DEFAULT_RATIO,
    max_record: int = DEFAULT_RECORD,
) -> Iterator[Article]:
    """Read files one article at a time.

    Memory is bounded by the largest record, whatever the size of the files: about seven times the
    bytes of that record for prose, more for a record of very short lines. `max_record` limits it.

    Args:
        source: A path, a folder, a glob pattern (`**` for folders below), a URL of any of these or
            a path object such as a `UPath` (extra `remote`), an open text or binary file, or a list
            of these. A folder means all files in it and below it, sorted,
            except hidden ones; links to folders are followed, and each folder is read once. Files
            compressed by gzip, bzip2, xz or Zstandard are decompressed, and the files in zip and
            tar archives are read in their order, except hidden ones.
        column: The text column, if files are tables. JSON Lines and Parquet (extra `arrow`) are
            recognised by their contents, CSV and TSV by their names (`.csv`, `.tsv`). Each row is
            a separate text; rows without text are skipped.
        id_column: The column for `origin.id`.
        url_column: The column for `origin.url`.
        date_column: The column for the date of articles whose text has no header line.
        title_column: The column for the headline of articles whose text has no header line.
        encoding: The encoding of binary files, such as `cp1256`; by default that of the byte order
            mark, UTF-16 if NUL bytes show it, UTF-8 unless most letters are invalid in it,
            otherwise windows-1256. An invalid byte becomes a defect, and so does a detected
            encoding other than UTF-8.
        max_ratio: How many times its size a compressed file or an archive may unpack to, beyond
            64 MiB.
        max_record: How many bytes a record may have (characters, in an open text file); 64 MiB by
            default. A longer one is cut at line ends into several articles, each with the defect
            `record-cut`; only the first has the date.
        dates: The first and the last day to read, None for either leaves that end open; by default
            all days. An article without a date is not in any range. Records of other days are
            skipped without being read, about eight times as fast.
        profile: `"auto"` first learns from the whole source which lines its records share, as
            `urdunews.bulk.profile` does, and then reads it again. None reads each record by itself.

    Returns:
        An iterator over the articles, each with its `origin`. It ends at the first error.

    Raises:
        TypeError: `source` or an option has another type.
        ValueError: An option is invalid.
        FileNotFoundError: The file does not exist, the folder has no files, or the path is empty.
            Like the errors below, raised when the iterator reaches it.
        OSError: A file or folder cannot be read (twice, to learn a profile), or a package that a
            URL needs is not installed.
        DamagedFileError: A compressed file or an archive is truncated or corrupt, or unpacks to
            too much; the articles before the damage have been yielded.
        NotTextError: A file is an image, JSON or the like, or it is compressed and the package that
            decompresses it is not installed. In a folder or an archive such files are skipped
            with a `SkippedFileWarning`, as are pipes, sockets and devices.

    Example:
        >>> import urdunews
        >>> [article.date.isoformat() for article in urdunews.read("seeds/")]
        ['2026-02-03']
    """
    return default().read(
        source,
        column=column,
        id_column=id_column,
        url_column=url_column,
        date_column=date_column,
        title_column=title_column,
        encoding=encoding,
        dates=dates,
        profile=profile,
        max_ratio=max_ratio,
        max_record=max_record,
    )
