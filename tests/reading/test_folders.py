import os
import socket
import warnings
from pathlib import Path

import pytest

import urdunews
from reading.files import NAMES, refuse_to_list, write
from urdunews.reading import folders
from urdunews.reading.folders import entries, is_file, walk


def names(top: Path, folder: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in walk(top).files]


def test_the_files_of_a_folder_are_sorted_and_hidden_ones_left_out(folder: Path) -> None:
    assert names(folder, folder) == NAMES
    assert walk(folder).folders == [folder, folder / "sub", folder / "sub" / "deep"]


def test_a_link_to_a_folder_is_followed(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = tmp_path_factory.mktemp("other")
    write(other / "x.txt")
    write(other / "below" / "y.txt")
    (folder / "link").symlink_to(other)
    assert names(folder, folder) == [*NAMES[:3], "link/below/y.txt", "link/x.txt", *NAMES[3:]]
    assert names(folder / "link", folder) == ["link/below/y.txt", "link/x.txt"]


def test_a_folder_is_entered_once_under_its_own_name(folder: Path) -> None:
    (folder / "a-link").symlink_to("sub")
    (folder / "sub" / "b-link").symlink_to("deep")
    assert names(folder, folder) == NAMES


def test_a_folder_that_only_links_lead_to_has_the_name_of_the_first(
    folder: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    other = tmp_path_factory.mktemp("other")
    write(other / "x.txt")
    for name in ("sub/link", "z", "y"):
        (folder / name).symlink_to(other)
    assert names(folder, folder) == [*NAMES, "y/x.txt"]


@pytest.mark.parametrize("target", [".", "sub", "sub/deep/../.."])
def test_loops_are_noticed(folder: Path, target: str) -> None:
    (folder / "sub" / "loop").symlink_to(folder / target)
    (folder / "sub" / "deep" / "loop").symlink_to(folder / "sub" / "loop")
    assert names(folder, folder) == NAMES


def test_a_link_to_a_folder_above_is_followed_once(folder: Path) -> None:
    (folder / "sub" / "up").symlink_to("..")
    assert names(folder / "sub", folder) == [
        "sub/d.txt",
        "sub/deep/e.txt",
        *(f"sub/up/{name}" for name in NAMES if "sub" not in name),
    ]


def test_a_folder_that_cannot_be_read_is_an_error_that_names_it(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    refuse_to_list(folder / "sub", monkeypatch)
    with pytest.raises(PermissionError) as raised:
        walk(folder)
    assert raised.value.filename == str(folder / "sub")
    articles = urdunews.read(folder)
    with pytest.raises(PermissionError, match="sub"):
        next(articles)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every folder")
def test_a_folder_without_permission_is_an_error_that_names_it(folder: Path) -> None:
    (folder / "sub").chmod(0)
    try:
        with pytest.raises(PermissionError, match="sub"):
            walk(folder)
    finally:
        (folder / "sub").chmod(0o700)


def test_pipes_and_sockets_are_left_out_with_a_warning(folder: Path) -> None:
    os.mkfifo(folder / "sub" / "pipe")
    (folder / "link").symlink_to("sub/pipe")
    with socket.socket(socket.AF_UNIX) as server, pytest.MonkeyPatch.context() as patched:
        patched.chdir(folder)
        server.bind("socket")
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        assert names(folder, folder) == NAMES
        assert len(list(urdunews.read(folder))) == len(NAMES)
    told = [(w.message.path, w.message.kind) for w in caught]  # type: ignore[union-attr]
    pipe, socket_ = "a named pipe", "a socket"
    expected = [("link", pipe), ("socket", socket_), ("sub/pipe", pipe)]
    assert told == [(str(folder / name), kind) for name, kind in expected] * 2
    assert {warning.category for warning in caught} == {urdunews.SkippedFileWarning}
    assert {warning.filename for warning in caught} == {__file__}


def test_devices_are_left_out_with_a_warning(tmp_path: Path) -> None:
    (tmp_path / "device").symlink_to(os.devnull)
    with pytest.warns(urdunews.SkippedFileWarning, match="device' is left out: it is a device"):
        assert walk(tmp_path).files == []


def test_what_has_no_name_is_not_a_regular_file(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    os.mkfifo(tmp_path / "door")
    monkeypatch.setattr(folders, "_SPECIAL", ())
    with pytest.warns(urdunews.SkippedFileWarning, match="it is not a regular file"):
        assert not is_file(tmp_path / "door", tmp_path / "door")


def test_a_link_to_nothing_is_a_file_that_is_missing(folder: Path) -> None:
    (folder / "broken.txt").symlink_to("missing.txt")
    assert names(folder, folder) == ["a.txt", "b.txt", "broken.txt", *NAMES[2:]]
    with pytest.raises(FileNotFoundError, match=r"broken\.txt"):
        list(urdunews.read(folder))


def test_a_link_to_itself_is_an_error_that_names_it(folder: Path) -> None:
    (folder / "self").symlink_to("self")
    with pytest.raises(OSError, match=r"Too many levels of symbolic links.*self"):
        walk(folder)


def test_entries_are_sorted_and_hidden_ones_are_there_on_demand(folder: Path) -> None:
    assert [entry.name for entry in entries(folder)] == ["a.txt", "b.txt", "c.log", "sub"]
    shown = [entry.name for entry in entries(folder, hidden=True)]
    assert shown == [".git", ".hidden.txt", "a.txt", "b.txt", "c.log", "sub"]
