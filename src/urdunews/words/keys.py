"""Lookup keys, by which names and phrases are compared."""

from collections.abc import Iterable

from urdunews.characters.normalization import fold


def key(text: str) -> str:
    """Return the lookup key of a text: folded, without spaces or case."""
    return squeeze(fold(text))


def keys(texts: Iterable[str]) -> list[str]:
    """Return the look-up keys of many names, in a fraction of the time."""
    names = list(texts)
    # Folding goes line by line, so that one long text is folded as its lines are.
    found = key("\n".join(names)).split("\n")
    return found if len(found) == len(names) else list(map(key, names))


def squeeze(folded: str) -> str:
    """Return the lookup key of text that is already folded."""
    return folded.replace(" ", "").casefold()
