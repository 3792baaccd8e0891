"""The format `urdunews` for Spark 4, which finds this module by its name.

Spark looks through its Python for modules named `pyspark_…` when it first meets a format that it
does not know, and takes their `DefaultSource`. So `spark.read.format("urdunews")` and
`USING urdunews` work wherever urdunews is installed with the extra `spark`.
"""
# pyright: basic, reportMissingImports=false

from collections.abc import Iterator

from pyspark.sql.datasource import DataSource, DataSourceReader, InputPartition
from pyspark.sql.types import StructType

from urdunews.engines.spark import SplitReader, partitions, spark_schema
from urdunews.engines.spark_options import Settings
from urdunews.interop.arrow_batches import RecordBatch

__all__ = ["DefaultSource"]


class DefaultSource(DataSource):  # type: ignore[misc] # pyspark may not be installed
    """Dated Urdu news dumps as a table of articles; see the documentation's page on Spark."""

    @classmethod
    def name(cls) -> str:
        """Return the name of the format."""
        return "urdunews"

    def schema(self) -> StructType:
        """Return the schema for the options, which are checked."""
        return StructType.fromJson(spark_schema(Settings.of(self.options).columns))

    def reader(self, schema: StructType) -> DataSourceReader:
        """Return the reader for a schema: this one's, or one with the wanted columns."""
        settings = Settings.of(self.options)
        return ArticleReader(settings, SplitReader.of(settings, schema.jsonValue()))


class ArticleReader(DataSourceReader):  # type: ignore[misc]
    """Plans partitions on the driver, and reads them on the workers."""

    def __init__(self, settings: Settings, reader: SplitReader) -> None:
        self._settings = settings
        self._reader = reader

    def partitions(self) -> list[InputPartition]:
        """Return a partition for each task."""
        return [InputPartition(splits) for splits in partitions(self._settings)]

    def read(self, partition: InputPartition) -> Iterator[RecordBatch]:
        """Read the articles of a partition."""
        # Spark makes a partition without a value where there is none: of empty files.
        return self._reader.batches(partition.value or ())
