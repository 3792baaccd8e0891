"""`urdunews show`: articles at a terminal, or as a page for a browser."""

import argparse
import itertools
from collections.abc import Iterable, Iterator

from urdunews.command.failures import OK
from urdunews.command.outputs import Output, open_output
from urdunews.command.readers import parser_for, read_articles
from urdunews.command.styles import style_of
from urdunews.interop.display import show
from urdunews.model.articles import Article


def run(options: argparse.Namespace) -> int:
    """Write the first articles and how each line was read, and return the exit status."""
    with open_output(options.output) as output:
        parser = parser_for(options, output.written)
        articles = itertools.islice(read_articles(options, parser, output.written), options.n)
        # Only an HTML page has a separate output.
        parts = _lines(articles, options, output) if options.output is None else _page(articles)
        for part in parts:
            output.write(part)
    return OK


def _page(articles: Iterable[Article]) -> Iterator[str]:
    from urdunews.html import dump_parts

    return dump_parts(articles)


def _lines(
    articles: Iterable[Article], options: argparse.Namespace, output: Output
) -> Iterator[str]:
    style = style_of(options, is_terminal=output.file.isatty())
    for article in articles:
        for line in show(article, style):
            yield f"{line}\n"
        yield "\n"
