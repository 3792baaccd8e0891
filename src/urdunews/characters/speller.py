"""The speller: one spelling applied to texts of any size, the quick way wherever it is exact."""

import functools
from collections.abc import Iterator
from typing import Final, NamedTuple

from urdunews.characters.aspirates import aspirated, hehs_of
from urdunews.characters.code_page import CodePage
from urdunews.characters.respelling import respell
from urdunews.characters.spelling import FOLDED, NORMAL, Aspirates, Spelling

#: Pieces of this size stay in the processor's cache from the first step to the last.
_PIECE: Final = 1 << 16
#: From here on a first look of its own, at whether a text stays as it is, pays.
_LONG: Final = 1 << 10


class Look(NamedTuple):
    """What a first look at a text says."""

    tidy: bool
    """Whether `normalize` leaves every stretch of it that is single-spaced as it is."""

    plain: bool
    """Whether `fold` does, too."""

    single_spaced: bool
    """Whether no two spaces stand in a row."""

    def is_tidy(self, stretch: str) -> bool:
        """Whether `normalize` leaves a stretch of the text as it is."""
        return self.tidy and (self.single_spaced or "  " not in stretch)

    def is_plain(self, stretch: str) -> bool:
        """Whether `fold` does, too."""
        return self.plain and (self.single_spaced or "  " not in stretch)


class Speller:
    """Applies a spelling."""

    def __init__(self, spelling: Spelling) -> None:
        """Make the speller of a spelling; `speller` gives the one that is shared."""
        self._spelling = spelling
        self._aspirates: Aspirates = spelling.aspirates
        self._page = CodePage(spelling)

    def __call__(self, text: str) -> str:
        """Spell a text anew; the text itself where nothing changes."""
        if len(text) <= _PIECE:
            return self._piece(text)
        pieces = list(_pieces(text))
        spelt = [self._piece(piece) for piece in pieces]
        if all(after is before for after, before in zip(spelt, pieces, strict=True)):
            return text
        return "".join(spelt)

    def _piece(self, text: str) -> str:
        if len(text) >= _LONG and self._page.leaves(text):
            return text
        spelt = self._spelt(text, self._aspirates)
        return text if spelt == text else spelt

    def spell(self, text: str) -> str:
        """Spell a text in which aspirates are written as such, whatever its size."""
        return self._spelt(text, "keep")

    def _spelt(self, text: str, aspirates: Aspirates) -> str:
        if "\r" in text:
            text = with_line_feeds(text, self._spelling)
        known = self._page.spell(text, aspirates)
        if known is not None:
            return known
        return respell(aspirated(text, aspirates, hehs_of(self._spelling)), self._spelling)

    @property
    def stays(self) -> str:
        """The usual characters that never change, whatever stands beside them."""
        return self._page.stays

    def is_tidy(self, text: str) -> bool:
        """Whether the spelling leaves every stretch of a text as it is; False in doubt."""
        if self._spelling.spaces == "single" and "  " in text:
            return False
        return self.is_tidy_but_spaces(text)

    def is_tidy_but_spaces(self, text: str) -> bool:
        """Whether it leaves every stretch that is single-spaced as it is; False in doubt."""
        return self._page.is_tidy_but_spaces(text)

    def leaves_but_spaces(self, text: str) -> bool:
        """Whether all of a text is what the spelling never changes, but for runs of spaces."""
        return self._page.leaves_but_spaces(text)

    def leaves(self, text: str) -> bool:
        """Whether all of a text is what the spelling never changes."""
        return self._page.leaves(text)


def with_line_feeds(text: str, spelling: Spelling) -> str:
    """A carriage return before a line feed, or at the end, is part of the line's end."""
    if spelling.spaces == "keep" or "\r" not in text:
        return text
    return text.replace("\r\n", "\n").removesuffix("\r")


def _pieces(text: str) -> Iterator[str]:
    """Cut a text behind line feeds: lines are spelt one by one as they are together."""
    start = 0
    while len(text) - start > _PIECE:
        end = text.rfind("\n", start, start + _PIECE) + 1 or text.find("\n", start + _PIECE) + 1
        if not end:
            break
        yield text[start:end]
        start = end
    yield text[start:]


@functools.cache
def speller(spelling: Spelling) -> Speller:
    """Give the speller of a spelling, made once."""
    return Speller(spelling)


def look(text: str) -> Look:
    """Look at a text once, and say what need not be looked at again."""
    single_spaced = "  " not in text
    text = with_line_feeds(text, NORMAL)
    plain = speller(FOLDED).leaves_but_spaces(text)
    # What folding leaves, normalising leaves, too.
    tidy = plain or speller(NORMAL).is_tidy_but_spaces(text)
    return Look(tidy=tidy, plain=plain, single_spaced=single_spaced)
