"""Outputs: standard output, or a file that is replaced only when complete.

The output goes to a new file beside the target, with an unpredictable name, which then takes the
name of the target: until then the target is unchanged. The target keeps its mode and, where the
system allows it, its owner; a symbolic link to it remains. Other hard links to it keep the old
content.
"""

import contextlib
import errno
import os
import stat
import sys
from collections.abc import Generator
from pathlib import Path
from typing import Final, TextIO

import attrs
from attrs import frozen

from urdunews.command import streams
from urdunews.reading.file_ids import FileId, file_id
from urdunews.urls import refuse_to_write

STANDARD: Final = "-"
"""The name for standard output, which is also the default."""

#: The mode before the umask is applied.
_NEW_MODE: Final = 0o666
_PERMISSIONS: Final = 0o777


@frozen(kw_only=True, eq=False, repr=False)
class Output:
    """The destination of a subcommand's output."""

    file: TextIO
    """The open file."""

    name: str
    """Its name, for messages."""

    written: frozenset[FileId] = frozenset()
    """The files that the command writes, which it must not read."""

    def write(self, text: str) -> None:
        """Write a text.

        Raises:
            OSError: It cannot be written; the error names the output.
        """
        with streams.naming(self.name):
            self.file.write(text)


def written_files(target: str | None) -> frozenset[FileId]:
    """Return the existing file that output goes to, if any.

    Args:
        target: The file that the user names; None or `-` for standard output.

    Raises:
        OSError: It cannot be reached; the error names it.
    """
    if target is None or target == STANDARD:
        return _only(streams.file_of(sys.stdout))
    status = _status(target)
    return _only(None if status is None else file_id(status))


def _only(file: FileId | None) -> frozenset[FileId]:
    return frozenset() if file is None else frozenset((file,))


def _status(path: "str | Path") -> os.stat_result | None:
    try:
        return Path(path).stat()
    except FileNotFoundError:
        return None


@contextlib.contextmanager
def open_output(target: str | None, *, part: Path | None = None) -> Generator[Output, None, None]:
    """Open the output; a file is created or replaced if the context ends without an error.

    Args:
        target: The file that the user names; None or `-` for standard output.
        part: The name of the new file that replaces the target, in a folder of this user on the
            same disk; None for a name that nobody else can know, beside the target.

    Raises:
        OSError: It cannot be written; the error names it.
    """
    written = written_files(target)
    with _opening(target, written, part) as output:
        files = output.written | written | _only(streams.file_of(sys.stderr))
        yield attrs.evolve(output, written=files)


def _opening(
    target: str | None,
    written: frozenset[FileId],
    part: Path | None,
) -> contextlib.AbstractContextManager[Output]:
    if target is None or target == STANDARD:
        return _standard_output()
    _refuse_target(target)
    if written & _only(streams.file_of(sys.stdout)):
        # It is /dev/stdout; if the shell was told to append, this appends to the file.
        return _standard_output()
    if Path(target).exists() and not written:
        return _device(target)
    return _replacement(target, part)


def check_target(target: str, *, is_folder: bool) -> Path:
    """Check that a file or folder can be made, and return its name without links.

    Args:
        target: The file or folder that the user names.
        is_folder: Whether it is a folder, which must be new or empty.

    Raises:
        OSError: It cannot be made; the error names it.
    """
    _refuse_target(target)
    place = Path(target).resolve()
    if not is_folder:
        status = _replaceable(target, place)
        if status is not None and not stat.S_ISREG(status.st_mode):
            raise OSError(errno.EINVAL, "not a file", target)
    elif place.is_mount():
        raise OSError(errno.EBUSY, "a drive; name a folder on it", target)
    elif place.exists() and not place.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), target)
    elif place.is_dir() and next(place.iterdir(), None) is not None:
        raise OSError(errno.ENOTEMPTY, "not empty; name a new folder", target)
    if not place.parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), target)
    return place


def _refuse_target(target: str) -> None:
    refuse_to_write(target)
    if _is_planted(Path(target)):
        message = "a link of another user in a folder of all users; name what it points to"
        raise PermissionError(errno.EACCES, message, target)


def _is_planted(target: Path) -> bool:
    """Whether a target may be a trap: a link made by another user in a folder such as /tmp.

    The rule is that of Linux (`fs.protected_symlinks`), which not all systems have switched on.
    """
    if not target.is_symlink():
        return False
    folder = target.parent.stat()
    is_shared = folder.st_mode & stat.S_ISVTX and folder.st_mode & stat.S_IWOTH
    return bool(is_shared) and target.lstat().st_uid not in {os.geteuid(), folder.st_uid}


@contextlib.contextmanager
def _standard_output() -> Generator[Output, None, None]:
    yield Output(file=streams.standard_output(), name=streams.OUTPUT)


@contextlib.contextmanager
def _device(target: str) -> Generator[Output, None, None]:
    """Write directly to a device or a pipe; a folder raises."""
    with streams.naming(target), Path(target).open("w", encoding="utf-8", newline="\n") as file:
        yield Output(file=file, name=target)


@contextlib.contextmanager
def _replacement(target: str, part: Path | None) -> Generator[Output, None, None]:
    """Write to a new file, which then replaces the target."""
    place = Path(target).resolve()
    if part is None:
        part = place.with_name(f".urdunews-{os.urandom(16).hex()}.part")
    else:
        # A run that was killed may have left it.
        part.unlink(missing_ok=True)
    try:
        with _naming_target(target, part):
            with _created(part, _replaceable(target, place)) as file:
                yield Output(file=file, name=target, written=_only(streams.file_of(file)))
                file.flush()
                os.fsync(file.fileno())
            part.replace(place)
    finally:
        # If it exists it is ours.
        part.unlink(missing_ok=True)
    _sync_folder(place.parent)


@contextlib.contextmanager
def _naming_target(target: str, part: Path) -> Generator[None, None, None]:
    """Name the target in errors about the file that is written for it."""
    try:
        with streams.naming(target):
            yield
    except OSError as failure:
        if failure.filename == os.fspath(part):
            failure.filename = target
        raise


def _replaceable(target: str, place: Path) -> os.stat_result | None:
    """Return the status of the file that will be replaced; None if it does not exist.

    Raises:
        OSError: The target could not be opened for writing.
    """
    if target.endswith(("/", os.sep)):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), target)
    status = _status(place)
    # Write access to the folder suffices to replace a file, but a read-only file must stay.
    if status is not None and not os.access(place, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), target)
    return status


@contextlib.contextmanager
def _created(path: Path, model: os.stat_result | None) -> Generator[TextIO, None, None]:
    """Create a file, which must not exist, with the mode and owner of another file.

    Args:
        path: The name of the new file.
        model: The status of the other file; None for a mode by the umask.
    """
    # From the start, its permissions are no wider than those of the other file.
    mode = _NEW_MODE if model is None else model.st_mode & _PERMISSIONS

    def create(name: str, flags: int) -> int:
        return os.open(name, flags, mode)

    with open(path, "x", encoding="utf-8", newline="\n", opener=create) as file:
        if model is not None:
            _copy_mode_and_owner(path, model)
        yield file


def _copy_mode_and_owner(path: Path, model: os.stat_result) -> None:
    for owner, group in ((model.st_uid, -1), (-1, model.st_gid)):
        # Only root can change the owner of a file, and nobody on Windows.
        with contextlib.suppress(AttributeError, OSError):
            os.chown(path, owner, group)
    # The umask has removed bits. A new file must not inherit set-user-ID bits.
    path.chmod(model.st_mode & _PERMISSIONS)


def _sync_folder(folder: Path) -> None:
    """Sync the folder, which has the new name of the file, where the system supports it."""
    with contextlib.suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
