"""Why a line of a file was taken for what it is."""

import gzip
import io
import json
import re
import zipfile
from pathlib import Path

import pytest

from command.processes import BARE, run
from reading.remotes import memory
from reasons.pages import HEADLINE, KEPT, OVERRULED, SURE
from urdunews.command import main


@pytest.fixture
def march(folder: Path) -> str:
    """A dump of three records, the second of which begins at line 7."""
    (folder / "march.txt").write_text(KEPT + OVERRULED + SURE, "utf-8")
    return "march.txt"


def test_why_says_what_a_line_is_and_why(march: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["why", f"{march}:4", "--profile", "none"]) == 0
    out, err = capsys.readouterr()
    page, _, line = out.partition("\n\n")
    assert re.fullmatch(
        r"Form and order decide on this page: evidence gains \d+ points and needs over\s150\.", page
    )
    assert line.splitlines()[:4] == [
        "march.txt:4  junk/phrase",
        "  متعلقہ خبریں",
        "  It opens with the lexicon's phrase “متعلقہ خبریں”.",
        "  The story ends here: everything after it is the foot of the page.",
    ]
    assert "      phrase\tمتعلقہ خبریں\tnav\tstart\n" in out
    assert err == ""


def test_several_lines_may_belong_to_several_records(
    march: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["why", f"{march}:6-8", f"{march}:12", "--profile", "none"]) == 0
    out = capsys.readouterr().out
    titles = [line for line in out.splitlines() if line.startswith("march.txt:")]
    assert titles == [
        "march.txt:6  junk",
        "march.txt:7  junk/evidence",
        "march.txt:8  junk/evidence",
        "march.txt:12  body",
    ]
    pages = [line for line in out.splitlines() if "page" in line and line[:1] != " "]
    assert len(pages) == 3


def test_lines_as_json(march: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["why", f"{march}:4-99", "--json", "--profile", "none"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(row["path"], row["line"]) for row in rows] == [("march.txt", n) for n in range(4, 17)]
    assert (rows[0]["kind"], rows[0]["phrase"], rows[0]["ends_story"]) == (
        "junk",
        "متعلقہ خبریں",
        True,
    )
    assert (rows[0]["text"], rows[0]["number"], rows[0]["decision"]) == ("متعلقہ خبریں", 4, "kept")
    assert rows[0]["advice"][0]["row"] == "phrase\tمتعلقہ خبریں\tnav\tstart"
    assert {"form": "phrase", "outcome": "claimed"} in rows[0]["trials"]
    assert rows[3]["weighing"]["margin"] > 0


def test_a_column_that_check_prints_is_ignored(
    march: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["why", f"{march}:4:7"]) == 0
    assert "march.txt:4  junk/phrase\n" in capsys.readouterr().out


def test_lines_of_a_compressed_file_are_those_of_its_text(
    folder: Path, march: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "march.gz").write_bytes(gzip.compress((folder / march).read_bytes()))
    assert main(["why", "march.gz:4"]) == 0
    assert "march.gz:4  junk/phrase\n" in capsys.readouterr().out


def test_lines_of_a_url(march: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    local = (folder / march).as_uri()
    assert main(["why", f"{local}:4", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["path"] == str(folder / march)
    assert main(["why", f"{folder.as_uri()}:4"]) == 2
    assert "a folder; name a line of one file in it" in capsys.readouterr().err
    memory().pipe("/reader:secret@host/a.txt", (folder / march).read_bytes())
    remote = "memory://reader:secret@host/a.txt:4"
    assert main(["why", remote]) == 0
    assert "memory://host/a.txt:4  junk/phrase\n" in capsys.readouterr().out
    assert main(["why", remote, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["path"] == "memory://host/a.txt"
    assert main(["why", "memory://reader:secret@host/*.txt:4"]) == 2
    assert "memory://host/*.txt: a pattern or an archive; " in capsys.readouterr().err


def test_lines_of_standard_input(
    march: str, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO((folder / march).read_text("utf-8")))
    assert main(["why", "--json", "--", "-:4"]) == 0
    assert json.loads(capsys.readouterr().out)["path"] is None


def test_names_of_ones_own_change_a_line(
    folder: Path, march: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "names.tsv").write_text("phrase\tمتعلقہ خبریں\tnav\tstart\n", "utf-8")
    assert main(["why", f"{march}:5", "--profile", "none"]) == 0
    assert "march.txt:5  junk\n" in capsys.readouterr().out
    assert main(["why", f"{march}:5", "--profile", "none", "--lexicon", "names.tsv"]) == 0
    assert "march.txt:5  body\n" in capsys.readouterr().out


def test_right_to_left_words_are_isolated_and_controls_are_shown(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "a.txt").write_text(f"{KEPT} date 2026-02-04 \x1b[2J نہر\n", "utf-8")
    assert main(["why", "a.txt:4-7", "--isolates", "always", "--colour", "always"]) == 0
    out = capsys.readouterr().out
    assert "\x1b[2;31m\u2067متعلقہ خبریں\u2069\x1b[0m" in out
    assert "phrase “\u2067متعلقہ خبریں\u2069”." in out
    assert "phrase\t\u2067متعلقہ خبریں\u2069\tnav\tstart" in out
    assert "\u241b[2J" in out
    assert "\x1b[2J" not in out


def test_a_lone_surrogate_can_be_written_as_json(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "a.txt").write_bytes(SURE.encode() + "نہر ".encode() + b"\xff\n")
    assert main(["why", "a.txt:5", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["text"] == "نہر \ufffd"


@pytest.mark.parametrize(
    ("place", "message"),
    [
        ("march.txt:17", "march.txt: no line 17; the last one is 16"),
        ("march.txt:17-20", "march.txt: no line 17; the last one is 16"),
        ("missing.txt:3", "missing.txt: No such file or directory"),
        ("empty.txt:1", "empty.txt: no text in it"),
        (".:1", ".: a folder; name a line of one file in it"),
        (
            "marc*.txt:1",
            "marc*.txt: a pattern or an archive; name a line of one text file, such",
        ),
        ("rows.jsonl:1", "rows.jsonl: JSON, not the text of a dump"),
    ],
)
def test_what_has_no_such_line_is_an_error(
    place: str, message: str, march: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / march).with_name("rows.jsonl").write_text('{"text": "نہر"}\n' * 2, "utf-8")
    assert main(["why", place]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert f"urdunews: {message}" in err


def test_a_line_of_a_row_of_a_table(
    folder: Path, march: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (folder / march).read_text("utf-8")
    rows = [{"text": "نہر"}, {"text": text}]
    (folder / "rows.jsonl").write_text("".join(map(_row, rows)), "utf-8")
    assert main(["why", "rows.jsonl row 2:4:1", "--column", "text"]) == 0
    assert "rows.jsonl row 2:4  junk/phrase\n" in capsys.readouterr().out
    assert main(["why", "rows.jsonl row 2:4", "--column", "text", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["path"], found["row"], found["line"]) == ("rows.jsonl", 2, 4)
    assert main(["why", "rows.jsonl:1", "--column", "text"]) == 2
    assert "name a line of a row, such as rows.jsonl row 1:1\n" in capsys.readouterr().err
    assert main(["why", "rows.jsonl row 3:1", "--column", "text"]) == 2
    message = "urdunews: rows.jsonl row 3: no text with this name in rows.jsonl\n"
    assert capsys.readouterr().err == message


def _row(row: dict[str, str]) -> str:
    return json.dumps(row) + "\n"


def test_a_line_of_a_file_in_an_archive(
    folder: Path, march: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with zipfile.ZipFile(folder / "wow!.zip", "w") as archive:
        archive.writestr("a/first.txt", SURE)
        archive.writestr("a/march.txt", (folder / march).read_text("utf-8"))
    assert main(["why", "./wow!.zip!a/march.txt:4:1"]) == 0
    assert "./wow!.zip!a/march.txt:4  junk/phrase\n" in capsys.readouterr().out
    assert main(["why", "wow!.zip:4"]) == 2
    assert "name a line of one text file, such as wow!.zip!a/first.txt\n" in capsys.readouterr().err
    assert main(["why", "wow!.zip!b.txt:4"]) == 2
    message = "urdunews: wow!.zip!b.txt: no text with this name in wow!.zip\n"
    assert capsys.readouterr().err == message


def test_a_name_in_urdu_as_check_prints_it(
    folder: Path, march: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "مارچ.txt").write_bytes((folder / march).read_bytes())
    assert main(["why", "\u2068مارچ.txt\u2069:4:1"]) == 0
    assert "\u2068مارچ.txt\u2069:4  junk/phrase\n" in capsys.readouterr().out


def test_a_name_in_urdu_in_the_locale_c(folder: Path, march: str) -> None:
    (folder / "مارچ.txt").write_bytes((folder / march).read_bytes())
    # Without UTF-8, each byte of the name is a lone surrogate in the arguments.
    found = run("why", "مارچ.txt:4", "--json", **{**BARE, "PYTHONIOENCODING": ""})
    assert (found.returncode, found.stderr) == (0, b"")
    assert json.loads(found.stdout)["path"] == "مارچ.txt"


@pytest.mark.parametrize(
    "place", ["march.txt", "march.txt:0", "march.txt:5-4", ":5", "march.txt:x", f"a:{'9' * 19}"]
)
def test_a_place_is_a_file_and_a_line(place: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["why", place]) == 2
    assert "a file and a line are expected, such as march.txt:12, not " in capsys.readouterr().err


def test_a_name_may_have_a_colon(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "a:b").write_text(f"{HEADLINE}\n", "utf-8")
    assert main(["why", "a:b:1"]) == 0
    assert "a:b:1  headline" in capsys.readouterr().out.splitlines()
