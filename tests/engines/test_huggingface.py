"""Datasets of Hugging Face have the rows of Parquet, whatever divides the files."""

import doctest
import gzip
import importlib
import io
import json
import os
import pickle
import sys
from pathlib import Path
from typing import Any, Final

import pytest

import urdunews
from reading.remotes import memory
from urdunews.engines import huggingface
from urdunews.interop.columns import Form

pytestmark = [
    pytest.mark.engines,
    # Warnings of datasets and what it imports are not ours.
    pytest.mark.filterwarnings("default"),
]

ROOT: Final = Path(__file__).parent.parent.parent

DUMP: Final = "".join(
    f" date 2026-02-{day:02} نہر نمبر {day} صاف\n"
    f"{'ملتان (نامہ نگار) ' if day % 2 else ''}محکمے نے نہر صاف کر دی۔ {'کام جاری ہے۔ ' * day}\n"
    for day in range(1, 21)
)


@pytest.fixture(autouse=True)
def datasets() -> Any:  # noqa: ANN401 - a module without types
    return pytest.importorskip("datasets", reason="datasets is not installed")


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    path = tmp_path / "dump.txt"
    path.write_text(f"{DUMP} date 2026-02-31 \x07", "utf-8")
    return path


def parquet_rows(path: Path) -> list[dict[str, object]]:
    import pyarrow as pa
    import pyarrow.parquet as pq

    file = io.BytesIO()
    pq.write_table(pa.table(urdunews.arrow.Table(path)), file)
    rows: list[dict[str, object]] = pq.read_table(file).to_pylist()
    return rows


@pytest.mark.parametrize("size", [300, 1 << 24])
@pytest.mark.parametrize("num_proc", [None, 2])
def test_a_dataset_has_the_rows_of_parquet(
    dump: Path, tmp_path: Path, size: int, num_proc: int | None
) -> None:
    data = huggingface.load(dump, split_size=size, num_proc=num_proc, cache_dir=tmp_path / "cache")
    assert list(data) == parquet_rows(dump)
    assert data.features == huggingface.features()


@pytest.mark.parametrize("streaming", [False, True])
def test_tables_are_divided_between_rows(tmp_path: Path, streaming: bool) -> None:
    path = tmp_path / "a.jsonl"
    records = [" date" + record for record in DUMP.split(" date")[1:]]
    rows = [{"body": record, "key": f"k{n}"} for n, record in enumerate(records)]
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), "utf-8")
    data = huggingface.load(
        path,
        streaming=streaming,
        columns=["id", "origin"],
        split_size=300,
        cache_dir=tmp_path / "cache",
        column="body",
        id_column="key",
    )
    assert [(row["origin"]["row"], row["origin"]["id"]) for row in data] == [
        (n + 1, f"k{n}") for n in range(20)
    ]
    assert [row["id"] for row in data] == [a.id for a in urdunews.read(path, column="body")]


def test_a_dataset_can_be_in_memory(dump: Path, tmp_path: Path) -> None:
    data = huggingface.load(dump, cache_dir=tmp_path / "cache", keep_in_memory=True)
    assert list(data) == parquet_rows(dump)
    assert data.cache_files == []


def test_a_stream_has_the_rows_of_parquet_as_often_as_one_likes(dump: Path) -> None:
    stream = huggingface.load([dump], streaming=True, split_size=300)
    for _ in range(2):
        assert list(stream) == parquet_rows(dump)
    assert stream.num_shards == len(urdunews.bulk.plan_splits(dump, 300))
    assert list(pickle.loads(pickle.dumps(stream))) == parquet_rows(dump)  # noqa: S301


def test_nodes_share_one_file(dump: Path) -> None:
    distributed: Any = importlib.import_module("datasets.distributed")
    plans = ((size, len(urdunews.bulk.plan_splits(dump, size))) for size in range(300, 400))
    # Of an odd number each node would read everything, and keep every other row.
    size, shards = next((size, shards) for size, shards in plans if shards % 2 == 0)
    stream = huggingface.load(dump, streaming=True, split_size=size)
    parts = [distributed.split_dataset_by_node(stream, rank, world_size=2) for rank in (0, 1)]
    assert [part.num_shards for part in parts] == [shards // 2, shards // 2]
    ids = [str(row["id"]) for part in parts for row in part]
    assert sorted(ids) == sorted(str(row["id"]) for row in parquet_rows(dump))


@pytest.mark.parametrize("streaming", [False, True])
def test_columns_and_parsers_are_chosen(dump: Path, tmp_path: Path, streaming: bool) -> None:
    names = ["text", "date", "source"]
    parser = urdunews.Parser(normalizer=urdunews.Normalizer(digits="ascii"))
    data = huggingface.load(
        dump, streaming=streaming, columns=names, parser=parser, cache_dir=tmp_path / "cache"
    )
    expected = [Form.of(names).row(article) for article in parser.read(dump)]
    found = [row | {"date": row["date"] and str(row["date"])} for row in data]
    assert found == expected
    assert list(data.features) == names


def test_old_rows_do_not_come_from_the_cache(dump: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    first = huggingface.load(dump, columns=["headline"], cache_dir=cache)
    again = huggingface.load(dump, columns=["headline"], cache_dir=cache)
    assert [file["filename"] for file in again.cache_files] == [
        file["filename"] for file in first.cache_files
    ]
    status = dump.stat()
    dump.write_text(dump.read_text("utf-8").replace("نہر", "سڑک", 1)[:-1], "utf-8")
    os.utime(dump, ns=(status.st_atime_ns, status.st_mtime_ns + 1))
    new = huggingface.load(dump, columns=["headline"], cache_dir=cache)
    assert new[0]["headline"] == "سڑک نمبر 1 صاف"
    assert first[0]["headline"] == "نہر نمبر 1 صاف"


def test_a_dataset_of_a_url_is_cached_until_its_file_changes(tmp_path: Path) -> None:
    files = memory()
    caches: list[object] = []
    for text in (DUMP, None, DUMP.replace("نہر", "سڑک")):
        if text is not None:
            files.pipe("/dump.txt", text.encode())
        data = huggingface.load("memory://dump.txt", columns=["date"], cache_dir=tmp_path / "cache")
        caches.append(data.cache_files)
        assert len(data) == 20
    assert caches[0] == caches[1] != caches[2]


def test_a_parser_is_part_of_what_is_cached(dump: Path, tmp_path: Path) -> None:
    parser = urdunews.Parser(normalizer=urdunews.Normalizer(digits="urdu"))
    for given, headline in ((None, "نہر نمبر 1 صاف"), (parser, "نہر نمبر ۱ صاف")):
        data = huggingface.load(
            dump, columns=["headline"], parser=given, cache_dir=tmp_path / "cache"
        )
        assert data[0]["headline"] == headline


def test_a_stream_yields_what_is_readable(dump: Path, tmp_path: Path, datasets: Any) -> None:  # noqa: ANN401
    packed = tmp_path / "dump.gz"
    packed.write_bytes(gzip.compress(dump.read_bytes())[:-100])
    ids: list[str] = []
    with pytest.raises(urdunews.DamagedFileError):
        ids.extend(row["id"] for row in huggingface.load(packed, streaming=True))
    whole = [article.id for article in urdunews.read(dump)]
    # The last one is itself cut off.
    assert 2 < len(ids) < len(whole)
    assert ids[:-1] == whole[: len(ids) - 1]
    with pytest.raises(datasets.exceptions.DatasetGenerationError) as refused:
        huggingface.load(packed, cache_dir=tmp_path / "cache")
    assert isinstance(refused.value.__cause__, urdunews.DamagedFileError)


def test_what_makes_no_sense_is_refused(dump: Path) -> None:
    with pytest.raises(TypeError, match=r"^parser= takes a Parser, not 'fast'"):
        huggingface.load(dump, parser="fast")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match=r"^num_proc is for writing a Dataset; whoever iterates"):
        huggingface.load(dump, streaming=True, num_proc=2)
    with pytest.raises(ValueError, match="no column 'txt'"):
        huggingface.load(dump, columns=["txt"])
    with pytest.raises(FileNotFoundError):
        huggingface.load(dump.with_name("no.txt"))


def test_what_is_not_installed_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "datasets", None)
    with pytest.raises(ImportError, match=r'pip install "urdunews\[datasets\]"'):
        huggingface.features()


def test_docstrings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    failed, attempted = doctest.testmod(huggingface)
    assert failed == 0
    assert attempted > 0
