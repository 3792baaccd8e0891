"""`urdunews check`: defects with their positions, or the names that the lexicon lacks."""

import argparse
import bisect
import collections
import itertools
from collections.abc import Collection, Iterator

from urdunews import bulk
from urdunews.command.failures import FOUND, OK, CommandError
from urdunews.command.outputs import open_output
from urdunews.command.readers import parser_for, read_articles
from urdunews.interop.positions import first_line, shown_file
from urdunews.model.articles import Article
from urdunews.model.defects import Defect, DefectCode, Severity


def run(options: argparse.Namespace) -> int:
    """Write the defects and the count of each, and return the exit status."""
    if options.unknown and (options.select or options.ignore):
        message = (
            "--select and --ignore choose defects, and --unknown lists names: use only one of them"
        )
        raise CommandError(message)
    chosen = (set(options.select) or set(DefectCode)) - set(options.ignore)
    with open_output(options.output) as output:
        parser = parser_for(options, output.written)
        articles = read_articles(options, parser, output.written)
        if options.unknown:
            output.write(bulk.written_names(bulk.unknown_in(articles, parser.lexicon)))
            return OK
        counts: collections.Counter[tuple[Severity, str]] = collections.Counter()
        for article in articles:
            for place, defect in located(article, chosen):
                counts[defect.severity, defect.code] += 1
                output.write(f"{place}: {defect.severity} {defect.code} {defect.message}\n")
        for (severity, code), count in sorted(counts.items()):
            output.write(f"{count:8} {severity} {code}\n")
    return FOUND if any(severity == "error" for severity, _ in counts) else OK


def located(
    article: Article, chosen: Collection[DefectCode] = tuple(DefectCode)
) -> Iterator[tuple[str, Defect]]:
    """Yield the defects of an article with file, line and column, in one pass over its lines.

    Args:
        article: An article, as `read` returns it.
        chosen: The codes of the defects.
    """
    defects = [defect for defect in article.defects if defect.code in chosen]
    if not defects:
        return
    file, first = shown_file(article.origin), first_line(article)
    sizes = (len(line) + 1 for line in article.source.split("\n"))
    starts = list(itertools.accumulate(sizes, initial=0))
    for defect in defects:
        line = bisect.bisect_right(starts, defect.span.start) - 1
        yield f"{file}:{first + line}:{defect.span.start - starts[line] + 1}", defect
