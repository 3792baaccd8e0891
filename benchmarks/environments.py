"""Environments: other Pythons, and folders that isolate other packages."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
"""The repository."""

_PIP: Final = ("-m", "pip", "--disable-pip-version-check", "--quiet", "install")
_ADDRESS: Final = re.compile(r"\S*[/\\]\S*")


class FailedError(Exception):
    """Something could not be made or run; the message is one line without paths."""


class Environment:
    """A virtual environment with `urdunews` from this repository."""

    def __init__(self, python: str, folder: Path) -> None:
        """Make the environment in a folder that does not exist yet."""
        _run(python, "-m", "venv", str(folder))
        scripts = folder / ("Scripts" if sys.platform == "win32" else "bin")
        self._python = str(scripts / "python")
        _run(self._python, *_PIP, str(ROOT))

    def install(self, folder: Path, *requirements: str, alone: bool) -> None:
        """Install packages into a separate folder, so that they cannot affect others.

        Args:
            folder: The folder, to be passed to `run`.
            requirements: The packages.
            alone: Whether to leave out their dependencies.
        """
        options = ["--no-deps"] if alone else []
        _run(self._python, *_PIP, *options, "--target", str(folder), *requirements)

    def run(self, *arguments: str, packages: Path | None = None) -> str:
        """Run Python from the repository and return its output."""
        path = "" if packages is None else str(packages)
        return _run(self._python, *arguments, path=path)


def find_python(wanted: str) -> str | None:
    """Find a Python by its version (`3.12`) or its path; None if there is no working one."""
    found = shutil.which(wanted) or shutil.which(f"python{wanted}")
    if found is None:
        return None
    try:
        # The program on the path may be a shim for a Python that is not installed.
        _run(found, "--version")
    except FailedError:
        return None
    return found


def first_line(message: str) -> str:
    """Return the first line that is not empty, without paths and addresses."""
    lines = [line.strip() for line in message.splitlines()]
    return _ADDRESS.sub("…", next(filter(None, lines), "no message"))


def _run(*command: str, path: str = "") -> str:
    environment = {**os.environ, "PYTHONPATH": path, "PYTHONUTF8": "1"}
    done = subprocess.run(  # noqa: S603
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise FailedError(first_line(_errors(done.stderr)))
    return done.stdout


def _errors(printed: str) -> str:
    """Return the line of an error: pip marks it, and Python prints it last."""
    lines = printed.strip().splitlines()
    marked = [line.removeprefix("ERROR: ") for line in lines if line.startswith("ERROR:")]
    return "\n".join(marked[:1] or lines[-1:])
