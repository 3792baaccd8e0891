"""Unknown names: places and credits in the datelines of a dump that the lexicon lacks."""

from collections.abc import Iterable, Iterator
from typing import Final, TypeAlias

from attrs import frozen

from urdunews.arguments import check_argument, tuple_of
from urdunews.characters.normalization import fold
from urdunews.datelines.credits import is_acronym
from urdunews.datelines.unknown import Candidate, NameKind, find_candidates, is_run_together
from urdunews.model.articles import Article
from urdunews.model.datelines import CreditKind
from urdunews.model.defects import isolated
from urdunews.model.given_articles import each_article
from urdunews.model.segments import SegmentKind
from urdunews.parser import Parser, given_or_default
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
    """A name that the lexicon lacks, in the position of a name in a dateline."""

    what: NameKind
    """`place` or `credit`."""

    name: str
    """The name as printed, folded."""

    kind: CreditKind | None = None
    """The kind of a credit, judged by its words; None for a place."""

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


_Name: TypeAlias = tuple[NameKind, str]
_Counts: TypeAlias = dict[_Name, _Count]


def unknown(
    *sources: OnePath,
    parser: Parser | None = None,
) -> tuple[UnknownName, ...]:
    """Return the places and credits of a dump that the lexicon lacks.

    A name is certain if all other names of the dateline are known; otherwise it may be a topic
    before a colon or a party in brackets, and a person has to decide.

    Args:
        *sources: Paths, folders or glob patterns, as for `urdunews.read`.
        parser: The parser to read with, and its lexicon; None for the default one.

    Returns:
        The names, the certain ones first, then the most frequent. `written_names` turns them into
        the text of a file for `Lexicon.extended_from`.

    Raises:
        FileNotFoundError: There is no such file, or no file in the folder.

    Example:
        >>> import urdunews
        >>> urdunews.bulk.unknown("seeds/")
        ()
    """
    parser = given_or_default(parser)
    articles = (article for source in sources for article in parser.read(source))
    return unknown_in(articles, parser.lexicon)


def unknown_in(articles: Iterable[Article], lexicon: Lexicon) -> tuple[UnknownName, ...]:
    """Return the places and credits of articles that a lexicon lacks.

    Args:
        articles: The articles, read with this lexicon.
        lexicon: The lexicon.

    Raises:
        TypeError: An argument is something else: a path, say, which `unknown` takes.
    """
    check_argument(lexicon, Lexicon, "unknown_in")
    counts = NameCounts()
    for article in each_article(articles, "unknown_in"):
        counts.add(article, lexicon)
    return counts.names(lexicon)


class NameCounts:
    """Counts the names that a lexicon lacks, in bounded memory; it can be pickled."""

    __slots__ = ("counts",)

    def __init__(self) -> None:
        """Start with no names."""
        self.counts: _Counts = {}

    def add(self, article: Article, lexicon: Lexicon) -> None:
        """Count the names of an article that was read with this lexicon."""
        # In order, and not by chance as in a set: two runs drop the same names.
        for candidate, sure, example in dict.fromkeys(_names(article, lexicon)):
            count = self.counts.setdefault((candidate.what, candidate.name), _Count(example))
            count.count += 1
            count.count_after_places += candidate.after_place
            count.sure = count.sure or sure
        self._drop_the_rare()

    def merge(self, other: "NameCounts") -> None:
        """Add the names of articles that come after."""
        for name, more in other.counts.items():
            count = self.counts.setdefault(name, _Count(more.example))
            count.count += more.count
            count.count_after_places += more.count_after_places
            count.sure = count.sure or more.sure
        self._drop_the_rare()

    def names(self, lexicon: Lexicon) -> tuple[UnknownName, ...]:
        """Return the names, the sure ones first, then the most frequent."""
        doubted = _doubted(self.counts)
        names = [
            _unknown(name, count, lexicon, is_sure=_is_sure(count) and name not in doubted)
            for name, count in self.counts.items()
        ]
        names = _without_run_together(names, lexicon)
        names.sort(key=lambda name: (not name.sure, -name.count, name.what, name.name))
        return tuple(names)

    def _drop_the_rare(self) -> None:
        """Keep the more frequent names, at most half as many as there may be.

        Many new names fit before the next time, so that its cost is amortised.
        """
        if len(self.counts) <= _MOST_NAMES:
            return
        kept = [(name, count) for name, count in self.counts.items() if count.count > 1]
        kept.sort(key=lambda found: -found[1].count)
        self.counts = dict(kept[: max(_MOST_NAMES // 2, 1)])


def _is_sure(count: _Count) -> bool:
    """Return whether it must be a name: in a dateline of known names, or after places twice."""
    return count.sure or count.count_after_places > 1


def _doubted(counts: _Counts) -> set[_Name]:
    """Return the names that are less often one kind than the other.

    `راولپنڈی (اسلام آباد)` does not make a town a credit.
    """
    doubted: set[_Name] = set()
    for (what, name), count in counts.items():
        place = counts.get(("place", name))
        if what == "credit" and place is not None:
            doubted.add((what, name) if count.count <= place.count else ("place", name))
    return doubted


def written_names(names: Iterable[UnknownName]) -> str:
    """Return the text of a file for `Lexicon.extended_from`, with unsure names as comments.

    Args:
        names: The names, as `unknown` returns them.

    Raises:
        TypeError: They are something else.
    """
    several = tuple_of(UnknownName, names, "written_names")
    return written(
        [_row(name) for name in several if name.sure],
        doubtful=[_row(name) for name in several if not name.sure],
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


def _unknown(found: _Name, count: _Count, lexicon: Lexicon, *, is_sure: bool) -> UnknownName:
    what, name = found
    kind: CreditKind | None = None
    if what == "credit":
        kind = lexicon.kind_by_head(name) or ("agency" if is_acronym(name) else "unknown")
    return UnknownName(
        what=what,
        name=name,
        kind=kind,
        count=count.count,
        sure=is_sure,
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
