"""The decision: the kinds of all lines of a record, from the readings of its lines alone."""

import datetime
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from urdunews import shapes
from urdunews.lines.body import Body
from urdunews.lines.date_lines import DateLine
from urdunews.lines.front import Front
from urdunews.lines.layout import Layout
from urdunews.lines.page import LONGEST_HEADLINE, Page
from urdunews.lines.readings import LineKind
from urdunews.lines.sureness import why_unweighed
from urdunews.words import vocabulary
from urdunews.words.lexicon import Lexicon
from urdunews.words.profiles import Profile

if TYPE_CHECKING:
    from urdunews.lines.weights import Weights

_SHORTEST_HEADLINE: Final = 15
_SHARED_WORDS: Final = 0.5
_MASTHEAD_DAYS: Final = 30
_BODY: Final[frozenset[LineKind]] = frozenset({"body", "dateline"})
_STORY: Final[frozenset[LineKind]] = frozenset({"headline", "body", "dateline"})


def decide(  # noqa: PLR0913 - everything the decision depends on
    layout: Layout,
    lexicon: Lexicon,
    profile: Profile | None,
    *,
    on_header: bool,
    date: datetime.date | None,
    weights: "Callable[[], Weights]",
) -> Page:
    """Decide the kind of each line of a record.

    Args:
        layout: The record's lines, without the header's mark and date.
        lexicon: The known names and phrases.
        profile: The lines that the records of the dump share, if known.
        on_header: Whether the first line is on the header line.
        date: The header's date.
        weights: Returns the weights of evidence.
    """
    page = by_form(layout, lexicon, profile, on_header=on_header)
    if why_unweighed(page) is None:
        # Importing this module takes as long as reading a sure page.
        from urdunews.lines.weighing import weigh

        weigh(page, weights)
    _find_mastheads(page, date)
    return page


def by_form(layout: Layout, lexicon: Lexicon, profile: Profile | None, *, on_header: bool) -> Page:
    """Return the page with the kinds of its lines by their forms and their order alone.

    Args:
        layout: The record's lines, without the header's mark and date.
        lexicon: The known names and phrases.
        profile: The lines that the records of the dump share, if known.
        on_header: Whether the first line is on the header line.
    """
    page = Page(layout, lexicon, profile, on_header)
    front = Front(page, layout, page.readings)
    front.read()
    front.mark_author_blocks()
    page.opening = front.find_opening()
    front.decide(page.opening)
    if page.opening < len(layout):
        Body(page).decide(page.opening)
    _find_late_headline(page)
    return page


def _find_late_headline(page: Page) -> None:
    """Find the headline of a page that prints it last, if there is none before the body."""
    if page.headline_basis is not None:
        return
    bodies = [index for index, kind in enumerate(page.kinds) if kind in _BODY]
    if bodies[1:] and _is_late_headline(page, bodies):
        page.headline, page.headline_basis = bodies[-1], "after-body"
        page.kinds[bodies[-1]] = "headline"


def _is_late_headline(page: Page, bodies: list[int]) -> bool:
    layout, last, before = page.layout, bodies[-1], bodies[-2]
    text = layout.openings[last]
    if layout.is_long[last] or page.kinds[last] != "body":
        return False
    if not _SHORTEST_HEADLINE <= len(text) <= LONGEST_HEADLINE or shapes.ends_with_stop(text):
        return False
    if not layout.is_long[before] and not shapes.ends_sentence(layout.openings[before]):
        return False
    words = set(shapes.WORD.findall(text)) - vocabulary.function_words()
    opening = set(shapes.WORD.findall(layout.text(bodies[0])))
    opening |= set(shapes.WORD.findall(layout.text(bodies[min(1, len(bodies) - 2)])))
    return len(words & opening) >= _SHARED_WORDS * len(words)


def _find_mastheads(page: Page, header: datetime.date | None) -> None:
    """Find the site's own dates: those before the headline that are not the story's."""
    dated = [index for index, reading in enumerate(page.readings) if reading.date is not None]
    if not dated:
        return
    story = next((index for index, kind in enumerate(page.kinds) if kind in _STORY), None)
    for position, index in enumerate(dated):
        date = page.readings[index].date
        if date is None or date.labelled or (story is not None and index > story):
            continue
        if position + 1 < len(dated) or _is_far(date, header):
            page.mastheads.add(index)


def _is_far(date: DateLine, header: datetime.date | None) -> bool:
    if date.printed.date is None or header is None:
        return False
    day = date.printed.date.on(header)
    return day is not None and abs((day - header).days) > _MASTHEAD_DAYS
