"""Path objects: paths that know their file system, which need not be that of this machine."""

from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

if TYPE_CHECKING:
    from typing_extensions import TypeIs

FileSystem: TypeAlias = Any
"""An `fsspec.AbstractFileSystem`; fsspec has no type hints."""


class PathObject(Protocol):
    """A path with its file system, such as a `UPath` or an `fsspec.core.OpenFile`."""

    @property
    def fs(self) -> FileSystem:
        """The file system."""
        ...

    @property
    def path(self) -> str:
        """The path in it."""
        ...


def is_path_object(value: object) -> "TypeIs[PathObject]":
    """Return whether a value is a path with a file system, and not an open file."""
    # An open file of fsspec has both, too.
    return hasattr(value, "fs") and hasattr(value, "path") and not hasattr(value, "read")
