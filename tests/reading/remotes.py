"""The file system of `memory://`, for tests."""

import pytest

from urdunews.reading.path_objects import FileSystem


def memory() -> FileSystem:
    """Return the file system of `memory://`, without files; the test is skipped without fsspec."""
    fsspec = pytest.importorskip("fsspec", reason="fsspec is not installed")
    files = fsspec.filesystem("memory")
    files.store.clear()
    files.pseudo_dirs[:] = [""]
    return files
