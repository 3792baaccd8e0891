"""Parsed articles: created, like their parts, from the values of a parser without checks.

Checks take longer than all else that it takes to create them. Tests show that the constructors
would accept the same values.
"""

import datetime
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, ParamSpec, TypedDict, TypeVar, Unpack

import attrs

from urdunews.characters.normalizer import Normalizer
from urdunews.characters.speller import Look
from urdunews.model.articles import Article
from urdunews.model.datelines import Byline, Dateline
from urdunews.model.dates import DatePrecision, PageDate
from urdunews.model.defects import Defect
from urdunews.model.headlines import HeadlineBasis
from urdunews.model.origins import Origin
from urdunews.model.segments import Partition

if TYPE_CHECKING:
    from urdunews.words.lexicon import Lexicon


_put: Final[Callable[[object, str, object], None]] = object.__setattr__

_P = ParamSpec("_P")
_T = TypeVar("_T")


class ParsedValues(TypedDict):
    """The values of an article that a parser found, by the names of their slots."""

    date: datetime.date | None
    date_precision: DatePrecision | None
    headline: str | None
    headline_basis: HeadlineBasis | None
    deck: tuple[str, ...]
    bylines: tuple[Byline, ...]
    dateline: Dateline | None
    sections: tuple[str, ...]
    dates: tuple[PageDate, ...]
    defects: tuple[Defect, ...]
    source: str
    origin: Origin | None
    normalizer: Normalizer
    lexicon: "Lexicon | None"
    _partition: Partition
    _look: Look | None
    _given_language: str


_EMPTY: Final = tuple(
    slot.name for slot in attrs.fields(Article) if slot.name not in ParsedValues.__annotations__
)
"""The slots that are filled later, or only by the constructor."""


def parsed_article(**values: Unpack[ParsedValues]) -> Article:
    """Return an article with the values of a parser."""
    article = Article.__new__(Article)
    for name, value in values.items():
        _put(article, name, value)
    for name in _EMPTY:
        _put(article, name, None)
    return article


def unchecked(kind: Callable[_P, _T]) -> Callable[_P, _T]:
    """Return the constructor of a class without its checks, defaults and converters.

    Args:
        kind: A class of the model. All its values have to be given, as they are kept.
    """
    new: Any = object.__new__

    def make(*_: _P.args, **values: _P.kwargs) -> _T:
        made: _T = new(kind)
        for name, value in values.items():
            _put(made, name, value)
        return made

    return make
