"""A stop in a line, with the words on both sides of it."""

import re
from typing import Final

from urdunews.characters.normalization import fold
from urdunews.prose.closing import QUOTES
from urdunews.words.lexicon import Lexicon

#: Letters, digits, the marks over them and the joiner inside them.
_OF_WORD: Final = "[\\w\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u200c]"
_WORD: Final = re.compile(f"{_OF_WORD}+")
#: A single character: a long word must not be read again for each stop after it.
_BEGINNING: Final = re.compile(_OF_WORD)
#: How far to look for neighbours: no three words are longer.
_SIDE: Final = 60
_SOFT: Final = f" {QUOTES}"


class Stop:
    """A run of stops with its context, for the rules."""

    __slots__ = (
        "after",
        "after_end",
        "at",
        "before",
        "before_start",
        "close",
        "end",
        "following",
        "is_quoted",
        "lexicon",
        "line",
        "marks",
        "previous",
        "previous_end",
        "start",
    )

    def __init__(  # noqa: PLR0913, PLR0917 - positional for speed: one for each unclear stop
        self,
        line: str,
        start: int,
        at: int,
        end: int,
        close: int,
        lexicon: Lexicon,
        mark: int = -1,
    ) -> None:
        """Read the words around the stops `line[at:end]`."""
        self.line: str = line
        """Normalised text without line breaks."""
        self.start: int = start
        """Offset of the sentence."""
        self.at: int = at
        """Offset of the first stop."""
        self.end: int = end
        """End offset of the stops (exclusive)."""
        self.close: int = close
        """End offset of the quotes and brackets that close there (exclusive)."""
        self.is_quoted: bool = mark >= end
        """Whether a quotation or a bracket closes after the stop; `mark` is the last of them."""
        self.lexicon: Lexicon = lexicon
        """The names that are known."""
        self.marks: str = line[at:end].replace(" ", "")
        """The stops."""
        self.before: str = ""
        """The word before the stop, folded; empty if a bracket comes there."""
        self.before_start: int = at
        """Offset of that word."""
        self.previous: str = ""
        """The word before that one, folded."""
        self.previous_end: int = start
        """End offset of that one (exclusive)."""
        self.after: str = ""
        """The word after all that closes, folded; empty if something else comes there."""
        self.after_end: int = close
        """End offset of that word (exclusive)."""
        self.following: str = ""
        """The word after that one, folded."""
        self._look_back()
        self._look_ahead()

    def _look_back(self) -> None:
        least = max(self.start, self.at - _SIDE)
        side = self.line[least : self.at].rstrip(_SOFT)
        words = side.rsplit(" ", 2)
        if words[-1].isalpha() and words[-2:-1] and words[-2].isalpha():
            # Most stops follow two plain words.
            self.previous, self.before = words[-2:]
            self.before_start = least + len(side) - len(self.before)
            self.previous_end = self.before_start - 1
            return
        found = list(_WORD.finditer(side))[-2:]
        if not found or found[-1].end() != len(side):
            return
        self.before = _folded(found[-1].group())
        self.before_start = least + found[-1].start()
        if len(found) > 1:
            self.previous = _folded(found[0].group())
            self.previous_end = least + found[0].end()

    def _look_ahead(self) -> None:
        side = self.line[self.close : self.close + _SIDE].lstrip(" ")
        words = side.split(" ", 2)
        if len(words) > 1 and words[0].isalpha() and words[1].isalpha():
            self.after, self.following = words[:2]
            self.after_end = self.line.index(self.after, self.close) + len(self.after)
            return
        gap = int(self.line[self.close : self.close + 1] == " ")
        found = _WORD.match(side)
        if found is None:
            return
        self.after = _folded(found.group())
        self.after_end = self.close + gap + found.end()
        following = _WORD.match(side, found.end() + 1)
        if following is not None and side[found.end()] == " ":
            self.following = _folded(following.group())

    @property
    def left(self) -> str:
        """The character before the stops."""
        return self.line[self.at - 1 : self.at]

    @property
    def right(self) -> str:
        """The character after the stops; empty at the line's end."""
        return self.line[self.end : self.end + 1]

    @property
    def next_mark(self) -> str:
        """The first character after all that closes, other than a space."""
        return self.line[self.close : self.close + 2].lstrip(" ")[:1]

    @property
    def is_glued(self) -> bool:
        """Whether there is no space on either side."""
        return self.close == self.end and self.left != " " and self.right not in ("", " ")


def has_word(line: str, start: int, at: int) -> int:
    """Return the offset of the first word in a span; -1 if there is none."""
    found = _BEGINNING.search(line, start, at)
    return -1 if found is None else found.start()


def _folded(word: str) -> str:
    return word if word.isalpha() else fold(word)
