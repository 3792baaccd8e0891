"""Sentences: a text split line by line, its borders found in what normalising makes of it.

So the same sentences are found before and after normalising; where a line is not normal, its
borders are mapped back.
"""

import itertools
from collections.abc import Iterator, Sequence

import attrs

from urdunews.characters.normalization import align, normalize
from urdunews.model.sentences import Sentence
from urdunews.prose.ellipsis import BreakOff, break_off, is_inside
from urdunews.prose.scanning import Piece, pieces
from urdunews.spans import Span
from urdunews.words.lexicon import Lexicon


def sentences(text: str) -> tuple[Sentence, ...]:
    r"""Split a text into sentences.

    A line break ends a sentence, but where a line breaks off with an ellipsis; otherwise stops
    do, as the rules have it that the documentation lists. Nothing but white space stands
    between the sentences, and splitting normalised text gives the same sentences, normalised.

    Args:
        text: Any text.

    Returns:
        The sentences in order; their spans count code points of `text`.

    Raises:
        TypeError: `text` is no str.

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
    """Split a text into sentences, as names of a lexicon let it; see `sentences`."""
    found, broken_off = find_sentences(text, lexicon)
    return tuple(
        Sentence(text=text[start:end], span=Span(start, end), continues=index == broken_off)
        for index, (start, end) in enumerate(found)
    )


def _check_text(text: object) -> None:
    if not isinstance(text, str):
        message = f"sentences takes text (str), not {type(text).__name__}; decode bytes first"
        raise TypeError(message)


def going_on(parts: Sequence[tuple[Sentence, ...]], lexicon: Lexicon) -> Iterator[Sentence]:
    """Yield the sentences of paragraphs in order.

    A paragraph does not know what the next one begins with: a last sentence that is finished,
    but ends in an ellipsis, continues where that begins in mid-sentence.
    """
    for part, following in itertools.zip_longest(parts, parts[1:], fillvalue=()):
        if not part:
            continue
        *first, last = part
        yield from first
        finished = break_off(normalize(last.text), lexicon) == "finished"
        if finished and following and is_inside(normalize(following[0].text)):
            last = attrs.evolve(last, continues=True)
        yield last


def find_sentences(text: str, lexicon: Lexicon) -> tuple[list[Piece], int | None]:
    """Find the sentences of a text.

    Returns:
        Start and end of each, and the index of the one that breaks off at the text's end, if
        one does.
    """
    found: list[Piece] = []
    raw_lines = text.split("\n")
    normal = normalize(text)
    normal_lines = raw_lines if normal is text else normal.split("\n")
    how: BreakOff | None = None
    open_ = at = 0
    for raw, line in zip(raw_lines, normal_lines, strict=True):
        in_line = _in_line(raw, line, lexicon)
        if how is not None and line.strip(" "):
            if how == "unfinished" or is_inside(line):
                # What stands between and shows nothing is inside the sentence, too.
                in_line[0] = (found[open_][0] - at, in_line[0][1])
                del found[open_:]
            how = None
        found += [(at + start, at + end) for start, end in in_line] if at else in_line
        if in_line and how is None:
            how = break_off(line, lexicon)
            open_ = len(found) - 1
        at += len(raw) + 1
    return found, open_ if how == "unfinished" else None


def _in_line(raw: str, line: str, lexicon: Lexicon) -> list[Piece]:
    """Find the sentences of a line as it stands and as it is when normalised."""
    if raw == line:
        return pieces(line, lexicon)
    return _mapped(raw, line, pieces(line, lexicon))


def _mapped(raw: str, line: str, found: list[Piece]) -> list[Piece]:
    """Map the sentences of a normalised line to the line as it stands, without a loss.

    What normalising leaves out behind a sentence belongs to it, what it leaves out at the
    line's beginning to the first.
    """
    last = len(raw.rstrip())
    if not found:
        return [(last - len(raw[:last].lstrip()), last)] if last else []
    if not raw.startswith(line):
        # A carriage return inside a line is a space, but aligned as one with its neighbours.
        span = align(raw.replace("\r", " ")).source_span
        found = [span(start, end) for start, end in found]
    starts = [_at_text(raw, start) for start, _ in found]
    starts[0] = len(raw) - len(raw.lstrip())
    ends_ = [_behind_text(raw, start) for start in starts[1:]]
    return list(zip(starts, [*ends_, last], strict=True))


def _at_text(raw: str, at: int) -> int:
    """Give where what stands from `at` on begins, without white space."""
    while raw[at].isspace():
        at += 1
    return at


def _behind_text(raw: str, at: int) -> int:
    """Give where what stands before `at` ends, without white space."""
    while raw[at - 1].isspace():
        at -= 1
    return at
