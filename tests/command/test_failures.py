import os
import signal
import sys
import threading
import warnings
from pathlib import Path

import pytest

from command.dumps import SOUND
from command.processes import start
from urdunews.command import check, failures, main
from urdunews.command.failures import CommandError, Ended, report
from urdunews.reading.file_kinds import warn_skipped


def test_a_closed_pipe_ends_the_command_quietly(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w", encoding="utf-8") as pipe:
        monkeypatch.setattr(sys, "stdout", pipe)
        status = main(["parse", "sound.txt"])
        monkeypatch.undo()
    assert status == 141
    assert capsys.readouterr().err == ""


def test_a_closed_pipe_leaves_no_traceback(folder: Path) -> None:
    (folder / "many.txt").write_text(SOUND * 2000, "utf-8")
    process = start("parse", "many.txt")
    assert process.stdout is not None
    assert process.stderr is not None
    with process, process.stdout, process.stderr:
        assert process.stdout.read(1) == b"{"
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


@pytest.mark.parametrize(
    ("number", "status", "error"),
    [
        (signal.SIGINT, 130, b"urdunews: interrupted\n"),
        (signal.SIGTERM, 143, b""),
        (signal.SIGHUP, 129, b""),
    ],
)
def test_signals_end_the_command_without_a_traceback(
    number: int,
    status: int,
    error: bytes,
    folder: Path,
) -> None:
    os.mkfifo(folder / "slow")
    process = start("parse", "slow")
    # Opening the pipe waits for the command to open it, too: it is at work then.
    with (folder / "slow").open("wb"):
        process.send_signal(number)
        out, err = process.communicate()
    assert (process.returncode, out, err) == (status, b"", error)


@pytest.mark.parametrize(
    ("failure", "line"),
    [
        (CommandError("said so"), "said so"),
        (OSError(5, "Input/output error"), "Input/output error"),
        (OSError("without a number\n"), r"without a number\n"),
        (OSError(2, "No such file", "a\x1b"), r"a\x1b: No such file"),
        (OSError(2, "No such file", b"a\xff"), r"a\xff: No such file"),
        (OSError(2, "No such file", ""), "'': No such file"),
        (MemoryError(), "out of memory: a record is read as a whole, and one is too large"),
    ],
)
def test_a_failure_is_one_line(
    failure: BaseException,
    line: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert isinstance(failure, failures.EXPECTED)
    assert report(failure) == 2
    assert capsys.readouterr() == ("", f"urdunews: {line}\n")


def test_what_nobody_expects_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    def mistaken(_: object) -> int:
        raise ZeroDivisionError

    monkeypatch.setattr(check, "run", mistaken)
    with pytest.raises(ZeroDivisionError):
        main(["check", "sound.txt"])


def test_signals_are_left_to_who_handles_them() -> None:
    def own(_: int, __: object) -> None: ...

    # Who starts the tests may have ignored SIGHUP, as nohup does.
    hang_up = signal.signal(signal.SIGHUP, signal.SIG_DFL)
    before = signal.signal(signal.SIGTERM, own)
    try:
        with failures.unwinding_at_signals():
            assert signal.getsignal(signal.SIGTERM) is own
            assert signal.getsignal(signal.SIGHUP) is not signal.SIG_DFL
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_DFL
    finally:
        signal.signal(signal.SIGTERM, before)
        signal.signal(signal.SIGHUP, hang_up)


@pytest.mark.usefixtures("capsys")
def test_a_signal_becomes_an_exception() -> None:
    with pytest.raises(Ended) as raised, failures.unwinding_at_signals():
        signal.raise_signal(signal.SIGTERM)
    assert raised.value.status == 143
    assert report(raised.value) == 143
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL


def test_an_interruption_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert report(KeyboardInterrupt()) == 130
    assert capsys.readouterr() == ("", "urdunews: interrupted\n")


def test_the_command_can_run_in_any_thread(capsys: pytest.CaptureFixture[str]) -> None:
    statuses: list[int] = []
    thread = threading.Thread(target=lambda: statuses.append(main(["parse", "sound.txt"])))
    thread.start()
    thread.join()
    assert statuses == [0]
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_skipped_files_are_told_once(capsys: pytest.CaptureFixture[str]) -> None:
    with failures.reporting_skipped_files():
        for _ in range(2):
            warn_skipped("a\x1b", "a socket")
    assert capsys.readouterr().err == "urdunews: a\\x1b: left out: a socket\n"


def warn_of_another() -> None:
    with failures.reporting_skipped_files():
        warnings.simplefilter("default")
        warnings.warn("another", UserWarning, stacklevel=1)


def test_other_warnings_are_shown_as_usual(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.warns(UserWarning, match="^another$"):
        warn_of_another()
    assert capsys.readouterr().err == ""
