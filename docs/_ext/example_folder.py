"""A folder like a newcomer's, in which the examples of the pages run.

`enter()` makes it and goes there. It has `seeds/`, `dumps/` with the files of `docs/examples`,
and the front page's `front-page.txt`.
"""

import atexit
import importlib.util
import os
import shutil
import tempfile
from pathlib import Path
from typing import Final

_ROOT: Final = Path(__file__).parents[2]


def enter() -> None:
    """Make a new folder with the examples and make it the working directory."""
    folder = tempfile.TemporaryDirectory()
    atexit.register(_leave, folder)
    fill(Path(folder.name))
    os.chdir(folder.name)


def missing(package: str) -> bool:
    """Return whether a package is not installed, so that its example cannot run."""
    return importlib.util.find_spec(package) is None


def fill(folder: Path) -> None:
    """Copy the examples into a folder."""
    shutil.copytree(_ROOT / "docs" / "examples", folder / "dumps")
    shutil.copytree(_ROOT / "seeds", folder / "seeds")
    shutil.copy(_ROOT / "docs" / "front-page.txt", folder)


def _leave(folder: "tempfile.TemporaryDirectory[str]") -> None:
    # Not every system removes the folder that a process is in.
    os.chdir(_ROOT)
    folder.cleanup()
