"""Captions: the labels by which a picture's credit in brackets is known."""

import functools
from typing import Final

from urdunews import shapes
from urdunews.words import vocabulary
from urdunews.words.lexicon import Lexicon, squeeze

#: `(بشکریہ بی بی سی)` after a town thanks for the story: such a label is no picture's by itself.
_THANKS: Final = "thanks"
_OUTER: Final = " :۔.،,-–—"
#: The longest label and the word after it are shorter.
_LONGEST: Final = 60


def credits_picture(text: str, lexicon: Lexicon) -> bool:
    """Return whether the words of a bracket credit a picture, and so no story.

    A caption's label stands first in them or last: `فائل فوٹو`, `فوٹو: اے ایف پی`,
    `تصویر بشکریہ محکمہ سیاحت`, `اے ایف پی فوٹو`. A credit that the lexicon has is none, whatever
    its words: `فوٹو جرنلسٹ`.

    Args:
        text: What the bracket holds, folded.
        lexicon: The names that are known.
    """
    bare = text.strip(_OUTER).casefold()
    if not bare.startswith(_labels()) and not bare.endswith(_labels()):
        return False
    return (_opens_with_label(bare) or _ends_with_label(bare)) and lexicon.credit(bare) is None


def opens_with_label(text: str, at: int) -> bool:
    """Return whether a picture's label stands at `at` of a folded line, as a word of its own."""
    return _opens_with_label(text[at : at + _LONGEST].casefold())


def _opens_with_label(text: str) -> bool:
    """Whether a label stands first; `تصویر میں بائیں سے دوسرے` says where somebody stands."""
    for label in _labels():
        if text.startswith(label) and not text[len(label) : len(label) + 1].isalpha():
            word = shapes.WORD.search(text, len(label))
            return word is None or word[0] not in vocabulary.postpositions()
    return False


def _ends_with_label(text: str) -> bool:
    return any(
        text.endswith(label) and not text[: -len(label)][-1:].isalpha() for label in _labels()
    )


@functools.cache
def _labels() -> tuple[str, ...]:
    """The labels that name a picture, the longest first."""
    meanings = vocabulary.labels("caption")
    words = vocabulary.label_words("caption")
    return tuple(word.casefold() for word in words if meanings[squeeze(word)] != _THANKS)
