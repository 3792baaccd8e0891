"""`normalize`, `fold`, `align`: one spelling for each word of Urdu, without harm to any letter."""

import functools

from urdunews.characters.alignment import Alignment, aligned
from urdunews.characters.normalizer import no_text, spelling_changes
from urdunews.characters.speller import Speller, speller
from urdunews.characters.spelling import FOLDED, NORMAL


@functools.cache
def _normal() -> Speller:
    return speller(NORMAL)


@functools.cache
def _folded() -> Speller:
    return speller(FOLDED)


def normalize(text: str) -> str:
    """Give `text` the one spelling that Urdu has for it.

    Arabic letters become Urdu ones (ي to ی, ك to ک, ه to ہ or ھ), presentation forms become
    letters, marks are composed (NFC, Unicode Standard Annex 15), Arabic-Indic digits become
    ۰-۹, invisible characters and tatweel go, every other white space becomes one space and
    a lone surrogate U+FFFD. Letters of the Urdu alphabet, `۔ ، ؟`, diacritics, line breaks
    and the zero width non-joiner inside a word stay.

    The answer is a fixed point (`normalize` of it is itself), is the same for NFC and NFD
    input, and has the line breaks of the input; a carriage return at a line's end goes.

    Args:
        text: Any text.

    Returns:
        The normalised text, not stripped; `text` itself where nothing changes.

    Raises:
        TypeError: `text` is no str.

    Example:
        >>> import urdunews
        >>> urdunews.normalize("كراچي  مي\u0640ں")
        'کراچی میں'
    """
    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise no_text(text)
    return _normal()(text)


def is_normalized(text: str) -> bool:
    """Whether `normalize` leaves `text` as it is.

    Args:
        text: Any text.

    Raises:
        TypeError: `text` is no str.

    Example:
        >>> import urdunews
        >>> urdunews.is_normalized("کراچی"), urdunews.is_normalized("كراچي")
        (True, False)
    """
    return normalize(text) == text


def align(text: str) -> Alignment:
    """Normalise `text`, and keep the way back to it.

    Args:
        text: Any text.

    Returns:
        The normalised text with its edits: each a span of `text`, what stood there, what
        stands for it, and the rule. Spans map both ways.

    Raises:
        TypeError: `text` is no str.

    Example:
        >>> import urdunews
        >>> aligned = urdunews.align("كراچي  میں")
        >>> start = aligned.text.index("میں")
        >>> aligned.source_span(start, start + 3)
        Span(start=7, end=10)
    """
    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise no_text(text)
    return aligned(text, spelling_changes(NORMAL, text))


def align_folded(text: str) -> Alignment:
    """Align `fold(text)` with `text`."""
    return aligned(text, spelling_changes(FOLDED, text))


def is_folded(text: str) -> bool:
    """Whether `fold` leaves `text` as it is; quicker than to ask `fold`, and False in doubt."""
    return _folded().leaves(text)


def fold(text: str) -> str:
    """Give the search key of `text`, as `str.casefold` does for case.

    All of `normalize`, and then: Arabic diacritics and the zero width non-joiner go, and
    ۰-۹ become 0-9. Two words that a reader takes for the same word fold to the same key.

    Args:
        text: Any text.

    Returns:
        The key; fold of it is itself, and `fold(normalize(text)) == fold(text)`.

    Raises:
        TypeError: `text` is no str.

    Example:
        >>> import urdunews
        >>> urdunews.fold("تعلقاتِ عامہ ۲۰۲۶") == urdunews.fold("تعلقات عامه 2026")
        True
    """
    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise no_text(text)
    return _folded()(text)
