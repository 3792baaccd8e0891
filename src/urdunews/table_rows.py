"""Rows of tables: what the other columns say about an article."""

import datetime
from typing import Any, Final

import attrs

from urdunews import lazy
from urdunews.characters.normalizer import Normalizer
from urdunews.model.articles import Article
from urdunews.model.origins import Origin
from urdunews.reading.tables import Row

_ISO_DAY: Final = lazy.pattern(r"\s*([0-9]{4}-[0-9]{2}-[0-9]{2})(?![0-9])")


def article_of_row(article: Article, row: Row, normalizer: Normalizer) -> Article:
    """Return an article with the values of its row.

    Row number, id and URL go into the origin. If the text has no header line, the article gets the
    date and the title.

    Args:
        article: The article, as its text was read.
        row: The row of the text.
        normalizer: The normaliser of text fields.
    """
    origin = article.origin
    assert origin is not None
    values: dict[str, object] = {
        "origin": Origin(path=origin.path, line=origin.line, row=row.number, id=row.id, url=row.url)
    }
    # Only the first article of a text can lack a header line.
    if not article.find("mark"):
        day = _day(row.date)
        if day is not None:
            values |= {"date": day, "date_precision": "day"}
        title = "" if row.title is None else _one_line(normalizer(row.title))
        if title:
            values |= {"headline": title, "headline_basis": "column"}
    return _changed(article, values)


def _changed(article: Article, values: dict[str, object]) -> Article:
    """Return a copy of an article that was just read; nothing is derived from its values yet."""
    new = Article.__new__(Article)
    for slot in attrs.fields(Article):
        value: Any = values.get(slot.name, getattr(article, slot.name))
        object.__setattr__(new, slot.name, value)
    return new


def _one_line(text: str) -> str:
    """Return a text on one line, as a headline is: cells of CSV and JSON may have line feeds."""
    return " ".join(filter(None, map(str.strip, text.split("\n"))))


def _day(value: object) -> datetime.date | None:
    """Return the day in a cell; None if there is none."""
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, datetime.date) or value is None:
        return value
    text = str(value)
    match = _ISO_DAY.match(text)
    if match is not None:
        try:
            return datetime.date.fromisoformat(match[1])
        except ValueError:
            return None
    from urdunews.dates.reading import parse_date

    printed = parse_date(text)
    # Without a year, a day would be a guess.
    if printed is None or printed.year is None or printed.precision != "day":
        return None
    return printed.on(datetime.date.min)
