"""Wording: whether a line is a sentence, and what its words are about, without knowing phrases."""

import functools
from typing import Final

from urdunews import shapes
from urdunews.words import vocabulary
from urdunews.words.stops import finished

LOOK: Final = 140
"""How much of a line is examined."""

SENTENCE: Final = 60
"""The minimum length of a sentence."""

SENTENCE_WORDS: Final = 5
"""The minimum number of words in a sentence, or of spaces in a quick check."""

#: Marks of paths and of lists of authors.
_NO_TITLE: Final = "|/"


def is_sentence(line: str) -> bool:
    """Return whether a folded line looks like a sentence: of some length, and with a stop."""
    if len(line) < SENTENCE or not shapes.ends_with_stop(line):
        return False
    # Most sentences have enough words in less than half of the text that is examined.
    return (
        line.count(" ", 0, SENTENCE) >= SENTENCE_WORDS or line.count(" ", 0, LOOK) >= SENTENCE_WORDS
    )


def has_path_mark(line: str) -> bool:
    """Return whether a folded line has a mark of paths or lists of authors: titles have none."""
    return any(map(line.__contains__, _NO_TITLE))


def content_words(line: str) -> frozenset[str]:
    """Return the first words of a folded line without function words and verbs."""
    return frozenset(shapes.WORD.findall(line, 0, LOOK)) - words_without_content()


@functools.cache
def words_without_content() -> frozenset[str]:
    """Return function words and finite verbs, which lines about anything have."""
    return vocabulary.function_words() | finished()
