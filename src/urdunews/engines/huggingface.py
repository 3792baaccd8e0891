"""Hugging Face datasets: dumps as a `Dataset` on disk, or as a stream.

Needs the packages datasets and pyarrow, which the extra `datasets` installs.

Example:
    >>> from urdunews.engines import huggingface
    >>> huggingface.features(["id", "date"])
    {'id': Value('string'), 'date': Value('date32')}
    >>> stream = huggingface.load("seeds/", streaming=True, columns=["id", "date"])
    >>> list(stream)
    [{'id': '215b133aab100850', 'date': datetime.date(2026, 2, 3)}]
"""

import hashlib
import importlib
import json
import os
import pickle
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final, TypeAlias

import attrs

import urdunews
from urdunews.bulk.splitting import plan_splits, read_split
from urdunews.engines.dataset_cards import card
from urdunews.interop.arrow_batches import batches_of, schema_of
from urdunews.interop.columns import Form
from urdunews.parser import Parser, given_or_default
from urdunews.reading.addresses import size_and_stamp
from urdunews.reading.splits import Split
from urdunews.urls import is_url

__all__ = ["Dataset", "Features", "IterableDataset", "card", "features", "load"]

Features: TypeAlias = Any
"""A `datasets.Features`; datasets has no type hints."""

Dataset: TypeAlias = Any
"""A `datasets.Dataset`."""

IterableDataset: TypeAlias = Any
"""A `datasets.IterableDataset`."""

SPLIT_SIZE: Final = 16 * 1024 * 1024
"""The bytes of a split by default: a process of its own, or a worker of a data loader, for each."""

#: A stream starts when this many rows are read; datasets makes its own batches.
_ROWS: Final = 128


def features(columns: Iterable[str] | None = None) -> Features:
    """Return the features of articles, made from the Arrow schema.

    Args:
        columns: As for `urdunews.arrow.schema`.

    Returns:
        A `datasets.Features`.

    Raises:
        ImportError: datasets or pyarrow is not installed.
        TypeError: `columns` is a single string, or one of them is not a string.
        ValueError: There is no such column, or one is named twice.
    """
    return _load_datasets().Features.from_arrow_schema(schema_of(Form.of(columns)))


def load(  # noqa: PLR0913 - options, by keyword
    source: "str | os.PathLike[str] | Sequence[str | os.PathLike[str]]",
    *,
    streaming: bool = False,
    columns: Iterable[str] | None = None,
    num_proc: int | None = None,
    split_size: int = SPLIT_SIZE,
    parser: Parser | None = None,
    encoding: str | None = None,
    column: str | None = None,
    id_column: str | None = None,
    url_column: str | None = None,
    date_column: str | None = None,
    title_column: str | None = None,
    cache_dir: str | os.PathLike[str] | None = None,
    keep_in_memory: bool = False,
) -> Dataset | IterableDataset:
    """Load dumps as a dataset, with the rows that Parquet has.

    A `Dataset` is written to the cache of datasets once, and loaded from there until a file, an
    option or the version of urdunews changes.

    Args:
        source: A path, a folder or a glob pattern, as for `urdunews.read`, or a list of these.
        streaming: Whether to return an `IterableDataset`, which reads while it is iterated over
            and writes nothing. Its shards are the splits, so that the workers of a data loader
            and the nodes of `split_dataset_by_node` share one large file.
        columns: As for `urdunews.arrow.schema`: all but `text` and `source` if None.
        num_proc: The number of processes that write a `Dataset`.
        split_size: The bytes of a split, as for `urdunews.bulk.plan_splits`.
        parser: The parser to read with; None for the default one.
        encoding: The encoding of the files; by default it is detected.
        column: The column of text, if files are tables, as for `urdunews.bulk.plan_splits`, like
            the four below.
        id_column: The column of `origin.id`.
        url_column: The column of `origin.url`.
        date_column: The column of the date of articles whose text has no header line.
        title_column: The column of the headline of articles whose text has no header line.
        cache_dir: The folder for a `Dataset`, instead of that of datasets.
        keep_in_memory: Whether to hold a `Dataset` in memory, instead of mapping its files.

    Returns:
        A `datasets.Dataset`, or a `datasets.IterableDataset` if `streaming`; the rows are in the
        order of `urdunews.read`.

    Raises:
        ImportError: datasets or pyarrow is not installed.
        TypeError: An argument has another type.
        ValueError: An argument is invalid.
        OSError: A file cannot be read, or is damaged. A stream raises it after the rows before the
            damage; while a `Dataset` is written, it is the cause of an error of datasets.
    """
    if streaming and num_proc is not None:
        message = "num_proc is for writing a Dataset; whoever iterates over a stream divides it"
        raise ValueError(message)
    # In the processes of datasets it would be an error of theirs.
    given_or_default(parser)
    names = None if columns is None else tuple(columns)
    kinds = features(names)
    splits = plan_splits(
        source,
        split_size,
        column=column,
        id_column=id_column,
        url_column=url_column,
        date_column=date_column,
        title_column=title_column,
        encoding=encoding,
    )
    # A list is what datasets divides among processes; a tuple stays whole.
    given = {"splits": list(splits), "columns": names, "parser": parser}
    if streaming:
        return _load_datasets().IterableDataset.from_generator(
            rows, features=kinds, gen_kwargs=given
        )
    return _load_datasets().Dataset.from_generator(
        rows,
        features=kinds,
        gen_kwargs=given,
        num_proc=num_proc,
        cache_dir=None if cache_dir is None else os.fspath(cache_dir),
        keep_in_memory=keep_in_memory,
        fingerprint=_fingerprint(splits, names, parser),
    )


def rows(
    splits: Iterable[Split], columns: tuple[str, ...] | None, parser: Parser | None
) -> Iterator[dict[str, object]]:
    """Yield the rows of splits; datasets calls it in its own processes."""
    form = Form.of(columns)
    for split in splits:
        for batch in batches_of(read_split(split, parser=parser), form, rows=_ROWS):
            yield from batch.to_pylist()


def _fingerprint(
    splits: Sequence[Split], columns: tuple[str, ...] | None, parser: Parser | None
) -> str:
    """Return a fingerprint of everything on which the rows depend.

    That of datasets would have only the names of the files: after a file has changed, its old rows
    would come from the cache.
    """
    files = {split.path: size_and_stamp(split.path) for split in splits}
    facts = (
        urdunews.__version__,
        [attrs.astuple(split) for split in splits],
        [(_absolute(path), size, stamp) for path, (size, stamp) in files.items()],
        columns,
    )
    digest = hashlib.blake2b(json.dumps(facts).encode(), digest_size=16)
    digest.update(pickle.dumps(parser))
    return digest.hexdigest()


def _absolute(address: str) -> str:
    """Return an address that does not depend on the current folder."""
    return address if is_url(address) else str(Path(address).absolute())


def _load_datasets() -> Any:  # noqa: ANN401 - it has no type hints
    """Return the package datasets.

    Raises:
        ImportError: It is not installed; the message says how to install it.
    """
    try:
        return importlib.import_module("datasets")
    except ImportError as missing:
        message = 'Datasets need a package: pip install "urdunews[datasets]"'
        raise ImportError(message, name="datasets") from missing
