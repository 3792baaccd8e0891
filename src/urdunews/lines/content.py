"""Content: the words of a line that say what it is about."""

import functools
from typing import Final

from urdunews import shapes
from urdunews.words import vocabulary
from urdunews.words.stops import finished

LOOK: Final = 140
"""How much of a line is examined."""


def content_words(line: str) -> frozenset[str]:
    """Return the first words of a folded line without function words and verbs."""
    return frozenset(shapes.WORD.findall(line, 0, LOOK)) - words_without_content()


@functools.cache
def words_without_content() -> frozenset[str]:
    """Return function words and finite verbs, which lines about anything have."""
    return vocabulary.function_words() | finished()
