"""Facts: pieces of evidence about a line, each with its name in the table of weights and its value.

Each function yields the facts that depend on its arguments; `lines/evidence` finds these for a line
of a page.
"""

from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

from urdunews.lines.readings import LineKind
from urdunews.lines.survey import ROLES, Zone
from urdunews.lines.traits import Looks

Value: TypeAlias = int | str | bool | tuple[int | str | bool, ...]

Fact: TypeAlias = tuple[str, Value]
"""A piece of evidence: its name in the table of weights, and its value."""

#: A line with more words is hardly a label, a headline or a caption.
_MOST_SHORT_WORDS: Final = 14


def look(looks: Looks, zone: Zone, more: bool, stops: int, place: str) -> Iterator[Fact]:
    """Yield how a line looks.

    Args:
        looks: Its look on its own.
        zone: Its position relative to the prose of the story.
        more: Whether there is more prose below.
        stops: How many of the page's other sentences end with a stop, in steps.
        place: Its zone; `first` for the first line of prose, which may be a deck, and `foot` below
            a line that ends pages.
    """
    yield "length", looks.length
    yield "ending", looks.ending
    yield "beginning", looks.beginning
    yield "script", looks.script
    yield "function words", looks.function
    yield "verb at the end", looks.final_verb
    yield "verb", looks.any_verb
    yield "figures", looks.figures
    yield "prose", looks.prose
    yield "prose, length", (looks.prose, looks.length)
    yield "words, function words, verb", (looks.words, looks.function > 0, looks.final_verb)
    yield "name, persons", (looks.name, looks.persons)
    yield "zone, length", (zone, looks.length)
    yield "zone, verb, function words", (zone, looks.final_verb, min(looks.function, 2))
    yield "zone, prose", (zone, looks.prose)
    yield "zone, name, persons", (zone, looks.name, looks.persons)
    yield "zone, ending", (zone, looks.ending)
    yield "zone, beginning", (zone, looks.beginning)
    yield "prose, ending", (looks.prose, looks.ending)
    # Paragraphs end with stops, on a page where others do; pictures' captions do not.
    yield "stops of the page, stop, verb, zone", (stops, looks.stop, looks.final_verb, place)
    yield "stops of the page, stop, prose, zone", (stops, looks.stop, looks.prose, place)
    yield "stops of the page, ending, zone", (stops, looks.ending, place)
    # `انہوں نے …` and `تاہم …` continue a story; no headline begins with such a word.
    yield "first word, zone, stop", (looks.first, place, looks.stop)
    yield "last word, stop", (looks.last, looks.stop)
    marks = _joined(looks.marks)
    yield "beginning, marks", (looks.beginning, marks)
    yield "ending, marks", (looks.ending, marks)
    for mark in looks.marks:
        yield "mark", mark
    for name in looks.known:
        yield "known", name
    for topic in looks.cues:
        yield "topic", topic
        yield "zone, topic", (zone, topic)
    for topic in looks.long_cues:
        yield "topic of a sentence", topic
        yield "zone, topic", (zone, topic)
    if looks.cue_share >= 0:
        yield "share of topics", looks.cue_share
    else:
        yield "words of topics", looks.long_cue_count
        yield "words of topics, more prose", (looks.long_cue_count, more)
    if any(looks.date):
        yield "date", looks.date
        yield "date, figures, persons", (*looks.date, looks.figures, looks.persons > 0)


def worded(words: Sequence[str], last: str) -> Iterator[Fact]:
    """Yield the words of a line; only those that many outlets use have weights.

    `نوٹ`, `ہمیں` and `قارئین` are rare in stories, but common below them.

    Args:
        words: The words of its beginning.
        last: Its last word.
    """
    name = "word" if len(words) <= _MOST_SHORT_WORDS else "word of a long line"
    for word in dict.fromkeys(words):
        yield name, word
    yield "opening word", words[0]
    yield "closing word", last


WORDED: Final = frozenset({"word", "word of a long line", "opening word", "closing word"})
"""The names of the facts that `worded` yields."""


def placed(
    position: int,
    on_header: bool,
    below: int,
    run: int,
    dateline: str,
    zone: Zone,
) -> Iterator[Fact]:
    """Yield the position of a line on its page, in its run of short lines, and to the dateline."""
    yield "position", position
    yield "on the header line", on_header
    yield "lines below", below
    yield "run of short lines", run
    yield "run of short lines, zone", (run, zone)
    yield "dateline", dateline
    yield "zone, dateline", (zone, dateline)


def surrounded(
    before: int,
    after: int,
    prose: int,
    after_known: bool,
    second_above: int | None,
    second_below: int | None,
) -> Iterator[Fact]:
    """Yield how much prose there is before and after a line.

    Args:
        before: The number of lines of prose before it.
        after: The number of lines of prose after it.
        prose: Its own level of prose.
        after_known: Whether the line above is known by its form.
        second_above: The level of prose of the second line above; None if there is none.
        second_below: The level of prose of the second line below; None if there is none.
    """
    yield "prose before, prose after", (before, after)
    yield "prose before, prose after, prose", (before, after, prose)
    if after_known:
        yield "after a known line: prose, prose after", (prose, min(after, 1))
    for where, level in (("-2: ", second_above), ("+2: ", second_below)):
        if level is None:
            yield where + "none", True
        else:
            yield where + "prose", level


def among_alike(alike: tuple[bool, ...], zone: Zone, marks: tuple[str, ...]) -> Iterator[Fact]:
    """Yield which of the lines around a line have its shape.

    Args:
        alike: Whether the second line above has it, the line above, the line below, the second.
        zone: The position of the line relative to the prose.
        marks: The marks in it.
    """
    second_above, above, below, second_below = alike
    yield "any line around alike, zone", zone
    yield "any line around alike, zone, marks", (zone, _joined(marks))
    yield "alike: above, below, zone", (above, below, zone)
    yield "alike: second above, second below, zone", (second_above, second_below, zone)


def before_prose(lines: int, length: int) -> Iterator[Fact]:
    """Yield how far above the prose a line is, together with its length."""
    yield "lines to the prose", lines
    yield "lines to the prose, length", (min(lines, 3), length)


def after_prose(lines: int, prose: int, below: int, marks: tuple[str, ...]) -> Iterator[Fact]:
    """Yield how far below the prose a line is.

    Args:
        lines: How many lines below the last line of prose it is.
        prose: Its own level of prose.
        below: The number of lines below it.
        marks: The marks in it.
    """
    yield "lines after the prose", lines
    yield "lines after the prose, prose", (min(lines, 3), prose)
    yield "lines after the prose, lines below", (lines, below)
    yield "lines after the prose, marks", (lines, _joined(marks))


def is_headline(prose: int, points: int) -> Iterator[Fact]:
    """Yield that a line is the most likely headline, and how likely it is."""
    yield "headline here", True
    yield "headline here, prose", prose
    yield "headline here, how likely", points


def from_headline(lines: int, points: int) -> Iterator[Fact]:
    """Yield how far a line is from the headline.

    Args:
        lines: How many lines below it, 3 at most; -1 above it.
        points: Half of the headline's points.
    """
    yield "lines from the headline", lines
    yield "lines from the headline, how likely that is", (lines, points)


def shared_with_lines(
    shared: int | None, zone: Zone, above: int | None, below: int | None
) -> Iterator[Fact]:
    """Yield how many words a line shares with the headline and with its neighbours.

    Args:
        shared: The share of words in common with the headline, in steps; None for the headline.
        zone: The position of the line relative to the prose.
        above: The share of words in common with the line above; None if there is none.
        below: The share of words in common with the line below; None if there is none.
    """
    if shared is not None:
        yield "words of the headline, zone", (shared, zone)
    if above is not None:
        yield "words of the line above", above
    if below is not None:
        yield "words of the line below", below


def short_first(
    share: int, is_known: bool, is_all_prose: bool, below: int | None, length: int | None
) -> Iterator[Fact]:
    """Yield the facts that distinguish a short headline from a section or outlet above a page.

    Args:
        share: The share of its words that are in the story, in steps.
        is_known: Whether it is known by its form or the lexicon, or is a single word.
        is_all_prose: Whether all lines from the first line of prose on are prose.
        below: The same share for the line below; None if that is the story.
        length: The length of the line below, in steps; None if that is the story.
    """
    yield "short first line: known, words of the story", (is_known, share)
    if below is None or length is None:
        return
    yield "short first line: words of the story, of the line below", (share, below)
    yield (
        "short first line: more than the story, length of the line below",
        (not is_all_prose, length),
    )
    yield (
        "short first line: any word of the story, words of the line below, its length",
        (share > 0, below, length),
    )


def printed_twice(
    repeated: bool,
    words: int,
    again: bool | None,
    zone: Zone,
    side: int,
) -> Iterator[Fact]:
    """Yield whether a line is printed twice, on a page with repeated lines.

    Args:
        repeated: Whether the line is printed again below.
        words: Half the number of its words.
        again: Whether it repeats the headline; None if it repeats no line.
        zone: Its position relative to the prose.
        side: 1 below the headline, -1 above it, 0 for the headline itself.
    """
    if repeated:
        yield "printed again", True
        yield "printed again, words", words
    if again is not None:
        yield "printed before", True
        yield "printed before, headline, zone", (again, zone)
    yield "to what is printed twice", side


def shared_with_story(
    share: int,
    zone: Zone,
    length: int,
    is_path: bool,
    below_end: bool,
) -> Iterator[Fact]:
    """Yield how many of its words a line shares with the story.

    Args:
        share: The share of these words, in steps.
        zone: The position of the line relative to the prose.
        length: The length of the line, in steps.
        is_path: Whether it ends with the text of another line, as a path does.
        below_end: Whether it is below a line that ends pages.
    """
    yield "words of the story, zone", (share, zone)
    yield "words of the story, length", (share, length)
    if below_end:
        yield "below a line that ends pages, words of the story", share
        yield "below a line that ends pages, length", length
    if is_path:
        yield "ends with another line", True


def ruled(
    kind: LineKind, form: str, zone: Zone, prose: int, length: int, dateline: str
) -> Iterator[Fact]:
    """Yield the kind of a line by its form and the order of the page."""
    yield "kind", kind
    role = ROLES[kind]
    yield "role", role
    yield "role, prose", (role, prose)
    yield "role, zone", (role, zone)
    yield "role, length", (role, length)
    yield "role, dateline", (role, dateline)
    if form == "position":
        yield "role by position, zone", (role, zone)
    else:
        yield "form", form
        yield "form, role", (form, role)


def beyond(offset: int) -> Iterator[Fact]:
    """Yield that the page has no line above or below."""
    yield f"{offset:+}: none", True


def next_line(
    offset: int,
    prose: int,
    level: int,
    length: int,
    kind: LineKind,
    form: str,
    repeated: bool,
    repeats: bool,
    looks: tuple[bool, int, tuple[str, ...], tuple[bool, ...]] | None,
) -> Iterator[Fact]:
    """Yield the look of the line above or below.

    Args:
        offset: -1 for the line above, 1 for the line below.
        prose: The level of prose of the line itself.
        level: The level of prose of the neighbour.
        length: The neighbour's length, in steps.
        kind: Its kind by form and order.
        form: Its form.
        repeated: Whether it is printed again below.
        repeats: Whether it was printed before.
        looks: Whether it ends with a verb, its share of topics, its topics, and whether it has a
            month, a year, a clock time; None for a sentence.
    """
    where = f"{offset:+}: "
    role = ROLES[kind]
    yield where + "prose", level
    yield where + "length", length
    yield where + "role", role
    yield where + "prose, own prose", (level, prose)
    yield where + "role, own prose", (role, prose)
    if repeated:
        yield where + "printed again", True
    if repeats:
        yield where + "printed before", True
    if form != "position":
        yield where + "form", form
    if looks is None:
        return
    final_verb, cue_share, cues, date = looks
    yield where + "verb at the end", final_verb
    yield where + "share of topics", cue_share
    for topic in cues:
        yield where + "topic", topic
    if any(date):
        yield where + "date", True


def _joined(marks: tuple[str, ...]) -> str:
    return "+".join(marks) or "no-marks"
