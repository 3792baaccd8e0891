import gc
import multiprocessing
import os
import signal
import threading
import time
import zipfile
from collections.abc import Sequence
from multiprocessing.context import SpawnProcess
from pathlib import Path
from typing import cast

import pytest

import urdunews
from urdunews.bulk import Split, plan_splits, processes
from urdunews.bulk.processes import ProcessEndedError, run_on_splits
from urdunews.bulk.shards import Report, ShardJob
from urdunews.bulk.table_writers import TableKind
from urdunews.interop.columns import Form
from urdunews.reading.options import ReadOptions

RECORD = " date 2026-02-03 نہر صاف\nملتان (نامہ نگار) محکمے نے نہر صاف کر دی۔\n"


@pytest.fixture
def job(tmp_path: Path) -> ShardJob:
    (tmp_path / "work").mkdir()
    return ShardJob(
        folder=tmp_path / "work",
        parser=urdunews.Parser(),
        reading=ReadOptions(),
        dates=None,
        kind=TableKind("jsonl", Form.of(["id", "headline"])),
        unique=False,
    )


def numbered(path: Path, size: int) -> Sequence[tuple[int, Split]]:
    return list(enumerate(plan_splits(path, size)))


@pytest.mark.parametrize("jobs", [1, 2])
def test_any_number_of_processes_write_the_same(job: ShardJob, jobs: int) -> None:
    path = job.folder.with_name("a.txt")
    path.write_text(RECORD * 6, "utf-8")
    splits = numbered(path, len(RECORD.encode()) * 2)
    reports = list(run_on_splits(job, splits, jobs))
    assert [report.articles for report in reports] == [2, 2, 2]
    for number, _ in splits:
        assert len(job.shard(number).read_text("utf-8").splitlines()) == 2
    assert list(run_on_splits(job, [], jobs)) == []


def test_a_process_tells_what_it_skips_and_what_fails(job: ShardJob) -> None:
    archive = job.folder.with_name("a.zip")
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("a.txt", RECORD)
        file.writestr("b.png", b"\x89PNG\r\n\x1a\n")
    splits = [(0, Split(path=str(archive))), (1, Split(path=str(archive)))]
    with pytest.warns(urdunews.SkippedFileWarning) as caught:
        assert [report.articles for report in run_on_splits(job, splits, 2)] == [1, 1]
    assert [str(warning.message) for warning in caught]
    missing = [(number, Split(path=str(job.folder / "no.txt"))) for number in range(2)]
    with pytest.raises(FileNotFoundError) as raised:
        list(run_on_splits(job, missing, 2))
    assert raised.value.filename == str(job.folder / "no.txt")


class Killed(urdunews.Parser):
    """Ends the process that takes it over."""

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return os._exit, (9,)


class NotStarted(urdunews.Parser):
    """Ends the process that takes it over, as Python does that cannot import its script."""

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return os._exit, (1,)


@pytest.mark.parametrize(
    ("parser", "message"),
    [
        (Killed(), "^a process has ended with status 9$"),
        (NotStarted(), 'status 1; does the script lack the line `if __name__ == "__main__":`'),
    ],
)
def test_a_process_that_ends_is_told(job: ShardJob, parser: urdunews.Parser, message: str) -> None:
    path = job.folder.with_name("a.txt")
    path.write_text(RECORD * 2, "utf-8")
    killed = ShardJob(
        folder=job.folder,
        parser=parser,
        reading=job.reading,
        dates=None,
        kind=job.kind,
        unique=False,
    )
    with pytest.raises(ProcessEndedError, match=message):
        list(run_on_splits(killed, numbered(path, len(RECORD.encode())), 2))
    assert multiprocessing.active_children() == []


def test_processes_end_when_nobody_asks_for_more(job: ShardJob) -> None:
    path = job.folder.with_name("a.txt")
    path.write_text(RECORD * 4, "utf-8")
    reports = run_on_splits(job, numbered(path, len(RECORD.encode())), 2)
    assert next(reports).articles == 1
    reports.close()  # type: ignore[attr-defined]
    assert multiprocessing.active_children() == []


def test_the_work_of_a_process(job: ShardJob, monkeypatch: pytest.MonkeyPatch) -> None:
    path = job.folder.with_name("a.txt")
    path.write_text(RECORD * 3, "utf-8")
    splits = numbered(path, len(RECORD.encode()))
    handlers: list[object] = []
    monkeypatch.setattr(signal, "signal", lambda *given: handlers.append(given))
    monkeypatch.setattr(processes, "_end_with", lambda _: None)
    ended: list[int] = []
    monkeypatch.setattr(os, "_exit", ended.append)
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    with receiver, sender:
        following = context.Value("q", 1)
        processes._work(job, splits, following, sender, receiver, gc.get_threshold())
        outcomes = [receiver.recv(), receiver.recv()]
        assert not receiver.poll()
    assert [outcome.result.articles for outcome in outcomes] == [1, 1]
    assert not job.shard(0).exists()
    assert handlers == [(signal.SIGINT, signal.SIG_IGN)]
    assert ended == [0]


class Printing:
    """Prints the number of each split."""

    def run(self, number: int, split: Split) -> int:
        del split
        print(f"split {number}")  # noqa: T201
        time.sleep(0.1)
        return number


def test_what_a_process_prints_is_not_lost(capfd: pytest.CaptureFixture[str]) -> None:
    splits = [(number, Split(path="a.txt")) for number in range(40)]
    assert sorted(run_on_splits(Printing(), splits, 2)) == list(range(40))
    printed = capfd.readouterr().out.split("split ")
    assert sorted(int(number) for number in printed[1:]) == list(range(40))


def test_a_process_that_ends_in_its_turn_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "_PATIENCE", 0.01)
    following = multiprocessing.get_context("spawn").Value("q", 0)
    # A lock of another thread is as good as one of another process.
    other = threading.Thread(target=following.get_lock().acquire)
    other.start()
    other.join()
    with pytest.raises(ProcessEndedError, match="ended while it claimed a split"):
        next(processes._claimed([(0, Split(path="a.txt"))], following))


def test_what_another_process_says_is_passed_on() -> None:
    receiver, sender = multiprocessing.get_context("spawn").Pipe(duplex=False)
    waiting = {receiver: cast("SpawnProcess", None)}
    with receiver, sender:
        assert list(processes._results(waiting, timeout=0)) == []
        sender.send(processes._Outcome(Report(articles=3), (("a.png", "a PNG image"),)))
        with pytest.warns(urdunews.SkippedFileWarning, match="a PNG image"):
            assert list(processes._results(waiting, timeout=0)) == [Report(articles=3)]
        failure = FileNotFoundError(2, "no such file", "a.txt")
        sender.send(processes._Outcome(None, failure=failure))
        with pytest.raises(FileNotFoundError, match=r"a\.txt"):
            list(processes._results(waiting, timeout=0))


def test_other_processes_report_between_the_shards_of_this_one(
    job: ShardJob, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = job.folder.with_name("a.txt")
    path.write_text(RECORD * 4, "utf-8")
    reported: list[int] = []

    run = ShardJob.run

    def write_when_another_has_reported(job: ShardJob, number: int, split: Split) -> Report:
        report = run(job, number, split)
        deadline = time.monotonic() + 60
        while len(list(job.folder.glob("report-*.json"))) < 2 and time.monotonic() < deadline:
            time.sleep(0.01)
        reported.append(number)
        return report

    monkeypatch.setattr(ShardJob, "run", write_when_another_has_reported)
    reports = list(run_on_splits(job, numbered(path, len(RECORD.encode())), 2))
    assert [report.articles for report in reports] == [1, 1, 1, 1]
    assert len(reported) < 4


def test_a_process_ends_with_the_one_that_started_it(monkeypatch: pytest.MonkeyPatch) -> None:
    ended: list[int] = []
    monkeypatch.setattr(os, "_exit", ended.append)
    life, ours = multiprocessing.get_context("spawn").Pipe(duplex=False)
    with life:
        ours.close()
        processes._end_with(life)
    assert ended == [1]


def test_an_outcome_has_the_failure(job: ShardJob) -> None:
    outcome = processes._outcome(job, 0, Split(path=str(job.folder / "no.txt")))
    assert isinstance(outcome.failure, FileNotFoundError)
    assert outcome.result is None
    archive = job.folder.with_name("a.zip")
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("b.png", b"\x89PNG\r\n\x1a\n")
    outcome = processes._outcome(job, 0, Split(path=str(archive)))
    assert [path for path, _ in outcome.skipped] == [f"{archive}!b.png"]
