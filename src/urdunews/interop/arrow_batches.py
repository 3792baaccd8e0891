"""Arrow: the schema of articles, made from the types of their dict form, and record batches.

Imports pyarrow, which the extra `arrow` installs, and only when it is called.
"""

import importlib
import types
from collections.abc import Iterable, Iterator
from typing import (
    TYPE_CHECKING,
    Any,
    Final,
    Literal,
    NotRequired,
    TypeAlias,
    Union,
    get_args,
    get_origin,
    get_type_hints,
    is_typeddict,
)

from urdunews.interop.arrow_arrays import array_of
from urdunews.interop.columns import ADDED, Form
from urdunews.interop.dicts import SCHEMA, ArticleDict, DefectDict

if TYPE_CHECKING:
    from urdunews.model.articles import Article

Schema: TypeAlias = Any
"""A `pyarrow.Schema`; pyarrow has no type hints."""

RecordBatch: TypeAlias = Any
"""A `pyarrow.RecordBatch`."""

ROWS: Final = 1024
"""The most rows of a batch by default: row groups of twice as many are 3 % smaller (measured)."""

SIZE: Final = 16 * 1024 * 1024
"""The most characters of a batch by default."""

_DATE: Final = "date"
#: Characters that a defect takes, about, with its message and numbers.
_DEFECT_SIZE: Final = 100


def load_pyarrow() -> Any:  # noqa: ANN401 - it has no type hints
    """Return the package pyarrow.

    Raises:
        ImportError: It is not installed; the message says how to install it.
    """
    try:
        return importlib.import_module("pyarrow")
    except ImportError as missing:
        message = 'Arrow and Parquet need pyarrow: pip install "urdunews[arrow]"'
        raise ImportError(message, name="pyarrow") from missing


def schema_of(form: Form) -> Schema:
    """Return the schema of a table.

    Raises:
        ImportError: pyarrow is not installed.
    """
    arrow = load_pyarrow()
    metadata = {"urdunews.schema": str(SCHEMA)}
    if form.is_flat:
        flat = [arrow.field(name, arrow.string(), nullable=False) for name in form.names]
        return arrow.schema(flat, metadata=metadata | {"urdunews.form": "flat"})
    fields = {field.name: field for field in _fields(arrow, ArticleDict)}
    for name in ADDED:
        fields[name] = arrow.field(name, arrow.string(), nullable=name == "content_id")
    return arrow.schema([fields[name] for name in form.names], metadata=metadata)


def _fields(arrow: Any, of: type) -> list[Any]:  # noqa: ANN401
    """Return the fields of a dict."""
    hints = get_type_hints(of, include_extras=True)
    return [_field(arrow, of, name, hint) for name, hint in hints.items()]


def _field(arrow: Any, of: type, name: str, hint: object) -> Any:  # noqa: ANN401
    type_, is_nullable = _type(arrow, hint)
    if of is ArticleDict and name == _DATE:
        type_ = arrow.date32()
    elif of is DefectDict and type_ == arrow.int64():
        # Offsets in a record, which is read as a whole.
        type_ = arrow.int32()
    return arrow.field(name, type_, nullable=is_nullable)


def _type(arrow: Any, hint: Any) -> tuple[Any, bool]:  # noqa: ANN401
    """Return the Arrow type of a type hint of the dict form, and whether it may be null."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is NotRequired:
        return _type(arrow, arguments[0])[0], True
    if origin in {Union, types.UnionType}:
        inner = next(argument for argument in arguments if argument is not type(None))
        return _type(arrow, inner)[0], True
    if origin is Literal:
        return _type(arrow, type(arguments[0]))
    if origin is list:
        element = arrow.field("element", _type(arrow, arguments[0])[0], nullable=False)
        return arrow.list_(element), False
    if is_typeddict(hint):
        return arrow.struct(_fields(arrow, hint)), False
    return {str: arrow.string(), int: arrow.int64()}[hint], False


def batches_of(
    articles: "Iterable[Article]", form: Form, *, rows: int = ROWS, size: int = SIZE
) -> Iterator[RecordBatch]:
    """Yield articles as record batches; what came before an error is yielded first.

    Args:
        articles: The articles.
        form: The columns.
        rows: The most rows of a batch.
        size: The most characters of a batch, unless a single article has more.

    Raises:
        ImportError: pyarrow is not installed.
    """
    builder = BatchBuilder(form, rows=rows, size=size)
    failure: Exception | None = None
    waiting = iter(articles)
    while True:
        try:
            article = next(waiting, None)
        except (OSError, ValueError) as wrong:
            failure, article = wrong, None
        if article is None:
            break
        yield from builder.add(article)
    yield from builder.rest()
    if failure is not None:
        raise failure


class BatchBuilder:
    """Gathers articles to record batches of bounded size."""

    __slots__ = ("_form", "_held", "_rows", "_schema", "_size", "_taken")

    def __init__(self, form: Form, *, rows: int = ROWS, size: int = SIZE) -> None:
        """Start without articles; see `batches_of`."""
        self._form = form
        self._rows = rows
        self._size = size
        self._schema = schema_of(form)
        self._held: list[dict[str, object]] = []
        self._taken = 0

    def add(self, article: "Article") -> list[RecordBatch]:
        """Add an article, and return the batch that is complete without it, if any."""
        length = _size(article)
        is_full = len(self._held) == self._rows or self._taken + length > self._size
        done = self.rest() if is_full else []
        self._held.append(self._form.row(article))
        self._taken += length
        return done

    def rest(self) -> list[RecordBatch]:
        """Return the articles gathered so far as a batch, if there are any."""
        if not self._held:
            return []
        batch = batch_of(self._held, self._schema)
        self._held, self._taken = [], 0
        return [batch]


def _size(article: "Article") -> int:
    """Return about how many characters an article has: its source may be unknown."""
    return len(article.source or article.text) + _DEFECT_SIZE * len(article.defects)


def batch_of(rows: list[dict[str, object]], schema: Schema) -> RecordBatch:
    """Return rows as a record batch.

    Args:
        rows: The rows, as `Form.row` makes them.
        schema: Their schema, of `schema_of`.

    Raises:
        ImportError: pyarrow is not installed.
    """
    arrow = load_pyarrow()
    arrays = [array_of(arrow, field, [row[field.name] for row in rows]) for field in schema]
    return arrow.RecordBatch.from_arrays(arrays, schema=schema)


def stream_of(
    articles: "Iterable[Article]",
    form: Form,
    requested: object = None,
    *,
    rows: int = ROWS,
    size: int = SIZE,
) -> object:
    """Return articles as the capsule of an Arrow stream; see `Dump.__arrow_c_stream__`."""
    arrow = load_pyarrow()
    found = batches_of(articles, form, rows=rows, size=size)
    reader: Any = arrow.RecordBatchReader.from_batches(schema_of(form), found)
    capsule: object = reader.__arrow_c_stream__(requested)
    return capsule


def schema_capsule(form: Form) -> object:
    """Return the capsule of a schema; see `Dump.__arrow_c_schema__`."""
    capsule: object = schema_of(form).__arrow_c_schema__()
    return capsule
