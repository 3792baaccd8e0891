"""Header search: the header lines in bytes, found without a look at the other lines."""

import re
from collections.abc import Iterator
from typing import Final

from urdunews.reading.headers import Header, HeaderReader
from urdunews.reading.runs import LINE_FEED, Run
from urdunews.shapes import HEADER_LEAD

_SPACES: Final = b" \t"
#: The usual header, as far as it matters: `date 2026-02-03` and a space or line feed.
_USUAL: Final = re.compile(rb"date [0-9]{4}-[0-9]{2}-[0-9]{2}[ \n]")
_USUAL_LENGTH: Final = 16
_LONGEST_LEAD: Final = 16
#: Where the first letter of a keyword occurs more than once in so many bytes, as in English text,
#: the whole word is searched for.
_FEWEST_BETWEEN: Final = 200
#: Ten years of days, with leads of two kinds.
_MOST_KNOWN: Final = 8192


class HeaderSearch:
    """Finds the header lines in runs of lines."""

    def __init__(self, headers: HeaderReader, encoding: str) -> None:
        """Encode the words that open a header line.

        Args:
            headers: The reader of header lines.
            encoding: The encoding of the runs.
        """
        self._headers = headers
        self._encoding = encoding
        self._keywords = [
            word.encode(encoding) for word in headers.keywords if _has(word, encoding)
        ]
        self._known: dict[bytes, Header] = {}
        self._pattern = re.compile(b"|".join(map(re.escape, self._keywords)))

    def find(self, run: Run) -> Iterator[tuple[int, Header]]:
        """Yield where each header line begins in the bytes, and how it is read."""
        data, lower = run.data, run.start
        # Where the last keyword stood: another one on its line opens no record.
        seen = lower
        known = self._known
        for at in self._hits(data, lower, run.end):
            start = data.rfind(LINE_FEED, seen, at) + 1
            is_first = start > 0 or seen == lower
            start = start or lower
            seen = at
            if not is_first or (start == 0 and run.is_mid_line):
                continue
            opening = data[start : at + _USUAL_LENGTH]
            header = known.get(opening)
            if header is None and self._is_lead(data[start:at]):
                end = data.find(LINE_FEED, at)
                header = self._read(data[start : end if end >= 0 else None], opening, at - start)
            if header is not None:
                yield start, header

    def _read(self, line: bytes, opening: bytes, lead: int) -> Header | None:
        """Read a header line, and remember an opening that says all about it."""
        header = self._headers.read(line.decode(self._encoding, "surrogateescape"))
        is_usual = lead <= _LONGEST_LEAD and _USUAL.fullmatch(opening, lead) is not None
        if header is not None and is_usual and len(self._known) < _MOST_KNOWN:
            self._known[opening] = header
        return header

    def _hits(self, data: bytes, start: int, end: int) -> Iterator[int]:
        """Yield the offsets of the keywords."""
        if not self._keywords:
            return
        keyword, *others = self._keywords
        # Urdu text has few Latin letters: a search for one runs at four times the speed of a
        # search for the word.
        letter = keyword[:1]
        is_frequent = data.count(letter, start, end) * _FEWEST_BETWEEN > end - start
        if others or is_frequent or not keyword.isascii():
            yield from (match.start() for match in self._pattern.finditer(data, start, end))
            return
        at = start - 1
        while (at := data.find(letter, at + 1, end)) >= 0:
            if data.startswith(keyword, at):
                yield at

    def _is_lead(self, lead: bytes) -> bool:
        """Return whether a keyword may come after these bytes of its line."""
        if not lead.strip(_SPACES):
            return True
        return HEADER_LEAD.issuperset(lead.decode(self._encoding, "surrogateescape"))


def _has(word: str, encoding: str) -> bool:
    try:
        word.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
