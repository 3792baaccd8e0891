"""Writing: an article as the clean record that reads back to the same values."""

from collections.abc import Iterator

from urdunews.dates.printed import print_date
from urdunews.model.articles import Article
from urdunews.model.dates import PageDate
from urdunews.words import vocabulary

_DATE_LENGTHS = {"day": 10, "month": 7, "year": 4}


def unparse(article: Article) -> str:
    """Write a clean record: header, sections, deck, dates, bylines, dateline and body.

    Junk, captions, repeated headlines and the site's own date are left out.

    Args:
        article: An article that was parsed, read or made.

    Returns:
        A record that ends in a line feed. `parse` of it gives the same values for articles
        whose parts have the forms of real pages.

    Example:
        >>> import datetime, urdunews
        >>> article = urdunews.Article(
        ...     date=datetime.date(2026, 2, 3),
        ...     date_precision="day",
        ...     headline="نہر کی صفائی مکمل",
        ...     paragraphs=(urdunews.Paragraph(text="محکمہ آبپاشی نے نہر صاف کر دی۔"),),
        ... )
        >>> print(urdunews.unparse(article), end="")
         date 2026-02-03 نہر کی صفائی مکمل
        محکمہ آبپاشی نے نہر صاف کر دی۔
    """
    return "".join(f"{line}\n" for line in _lines(article))


def _lines(article: Article) -> Iterator[str]:
    late = article.headline_basis == "after-body"
    headline = None if late else article.headline
    yield from _header(article, headline)
    for section in article.sections:
        yield f"• {section}"
    yield from article.deck
    for date in article.dates:
        yield from _date(date)
    yield from (byline.text for byline in article.bylines)
    yield from _body(article)
    if late and article.headline is not None:
        yield article.headline


def _header(article: Article, headline: str | None) -> Iterator[str]:
    """Write the header line, or the headline alone of an article without a date."""
    own_line = article.headline_basis == "line"
    if article.date is None:
        if headline is not None:
            yield headline
        return
    length = _DATE_LENGTHS[article.date_precision or "day"]
    mark = f" date {article.date.isoformat()[:length]}"
    if headline is None:
        yield mark
    elif own_line:
        yield mark
        yield headline
    else:
        yield f"{mark} {headline}"


def _date(date: PageDate) -> Iterator[str]:
    if date.kind == "masthead":
        return
    label = vocabulary.date_label(date.kind)
    printed = print_date(date.date)
    if printed is not None:
        yield f"{label} {printed}"


def _body(article: Article) -> Iterator[str]:
    paragraphs = [paragraph.text for paragraph in article.paragraphs]
    if article.dateline is not None:
        first = paragraphs[:1]
        yield " ".join([article.dateline.text, *first])
        paragraphs = paragraphs[1:]
    yield from paragraphs
