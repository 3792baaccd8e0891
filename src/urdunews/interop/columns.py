"""Columns: articles as rows of a table, in the nested form and in the flat one."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final

from attrs import frozen

from urdunews.arguments import excerpt, tuple_of
from urdunews.interop.dicts import SCHEMA, ArticleDict
from urdunews.model.content import content_id

if TYPE_CHECKING:
    from urdunews.model.articles import Article

SCHEMA_KEY: Final = "schema"
"""The key of the dict form that a table has once, not in each row."""

#: Columns that the dict form lacks: those of every table, and those added on request.
_DERIVED: Final = ("content_id",)
_ON_REQUEST: Final = ("text", "source")

NESTED: Final = (*(name for name in ArticleDict.__annotations__ if name != SCHEMA_KEY), *_DERIVED)
"""The columns of the nested form: those of the dict form, and `content_id`."""

ADDED: Final = (*_DERIVED, *_ON_REQUEST)
"""The columns that the dict form lacks; all of them are text, and `content_id` may be None."""


def _dateline(article: "Article") -> str | None:
    return None if article.dateline is None else article.dateline.text


def _path(article: "Article") -> str | None:
    return None if article.origin is None else article.origin.path


def _url(article: "Article") -> str | None:
    return None if article.origin is None else article.origin.url


def _row_id(article: "Article") -> str | None:
    return None if article.origin is None else article.origin.id


#: The columns of the flat form, in order.
_FLAT: Final[dict[str, "Callable[[Article], str | None]"]] = {
    "id": lambda article: article.id,
    "date": lambda article: None if article.date is None else article.date.isoformat(),
    "headline": lambda article: article.headline,
    "text": lambda article: article.text,
    "date_precision": lambda article: article.date_precision,
    "headline_basis": lambda article: article.headline_basis,
    "dateline": _dateline,
    "language": lambda article: article.language,
    "content_id": lambda article: article.content_id,
    "path": _path,
    "url": _url,
    "row_id": _row_id,
}

FLAT: Final = tuple(_FLAT)
"""The columns of the flat form: text, with empty strings for missing values."""


@frozen
class Form:
    """Which columns a table has."""

    names: tuple[str, ...]
    """The columns, in order."""

    is_flat: bool = False
    """Whether all columns are text; else they are those of the dict form."""

    has_number: bool = False
    """Whether a row of JSON has the number of the schema, as a dict form has."""

    @classmethod
    def of(cls, columns: Iterable[str] | None, *, is_flat: bool = False) -> "Form":
        """Return the form of a table.

        Args:
            columns: The columns, in this order; None for all but `text` and `source`, which repeat
                the paragraphs.
            is_flat: Whether it is the flat form.

        Raises:
            TypeError: `columns` is a single string, or one of them is not a string.
            ValueError: There is no such column, or one is named twice, or none at all.
        """
        if columns is None:
            return cls(FLAT if is_flat else NESTED, is_flat, has_number=not is_flat)
        names = tuple_of(str, columns, "columns")
        known = FLAT if is_flat else (*NESTED, *_ON_REQUEST)
        for index, name in enumerate(names):
            if name not in known:
                message = f"no column {excerpt(name)}; the columns are {', '.join(known)}"
                raise ValueError(message)
            if name in names[:index]:
                message = f"the column {name!r} is named twice"
                raise ValueError(message)
        if not names:
            message = f"columns is empty; the columns are {', '.join(known)}"
            raise ValueError(message)
        return cls(names, is_flat)

    def row(self, article: "Article") -> dict[str, object]:
        """Return the row of an article, ready for JSON."""
        if self.is_flat:
            return {name: _FLAT[name](article) or "" for name in self.names}
        given = article.to_dict()
        values: dict[str, object] = {**given}
        for name in self.names:
            if name in ADDED:
                values[name] = _added(article, name, given)
        number = {SCHEMA_KEY: SCHEMA} if self.has_number else {}
        return number | {name: values[name] for name in self.names}


def _added(article: "Article", name: str, values: ArticleDict) -> str | None:
    """Return a value that the dict form of an article lacks, without reading its text again."""
    if name == "source":
        # Undecodable bytes are lone surrogates in it; with U+FFFD for each, spans still fit.
        return article.source.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    text = "\n".join([paragraph["text"] for paragraph in values["paragraphs"]])
    return text if name == "text" else content_id(article.headline, text)
