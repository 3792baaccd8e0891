"""Trying: whether a change of the lexicon really changes a line."""

from typing import Final, TypeAlias

import attrs

from urdunews.model.articles import Article
from urdunews.model.explanations import Advice
from urdunews.model.segments import SegmentKind
from urdunews.pipeline import Tools, read_record
from urdunews.reading.records import whole
from urdunews.reasons.advice import Candidate
from urdunews.reasons.findings import deciding_segments
from urdunews.words.extensions import changed_by

Kinds: TypeAlias = list[SegmentKind]
"""What each line of a record is."""

#: A trial takes as long as reading the record, and longer than that to look up new names. Longer
#: records and further rows are not tried, so that the time stays linear in the record.
_LONGEST_TRIED: Final = 100_000
_MOST_TRIED: Final = 64


class Trying:
    """Tries changes of the lexicon on one record."""

    def __init__(self, article: Article, tools: Tools) -> None:
        """Take an article and the tools that read it."""
        self._source = article.source
        self._tools = tools
        self._kinds = _kinds(article)
        self._tried: dict[str, Kinds] = {}

    def advice(self, candidate: Candidate, number: int) -> Advice | None:
        """Return a candidate as advice; None if it does not help.

        Args:
            candidate: A row for the lexicon.
            number: The number of the line that it is to change, from 1.
        """
        if candidate.is_sure and candidate.aim is not None:
            return Advice(row=candidate.row, effect=candidate.effect, becomes=candidate.aim)
        kinds = self._tried.get(candidate.row)
        if kinds is None:
            if len(self._source) > _LONGEST_TRIED or len(self._tried) == _MOST_TRIED:
                return None
            kinds = self._tried[candidate.row] = self._kinds_with(candidate.row)
        before, after = self._kinds[number - 1], kinds[number - 1]
        if candidate.is_for_others:
            helps = kinds != self._kinds
        else:
            helps = after != before and candidate.aim in {None, after}
        if not helps:
            return None
        return Advice(row=candidate.row, effect=candidate.effect, becomes=after)

    def _kinds_with(self, row: str) -> Kinds:
        tools = attrs.evolve(self._tools, lexicon=changed_by(self._tools.lexicon, row))
        return _kinds(read_record(whole(self._source, tools.headers), tools, None))


def _kinds(article: Article) -> Kinds:
    return [
        "space" if segment is None else segment.kind for _, segment in deciding_segments(article)
    ]
