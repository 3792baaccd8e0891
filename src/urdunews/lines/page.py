"""The page: the lines of a record, with the kinds decided so far."""

import itertools
from typing import Final

from urdunews import shapes
from urdunews.datelines.readings import DatelineReading
from urdunews.lines.boilerplate import SHORTEST_PROSE, is_foreign, is_prose
from urdunews.lines.layout import Layout, letters
from urdunews.lines.readings import LineKind, LineReading
from urdunews.model.headlines import HeadlineBasis
from urdunews.words.lexicon import Lexicon
from urdunews.words.profiles import Profile

LONGEST_HEADLINE: Final = 160
"""No headline in the samples is longer."""

#: Enough of a line to hold its first letters, after bullets and quotes.
_FIRST_LOOK: Final = 16
_FIRST_LETTERS: Final = 6
#: A weather or price table has at least this many lines with figures, none longer than this.
_LONGEST_VALUE: Final = 30
_FEWEST_VALUES: Final = 3
#: Text that makes up less than a third of a page is not its story.
_TIMES_LESS: Final = 3
_STORY: Final[frozenset[LineKind]] = frozenset({"body", "subheading", "dateline"})
_TITLES: Final[frozenset[LineKind]] = frozenset({"headline", "deck"})


class Page:
    """The lines of a record, with the kinds decided so far."""

    __slots__ = (
        "_is_foreign",
        "_last_story_line",
        "headline",
        "headline_basis",
        "kinds",
        "layout",
        "lexicon",
        "mastheads",
        "on_header",
        "opening",
        "profile",
        "readings",
        "second_stories",
        "tails",
    )

    def __init__(
        self,
        layout: Layout,
        lexicon: Lexicon,
        profile: Profile | None,
        on_header: bool,  # noqa: FBT001 - one of the four things that a page starts from
    ) -> None:
        """Start with no kinds decided.

        Args:
            layout: The lines.
            lexicon: The known names and phrases.
            profile: The lines that the records of the dump share, if known.
            on_header: Whether the first line is on the header line.
        """
        self.layout: Layout = layout
        self.lexicon: Lexicon = lexicon
        self.profile: Profile | None = profile
        self.on_header: bool = on_header
        self.readings: list[LineReading] = []
        """The reading of each line on its own."""
        self.kinds: list[LineKind] = []
        """The kinds of the lines decided so far."""
        self.opening: int = 0
        """The line that opens the body; without a body, the number of lines read before it."""
        self.headline: int | None = None
        """The line of the headline."""
        self.headline_basis: HeadlineBasis | None = None
        self.tails: dict[int, str] = {}
        """The folded phrases glued to the ends of paragraphs: `…گے۔(جاری ہے)`."""
        self.second_stories: dict[int, DatelineReading] = {}
        """Datelines with known names that open a later paragraph."""
        self.mastheads: set[int] = set()
        """Date lines of the site's masthead, with its own day instead of the story's."""
        self._is_foreign: bool | None = None
        self._last_story_line: int | None = None

    def basis_of(self, index: int) -> HeadlineBasis:
        """Return where the headline was found, for a headline before the body."""
        return "header" if self.on_header and index == 0 else "line"

    def is_prose(self, index: int) -> bool:
        """Return whether a line is long, or a sentence of some length."""
        return self.layout.is_long[index] or is_prose(self.layout.openings[index])

    @property
    def is_foreign(self) -> bool:
        """Whether most of the page, or of its longer lines, is not in Arabic script.

        Then lines in Latin letters are text. Urdu menus may be longer than an English story, so
        the longer lines count on their own; but a text that is less than a third of its page, such
        as a notice in English below verses, is not the story.
        """
        if self._is_foreign is None:
            self._is_foreign = self._has_foreign_story()
        return self._is_foreign

    def _has_foreign_story(self) -> bool:
        lines = list(zip(self.layout.openings, map(len, self.layout.raws), strict=True))
        foreign = [length for opening, length in lines if is_foreign(opening)]
        whole = sum(length for _, length in lines)
        if _TIMES_LESS * sum(foreign) <= whole:
            return False
        if 2 * sum(foreign) > whole:
            return True
        longer = sum(length for _, length in lines if length >= SHORTEST_PROSE)
        return 2 * sum(length for length in foreign if length >= SHORTEST_PROSE) > longer

    def story(self) -> list[str]:
        """Return the folded lines of the body; without a body, those of the headline and deck.

        A long line may be cut after its opening.
        """
        lines = self._lines_of(_STORY)
        return lines or self._lines_of(_TITLES)

    def _lines_of(self, kinds: frozenset[LineKind]) -> list[str]:
        chosen = map(kinds.__contains__, self.kinds)
        return list(itertools.compress(self.layout.openings, chosen))

    def is_shared(self, index: int) -> bool | None:
        """Return whether the records of a dump share a line, other than a sentence.

        Returns:
            True if stories end at this line, False if they may continue after it; None if the line
            is not shared.
        """
        if self.profile is None or self.layout.is_long[index]:
            return None
        text = self.layout.openings[index]
        shared = self.profile.find(text)
        return None if shared is None or shapes.ends_sentence(text) else shared.ends

    def story_continues(self, index: int) -> bool:
        """Return whether the page has prose or a table of its own at a line or below it."""
        if self._last_story_line is None:
            self._last_story_line = self._find_last_story_line()
        return index <= self._last_story_line

    def _find_last_story_line(self) -> int:
        openings = self.layout.openings
        own = [at for at in range(len(openings)) if self.is_prose(at)]
        prose = [at for at in own if not self.is_shared_sentence(at)]
        values = [
            at
            for at, text in enumerate(openings)
            if len(text) <= _LONGEST_VALUE
            and any(map(str.isdecimal, text))
            and not self._is_in_most_records(at)
        ]
        last_value = values[-1] if len(values) >= _FEWEST_VALUES else -1
        return max(last_value, prose[-1] if prose else -1)

    def _is_in_most_records(self, index: int) -> bool:
        """Whether most records share a line; `کم سے کم 7` is a value even if some share it."""
        if self.profile is None:
            return False
        shared = self.profile.find(self.layout.openings[index])
        return shared is not None and 2 * shared.count > self.profile.records

    def is_shared_sentence(self, index: int) -> bool:
        """Return whether a line is a sentence shared by many records of the dump."""
        if self.profile is None or self.layout.is_long[index]:
            return False
        text = self.layout.openings[index]
        return shapes.ends_sentence(text) and self.profile.find(text) is not None

    def is_shared_end(self, index: int) -> bool:
        """Return whether many records of the dump share a line at which their stories end."""
        if self.profile is None or self.layout.is_long[index]:
            return False
        shared = self.profile.find(self.layout.openings[index])
        return shared is not None and shared.ends

    def repeats(self, index: int, title: int) -> bool:
        """Return whether a line repeats a title, perhaps cut short with an ellipsis."""
        text, headline = self.layout.openings[index], self.layout.openings[title]
        if len(text) > 2 * LONGEST_HEADLINE or not text or not headline:
            return False
        if text[0] != headline[0] and text[0].isalpha() and headline[0].isalpha():
            return False
        if _first_letters(text) != _first_letters(headline):
            return False
        again, first = self.layout.letters(index), self.layout.letters(title)
        if not again or not first:
            return False
        if again == first:
            return True
        short, whole = sorted((again, first), key=len)
        cut = text if len(again) < len(first) else self.layout.text(title)
        return shapes.breaks_off(cut) and whole.startswith(short)


def _first_letters(text: str) -> str:
    return letters(text[:_FIRST_LOOK])[:_FIRST_LETTERS]
