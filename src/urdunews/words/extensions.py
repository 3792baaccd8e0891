"""Extensions: a file of names that a user adds to the lexicon, one row a name."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

from urdunews.model.datelines import CreditKind
from urdunews.words.lexicon import (
    CREDIT_KINDS,
    PLACE_KINDS,
    CreditName,
    Lexicon,
    Phrase,
    PlaceName,
)

TITLE: Final = "# urdunews lexicon 1"
"""The first line of such a file."""

COLUMNS: Final = "# what\tname\tkind\tcountries\tspellings\tnote"
"""Its second line, for people: what the columns are."""

_MOST_CELLS: Final = 6
_FEWEST_CELLS: Final = 2


class Row(NamedTuple):
    """A row as it is written: cells between tabs, of which the last ones may be missing."""

    what: str
    """`place`, `credit` or `junk`."""

    name: str
    kind: str = ""
    """A place's kind or a credit's, of a closed list; a place is a city where it is empty."""

    countries: str = ""
    """ISO 3166-1 alpha-2 codes, separated by commas."""

    spellings: str = ""
    """Other spellings, separated by `|`."""

    note: str = ""
    """Anything; it is not read."""


def extended_from(lexicon: Lexicon, path: "str | os.PathLike[str]") -> Lexicon:
    """Give a lexicon with the names of a file; see `Lexicon.extended_from`."""
    places: list[PlaceName] = []
    credits_: list[CreditName] = []
    junk: list[Phrase] = []
    for where, row in _rows(path):
        if row.what == "place":
            places.append(_place(row, where))
        elif row.what == "credit":
            credits_.append(_credit(row, where))
        elif row.what == "junk":
            junk.append(Phrase(text=row.name, kind=row.kind or "junk"))
        else:
            message = f"{where}: the first cell is place, credit or junk, not {row.what!r}"
            raise ValueError(message)
    return lexicon.extended(places=places, credits=credits_, junk=junk)


def _rows(path: "str | os.PathLike[str]") -> Iterator[tuple[str, Row]]:
    """Yield the rows and where they stand; blank lines and those with `#` are for people."""
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as wrong:
        message = f"{os.fspath(path)}: not UTF-8 ({wrong.reason} at byte {wrong.start})"
        raise ValueError(message) from wrong
    for number, line in enumerate(text.split("\n"), 1):
        bare = line.rstrip("\r")
        if not bare.strip() or bare.startswith("#"):
            continue
        where = f"{os.fspath(path)}:{number}"
        cells = [cell.strip() for cell in bare.split("\t")]
        if not _FEWEST_CELLS <= len(cells) <= _MOST_CELLS or not cells[1]:
            message = (
                f"{where}: a row is what, name, kind, countries, spellings and note, with tabs"
            )
            raise ValueError(message)
        yield where, Row(*cells)


def _place(row: Row, where: str) -> PlaceName:
    kind = PLACE_KINDS.get(row.kind or "city")
    if kind is None:
        message = f"{where}: a place is one of {', '.join(PLACE_KINDS)}, not {row.kind!r}"
        raise ValueError(message)
    return PlaceName(
        name=row.name,
        kind=kind,
        countries=_codes(row.countries, where),
        spellings=_spellings(row.spellings),
        broad=kind == "country",
    )


def _credit(row: Row, where: str) -> CreditName:
    kind: CreditKind | None = CREDIT_KINDS.get(row.kind or "unknown")
    if kind is None:
        message = f"{where}: a credit is one of {', '.join(CREDIT_KINDS)}, not {row.kind!r}"
        raise ValueError(message)
    countries = _codes(row.countries, where)
    return CreditName(
        name=row.name,
        kind=kind,
        country=countries[0] if len(countries) == 1 else None,
        spellings=_spellings(row.spellings),
    )


def _codes(cell: str, where: str) -> tuple[str, ...]:
    codes = tuple(code.strip() for code in cell.split(",") if code.strip())
    for code in codes:
        if len(code) != len("PK") or not (code.isascii() and code.isupper()):
            message = f"{where}: a country is a code of ISO 3166-1 such as PK, not {code!r}"
            raise ValueError(message)
    return codes


def _spellings(cell: str) -> tuple[str, ...]:
    return tuple(spelling.strip() for spelling in cell.split("|") if spelling.strip())


def written(rows: Iterable[Row], doubtful: Iterable[Row]) -> str:
    """Write rows as such a file, the doubtful ones for people only, behind a `#`."""
    lines = [*map("\t".join, rows), *("# " + "\t".join(row) for row in doubtful)]
    return "\n".join([TITLE, COLUMNS, *lines, ""])
