"""Datelines that fill a line, with their story on the next one.

`ملتان`                      a town
`ساہیوال(رانا فہیم اشرف)`     a town and its reporter
`آواز دی وائس/ نئی دہلی`      an outlet and a town
`بستی گلزار:`                a village and a colon
"""

from urdunews.datelines.places import begins_with_place, known_places
from urdunews.datelines.readings import DatelineReading, make_reading
from urdunews.datelines.sound import LONGEST_SENDER_LINE, read_sender_line
from urdunews.datelines.unlisted_credits import has_town
from urdunews.datelines.villages import read_village_line
from urdunews.words.lexicon import Lexicon


def read_line_of_places(text: str, lexicon: Lexicon) -> DatelineReading | None:
    """Read a line that is a town, alone or with the names of its senders, or a village.

    Only the next line can show that it is a dateline.

    Args:
        text: The folded line.
        lexicon: The names that are known.
    """
    # A paragraph often begins with a town, too.
    if len(text) > LONGEST_SENDER_LINE:
        return None
    known = None
    if begins_with_place(text, lexicon):
        known = read_place_line(text, lexicon) or read_sender_line(text, lexicon)
    elif "/" in text:
        known = read_sender_line(text, lexicon)
    return known or read_village_line(text, lexicon)


def read_place_line(text: str, lexicon: Lexicon) -> DatelineReading | None:
    """Read a line that has only a town on it, as some papers print before the body.

    Args:
        text: The folded line.
        lexicon: The names that are known.
    """
    places = known_places(text, lexicon)
    if len(places) != 1 or places[0].end < len(text) or not has_town(places):
        return None
    return make_reading(text, len(text), "dash", places=places)


def is_of_story(dateline: DatelineReading) -> bool:
    """Return whether a line is the dateline of the story below it, even if an author is above it.

    Otherwise a town is where the author lives. A colon or a known sender shows it.
    """
    return dateline.form == "colon" or (bool(dateline.credits) and dateline.basis == "lexicon")
