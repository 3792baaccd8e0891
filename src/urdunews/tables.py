"""Read the tables of this package: tab-separated, with a header line, one fact per row."""

import importlib.resources
from collections.abc import Iterator
from typing import Final

_PACKAGE: Final = "urdunews"


def rows(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of the table `name` (`words/places`, say) as dicts by column."""
    file = importlib.resources.files(_PACKAGE).joinpath(f"{name}.tsv")
    lines = file.read_text(encoding="utf-8").split("\n")
    columns = lines[0].split("\t")
    for line in lines[1:]:
        if line:
            yield dict(zip(columns, line.split("\t"), strict=True))


def spellings(row: dict[str, str], first: str = "name") -> list[str]:
    """Return all spellings of a row: the usual one first, then those in `spellings`."""
    others = row["spellings"].split("|") if row["spellings"] else []
    return [row[first], *others]
