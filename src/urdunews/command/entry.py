"""The entry point: run the command and return its exit status."""

import importlib
from collections.abc import Sequence

from urdunews.command import failures, streams
from urdunews.command.arguments import argument_parser
from urdunews.command.inputs import refuse_to_read_output


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status.

    Args:
        arguments: The arguments after the command's name; None for those of the process.
    """
    streams.escape_unencodable_output()
    try:
        with failures.unwinding_at_signals(), failures.reporting_skipped_files():
            status = _run(arguments)
            streams.flush()
            return status
    except failures.EXPECTED as failure:
        return failures.report(failure)


def _run(arguments: Sequence[str] | None) -> int:
    try:
        options = argument_parser().parse_args(arguments)
    except SystemExit as done:
        # argparse has written the help or the error.
        return failures.OK if done.code == 0 else failures.FAILED
    refuse_to_read_output(options)
    # Only the subcommand that was asked for, since its parts take a while to import.
    subcommand = importlib.import_module(f"urdunews.command.{options.command}")
    status: int = subcommand.run(options)
    return status
