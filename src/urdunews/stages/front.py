"""The front of a page: its lines up to the one that opens the body.

A dateline opens the body. So does, without one, the first line of prose that no date line or
byline follows. Before it stand headline, its repetitions and the deck.
"""

import re
from collections.abc import Iterator
from typing import Final

from attrs import define, field

from urdunews import shapes
from urdunews.datelines.grammar import read_dateline, read_place_line
from urdunews.datelines.inline import find_inline_dateline
from urdunews.model.articles import HeadlineBasis
from urdunews.stages.bylines import BylineReading, is_name
from urdunews.stages.furniture import SHORTEST_PROSE, is_prose
from urdunews.stages.lines import Line
from urdunews.stages.roles import LONGEST_HEADLINE, Role, Words, repeats
from urdunews.words import vocabulary
from urdunews.words.stops import is_finished

#: How many lines of prose may stand before a dateline: more are another story.
_MOST_PROSE_BEFORE: Final = 3
_LONGEST_PROSE_BEFORE: Final = 400
#: No page was seen with more lines before its body.
_MOST_FRONT_LINES: Final = 60
_MOST_DECK_LINES: Final = 3
_LONG_LINE: Final = 100
#: A story is so many times longer than what is printed below it, or than its deck.
_TIMES_LONGER: Final = 2
_LONGEST_WORD: Final = 40
#: What stands above a story or below it.
_MARKS: Final = frozenset({"page-date", "byline"})
_SHORTEST_SHARED_OPENING: Final = 15
#: A line feed, perhaps with a carriage return before it: no blank line stands between.
_LINE_FEED: Final = 2
_DASHES: Final = frozenset("—–-")
#: A sentence and the beginning of another one: prose that an excerpt cuts.
_CUT_SHORT: Final = re.compile(r"[۔؟!] (?<=[^۔؟! ]{2}[۔؟!] )[^۔؟!]{40}")
_ATTRIBUTIONS: Final = re.compile(r" (?:نے|کی رپورٹ|کے مطابق)(?!\w)")


@define
class Front:
    """The lines before the body, as they are read one after another."""

    words: Words
    lines: list[Line]
    on_header: bool
    roles: list[Role] = field(factory=list[Role])
    first_text: Line | None = None

    def read(self) -> None:
        """Read the lines by their own form, until a dateline or enough prose has come."""
        prose = read = 0
        for line in self.lines[:_MOST_FRONT_LINES]:
            role = self._by_form(line)
            if role.kind == "dateline" and self._opens_body(role):
                if not self._is_below_story(role):
                    self.roles.append(role)
                    return
                role = Role("text", line)
            self.roles.append(role)
            if self.first_text is None and role.is_text:
                self.first_text = line
            if role.is_text and (line.is_long or is_prose(line.text)):
                prose += 1
                read += len(line.raw)
            if prose > _MOST_PROSE_BEFORE or read > _LONGEST_PROSE_BEFORE:
                return

    def mark_author_blocks(self) -> None:
        """Find authors and their places in front of a rule: name, place, `۔ ۔ ۔`."""
        for index, role in enumerate(self.roles):
            if role.kind == "junk" and shapes.is_rule(role.line.text):
                self._mark_author_block(index)

    def _mark_author_block(self, rule: int) -> None:
        place = rule - 1
        if place < 1 or not self._is_place(place):
            return
        name = place - 1
        if name > 0 and shapes.is_rule(self.roles[name].line.text):
            name -= 1
        author = self.roles[name]
        text = author.line.text
        if author.line is not self.first_text and author.is_text and is_name(text):
            reading = BylineReading(len(text), name=(0, len(text)))
            self.roles[name] = Role("byline", author.line, byline=reading)
        elif author.kind != "byline":
            return
        line = self.roles[place].line
        reading = BylineReading(len(line.text), place=(0, len(line.text)))
        self.roles[place] = Role("byline", line, byline=reading)

    def _is_place(self, index: int) -> bool:
        role = self.roles[index]
        return role.is_text and self.words.lexicon.place(role.line.text) is not None

    def _by_form(self, line: Line) -> Role:
        """Tell what a line before the body is by itself."""
        if not line.is_long and self.words.furniture.may_claim(line.text):
            role = self._by_words(line) or self.words.by_date(line, before_body=True)
            if role is not None:
                return role
        reading = read_dateline(line.text, self.words.lexicon)
        if reading is None or reading.basis == "partial":
            # A deck of few words looks like a place that nobody knows.
            glued = find_inline_dateline(line.text, self.words.lexicon)
            if glued is not None:
                return Role("dateline", line, dateline=glued, behind_deck=True)
        if reading is not None:
            return Role("dateline", line, dateline=reading)
        # Before the body, nothing ends the story.
        return Role("junk", line) if self.words.by_profile(line) else Role("text", line)

    def _by_words(self, line: Line) -> Role | None:
        section = self.words.furniture.read_section(line.text)
        if section is not None:
            return Role("section" if section.is_section else "junk", line, section=section)
        role = self.words.by_furniture(line)
        if role is not None:
            # Before the body, nothing ends the story.
            return role._replace(kind="junk") if role.kind == "end" else role
        return self.words.by_byline(line)

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
            return shapes.ends_sentence(text) or len(text) > LONGEST_HEADLINE
        if repeats(role.line, first):
            return False
        return _is_sentence(text) or len(text) > _LONG_LINE

    def _is_below_story(self, role: Role) -> bool:
        """Whether a line with a dateline stands below the story, and opens none.

        `(اے پی پی)` alone does, when no prose comes after it; `کراچی: …` does, where the story's
        byline stands before it: it opens another story, as lists of what else to read have them.
        """
        reading, first = role.dateline, self._first_text()
        if reading is None or first is None:
            return False
        if reading.form == "credit" and reading.end == len(role.line.text):
            told, below = self._prose(first, len(self.roles))
            return told > 0 and below == 0
        marks = [index for index, known in enumerate(self.roles) if known.kind in _MARKS]
        return bool(marks) and self._is_story(first, marks[-1])

    def _first_text(self) -> int | None:
        return next((index for index, role in enumerate(self.roles) if role.is_text), None)

    def _is_story(self, start: int, mark: int) -> bool:
        """Whether a byline or date line stands below the story, which begins at `start`.

        It may stand above as well, and a deck of whole sentences above it. A deck is shorter
        than its story; and what stands below a story (a note, a town, a newspaper, headlines of
        others) is hardly ever prose.
        """
        told, below = self._prose(start, mark)
        return told > 0 and told >= _TIMES_LONGER * below

    def _prose(self, start: int, end: int) -> tuple[int, int]:
        """Measure the sentences from `start` to `end`, and the prose below the line at `end`.

        Outlets without full stops have long lines instead; and below one sentence alone, which
        may well be a deck, any line of a sentence's length counts.
        """
        told = [len(role.line.raw) for role in self.roles[start:end] if _tells(role)]
        if not told:
            return 0, 0
        shortest = _LONG_LINE if len(told) > 1 else SHORTEST_PROSE
        below = (
            len(line.raw)
            for line in self.lines[end + 1 : end + 1 + _MOST_FRONT_LINES]
            if line.is_long or len(line.text) >= shortest or is_prose(line.text)
        )
        return sum(told), sum(below)

    def find_opening(self) -> int:
        """Give the index of the line that opens the body; the number of lines if none."""
        last = len(self.roles) - 1
        if last >= 0 and self.roles[last].kind == "dateline" and self._opens_body(self.roles[last]):
            return last
        texts = [index for index, role in enumerate(self.roles) if role.is_text]
        if not texts:
            return len(self.roles)
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
        for place in (opening, opening - 1):
            if 0 <= place < len(self.roles) - 1 and self._is_place_line(place):
                return self._mark_place_line(place)
        return opening

    def _is_place_line(self, place: int) -> bool:
        role, behind = self.roles[place], self.roles[place + 1]
        return (
            role.is_text
            and is_prose(behind.line.text)
            and read_place_line(role.line.text, self.words.lexicon) is not None
        )

    def _mark_place_line(self, place: int) -> int:
        """Mark a town's line as a dateline, or as the author's; give what opens the body."""
        line = self.roles[place].line
        if place > 0 and _is_author(self.roles[place - 1]):
            if self.roles[place - 1].kind == "byline":
                reading = BylineReading(len(line.text), place=(0, len(line.text)))
                self.roles[place] = Role("byline", line, byline=reading)
            return place + 1
        dateline = read_place_line(line.text, self.words.lexicon)
        self.roles[place] = Role("dateline", line, dateline=dateline)
        return place

    def _is_lead(self, texts: list[int]) -> bool:
        """Whether the first text is prose already: a page without a headline before it."""
        first = self.roles[texts[0]].line.text
        if self._is_cut(self.roles[texts[0]].line):
            # What is cut short has a body's length.
            return True
        if not is_prose(first) and _CUT_SHORT.search(first) is None:
            return False
        following = texts[0] + 1
        if following < len(self.roles) and self.roles[following].kind in _MARKS:
            return self._is_story(texts[0], following)
        line = self.roles[texts[0]].line
        others = [text for text in texts[1:] if not repeats(self.roles[text].line, line)]
        if not others:
            return True
        # A headline with a full stop: the page, or the body, says it again.
        shared = _shared_opening(first, self.roles[texts[1]].line.text)
        return shared < _SHORTEST_SHARED_OPENING

    def _is_cut(self, line: Line) -> bool:
        furniture = self.words.furniture
        return line.raw[-1] in furniture.tail_ends and furniture.find_tail(line) is not None

    def _behind_date_lines(self, texts: list[int]) -> int | None:
        """Give the first text behind the date lines and bylines that follow the headline.

        Those that stand below the story do not count.
        """
        marks = [
            index
            for index, role in enumerate(self.roles)
            if role.kind in _MARKS and index > texts[0]
        ]
        for mark in reversed(marks):
            between = sum(texts[0] < text < mark for text in texts)
            behind = [text for text in texts if text > mark]
            if not behind or between > _MOST_DECK_LINES:
                continue
            if not self._is_story(texts[0] + 1, mark):
                return behind[0]
        return None

    def _behind_deck(self, texts: list[int]) -> int:
        """Give the first text behind the headline that is no deck."""
        headline = next(role for role in self.roles if role.is_text)
        rest = [t for t in texts if not repeats(self.roles[t].line, headline.line)]
        if not rest:
            return len(self.roles)
        # A body that opens with its source has the sentence before it for a deck.
        for index in rest[1 : _MOST_DECK_LINES + 1]:
            if self._opens_with_agency(self.roles[index].line.text):
                return index
        for index in rest[: _MOST_DECK_LINES + 1]:
            line = self.roles[index].line
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

    def named(self, opening: int) -> Iterator[Role]:
        """Yield the roles of the lines before the one that opens the body."""
        headline: Line | None = None
        for index, role in enumerate(self.roles[:opening]):
            if not role.is_text:
                yield role
            elif headline is None:
                headline = role.line
                yield Role("headline", role.line, basis=self._basis(index))
            elif repeats(role.line, headline):
                yield Role("headline-repeat", role.line)
            elif self._is_above_credit(index):
                yield Role("caption", role.line)
            else:
                yield Role("deck", role.line)

    def first_of_body(self, opening: int, headline: Line | None) -> Role:
        """Tell what the line that opens the body is: a dateline, or body."""
        first = self.roles[opening] if opening < len(self.roles) else None
        if first is None or first.kind != "dateline" or not self._opens_body(first):
            return Role("body", self.lines[opening])
        if first.behind_deck and headline is None:
            return first._replace(basis=self._basis(opening))
        return first

    def _is_above_credit(self, index: int) -> bool:
        """Whether a picture's credit stands right below: the line says what it shows."""
        line, below = self.roles[index].line, self.roles[index + 1 : index + 2]
        return any(
            role.kind == "caption"
            and role.line.start <= line.end + _LINE_FEED
            and role.line.text[0] in _DASHES
            and not line.is_long
            for role in below
        )

    def _basis(self, index: int) -> HeadlineBasis:
        return "header" if self.on_header and index == 0 else "line"


def _tells(role: Role) -> bool:
    """Whether a line is a sentence of some length with a finite verb at its end."""
    text = role.line.text
    if not role.is_text or not is_prose(text):
        return False
    words = shapes.WORD.findall(text[-_LONGEST_WORD:])
    return bool(words) and is_finished(words[-1])


def _is_author(role: Role) -> bool:
    """Whether a line is a byline or a person's name, so that a place below is the author's."""
    if role.kind == "byline":
        return True
    names = vocabulary.personal_names()
    return is_name(role.line.text) and not names.isdisjoint(role.line.text.split(" "))


def _is_sentence(text: str) -> bool:
    return shapes.ends_sentence(text) or shapes.breaks_off(text) or len(text) > LONGEST_HEADLINE


def _shared_opening(first: str, second: str) -> int:
    size = min(len(first), len(second))
    return next((at for at in range(size) if first[at] != second[at]), size)
