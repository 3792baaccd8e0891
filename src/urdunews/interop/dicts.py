"""Articles as plain dicts for JSON, with a schema number, and back."""

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Final, Literal, NotRequired, TypedDict, TypeVar, cast, get_args

from urdunews import lazy
from urdunews.arguments import excerpt
from urdunews.model.datelines import (
    Byline,
    Credit,
    CreditKind,
    Dateline,
    DatelineBasis,
    Place,
)
from urdunews.model.dates import DatePrecision, PageDate, PageDateKind, PartialDate
from urdunews.model.defects import Defect, DefectCode, Severity
from urdunews.model.headlines import HeadlineBasis
from urdunews.model.origins import Origin
from urdunews.model.paragraphs import Paragraph, ParagraphKind
from urdunews.spans import Span

if TYPE_CHECKING:
    from urdunews.model.articles import Article

SCHEMA: Final = 1

_SURROGATE: Final = lazy.pattern("[\ud800-\udfff]")
_DAY: Final = lazy.pattern(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


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


_A = TypeVar("_A", bound="Article")
_T = TypeVar("_T")


def article_from_dict(cls: type[_A], data: Mapping[str, object]) -> _A:
    """Read an article; see `Article.from_dict`."""
    article = _Reader("article", data)
    schema = article.read("schema")
    if schema != SCHEMA or isinstance(schema, bool):
        message = f"article.schema: this version reads schema {SCHEMA}, not {excerpt(schema)}"
        raise ValueError(message)
    return cls(
        id=article.text("id"),
        date=article.converted_or_none("date", _day),
        date_precision=article.one_of_or_none("date_precision", get_args(DatePrecision)),
        headline=article.text_or_none("headline"),
        headline_basis=article.one_of_or_none("headline_basis", get_args(HeadlineBasis)),
        deck=article.texts("deck"),
        bylines=article.each("bylines", _to_byline),
        dateline=article.part("dateline", _to_dateline),
        paragraphs=article.each("paragraphs", _to_paragraph),
        sections=article.texts("sections"),
        dates=article.each("dates", _to_page_date),
        # Data from versions without languages have none.
        language=(article.text_or_none("language") or "") if article.has("language") else None,
        defects=article.each("defects", _to_defect),
        origin=article.part("origin", _to_origin),
    )


class _Reader:
    """A mapping whose values are read with their types; errors name the path."""

    def __init__(self, path: str, data: object) -> None:
        if not isinstance(data, Mapping):
            raise _refusal(path, "a mapping", data)
        self._path = path
        self._data: Mapping[object, object] = data

    def has(self, key: str) -> bool:
        return key in self._data

    def read(self, key: str) -> object:
        if key not in self._data:
            message = f"{self._path}.{key} is missing"
            raise ValueError(message)
        return self._data[key]

    def text(self, key: str) -> str:
        return _text(f"{self._path}.{key}", self.read(key))

    def text_or_none(self, key: str) -> str | None:
        return None if self.read(key) is None else self.text(key)

    def converted(self, key: str, convert: Callable[[str], _T]) -> _T:
        """Return a text after conversion by another function, such as a date."""
        text = self.text(key)
        try:
            return convert(text)
        except ValueError as wrong:
            message = f"{self._path}.{key}: {wrong}"
            raise ValueError(message) from wrong

    def converted_or_none(self, key: str, convert: Callable[[str], _T]) -> _T | None:
        return None if self.read(key) is None else self.converted(key, convert)

    def whole(self, key: str) -> int:
        value = self.read(key)
        if not isinstance(value, int) or isinstance(value, bool):
            raise _refusal(f"{self._path}.{key}", "a whole number", value)
        if value < 0:
            raise _refusal(f"{self._path}.{key}", "0 or more", value)
        return value

    def whole_or_none(self, key: str) -> int | None:
        return None if self.read(key) is None else self.whole(key)

    def one_of(self, key: str, values: tuple[_T, ...]) -> _T:
        value = self.read(key)
        for known in values:
            if value == known:
                return known
        raise _refusal(f"{self._path}.{key}", f"one of {', '.join(map(str, values))}", value)

    def one_of_or_none(self, key: str, values: tuple[_T, ...]) -> _T | None:
        return None if self.read(key) is None else self.one_of(key, values)

    def items(self, key: str) -> list[object]:
        value = self.read(key)
        if not isinstance(value, list | tuple):
            raise _refusal(f"{self._path}.{key}", "a list", value)
        return list(cast("Sequence[object]", value))

    def texts(self, key: str) -> tuple[str, ...]:
        items = enumerate(self.items(key))
        return tuple(_text(f"{self._path}.{key}[{index}]", item) for index, item in items)

    def each(self, key: str, make: Callable[["_Reader"], _T]) -> tuple[_T, ...]:
        return tuple(
            make(_Reader(f"{self._path}.{key}[{index}]", item))
            for index, item in enumerate(self.items(key))
        )

    def part(self, key: str, make: Callable[["_Reader"], _T]) -> _T | None:
        value = self.read(key)
        return None if value is None else make(_Reader(f"{self._path}.{key}", value))


def _text(path: str, value: object) -> str:
    """Return a value if it is valid Unicode text; json accepts lone surrogates silently."""
    if not isinstance(value, str):
        raise _refusal(path, "a string", value)
    if _SURROGATE.search(value) is not None:
        raise _refusal(path, "text without lone surrogates", value)
    return value


def _refusal(path: str, wanted: str, value: object) -> ValueError:
    return ValueError(f"{path} must be {wanted}, not {excerpt(value)}")


def _day(text: str) -> datetime.date:
    """Return a day; `date.fromisoformat` would also accept weeks and days without hyphens."""
    if _DAY.fullmatch(text) is None:
        message = f"not a day such as 2026-02-03: {excerpt(text)}"
        raise ValueError(message)
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        # Python's own message differs between versions.
        message = f"impossible date {excerpt(text)}"
        raise ValueError(message) from None


def _defect_code(text: str) -> DefectCode:
    try:
        return DefectCode(text)
    except ValueError:
        message = f"no such defect code: {excerpt(text)}"
        raise ValueError(message) from None


def _to_byline(byline: _Reader) -> Byline:
    return Byline(
        text=byline.text("text"),
        name=byline.text_or_none("name"),
        role=byline.text_or_none("role"),
        place=byline.text_or_none("place"),
    )


def _to_place(place: _Reader) -> Place:
    return Place(
        text=place.text("text"),
        name=place.text("name"),
        country=place.text_or_none("country"),
    )


def _to_credit(credit: _Reader) -> Credit:
    return Credit(
        text=credit.text("text"),
        name=credit.text("name"),
        kind=credit.one_of("kind", get_args(CreditKind)),
    )


def _to_dateline(dateline: _Reader) -> Dateline:
    return Dateline(
        text=dateline.text("text"),
        places=dateline.each("places", _to_place),
        credits=dateline.each("credits", _to_credit),
        date=dateline.converted_or_none("date", PartialDate.fromisoformat),
        basis=dateline.one_of("basis", get_args(DatelineBasis)),
    )


def _to_paragraph(paragraph: _Reader) -> Paragraph:
    return Paragraph(
        text=paragraph.text("text"),
        kind=paragraph.one_of("kind", get_args(ParagraphKind)),
    )


def _to_page_date(date: _Reader) -> PageDate:
    return PageDate(
        kind=date.one_of("kind", get_args(PageDateKind)),
        date=date.converted("date", PartialDate.fromisoformat),
    )


def _to_defect(defect: _Reader) -> Defect:
    return Defect(
        code=defect.converted("code", _defect_code),
        message=defect.text("message"),
        severity=defect.one_of("severity", get_args(Severity)),
        span=Span(defect.whole("start"), defect.whole("end")),
    )


def _to_origin(origin: _Reader) -> Origin:
    return Origin(
        path=origin.text_or_none("path"),
        start=origin.whole_or_none("start"),
        end=origin.whole_or_none("end"),
        line=origin.whole_or_none("line"),
        row=origin.whole("row") if origin.has("row") else None,
        id=origin.text("id") if origin.has("id") else None,
        url=origin.text("url") if origin.has("url") else None,
    )
