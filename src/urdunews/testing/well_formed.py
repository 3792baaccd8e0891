"""Well-formed articles: strategies for those that are written and read back the same."""

import calendar
import datetime
import functools
from typing import Final, TypeVar

from hypothesis import strategies as st

from urdunews.dates.page import print_date
from urdunews.interop.dicts import ArticleDict
from urdunews.model.articles import Article
from urdunews.model.datelines import Byline, Credit, Dateline, Place
from urdunews.model.dates import DatePrecision, PageDate, PageDateKind, PartialDate
from urdunews.model.headlines import HeadlineBasis
from urdunews.model.paragraphs import Paragraph
from urdunews.testing import wording
from urdunews.words.lexicon import Lexicon
from urdunews.writing import unparse

_T = TypeVar("_T")

#: How many characters of two paragraphs must not be the same for both to be read as paragraphs.
_SHARED_OPENING: Final = 14
_FIRST_DAY: Final = datetime.date(1947, 8, 14)
_LAST_DAY: Final = datetime.date(2100, 12, 31)


def values(article: Article) -> ArticleDict:
    """Return the values that do not depend on how an article is written.

    The id, defects and origin are blank.

    Args:
        article: Any article.
    """
    shared = article.to_dict()
    shared["id"] = ""
    shared["defects"] = []
    shared["origin"] = None
    return shared


def articles() -> st.SearchStrategy[Article]:
    """Return a strategy for well-formed articles, which `unparse` and `parse` round-trip."""
    Lexicon.default()  # Hypothesis stops a test whose first draw is slow, as on a busy machine.
    return _articles()


def dumps() -> st.SearchStrategy[str]:
    """Return a strategy for texts of one to three well-formed records."""
    # A record without a header is recognised only at the beginning of a text.
    more = st.lists(_articles(headed=True).map(unparse), max_size=2).map("".join)
    return st.tuples(articles().map(unparse), more).map("".join)


@st.composite
def _articles(draw: st.DrawFn, *, headed: bool = False) -> Article:
    date = draw(_days() if headed else _days_or_none())
    precision = None if date is None else draw(_precisions())
    headline = draw(_headlines_or_none())
    basis = None if headline is None else _basis(date, own_line=draw(st.booleans()))
    dateline = draw(_datelines_or_none())
    return Article(
        date=None if date is None else _first_day(date, precision),
        date_precision=precision,
        headline=headline,
        headline_basis=basis,
        deck=() if headline is None else tuple(deck for deck in draw(_decks()) if deck != headline),
        bylines=() if headline is None else draw(_bylines()),
        dateline=dateline,
        # A body that repeats its first words would turn them into a headline.
        paragraphs=draw(_bodies_that_open_apart() if headline is None else _bodies()),
        sections=draw(_sections()),
        # Without a header, a story's date line would be the article's date.
        dates=() if headline is None or date is None else draw(_page_dates()),
    )


def _tuples(strategy: st.SearchStrategy[_T], most: int) -> st.SearchStrategy[tuple[_T, ...]]:
    return st.lists(strategy, max_size=most, unique_by=str).map(tuple)


# Strategies are cached, because creating one takes longer than drawing from it.
@functools.cache
def _days() -> st.SearchStrategy[datetime.date]:
    return st.dates(_FIRST_DAY, _LAST_DAY)


@functools.cache
def _days_or_none() -> st.SearchStrategy[datetime.date | None]:
    return st.none() | _days()


@functools.cache
def _precisions() -> st.SearchStrategy[DatePrecision]:
    return st.sampled_from(("day", "month", "year"))


def _first_day(date: datetime.date, precision: DatePrecision | None) -> datetime.date:
    if precision == "day":
        return date
    return date.replace(month=date.month if precision == "month" else 1, day=1)


def _basis(date: datetime.date | None, *, own_line: bool) -> HeadlineBasis:
    return "line" if own_line or date is None else "header"


def _drawn(pool: list[_T]) -> st.SearchStrategy[_T]:
    # sampled_from, or a method of the list, would print the whole pool when a test fails.
    return st.integers(0, len(pool) - 1).map(lambda index: pool[index])


@functools.cache
def _headlines_or_none() -> st.SearchStrategy[str | None]:
    return st.none() | _drawn(wording.titles())


@functools.cache
def _decks() -> st.SearchStrategy[tuple[str, ...]]:
    return _tuples(_drawn(wording.titles()), 2)


@functools.cache
def _sections() -> st.SearchStrategy[tuple[str, ...]]:
    return _tuples(st.sampled_from(("قومی خبریں", "کھیل", "عالمی")), 1)


@functools.cache
def _bodies() -> st.SearchStrategy[tuple[Paragraph, ...]]:
    sentences = _drawn(wording.sentences())
    text = st.lists(sentences, min_size=1, max_size=3).map(" ".join).map(_text)
    subheaded = st.tuples(_drawn(wording.things()).map(_subheading), text)
    more = st.lists(st.tuples(text) | subheaded, max_size=3)
    return st.tuples(text, more).map(lambda drawn: (drawn[0], *(p for ps in drawn[1] for p in ps)))


@functools.cache
def _bodies_that_open_apart() -> st.SearchStrategy[tuple[Paragraph, ...]]:
    return _bodies().filter(_opens_apart)


def _opens_apart(paragraphs: tuple[Paragraph, ...]) -> bool:
    openings = [paragraph.text[:_SHARED_OPENING] for paragraph in paragraphs]
    return len(set(openings)) == len(openings)


def _text(text: str) -> Paragraph:
    return Paragraph(text=text)


def _subheading(text: str) -> Paragraph:
    return Paragraph(text=text, kind="subheading")


@functools.cache
def _bylines() -> st.SearchStrategy[tuple[Byline, ...]]:
    names = _drawn(wording.persons())
    labelled = st.tuples(st.sampled_from(("تحریر", "رپورٹ")), names).map(
        lambda drawn: Byline(text=f"{drawn[0]}: {drawn[1]}", name=drawn[1], role=drawn[0]),
    )
    return _tuples(labelled | st.just(Byline(text="ویب ڈیسک", role="ویب ڈیسک")), 1)


@functools.cache
def _page_dates() -> st.SearchStrategy[tuple[PageDate, ...]]:
    kinds: st.SearchStrategy[PageDateKind] = st.sampled_from(("story", "update"))
    days = _days().map(lambda day: PartialDate(year=day.year, month=day.month, day=day.day))
    return _tuples(st.builds(PageDate, kind=kinds, date=days), 1)


@functools.cache
def _datelines_or_none() -> st.SearchStrategy[Dateline | None]:
    return st.none() | _datelines()


@st.composite
def _datelines(draw: st.DrawFn) -> Dateline:
    places = draw(_places())
    credits_ = draw(_credits() if places else _one_credit())
    # `یوننان، سیکسنی:` is a topic: of lands and states, a colon makes no list of datelines.
    places = places if credits_ or all(map(_is_town, places)) else places[:1]
    date = draw(_days_of_year_or_none()) if places and credits_ else None
    text = draw(st.sampled_from(("، ", "/", " + "))).join(place.text for place in places)
    if date is not None:
        text += f"۔ {print_date(date)}"
    if credits_:
        text += draw(st.sampled_from((" ", ""))) if text else ""
        text += f"({'، '.join(credit.text for credit in credits_)})"
    else:
        text += ":"
    return Dateline(text=text, places=places, credits=credits_, date=date, basis="lexicon")


def _is_town(place: Place) -> bool:
    row = Lexicon.default().place(place.text)
    return row is not None and row.kind == "city"


@functools.cache
def _days_of_year_or_none() -> st.SearchStrategy[PartialDate | None]:
    days = [
        PartialDate(month=month, day=day)
        for month in range(1, 13)
        for day in range(1, calendar.monthrange(2000, month)[1] + 1)
    ]
    return st.none() | _drawn(days)


@functools.cache
def _places() -> st.SearchStrategy[tuple[Place, ...]]:
    return _tuples(_drawn(_known_places()), 3)


@functools.cache
def _credits() -> st.SearchStrategy[tuple[Credit, ...]]:
    return _tuples(_drawn(_known_credits()), 2)


@functools.cache
def _one_credit() -> st.SearchStrategy[tuple[Credit, ...]]:
    return st.tuples(_drawn(_known_credits()))


@functools.cache
def _known_places() -> list[Place]:
    return [
        Place(text=row.name, name=row.name, country=row.country)
        for row in Lexicon.default().places
        if row.country and not row.broad
    ]


@functools.cache
def _known_credits() -> list[Credit]:
    # `پی ٹی آئی` is an agency of India, and elsewhere a party.
    rows = (row for row in Lexicon.default().credits if not row.local)
    return [Credit(text=row.name, name=row.name, kind=row.kind) for row in rows]
