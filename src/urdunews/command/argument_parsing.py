"""Argument parsing: argparse with this command's messages and help."""

import argparse
import functools
import sys
from typing import Final, NoReturn

from urdunews.command.failures import FAILED
from urdunews.interop.file_names import escaped

_FORM: Final = argparse.RawDescriptionHelpFormatter
_LONGEST_MESSAGE: Final = 500

UNSEEN_FORM: Final = functools.partial(_FORM, width=80)
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
    parser.formatter_class = _FORM
