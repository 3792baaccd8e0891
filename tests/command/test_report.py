import gzip
import io
import json
import os
import sys
import tempfile
from pathlib import Path

import pytest

import urdunews
from command.dumps import ODD, SOUND
from command.processes import run_line
from html_trees import tree
from reported import REPORTED, write_reported
from urdunews import bulk
from urdunews.bulk.processes import ProcessEndedError
from urdunews.command import main, report
from urdunews.command.report_text import text_of
from urdunews.html import report_page

SIZE = "--split-size=300"
PLAIN = ["--profile", "none"]


@pytest.fixture(autouse=True)
def dump(folder: Path) -> str:
    return write_reported(folder).name


def left(folder: Path) -> list[str]:
    """Return what is in the folder beside its dumps."""
    return sorted(path.name for path in folder.iterdir() if path.suffix != ".txt")


def parsed(path: str, *arguments: str) -> None:
    assert main(["parse", "dump.txt", "-o", path, *PLAIN, *arguments]) == 0


def test_the_text_is_for_a_terminal(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    assert main(["report", "dump.txt", SIZE, *PLAIN]) == 0
    out, err = capsys.readouterr()
    assert out == text_of(bulk.summarize("dump.txt"))
    assert err == ""
    assert left(folder) == []


def test_a_page_is_written_and_the_text_too(
    capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    assert main(["report", "dump.txt", "-o", "out.html", *PLAIN]) == 0
    page = Path("out.html").read_text("utf-8")
    assert page == report_page(bulk.summarize("dump.txt"))
    assert tree(page).one("h1").text() == "Report: dump.txt"
    assert capsys.readouterr().out.startswith("4 articles, ")
    assert left(folder) == ["out.html"]


def test_a_page_may_be_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", "dump.txt", "-o", "-", *PLAIN]) == 0
    assert capsys.readouterr().out == report_page(bulk.summarize("dump.txt"))


def test_all_numbers_are_json(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    assert main(["report", "dump.txt", "--json", "-o", "out.html", *PLAIN]) == 0
    data = json.loads(capsys.readouterr().out)
    summary = bulk.summarize("dump.txt")
    assert data["summary"] == json.loads(json.dumps(summary.to_dict()))
    assert [verdict["rule"] for verdict in data["verdicts"]] == [
        verdict.rule for verdict in bulk.verdicts(summary)
    ]
    assert data["comparison"] is None
    assert left(folder) == ["out.html"]


@pytest.mark.parametrize("extra", [[], ["--against", "old.jsonl"]])
def test_the_number_of_processes_changes_nothing(
    extra: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    parsed("old.jsonl")
    found = []
    for jobs in ("1", "2", "0"):
        arguments = ["dump.txt", "sound.txt", "-o", "out.html", "--jobs", jobs, SIZE, *extra]
        assert main(["report", *arguments, *PLAIN]) == 0
        found.append((Path("out.html").read_bytes(), capsys.readouterr().out))
    assert found[0] == found[1] == found[2]
    assert found[0][1].startswith("6 articles, ")


def test_standard_input_is_read_in_its_turn(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(ODD.encode()), "utf-8"))
    assert main(["report", "sound.txt", "-", "dump.txt", "--json", *PLAIN]) == 0
    summary = json.loads(capsys.readouterr().out)["summary"]
    assert summary["articles"] == 7
    where = [example["where"] for example in summary["defects"][0]["examples"]]
    assert where == ["-:1", "dump.txt:9"]


def test_tables_are_reported_on(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [{"body": SOUND}, {"body": ODD}]
    (folder / "table.jsonl").write_text("".join(map(json.dumps, rows[:1])) + "\n", "utf-8")
    with (folder / "table.jsonl").open("a", encoding="utf-8") as file:
        file.write(json.dumps(rows[1]) + "\n")
    assert main(["report", "table.jsonl", "--column", "body", "--json", *PLAIN]) == 0
    summary = json.loads(capsys.readouterr().out)["summary"]
    assert summary["files"]["rows"][0] | {"first": ""} == {
        "name": "table.jsonl",
        "count": 2,
        "detail": "",
        "first": "",
    }
    assert summary["defects"][0]["examples"][0]["where"] == "table.jsonl row 2:1"


def test_a_profile_is_learnt_and_a_lexicon_read(
    shared: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["report", shared, "--json"]) == 0
    junk = json.loads(capsys.readouterr().out)["summary"]["junk"]["rows"]
    assert (junk[0]["name"], junk[0]["detail"], junk[0]["count"]) == ("ہمارا نقشہ", "profile", 9)
    (folder / "names.tsv").write_text("place\tنور گڑھی\tcity\tPK\n", "utf-8")
    assert main(["report", "dump.txt", "--lexicon", "names.tsv", "--json", *PLAIN]) == 0
    assert json.loads(capsys.readouterr().out)["summary"]["unknown"] == []


@pytest.mark.parametrize("old", ["old.jsonl", "old.jsonl.gz", "old.parquet", "old"])
def test_an_earlier_run_is_compared(
    old: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if old in {"old.parquet", "old"}:
        pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    assert main(["convert", "dump.txt", "-o", old, "--shard-size=300", *PLAIN]) == 0
    (folder / "names.tsv").write_text("place\tنور گڑھی\tcity\tPK\n", "utf-8")
    capsys.readouterr()
    arguments = ["report", "dump.txt", "--against", old, "--lexicon", "names.tsv", *PLAIN]
    assert main([*arguments, "-o", "out.html"]) == 0
    out = capsys.readouterr().out
    assert (
        "against the earlier run: 4 articles in both, 3 of them equal; "
        "0 only in the earlier run, 0 only in this one\n" in out
    )
    assert "    changed dump.txt:12\n      - \u2068نور گڑھی\u2069\n" in out
    assert "      + \u2068نور گڑھی PK\u2069\n" in out
    (section,) = [
        one
        for one in tree(Path("out.html").read_text("utf-8")).all("section")
        if one.attributes["id"] == "against"
    ]
    assert [part.text() for part in section.one("details").one("tbody").all("td")][1:] == [
        *("نور گڑھی", "نور گڑھی PK")
    ]


def test_temporary_files_are_removed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    parsed("old.jsonl")
    (folder / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder / "temporary"))
    assert main(["report", "dump.txt", "--against", "old.jsonl", SIZE, *PLAIN]) == 0
    assert list((folder / "temporary").iterdir()) == []


def test_a_damaged_file_is_read_as_far_as_possible(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "a.gz").write_bytes(gzip.compress(REPORTED.encode())[:-3])
    assert main(["report", "a.gz", "dump.txt", "-o", "out.html", *PLAIN]) == 2
    out, err = capsys.readouterr()
    assert out.startswith("8 articles, ")
    assert "problem: a.gz could not be read to its end: the gzip data is truncated. " in out
    assert err.startswith("urdunews: a.gz: the gzip data is truncated, at byte ")
    assert left(folder) == ["a.gz", "out.html"]


def test_the_output_is_never_read(folder: Path) -> None:
    (folder / "in").mkdir()
    (folder / "dump.txt").rename(folder / "in" / "dump.txt")
    (folder / "in" / "report.txt").write_text(SOUND, "utf-8")
    pages = []
    for _ in range(2):
        assert main(["report", "in", "-o", "in/report.txt", *PLAIN]) == 0
        pages.append((folder / "in" / "report.txt").read_text("utf-8"))
    assert pages[0] == pages[1]
    assert "<p>4 articles, " in pages[0]


@pytest.mark.skipif(os.name != "posix", reason="there is no /bin/sh")
def test_standard_output_is_not_read_either(folder: Path) -> None:
    (folder / "in").mkdir()
    (folder / "dump.txt").rename(folder / "in" / "dump.txt")
    (folder / "in" / "text.txt").write_text(SOUND, "utf-8")
    line = "cd in && urdunews report . --profile none -o ../out.html >> text.txt"
    assert run_line(line).returncode == 0
    assert (folder / "in" / "text.txt").read_text("utf-8").startswith(f"{SOUND}4 articles, ")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["no.txt"], "no.txt: No such file or directory"),
        (["empty.txt"], "there is no text to report on"),
        (["dump.txt", "-o", "dump.txt"], "dump.txt: both input and output"),
        (["dump.txt", "-o", "old.jsonl", "--against", "old.jsonl"], "old.jsonl: both input and"),
        (["dump.txt", "--against", "no.jsonl"], "no.jsonl: No such file or directory"),
        (["dump.txt", "--against", "dump.txt"], "dump.txt: line 1 is not JSON; name JSON Lines"),
        (
            ["dump.txt", "--against", "half.jsonl"],
            "half.jsonl: line 2 is not JSON; name JSON Lines",
        ),
        (["dump.txt", "--json", "-o", "-"], "--json and the page would both go to standard output"),
        (["dump.txt", "-o", "no/out.html"], "no/out.html: No such file or directory"),
        (["dump.txt", "-o", "old.jsonl/"], "old.jsonl/: Is a directory"),
        (["-", "-"], "standard input can be read only once"),
        (["dump.txt", "--id-column", "x"], "--id-column needs --column, the name"),
    ],
)
def test_what_is_wrong_is_one_line_and_nothing_is_written(
    arguments: list[str], message: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    parsed("old.jsonl")
    (folder / "half.jsonl").write_text('{"id": "a"}\n{"id"\n', "utf-8")
    before = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    assert main(["report", *arguments, *PLAIN]) == 2
    out, err = capsys.readouterr()
    assert message in err
    assert err.count("\n") == 1
    assert out == ""
    after = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    assert after == before


def test_parquet_needs_a_package(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "old.parquet").write_bytes(b"PAR1")
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    assert main(["report", "dump.txt", "--against", "old.parquet", *PLAIN]) == 2
    assert 'pip install "urdunews[arrow]"' in capsys.readouterr().err


def test_a_killed_process_is_an_error(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    def killed(*_: object) -> None:
        message = "a process has ended with status -9"
        raise ProcessEndedError(message)

    monkeypatch.setattr(report, "survey", killed)
    assert main(["report", "dump.txt", "-o", "out.html", *PLAIN]) == 2
    assert "a process has ended with status -9: killed, or out of memory" in capsys.readouterr().err
    assert left(folder) == []


def test_hostile_names_and_texts_obey_nobody(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = "a\x1b[2J\u202e<script>.txt"
    text = " date 2026-02-03 <script>\u202e\x1b[2J\nملتان: نہر\x07 صاف \udcff کر دی گئی۔\n"
    (folder / name).write_text(text, "utf-8", "surrogateescape")
    for extra in ([], ["--json"]):
        assert main(["report", name, "-o", "out.html", *extra, *PLAIN]) == 0
        out = capsys.readouterr().out
        assert not set("\x1b\u202e\x07") & set(out) or extra
        out.encode()
        page = Path("out.html").read_text("utf-8")
        assert tree(page).one("h1").text() == "Report: a\\x1b[2J\\u202e<script>.txt"
        assert not set("\x1b\u202e\x07\udcff") & set(page)


def test_a_report_is_that_of_the_library(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", "dump.txt", "-o", "-", *PLAIN]) == 0
    assert capsys.readouterr().out == urdunews.html.report("dump.txt")


def test_help_names_the_options(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", "--help"]) == 0
    out = capsys.readouterr().out
    for option in ("-o FILE", "--against OLD", "--jobs N", "--split-size N", "--json"):
        assert option in out
