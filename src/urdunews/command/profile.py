"""`urdunews profile`: the lines that many records share."""

import argparse

from urdunews.command.failures import OK
from urdunews.command.outputs import open_output
from urdunews.command.readers import learn_profile


def run(options: argparse.Namespace) -> int:
    """Write the profile of the PATHs as text, and return the exit status."""
    with open_output(options.output) as output:
        output.write(learn_profile(options, output.written).to_text())
    return OK
