"""Addresses: paths and URLs by which another process can open a file."""

import errno
import os
from pathlib import Path
from typing import IO, TYPE_CHECKING

from urdunews.reading.sources import Found
from urdunews.urls import is_url

if TYPE_CHECKING:
    from urdunews.reading.remote import RemoteFile


def address_of(found: Found) -> str:
    """Return the path or URL of a file, by which another process can open it.

    Raises:
        OSError: It is a path object with options of its own.
    """
    if isinstance(found.path, Path):
        return os.fspath(found.path)
    if not found.path.can_reopen:
        message = "a path object with options cannot be opened by other processes; pass a URL"
        raise OSError(errno.EINVAL, message, found.path.name)
    return found.path.url


def opened(address: str) -> "IO[bytes]":
    """Open the file of an address.

    Raises:
        OSError: It cannot be opened.
    """
    return _remote(address).open() if is_url(address) else Path(address).open("rb")


def size_and_stamp(address: str) -> tuple[int, str | int]:
    """Return the size of a file, and a stamp that changes with its contents.

    Args:
        address: Its path or URL.

    Raises:
        OSError: It cannot be reached.
    """
    if is_url(address):
        remote = _remote(address)
        return remote.size(), remote.stamp()
    status = Path(address).stat()
    return status.st_size, status.st_mtime_ns


def _remote(url: str) -> "RemoteFile":
    # What reads over a network takes a while to import.
    from urdunews.reading.remote import remote_file

    return remote_file(url)
