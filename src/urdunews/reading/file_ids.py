"""File ids: what identifies a file under any of its names."""

import os
import stat
from typing import TypeAlias

FileId: TypeAlias = tuple[int, int]
"""What identifies a file under any of its names: device and inode."""


def file_id(status: os.stat_result) -> FileId | None:
    """Return what identifies a file; None for a pipe, a terminal or the like."""
    return (status.st_dev, status.st_ino) if stat.S_ISREG(status.st_mode) else None
