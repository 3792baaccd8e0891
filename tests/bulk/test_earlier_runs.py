import gzip
import importlib
import json
from pathlib import Path
from typing import Any

import pytest

import urdunews
from urdunews.bulk.earlier_runs import EarlierRunError, earlier_files, earlier_rows


def rows_of(path: Path) -> list[Any]:
    return list(earlier_rows(earlier_files(path)))


def test_json_lines_are_read_plain_and_compressed(tmp_path: Path) -> None:
    text = '{"id": "a", "headline": "نہر"}\n\n{"id": "b"}'
    (tmp_path / "a.jsonl").write_text(text, "utf-8")
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(text.encode()))
    expected = [{"id": "a", "headline": "نہر"}, {"id": "b"}]
    assert rows_of(tmp_path / "a.jsonl") == rows_of(tmp_path / "b.jsonl.gz") == expected
    assert rows_of(tmp_path) == expected * 2
    # Editors on Windows begin a file so.
    (tmp_path / "a.jsonl").write_text(text, "utf-8-sig")
    assert rows_of(tmp_path / "a.jsonl") == expected


def test_parquet_is_read(tmp_path: Path) -> None:
    parquet: Any = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed")
    arrow: Any = importlib.import_module("pyarrow")
    rows = [{"id": str(number)} for number in range(130)]
    parquet.write_table(arrow.Table.from_pylist(rows), tmp_path / "a.parquet")
    assert rows_of(tmp_path / "a.parquet") == rows
    (tmp_path / "b.parquet").write_bytes((tmp_path / "a.parquet").read_bytes()[:-20])
    with pytest.raises(
        EarlierRunError, match=r"b\.parquet: the Parquet table is damaged; name JSON"
    ):
        rows_of(tmp_path / "b.parquet")


def test_parquet_needs_a_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.parquet").write_bytes(b"PAR1")

    def missing(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(importlib, "import_module", missing)
    with pytest.raises(ImportError, match=r'pip install "urdunews\[arrow\]"'):
        rows_of(tmp_path / "a.parquet")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"id": "a"}\n{"key": "b"}\n', "row 2 has no id"),
        ('{"id": "a"}\n[1]\n', "line 2 is not a JSON object"),
        ('\n{"id": \n', "line 2 is not JSON"),
        ("[" * 100_000, "line 1 is not JSON"),
        (" date 2026-02-03 نہر\n", "line 1 is not JSON"),
    ],
)
def test_what_is_no_table_of_articles_is_named(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "a\u202e.jsonl"
    path.write_text(text, "utf-8")
    with pytest.raises(EarlierRunError) as raised:
        rows_of(path)
    assert f"a\\u202e.jsonl: {message}; name JSON Lines or Parquet written by" in str(raised.value)


def test_a_truncated_file_is_no_earlier_run(tmp_path: Path) -> None:
    text = "".join(json.dumps({"id": str(number)}) + "\n" for number in range(9))
    packed = gzip.compress(text.encode(), compresslevel=0)
    # In its last bytes there is no text; a row is cut off where more is missing.
    for missing in (3, 15):
        (tmp_path / "a.gz").write_bytes(packed[:-missing])
        with pytest.raises(urdunews.DamagedFileError, match="gzip data is truncated"):
            rows_of(tmp_path / "a.gz")


def test_there_must_be_one(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        earlier_files(tmp_path / "no.jsonl")
    assert list(earlier_rows([])) == []


def test_an_earlier_run_is_on_this_machine() -> None:
    fsspec: Any = pytest.importorskip("fsspec", reason="fsspec is not installed")
    with fsspec.open("memory://earlier/run.jsonl", "wb") as file:
        file.write(b"{}")
    with pytest.raises(OSError, match="in files on this machine"):
        earlier_files("memory://earlier/run.jsonl")
