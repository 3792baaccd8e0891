"""Rows of tables: what the other columns say about an article."""

import datetime
from collections.abc import Iterator, Mapping
from typing import Any, Final, TypeAlias

import attrs

from urdunews import lazy, shapes
from urdunews.characters.normalization import fold
from urdunews.characters.normalizer import Normalizer
from urdunews.model.articles import Article
from urdunews.model.defects import Defect, DefectCode
from urdunews.model.origins import Origin
from urdunews.model.segments import SegmentKind, partition_of
from urdunews.reading.tables import Row

_Kinds: TypeAlias = Mapping[SegmentKind, SegmentKind]

_STORY: Final[frozenset[SegmentKind]] = frozenset({"body", "subheading", "dateline"})
_AS_REPEAT: Final[_Kinds] = {"headline": "headline-repeat"}
_AS_DECK: Final[_Kinds] = {"headline": "deck"}
_AS_BODY: Final[_Kinds] = {"headline": "body", "deck": "body"}
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
            defects = tuple(_without(DefectCode.HEADER_MISSING, article.defects))
            values |= {"date": day, "date_precision": "day", "defects": defects}
        title = "" if row.title is None else _one_line(normalizer(row.title))
        if title:
            values |= _titled(_changed(article, values), title)
    return _changed(article, values)


def _titled(article: Article, title: str) -> dict[str, object]:
    """Return the values of an article whose headline is in another column.

    A line of the text that was read as the headline, for want of another, stays in a field.
    """
    values: dict[str, object] = {"headline": title, "headline_basis": "column"}
    if article.headline is None:
        return values
    kinds = _kinds_below(title, article, article.headline)
    if kinds is _AS_DECK:
        values["deck"] = (article.headline, *article.deck)
    elif kinds is _AS_BODY:
        defects = tuple(_without(DefectCode.BODY_MISSING, article.defects))
        values |= {"deck": (), "defects": defects}
    values["_partition"] = partition_of(
        attrs.evolve(segment, kind=kinds.get(segment.kind, segment.kind))
        for segment in article.segments
    )
    return values


def _kinds_below(title: str, article: Article, headline: str) -> _Kinds:
    """Return what the lines become that were read as headline and deck of a text with a title."""
    if _letters(headline) == _letters(title):
        return _AS_REPEAT
    if _STORY.isdisjoint(segment.kind for segment in article.segments):
        return _AS_BODY
    # A first sentence: `نہر صاف کر دی گئی۔`. A line of a deck has no stop, or a dateline below it.
    is_story = shapes.ends_sentence(fold(headline)) and not article.deck
    return _AS_BODY if is_story and article.dateline is None else _AS_DECK


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, fold(text)))


def _without(code: DefectCode, defects: tuple[Defect, ...]) -> Iterator[Defect]:
    return (defect for defect in defects if defect.code != code)


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
