"""Title lines: whether a line can be the headline, by its look and the lines next to it.

This is asked before evidence is weighed; `titles` counts how much speaks for a headline.
"""

from collections.abc import Sequence
from typing import Final

from urdunews import shapes
from urdunews.lines.page import LONGEST_HEADLINE, Page
from urdunews.lines.wording import content_words, has_path_mark

_SHORTEST_SURE_HEADLINE: Final = 25
_FEWEST_SPACES: Final = 4
#: `زراعت و ماحولیات`: a section has at most three words.
_MOST_SECTION_SPACES: Final = 2


def is_plain_title(page: Page, index: int) -> bool:
    """Return whether a headline looks like one, and not like a site's name or a path."""
    text = page.layout.openings[index]
    return (
        len(text) >= _SHORTEST_SURE_HEADLINE
        and text.count(" ") >= _FEWEST_SPACES
        and not has_path_mark(text)
        and not shapes.ends_with_stop(text)
    )


def headline_follows_notice(page: Page, texts: Sequence[int]) -> bool:
    """Return whether the headline, printed twice, comes after a notice about the site.

    `آپ اس ویب سائٹ کا کم ڈیٹا والا ورژن دیکھ رہے ہیں۔`

    Args:
        page: The page.
        texts: The lines that may be headline, deck or body.
    """
    first, title, again = (*texts, -1, -1)[:3]
    if again != title + 1 or not page.repeats(again, title) or not is_plain_title(page, title):
        return False
    openings = page.layout.openings
    return content_words(openings[first]).isdisjoint(content_words(openings[title]))


def may_be_headline(page: Page, index: int) -> bool:
    """Return whether a line with a dateline may be the headline, below what may be a section.

    `ماحولیات`, then `موریطانیہ: خواتین نے درختوں کی دیوار کھڑی کر دی`.
    """
    dateline, text = page.readings[index].dateline, page.layout.openings[index]
    if dateline is None or dateline.form != "colon" or dateline.end == len(text):
        return False
    if not dateline.places or len(text) > LONGEST_HEADLINE or shapes.ends_sentence(text):
        return False
    above = index - 1
    return page.headline == above and page.layout.openings[above].count(" ") <= _MOST_SECTION_SPACES
