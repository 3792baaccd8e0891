"""Reports: a whole dump on one page, to see at a glance whether it was read well."""

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING

from urdunews._version import __version__
from urdunews.counts import counted
from urdunews.html.comparison_sections import comparison_section
from urdunews.html.documents import CLOSING, english_opening
from urdunews.html.escaping import escaped
from urdunews.html.report_sections import Section, sections, verdict_list
from urdunews.reading.sources import Source

if TYPE_CHECKING:
    from urdunews.bulk.comparisons import Comparison
    from urdunews.bulk.summaries import Summary
    from urdunews.parser import Parser


def report(
    source: Source,
    *,
    parser: "Parser | None" = None,
    jobs: int = 1,
    against: "str | os.PathLike[str] | None" = None,
) -> str:
    r"""Return a report on a dump as a self-contained HTML page.

    It shows the articles per day, their parts, names, sections, languages and lengths, the lines
    that were read as junk, defects with examples, and first of all what to look at.

    Args:
        source: What to read, as for `urdunews.bulk.summarize`.
        parser: The parser to read with; None for the default one.
        jobs: The number of processes, as for `urdunews.bulk.summarize`.
        against: A table that an earlier run has written, as for `urdunews.bulk.compare`; what has
            changed since is part of the report. The dump is then read twice.

    Returns:
        The page, about 100 kB whatever the size of the dump; write it as UTF-8.

    Raises:
        TypeError: As for `urdunews.bulk.summarize` and `urdunews.bulk.compare`, like the errors
            below.
        ValueError: An option is invalid, or a table is not one.
        OSError: A file or folder cannot be read.
        NotTextError: A file is not text.

    Example:
        >>> import pathlib, tempfile, urdunews
        >>> file = pathlib.Path(tempfile.mkdtemp()) / "report.html"
        >>> _ = file.write_text(urdunews.html.report("seeds/"), encoding="utf-8")
    """
    from urdunews.bulk import compare, summarize
    from urdunews.parser import given_or_default

    parser = given_or_default(parser)
    summary = summarize(source, parser=parser, jobs=jobs)
    comparison = None if against is None else compare(against, parser.read(source))
    return report_page(summary, comparison)


def report_page(summary: "Summary", comparison: "Comparison | None" = None) -> str:
    """Return the page of a report whose numbers are already known.

    Args:
        summary: What was counted.
        comparison: How this run differs from an earlier one, if that was asked for.
    """
    from urdunews.bulk import verdicts

    all_sections = [Section("verdict", "Verdict", verdict_list(verdicts(summary)))]
    if comparison is not None:
        all_sections.append(comparison_section(comparison))
    all_sections += sections(summary)
    title = f"Report: {_name(summary)}"
    return "".join(
        [
            english_opening(title),
            f"<h1>{escaped(title)}</h1><p>{_overview(summary)}</p>\n",
            _contents(all_sections),
            *map(_section, all_sections),
            f"<p>urdunews {escaped(__version__)}</p>",
            CLOSING,
        ]
    )


def _name(summary: "Summary") -> str:
    if summary.files.distinct == 1:
        return summary.files.rows[0].name
    return counted(summary.files.distinct, "file")


def _overview(summary: "Summary") -> str:
    days = summary.days
    period = f", {days[0].name} to {days[-1].name}" if days else ""
    return (
        f"{counted(summary.articles, 'article')}, {counted(summary.size, 'byte')}, "
        f"{counted(summary.files.distinct, 'file')}, {counted(len(days), 'day')}{period}"
    )


def _contents(all_sections: Iterable[Section]) -> str:
    items = "".join(f'<li><a href="#{one.name}">{one.title}</a></li>' for one in all_sections)
    return f"<nav><ul>{items}</ul></nav>\n"


def _section(section: Section) -> str:
    return f'<section id="{section.name}"><h2>{section.title}</h2>\n{section.content}</section>\n'
