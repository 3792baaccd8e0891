"""Files and folders to read."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

RECORD = " date 2026-02-03 نہر صاف\nملتان (نامہ نگار) بارش ہوئی۔\n"
#: What is in the folder that `make_folder` makes, but what is hidden.
NAMES = ["a.txt", "b.txt", "c.log", "sub/d.txt", "sub/deep/e.txt"]


def make_folder(folder: Path) -> None:
    """Write files at several depths, some of them hidden."""
    for name in (*NAMES, ".hidden.txt", ".git/f.txt", "sub/.g.txt"):
        write(folder / name)


def write(path: Path) -> None:
    """Write a file with one record, and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(RECORD, "utf-8")


def refuse_to_list(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make a folder unreadable, for root too, who needs no permission."""
    listed = os.scandir

    def scandir(path: Path) -> Iterator["os.DirEntry[str]"]:
        if path == folder:
            raise PermissionError(13, "Permission denied", str(path))
        return listed(path)

    monkeypatch.setattr(os, "scandir", scandir)
