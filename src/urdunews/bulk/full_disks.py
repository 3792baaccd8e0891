"""Full disks: name the file or folder that there is no more space for."""

import contextlib
import errno
import os
from collections.abc import Generator
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
