"""A report as text for a terminal: what to look at, and the numbers that say why."""

from collections.abc import Iterator, Sequence
from typing import Final

from urdunews.bulk import Comparison, FieldChanges, Summary, verdicts
from urdunews.bulk.comparisons import ChangedField
from urdunews.counts import counted, per_cent
from urdunews.interop.file_names import visible_name
from urdunews.model.defects import isolated

_MOST_LINES: Final = 10
_LONGEST: Final = 60
#: The characters shown around a difference.
_LONGEST_CHANGE: Final = 170
_SURE: Final = {True: "sure", False: "perhaps"}


def text_of(summary: Summary, comparison: Comparison | None = None) -> str:
    """Return a report as text.

    Args:
        summary: What was counted.
        comparison: How this run differs from an earlier one, if that was asked for.
    """
    lines = [*_summary(summary), *(_comparison(comparison) if comparison is not None else ())]
    return "".join(f"{line}\n" for line in lines)


def _summary(summary: Summary) -> Iterator[str]:
    days = summary.days
    period = f", {days[0].name} to {days[-1].name}" if days else ""
    yield (
        f"{counted(summary.articles, 'article')}, {counted(summary.size, 'byte')}, "
        f"{counted(summary.files.distinct, 'file')}, {counted(len(days), 'day')}{period}"
    )
    for verdict in verdicts(summary):
        yield f"{verdict.level}: {verdict.text}. {verdict.advice}"
    yield ""
    for part in summary.parts:
        yield f"{part.count:>11,} {per_cent(part.count, summary.articles):>8} {part.name}"
    for title, ranking in (("places", summary.places), ("junk lines", summary.junk)):
        yield from _titled(
            f"{title} ({ranking.distinct:,})",
            [f"{row.count:>11,} {_shown(row.name)} {row.detail}" for row in ranking.rows],
        )
    yield from _titled(
        "defects",
        [
            f"{found.count:>11,} {found.severity} {found.code} "
            f"{visible_name(found.examples[0].where)}"
            for found in summary.defects
        ],
    )
    yield from _titled(
        "unknown names (urdunews check --unknown writes them as a file for --lexicon)",
        [
            f"{name.count:>11,} {_SURE[name.sure]} {name.what} {_shown(name.name)}"
            for name in summary.unknown
        ],
    )


def _titled(title: str, rows: Sequence[str]) -> Iterator[str]:
    if not rows:
        return
    yield ""
    yield title
    yield from rows[:_MOST_LINES]
    if len(rows) > _MOST_LINES:
        yield f"{'':>11} and more"


def _comparison(comparison: Comparison) -> Iterator[str]:
    yield ""
    yield (
        f"against the earlier run: {counted(comparison.both, 'article')} in both, "
        f"{comparison.equal:,} of them equal; "
        f"{comparison.old - comparison.both:,} only in the earlier run, "
        f"{comparison.new - comparison.both:,} only in this one"
    )
    if comparison.old_copies or comparison.new_copies:
        yield (
            f"ids that occur again: {comparison.old_copies:,} rows of the earlier run, "
            f"{comparison.new_copies:,} of this one; the first ones are compared"
        )
    if comparison.not_compared:
        yield f"the earlier run does not have: {', '.join(comparison.not_compared)}"
    yield f"{'field':<11}{'before':>11}{'now':>11}{'gained':>11}{'lost':>11}{'changed':>11}"
    for change in comparison.fields:
        yield from _field(change)


def _field(change: FieldChanges) -> Iterator[str]:
    numbers = (change.before, change.after, change.gained, change.lost, change.changed)
    yield f"{change.field:<11}" + "".join(f"{number:>11,}" for number in numbers)
    for field in change.examples:
        yield from _changed(field)


def _changed(field: ChangedField) -> Iterator[str]:
    yield f"    {field.kind} {visible_name(field.article.where) or field.article.id}"
    for sign, text in (("-", field.old), ("+", field.new)):
        if text:
            yield f"      {sign} {isolated(text, _LONGEST_CHANGE)}"


def _shown(text: str) -> str:
    return isolated(text, _LONGEST)
