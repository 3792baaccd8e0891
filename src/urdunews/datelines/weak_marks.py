"""Weak marks: a comma, semicolon or slash after a town, which more often joins names or clauses."""

from collections.abc import Sequence
from typing import Final

from urdunews import lazy, shapes
from urdunews.datelines.endings import place_follows
from urdunews.datelines.readings import DatelineReading, PlaceReading, make_reading
from urdunews.datelines.topics import is_topic
from urdunews.words import vocabulary
from urdunews.words.lexicon import Lexicon

#: `کراچی،سونے کی قیمت`: neither a list of two places nor a clause.
_GLUED_COMMA: Final = lazy.pattern(r"،(?=[^\W\d_])")
#: `کراچی؛ محکمہ صحت نے`, but no list: `کراچی؛ صفحات 212؛ قیمت 300`
_SEMICOLON: Final = lazy.pattern(r" ?[؛;] ?(?=[^\W\d_][^؛;]{20})")
#: `کراچی/گزشتہ روز`, `پشاور/ صوبائی حکومت نے`
_SLASH: Final = lazy.pattern(r" ?/ ?(?=[^\W\d_])")
_LIST: Final = lazy.pattern(r"،| اور ")
_LIST_LIMIT: Final = 40
#: A postposition within this many words shows a second place: `کراچی/گڈاپ میں`.
_MOST_NAME_WORDS: Final = 3


def after_weak_mark(
    text: str, places: Sequence[PlaceReading], lexicon: Lexicon
) -> DatelineReading | None:
    """Read a town with a comma, semicolon or slash in place of a colon.

    Args:
        text: The folded line.
        places: The known places that it begins with.
        lexicon: The names that are known.
    """
    at, row = places[-1].end, places[0].row
    if len(places) > 1 or row is None or row.broad or place_follows(text, at, lexicon):
        return None
    if _GLUED_COMMA.match(text, at):
        return _after_comma(text, places)
    semicolon = _SEMICOLON.match(text, at)
    if semicolon is not None:
        word = shapes.WORD.match(text, semicolon.end())
        is_clause = word is not None and word[0] in vocabulary.topic_words("relative")
        is_about = is_clause or is_topic(text, places, "comma", lexicon)
        return None if is_about else make_reading(text, at, "comma", places=places)
    slash = _SLASH.match(text, at)
    return None if slash is None else _after_slash(text, places, slash.end())


def _after_comma(text: str, places: Sequence[PlaceReading]) -> DatelineReading | None:
    end = places[-1].end + 1
    word = shapes.WORD.match(text, end)
    if word is None or word[0] in vocabulary.function_words():
        return None
    if _LIST.search(text, end, end - 1 + _LIST_LIMIT):
        return None
    return make_reading(text, end, "comma", places=places)


def _after_slash(text: str, places: Sequence[PlaceReading], start: int) -> DatelineReading | None:
    """Read a slash before a sentence: the next words are not a name, alone or with the place."""
    words = shapes.NAMES.match(text, start)
    first = [] if words is None else words[0].split(" ")[:_MOST_NAME_WORDS]
    tying = vocabulary.function_words() | vocabulary.binding_words("way")
    tying -= vocabulary.function_words("agent")
    if len(first) < _MOST_NAME_WORDS or not tying.isdisjoint(first):
        return None
    return make_reading(text, places[-1].end, "slashes", places=places)
