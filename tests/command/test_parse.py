import json
import os
from pathlib import Path

import pytest

import urdunews
from command.dumps import KEYS, SOUND
from urdunews.command import main


def test_parse_writes_one_line_of_json_an_article(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", "sound.txt", "odd.txt"]) == 0
    out, err = capsys.readouterr()
    lines = out.split("\n")
    assert lines.pop() == ""
    read = [json.loads(line) for line in lines]
    articles = [*urdunews.read("sound.txt"), *urdunews.read("odd.txt")]
    assert read == [article.to_dict() for article in articles]
    assert [list(data) for data in read] == [KEYS] * 4
    assert err == ""


def test_parse_writes_letters_and_not_their_numbers(capsys: pytest.CaptureFixture[str]) -> None:
    main(["parse", "sound.txt"])
    out = capsys.readouterr().out
    assert '"headline": "نہر صاف"' in out
    assert "\\u" not in out


def test_parse_writes_to_a_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["parse", "odd.txt"])
    shown = capsys.readouterr().out
    for option in ("-o", "--output"):
        assert main(["parse", "odd.txt", option, "out.jsonl"]) == 0
        assert (folder / "out.jsonl").read_bytes() == shown.encode()
        (folder / "out.jsonl").unlink()
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("suffix", [".jsonl.gz", ".jsonl.zst", ".csv", ".parquet"])
def test_parse_writes_nothing_that_the_name_belies(
    suffix: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["parse", "odd.txt", "-o", f"out{suffix}"]) == 2
    assert f"JSON Lines, such as news.jsonl; urdunews convert writes {suffix}\n" in (
        capsys.readouterr().err
    )
    assert not (folder / f"out{suffix}").exists()


def test_a_dash_is_standard_output(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["parse", "odd.txt"])
    shown = capsys.readouterr().out
    assert main(["parse", "odd.txt", "-o", "-"]) == 0
    assert capsys.readouterr().out == shown
    assert not (folder / "-").exists()


def test_parse_reads_folders_and_patterns(
    folder: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (folder / "sub").mkdir()
    (folder / "sub" / "a.txt").write_text(SOUND, "utf-8")
    assert main(["parse", "sub", "s*.txt"]) == 0
    paths = [json.loads(line)["origin"]["path"] for line in capsys.readouterr().out.splitlines()]
    assert paths == [os.path.join("sub", "a.txt"), "sound.txt", "sound.txt"]  # noqa: PTH118
