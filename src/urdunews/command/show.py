"""`urdunews show`: articles at a terminal."""

import argparse
import itertools
import os
import shutil

from urdunews.command.failures import OK
from urdunews.command.outputs import open_output
from urdunews.command.readers import parser_for, read_articles
from urdunews.interop.display import Style, orders_right_to_left, show


def run(options: argparse.Namespace) -> int:
    """Write the first articles and how each line was read, and return the exit status."""
    with open_output(options.output) as output:
        style = _style(options, is_terminal=output.file.isatty())
        parser = parser_for(options, output.written)
        articles = read_articles(options, parser, output.written)
        for article in itertools.islice(articles, options.n):
            for line in show(article, style):
                output.write(f"{line}\n")
            output.write("\n")
    return OK


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
