"""Evidence: what the place of each line on its page adds to how the line looks.

A line's evidence is a list of pairs, a name and a value, each of which has its weights in the
table `lines/weights`. Everything here holds for outlets that no table knows: where the prose of
the story is, what words a line shares with the headline and with the story, what is printed
twice, and what stands next to it.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Final, Literal, NamedTuple, TypeAlias, get_args

from urdunews.dates.page import find_page_date
from urdunews.lines.page import Page
from urdunews.lines.readings import LineKind
from urdunews.lines.traits import PROSE, Traits, step, traits

Value: TypeAlias = int | str | bool | tuple[int | str | bool, ...]

Fact: TypeAlias = tuple[str, Value]
"""A piece of evidence: its name in the table of weights, and its value."""

Zone: TypeAlias = Literal["before", "in", "after", "none"]
"""Where a line stands to the prose of a page; `none` where there is no prose."""

Role: TypeAlias = Literal["headline", "repeat", "deck", "section", "date", "byline", "body", "junk"]
"""What a line is on the page, kinds of the same role taken together."""

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

#: What a form says of a line is outdone by other evidence for these kinds only.
_TEXTS: Final[frozenset[LineKind]] = frozenset({"headline", "deck", "body", "dateline"})
#: Forms of which several lines in a row are a menu, or a foot in Latin letters.
_MENU_FORMS: Final = frozenset({"section", "latin", "menu"})
_LONGEST_MENU_LINE: Final = 45
_FEWEST_MENU_LINES: Final = 5
#: Forms that are never part of a story.
_NO_BODY: Final = frozenset({"section", "path"})
#: Forms that were right on 97 of 100 lines of unseen outlets, and more.
_SURE_FORMS: Final = frozenset(
    {"phrase", "rule", "menu", "post", "credit-line", "source", "caption", "profile"}
)

_ALL: Final[frozenset[Role]] = frozenset(get_args(Role))

_SHARED: Final = (0.01, 0.3, 0.6, 0.9)
_SHARED_WITH_NEIGHBOUR: Final = (0.01, 0.34, 0.67)
_SHARED_WITH_BODY: Final = (0.01, 0.25, 0.5, 0.75)
_LENGTHS: Final = (20, 50, 90)
_BODY_LENGTHS: Final = (30, 60, 120)
_NEIGHBOUR_LENGTHS: Final = (15, 40, 80, 200)
_RUNS: Final = (1, 2, 3, 5, 8)
_FEWEST_REPEATED_LETTERS: Final = 8
_FEWEST_CUT_LETTERS: Final = 12
_FEWEST_REPEATED_WORDS: Final = 4
_SHORTEST_SUFFIX: Final = 10
_LONGEST_PATH: Final = 120
#: A line feed, perhaps with a carriage return before it: no blank line stands between.
_LINE_FEED: Final = 2


class Item(NamedTuple):
    """A line of the page, or several that are decided as one."""

    first: int
    last: int
    """The last of its lines (inclusive)."""

    role: Role | None
    """What it is without doubt, so that no evidence is asked for; None for most lines.

    Prose between prose is body, a run of lines of a menu is junk, and some forms are sure.
    """


class Evidence:
    """The evidence of a page's lines, after they were read one by one."""

    __slots__ = (
        "_body",
        "_content",
        "_dateline",
        "_earlier",
        "_first_prose",
        "_headline",
        "_last_prose",
        "_later",
        "_prose_after",
        "_prose_before",
        "_repeated",
        "_repeats",
        "_runs",
        "claimed",
        "items",
        "page",
        "prose",
        "size",
        "traits",
    )

    def __init__(self, page: Page) -> None:
        """Look at all lines of a page."""
        known, openings = traits(page.lexicon), page.layout.openings
        self.page: Page = page
        self.size: int = len(page.kinds)
        self.traits: list[Traits] = [known[opening] for opening in openings[: self.size]]
        self.claimed: list[bool] = [self._is_claimed(index) for index in range(self.size)]
        """Whether a form says that a line is neither headline, deck nor story."""
        self.prose: list[bool] = [
            looks.prose >= PROSE and not claimed
            for looks, claimed in zip(self.traits, self.claimed, strict=True)
        ]
        self.items: list[Item] = list(self._split())
        self._find_prose()
        self._find_repeats()
        self._headline = self._find_headline()
        datelines = (
            index
            for index, reading in enumerate(page.readings)
            if reading.dateline is not None or page.kinds[index] == "dateline"
        )
        self._dateline = next(datelines, None)

    def _is_claimed(self, index: int) -> bool:
        page = self.page
        form = page.readings[index].form
        if form == "position" or page.kinds[index] in _TEXTS:
            return False
        return form != "latin" or self.traits[index].prose < PROSE

    def _split(self) -> Iterator[Item]:
        """Yield the items of a page: most lines alone, menus and the inside of stories whole."""
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
        """Return the role of a line by a form that is hardly ever wrong."""
        kind, reading = self.page.kinds[index], self.page.readings[index]
        if kind == "dateline" or reading.form in _SURE_FORMS:
            return ROLES[kind]
        if kind == "page-date" and reading.form == "date-line":
            return "date"
        if reading.section and ":" in self.page.layout.openings[index][: reading.section]:
            return "section"
        return None

    def _is_inside(self, index: int) -> bool:
        """Whether a paragraph stands between paragraphs: of 457 such lines, 456 are body."""
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

    def _find_prose(self) -> None:
        where = [index for index, prose in enumerate(self.prose) if prose]
        self._first_prose = where[0] if where else None
        self._last_prose = where[-1] if where else None
        self._body = Counter(word for index in where for word in self.traits[index].content)
        self._prose_before = [0] * self.size
        self._prose_after = [0] * self.size
        self._runs = [0] * self.size
        for index in range(1, self.size):
            self._prose_before[index] = self._prose_before[index - 1] + self.prose[index - 1]
        for index in range(self.size - 2, -1, -1):
            self._prose_after[index] = self._prose_after[index + 1] + self.prose[index + 1]
        start = 0
        for index in range(self.size + 1):
            if index == self.size or self.traits[index].prose > 1:
                self._runs[start:index] = [index - start] * (index - start)
                start = index + 1

    def _find_repeats(self) -> None:
        """Find lines that are printed twice, the second time perhaps cut short."""
        self._repeated = [False] * self.size
        self._repeats: list[int | None] = [None] * self.size
        seen: dict[str, int] = {}
        for index, looks in enumerate(self.traits):
            letters = looks.letters
            if len(letters) < _FEWEST_REPEATED_LETTERS:
                continue
            first = seen.setdefault(letters[:_FEWEST_CUT_LETTERS], index)
            if first != index and _is_same(self.traits[first].letters, letters):
                self._repeated[first] = True
                self._repeats[index] = first

    def _find_headline(self) -> int:
        """Return the line that is most likely the headline by repetition, rules or order."""
        for index, repeated in enumerate(self._repeated):
            if repeated and self.traits[index].words >= _FEWEST_REPEATED_WORDS:
                return index
        if self.page.headline is not None:
            return self.page.headline
        return next((i for i, claimed in enumerate(self.claimed) if not claimed), 0)

    def _zone(self, index: int) -> Zone:
        if self._first_prose is None or self._last_prose is None:
            return "none"
        if index < self._first_prose:
            return "before"
        return "in" if index <= self._last_prose else "after"

    def excluded(self, item: Item) -> frozenset[Role]:
        """Return the roles that an item cannot have, whatever speaks for them."""
        if item.role is not None:
            return _ALL - {item.role}
        index = item.first
        out: set[Role] = set()
        if self.claimed[index] and self.page.readings[index].form in _NO_BODY:
            out.add("body")
        if self.page.readings[index].date is None and not self._has_date(index):
            out.add("date")
        return frozenset(out)

    def _has_date(self, index: int) -> bool:
        text = self.page.layout.openings[index]
        return any(self.traits[index].date) and find_page_date(text) is not None

    def of(self, item: Item) -> list[Fact]:
        """Return the evidence of an item, by its first line."""
        index = item.first
        looks, zone = self.traits[index], self._zone(index)
        facts = [*self._own(index, looks), *self._placed(index, looks, zone)]
        facts += self._shared(index, looks, zone)
        facts += self._ruled(index, looks, zone)
        for offset in (-2, -1, 1, 2):
            facts += self._beside(index, looks, offset)
        return facts

    def _own(self, index: int, looks: Traits) -> Iterator[Fact]:
        """Yield how a line looks by itself."""
        yield "length", looks.length
        yield "ending", looks.ending
        yield "beginning", looks.beginning
        yield "script", looks.script
        yield "function words", looks.function
        yield "verb at the end", looks.final_verb
        yield "verb", looks.any_verb
        yield "figures", looks.figures
        yield "prose", looks.prose
        yield "prose, length", (looks.prose, looks.length)
        yield "words, function words, verb", (looks.words, looks.function > 0, looks.final_verb)
        yield "name, persons", (looks.name, looks.persons)
        for mark in looks.marks:
            yield "mark", mark
        for name in looks.known:
            yield "known", name
        for topic in looks.cues:
            yield "topic", topic
        for topic in looks.long_cues:
            yield "topic of a sentence", topic
        if looks.cue_share >= 0:
            yield "share of topics", looks.cue_share
        else:
            yield "words of topics", looks.long_cue_count
            yield "words of topics, more prose", (
                looks.long_cue_count,
                self._prose_after[index] > 0,
            )
        if any(looks.date):
            yield "date", looks.date
            yield "date, figures, persons", (*looks.date, looks.figures, looks.persons > 0)

    def _placed(self, index: int, looks: Traits, zone: Zone) -> Iterator[Fact]:
        """Yield where a line stands on its page, and to the prose of its story."""
        layout, last = self.page.layout, self.size - 1
        yield "position", min(index, 4)
        yield "on the header line", index == 0 and self.page.on_header
        yield "lines below", min(last - index, 3)
        yield "blank lines", (self._gap(index), self._gap(index + 1))
        yield "zone, length", (zone, looks.length)
        yield "zone, verb, function words", (zone, looks.final_verb, min(looks.function, 2))
        yield "zone, prose", (zone, looks.prose)
        yield "zone, name, persons", (zone, looks.name, looks.persons)
        length = len(layout.openings[index])
        if zone == "before" and self._first_prose is not None:
            lines = self._first_prose - index
            yield "lines to the prose", min(lines, 5)
            yield "lines to the prose, length", (min(lines, 3), step(length, _LENGTHS))
        if zone == "after" and self._last_prose is not None:
            lines = index - self._last_prose
            yield "lines after the prose", min(lines, 4)
            yield "lines after the prose, prose", (min(lines, 3), looks.prose)
        before, after = min(self._prose_before[index], 2), min(self._prose_after[index], 3)
        yield "prose before, prose after", (before, after)
        yield "prose before, prose after, prose", (before, after, looks.prose)
        run = step(self._runs[index], _RUNS)
        yield "run of short lines", run
        yield "run of short lines, zone", (run, zone)
        if index and self.claimed[index - 1]:
            yield "after a known line: prose, prose after", (looks.prose, min(after, 1))
        dateline = self._dateline_place(index)
        yield "dateline", dateline
        yield "zone, dateline", (zone, dateline)

    def _gap(self, index: int) -> int:
        """Return whether blank lines stand before a line: 1 or 2; 0 at the page's ends."""
        layout = self.page.layout
        if index == 0 or index >= self.size:
            return 0
        return 1 if layout.starts[index] - layout.end(index - 1) <= _LINE_FEED else 2

    def _dateline_place(self, index: int) -> str:
        if self._dateline is None:
            return "none"
        if index == self._dateline:
            return "here"
        return "below" if index < self._dateline else "above"

    def _shared(self, index: int, looks: Traits, zone: Zone) -> Iterator[Fact]:
        """Yield what a line shares with the headline, the story and its neighbours."""
        title = self._headline
        if index == title:
            yield "headline here", True
            yield "headline here, prose", looks.prose
        else:
            shared = step(_overlap(looks, self.traits[title]), _SHARED)
            yield "words of the headline, zone", (shared, zone)
            yield "lines from the headline", max(-1, min(index - title, 3))
        if self._repeated[index]:
            yield "printed again", True
            yield "printed again, words", looks.words // 2
        first = self._repeats[index]
        if first is not None:
            yield "printed before", True
            yield "printed before, headline, zone", (first == title, zone)
        if any(self._repeated):
            yield "to what is printed twice", (index > title) - (index < title)
        if index:
            shared = step(_overlap(looks, self.traits[index - 1]), _SHARED_WITH_NEIGHBOUR)
            yield "words of the line above", shared
        if index + 1 < self.size:
            shared = step(_overlap(looks, self.traits[index + 1]), _SHARED_WITH_NEIGHBOUR)
            yield "words of the line below", shared
        share = step(self._share_of_body(index, looks), _SHARED_WITH_BODY)
        length = len(self.page.layout.openings[index])
        yield "words of the story, zone", (share, zone)
        yield "words of the story, length", (share, step(length, _BODY_LENGTHS))
        if length < _LONGEST_PATH and self._ends_with_another(index):
            yield "ends with another line", True

    def _share_of_body(self, index: int, looks: Traits) -> float:
        own = int(self.prose[index])
        told = sum(self._body[word] > own for word in looks.content)
        return told / max(len(looks.content), 1)

    def _ends_with_another(self, index: int) -> bool:
        """Whether a line ends with the headline, as a path does: `Home / کھیل / headline`."""
        letters, title = self.traits[index].letters, self.traits[self._headline].letters
        following = self.traits[index + 1].letters if index + 1 < self.size else ""
        return any(
            _SHORTEST_SUFFIX <= len(other) < len(letters) and letters.endswith(other)
            for other in (title, following)
        )

    def _ruled(self, index: int, looks: Traits, zone: Zone) -> Iterator[Fact]:
        """Yield what the line's form and the order of the page say it is."""
        kind, form = self.page.kinds[index], self.page.readings[index].form
        yield "kind", kind
        role = ROLES[kind]
        yield "role", role
        yield "role, prose", (role, looks.prose)
        yield "role, zone", (role, zone)
        yield "role, length", (role, looks.length)
        yield "role, dateline", (role, self._dateline_place(index))
        if form == "position":
            yield "role by position, zone", (role, zone)
        else:
            yield "form", form
            yield "form, role", (form, role)

    def _beside(self, index: int, looks: Traits, offset: int) -> Iterator[Fact]:
        """Yield how a line near by looks."""
        where = f"{offset:+}: "
        other = index + offset
        if not 0 <= other < self.size:
            yield where + "none", True
            return
        near = self.traits[other]
        yield where + "prose", near.prose
        if abs(offset) > 1:
            return
        role = ROLES[self.page.kinds[other]]
        yield where + "length", step(len(self.page.layout.openings[other]), _NEIGHBOUR_LENGTHS)
        yield where + "role", role
        yield where + "verb at the end", near.final_verb
        yield where + "prose, own prose", (near.prose, looks.prose)
        yield where + "role, own prose", (role, looks.prose)
        yield where + "share of topics", near.cue_share
        if self._repeated[other]:
            yield where + "printed again", True
        if self._repeats[other] is not None:
            yield where + "printed before", True
        for topic in near.cues:
            yield where + "topic", topic
        if any(near.date):
            yield where + "date", True
        form = self.page.readings[other].form
        if form != "position":
            yield where + "form", form


def _is_same(first: str, again: str) -> bool:
    if first == again:
        return True
    short, whole = sorted((first, again), key=len)
    return (
        len(short) >= _FEWEST_CUT_LETTERS
        and 2 * len(short) >= len(whole)
        and whole.startswith(short)
    )


def _overlap(looks: Traits, other: Traits) -> float:
    fewer = min(len(looks.content), len(other.content))
    return len(looks.content & other.content) / max(fewer, 1)
