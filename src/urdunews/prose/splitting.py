"""Sentences: split a text line by line, at boundaries found in its normalised form.

So the same sentences are found before and after normalising; where a line is not normalised,
the boundaries are mapped back.
"""

import itertools
from collections.abc import Iterator, Sequence

import attrs

from urdunews.characters.normalization import align, normalize
from urdunews.model.sentences import Sentence
from urdunews.prose.ellipsis import EllipsisKind, final_ellipsis, starts_mid_sentence
from urdunews.prose.scanning import Bounds, scan_sentences
from urdunews.spans import Span
from urdunews.words.lexicon import Lexicon


def sentences(text: str) -> tuple[Sentence, ...]:
    r"""Split a text into sentences.

    A line break ends a sentence, unless the line breaks off with an ellipsis; otherwise stops
    do, by the rules that the documentation lists. Only white space is left between the
    sentences, and splitting normalised text gives the same sentences, normalised.

    Args:
        text: Any text.

    Returns:
        The sentences in order; their spans count code points of `text`.

    Raises:
        TypeError: `text` is not a `str`.

    Example:
        >>> import urdunews
        >>> text = "ڈالر ۳۔۵ روپے سستا ہوا۔ڈاکٹر۔ ایم۔اے۔رحمان نے کہا: “کیا یہ کافی ہے؟” وہ چپ رہے۔"
        >>> for sentence in urdunews.sentences(text):
        ...     print(sentence.text)
        ڈالر ۳۔۵ روپے سستا ہوا۔
        ڈاکٹر۔ ایم۔اے۔رحمان نے کہا: “کیا یہ کافی ہے؟”
        وہ چپ رہے۔
    """
    _check_text(text)
    return sentences_of(text, Lexicon.default())


def sentences_of(text: str, lexicon: Lexicon) -> tuple[Sentence, ...]:
    """Split a text into sentences with the names of a lexicon; see `sentences`."""
    found, broken_off = find_sentences(text, lexicon)
    return tuple(
        Sentence(text=text[start:end], span=Span(start, end), continues=index == broken_off)
        for index, (start, end) in enumerate(found)
    )


def _check_text(text: object) -> None:
    if not isinstance(text, str):
        message = f"sentences takes text (str), not {type(text).__name__}; decode bytes first"
        raise TypeError(message)


def mark_continuations(
    parts: Sequence[tuple[Sentence, ...]], lexicon: Lexicon, *, is_normal: bool = False
) -> Iterator[Sentence]:
    """Yield the sentences of paragraphs in order, and mark those that continue.

    A paragraph does not know how the next one begins: a last sentence that is finished, but
    ends in an ellipsis, continues if the next paragraph begins in mid-sentence.

    Args:
        parts: The sentences of each paragraph.
        lexicon: The names that are known.
        is_normal: Whether `normalize` surely leaves them unchanged.
    """
    normal = str if is_normal else normalize
    for part, following in itertools.zip_longest(parts, parts[1:], fillvalue=()):
        if not part:
            continue
        *first, last = part
        yield from first
        finished = final_ellipsis(normal(last.text), lexicon) == "finished"
        if finished and following and starts_mid_sentence(normal(following[0].text)):
            last = attrs.evolve(last, continues=True)
        yield last


def find_sentences(
    text: str, lexicon: Lexicon, *, is_normal: bool = False
) -> tuple[list[Bounds], int | None]:
    """Find the sentences of a text.

    Args:
        text: Any text.
        lexicon: The names that are known.
        is_normal: Whether `normalize` surely leaves it unchanged.

    Returns:
        The bounds of each, and the index of the one that breaks off at the text's end, if any.
    """
    found: list[Bounds] = []
    raw_lines = text.split("\n")
    normal = text if is_normal else normalize(text)
    normal_lines = raw_lines if normal is text else normal.split("\n")
    how: EllipsisKind | None = None
    open_ = at = 0
    for raw, line in zip(raw_lines, normal_lines, strict=True):
        in_line = _in_line(raw, line, lexicon)
        if how is not None and line.strip(" "):
            if how == "unfinished" or starts_mid_sentence(line):
                # Invisible characters between the lines are part of the sentence.
                in_line[0] = (found[open_][0] - at, in_line[0][1])
                del found[open_:]
            how = None
        found += [(at + start, at + end) for start, end in in_line] if at else in_line
        if in_line and how is None:
            how = final_ellipsis(line, lexicon)
            open_ = len(found) - 1
        at += len(raw) + 1
    return found, open_ if how == "unfinished" else None


def _in_line(raw: str, line: str, lexicon: Lexicon) -> list[Bounds]:
    """Find the sentences of a line, given as it is and normalised."""
    if raw == line:
        return scan_sentences(line, lexicon)
    return _mapped(raw, line, scan_sentences(line, lexicon))


def _mapped(raw: str, line: str, found: list[Bounds]) -> list[Bounds]:
    """Map the sentences of a normalised line to the raw line without losing a character.

    Characters that normalising drops after a sentence belong to it; those that it drops at the
    beginning of the line belong to the first sentence.
    """
    last = len(raw.rstrip())
    if not found:
        return [(last - len(raw[:last].lstrip()), last)] if last else []
    if not raw.startswith(line):
        # A carriage return inside a line is a space, but aligned as one with its neighbours.
        span = align(raw.replace("\r", " ")).source_span
        found = [span(start, end) for start, end in found]
    starts = [_skip_space(raw, start) for start, _ in found]
    starts[0] = len(raw) - len(raw.lstrip())
    ends = [_end_before(raw, start) for start in starts[1:]]
    return list(zip(starts, [*ends, last], strict=True))


def _skip_space(raw: str, at: int) -> int:
    """Return the first offset from `at` on that is not white space."""
    while raw[at].isspace():
        at += 1
    return at


def _end_before(raw: str, at: int) -> int:
    """Return the end offset of the text before `at`, without white space."""
    while raw[at - 1].isspace():
        at -= 1
    return at
