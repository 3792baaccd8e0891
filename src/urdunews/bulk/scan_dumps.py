"""Scan: the dates and places of all records, at several times the speed of decoding."""

from collections.abc import Iterable, Iterator

from urdunews.reading.damage import DEFAULT_RATIO
from urdunews.reading.headers import DEFAULT_KEYWORDS, HeaderReader, checked_keywords
from urdunews.reading.options import ReadOptions
from urdunews.reading.scanning import ScannedRecord, scan_stream
from urdunews.reading.sources import Source, check_source, open_sources


def scan(
    source: Source,
    *,
    header_keywords: Iterable[str] = DEFAULT_KEYWORDS,
    encoding: str | None = None,
    max_ratio: int = DEFAULT_RATIO,
) -> Iterator[ScannedRecord]:
    """Find the records of files, with the dates of their header lines, without reading articles.

    Args:
        source: What to read, as for `urdunews.read`.
        header_keywords: The words that open a header line, as for `Parser`.
        encoding: As for `urdunews.read`.
        max_ratio: As for `urdunews.read`.

    Returns:
        An iterator over the records in order: one for each article that `urdunews.read` would
        give, but for records that are too long, which it cuts.

    Raises:
        TypeError: `source` or an option has another type.
        ValueError: An option is invalid.
        FileNotFoundError: As for `urdunews.read`, like the errors below.
        OSError: A file or folder cannot be read.
        DamagedFileError: A compressed file or an archive is damaged; the records before the
            damage have been yielded.
        NotTextError: A file is not text.

    Example:
        >>> import urdunews
        >>> for record in urdunews.bulk.scan("seeds/"):
        ...     print(record.date, record.start, record.end)
        2026-02-03 0 4839
    """
    check_source(source)
    headers = HeaderReader(checked_keywords(header_keywords))
    options = ReadOptions(encoding=encoding, max_ratio=max_ratio)
    return (
        record
        for stream in open_sources(source, options)
        for record in scan_stream(stream, headers)
    )
