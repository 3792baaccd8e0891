"""Parsed articles: created, like their parts, from the values of a parser without checks.

Checks take longer than all else that it takes to create them. Tests show that the constructors
would accept the same values.
"""

import datetime
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, ParamSpec, TypeAlias, TypedDict, TypeVar, Unpack, cast

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


_Put: TypeAlias = Callable[[object, object], None]
"""Fills one slot of an object."""

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


def _slots_of(kind: type) -> dict[str, _Put]:
    """Return what fills each slot of a class, in half the time of `object.__setattr__`."""
    return {slot.name: getattr(kind, slot.name).__set__ for slot in attrs.fields(kind)}


_SLOTS: Final = _slots_of(Article)
_EMPTY: Final = tuple(
    put for name, put in _SLOTS.items() if name not in ParsedValues.__annotations__
)
"""What fills the slots that get their values later, or only from the constructor."""


def parsed_article(**values: Unpack[ParsedValues]) -> Article:
    """Return an article with the values of a parser."""
    article = Article.__new__(Article)
    for name, value in values.items():
        _SLOTS[name](article, value)
    for put in _EMPTY:
        put(article, None)
    return article


def unchecked(kind: Callable[_P, _T]) -> Callable[_P, _T]:
    """Return the constructor of a class without its checks, defaults and converters.

    Args:
        kind: A class of the model. All its values have to be given, as they are kept.
    """
    new: Any = object.__new__
    slots = _slots_of(cast("type", kind))

    def make(*_: _P.args, **values: _P.kwargs) -> _T:
        made: _T = new(kind)
        for name, value in values.items():
            slots[name](made, value)
        return made

    return make
