"""The entry point: run the command and return its exit status."""

import contextlib
import gc
import importlib
import sys
from collections.abc import Generator, Sequence
from typing import Final

from urdunews.command import failures, streams
from urdunews.command.arguments import argument_parser

#: How many objects are made before Python looks for garbage. By default it does so after 700:
#: dozens of times while the tables are read, although they are kept, a tenth of a short run. A
#: run that reads one page makes 55,000.
_OBJECTS_BETWEEN_COLLECTIONS: Final = 100_000


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status.

    Args:
        arguments: The arguments after the command's name; None for those of the process.
    """
    streams.escape_unencodable_output()
    try:
        with (
            failures.unwinding_at_signals(),
            failures.reporting_skipped_files(),
            _collecting_seldom(ending=arguments is None),
        ):
            status = _run(arguments)
            streams.flush()
            return status
    except failures.EXPECTED as failure:
        return failures.report(failure)


@contextlib.contextmanager
def _collecting_seldom(*, ending: bool) -> Generator[None, None, None]:
    """Make garbage collection rare while the command runs.

    Args:
        ending: Whether the process ends with the command.
    """
    first, *others = gc.get_threshold()
    # A caller who has turned it off (0) does not want any.
    gc.set_threshold(first and max(first, _OBJECTS_BETWEEN_COLLECTIONS), *others)
    try:
        yield
    finally:
        if ending:
            # Nothing is collected at the end: that would take a tenth of a short run.
            gc.freeze()
        gc.set_threshold(first, *others)


def _run(arguments: Sequence[str] | None) -> int:
    try:
        given = sys.argv[1:] if arguments is None else arguments
        options = argument_parser(given).parse_args(given)
    except SystemExit as done:
        # argparse has written the help or the error.
        return failures.OK if done.code == 0 else failures.FAILED
    # Neither what reads, which help can do without, nor other subcommands than the one that was
    # asked for: they take a while to import.
    from urdunews.command.indexed import take_index
    from urdunews.command.inputs import refuse_to_read_output

    take_index(options)
    refuse_to_read_output(options)
    subcommand = importlib.import_module(f"urdunews.command.{options.command}")
    status: int = subcommand.run(options)
    return status
