"""Content: the language of an article, and the id of what it says on whatever page."""

from collections.abc import Iterable
from typing import Final

from urdunews import lazy
from urdunews.characters.normalization import fold
from urdunews.words.languages import language_of

_ID_LENGTH: Final = 16
_LETTERS: Final = lazy.pattern(r"[^\W_]+")


def content_id(headline: str | None, text: str) -> str | None:
    """Return the id of a story; see `Article.content_id`."""
    spelt = fold(f"{headline or ''}\n{text}")
    # Without the spaces, letters stand together in fewer and longer runs.
    # Importing it loads OpenSSL, and few articles are asked for their id.
    import hashlib

    letters = "".join(_LETTERS.findall(spelt.replace(" ", "")))
    if not letters:
        return None
    return hashlib.blake2b(letters.encode("utf-8")).hexdigest()[:_ID_LENGTH]


def content_language(body: Iterable[str], titles: Iterable[str | None]) -> str | None:
    """Return the language of a body, or without one that of its titles; see `Article.language`."""
    lines = [fold(text) for text in body] or [fold(title) for title in titles if title]
    return language_of(lines)
