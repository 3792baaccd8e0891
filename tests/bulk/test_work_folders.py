import os
from pathlib import Path

import pytest

from urdunews.bulk.work_folders import UnfinishedError, WorkFolder, replaced

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
    with pytest.raises(PermissionError, match="not a folder of this user"):
        work.open("d", resume=True)
    work.path.unlink()
    work.path.mkdir()
    user = os.geteuid()
    monkeypatch.setattr(os, "geteuid", lambda: user + 1)
    with pytest.raises(PermissionError, match="not a folder of this user"):
        work.open("d", resume=True)
    # Windows has no such function.
    monkeypatch.delattr(os, "geteuid")
    work.open("d", resume=True)
