"""Date lines: lines of a page that say when, and nothing else."""

import functools
from typing import Final, NamedTuple

from urdunews import lazy, shapes
from urdunews.dates.names import calendar_names
from urdunews.dates.page import PrintedDate, find_page_date, is_rest_of_date_line
from urdunews.lines.bylines import Stretch, by_words
from urdunews.model.dates import PageDateKind
from urdunews.words.lexicon import Lexicon

#: No date line that was seen is longer.
LONGEST_DATE_LINE: Final = 120
_SEPARATORS: Final = " |،,-"
_CATEGORY: Final = lazy.pattern(r" ?([^\W\d_]{2,20}(?: [^\W\d_]{2,20})?) ?[0-9]{0,9}")
#: `18 SEP 2025 1:40PM by PIB Delhi`. A single word is an account: `Posted on … by admin`.
_AUTHOR: Final = lazy.pattern(
    r"[ |،,-]{1,3}(?P<word>[^\W\d_]{2,8}):? (?P<name>[^\W\d_]+(?: [^\W\d_]+){1,4})"
)
FIGURE: Final = lazy.pattern("[0-9]")


class Author(NamedTuple):
    """An author after a date, in offsets of the folded line."""

    start: int
    """Where the word before the name begins."""

    name: Stretch


class DateLine(NamedTuple):
    """A line that is a date, perhaps after a name."""

    printed: PrintedDate
    """The date, in offsets of the folded line."""

    start: int
    """Where the date begins, its label included."""

    kind: PageDateKind
    """`update` after such a label, else `story`; roles know better about mastheads."""

    labelled: bool
    """Whether a label such as `شائع` stands before it."""

    latin: bool
    """Whether the date is printed in Latin letters or figures."""

    name: str
    """What stands before label and date: empty, or a name, `فہیم اختر November 16, 2025`."""

    section: tuple[int, int] | None = None
    """Where a category is glued after the date: `نعمان ملک07 اپریل 2023کالمز0412`."""

    author: Author | None = None
    """Who is named after the date."""


def read_date_line(text: str, lexicon: Lexicon, *, before_body: bool = False) -> DateLine | None:
    """Read a line that consists of a date, with a label, a time or a name before it.

    Args:
        text: The folded line.
        lexicon: The labels and categories that are known.
        before_body: Whether it stands before the body, where a weekday does for a year:
            `دو شنبہ ۹ ستمبر`. In the body such a line is a heading, as in a list of matches.
    """
    if len(text) > LONGEST_DATE_LINE or FIGURE.search(text) is None:
        return None
    printed = find_page_date(text)
    if printed is None:
        return None
    author = _find_author(text, printed.end)
    end = len(text) if author is None else author.start
    section = None
    if not is_rest_of_date_line(text[printed.end : end].rstrip(_SEPARATORS)):
        section = _glued_section(text, printed.end, lexicon)
        if section is None:
            return None
    name, label, start = _split_label(text[: printed.start], lexicon)
    if printed.date is not None and printed.date.year is None and label is None:
        whole = before_body and not name and text.startswith(_weekdays(), printed.start)
        if not whole:
            return None
    kind: PageDateKind = "update" if label == "update" else "story"
    latin = text[printed.start : printed.end].isascii()
    return DateLine(printed, start, kind, label is not None, latin, name, section, author)


@functools.cache
def _weekdays() -> tuple[str, ...]:
    return tuple(calendar_names("weekday", script="urdu"))


def _find_author(text: str, at: int) -> Author | None:
    """Find the author that ends a line, after its date and time."""
    for match in _AUTHOR.finditer(text, at):
        if match.end() == len(text) and match["word"].casefold() in by_words():
            return Author(match.start("word"), match.span("name"))
    return None


def _glued_section(text: str, at: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """Find the category, and perhaps a counter, that stand after a date."""
    match = _CATEGORY.fullmatch(text, at)
    if match is None or not lexicon.is_section(match[1]):
        return None
    return match.span(1)


def _split_label(before: str, lexicon: Lexicon) -> tuple[str, str | None, int]:
    """Cut what stands before a date into a name and a label, the longest that is one."""
    bare = before.rstrip(" :،,|-–")
    for word in shapes.WORD.finditer(bare):
        label = lexicon.label(bare[word.start() :], "date")
        if label is not None:
            return bare[: word.start()].rstrip(" :،,|-–"), label.meaning, word.start()
    return bare, None, len(before)
