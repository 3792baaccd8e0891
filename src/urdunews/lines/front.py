"""The front of a page: its lines up to the one that opens the body.

A dateline opens the body. Without a dateline, the first line of prose with no date line or byline
after it does. Before that line come the headline, its repetitions and the deck.
"""

from typing import Final

from attrs import define

from urdunews import lazy, shapes
from urdunews.datelines.credits import is_news_agency
from urdunews.datelines.grammar import read_dateline
from urdunews.datelines.inline import find_inline_dateline
from urdunews.datelines.place_lines import is_of_story, read_line_of_places
from urdunews.datelines.readings import DatelineReading
from urdunews.lines.boilerplate import LATIN, SHORTEST_PROSE, is_prose
from urdunews.lines.bylines import BylineReading, is_name
from urdunews.lines.forms import boilerplate, line_forms
from urdunews.lines.layout import Layout
from urdunews.lines.page import LONGEST_HEADLINE, Page
from urdunews.lines.readings import MARKS, TEXT, LineKind, LineReading, author_place
from urdunews.lines.title_lines import headline_follows_notice
from urdunews.words import vocabulary
from urdunews.words.stops import is_finished

#: The most lines of prose before a dateline: more are another story.
_MOST_PROSE_BEFORE: Final = 3
_LONGEST_PROSE_BEFORE: Final = 400
#: No page in the samples has more lines before its body.
_MOST_FRONT_LINES: Final = 60
_MOST_DECK_LINES: Final = 3
_LONG_LINE: Final = 100
#: A story is at least this many times longer than the text below it, or than its deck.
_TIMES_LONGER: Final = 2
_LONGEST_WORD: Final = 40
_SENDERS: Final = frozenset({"agency", "outlet"})
_SHORTEST_SHARED_OPENING: Final = 15
#: The length of a line feed, perhaps with a carriage return before it, but without a blank line.
_LINE_FEED: Final = 2
_DASHES: Final = frozenset("—–-")
#: A sentence and the beginning of the next: prose cut short in an excerpt.
_CUT_SHORT: Final = lazy.pattern(r"[۔؟!] (?<=[^۔؟! ]{2}[۔؟!] )[^۔؟!]{40}")
_ATTRIBUTIONS: Final = lazy.pattern(r" (?:نے|کی رپورٹ|کے مطابق|کے نامہ نگار)(?!\w)")
_JUNK: Final = LineReading("junk", "profile")


@define(eq=False, repr=False)
class Front:
    """The lines before the body, read one by one."""

    page: Page
    layout: Layout
    readings: list[LineReading]
    first_text: int | None = None
    dateline: int | None = None
    """The line with the dateline that opens the body, once it has been read."""

    def read(self) -> None:
        """Read lines by their own form, up to a dateline or to the most prose before one."""
        forms = line_forms("front", self.page.lexicon)
        is_long = self.layout.is_long
        prose = length = 0
        for index, opening in enumerate(self.layout.openings[:_MOST_FRONT_LINES]):
            reading = None if is_long[index] else forms.read(opening)
            if reading is None or (reading is LATIN and self.page.is_foreign):
                reading = self._read_formless(index, opening)
            elif reading.kind == "end":
                # Before the body, nothing ends the story.
                reading = reading._replace(kind="junk")
            if reading.kind == "dateline" and self._opens_body(index, reading):
                if not self._is_below_story(index, reading):
                    self.readings.append(reading)
                    self.dateline = index
                    return
                reading = TEXT
            self.readings.append(reading)
            if reading is not TEXT and not reading.is_text:
                continue
            if self.first_text is None:
                self.first_text = index
            if is_long[index] or is_prose(opening):
                prose += 1
                length += len(self.layout.raws[index])
            if prose > _MOST_PROSE_BEFORE or length > _LONGEST_PROSE_BEFORE:
                return

    def _read_formless(self, index: int, opening: str) -> LineReading:
        """Read a line without a form of its own: a dateline, shared junk, or text."""
        lexicon = self.page.lexicon
        dateline = read_dateline(opening, lexicon)
        if dateline is None or dateline.basis == "partial":
            # A short deck looks like an unknown place.
            inline = find_inline_dateline(opening, lexicon)
            if inline is not None:
                return LineReading(
                    "dateline", "inline-dateline", dateline=inline, follows_deck=True
                )
        if dateline is not None:
            return LineReading("dateline", "dateline", dateline=dateline)
        if self.page.profile is None or self.page.is_shared(index) is None:
            return TEXT
        return _JUNK

    def mark_author_blocks(self) -> None:
        """Mark authors and their places before a rule as bylines: name, place, `۔ ۔ ۔`."""
        for index, reading in enumerate(self.readings):
            if reading.kind == "junk" and shapes.is_rule(self.layout.openings[index]):
                self._mark_author_block(index)

    def _mark_author_block(self, rule: int) -> None:
        place = rule - 1
        if place < 1 or not self._is_place(place):
            return
        name = place - 1
        if name > 0 and shapes.is_rule(self.layout.openings[name]):
            name -= 1
        author, text = self.readings[name], self.layout.text(name)
        if name != self.first_text and author.is_text and is_name(text):
            byline = BylineReading(len(text), name=(0, len(text)))
            self.readings[name] = LineReading("byline", "author-block", byline=byline)
        elif author.kind != "byline":
            return
        self.readings[place] = author_place(self.layout.text(place))

    def _is_place(self, index: int) -> bool:
        text = self.layout.text(index)
        return self.readings[index].is_text and self.page.lexicon.place(text) is not None

    def _opens_body(self, index: int, reading: LineReading) -> bool:
        """Whether a line with a dateline opens the body, unlike a headline such as `لاہور: …`."""
        dateline, text = reading.dateline, self.layout.openings[index]
        if dateline is None or dateline.form == "credit":
            return True
        if dateline.end >= len(text):
            return dateline.form != "stop"
        if self.first_text is None or self.first_text == index:
            # Where the headline is expected, a place and a colon are part of it.
            return len(text) > LONGEST_HEADLINE or shapes.ends_sentence(text)
        if self.page.repeats(index, self.first_text):
            return False
        return len(text) > _LONG_LINE or _is_sentence(text) or self._is_clause(index, dateline)

    def _is_clause(self, index: int, dateline: DatelineReading) -> bool:
        """Whether a line below the headline is a clause of the story without its full stop.

        `ویب ڈیسک: …` is one, and so is `لیہ: …` if it ends with a verb; `پاکستان: …` is a title.
        Above a story with its own dateline, the line is a deck.
        """
        text = self.layout.openings[index]
        words = shapes.WORD.findall(text[-_LONGEST_WORD:])
        if dateline.places and not (words and is_finished(words[-1])):
            return False
        if dateline.form == "colon" and dateline.is_of_country:
            return False
        below = self.layout.openings[index + 1 : index + 1 + _MOST_DECK_LINES]
        return all(read_dateline(line, self.page.lexicon) is None for line in below)

    def _is_below_story(self, index: int, reading: LineReading) -> bool:
        """Whether a line with a dateline is below the story and does not open one.

        `(اے پی پی)` alone is below the story if no prose follows it. `کراچی: …` is below it if the
        story's byline precedes it: it belongs to another story, in a list of further reading.
        """
        dateline, first = reading.dateline, self.first_text
        if dateline is None or first is None:
            return False
        if dateline.form == "credit" and dateline.end == len(self.layout.openings[index]):
            story, below = self._measure_prose(first, len(self.readings))
            return story > 0 and below == 0
        marks = [at for at, known in enumerate(self.readings) if known.kind in MARKS]
        return bool(marks) and self._is_story(first, marks[-1])

    def _is_story(self, start: int, mark: int) -> bool:
        """Whether the lines from `start` to a byline or date line are the story.

        They may also be a deck of whole sentences above a byline. But a deck is shorter than its
        story, and the lines below a story (a note, a town, a newspaper, headlines of other
        stories) are hardly ever prose.
        """
        story, below = self._measure_prose(start, mark)
        return story > 0 and story >= _TIMES_LONGER * below

    def _measure_prose(self, start: int, end: int) -> tuple[int, int]:
        """Measure the sentences from `start` to `end`, and the prose below the line at `end`.

        Below several sentences, long lines count as prose too, because some outlets print no full
        stops. Below a single sentence, which may be a deck, any line as long as a sentence counts.
        """
        layout = self.layout
        story = [len(layout.raws[at]) for at in range(start, end) if self._is_long_sentence(at)]
        if not story:
            return 0, 0
        shortest = _LONG_LINE if len(story) > 1 else SHORTEST_PROSE
        below = (
            len(layout.raws[at])
            for at in range(end + 1, min(end + 1 + _MOST_FRONT_LINES, len(layout)))
            if len(layout.openings[at]) >= shortest or self.page.is_prose(at)
        )
        return sum(story), sum(below)

    def _is_long_sentence(self, index: int) -> bool:
        """Whether a line is a sentence of some length that ends with a finite verb."""
        if not self.readings[index].is_text:
            return False
        text = self.layout.text(index)
        if not is_prose(text):
            return False
        words = shapes.WORD.findall(text[-_LONGEST_WORD:])
        return bool(words) and is_finished(words[-1])

    def find_opening(self) -> int:
        """Return the line that opens the body; the number of lines read if none does."""
        if self.dateline is not None:
            return self.dateline
        texts = [index for index, reading in enumerate(self.readings) if reading.is_text]
        if not texts:
            return len(self.readings)
        return self._include_place_line(self._first_of_body(texts))

    def _is_opening(self, index: int) -> bool:
        reading = self.readings[index]
        return reading.kind == "dateline" and self._opens_body(index, reading)

    def _first_of_body(self, texts: list[int]) -> int:
        if self._is_lead(texts):
            return texts[0]
        after = self._after_date_lines(texts)
        return self._after_deck(texts) if after is None else after

    def _include_place_line(self, opening: int) -> int:
        """Return the line that opens the body: a town alone on the line before is its dateline."""
        for place in (opening, opening - 1):
            if 0 <= place < len(self.readings) - 1 and self._is_place_line(place):
                return self._mark_place_line(place)
        return opening

    def _is_place_line(self, place: int) -> bool:
        return (
            self.readings[place].is_text
            and is_prose(self.layout.text(place + 1))
            and self._place_line(place) is not None
            and not self._is_list_of_names(place)
        )

    def _is_list_of_names(self, place: int) -> bool:
        """Whether a line above is also a town with names: a list of poets and their towns."""
        above = range(max(place - _MOST_DECK_LINES, 0), place)
        return any(self._place_line(at) is not None for at in above)

    def _place_line(self, index: int) -> DatelineReading | None:
        return read_line_of_places(self.layout.text(index), self.page.lexicon)

    def _mark_place_line(self, place: int) -> int:
        """Mark a town as dateline or as the author's place; return the line that opens the body."""
        dateline = self._place_line(place)
        is_of_author = dateline is None or not is_of_story(dateline)
        if place > 0 and is_of_author and self._is_author(place - 1):
            if self.readings[place - 1].kind == "byline":
                self.readings[place] = author_place(self.layout.text(place))
            return place + 1
        self.readings[place] = LineReading("dateline", "place-line", dateline=dateline)
        return place

    def _is_author(self, index: int) -> bool:
        """Whether a line is a byline or a person's name: then a place below it is the author's."""
        if self.readings[index].kind == "byline":
            return True
        text = self.layout.text(index)
        return is_name(text) and not vocabulary.personal_names().isdisjoint(text.split(" "))

    def _is_lead(self, texts: list[int]) -> bool:
        """Whether the first text is already the story, on a page without a headline above it."""
        first = texts[0]
        text = self.layout.text(first)
        if self._is_cut(first):
            # Only paragraphs of the body are cut short.
            return True
        if not is_prose(text) and _CUT_SHORT.search(text) is None:
            return False
        following = first + 1
        if following < len(self.readings) and self.readings[following].kind in MARKS:
            return self._is_story(first, following)
        if all(self.page.repeats(index, first) for index in texts[1:]):
            return True
        if headline_follows_notice(self.page, texts):
            return False
        # A headline with a full stop is known by its repetition, on the page or in the body.
        again = self.layout.openings[texts[1]]
        return text[:_SHORTEST_SHARED_OPENING] != again[:_SHORTEST_SHARED_OPENING]

    def _is_cut(self, index: int) -> bool:
        raw, words = self.layout.raws[index], boilerplate(self.page.lexicon)
        if raw[-1] not in words.tail_ends:
            return False
        tail = words.find_tail(raw)
        return tail is not None and self.layout.text(index).endswith(tail)

    def _after_date_lines(self, texts: list[int]) -> int | None:
        """Return the first text after the date lines and bylines that follow the headline.

        Date lines and bylines below the story do not count.
        """
        first = texts[0]
        marks = [
            index
            for index, reading in enumerate(self.readings)
            if reading.kind in MARKS and index > first
        ]
        for mark in reversed(marks):
            after = next((text for text in texts if text > mark), None)
            between = sum(first < text < mark for text in texts)
            if after is None or between > _MOST_DECK_LINES:
                continue
            if not self._is_story(first + 1, mark):
                return after
        return None

    def _after_deck(self, texts: list[int]) -> int:
        """Return the first text after the headline and deck."""
        rest = [text for text in texts[1:] if not self.page.repeats(text, texts[0])]
        if not rest:
            return len(self.readings)
        # If the body opens with its source, the sentence before it is a deck.
        for index in rest[1 : _MOST_DECK_LINES + 1]:
            if self._opens_with_agency(self.layout.openings[index]):
                return index
        for index in rest[: _MOST_DECK_LINES + 1]:
            if self.layout.is_long[index] or _is_sentence(self.layout.openings[index]):
                return index
        return rest[0]

    def _opens_with_agency(self, text: str) -> bool:
        """Whether a text opens with its source, as bodies do: `مہر خبررساں ایجنسی نے …`."""
        attribution = _ATTRIBUTIONS.search(text, 0, _LONG_LINE)
        if attribution is None:
            return False
        name = text[: attribution.start()]
        row = self.page.lexicon.credit(name)
        return is_news_agency(name) if row is None else row.kind in _SENDERS

    def decide(self, opening: int) -> None:
        """Decide the kinds of the lines up to the one that opens the body."""
        page = self.page
        self._keep_only_title(opening)
        for index, reading in enumerate(self.readings[:opening]):
            page.kinds.append(self._kind_of(index, reading))
        if opening >= len(self.layout):
            return
        if opening == len(self.readings):
            self.readings.append(TEXT)
        if opening == self.dateline or self._is_opening(opening):
            page.kinds.append("dateline")
            if self.readings[opening].follows_deck and page.headline is None:
                page.headline_basis = page.basis_of(opening)
            return
        page.kinds.append("body")

    def _keep_only_title(self, opening: int) -> None:
        """Keep the only title of a page as text, even if many records share it: a column's name."""
        above = self.readings[:opening]
        if above.count(_JUNK) == 1 and not any(reading.is_text for reading in above):
            self.readings[above.index(_JUNK)] = TEXT

    def _kind_of(self, index: int, reading: LineReading) -> LineKind:
        if not reading.is_text:
            return reading.kind
        page = self.page
        if page.headline is None:
            page.headline, page.headline_basis = index, page.basis_of(index)
            return "headline"
        if page.repeats(index, page.headline):
            return "headline-repeat"
        return "caption" if self._is_above_credit(index) else "deck"

    def _is_above_credit(self, index: int) -> bool:
        """Whether a picture's credit is right below, so that the line is the picture's caption."""
        below = index + 1
        if below >= len(self.readings) or self.readings[below].kind != "caption":
            return False
        layout = self.layout
        return (
            layout.starts[below] <= layout.end(index) + _LINE_FEED
            and layout.openings[below][0] in _DASHES
            and not layout.is_long[index]
        )


def _is_sentence(text: str) -> bool:
    return shapes.ends_sentence(text) or shapes.breaks_off(text) or len(text) > LONGEST_HEADLINE
