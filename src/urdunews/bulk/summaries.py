"""Summaries: what the articles of a dump are like as a whole, as values."""

import re
from typing import Any, Final

import attrs
from attrs import frozen

from urdunews.bulk.unknown_names import UnknownName
from urdunews.model.datelines import CreditKind
from urdunews.model.defects import DefectCode, Severity

_SURROGATE: Final = re.compile("[\ud800-\udfff]")


@frozen(kw_only=True)
class Counted:
    """Something that was counted."""

    name: str
    """What it is."""

    count: int
    """How often it occurs."""

    detail: str = ""
    """Something more about it: the country of a place, the form of a junk line."""

    first: str = ""
    """Where it was first seen, as `FILE:LINE`; empty where that is not recorded."""


@frozen(kw_only=True)
class Ranking:
    """The most frequent of many names."""

    rows: tuple[Counted, ...] = ()
    """The most frequent names first, at most 200."""

    distinct: int = 0
    """How many different names there are."""

    total: int = 0
    """How often all of them occur."""

    missing: int = 0
    """How much a count may be too low because there were too many names to keep; usually 0."""


@frozen(kw_only=True)
class DefectExample:
    """A defect as an example of its code."""

    where: str
    """Its file and line: `dump.txt:120`."""

    date: str
    """The date of the article; empty without one."""

    headline: str
    """The headline of the article, cut short; empty without one."""

    message: str
    """What was found and what to do."""

    before: str
    """The end of the text before the defect, on its line."""

    text: str
    """The text of the defect, cut short."""

    after: str
    """The beginning of the text after it."""


@frozen(kw_only=True)
class DefectCount:
    """How often a defect occurs."""

    code: DefectCode
    """Its code."""

    severity: Severity
    """How bad it is."""

    count: int
    """How often it occurs."""

    articles: int
    """How many articles have it."""

    examples: tuple[DefectExample, ...] = ()
    """The first of the first three articles that have it."""


@frozen(kw_only=True)
class Damage:
    """A file that could not be read to its end."""

    path: str | None
    """The file, as it was named; None for standard input."""

    offset: int
    """Where the damage was noticed, in bytes."""

    reason: str
    """What is wrong."""


@frozen(kw_only=True)
class Summary:
    """Counts over all articles of a dump, as returned by `urdunews.bulk.summarize`.

    Example:
        >>> import urdunews
        >>> summary = urdunews.bulk.summarize("seeds/")
        >>> summary.articles, summary.size, summary.days[0].name
        (1, 4839, '2026-02-03')
        >>> summary.places.rows[0].name, summary.places.rows[0].detail
        ('راولپنڈی', 'PK')
    """

    articles: int = 0
    """The number of articles."""

    size: int = 0
    """The bytes of their text, unpacked."""

    characters: int = 0
    """The characters of their bodies."""

    longest: int = 0
    """The characters of the longest body."""

    files: Ranking = Ranking()
    """The files, by the number of their articles."""

    parts: tuple[Counted, ...] = ()
    """How many articles have a `date`, `headline`, `deck`, `byline`, `dateline`, `section` and
    `body`."""

    days: tuple[Counted, ...] = ()
    """The articles per day, in order; days without an article are left out."""

    imprecise: int = 0
    """How many articles have only a month or a year as their date; they are not in `days`."""

    places: Ranking = Ranking()
    """The places of datelines; the detail is their country."""

    countries: Ranking = Ranking()
    """The countries of these places, by ISO 3166-1 code."""

    credits: tuple[tuple[CreditKind, Ranking], ...] = ()
    """The credits of datelines, by kind."""

    bases: tuple[Counted, ...] = ()
    """The datelines by `basis`: how many of their names the lexicon knows."""

    sections: Ranking = Ranking()
    """The sections that the pages name."""

    languages: Ranking = Ranking()
    """The languages, by BCP 47 tag; without a name if there is too little text to tell."""

    lengths: tuple[Counted, ...] = ()
    """How many bodies have a length in each range, such as `1,000 to 1,999` characters."""

    paragraphs: int = 0
    """The number of paragraphs, including sub-headings."""

    kinds: tuple[Counted, ...] = ()
    """The characters of the sources by the kind of segment."""

    junk: Ranking = Ranking()
    """The lines that were read as junk, normalised; the detail is the form that claimed them."""

    defects: tuple[DefectCount, ...] = ()
    """The defects by code, the worst first."""

    unknown: tuple[UnknownName, ...] = ()
    """The names that the lexicon lacks, at most 200, the certain ones first."""

    damages: tuple[Damage, ...] = ()
    """The files that could not be read to their end."""

    def part(self, name: str) -> int:
        """Return how many articles have a part, such as `headline`."""
        return next((part.count for part in self.parts if part.name == name), 0)

    def defect(self, code: DefectCode) -> int:
        """Return how many articles have a defect."""
        return next((found.articles for found in self.defects if found.code == code), 0)

    def to_dict(self) -> dict[str, Any]:
        """Return all values as dicts, tuples, strings and numbers, ready for JSON."""
        return as_plain(self)


def as_plain(values: Any) -> dict[str, Any]:  # noqa: ANN401 - any class of attrs
    """Return the values of a class as dicts, tuples, strings and numbers."""
    return attrs.asdict(values, value_serializer=_plain)


def _plain(_: object, __: object, value: object) -> object:
    # Codes are strings of their own class, and excerpts of sources may hold lone surrogates.
    if not isinstance(value, str):
        return value
    return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", str(value))
