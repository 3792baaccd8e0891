"""The command in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

import urdunews

COMMAND = [sys.executable, "-W", "error", "-m", "urdunews"]
#: Where the package is that is under test, whatever folder the process works in.
PACKAGE = str(Path(urdunews.__file__).parent.parent)
#: A locale in which no Urdu letter can be written.
BARE = {
    "LC_ALL": "C",
    "PYTHONCOERCECLOCALE": "0",
    "PYTHONIOENCODING": "ascii",
    "PYTHONUTF8": "0",
}


def environment(**variables: str) -> dict[str, str]:
    """Return the environment with some variables set, and with streams that are buffered."""
    paths = os.pathsep.join([PACKAGE, os.environ.get("PYTHONPATH", "")])
    return {**os.environ, "PYTHONPATH": paths, "PYTHONUNBUFFERED": "", **variables}


def run(*arguments: str, **variables: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command with some variables of the environment set."""
    return subprocess.run(  # noqa: S603
        [*COMMAND, *arguments],
        capture_output=True,
        check=False,
        env=environment(**variables),
    )


def run_line(line: str) -> subprocess.CompletedProcess[bytes]:
    """Run a line of the shell, in which `urdunews` is the command."""
    script = f'urdunews() {{ "$PYTHON" -W error -m urdunews "$@"; }}\n{line}'
    return subprocess.run(  # noqa: S603
        ["/bin/sh", "-c", script],
        capture_output=True,
        check=False,
        env=environment(PYTHON=sys.executable),
    )


def start(*arguments: str) -> "subprocess.Popen[bytes]":
    """Start the command, which minds signals even if the tests run where they are ignored.

    Without `-W error`: what is opened when a signal comes has no time to be closed, of which
    Python would warn.
    """
    return subprocess.Popen(  # noqa: S603
        [sys.executable, "-c", _MINDFUL, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    )


_MINDFUL = """
import signal, sys
from urdunews.command import main
signal.signal(signal.SIGINT, signal.default_int_handler)
signal.signal(signal.SIGTERM, signal.SIG_DFL)
signal.signal(signal.SIGHUP, signal.SIG_DFL)
sys.exit(main())
"""
