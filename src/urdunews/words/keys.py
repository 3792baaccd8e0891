"""Lookup keys, by which names and phrases are compared."""

from urdunews.characters.normalization import fold


def key(text: str) -> str:
    """Return the lookup key of a text: folded, without spaces or case."""
    return squeeze(fold(text))


def squeeze(folded: str) -> str:
    """Return the lookup key of text that is already folded."""
    return folded.replace(" ", "").casefold()
