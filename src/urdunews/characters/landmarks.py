"""Landmarks: stops and other marks at which a text and its normalised form can be cut together.

No spelling changes or creates such a mark, and nothing on one side of it depends on the other side:
letters compose with no mark of punctuation, joiners depend on the nearest character alone, and no
word continues after one. So the n-th landmark of a normalised text is the n-th of its source, and
what stands between two of them is normalised the same by itself.
"""

import bisect
import functools
import itertools
import re
from typing import Final

from urdunews.characters import policy
from urdunews.characters.alignment import Alignment, aligned
from urdunews.characters.changes import spelling_changes
from urdunews.characters.speller import speller
from urdunews.characters.spelling import Spelling
from urdunews.spans import Span

#: Those that compose with nothing and that no other character decomposes to.
_PUNCTUATION: Final = "۔،؛؟!?.…:()[]\"'“”‘’«»"


class LandmarkMap:
    """Maps spans of a normalised text to its source, and aligns only the text around their ends.

    Its spans are those of `Alignment.source_span`.

    Example:
        >>> from urdunews.characters.landmarks import LandmarkMap
        >>> from urdunews.characters.spelling import NORMAL
        >>> source = "وه آ گئى۔  پهر كیا ہوا؟"
        >>> found = LandmarkMap(source, "وہ آ گئی۔ پھر کیا ہوا؟", NORMAL)
        >>> found.source_span(14, 17)
        Span(start=15, end=18)
        >>> found.sure_span(10, 22)
        Span(start=11, end=23)
    """

    __slots__ = (
        "_cut",
        "_in_source",
        "_in_text",
        "_initial",
        "_source",
        "_speller",
        "_spelling",
        "_text",
        "_unsure",
        "_windows",
    )

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
        self._speller = speller(spelling)
        self._initial = self._speller.initial_chars
        finditer = _landmark(spelling).finditer
        self._in_source = [match.start() for match in finditer(source)]
        self._in_text = [match.start() for match in finditer(text)]
        self._windows: dict[int, tuple[int, int, Alignment]] = {}
        #: Where both were last cut for sure, in the text and in the source.
        self._cut = (0, 0)
        #: The windows in which words were searched for without success.
        self._unsure: set[int] = set()

    def source_span(self, start: int, end: int) -> Span:
        """Map a span of the text to the source, as `Alignment.source_span` does.

        Args:
            start: First code point in the text.
            end: End offset (exclusive), not before `start` and not after the text's end.
        """
        first = self._source_start(start)
        return Span(first, first if start == end else self._source_end(end))

    def sure_span(self, start: int, end: int) -> Span | None:
        """Return the span of the source that, normalised by itself, is a part of the text.

        Args:
            start: First code point in the text.
            end: End offset (exclusive), after `start`.

        Returns:
            The span; None if what stands at its ends does not prove it.
        """
        first = self._sure_start(start)
        if first is None:
            return None
        last = self._sure_end(start, first, end)
        return None if last is None else Span(first, last)

    def _source_start(self, at: int) -> int:
        """Return where the character at an offset of the text begins in the source."""
        index = bisect.bisect_right(self._in_text, at) - 1
        if index >= 0 and self._in_text[index] == at:
            return self._in_source[index]
        in_text, in_source, alignment = self._window(index)
        return in_source + alignment.source_span(at - in_text, at - in_text).start

    def _source_end(self, at: int) -> int:
        """Return where the text before an offset, which is not 0, ends in the source."""
        index = bisect.bisect_left(self._in_text, at) - 1
        if index >= 0 and self._in_text[index] == at - 1:
            return self._in_source[index] + 1
        in_text, in_source, alignment = self._window(index)
        return in_source + alignment.source_span(at - in_text - 1, at - in_text).end

    def _window(self, index: int) -> tuple[int, int, Alignment]:
        """Return the offsets of a window, which includes its landmarks, and its alignment.

        Aligned only once, so that mapping all spans of a text takes linear time.
        """
        window = self._windows.get(index)
        if window is None:
            in_text, in_source = self._landmark(index)
            following = self._in_source[index + 1 : index + 2]
            part = self._source[in_source : following[0] + 1 if following else None]
            alignment = aligned(part, spelling_changes(self._spelling, part))
            window = self._windows[index] = in_text, in_source, alignment
        return window

    def _landmark(self, index: int) -> tuple[int, int]:
        """Return the offsets of a landmark in the text and in the source; the beginning for -1."""
        return (0, 0) if index < 0 else (self._in_text[index], self._in_source[index])

    def _sure_start(self, start: int) -> int | None:
        """Return where in the source the text that begins here begins, if that is certain.

        It is at the beginning, after a landmark and blanks, or after a space, if the next character
        becomes exactly one that is no blank.
        """
        if self._text[start] not in self._initial:
            return None
        index = bisect.bisect_left(self._in_text, start) - 1
        if not start:
            at = 0
        elif index >= 0 and self._follows(self._in_text[index], start):
            shown = _shown().search(self._source, self._in_source[index] + 1)
            at = len(self._source) if shown is None else shown.start()
        else:
            at = self._start_of_word(index, start)
        return at if self._source[at : at + 1] in self._initial else None

    def _follows(self, landmark: int, start: int) -> bool:
        """Return whether nothing but a space is between a landmark of the text and an offset."""
        between = start - landmark - 1
        return not between or (between == 1 and self._text[start - 1] == " ")

    def _start_of_word(self, index: int, start: int) -> int:
        """Return the offset in the source of the word that begins in a window; -1 if unsure.

        Spaces are counted, and what lies before is normalised to see that it is the same.
        """
        if self._text[start - 1] != " " or index in self._unsure:
            return -1
        landmark = self._landmark(index)
        in_text, in_source = self._cut if landmark[0] <= self._cut[0] <= start else landmark
        before = self._text[in_text:start]
        at = in_source + len(before)
        if self._source[in_source:at] != before:
            spaces = _spaces().finditer(self._source, in_source)
            last = next(itertools.islice(spaces, before.count(" ") - 1, None), None)
            at = -1 if last is None else last.end()
            if at < 0 or self._speller(self._source[in_source:at]) != before:
                # Nothing is searched twice without success.
                self._unsure.add(index)
                return -1
        self._cut = start, at
        return at

    def _sure_end(self, start: int, first: int, end: int) -> int | None:
        """Return where the source of a part of the text, which begins at `first`, surely ends.

        It is after a landmark, at the end of all, or before a landmark or a space, if the last
        character becomes exactly one.
        """
        index = bisect.bisect_left(self._in_text, end - 1)
        if self._in_text[index : index + 1] == [end - 1]:
            return self._in_source[index] + 1
        if end < len(self._text):
            return self._end_of_word(start, first, end)
        return len(self._source) if self._source[-1] in self._initial else None

    def _end_of_word(self, start: int, first: int, end: int) -> int | None:
        """Return where the source of a part that ends with a word ends; None if unsure."""
        part = self._text[start:end]
        last = first + len(part)
        index = bisect.bisect_left(self._in_text, end)
        if self._in_text[index : index + 1] == [end]:
            last = self._in_source[index]
        elif self._source[last : last + 1] not in _BORDERS:
            spaces = _spaces().finditer(self._source, first)
            after = next(itertools.islice(spaces, part.count(" "), None), None)
            last = len(self._source) if after is None else after.start()
        read = self._source[first:last]
        same = read == part or self._speller(read) == part
        return last if same and read[-1] in self._initial else None


_BORDERS: Final = frozenset(" " + policy.SPACES)


@functools.cache
def landmarks(spelling: Spelling) -> str:
    """Return the marks that a spelling neither changes nor creates."""
    made = "".join(
        change.becomes for change in (*spelling.substitutions(), *spelling.letter_changes())
    )
    invariant = speller(spelling).invariant_chars
    return "".join(mark for mark in _PUNCTUATION if mark in invariant and mark not in made)


@functools.cache
def _landmark(spelling: Spelling) -> re.Pattern[str]:
    return re.compile(f"[{re.escape(landmarks(spelling))}]")


@functools.cache
def _spaces() -> re.Pattern[str]:
    return re.compile(f"[ {re.escape(policy.SPACES)}]+")


@functools.cache
def _shown() -> re.Pattern[str]:
    return re.compile(f"[^{re.escape(policy.BLANK)}]")
