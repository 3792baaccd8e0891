import errno
import fcntl
import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from command.processes import environment
from urdunews.bulk.work_folders import InUseError, UnfinishedError, WorkFolder, replaced

PART = ".urdunews-" + "0" * 32 + ".part"


def test_a_file_has_its_name_only_when_it_is_whole(tmp_path: Path) -> None:
    with replaced(tmp_path / "a") as file:
        file.write(b"whole")
        assert [path.suffix for path in tmp_path.iterdir()] == [".part"]
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
    assert (tmp_path / "a").read_bytes() == b"whole"


def test_what_fails_is_not_there(tmp_path: Path) -> None:
    opened = replaced(tmp_path / "a")
    opened.__enter__().write(b"half")
    assert not opened.__exit__(OSError, OSError(), None)
    assert list(tmp_path.iterdir()) == []


def test_an_error_names_the_file_that_is_wanted(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as raised, replaced(tmp_path / "missing" / "a"):
        pass
    assert raised.value.filename == str(tmp_path / "missing" / "a")
    with pytest.raises(OSError, match="Is a directory") as other, replaced(tmp_path / "b"):
        (tmp_path / "b").mkdir()
    assert other.value.filename == str(tmp_path / "b")
    with pytest.raises(PermissionError) as third, replaced(tmp_path / "c"):
        raise PermissionError(errno.EACCES, "", "d")
    assert third.value.filename == "d"


def test_a_new_folder_is_hidden_beside_the_target(tmp_path: Path) -> None:
    work = WorkFolder(tmp_path / "a.csv")
    assert work.path == tmp_path / ".urdunews-a.csv.parts"
    work.open("d", resume=False)
    assert [path.name for path in work.path.iterdir()] == ["plan.json"]
    work.clear()
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_gone_on_with_only_if_asked(tmp_path: Path) -> None:
    work = WorkFolder(tmp_path / "a.csv")
    work.open("d", resume=True)
    (work.path / "part-00000.csv").write_bytes(b"x")
    (work.path / PART).write_bytes(b"x")
    with pytest.raises(UnfinishedError) as raised:
        work.open("d", resume=False)
    assert (raised.value.path, raised.value.is_same) == (work.path, True)
    with pytest.raises(UnfinishedError) as raised:
        work.open("e", resume=True)
    assert not raised.value.is_same
    # As it arrives from another process.
    again = pickle.loads(pickle.dumps(raised.value))  # noqa: S301
    assert (type(again), str(again)) == (UnfinishedError, str(raised.value))
    assert (work.path / PART).exists()
    work.open("d", resume=True)
    assert sorted(path.name for path in work.path.iterdir()) == ["part-00000.csv", "plan.json"]


@pytest.mark.parametrize("resume", [False, True])
def test_without_a_plan_nothing_counts_as_finished(tmp_path: Path, resume: bool) -> None:
    work = WorkFolder(tmp_path / "a")
    work.path.mkdir()
    (work.path / "part-00000.csv").write_bytes(b"x")
    work.open("d", resume=resume)
    assert [path.name for path in work.path.iterdir()] == ["plan.json"]


@pytest.mark.parametrize("plan", [b"", b"{", b"[]", b"{}", b"\xff"])
def test_with_a_damaged_plan_the_conversion_is_another_one(tmp_path: Path, plan: bytes) -> None:
    work = WorkFolder(tmp_path / "a")
    work.open("d", resume=False)
    (work.path / "plan.json").write_bytes(plan)
    with pytest.raises(UnfinishedError) as raised:
        work.open("d", resume=True)
    assert not raised.value.is_same


def test_what_is_cleared_can_keep_files(tmp_path: Path) -> None:
    work = WorkFolder(tmp_path / "a")
    work.open("d", resume=False)
    for name in ("part-00000.csv", "rows-00000.bin"):
        (work.path / name).touch()
    work.clear(but_itself=True, keep=frozenset({"part-00000.csv"}))
    assert [path.name for path in work.path.iterdir()] == ["part-00000.csv"]


def test_a_planted_folder_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    work = WorkFolder(tmp_path / "a")
    (tmp_path / "elsewhere").mkdir()
    work.path.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(PermissionError, match="not a folder of this user") as raised:
        work.open("d", resume=True)
    assert raised.value.filename == str(work.path)
    work.path.unlink()
    work.path.mkdir()
    user = os.geteuid()
    monkeypatch.setattr(os, "geteuid", lambda: user + 1)
    with pytest.raises(PermissionError, match="not a folder of this user"):
        work.open("d", resume=True)
    # Windows has no such function.
    monkeypatch.delattr(os, "geteuid")
    work.open("d", resume=True)


def test_a_folder_is_locked_by_one(tmp_path: Path) -> None:
    work = WorkFolder(tmp_path / "a")
    with work.locked():
        with pytest.raises(InUseError) as raised, WorkFolder(tmp_path / "a").locked():
            pass
        assert raised.value.path == work.path
        # Not even an empty folder is taken away from who has it.
        assert work.path.is_dir()
        with WorkFolder(tmp_path / "b").locked():
            pass
    assert list(tmp_path.iterdir()) == []
    with work.locked():
        work.open("d", resume=False)
    assert [path.name for path in tmp_path.iterdir()] == [".urdunews-a.parts"]
    with work.locked():
        work.open("d", resume=True)


LOCKING = """
import pathlib, sys, time
from urdunews.bulk.work_folders import WorkFolder
with WorkFolder(pathlib.Path(sys.argv[1])).locked():
    print("locked", flush=True)
    time.sleep(600)
"""


def test_who_is_killed_leaves_no_lock(tmp_path: Path) -> None:
    work = WorkFolder(tmp_path / "a")
    command = [sys.executable, "-c", LOCKING, str(tmp_path / "a")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment()) as process:  # noqa: S603
        assert process.stdout is not None
        assert process.stdout.readline() == b"locked\n"
        with pytest.raises(InUseError), work.locked():
            pass
        process.kill()
    with work.locked():
        work.open("d", resume=True)


@pytest.mark.parametrize("how", ["removed", "renamed", "replaced"])
def test_a_folder_that_goes_away_is_made_again(
    tmp_path: Path, how: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = WorkFolder(tmp_path / "a")
    locks = []

    def lock(number: int, flags: int) -> None:
        locks.append((number, flags))
        if len(locks) == 1:
            work.path.rename(tmp_path / "a")
            if how == "replaced":
                work.path.mkdir()
            if how == "removed":
                (tmp_path / "a").rmdir()

    monkeypatch.setattr(fcntl, "flock", lock)
    with work.locked():
        assert len(locks) == 2
        assert work.path.is_dir()
    assert [path.name for path in tmp_path.iterdir()] == ([] if how == "removed" else ["a"])


def test_a_folder_that_goes_away_before_it_is_opened_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = WorkFolder(tmp_path / "a")
    opened = []

    def open_number(path: Path, flags: int) -> int:
        opened.append(path)
        if len(opened) == 1:
            path.rmdir()
        return real(path, flags)

    real = os.open
    monkeypatch.setattr(os, "open", open_number)
    with work.locked():
        assert opened == [work.path, work.path]
        assert work.path.is_dir()


@pytest.mark.parametrize("number", [errno.ENOLCK, errno.ENOTSUP, errno.EIO])
def test_a_disk_without_locks_is_written_to(
    tmp_path: Path, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(number, "")

    monkeypatch.setattr(fcntl, "flock", fail)
    work = WorkFolder(tmp_path / "a")
    if number == errno.EIO:
        with pytest.raises(OSError) as raised, work.locked():  # noqa: PT011 - its number counts
            pass
        assert raised.value.errno == number
    else:
        with work.locked():
            assert work.path.is_dir()


def test_without_its_module_nothing_is_locked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "fcntl", None)
    work = WorkFolder(tmp_path / "a")
    with work.locked(), WorkFolder(tmp_path / "a").locked():
        assert work.path.is_dir()
    assert list(tmp_path.iterdir()) == []
