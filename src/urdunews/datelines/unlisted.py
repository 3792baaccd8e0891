"""Places that are missing from the lexicon or misprinted, by the text after them.

`نور گڑھی (اے پی پی)`     an unknown name, by the known credit after it
`راچی:`, `گوجرنوالہ (…)`   a misprinted name, by a fuzzy match
`لندن لاہور`, `ممبئیلاہور`   names run together
"""

import functools
from collections.abc import Callable, Iterator
from typing import Final, TypeAlias, TypeVar

from urdunews.datelines.memory import Memory
from urdunews.datelines.places import SEPARATOR, could_be_place, district_at, place_of
from urdunews.datelines.readings import PlaceReading
from urdunews.datelines.tokens import DELIMITERS
from urdunews.words import vocabulary
from urdunews.words.keys import squeeze
from urdunews.words.lexicon import Lexicon, derived
from urdunews.words.rows import LabelKind, PlaceName

_Row = TypeVar("_Row")

Parts: TypeAlias = Memory[tuple[PlaceReading, ...]]
"""The places in a text between two separators, in offsets of that text."""

SHORTEST_GLUED: Final = 4
"""`دیر` is in many words: places without a space between them have at least this many letters."""

_LONGEST_NAME: Final = 40
_LONGEST_PART: Final = 5
#: `ندن` may be لندن, or many other short words.
_SHORTEST_ALONE: Final = 4
_LABELS: Final[tuple[LabelKind, ...]] = ("byline", "caption", "credit-line")
#: Few words of this length differ from a place by only one letter.
_LONG: Final = 8


def unlisted_places(
    text: str,
    end: int,
    lexicon: Lexicon,
    parts: Callable[[Lexicon], Parts],
) -> list[PlaceReading]:
    """Read names up to `end` that may be missing from the lexicon, if they can be places at all.

    Args:
        text: The folded line.
        end: Where the names end.
        lexicon: The names that are known.
        parts: `alone` or `beside_credit`: how much evidence a fuzzy match needs.

    Returns:
        The places; none if one of the names cannot be a place.
    """
    if has_function_word(text[:end]):
        return []
    known = derived(lexicon, parts)
    places: list[PlaceReading] = []
    for start, part_end in split_at_separators(text, end):
        bracket = text.find("(", start, part_end)
        if bracket < 0:
            found = [place.shifted(start) for place in known[text[start:part_end]]]
        else:
            found = _before_district(text, start, bracket, lexicon)
        if not found:
            return []
        places += found
    return places


def has_function_word(text: str) -> bool:
    """Return whether a text has a function word that is never in a list of places."""
    return not _function_words().isdisjoint(text.split(" "))


@functools.cache
def _function_words() -> frozenset[str]:
    return vocabulary.function_words() - vocabulary.function_words("and")


def alone(lexicon: Lexicon) -> Parts:
    """Return the places of a text without a known credit after it.

    A misprinted name must not be an ordinary word: `جرات` is not a misprint of گجرات.
    """

    def fuzzy(name: str) -> PlaceName | None:
        word = squeeze(name)
        if len(word) < _SHORTEST_ALONE or word in vocabulary.ordinary_words():
            return None
        row = lexicon.place_like(name)
        if row is not None or len(word) < _LONG or _is_made_of_parts(name):
            return row
        # `سیالکوٹی` is a person from سیالکوٹ.
        of_place = name.endswith("ی") and lexicon.place(name[:-1]) is not None
        return None if of_place else lexicon.place_almost(name)

    return Memory(lambda name: tuple(_places_of(name, lexicon, fuzzy)))


def beside_credit(lexicon: Lexicon) -> Parts:
    """Return the places of a text before a known credit."""

    def fuzzy(name: str) -> PlaceName | None:
        row = lexicon.place_like(name)
        return row if row is not None or _is_made_of_parts(name) else lexicon.place_almost(name)

    return Memory(lambda name: tuple(_places_of(name, lexicon, fuzzy)))


def _places_of(
    name: str, lexicon: Lexicon, fuzzy: Callable[[str], PlaceName | None]
) -> list[PlaceReading]:
    """Read the places in a text without separators."""
    if not vocabulary.function_words("and").isdisjoint(name.split(" ")):
        # A text with it is one name or none.
        return []
    together = run_together(name, lexicon)
    if together:
        return _without_doubles(together)
    row = lexicon.place(name)
    if row is not None:
        return [place_of(name, 0, len(name), row, lexicon)]
    if not could_be_place(name) or lexicon.credit(name) is not None:
        return []
    if _is_person(name) or lexicon.is_section(name) or _heads_text(name, lexicon):
        return []
    row = fuzzy(name)
    return [PlaceReading(0, len(name), row, damaged=row is not None)]


def _heads_text(name: str, lexicon: Lexicon) -> bool:
    """Whether words head a text or a picture: `فوٹو (اے ایف پی)`, `بریکنگ نیوز (ویب ڈیسک)`."""
    first, _, last = name.rpartition(" ")
    if last in vocabulary.topic_words("heading"):
        return True
    is_kind_of_news = first in vocabulary.news_kinds() and last in vocabulary.outlet_words()
    return is_kind_of_news or any(lexicon.label(name, kind) is not None for kind in _LABELS)


def _is_person(name: str) -> bool:
    """Whether all words are people's names: `سلیم اعوان (نامہ نگار) انتقال کر گئے`.

    Names of places may have some of them, beside other words: `گوٹھ سلیم خان`.
    """
    words = name.split(" ")
    return len(words) > 1 and vocabulary.personal_names().issuperset(words)


def _without_doubles(places: list[PlaceReading]) -> list[PlaceReading]:
    """Return a place that is printed twice only once: `لاہور لاہور (نامہ نگار)`."""
    if all(place.row is places[0].row for place in places):
        return [places[0]._replace(damaged=True)]
    return places


def run_together(name: str, lexicon: Lexicon) -> list[PlaceReading]:
    """Read known places with a space or nothing between them: `لندن لاہور`, `ممبئیلاہور`.

    Args:
        name: A text that must consist of places only.
        lexicon: The names that are known.

    Returns:
        The places, two or more; none if anything else is between them.
    """
    if len(name) < 2 * SHORTEST_GLUED or not lexicon.may_begin_place(name):
        return []
    places: list[PlaceReading] = []
    for start, end, row in split_run_together(name, lambda part: _sure_place(part, lexicon)):
        glued = start > 0 and name[start - 1] != " "
        place = place_of(name, start, end, row, lexicon)
        places.append(place._replace(damaged=place.damaged or glued))
    return places


def split_run_together(
    name: str, look_up: Callable[[str], _Row | None]
) -> list[tuple[int, int, _Row]]:
    """Split a text that is two or more names without a separator between them.

    Args:
        name: The text.
        look_up: Looks up a part of it; returns None if that is not a name.

    Returns:
        The span of each name with its look-up result, the last one as long as possible; nothing if
        the text does not consist of names only.
    """
    filled: dict[int, list[tuple[int, int, _Row]]] = {0: []}
    for border in range(1, len(name) + 1):
        for before in sorted(filled):
            start = before + name.startswith(" ", before)
            if not SHORTEST_GLUED <= border - start <= _LONGEST_NAME:
                continue
            row = look_up(name[start:border])
            if row is not None:
                filled[border] = [*filled[before], (start, border, row)]
                break
    names = filled.get(len(name), [])
    return names if len(names) > 1 else []


def _sure_place(name: str, lexicon: Lexicon) -> PlaceName | None:
    """Look up a name that needs no more evidence."""
    row = None if name.endswith(" ") else lexicon.place(name)
    return None if row is None or row.broad else row


def _is_made_of_parts(name: str) -> bool:
    """Whether a name differs from many others in one short part only: `محمد پور`, `محمود پور`."""
    ending = next((e for e in vocabulary.place_endings() if name.endswith(e)), None)
    return ending is not None and len(name) - len(ending) < _LONGEST_PART


def _before_district(text: str, start: int, bracket: int, lexicon: Lexicon) -> list[PlaceReading]:
    """Read `ہالے (سوئٹزرلینڈ)`: the lexicon may have only the country."""
    end = bracket - (text[bracket - 1] == " ")
    if end <= start or not could_be_place(text[start:end]):
        return []
    district = district_at(text, bracket, lexicon)
    if district is None:
        return []
    place_end, within = district
    return [PlaceReading(start, place_end, lexicon.place(text[start:end]), within)]


def before_weekday(text: str, end: int, lexicon: Lexicon) -> int:
    """Return the end offset of names without the weekday after them: `لاہور، جمعہ (اے پی پی)`."""
    parts = list(split_at_separators(text, end))
    if not parts[1:]:
        return end
    before, last = parts[-2:]
    name = text[slice(*last)]
    is_weekday = squeeze(name) in vocabulary.weekdays() and lexicon.place(name) is None
    return before[1] if is_weekday else end


def split_at_separators(text: str, end: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of the names up to `end`, without the delimiters after them."""
    at = 0
    borders = [match.span() for match in SEPARATOR.finditer(text, 0, end)]
    for border_start, border_end in [*borders, (end, end)]:
        bare = text[at:border_start].rstrip(DELIMITERS)
        if bare:
            yield at, at + len(bare)
        at = border_end
