"""Reading dicts: articles from the dicts that `Article.to_dict` returned, each value checked."""

import datetime
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final, TypeVar, cast

from urdunews import lazy
from urdunews.arguments import excerpt
from urdunews.interop.dicts import SCHEMA
from urdunews.model.datelines import (
    CREDIT_KINDS,
    DATELINE_BASES,
    Byline,
    Credit,
    Dateline,
    Place,
)
from urdunews.model.dates import DATE_PRECISIONS, PAGE_DATE_KINDS, PageDate, PartialDate
from urdunews.model.defects import SEVERITIES, Defect, DefectCode
from urdunews.model.headlines import HEADLINE_BASES
from urdunews.model.origins import Origin
from urdunews.model.paragraphs import PARAGRAPH_KINDS, Paragraph
from urdunews.spans import Span

if TYPE_CHECKING:
    from urdunews.model.articles import Article

_SURROGATE: Final = lazy.pattern("[\ud800-\udfff]")
_DAY: Final = lazy.pattern(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

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
        date_precision=article.one_of_or_none("date_precision", DATE_PRECISIONS),
        headline=article.text_or_none("headline"),
        headline_basis=article.one_of_or_none("headline_basis", HEADLINE_BASES),
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
        kind=credit.one_of("kind", CREDIT_KINDS),
    )


def _to_dateline(dateline: _Reader) -> Dateline:
    return Dateline(
        text=dateline.text("text"),
        places=dateline.each("places", _to_place),
        credits=dateline.each("credits", _to_credit),
        date=dateline.converted_or_none("date", PartialDate.fromisoformat),
        basis=dateline.one_of("basis", DATELINE_BASES),
    )


def _to_paragraph(paragraph: _Reader) -> Paragraph:
    return Paragraph(
        text=paragraph.text("text"),
        kind=paragraph.one_of("kind", PARAGRAPH_KINDS),
    )


def _to_page_date(date: _Reader) -> PageDate:
    return PageDate(
        kind=date.one_of("kind", PAGE_DATE_KINDS),
        date=date.converted("date", PartialDate.fromisoformat),
    )


def _to_defect(defect: _Reader) -> Defect:
    return Defect(
        code=defect.converted("code", _defect_code),
        message=defect.text("message"),
        severity=defect.one_of("severity", SEVERITIES),
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
