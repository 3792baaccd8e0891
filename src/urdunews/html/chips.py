"""Chips: the short values of an article and of a dateline."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from urdunews.html.escaping import english, escaped, urdu
from urdunews.model.dates import iso_date

if TYPE_CHECKING:
    from urdunews.model.articles import Article
    from urdunews.model.datelines import Credit, Dateline, Place
    from urdunews.model.origins import Origin


def chips(items: Iterable[str]) -> str:
    """Return a list of chips; each of them is HTML."""
    return english("".join(f"<li>{item}</li>" for item in items), "ul", "chips")


def of_article(article: "Article") -> Iterator[str]:
    """Yield the chips of an article: date, language, dateline, page, id, origin."""
    yield _named("date", escaped(day_of(article)))
    if article.language is not None:
        yield _named("language", escaped(article.language))
    if article.dateline is not None:
        yield from of_dateline(article.dateline)
    for byline in article.bylines:
        yield _named("byline", urdu(byline.name or byline.role or byline.text))
    for section in article.sections:
        yield _named("section", urdu(section))
    for printed in article.dates:
        yield _named(f"{printed.kind} date", escaped(printed.date.isoformat()))
    yield _named("id", escaped(article.id))
    if article.origin is not None:
        yield _origin(article.origin)


def of_dateline(dateline: "Dateline") -> Iterator[str]:
    """Yield the chips of a dateline: places, credits, date."""
    yield from map(place_chip, dateline.places)
    yield from map(credit_chip, dateline.credits)
    if dateline.date is not None:
        yield _named("dateline’s date", escaped(dateline.date.isoformat()))


def place_chip(place: "Place") -> str:
    """Return a place with its country."""
    return _named("place", f"{urdu(place.name)} {escaped(place.country or '?')}")


def credit_chip(credit: "Credit") -> str:
    """Return a credit with its kind."""
    return _named(f"credit ({credit.kind})", urdu(credit.name))


def day_of(article: "Article") -> str:
    """Return the date of an article, as precise as it was printed."""
    if article.date is None:
        return "no date"
    return iso_date(article.date, article.date_precision)


def _origin(origin: "Origin") -> str:
    row = "" if origin.row is None else f" row {origin.row}"
    line = str(origin.line or 1)
    return _named("line", line) if origin.path is None else f"{_path(origin.path)}{row}:{line}"


def _path(path: str) -> str:
    return _named("from", f'<bdi dir="ltr">{escaped(path)}</bdi>')


def _named(name: str, value: str) -> str:
    return f"<b>{name}</b> {value}"
