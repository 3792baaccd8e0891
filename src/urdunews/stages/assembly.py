"""Assembly: a record and the roles of its lines become the article."""

import unicodedata
from typing import Final

from attrs import define, field

from urdunews.characters.normalizer import Normalizer
from urdunews.characters.speller import Look
from urdunews.characters.stretches import read_stretch
from urdunews.datelines.countries import countries
from urdunews.datelines.readings import CreditReading, DatelineReading, PlaceReading
from urdunews.model.articles import HeadlineBasis
from urdunews.model.datelines import Byline, Credit, Dateline, Place
from urdunews.model.dates import PageDate
from urdunews.model.defects import Defect, DefectCode, defect
from urdunews.model.segments import Piece, SegmentKind
from urdunews.spans import Span
from urdunews.stages.bylines import BylineReading, Stretch
from urdunews.stages.lines import Line, trimmed
from urdunews.stages.roles import Role, RoleKind, date_kind

_SEGMENTS: Final[dict[RoleKind, SegmentKind]] = {
    "headline": "headline",
    "headline-repeat": "headline-repeat",
    "deck": "deck",
    "section": "section",
    "body": "body",
    "subheading": "subheading",
    "caption": "caption",
    "junk": "junk",
}


_WITH_VALUE: Final = frozenset({"headline", "deck", "section"})


@define
class Draft:
    """An article in the making."""

    source: str
    look: Look
    normalizer: Normalizer
    pieces: list[Piece] = field(factory=list[Piece])
    headline: str | None = None
    basis: HeadlineBasis | None = None
    deck: list[str] = field(factory=list[str])
    sections: list[str] = field(factory=list[str])
    bylines: list[Byline] = field(factory=list[Byline])
    dates: list[PageDate] = field(factory=list[PageDate])
    dateline: Dateline | None = None
    defects: list[Defect] = field(factory=list[Defect])

    def read(self, start: int, end: int) -> tuple[str, Span]:
        """Return the normalised text of a stretch of the source, and the span that reads so."""
        stretch = self.source[start:end]
        if self.look.is_tidy(stretch):
            return stretch, Span(start, end)
        return read_stretch(self.source, start, end, self.normalizer)

    def text(self, start: int, end: int) -> str:
        """Return the normalised text of a stretch of the source."""
        return self.read(start, end)[0]

    def add(self, role: Role) -> None:
        """Take the pieces and values of one line."""
        line = role.line
        if role.kind == "dateline" and role.dateline is not None:
            self._add_dateline(role, role.dateline, self._add_deck_before(role))
        elif role.date is not None:
            self._add_date(role)
        elif role.byline is not None:
            self._add_byline(line, role.byline, line.end)
        elif role.kind == "body":
            self._add_body(line, line.start, role.tail)
            if role.second is not None:
                self._note_second_story(line, role.second)
        elif role.kind in _WITH_VALUE:
            self._add_value(role)
        else:
            self.pieces.append((_SEGMENTS[role.kind], line.start, line.end))

    def _add_body(self, line: Line, start: int, tail: int | None) -> None:
        """Take a paragraph, and junk that is glued behind it."""
        if tail is None and start == line.start:
            self.pieces.append(("body", start, line.end))
            return
        end = line.end
        if tail is not None:
            # The dots of `لاہور (نامہ نگار) ... مزید پڑھیں` belong to the dateline.
            end = max(start, line.span(tail, len(line.text))[0])
        body = trimmed(self.source[start:end], start, plain=False)
        if body.raw:
            self.pieces.append(("body", body.start, body.end))
        if end < line.end:
            self.pieces.append(("junk", end, line.end))

    def _note_second_story(self, line: Line, second: DatelineReading) -> None:
        if self.dateline is None:
            return
        span = Span(*line.span(0, second.end))
        excerpt = self.source[slice(*span)]
        self.defects.append(defect(DefectCode.DATELINE_REPEATED, span, excerpt))

    def _add_value(self, role: Role) -> None:
        line = role.line
        text, span = self.read(line.start, line.end)
        if not text:
            # `\u064b ` folds to nothing under some normalisers.
            self.pieces.append(("junk", line.start, line.end))
            return
        self.pieces.append((_SEGMENTS[role.kind], span.start, span.end))
        if role.kind == "headline":
            self.headline, self.basis = text, role.basis
        elif role.kind == "deck":
            self.deck.append(text)
        elif role.section is not None:
            start, _ = line.span(role.section.start, len(line.text))
            self.sections.append(self.text(start, line.end))

    def _add_date(self, role: Role) -> None:
        """Take a date line; a name before the date is a byline on the same line."""
        date, line = role.date, role.line
        assert date is not None
        start = line.start
        if role.byline is not None:
            _, start = line.span(0, role.byline.end)
            self._add_byline(line, role.byline, start)
            start = trimmed(self.source[start : line.end], start, plain=False).start
        self.pieces.append(("page-date", start, line.end))
        if date.section is not None:
            self.sections.append(self.text(*line.span(*date.section)))
        span = Span(start, line.end)
        if date.printed.date is not None:
            self.dates.append(PageDate(kind=date_kind(role), date=date.printed.date, span=span))
        else:
            excerpt = self.source[start : line.end]
            self.defects.append(defect(DefectCode.PAGE_DATE_IMPOSSIBLE, span, excerpt))

    def _add_byline(self, line: Line, byline: BylineReading, end: int) -> None:
        text, span = self.read(line.start, end)
        self.pieces.append(("byline", span.start, span.end))
        self.bylines.append(
            Byline(
                text=text,
                name=self._part(line, byline.name),
                role=self._part(line, byline.role),
                place=self._part(line, byline.place),
                span=span,
            ),
        )

    def _part(self, line: Line, stretch: Stretch | None) -> str | None:
        return None if stretch is None else self.text(*line.span(*stretch))

    def _add_deck_before(self, role: Role) -> int:
        """Take what stands before a dateline on its line; give where the dateline begins."""
        line, reading = role.line, role.dateline
        assert reading is not None
        if not reading.start:
            return line.first_letter
        begin, _ = line.span(reading.start, len(line.text))
        if not role.behind_deck:
            return begin
        start, end = line.span(0, reading.start)
        deck = trimmed(self.source[start:end], start, plain=False)
        text, span = self.read(deck.start, deck.end)
        # A basis says that there is no other headline.
        if role.basis is None:
            self.pieces.append(("deck", span.start, span.end))
            self.deck.append(text)
        else:
            self.pieces.append(("headline", span.start, span.end))
            self.headline, self.basis = text, role.basis
        return begin

    def _add_dateline(self, role: Role, reading: DatelineReading, start: int) -> None:
        """Take a line with a dateline at its opening: what stands behind it is body."""
        line = role.line
        _, end = line.span(0, reading.end)
        if line.start < start and not role.behind_deck:
            # `ٓکوئٹہ`, `cممبئی`: neither a lone mark nor a stray letter is part of the place.
            self.pieces.append(("junk", line.start, start))
        text, dateline = self.read(start, end)
        self.pieces.append(("dateline", dateline.start, dateline.end))
        self._add_body(line, end, role.tail)
        self.dateline = Dateline(
            text=text,
            span=dateline,
            places=tuple(
                self._place(line, place, country)
                for place, country in zip(
                    reading.places, countries(reading.places, reading.credits), strict=True
                )
            ),
            credits=tuple(self._credit(line, credit) for credit in reading.credits),
            date=reading.date,
            basis=reading.basis,
        )
        if reading.damaged or self._is_marked(line.start, start):
            excerpt = self.source[line.start : end]
            self.defects.append(defect(DefectCode.DATELINE_DAMAGED, dateline, excerpt))
        if reading.impossible is not None:
            span = Span(*line.span(*reading.impossible))
            excerpt = self.source[slice(*span)]
            self.defects.append(defect(DefectCode.DATELINE_DATE_IMPOSSIBLE, span, excerpt))

    def _is_marked(self, start: int, end: int) -> bool:
        """Whether marks without a letter stand in front of a dateline."""
        return any(map(unicodedata.combining, self.source[start:end]))

    def _place(self, line: Line, place: PlaceReading, country: str | None) -> Place:
        start, end = line.span(place.start, place.end)
        start = max(start, line.first_letter)
        text, span = self.read(start, end)
        name = _bare(text) if place.row is None else place.row.name
        return Place(text=text, name=name, country=country, span=span)

    def _credit(self, line: Line, credit: CreditReading) -> Credit:
        start, end = line.span(credit.start, credit.end)
        start = max(start, line.first_letter)
        name = None if credit.row is None else credit.row.name
        if name is None:
            name = self.text(*line.span(credit.name_start, credit.end))
        text, span = self.read(start, end)
        return Credit(text=text, name=name, kind=credit.kind, span=span)


def _bare(place: str) -> str:
    """Give a place as printed without the district in brackets behind it."""
    return place.partition("(")[0].rstrip(" ")
