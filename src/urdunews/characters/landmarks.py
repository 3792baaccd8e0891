"""Landmarks: stops and other marks at which a text and its normalised form can be cut together.

No spelling changes such a mark or makes one of anything else, and nothing on one side of it
depends on the other side: letters compose with no mark of punctuation, joiners ask for the nearest
character, and no word goes on after one. So the n-th landmark of a normalised text is the n-th of
its source, and what stands between two of them is normalised the same by itself.
"""

import bisect
import functools
import re
from typing import Final

from urdunews.characters import policy
from urdunews.characters.alignment import Alignment, aligned
from urdunews.characters.normalizer import spelling_changes
from urdunews.characters.speller import speller
from urdunews.characters.spelling import Spelling
from urdunews.spans import Span

#: Those that compose with nothing and that no other character decomposes to.
_PUNCTUATION: Final = "۔،؛؟!?.…:()[]\"'“”‘’«»"
_SHOWN: Final = re.compile(f"[^{re.escape(policy.BLANK)}]")


class LandmarkMap:
    """Maps spans of a normalised text to its source, and aligns only what lies around their ends.

    Its spans are those of `Alignment.source_span`.

    Example:
        >>> from urdunews.characters.landmarks import LandmarkMap
        >>> from urdunews.characters.spelling import NORMAL
        >>> source = "وه آ گئى۔  پهر كیا ہوا؟"
        >>> found = LandmarkMap(source, "وہ آ گئی۔ پھر کیا ہوا؟", NORMAL)
        >>> found.source_span(14, 17)
        Span(start=15, end=18)
        >>> found.read(10, 22)
        ('پھر کیا ہوا؟', Span(start=11, end=23))
    """

    __slots__ = ("_in_source", "_in_text", "_initial", "_source", "_spelling", "_text", "_windows")

    def __init__(self, source: str, text: str, spelling: Spelling) -> None:
        """Find the landmarks of a source and of its text.

        Args:
            source: Any text.
            text: The source in the spelling.
            spelling: What the source was normalised with, and nothing else.
        """
        self._source = source
        self._text = text
        self._spelling = spelling
        self._initial = speller(spelling).initial_chars
        finditer = _landmark(spelling).finditer
        self._in_source = [match.start() for match in finditer(source)]
        self._in_text = [match.start() for match in finditer(text)]
        self._windows: dict[int, tuple[int, int, Alignment]] = {}

    def source_span(self, start: int, end: int) -> Span:
        """Map a span of the text to the source, as `Alignment.source_span` does.

        Args:
            start: First code point in the text.
            end: End offset (exclusive), not before `start` and not after the text's end.
        """
        first = self._source_start(start)
        return Span(first, first if start == end else self._source_end(end))

    def read(self, start: int, end: int) -> tuple[str, Span] | None:
        """Return a part of the text, and the exact span of the source that is normalised to it.

        Args:
            start: First code point in the text.
            end: End offset (exclusive), after `start`.

        Returns:
            The part and its span; None if what stands at its ends does not prove that the span,
            normalised by itself, is the part.
        """
        first, last = self._sure_start(start), self._sure_end(end)
        if first is None or last is None:
            return None
        return self._text[start:end], Span(first, last)

    def _source_start(self, at: int) -> int:
        """Return where the character at an offset of the text begins in the source."""
        index = bisect.bisect_right(self._in_text, at) - 1
        if index >= 0 and self._in_text[index] == at:
            return self._in_source[index]
        in_source, in_text, alignment = self._window(index)
        return in_source + alignment.source_span(at - in_text, at - in_text).start

    def _source_end(self, at: int) -> int:
        """Return where the text before an offset, which is not 0, ends in the source."""
        index = bisect.bisect_left(self._in_text, at) - 1
        if index >= 0 and self._in_text[index] == at - 1:
            return self._in_source[index] + 1
        in_source, in_text, alignment = self._window(index)
        return in_source + alignment.source_span(at - in_text - 1, at - in_text).end

    def _window(self, index: int) -> tuple[int, int, Alignment]:
        """Return the part from one landmark to the next, both included, with its two offsets.

        Aligned only once, so that mapping all spans of a text takes linear time.
        """
        window = self._windows.get(index)
        if window is None:
            in_source, in_text = (
                (0, 0) if index < 0 else (self._in_source[index], self._in_text[index])
            )
            following = self._in_source[index + 1 : index + 2]
            part = self._source[in_source : following[0] + 1 if following else None]
            alignment = aligned(part, spelling_changes(self._spelling, part))
            window = self._windows[index] = in_source, in_text, alignment
        return window

    def _sure_start(self, start: int) -> int | None:
        """Return where the source of a text that begins here begins, if that is certain.

        It is after a landmark and blanks, or at the beginning of all, if the next character becomes
        exactly one that is no blank.
        """
        at = 0
        if start:
            index = bisect.bisect_left(self._in_text, start) - 1
            if index < 0 or self._text[self._in_text[index] + 1 : start] not in _GAPS:
                return None
            shown = _SHOWN.search(self._source, self._in_source[index] + 1)
            if shown is None:
                return None
            at = shown.start()
        sure = self._source[at] in self._initial and self._text[start] in self._initial
        return at if sure else None

    def _sure_end(self, end: int) -> int | None:
        """Return where the source of a text that ends here ends, if that is certain.

        It is after a landmark, or at the end of all, if the last character becomes exactly one.
        """
        index = bisect.bisect_left(self._in_text, end - 1)
        if self._in_text[index : index + 1] == [end - 1]:
            return self._in_source[index] + 1
        if end < len(self._text) or self._source[-1] not in self._initial:
            return None
        return len(self._source)


_GAPS: Final = frozenset(("", " "))


@functools.cache
def landmarks(spelling: Spelling) -> str:
    """Return the marks that a spelling neither changes nor makes of anything else."""
    made = "".join(
        change.becomes for change in (*spelling.substitutions(), *spelling.letter_changes())
    )
    invariant = speller(spelling).invariant_chars
    return "".join(mark for mark in _PUNCTUATION if mark in invariant and mark not in made)


@functools.cache
def _landmark(spelling: Spelling) -> re.Pattern[str]:
    return re.compile(f"[{re.escape(landmarks(spelling))}]")
