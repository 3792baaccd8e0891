"""Sections of a report on a dump: what a summary says, as HTML."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from urdunews.counts import counted, per_cent
from urdunews.html import charts, tables
from urdunews.html.escaping import attributes, escaped, message, urdu

if TYPE_CHECKING:
    from urdunews.bulk.judging import Verdict
    from urdunews.bulk.summaries import DefectCount, DefectExample, Summary
    from urdunews.bulk.unknown_names import UnknownName

_UNKNOWN: Final = (
    "<p>A name is sure if all other names of its dateline are known. Any other one may be a topic "
    "before a colon or a party in brackets. To have them read as names, write them to a file with "
    "<code>urdunews check --unknown PATH &gt; names.tsv</code>, remove those that are not names, "
    "add countries, and read with <code>--lexicon names.tsv</code>. "
    "<code>urdunews report PATH --lexicon names.tsv --against OLD.jsonl</code> shows what that "
    "changes.</p>"
)
_JUNK: Final = (
    "<p>Lines that were read as not part of a story. If one is part of a story, <code>urdunews "
    "why</code> says what to change; if a menu or button is missing here, "
    "<code>Lexicon.extended</code> adds it.</p>"
)
#: Most lines occur only once, and say little.
_SINGLE_LINES: Final = 15


class Section(NamedTuple):
    """A section of a report."""

    name: str
    """The anchor that links use."""

    title: str
    """Its title."""

    content: str
    """Its content, as HTML."""


def sections(summary: "Summary") -> Iterator[Section]:
    """Yield the sections on a dump, in order.

    Args:
        summary: What was counted.
    """
    parts = tables.shares("part", summary.parts, summary.articles)
    yield Section("parts", "What articles have", parts)
    yield Section("days", "Days", _days(summary))
    yield Section("names", "Places and credits", _names(summary))
    yield Section("sections", "Sections and languages", _sections(summary))
    yield Section("lengths", "Lengths", _lengths(summary))
    yield Section("junk", "Junk lines", _junk(summary))
    yield Section("defects", "Defects", _defects(summary))
    yield Section("unknown", "Unknown names", _unknown(summary))
    yield Section("files", "Files", tables.ranking("file", summary.files, is_urdu=False))


def verdict_list(verdicts: "tuple[Verdict, ...]") -> str:
    """Return the verdicts on a dump, with advice."""
    items = (
        f'<li class="{verdict.level}"><b>{verdict.level}</b> {escaped(verdict.text)}. '
        f"{escaped(verdict.advice)}</li>"
        for verdict in verdicts
    )
    return f'<ul class="verdicts">{"".join(items)}</ul>'


def _days(summary: "Summary") -> str:
    undated = summary.articles - summary.part("date")
    months = charts.months(summary.days)
    count = sum(number for _, number in months)
    rows = [(month, f"{number:,}", per_cent(number, count)) for month, number in months]
    return (
        f"<p>{counted(len(summary.days), 'day')} with articles; {undated:,} without a date, "
        f"{summary.imprecise:,} with only a month or a year</p>"
        + "".join(charts.calendars(summary.days))
        + charts.line(summary.days)
        + f"<details><summary>{counted(len(rows), 'month')}</summary>"
        + tables.table(["month", "#number", "#share"], rows, len(rows))
        + "</details>"
    )


def _names(summary: "Summary") -> str:
    datelines = sum(base.count for base in summary.bases)
    kinds = "".join(
        f"<div><h3>{kind}</h3>{tables.ranking('credit', ranked)}</div>"
        for kind, ranked in summary.credits
    )
    countries = tables.ranking("country", summary.countries, is_urdu=False)
    return (
        f"<p>{counted(datelines, 'dateline')}; how many of their names the lexicon knows:</p>"
        + tables.shares("all, some or none", summary.bases, datelines)
        + '<div class="columns">'
        + f"<div><h3>places</h3>{tables.ranking('place', summary.places, 'country')}</div>"
        + f"<div><h3>countries of places</h3>{countries}</div>{kinds}</div>"
    )


def _sections(summary: "Summary") -> str:
    languages = tables.ranking("language", summary.languages, is_urdu=False)
    return (
        '<div class="columns">'
        f"<div><h3>sections</h3>{tables.ranking('section', summary.sections)}</div>"
        f"<div><h3>languages</h3>{languages}</div></div>"
    )


def _lengths(summary: "Summary") -> str:
    mean = summary.characters // summary.articles if summary.articles else 0
    total = sum(kind.count for kind in summary.kinds)
    return (
        f"<p>{summary.characters:,} characters in {counted(summary.paragraphs, 'paragraph')}; "
        f"{mean:,} per article, {summary.longest:,} in the longest</p>"
        '<div class="columns">'
        f"<div><h3>articles by characters of the body</h3>"
        f"{tables.shares('characters', summary.lengths, summary.articles)}</div>"
        f"<div><h3>characters of the source by kind</h3>"
        f"{tables.shares('kind', summary.kinds, total)}</div></div>"
    )


def _junk(summary: "Summary") -> str:
    rows = [
        (urdu(row.name), escaped(row.detail), tables.where(row.first), f"{row.count:,}")
        for index, row in enumerate(summary.junk.rows)
        if row.count > 1 or index < _SINGLE_LINES
    ]
    note = f"<p>{summary.junk.total:,} lines, {summary.junk.distinct:,} of them different</p>"
    return _JUNK + note + tables.table(["line", "form", "first seen", "#number"], rows)


def _defects(summary: "Summary") -> str:
    return "".join(map(_defect, summary.defects)) or "<p>none</p>"


def _defect(found: "DefectCount") -> str:
    many = f"{found.count:,} in {counted(found.articles, 'article')}"
    examples = "".join(map(_example, found.examples))
    return (
        f'<details class="record"><summary>'
        f"{found.severity} <b>{found.code}</b>: {many}</summary>"
        f"{examples}</details>"
    )


def _example(example: "DefectExample") -> str:
    text = (
        escaped(example.before) + f"<mark>{escaped(example.text)}</mark>" + escaped(example.after)
    )
    title = f"{escaped(example.date)} {urdu(example.headline)}" if example.headline else ""
    return (
        f'<div class="example"><p>{tables.where(example.where)} {title}</p>'
        f'<p class="text"{attributes(None)}>{text}</p><p>{message(example.message)}</p></div>'
    )


def _unknown(summary: "Summary") -> str:
    rows = [_unknown_row(name) for name in summary.unknown]
    heads = ["name", "what", "sure", "first seen in", "#number"]
    return (_UNKNOWN if rows else "") + tables.table(heads, rows)


def _unknown_row(name: "UnknownName") -> tuple[str, ...]:
    what = name.what if name.kind is None else f"{name.what} ({name.kind})"
    sure = "sure" if name.sure else "perhaps"
    return urdu(name.name), what, sure, urdu(name.example), f"{name.count:,}"
