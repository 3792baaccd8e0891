"""Date lines: lines of a page that consist of a date."""

import functools
from typing import Final, NamedTuple

from urdunews import lazy, shapes
from urdunews.dates.names import calendar_names
from urdunews.dates.page import (
    PrintedDate,
    find_month_of_year,
    find_page_date,
    is_rest_of_date_line,
)
from urdunews.lines.bylines import Stretch, by_words
from urdunews.model.dates import PageDateKind, PartialDate
from urdunews.words.lexicon import Lexicon

#: No date line in the samples is longer.
LONGEST_DATE_LINE: Final = 120
_SEPARATORS: Final = " |،,-"
_CATEGORY: Final = lazy.pattern(r" ?([^\W\d_]{2,20}(?: [^\W\d_]{2,20})?) ?[0-9]{0,9}")
#: `18 SEP 2025 1:40PM by PIB Delhi`. A single word is an account: `Posted on … by admin`.
_AUTHOR: Final = lazy.pattern(
    r"[ |،,-]{1,3}(?P<word>[^\W\d_]{2,8}):? (?P<name>[^\W\d_]+(?: [^\W\d_]+){1,4})"
)
#: The first year in which newspapers were on the web, in both calendars.
_FIRST_YEAR: Final = 2000
_FIRST_HIJRI_YEAR: Final = 1420
_YEARS: Final = 60
FIGURE: Final = lazy.pattern("[0-9]")


class Author(NamedTuple):
    """An author after a date, in offsets of the folded line."""

    start: int
    """The offset of the word before the name."""

    name: Stretch


class DateLine(NamedTuple):
    """A line that is a date, perhaps with a name before it."""

    printed: PrintedDate
    """The date, in offsets of the folded line."""

    start: int
    """The offset of the date, including its label."""

    kind: PageDateKind
    """`update` after such a label, else `story`; mastheads are found later, by their position."""

    labelled: bool
    """Whether a label such as `شائع` precedes it."""

    latin: bool
    """Whether the date is printed in Latin letters or figures."""

    name: str
    """The text before label and date: empty, or a name as in `فہیم اختر November 16, 2025`."""

    section: tuple[int, int] | None = None
    """The span of a category glued to the date: `نعمان ملک07 اپریل 2023کالمز0412`."""

    author: Author | None = None
    """The author named after the date."""


def read_date_line(text: str, lexicon: Lexicon, *, before_body: bool = False) -> DateLine | None:
    """Read a line that consists of a date, with a label, a time or a name before it.

    Args:
        text: The folded line.
        lexicon: The known labels and categories.
        before_body: Whether it is before the body, where a weekday suffices without a year
            (`دو شنبہ ۹ ستمبر`), and a month with its year without a day (`مئی 2016`). In the body
            such a line is a heading, as in a list of matches or a chronicle.
    """
    if len(text) > LONGEST_DATE_LINE or FIGURE.search(text) is None:
        return None
    printed = find_page_date(text)
    if printed is None and before_body:
        printed = find_month_of_year(text)
    rest = None if printed is None else _read_rest(text, printed.end, lexicon)
    if printed is None or rest is None:
        return None
    name, label, start = _split_label(text[: printed.start], lexicon)
    if printed.date is not None:
        is_whole = before_body and not name and text.startswith(_weekdays(), printed.start)
        if not _is_of_page(printed.date, name, label, after_weekday=is_whole):
            return None
    kind: PageDateKind = "update" if label == "update" else "story"
    latin = text[printed.start : printed.end].isascii()
    return DateLine(printed, start, kind, label is not None, latin, name, *rest)


def _read_rest(
    text: str, at: int, lexicon: Lexicon
) -> tuple[tuple[int, int] | None, Author | None] | None:
    """Read the section and the author after a date; None if other words follow it."""
    author = _find_author(text, at)
    end = len(text) if author is None else author.start
    if is_rest_of_date_line(text[at:end].rstrip(_SEPARATORS)):
        return None, author
    section = _find_section(text, at, lexicon)
    return None if section is None else (section, author)


def _is_of_page(date: PartialDate, name: str, label: str | None, *, after_weekday: bool) -> bool:
    """Whether a date is that of the page: `23 مارچ` alone and the title `دسمبر 1971` are not.

    `مئی 2016` and `شائع: مئی 1999` are.
    """
    if date.year is None and label is None and not after_weekday:
        return False
    return date.day is not None or (not name and (label is not None or _is_of_the_web(date)))


def _is_of_the_web(date: PartialDate) -> bool:
    """Whether a date is of a year in which pages were published on the web."""
    first = _FIRST_HIJRI_YEAR if date.calendar == "hijri" else _FIRST_YEAR
    return date.year is not None and first <= date.year < first + _YEARS


@functools.cache
def _weekdays() -> tuple[str, ...]:
    return tuple(calendar_names("weekday", script="urdu"))


def _find_author(text: str, at: int) -> Author | None:
    """Find the author that ends a line, after its date and time."""
    for match in _AUTHOR.finditer(text, at):
        if match.end() == len(text) and match["word"].casefold() in by_words():
            return Author(match.start("word"), match.span("name"))
    return None


def _find_section(text: str, at: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """Find the category after a date, perhaps followed by a counter."""
    match = _CATEGORY.fullmatch(text, at)
    if match is None or not lexicon.is_section(match[1]):
        return None
    return match.span(1)


def _split_label(before: str, lexicon: Lexicon) -> tuple[str, str | None, int]:
    """Split the text before a date into a name and the longest known label, with its offset."""
    bare = before.rstrip(" :،,|-–")
    for word in shapes.WORD.finditer(bare):
        label = lexicon.label(bare[word.start() :], "date")
        if label is not None:
            name = bare[: word.start()].rstrip(" :،,|-–")
            # `• Published: Nov 8, 2021`
            name = "" if shapes.BULLET.fullmatch(name) else name
            return name, label.meaning, word.start()
    return bare, None, len(before)
