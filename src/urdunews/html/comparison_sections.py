"""The section of a report that compares two runs: what changed, with old and new side by side."""

from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from urdunews.counts import counted
from urdunews.html import tables
from urdunews.html.escaping import escaped, urdu
from urdunews.html.report_sections import Section

if TYPE_CHECKING:
    from urdunews.bulk.comparisons import (
        ChangedField,
        ComparedArticle,
        Comparison,
        FieldChanges,
    )


def comparison_section(comparison: "Comparison") -> Section:
    """Return the section on a comparison with an earlier run."""
    missing = ", ".join(comparison.not_compared)
    note = f"<p>The earlier run does not have: {missing}.</p>" if missing else ""
    content = [
        _overview(comparison),
        _fields(comparison.fields),
        note,
        *map(_examples, comparison.fields),
        _articles("only in the earlier run", comparison.old - comparison.both, comparison.only_old),
        _articles("only in this run", comparison.new - comparison.both, comparison.only_new),
    ]
    return Section("against", "Against the earlier run", "".join(content))


def _overview(comparison: "Comparison") -> str:
    copies = comparison.old_copies + comparison.new_copies
    repeated = (
        f" Ids that occur again: {comparison.old_copies:,} rows of the earlier run, "
        f"{comparison.new_copies:,} of this one; the first ones are compared."
        if copies
        else ""
    )
    return (
        f"<p>{counted(comparison.both, 'article')} in both runs, {comparison.equal:,} of them "
        f"equal, {comparison.both - comparison.equal:,} not.{repeated}</p>"
    )


def _fields(fields: "Sequence[FieldChanges]") -> str:
    heads = ["field", "#before", "#now", "#gained", "#lost", "#changed"]
    rows = (
        (
            change.field,
            *(
                f"{number:,}"
                for number in (
                    *(change.before, change.after),
                    *(change.gained, change.lost, change.changed),
                )
            ),
        )
        for change in fields
    )
    return tables.table(heads, rows, len(fields))


def _examples(change: "FieldChanges") -> str:
    if not change.examples:
        return ""
    groups = groupby(change.examples, attrgetter("kind"))
    content = "".join(
        f"<h3>{kind}</h3>" + tables.table(["article", "old", "new"], map(_changed, fields))
        for kind, fields in groups
    )
    number = change.gained + change.lost + change.changed
    many = counted(number, "article")
    return (
        f'<details class="record"><summary>'
        f"<b>{change.field}</b>: {many}</summary>{content}</details>"
    )


def _changed(field: "ChangedField") -> tuple[str, ...]:
    return _article(field.article), urdu(field.old), urdu(field.new)


def _articles(title: str, number: int, examples: "Sequence[ComparedArticle]") -> str:
    if not number:
        return ""
    items = "".join(f"<li>{_article(article)}</li>" for article in examples)
    return (
        f'<details class="record"><summary>'
        f"{counted(number, 'article')} {title}</summary>"
        f"<ul>{items}</ul></details>"
    )


def _article(article: "ComparedArticle") -> str:
    place = tables.where(article.where or article.id)
    return f"{place} {escaped(article.date)} {urdu(article.headline)}"
