"""Verdicts: what a summary says about how well a dump was read, and what to do about it."""

import datetime
from collections.abc import Callable, Iterator
from typing import Final, Literal, NamedTuple, TypeAlias

from attrs import frozen

from urdunews.arguments import check_argument
from urdunews.bulk.summaries import Summary
from urdunews.model.defects import DefectCode

VerdictLevel: TypeAlias = Literal["problem", "look", "good"]
"""`problem`: much was lost; `look`: it may be right; `good`: nothing stands out."""

#: With fewer articles, the days say nothing.
_LEAST_ARTICLES: Final = 20
#: A record of prose has 6 kB; a hundred times as much is not one page.
_LONGEST_MEAN: Final = 600_000


@frozen(kw_only=True)
class Verdict:
    """One sentence on how well a dump was read."""

    rule: str
    """The name of the rule that applies."""

    level: VerdictLevel
    """How bad it is."""

    text: str
    """What was found, as a sentence with its numbers."""

    advice: str
    """What to do."""


class _Part(NamedTuple):
    """How many of how many."""

    found: int
    total: int


class _Rule(NamedTuple):
    name: str
    level: VerdictLevel
    part: Callable[[Summary], _Part]

    least: float
    """The share from which it applies; with 0, a single one is enough."""

    text: str
    """A sentence in which {count}, {total} and {share} stand for the numbers."""

    advice: str


def _without(part: str) -> Callable[[Summary], _Part]:
    return lambda summary: _Part(summary.articles - summary.part(part), summary.articles)


def _with(*codes: DefectCode) -> Callable[[Summary], _Part]:
    return lambda summary: _Part(sum(map(summary.defect, codes)), summary.articles)


def _unknown_names(summary: Summary) -> _Part:
    known = {base.name: base.count for base in summary.bases}
    return _Part(sum(known.values()) - known.get("lexicon", 0), sum(known.values()))


def _other_languages(summary: Summary) -> _Part:
    named = [row for row in summary.languages.rows if row.name]
    return _Part(sum(row.count for row in named if row.name != "ur"), summary.articles)


def _one_day(summary: Summary) -> _Part:
    # A dump of one day is one issue of a newspaper.
    if len(summary.days) == 1 or summary.articles < _LEAST_ARTICLES:
        return _Part(0, summary.articles)
    return _Part(max((day.count for day in summary.days), default=0), summary.articles)


def _missing_days(summary: Summary) -> _Part:
    if not summary.days or summary.articles < _LEAST_ARTICLES:
        return _Part(0, 0)
    first, last = (datetime.date.fromisoformat(summary.days[at].name) for at in (0, -1))
    all_days = (last - first).days + 1
    return _Part(all_days - len(summary.days), all_days)


def _junk(summary: Summary) -> _Part:
    kinds = {kind.name: kind.count for kind in summary.kinds}
    return _Part(kinds.get("junk", 0), sum(kinds.values()))


_DAMAGED_TEXT: Final = (DefectCode.CHARACTER_UNDECODABLE, DefectCode.CHARACTER_REPLACED)
_KEYWORD: Final = (
    'Is the header keyword right? Pass yours: Parser(header_keywords=("Date",)), or '
    "--header-keywords Date. For a table, name its column of dates (--date-column)."
)

#: One row per rule, the worst first.
_RULES: Final = (
    _Rule(
        "header",
        "problem",
        _with(DefectCode.HEADER_MISSING, DefectCode.RECORD_CUT),
        0.02,
        "{share} of records ({count}) do not begin with a header line",
        _KEYWORD,
    ),
    _Rule(
        "date",
        "problem",
        _without("date"),
        0.02,
        "{share} of records ({count}) have no date",
        "Do their header lines have another form, or dates such as 31 February? Look at the "
        "examples of header-missing and date-impossible.",
    ),
    _Rule(
        "body",
        "problem",
        _without("body"),
        0.05,
        "{share} of records ({count}) have no paragraph",
        "Are they stories at all? Look at the examples of body-missing, and at the junk lines.",
    ),
    _Rule(
        "characters",
        "problem",
        _with(*_DAMAGED_TEXT),
        0.001,
        "{share} of records ({count}) have characters that could not be decoded",
        "Name the encoding of the files (--encoding cp1256), or decode the originals again.",
    ),
    _Rule(
        "encoding",
        "look",
        _with(DefectCode.ENCODING_OTHER),
        0,
        "the encoding of some texts ({count}) was guessed, since it is not UTF-8",
        "Read a few lines of the examples; if they are wrong, name the encoding (--encoding).",
    ),
    _Rule(
        "headline",
        "look",
        _without("headline"),
        0.12,
        "{share} of records ({count}) have no headline",
        "Is the header keyword right, and do the pages print one? Look at some with urdunews show.",
    ),
    _Rule(
        "dateline",
        "look",
        _without("dateline"),
        0.6,
        "{share} of records ({count}) have no dateline",
        "Do the pages print one? If so, look at the unknown names: the lexicon may lack yours.",
    ),
    _Rule(
        "names",
        "look",
        _unknown_names,
        0.1,
        "{share} of datelines ({count}) have a name that the lexicon lacks",
        "Write the unknown names to a file, correct it, and pass it with --lexicon.",
    ),
    _Rule(
        "language",
        "look",
        _other_languages,
        0.05,
        "{share} of records ({count}) are in a language other than Urdu",
        "Use article.language to choose what belongs in your corpus.",
    ),
    _Rule(
        "stories",
        "look",
        _with(DefectCode.DATELINE_REPEATED),
        0.02,
        "{share} of records ({count}) have a second story",
        "If you need one record per story, split these pages, each with its own header line.",
    ),
    _Rule(
        "wrapped",
        "problem",
        _with(DefectCode.LINES_WRAPPED),
        0.01,
        "{share} of records ({count}) have lines wrapped to one width",
        'Join their lines before you parse: Normalizer(repairs=("hard-wrap",)).',
    ),
    _Rule(
        "junk",
        "look",
        _junk,
        0.3,
        "{share} of all characters are junk",
        "Look at the junk lines: are some part of stories? urdunews why says what to change.",
    ),
    _Rule(
        "one-day",
        "look",
        _one_day,
        0.5,
        "{share} of records ({count}) have the same date",
        "Is it the day on which the pages were saved, rather than that of the stories?",
    ),
    _Rule(
        "gaps",
        "look",
        _missing_days,
        0.2,
        "{count} of {total} days between the first and the last have no record",
        "Is the dump complete, and are the first and the last day right?",
    ),
)


def verdicts(summary: Summary) -> tuple[Verdict, ...]:
    """Return what a summary says about how well a dump was read, the worst first.

    Args:
        summary: The counts of a dump.

    Returns:
        At least one: if no rule applies, a `good` one.

    Raises:
        TypeError: `summary` is anything else.

    Example:
        >>> import urdunews
        >>> [verdict.text for verdict in urdunews.bulk.verdicts(urdunews.bulk.Summary())]
        ['there are no records']
    """
    check_argument(summary, Summary, "verdicts", "summarize(path) returns one")
    found = [*_of_the_whole(summary), *_of_shares(summary)]
    if not found:
        found.append(
            Verdict(
                rule="good",
                level="good",
                text=f"nothing stands out (records: {summary.articles:,})",
                advice="Look at the defects below, if there are any.",
            )
        )
    found.sort(key=lambda verdict: verdict.level != "problem")
    return tuple(found)


def _of_the_whole(summary: Summary) -> Iterator[Verdict]:
    if not summary.articles:
        yield Verdict(
            rule="empty", level="problem", text="there are no records", advice="Is this the dump?"
        )
    for damage in summary.damages:
        yield Verdict(
            rule="damage",
            level="problem",
            text=f"{damage.path or 'standard input'} could not be read to its end: {damage.reason}",
            advice="Everything before the damage is counted. Copy or download the file again.",
        )
    if summary.articles and summary.size > _LONGEST_MEAN * summary.articles:
        mean = summary.size // summary.articles
        yield Verdict(
            rule="long",
            level="problem",
            text=f"a record has {mean:,} bytes on average, as much as a hundred pages",
            advice=_KEYWORD,
        )


def _of_shares(summary: Summary) -> Iterator[Verdict]:
    for rule in _RULES:
        count, total = rule.part(summary)
        if not count or count < rule.least * total:
            continue
        text = rule.text.format(count=f"{count:,}", total=f"{total:,}", share=share(count, total))
        yield Verdict(rule=rule.name, level=rule.level, text=text, advice=rule.advice)


def share(count: int, total: int) -> str:
    """Return a share in per cent: `12 %`; below 1 or above 99, with one more digit.

    Example:
        >>> share(1, 8), share(1, 300), share(0, 0), share(199, 200)
        ('12 %', '0.3 %', '0 %', '99.5 %')
    """
    if not count or not total:
        return "0 %"
    per_cent = 100 * count / total
    if 1 <= per_cent <= 99 or count == total:  # noqa: PLR2004 - per cent
        return f"{per_cent:.0f} %"
    # A share of some must not look like all or none.
    return f"{min(max(per_cent, 0.1), 99.9):.1f} %"
