"""Articles as plain dicts for JSON, with a schema number: their types, and how they are made."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final, Literal, NotRequired, TypedDict

from urdunews.model.datelines import CreditKind, Dateline, DatelineBasis
from urdunews.model.dates import DatePrecision, PageDateKind
from urdunews.model.defects import Defect, Severity
from urdunews.model.headlines import HeadlineBasis
from urdunews.model.origins import Origin
from urdunews.model.paragraphs import ParagraphKind

if TYPE_CHECKING:
    from urdunews.model.articles import Article

SCHEMA: Final = 1


class PlaceDict(TypedDict):
    """A `Place`."""

    text: str
    name: str
    country: str | None


class CreditDict(TypedDict):
    """A `Credit`."""

    text: str
    name: str
    kind: CreditKind


class DatelineDict(TypedDict):
    """A `Dateline`; its date is ISO 8601, `--02-06` without a year."""

    text: str
    places: list[PlaceDict]
    credits: list[CreditDict]
    date: str | None
    basis: DatelineBasis


class BylineDict(TypedDict):
    """A `Byline`."""

    text: str
    name: str | None
    role: str | None
    place: str | None


class ParagraphDict(TypedDict):
    """A `Paragraph`."""

    text: str
    kind: ParagraphKind


class PageDateDict(TypedDict):
    """A `PageDate`."""

    kind: PageDateKind
    date: str


class DefectDict(TypedDict):
    """A `Defect`; start and end are code points in the article's source."""

    code: str
    message: str
    severity: Severity
    start: int
    end: int


class OriginDict(TypedDict):
    """An `Origin`; start and end are byte offsets in its stream. Row, id, url are of tables."""

    path: str | None
    start: int | None
    end: int | None
    line: int | None
    row: NotRequired[int]
    id: NotRequired[str]
    url: NotRequired[str]


class ArticleDict(TypedDict):
    """An `Article` without its source."""

    schema: Literal[1]
    id: str
    date: str | None
    date_precision: DatePrecision | None
    headline: str | None
    headline_basis: HeadlineBasis | None
    deck: list[str]
    bylines: list[BylineDict]
    dateline: DatelineDict | None
    paragraphs: list[ParagraphDict]
    sections: list[str]
    dates: list[PageDateDict]
    language: str | None
    defects: list[DefectDict]
    origin: OriginDict | None


def article_to_dict(article: "Article", texts: Iterable[tuple[ParagraphKind, str]]) -> ArticleDict:
    """Return the values of an article; see `Article.to_dict`.

    Args:
        article: The article.
        texts: Kind and text of its paragraphs.
    """
    return {
        "schema": SCHEMA,
        "id": article.id,
        "date": None if article.date is None else article.date.isoformat(),
        "date_precision": article.date_precision,
        "headline": article.headline,
        "headline_basis": article.headline_basis,
        "deck": list(article.deck),
        "bylines": [
            {"text": b.text, "name": b.name, "role": b.role, "place": b.place}
            for b in article.bylines
        ],
        "dateline": None if article.dateline is None else _from_dateline(article.dateline),
        "paragraphs": [{"text": text, "kind": kind} for kind, text in texts],
        "sections": list(article.sections),
        "dates": [{"kind": d.kind, "date": d.date.isoformat()} for d in article.dates],
        "language": article.language,
        "defects": [_from_defect(defect) for defect in article.defects],
        "origin": None if article.origin is None else _from_origin(article.origin),
    }


def _from_dateline(dateline: Dateline) -> DatelineDict:
    return {
        "text": dateline.text,
        "places": [{"text": p.text, "name": p.name, "country": p.country} for p in dateline.places],
        "credits": [{"text": c.text, "name": c.name, "kind": c.kind} for c in dateline.credits],
        "date": None if dateline.date is None else dateline.date.isoformat(),
        "basis": dateline.basis,
    }


def _from_defect(defect: Defect) -> DefectDict:
    return {
        "code": str(defect.code),
        "message": defect.message,
        "severity": defect.severity,
        "start": defect.span.start,
        "end": defect.span.end,
    }


def _from_origin(origin: Origin) -> OriginDict:
    data: OriginDict = {
        "path": origin.path,
        "start": origin.start,
        "end": origin.end,
        "line": origin.line,
    }
    if origin.row is not None:
        data["row"] = origin.row
    if origin.id is not None:
        data["id"] = origin.id
    if origin.url is not None:
        data["url"] = origin.url
    return data
