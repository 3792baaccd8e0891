"""The body of a page: the line that opens it, and all lines after it."""

from typing import Final

from urdunews import lazy, shapes
from urdunews.datelines.grammar import may_name_sender, read_dateline
from urdunews.datelines.place_lines import read_place_line
from urdunews.lines.boilerplate import LATIN, Boilerplate
from urdunews.lines.bylines import is_name
from urdunews.lines.forms import SHORT, LineForms, boilerplate, line_forms
from urdunews.lines.layout import Layout
from urdunews.lines.page import Page
from urdunews.lines.readings import MARKS, TEXT, LineKind, LineReading, author_place
from urdunews.words.stops import is_finished

_LONGEST_SUBHEADING: Final = 80
_MOST_SUBHEADING_WORDS: Final = 12
#: A dateline has its bracket within this distance from the beginning of its line.
_LONGEST_DATELINE: Final = 90
#: `(اے پی پی)` alone on its line.
_BRACKETED: Final = lazy.pattern(r"[(\[]([^()\[\]]{1,60})[)\]]")
#: `“We had nowhere to go,” he said.` has words outside its quotes.
_QUOTATION: Final = lazy.pattern('["“‘\'«][^"“”«»]{1,400}["”’\'»][.,!?۔،]?')
_LONGEST_WORD: Final = 40
#: The stops after a source, and before it on a line from right to left: `۔بھارت ایکسپریس`.
_STOPS: Final = "۔. "
_BODY: Final[list[LineKind]] = ["body"]
_STORY: Final[frozenset[LineKind]] = frozenset({"body", "subheading"})
_SENDERS: Final = frozenset({"agency", "outlet"})


class Body:
    """The lines from the one that opens the body, decided one by one."""

    __slots__ = (
        "_ended",
        "_foot",
        "_forms",
        "_last_text",
        "_title",
        "_title_is_quoted",
        "_words",
        "layout",
        "page",
    )

    def __init__(self, page: Page) -> None:
        """Take a page whose lines before the body are already decided."""
        self.page: Page = page
        self.layout: Layout = page.layout
        self._words: Boilerplate = boilerplate(page.lexicon)
        self._forms: LineForms = line_forms("body", page.lexicon)
        self._foot: LineForms = line_forms("foot", page.lexicon)
        self._ended = False
        self._last_text = 0
        title = "" if page.headline is None else page.layout.openings[page.headline][:1]
        self._title = title
        """The first letter of the headline; empty without a headline."""
        # Quotes and bullets before a headline may be missing where it is repeated.
        self._title_is_quoted = title != "" and not title.isalpha()

    def decide(self, opening: int) -> None:
        """Decide the kinds of the lines after the one that opens the body."""
        page, layout = self.page, self.layout
        # These lines were read as if they came before the body.
        del page.readings[opening + 1 :]
        self._last_text = opening
        self._mark_tail(opening, page.kinds[opening])
        index, end = opening + 1, len(layout)
        while index < end:
            index = self._skip_prose(index)
            if index < end:
                self._decide_line(index)
                index += 1

    def _skip_prose(self, index: int) -> int:
        """Accept lines as paragraphs while a quick check suffices, as for most lines of most pages.

        Returns:
            The first line that needs a closer look; the number of lines if there is none.
        """
        page, layout, has_facts = self.page, self.layout, self._forms.facts_of_longer
        raws, openings, is_long = layout.raws, layout.openings, layout.is_long
        # The line below a byline, the last line and shared lines need a closer look.
        if self._ended or (page.kinds[index - 1] in MARKS and not is_long[index]):
            return index
        title, tail_ends, size = self._title, self._words.tail_ends, len(raws)
        # Without a title's first letter or with shared lines, only long ones are sure.
        only_long = self._title_is_quoted or page.profile is not None
        end = index if only_long else size - 1
        for at in range(index, size):
            if not is_long[at]:
                text = openings[at]
                if at >= end or len(text) <= SHORT or text[0] == title or has_facts(text):
                    break
            raw = raws[at]
            if raw[-1] in tail_ends or "(" in raw[:_LONGEST_DATELINE]:
                self._mark_tail(at, "body")
        else:
            at = size
        if at > index:
            page.readings += [TEXT] * (at - index)
            page.kinds += _BODY * (at - index)
            self._last_text = at - 1
        return at

    def _decide_line(self, index: int) -> None:
        """Decide the kind of a line that may not be a paragraph."""
        page, reading = self.page, self._read(index)
        kind: LineKind = "body" if reading is TEXT else reading.kind
        if kind == "end":
            self._ended = True
            kind = "junk"
        page.readings.append(reading)
        page.kinds.append(kind)
        if kind == "body":
            self._mark_tail(index, kind)
        if kind in _STORY:
            self._last_text = index

    def _mark_tail(self, index: int, kind: LineKind) -> None:
        """Find junk glued to the end of a paragraph, and a dateline that opens another story."""
        layout, raw = self.layout, self.layout.raws[index]
        may_have_tail = raw[-1] in self._words.tail_ends
        if not may_have_tail and "(" not in raw[:_LONGEST_DATELINE]:
            return
        # Folding may change the last letter of a line.
        if may_have_tail or layout.openings[index] is not raw:
            tail = self._words.find_tail(raw)
            if tail is not None and layout.text(index).endswith(tail):
                self.page.tails[index] = tail
        if kind == "body":
            self._mark_second_story(index)

    def _mark_second_story(self, index: int) -> None:
        text, lexicon = self.layout.openings[index], self.page.lexicon
        # Prose has brackets as well: `کمشنر (لاہور) نے`.
        if not may_name_sender(text, lexicon):
            return
        reading = read_dateline(text, lexicon)
        if reading is None or reading.form != "credit" or reading.basis != "lexicon":
            return
        if reading.places and reading.credits:
            self.page.second_stories[index] = reading

    def _read(self, index: int) -> LineReading:
        """Read a line after the opening of the body; a paragraph is TEXT."""
        page, layout = self.page, self.layout
        text, is_long = layout.openings[index], layout.is_long[index]
        if page.headline is not None and not is_long and page.repeats(index, page.headline):
            return _HEADLINE_REPEAT
        if self._ended:
            return self._foot.read(text) or _FOOT
        above = page.kinds[index - 1]
        if (index + 1 == len(layout) or above in MARKS) and self._is_source(text):
            return _SOURCE
        reading = self._forms.read(text)
        if reading is None or (reading is LATIN and self._is_text(index, text)):
            return self._read_by_neighbours(index, text, above)
        return reading

    def _is_text(self, index: int, text: str) -> bool:
        """Whether a line in Latin letters is text: of a foreign story, or quoted in an Urdu one.

        A quotation is in quotes, or below a clause that introduces it: `انہوں نے کہا:`. The line
        above it belongs to the story, and the story continues below.
        """
        page, above = self.page, index - 1
        if page.is_foreign:
            return True
        if page.kinds[above] not in _STORY or not page.story_continues(index + 1):
            return False
        return _QUOTATION.fullmatch(text) is not None or self._introduces_quotation(above)

    def _introduces_quotation(self, index: int) -> bool:
        """Whether a line ends with a finite verb and a colon, as before quoted words."""
        end = self.layout.text(index)[-_LONGEST_WORD:]
        words = shapes.WORD.findall(end) if end.endswith(":") else []
        return bool(words) and is_finished(words[-1])

    def _read_by_neighbours(self, index: int, text: str, above: LineKind) -> LineReading:
        """Read a line without a form of its own, by the lines around it."""
        if above == "byline" and read_place_line(text, self.page.lexicon) is not None:
            return author_place(text)
        ends = self.page.is_shared(index)
        if ends is not None and not self._may_be_subheading(index, text):
            return _SHARED_END if ends else _SHARED
        return _SUBHEADING if self._is_subheading(index, text) else TEXT

    def _may_be_subheading(self, index: int, text: str) -> bool:
        """Whether a line that records share may still be a subheading: `حمل`, `ترکیب`."""
        return self.page.story_continues(index) and shapes.ARABIC_LETTER.search(text) is not None

    def _is_source(self, text: str) -> bool:
        """Whether a line credits a source below the story.

        `یو این آئی`, `(اے پی پی)`, `بھارت ایکسپریس۔` and `ہندوستھان سماچار / سلیم درانی` do so on
        the last line, `روزنامہ جنگ` below a byline or a date line.
        """
        bare = text.strip(_STOPS)
        bracketed = _BRACKETED.fullmatch(bare)
        name, slash, reporter = (bare if bracketed is None else bracketed[1]).partition("/")
        name = name.rstrip(" ")
        # `جنگ۔` may be the last word of a story.
        may_be_word = bare != text and bracketed is None and " " not in name
        if may_be_word or (slash and not is_name(reporter.lstrip(" "))):
            return False
        row = self.page.lexicon.credit(name) if self._words.may_be_name(name) else None
        return row is not None and row.kind in _SENDERS

    def _is_subheading(self, index: int, text: str) -> bool:
        """Whether a line is short, without a full stop, and between lines of prose."""
        layout = self.layout
        if index + 1 >= len(layout) or len(text) > _LONGEST_SUBHEADING:
            return False
        if text.count(" ") >= _MOST_SUBHEADING_WORDS or shapes.ends_sentence(text):
            return False
        if shapes.breaks_off(text):
            return False
        before, after = self._last_text, index + 1
        if not layout.is_long[before] and not shapes.ends_with_stop(layout.openings[before]):
            return False
        following = layout.openings[after]
        return layout.is_long[after] or (
            len(following) > len(text) and shapes.ends_with_stop(following)
        )


_HEADLINE_REPEAT: Final = LineReading("headline-repeat", "position")
_FOOT: Final = LineReading("junk", "position")
_SOURCE: Final = LineReading("junk", "source")
_SHARED: Final = LineReading("junk", "profile")
_SHARED_END: Final = LineReading("end", "profile")
_SUBHEADING: Final = LineReading("subheading", "position")
