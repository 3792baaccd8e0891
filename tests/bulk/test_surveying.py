import gzip
import io
import json
import os
import pickle
import threading
from pathlib import Path
from typing import Any

import pytest

import urdunews
from reported import REPORTED, write_reported
from urdunews import bulk
from urdunews.bulk.compared_rows import written_row
from urdunews.bulk.surveying import Surveyed, SurveyJob, pieces_of, survey
from urdunews.reading.file_ids import file_id
from urdunews.reading.options import ReadOptions
from urdunews.reading.splits import Split


def job_in(
    folder: Path, *, keeps_rows: bool = False, reading: ReadOptions | None = None
) -> SurveyJob:
    return SurveyJob(
        folder=folder,
        parser=urdunews.Parser(),
        reading=reading or ReadOptions(),
        keeps_rows=keeps_rows,
    )


def surveyed(job: SurveyJob, path: Path, size: int, jobs: int) -> bulk.Summary:
    pieces = list(pieces_of(path, size, job.reading))
    survey(job, pieces, jobs, lambda _: None)
    return job.merged(len(pieces)).summary(job.parser.lexicon)


@pytest.mark.parametrize("size", [pytest.param(1, marks=pytest.mark.thorough), 150, 400, 10_000])
def test_splits_are_counted_as_the_whole(tmp_path: Path, size: int) -> None:
    path = write_reported(tmp_path, copies=3)
    (tmp_path / "work").mkdir()
    summary = surveyed(job_in(tmp_path / "work"), path, size, 1)
    assert summary == bulk.summary_of(urdunews.read(path)) == bulk.summarize(path)
    assert summary.articles == 12


def test_the_number_of_processes_changes_nothing(tmp_path: Path) -> None:
    path = write_reported(tmp_path, copies=2)
    found = []
    for jobs in (1, 2):
        folder = tmp_path / f"work{jobs}"
        folder.mkdir()
        job = job_in(folder, keeps_rows=True)
        summary = surveyed(job, path, 300, jobs)
        count = len(list(pieces_of(path, 300, job.reading)))
        found.append((summary, list(job.rows(count))))
        assert sorted(file.suffix for file in folder.iterdir()) == [".pickle"] * count
    assert found[0] == found[1]
    assert found[0][1] == [written_row(article.to_dict()) for article in urdunews.read(path)]


def test_summarize_takes_processes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("urdunews.bulk.surveying.SPLIT_SIZE", 500)
    path = write_reported(tmp_path, copies=2)
    assert bulk.summarize(path, jobs=2) == bulk.summarize(path)


def test_a_job_tells_how_much_it_has_done(tmp_path: Path) -> None:
    path = write_reported(tmp_path)
    job = pickle.loads(pickle.dumps(job_in(tmp_path)))  # noqa: S301
    done: list[Surveyed] = []
    pieces = list(pieces_of(path, 400, job.reading))
    survey(job, pieces, 1, done.append)
    assert len(done) == len(pieces) > 1
    assert sum(one.articles for one in done) == 4
    assert sum(one.size for one in done) == path.stat().st_size


def test_sources_may_be_several_and_open_files(tmp_path: Path) -> None:
    path = write_reported(tmp_path)
    with path.open("rb") as file:
        summary = bulk.summarize([str(path), file, io.StringIO(REPORTED)])
    assert summary.articles == 12
    assert [(row.name, row.count) for row in summary.files.rows] == [(str(path), 8), ("-", 4)]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_a_pipe_is_read_once(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=lambda: pipe.write_text(REPORTED, "utf-8"))
    writer.start()
    summary = bulk.summarize(pipe)
    writer.join()
    assert (summary.articles, summary.size) == (4, len(REPORTED.encode()))


def test_a_parser_reads_them(tmp_path: Path) -> None:
    path = tmp_path / "dump.txt"
    path.write_text(REPORTED.replace(" date ", "Date: "), "utf-8")
    assert bulk.summarize(path).articles == 1
    parser = urdunews.Parser(header_keywords=("Date",))
    assert bulk.summarize(path, parser=parser).articles == 4
    assert bulk.summary_of(parser.read(path), parser=parser).articles == 4


def test_a_damaged_file_is_read_as_far_as_possible(tmp_path: Path) -> None:
    (tmp_path / "a.gz").write_bytes(gzip.compress(REPORTED.encode())[:-3])
    write_reported(tmp_path)
    summary = bulk.summarize([tmp_path / "a.gz", tmp_path / "dump.txt"])
    assert summary.articles == 8
    (damage,) = summary.damages
    assert damage.path == str(tmp_path / "a.gz")
    assert damage.offset > 0
    assert damage.reason == "the gzip data is truncated"


def test_an_encoding_may_be_named(tmp_path: Path) -> None:
    path = tmp_path / "dump.txt"
    path.write_text(REPORTED, "utf-16-le")
    assert bulk.summarize(path, encoding="utf-16-le").articles == 4


def test_a_table_is_summarized_by_its_columns(tmp_path: Path) -> None:
    row = {"key": "7", "at": "https://example.org/7", "day": "2026-02-03", "name": "نہر صاف"}
    body = "ملتان (نامہ نگار) محکمے نے نہر صاف کر دی ہے۔"
    path = tmp_path / "pages.jsonl"
    path.write_text(json.dumps({**row, "body": body}) + "\n", "utf-8")
    options: dict[str, Any] = {
        "column": "body",
        "id_column": "key",
        "url_column": "at",
        "date_column": "day",
        "title_column": "name",
        "max_record": 1 << 20,
    }
    summary = bulk.summarize(path, **options)
    assert summary == bulk.summary_of(urdunews.read(path, **options))
    parts = {part.name: part.count for part in summary.parts}
    assert (parts["date"], parts["headline"]) == (1, 1)
    with pytest.raises(ValueError, match="needs column"):
        bulk.summarize(path, date_column="day")


def test_files_are_left_out(tmp_path: Path) -> None:
    write_reported(tmp_path)
    other = tmp_path / "other.txt"
    other.write_text(REPORTED, "utf-8")
    left_out = file_id(other.stat())
    assert left_out is not None
    pieces = list(pieces_of(tmp_path, 10_000, ReadOptions(), [left_out]))
    assert [piece.path for piece in pieces if isinstance(piece, Split)] == [
        str(tmp_path / "dump.txt")
    ]


def test_a_table_is_surveyed_by_its_column(tmp_path: Path) -> None:
    path = tmp_path / "table.jsonl"
    rows = [json.dumps({"text": REPORTED}, ensure_ascii=False)] * 3
    path.write_text("\n".join(rows), "utf-8")
    job = job_in(tmp_path, reading=ReadOptions.of(column="text"))
    pieces = list(pieces_of(path, 10, job.reading))
    assert len(pieces) == 3
    survey(job, pieces, 1, lambda _: None)
    assert job.merged(len(pieces)).articles == 12


def test_a_file_of_another_machine_is_surveyed() -> None:
    fsspec: Any = pytest.importorskip("fsspec", reason="fsspec is not installed")
    with fsspec.open("memory://surveyed/dump.txt", "wb") as file:
        file.write(REPORTED.encode())
    assert bulk.summarize("memory://surveyed/dump.txt").articles == 4


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"source": 7}, TypeError),
        ({"source": "no.txt"}, FileNotFoundError),
        ({"source": ".", "jobs": 0}, ValueError),
        ({"source": ".", "jobs": "2"}, TypeError),
        ({"source": ".", "encoding": "no-such"}, ValueError),
    ],
)
def test_wrong_calls_raise(arguments: dict[str, object], error: type[Exception]) -> None:
    with pytest.raises(error):
        bulk.summarize(**arguments)  # type: ignore[arg-type]
