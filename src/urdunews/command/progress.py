"""Progress: a bar at a terminal, with the extra `progress`; nothing in a pipe."""

import importlib
import sys
from types import TracebackType
from typing import Any, Protocol, Self


class Finished(Protocol):
    """What is finished of a dump."""

    @property
    def articles(self) -> int:
        """The number of articles."""
        ...

    @property
    def size(self) -> int:
        """The bytes of the inputs."""
        ...


class Progress:
    """A bar of tqdm, if it is installed: megabytes and articles a second."""

    def __init__(self, size: int) -> None:
        """Start at 0 bytes.

        Args:
            size: How many there are.
        """
        self._articles = 0
        self._bar = _bar(size)

    def __enter__(self) -> Self:
        """Return the progress itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        failure: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Leave the bar as it is."""
        if self._bar is not None:
            self._bar.close()

    def add(self, finished: Finished) -> None:
        """Count a finished shard or split."""
        if self._bar is None:
            return
        self._articles += finished.articles
        seconds = self._bar.format_dict["elapsed"]
        speed = self._articles / seconds if seconds else 0
        self._bar.set_postfix_str(f"{speed:,.0f} articles/s", refresh=False)
        self._bar.update(finished.size)


def _bar(size: int) -> Any:  # noqa: ANN401 - of a package without types
    # Elsewhere tqdm would show nothing, but it takes as long to import as a page to read.
    if sys.stderr is None or not getattr(sys.stderr, "isatty", bool)():
        return None
    try:
        tqdm = importlib.import_module("tqdm").tqdm
    except ImportError:
        return None
    return tqdm(total=size, unit="B", unit_scale=True, file=sys.stderr)
