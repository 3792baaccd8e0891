"""Sureness: whether the forms of lines and their order leave no doubt about a page.

For other pages, `weighing` puts all evidence together.
"""

from collections.abc import Sequence
from typing import Final, Literal, TypeAlias

from urdunews.lines.page import Page
from urdunews.lines.readings import LineKind
from urdunews.lines.title_lines import is_plain_title
from urdunews.lines.wording import content_words, is_sentence

SURE_FORMS: Final = frozenset(
    {"phrase", "rule", "menu", "post", "credit-line", "source", "caption", "profile"}
)
"""Forms that were right on at least 97 of 100 lines of unseen outlets."""


Unweighed: TypeAlias = Literal["sure", "list", "no-story"]
"""Why evidence is not weighed: form and order leave no doubt, the page has too many lines, or it
has neither a sentence nor enough lines to be a story."""

#: A record with more lines is a list, or a file without separators: its forms decide.
_MOST_LINES: Final = 400
_SHORTEST_SURE_DECK: Final = 40
#: A label has its colon within this distance from the beginning of its line.
_LABEL: Final = 15
_OPENINGS: Final[frozenset[LineKind]] = frozenset({"dateline", "body"})
_STORY: Final[frozenset[LineKind]] = frozenset({"body", "subheading"})
#: Lines of a list within a story are shorter. Longer ones may be headlines of other stories.
_LONGEST_ENTRY: Final = 40
#: How many lines of a story are compared with a sentence after a list.
_MOST_STORY_LINES: Final = 6
_FEWEST_SHARED_WORDS: Final = 2
#: Forms that are certain for one kind: dates, with or without a name, and mastheads' bullets.
_SURE_AS: Final = frozenset(
    {("date-line", "page-date"), ("date-line", "byline"), ("section", "junk")}
)


def why_unweighed(page: Page) -> Unweighed | None:
    """Return why evidence is not weighed, by form and order alone; None if it is weighed."""
    if not 0 < len(page.kinds) <= _MOST_LINES:
        return "list" if page.kinds else "no-story"
    return "sure" if is_sure(page) and not shared_lines(page) else None


def shared_lines(page: Page) -> frozenset[int]:
    """Return the lines that records share but whose forms do not make them junk."""
    if page.profile is None:
        return frozenset()
    return frozenset(
        at
        for at, reading in enumerate(page.readings)
        if reading.form != "profile" and (page.is_shared_sentence(at) or page.is_shared_end(at))
    )


def is_sure(page: Page) -> bool:
    """Return whether forms and order leave no doubt, as on a page with a headline and a story.

    Of 942 labelled pages, 88 were such pages, and 78 of them were right.
    """
    kinds = page.kinds
    opening = next((at for at, kind in enumerate(kinds) if kind in _OPENINGS), None)
    if opening is None or not _opens_surely(page, opening):
        return False
    title = page.headline
    if title is not None and (title > opening or not is_plain_title(page, title)):
        return False
    above = (at for at in range(opening) if at != title)
    return all(_is_sure_above(page, at) for at in above) and _is_story(page, opening + 1)


def _opens_surely(page: Page, opening: int) -> bool:
    """Whether the line that opens a story is a dateline, or looks like a sentence."""
    # A line with a dateline was body on 365 of 368 pages.
    if page.kinds[opening] == "dateline":
        return True
    return page.layout.is_long[opening] or is_sentence(page.layout.openings[opening])


def _is_sure_above(page: Page, index: int) -> bool:
    """Whether the kind of a line above the story is certain."""
    kind, form = page.kinds[index], page.readings[index].form
    if kind == "deck":
        text = page.layout.openings[index]
        # `پشاور: …` above a story with its own dateline is not a label.
        has_label = ":" in text[:_LABEL] and form != "dateline"
        return len(text) >= _SHORTEST_SURE_DECK and not has_label
    if kind == "section":
        return form == "section" and _is_only_section(page, index)
    return kind == "headline-repeat" or form in SURE_FORMS or (form, kind) in _SURE_AS


def _is_only_section(page: Page, index: int) -> bool:
    """Whether a page has a single category, known by its name: several may be a menu.

    A town such as `• سیالکوٹ` is also a category, on a page that prints its headline twice.
    """
    sections = [reading for reading in page.readings if reading.section is not None]
    if len(sections) > 1 or sections[0].phrase is not None:
        return len(sections) == 1
    name = page.layout.openings[index][sections[0].section :]
    return "headline-repeat" in page.kinds and page.lexicon.place(name) is not None


def _is_story(page: Page, start: int) -> bool:
    """Whether there are only sentences from a line on, and then lines of the foot.

    A line of the foot has a certain form, or is short and after a line that ends the story.
    """
    kinds, readings, openings = page.kinds, page.readings, page.layout.openings
    size = len(kinds)
    ended = False
    for at in range(_end_of_story(page, start), size):
        by_form = readings[at].form in SURE_FORMS
        if kinds[at] != "junk" or not (by_form or (ended and not is_sentence(openings[at]))):
            return False
        ended = ended or readings[at].kind == "end"
    return True


def _end_of_story(page: Page, start: int) -> int:
    """Return the line after the last one from `start` on that is surely part of the story.

    Sentences are, and subheadings; short lines between them, such as a list of prices, are part of
    it if the story goes on after them.
    """
    kinds, openings = page.kinds, page.layout.openings
    is_long, size = page.layout.is_long, len(kinds)
    end = start
    # Most stories have nothing but sentences.
    while end < size and kinds[end] == "body" and (is_long[end] or is_sentence(openings[end])):
        end += 1
    at = end
    while at < size and kinds[at] in _STORY:
        if at == end and kinds[at] == "subheading":
            end += 1
        elif is_long[at] or is_sentence(openings[at]):
            if at > end and not _goes_on(openings[start - 1 : end], openings[at]):
                break
            end = at + 1
        elif len(openings[at]) >= _LONGEST_ENTRY:
            break
        at += 1
    return end


def _goes_on(above: Sequence[str], sentence: str) -> bool:
    """Whether a sentence after short lines speaks of what the story above them speaks of.

    One about the outlet does not: `یہ ادارہ بیس سال سے خبریں پہنچا رہا ہے`, after a poll.
    """
    story = frozenset[str]().union(*map(content_words, above[-_MOST_STORY_LINES:]))
    return len(story & content_words(sentence)) >= _FEWEST_SHARED_WORDS
