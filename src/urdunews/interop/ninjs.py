r"""ninjs 3.1: articles as news items of the IPTC's standard, for newsroom systems.

Example:
    >>> import urdunews
    >>> from urdunews.interop import ninjs
    >>> article = urdunews.parse_article(" date 2026-02-03 بارش\nلاہور (اے پی پی) بارش ہوئی۔")
    >>> item = ninjs.news_item(article)
    >>> item["headlines"], item["located"], item["infoSources"]
    ([{'role': 'main', 'value': 'بارش'}], 'لاہور', [{'name': 'اے پی پی'}])
"""

from collections.abc import Iterator
from typing import Final, Literal, NotRequired, TypedDict, cast
from urllib.parse import quote

from urdunews.model.articles import Article
from urdunews.model.datelines import ORGANISATIONS, CreditKind
from urdunews.model.given_articles import check_article

__all__ = [
    "Body",
    "Headline",
    "InfoSource",
    "NewsItem",
    "Place",
    "Standard",
    "Subject",
    "news_item",
]

_SCHEMA: Final = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#"

#: The credits that say who wrote a story, where no byline does.
_WRITERS: Final[frozenset[CreditKind]] = frozenset({"person", "role"})
_COMMA: Final = "، "


class Standard(TypedDict):
    """The standard that an item follows."""

    name: Literal["ninjs"]
    version: Literal["3.1"]
    schema: str


class Headline(TypedDict):
    """The headline, or a line of the deck."""

    role: Literal["main", "subtitle"]
    value: str


class Body(TypedDict):
    """The text; `charCount` is in code points."""

    role: Literal["main"]
    contentType: Literal["text/plain"]
    charCount: int
    value: str


class Place(TypedDict):
    """A place of the dateline."""

    name: str
    rel: Literal["dateline"]


class InfoSource(TypedDict):
    """An agency, outlet or desk."""

    name: str


class Subject(TypedDict):
    """A section of the page."""

    name: str


class NewsItem(TypedDict):
    """An article; what it lacks is left out."""

    uri: str
    standard: Standard
    type: Literal["text"]
    language: NotRequired[str]
    headlines: NotRequired[list[Headline]]
    by: NotRequired[str]
    located: NotRequired[str]
    places: NotRequired[list[Place]]
    infoSources: NotRequired[list[InfoSource]]
    subjects: NotRequired[list[Subject]]
    bodies: NotRequired[list[Body]]


def news_item(article: Article) -> NewsItem:
    r"""Return an article as an item of IPTC ninjs 3.1, ready for JSON.

    The day of the article is not in it: all dates of ninjs are moments, with a time of day, and
    midnight would be a guess.

    Args:
        article: Any article. `by` is the bylines as printed, or else the persons and roles of
            the dateline.

    Returns:
        A JSON object, without what the article lacks.

    Raises:
        TypeError: `article` is anything else.

    Example:
        >>> import urdunews
        >>> from urdunews.interop import ninjs
        >>> article = urdunews.parse_article("سکھر (نامہ نگار) میلہ آج سے شروع ہو رہا ہے۔")
        >>> item = ninjs.news_item(article)
        >>> item["by"], item["bodies"][0]["charCount"]
        ('نامہ نگار', 26)
    """
    check_article(article, "news_item")
    standard: Standard = {"name": "ninjs", "version": "3.1", "schema": _SCHEMA}
    values: dict[str, object] = {
        "uri": f"urn:urdunews:{quote(article.id, safe='')}",
        "standard": standard,
        "type": "text",
        "language": article.language,
        "headlines": list(_headlines(article)),
        "by": _COMMA.join(_writers(article)),
        "bodies": list(_bodies(article)),
        "subjects": [{"name": section} for section in article.sections],
    }
    if article.dateline is not None:
        places = [place.name for place in article.dateline.places]
        values["located"] = _COMMA.join(places)
        values["places"] = [{"name": name, "rel": "dateline"} for name in places]
        values["infoSources"] = [{"name": name} for name in _credited(article, ORGANISATIONS)]
    return cast("NewsItem", {name: value for name, value in values.items() if value})


def _headlines(article: Article) -> Iterator[Headline]:
    if article.headline:
        yield {"role": "main", "value": article.headline}
    for line in article.deck:
        yield {"role": "subtitle", "value": line}


def _bodies(article: Article) -> Iterator[Body]:
    text = article.text
    if text:
        yield {"role": "main", "contentType": "text/plain", "charCount": len(text), "value": text}


def _writers(article: Article) -> list[str]:
    return [byline.text for byline in article.bylines] or _credited(article, _WRITERS)


def _credited(article: Article, kinds: frozenset[CreditKind]) -> list[str]:
    known = () if article.dateline is None else article.dateline.credits
    return [credit.name for credit in known if credit.kind in kinds]
