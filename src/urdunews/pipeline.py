"""The pipeline: the stages of reading a record, in order."""

import datetime
import itertools
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from attrs import frozen

from urdunews.assembly import Draft
from urdunews.characters.normalizer import Normalizer, first_look
from urdunews.characters.speller import Look, look
from urdunews.characters.wrapping import width_of
from urdunews.lines.decision import decide
from urdunews.lines.layout import Layout, lay_out
from urdunews.model.articles import Article
from urdunews.model.character_defects import character_defects
from urdunews.model.dates import DatePrecision
from urdunews.model.defects import Defect, DefectCode, defect
from urdunews.model.origins import Origin
from urdunews.model.parsed import parsed_article, unchecked
from urdunews.model.segments import Claim, SegmentKind
from urdunews.reading.headers import Header, HeaderReader
from urdunews.reading.records import Record
from urdunews.spans import Span
from urdunews.words.languages import URDU, language_of
from urdunews.words.lexicon import Lexicon
from urdunews.words.profiles import Profile

if TYPE_CHECKING:
    from urdunews.lines.weights import Weights

_USUAL: Final = Normalizer()
_AS_EXPECTED: Final = frozenset({URDU, None})
_BODY: Final[frozenset[SegmentKind]] = frozenset({"body", "subheading"})
_MARK: Final[Claim] = ("mark", None)
_DATE: Final[Claim] = ("date", None)
_new_origin: Final = unchecked(Origin)


@frozen(kw_only=True, eq=False, repr=False)
class Tools:
    """The tools for reading records, created once per parser."""

    headers: HeaderReader
    lexicon: Lexicon
    profile: Profile | None
    normalizer: Normalizer

    weights: "Callable[[], Weights]"
    """Returns the weights of evidence, for pages that need them."""

    own_lexicon: Lexicon | None
    """The user's lexicon, which articles keep for later use; None for the default one."""

    is_usual: bool
    """Whether the normaliser is the default one, for which a quick profile of a record suffices."""

    @classmethod
    def of(
        cls,
        lexicon: Lexicon,
        headers: HeaderReader,
        normalizer: Normalizer,
        profile: Profile | None = None,
    ) -> "Tools":
        """Return the tools for a parser's options."""
        return cls(
            headers=headers,
            lexicon=lexicon,
            profile=profile,
            normalizer=normalizer,
            weights=shipped_weights,
            own_lexicon=None if lexicon == Lexicon.default() else lexicon,
            is_usual=normalizer == _USUAL,
        )


def shipped_weights() -> "Weights":
    """Return the weights shipped with the library, which not every page needs."""
    from urdunews.lines.weights import shipped

    return shipped()


def read_record(record: Record, tools: Tools, path: str | None) -> Article:
    """Read a record: header, lines, roles, article.

    Args:
        record: The record's lines and their position.
        tools: The tools of the parser.
        path: The file that the record comes from.
    """
    source = record.source
    normalizer = tools.normalizer
    seen = look(source) if tools.is_usual else first_look(source, normalizer)
    header = record.head
    layout, on_header = layout_of(record, seen)
    draft = Draft(source, layout.seen, normalizer)
    if header is not None:
        _take_header(header, _offset(record, record.header), draft)
    date = None if header is None else header.date
    page = decide(
        layout,
        tools.lexicon,
        tools.profile,
        on_header=on_header,
        date=date,
        weights=tools.weights,
    )
    draft.language = language_of(page.story())
    is_other = draft.language not in _AS_EXPECTED
    if is_other:
        draft.keep_letters()
    draft.take(page)
    if is_other:
        draft.note_language()
    # The folded lines of a large record take twice its memory.
    del layout, page
    _add_defects(record, draft)
    # Another normaliser may keep odd characters. A final carriage return counts as tidy, like one
    # in a CRLF, but does not end a line.
    if not seen.tidy or not tools.is_usual or source.endswith("\r"):
        draft.defects += character_defects(source)
    return _article(draft, header, _origin(record, path), tools.own_lexicon)


def _offset(record: Record, index: int) -> int:
    """Return the offset of a line in the record's source; for several, use `_starts`."""
    if index <= 0:
        return 0
    return sum(len(line) + 1 for line in record.lines[:index])


def _starts(record: Record) -> list[int]:
    """Return the offset of each line in the record's source."""
    sizes = (len(line) + 1 for line in record.lines)
    return list(itertools.accumulate(sizes, initial=0))


def _take_header(header: Header, start: int, draft: Draft) -> None:
    """Take the header line's mark and date."""
    date = Span(start + header.date_start, start + header.date_end)
    draft.claim("mark", start, date.start, _MARK)
    draft.claim("date", date.start, date.end, _DATE)
    if header.date is None:
        excerpt = draft.source[slice(*date)]
        draft.defects.append(defect(DefectCode.DATE_IMPOSSIBLE, date, excerpt))


def layout_of(record: Record, seen: Look) -> tuple[Layout, bool]:
    """Return the lines of a record that are not blank, and whether the first is on its header.

    Args:
        record: The record's lines and their position.
        seen: The profile of the record's characters.
    """
    header = record.head
    if header is None:
        return lay_out(record.lines, 0, seen), False
    # The text after the date in the header counts as a line of its own.
    rest = record.lines[record.header][header.date_end :]
    start = _offset(record, record.header) + header.date_end
    layout = lay_out([rest, *record.lines[record.header + 1 :]], start, seen)
    return layout, bool(layout.starts) and layout.starts[0] <= start + len(rest)


def _add_defects(record: Record, draft: Draft) -> None:
    draft.defects += record.defects
    if record.header < 0:
        draft.defects.append(defect(DefectCode.HEADER_MISSING, Span(0, 0)))
    starts = _starts(record) if record.further else []
    for index in record.further:
        line = record.lines[index].rstrip("\r")
        span = Span(starts[index], starts[index] + len(line))
        draft.defects.append(defect(DefectCode.HEADER_REPEATED, span, line))
    if width_of(record.lines) is not None:
        draft.defects.append(defect(DefectCode.LINES_WRAPPED, _whole(draft)))
    if _BODY.isdisjoint(draft.kinds):
        draft.defects.append(defect(DefectCode.BODY_MISSING, _whole(draft)))


def _whole(draft: Draft) -> Span:
    return Span(0, len(draft.source))


def _origin(record: Record, path: str | None) -> Origin:
    # A record from a stream of bytes is never empty; for text, offsets are not tracked.
    counted = record.end > record.start
    return _new_origin(
        path=path,
        start=record.start if counted else None,
        end=record.end if counted else None,
        line=record.number + max(record.header, 0),
        row=None,
        id=None,
        url=None,
    )


def _place(found: Defect) -> Span:
    return found.span


def _own_date(draft: Draft) -> tuple[datetime.date | None, DatePrecision | None]:
    """Return the day of a page without a header line, from its own date line."""
    # A part of a record may hold many pages, so that the day could be that of any of them.
    if any(found.code == DefectCode.RECORD_CUT for found in draft.defects):
        return None, None
    for printed in draft.dates:
        # With a year, the reference day does not matter.
        day = printed.date.on(datetime.date.min) if printed.date.year is not None else None
        if printed.kind == "story" and day is not None:
            return day, printed.date.precision
    return None, None


def _article(
    draft: Draft, header: Header | None, origin: Origin, lexicon: Lexicon | None
) -> Article:
    date, precision = _own_date(draft) if header is None else (header.date, header.precision)
    return parsed_article(
        date=date,
        date_precision=precision,
        headline=draft.headline,
        headline_basis=draft.basis,
        deck=tuple(draft.deck),
        bylines=tuple(draft.bylines),
        dateline=draft.dateline,
        sections=tuple(draft.sections),
        dates=tuple(draft.dates),
        defects=tuple(sorted(draft.defects, key=_place)) if draft.defects else (),
        source=draft.source,
        origin=origin,
        normalizer=draft.normalizer,
        lexicon=lexicon,
        _partition=draft.partition(),
        _look=draft.look,
        _given_language=draft.language or "",
    )
