"""Zip archives: their members in one pass, so that pipes and truncated archives can be read.

`zipfile` begins with the list at the end, which a truncated archive has lost.
"""

import struct
import zlib
from collections.abc import Iterator
from typing import Final, NamedTuple

from urdunews.reading.damage import DamagedFileError, RatioGuard
from urdunews.reading.decompression import BZIP2, DEFLATE, ZSTANDARD, Codec, engine_of, one_member
from urdunews.reading.file_kinds import NotTextError
from urdunews.reading.members import Member, is_hidden, member_path, skip, stored
from urdunews.reading.names import valid_name
from urdunews.reading.parts import PartReader

_LOCAL: Final = b"PK\3\4"
_DESCRIPTOR: Final = b"PK\7\x08"
#: The list of members, and the ends of an archive without any.
_LIST: Final = (b"PK\1\2", b"PK\5\6", b"PK\6\6", b"PK\6\x08")
#: The last record of an archive: 22 bytes and a comment.
_END: Final = b"PK\5\6"
_SHORTEST_END: Final = 22
_LONGEST_END: Final = _SHORTEST_END + 0xFFFF
#: What can follow a member.
_NEXT: Final = (_LOCAL, *_LIST)
#: Signature, version, flags, method, time, date, checksum, packed size, size, length of the name
#: and of the extra fields.
_HEADER: Final = struct.Struct("<4s5H3I2H")
_ENCRYPTED: Final = 0x1
_HAS_DESCRIPTOR: Final = 0x8
#: Checksum, packed size and size, the latter as 4 or 8 bytes each.
_DESCRIPTOR_SIZES: Final = (12, 20)
_ZIP64: Final = 1
_IN_ZIP64: Final = 0xFFFFFFFF
_STORED: Final = 0
_METHODS: Final[dict[int, Codec]] = {8: DEFLATE, 12: BZIP2, 93: ZSTANDARD}
_UNPACK: Final = "unpack the archive first"


class _Entry(NamedTuple):
    """The header in front of a member."""

    path: str
    """The archive and the member, for errors."""

    method: int
    checksum: int | None
    """The CRC-32 of its contents; None if it follows them."""

    packed: int | None
    """The bytes of its packed contents; None if they are known only after them."""


def zip_members(data: PartReader, path: str | None, guard: RatioGuard) -> Iterator[Member]:
    """Yield the files of a zip archive in order, without hidden ones.

    Args:
        data: The archive, from its first byte.
        path: Its name, for errors.
        guard: What watches how much comes out.

    Raises:
        DamagedFileError: The archive is truncated or corrupt, or unpacks to too much.
        NotTextError: A member is encrypted, or packed by a method that cannot be read.
    """
    # A mark of archives in several volumes.
    if data.peek(len(_DESCRIPTOR)) == _DESCRIPTOR:
        data.exactly(len(_DESCRIPTOR))
    while not data.peek(len(_LOCAL)).startswith(_LIST):
        name, entry = _read_header(data, path)
        contents = guard.watched(_contents(data, entry), entry.path)
        if not (name.endswith("/") or is_hidden(name)):
            yield Member(name, contents)
        skip(contents)
    _check_end(data, path)


def _check_end(data: PartReader, path: str | None) -> None:
    """Read the list of members, and check that it is whole."""
    tail = b""
    for part in data.rest():
        tail = (tail + part)[-_LONGEST_END:]
    if len(tail) - tail.rfind(_END) < _SHORTEST_END or _END not in tail:
        raise _truncated(data, path)


def _read_header(data: PartReader, path: str | None) -> tuple[str, _Entry]:
    at = data.offset
    header = data.exactly(_HEADER.size)
    if len(header) == _HEADER.size and not header.startswith(_LOCAL):
        raise DamagedFileError(path, at, "the zip archive is corrupt (no member begins here)")
    if len(header) < _HEADER.size:
        raise _truncated(data, path)
    _, _, flags, method, _, _, checksum, packed, size, name_size, extra_size = _HEADER.unpack(
        header
    )
    encoded, extra = data.exactly(name_size), data.exactly(extra_size)
    if len(extra) < extra_size or len(encoded) < name_size:
        raise _truncated(data, path)
    name = _decoded(encoded)
    shown = member_path(path, name)
    if flags & _ENCRYPTED:
        raise NotTextError(shown, "encrypted", _UNPACK)
    if method not in {*_METHODS, _STORED}:
        raise NotTextError(shown, f"packed by a method that is not known ({method})", _UNPACK)
    if packed == _IN_ZIP64:
        packed = _packed_in_zip64(extra, has_size=size == _IN_ZIP64)
    if flags & _HAS_DESCRIPTOR:
        return name, _Entry(shown, method, None, packed or None)
    return name, _Entry(shown, method, checksum, packed)


def _truncated(data: PartReader, path: str | None) -> DamagedFileError:
    return DamagedFileError(path, data.offset, "the zip archive is truncated")


def _decoded(name: bytes) -> str:
    try:
        return name.decode("utf-8")
    except UnicodeDecodeError:
        # What archives use if they do not say UTF-8; many do not say it and still do.
        return valid_name(name.decode("cp437"))


def _packed_in_zip64(extra: bytes, *, has_size: bool) -> int:
    """Return the packed size of a member larger than 4 GiB, from its extra fields."""
    at = 0
    while at + 4 <= len(extra):
        kind, size = struct.unpack_from("<2H", extra, at)
        start = at + 4 + (8 if has_size else 0)
        if kind == _ZIP64 and start + 8 <= len(extra):
            (packed,) = struct.unpack_from("<Q", extra, start)
            return int(packed)
        at += 4 + size
    return _IN_ZIP64


def _contents(data: PartReader, entry: _Entry) -> Iterator[bytes]:
    """Yield the contents of a member, and take what follows them."""
    checksum = 0
    for part in _unpacked(data, entry):
        checksum = zlib.crc32(part, checksum)
        yield part
    expected = _read_descriptor(data, entry.path) if entry.checksum is None else entry.checksum
    if checksum != expected:
        raise DamagedFileError(entry.path, data.offset, "the contents do not match their checksum")


def _unpacked(data: PartReader, entry: _Entry) -> Iterator[bytes]:
    if entry.packed is None:
        if entry.method != _STORED:
            yield from _decompressed(data, entry)
        elif not data.peek(len(_LOCAL)).startswith((_DESCRIPTOR, *_NEXT)):
            raise NotTextError(entry.path, "stored without its size", _UNPACK)
        return
    packed = stored(data, entry.packed, entry.path)
    if entry.method == _STORED:
        yield from packed
    else:
        yield from _decompressed(PartReader(packed), entry)
    skip(packed)


def _decompressed(data: PartReader, entry: _Entry) -> Iterator[bytes]:
    codec = _METHODS[entry.method]
    yield from one_member(data, codec, engine_of(codec, entry.path), entry.path)


def _read_descriptor(data: PartReader, path: str) -> int:
    """Return the checksum that follows the contents of a member."""
    if data.peek(len(_DESCRIPTOR)) == _DESCRIPTOR:
        data.exactly(len(_DESCRIPTOR))
    for size in _DESCRIPTOR_SIZES:
        if data.peek(size + len(_LOCAL))[size:].startswith(_NEXT):
            return int.from_bytes(data.exactly(size)[:4], "little")
    if len(data.exactly(_DESCRIPTOR_SIZES[0])) < _DESCRIPTOR_SIZES[0]:
        raise _truncated(data, path)
    raise DamagedFileError(path, data.offset, "the zip archive is corrupt (no member follows)")
