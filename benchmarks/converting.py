"""Conversions to measure, each in its own process."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

_ROOT: Final = Path(__file__).resolve().parents[1]

_READ: Final = """\
import sys
from pathlib import Path
from benchmarks.reading import corpus
corpus(Path(sys.argv[1]))
"""
"""Read a dump, and the values that a corpus needs."""

_STREAM: Final = """\
import sys
import urdunews

def most():
    status = open("/proc/self/status").read()
    return int(status.partition("VmHWM:")[2].split()[0])

articles = urdunews.read(sys.argv[1])
next(articles).to_dict()
first = most()
for article in articles:
    article.to_dict()
print(first, most())
"""
"""Read a dump article by article; print the peak memory after the first and after the last."""


class Run(NamedTuple):
    """The cost of a command, with the processes that it started."""

    cpu: float
    """Seconds of processor time, of all processes together."""

    wall: float
    """Seconds of wall time."""

    memory: int
    """Peak memory of one process, in kB."""

    output: str


def read_alone(dump: Path) -> list[str]:
    """Return the command that reads a dump and writes nothing."""
    return [sys.executable, "-c", _READ, str(dump)]


def convert(dump: Path, target: Path, *, jobs: int, shard: int) -> list[str]:
    """Return the command that converts a dump without learning a profile of it first."""
    command = [sys.executable, "-m", "urdunews", "convert", str(dump), "-o", str(target)]
    return [*command, "--profile", "none", f"--jobs={jobs}", f"--shard-size={shard}"]


def stream(dump: Path) -> list[str]:
    """Return the command that measures the memory of reading."""
    return [sys.executable, "-c", _STREAM, str(dump)]


def run(command: Sequence[str]) -> Run:
    """Run a command to its end.

    Raises:
        RuntimeError: It failed.
    """
    places = os.pathsep.join([str(_ROOT), os.environ.get("PYTHONPATH", ""), str(_ROOT / "src")])
    started = time.monotonic()
    with subprocess.Popen(  # noqa: S603 - a command of this module
        command, stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": places}, text=True
    ) as process:
        assert process.stdout is not None
        output = process.stdout.read()
        # Unlike `wait`, it returns the cost of this process only.
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        message = f"status {process.returncode} of {' '.join(command)}"
        raise RuntimeError(message)
    wall = time.monotonic() - started
    return Run(used.ru_utime + used.ru_stime, wall, used.ru_maxrss, output)


def _records(opening: str, line: str) -> Callable[[int], Iterator[str]]:
    def make(size: int) -> Iterator[str]:
        yield opening
        for _ in range(size // len(line.encode())):
            yield line

    return make


HOSTILE: Final[dict[str, Callable[[int], Iterator[str]]]] = {
    "no header line": _records("", "محکمے نے نہر صاف کر دی ہے۔\n"),
    "one line": _records(" date 2026-02-03 ", "نہر "),
    "header lines alone": _records("", " date 2026-02-03\n"),
    "short lines": _records(" date 2026-02-03\n", "ا\n"),
    "blank lines": _records(" date 2026-02-03\n", "\n"),
    "open brackets": _records(" date 2026-02-03\n", "ملتان (\n"),
}
"""Makers of dumps of about this many bytes that may take too long to convert."""


def write_hostile(path: Path, kind: str, size: int) -> None:
    """Write a hostile dump."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(HOSTILE[kind](size))
