"""Comparing: the articles of two runs, joined by their ids in bounded memory.

The rows of both runs are divided by their ids into parts on disk, and one part at a time is in
memory.
"""

import contextlib
import functools
import itertools
import json
import operator
import os
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import IO, Final, Generic, NamedTuple, TypeVar

from urdunews.bulk import full_disks
from urdunews.bulk.compared_rows import FIELDS, read_row, written_row
from urdunews.bulk.comparisons import (
    CHANGE_KINDS,
    ChangedField,
    ChangeKind,
    ComparedArticle,
    Comparison,
    FieldChanges,
)
from urdunews.bulk.earlier_runs import earlier_files, earlier_rows
from urdunews.model.articles import Article
from urdunews.model.given_articles import each_article

_Item = TypeVar("_Item")

#: The bytes of an earlier run in a part.
_PART: Final = 32 * 1024 * 1024
#: A system may let a process open no more than 256 files.
_MOST_PARTS: Final = 120
#: The new run may be larger than the earlier one.
_LEAST_PARTS: Final = 16
_MOST_EXAMPLES: Final = 3
_CONTEXT: Final = 60
_EXCERPT: Final = 160
_BETWEEN: Final = " | "


def compare(
    old: "str | os.PathLike[str]", new: Iterable[Article], *, folder: Path | None = None
) -> Comparison:
    r"""Compare articles with those of an earlier run, by their ids.

    This shows the effect of another lexicon, profile or version. Both runs are copied to temporary
    files. The earlier rows of one part at a time are in memory: 32 MB, or 1/120 of them if they
    have more than 4 GB.

    Args:
        old: A table of articles written by `urdunews parse` or `urdunews convert`, JSON Lines
            (compressed or not) or Parquet, or a folder of these.
        new: The articles of the same dump, as they are read now.
        folder: The folder for temporary files; None for the system's folder.

    Returns:
        How the runs differ. If several articles have the same id, the first ones are compared.

    Raises:
        TypeError: `new` is anything but articles.
        ValueError: `old` is not a table of articles.
        ImportError: It is Parquet, and pyarrow is not installed.
        OSError: It cannot be read, or a temporary file cannot be written.

    Example:
        >>> import json, pathlib, tempfile, urdunews
        >>> text = " date 2026-02-03 نہر صاف\nنور گڑھی (نامہ نگار) محکمے نے نہر صاف کر دی۔\n"
        >>> old = pathlib.Path(tempfile.mkdtemp()) / "old.jsonl"
        >>> _ = old.write_text(json.dumps(urdunews.parse_article(text).to_dict()), "utf-8")
        >>> town = urdunews.PlaceName(name="نور گڑھی", kind="city", countries=("PK",))
        >>> lexicon = urdunews.Lexicon.default().extended(places=[town])
        >>> new = urdunews.Parser(lexicon=lexicon).parse(text)
        >>> comparison = urdunews.bulk.compare(old, new)
        >>> [(field.field, field.changed) for field in comparison.fields if field.examples]
        [('places', 1)]
    """
    rows = (written_row(article.to_dict()) for article in each_article(new, "compare"))
    return compare_rows(earlier_files(old), rows, folder)


def compare_rows(old: list[Path], new: Iterable[str], folder: Path | None) -> Comparison:
    """Compare rows with those of an earlier run; see `compare`.

    Args:
        old: The tables of the earlier run.
        new: The rows of the new one, as `written_row` returns them.
        folder: Where the temporary files are put.
    """
    count = sum(path.stat().st_size for path in old) // _PART
    count = min(max(count, _LEAST_PARTS), _MOST_PARTS)
    tally = _Tally()
    with full_disks.temporary_folder(folder) as place:
        _divide(map(written_row, earlier_rows(old)), place, "old", count)
        _divide(new, place, "new", count)
        for number in range(count):
            tally.add_part(_rows(place, "old", number), _rows(place, "new", number))
    return tally.comparison()


class _Numbered(NamedTuple):
    """A row and how many came before it."""

    id: str
    number: int
    row: str


def _divide(rows: Iterable[str], folder: Path, name: str, count: int) -> None:
    """Write rows into parts by their ids, each with its number."""
    with contextlib.ExitStack() as stack:
        files = [stack.enter_context(_part(folder, name, n, "w")) for n in range(count)]
        for number, line in enumerate(rows):
            key, _, row = line.partition("\t")
            files[zlib.crc32(key.encode()) % count].write(f"{key}\t{number}\t{row}")


def _rows(folder: Path, name: str, number: int) -> Iterator[_Numbered]:
    with _part(folder, name, number, "r") as file:
        for line in file:
            key, before, row = line.split("\t", 2)
            yield _Numbered(key, int(before), row)


def _part(folder: Path, name: str, number: int, mode: str) -> "IO[str]":
    path = folder / f"{name}-{number:03}.txt"
    return path.open(mode, encoding="utf-8", errors="surrogatepass", newline="\n")


class _First(Generic[_Item]):
    """The items with the lowest numbers, as examples that do not depend on the parts."""

    def __init__(self) -> None:
        self._items: list[tuple[int, _Item]] = []

    def add(self, number: int, make: Callable[[], _Item]) -> None:
        """Take an item, if it is among the first."""
        if len(self._items) < _MOST_EXAMPLES or number < self._items[-1][0]:
            self._items.append((number, make()))
            self._items.sort(key=operator.itemgetter(0))
            del self._items[_MOST_EXAMPLES:]

    def items(self) -> tuple[_Item, ...]:
        """Return them in order."""
        return tuple(item for _, item in self._items)


class _FieldTally:
    """The counts of a field so far."""

    def __init__(self) -> None:
        self.before: int = 0
        self.after: int = 0
        self.counts: dict[ChangeKind, int] = dict.fromkeys(CHANGE_KINDS, 0)
        self.first: dict[ChangeKind, _First[ChangedField]] = {k: _First() for k in CHANGE_KINDS}

    def add(self, old: list[str], new: list[str], row: _Numbered) -> bool:
        """Count the values of an article, and return whether they are equal."""
        self.before += bool(old)
        self.after += bool(new)
        if old == new:
            return True
        kind: ChangeKind = "gained" if not old else "changed" if new else "lost"
        self.counts[kind] += 1
        self.first[kind].add(row.number, lambda: _changed(kind, row, old, new))
        return False

    def changes(self, name: str) -> FieldChanges:
        """Return what was counted, as values."""
        return FieldChanges(
            field=name,
            before=self.before,
            after=self.after,
            gained=self.counts["gained"],
            lost=self.counts["lost"],
            changed=self.counts["changed"],
            examples=tuple(field for kind in CHANGE_KINDS for field in self.first[kind].items()),
        )


class _Tally:
    """The counts of all parts so far."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._fields: dict[str, _FieldTally] = {}
        self._only_old: _First[ComparedArticle] = _First()
        self._only_new: _First[ComparedArticle] = _First()

    def add_part(self, old: Iterable[_Numbered], new: Iterable[_Numbered]) -> None:
        """Compare the rows of a part: those of an id are all in one part."""
        earlier = self._first_rows(old)
        seen: set[str] = set()
        for row in new:
            if row.id in seen:
                self._counts["new_copies"] += 1
                continue
            seen.add(row.id)
            before = earlier.pop(row.id, None)
            if before is None:
                self._only_new.add(row.number, functools.partial(_article, row))
            else:
                self._add_pair(before, row)
        self._counts["new"] += len(seen)
        for row in earlier.values():
            self._only_old.add(row.number, functools.partial(_article, row))

    def comparison(self) -> Comparison:
        """Return the result."""
        return Comparison(
            **self._counts,
            only_old=self._only_old.items(),
            only_new=self._only_new.items(),
            fields=tuple(self._fields[n].changes(n) for n in FIELDS if n in self._fields),
            not_compared=tuple(n for n in FIELDS if n not in self._fields),
        )

    def _first_rows(self, rows: Iterable[_Numbered]) -> dict[str, _Numbered]:
        first: dict[str, _Numbered] = {}
        for row in rows:
            if row.id in first:
                self._counts["old_copies"] += 1
            else:
                first[row.id] = row
        self._counts["old"] += len(first)
        return first

    def _add_pair(self, old: _Numbered, new: _Numbered) -> None:
        self._counts["both"] += 1
        before, after = read_row(old.row), read_row(new.row)
        is_equal = True
        for name in FIELDS:
            had, has = before.values[name], after.values[name]
            if had is None or has is None:
                continue
            field = self._fields.setdefault(name, _FieldTally())
            is_equal = field.add(had, has, new) and is_equal
        self._counts["equal"] += is_equal


def _article(row: _Numbered) -> ComparedArticle:
    known = read_row(row.row)
    return ComparedArticle(
        id=json.loads(row.id), where=known.where, date=known.date, headline=known.headline
    )


def _changed(kind: ChangeKind, row: _Numbered, old: list[str], new: list[str]) -> ChangedField:
    had, has = _excerpts(_BETWEEN.join(old), _BETWEEN.join(new))
    return ChangedField(kind=kind, article=_article(row), old=had, new=has)


def _excerpts(old: str, new: str) -> tuple[str, str]:
    """Return two texts, cut short around their first difference."""
    equal = itertools.takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False))
    start = max(sum(1 for _ in equal) - _CONTEXT, 0)
    return _excerpt(old, start), _excerpt(new, start)


def _excerpt(text: str, start: int) -> str:
    shown = text[start : start + _EXCERPT]
    before = "…" if start and shown else ""
    return f"{before}{shown}{'…' if start + _EXCERPT < len(text) else ''}"
