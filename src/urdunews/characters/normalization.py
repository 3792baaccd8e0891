"""`normalize`, `fold`, `align`: one spelling for each Urdu word, without losing a letter."""

import functools
from typing import TYPE_CHECKING

from urdunews.arguments import not_text_error
from urdunews.characters.speller import Speller, speller
from urdunews.characters.spelling import FOLDED, NORMAL, Spelling

if TYPE_CHECKING:
    from urdunews.characters.alignment import Alignment


@functools.cache
def _normal() -> Speller:
    return speller(NORMAL)


@functools.cache
def _folded() -> Speller:
    return speller(FOLDED)


def normalize(text: str) -> str:
    """Return `text` in standard Urdu spelling.

    Arabic letters become Urdu ones (ي to ی, ك to ک, ه to ہ or ھ), presentation forms become
    letters, marks are composed (NFC, Unicode Standard Annex 15), Arabic-Indic digits become
    ۰-۹, invisible characters and tatweel are dropped, other white space becomes one space and
    a lone surrogate U+FFFD. Letters of the Urdu alphabet, `۔ ، ؟`, diacritics, line breaks
    and the zero width non-joiner inside a word stay.

    The result is a fixed point (normalising it again changes nothing), is the same for NFC and
    NFD input, and has the line breaks of the input without carriage returns at line ends.

    Args:
        text: Any text.

    Returns:
        The normalised text, not stripped; `text` itself if nothing changes.

    Raises:
        TypeError: `text` is not a `str`.

    Example:
        >>> import urdunews
        >>> urdunews.normalize("كراچي  مي\u0640ں")
        'کراچی میں'
    """
    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise not_text_error(text)
    return _normal()(text)


def is_normalized(text: str) -> bool:
    """Return whether `normalize` leaves `text` unchanged.

    Args:
        text: Any text.

    Raises:
        TypeError: `text` is not a `str`.

    Example:
        >>> import urdunews
        >>> urdunews.is_normalized("کراچی"), urdunews.is_normalized("كراچي")
        (True, False)
    """
    return normalize(text) == text


def align(text: str) -> "Alignment":
    """Normalise `text`, and map the result back to it.

    Args:
        text: Any text.

    Returns:
        The normalised text with its edits: each a span of `text`, what was there, what
        replaces it, and the rule. Spans map both ways.

    Raises:
        TypeError: `text` is not a `str`.

    Example:
        >>> import urdunews
        >>> aligned = urdunews.align("كراچي  میں")
        >>> start = aligned.text.index("میں")
        >>> aligned.source_span(start, start + 3)
        Span(start=7, end=10)
    """
    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise not_text_error(text)
    return _aligned(text, NORMAL)


def align_folded(text: str) -> "Alignment":
    """Align `fold(text)` with `text`."""
    return _aligned(text, FOLDED)


def _aligned(text: str, spelling: Spelling) -> "Alignment":
    # What finds single changes takes longer to import than what spells.
    from urdunews.characters.changes import align_spelling

    return align_spelling(text, spelling)


def is_folded(text: str) -> bool:
    """Return whether `text` is surely folded; faster than `fold`, but may miss folded text."""
    return _folded().is_unchanged(text)


def fold(text: str) -> str:
    """Return the search key of `text`, as `str.casefold` does for case.

    Does all that `normalize` does, drops Arabic diacritics and the zero width non-joiner, and
    makes ۰-۹ 0-9. Two words that a reader takes for the same word fold to the same key.

    Args:
        text: Any text.

    Returns:
        The key; folding it again changes nothing, and `fold(normalize(text)) == fold(text)`.

    Raises:
        TypeError: `text` is not a `str`.

    Example:
        >>> import urdunews
        >>> urdunews.fold("تعلقاتِ عامہ ۲۰۲۶") == urdunews.fold("تعلقات عامه 2026")
        True
    """
    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise not_text_error(text)
    return _folded()(text)


def folded_letters(text: str) -> str:
    """Return the letters and figures of `fold(text)`, and nothing between them."""
    return _folded().letters(text)
