"""Content: the language of an article, and the id of what it says on whatever page."""

from collections.abc import Iterable
from typing import Final

from urdunews.characters.normalization import fold, folded_letters
from urdunews.words.languages import language_of

_ID_LENGTH: Final = 16


def content_id(headline: str | None, text: str) -> str | None:
    """Return the id of a story; see `Article.content_id`."""
    letters = folded_letters(f"{headline or ''}\n{text}")
    if not letters:
        return None
    # Importing it loads OpenSSL, and few articles are asked for their id.
    import hashlib

    return hashlib.blake2b(letters.encode("utf-8")).hexdigest()[:_ID_LENGTH]


def content_language(body: Iterable[str], titles: Iterable[str | None]) -> str | None:
    """Return the language of a body, or without one that of its titles; see `Article.language`."""
    lines = [fold(text) for text in body] or [fold(title) for title in titles if title]
    return language_of(lines)
