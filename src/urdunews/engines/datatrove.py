"""datatrove: a reader of dumps for its pipelines, which divides a large file among all tasks.

Needs the package datatrove, which the extra `datatrove` installs.
"""

import contextlib
import itertools
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from urdunews.bulk.splitting import plan_splits, read_split
from urdunews.interop.columns import Form
from urdunews.model.articles import Article
from urdunews.parser import Parser, given_or_default
from urdunews.reading.splits import Split

__all__ = ["Adapter", "Document", "UrdunewsReader"]

Document: TypeAlias = Any
"""A `datatrove.data.Document`; datatrove has no type hints."""

Adapter: TypeAlias = Callable[[Any, dict[str, Any], str, int], dict[str, Any]]
"""Turns the reader, a row, a path and a line number into the fields of a document."""

if TYPE_CHECKING:

    class BaseReader:
        """The part of datatrove's class of this name that is used here; the class has no types."""

        limit: int
        skip: int
        stat_update: Callable[..., None]
        update_doc_stats: Callable[[Document], None]
        track_time: Callable[[], contextlib.AbstractContextManager[object]]
        get_document_from_dict: Callable[[dict[str, object], str | None, int | None], Document]
        _log_limit_scope: Callable[[int, int], None]

        def __init__(
            self,
            limit: int,
            skip: int,
            adapter: Adapter | None,
            *,
            default_metadata: dict[str, Any] | None,
        ) -> None: ...

else:
    try:
        from datatrove.pipeline.readers.base import BaseReader
    except ImportError as _missing:
        _NEEDED = 'urdunews.engines.datatrove needs a package: pip install "urdunews[datatrove]"'
        raise ImportError(_NEEDED, name="datatrove") from _missing

SPLIT_SIZE: Final = 64 * 1024 * 1024
"""The bytes of a split by default."""

_NO_LIMIT: Final = -1


class UrdunewsReader(BaseReader):
    """Reads dumps as documents; the splits of all files are distributed among the tasks.

    The files are divided when the reader is created, once for all tasks, which receive the splits
    with the pipeline. The same files and the same size give each task the same documents in the
    same order, as the MinHash steps require.

    A document has the `id` and the `text` of an article; its metadata are the other columns of the
    flat form, which are text, and empty where something is missing. So a writer that guesses its
    schema from the first document guesses right. An article without text yields no document.

    Its statistics are those of datatrove's own readers, per split: `input_splits`, `documents`
    and `doc_len`; `input_files` counts a file where its first split is read.
    """

    name = "📰 urdunews"

    def __init__(  # noqa: PLR0913 - options, by keyword
        self,
        source: "str | os.PathLike[str] | Sequence[str | os.PathLike[str]]",
        *,
        split_size: int = SPLIT_SIZE,
        columns: Iterable[str] | None = None,
        parser: Parser | None = None,
        encoding: str | None = None,
        column: str | None = None,
        id_column: str | None = None,
        url_column: str | None = None,
        date_column: str | None = None,
        title_column: str | None = None,
        limit: int = _NO_LIMIT,
        skip: int = 0,
        adapter: Adapter | None = None,
        default_metadata: dict[str, Any] | None = None,
    ) -> None:
        """Divide the files; only their line feeds are read.

        Args:
            source: A path, a folder or a glob pattern, as for `urdunews.read`, or a list of these.
                All tasks must find the files under the same names.
            split_size: The bytes of a split, as for `urdunews.bulk.plan_splits`.
            columns: The columns of the flat form that become metadata; None for all.
            parser: The parser to read with; None for the default one.
            encoding: The encoding of the files; by default it is detected.
            column: The column of text, if files are tables, as for `urdunews.bulk.plan_splits`,
                like the four below.
            id_column: The column of `origin.id`.
            url_column: The column of `origin.url`.
            date_column: The column of the date of articles whose text has no header line.
            title_column: The column of the headline of articles whose text has no header line.
            limit: The most documents of each task; -1 for all.
            skip: How many documents each task leaves out first.
            adapter: As for datatrove's readers; its `data` is a row of the flat form.
            default_metadata: Metadata that all documents have.

        Raises:
            TypeError: An argument has another type.
            ValueError: An argument is invalid.
            OSError: A file cannot be read.
            NotTextError: A file is not text.
        """
        super().__init__(limit, skip, adapter, default_metadata=default_metadata)
        names = Form.of(columns, is_flat=True).names
        self.form: Form = Form.of(dict.fromkeys(("id", "text", *names)), is_flat=True)
        given_or_default(parser)
        self.parser: Parser | None = parser
        self.splits: tuple[Split, ...] = plan_splits(
            source,
            split_size,
            column=column,
            id_column=id_column,
            url_column=url_column,
            date_column=date_column,
            title_column=title_column,
            encoding=encoding,
        )

    def run(
        self, data: Iterable[Document] | None = None, rank: int = 0, world_size: int = 1
    ) -> Iterator[Document]:
        """Yield the documents of earlier readers, and then those of this task.

        Args:
            data: The documents of earlier readers.
            rank: The number of the task, from 0.
            world_size: The number of tasks.

        Raises:
            OSError: A file cannot be read; what was readable has been yielded.
        """
        if data:
            yield from data
        self._log_limit_scope(rank, world_size)
        last = None if self.limit == _NO_LIMIT else self.skip + self.limit
        documents = self._documents(self.splits[rank::world_size])
        for document in itertools.islice(documents, self.skip, last):
            self.update_doc_stats(document)
            yield document

    def _documents(self, splits: Iterable[Split]) -> Iterator[Document]:
        for split in splits:
            self.stat_update("input_splits")
            if split.start == 0:
                self.stat_update("input_files")
            count = 0
            try:
                for document in self._documents_of(split):
                    count += 1
                    yield document
            finally:
                # Even if no more documents are asked for.
                self.stat_update("documents", value=count, unit="input_split")

    def _documents_of(self, split: Split) -> Iterator[Document]:
        articles = read_split(split, parser=self.parser)
        while True:
            # An article is read when it is asked for.
            with self.track_time():
                article = next(articles, None)
                document = None if article is None else self._document(article)
            if article is None:
                return
            if document is not None:
                yield document

    def _document(self, article: Article) -> Document | None:
        """Return an article as a document; None if it has no text."""
        origin = article.origin
        assert origin is not None
        # Each row of a table counts its lines from 1.
        number = origin.line if origin.row is None else origin.row
        return self.get_document_from_dict(self.form.row(article), origin.path, number)
