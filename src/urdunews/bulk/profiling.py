"""Profiling: learning the lines that many records share, in bounded memory."""

import heapq
import math
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from urdunews.characters.normalization import normalize
from urdunews.characters.speller import look
from urdunews.lines.boilerplate import is_prose
from urdunews.pipeline import layout_of
from urdunews.reading.cutting import cut_stream
from urdunews.reading.headers import DEFAULT_KEYWORDS, HeaderReader, checked_keywords
from urdunews.reading.records import Record
from urdunews.reading.sources import OnePath, open_streams, paths_of
from urdunews.reading.streams import Stream
from urdunews.shapes import WORD, ends_sentence
from urdunews.words.keys import squeeze
from urdunews.words.profiles import Profile, SharedLine
from urdunews.words.vocabulary import function_words

if TYPE_CHECKING:
    from urdunews.bulk.seen_records import SeenRecords

#: Lines in fewer records may be a coincidence, or a story that was printed twice.
_LEAST: Final = 5
_LEAST_SHARE: Final = 0.01
_LEAST_SHARE_OF_OUTLET: Final = 0.5
#: Stories of one kind may have a sentence in common: `پولیس نے مقدمہ درج کر لیا ہے۔`
_LEAST_SHARE_OF_SENTENCES: Final = 0.1
#: A line of fewer words says too little to be the title of a story.
_FEWEST_WORDS: Final = 3
_LONG_LINE: Final = 80
_LONGEST: Final = 240
#: The rare lines are dropped whenever this many have been counted.
_BATCH: Final = 200_000
#: The share of its records in which no prose follows a line that ends the story.
_ENDING_SHARE: Final = 0.9
#: A line that occurs beside more lines belongs to many outlets, and is counted often enough.
_MOST_COMPANIONS: Final = 64


def profile(
    *sources: OnePath,
    header_keywords: Iterable[str] = DEFAULT_KEYWORDS,
) -> Profile:
    """Learn the lines that many records share.

    The dump is read twice: once to find lines that may be frequent, once to count them. Identical
    records count once, and nothing is learnt from a story that several records print. Memory is
    bounded, whatever the size of the dump.

    Args:
        *sources: Paths, folders or glob patterns, as for `urdunews.read`.
        header_keywords: The words that open a header line, as for `Parser`.

    Returns:
        The lines that at least five records of one outlet, and one in a hundred of all records,
        have in common; for sentences, one in ten.

    Raises:
        FileNotFoundError: There is no such file, or no file in the folder.
        TypeError: A source is not a path, or `header_keywords` is a single string, or contains
            anything but strings.
        ValueError: `header_keywords` is empty, or one of them is not a word.
        OSError: A file or folder cannot be read, or cannot be read twice.
        NotTextError: A file is an image or the like.

    Example:
        >>> import urdunews
        >>> urdunews.bulk.profile("seeds/").records
        1
    """
    paths = paths_of(sources)

    def open_all() -> Iterator[Stream]:
        for source in paths:
            yield from open_streams(source, twice=True)

    return learn(open_all, header_keywords)


def learn(
    open_all: Callable[[], Iterator[Stream]],
    header_keywords: Iterable[str] = DEFAULT_KEYWORDS,
    *,
    most_bytes: int | None = None,
) -> Profile:
    """Learn the lines that many records of streams share; see `profile`.

    Args:
        open_all: Opens the streams one after another; called twice if lines may be shared.
        header_keywords: The words that open a header line, as for `Parser`.
        most_bytes: How many bytes to learn from: the records that begin within the first so many
            of them; None for all.
    """
    headers = HeaderReader(checked_keywords(header_keywords))
    records, frequent = _frequent(_pages(open_all(), headers, most_bytes))
    counts = {key: _Count(count) for key, count in frequent.items() if count >= _LEAST}
    if not counts:
        return Profile(records=records, lines=())
    for page in _pages(open_all(), headers, most_bytes):
        _count(page, counts)
    shared = [count for count in counts.values() if count.is_shared(records, counts)]
    shared.sort(key=lambda count: (-count.records, count.text))
    return Profile(records=records, lines=tuple(count.line() for count in shared))


class _PageLine(NamedTuple):
    """A line of a record: what it is counted by, and whether it is prose."""

    key: str
    raw: str
    text: str
    """The line, folded; of a long one the opening at least."""

    prose: bool
    sentence: bool
    is_long: bool


class _Count:
    """The exact count of one line."""

    __slots__ = (
        "beside",
        "ending",
        "frequency",
        "in_story",
        "records",
        "sentence",
        "text",
        "with_prose",
    )

    def __init__(self, frequency: int) -> None:
        self.frequency = frequency
        self.beside: dict[str, int] = {}
        self.text = ""
        self.records = 0
        self.with_prose = 0
        self.ending = 0
        self.sentence = False
        self.in_story = 0

    def is_shared(self, records: int, counts: "dict[str, _Count]") -> bool:
        """Whether enough of all records have it that it is not part of a story."""
        share = _LEAST_SHARE_OF_SENTENCES if self.sentence else _LEAST_SHARE
        is_title = self.in_story > 0 and 2 * self.in_story >= self.with_prose
        if is_title or max(self.beside.values(), default=0) < _LEAST:
            return False
        return self.records >= share * records or (not self.sentence and self.is_of_outlet(counts))

    def is_of_outlet(self, counts: "dict[str, _Count]") -> bool:
        """Whether most pages of some outlet have the line: those that have another of its lines.

        In a dump of many outlets, one of them may have few pages among thousands.
        """
        return any(
            count >= max(_LEAST, _LEAST_SHARE_OF_OUTLET * counts[companion].records)
            for companion, count in self.beside.items()
            if companion
        )

    def add_companion(self, companion: str) -> None:
        """Count a record by the most frequent of its other lines, which identifies its outlet."""
        if companion in self.beside or len(self.beside) < _MOST_COMPANIONS:
            self.beside[companion] = self.beside.get(companion, 0) + 1

    def line(self) -> SharedLine:
        """Return the line with its counts."""
        ends = self.with_prose > 0 and self.ending >= _ENDING_SHARE * self.with_prose
        return SharedLine(text=self.text, count=self.records, ends=ends)


def _pages(
    streams: Iterable[Stream],
    headers: HeaderReader,
    most_bytes: int | None,
) -> Iterator[list[_PageLine]]:
    """Yield the lines of each distinct record that begins within the first bytes."""
    distinct = _Distinct()
    left = math.inf if most_bytes is None else most_bytes
    for stream in streams:
        for record in cut_stream(stream, headers):
            if left <= 0:
                return
            left -= record.end - record.start
            if distinct.is_first(record.source):
                yield _lines(record)


def _lines(record: Record) -> list[_PageLine]:
    layout, _ = layout_of(record, look(record.source))
    return [
        _PageLine(squeeze(text[:_LONGEST]), "", text, prose=True, sentence=True, is_long=True)
        if len(raw) > _LONGEST
        else _page_line(raw, text)
        for raw, text in zip(layout.raws, layout.openings, strict=True)
    ]


def _page_line(raw: str, text: str) -> _PageLine:
    # Outlets without full stops have long lines instead.
    is_long = len(text) >= _LONG_LINE
    prose, sentence = is_long or is_prose(text), is_long or ends_sentence(text)
    return _PageLine(squeeze(text), raw, text, prose, sentence, is_long=False)


def _frequent(pages: Iterable[list[_PageLine]]) -> tuple[int, dict[str, int]]:
    """Return approximate counts: no frequent line is missed, and few rare ones are kept.

    Lossy counting (Manku and Motwani, 2002): after each batch, lines that occurred no more than
    once per batch are dropped; what a line may have lost before is added to its count.
    """
    counts: dict[str, tuple[int, int]] = {}
    records = lines = batch = 0
    for page in pages:
        records += 1
        for key in {line.key for line in page if line.key}:
            count, lost = counts.get(key, (0, batch))
            counts[key] = count + 1, lost
            lines += 1
        if lines > (batch + 1) * _BATCH:
            batch += 1
            counts = {key: found for key, found in counts.items() if sum(found) > batch}
    return records, {key: count + lost for key, (count, lost) in counts.items()}


def _count(page: list[_PageLine], counts: dict[str, _Count]) -> None:
    """Add the lines of one record to the counts."""
    own = [at for at, line in enumerate(page) if line.prose and line.key not in counts]
    if _is_printed_again(page, own):
        return
    last_prose = max(own, default=-1)
    counted: set[str] = set()
    first, second = _companions(page, counts)
    story_words = frozenset(word for at in own for word in _words(page[at].text))
    for at, line in enumerate(page):
        count = counts.get(line.key)
        if count is None or line.key in counted or line.is_long:
            continue
        counted.add(line.key)
        count.add_companion(second if line.key == first else first)
        count.sentence = line.sentence
        count.text = count.text or normalize(line.raw)
        count.records += 1
        if last_prose >= 0:
            count.with_prose += 1
            count.ending += at > last_prose
            count.in_story += _is_repeated_in_story(line, story_words)


def _companions(page: list[_PageLine], counts: dict[str, _Count]) -> tuple[str, str]:
    """Return the two most frequent lines of a page, which are those of its outlet if any are.

    A headline that one agency sent to ten outlets occurs beside different lines in each of them.
    """
    known = {line.key: counts[line.key].frequency for line in page if line.key in counts}
    first, second, *_ = [*heapq.nlargest(2, known, key=lambda key: (known[key], key)), "", ""]
    return first, second


def _words(text: str) -> Iterator[str]:
    functions = function_words()
    return (word for word in WORD.findall(text) if word not in functions)


def _is_repeated_in_story(line: _PageLine, story_words: frozenset[str]) -> bool:
    """Whether a story repeats the words of a line, as it does those of its headline and deck."""
    words = set(_words(line.text))
    return len(words) >= _FEWEST_WORDS and 2 * len(words & story_words) >= len(words)


def _is_printed_again(page: list[_PageLine], own: list[int]) -> bool:
    """Whether most prose of a page is also on others: several records print its story."""
    length = sum(len(line.text) for line in page if line.prose)
    return 2 * sum(len(page[at].text) for at in own) < length


class _Distinct:
    """Says which records are the first with their text."""

    def __init__(self) -> None:
        self._only: str | None = None
        self._seen: SeenRecords | None = None

    def is_first(self, text: str) -> bool:
        """Return whether a text was not asked for before."""
        if self._only is None:
            self._only = text
            return True
        if self._seen is None:
            # What remembers many takes longer to import than a record to read: of small files,
            # most have one.
            from urdunews.bulk.seen_records import SeenRecords

            self._seen = SeenRecords()
            self._seen.check_and_add(self._only)
            self._only = ""
        return not self._seen.check_and_add(text)
