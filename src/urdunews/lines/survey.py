"""The survey: the position of the story, the repeated lines, and the lines whose role is certain.

A page is surveyed once, before the evidence about its lines is put together.
"""

import itertools
from collections.abc import Iterator
from typing import Final, Literal, NamedTuple, TypeAlias, get_args

from urdunews import shapes
from urdunews.datelines.memory import Memory
from urdunews.dates.page import find_page_date
from urdunews.lines.page import LONGEST_HEADLINE, Page
from urdunews.lines.readings import MARKS, LineKind
from urdunews.lines.sureness import SURE_FORMS
from urdunews.lines.title_lines import may_be_headline
from urdunews.lines.titles import NOT_A_TITLE, may_stand_alone, points_of_title
from urdunews.lines.traits import (
    PROSE,
    Traits,
    first_letters,
    is_same,
    letters_key,
    traits,
)
from urdunews.lines.wording import content_words, is_sentence

Zone: TypeAlias = Literal["before", "in", "after", "none"]
"""The position of a line relative to the prose of a page; `none` if there is no prose."""

Role: TypeAlias = Literal["headline", "repeat", "deck", "section", "date", "byline", "body", "junk"]
"""The role of a line on the page; several kinds may have the same role."""

ROLES: Final[dict[LineKind, Role]] = {
    "headline": "headline",
    "headline-repeat": "repeat",
    "deck": "deck",
    "section": "section",
    "page-date": "date",
    "byline": "byline",
    "dateline": "body",
    "body": "body",
    "subheading": "body",
    "caption": "junk",
    "junk": "junk",
}
"""The roles of kinds of lines."""

#: Only for these kinds can other evidence overrule the form of a line.
_TEXTS: Final[frozenset[LineKind]] = frozenset({"headline", "deck", "body", "dateline"})
#: Several consecutive lines of these forms are a menu, or a foot in Latin letters.
_MENU_FORMS: Final = frozenset({"section", "latin", "menu"})
_LONGEST_MENU_LINE: Final = 45
_FEWEST_MENU_LINES: Final = 5
#: Forms that are never part of a story.
_NO_BODY: Final = frozenset({"section", "path"})
_ALL: Final[frozenset[Role]] = frozenset(get_args(Role))
_NONE: Final[frozenset[Role]] = frozenset()
_BODY: Final[frozenset[Role]] = frozenset({"body"})
_DATE: Final[frozenset[Role]] = frozenset({"date"})
_BODY_AND_DATE: Final[frozenset[Role]] = _BODY | _DATE

#: A sentence of this many code points may be a whole paragraph.
_SHORTEST_STORY: Final = 50
#: A page with this many lines that have no form of their own may be a poem or a list of prices.
_FEWEST_STORY_LINES: Final = 5
#: The words of a story are taken from at most this many of its lines.
_MOST_STORY_LINES: Final = 6
_FEWEST_REPEATED_LETTERS: Final = 8


class Item(NamedTuple):
    """A line of the page, or several lines that are decided together."""

    first: int
    last: int
    """The last of its lines (inclusive)."""

    role: Role | None
    """The role if it is certain, so that no evidence is needed; None for most lines.

    Prose between prose is body, consecutive lines of a menu are junk, and some forms are certain.
    """


class Survey:
    """Facts about a whole page, collected after its lines were read one by one."""

    __slots__ = (
        "_contents",
        "_known",
        "_letters",
        "_levels",
        "_looks",
        "_sentences",
        "_story_words",
        "claimed",
        "dateline",
        "end",
        "first_prose",
        "has_repeats",
        "headline",
        "items",
        "last_prose",
        "page",
        "prose",
        "prose_after",
        "prose_before",
        "repeated",
        "repeats",
        "runs",
        "size",
        "title_points",
        "unstopped",
    )

    def __init__(self, page: Page) -> None:
        """Survey all lines of a page."""
        known, openings = traits(page.lexicon), page.layout.openings
        self.page: Page = page
        self.size: int = len(page.kinds)
        self._known: Memory[Traits] = known
        self._looks: dict[int, Traits] = {}
        self._letters: dict[int, str] = {}
        self._contents: dict[int, frozenset[str]] = {}
        self._story_words: tuple[frozenset[str], frozenset[str]] | None = None
        self._sentences: list[bool] = list(map(is_sentence, openings[: self.size]))
        self._levels: list[int] = [
            PROSE if is_prose else known[opening].looks.prose
            for is_prose, opening in zip(self._sentences, openings, strict=False)
        ]
        self.claimed: list[bool] = [self._is_claimed(index) for index in range(self.size)]
        """For each line, whether its form excludes headline, deck and story."""
        self.prose: list[bool] = [
            level >= PROSE and not claimed and not page.is_shared_sentence(index)
            for index, (level, claimed) in enumerate(zip(self._levels, self.claimed, strict=True))
        ]
        self.unstopped: frozenset[int] = frozenset(
            at for at in range(self.size) if self.prose[at] and not self._has_stop(at)
        )
        """The lines of prose without a stop at their end."""
        self.items: list[Item] = list(self._split_into_items())
        self._locate_prose()
        self.end: int = self._find_end()
        """The first line below prose whose form ends pages; the number of lines if none does."""
        self._find_repeats()
        self.headline: int = self._find_headline()
        datelines = (
            index
            for index, reading in enumerate(page.readings)
            if reading.dateline is not None or page.kinds[index] == "dateline"
        )
        self.dateline: int | None = next(datelines, None)

    def _is_claimed(self, index: int) -> bool:
        page = self.page
        form = page.readings[index].form
        if form == "position" or page.kinds[index] in _TEXTS:
            return False
        return form != "latin" or self._levels[index] < PROSE

    def _split_into_items(self) -> Iterator[Item]:
        """Yield the items of a page: menus, the insides of stories, and other lines one by one."""
        index = 0
        while index < self.size:
            last = self._end_of_run(index)
            if self._is_inside(index):
                yield Item(index, last, "body")
            elif last - index + 1 >= _FEWEST_MENU_LINES:
                yield Item(index, last, "junk")
            else:
                last = index
                yield Item(index, last, self._sure_role(index))
            index = last + 1

    def _end_of_run(self, index: int) -> int:
        holds = self._is_inside if self._is_inside(index) else self._is_menu_line
        while index + 1 < self.size and holds(index) and holds(index + 1):
            index += 1
        return index

    def _sure_role(self, index: int) -> Role | None:
        """Return the role of a line if its form is hardly ever wrong."""
        kind, reading = self.page.kinds[index], self.page.readings[index]
        if kind == "dateline":
            return None if may_be_headline(self.page, index) else "body"
        if reading.form in SURE_FORMS:
            return ROLES[kind]
        if index == 0 and self._is_only_title():
            return "headline"
        if kind == "page-date" and reading.form == "date-line":
            return "date"
        # Above a story, `1. کھیل` and `زمرہ: کھیل` are sections; `• کھیل` may be an item of a menu.
        label = self.page.layout.openings[index][: reading.section or 0]
        return "section" if ":" in label or label[:1].isdigit() else None

    def _is_only_title(self) -> bool:
        """Whether the first line is the only one above the story, and can be its headline.

        `سکول بند` is short for a headline and has the form of a name, but no other line on its page
        can be one. Dates and bylines that are known by their forms may come between. Above a
        dateline, a headline has a word of the story: `خلیج اردو` is the outlet's name.
        """
        page, openings = self.page, self.page.layout.openings
        if page.kinds[0] != "headline" or not may_stand_alone(openings[0], self.traits(0)):
            return False
        below = next((at for at in range(1, self.size) if page.kinds[at] not in MARKS), 0)
        if page.kinds[below] == "dateline":
            return not self.content(0).isdisjoint(self.content(below))
        # A question below a section may be the headline.
        is_statement = self._levels[below] >= PROSE and shapes.ends_sentence(openings[below])
        return page.kinds[below] == "body" and is_statement

    def _is_inside(self, index: int) -> bool:
        """Whether a line is a paragraph between paragraphs: of 457 such lines, 456 are body."""
        prose = self.prose
        return (
            0 < index < self.size - 1
            and prose[index - 1]
            and prose[index]
            and prose[index + 1]
            and self.page.kinds[index] == "body"
        )

    def _is_menu_line(self, index: int) -> bool:
        return (
            self.claimed[index]
            and self.page.readings[index].form in _MENU_FORMS
            and len(self.page.layout.openings[index]) < _LONGEST_MENU_LINE
        )

    def _locate_prose(self) -> None:
        where = [index for index, prose in enumerate(self.prose) if prose]
        self.first_prose: int | None = where[0] if where else None
        self.last_prose: int | None = where[-1] if where else None
        self.prose_before: list[int] = [0] * self.size
        self.prose_after: list[int] = [0] * self.size
        self.runs: list[int] = [0] * self.size
        for index in range(1, self.size):
            self.prose_before[index] = self.prose_before[index - 1] + self.prose[index - 1]
        for index in range(self.size - 2, -1, -1):
            self.prose_after[index] = self.prose_after[index + 1] + self.prose[index + 1]
        start = 0
        for index in range(self.size + 1):
            if index == self.size or self._levels[index] > 1:
                self.runs[start:index] = [index - start] * (index - start)
                start = index + 1

    def _find_end(self) -> int:
        start = self.size if self.first_prose is None else self.first_prose
        readings = self.page.readings
        return next((at for at in range(start, self.size) if readings[at].kind == "end"), self.size)

    def _find_repeats(self) -> None:
        """Find lines that are printed twice; the second may be cut short."""
        self.repeated: list[bool] = [False] * self.size
        self.repeats: list[int | None] = [None] * self.size
        self.has_repeats: bool = False
        seen: dict[str, int] = {}
        openings = self.page.layout.openings
        for index in range(self.size):
            # Pages print headlines twice, but not sentences.
            if self._sentences[index]:
                continue
            key = letters_key(openings[index])
            if len(key) < _FEWEST_REPEATED_LETTERS:
                continue
            first = seen.setdefault(key, index)
            if first != index and is_same(self.letters(first), self.letters(index)):
                self.repeated[first] = self.has_repeats = True
                self.repeats[index] = first

    def _find_headline(self) -> int:
        """Return the line that is most likely the headline, and store its points.

        It is a line of some length above the story that has words of the story, or is printed
        twice. If no line looks like one, it is the headline by form and order.
        """
        title, most = None, NOT_A_TITLE
        openings, repeated = self.page.layout.openings, self.repeated
        for index in range(self._end_of_titles()):
            if self.claimed[index]:
                continue
            line, story = self.traits(index), self.story_words(index)
            points = points_of_title(line, len(openings[index]), story, repeated[index])
            if points > most:
                title, most = index, points
        self.title_points: int = max(most, 0)
        """The points of the headline; see `points_of_title`."""
        if title is not None:
            return title
        if self.page.headline is not None:
            return self.page.headline
        return next((i for i, claimed in enumerate(self.claimed) if not claimed), 0)

    def _end_of_titles(self) -> int:
        """Return the end of the lines that may be a headline, such as one that ends with a verb."""
        first = self.first_prose
        if first is None:
            return 0
        is_short = len(self.page.layout.openings[first]) <= LONGEST_HEADLINE
        return first + (is_short and first in self.unstopped)

    def _has_stop(self, index: int) -> bool:
        return self._sentences[index] or shapes.ends_with_stop(self.page.layout.openings[index])

    def has_story(self) -> bool:
        """Return whether there may be a story: a sentence of some length, or several short lines.

        Poems, recipes and lists of prices have no sentence, but a headline, an author and a foot.
        """
        if self.claimed.count(False) >= _FEWEST_STORY_LINES:
            return True
        openings = self.page.layout.openings
        return any(
            prose and len(opening) >= _SHORTEST_STORY
            for prose, opening in zip(self.prose, openings, strict=False)
        )

    def traits(self, index: int) -> Traits:
        """Return the traits of a line on its own."""
        looks = self._looks.get(index)
        if looks is None:
            looks = self._looks[index] = self._known[self.page.layout.openings[index]]
        return looks

    def content(self, index: int) -> frozenset[str]:
        """Return the first words of a line without function words and verbs."""
        if not self._sentences[index] or index in self._looks:
            return self.traits(index).content
        content = self._contents.get(index)
        if content is None:
            content = content_words(self.page.layout.openings[index])
            self._contents[index] = content
        return content

    def form(self, index: int) -> str:
        """Return the form of a line; a line known by a profile counts as a phrase."""
        form = self.page.readings[index].form
        return "phrase" if form == "profile" else form

    def letters(self, index: int) -> str:
        """Return only the letters and figures of a line's beginning."""
        letters = self._letters.get(index)
        if letters is None:
            letters = self._letters[index] = first_letters(self.page.layout.openings[index])
        return letters

    def is_sentence(self, index: int) -> bool:
        """Return whether a line looks like a sentence."""
        return self._sentences[index]

    def level_of(self, index: int) -> int | None:
        """Return the level of prose of a line, None outside the page; see `Looks.prose`."""
        return self._levels[index] if 0 <= index < self.size else None

    def story_words(self, index: int) -> frozenset[str]:
        """Return the words of the story's first lines; for one of these, only repeated words."""
        if self._story_words is None:
            self._story_words = self._find_story_words()
        return self._story_words[self.prose[index] and index < self.end]

    def _find_story_words(self) -> tuple[frozenset[str], frozenset[str]]:
        """Return the words of the story's first lines, and the words that several of them have."""
        # Lines below a line that ends pages may belong to other stories.
        prose = (at for at in range(self.end) if self.prose[at])
        where = itertools.islice(prose, _MOST_STORY_LINES)
        once: set[str] = set()
        again: set[str] = set()
        for at in where:
            words = self.content(at)
            again |= once & words
            once |= words
        return frozenset(once), frozenset(again)

    def zone(self, index: int) -> Zone:
        """Return the position of a line relative to the prose of the page."""
        if self.first_prose is None or self.last_prose is None:
            return "none"
        if index < self.first_prose:
            return "before"
        return "in" if index <= self.last_prose else "after"

    def excluded(self, item: Item) -> frozenset[Role]:
        """Return the roles that an item cannot have, whatever the evidence."""
        if item.role is not None:
            return _ALL - {item.role}
        index = item.first
        is_dated = self.page.readings[index].date is not None or self._has_date(index)
        if self.claimed[index] and self.page.readings[index].form in _NO_BODY:
            return _BODY if is_dated else _BODY_AND_DATE
        return _NONE if is_dated else _DATE

    def _has_date(self, index: int) -> bool:
        text = self.page.layout.openings[index]
        return any(self.traits(index).looks.date) and find_page_date(text) is not None
