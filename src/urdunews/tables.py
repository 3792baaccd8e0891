"""Read the tables of this package: tab-separated, with a header line, one fact per row."""

import os.path
from collections.abc import Iterator
from typing import Any, Final

# Importing pathlib takes as long as reading a table.
_FOLDER: Final = os.path.dirname(__file__)  # noqa: PTH120


def rows(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of the table `name` (`words/places`, say) as dicts by column."""
    names, cells = _read(name)
    for row in cells:
        yield dict(zip(names, row, strict=True))


def columns(name: str, *wanted: str) -> list[list[str]]:
    """Return some columns of a long table, each with a cell for every row.

    It takes a fraction of the time of reading row by row: no object is made for a row.

    Args:
        name: The table.
        *wanted: The names of the columns.

    Raises:
        KeyError: There is no such column.
        ValueError: The rows do not all have as many cells as the header line.
    """
    header, _, body = _text(f"{name}.tsv").partition("\n")
    names = header.split("\t")
    places = {column: place for place, column in enumerate(names)}
    cells = body.removesuffix("\n").replace("\n", "\t").split("\t")
    if len(cells) % len(names):
        message = f"{name}: {len(cells)} cells are not whole rows of {len(names)}"
        raise ValueError(message)
    return [cells[places[column] :: len(names)] for column in wanted]


def texts(name: str, column: str = "text", **cells: str) -> list[str]:
    """Return the texts of a table: those of all its rows, or of those with certain cells.

    Args:
        name: The table.
        column: The column of the texts.
        **cells: What a row has in other columns.

    Example:
        >>> texts("words/function_words", kind="conjunction")[:2]
        ['یا', 'بمقابلہ']
    """
    found, *others = columns(name, column, *cells)
    wanted = tuple(cells.values())
    if not wanted:
        return found
    return [text for text, *has in zip(found, *others, strict=True) if tuple(has) == wanted]


def spellings(row: dict[str, str], first: str = "name") -> list[str]:
    """Return all spellings of a row: the usual one first, then those in `spellings`."""
    others = row["spellings"].split("|") if row["spellings"] else []
    return [row[first], *others]


def _read(name: str) -> tuple[list[str], Iterator[list[str]]]:
    """Return the names of a table's columns, and the cells of each row."""
    header, *lines = _text(f"{name}.tsv").split("\n")
    return header.split("\t"), (line.split("\t") for line in lines if line)


def _text(path: str) -> str:
    """Return the text of a file of this package, which may be in an archive.

    `importlib.resources` does that too, but importing it takes longer than reading all tables.
    """
    assert __spec__ is not None
    loader: Any = __spec__.loader
    data: bytes = loader.get_data(os.path.join(_FOLDER, path))  # noqa: PTH118
    return data.decode()
