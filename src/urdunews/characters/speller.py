"""The speller: apply a spelling to texts of any size, by the fast path where it is exact."""

import functools
from collections.abc import Iterator
from typing import Final, NamedTuple

from urdunews.characters.aspirates import aspirated, hehs_of
from urdunews.characters.code_page import CodePage, letters_in
from urdunews.characters.respelling import apply_rules
from urdunews.characters.spelling import FOLDED, NORMAL, Aspirates, Spelling

#: Chunks of this size stay in the processor's cache from the first step to the last.
_CHUNK: Final = 1 << 16


class Look(NamedTuple):
    """What one scan of a text has found."""

    tidy: bool
    """Whether `normalize` leaves every single-spaced substring unchanged."""

    plain: bool
    """Whether `fold` does, too."""

    single_spaced: bool
    """Whether there are no two spaces in a row."""

    def is_tidy(self, stretch: str) -> bool:
        """Return whether `normalize` leaves a stretch of the text unchanged."""
        return self.tidy and (self.single_spaced or "  " not in stretch)

    def is_plain(self, stretch: str) -> bool:
        """Return whether `fold` leaves a stretch of the text unchanged."""
        return self.plain and (self.single_spaced or "  " not in stretch)


class Speller:
    """Applies a spelling."""

    def __init__(self, spelling: Spelling) -> None:
        """Make the speller of a spelling; `speller` returns a shared one."""
        self._spelling = spelling
        self._aspirates: Aspirates = spelling.aspirates
        self._page = CodePage(spelling)

    def __call__(self, text: str) -> str:
        """Return a text in the spelling; the text itself if nothing changes."""
        if len(text) <= _CHUNK:
            return self._chunk(text)
        chunks = list(_chunks(text))
        spelt = [self._chunk(chunk) for chunk in chunks]
        if all(after is before for after, before in zip(spelt, chunks, strict=True)):
            return text
        return "".join(spelt)

    def _chunk(self, text: str) -> str:
        if self._page.is_unchanged(text):
            return text
        spelt = self._spelt(text, self._aspirates)
        return text if spelt == text else spelt

    def letters(self, text: str) -> str:
        """Return the letters and figures of a text in the spelling, and nothing between them."""
        return "".join(map(self._letters_of_chunk, _chunks(text)))

    def _letters_of_chunk(self, text: str) -> str:
        known = self._page.letters(with_line_feeds(text, self._spelling), self._aspirates)
        return letters_in(self._chunk(text)) if known is None else known

    def spell(self, text: str) -> str:
        """Return a text of any size in the spelling, with aspirates already written."""
        return self._spelt(text, "keep")

    def _spelt(self, text: str, aspirates: Aspirates) -> str:
        if "\r" in text:
            text = with_line_feeds(text, self._spelling)
        known = self._page.spell(text, aspirates)
        if known is not None:
            return known
        if "\n" in text:
            # Only the lines that the page cannot represent go the slow way.
            return "\n".join([self._spelt_line(line, aspirates) for line in text.split("\n")])
        return self._spelt_line(text, aspirates)

    def _spelt_line(self, line: str, aspirates: Aspirates) -> str:
        known = self._page.spell(line, aspirates)
        if known is not None:
            return known
        return apply_rules(aspirated(line, aspirates, hehs_of(self._spelling)), self._spelling)

    @property
    def invariant_chars(self) -> str:
        """The common characters that never change, whatever is next to them."""
        return self._page.invariant_chars

    @property
    def initial_chars(self) -> frozenset[str]:
        """The common characters that become exactly one, whatever is before them."""
        return self._page.initial_chars

    def is_tidy(self, text: str) -> bool:
        """Return whether every substring surely is in the spelling; may be False if so."""
        if self._spelling.spaces == "single" and "  " in text:
            return False
        return self.is_tidy_but_spaces(text)

    def is_tidy_but_spaces(self, text: str) -> bool:
        """Return whether every single-spaced substring surely is; may be False if so."""
        return self._page.is_tidy_but_spaces(text)

    def is_unchanged_but_spaces(self, text: str) -> bool:
        """Return whether all of a text is invariant, apart from runs of spaces."""
        return self._page.is_unchanged_but_spaces(text)

    def is_unchanged(self, text: str) -> bool:
        """Return whether all of a text is invariant, and so unchanged by the spelling."""
        return self._page.is_unchanged(text)


def with_line_feeds(text: str, spelling: Spelling) -> str:
    """Drop a carriage return before a line feed or at the end: it is part of the line's end."""
    if spelling.spaces == "keep" or "\r" not in text:
        return text
    return text.replace("\r\n", "\n").removesuffix("\r")


def _chunks(text: str) -> Iterator[str]:
    """Cut a text after line feeds: lines are spelt the same one by one or together."""
    start = 0
    while len(text) - start > _CHUNK:
        end = text.rfind("\n", start, start + _CHUNK) + 1 or text.find("\n", start + _CHUNK) + 1
        if not end:
            break
        yield text[start:end]
        start = end
    yield text[start:]


@functools.cache
def speller(spelling: Spelling) -> Speller:
    """Return the shared speller of a spelling."""
    return Speller(spelling)


def look(text: str) -> Look:
    """Scan a text once for what need not be checked again."""
    single_spaced = "  " not in text
    text = with_line_feeds(text, NORMAL)
    plain = speller(FOLDED).is_unchanged_but_spaces(text)
    # What folding leaves unchanged, normalising does, too.
    tidy = plain or speller(NORMAL).is_tidy_but_spaces(text)
    return Look(tidy=tidy, plain=plain, single_spaced=single_spaced)
