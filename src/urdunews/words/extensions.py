"""Extensions: a file of names that a user adds to or removes from the lexicon, one per row."""

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from attrs import define, field

from urdunews.arguments import excerpt
from urdunews.urls import refuse_to_read
from urdunews.words.rows import (
    CREDIT_KINDS,
    HEAD_POSITIONS,
    LABEL_KINDS,
    LABEL_MEANINGS,
    PHRASE_MATCHES,
    PLACE_KINDS,
    CreditHead,
    CreditName,
    Label,
    Phrase,
    PlaceName,
    checked_code,
    checked_name,
)

if TYPE_CHECKING:
    from urdunews.words.lexicon import Lexicon

_Kind = TypeVar("_Kind", bound=str)

TITLE: Final = "# urdunews lexicon 1"
"""The first line of such a file, which may be left out."""

_ANY_TITLE: Final = TITLE.rstrip("1")

COLUMNS: Final = "# what\tname\tkind\tcountries\tspellings\tnote"
"""Its second line, for people: the names of the columns."""

_MOST_CELLS: Final = 6
_FEWEST_CELLS: Final = 2
_JUNK: Final = "junk"

WITHOUT: Final = "without-"
"""The prefix of the first cell in a row that removes a name."""

#: The arguments of `Lexicon.without`, by what a row is.
_ARGUMENTS: Final = {
    "place": "places",
    "credit": "credits",
    "phrase": "phrases",
    "junk": "phrases",
    "section": "sections",
    "label": "labels",
    "credit-head": "credit_heads",
}


class Row(NamedTuple):
    """A row of the file: cells separated by tabs, of which the last ones may be missing."""

    what: str
    """`place`, `credit`, `phrase`, `section`, `label`, `credit-head`; `junk` is a phrase. With the
    prefix `without-`, as in `without-phrase`, the name is removed."""

    name: str
    kind: str = ""
    """The kind of a place, credit or label, from a closed list, or any kind of phrase; an empty
    cell makes a place a city."""

    detail: str = ""
    """For a name: ISO 3166-1 alpha-2 codes, separated by commas. For a phrase: where it is in its
    line. For a label: what else it says. For a credit's head: at which end it is."""

    spellings: str = ""
    """Other spellings, separated by `|`."""

    note: str = ""
    """Any text; it is ignored."""


@define
class _Names:
    """The names in a file, by table."""

    places: list[PlaceName] = field(factory=list[PlaceName])
    credits: list[CreditName] = field(factory=list[CreditName])
    phrases: list[Phrase] = field(factory=list[Phrase])
    sections: list[str] = field(factory=list[str])
    labels: list[Label] = field(factory=list[Label])
    credit_heads: list[CreditHead] = field(factory=list[CreditHead])
    lost: dict[str, list[str]] = field(factory=dict[str, list[str]])
    """The names to remove, by the arguments of `Lexicon.without`."""

    def add(self, row: Row) -> None:
        """Add a row, or raise ValueError if something is wrong with it."""
        match row.what:
            case "place":
                self.places.append(_place(row))
            case "credit":
                self.credits.append(_credit(row))
            case "phrase" | "junk":
                self.phrases += _phrases(row)
            case "section":
                self.sections += _sections(row)
            case "label":
                self.labels += _labels(row)
            case "credit-head":
                self.credit_heads += _credit_heads(row)
            case _ if row.what.removeprefix(WITHOUT) in _ARGUMENTS:
                argument = _ARGUMENTS[row.what.removeprefix(WITHOUT)]
                self.lost.setdefault(argument, []).extend(_removed_texts(row))
            case _:
                message = (
                    "the first cell is place, credit, phrase, junk, section, label or "
                    f"credit-head, not {excerpt(row.what)}; {WITHOUT} before it takes a name away"
                )
                raise ValueError(message)

    def change(self, lexicon: "Lexicon") -> "Lexicon":
        """Return a lexicon after removing and then adding names."""
        left = lexicon.without(**self.lost) if self.lost else lexicon
        added = (self.places, self.credits, self.phrases, self.sections, self.labels)
        if not any((*added, self.credit_heads)):
            # Indexing all names again takes time.
            return left
        return left.extended(
            places=self.places,
            credits=self.credits,
            phrases=self.phrases,
            sections=self.sections,
            labels=self.labels,
            credit_heads=self.credit_heads,
        )


def extended_from(lexicon: "Lexicon", path: "str | os.PathLike[str]") -> "Lexicon":
    """Return a lexicon with the names of a file; see `Lexicon.extended_from`."""
    names = _Names()
    for at, row in _rows(path):
        try:
            names.add(row)
        except ValueError as wrong:
            message = f"{at}: {wrong}"
            raise ValueError(message) from wrong
    try:
        return names.change(lexicon)
    except ValueError as wrong:
        message = f"{os.fspath(path)}: {wrong}"
        raise ValueError(message) from wrong


def changed_by(lexicon: "Lexicon", row: str) -> "Lexicon":
    """Return a lexicon changed by a row, as written in a file.

    Args:
        lexicon: The lexicon.
        row: The row, its cells separated by tabs.

    Raises:
        ValueError: Something is wrong with the row, or it removes a name that does not exist.
    """
    names = _Names()
    names.add(Row(*row.split("\t")))
    return names.change(lexicon)


def _rows(path: "str | os.PathLike[str]") -> Iterator[tuple[str, Row]]:
    """Yield each row with its path and line number; skip blank lines and those with `#`."""
    refuse_to_read(os.fspath(path))
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as wrong:
        message = f"{os.fspath(path)}: not UTF-8 ({wrong.reason} at byte {wrong.start})"
        raise ValueError(message) from wrong
    lines = text.split("\n")
    title = lines[0].rstrip()
    if title.startswith(_ANY_TITLE) and title != TITLE:
        message = f"{os.fspath(path)}:1: this version reads {TITLE!r}, not {excerpt(title)}"
        raise ValueError(message)
    for number, line in enumerate(lines, 1):
        bare = line.rstrip("\r")
        if not bare.strip() or bare.startswith("#"):
            continue
        at = f"{os.fspath(path)}:{number}"
        cells = [cell.strip() for cell in bare.split("\t")]
        if not _FEWEST_CELLS <= len(cells) <= _MOST_CELLS or not cells[1]:
            message = (
                f"{at}: a row is what, name, kind, countries, spellings and note, with tabs, "
                f"not {excerpt(bare)}"
            )
            raise ValueError(message)
        yield at, Row(*cells)


def _place(row: Row) -> PlaceName:
    kind = _one_of(PLACE_KINDS, row.kind or "city", "a place")
    return PlaceName(
        name=row.name,
        kind=kind,
        countries=_codes(row.detail),
        spellings=_parts(row.spellings, "|"),
        broad=kind == "country",
    )


def _credit(row: Row) -> CreditName:
    countries = _codes(row.detail)
    return CreditName(
        name=row.name,
        kind=_one_of(CREDIT_KINDS, row.kind or "unknown", "a credit"),
        country=countries[0] if len(countries) == 1 else None,
        spellings=_parts(row.spellings, "|"),
    )


def _phrases(row: Row) -> list[Phrase]:
    match = _one_of(PHRASE_MATCHES, row.detail or "line", "where a phrase is in its line")
    return [Phrase(text=text, kind=row.kind or _JUNK, match=match) for text in _texts(row)]


def _sections(row: Row) -> list[str]:
    if row.kind or row.detail:
        message = f"a section has neither kind nor countries, not {excerpt(row.kind or row.detail)}"
        raise ValueError(message)
    for text in _texts(row):
        checked_name(text, "a section")
    return _texts(row)


def _labels(row: Row) -> list[Label]:
    kind = _one_of(LABEL_KINDS, row.kind, "a label")
    meaning = _one_of(LABEL_MEANINGS, row.detail, "what else a label says")
    return [Label(text=text, kind=kind, meaning=meaning) for text in _texts(row)]


def _credit_heads(row: Row) -> list[CreditHead]:
    kind = _one_of(CREDIT_KINDS, row.kind, "a credit")
    position = _one_of(HEAD_POSITIONS, row.detail or "last", "the end where the word comes")
    return [CreditHead(text=text, kind=kind, position=position) for text in _texts(row)]


def _removed_texts(row: Row) -> list[str]:
    if row.kind or row.detail:
        message = f"a row that removes a name has no {excerpt(row.kind or row.detail)}"
        raise ValueError(message)
    return _texts(row)


def _one_of(kinds: Mapping[str, _Kind], cell: str, what: str) -> _Kind:
    """Return the member of a closed list that a cell names."""
    kind = kinds.get(cell)
    if kind is None:
        message = f"{what} is one of {', '.join(filter(None, kinds))}, not {excerpt(cell)}"
        raise ValueError(message)
    return kind


def _codes(cell: str) -> tuple[str, ...]:
    codes = _parts(cell, ",")
    for code in codes:
        checked_code(code, "")
    return codes


def _texts(row: Row) -> list[str]:
    """Return a row's text and its other spellings, each of which becomes a separate row."""
    return [row.name, *_parts(row.spellings, "|")]


def _parts(cell: str, separator: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(separator) if part.strip())


def written(rows: Iterable[Row], doubtful: Iterable[Row]) -> str:
    """Return rows as the text of such a file, with the doubtful ones commented out."""
    lines = [*map("\t".join, rows), *("# " + "\t".join(row) for row in doubtful)]
    return "\n".join([TITLE, COLUMNS, *lines, ""])
