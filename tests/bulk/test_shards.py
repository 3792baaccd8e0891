import gzip
import json
import pickle
from collections import Counter
from pathlib import Path

import attrs
import pytest

import urdunews
from urdunews.bulk import Split, plan_splits, shards
from urdunews.bulk.first_copies import FirstCopies
from urdunews.bulk.shards import Report, ShardJob, copy_shard, write_shard
from urdunews.bulk.table_writers import TableKind, table_writer
from urdunews.interop.columns import Form
from urdunews.reading.options import ReadOptions
from urdunews.reading.splits import split_size

RECORD = " date 2026-02-03 نہر صاف\nملتان (نامہ نگار) محکمے نے نہر صاف کر دی۔\n"
ODD = " date 2026-02-31 میلہ\nملتان (نامہ نگار) میلہ\x07 آج سے شروع ہو رہا ہے۔\n"


def job_in(folder: Path, *, unique: bool = False) -> ShardJob:
    return ShardJob(
        folder=folder,
        parser=urdunews.Parser(),
        reading=ReadOptions(),
        dates=None,
        kind=TableKind("jsonl", Form.of(["id", "headline"])),
        unique=unique,
    )


def test_a_shard_has_the_articles_of_its_split(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ODD + RECORD * 2, "utf-8")
    job = job_in(tmp_path)
    assert pickle.loads(pickle.dumps(job)) == job  # noqa: S301
    splits = plan_splits(tmp_path / "a.txt", len(ODD.encode()))
    reports = [write_shard(job, number, split) for number, split in enumerate(splits)]
    lines = [job.shard(number).read_text("utf-8") for number in range(len(splits))]
    expected = list(urdunews.read(tmp_path / "a.txt"))
    assert [json.loads(line)["id"] for line in "".join(lines).splitlines()] == [
        article.id for article in expected
    ]
    total = Report()
    for number, report in enumerate(reports):
        assert Report.load(job.report(number)) == report
        total = total.plus(report)
    codes = Counter(str(defect.code) for article in expected for defect in article.defects)
    assert codes
    assert total == Report(articles=3, defects=codes, size=(tmp_path / "a.txt").stat().st_size)
    assert not job.rows(0).exists()


def test_a_shard_of_a_damaged_file_has_what_is_readable(tmp_path: Path) -> None:
    packed = gzip.compress((RECORD * 2).encode())[:-3]
    (tmp_path / "a.gz").write_bytes(packed)
    job = job_in(tmp_path)
    (split,) = plan_splits(tmp_path / "a.gz", 1000)
    report = write_shard(job, 0, split)
    assert report.articles == len(job.shard(0).read_text("utf-8").splitlines()) == 2
    ((path, offset, reason),) = report.damages
    assert path == str(tmp_path / "a.gz")
    assert offset > 0
    assert reason == "the gzip data is truncated"
    assert Report.load(job.report(0)) == report
    assert split_size(split) == report.size == len(packed)


@pytest.mark.parametrize("unique", [False, True])
def test_a_shard_is_finished_when_all_its_files_are_there(tmp_path: Path, unique: bool) -> None:
    (tmp_path / "a.txt").write_text(RECORD, "utf-8")
    job = job_in(tmp_path, unique=unique)
    files = [job.shard(0), job.report(0), *([job.rows(0)] if unique else [])]
    for file in files:
        assert not job.is_finished(0)
        write_shard(job, 0, Split(path=str(tmp_path / "a.txt")))
        assert job.is_finished(0)
        file.unlink()


def test_a_shard_that_fails_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text(RECORD, "utf-8")

    def failing(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(shards.Report, "save", failing)
    with pytest.raises(OSError):  # noqa: PT011 - it has no message
        write_shard(job_in(tmp_path), 0, Split(path=str(tmp_path / "a.txt")))
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_copies_are_left_out_over_all_shards(tmp_path: Path) -> None:
    # The bare ones have no `content_id`, and so are no copies.
    bare = " date 2026-02-05\n"
    (tmp_path / "a.txt").write_text(RECORD + bare + ODD + RECORD + bare, "utf-8")
    job = job_in(tmp_path, unique=True)
    splits = plan_splits(tmp_path / "a.txt", 90)
    total = sum(write_shard(job, n, split).articles for n, split in enumerate(splits))
    copies = FirstCopies(total)
    with (tmp_path / "joined").open("wb") as file, table_writer(job.kind, file) as writer:
        left_out = sum(copy_shard(job, n, writer, copies) for n in range(len(splits)))
    articles = list(urdunews.read(tmp_path / "a.txt"))
    assert articles[1].content_id is None
    assert left_out == 1
    lines = (tmp_path / "joined").read_text("utf-8").splitlines()
    assert [json.loads(line)["id"] for line in lines] == [articles[n].id for n in (0, 1, 2, 4)]
    assert job.shard(0) != job.part(0)
    assert attrs.evolve(job, unique=False).shard(0) == job.part(0)


def test_a_shard_that_becomes_parquet_has_another_name_than_what_the_user_gets(
    tmp_path: Path,
) -> None:
    kind = TableKind("parquet", Form.of(["id"]))
    whole = attrs.evolve(job_in(tmp_path), kind=kind)
    part = attrs.evolve(whole, kind=attrs.evolve(kind, is_whole=False))
    assert (whole.shard(7), part.part(7)) == (whole.part(7), whole.part(7))
    assert [job.shard(7).name for job in (part, attrs.evolve(part, unique=True))] == [
        "shard-00007.arrows"
    ] * 2
