"""Hypothesis strategies for tests of code that reads dumps; needs the extra `testing`.

    pip install "urdunews[testing]"

Example:
    >>> from hypothesis import given
    >>> import urdunews, urdunews.testing
    >>> @given(urdunews.testing.articles())
    ... def test_reads_back(article):
    ...     again = urdunews.parse(urdunews.unparse(article))[0]
    ...     assert urdunews.testing.values(again) == urdunews.testing.values(article)
    >>> test_reads_back()
"""

import calendar
import datetime
import functools
import unicodedata
from collections.abc import Callable
from typing import Final, TypeVar

try:
    from hypothesis import strategies as st
except ImportError as _missing:
    _NEEDED = "urdunews.testing needs hypothesis: pip install 'urdunews[testing]'"
    raise ImportError(_NEEDED) from _missing

from urdunews.characters import policy
from urdunews.dates.page import print_date
from urdunews.interop.dicts import ArticleDict
from urdunews.model.articles import Article
from urdunews.model.datelines import Byline, Credit, Dateline, Place
from urdunews.model.dates import DatePrecision, PageDate, PageDateKind, PartialDate
from urdunews.model.headlines import HeadlineBasis
from urdunews.model.paragraphs import Paragraph
from urdunews.words.lexicon import Lexicon
from urdunews.writing import unparse

__all__ = ["articles", "dumps", "mutations", "noise", "values"]

_T = TypeVar("_T")

_NOUNS: Final = [
    *("محکمہ آبپاشی", "بلدیہ", "کسان", "طلبہ", "تاجر", "مزدور", "پولیس", "عدالت"),
    *("اسکول", "ہسپتال", "سڑک", "پل", "نہر", "بازار", "منڈی", "گندم", "چاول", "بجلی"),
    *("پانی", "بارش", "موسم", "کھلاڑی", "ٹیم", "میچ", "کتاب", "نمائش", "میلہ", "جلسہ"),
    *("اجلاس", "منصوبہ", "بجٹ"),
]
_ADJECTIVES: Final = [
    *("نیا", "پرانا", "بڑا", "اہم", "مقامی", "صوبائی", "دیہی", "شہری", "سالانہ"),
    *("خصوصی", "تعلیمی", "طبی"),
]
_PHRASES: Final = [
    *("کے مطابق", "کی جانب سے", "کے لیے", "کے بعد", "کے دوران", "کے ساتھ", "میں اضافہ"),
    *("کا جائزہ", "کی بحالی", "پر زور"),
]
_VERBS: Final = [
    *("کا فیصلہ کیا گیا ہے", "کا آغاز ہو گیا", "مکمل کر لیا گیا ہے", "کا مطالبہ کیا ہے"),
    *("کی منظوری دے دی گئی", "کا اعلان کیا ہے", "کا معائنہ کیا گیا"),
]
_NAMES: Final = [
    *("سلیم", "نادیہ", "فرحان", "زبیدہ", "کامران", "مہوش", "طارق", "ثمینہ"),
    *("عدنان", "رخسانہ"),
]
_SURNAMES: Final = [
    *("قریشی", "چانڈیو", "وڑائچ", "درانی", "بلوچ", "انصاری", "کاکڑ", "بھٹی"),
    *("میمن", "رضوی"),
]

_SHORTEST_SENTENCE: Final = 60
_SHARED_OPENING: Final = 14
_POOL: Final = 600
#: Without a common factor, so that the parts of a phrase vary independently.
_STEPS: Final = (1, 7, 11, 13)
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


def mutations(text: str) -> st.SearchStrategy[str]:
    """Return a strategy for the same text as written by other keyboards and programs.

    Some letters are Arabic-keyed, decomposed or presentation forms, or followed by tatweel.
    `parse` returns the same values for all of them.

    Args:
        text: A text of Urdu letters.
    """
    ways = st.sampled_from((_arabic_keyed, _decomposed, _as_presentation_form, _with_tatweel))
    return st.tuples(ways, st.integers(0, 4), st.integers(1, 5)).map(
        lambda drawn: _mutated(text, *drawn),
    )


def noise() -> st.SearchStrategy[str]:
    """Return a strategy for unlikely texts: controls, surrogates, marks, broken headers."""
    pieces = st.one_of(
        st.text(max_size=20),
        st.characters(exclude_categories=()),
        st.sampled_from(_FRAGMENTS),
        st.sampled_from(_ODD_CHARACTERS),
        # Among all characters they are hardly ever drawn.
        st.characters(categories=["Cs"]),
    )
    return st.lists(pieces, max_size=40).map("".join)


_ODD_CHARACTERS: Final = tuple(
    policy.SPACES
    + policy.INVISIBLES
    + policy.CONTROLS
    + policy.TATWEEL
    + policy.ZWNJ
    + policy.ZWJ
    + policy.HAMZA_ABOVE
    + policy.HIGH_HAMZA
    + policy.DIACRITICS
    + "\ud800\udcff\ufffd\ufdf2\ufefb\r\n",
)
_FRAGMENTS: Final = (
    *(" date 2026-02-03 ", "\n date 2026-02-03\n", "\ndate 2017-02 ", " date 2026-02-31 "),
    *("date ", "\n\n", "\r\n", "لاہور (", "کراچی:", ") ", "اے پی پی", "۔ 10 فروری "),
    *("تحریر: ", "• ", "۔۔۔", "یہ بھی پڑھیں:", "November 14, 2025", "شائع "),
    *("31 فروری 2026", "صفحہ اول تازہ ترین آج کا اخبار", "(ویب ڈیسک)", "//"),
)


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


def _mixed(*parts: list[str]) -> list[str]:
    """Return some hundred phrases combined from the parts, so that one draw is a whole phrase."""
    return [
        " ".join(part[index * step % len(part)] for step, part in zip(_STEPS, parts, strict=False))
        for index in range(_POOL)
    ]


@functools.cache
def _things() -> list[str]:
    return _mixed(_ADJECTIVES, _NOUNS)


@functools.cache
def _titles() -> list[str]:
    """Return titles: without a final verb or stop."""
    return _mixed(_things(), _PHRASES, _things()[7:], _NOUNS)


@functools.cache
def _sentences() -> list[str]:
    clauses = _mixed(_things(), _PHRASES, _things()[11:], _VERBS)
    return [_long_enough(clause) for clause in clauses]


@functools.cache
def _headlines_or_none() -> st.SearchStrategy[str | None]:
    return st.none() | _drawn(_titles())


@functools.cache
def _decks() -> st.SearchStrategy[tuple[str, ...]]:
    return _tuples(_drawn(_titles()), 2)


@functools.cache
def _sections() -> st.SearchStrategy[tuple[str, ...]]:
    return _tuples(st.sampled_from(("قومی خبریں", "کھیل", "عالمی")), 1)


def _long_enough(clause: str) -> str:
    while len(clause) < _SHORTEST_SENTENCE:
        clause += " جس کی تفصیلات جلد جاری کی جائیں گی"
    return clause + "۔"


@functools.cache
def _bodies() -> st.SearchStrategy[tuple[Paragraph, ...]]:
    sentences = _drawn(_sentences())
    text = st.lists(sentences, min_size=1, max_size=3).map(" ".join).map(_text)
    subheaded = st.tuples(_drawn(_things()).map(_subheading), text)
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
    names = _drawn(_mixed(_NAMES, _SURNAMES))
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


def _mutated(text: str, mutate: Callable[[str], str], first: int, step: int) -> str:
    return "".join(
        mutate(letter) if index % step == first % step else letter
        for index, letter in enumerate(text)
    )


def _arabic_keyed(letter: str) -> str:
    return _ARABIC_KEYS.get(letter, letter)


def _decomposed(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)


def _as_presentation_form(letter: str) -> str:
    return _FORMS.get(letter, letter)


def _with_tatweel(letter: str) -> str:
    return letter + policy.TATWEEL if letter in policy.PLAIN_LETTERS else letter


_ARABIC_KEYS: Final = {row.becomes: row.characters[0] for row in (*policy.LETTERS, *policy.DIGITS)}
_FORMS: Final = {
    row.becomes: row.characters
    for row in policy.presentation_forms()
    if row.becomes in policy.PLAIN_LETTERS
}
