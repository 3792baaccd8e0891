"""Tables of a report: counts with their shares; the first rows are always visible."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from urdunews.counts import per_cent
from urdunews.html.escaping import escaped, urdu

if TYPE_CHECKING:
    from urdunews.bulk.summaries import Counted, Ranking

#: The others are opened.
_ROWS_SHOWN: Final = 15


def table(heads: Sequence[str], rows: Iterable[Sequence[str]], shown: int = _ROWS_SHOWN) -> str:
    """Return a table whose rows after the first ones can be opened and closed.

    Args:
        heads: The names of its columns; one that begins with `#` is of numbers.
        rows: Its cells, as HTML.
        shown: How many rows are always visible.
    """
    kept = list(rows)
    if not kept:
        return "<p>none</p>"
    more = len(kept) - shown
    rest = f"<details><summary>{more:,} more</summary>{_table(heads, kept[shown:])}</details>"
    return _table(heads, kept[:shown]) + (rest if more > 0 else "")


def ranking(name: str, ranked: "Ranking", detail: str = "", *, is_urdu: bool = True) -> str:
    """Return a table of names with their counts and shares, and the totals.

    Args:
        name: What they are, as the name of the column.
        ranked: The names.
        detail: The name of the second column; there is none if it is empty.
        is_urdu: Whether the names are Urdu.
    """
    heads = [name, *([detail] if detail else []), "#number", "#share"]
    rows = (_ranked_row(row, ranked.total, bool(detail), is_urdu=is_urdu) for row in ranked.rows)
    left = ranked.distinct - len(ranked.rows)
    notes = [f"and {left:,} more that are not listed"] if left else []
    if ranked.missing:
        notes.append(f"there were too many to keep: numbers may be too low by {ranked.missing:,}")
    note = f"<p>{'; '.join(notes)}</p>" if notes else ""
    return table(heads, rows) + note


def shares(name: str, rows: Iterable["Counted"], total: int) -> str:
    """Return a table of a closed list, each with its number, its share and a bar.

    Args:
        name: What they are, as the name of the column.
        rows: All of them.
        total: What the shares are of.
    """
    cells = [(row.name, *_numbers(row.count, total)) for row in rows]
    return table([name, "#number", "#share"], cells, len(cells))


def where(position: str) -> str:
    """Return a file and line, which are read from left to right whatever the file is called."""
    return f'<bdi lang="und" dir="ltr">{escaped(position)}</bdi>'


def _ranked_row(row: "Counted", total: int, has_detail: bool, *, is_urdu: bool) -> list[str]:  # noqa: FBT001
    name = urdu(row.name) if is_urdu and row.name else escaped(row.name or "unknown")
    return [name, *([escaped(row.detail)] if has_detail else []), *_numbers(row.count, total)]


def _numbers(count: int, total: int) -> tuple[str, str]:
    bar = f'<meter min="0" max="{max(total, 1)}" value="{count}"></meter>'
    return f"{count:,}", f"{per_cent(count, total)} {bar}"


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    classes = [' class="number"' if head.startswith("#") else "" for head in heads]
    head = "".join(
        f'<th scope="col"{kind}>{name.removeprefix("#")}</th>'
        for name, kind in zip(heads, classes, strict=True)
    )
    body = "".join(
        "<tr>"
        + "".join(f"<td{kind}>{cell}</td>" for cell, kind in zip(row, classes, strict=True))
        + "</tr>\n"
        for row in rows
    )
    return (
        f'<div class="scroll" tabindex="0"><table><thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table></div>"
    )
