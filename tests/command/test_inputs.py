import sys
from pathlib import Path

import pytest

from command.dumps import SOUND
from command.processes import run_line
from reading.remotes import memory
from urdunews.command import main

BOTH = "both input and output; write to another file"


def out_of(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize(
    ("output", "inputs"),
    [
        ("sound.txt", ["sound.txt"]),
        ("sound.txt", ["./sound.txt"]),
        ("./sound.txt", ["odd.txt", "sound.txt"]),
        ("sound.txt", ["missing.txt", "sound.txt"]),
        ("sound.txt", ["missing*.txt", "sound.txt"]),
        ("sound.txt", ["s*.txt"]),
        ("sound.txt", ["**/*.txt"]),
        ("link.txt", ["sound.txt"]),
        ("sound.txt", ["link.txt"]),
        ("hard.txt", ["sound.txt"]),
        ("sound.txt", ["file://{folder}/sound.txt"]),
        ("sound.txt", ["file://{folder}/s*.txt"]),
        ("sound.txt", ["zip://a.txt::sound.txt"]),
        ("sound.txt", ["zip://a.txt::file://{folder}/sound.txt"]),
        ("names.tsv", ["odd.txt", "--lexicon", "names.tsv"]),
        ("lines.tsv", ["odd.txt", "--profile", "lines.tsv"]),
    ],
)
def test_an_output_that_is_an_input_is_refused_before_anything_is_opened(
    output: str,
    inputs: list[str],
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (folder / "link.txt").symlink_to("sound.txt")
    (folder / "hard.txt").hardlink_to("sound.txt")
    (folder / "names.tsv").write_text("# urdunews lexicon 1\n", "utf-8")
    (folder / "lines.tsv").write_text("# urdunews profile 1\n", "utf-8")
    before = {path.name: path.read_bytes() for path in folder.iterdir()}

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError

    with monkeypatch.context() as patched:
        patched.setattr("io.open", refuse)
        patched.setattr("builtins.open", refuse)
        patched.setattr("os.open", refuse)
        named = [name.format(folder=folder) for name in inputs]
        assert main(["parse", *named, "-o", output]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.endswith(f": {BOTH}\n")
    assert err.count("\n") == 1
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_the_refusal_names_the_input_and_escapes_it(
    folder: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (folder / "a\x1b.txt").write_text(SOUND, "utf-8")
    assert main(["parse", "a*.txt", "-o", "a\x1b.txt"]) == 2
    assert capsys.readouterr().err == f"urdunews: a\\x1b.txt: {BOTH}\n"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("urdunews parse - -o sound.txt < sound.txt", "standard input"),
        ("urdunews parse - < sound.txt >> sound.txt", "standard input"),
        ("urdunews normalize < sound.txt >> sound.txt", "standard input"),
        ("urdunews parse sound.txt >> sound.txt", "sound.txt"),
        ("urdunews check *.txt >> sound.txt", "sound.txt"),
        ("urdunews profile sound.txt >> sound.txt", "sound.txt"),
        ("ln -s /dev/fd/1 out; urdunews parse sound.txt -o out >> sound.txt", "sound.txt"),
    ],
)
def test_what_the_shell_has_opened_counts_too(line: str, name: str, folder: Path) -> None:
    done = run_line(line)
    assert done.returncode == 2
    assert done.stderr.decode() == f"urdunews: {name}: {BOTH}\n"
    assert (folder / "sound.txt").read_text("utf-8") == SOUND * 2


def test_standard_input_that_is_the_output_is_refused(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    with (folder / "sound.txt").open(encoding="utf-8") as file:
        monkeypatch.setattr("sys.stdin", file)
        assert main(["parse", "-", "-o", "sound.txt"]) == 2
        assert capsys.readouterr().err == f"urdunews: standard input: {BOTH}\n"
        assert main(["parse", "-", "-o", "out.jsonl"]) == 0
    assert len((folder / "out.jsonl").read_text("utf-8").splitlines()) == 2


def test_a_folder_with_the_output_is_not_refused(folder: Path) -> None:
    (folder / "out.jsonl").write_text("before", "utf-8")
    assert main(["parse", ".", "-o", "out.jsonl"]) == 0
    assert len((folder / "out.jsonl").read_text("utf-8").splitlines()) == 4


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("urdunews parse sub -o sub/out.jsonl", marks=pytest.mark.thorough),
        "urdunews parse sub -o sub/link.jsonl",
        pytest.param("urdunews parse sub -o sub/new.jsonl", marks=pytest.mark.thorough),
        "urdunews parse sub --profile auto -o sub/new.jsonl",
        "urdunews parse sub > sub/out.jsonl",
        pytest.param("urdunews parse sub > sub/new.jsonl", marks=pytest.mark.thorough),
        pytest.param(
            "urdunews parse sub > sub/new.jsonl 2> sub/errors.txt", marks=pytest.mark.thorough
        ),
        pytest.param(
            "urdunews parse 'sub/.*' sub/a.txt -o sub/new.jsonl", marks=pytest.mark.thorough
        ),
    ],
)
def test_an_output_in_a_folder_that_is_read_is_left_out(line: str, folder: Path) -> None:
    (folder / "sub").mkdir()
    (folder / "sub" / "a.txt").write_text(SOUND, "utf-8")
    (folder / "sub" / ".b.txt").write_text(SOUND, "utf-8")
    (folder / "sub" / "out.jsonl").write_text("an earlier output", "utf-8")
    (folder / "sub" / "link.jsonl").symlink_to("out.jsonl")
    if ".*" in line or "new" in line:
        (folder / "sub" / "out.jsonl").unlink()
        (folder / "sub" / "link.jsonl").unlink()
    for _ in range(2):
        done = run_line(line)
        assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
        outputs = [path for path in (folder / "sub").glob("*.jsonl") if not path.is_symlink()]
        lines = [len(path.read_text("utf-8").splitlines()) for path in outputs]
        assert lines == [2 if ".*" in line else 1]
    assert not list((folder / "sub").glob(".urdunews*"))


def test_standard_input_is_read_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", "-", "sound.txt", "-"]) == 2
    assert capsys.readouterr() == (
        "",
        "urdunews: standard input can be read only once: pass - once\n",
    )


def test_a_device_may_be_read_and_written() -> None:
    done = run_line("urdunews normalize /dev/null - < /dev/null > /dev/null")
    assert (done.returncode, done.stderr) == (0, b"")
    done = run_line("urdunews parse /dev/null -o /dev/null")
    assert (done.returncode, done.stderr) == (2, b"urdunews: /dev/null: no text in it\n")


def test_no_output_is_made_when_an_input_is_missing(folder: Path) -> None:
    before = out_of(folder)
    for path in ("missing.txt", "missing*.txt", "empty.txt", ""):
        assert main(["parse", "sound.txt", path, "-o", "out.jsonl"]) == 2
        assert out_of(folder) == before
    (folder / "bare").mkdir()
    assert main(["parse", "bare", "-o", "bare/out.jsonl"]) == 2
    assert out_of(folder / "bare") == []


def test_urls_are_inputs(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    memory().pipe("/sound.txt", (folder / "sound.txt").read_bytes())
    assert main(["parse", "sound.txt"]) == 0
    local = capsys.readouterr().out
    assert main(["parse", "memory://sound.txt", "-o", "out.jsonl"]) == 0
    remote = (folder / "out.jsonl").read_text("utf-8")
    assert remote == local.replace('"path": "', '"path": "memory://')
    assert main(["parse", (folder / "sound.txt").as_uri(), "--profile", "auto"]) == 0
    assert main(["check", "memory://sound.txt"]) == 0


@pytest.mark.parametrize("command", [["parse"], ["convert", "--profile", "none"]])
def test_the_password_of_a_url_is_not_shown(
    command: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "fsspec.core", None)
    url = "https://reader:secret@host/a.txt"
    assert main([*command, url, "-o", "out.jsonl"]) == 2
    wrong = 'urdunews: https://host/a.txt: URLs need fsspec: pip install "urdunews[remote]"\n'
    assert capsys.readouterr().err == wrong


def test_the_password_of_an_empty_file_is_not_shown(capsys: pytest.CaptureFixture[str]) -> None:
    memory().pipe("/reader:secret@host/a.txt", b"")
    assert main(["parse", "memory://reader:secret@host/a.txt"]) == 2
    assert capsys.readouterr().err == "urdunews: memory://host/a.txt: no text in it\n"


@pytest.mark.parametrize("command", ["parse", "convert"])
@pytest.mark.parametrize(
    "target", ["memory://out.jsonl", "s3://reader:secret@b/out/", "s3://reader:secret@b/out.xml"]
)
def test_a_url_is_not_written_to(
    command: str, target: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = out_of(folder)
    assert main([command, "sound.txt", "-o", target]) == 2
    shown = target.replace("reader:secret@", "")
    wrong = f"urdunews: {shown}: a URL cannot be written to; write a file and copy it there\n"
    assert capsys.readouterr().err.endswith(wrong)
    assert out_of(folder) == before
