"""Roles: what each line of a record is, by evidence and never by its number.

A line's own form and words say most: furniture, dates, bylines, datelines. What remains is
text, and the story's opening decides it: before the line that opens the body stand headline,
its repetitions and the deck; from it on, body and sub-headings. A dateline opens the body. So
does, without one, the first line of prose that no date line or byline follows.
"""

import datetime
import re
from collections.abc import Iterator
from typing import Final, Literal, NamedTuple, TypeAlias

from attrs import define, field, frozen

from urdunews import shapes
from urdunews.model.articles import HeadlineBasis
from urdunews.model.dates import PageDateKind
from urdunews.stages.bylines import BylineReading, is_name, read_byline, read_name
from urdunews.stages.datelines import read_dateline, read_place_line
from urdunews.stages.furniture import (
    FurnitureReader,
    SectionReading,
    is_foreign,
    is_prose,
)
from urdunews.stages.glued import find_glued_dateline
from urdunews.stages.lines import Line
from urdunews.stages.page_dates import DateLine, read_date_line
from urdunews.stages.readings import DatelineReading
from urdunews.words import vocabulary
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

#: How many lines of prose may stand before a dateline: more are another story.
_MOST_PROSE_BEFORE: Final = 3
_LONGEST_PROSE_BEFORE: Final = 400
#: No page was seen with more lines before its body.
_MOST_FRONT_LINES: Final = 60
_MOST_DECK_LINES: Final = 3
_LONG_LINE: Final = 100
_LONGEST_SUBHEADING: Final = 80
_MOST_SUBHEADING_WORDS: Final = 12
_LONGEST_HEADLINE: Final = 160
_SHORTEST_HEADLINE: Final = 15
_SHORTEST_SHARED_OPENING: Final = 15
_SHARED_WORDS: Final = 0.5
_MASTHEAD_DAYS: Final = 30
#: Enough of a line to hold its first letters, behind bullets and quotes.
_FIRST_LOOK: Final = 16
_FIRST: Final = 6
#: A line feed, perhaps with a carriage return before it: no blank line stands between.
_LINE_FEED: Final = 2
_DASHES: Final = frozenset("—–-")
#: How far from its line's beginning a dateline has its bracket.
_LONGEST_DATELINE: Final = 90
_LETTERS: Final = re.compile(r"[\W_]+")
#: A sentence and the beginning of another one: prose that an excerpt cuts.
_CUT_SHORT: Final = re.compile(r"[۔؟!] (?<=[^۔؟! ]{2}[۔؟!] )[^۔؟!]{40}")
_ATTRIBUTIONS: Final = re.compile(r" (?:نے|کی رپورٹ|کے مطابق)(?!\w)")


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


def assign_roles(
    lines: list[Line],
    words: Words,
    *,
    on_header: bool,
    date: datetime.date | None,
) -> list[Role]:
    """Tell what each line is.

    Args:
        lines: The record's lines that are not blank, without the header's mark and date.
        words: The words to know them by.
        on_header: Whether the first of them stands on the header line.
        date: The header's date.

    Returns:
        A role for each line, in order.
    """
    page = _Page(words=words, lines=lines, on_header=on_header)
    page.read_front()
    page.mark_author_blocks()
    opening = page.find_opening()
    roles = list(page.name_front(opening))
    headline = next((role.line for role in roles if role.kind == "headline"), None)
    roles += page.name_body(opening, headline)
    return _with_masthead(_with_late_headline(roles), date)


@define
class _Page:
    words: Words
    lines: list[Line]
    on_header: bool
    front: list[Role] = field(factory=list[Role])
    first_text: Line | None = None

    def read_front(self) -> None:
        """Read the lines by their own form, until a dateline or enough prose has come."""
        prose = read = 0
        for line in self.lines[:_MOST_FRONT_LINES]:
            role = self._by_form(line)
            self.front.append(role)
            if role.kind == "dateline" and self._opens_body(role):
                return
            if self.first_text is None and role.is_text:
                self.first_text = line
            if role.is_text and (line.is_long or is_prose(line.text)):
                prose += 1
                read += len(line.raw)
            if prose > _MOST_PROSE_BEFORE or read > _LONGEST_PROSE_BEFORE:
                return

    def mark_author_blocks(self) -> None:
        """Find authors and their places in front of a rule: name, place, `۔ ۔ ۔`."""
        for index, role in enumerate(self.front):
            if role.kind == "junk" and shapes.is_rule(role.line.text):
                self._mark_author_block(index)

    def _mark_author_block(self, rule: int) -> None:
        place = rule - 1
        if place < 1 or not self._is_place(place):
            return
        name = place - 1
        if name > 0 and shapes.is_rule(self.front[name].line.text):
            name -= 1
        author = self.front[name]
        text = author.line.text
        if author.line is not self.first_text and author.is_text and is_name(text):
            reading = BylineReading(len(text), name=(0, len(text)))
            self.front[name] = Role("byline", author.line, byline=reading)
        elif author.kind != "byline":
            return
        line = self.front[place].line
        reading = BylineReading(len(line.text), place=(0, len(line.text)))
        self.front[place] = Role("byline", line, byline=reading)

    def _is_place(self, index: int) -> bool:
        role = self.front[index]
        return role.is_text and self.words.lexicon.place(role.line.text) is not None

    def _by_form(self, line: Line) -> Role:
        """Tell what a line before the body is by itself."""
        if not line.is_long and self.words.furniture.may_claim(line.text):
            role = self._by_words(line) or self._by_date(line)
            if role is not None:
                return role
        reading = read_dateline(line.text, self.words.lexicon)
        if reading is None or reading.basis == "partial":
            # A deck of few words looks like a place that nobody knows.
            glued = find_glued_dateline(line.text, self.words.lexicon)
            if glued is not None:
                return Role("dateline", line, dateline=glued, behind_deck=True)
        if reading is not None:
            return Role("dateline", line, dateline=reading)
        # Before the body, nothing ends the story.
        return Role("junk", line) if self._by_profile(line) else Role("text", line)

    def _by_words(self, line: Line) -> Role | None:
        section = self.words.furniture.read_section(line.text)
        if section is not None:
            return Role("section" if section.is_section else "junk", line, section=section)
        role = self._by_furniture(line)
        if role is not None:
            # Before the body, nothing ends the story.
            return role._replace(kind="junk") if role.kind == "end" else role
        return self._by_byline(line)

    def _by_date(self, line: Line) -> Role | None:
        role = self._date_role(line)
        if role is None and is_foreign(line.text):
            return Role("junk", line)
        return role

    def _date_role(self, line: Line) -> Role | None:
        date = read_date_line(line.text)
        if date is None:
            return None
        if not date.name:
            return Role("page-date", line, date=date)
        byline = read_name(date.name, self.words.lexicon)
        if byline is None or not _stands_for_a_name(date, byline):
            return None
        return Role("byline", line, date=date, byline=byline)

    def _opens_body(self, role: Role) -> bool:
        """Whether a line with a dateline opens the body, and is no headline `لاہور: …`."""
        reading, text = role.dateline, role.line.text
        if reading is None or reading.form == "credit":
            return True
        if reading.end >= len(text):
            return reading.form != "stop"
        first = self.first_text
        if first is None or first is role.line:
            # Where a headline is due, a place and a colon belong to the headline.
            return shapes.ends_sentence(text) or len(text) > _LONGEST_HEADLINE
        if _repeats(role.line, first):
            return False
        return _is_sentence(text) or len(text) > _LONG_LINE

    def find_opening(self) -> int:
        """Give the index of the line that opens the body; the number of lines if none."""
        last = len(self.front) - 1
        if last >= 0 and self.front[last].kind == "dateline" and self._opens_body(self.front[last]):
            return last
        texts = [index for index, role in enumerate(self.front) if role.is_text]
        if not texts:
            return len(self.front)
        return self._with_place_line(self._opening_of(texts))

    def _opening_of(self, texts: list[int]) -> int:
        if self._is_lead(texts):
            return texts[0]
        behind = self._behind_date_lines(texts)
        if behind is not None:
            return behind
        return self._behind_deck(texts[1:])

    def _with_place_line(self, opening: int) -> int:
        """Take a town alone on the line before the body for its dateline: `کراچی`."""
        place = opening - 1
        if opening >= len(self.front) or place < 0 or not self.front[place].is_text:
            return opening
        if place > 0 and _is_author(self.front[place - 1]):
            return opening
        line = self.front[place].line
        reading = read_place_line(line.text, self.words.lexicon)
        if reading is None or not is_prose(self.front[opening].line.text):
            return opening
        self.front[place] = Role("dateline", line, dateline=reading)
        return place

    def _is_lead(self, texts: list[int]) -> bool:
        """Whether the first text is prose already: a page without a headline before it."""
        first = self.front[texts[0]].line.text
        if self._is_cut(self.front[texts[0]].line):
            # What is cut short has a body's length.
            return True
        if not is_prose(first) and _CUT_SHORT.search(first) is None:
            return False
        following = texts[0] + 1
        if following < len(self.front) and self.front[following].kind in {"page-date", "byline"}:
            return False
        line = self.front[texts[0]].line
        others = [text for text in texts[1:] if not _repeats(self.front[text].line, line)]
        if not others:
            return True
        # A headline with a full stop: the page, or the body, says it again.
        shared = _shared_opening(first, self.front[texts[1]].line.text)
        return shared < _SHORTEST_SHARED_OPENING

    def _is_cut(self, line: Line) -> bool:
        furniture = self.words.furniture
        return line.raw[-1] in furniture.tail_ends and furniture.find_tail(line) is not None

    def _behind_date_lines(self, texts: list[int]) -> int | None:
        """Give the first text behind the date lines and bylines that follow the headline."""
        marks = [
            index
            for index, role in enumerate(self.front)
            if role.kind in {"page-date", "byline"} and index > texts[0]
        ]
        for mark in reversed(marks):
            between = sum(texts[0] < text < mark for text in texts)
            behind = [text for text in texts if text > mark]
            if behind and between <= _MOST_DECK_LINES:
                return behind[0]
        return None

    def _behind_deck(self, texts: list[int]) -> int:
        """Give the first text behind the headline that is no deck."""
        headline = next(role for role in self.front if role.is_text)
        rest = [t for t in texts if not _repeats(self.front[t].line, headline.line)]
        if not rest:
            return len(self.front)
        # A body that opens with its source has the sentence before it for a deck.
        for index in rest[1 : _MOST_DECK_LINES + 1]:
            if self._opens_with_agency(self.front[index].line.text):
                return index
        for index in rest[: _MOST_DECK_LINES + 1]:
            line = self.front[index].line
            if line.is_long or _is_sentence(line.text):
                return index
        return rest[0]

    def _opens_with_agency(self, text: str) -> bool:
        """Whether prose opens with its source, as a body does: `مہر خبررساں ایجنسی نے …`."""
        attribution = _ATTRIBUTIONS.search(text, 0, _LONG_LINE)
        if attribution is None:
            return False
        row = self.words.lexicon.credit(text[: attribution.start()])
        return row is not None and row.kind in {"agency", "outlet"}

    def name_front(self, opening: int) -> Iterator[Role]:
        """Yield the roles of the lines before the one that opens the body."""
        headline: Line | None = None
        for index, role in enumerate(self.front[:opening]):
            if not role.is_text:
                yield role
            elif headline is None:
                headline = role.line
                yield Role("headline", role.line, basis=self._basis(index))
            elif _repeats(role.line, headline):
                yield Role("headline-repeat", role.line)
            elif self._is_above_credit(index):
                yield Role("caption", role.line)
            else:
                yield Role("deck", role.line)

    def _is_above_credit(self, index: int) -> bool:
        """Whether a picture's credit stands right below: the line says what it shows."""
        line, below = self.front[index].line, self.front[index + 1 : index + 2]
        return any(
            role.kind == "caption"
            and role.line.start <= line.end + _LINE_FEED
            and role.line.text[0] in _DASHES
            and not line.is_long
            for role in below
        )

    def _basis(self, index: int) -> HeadlineBasis:
        return "header" if self.on_header and index == 0 else "line"

    def name_body(self, opening: int, headline: Line | None) -> Iterator[Role]:
        """Yield the roles of the line that opens the body and of all behind it."""
        if opening >= len(self.lines):
            return
        first = self.front[opening] if opening < len(self.front) else None
        if first is not None and first.kind == "dateline" and self._opens_body(first):
            if first.behind_deck and headline is None:
                first = first._replace(basis=self._basis(opening))
            yield self._with_tail(first)
        else:
            yield self._with_tail(Role("body", self.lines[opening]))
        before = self.lines[opening]
        ended = False
        for index in range(opening + 1, len(self.lines)):
            role = self._behind_opening(index, headline, before, ended=ended)
            ended = ended or role.kind == "end"
            if role.kind in {"body", "subheading"}:
                before = role.line
            yield Role("junk", role.line) if role.kind == "end" else self._with_tail(role)

    def _with_tail(self, role: Role) -> Role:
        """Tell junk that is glued behind a paragraph from it."""
        raw = role.line.raw
        if raw[-1] not in self.words.furniture.tail_ends and "(" not in raw[:_LONGEST_DATELINE]:
            return role
        if role.kind not in {"body", "dateline"}:
            return role
        tail = self.words.furniture.find_tail(role.line)
        second = self._second_dateline(role.line) if role.kind == "body" else None
        if tail is None and second is None:
            return role
        return role._replace(tail=tail, second=second)

    def _second_dateline(self, line: Line) -> DatelineReading | None:
        """Read a dateline of known names that opens a paragraph: another story."""
        reading = read_dateline(line.text, self.words.lexicon)
        if reading is None or reading.form != "credit" or reading.basis != "lexicon":
            return None
        return reading if reading.places and reading.credits else None

    def _behind_opening(
        self,
        index: int,
        headline: Line | None,
        before: Line,
        *,
        ended: bool,
    ) -> Role:
        """Tell what a line behind the opening of the body is.

        Args:
            index: Which line.
            headline: The headline's line, if there is one.
            before: The body's last line so far.
            ended: Whether the story has ended, and the page's foot has begun.
        """
        line = self.lines[index]
        if headline is not None and not line.is_long and _repeats(line, headline):
            return Role("headline-repeat", line)
        if ended:
            return self._by_furniture(line) or Role("junk", line)
        last = index + 1 == len(self.lines)
        if line.is_long or not (last or self.words.furniture.may_claim(line.text)):
            return self._by_profile(line) or Role("body", line)
        if self._is_foot(index):
            return Role("junk", line)
        role = self._by_furniture(line) or self._by_byline(line) or self._by_date(line)
        role = role or self._by_profile(line)
        if role is not None:
            return role
        return Role("subheading" if self._is_subheading(index, before) else "body", line)

    def _by_furniture(self, line: Line) -> Role | None:
        furniture = self.words.furniture.read(line.text)
        return None if furniture is None else Role(furniture, line)

    def _by_profile(self, line: Line) -> Role | None:
        """Tell junk by the records that share it; a shared sentence may still be the story's."""
        profile = self.words.profile
        if profile is None or line.is_long:
            return None
        shared = profile.find(line.text)
        if shared is None or is_prose(line.text):
            return None
        return Role("end" if shared.ends else "junk", line)

    def _by_byline(self, line: Line) -> Role | None:
        byline = read_byline(line.text, self.words.lexicon)
        return None if byline is None else Role("byline", line, byline=byline)

    def _is_foot(self, index: int) -> bool:
        """Whether the line credits a source at the end: `کریڈٹ: …`, `یو این آئی`."""
        text = self.lines[index].text
        label, colon, _ = text.partition(":")
        if colon and label.strip() in vocabulary.labels("credit-line"):
            return True
        row = self.words.lexicon.credit(text) if index == len(self.lines) - 1 else None
        return row is not None and row.kind in {"agency", "outlet"}

    def _is_subheading(self, index: int, before: Line) -> bool:
        """Whether a short line without a full stop stands between lines of prose."""
        text = self.lines[index].text
        if index + 1 >= len(self.lines) or len(text) > _LONGEST_SUBHEADING:
            return False
        if len(text.split(" ")) > _MOST_SUBHEADING_WORDS or shapes.ends_sentence(text):
            return False
        if shapes.breaks_off(text):
            return False
        behind = self.lines[index + 1]
        if not before.is_long and not shapes.ends_with_stop(before.text):
            return False
        return behind.is_long or (
            len(behind.text) > len(text) and shapes.ends_with_stop(behind.text)
        )


def _is_author(role: Role) -> bool:
    """Whether a line is a byline or a person's name, so that a place below is the author's."""
    if role.kind == "byline":
        return True
    names = vocabulary.personal_names()
    return is_name(role.line.text) and not names.isdisjoint(role.line.text.split(" "))


def _stands_for_a_name(date: DateLine, byline: BylineReading) -> bool:
    """Whether the words before a date are an author, and not a headline's.

    `یوم آزادی 14 اگست 2025` is one; a date in Latin letters is no part of Urdu words, nor are
    Latin letters of a title, and no title has a category behind its date.
    """
    if byline.role is not None or date.latin or date.section is not None:
        return True
    return shapes.LATIN_LETTER.search(date.name) is not None


def _is_sentence(text: str) -> bool:
    return shapes.ends_sentence(text) or shapes.breaks_off(text) or len(text) > _LONGEST_HEADLINE


def _letters(text: str) -> str:
    return _LETTERS.sub("", text)


def _repeats(line: Line, headline: Line) -> bool:
    """Whether a line is the headline again, perhaps cut short with dots."""
    text, title = line.text, headline.text
    if len(text) > 2 * _LONGEST_HEADLINE or not text or not title:
        return False
    if text[0] != title[0] and text[0].isalpha() and title[0].isalpha():
        return False
    if _letters(text[:_FIRST_LOOK])[:_FIRST] != _letters(title[:_FIRST_LOOK])[:_FIRST]:
        return False
    again, first = _letters(text), _letters(title)
    if not again or not first:
        return False
    if again == first:
        return True
    short, whole = sorted((again, first), key=len)
    cut = line if len(again) < len(first) else headline
    return shapes.breaks_off(cut.text) and whole.startswith(short)


def _shared_opening(first: str, second: str) -> int:
    size = min(len(first), len(second))
    return next((at for at in range(size) if first[at] != second[at]), size)


def _with_late_headline(roles: list[Role]) -> list[Role]:
    """Find the headline of pages that print it last, when there is none before the body."""
    if any(role.basis is not None for role in roles):
        return roles
    bodies = [index for index, role in enumerate(roles) if role.kind in {"body", "dateline"}]
    if not bodies[1:] or not _is_late_headline(roles, bodies):
        return roles
    late = bodies[-1]
    roles[late] = Role("headline", roles[late].line, basis="after-body")
    return roles


def _is_late_headline(roles: list[Role], bodies: list[int]) -> bool:
    line, before = roles[bodies[-1]].line, roles[bodies[-2]].line
    if line.is_long or roles[bodies[-1]].kind != "body":
        return False
    text = line.text
    if not _SHORTEST_HEADLINE <= len(text) <= _LONGEST_HEADLINE or shapes.ends_with_stop(text):
        return False
    if not before.is_long and not shapes.ends_sentence(before.text):
        return False
    words = set(shapes.WORD.findall(text)) - vocabulary.function_words()
    opening = set(shapes.WORD.findall(roles[bodies[0]].line.text))
    opening |= set(shapes.WORD.findall(roles[bodies[min(1, len(bodies) - 2)]].line.text))
    return len(words & opening) >= _SHARED_WORDS * len(words)


def _with_masthead(roles: list[Role], header: datetime.date | None) -> list[Role]:
    """Tell the site's date of today from the story's: it stands before the headline."""
    dates = [index for index, role in enumerate(roles) if role.date is not None]
    if not dates:
        return roles
    texts = [
        index for index, role in enumerate(roles) if role.kind in {"headline", "dateline", "body"}
    ]
    for position, index in enumerate(dates):
        date = roles[index].date
        if date is None or date.labelled or (texts and index > texts[0]):
            continue
        if position + 1 < len(dates) or _is_far(date, header):
            roles[index] = roles[index]._replace(masthead=True)
    return roles


def _is_far(date: DateLine, header: datetime.date | None) -> bool:
    if date.printed.date is None or header is None:
        return False
    day = date.printed.date.on(header)
    return day is not None and abs((day - header).days) > _MASTHEAD_DAYS


def date_kind(role: Role) -> PageDateKind:
    """Tell whose date a date line gives."""
    if role.masthead:
        return "masthead"
    return "story" if role.date is None else role.date.kind
