import errno
import io
import os
import signal
import stat
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from command.dumps import SOUND
from command.processes import run_line, start
from urdunews.command import main
from urdunews.command.outputs import open_output

WRITTEN = '{"schema": 1, '


def parse_to(target: str) -> int:
    return main(["parse", "sound.txt", "-o", target])


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture(params=[0o022, 0o077, 0o007, 0o000])
def umask(request: pytest.FixtureRequest) -> Iterator[int]:
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


def test_a_new_file_has_the_mode_of_the_umask(umask: int, folder: Path) -> None:
    assert parse_to("out.jsonl") == 0
    assert mode_of(folder / "out.jsonl") == 0o666 & ~umask
    assert (folder / "out.jsonl").read_text("utf-8").startswith(WRITTEN)


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o644, 0o664, 0o777, 0o200])
def test_a_file_that_is_replaced_keeps_its_mode(mode: int, umask: int, folder: Path) -> None:
    assert umask >= 0
    target = folder / "out.jsonl"
    target.write_text("before", "utf-8")
    target.chmod(mode)
    number = target.stat().st_ino
    assert parse_to("out.jsonl") == 0
    assert mode_of(target) == mode
    assert target.stat().st_ino != number
    target.chmod(0o600)
    assert target.read_text("utf-8").startswith(WRITTEN)


def test_a_file_that_is_replaced_runs_as_nobody_else(folder: Path) -> None:
    (folder / "out.jsonl").write_text("before", "utf-8")
    (folder / "out.jsonl").chmod(0o6750)
    assert parse_to("out.jsonl") == 0
    assert mode_of(folder / "out.jsonl") == 0o750


def test_nobody_else_can_read_the_file_while_it_is_written(folder: Path) -> None:
    (folder / "out.jsonl").write_text("before", "utf-8")
    (folder / "out.jsonl").chmod(0o600)
    modes: list[int] = []
    watched = os.open

    def watch(path: str, flags: int, mode: int = 0o777) -> int:
        modes.append(mode)
        return watched(path, flags, mode)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(os, "open", watch)
        with open_output("out.jsonl") as output:
            output.write("secret")
            (part,) = folder.glob(".urdunews*")
            assert mode_of(part) == 0o600
    assert modes[0] == 0o600


def test_the_owner_is_kept_where_the_system_allows_it(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (folder / "out.jsonl").write_text("before", "utf-8")
    (folder / "out.jsonl").chmod(0o640)
    given: list[tuple[int, int]] = []

    def refuse(_: Path, owner: int, group: int) -> None:
        given.append((owner, group))
        raise PermissionError

    monkeypatch.setattr(os, "chown", refuse)
    assert parse_to("out.jsonl") == 0
    assert given == [(os.geteuid(), -1), (-1, os.getegid())]
    assert mode_of(folder / "out.jsonl") == 0o640


@pytest.mark.parametrize("new", [False, True])
def test_a_link_stays_and_what_it_points_to_is_replaced(folder: Path, new: bool) -> None:
    (folder / "elsewhere").mkdir()
    target = folder / "elsewhere" / "out.jsonl"
    if not new:
        target.write_text("before", "utf-8")
    (folder / "near").symlink_to("elsewhere/../far")
    (folder / "far").symlink_to(Path("elsewhere") / "out.jsonl")
    assert parse_to("near") == 0
    assert (folder / "near").is_symlink()
    assert (folder / "far").is_symlink()
    assert target.read_text("utf-8").startswith(WRITTEN)
    assert not target.is_symlink()
    assert [path.name for path in (folder / "elsewhere").iterdir()] == ["out.jsonl"]


@pytest.mark.parametrize(
    ("mode", "link_owner", "folder_owner", "is_trap"),
    [
        (0o1777, 1000, 0, True),
        (0o1777, 1000, 7, True),
        (0o1777, 1000, 1000, False),
        (0o1777, 500, 0, False),
        (0o1755, 1000, 0, False),
        (0o0777, 1000, 0, False),
    ],
)
def test_a_link_of_somebody_else_in_a_shared_folder_is_refused(  # noqa: PLR0913, PLR0917
    mode: int,
    link_owner: int,
    folder_owner: int,
    is_trap: bool,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    shared = folder / "shared"
    shared.mkdir()
    shared.chmod(mode)
    (folder / "victim").write_text("precious", "utf-8")
    (shared / "out.jsonl").symlink_to("../victim")
    found, link_found = Path.stat, Path.lstat

    def owned(status: os.stat_result, owner: int) -> os.stat_result:
        return os.stat_result([*status[:4], owner, *status[5:10]])

    def stat_(path: Path, **options: bool) -> os.stat_result:
        status = found(path, **options)
        return owned(status, folder_owner) if path == Path("shared") else status

    monkeypatch.setattr(Path, "stat", stat_)
    monkeypatch.setattr(Path, "lstat", lambda path: owned(link_found(path), link_owner))
    monkeypatch.setattr(os, "geteuid", lambda: 500)
    assert parse_to("shared/out.jsonl") == (2 if is_trap else 0)
    reason = "a link of another user in a folder of all users; name what it points to"
    assert capsys.readouterr().err == (f"urdunews: shared/out.jsonl: {reason}\n" if is_trap else "")
    assert ((folder / "victim").read_text("utf-8") == "precious") is is_trap


def test_other_hard_links_keep_the_old_content(folder: Path) -> None:
    (folder / "out.jsonl").write_text("before", "utf-8")
    (folder / "backup").hardlink_to(folder / "out.jsonl")
    assert parse_to("out.jsonl") == 0
    assert (folder / "backup").read_text("utf-8") == "before"


def test_files_whose_names_could_be_foreseen_are_left_alone(folder: Path) -> None:
    (folder / "victim").write_text("precious", "utf-8")
    (folder / "out.jsonl.part").symlink_to("victim")
    (folder / "out.jsonl.tmp").write_text("mine", "utf-8")
    (folder / ".out.jsonl").write_text("mine", "utf-8")
    before = {path: path.read_text("utf-8") for path in folder.iterdir()}
    assert parse_to("out.jsonl") == 0
    (folder / "out.jsonl").unlink()
    assert {path: path.read_text("utf-8") for path in folder.iterdir()} == before
    assert (folder / "out.jsonl.part").is_symlink()


def test_names_cannot_be_foreseen(folder: Path) -> None:
    names: set[str] = set()
    for _ in range(3):
        with open_output("out.jsonl"):
            names.update(path.name for path in folder.glob(".urdunews-*.part"))
    assert len(names) == 3
    assert {len(name) for name in names} == {len(".urdunews-.part") + 32}


def test_even_a_link_whose_name_was_foreseen_is_not_followed(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(os, "urandom", bytes)
    (folder / "victim").write_text("precious", "utf-8")
    (folder / f".urdunews-{'00' * 16}.part").symlink_to("victim")
    assert parse_to("out.jsonl") == 2
    assert capsys.readouterr().err == "urdunews: out.jsonl: File exists\n"
    assert (folder / "victim").read_text("utf-8") == "precious"
    assert not (folder / "out.jsonl").exists()


def test_a_file_is_written_to_the_disk_before_it_takes_the_name(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    steps: list[str] = []
    synced, replaced = os.fsync, os.replace

    def sync(number: int) -> None:
        is_folder = stat.S_ISDIR(os.fstat(number).st_mode)
        size = os.fstat(number).st_size
        steps.append("the folder" if is_folder else f"{size} bytes")
        synced(number)

    def replace(*paths: Path) -> None:
        steps.append("the name")
        replaced(*paths)

    monkeypatch.setattr(os, "fsync", sync)
    monkeypatch.setattr(os, "replace", replace)
    assert parse_to("out.jsonl") == 0
    size = (folder / "out.jsonl").stat().st_size
    assert steps == [f"{size} bytes", "the name", "the folder"]


def test_a_folder_that_cannot_be_synced_is_no_failure(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    synced = os.fsync

    def sync(number: int) -> None:
        if stat.S_ISDIR(os.fstat(number).st_mode):
            raise OSError(errno.EINVAL, "Invalid argument")
        synced(number)

    monkeypatch.setattr(os, "fsync", sync)
    assert parse_to("out.jsonl") == 0
    assert (folder / "out.jsonl").read_text("utf-8").startswith(WRITTEN)


def fail_to_sync(patched: pytest.MonkeyPatch) -> None:
    def fail(_: int) -> None:
        raise OSError(errno.EIO, "Input/output error")

    patched.setattr(os, "fsync", fail)


def fail_to_replace(patched: pytest.MonkeyPatch) -> None:
    def fail(part: str | Path, target: str | Path) -> None:
        raise OSError(errno.EIO, "Input/output error", str(part), None, str(target))

    patched.setattr(os, "replace", fail)


@pytest.mark.parametrize("fail", [fail_to_sync, fail_to_replace])
def test_a_failure_at_the_end_leaves_the_target(
    fail: Callable[[pytest.MonkeyPatch], None],
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (folder / "out.jsonl").write_text("before", "utf-8")
    fail(monkeypatch)
    assert parse_to("out.jsonl") == 2
    assert capsys.readouterr() == ("", "urdunews: out.jsonl: Input/output error\n")
    assert (folder / "out.jsonl").read_text("utf-8") == "before"
    assert not list(folder.glob(".urdunews*"))


def test_a_disk_that_fills_up_leaves_the_target(folder: Path) -> None:
    (folder / "many.txt").write_text(SOUND * 200, "utf-8")
    (folder / "out.jsonl").write_text("before", "utf-8")
    done = run_line("ulimit -f 8; urdunews parse many.txt -o out.jsonl")
    assert done.returncode == 2
    assert done.stderr == b"urdunews: out.jsonl: File too large\n"
    assert (folder / "out.jsonl").read_text("utf-8") == "before"
    assert not list(folder.glob(".urdunews*"))


def write_half(raised: type[BaseException]) -> None:
    with open_output("out.jsonl") as output:
        output.write("half")
        raise raised


@pytest.mark.parametrize("raised", [KeyboardInterrupt, SystemExit, ValueError])
@pytest.mark.parametrize("before", [None, "before"])
def test_whatever_goes_wrong_the_target_is_what_it_was(
    raised: type[BaseException],
    before: str | None,
    folder: Path,
) -> None:
    if before is not None:
        (folder / "out.jsonl").write_text(before, "utf-8")
    names = sorted(path.name for path in folder.iterdir())
    with pytest.raises(raised):
        write_half(raised)
    assert sorted(path.name for path in folder.iterdir()) == names
    assert before is None or (folder / "out.jsonl").read_text("utf-8") == before


@pytest.mark.parametrize("before", [pytest.param(None, marks=pytest.mark.thorough), "before"])
@pytest.mark.parametrize(
    ("number", "status", "leftovers"),
    [
        pytest.param(signal.SIGINT, 130, 0, marks=pytest.mark.thorough),
        (signal.SIGTERM, 143, 0),
        pytest.param(signal.SIGHUP, 129, 0, marks=pytest.mark.thorough),
        (signal.SIGKILL, -9, 1),
    ],
)
def test_a_killed_command_leaves_no_file_that_looks_finished(
    number: int,
    status: int,
    leftovers: int,
    before: str | None,
    folder: Path,
) -> None:
    os.mkfifo(folder / "slow")
    if before is not None:
        (folder / "out.jsonl").write_text(before, "utf-8")
    process = start("parse", "slow", "-o", "out.jsonl")
    with process, (folder / "slow").open("wb") as slow:
        # More than the pipe and the buffers hold, so that some of it is written.
        slow.write(SOUND.encode() * 2000)
        slow.flush()
        process.send_signal(number)
        process.communicate()
    assert process.returncode == status
    found = (folder / "out.jsonl").read_text("utf-8") if (folder / "out.jsonl").exists() else None
    assert found == before
    parts = list(folder.glob(".urdunews-*.part"))
    assert len(parts) == leftovers
    assert all(part.stat().st_size > 0 for part in parts)


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("nowhere/out.jsonl", "No such file or directory"),
        ("sound.txt/out.jsonl", "Not a directory"),
        (".", "Is a directory"),
        ("new/", "Is a directory"),
        ("loop", "Too many levels of symbolic links"),
        ("x" * 300, "File name too long"),
    ],
)
def test_an_output_that_cannot_be_written_is_one_line_and_status_2(
    target: str,
    reason: str,
    folder: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (folder / "loop").symlink_to("loop")
    before = sorted(folder.iterdir())
    assert parse_to(target) == 2
    assert capsys.readouterr() == ("", f"urdunews: {target}: {reason}\n")
    assert sorted(folder.iterdir()) == before


def test_a_file_that_is_read_only_is_not_replaced(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (folder / "out.jsonl").write_text("before", "utf-8")
    asked: list[Path] = []

    def deny(path: Path, mode: int) -> bool:
        asked.append(path)
        return mode != os.W_OK

    # root may write everything.
    monkeypatch.setattr(os, "access", deny)
    assert parse_to("out.jsonl") == 2
    assert capsys.readouterr().err == "urdunews: out.jsonl: Permission denied\n"
    assert (folder / "out.jsonl").read_text("utf-8") == "before"
    assert asked == [folder / "out.jsonl"]


def test_a_folder_that_cannot_be_written_names_the_target(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def deny(path: str, *_: int) -> int:
        raise PermissionError(errno.EACCES, "Permission denied", path)

    monkeypatch.setattr(os, "open", deny)
    assert parse_to("out.jsonl") == 2
    assert capsys.readouterr().err == "urdunews: out.jsonl: Permission denied\n"


def test_the_name_of_the_output_is_escaped(capsys: pytest.CaptureFixture[str]) -> None:
    assert parse_to("\x1b[2J/\n") == 2
    assert capsys.readouterr().err == "urdunews: \\x1b[2J/\\n: No such file or directory\n"


def test_a_device_is_written_as_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert parse_to(os.devnull) == 0
    assert capsys.readouterr() == ("", "")
    assert not Path(os.devnull).is_file()


def test_a_full_device_is_one_line_and_status_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert parse_to("/dev/full") == 2
    assert capsys.readouterr() == ("", "urdunews: /dev/full: No space left on device\n")


def test_a_pipe_is_written_as_it_is(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    read: list[str] = []
    reader = threading.Thread(target=lambda: read.append((folder / "pipe").read_text("utf-8")))
    reader.start()
    assert parse_to("pipe") == 0
    reader.join()
    assert len(read[0].splitlines()) == 2
    assert stat.S_ISFIFO((folder / "pipe").stat().st_mode)


def test_a_pipe_that_nobody_reads_any_more_ends_the_command_quietly(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    (folder / "many.txt").write_text(SOUND * 2000, "utf-8")
    done = run_line("head -c 1 pipe >/dev/null & urdunews parse many.txt -o pipe")
    assert (done.returncode, done.stderr) == (141, b"")


def test_standard_output_by_another_name_is_appended_to(folder: Path) -> None:
    (folder / "log").write_text("before\n", "utf-8")
    done = run_line("ln -s /dev/fd/1 out; urdunews parse sound.txt -o out >> log")
    assert (done.returncode, done.stderr) == (0, b"")
    lines = (folder / "log").read_text("utf-8").splitlines()
    assert lines[0] == "before"
    assert len(lines) == 3
    assert (folder / "out").is_symlink()


def test_the_file_of_standard_output_is_not_replaced(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (folder / "log").write_text("before\n", "utf-8")
    number = (folder / "log").stat().st_ino
    with (folder / "log").open("a", encoding="utf-8") as log:
        monkeypatch.setattr(sys, "stdout", log)
        assert parse_to("log") == 0
    assert (folder / "log").read_text("utf-8").startswith(f"before\n{WRITTEN}")
    assert (folder / "log").stat().st_ino == number


def test_an_output_knows_what_is_written(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "out.jsonl").write_text("before", "utf-8")
    old = (folder / "out.jsonl").stat()
    with (folder / "errors.txt").open("w", encoding="utf-8") as errors:
        monkeypatch.setattr(sys, "stderr", errors)
        with open_output("out.jsonl") as output:
            (part,) = folder.glob(".urdunews*")
            files = [old, part.stat(), (folder / "errors.txt").stat()]
            assert output.written == {(file.st_dev, file.st_ino) for file in files}
        monkeypatch.setattr(sys, "stdout", io.StringIO())
        with open_output(None) as output:
            assert len(output.written) == 1
