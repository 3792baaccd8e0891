"""Stretches of a source: their normalised text, and the exact span of it."""

from urdunews.characters import policy
from urdunews.characters.normalizer import Normalizer
from urdunews.spans import Span


def read_stretch(source: str, start: int, end: int, normalizer: Normalizer) -> tuple[str, Span]:
    r"""Return the normalised text of a stretch without outer spaces, and its exact span.

    Characters at the ends that are dropped or become spaces are not part of the span, so that
    normalising the source of the span gives exactly the text.

    Args:
        source: Any text.
        start: First code point of the stretch.
        end: End offset (exclusive).
        normalizer: The normaliser to use.

    Example:
        >>> from urdunews.characters.stretches import read_stretch
        >>> from urdunews import Normalizer
        >>> read_stretch("نهر\t (كل)", 0, 5, Normalizer())
        ('نہر', Span(start=0, end=3))
    """
    raw = source[start:end]
    start += len(raw) - len(raw.lstrip(policy.BLANK))
    raw = raw.strip(policy.BLANK)
    text = normalizer(raw)
    bare = text.strip(" ")
    if bare == text:
        return text, Span(start, start + len(raw))
    # `ً نہر`: a mark that the normaliser drops leaves the space next to it.
    at = text.find(bare)
    first, last = normalizer.align(raw).source_span(at, at + len(bare))
    return normalizer(raw[first:last]), Span(start + first, start + last)
