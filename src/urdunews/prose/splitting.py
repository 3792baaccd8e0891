"""Sentences: one scan over a text, a line at a time, and rules where a stop stands.

The scan reads normalised text, so that it finds the same sentences before and after
normalising; where a line is not normal, its borders are mapped back.
"""

import itertools
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final, Literal, NamedTuple, TypeAlias

import attrs

from urdunews.characters.normalization import align, fold, normalize
from urdunews.model.sentences import Sentence
from urdunews.prose.closing import STOPS, closed
from urdunews.prose.ends import ends, is_ellipsis
from urdunews.prose.stop import Stop, has_word
from urdunews.spans import Span
from urdunews.words import stops

Piece: TypeAlias = tuple[int, int]
"""Start and end of a sentence in its line."""

_RUN: Final = re.compile(f"[{STOPS}](?: ?[{STOPS}])*")
_BRACKET: Final = re.compile(r"[(\[]")
#: How much of a line's end an ellipsis and the word before it take up.
_TAIL: Final = 80
_LEAST_ELLIPSIS: Final = 3


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
    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        message = f"sentences takes text (str), not {type(text).__name__}"
        raise TypeError(message)
    return tuple(_joined(text, _lines(text)))


def paragraph_sentences(text: str, source_span: Callable[[int, int], Span]) -> tuple[Sentence, ...]:
    """Split a paragraph's text; the spans are mapped to its article's source."""
    return tuple(
        attrs.evolve(sentence, span=source_span(*sentence.span)) for sentence in sentences(text)
    )


def whole_sentence(text: str, source_span: Callable[[int, int], Span]) -> tuple[Sentence, ...]:
    """Give a sub-heading, whose stops end nothing, as one sentence."""
    return (Sentence(text=text, span=source_span(0, len(text))),)


def going_on(parts: Sequence[tuple[Sentence, ...]]) -> Iterator[Sentence]:
    """Yield the sentences of paragraphs in order.

    A paragraph does not know what the next one begins with: a last sentence that is finished,
    but ends in an ellipsis, continues where that begins in mid-sentence.
    """
    for index, part in enumerate(parts):
        if index + 1 == len(parts) or not part or not parts[index + 1]:
            yield from part
            continue
        *first, last = part
        yield from first
        following = parts[index + 1][0].text
        goes_on = last.continues or (_break_off(last.text) == "finished" and _is_inside(following))
        yield attrs.evolve(last, continues=goes_on)


BreakOff: TypeAlias = Literal["finished", "unfinished"]
"""How a line ends in an ellipsis: behind a verb or not."""


class _Line(NamedTuple):
    """A line of a text, and where in the text its sentences stand."""

    normal: str
    spans: list[Span]
    tail: str
    """Its last sentence, normalised."""


class _Open(NamedTuple):
    """A sentence that may go on."""

    span: Span
    how: BreakOff
    unseen: list[Span]
    """What stands behind it and shows nothing: lines of direction marks, say."""


def _joined(text: str, lines: Iterator[_Line]) -> Iterator[Sentence]:
    """Yield the sentences of lines; one that a line breaks off goes on in the next."""
    open_: _Open | None = None
    for line in lines:
        spans = line.spans
        if not line.tail and open_ is not None:
            open_.unseen.extend(spans)
            continue
        if open_ is not None and spans:
            if open_.how == "unfinished" or _is_inside(line.normal):
                spans[0] = Span(open_.span.start, spans[0].end)
            else:
                spans[:0] = [open_.span, *open_.unseen]
            open_ = None
        how = _break_off(line.tail) if spans else None
        if how is not None:
            open_ = _Open(spans.pop(), how, [])
        for span in spans:
            yield Sentence(text=text[span.start : span.end], span=span)
    if open_ is not None:
        text_ = text[slice(*open_.span)]
        yield Sentence(text=text_, span=open_.span, continues=open_.how == "unfinished")
        for span in open_.unseen:
            yield Sentence(text=text[slice(*span)], span=span)


def _lines(text: str) -> Iterator[_Line]:
    """Yield the lines of a text, each with its sentences."""
    raw_lines = text.split("\n")
    normal = normalize(text)
    normal_lines = raw_lines if normal is text else normal.split("\n")
    sizes = itertools.accumulate((len(line) + 1 for line in raw_lines), initial=0)
    for raw, line, at in zip(raw_lines, normal_lines, sizes, strict=False):
        pieces = _pieces(line)
        tail = line[slice(*pieces[-1])] if pieces else ""
        if raw is line or raw == line:
            spans = [Span(at + start, at + end) for start, end in pieces]
        else:
            spans = [Span(at + start, at + end) for start, end in _mapped(raw, line, pieces)]
        yield _Line(line, spans, tail)


def _mapped(raw: str, line: str, pieces: list[Piece]) -> list[Piece]:
    """Map the sentences of a normalised line to the line as it stands, without a loss.

    What normalising leaves out behind a sentence belongs to it, what it leaves out at the
    line's beginning to the first.
    """
    last = len(raw.rstrip())
    if not pieces:
        return [(last - len(raw[:last].lstrip()), last)] if last else []
    if not raw.startswith(line):
        span = align(raw).source_span
        pieces = [span(start, end) for start, end in pieces]
    starts = [start for start, _ in pieces]
    starts[0] = len(raw) - len(raw.lstrip())
    ends_ = [_behind_text(raw, start) for start in starts[1:]]
    return list(zip(starts, [*ends_, last], strict=True))


def _behind_text(raw: str, at: int) -> int:
    """Give where what stands before `at` ends, without white space."""
    while raw[at - 1].isspace():
        at -= 1
    return at


def _pieces(line: str) -> list[Piece]:
    """Cut a line of normalised text into sentences."""
    pieces: list[Piece] = []
    size = len(line.rstrip(" "))
    start = seen = passed = int(line.startswith(" "))
    bracket = -1
    surely_final = stops.surely_final()
    for run in _RUN.finditer(line):
        at, end = run.span()
        if at < passed:
            continue
        if bracket < start:
            bracket = _next_bracket(line, start)
        word_end = at - 1 if line[at - 1] == " " else at
        word = line[line.rfind(" ", start, word_end) + 1 : word_end]
        # A danda between a verb and a letter: most sentences end so, and need no second look.
        if word in surely_final and at < bracket and _is_plain(line, at, end):
            close = end
        else:
            # What was searched for a word once is not searched again.
            seen = max(seen, start)
            found = has_word(line, seen, at)
            seen = at if found < 0 else found
            close = -1 if found < 0 else _end(line, start, at, end)
        if 0 < close < size:
            pieces.append((start, close))
            passed = close
            start = close + (line[close] == " ")
    if pieces and has_word(line, start, size) < 0:
        # `… ہے۔ ٭٭٭`: what has no word is no sentence of its own.
        start, _ = pieces.pop()
    return [*pieces, (start, size)] if start < size else pieces


def _is_plain(line: str, at: int, end: int) -> bool:
    """Whether stops are a single danda with a letter behind it, or behind a space."""
    if end - at != 1 or line[at] != "۔":
        return False
    after = line[end + 1 : end + 2] if line[end : end + 1] == " " else line[end : end + 1]
    return after.isalpha()


def _next_bracket(line: str, at: int) -> int:
    found = _BRACKET.search(line, at)
    return len(line) if found is None else found.start()


def _end(line: str, start: int, at: int, end: int) -> int:
    """Give where a sentence ends with the stops `line[at:end]`; -1 if it does not."""
    close = closed(line, start, end)
    return close if ends(Stop(line, start, at, end, close)) else -1


def _break_off(sentence: str) -> BreakOff | None:
    """Tell how the last sentence of a line breaks off, if it does."""
    tail = sentence[-_TAIL:]
    run = next((run for run in _RUN.finditer(tail) if run.end() == len(tail)), None)
    if run is None or not is_ellipsis(run.group().replace(" ", "")):
        return None
    before = Stop(tail, 0, run.start(), run.end(), run.end()).before
    if before in stops.finished():
        return "finished" if len(run.group()) >= _LEAST_ELLIPSIS or "…" in run.group() else None
    return "unfinished" if has_word(tail, 0, run.start()) >= 0 else None


def _is_inside(line: str) -> bool:
    """Whether a line begins in mid-sentence: with a dots, a postposition, `جبکہ`, `جس`."""
    lead = line.lstrip(" ")
    word = has_word(lead, 0, len(lead))
    if is_ellipsis(lead[:word][:_LEAST_ELLIPSIS]) if word > 0 else False:
        return True
    first = fold(lead.split(" ", 1)[0])
    return first in stops.sentence_words("follows") | stops.sentence_words("joining")
