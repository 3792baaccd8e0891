"""Notes: facts about parts of an article's source, and the pieces into which they divide it."""

from collections import deque
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from urdunews.html.chips import credit_chip, place_chip
from urdunews.html.escaping import english, escaped, message, urdu

if TYPE_CHECKING:
    from urdunews.model.articles import Article
    from urdunews.model.defects import Defect
    from urdunews.model.mentions import DateMention

#: Further notes on the same character are only in the lists.
_MOST_OPEN: Final = 8


class Note(NamedTuple):
    """A note about part of a source."""

    start: int
    """Its first code point."""

    end: int
    """End offset (exclusive)."""

    kind: str
    """`place`, `credit`, `date` or `defect`."""

    tip: str
    """What it says, as HTML."""


class Piece(NamedTuple):
    """Part of a source, all of which has the same notes."""

    start: int
    """Its first code point."""

    end: int
    """End offset (exclusive)."""

    notes: tuple[Note, ...]
    """The notes."""


def notes_of(article: "Article", mentions: Iterable["DateMention"]) -> list[Note]:
    """Return the notes about an article's source, sorted by where they begin.

    Args:
        article: The article.
        mentions: Its date mentions, which are recomputed on each access.
    """
    return sorted(note for note in _notes(article, mentions) if note.start < note.end)


def mention_value(mention: "DateMention") -> str:
    """Return what a date mention means, as HTML."""
    if mention.value is not None:
        return escaped(mention.value)
    if mention.readings:
        return escaped(" or ".join(mention.readings))
    return "unknown" if mention.date is None else escaped(mention.date.isoformat())


def defect_message(defect: "Defect") -> str:
    """Return severity, code and message of a defect, as HTML."""
    return f"{defect.severity} <b>{defect.code}</b>: {message(defect.message)}"


def cut(stretches: Iterable[tuple[int, int]], notes: Iterable[Note]) -> Iterator[list[Piece]]:
    """Yield the pieces of each stretch of a source, in one pass over the notes.

    Args:
        stretches: Start and end of parts of the source, in order.
        notes: Notes, sorted by where they begin.
    """
    waiting = deque(notes)
    now: list[Note] = []
    for at, end in stretches:
        pieces: list[Piece] = []
        while at < end:
            now = [note for note in now if note.end > at]
            while waiting and waiting[0].start <= at:
                note = waiting.popleft()
                if note.end > at and len(now) < _MOST_OPEN:
                    now.append(note)
            stop = min([end, *(note.end for note in now)])
            if waiting:
                stop = min(stop, waiting[0].start)
            pieces.append(Piece(at, stop, tuple(now)))
            at = stop  # noqa: PLW2901 - the next piece begins there
        yield pieces


def tip_of(notes: Iterable[Note]) -> str:
    """Return what notes say, as an element."""
    return english("".join(f"<span>{note.tip}</span>" for note in notes), classes="tip")


def _notes(article: "Article", mentions: Iterable["DateMention"]) -> Iterator[Note]:
    if article.dateline is not None:
        for place in article.dateline.places:
            yield Note(*place.span, "place", place_chip(place))
        for credit in article.dateline.credits:
            yield Note(*credit.span, "credit", credit_chip(credit))
    for printed in article.dates:
        tip = f"<b>{printed.kind} date</b> {escaped(printed.date.isoformat())}"
        yield Note(*printed.span, "date", tip)
    for mention in mentions:
        yield Note(*mention.span, "date", f"{urdu(mention.text)} = {mention_value(mention)}")
    whole = (0, len(article.source))
    for defect in article.defects:
        if defect.span != whole:
            yield Note(*defect.span, "defect", defect_message(defect))
