"""Pages: what each line of a record is, by evidence and never by its number.

A line's own form and words say most: furniture, dates, bylines, datelines. What remains is
text, and the story's opening decides it: before the line that opens the body stand headline,
its repetitions and the deck; from it on, body and sub-headings. A dateline opens the body. So
does, without one, the first line of prose that no date line or byline follows.
"""

import datetime
from typing import Final

from urdunews import shapes
from urdunews.lines.date_lines import DateLine
from urdunews.stages.body import Body
from urdunews.stages.front import Front
from urdunews.stages.lines import Line
from urdunews.stages.roles import LONGEST_HEADLINE, Role, Words
from urdunews.words import vocabulary

_SHORTEST_HEADLINE: Final = 15
_SHARED_WORDS: Final = 0.5
_MASTHEAD_DAYS: Final = 30


def assign_roles(
    lines: list[Line],
    words: Words,
    *,
    on_header: bool,
    date: datetime.date | None,
) -> list[Role]:
    """Tell what each line is.

    Args:
        lines: The record's lines that are not blank, without the header's mark and date.
        words: The words to know them by.
        on_header: Whether the first of them stands on the header line.
        date: The header's date.

    Returns:
        A role for each line, in order.
    """
    front = Front(words=words, lines=lines, on_header=on_header)
    front.read()
    front.mark_author_blocks()
    opening = front.find_opening()
    roles = list(front.named(opening))
    headline = next((role.line for role in roles if role.kind == "headline"), None)
    if opening < len(lines):
        first = front.first_of_body(opening, headline)
        roles += Body(words, lines).named(first, opening, headline)
    return _with_masthead(_with_late_headline(roles), date)


def _with_late_headline(roles: list[Role]) -> list[Role]:
    """Find the headline of pages that print it last, when there is none before the body."""
    if any(role.basis is not None for role in roles):
        return roles
    bodies = [index for index, role in enumerate(roles) if role.kind in {"body", "dateline"}]
    if not bodies[1:] or not _is_late_headline(roles, bodies):
        return roles
    late = bodies[-1]
    roles[late] = Role("headline", roles[late].line, basis="after-body")
    return roles


def _is_late_headline(roles: list[Role], bodies: list[int]) -> bool:
    line, before = roles[bodies[-1]].line, roles[bodies[-2]].line
    if line.is_long or roles[bodies[-1]].kind != "body":
        return False
    text = line.text
    if not _SHORTEST_HEADLINE <= len(text) <= LONGEST_HEADLINE or shapes.ends_with_stop(text):
        return False
    if not before.is_long and not shapes.ends_sentence(before.text):
        return False
    words = set(shapes.WORD.findall(text)) - vocabulary.function_words()
    opening = set(shapes.WORD.findall(roles[bodies[0]].line.text))
    opening |= set(shapes.WORD.findall(roles[bodies[min(1, len(bodies) - 2)]].line.text))
    return len(words & opening) >= _SHARED_WORDS * len(words)


def _with_masthead(roles: list[Role], header: datetime.date | None) -> list[Role]:
    """Tell the site's date of today from the story's: it stands before the headline."""
    dates = [index for index, role in enumerate(roles) if role.date is not None]
    if not dates:
        return roles
    texts = [
        index for index, role in enumerate(roles) if role.kind in {"headline", "dateline", "body"}
    ]
    for position, index in enumerate(dates):
        date = roles[index].date
        if date is None or date.labelled or (texts and index > texts[0]):
            continue
        if position + 1 < len(dates) or _is_far(date, header):
            roles[index] = roles[index]._replace(masthead=True)
    return roles


def _is_far(date: DateLine, header: datetime.date | None) -> bool:
    if date.printed.date is None or header is None:
        return False
    day = date.printed.date.on(header)
    return day is not None and abs((day - header).days) > _MASTHEAD_DAYS
