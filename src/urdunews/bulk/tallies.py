"""Tallies: counts over the articles of a dump, one at a time, in bounded memory."""

import bisect
import functools
import itertools
from collections import Counter
from collections.abc import Iterator
from typing import Final

from urdunews.bulk.bounded_counts import BoundedCounts
from urdunews.bulk.summaries import (
    Counted,
    Damage,
    DefectCount,
    DefectExample,
    Ranking,
    Summary,
)
from urdunews.bulk.unknown_names import NameCounts
from urdunews.characters.normalization import normalize
from urdunews.interop.file_names import escaped
from urdunews.interop.positions import first_line, position
from urdunews.model.articles import Article
from urdunews.model.datelines import CREDIT_KINDS, DATELINE_BASES, CreditKind
from urdunews.model.defects import SEVERITIES, Defect, DefectCode, Severity
from urdunews.model.origins import Origin
from urdunews.model.segments import SEGMENT_KINDS, Segment
from urdunews.words.lexicon import Lexicon

PARTS: Final = ("date", "headline", "deck", "byline", "dateline", "section", "body")
"""The parts that an article can have, in the order of a page."""

#: The least characters of a body in each row of lengths.
_BOUNDS: Final = (0, 1, 250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000)
_LENGTHS: Final = (
    "none",
    *(f"{least:,} to {end - 1:,}" for least, end in itertools.pairwise(_BOUNDS[1:])),
    f"{_BOUNDS[-1]:,} or more",
)
_MOST_ROWS: Final = 200
_MOST_EXAMPLES: Final = 3
_MOST_DAYS: Final = 40_000
_CONTEXT: Final = 60
_LONGEST_LINE: Final = 300


class Tally:
    """Counts what a report shows about articles; it can be pickled.

    The tallies of all parts of a dump, merged in order, equal the tally of the whole.
    """

    def __init__(self) -> None:
        """Start with no articles."""
        self.articles: int = 0
        self.size: int = 0
        self.characters: int = 0
        self.longest: int = 0
        self.imprecise: int = 0
        self.paragraphs: int = 0
        self.parts: Counter[str] = Counter()
        self.lengths: Counter[str] = Counter()
        self.kinds: Counter[str] = Counter()
        self.bases: Counter[str] = Counter()
        self.days: BoundedCounts = BoundedCounts(_MOST_DAYS)
        self.files: BoundedCounts = BoundedCounts()
        self.places: BoundedCounts = BoundedCounts()
        self.countries: BoundedCounts = BoundedCounts()
        self.credits: dict[CreditKind, BoundedCounts] = {k: BoundedCounts() for k in CREDIT_KINDS}
        self.sections: BoundedCounts = BoundedCounts()
        self.languages: BoundedCounts = BoundedCounts()
        self.junk: BoundedCounts = BoundedCounts()
        self.unknown: NameCounts = NameCounts()
        self.defects: dict[DefectCode, _DefectTally] = {}
        self.damages: list[Damage] = []

    def add(self, article: Article, lexicon: Lexicon) -> None:
        """Count an article.

        Args:
            article: The article.
            lexicon: The lexicon that it was read with.
        """
        self.articles += 1
        self.size += _size(article)
        self.files.add((_file(article),))
        # Computed on each access.
        text = article.text
        self.parts.update(_parts(article, text))
        self._add_day(article)
        self._add_dateline(article)
        self._add_text(text)
        for section in article.sections:
            self.sections.add((section,))
        self.languages.add((article.language or "",))
        self._add_segments(article)
        self._add_defects(article)
        self.unknown.add(article, lexicon)

    def merge(self, other: "Tally") -> None:
        """Add the counts of later articles."""
        self.articles += other.articles
        self.size += other.size
        self.characters += other.characters
        self.longest = max(self.longest, other.longest)
        self.imprecise += other.imprecise
        self.paragraphs += other.paragraphs
        for ours, theirs in zip(self.counters(), other.counters(), strict=True):
            ours.update(theirs)
        for counts, more in zip(self.bounded(), other.bounded(), strict=True):
            counts.merge(more)
        self.unknown.merge(other.unknown)
        for code, found in other.defects.items():
            self.defects.setdefault(code, _DefectTally(found.severity)).merge(found)
        self.damages += other.damages

    def summary(self, lexicon: Lexicon) -> Summary:
        """Return what was counted, as values.

        Args:
            lexicon: The lexicon that the articles were read with.
        """
        days = sorted(self.days.ranked(), key=lambda day: day.key)
        return Summary(
            articles=self.articles,
            size=self.size,
            characters=self.characters,
            longest=self.longest,
            files=_ranking(self.files),
            parts=tuple(Counted(name=name, count=self.parts[name]) for name in PARTS),
            days=tuple(Counted(name=day.key[0], count=day.times) for day in days),
            imprecise=self.imprecise,
            places=_ranking(self.places),
            countries=_ranking(self.countries),
            credits=tuple((kind, _ranking(c)) for kind, c in self.credits.items() if len(c)),
            bases=tuple(Counted(name=name, count=self.bases[name]) for name in DATELINE_BASES),
            sections=_ranking(self.sections),
            languages=_ranking(self.languages),
            lengths=tuple(Counted(name=name, count=self.lengths[name]) for name in _LENGTHS),
            paragraphs=self.paragraphs,
            kinds=tuple(
                Counted(name=kind, count=self.kinds[kind])
                for kind in SEGMENT_KINDS
                if self.kinds[kind]
            ),
            junk=_ranking(self.junk),
            defects=tuple(self._defects()),
            unknown=self.unknown.names(lexicon)[:_MOST_ROWS],
            damages=tuple(self.damages),
        )

    def counters(self) -> tuple[Counter[str], ...]:
        """Return the counters of closed lists."""
        return self.parts, self.lengths, self.kinds, self.bases

    def bounded(self) -> tuple[BoundedCounts, ...]:
        """Return the counters of texts."""
        names = (self.places, self.countries, *self.credits.values(), self.sections)
        return (self.days, self.files, *names, self.languages, self.junk)

    def _add_day(self, article: Article) -> None:
        if article.date is None:
            return
        if article.date_precision in {"month", "year"}:
            self.imprecise += 1
        else:
            self.days.add((article.date.isoformat(),))

    def _add_dateline(self, article: Article) -> None:
        if article.dateline is None:
            return
        self.bases[article.dateline.basis] += 1
        for place in article.dateline.places:
            self.places.add((place.name, place.country or ""))
            self.countries.add((place.country or "",))
        for credit in article.dateline.credits:
            self.credits[credit.kind].add((credit.name,))

    def _add_text(self, text: str) -> None:
        length = len(text)
        self.characters += length
        self.longest = max(self.longest, length)
        self.lengths[_LENGTHS[bisect.bisect_right(_BOUNDS, length) - 1]] += 1
        self.paragraphs += text.count("\n") + bool(text)

    def _add_segments(self, article: Article) -> None:
        source = article.source
        # Counted on the way: an article may have as many junk lines as lines.
        line = first_line(article)
        for segment in article.segments:
            self.kinds[segment.kind] += segment.end - segment.start
            if segment.kind == "junk":
                key = (_line(source, segment), segment.form or "")
                self.junk.add(key, functools.partial(_position, article, line))
            line += source.count("\n", segment.start, segment.end)

    def _add_defects(self, article: Article) -> None:
        first: dict[DefectCode, Defect] = {}
        for defect in article.defects:
            found = self.defects.setdefault(defect.code, _DefectTally(defect.severity))
            found.count += 1
            first.setdefault(defect.code, defect)
        for defect in first.values():
            self.defects[defect.code].add_article(article, defect)

    def _defects(self) -> Iterator[DefectCount]:
        def worst_first(code: DefectCode) -> tuple[int, int, str]:
            found = self.defects[code]
            return SEVERITIES.index(found.severity), -found.count, code

        for code in sorted(self.defects, key=worst_first):
            found = self.defects[code]
            yield DefectCount(
                code=code,
                severity=found.severity,
                count=found.count,
                articles=found.articles,
                examples=tuple(found.examples),
            )


class _DefectTally:
    """What is counted of one code."""

    def __init__(self, severity: Severity) -> None:
        self.severity: Severity = severity
        self.count: int = 0
        self.articles: int = 0
        self.examples: list[DefectExample] = []

    def add_article(self, article: Article, defect: Defect) -> None:
        """Count an article, with the first such defect in it."""
        self.articles += 1
        if len(self.examples) < _MOST_EXAMPLES:
            self.examples.append(_example(article, defect))

    def merge(self, other: "_DefectTally") -> None:
        """Add the counts of later articles."""
        self.count += other.count
        self.articles += other.articles
        self.examples = [*self.examples, *other.examples][:_MOST_EXAMPLES]


def line_at(article: Article, offset: int) -> int:
    """Return the line of an offset in the file that an article was read from.

    Args:
        article: Any article; without an origin, the lines of its source count from 1.
        offset: A code point of its source.
    """
    return first_line(article) + article.source.count("\n", 0, offset)


def _file(article: Article) -> str:
    path = None if article.origin is None else article.origin.path
    return escaped(path) if path else "-"


def _position(article: Article, line: int) -> str:
    origin = article.origin or Origin()
    return position(origin.path, origin.row, line)


def _line(source: str, segment: Segment) -> str:
    """Return the beginning of a segment, normalised, on one line."""
    raw = source[segment.start : min(segment.end, segment.start + _LONGEST_LINE)]
    return " ".join(normalize(raw).split())


def _size(article: Article) -> int:
    origin = article.origin
    if origin is not None and origin.start is not None and origin.end is not None:
        return origin.end - origin.start
    return len(article.source.encode("utf-8", "surrogatepass"))


def _parts(article: Article, text: str) -> Iterator[str]:
    values = {
        "date": article.date,
        "headline": article.headline,
        "deck": article.deck,
        "byline": article.bylines,
        "dateline": article.dateline,
        "section": article.sections,
        "body": text,
    }
    return (name for name, value in values.items() if value)


def _ranking(counts: BoundedCounts) -> Ranking:
    rows = (
        Counted(name=key[0], count=count, detail=key[-1] if len(key) > 1 else "", first=first)
        for key, count, first in counts.ranked(_MOST_ROWS)
    )
    return Ranking(
        rows=tuple(rows), distinct=len(counts), total=counts.total(), missing=counts.missing
    )


def _example(article: Article, defect: Defect) -> DefectExample:
    source, (start, end) = article.source, defect.span
    line_start = source.rfind("\n", 0, start) + 1
    line_end = source.find("\n", start)
    line_end = len(source) if line_end < 0 else line_end
    shown_end = min(end, line_end, start + _CONTEXT)
    before = source[max(line_start, start - _CONTEXT) : start]
    after = source[shown_end : min(line_end, shown_end + _CONTEXT)]
    return DefectExample(
        where=_position(article, line_at(article, start)),
        date="" if article.date is None else article.date.isoformat(),
        headline=(article.headline or "")[:_CONTEXT],
        message=defect.message,
        before=before,
        text=source[start:shown_end],
        after=after,
    )
