"""Reading the tables of this package: tab-separated, a header line, one row a fact."""

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
    """Give all spellings of a row: its usual one first, then those of `spellings`."""
    others = row["spellings"].split("|") if row["spellings"] else []
    return [row[first], *others]
