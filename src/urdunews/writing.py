"""Writing: an article as a clean record that parses to the same values."""

import functools
from collections.abc import Iterator, Sequence
from typing import Final

from urdunews.arguments import check_argument
from urdunews.characters.normalization import fold
from urdunews.datelines.grammar import read_dateline
from urdunews.dates.page import print_date
from urdunews.lines.bylines import read_byline
from urdunews.model.articles import Article
from urdunews.model.datelines import Byline, Dateline
from urdunews.model.dates import PageDate, iso_date
from urdunews.reading.headers import DEFAULT_KEYWORDS, HeaderReader
from urdunews.words import vocabulary
from urdunews.words.lexicon import Lexicon

#: An impossible date, for an article without a date.
_NO_DATE: Final = "0000-00-00"
#: A word joiner: stripping white space leaves it in place, and normalising removes it.
_GUARD: Final = "\u2060"
#: The line below an author block.
_RULE: Final = "۔ ۔ ۔"
#: A category with its label is one on every page; a bullet alone may be an entry of a menu.
_SECTION_LABEL: Final = "کیٹیگری"


def unparse(article: Article) -> str:
    """Return a clean record: header, deck, sections, dates, bylines, dateline and body.

    Junk, captions, repeated headlines and the site's own date are left out.

    Args:
        article: An article that was parsed, read or constructed.

    Returns:
        A record that ends in a line feed. `parse` returns the same values for it if the parts
        of the article have the forms of real pages. It is always one record: a paragraph that
        looks like a header line is written after a word joiner, which no value keeps.

    Raises:
        TypeError: `article` is not an `Article`.

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
    check_argument(article, Article, "unparse", "parse_article(text) returns one")
    lines = [line for part in _lines(article) for line in part.split("\n")]
    own = int(_header_date(article) is not None)
    guarded = [*lines[:own], *map(_guarded, lines[own:])]
    return "".join(f"{line}\n" for line in guarded)


def _guarded(line: str) -> str:
    """Return a line that opens no record: a paragraph may look like a header line."""
    return f"{_GUARD}{line}" if _headers().is_header(line) else line


@functools.cache
def _headers() -> HeaderReader:
    return HeaderReader(DEFAULT_KEYWORDS)


def _lines(article: Article) -> Iterator[str]:
    late = article.headline_basis == "after-body"
    headline = None if late else article.headline
    yield from _header(article, headline)
    yield from article.deck
    # Between headline and deck, a category would make the deck look like the headline.
    for section in article.sections:
        yield f"{_SECTION_LABEL}: {section}"
    yield from _dates_and_bylines(article)
    yield from _body(article)
    if late and article.headline is not None:
        yield article.headline


def _header(article: Article, headline: str | None) -> Iterator[str]:
    """Yield the header line, or only the headline for an article without a header."""
    own_line = article.headline_basis == "line"
    date = _header_date(article)
    if date is None:
        if headline is not None:
            yield headline
        return
    mark = f" date {date}"
    if headline is None:
        yield mark
    elif own_line:
        yield mark
        yield headline
    else:
        yield f"{mark} {headline}"


def _header_date(article: Article) -> str | None:
    """Return the date for the header line; None if the article needs no header line."""
    if article.date is not None:
        return iso_date(article.date, article.date_precision)
    # Without a header, or with an impossible date there, a story's own date would be used.
    own = any(date.kind == "story" and date.date.year is not None for date in article.dates)
    return _NO_DATE if own or article.headline_basis == "header" else None


def _dates_and_bylines(article: Article) -> Iterator[str]:
    """Yield date lines and bylines, the dates first unless a byline must precede one."""
    dates = [date for date in article.dates if date.kind != "masthead"]
    bylines = list(article.bylines)
    signed = [index for index in range(len(bylines)) if _needs_date(index, bylines)]
    first_free = signed[-1] + 1 if signed else 0
    for index, byline in enumerate(bylines[:first_free]):
        at = next((at for at, date in enumerate(dates) if _is_day(date)), None)
        if index not in signed or at is None:
            yield from _byline(byline)
            continue
        yield from filter(None, map(_date, dates[:at]))
        yield f"{byline.text} {vocabulary.date_label(dates[at].kind)} {dates[at].date.isoformat()}"
        del dates[: at + 1]
    yield from filter(None, map(_date, dates))
    for byline in bylines[first_free:]:
        yield from _byline(byline)


def _needs_date(index: int, bylines: Sequence[Byline]) -> bool:
    """Whether a byline is only a name, which is recognised by the date after it."""
    following = bylines[index + 1 : index + 2]
    if any(map(_is_place, following)):
        # `name`, `place` and a rule form an author block.
        return False
    return not _is_place(bylines[index]) and not _reads_back(bylines[index])


def _is_place(byline: Byline) -> bool:
    return byline.name is None and byline.role is None and byline.place is not None


def _is_day(date: PageDate) -> bool:
    return date.date.calendar == "gregorian" and None not in {
        date.date.year,
        date.date.month,
        date.date.day,
    }


def _reads_back(byline: Byline) -> bool:
    """Whether a byline alone on its line is read back the same."""
    text = fold(byline.text)
    reading = read_byline(text, Lexicon.default())
    if reading is None:
        return False
    parts = (reading.name, reading.role, reading.place)
    read = [None if part is None else text[slice(*part)] for part in parts]
    return read == [part and fold(part) for part in (byline.name, byline.role, byline.place)]


def _byline(byline: Byline) -> Iterator[str]:
    yield byline.text
    if _is_place(byline):
        yield _RULE


def _date(date: PageDate) -> str | None:
    printed = print_date(date.date)
    return None if printed is None else f"{vocabulary.date_label(date.kind)} {printed}"


def _body(article: Article) -> Iterator[str]:
    paragraphs = [paragraph.text for paragraph in article.paragraphs]
    dateline = article.dateline
    if dateline is None:
        yield from paragraphs
        return
    joined = " ".join([dateline.text, *paragraphs[:1]])
    if paragraphs and not _opens_line(dateline, joined):
        yield dateline.text
        yield from paragraphs
        return
    yield joined
    yield from paragraphs[1:]


def _opens_line(dateline: Dateline, line: str) -> bool:
    """Whether a dateline is recognised if the body follows on its line.

    `مٹھی —` and `سری نگر، 26 جولائی` are recognised only on a line of their own.
    """
    reading = read_dateline(fold(line), Lexicon.default())
    return reading is not None and reading.end == len(fold(dateline.text))
