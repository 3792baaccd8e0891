"""Spark: what the format `urdunews` plans on the driver and reads on the workers.

Nothing here imports Spark: the module `pyspark_urdunews` puts its interface around it.
"""

import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from attrs import frozen

from urdunews.arguments import excerpt
from urdunews.bulk.splitting import plan
from urdunews.engines.spark_options import Settings
from urdunews.interop.arrow_batches import (
    RecordBatch,
    Schema,
    batches_of,
    load_pyarrow,
    schema_of,
)
from urdunews.interop.columns import Form
from urdunews.parser import Parser, read_streams
from urdunews.reading.damage import DamagedFileError
from urdunews.reading.date_ranges import DateRange
from urdunews.reading.options import ReadOptions
from urdunews.reading.sources import find_files
from urdunews.reading.splits import Split, split_size, split_streams

if TYPE_CHECKING:
    from urdunews.model.articles import Article

Json: TypeAlias = Mapping[str, Any]
"""A schema or a field as Spark writes it in JSON: `StructType.jsonValue()`."""

#: The types of Spark, by those of Arrow; lists and structs have types of their own inside.
_TYPES: Final = {"string": "string", "date32[day]": "date", "int32": "integer", "int64": "long"}
_ARROW_TYPES: Final = {spark: arrow for arrow, spark in _TYPES.items()}
_ELEMENT: Final = "element"


def spark_schema(columns: Sequence[str] | None = None) -> dict[str, Any]:
    """Return the schema of articles in Spark's JSON, made from that of Arrow.

    Args:
        columns: As for `urdunews.arrow.schema`.

    Raises:
        ImportError: pyarrow is not installed.

    Example:
        >>> from urdunews.engines.spark import spark_schema
        >>> spark_schema(["date"])["fields"]
        [{'name': 'date', 'type': 'date', 'nullable': True, 'metadata': {}}]
    """
    return {"type": "struct", "fields": _spark_fields(schema_of(Form.of(columns)))}


def _spark_fields(fields: Iterable[Any]) -> list[dict[str, Any]]:
    return [
        {
            "name": field.name,
            "type": _spark_type(field.type),
            "nullable": field.nullable,
            "metadata": {},
        }
        for field in fields
    ]


def _spark_type(type_: Any) -> str | dict[str, Any]:  # noqa: ANN401 - pyarrow has no types
    types = load_pyarrow().types
    if types.is_struct(type_):
        return {"type": "struct", "fields": _spark_fields(type_)}
    if types.is_list(type_):
        return {
            "type": "array",
            "elementType": _spark_type(type_.value_type),
            "containsNull": type_.value_field.nullable,
        }
    return _TYPES[str(type_)]


def _arrow_fields(arrow: Any, fields: Iterable[Json]) -> list[Any]:  # noqa: ANN401
    return [
        arrow.field(field["name"], _arrow_type(arrow, field["type"]), nullable=field["nullable"])
        for field in fields
    ]


def _arrow_type(arrow: Any, type_: str | Json) -> Any:  # noqa: ANN401
    """Return the Arrow type that Spark expects for a column, with Spark's names."""
    if isinstance(type_, str):
        return arrow.type_for_alias(_ARROW_TYPES[type_])
    if type_["type"] == "struct":
        return arrow.struct(_arrow_fields(arrow, type_["fields"]))
    element = _arrow_type(arrow, type_["elementType"])
    return arrow.list_(arrow.field(_ELEMENT, element, nullable=type_["containsNull"]))


def _check_types(declared: Iterable[Json], own: Iterable[Json]) -> None:
    """Check that a schema declared by the user fits the columns.

    Raises:
        ValueError: A column has another type.
    """
    for given, expected in zip(declared, own, strict=True):
        if _bare(given["type"]) != _bare(expected["type"]):
            message = (
                f"the column {given['name']!r} has the type {excerpt(_bare(expected['type']))}, "
                f"not {excerpt(_bare(given['type']))}"
            )
            raise ValueError(message)


def _bare(type_: str | Json) -> str:
    """Return a type as SQL writes it, without nullability."""
    if isinstance(type_, str):
        return type_
    if type_["type"] == "struct":
        fields = (f"{field['name']}:{_bare(field['type'])}" for field in type_["fields"])
        return f"struct<{','.join(fields)}>"
    if type_["type"] == "array":
        return f"array<{_bare(type_['elementType'])}>"
    return str(type_["type"])


@frozen(kw_only=True)
class SplitReader:
    """Reads the splits of a partition; it is pickled and sent to the workers."""

    parser: Parser
    """What the articles are read with."""

    form: Form
    """The columns."""

    schema: Json
    """The same columns as Spark expects them, with nullability."""

    reading: ReadOptions
    """How files are read."""

    dates: DateRange | None = None
    """The days to read; None for all."""

    skips_damage: bool = False
    """Whether a damaged file counts as ending where it is damaged."""

    @classmethod
    def of(cls, settings: Settings, schema: Json) -> "SplitReader":
        """Return the reader for a data frame.

        Args:
            settings: Its options.
            schema: Its schema in Spark's JSON: that of `spark_schema`, or one that the user has
                declared, with the columns to read.

        Raises:
            ImportError: pyarrow is not installed.
            ValueError: There is no such column, or it has another type; or the lexicon or the
                profile is not one.
            OSError: The lexicon or the profile cannot be read.
        """
        names = tuple(field["name"] for field in schema["fields"])
        if settings.columns is not None and settings.columns != names:
            message = (
                f"columns are {', '.join(settings.columns)}, but the schema has "
                f"{excerpt(', '.join(names))}: leave one of them out"
            )
            raise ValueError(message)
        form = Form.of(names)
        _check_types(schema["fields"], spark_schema(names)["fields"])
        return cls(
            parser=settings.parser(),
            form=form,
            schema=schema,
            reading=settings.reading,
            dates=settings.dates,
            skips_damage=settings.skips_damage,
        )

    def batches(self, splits: Iterable[Split]) -> Iterator[RecordBatch]:
        """Read the articles of splits as record batches.

        Raises:
            OSError: A file cannot be read. What came before it has been yielded.
            DumpError: The parser is strict, and an article has an error.
        """
        wanted = self._arrow_schema()
        for batch in batches_of(self._articles(splits), self.form):
            # Spark compares the types, including nullability.
            yield batch if batch.schema.equals(wanted) else batch.cast(wanted)

    def _arrow_schema(self) -> Schema:
        arrow = load_pyarrow()
        return arrow.schema(_arrow_fields(arrow, self.schema["fields"]))

    def _articles(self, splits: Iterable[Split]) -> "Iterator[Article]":
        for split in splits:
            try:
                streams = split_streams(split, self.reading)
                yield from read_streams(self.parser, streams, self.dates)
            except DamagedFileError as damage:
                if not self.skips_damage:
                    raise
                # Goes to the log of the worker.
                warnings.warn(str(damage), RuntimeWarning, stacklevel=2)


def partitions(settings: Settings) -> list[tuple[Split, ...]]:
    """Divide the files of a data frame into partitions, each of one or more splits.

    Large files are split and small ones combined, in order, so that a partition has about
    `split_size` bytes of files. The files are read once, to count their lines.

    Raises:
        FileNotFoundError: There is no such file, or no file in the folder.
        OSError: A file or folder cannot be read, or is a pipe.
        NotTextError: A file that was named is not text.
    """
    files = (found for path in settings.paths for found in find_files(path))
    found: list[list[Split]] = []
    free = 0
    for split in plan(files, settings.split_size, settings.reading):
        size = split_size(split)
        if not found or size > free:
            found.append([])
            free = settings.split_size
        found[-1].append(split)
        free -= size
    return [tuple(splits) for splits in found]
