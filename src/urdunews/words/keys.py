"""Look-up keys: what names and phrases are compared by."""

from urdunews.characters.normalization import fold


def key(text: str) -> str:
    """Return what names and phrases are looked up by: folded, without spaces and case."""
    return squeeze(fold(text))


def squeeze(folded: str) -> str:
    """Return the look-up key of text that is folded already."""
    return folded.replace(" ", "").casefold()
