"""Full disks: errors that name the file or folder that was being written."""

import contextlib
import errno
import os
from collections.abc import Generator
from pathlib import Path
from typing import Final

#: Only writing raises these; Windows has no EDQUOT.
_FULL: Final = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})


@contextlib.contextmanager
def naming(path: "str | os.PathLike[str]") -> Generator[None, None, None]:
    """Add the name of what is written to the error of a full disk, which has none."""
    try:
        yield
    except OSError as failure:
        if failure.errno in _FULL and failure.filename is None:
            failure.filename = os.fspath(path)
        raise


@contextlib.contextmanager
def temporary_folder(parent: Path | None = None) -> Generator[Path, None, None]:
    """Make a folder that is removed afterwards, and whose name the error of a full disk has.

    Args:
        parent: Where it is made; None for the system's folder of temporary files.
    """
    import tempfile

    with tempfile.TemporaryDirectory(prefix="urdunews-", dir=parent) as made, naming(made):
        yield Path(made)
