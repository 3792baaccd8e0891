"""Captions: the labels that mark the credit of a picture in brackets, and credits in front."""

from typing import Final

from urdunews import lazy, shapes
from urdunews.characters.normalization import fold
from urdunews.datelines.tokens import DELIMITERS
from urdunews.words import vocabulary
from urdunews.words.lexicon import Lexicon, derived

#: `(بشکریہ بی بی سی)` after a town gives thanks for the story: the label alone shows no picture.
_THANKS: Final = "thanks"
#: The separators of the credits in a bracket.
_SEPARATOR: Final = lazy.pattern(r"[،,+‘’۔/]| - | اور ")
#: An organisation and a photographer: `© UNICEF/Asad Zaidi`.
_CREDIT: Final = lazy.pattern("© ?[A-Z][A-Za-z ]{1,30}/ ?[A-Za-z]")
#: The longest label and the word after it are shorter.
_LONGEST: Final = 60


def credits_picture(text: str, lexicon: Lexicon) -> bool:
    """Return whether a bracket credits a picture and not a story.

    It begins or ends with a caption's label: `فائل فوٹو`, `فوٹو: اے ایف پی`,
    `تصویر بشکریہ محکمہ سیاحت`, `اے ایف پی فوٹو`. A credit in the lexicon is not a caption, even if
    it has such a label, nor are the credits beside it: `فوٹو جرنلسٹ، آئی ٹی رپورٹر`.

    Args:
        text: The text in the bracket, folded.
        lexicon: The names that are known.
    """
    bare = text.strip(DELIMITERS).casefold()
    labels = derived(lexicon, _labels)
    if not bare.startswith(labels) and not bare.endswith(labels):
        return False
    names = _SEPARATOR.split(bare)
    return (_opens_with_label(bare, labels) and not _is_credit(names[0], lexicon)) or (
        _ends_with_label(bare, labels) and not _is_credit(names[-1], lexicon)
    )


def opens_with_credit(text: str) -> bool:
    """Return whether a folded line opens with the credit of a picture, often before its caption.

    `© UNICEF/Asad Zaidi کیمپ میں بچے پڑھ رہے ہیں۔`
    """
    return text.startswith("©") and _CREDIT.match(text) is not None


def _is_credit(name: str, lexicon: Lexicon) -> bool:
    return lexicon.credit(name.strip(DELIMITERS)) is not None


def opens_with_label(text: str, at: int, lexicon: Lexicon) -> bool:
    """Return whether a picture's label is at `at` of a folded line, as a whole word."""
    return _opens_with_label(text[at : at + _LONGEST].casefold(), derived(lexicon, _labels))


def _opens_with_label(text: str, labels: tuple[str, ...]) -> bool:
    """Whether a label comes first; `تصویر میں بائیں سے دوسرے` says where somebody is standing."""
    for label in labels:
        if text.startswith(label) and not text[len(label) : len(label) + 1].isalpha():
            word = shapes.WORD.search(text, len(label))
            return word is None or word[0] not in vocabulary.postpositions()
    return False


def _ends_with_label(text: str, labels: tuple[str, ...]) -> bool:
    return any(text.endswith(label) and not text[: -len(label)][-1:].isalpha() for label in labels)


def _labels(lexicon: Lexicon) -> tuple[str, ...]:
    """Return the labels of pictures, folded, the longest first."""
    words = (
        fold(label.text).casefold()
        for label in lexicon.labels
        if label.kind == "caption" and label.meaning != _THANKS
    )
    return tuple(sorted(words, key=len, reverse=True))
