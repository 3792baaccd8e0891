"""Members: the files in archives of every format."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from urdunews.reading.damage import DamagedFileError
from urdunews.reading.parts import PartReader

#: How much is read at a time from a member that is stored uncompressed.
_PIECE: Final = 256 * 1024
#: The names of a folder itself and of the one that it is in.
_FOLDERS: Final = frozenset({".", ".."})


class Member(NamedTuple):
    """A file in an archive, which is read before the next one is asked for."""

    name: str
    """Its path in the archive, as valid Unicode."""

    parts: Iterator[bytes]
    """Its contents, in parts of any size."""


def member_path(archive: str | None, name: str) -> str:
    """Return the path of a member: `x.zip!a/b.txt`; that of an archive without a name is empty."""
    return f"{archive or ''}!{name}"


def is_hidden(name: str) -> bool:
    """Whether a member is left out like a hidden file of a folder: `__MACOSX/._a.txt`.

    An archive of another folder has names such as `../dumps/a.txt`, which are not hidden.
    """
    return any(part.startswith(".") and part not in _FOLDERS for part in name.split("/"))


def stored(data: PartReader, size: int, path: str | None) -> Iterator[bytes]:
    """Yield a number of bytes of an archive.

    Raises:
        DamagedFileError: The archive ends before.
    """
    left = size
    while left:
        part = data.take(min(left, _PIECE))
        if not part:
            raise DamagedFileError(path, data.offset, "the archive is truncated")
        left -= len(part)
        yield part


def skip(parts: Iterator[bytes]) -> None:
    """Read and discard parts, to get to what follows them."""
    for _ in parts:
        pass
