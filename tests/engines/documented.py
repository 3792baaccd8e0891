"""The programs that docs/engines.md shows."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Final

import urdunews

ROOT: Final = Path(__file__).parent.parent.parent

#: So many bytes have the splits on the page; too many for the dumps of tests.
_SIZE: Final = "64_000_000"


def run(contained: str, folder: Path, size: int) -> str:
    """Run a program of the page, and return what it prints.

    Args:
        contained: What it alone contains.
        folder: Where it runs; the dumps are in `dumps`.
        size: The bytes of a split.
    """
    page = (ROOT / "docs" / "engines.md").read_text("utf-8")
    programs = re.findall(r"^```python\n(.*?)^```", page, re.DOTALL | re.MULTILINE)
    (program,) = (program for program in programs if contained in program)
    assert _SIZE in program
    (folder / "program.py").write_text(program.replace(_SIZE, str(size)), "utf-8")
    done = subprocess.run(
        [sys.executable, "program.py"],
        cwd=folder,
        # The package may be found by a relative path.
        env=os.environ | {"PYTHONPATH": str(Path(urdunews.__file__).parent.parent)},
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    return done.stdout
