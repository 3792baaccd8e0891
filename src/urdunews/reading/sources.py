"""Sources: open the files that a path, URL, folder or pattern names."""

import errno
import os
import stat
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias, cast

from urdunews.arguments import excerpt
from urdunews.reading.file_ids import FileId, file_id
from urdunews.reading.folders import walk
from urdunews.reading.names import name_of
from urdunews.reading.options import DEFAULT, ReadOptions
from urdunews.reading.path_objects import PathObject, is_path_object
from urdunews.reading.patterns import is_pattern, matches
from urdunews.reading.streams import Stream
from urdunews.reading.unpacking import streams_of
from urdunews.urls import is_url, local_name

if TYPE_CHECKING:
    from typing_extensions import TypeIs

    from urdunews.reading.remote import RemoteFile

OnePath: TypeAlias = "str | os.PathLike[str] | PathObject"
"""What names files: a path or URL of a file, of a folder or a glob pattern, or an object such as
a `UPath`."""

OneSource: TypeAlias = "str | os.PathLike[str] | PathObject | IO[str] | IO[bytes]"
"""What can be read: a file, a folder (in sorted order), a glob pattern, or an open file."""

Source: TypeAlias = """(
    str | os.PathLike[str] | PathObject | IO[str] | IO[bytes]
    | Sequence[str | os.PathLike[str] | PathObject | IO[str] | IO[bytes]]
)"""
"""One of these, or a list or tuple of them."""

Learning: TypeAlias = Literal["auto"]
"""How a profile is learnt from the source itself: by reading it twice."""

_LEARNED: Final = "auto"

_NOTHING: Final[frozenset[FileId]] = frozenset()


class Found(NamedTuple):
    """A file that a path names."""

    path: "Path | RemoteFile"
    """Its name, which begins with the path."""

    is_listed: bool = False
    """Whether it was merely found in a folder, and so may not be text."""

    def open(self) -> "IO[bytes]":
        """Open the file.

        Raises:
            OSError: It cannot be opened.
        """
        return self.path.open("rb") if isinstance(self.path, Path) else self.path.open()


def is_path(value: object) -> "TypeIs[OnePath]":
    """Return whether a value names files, and is not an open file."""
    return isinstance(value, str | os.PathLike) or is_path_object(value)


def paths_of(given: "OnePath | Iterable[OnePath]") -> list[OnePath]:
    """Return the paths that a caller has passed, one or several.

    Raises:
        TypeError: It is neither a path nor several, but an open file, say.
    """
    paths: list[object] = list(given) if _is_iterable_of_paths(given) else [given]
    for path in paths:
        if not is_path(path):
            message = (
                "a path, a folder, a glob pattern, a URL or a list of these is expected, not "
                f"{excerpt(path)}"
            )
            raise TypeError(message)
    return cast("list[OnePath]", paths)


def _is_iterable_of_paths(given: object) -> "TypeIs[Iterable[object]]":
    # An open file is an iterable of its lines, and bytes of numbers.
    is_one = is_path(given) or isinstance(given, bytes) or hasattr(given, "read")
    return isinstance(given, Iterable) and not is_one


def find_files(path: OnePath) -> Iterator[Found]:
    """Yield the files that a path names: itself, those below a folder, those of a pattern.

    Warns with `SkippedFileWarning` of anything in a folder that is neither file nor folder.

    Raises:
        FileNotFoundError: There is no such file or folder, or no file in it.
        OSError: A folder cannot be read.
    """
    place = place_of(path)
    if isinstance(place, str):
        yield from _find_local(place)
        return
    from urdunews.reading.remote import find_remote

    yield from (Found(file, is_listed) for file, is_listed in find_remote(place))


def place_of(path: OnePath) -> "str | RemoteFile":
    """Return the name of a local file, folder or pattern, or what is read by fsspec.

    Raises:
        OSError: What a URL needs is not installed.
    """
    # What reads over a network is imported for what needs it alone: it takes a while.
    if is_path_object(path):
        from urdunews.reading.remote import local_path, remote_file_of

        local = local_path(path)
        return remote_file_of(path) if local is None else local
    name = os.fspath(path)
    if not is_url(name):
        return name
    local = local_name(name)
    if local is not None:
        return local
    from urdunews.reading.remote import remote_file

    return remote_file(name)


def _find_local(name: str) -> Iterator[Found]:
    if not name:
        raise FileNotFoundError(errno.ENOENT, "the path is empty; the current folder is '.'", name)
    try:
        is_folder = stat.S_ISDIR(Path(name).stat().st_mode)
    except ValueError:
        # A NUL character, or a lone surrogate that stands for no byte.
        raise OSError(errno.EINVAL, "no file can have this name", name) from None
    except OSError:
        if not is_pattern(name):
            raise
        files = [Found(file) for file in matches(name)]
        yield from _some(files, "no file matches this pattern", name)
        return
    if is_folder:
        files = [Found(file, is_listed=True) for file in walk(Path(name)).files]
        yield from _some(files, "no file in this folder", name)
        return
    yield Found(Path(name))


def _some(files: list[Found], message: str, name: str) -> list[Found]:
    if not files:
        raise FileNotFoundError(errno.ENOENT, message, name)
    return files


def check_source(source: object) -> None:
    """Check that something can be read, before it is opened.

    Raises:
        TypeError: It is neither a path nor an open file, nor a list of these.
    """
    for one in cast("Sequence[object]", source if _is_several(source) else [source]):
        # `ZipFile.read` takes the name of a file in it.
        if not (is_path(one) or (hasattr(one, "read") and not hasattr(one, "namelist"))):
            message = (
                "read takes a path, a folder, a glob pattern, a URL, an open file or a list of "
                f"these, not {type(one).__name__}; parse takes text"
            )
            raise TypeError(message)


def open_sources(source: Source, options: ReadOptions = DEFAULT) -> Iterator[Stream]:
    """Open what a caller wants to be read, one file after another.

    Args:
        source: What `check_source` has checked.
        options: How the files are read.

    Raises:
        OSError: As for `open_streams`.
        NotTextError: As for `open_streams`.
    """
    for one in cast("Sequence[OneSource]", source if _is_several(source) else [source]):
        if is_path(one):
            yield from open_streams(one, options)
        else:
            yield from streams_of(one, options)


def _check_learning(profile: object) -> None:
    """Check what `read` is given as a profile.

    Raises:
        ValueError: It is anything but `"auto"`.
    """
    if profile != _LEARNED:
        message = (
            f"read takes profile={_LEARNED!r} or None, not {excerpt(profile)}; "
            "Parser(profile=…) takes a Profile"
        )
        raise ValueError(message)


def reopener(
    source: Source, options: ReadOptions, profile: Learning
) -> Callable[[], Iterator[Stream]]:
    """Return a function that opens a source, from the same place each time.

    Args:
        source: What `check_source` has checked.
        options: How the files are read.
        profile: How a profile is learnt from them.

    Raises:
        ValueError: `profile` is anything but `"auto"`.
    """
    _check_learning(profile)
    starts: dict[int, int] = {}
    several = cast("Sequence[OneSource]", source if _is_several(source) else [source])

    def open_all() -> Iterator[Stream]:
        for number, one in enumerate(several):
            if is_path(one):
                yield from open_streams(one, options, twice=True)
                continue
            check_can_reopen(one)
            one.seek(starts.setdefault(number, one.tell()))
            yield from streams_of(one, options)

    return open_all


def _is_several(source: object) -> bool:
    return isinstance(source, list | tuple)


def open_streams(
    path: OnePath,
    options: ReadOptions = DEFAULT,
    *,
    but: Collection[FileId] = _NOTHING,
    twice: bool = False,
    only_regular: bool = False,
) -> Iterator[Stream]:
    """Open the files that a path names, and yield the texts in them, one after another.

    Each file is closed before the next is opened. A file in a folder, or in an archive, that is
    not the text of a dump is skipped with a `SkippedFileWarning`.

    Args:
        path: A file, a folder or a pattern, or the URL of one.
        options: How the files are read.
        but: Files to leave out, under any of their names.
        twice: Whether the files will be opened again.
        only_regular: Whether to leave out pipes and the like, which can be read only once.

    Raises:
        OSError: As for `find_files`, or a file cannot be opened, or is a pipe but to be opened
            again.
        NotTextError: A file that is not from a folder is not text.
    """
    for found in find_files(path):
        is_local = isinstance(found.path, Path)
        if only_regular and isinstance(found.path, Path) and not found.path.is_file():
            continue
        with found.open() as file:
            if but and is_local and file_id(os.fstat(file.fileno())) in but:
                continue
            if twice and is_local:
                check_can_reopen(file)
            yield from streams_of(file, options, is_listed=found.is_listed)


def check_can_reopen(file: "IO[str] | IO[bytes]") -> None:
    """Check that a file can be read more than once.

    Raises:
        OSError: It is a pipe.
    """
    if not getattr(file, "seekable", bool)():
        raise OSError(errno.ESPIPE, "a pipe can be read only once; use a file", name_of(file))
