"""`urdunews show`: articles at a terminal, or as a page for a browser."""

import argparse
import itertools
import os
import shutil
from collections.abc import Iterable, Iterator

from urdunews.command.failures import OK
from urdunews.command.outputs import Output, open_output
from urdunews.command.readers import parser_for, read_articles
from urdunews.interop.display import Style, orders_right_to_left, show
from urdunews.model.articles import Article


def run(options: argparse.Namespace) -> int:
    """Write the first articles and how each line was read, and return the exit status."""
    with open_output(options.output) as output:
        parser = parser_for(options, output.written)
        articles = itertools.islice(read_articles(options, parser, output.written), options.n)
        # Only a page has an output of its own.
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
    style = _style(options, is_terminal=output.file.isatty())
    for article in articles:
        for line in show(article, style):
            yield f"{line}\n"
        yield "\n"


def _style(options: argparse.Namespace, *, is_terminal: bool) -> Style:
    colour = is_terminal and not os.environ.get("NO_COLOR")
    isolates = is_terminal and orders_right_to_left(os.environ)
    return Style(
        width=shutil.get_terminal_size().columns,
        colour=_chosen(options.colour, default=colour),
        isolates=_chosen(options.isolates, default=isolates),
    )


def _chosen(choice: str, *, default: bool) -> bool:
    return default if choice == "auto" else choice == "always"
