"""The body of a page: the line that opens it, and all lines behind it."""

import re
from collections.abc import Iterator
from typing import Final

from attrs import frozen

from urdunews import shapes
from urdunews.datelines.grammar import read_dateline, read_place_line
from urdunews.datelines.readings import DatelineReading
from urdunews.stages.bylines import BylineReading
from urdunews.stages.lines import Line
from urdunews.stages.roles import Role, Words, repeats

_LONGEST_SUBHEADING: Final = 80
_MOST_SUBHEADING_WORDS: Final = 12
#: How far from its line's beginning a dateline has its bracket.
_LONGEST_DATELINE: Final = 90
#: `(اے پی پی)` alone on its line.
_BRACKETED: Final = re.compile(r"[(\[]([^()\[\]]{1,60})[)\]]")


@frozen
class Body:
    """The lines from the one that opens the body on."""

    words: Words
    lines: list[Line]

    def named(self, first: Role, opening: int, headline: Line | None) -> Iterator[Role]:
        """Yield the roles of the line that opens the body and of all behind it.

        Args:
            first: The role of the line that opens the body: a dateline, or body.
            opening: Which line that is.
            headline: The headline's line, if there is one.
        """
        yield self._with_tail(first)
        before = self.lines[opening]
        ended = False
        above = first
        for index in range(opening + 1, len(self.lines)):
            role = self._behind_opening(index, headline, before, above, ended=ended)
            ended = ended or role.kind == "end"
            if role.kind in {"body", "subheading"}:
                before = role.line
            above = role
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
        above: Role,
        *,
        ended: bool,
    ) -> Role:
        """Tell what a line behind the opening of the body is.

        Args:
            index: Which line.
            headline: The headline's line, if there is one.
            before: The body's last line so far.
            above: What the line above it is.
            ended: Whether the story has ended, and the page's foot has begun.
        """
        line = self.lines[index]
        if headline is not None and not line.is_long and repeats(line, headline):
            return Role("headline-repeat", line)
        if ended:
            return self.words.by_furniture(line) or Role("junk", line)
        last = index + 1 == len(self.lines)
        if line.is_long or not (last or self.words.furniture.may_claim(line.text)):
            return self.words.by_profile(line) or Role("body", line)
        if self._is_foot(index, above):
            return Role("junk", line)
        role = (
            self.words.by_furniture(line)
            or self.words.by_byline(line)
            or self.words.by_date(line)
            or self._by_author(line, above)
        )
        role = role or self.words.by_profile(line)
        if role is not None:
            return role
        return Role("subheading" if self._is_subheading(index, before) else "body", line)

    def _by_author(self, line: Line, above: Role) -> Role | None:
        """Read the town of the author or reporter whose byline stands right above: `گوجرہ`."""
        if above.kind != "byline" or read_place_line(line.text, self.words.lexicon) is None:
            return None
        reading = BylineReading(len(line.text), place=(0, len(line.text)))
        return Role("byline", line, byline=reading)

    def _is_foot(self, index: int, above: Role) -> bool:
        """Whether the line credits a source below the story.

        `کریڈٹ: …` does; `یو این آئی` and `(اے پی پی)` do on the last line, and `روزنامہ جنگ`
        below a byline or a date line.
        """
        text = self.lines[index].text
        label, colon, _ = text.partition(":")
        if colon and self.words.lexicon.label(label, "credit-line") is not None:
            return True
        if index < len(self.lines) - 1 and above.kind not in {"page-date", "byline"}:
            return False
        bracketed = _BRACKETED.fullmatch(text)
        row = self.words.lexicon.credit(text if bracketed is None else bracketed[1])
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
