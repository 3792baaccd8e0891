"""Evidence: what the place of each line on its page adds to how the line looks.

A line's evidence is a list of pairs, a name and a value, each of which has its weights in the
table `lines/evidence.tsv`. Everything here holds for outlets that no table knows: where the prose
of the story is, what words a line shares with the headline and with the story, what is printed
twice, and what stands next to it.
"""

from collections.abc import Iterator
from typing import Final, TypeAlias

from urdunews.lines.survey import ROLES, Item, Survey, Zone
from urdunews.lines.traits import Traits, step

Value: TypeAlias = int | str | bool | tuple[int | str | bool, ...]

Fact: TypeAlias = tuple[str, Value]
"""A piece of evidence: its name in the table of weights, and its value."""

_SHARED: Final = (0.01, 0.3, 0.6, 0.9)
_SHARED_WITH_NEIGHBOUR: Final = (0.01, 0.34, 0.67)
_SHARED_WITH_BODY: Final = (0.01, 0.25, 0.5, 0.75)
_LENGTHS: Final = (20, 50, 90)
_BODY_LENGTHS: Final = (30, 60, 120)
_NEIGHBOUR_LENGTHS: Final = (15, 40, 80, 200)
_RUNS: Final = (1, 2, 3, 5, 8)
_SHORTEST_SUFFIX: Final = 10
_LONGEST_PATH: Final = 120


def facts_of(survey: Survey, item: Item) -> list[Fact]:
    """Return the evidence of an item, by its first line."""
    index = item.first
    looks, zone = survey.traits(index), survey.zone(index)
    facts = [*_own(survey, index, looks), *_placed(survey, index, looks, zone)]
    facts += _shared(survey, index, looks, zone)
    facts += _ruled(survey, index, looks, zone)
    for offset in (-2, -1, 1, 2):
        facts += _beside(survey, index, looks, offset)
    return facts


def _own(survey: Survey, index: int, looks: Traits) -> Iterator[Fact]:
    """Yield how a line looks by itself."""
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
        more = survey.prose_after[index] > 0
        yield "words of topics, more prose", (looks.long_cue_count, more)
    if any(looks.date):
        yield "date", looks.date
        yield "date, figures, persons", (*looks.date, looks.figures, looks.persons > 0)


def _placed(survey: Survey, index: int, looks: Traits, zone: Zone) -> Iterator[Fact]:
    """Yield where a line stands on its page, and to the prose of its story."""
    layout, last = survey.page.layout, survey.size - 1
    yield "position", min(index, 4)
    yield "on the header line", index == 0 and survey.page.on_header
    yield "lines below", min(last - index, 3)
    yield "zone, length", (zone, looks.length)
    yield "zone, verb, function words", (zone, looks.final_verb, min(looks.function, 2))
    yield "zone, prose", (zone, looks.prose)
    yield "zone, name, persons", (zone, looks.name, looks.persons)
    length = len(layout.openings[index])
    if zone == "before" and survey.first_prose is not None:
        lines = survey.first_prose - index
        yield "lines to the prose", min(lines, 5)
        yield "lines to the prose, length", (min(lines, 3), step(length, _LENGTHS))
    if zone == "after" and survey.last_prose is not None:
        lines = index - survey.last_prose
        yield "lines after the prose", min(lines, 4)
        yield "lines after the prose, prose", (min(lines, 3), looks.prose)
    before, after = min(survey.prose_before[index], 2), min(survey.prose_after[index], 3)
    yield "prose before, prose after", (before, after)
    yield "prose before, prose after, prose", (before, after, looks.prose)
    run = step(survey.runs[index], _RUNS)
    yield "run of short lines", run
    yield "run of short lines, zone", (run, zone)
    if index and survey.claimed[index - 1]:
        yield "after a known line: prose, prose after", (looks.prose, min(after, 1))
    dateline = _dateline_place(survey, index)
    yield "dateline", dateline
    yield "zone, dateline", (zone, dateline)


def _dateline_place(survey: Survey, index: int) -> str:
    if survey.dateline is None:
        return "none"
    if index == survey.dateline:
        return "here"
    return "below" if index < survey.dateline else "above"


def _shared(survey: Survey, index: int, looks: Traits, zone: Zone) -> Iterator[Fact]:
    """Yield what a line shares with the headline, the story and its neighbours."""
    title = survey.headline
    if index == title:
        yield "headline here", True
        yield "headline here, prose", looks.prose
    else:
        shared = step(_overlap(looks, survey.content(title)), _SHARED)
        yield "words of the headline, zone", (shared, zone)
        yield "lines from the headline", max(-1, min(index - title, 3))
    if survey.repeated[index]:
        yield "printed again", True
        yield "printed again, words", looks.words // 2
    first = survey.repeats[index]
    if first is not None:
        yield "printed before", True
        yield "printed before, headline, zone", (first == title, zone)
    if survey.has_repeats:
        yield "to what is printed twice", (index > title) - (index < title)
    if index:
        shared = step(_overlap(looks, survey.content(index - 1)), _SHARED_WITH_NEIGHBOUR)
        yield "words of the line above", shared
    if index + 1 < survey.size:
        shared = step(_overlap(looks, survey.content(index + 1)), _SHARED_WITH_NEIGHBOUR)
        yield "words of the line below", shared
    share = step(_share_of_body(survey, index, looks), _SHARED_WITH_BODY)
    length = len(survey.page.layout.openings[index])
    yield "words of the story, zone", (share, zone)
    yield "words of the story, length", (share, step(length, _BODY_LENGTHS))
    if length < _LONGEST_PATH and _ends_with_another(survey, index):
        yield "ends with another line", True


def _share_of_body(survey: Survey, index: int, looks: Traits) -> float:
    own = int(survey.prose[index])
    story = survey.story()
    told = sum(story[word] > own for word in looks.content)
    return told / max(len(looks.content), 1)


def _ends_with_another(survey: Survey, index: int) -> bool:
    """Whether a line ends with the headline, as a path does: `Home / کھیل / headline`."""
    letters, title = survey.traits(index).letters, survey.traits(survey.headline).letters
    following = survey.traits(index + 1).letters if index + 1 < survey.size else ""
    return any(
        _SHORTEST_SUFFIX <= len(other) < len(letters) and letters.endswith(other)
        for other in (title, following)
    )


def _ruled(survey: Survey, index: int, looks: Traits, zone: Zone) -> Iterator[Fact]:
    """Yield what the line's form and the order of the page say it is."""
    kind, form = survey.page.kinds[index], survey.page.readings[index].form
    yield "kind", kind
    role = ROLES[kind]
    yield "role", role
    yield "role, prose", (role, looks.prose)
    yield "role, zone", (role, zone)
    yield "role, length", (role, looks.length)
    yield "role, dateline", (role, _dateline_place(survey, index))
    if form == "position":
        yield "role by position, zone", (role, zone)
    else:
        yield "form", form
        yield "form, role", (form, role)


def _beside(survey: Survey, index: int, looks: Traits, offset: int) -> Iterator[Fact]:
    """Yield how a line near by looks."""
    where = f"{offset:+}: "
    other = index + offset
    if not 0 <= other < survey.size:
        yield where + "none", True
        return
    level = survey.level(other)
    yield where + "prose", level
    if abs(offset) > 1:
        return
    role = ROLES[survey.page.kinds[other]]
    yield where + "length", step(len(survey.page.layout.openings[other]), _NEIGHBOUR_LENGTHS)
    yield where + "role", role
    yield where + "prose, own prose", (level, looks.prose)
    yield where + "role, own prose", (role, looks.prose)
    if survey.repeated[other]:
        yield where + "printed again", True
    if survey.repeats[other] is not None:
        yield where + "printed before", True
    form = survey.page.readings[other].form
    if form != "position":
        yield where + "form", form
    if survey.is_sentence(other):
        return
    near = survey.traits(other)
    yield where + "verb at the end", near.final_verb
    yield where + "share of topics", near.cue_share
    for topic in near.cues:
        yield where + "topic", topic
    if any(near.date):
        yield where + "date", True


def _overlap(looks: Traits, other: frozenset[str]) -> float:
    fewer = min(len(looks.content), len(other))
    return len(looks.content & other) / max(fewer, 1)
