import io
import os
import sys
from pathlib import Path

import pytest

from command.dumps import SOUND
from command.processes import BARE, run, run_line
from urdunews.command import main, streams


def test_the_output_is_utf_8_whatever_the_terminal_writes() -> None:
    # That of `check` is tested with the other subcommands.
    done = run("parse", "odd.txt", **BARE)
    assert done.stderr == b""
    assert "میلہ" in done.stdout.decode()
    assert b"\r" not in done.stdout
    assert done.returncode == 0
    assert done.stdout == run("parse", "odd.txt").stdout


def test_a_file_is_named_by_its_letters_in_any_locale() -> None:
    done = run("parse", "نہر.txt", **BARE)
    assert done.returncode == 2
    assert done.stderr.isascii()
    assert done.stderr.startswith(rb"urdunews: \u2068\u0646\u06c1\u0631.txt\u2069: No such file")


def test_a_stream_that_cannot_be_reconfigured_is_written_as_it_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    out = io.StringIO()
    monkeypatch.setattr(sys, "stdout", out)
    assert main(["parse", "sound.txt"]) == 0
    assert len(out.getvalue().splitlines()) == 2


@pytest.mark.parametrize(
    ("line", "status", "error"),
    [
        ("urdunews check odd.txt >&-", 2, "urdunews: standard output: closed\n"),
        ("urdunews parse - <&-", 2, "urdunews: standard input: closed\n"),
        ("urdunews check missing.txt 2>&-", 2, ""),
        pytest.param("urdunews check odd.txt >&- 2>&-", 2, "", marks=pytest.mark.thorough),
        pytest.param("urdunews frob 2>&-", 2, "", marks=pytest.mark.thorough),
        ("urdunews check sound.txt <&-", 0, ""),
        ("urdunews parse sound.txt -o out.jsonl >&- 2>&- <&-; cat out.jsonl >&2", 0, None),
        (
            "urdunews check odd.txt >/dev/full",
            2,
            "urdunews: standard output: No space left on device\n",
        ),
        ("urdunews --help >/dev/full", 2, "urdunews: standard output: No space left on device\n"),
        pytest.param("urdunews check missing.txt 2>/dev/full", 2, "", marks=pytest.mark.thorough),
        ("urdunews check odd.txt >/dev/full 2>&1", 2, ""),
    ],
)
def test_streams_may_be_closed_or_full(line: str, status: int, error: str | None) -> None:
    done = run_line(line)
    assert (done.returncode, done.stdout) == (status, b"")
    if error is None:
        assert done.stderr.count(b"\n") == 2
    else:
        assert done.stderr.decode() == error


def test_more_than_a_buffer_into_a_full_disk_is_one_line(folder: Path) -> None:
    (folder / "many.txt").write_text(SOUND * 200, "utf-8")
    done = run_line("urdunews parse many.txt >/dev/full")
    assert done.returncode == 2
    assert done.stderr == b"urdunews: standard output: No space left on device\n"


def test_what_was_written_before_a_failure_comes_first() -> None:
    done = run_line("urdunews parse sound.txt missing.txt 2>&1")
    assert [line[:9] for line in done.stdout.splitlines()] == [b'{"schema"'] * 2 + [b"urdunews:"]


def test_an_error_stream_that_breaks_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w", encoding="utf-8") as pipe:
        monkeypatch.setattr(sys, "stderr", pipe)
        streams.say("nobody hears")
        monkeypatch.undo()
        nowhere = Path(os.devnull).stat()
        assert os.fstat(pipe.fileno()).st_rdev == nowhere.st_rdev


def test_a_stream_that_is_no_file_can_be_discarded() -> None:
    streams.discard(None)
    stream = io.StringIO("kept")
    streams.discard(stream)
    assert stream.getvalue() == "kept"


def test_which_file_a_stream_is(folder: Path) -> None:
    with (folder / "sound.txt").open(encoding="utf-8") as file:
        status = os.fstat(file.fileno())
        assert streams.file_of(file) == (status.st_dev, status.st_ino)
    assert streams.file_of(file) is None
    assert streams.file_of(None) is None
    assert streams.file_of(io.StringIO()) is None
    with Path(os.devnull).open(encoding="utf-8") as device:
        assert streams.file_of(device) is None


@pytest.mark.parametrize(
    ("stream", "arguments", "error"),
    [
        ("stdout", ["check", "odd.txt"], "urdunews: standard output: closed\n"),
        ("stdin", ["check", "-"], "urdunews: standard input: closed\n"),
        ("stderr", ["check", "missing.txt"], ""),
        ("stderr", ["frob"], ""),
    ],
)
def test_a_closed_stream_is_one_line_and_status_2(
    stream: str,
    arguments: list[str],
    error: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(sys, stream, None)
    assert main(arguments) == 2
    monkeypatch.undo()
    assert capsys.readouterr() == ("", error)


def test_a_closed_output_that_is_not_written_to_is_no_failure(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    assert main(["parse", "sound.txt", "-o", "out.jsonl"]) == 0
    assert len((folder / "out.jsonl").read_text("utf-8").splitlines()) == 2


def test_an_output_that_breaks_late_does_not_hide_the_failure(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    class Full(io.StringIO):
        def flush(self) -> None:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(sys, "stdout", Full())
    assert main(["check", "missing.txt"]) == 2
    assert capsys.readouterr().err == "urdunews: missing.txt: No such file or directory\n"
    assert main(["check", "odd.txt"]) == 2
    assert capsys.readouterr().err == "urdunews: standard output: No space left on device\n"


def test_errors_of_python_itself_are_not_named() -> None:
    message = "not readable"
    with pytest.raises(OSError, match=r"^not readable$"), streams.naming("x"):
        raise io.UnsupportedOperation(message)


def test_errors_are_named_that_are_not() -> None:
    for given, named in ((None, "x"), ("y", "y")):
        with pytest.raises(OSError, match="wrong") as raised, streams.naming("x"):
            raise OSError(5, "wrong", given)
        assert raised.value.filename == named
