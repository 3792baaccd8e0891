"""Evidence: what the place of each line on its page adds to how the line looks.

A line's evidence is a list of pairs, a name and a value, each of which has its weights in the
table `lines/evidence.tsv`. Everything here holds for outlets that no table knows: where the prose
of the story is, what words a line shares with the headline and with the story, what is printed
twice, and what stands next to it.

The facts come in aspects: a reader and the few values that its facts depend on. Lines of many
pages have an aspect in common, so that its weights are added up once; see `Weights.points`.
"""

from collections.abc import Callable, Hashable, Iterator
from typing import Final, TypeAlias

from urdunews.lines.readings import LineKind
from urdunews.lines.survey import ROLES, Item, Survey, Zone
from urdunews.lines.traits import Looks, Traits, step

Value: TypeAlias = int | str | bool | tuple[int | str | bool, ...]

Fact: TypeAlias = tuple[str, Value]
"""A piece of evidence: its name in the table of weights, and its value."""

Aspect: TypeAlias = tuple[Callable[..., Iterator[Fact]], *tuple[Hashable, ...]]
"""A function that yields facts, and the values that it takes."""

_SHARED: Final = (0.01, 0.3, 0.6, 0.9)
_SHARED_WITH_NEIGHBOUR: Final = (0.01, 0.34, 0.67)
_SHARED_WITH_BODY: Final = (0.01, 0.25, 0.5, 0.75)
_LENGTHS: Final = (20, 50, 90)
_BODY_LENGTHS: Final = (30, 60, 120)
_NEIGHBOUR_LENGTHS: Final = (15, 40, 80, 200)
_RUNS: Final = (1, 2, 3, 5, 8)
_LONGEST_PATH: Final = 120


def facts_of(survey: Survey, item: Item) -> list[Fact]:
    """Return the evidence of an item, by its first line."""
    return [fact for read, *values in aspects_of(survey, item) for fact in read(*values)]


def aspects_of(survey: Survey, item: Item) -> list[Aspect]:
    """Return the evidence of an item, by its first line, as what its facts depend on."""
    index = item.first
    traits, zone = survey.traits(index), survey.zone(index)
    looks, prose = traits.looks, traits.looks.prose
    more = survey.prose_after[index] > 0
    dateline = _dateline_place(survey, index)
    kind, form = survey.page.kinds[index], survey.form(index)
    aspects: list[Aspect] = [
        (_look, looks, zone, more),
        _place(survey, index, zone, dateline),
        _surroundings(survey, index, prose),
        (_ruled, kind, form, zone, prose, looks.length, dateline),
        _shared(survey, index, traits, zone),
        _story(survey, index, traits, zone),
        _beside(survey, index, prose, -1),
        _beside(survey, index, prose, 1),
    ]
    if zone == "before":
        aspects.append(_distance_above(survey, index))
    elif zone == "after":
        aspects.append(_distance_below(survey, index, prose))
    if survey.has_repeats:
        aspects.append(_repeats(survey, index, looks.words, zone))
    return aspects


def _look(looks: Looks, zone: Zone, more: bool) -> Iterator[Fact]:
    """Yield how a line looks.

    Args:
        looks: How it looks by itself.
        zone: Where it stands to the prose of its story.
        more: Whether there is more prose below.
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
    for mark in looks.marks:
        yield "mark", mark
    for name in looks.known:
        yield "known", name
    for topic in looks.cues:
        yield "topic", topic
    for topic in looks.long_cues:
        yield "topic of a sentence", topic
    if looks.cue_share >= 0:
        yield "share of topics", looks.cue_share
    else:
        yield "words of topics", looks.long_cue_count
        yield "words of topics, more prose", (looks.long_cue_count, more)
    if any(looks.date):
        yield "date", looks.date
        yield "date, figures, persons", (*looks.date, looks.figures, looks.persons > 0)


def _place(survey: Survey, index: int, zone: Zone, dateline: str) -> Aspect:
    on_header = index == 0 and survey.page.on_header
    run = step(survey.runs[index], _RUNS)
    return (_placed, min(index, 4), on_header, min(survey.size - 1 - index, 3), run, dateline, zone)


def _placed(
    position: int,
    on_header: bool,
    below: int,
    run: int,
    dateline: str,
    zone: Zone,
) -> Iterator[Fact]:
    """Yield where a line stands on its page, in its run of short lines, and to the dateline."""
    yield "position", position
    yield "on the header line", on_header
    yield "lines below", below
    yield "run of short lines", run
    yield "run of short lines, zone", (run, zone)
    yield "dateline", dateline
    yield "zone, dateline", (zone, dateline)


def _surroundings(survey: Survey, index: int, prose: int) -> Aspect:
    before, after = min(survey.prose_before[index], 2), min(survey.prose_after[index], 3)
    after_known = index > 0 and survey.claimed[index - 1]
    second = survey.level_of(index - 2), survey.level_of(index + 2)
    return (_surrounded, before, after, prose, after_known, *second)


def _surrounded(
    before: int,
    after: int,
    prose: int,
    after_known: bool,
    second_above: int | None,
    second_below: int | None,
) -> Iterator[Fact]:
    """Yield how much prose there is before and after a line.

    Args:
        before: How many lines of prose precede it.
        after: How many follow.
        prose: How much of prose it has itself.
        after_known: Whether a form claims the line above.
        second_above: How much of prose the second line above has; None where there is none.
        second_below: The same of the second line below.
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


def _dateline_place(survey: Survey, index: int) -> str:
    if survey.dateline is None:
        return "none"
    if index == survey.dateline:
        return "here"
    return "below" if index < survey.dateline else "above"


def _distance_above(survey: Survey, index: int) -> Aspect:
    lines = (survey.first_prose or 0) - index
    length = step(len(survey.page.layout.openings[index]), _LENGTHS)
    return (_before_prose, min(lines, 5), length)


def _before_prose(lines: int, length: int) -> Iterator[Fact]:
    yield "lines to the prose", lines
    yield "lines to the prose, length", (min(lines, 3), length)


def _distance_below(survey: Survey, index: int, prose: int) -> Aspect:
    return (_after_prose, min(index - (survey.last_prose or 0), 4), prose)


def _after_prose(lines: int, prose: int) -> Iterator[Fact]:
    yield "lines after the prose", lines
    yield "lines after the prose, prose", (min(lines, 3), prose)


def _shared(survey: Survey, index: int, traits: Traits, zone: Zone) -> Aspect:
    title = survey.headline
    above = below = None
    if index:
        above = step(_overlap(traits, survey.content(index - 1)), _SHARED_WITH_NEIGHBOUR)
    if index + 1 < survey.size:
        below = step(_overlap(traits, survey.content(index + 1)), _SHARED_WITH_NEIGHBOUR)
    if index == title:
        return (_is_headline, traits.looks.prose, above, below)
    shared = step(_overlap(traits, survey.content(title)), _SHARED)
    return (_to_headline, shared, zone, max(-1, min(index - title, 3)), above, below)


def _is_headline(prose: int, above: int | None, below: int | None) -> Iterator[Fact]:
    yield "headline here", True
    yield "headline here, prose", prose
    yield from _shared_with_neighbours(above, below)


def _to_headline(
    shared: int, zone: Zone, lines: int, above: int | None, below: int | None
) -> Iterator[Fact]:
    """Yield how many words a line shares with the headline, and how far from it it stands."""
    yield "words of the headline, zone", (shared, zone)
    yield "lines from the headline", lines
    yield from _shared_with_neighbours(above, below)


def _shared_with_neighbours(above: int | None, below: int | None) -> Iterator[Fact]:
    if above is not None:
        yield "words of the line above", above
    if below is not None:
        yield "words of the line below", below


def _repeats(survey: Survey, index: int, words: int, zone: Zone) -> Aspect:
    title, first = survey.headline, survey.repeats[index]
    again = None if first is None else first == title
    side = (index > title) - (index < title)
    return (_printed_twice, survey.repeated[index], words // 2, again, zone, side)


def _printed_twice(
    repeated: bool,
    words: int,
    again: bool | None,
    zone: Zone,
    side: int,
) -> Iterator[Fact]:
    """Yield whether a line is printed twice, and on which side of what is.

    Args:
        repeated: Whether the line is printed again below.
        words: Half of its words.
        again: Whether it is the headline printed again; None for what was not printed before.
        zone: Where it stands to the prose.
        side: 1 below the headline, -1 above it.
    """
    if repeated:
        yield "printed again", True
        yield "printed again, words", words
    if again is not None:
        yield "printed before", True
        yield "printed before, headline, zone", (again, zone)
    yield "to what is printed twice", side


def _story(survey: Survey, index: int, traits: Traits, zone: Zone) -> Aspect:
    length = len(survey.page.layout.openings[index])
    share = step(_share_of_body(survey, index, traits), _SHARED_WITH_BODY)
    is_path = length < _LONGEST_PATH and _ends_with_another(survey, index)
    below_end = index > survey.end
    return (_shared_with_story, share, zone, step(length, _BODY_LENGTHS), is_path, below_end)


def _shared_with_story(
    share: int,
    zone: Zone,
    length: int,
    is_path: bool,
    below_end: bool,
) -> Iterator[Fact]:
    yield "words of the story, zone", (share, zone)
    yield "words of the story, length", (share, length)
    if below_end:
        yield "below a line that ends pages, words of the story", share
        yield "below a line that ends pages, length", length
    if is_path:
        yield "ends with another line", True


def _share_of_body(survey: Survey, index: int, traits: Traits) -> float:
    return len(traits.content & survey.told(index)) / max(len(traits.content), 1)


def _ends_with_another(survey: Survey, index: int) -> bool:
    """Whether a line ends with the headline, as a path does: `Home / کھیل / headline`."""
    others = (survey.headline, index + 1)
    return any(survey.ends_with(index, other) for other in others if other < survey.size)


def _ruled(
    kind: LineKind, form: str, zone: Zone, prose: int, length: int, dateline: str
) -> Iterator[Fact]:
    """Yield what the line's form and the order of the page say it is."""
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


def _beside(survey: Survey, index: int, prose: int, offset: int) -> Aspect:
    other = index + offset
    level = survey.level_of(other)
    if level is None:
        return (_beyond, offset)
    length = step(len(survey.page.layout.openings[other]), _NEIGHBOUR_LENGTHS)
    looks = None if survey.is_sentence(other) else survey.traits(other).looks
    return (
        _next_line,
        offset,
        prose,
        level,
        length,
        survey.page.kinds[other],
        survey.form(other),
        survey.repeated[other],
        survey.repeats[other] is not None,
        None if looks is None else (looks.final_verb, looks.cue_share, looks.cues, looks.date),
    )


def _beyond(offset: int) -> Iterator[Fact]:
    yield f"{offset:+}: none", True


def _next_line(
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
    """Yield how the line above or below looks.

    Args:
        offset: -1 for the line above, 1 for the one below.
        prose: How much of prose the line itself has.
        level: How much of prose the neighbour has.
        length: How long that is, in steps.
        kind: What it is by form and order.
        form: Its form.
        repeated: Whether it is printed again.
        repeats: Whether it was printed before.
        looks: Of what is no sentence: whether a verb ends it, the share of topics, the topics,
            and whether it has a month, a year, a clock time.
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


def _overlap(traits: Traits, other: frozenset[str]) -> float:
    fewer = min(len(traits.content), len(other))
    return len(traits.content & other) / max(fewer, 1)
