"""Narrowing: remove names from the rows of a lexicon; see `Lexicon.without`."""

import itertools
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from typing import Final, TypeVar

import attrs

from urdunews.arguments import excerpt, tuple_of
from urdunews.words.keys import key, keys
from urdunews.words.rows import CreditName, PlaceName

_Row = TypeVar("_Row")
_Named = TypeVar("_Named", bound=PlaceName | CreditName)

#: How many names a message shows.
_MOST_NAMES: Final = 5


def without_spellings(
    rows: tuple[_Named, ...], names: Iterable[str], table: str
) -> tuple[_Named, ...]:
    """Return rows without some spellings; a row is removed with its last spelling.

    Args:
        rows: The rows of one table.
        names: The spellings to remove, each of which some row must have.
        table: The name of the table, for messages.

    Raises:
        TypeError: The names are a single string, or anything but strings.
        ValueError: No row has one of them.
    """
    gone = _keyed(names, table)
    if not gone:
        return rows
    named = [(row.name, *row.spellings) for row in rows]
    known = keys(itertools.chain.from_iterable(named))
    _check_known(gone, known, table)
    found = iter(known)
    spelled = [{spelling: next(found) for spelling in spellings} for spellings in named]
    return tuple(
        itertools.chain.from_iterable(
            _remaining(row, by_spelling, gone)
            for row, by_spelling in zip(rows, spelled, strict=True)
        )
    )


def _remaining(
    row: _Named, by_spelling: Mapping[str, str], gone: Container[str]
) -> Iterator[_Named]:
    """Yield the rest of a row, if any spelling is left.

    Args:
        row: The row.
        by_spelling: The lookup keys of its spellings.
        gone: The lookup keys of the removed spellings.
    """
    left = [spelling for spelling, known in by_spelling.items() if known not in gone]
    if len(left) == len(by_spelling):
        yield row
    elif left:
        yield attrs.evolve(row, name=left[0], spellings=left[1:])


def without_texts(
    rows: tuple[_Row, ...], texts: Iterable[str], table: str, text_of: Callable[[_Row], str]
) -> tuple[_Row, ...]:
    """Return rows without those that have one of the texts.

    Args:
        rows: The rows of one table.
        texts: The texts to remove, each of which some row must have.
        table: The name of the table, for messages.
        text_of: Returns the text of a row.

    Raises:
        TypeError: The texts are a single string, or anything but strings.
        ValueError: No row has one of them.
    """
    gone = _keyed(texts, table)
    if not gone:
        return rows
    found = keys(map(text_of, rows))
    _check_known(gone, found, table)
    return tuple(row for row, known in zip(rows, found, strict=True) if known not in gone)


def _keyed(names: Iterable[str], table: str) -> dict[str, str]:
    return {key(name): name for name in tuple_of(str, names, f"without({table}=…)")}


def _check_known(gone: dict[str, str], known: Iterable[str], table: str) -> None:
    missing = [excerpt(gone[name]) for name in gone.keys() - set(known)]
    if not missing:
        return
    names = ", ".join(sorted(missing)[:_MOST_NAMES])
    more = f" and {len(missing) - _MOST_NAMES} more" if len(missing) > _MOST_NAMES else ""
    message = f"without({table}=…): the lexicon has no {names}{more} among its {table}"
    raise ValueError(message)
