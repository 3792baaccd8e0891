"""Titles: how likely a line is the headline, by its words and its length."""

from typing import Final

from urdunews.lines.page import LONGEST_HEADLINE
from urdunews.lines.traits import PROSE, Traits
from urdunews.lines.wording import has_path_mark

#: Signs of a headline: words of the story, greater length than a name, being printed twice.
_MOST_SHARED: Final = 4
_SHORT_TITLE: Final = 20
_USUAL_TITLE: Final = 30
_POINTS_OF_REPEATED: Final = 3
_FEWEST_REPEATED_WORDS: Final = 4


NOT_A_TITLE: Final = -1
"""The points of a line that cannot be a headline."""


def points_of_title(
    line: Traits,
    length: int,
    story: frozenset[str],
    is_repeated: bool,  # noqa: FBT001 - one of the four signs of a headline
) -> int:
    """Return the points of a line as headline, at most 9, or `NOT_A_TITLE`.

    Args:
        line: The look and the words of the line.
        length: The number of its code points.
        story: The words of the story.
        is_repeated: Whether the line is printed again below.
    """
    looks, content = line.looks, line.content
    if not content or length > LONGEST_HEADLINE or looks.known or "bar" in looks.marks:
        return NOT_A_TITLE
    if looks.name and looks.persons:
        return NOT_A_TITLE
    points = min(len(content & story), _MOST_SHARED)
    points += (length >= _SHORT_TITLE) + (length >= _USUAL_TITLE)
    if is_repeated and looks.words >= _FEWEST_REPEATED_WORDS:
        points += _POINTS_OF_REPEATED
    return points


def may_stand_alone(text: str, line: Traits) -> bool:
    """Return whether a folded line can be a headline without other evidence above the story.

    An author's name cannot: a page may print it without a headline (`نادیہ سلیم`).
    """
    looks = line.looks
    if " " not in text or text[-1] == ":" or looks.prose >= PROSE or looks.known:
        return False
    return not has_path_mark(text) and not (looks.name and looks.persons)
