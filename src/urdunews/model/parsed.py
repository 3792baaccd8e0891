"""Parsed articles: created from the values of a parser without checks."""

import datetime
from typing import TYPE_CHECKING, Final, TypedDict, Unpack

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


class ParsedValues(TypedDict, total=False):
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


_DEFAULTS: Final = {slot.name: slot.default for slot in attrs.fields(Article)}


def parsed_article(**values: Unpack[ParsedValues]) -> Article:
    """Return an article with the values of a parser, unchecked because checks are slow.

    Tests show that the constructor would accept the same values.
    """
    article = Article.__new__(Article)
    for name, value in {**_DEFAULTS, **values}.items():
        object.__setattr__(article, name, value)
    return article
