"""Work folders: the shards of a conversion, which survive if it is interrupted.

A shard is written under a temporary name, and gets its own when all of it is on disk. So a
half-written shard never looks finished.
"""

import contextlib
import errno
import functools
import json
import os
import re
import stat
from collections.abc import Generator
from pathlib import Path
from typing import IO, Final

from urdunews.bulk import full_disks

_PLAN: Final = "plan.json"
_DIGEST: Final = "digest"
#: In place of the digest of a plan that somebody has edited.
_DAMAGED: Final = ""
_NO_LOCKS: Final = (errno.ENOLCK, errno.ENOTSUP, errno.ENOSYS, errno.EINVAL)
_PARTS: Final = re.compile(r"\.urdunews-[0-9a-f]{32}\.part")


class UnfinishedError(Exception):
    """There is a work folder that cannot be resumed, or only if `resume` is set.

    Attributes:
        path: The folder.
        is_same: Whether it is of the same conversion.
    """

    path: Path
    is_same: bool

    def __init__(self, path: Path, *, is_same: bool) -> None:
        """Take the folder, and whether it is of the same conversion."""
        super().__init__(path, is_same)
        self.path = path
        self.is_same = is_same

    def __str__(self) -> str:
        """Return the message; terminal control characters in the name are escaped."""
        name = repr(os.fspath(self.path))
        if self.is_same:
            return (
                f"{name}: an unfinished conversion; resume=True continues it, or remove the folder"
            )
        return f"{name}: an unfinished conversion with other inputs or options; remove the folder"

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        """Return how to make the error again: one raised by another process arrives as a pickle."""
        return functools.partial(UnfinishedError, is_same=self.is_same), (self.path,)


class InUseError(Exception):
    """Another process is writing the same conversion.

    Attributes:
        path: The work folder.
    """

    path: Path

    def __init__(self, path: Path) -> None:
        """Take the folder."""
        super().__init__(path)
        self.path = path

    def __str__(self) -> str:
        """Return the message; terminal control characters in the name are escaped."""
        return f"{os.fspath(self.path)!r}: another conversion is writing it"


class WorkFolder:
    """The folder of a conversion, beside what it writes, with a hidden name."""

    path: Path
    """The folder."""

    def __init__(self, target: Path) -> None:
        """Take what the conversion writes; nothing is created yet."""
        self.path = target.with_name(f".urdunews-{target.name}.parts")

    @contextlib.contextmanager
    def locked(self) -> Generator[None, None, None]:
        """Keep other processes out of the folder, which is created if it does not exist.

        The system releases the lock when the process ends, however it ends. Windows has no such
        lock.

        Raises:
            InUseError: Another process is in it.
            OSError: It cannot be created, or is not a folder of this user.
        """
        with contextlib.ExitStack() as stack:
            while not self._enter(stack):
                # The process that held the lock has finished, and removed or renamed the folder.
                stack.close()
            try:
                yield
            finally:
                # It is empty if nothing could be started.
                with contextlib.suppress(OSError):
                    self.path.rmdir()

    def _enter(self, stack: contextlib.ExitStack) -> bool:
        """Return whether the folder is this process's own, until the stack is closed."""
        if not self._is_there():
            self.path.mkdir(exist_ok=True)
        try:
            import fcntl
        except ImportError:
            return True
        try:
            number = os.open(self.path, os.O_RDONLY)
            stack.callback(os.close, number)
            fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return os.path.samestat(os.fstat(number), self.path.stat())
        except FileNotFoundError:
            return False
        except BlockingIOError:
            raise InUseError(self.path) from None
        except OSError as failure:
            # Some network disks have no locks.
            if failure.errno in _NO_LOCKS:
                return True
            raise

    def open(self, digest: str, *, resume: bool) -> None:
        """Create the folder, or resume with it.

        Args:
            digest: The digest of the inputs and options of the conversion.
            resume: Whether to continue with finished shards.

        Raises:
            UnfinishedError: It exists, and `resume` is false or it is from another conversion.
            OSError: It cannot be created, or is not a folder of this user.
        """
        if not self._is_there():
            self.path.mkdir()
        found = self._digest()
        if found is None:
            # Without a plan nothing has been finished.
            self.clear(but_itself=True)
            with replaced(self.path / _PLAN) as file:
                file.write(json.dumps({_DIGEST: digest}).encode())
        elif resume and found == digest:
            self.sweep()
        else:
            raise UnfinishedError(self.path, is_same=found == digest)

    def _is_there(self) -> bool:
        try:
            status = self.path.lstat()
        except FileNotFoundError:
            return False
        # Another user may have planted it, in a folder of all users.
        if not stat.S_ISDIR(status.st_mode) or status.st_uid != _user(status):
            message = "not a folder of this user; remove it"
            raise PermissionError(errno.EACCES, message, os.fspath(self.path))
        return True

    def _digest(self) -> str | None:
        """Return the digest in the plan; None without a plan."""
        try:
            digest: str = json.loads((self.path / _PLAN).read_bytes())[_DIGEST]
        except FileNotFoundError:
            return None
        except (ValueError, TypeError, KeyError):
            return _DAMAGED
        return digest

    def sweep(self) -> None:
        """Remove what was left half-written."""
        for entry in self.path.iterdir():
            if _PARTS.fullmatch(entry.name):
                entry.unlink()

    def clear(self, *, but_itself: bool = False, keep: frozenset[str] = frozenset()) -> None:
        """Remove the folder: its plan after the shards, so that it stays valid meanwhile.

        Args:
            but_itself: Whether the folder stays.
            keep: Names of files in it that stay.
        """
        plan = self.path / _PLAN
        for entry in self.path.iterdir():
            if entry != plan and entry.name not in keep:
                entry.unlink()
        plan.unlink(missing_ok=True)
        if not but_itself:
            self.path.rmdir()


def _user(status: os.stat_result) -> int:
    return os.geteuid() if hasattr(os, "geteuid") else status.st_uid


@contextlib.contextmanager
def replaced(path: Path) -> Generator["IO[bytes]", None, None]:
    """Open a new file, which gets its name only if the context ends without an error."""
    part = path.with_name(f".urdunews-{os.urandom(16).hex()}.part")
    try:
        with full_disks.naming(path), part.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as failure:
        if failure.filename == os.fspath(part):
            # Nobody else knows its name.
            failure.filename = os.fspath(path)
        raise
    finally:
        part.unlink(missing_ok=True)
