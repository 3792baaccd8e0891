"""Evidence: the look of each line, together with its position on the page.

A line's evidence is a list of pairs, a name and a value, whose weights are in the table
`lines/evidence.tsv`. All of it also holds for outlets that are missing from the tables: the
position of the story's prose, the words that a line shares with the headline and the story, the
lines that are printed twice, the neighbours of a line, and words that many outlets use.

The facts are grouped in aspects: a function and the few values that its facts depend on. Lines of
many pages have an aspect in common, so that its weights are added up once; see `Weights.points`.
Words are no aspects: hardly two lines have the same ones.
"""

from collections.abc import Callable, Hashable, Iterator
from typing import Final, TypeAlias

from urdunews.lines import facts
from urdunews.lines.facts import Fact
from urdunews.lines.survey import Item, Survey, Zone
from urdunews.lines.traits import Traits, last_letter, step

Aspect: TypeAlias = tuple[Callable[..., Iterator[Fact]], *tuple[Hashable, ...]]
"""A function that yields facts, and its arguments."""

_SHARED: Final = (0.01, 0.3, 0.6, 0.9)
_SHARED_WITH_NEIGHBOUR: Final = (0.01, 0.34, 0.67)
_SHARED_WITH_BODY: Final = (0.01, 0.25, 0.5, 0.75)
_LENGTHS: Final = (20, 50, 90)
_BODY_LENGTHS: Final = (30, 60, 120)
_NEIGHBOUR_LENGTHS: Final = (15, 40, 80, 200)
_RUNS: Final = (1, 2, 3, 5, 8)
#: A first line with more words is neither a section nor an outlet's name.
_MOST_TITLE_WORDS: Final = 5
_LONGEST_PATH: Final = 120
_SHORTEST_SUFFIX: Final = 10


def facts_of(survey: Survey, item: Item) -> list[Fact]:
    """Return the evidence of an item, by its first line."""
    found = [fact for read, *values in aspects_of(survey, item) for fact in read(*values)]
    found += words_of(survey, item)
    return found


def aspects_of(survey: Survey, item: Item) -> list[Aspect]:
    """Return the evidence of an item, by its first line, as the aspects of its facts."""
    index = item.first
    traits, zone = survey.traits(index), survey.zone(index)
    looks, prose = traits.looks, traits.looks.prose
    more = survey.prose_after[index] > 0
    dateline = _side_of_dateline(survey, index)
    kind, form = survey.page.kinds[index], survey.form(index)
    aspects: list[Aspect] = [
        (
            facts.look,
            looks,
            zone,
            more,
            _other_stops(survey, index),
            _place_in_story(survey, index, zone),
        ),
        _place(survey, index, zone, dateline),
        _surroundings(survey, index, prose),
        (facts.ruled, kind, form, zone, prose, looks.length, dateline),
        _distance_to_headline(survey, index, prose),
        _shared_with_lines(survey, index, traits, zone),
        _shared_with_story(survey, index, traits, zone),
        _neighbour(survey, index, prose, -1),
        _neighbour(survey, index, prose, 1),
    ]
    alike = _alike(survey, index, traits)
    if any(alike):
        aspects.append((facts.among_alike, alike, zone, looks.marks))
    if zone == "before":
        aspects.append(_distance_above(survey, index))
    elif zone == "after":
        aspects.append(_distance_below(survey, index, prose, looks.marks))
    if survey.has_repeats:
        aspects.append(_repeats(survey, index, looks.words, zone))
    if index == 0 and zone == "before" and looks.words <= _MOST_TITLE_WORDS:
        aspects.append(_short_first(survey, traits))
    return aspects


def words_of(survey: Survey, item: Item) -> Iterator[Fact]:
    """Return the evidence of an item's words, which few lines have in common."""
    traits = survey.traits(item.first)
    return facts.worded(traits.words, traits.last) if traits.words else iter(())


def _place(survey: Survey, index: int, zone: Zone, dateline: str) -> Aspect:
    on_header = index == 0 and survey.page.on_header
    run = step(survey.runs[index], _RUNS)
    return (
        facts.placed,
        min(index, 4),
        on_header,
        min(survey.size - 1 - index, 3),
        run,
        dateline,
        zone,
    )


def _surroundings(survey: Survey, index: int, prose: int) -> Aspect:
    before, after = min(survey.prose_before[index], 2), min(survey.prose_after[index], 3)
    after_known = index > 0 and survey.claimed[index - 1]
    second = survey.level_of(index - 2), survey.level_of(index + 2)
    return (facts.surrounded, before, after, prose, after_known, *second)


def _place_in_story(survey: Survey, index: int, zone: Zone) -> str:
    if index == survey.first_prose:
        return "first"
    return "foot" if index > survey.end else zone


def _other_stops(survey: Survey, index: int) -> int:
    """Return how many of the other lines of prose end with a stop, in steps.

    Returns:
        -1 if there are no others, 0 if none of them does, 3 if all do.
    """
    others = survey.prose_before[index] + survey.prose_after[index]
    if not others:
        return -1
    stops = others - len(survey.unstopped) + (index in survey.unstopped)
    return (stops > 0) + (2 * stops >= others) + (stops == others)


def _alike(survey: Survey, index: int, traits: Traits) -> tuple[bool, ...]:
    """Return whether the lines around a line have its shape, as in a list or a table.

    Returns:
        The answers for two lines above and two below; nothing for a sentence.
    """
    if survey.is_sentence(index):
        return ()
    return tuple(
        0 <= other < survey.size
        and not survey.is_sentence(other)
        and survey.traits(other).shape == traits.shape
        for other in (index - 2, index - 1, index + 1, index + 2)
    )


def _side_of_dateline(survey: Survey, index: int) -> str:
    if survey.dateline is None:
        return "none"
    if index == survey.dateline:
        return "here"
    return "below" if index < survey.dateline else "above"


def _distance_above(survey: Survey, index: int) -> Aspect:
    lines = (survey.first_prose or 0) - index
    length = step(len(survey.page.layout.openings[index]), _LENGTHS)
    return (facts.before_prose, min(lines, 5), length)


def _distance_below(survey: Survey, index: int, prose: int, marks: tuple[str, ...]) -> Aspect:
    lines, below = index - (survey.last_prose or 0), survey.size - 1 - index
    return (facts.after_prose, min(lines, 4), prose, min(below, 3), marks)


def _distance_to_headline(survey: Survey, index: int, prose: int) -> Aspect:
    lines, points = index - survey.headline, survey.title_points
    if lines == 0:
        return (facts.is_headline, prose, points)
    return (facts.from_headline, max(-1, min(lines, 3)), points // 2)


def _shared_with_lines(survey: Survey, index: int, traits: Traits, zone: Zone) -> Aspect:
    title = survey.headline
    above = below = shared = None
    if index:
        above = step(_overlap(traits, survey.content(index - 1)), _SHARED_WITH_NEIGHBOUR)
    if index + 1 < survey.size:
        below = step(_overlap(traits, survey.content(index + 1)), _SHARED_WITH_NEIGHBOUR)
    if index != title:
        shared = step(_overlap(traits, survey.content(title)), _SHARED)
    return (facts.shared_with_lines, shared, zone, above, below)


def _short_first(survey: Survey, traits: Traits) -> Aspect:
    share = step(_share_of_story(survey, 0, traits), _SHARED_WITH_BODY)
    is_known = survey.claimed[0] or bool(traits.looks.known) or traits.looks.words == 1
    is_all_prose = all(survey.prose[survey.first_prose :])
    if survey.first_prose == 1:
        return (facts.short_first, share, is_known, is_all_prose, None, None)
    other = survey.traits(1)
    below = step(_share_of_story(survey, 1, other), _SHARED_WITH_BODY)
    return (facts.short_first, share, is_known, is_all_prose, below, other.looks.length)


def _repeats(survey: Survey, index: int, words: int, zone: Zone) -> Aspect:
    title, first = survey.headline, survey.repeats[index]
    again = None if first is None else first == title
    side = (index > title) - (index < title)
    return (facts.printed_twice, survey.repeated[index], words // 2, again, zone, side)


def _shared_with_story(survey: Survey, index: int, traits: Traits, zone: Zone) -> Aspect:
    length = len(survey.page.layout.openings[index])
    share = step(_share_of_story(survey, index, traits), _SHARED_WITH_BODY)
    is_path = length < _LONGEST_PATH and _ends_with_another(survey, index)
    below_end = index > survey.end
    return (facts.shared_with_story, share, zone, step(length, _BODY_LENGTHS), is_path, below_end)


def _share_of_story(survey: Survey, index: int, traits: Traits) -> float:
    return len(traits.content & survey.story_words(index)) / max(len(traits.content), 1)


def _ends_with_another(survey: Survey, index: int) -> bool:
    """Whether a line ends with the headline, as a path does: `Home / کھیل / headline`."""
    others = (survey.headline, index + 1)
    return any(_ends_with(survey, index, other) for other in others if other < survey.size)


def _ends_with(survey: Survey, index: int, other: int) -> bool:
    """Whether the letters of a line end with all letters of another line."""
    openings = survey.page.layout.openings
    # Few lines even end with the same letter.
    if last_letter(openings[index]) != last_letter(openings[other]):
        return False
    letters, suffix = survey.letters(index), survey.letters(other)
    return _SHORTEST_SUFFIX <= len(suffix) < len(letters) and letters.endswith(suffix)


def _neighbour(survey: Survey, index: int, prose: int, offset: int) -> Aspect:
    other = index + offset
    level = survey.level_of(other)
    if level is None:
        return (facts.beyond, offset)
    length = step(len(survey.page.layout.openings[other]), _NEIGHBOUR_LENGTHS)
    looks = None if survey.is_sentence(other) else survey.traits(other).looks
    return (
        facts.next_line,
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


def _overlap(traits: Traits, other: frozenset[str]) -> float:
    fewer = min(len(traits.content), len(other))
    return len(traits.content & other) / max(fewer, 1)
