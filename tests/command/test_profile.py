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
    assert main(["parse", shared]) == 0
    bare = capsys.readouterr().out
    assert main(["parse", shared, "--profile", "lines.tsv"]) == 0
    told = capsys.readouterr().out
    assert main(["parse", shared, "--profile", "auto"]) == 0
    assert capsys.readouterr().out == told
    assert (bare.count("ہمارا نقشہ"), told.count("ہمارا نقشہ")) == (9, 0)


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
