"""Table files: the formats of tables that are written, and what a line of JSON may be."""

from typing import Final, Literal, TypeAlias, get_args

TableFile: TypeAlias = Literal["jsonl", "jsonl.gz", "jsonl.zst", "csv", "parquet"]
"""The formats, which are also the suffixes of their files."""

TABLE_FILES: Final[tuple[TableFile, ...]] = get_args(TableFile)
"""All of them."""

Standard: TypeAlias = Literal["schema-org", "ninjs"]
"""The standards that a line of JSON may follow instead of being a row of a table."""

STANDARDS: Final[tuple[Standard, ...]] = get_args(Standard)
"""All of them."""
