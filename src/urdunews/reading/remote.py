"""Remote files: the files of URLs and path objects, read through fsspec (extra `remote`).

Their bytes are unpacked and decoded like those of local files.
"""

import contextlib
import errno
import importlib
import io
import os
from collections.abc import Generator, Iterable, Iterator, Mapping
from typing import IO, Any, Final, NamedTuple, cast

from attrs import evolve, frozen
from typing_extensions import Buffer, override

from urdunews import lazy
from urdunews.reading.members import is_hidden
from urdunews.reading.path_objects import FileSystem, PathObject
from urdunews.urls import CHAIN, expanded, is_url, without_credentials, without_secrets_of

_INSTALL: Final = 'URLs need fsspec: pip install "urdunews[remote]"'
_LONGEST_REASON: Final = 300
_MAGIC: Final = lazy.pattern("[*?[]")
_HIDDEN_IN_PATTERN: Final = lazy.pattern(r"(?:^|/)\.[^/]")
#: On the web a query has a question mark, and looking for folders would read whole pages.
_WEB: Final = frozenset({"http", "https"})
_LOCAL: Final = "file"
#: The numbers of errors that clients raise without one.
_NUMBERS: Final[tuple[tuple[type[Exception], int], ...]] = (
    (FileNotFoundError, errno.ENOENT),
    (PermissionError, errno.EACCES),
    (IsADirectoryError, errno.EISDIR),
    (TimeoutError, errno.ETIMEDOUT),
)


@frozen(kw_only=True, repr=False)
class RemoteFile:
    """A path in a file system of fsspec."""

    fs: FileSystem
    """The file system."""

    path: str
    """The path in it."""

    url: str
    """Its URL, which may have credentials."""

    can_reopen: bool
    """Whether its URL is all that is needed to open it elsewhere."""

    def __repr__(self) -> str:
        """Return the URL without credentials."""
        return f"RemoteFile({self.name!r})"

    @property
    def name(self) -> str:
        """The URL without credentials, for origins and messages."""
        return without_credentials(self.url)

    @property
    def can_seek(self) -> bool:
        """Whether it can be read from any offset at the cost of only what is read."""
        # In an archive, everything before the offset is unpacked.
        return CHAIN not in self.url

    @property
    def is_web(self) -> bool:
        """Whether it is on the web, where there are no folders."""
        return bool(_WEB & _schemes(self.fs))

    def open(self) -> "IO[bytes]":
        """Open the file.

        Raises:
            OSError: It cannot be opened.
        """
        with self.os_errors():
            file: IO[bytes] = self.fs.open(self.path, "rb")
        # Buffered, so that it can be looked at without taking anything, like a local file.
        return cast("IO[bytes]", io.BufferedReader(_Reader(file, self)))

    def size(self) -> int:
        """Return its bytes; 0 if the file system does not know.

        Raises:
            OSError: It cannot be reached.
        """
        with self.os_errors():
            size: int | None = self.fs.info(self.path).get("size")
        return size or 0

    def stamp(self) -> str:
        """Return what changes with its contents, as far as the file system knows.

        Raises:
            OSError: It cannot be reached.
        """
        with self.os_errors():
            return str(self.fs.ukey(self.path))

    @contextlib.contextmanager
    def os_errors(self) -> Generator[None, None, None]:
        """Raise errors of any kind, which clients have, as system errors without credentials."""
        try:
            yield
        except Exception as failure:  # noqa: BLE001 - what clients raise has no common class
            # The first error may have the credentials.
            raise _os_error(failure, self) from None


class _Reader(io.RawIOBase):
    """An open file, with errors that name it."""

    name: str

    def __init__(self, file: "IO[bytes]", remote: RemoteFile) -> None:
        super().__init__()
        self._file = file
        self._remote = remote
        self.name = remote.name

    @override
    def readable(self) -> bool:
        return True

    @override
    def seekable(self) -> bool:
        # What a server sends as a whole has no size, and claims that it can be sought in.
        return self._file.seekable() and getattr(self._file, "size", 0) is not None

    @override
    def readinto(self, buffer: Buffer, /) -> int:
        view = memoryview(buffer)
        with self._remote.os_errors():
            data = self._file.read(len(view))
        view[: len(data)] = data
        return len(data)

    @override
    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        with self._remote.os_errors():
            return self._file.seek(offset, whence)

    @override
    def tell(self) -> int:
        return self._file.tell()

    @override
    def close(self) -> None:
        self._file.close()
        super().close()


class Listed(NamedTuple):
    """A file that a URL or a path object names."""

    file: RemoteFile
    """The file."""

    is_listed: bool = False
    """Whether it was merely found in a folder, and so may not be text."""


def remote_file(url: str) -> RemoteFile:
    """Return what a URL names, which may not be there.

    Raises:
        OSError: fsspec, or what it needs for this URL, is not installed.
    """
    try:
        core: Any = importlib.import_module("fsspec.core")
    except ImportError:
        raise OSError(errno.EPROTONOSUPPORT, _INSTALL, without_credentials(url)) from None
    nowhere = RemoteFile(fs=None, path="", url=url, can_reopen=True)
    with nowhere.os_errors():
        fs, path = core.url_to_fs(url)
    return evolve(nowhere, fs=fs, path=path)


def local_path(source: PathObject) -> str | None:
    """Return the path of a path object if its file is one of this machine."""
    return source.path if _LOCAL in _schemes(source.fs) else None


def remote_file_of(source: PathObject) -> RemoteFile:
    """Return what a path object names, which may not be there."""
    fs, path = source.fs, source.path
    shown = str(source)
    # A UPath is shown as its URL, with the archive that it is in.
    url = shown if is_url(shown) else str(fs.unstrip_protocol(path))
    return RemoteFile(fs=fs, path=path, url=url, can_reopen=not fs.storage_options)


def find_remote(named: RemoteFile) -> Iterator[Listed]:
    """Yield the files that a name stands for: itself, those below a folder, those of a pattern.

    Raises:
        OSError: There is none, or the file system cannot be reached.
    """
    with named.os_errors():
        is_pattern = _is_pattern(named)
        is_folder = not (is_pattern or named.is_web) and named.fs.isdir(named.path)
        paths = _matches(named) if is_pattern else _below(named) if is_folder else [named.path]
    if not paths:
        place = "in this folder" if is_folder else "matches this pattern"
        raise FileNotFoundError(errno.ENOENT, f"no file {place}", named.name)
    for path in paths:
        url = expanded(named.url, named.path, path) if is_pattern or is_folder else named.url
        yield Listed(evolve(named, path=path, url=url), is_folder)


def _is_pattern(named: RemoteFile) -> bool:
    if named.is_web:
        return "*" in named.path.partition("?")[0]
    # A name that looks like a pattern may be that of a file.
    return _MAGIC.search(named.path) is not None and not named.fs.exists(named.path)


def _matches(named: RemoteFile) -> list[str]:
    paths = _files(named.fs.glob(named.path, detail=True))
    if _HIDDEN_IN_PATTERN.search(named.path):
        return paths
    fixed = _MAGIC.split(named.path, maxsplit=1)[0]
    return _visible(paths, fixed.rpartition("/")[0])


def _below(named: RemoteFile) -> list[str]:
    return _visible(_files(named.fs.find(named.path, detail=True)), named.path)


def _files(entries: Mapping[str, Mapping[str, object]]) -> list[str]:
    """Return the paths of files, sorted."""
    # Stores of objects have markers for folders, which are empty files.
    return sorted(
        path
        for path, entry in entries.items()
        if entry["type"] == "file" and not path.endswith("/")
    )


def _visible(paths: Iterable[str], folder: str) -> list[str]:
    return [path for path in paths if not is_hidden(path.removeprefix(folder))]


def _schemes(fs: FileSystem) -> frozenset[str]:
    scheme: str | tuple[str, ...] | list[str] | None = getattr(fs, "protocol", None)
    return frozenset([scheme] if isinstance(scheme, str) else scheme or ())


def _os_error(failure: Exception, remote: RemoteFile) -> OSError:
    number = next((number for kind, number in _NUMBERS if isinstance(failure, kind)), None)
    said = str(failure)
    if isinstance(failure, OSError) and failure.errno in errno.errorcode:
        number = failure.errno
    elif isinstance(failure, OSError) and failure.strerror:
        # Looking up a host has numbers of its own: -2 is `Name or service not known`.
        said = failure.strerror
    if number is not None:
        return OSError(number, os.strerror(number), remote.name)
    kind = "" if isinstance(failure, ImportError | OSError | ValueError) else type(failure).__name__
    lines = said.splitlines() or [type(failure).__name__]
    reason = without_secrets_of(remote.url, lines[0])[:_LONGEST_REASON]
    wrong = errno.EIO if remote.fs is not None else errno.EPROTONOSUPPORT
    return OSError(wrong, f"{kind}: {reason}" if kind else reason, remote.name)
