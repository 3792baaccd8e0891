r"""schema.org: articles as `NewsArticle` in JSON-LD, for web pages and search engines.

Example:
    >>> import urdunews
    >>> from urdunews.interop import schema_org
    >>> article = urdunews.parse_article(
    ...     " date 2026-02 نہر کی صفائی مکمل\nملتان (نامہ نگار) محکمے نے نہر صاف کر دی۔\n"
    ... )
    >>> item = schema_org.news_article(article)
    >>> item["datePublished"], item["locationCreated"][0]["address"]["addressCountry"]
    ('2026-02', 'PK')
"""

from collections.abc import Iterable
from typing import Literal, NotRequired, TypedDict, cast

from urdunews.model.articles import Article
from urdunews.model.datelines import ORGANISATIONS
from urdunews.model.datelines import Place as DatelinePlace
from urdunews.model.dates import iso_date
from urdunews.model.given_articles import check_article

__all__ = ["NewsArticle", "Organization", "Person", "Place", "PostalAddress", "news_article"]

PostalAddress = TypedDict(
    "PostalAddress", {"@type": Literal["PostalAddress"], "addressCountry": str}
)
"""The country of a place: an ISO 3166-1 alpha-2 code."""

Place = TypedDict(
    "Place", {"@type": Literal["Place"], "name": str, "address": NotRequired[PostalAddress]}
)
"""A place of the dateline; without an address where its country is unknown."""

Person = TypedDict("Person", {"@type": Literal["Person"], "name": str})
"""An author."""

Organization = TypedDict("Organization", {"@type": Literal["Organization"], "name": str})
"""An agency, outlet or desk."""

NewsArticle = TypedDict(
    "NewsArticle",
    {
        "@context": Literal["https://schema.org"],
        "@type": Literal["NewsArticle"],
        "identifier": str,
        "url": NotRequired[str],
        "inLanguage": NotRequired[str],
        "datePublished": NotRequired[str],
        "headline": NotRequired[str],
        "alternativeHeadline": NotRequired[list[str]],
        "author": NotRequired[list[Person]],
        "dateline": NotRequired[str],
        "locationCreated": NotRequired[list[Place]],
        "sourceOrganization": NotRequired[list[Organization]],
        "articleSection": NotRequired[list[str]],
        "articleBody": NotRequired[str],
    },
)
"""An article; what it lacks is left out."""


def news_article(article: Article) -> NewsArticle:
    r"""Return an article as a `NewsArticle` of schema.org, ready for JSON.

    Args:
        article: Any article. Its date is cut to its precision, `2026-02`. Authors are the names
            of its bylines and the persons among its credits; source organizations are the
            agencies, outlets and desks.

    Returns:
        A JSON-LD object, without what the article lacks.

    Raises:
        TypeError: `article` is anything else.

    Example:
        >>> import urdunews
        >>> from urdunews.interop import schema_org
        >>> article = urdunews.parse_article(" date 2026-02-03 بارش\nلاہور (اے پی پی) بارش ہوئی۔")
        >>> item = schema_org.news_article(article)
        >>> item["@type"], item["datePublished"], item["sourceOrganization"][0]["name"]
        ('NewsArticle', '2026-02-03', 'اے پی پی')
    """
    check_article(article, "news_article")
    dateline, origin = article.dateline, article.origin
    values: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "identifier": article.id,
        "url": None if origin is None else origin.url,
        "inLanguage": article.language,
        "datePublished": _date(article),
        "headline": article.headline,
        "alternativeHeadline": list(article.deck),
        "author": [_person(name) for name in _each_once(_authors(article))],
        "dateline": None if dateline is None else dateline.text,
        "locationCreated": [] if dateline is None else [_place(place) for place in dateline.places],
        "sourceOrganization": [_organization(name) for name in _each_once(_sources(article))],
        "articleSection": list(article.sections),
        "articleBody": article.text,
    }
    return cast("NewsArticle", {name: value for name, value in values.items() if value})


def _date(article: Article) -> str | None:
    if article.date is None:
        return None
    return iso_date(article.date, article.date_precision)


def _authors(article: Article) -> Iterable[str]:
    yield from (byline.name for byline in article.bylines if byline.name is not None)
    if article.dateline is not None:
        yield from (credit.name for credit in article.dateline.credits if credit.kind == "person")


def _sources(article: Article) -> Iterable[str]:
    if article.dateline is not None:
        known = article.dateline.credits
        yield from (credit.name for credit in known if credit.kind in ORGANISATIONS)


def _each_once(names: Iterable[str]) -> Iterable[str]:
    return dict.fromkeys(names)


def _person(name: str) -> Person:
    return {"@type": "Person", "name": name}


def _organization(name: str) -> Organization:
    return {"@type": "Organization", "name": name}


def _place(place: DatelinePlace) -> Place:
    if place.country is None:
        return {"@type": "Place", "name": place.name}
    address: PostalAddress = {"@type": "PostalAddress", "addressCountry": place.country}
    return {"@type": "Place", "name": place.name, "address": address}
