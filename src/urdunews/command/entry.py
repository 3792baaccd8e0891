"""The entry: the words after the command's name to an exit status."""

import importlib
from collections.abc import Sequence

from urdunews.command import failures, streams
from urdunews.command.arguments import argument_parser
from urdunews.command.inputs import refuse_to_read_output


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status.

    Args:
        arguments: The words after the command's name; those of the process when None.
    """
    streams.escape_what_cannot_be_encoded()
    try:
        with failures.unwinding_at_signals(), failures.telling_of_skipped_files():
            status = _run(arguments)
            streams.flush()
            return status
    except failures.EXPECTED as failure:
        return failures.report(failure)


def _run(arguments: Sequence[str] | None) -> int:
    try:
        options = argument_parser().parse_args(arguments)
    except SystemExit as done:
        # argparse has written help, or what is wrong.
        return failures.OK if done.code == 0 else failures.FAILED
    refuse_to_read_output(options)
    # Only the subcommand that was asked for, since its parts take a while to import.
    subcommand = importlib.import_module(f"urdunews.command.{options.command}")
    status: int = subcommand.run(options)
    return status
