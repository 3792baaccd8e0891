"""Table formats: the tables that are text, and how their files are named."""

from typing import Final, Literal, TypeAlias, get_args

TableFormat: TypeAlias = Literal["jsonl", "csv", "tsv"]
"""The tables that are text."""

TABLE_FORMATS: Final[tuple[TableFormat, ...]] = get_args(TableFormat)

_SUFFIXES: Final[tuple[tuple[str, TableFormat], ...]] = ((".csv", "csv"), (".tsv", "tsv"))
_COMPRESSED: Final = (".gz", ".bz2", ".xz", ".zst")


def format_by_name(path: str | None) -> TableFormat | None:
    """Return the format of a table by the suffix of its name: `a.csv`, `x.zip!a.tsv.gz`."""
    name = (path or "").lower()
    for suffix in _COMPRESSED:
        name = name.removesuffix(suffix)
    return next((form for suffix, form in _SUFFIXES if name.endswith(suffix)), None)
