"""Roles: what a line is by its own form and words, whatever stands round it."""

from typing import Final, Literal, NamedTuple, TypeAlias

from attrs import frozen

from urdunews import shapes
from urdunews.datelines.readings import DatelineReading
from urdunews.model.articles import HeadlineBasis
from urdunews.model.dates import PageDateKind
from urdunews.stages.bylines import BylineReading, read_byline, read_name
from urdunews.stages.furniture import (
    FurnitureReader,
    SectionReading,
    is_foreign,
    is_prose,
)
from urdunews.stages.lines import Line, letters
from urdunews.stages.page_dates import DateLine, read_date_line
from urdunews.words.lexicon import Lexicon
from urdunews.words.profiles import Profile

RoleKind: TypeAlias = Literal[
    "text",
    "headline",
    "headline-repeat",
    "deck",
    "section",
    "page-date",
    "byline",
    "dateline",
    "body",
    "subheading",
    "caption",
    "junk",
    "end",
]
"""What a line is. `text` and `end` (junk that ends the story) are gone when roles are done."""

LONGEST_HEADLINE: Final = 160
"""No headline that was seen is longer."""

#: Enough of a line to hold its first letters, behind bullets and quotes.
_FIRST_LOOK: Final = 16
_FIRST: Final = 6


class Role(NamedTuple):
    """A line and what it is."""

    kind: RoleKind
    line: Line
    section: SectionReading | None = None
    date: DateLine | None = None
    byline: BylineReading | None = None
    dateline: DatelineReading | None = None
    behind_deck: bool = False
    tail: int | None = None
    second: DatelineReading | None = None
    masthead: bool = False
    basis: HeadlineBasis | None = None

    @property
    def is_text(self) -> bool:
        """Whether the line's own form does not say what it is."""
        return self.kind in {"text", "dateline"}


@frozen(kw_only=True)
class Words:
    """What the roles are read with."""

    lexicon: Lexicon
    furniture: FurnitureReader
    profile: Profile | None = None

    @classmethod
    def of(cls, lexicon: Lexicon, profile: Profile | None = None) -> "Words":
        """Take the words of a lexicon, and what is known of the dump."""
        return cls(lexicon=lexicon, furniture=FurnitureReader(lexicon), profile=profile)

    def by_furniture(self, line: Line) -> Role | None:
        """Tell what a line of the page's furniture is."""
        furniture = self.furniture.read(line.text)
        return None if furniture is None else Role(furniture, line)

    def by_profile(self, line: Line) -> Role | None:
        """Tell junk by the records that share it; a shared sentence may still be the story's."""
        profile = self.profile
        if profile is None or line.is_long:
            return None
        shared = profile.find(line.text)
        if shared is None or is_prose(line.text):
            return None
        return Role("end" if shared.ends else "junk", line)

    def by_byline(self, line: Line) -> Role | None:
        """Tell a byline."""
        byline = read_byline(line.text, self.lexicon)
        return None if byline is None else Role("byline", line, byline=byline)

    def by_date(self, line: Line, *, before_body: bool = False) -> Role | None:
        """Tell a date line, and a line without Urdu."""
        role = self._date_role(line, before_body=before_body)
        if role is None and is_foreign(line.text):
            return Role("junk", line)
        return role

    def _date_role(self, line: Line, *, before_body: bool) -> Role | None:
        date = read_date_line(line.text, self.lexicon, before_body=before_body)
        if date is None:
            return None
        if not date.name:
            return Role("page-date", line, date=date)
        byline = read_name(date.name, self.lexicon)
        if byline is None or not _stands_for_a_name(date, byline):
            return None
        return Role("byline", line, date=date, byline=byline)


def _stands_for_a_name(date: DateLine, byline: BylineReading) -> bool:
    """Whether the words before a date are an author, and not a headline's.

    `یوم آزادی 14 اگست 2025` is one; a date in Latin letters is no part of Urdu words, nor are
    Latin letters of a title, and no title has a category behind its date.
    """
    if byline.role is not None or date.latin or date.section is not None:
        return True
    return shapes.LATIN_LETTER.search(date.name) is not None


def repeats(line: Line, headline: Line) -> bool:
    """Whether a line is the headline again, perhaps cut short with dots."""
    text, title = line.text, headline.text
    if len(text) > 2 * LONGEST_HEADLINE or not text or not title:
        return False
    if text[0] != title[0] and text[0].isalpha() and title[0].isalpha():
        return False
    if letters(text[:_FIRST_LOOK])[:_FIRST] != letters(title[:_FIRST_LOOK])[:_FIRST]:
        return False
    # The headline's, however long it is, are worked out once for all lines below it.
    again, first = line.letters, headline.letters
    if not again or not first:
        return False
    if again == first:
        return True
    short, whole = sorted((again, first), key=len)
    cut = line if len(again) < len(first) else headline
    return shapes.breaks_off(cut.text) and whole.startswith(short)


def date_kind(role: Role) -> PageDateKind:
    """Tell whose date a date line gives."""
    if role.masthead:
        return "masthead"
    return "story" if role.date is None else role.date.kind
