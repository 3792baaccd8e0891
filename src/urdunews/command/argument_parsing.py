"""Argument parsing: argparse with this command's messages and help."""

import argparse
import functools
import sys
from typing import Final, NoReturn

from urdunews.command.failures import FAILED
from urdunews.interop.file_names import escaped

_LONGEST_MESSAGE: Final = 500
#: Longer lines are hard to read, however wide the terminal is.
_WIDEST_TEXT: Final = 98


class _Form(argparse.HelpFormatter):
    """The formatter of argparse, except that a description may have several paragraphs."""

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        """Return paragraphs, which blank lines separate, each with lines of the given width."""
        fill = super()._fill_text
        paragraphs = text.strip().split("\n\n")
        return "\n\n".join(fill(part, min(width, _WIDEST_TEXT), indent) for part in paragraphs)


UNSEEN_FORM: Final = functools.partial(_Form, width=80)
"""The formatter that argparse uses as long as it prints nothing.

argparse creates one for each argument added, and each would find out the width of the terminal,
with a module that takes longer to import than all arguments take to add.
"""


class ArgumentParser(argparse.ArgumentParser):
    """A parser of arguments whose messages are short and safe to print."""

    def format_usage(self) -> str:
        """Return the usage, as wide as the terminal."""
        _use_full_width(self)
        return super().format_usage()

    def format_help(self) -> str:
        """Return the help, as wide as the terminal."""
        _use_full_width(self)
        return super().format_help()

    def error(self, message: str) -> NoReturn:
        """Write a message and the usage, and end."""
        if sys.stderr is None:
            # argparse would write the usage to standard output.
            self.exit(FAILED)
        shown = escaped(message[:_LONGEST_MESSAGE])
        super().error(shown if len(message) <= _LONGEST_MESSAGE else f"{shown}…")


def _use_full_width(parser: argparse.ArgumentParser) -> None:
    parser.formatter_class = _Form
