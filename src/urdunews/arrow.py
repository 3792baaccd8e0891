"""Arrow: articles as record batches, for pyarrow, polars, pandas, duckdb and datasets.

Needs pyarrow, which the extra `arrow` installs. Nothing else in the package loads it.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeAlias, cast

from attrs import field, frozen

from urdunews.arguments import excerpt
from urdunews.functions import read
from urdunews.interop.arrow_batches import (
    ROWS,
    SIZE,
    RecordBatch,
    Schema,
    batches_of,
    schema_capsule,
    schema_of,
    stream_of,
)
from urdunews.interop.columns import Form
from urdunews.interop.dicts import SCHEMA
from urdunews.model.articles import Article
from urdunews.model.given_articles import each_article
from urdunews.reading.options import check_count
from urdunews.reading.path_objects import PathObject
from urdunews.reading.sources import is_path

__all__ = ["SCHEMA", "RecordBatch", "Schema", "Source", "Table", "batches", "schema"]

Source: TypeAlias = """(
    str | os.PathLike[str] | PathObject | Sequence[str | os.PathLike[str] | PathObject]
    | Iterable[Article] | Callable[[], Iterable[Article]]
)"""
"""Paths as for `urdunews.read`, or articles, or a function that returns articles."""


def schema(columns: Iterable[str] | None = None) -> Schema:
    """Return the Arrow schema of articles.

    It follows the dict form (`Article.to_dict`): the same names and nesting, the date as
    `date32`, and `content_id` after them. Its metadata has the version number of the schema under
    `urdunews.schema`.

    Args:
        columns: The columns, in this order; None for all but `text` and `source`, which repeat the
            paragraphs.

    Returns:
        A `pyarrow.Schema`.

    Raises:
        ImportError: pyarrow is not installed.
        TypeError: `columns` is a single string, or one of them is not a string.
        ValueError: There is no such column, or one is named twice.

    Example:
        >>> import urdunews.arrow
        >>> print(urdunews.arrow.schema(["id", "date", "text"]).remove_metadata())
        id: string not null
        date: date32[day]
        text: string not null
    """
    return schema_of(Form.of(columns))


def batches(
    source: Source,
    columns: Iterable[str] | None = None,
    *,
    rows: int = ROWS,
    size: int = SIZE,
) -> Iterator[RecordBatch]:
    """Read articles as Arrow record batches, in bounded memory.

    Args:
        source: Paths as for `urdunews.read`, or articles such as those of `Parser.read`, or a
            function that returns articles.
        columns: As for `schema`.
        rows: The most rows of a batch.
        size: The most characters of the articles' sources in a batch, to stay well below the 2 GiB
            that a text column can have. A longer article is a batch of its own.

    Returns:
        An iterator over instances of `pyarrow.RecordBatch`. What came before an error is
        yielded before it is raised.

    Raises:
        ImportError: pyarrow is not installed.
        TypeError: An argument has another type.
        ValueError: An argument is invalid.
        OSError: A file cannot be read; as for `urdunews.read`, like its other errors.

    Example:
        >>> import urdunews.arrow
        >>> for batch in urdunews.arrow.batches("seeds/", columns=["id", "date"]):
        ...     print(batch.to_pylist())
        [{'id': '215b133aab100850', 'date': datetime.date(2026, 2, 3)}]
    """
    check_count("rows", rows)
    check_count("size", size)
    return batches_of(_articles(source), Form.of(columns), rows=rows, size=size)


def _checked_source(source: Source) -> Source:
    """Return a source that can be read more than once.

    Raises:
        TypeError: It can be read only once.
    """
    # A dump is a sequence.
    given: object = source
    if is_path(given) or isinstance(given, Sequence) or callable(given):
        return source
    message = (
        "Table needs a source that can be read again: paths, a Dump, a list of articles, or a "
        f"function that returns articles, not {excerpt(source)}"
    )
    raise TypeError(message)


def _checked_columns(columns: Iterable[str] | None) -> tuple[str, ...] | None:
    return None if columns is None else Form.of(columns).names


@frozen
class Table:
    """A table of articles that every library with Arrow's C interface can read, repeatedly.

    Nothing is read before a library asks for it, and then in batches. If something cannot be read,
    the library raises its own error and loses the rows before it; `batches` delivers them.

    Example:
        >>> import pyarrow, urdunews.arrow
        >>> table = urdunews.arrow.Table("seeds/", columns=["id", "headline_basis"])
        >>> pyarrow.table(table).to_pylist()
        [{'id': '215b133aab100850', 'headline_basis': 'header'}]
    """

    source: Source = field(converter=_checked_source)
    """Paths as for `urdunews.read`, a `Dump`, a list of articles, or a function that returns
    articles: `lambda: urdunews.read("pages.jsonl", column="text")`."""

    columns: tuple[str, ...] | None = field(default=None, converter=_checked_columns, kw_only=True)
    """As for `schema`."""

    def __iter__(self) -> Iterator[Article]:
        """Iterate over the articles, from the first one."""
        return iter(_articles(self.source))

    def __arrow_c_schema__(self) -> object:
        """Return the schema, for Arrow's C interface."""
        return schema_capsule(Form.of(self.columns))

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """Return the articles from the first one, for Arrow's C interface."""
        return stream_of(self, Form.of(self.columns), requested_schema)


def _articles(source: Source) -> Iterable[Article]:
    """Return the articles of a source.

    Raises:
        TypeError: It is not one.
    """
    if is_path(source):
        return read(source)
    if callable(source):
        return each_article(source(), "a table")
    if not isinstance(cast("object", source), Iterable):
        message = f"a source is paths or articles, not {excerpt(source)}"
        raise TypeError(message)
    if isinstance(source, list | tuple) and all(map(is_path, source)):
        return read(cast("list[str]", source)) if source else ()
    return each_article(cast("Iterable[Article]", source), "a table")
