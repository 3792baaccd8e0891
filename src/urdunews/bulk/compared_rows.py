"""Compared rows: the values of an article that are compared between two runs, as a line of text."""

import json
from collections.abc import Callable, Mapping
from typing import Final, NamedTuple, TypeAlias, cast

from urdunews.interop.positions import position

Row: TypeAlias = Mapping[str, object]
"""A row of a table of articles, or the dict form of an article."""

_HEADLINE: Final = 60


class ComparedRow(NamedTuple):
    """The values of an article that are compared."""

    where: str
    """Its file and line; empty if unknown."""

    date: str
    """Its date; empty without one."""

    headline: str
    """Its headline, cut short; empty without one."""

    values: dict[str, list[str] | None]
    """Its fields, each as texts; None for one that the row does not have."""


def written_row(row: Row) -> str:
    r"""Return a row as a line: its id, a tab and the compared values, in JSON.

    Raises:
        KeyError: The row has no `id`.

    Example:
        >>> written_row({"id": "a1", "headline": "نہر صاف"})[:30]
        '"a1"\t["", "", "نہر صاف", {"dat'
    """
    key = json.dumps(_text(row["id"]))
    headline = _text(row.get("headline"))[:_HEADLINE]
    values = {name: read(row) for name, read in FIELDS.items()}
    data = (_where(row.get("origin")), _text(row.get("date")), headline, values)
    return f"{key}\t{json.dumps(data, ensure_ascii=False)}\n"


def read_row(line: str) -> ComparedRow:
    """Return what `written_row` wrote after the tab."""
    return ComparedRow(*json.loads(line))


def _where(origin: object) -> str:
    data = _mapping(origin)
    line = data.get("line")
    if line is None:
        return ""
    return position(_text(data.get("path")), data.get("row"), line)


def _column(name: str) -> Callable[[Row], list[str] | None]:
    """Return a reader of a column of text, or of a list of texts."""
    return lambda row: _texts(row[name]) if name in row else None


def _parts(name: str, *keys: str) -> Callable[[Row], list[str] | None]:
    """Return a reader of a column that is a list of dicts, which shows some of their values."""
    return lambda row: _shown(row[name], keys) if name in row else None


def _dateline(row: Row) -> list[str] | None:
    if "dateline" not in row:
        return None
    value = row["dateline"]
    # The flat form has only its text.
    return _texts(value if value is None or isinstance(value, str) else _mapping(value).get("text"))


def _names(name: str, detail: str) -> Callable[[Row], list[str] | None]:
    def read(row: Row) -> list[str] | None:
        if "dateline" not in row or isinstance(row["dateline"], str):
            return None
        return _shown(_mapping(row["dateline"]).get(name), ("name", detail))

    return read


def _body(row: Row) -> list[str] | None:
    if "paragraphs" in row:
        return _shown(row["paragraphs"], ("text",))
    return list(filter(None, _text(row["text"]).split("\n"))) if "text" in row else None


def _defects(row: Row) -> list[str] | None:
    codes = _shown(row["defects"], ("code",)) if "defects" in row else None
    return None if codes is None else sorted(codes)


FIELDS: Final[dict[str, Callable[[Row], list[str] | None]]] = {
    "date": _column("date"),
    "headline": _column("headline"),
    "deck": _column("deck"),
    "bylines": _parts("bylines", "text"),
    "dateline": _dateline,
    "places": _names("places", "country"),
    "credits": _names("credits", "kind"),
    "body": _body,
    "sections": _column("sections"),
    "dates": _parts("dates", "kind", "date"),
    "language": _column("language"),
    "defects": _defects,
}
"""The fields that are compared, in the order in which they are shown."""


def _shown(items: object, keys: tuple[str, ...]) -> list[str]:
    """Return some values of each dict in a list."""
    parts = cast("list[object]", items) if isinstance(items, list | tuple) else []
    return [" ".join(filter(None, (_text(_mapping(p).get(k)) for k in keys))) for p in parts]


def _texts(value: object) -> list[str]:
    if isinstance(value, list | tuple):
        return list(map(_text, cast("list[object]", value)))
    return [_text(value)] if _text(value) else []


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _mapping(value: object) -> Mapping[str, object]:
    return cast("Mapping[str, object]", value) if isinstance(value, Mapping) else {}
