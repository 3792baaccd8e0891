"""Unknown names: places and credits in the datelines of a dump that the lexicon lacks."""

from collections.abc import Iterable, Iterator
from typing import Final, TypeAlias

from attrs import frozen

from urdunews.characters.normalization import fold
from urdunews.datelines.credits import is_acronym
from urdunews.datelines.unknown import Candidate, NameKind, find_candidates, is_run_together
from urdunews.model.articles import Article
from urdunews.model.datelines import CreditKind
from urdunews.model.defects import isolated
from urdunews.model.segments import SegmentKind
from urdunews.parser import Parser
from urdunews.reading.sources import OnePath
from urdunews.words.extensions import Row, written
from urdunews.words.lexicon import Lexicon

#: How many of the first lines of an article may open with a dateline.
_FIRST_LINES: Final = 4
_TEXT: Final[frozenset[SegmentKind]] = frozenset({"headline", "deck", "body"})
#: If there are more, the rare ones are dropped.
_MOST_NAMES: Final = 200_000
_EXAMPLE: Final = 60


@frozen(kw_only=True)
class UnknownName:
    """A name in the position of a dateline name that the lexicon lacks."""

    what: NameKind
    """`place` or `credit`."""

    name: str
    """The name as printed, folded."""

    kind: CreditKind | None = None
    """The kind of a credit by its words; None for a place."""

    count: int = 1
    """The number of articles that have it in this position."""

    sure: bool = False
    """Whether the rest of the dateline is known, so that it must be a name."""

    example: str = ""
    """The beginning of the first line that has it."""


class _Count:
    """What is known about one name so far."""

    __slots__ = ("count", "count_after_places", "example", "sure")

    def __init__(self, example: str) -> None:
        self.count = 0
        self.count_after_places = 0
        self.sure = False
        self.example = example


_Counts: TypeAlias = dict[tuple[NameKind, str], _Count]


def unknown(
    *sources: OnePath,
    parser: Parser | None = None,
) -> tuple[UnknownName, ...]:
    """Return the places and credits of a dump that the lexicon lacks.

    A name is sure if it stands in a dateline whose other names are known; otherwise it may be a
    topic before a colon or a party in brackets, and a person has to decide.

    Args:
        *sources: Paths, folders or glob patterns, as for `urdunews.read`.
        parser: The parser to read with, and its lexicon; None for the default one.

    Returns:
        The names, the sure ones first, then the most frequent. `written_names` turns them into a
        file for `Lexicon.extended_from`.

    Raises:
        FileNotFoundError: There is no such file, or no file in the folder.

    Example:
        >>> import urdunews
        >>> urdunews.bulk.unknown("seeds/")
        ()
    """
    parser = parser or Parser()
    articles = (article for source in sources for article in parser.read(source))
    return unknown_in(articles, parser.lexicon)


def unknown_in(articles: Iterable[Article], lexicon: Lexicon) -> tuple[UnknownName, ...]:
    """Return the places and credits of articles that a lexicon lacks.

    Args:
        articles: The articles, read with this lexicon.
        lexicon: The lexicon.
    """
    counts: _Counts = {}
    for article in articles:
        for candidate, sure, example in set(_names(article, lexicon)):
            count = counts.setdefault((candidate.what, candidate.name), _Count(example))
            count.count += 1
            count.count_after_places += candidate.after_place
            count.sure = count.sure or sure or count.count_after_places > 1
        if len(counts) > _MOST_NAMES:
            counts = _frequent(counts)
    _doubt_the_rarer(counts)
    names = [_unknown(what, name, count, lexicon) for (what, name), count in counts.items()]
    names = _without_run_together(names, lexicon)
    names.sort(key=lambda name: (not name.sure, -name.count, name.what, name.name))
    return tuple(names)


def _frequent(counts: _Counts) -> _Counts:
    """Return the more frequent names, at most half as many as are kept.

    Many new names fit before the next call, so that its cost is amortised.
    """
    kept = [(name, count) for name, count in counts.items() if count.count > 1]
    kept.sort(key=lambda found: -found[1].count)
    return dict(kept[: max(_MOST_NAMES // 2, 1)])


def _doubt_the_rarer(counts: _Counts) -> None:
    """Keep a name sure as one kind only: `راولپنڈی (اسلام آباد)` does not make a town a credit."""
    for (what, name), count in counts.items():
        place = counts.get(("place", name))
        if what == "credit" and place is not None:
            rarer = min(count, place, key=lambda found: found.count)
            rarer.sure = False


def written_names(names: Iterable[UnknownName]) -> str:
    """Return the text of a file for `Lexicon.extended_from`, with unsure names as comments."""
    names = list(names)
    return written(
        [_row(name) for name in names if name.sure],
        doubtful=[_row(name) for name in names if not name.sure],
    )


def _row(name: UnknownName) -> Row:
    kind = "" if name.kind is None else name.kind
    return Row(name.what, name.name, kind, note=f"{name.count}: {isolated(name.example)}")


def _without_run_together(names: list[UnknownName], lexicon: Lexicon) -> list[UnknownName]:
    """Return the names without places that are two other names run together."""
    places = {name.name for name in names if name.sure and name.what == "place"}
    return [
        name
        for name in names
        if name.what == "credit" or not is_run_together(name.name, places, lexicon)
    ]


def _unknown(what: NameKind, name: str, count: _Count, lexicon: Lexicon) -> UnknownName:
    kind: CreditKind | None = None
    if what == "credit":
        kind = lexicon.kind_by_head(name) or ("agency" if is_acronym(name) else "unknown")
    return UnknownName(
        what=what,
        name=name,
        kind=kind,
        count=count.count,
        sure=count.sure,
        example=count.example,
    )


def _names(article: Article, lexicon: Lexicon) -> Iterator[tuple[Candidate, bool, str]]:
    dateline = article.dateline
    if dateline is None:
        yield from _candidates(article, lexicon)
        return
    if dateline.basis == "lexicon":
        return
    sure = dateline.basis == "partial"
    for place in dateline.places:
        if lexicon.place(fold(place.name)) is None:
            yield Candidate("place", fold(place.name)), sure, dateline.text
    for credit in dateline.credits:
        if credit.kind != "person" and lexicon.credit(fold(credit.name)) is None:
            yield Candidate("credit", fold(credit.name)), sure, dateline.text


def _candidates(article: Article, lexicon: Lexicon) -> Iterator[tuple[Candidate, bool, str]]:
    lines = [segment for segment in article.segments if segment.kind in _TEXT]
    for line in lines[:_FIRST_LINES]:
        opening = article.source[line.start : min(line.end, line.start + 4 * _EXAMPLE)]
        for candidate in find_candidates(fold(opening), lexicon):
            yield candidate, False, opening[:_EXAMPLE]
