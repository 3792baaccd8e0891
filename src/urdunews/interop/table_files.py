"""Table files: the formats of tables that are written."""

from typing import Final, Literal, TypeAlias, get_args

TableFile: TypeAlias = Literal["jsonl", "jsonl.gz", "jsonl.zst", "csv", "parquet"]
"""The formats, which are also the suffixes of their files."""

TABLE_FILES: Final[tuple[TableFile, ...]] = get_args(TableFile)
"""All of them."""
