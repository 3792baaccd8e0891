"""Tar archives: their members in one pass, so that pipes and compressed archives can be read.

`tarfile` takes a header that is cut off or corrupt for the end of the archive.
"""

import re
import tarfile
from collections.abc import Iterator
from typing import Final, NamedTuple

from urdunews.reading.damage import DamagedFileError
from urdunews.reading.file_kinds import warn_skipped
from urdunews.reading.members import Member, is_hidden, member_path, skip, stored
from urdunews.reading.names import valid_name
from urdunews.reading.parts import PartReader

_BLOCK: Final = tarfile.BLOCKSIZE
#: A longer name, or table of attributes, is not plausible.
_LONGEST_EXTENSION: Final = 1024 * 1024
#: What describes the next member, or all of them.
_EXTENSIONS: Final = (
    tarfile.GNUTYPE_LONGNAME,
    tarfile.GNUTYPE_LONGLINK,
    tarfile.XHDTYPE,
    tarfile.XGLTYPE,
)
#: What has another member's contents, or none.
_LINKS_AND_FOLDERS: Final = (tarfile.DIRTYPE, tarfile.LNKTYPE, tarfile.SYMTYPE)
_LENGTH: Final = re.compile(rb"([0-9]{1,9}) ")
_SPECIAL: Final = (tarfile.FIFOTYPE, tarfile.CHRTYPE, tarfile.BLKTYPE)


class _Attributes(NamedTuple):
    """What is said before a header about its member; None where nothing is."""

    name: bytes | None = None
    size: int | None = None


def tar_members(data: PartReader, path: str | None) -> Iterator[Member]:
    """Yield the files of a tar archive in order, without hidden ones.

    Links and folders are left out, and pipes, devices and the like with a `SkippedFileWarning`.

    Raises:
        DamagedFileError: The archive is truncated or corrupt.
    """
    said = _Attributes()
    while (header := _header(data, path)) is not None:
        if header.type in _EXTENSIONS:
            said = _extended(said, header.type, _extension(data, header, path))
            continue
        encoded = header.name if said.name is None else said.name.decode("utf-8", "replace")
        name = valid_name(encoded)
        contents = _contents(data, header, said.size, path)
        if header.type in tarfile.REGULAR_TYPES and header.type != tarfile.GNUTYPE_SPARSE:
            if not is_hidden(name):
                yield Member(name, contents)
        elif header.type not in _LINKS_AND_FOLDERS:
            warn_skipped(member_path(path, name), "not a regular file")
        skip(contents)
        said = _Attributes()


def _header(data: PartReader, path: str | None) -> tarfile.TarInfo | None:
    """Return the next header; None at the end of the archive."""
    block = _next_block(data, path)
    if block is None:
        return None
    at = data.offset - _BLOCK
    try:
        header = tarfile.TarInfo.frombuf(block, "utf-8", "surrogateescape")
    except tarfile.HeaderError as wrong:
        raise DamagedFileError(path, at, f"the tar archive is corrupt ({wrong})") from wrong
    if header.size < 0:
        raise DamagedFileError(path, at, "the tar archive is corrupt (a negative size)")
    return header


def _next_block(data: PartReader, path: str | None) -> bytes | None:
    """Return the next block that is not all NUL bytes.

    Such blocks end an archive; another one may follow them. None if nothing does.
    """
    has_end = False
    while not (block := data.exactly(_BLOCK)).strip(b"\0"):
        if len(block) < _BLOCK and has_end:
            return None
        if not block:
            break
        has_end = True
    if len(block) < _BLOCK:
        raise DamagedFileError(path, data.offset, "the tar archive is truncated")
    return block


def _contents(
    data: PartReader, header: tarfile.TarInfo, size: int | None, path: str | None
) -> Iterator[bytes]:
    """Yield the contents of a member, and take what fills its last block."""
    if header.type in {*_LINKS_AND_FOLDERS, *_SPECIAL}:
        return
    size = header.size if size is None else size
    yield from stored(data, size, path)
    skip(stored(data, -size % _BLOCK, path))


def _extension(data: PartReader, header: tarfile.TarInfo, path: str | None) -> bytes:
    """Return what a header says about the next one."""
    if header.size > _LONGEST_EXTENSION:
        raise DamagedFileError(path, data.offset, "the tar archive is corrupt (a huge name)")
    extension = b"".join(stored(data, header.size, path))
    skip(stored(data, -header.size % _BLOCK, path))
    return extension


def _extended(said: _Attributes, kind: bytes, extension: bytes) -> _Attributes:
    """Add the values of an extension; those of a link's target or of all members do not matter."""
    if kind == tarfile.GNUTYPE_LONGNAME:
        return said._replace(name=extension.rstrip(b"\0"))
    if kind != tarfile.XHDTYPE:
        return said
    for key, value in _pax(extension):
        if key == b"path":
            said = said._replace(name=value)
        elif key == b"size" and value.isdigit():
            said = said._replace(size=int(value))
    return said


def _pax(extension: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the attributes of a member: `12 path=a.txt`, one per line, with the line's length."""
    at = 0
    while match := _LENGTH.match(extension, at):
        end = at + int(match[1])
        key, _, value = extension[match.end() : end - 1].partition(b"=")
        yield key, value
        at = max(end, match.end())
