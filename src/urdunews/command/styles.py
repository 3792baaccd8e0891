"""Styles: the width, colours and isolates of what is shown at a terminal."""

import argparse
import os
import shutil

from urdunews.interop.display import Style, orders_right_to_left


def style_of(options: argparse.Namespace, *, is_terminal: bool) -> Style:
    """Return how articles are shown.

    Args:
        options: The options of the command line.
        is_terminal: Whether they are shown at a terminal.
    """
    colour = is_terminal and not os.environ.get("NO_COLOR")
    isolates = is_terminal and orders_right_to_left(os.environ)
    return Style(
        width=shutil.get_terminal_size().columns,
        colour=_chosen(options.colour, default=colour),
        isolates=_chosen(options.isolates, default=isolates),
    )


def _chosen(choice: str, *, default: bool) -> bool:
    return default if choice == "auto" else choice == "always"
