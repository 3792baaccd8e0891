import csv
import gzip
import importlib
import json
import os
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import urdunews
from command.dumps import ODD, SOUND, shared_pages
from reading.remotes import memory
from urdunews.bulk.conversion import Conversion
from urdunews.bulk.processes import ProcessEndedError
from urdunews.bulk.work_folders import WorkFolder
from urdunews.command import main
from urdunews.interop.columns import NESTED, Form
from urdunews.interop.ninjs import news_item
from urdunews.interop.schema_org import news_article

DAYS = "".join(
    f" date 2026-02-{day:02} نہر نمبر {day} صاف\nملتان (نامہ نگار) محکمے نے نہر صاف کر دی۔\n"
    for day in range(1, 9)
)
SIZE = "--shard-size=200"


@pytest.fixture(autouse=True)
def days(folder: Path) -> None:
    (folder / "days.txt").write_text(DAYS, "utf-8")


def lines(path: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in Path(path).read_text("utf-8").splitlines()]


def left(folder: Path) -> list[str]:
    """Return what is in the folder beside its dumps."""
    return sorted(path.name for path in folder.iterdir() if path.suffix != ".txt")


def test_a_table_has_all_articles_in_order(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["convert", "days.txt", "odd.txt", "-o", "out.jsonl", SIZE]) == 0
    articles = [*urdunews.read("days.txt"), *urdunews.read("odd.txt")]
    assert lines("out.jsonl") == [Form.of(None).row(article) for article in articles]
    assert left(folder) == ["out.jsonl"]
    first, *defects = capsys.readouterr().out.splitlines()
    size = sum(Path(name).stat().st_size for name in ("days.txt", "odd.txt"))
    assert first.startswith(f"10 articles, {size:,} bytes, ")
    codes = Counter(str(defect.code) for article in articles for defect in article.defects)
    assert [line.split() for line in defects] == [
        [str(count), code] for code, count in sorted(codes.items())
    ]


def test_the_summary_can_be_json(capsys: pytest.CaptureFixture[str]) -> None:
    main(["convert", "days.txt", "days.txt", "-o", "out.jsonl", "--unique", "--json"])
    facts = json.loads(capsys.readouterr().out)
    assert facts.pop("seconds") >= 0
    assert facts == {
        "articles": 8,
        "copies": 8,
        "defects": {},
        "bytes": 2 * Path("days.txt").stat().st_size,
        "damaged": [],
    }
    assert [row["id"] for row in lines("out.jsonl")] == [a.id for a in urdunews.read("days.txt")]


@pytest.mark.parametrize(
    ("name", "unique"),
    [
        ("out.jsonl", []),
        pytest.param("out.jsonl", ["--unique"], marks=pytest.mark.thorough),
        pytest.param("out.jsonl.gz", [], marks=pytest.mark.thorough),
        ("out.jsonl.gz", ["--unique"]),
        pytest.param("out.csv", [], marks=pytest.mark.thorough),
        pytest.param("out.csv", ["--unique"], marks=pytest.mark.thorough),
        pytest.param("out", [], marks=pytest.mark.thorough),
        ("out", ["--unique"]),
    ],
)
def test_the_number_of_processes_changes_nothing(
    folder: Path, name: str, unique: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    found = []
    for jobs in ("1", "2", "0"):
        arguments = ["convert", "*.txt", "days.txt", "-o", name, "--jobs", jobs, SIZE, *unique]
        (folder / "empty.txt").write_text(SOUND, "utf-8")
        assert main([*arguments, *(["--table", "csv"] if name == "out" else [])]) == 0
        target = folder / name
        paths = sorted(target.iterdir()) if target.is_dir() else [target]
        found.append([(path.name, path.read_bytes()) for path in paths])
        for path in paths:
            path.unlink()
        assert left(folder) == (["out"] if name == "out" else [])
    assert found[0] == found[1] == found[2]
    assert ("copies left out" in capsys.readouterr().out) == bool(unique)


def test_a_folder_has_a_table_for_each_shard(folder: Path) -> None:
    (folder / "made").mkdir()
    for target in ("new", "made"):
        assert main(["convert", "days.txt", "-o", target, "--table=csv", SIZE]) == 0
        rows: list[dict[str, str]] = []
        paths = sorted((folder / target).iterdir())
        assert [path.name for path in paths] == [f"part-{n:05}.csv" for n in range(len(paths))]
        for path in paths:
            with path.open(encoding="utf-8", newline="") as file:
                rows += csv.DictReader(file)
        assert [row["date"] for row in rows] == [f"2026-02-{day:02}" for day in range(1, 9)]
    assert left(folder) == ["made", "new"]


def test_a_folder_is_parquet_by_default(folder: Path) -> None:
    parquet: Any = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed")
    assert main(["convert", "days.txt", "-o", f"out{os.sep}", SIZE]) == 0
    assert main(["convert", "days.txt", "-o", "one.parquet", SIZE]) == 0
    rows = parquet.read_table("one.parquet").to_pylist()
    assert list(rows[0]) == list(NESTED)
    assert rows == parquet.read_table(folder / "out").to_pylist()
    assert [row["date"] for row in rows] == [a.date for a in urdunews.read("days.txt")]


def test_libraries_load_the_flat_form_without_a_schema(folder: Path) -> None:
    datasets: Any = pytest.importorskip("datasets", reason="datasets is not installed")
    # The first shard has neither dateline nor headline.
    (folder / "days.txt").write_text(f" date 2026-02-01\nبارش ہوئی\n{DAYS}", "utf-8")
    arguments = ["convert", "days.txt", "-o", "out", "--flat", "--table", "jsonl", SIZE]
    assert main(arguments) == 0
    files = sorted(map(str, (folder / "out").iterdir()))
    data = datasets.load_dataset(
        "json", data_files=files, split="train", cache_dir=str(folder / "cache")
    )
    assert data["text"][:] == [article.text for article in urdunews.read("days.txt")]


@pytest.mark.parametrize(
    ("standard", "export"), [("schema-org", news_article), ("ninjs", news_item)]
)
@pytest.mark.parametrize("target", ["out.jsonl", "out.jsonl.gz", "out"])
def test_lines_follow_a_standard(
    folder: Path, standard: str, export: Callable[[urdunews.Article], object], target: str
) -> None:
    assert main(["convert", "days.txt", "-o", target, "--format", standard]) == 0
    path = folder / target / "part-00000.jsonl" if target == "out" else folder / target
    data = path.read_bytes()
    text = (gzip.decompress(data) if target.endswith(".gz") else data).decode()
    found = [json.loads(line) for line in text.splitlines()]
    assert found == [export(article) for article in urdunews.read("days.txt")]


def test_a_standard_and_the_format_of_tables_are_told_apart(folder: Path) -> None:
    (folder / "table.txt").write_text('{"body": "بارش ہوئی۔", "url": "https://a.pk/1"}\n', "utf-8")
    arguments = ["table.txt", "--column", "body", "--url-column", "url", "--format", "jsonl"]
    assert main(["convert", *arguments, "-o", "out.jsonl", "--format", "schema-org"]) == 0
    assert [line["url"] for line in lines("out.jsonl")] == ["https://a.pk/1"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["-o", "out.csv"], "--format ninjs writes .jsonl, .jsonl.gz, .jsonl.zst, not .csv"),
        (["-o", "out", "--table", "parquet"], "not .parquet"),
        (["-o", "out.jsonl", "--flat"], "leave out --columns and --flat"),
        (["-o", "out.jsonl", "--columns", "id"], "leave out --columns and --flat"),
    ],
)
def test_a_standard_has_its_own_fields(
    folder: Path, arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["convert", "days.txt", "--format", "ninjs", *arguments]) == 2
    assert message in capsys.readouterr().err
    assert left(folder) == []


def test_columns_and_days_are_chosen() -> None:
    arguments = ["--columns", "date, text", "--from", "2026-02-03", "--to", "2026-02-05"]
    assert main(["convert", "days.txt", "-o", "out.jsonl", SIZE, *arguments]) == 0
    assert lines("out.jsonl") == [
        {"date": article.date.isoformat(), "text": article.text}
        for article in urdunews.read("days.txt")
        if article.date is not None and 3 <= article.date.day <= 5
    ]
    assert main(["convert", "days.txt", "-o", "out.jsonl", "--to", "2026-02-02"]) == 0
    assert [row["date"] for row in lines("out.jsonl")] == ["2026-02-01", "2026-02-02"]


def test_tables_are_converted_too(folder: Path) -> None:
    rows = [{"body": SOUND, "key": "k1"}, {"body": ODD, "key": "k2"}]
    table = "".join(json.dumps(row) + "\n" for row in rows)
    (folder / "table.jsonl.txt").write_text(table, "utf-8")
    arguments = ["--column", "body", "--id-column", "key", "-o", "out.jsonl", "--jobs", "2"]
    assert main(["convert", "table.jsonl.txt", "days.txt", SIZE, *arguments]) == 0
    assert [row["origin"].get("id") for row in lines("out.jsonl")] == ["k1", "k2", *[None] * 8]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_profile_is_learnt_once_for_all_shards(shared: str, jobs: str) -> None:
    for extra in ([], ["--profile", "auto"], ["--profile", "none"]):
        arguments = ["-o", "out.jsonl", "--jobs", jobs, SIZE, *extra]
        assert main(["convert", shared, *arguments]) == 0
        parser = urdunews.Parser(profile=None if "none" in extra else urdunews.bulk.profile(shared))
        expected = [Form.of(None).row(article) for article in parser.read(shared)]
        assert lines("out.jsonl") == expected
    assert "ہمارا نقشہ" in shared_pages()


def test_a_damaged_file_is_read_as_far_as_possible(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "a.gz").write_bytes(gzip.compress((SOUND * 2).encode())[:-3])
    assert main(["convert", "a.gz", "days.txt", "-o", "out.jsonl", "--json"]) == 2
    out, err = capsys.readouterr()
    assert len(lines("out.jsonl")) == 10
    (damaged,) = json.loads(out)["damaged"]
    assert damaged["path"] == "a.gz"
    assert err.startswith("urdunews: a.gz: the gzip data is truncated, at byte ")
    assert left(folder) == ["a.gz", "out.jsonl"]


def test_the_output_is_never_read(folder: Path) -> None:
    (folder / "in").mkdir()
    (folder / "days.txt").rename(folder / "in" / "days.txt")
    for _ in range(2):
        assert main(["convert", "in", "-o", "in/out.jsonl", "--columns", "date"]) == 0
        assert len(lines("in/out.jsonl")) == 8


def interrupted(*arguments: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Convert, but fail before all is joined."""

    def failing(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(Conversion, "join", failing)
        assert main(["convert", "days.txt", "-o", "out.jsonl", SIZE, *arguments]) == 2


def test_what_failed_is_gone_on_with(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    interrupted(monkeypatch=monkeypatch)
    work = folder / ".urdunews-out.jsonl.parts"
    assert left(folder) == [work.name]
    # A shard that is there is not written again.
    (work / "part-00000.jsonl").write_text("kept\n")
    (work / "part-00001.jsonl").unlink()
    assert main(["convert", "days.txt", "-o", "out.jsonl", SIZE]) == 2
    assert "an unfinished conversion; continue it with --resume" in capsys.readouterr().err
    assert main(["convert", "days.txt", "-o", "out.jsonl", SIZE, "--resume", "--flat"]) == 2
    assert "an unfinished conversion with other inputs or options" in capsys.readouterr().err
    assert main(["convert", "days.txt", "-o", "out.jsonl", SIZE, "--resume"]) == 0
    assert capsys.readouterr().out.startswith("8 articles, ")
    first, *others = Path("out.jsonl").read_text("utf-8").splitlines()
    assert first == "kept"
    expected = [Form.of(None).row(article) for article in urdunews.read("days.txt")]
    assert list(map(json.loads, others)) == expected[-len(others) :]
    assert left(folder) == ["out.jsonl"]


@pytest.mark.parametrize("target", ["out.csv", "out.parquet"])
def test_where_nothing_is_finished_nothing_is_left(
    folder: Path, target: str, capsys: pytest.CaptureFixture[str]
) -> None:
    if target == "out.parquet":
        pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    (folder / "table.txt").write_text('{"a": "x"}\n', "utf-8")
    assert main(["convert", "table.txt", "--column", "b", "-o", target]) == 2
    assert "a table without the column 'b'" in capsys.readouterr().err
    assert left(folder) == []


def test_a_failure_keeps_what_is_finished(folder: Path) -> None:
    (folder / "table.txt").write_text('{"a": "x"}\n', "utf-8")
    assert main(["convert", "days.txt", "table.txt", "--column", "b", "-o", "out.csv"]) == 2
    (work,) = left(folder)
    assert sorted(path.name for path in (folder / work).iterdir()) == [
        "part-00000.csv",
        "plan.json",
        "report-00000.json",
    ]


@pytest.mark.parametrize("target", ["out.jsonl", "out"])
def test_two_conversions_into_one_output_are_refused(
    folder: Path, target: str, capsys: pytest.CaptureFixture[str]
) -> None:
    table = ["--table", "csv"] if target == "out" else []
    arguments = ["convert", "days.txt", "-o", target, *table, SIZE]
    with WorkFolder(folder / target).locked():
        for extra in ([], ["--resume"]):
            assert main([*arguments, *extra]) == 2
            work = f".urdunews-{target}.parts"
            assert f"{work}: another conversion is writing it" in capsys.readouterr().err
    assert left(folder) == []
    assert main(arguments) == 0
    assert left(folder) == [target]


def test_a_large_table_is_converted_in_parts(folder: Path) -> None:
    rows = [{"body": SOUND, "key": f"k{number}"} for number in range(9)]
    (folder / "table.txt").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    arguments = ["--column", "body", "--id-column", "key", "--table", "jsonl", "-o", "out"]
    assert main(["convert", "table.txt", SIZE, *arguments]) == 0
    assert len(left(folder / "out")) > 3
    found = [row["origin"] for name in left(folder / "out") for row in lines(f"out/{name}")]
    assert [(origin["row"], origin["id"]) for origin in found] == [
        (number + 1, f"k{number}") for number in range(9)
    ]


def test_other_inputs_are_not_gone_on_with(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    interrupted(monkeypatch=monkeypatch)
    status = (folder / "days.txt").stat()
    os.utime("days.txt", ns=(status.st_atime_ns, status.st_mtime_ns + 1))
    assert main(["convert", "days.txt", "-o", "out.jsonl", SIZE, "--resume"]) == 2
    assert "with other inputs or options" in capsys.readouterr().err


def test_a_lexicon_is_part_of_what_is_gone_on_with(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "names.tsv").write_text("place\tنور گڑھی\tcity\tPK\n", "utf-8")
    interrupted("--lexicon", "names.tsv", monkeypatch=monkeypatch)
    (folder / "names.tsv").write_text("place\tنئی بستی\tcity\tPK\n", "utf-8")
    arguments = ["convert", "days.txt", "-o", "out.jsonl", SIZE, "--lexicon", "names.tsv"]
    assert main([*arguments, "--resume"]) == 2
    assert "with other inputs or options" in capsys.readouterr().err


def test_a_killed_process_is_an_error(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def killed(*_: object, **__: object) -> None:
        message = "a process has ended with status -9"
        raise ProcessEndedError(message)

    monkeypatch.setattr(Conversion, "write_shards", killed)
    assert main(["convert", "days.txt", "-o", "out.jsonl"]) == 2
    assert "status -9: killed, or out of memory; --resume continues" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["days.txt", "-o", "-"], "standard output: convert writes only files"),
        (["-", "-o", "out.jsonl"], "standard input: convert reads in parts"),
        (
            ["days.txt", "-o", "out.xml"],
            "out.xml: the name of a file ends in .jsonl, .jsonl.gz, .jsonl.zst, .csv or .parquet, ",
        ),
        (["days.txt", "-o", "full.jsonl"], "full.jsonl: not empty; name a new folder"),
        (["days.txt", "-o", "plain"], "plain: Not a directory"),
        (["days.txt", "-o", "odd.txt/"], "odd.txt/: Not a directory"),
        (["days.txt", "-o", "/"], "/: a drive; name a folder on it"),
        (["days.txt", "-o", "no/out.jsonl"], "no/out.jsonl: No such file or directory"),
        (["days.txt", "-o", "no/out/"], "no/out/: No such file or directory"),
        (["days.txt", "-o", "pipe.csv"], "pipe.csv: not a file"),
        (["days.txt", "-o", "out.csv", "--columns", "deck"], "no column 'deck'"),
        (["days.txt", "-o", "out.jsonl", "--columns", ""], "no column ''"),
        (
            ["days.txt", "-o", "out.jsonl", "--table", "csv"],
            "--table csv is for a folder; out.json",
        ),
        (
            ["days.txt", "-o", "out.jsonl", "--from", "today"],
            "today is not a day of the calendar, such as 2",
        ),
        (
            ["days.txt", "-o", "out.jsonl", "--from", "2026-02-03", "--to", "2026-02-02"],
            "dates must not end",
        ),
        (["empty.txt", "-o", "out.jsonl"], "there is no text to convert"),
        (["no.txt", "-o", "out.jsonl"], "no.txt: No such file or directory"),
    ],
)
def test_what_cannot_be_converted_is_told(
    folder: Path, arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "full.jsonl").mkdir()
    (folder / "full.jsonl" / "a.csv").touch()
    (folder / "plain").touch()
    os.mkfifo("pipe.csv")
    before = left(folder)
    # A folder of Parquet tables would need a package.
    is_folder = arguments[2] in {"full.jsonl", "plain", "odd.txt/", "/", "no/out/"}
    assert main(["convert", *arguments, *(["--table", "csv"] if is_folder else [])]) == 2
    assert message in capsys.readouterr().err
    assert left(folder) == before


def test_what_is_not_installed_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(importlib.import_module("sys").modules, "pyarrow", None)
    assert main(["convert", "days.txt", "-o", "out.parquet"]) == 2
    assert 'pip install "urdunews[arrow]"' in capsys.readouterr().err


def test_urls_are_converted_like_files() -> None:
    files = memory()
    files.pipe("/dumps/days.txt", DAYS.encode())
    assert main(["convert", "days.txt", "-o", "local.jsonl", SIZE]) == 0
    arguments = ["convert", "memory://dumps", "-o", "remote.jsonl", SIZE]
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Conversion, "join", _stop)
        with pytest.raises(_StoppedError):
            main(arguments)
    assert main([*arguments, "--resume"]) == 0
    local, remote = lines("local.jsonl"), lines("remote.jsonl")
    for article in local:
        article["origin"]["path"] = "memory://dumps/days.txt"
    assert remote == local


class _StoppedError(Exception):
    pass


def _stop(*_: object) -> None:
    raise _StoppedError
