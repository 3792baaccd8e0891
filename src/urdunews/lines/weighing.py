"""Weighing: the roles of lines by all evidence together, where their forms leave them open.

The forms of lines and their order give a first answer, which is right for outlets in the tables.
Here it is one piece of evidence among others: the look of the lines, their positions, the words
they share. The roles of all lines are decided together, as the sequence with the most points.
"""

from collections.abc import Callable
from typing import Final, NamedTuple

from urdunews import shapes
from urdunews.datelines.grammar import read_dateline
from urdunews.datelines.place_lines import is_of_story, read_place_line
from urdunews.datelines.readings import DatelineReading
from urdunews.datelines.sound import read_sender_line
from urdunews.dates.page import find_page_date
from urdunews.lines.bylines import read_author
from urdunews.lines.date_lines import DateLine
from urdunews.lines.evidence import aspects_of, words_of
from urdunews.lines.page import LONGEST_HEADLINE, Page
from urdunews.lines.readings import LineKind, LineReading, author_place
from urdunews.lines.sequence import NEVER, STATES, best_sequence, states_of, total
from urdunews.lines.sureness import Unweighed, shared_lines, why_unweighed
from urdunews.lines.survey import ROLES, Item, Role, Survey
from urdunews.lines.weights import Weights

#: Evidence only overrules form and order if it has this many more points, in hundredths: then pages
#: of known outlets are read as without evidence, and pages of other outlets are read no worse.
_FEWEST_POINTS: Final = 150
#: If records share lines that are missing from the tables, the outlet is unknown: evidence decides.
_FEWEST_WITH_SHARED: Final = 0
_POINTS_OF_SHARED: Final = 400
_BODY: Final[frozenset[LineKind]] = frozenset({"body", "subheading", "dateline"})
_KINDS: Final[dict[Role, LineKind]] = {
    "headline": "headline",
    "repeat": "headline-repeat",
    "deck": "deck",
    "section": "section",
    "date": "page-date",
    "byline": "byline",
    "body": "body",
    "junk": "junk",
}
_STATES_OF: Final[dict[Role, list[int]]] = {
    role: [at for at, state in enumerate(STATES) if state.role == role] for role in ROLES.values()
}
#: The points of lines whose role is certain.
_CERTAIN: Final[dict[Role, list[int]]] = {
    role: [0 if state.role == role else NEVER for state in STATES] for role in ROLES.values()
}
_EVIDENCE: Final = LineReading("text", "evidence")
_JUNK: Final = LineReading("junk", "evidence")
_REPEAT: Final = LineReading("headline-repeat", "evidence")


class Weighed(NamedTuple):
    """All evidence about a page put together, and its result beside that of form and order."""

    survey: Survey
    points: list[list[int]]
    """For each item of the survey, the points of each state."""

    weights: Weights
    best: list[int]
    """The states with the most points in total."""

    known: list[int]
    """The states by form and order."""

    gain: int
    """How many more points the best states have than those by form and order."""

    needed: int
    """The gain that must be exceeded to overrule form and order."""

    @property
    def overrules(self) -> bool:
        """Whether evidence outweighs form and order."""
        return self.gain > self.needed

    def roles(self) -> list[Role]:
        """Return the best role of each line; a second headline or a lone label is junk."""
        roles: list[Role] = []
        for item, state in zip(self.survey.items, self.best, strict=True):
            role: Role = STATES[state].role
            is_second = role == "headline" and role in roles
            if is_second or (role == "byline" and _is_label(self.survey.page, item.first)):
                role = "junk"
            roles.extend(role for _ in range(item.first, item.last + 1))
        return roles


def weigh(page: Page, learnt: Callable[[], Weights]) -> None:
    """Decide the roles of the lines again by all evidence, on a page whose forms leave doubt.

    Args:
        page: A page whose lines are all decided by form and order.
        learnt: Returns the weights of evidence.
    """
    weighed = _weigh_page(page, learnt)
    if isinstance(weighed, Weighed) and weighed.overrules:
        _apply(page, weighed.roles())


def weighed_evidence(page: Page, learnt: Callable[[], Weights]) -> Weighed | Unweighed:
    """Return the result of all evidence about a page that is decided by form and order.

    Args:
        page: The page, which is not changed.
        learnt: Returns the weights of evidence.
    """
    return why_unweighed(page) or _weigh_page(page, learnt)


def _weigh_page(page: Page, learnt: Callable[[], Weights]) -> Weighed | Unweighed:
    weights, survey = learnt(), Survey(page)
    if not weights.rows or not survey.has_story():
        return "no-story"
    shared = shared_lines(page)
    points = _points(survey, weights)
    _favour_junk(survey, points, shared)
    best = best_sequence(points, weights.transitions)
    known = states_of([_role_of(page, item) for item in survey.items])
    gain = total(points, best, weights.transitions) - total(points, known, weights.transitions)
    return Weighed(survey, points, weights, best, known, gain, _fewest_points(page, shared))


def _favour_junk(survey: Survey, points: list[list[int]], shared: frozenset[int]) -> None:
    """Add points for junk to each line that many records share.

    This is only evidence: `باقی علاقوں میں موسم خشک رہے گا۔` is shared by the stories of one
    column, and has words in common with each of them.
    """
    for item, own in zip(survey.items, points, strict=True):
        if item.role is None and item.first in shared:
            for at, state in enumerate(STATES):
                own[at] += _POINTS_OF_SHARED if state.role == "junk" else 0


def _fewest_points(page: Page, shared: frozenset[int]) -> int:
    if shared or any(reading.form == "profile" for reading in page.readings):
        return _FEWEST_WITH_SHARED
    return _FEWEST_POINTS


def _is_label(page: Page, index: int) -> bool:
    """Whether a line is only a label, as `Posted On:` above a date and its author."""
    return page.readings[index].byline is None and page.layout.openings[index].endswith(":")


def _role_of(page: Page, item: Item) -> Role:
    """Return the role of an item by form and order."""
    return item.role or ROLES[page.kinds[item.first]]


def _points(survey: Survey, weights: Weights) -> list[list[int]]:
    points: list[list[int]] = []
    for item in survey.items:
        if item.role is not None:
            points.append(_CERTAIN[item.role].copy())
            continue
        own = weights.points(aspects_of(survey, item), words_of(survey, item))
        for role in survey.excluded(item):
            for at in _STATES_OF[role]:
                own[at] = NEVER
        points.append(own)
    return points


def _apply(page: Page, roles: list[Role]) -> None:
    """Make a page's kinds and readings agree with the roles that were decided."""
    for index, role in enumerate(roles):
        if ROLES[page.kinds[index]] != role:
            page.readings[index] = _reading_for(page, index, role)
            page.kinds[index] = _KINDS[role]
    story = [index for index, role in enumerate(roles) if role == "body"]
    _update_headline(page, roles, story)
    _update_dateline(page, story)
    for known in (page.tails, page.second_stories):
        for index in [at for at in known if page.kinds[at] not in _BODY]:
            del known[index]


def _reading_for(page: Page, index: int, role: Role) -> LineReading:
    """Return the reading of a line whose form did not give it this role."""
    text = page.layout.openings[index]
    reading = page.readings[index]
    if role == "section":
        return LineReading("section", "evidence", section=_section_start(text))
    if role == "byline":
        byline = reading.byline or read_author(text, page.lexicon)
        return LineReading("byline", "evidence", byline=byline, date=reading.date)
    if role == "date":
        return LineReading("page-date", "evidence", date=reading.date or _read_date(text))
    if role == "junk":
        return _JUNK
    if role == "repeat":
        return _REPEAT
    return _EVIDENCE._replace(dateline=reading.dateline)


def _section_start(text: str) -> int:
    bullet = shapes.BULLET.match(text) or shapes.NUMBERED.match(text)
    return 0 if bullet is None or bullet.end() == len(text) else bullet.end()


def _read_date(text: str) -> DateLine:
    """Read a line as a date that may have other words around it."""
    printed = find_page_date(text)
    # `Survey.excluded` excludes this role for lines without a date.
    assert printed is not None
    latin = text[printed.start : printed.end].isascii()
    return DateLine(printed, 0, "story", labelled=False, latin=latin, name="")


def _update_headline(page: Page, roles: list[Role], story: list[int]) -> None:
    """Update the headline's line and basis, unless the headline is on the line of a dateline."""
    title = next((index for index, role in enumerate(roles) if role == "headline"), None)
    if title is None and page.headline is None and _is_on_dateline(page, story):
        return
    page.headline = title
    if title is None:
        page.headline_basis = None
    elif story and title > story[0]:
        page.headline_basis = "after-body"
    else:
        page.headline_basis = page.basis_of(title)


def _is_on_dateline(page: Page, story: list[int]) -> bool:
    """Whether headline and dateline are on the same line, which is split during assembly."""
    return any(page.readings[at].follows_deck and page.kinds[at] == "dateline" for at in story)


def _update_dateline(page: Page, story: list[int]) -> None:
    """Read the dateline again if the story now begins with another line."""
    if not story or page.kinds[story[0]] == "dateline":
        return
    opening = story[0]
    for at in (opening - 1, opening):
        if _is_place_of_author(page, at):
            page.kinds[at] = "byline"
            page.readings[at] = author_place(page.layout.openings[at])
            return
    dateline = _read_dateline(page, opening)
    if dateline is None:
        _restore_sender_line(page, opening - 1)
        return
    for index in story:
        if page.kinds[index] == "dateline":
            page.kinds[index] = "body"
    page.kinds[opening] = "dateline"
    page.readings[opening] = LineReading("dateline", "dateline", dateline=dateline)


def _restore_sender_line(page: Page, above: int) -> None:
    """Read a line above the story that has only known senders and places as its dateline.

    It is as short as a caption: `آواز دی وائس/ نئی دہلی`.
    """
    if above < 0 or page.readings[above] is not _JUNK:
        return
    dateline = read_sender_line(page.layout.openings[above], page.lexicon)
    if dateline is not None and is_of_story(dateline):
        page.kinds[above] = "dateline"
        page.readings[above] = LineReading("dateline", "place-line", dateline=dateline)


def _is_place_of_author(page: Page, index: int) -> bool:
    """Whether a line is a town between an author's name and the story: it is the author's place."""
    above = index - 1
    if above < 0 or page.kinds[above] != "byline" or index + 1 >= len(page.kinds):
        return False
    byline = page.readings[above].byline
    if byline is None or byline.name is None or page.kinds[index] == "byline":
        return False
    return read_place_line(page.layout.openings[index], page.lexicon) is not None


def _read_dateline(page: Page, opening: int) -> DatelineReading | None:
    text = page.layout.openings[opening]
    dateline = read_dateline(text, page.lexicon)
    if dateline is not None:
        if dateline.form == "credit" or len(text) > LONGEST_HEADLINE:
            return dateline
        if dateline.end < len(text) and shapes.ends_sentence(text):
            return dateline
    if opening + 1 < len(page.kinds) and page.kinds[opening + 1] in _BODY:
        return read_place_line(text, page.lexicon)
    return None
