import gc
import io
import runpy
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import urdunews
from command.dumps import ODD
from command.processes import BARE, run
from urdunews.command import main, show

SUBCOMMANDS = ["parse", "check", "show", "sentences", "profile", "normalize"]
WHOLE = [pytest.param(command, marks=pytest.mark.thorough) for command in SUBCOMMANDS]


def test_the_package_can_be_run() -> None:
    done = run("check", "odd.txt")
    assert done.returncode == 1
    assert done.stdout.decode().startswith("odd.txt:2:7: error date-impossible ")
    assert done.stderr == b""


@pytest.fixture
def nothing_aside() -> Iterator[None]:
    """Everything is searched for garbage, also what the tests put aside."""
    gc.unfreeze()
    yield
    gc.freeze()


@pytest.mark.usefixtures("nothing_aside")
def test_running_the_package_runs_the_command(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(sys, "argv", ["urdunews", "check", "sound.txt"])
    with pytest.raises(SystemExit) as raised:
        runpy.run_module("urdunews", run_name="__main__")
    # The process is about to end, and is not searched for garbage once more.
    assert gc.get_freeze_count() > 0
    assert raised.value.code == 0
    assert capsys.readouterr().out == ""


@pytest.mark.usefixtures("nothing_aside")
def test_a_process_that_goes_on_is_searched_for_garbage() -> None:
    assert main(["check", "sound.txt"]) == 0
    assert gc.get_freeze_count() == 0


@pytest.mark.parametrize(
    ("threshold", "during"),
    [pytest.param(700, 100_000), pytest.param(110_000, 110_000), pytest.param(0, 0, id="off")],
)
def test_garbage_is_looked_for_seldom_while_the_command_runs(
    threshold: int, during: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    found: list[int] = []

    def run_show(_: object) -> int:
        found.append(gc.get_threshold()[0])
        return 0

    monkeypatch.setattr(show, "run", run_show)
    before = gc.get_threshold()
    gc.set_threshold(threshold)
    try:
        assert main(["show", "sound.txt"]) == 0
        assert gc.get_threshold()[0] == threshold
    finally:
        gc.set_threshold(*before)
    assert found == [during]


def test_importing_the_main_module_runs_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    module = runpy.run_module("urdunews.__main__", run_name="urdunews.__main__")
    assert module["main"] is main
    assert capsys.readouterr() == ("", "")


def test_the_version_is_the_packages(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"urdunews {urdunews.__version__}\n"


@pytest.mark.parametrize(
    "arguments",
    [[], ["parse"], ["check"], ["frob"], ["parse", "--frob", "a"], ["check", "-o", "a", "b"]],
)
def test_wrong_usage_is_status_2_and_shows_the_usage(
    arguments: list[str],
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("usage: urdunews")


@pytest.mark.parametrize("command", ["check", *WHOLE])
def test_every_subcommand_writes_the_same_in_any_locale(command: str) -> None:
    done = run(command, "odd.txt", **BARE)
    assert done.stderr == b""
    assert done.returncode == (command == "check")
    assert done.stdout == run(command, "odd.txt").stdout != b""
    assert b"\r" not in done.stdout


@pytest.mark.parametrize("command", ["", *WHOLE])
def test_help_can_be_written_in_any_locale(command: str) -> None:
    done = run(*command.split(), "--help", **BARE)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"usage: urdunews")
    assert done.stdout.isascii()


@pytest.mark.parametrize("command", ["parse", "check", "show", "sentences", "normalize"])
def test_a_dash_is_standard_input(
    command: str,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    status = main([command, "odd.txt"])
    from_file = capsys.readouterr().out
    stream = io.TextIOWrapper(io.BytesIO((folder / "odd.txt").read_bytes()), "ascii")
    monkeypatch.setattr(sys, "stdin", stream)
    assert main([command, "-"]) == status
    nameless = from_file.replace('"path": "odd.txt"', '"path": null').replace("odd.txt:", "-:")
    assert capsys.readouterr() == (nameless, "")


def test_a_file_whose_name_is_a_dash_can_be_named(
    folder: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (folder / "-").write_text(ODD, "utf-8")
    assert main(["sentences", "./-"]) == 0
    assert capsys.readouterr() == ("میلہ آج سے شروع ہو رہا ہے۔\n", "")
