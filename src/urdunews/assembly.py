"""Assembly: the values and segments of an article, from a record and the kinds of its lines."""

import unicodedata
from array import array
from typing import Final

from urdunews.characters.normalizer import Normalizer, first_look, keeping_letters
from urdunews.characters.speller import Look
from urdunews.characters.stretches import read_stretch
from urdunews.datelines.countries import countries
from urdunews.datelines.readings import CreditReading, DatelineReading, PlaceReading
from urdunews.lines.bylines import BylineReading, Stretch
from urdunews.lines.date_lines import DateLine
from urdunews.lines.layout import Layout, trimmed
from urdunews.lines.page import Page
from urdunews.lines.readings import TEXT, LineKind, LineReading
from urdunews.model.datelines import Byline, Credit, Dateline, Place
from urdunews.model.dates import PageDate
from urdunews.model.defects import Defect, DefectCode, defect
from urdunews.model.headlines import HeadlineBasis
from urdunews.model.parsed import unchecked
from urdunews.model.segments import POSITION, Claim, Partition, SegmentKind
from urdunews.spans import Span

#: The kinds of segments for lines without a value.
_SEGMENTS: Final[dict[LineKind, SegmentKind]] = {
    "headline-repeat": "headline-repeat",
    "body": "body",
    "subheading": "subheading",
    "caption": "caption",
    "junk": "junk",
}

#: Segments that decide the language of an article, and those used if there are none.
_STORY: Final[frozenset[SegmentKind]] = frozenset({"body", "subheading"})
_TITLES: Final[frozenset[SegmentKind]] = frozenset({"headline", "deck"})
_new_byline: Final = unchecked(Byline)
_new_credit: Final = unchecked(Credit)
_new_dateline: Final = unchecked(Dateline)
_new_page_date: Final = unchecked(PageDate)
_new_place: Final = unchecked(Place)


class Draft:
    """Collects the segments and values of an article."""

    __slots__ = (
        "basis",
        "bylines",
        "claims",
        "dateline",
        "dates",
        "deck",
        "defects",
        "ends",
        "headline",
        "kinds",
        "language",
        "look",
        "normalizer",
        "sections",
        "source",
        "starts",
    )

    def __init__(self, source: str, look: Look, normalizer: Normalizer) -> None:
        """Start without values.

        Args:
            source: The record as it was read.
            look: The profile of its characters.
            normalizer: The normaliser of the text fields.
        """
        self.source: str = source
        self.look: Look = look
        self.normalizer: Normalizer = normalizer
        # A tuple for each of many short lines takes more memory than the lines: it is made later.
        self.kinds: list[SegmentKind] = []
        """The kind of each piece of the source."""
        self.starts: list[int] = []
        self.ends: array[int] = array("q")
        self.claims: list[Claim] = []
        """The form that identified each piece, with its phrase."""
        self.headline: str | None = None
        self.basis: HeadlineBasis | None = None
        self.deck: list[str] = []
        self.sections: list[str] = []
        self.bylines: list[Byline] = []
        self.dates: list[PageDate] = []
        self.dateline: Dateline | None = None
        self.defects: list[Defect] = []
        self.language: str | None = None

    def keep_letters(self) -> None:
        """Stop changing letters to Urdu ones: the article is in another language."""
        self.normalizer = keeping_letters(self.normalizer)
        self.look = first_look(self.source, self.normalizer)

    def note_language(self) -> None:
        """Add a defect: the body, or without a body the headline and deck, is not in Urdu."""
        story = [at for at, kind in enumerate(self.kinds) if kind in _STORY]
        story = story or [at for at, kind in enumerate(self.kinds) if kind in _TITLES]
        # Pieces are in order.
        span = Span(self.starts[story[0]], self.ends[story[-1]]) if story else Span(0, 0)
        self.defects.append(defect(DefectCode.LANGUAGE_OTHER, span, self.language or ""))

    def claim(self, kind: SegmentKind, start: int, end: int, claim: Claim) -> None:
        """Add a piece of the source."""
        self.kinds.append(kind)
        self.starts.append(start)
        self.ends.append(end)
        self.claims.append(claim)

    def partition(self) -> Partition:
        """Return the pieces as an article stores them."""
        pieces = zip(self.kinds, self.starts, self.ends, strict=True)
        return Partition(tuple(pieces), len(self.source), tuple(self.claims))

    def read(self, start: int, end: int) -> tuple[str, Span]:
        """Return the normalised text of a stretch of the source, and its exact span."""
        stretch = self.source[start:end]
        if self.look.is_tidy(stretch):
            return stretch, Span(start, end)
        return read_stretch(self.source, start, end, self.normalizer)

    def text(self, span: Span) -> str:
        """Return the normalised text of a stretch of the source."""
        return self.read(*span)[0]

    def take(self, page: Page) -> None:
        """Add the pieces and values of all lines of a page."""
        layout, tails = page.layout, page.tails
        # Most lines are one piece without a value: calls would take a tenth of this method's time.
        kinds, starts, ends, claims = self.kinds, self.starts, self.ends, self.claims
        lines = zip(page.kinds, page.readings, layout.starts, layout.raws, strict=True)
        for index, (kind, reading, start, raw) in enumerate(lines):
            plain = _SEGMENTS.get(kind)
            if plain is None:
                self._take_values(page, index, kind, reading)
            elif index in tails:
                self._take_paragraph(layout, index, start, tails[index])
            else:
                kinds.append(plain)
                starts.append(start)
                ends.append(start + len(raw))
                claims.append(POSITION if reading is TEXT else _claim(reading))
        if self.dateline is not None:
            for index, second in page.second_stories.items():
                self._note_second_story(layout, index, second)

    def _take_values(self, page: Page, index: int, kind: LineKind, reading: LineReading) -> None:
        """Add a line that has a value."""
        layout = page.layout
        if kind == "headline" or kind == "deck":  # noqa: PLR1714 - narrowed for the type checkers
            self._take_title(page, index, kind)
        elif reading.section is not None:
            self._take_section(layout, index, reading, reading.section)
        elif kind == "dateline" and reading.dateline is not None:
            self._take_dateline(page, index, reading.dateline)
        elif reading.date is not None:
            self._take_date(page, index, reading, reading.date)
        else:
            assert reading.byline is not None
            whole = Span(layout.starts[index], layout.end(index))
            self._take_byline(layout, index, reading, reading.byline, whole)

    def _take_paragraph(self, layout: Layout, index: int, start: int, tail: str | None) -> None:
        """Add a paragraph from an offset in its line, and the junk glued to its end."""
        end = layout.end(index)
        if tail is not None:
            length = len(layout.text(index))
            junk = layout.span(index, length - len(tail), length)
            # The dots of `لاہور (نامہ نگار) ... مزید پڑھیں` belong to the dateline.
            end = max(start, junk.start)
        body, at = trimmed(self.source[start:end], start)
        if body:
            self.claim("body", at, at + len(body), POSITION)
        if end < layout.end(index):
            self.claim("junk", end, layout.end(index), ("tail", tail))

    def _note_second_story(self, layout: Layout, index: int, second: DatelineReading) -> None:
        span = layout.span(index, 0, second.end)
        excerpt = self.source[slice(*span)]
        self.defects.append(defect(DefectCode.DATELINE_REPEATED, span, excerpt))

    def _take_title(self, page: Page, index: int, kind: SegmentKind) -> None:
        """Add a line that is the headline or part of the deck."""
        text = self._take_line(page.layout, index, kind, _claim(page.readings[index]))
        if not text:
            return
        if kind == "deck":
            self.deck.append(text)
        else:
            self.headline, self.basis = text, page.headline_basis

    def _take_section(self, layout: Layout, index: int, reading: LineReading, start: int) -> None:
        self._take_line(layout, index, "section", (reading.form, reading.phrase))
        span = layout.span(index, start, len(layout.openings[index]))
        self.sections.append(self.text(Span(span.start, layout.end(index))))

    def _take_line(self, layout: Layout, index: int, kind: SegmentKind, claim: Claim) -> str:
        """Add a line without its blank ends, and return its text, which may be empty."""
        start, end = layout.starts[index], layout.end(index)
        text, span = self.read(start, end)
        if text:
            self.claim(kind, span.start, span.end, claim)
        else:
            # A line with only marks is empty after a normaliser that deletes marks.
            self.claim("junk", start, end, POSITION)
        return text

    def _take_date(self, page: Page, index: int, reading: LineReading, date: DateLine) -> None:
        """Add a date line; a name before or after the date is a byline on the same line."""
        layout = page.layout
        start, end = layout.starts[index], layout.end(index)
        if reading.byline is not None:
            before = Span(start, layout.span(index, 0, reading.byline.end).end)
            self._take_byline(layout, index, reading, reading.byline, before)
            start = trimmed(self.source[before.end : end], before.end)[1]
        after = None
        if date.author is not None:
            after = layout.span(index, date.author.start, len(layout.openings[index]))
            end = start + len(trimmed(self.source[start : after.start], start)[0])
        self.claim("page-date", start, end, (reading.form, reading.phrase))
        if date.section is not None:
            self.sections.append(self.text(layout.span(index, *date.section)))
        span = Span(start, end)
        if date.printed.date is not None:
            kind = "masthead" if index in page.mastheads else date.kind
            self.dates.append(_new_page_date(kind=kind, date=date.printed.date, span=span))
        else:
            excerpt = self.source[start:end]
            self.defects.append(defect(DefectCode.PAGE_DATE_IMPOSSIBLE, span, excerpt))
        if date.author is not None and after is not None:
            byline = BylineReading(len(layout.openings[index]), name=date.author.name)
            self._take_byline(layout, index, reading, byline, after)

    def _take_byline(
        self, layout: Layout, index: int, reading: LineReading, byline: BylineReading, where: Span
    ) -> None:
        text, span = self.read(*where)
        self.claim("byline", span.start, span.end, (reading.form, reading.phrase))
        self.bylines.append(
            _new_byline(
                text=text,
                name=self._part(layout, index, byline.name),
                role=self._part(layout, index, byline.role),
                place=self._part(layout, index, byline.place),
                span=span,
            ),
        )

    def _part(self, layout: Layout, index: int, stretch: Stretch | None) -> str | None:
        return None if stretch is None else self.text(layout.span(index, *stretch))

    def _take_dateline(self, page: Page, index: int, reading: DatelineReading) -> None:
        """Add a line with a dateline; the text after it is body."""
        layout, line = page.layout, page.readings[index]
        claim: Claim = (line.form, line.phrase)
        first, end = layout.starts[index], layout.span(index, 0, reading.end).end
        start = layout.first_letter(index)
        if reading.start:
            start = layout.span(index, reading.start, len(layout.openings[index])).start
        if line.follows_deck:
            self._take_deck_before(page, index, reading.start)
        elif first < start:
            # `ٓکوئٹہ`, `cممبئی`: neither a lone mark nor a stray letter is part of the place.
            self.claim("junk", first, start, claim)
        text, span = self.read(start, end)
        self.claim("dateline", span.start, span.end, claim)
        self._take_paragraph(layout, index, end, page.tails.get(index))
        self.dateline = _new_dateline(
            text=text,
            span=span,
            places=self._places(layout, index, reading),
            credits=tuple([self._credit(layout, index, credit) for credit in reading.credits]),
            date=reading.date,
            basis=reading.basis,
        )
        # Marks without a letter in front of a dateline are damage.
        if reading.damaged or any(map(unicodedata.combining, self.source[first:start])):
            excerpt = self.source[first:end]
            self.defects.append(defect(DefectCode.DATELINE_DAMAGED, span, excerpt))
        if reading.impossible is not None:
            date = layout.span(index, *reading.impossible)
            excerpt = self.source[slice(*date)]
            self.defects.append(defect(DefectCode.DATELINE_DATE_IMPOSSIBLE, date, excerpt))

    def _places(self, layout: Layout, index: int, reading: DatelineReading) -> tuple[Place, ...]:
        several = zip(reading.places, countries(reading.places, reading.credits), strict=True)
        return tuple([self._place(layout, index, place, country) for place, country in several])

    def _take_deck_before(self, page: Page, index: int, end: int) -> None:
        """Add the text before a dateline on its line: a deck, or the only headline."""
        stretch = page.layout.span(index, 0, end)
        deck, start = trimmed(self.source[slice(*stretch)], stretch.start)
        text, span = self.read(start, start + len(deck))
        if page.headline is None:
            self.claim("headline", span.start, span.end, POSITION)
            self.headline, self.basis = text, page.headline_basis
        else:
            self.claim("deck", span.start, span.end, POSITION)
            self.deck.append(text)

    def _place(self, layout: Layout, index: int, place: PlaceReading, country: str | None) -> Place:
        start, end = layout.span(index, place.start, place.end)
        text, span = self.read(max(start, layout.first_letter(index)), end)
        name = _without_district(text) if place.row is None else place.row.name
        return _new_place(text=text, name=name, country=country, span=span)

    def _credit(self, layout: Layout, index: int, credit: CreditReading) -> Credit:
        start, end = layout.span(index, credit.start, credit.end)
        text, span = self.read(max(start, layout.first_letter(index)), end)
        name = None if credit.row is None else credit.row.name
        if name is None:
            name = self.text(layout.span(index, credit.name_start, credit.end))
        return _new_credit(text=text, name=name, kind=credit.kind, span=span)


def _claim(reading: LineReading) -> Claim:
    """Return the form that identified a line, with its phrase."""
    if reading.is_text and reading.form != "evidence":
        # A dateline that does not open the body is a headline or a paragraph by its position.
        return POSITION
    return reading.form, reading.phrase


def _without_district(place: str) -> str:
    """Return a place as printed without the district in brackets after it."""
    return place.partition("(")[0].rstrip(" ")
