import io
from pathlib import Path

import pytest

from command.dumps import shared_pages
from command.processes import run_line
from urdunews.command import main


@pytest.mark.usefixtures("by_form")
def test_profile_writes_what_parse_takes(
    shared: str,
    folder: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["profile", shared]) == 0
    profile = capsys.readouterr().out
    assert profile.endswith("# count\tplace\tline\n9\tend\tہمارا نقشہ\n")
    (folder / "lines.tsv").write_text(profile, "utf-8")
    assert main(["parse", shared, "--profile", "none"]) == 0
    bare = capsys.readouterr().out
    assert main(["parse", shared, "--profile", "lines.tsv"]) == 0
    told = capsys.readouterr().out
    assert main(["parse", shared, "--profile", "auto"]) == 0
    assert capsys.readouterr().out == told
    assert (bare.count("ہمارا نقشہ"), told.count("ہمارا نقشہ")) == (9, 0)


@pytest.mark.usefixtures("by_form")
def test_a_profile_is_learnt_by_default_and_told(
    shared: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    told = "urdunews: learnt 1 shared line from 9 records; --profile none turns this off\n"
    assert main(["parse", shared, "--profile", "auto"]) == 0
    learnt = capsys.readouterr()
    assert learnt.err == told
    assert main(["parse", shared]) == 0
    assert capsys.readouterr() == learnt
    assert main(["parse", shared, "--profile", "none"]) == 0
    out, err = capsys.readouterr()
    assert (out.count("ہمارا نقشہ"), err) == (9, "")


@pytest.mark.usefixtures("by_form")
def test_by_default_only_the_first_bytes_teach(
    shared: str,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    size = (folder / shared).stat().st_size // 9
    for most, told in ((3 * size, ""), (5 * size, "urdunews: learnt 1 shared line from 5 records")):
        monkeypatch.setattr("urdunews.command.readers._MOST_BYTES", most)
        assert main(["parse", shared]) == 0
        out, err = capsys.readouterr()
        assert err[: len(told) or None] == told
        assert ("ہمارا نقشہ" in out) == (told == "")
    assert main(["parse", shared, "--profile", "auto"]) == 0
    assert "from 9 records" in capsys.readouterr().err


@pytest.mark.usefixtures("by_form")
def test_by_default_what_can_be_read_only_once_teaches_nothing(shared: str) -> None:
    for path in ("-", "/dev/stdin"):
        done = run_line(f"cat {shared} | urdunews parse {path}")
        assert (done.returncode, done.stderr) == (0, b"")
        assert len(done.stdout.splitlines()) == 9


def test_by_default_files_teach_beside_standard_input(
    shared: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(shared_pages()))
    assert main(["show", "-", shared]) == 0
    out, err = capsys.readouterr()
    assert out.count("junk/profile") == 18
    assert "from 9 records" in err


def test_several_paths_are_one_dump(
    shared: str,
    folder: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (folder / "first.txt").write_text(shared_pages()[:1000], "utf-8")
    (folder / "second.txt").write_text(shared_pages()[1000:], "utf-8")
    assert main(["profile", "first.txt", "second.txt"]) == 0
    assert "9\tend\tہمارا نقشہ\n" in capsys.readouterr().out
    assert main(["profile", shared, shared]) == 0
    assert "9\tend\tہمارا نقشہ\n" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [
        ["profile", "-"],
        ["profile", "sound.txt", "-"],
        ["parse", "-", "--profile", "auto"],
        ["check", "-", "--profile", "auto", "--unknown"],
    ],
)
def test_what_reads_twice_does_not_take_standard_input(
    arguments: list[str],
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(arguments) == 2
    reason = "a profile is learnt by reading twice; use a file instead of -"
    assert capsys.readouterr() == ("", f"urdunews: standard input: {reason}\n")


def test_what_reads_twice_does_not_take_a_pipe(shared: str) -> None:
    done = run_line(f"cat {shared} | urdunews profile /dev/stdin")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr == b"urdunews: /dev/stdin: a pipe can be read only once; use a file\n"


@pytest.mark.usefixtures("shared")
def test_a_profile_is_not_learnt_from_itself(folder: Path) -> None:
    done = run_line("mkdir sub; cp shared.txt sub; urdunews profile sub > sub/a.tsv")
    assert (done.returncode, done.stderr) == (0, b"")
    assert (
        (folder / "sub" / "a.tsv")
        .read_text("utf-8")
        .startswith("# urdunews profile 1\n# records 9\n")
    )
