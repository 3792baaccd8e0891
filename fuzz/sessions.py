"""Sessions: how long a target is fuzzed, the outcome, and the inputs that are kept."""

import hashlib
import json
from pathlib import Path
from typing import NamedTuple, Self


class Budget(NamedTuple):
    """How long to fuzz, and with which inputs."""

    seconds: float

    inputs: int
    """The most inputs; 0 if only time is limited."""

    seed: int

    longest: int
    """The most bytes of an input."""


class Outcome(NamedTuple):
    """The outcome of fuzzing a target."""

    inputs: int
    """How many were tried."""

    coverage: int
    """How many lines (mutating) or edges between them (guided) of the package were reached; 0
    if they cannot be counted."""

    broken: int
    """How many inputs broke something; fuzzing ends after the first few."""

    def written(self) -> str:
        """Return it as a line that `read` reads."""
        return json.dumps(self)

    @classmethod
    def read(cls, line: str) -> Self:
        """Return what `written` wrote."""
        return cls(*json.loads(line))


def keep(data: bytes, folder: Path, prefix: str) -> Path:
    """Write an input to a folder, named by its contents, and return its path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{prefix}-{hashlib.sha256(data).hexdigest()[:16]}"
    path.write_bytes(data)
    return path
