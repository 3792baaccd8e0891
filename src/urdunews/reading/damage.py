"""Damage: the error of a compressed file or archive that cannot be read to its end."""

import errno
from collections.abc import Iterable, Iterator
from typing import Final

DEFAULT_RATIO: Final = 1000
"""How many times their size files may unpack to; prose reaches 3 to 20."""

#: How much may be unpacked before the ratio counts: small files of repeated text exceed any ratio.
_FREE: Final = 64 * 1024 * 1024


class DamagedFileError(OSError):
    """A compressed file or an archive is truncated or corrupt, or unpacks to too much.

    Everything before the damage has been delivered when this is raised.

    Attributes:
        path: The file, or the member of an archive, as in `x.zip!a.txt`; None for a file object
            without a name.
        offset: Where the damage was noticed: bytes of the packed data from its start.
        reason: What is wrong.
    """

    path: str | None
    offset: int
    reason: str

    def __init__(self, path: str | None, offset: int, reason: str) -> None:
        """Store the file's name, the offset and what is wrong."""
        super().__init__(errno.EIO, f"{reason}, at byte {offset:,}", path)
        self.path = path
        self.offset = offset
        self.reason = reason

    def __str__(self) -> str:
        """Return the message; terminal control characters in the name are escaped."""
        name = "the file" if self.path is None else repr(self.path)
        return f"{name}: {self.strerror}; everything before it has been read"

    def __reduce__(self) -> tuple[type["DamagedFileError"], tuple[str | None, int, str]]:
        """Pickle the arguments of the error."""
        return DamagedFileError, (self.path, self.offset, self.reason)


class RatioGuard:
    """Watches how much a file unpacks to, through all its layers."""

    def __init__(self, most: int) -> None:
        """Take the ratio: how many times their size files may unpack to."""
        self._most = most
        self._read = 0

    def counted(self, parts: Iterable[bytes]) -> Iterator[bytes]:
        """Count the bytes of the file itself."""
        for part in parts:
            self._read += len(part)
            yield part

    def watched(self, parts: Iterable[bytes], path: str | None) -> Iterator[bytes]:
        """Watch the output of a layer.

        Args:
            parts: The output.
            path: The file or member, for the error.

        Raises:
            DamagedFileError: The output is too large for the part of the file that was read.
        """
        unpacked = 0
        for part in parts:
            unpacked += len(part)
            if unpacked > max(_FREE, self._most * self._read):
                reason = f"unpacks to more than {self._most:,} times its size; see max_ratio"
                raise DamagedFileError(path, self._read, reason)
            yield part
