import csv
import gzip
import importlib
import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

import urdunews
from urdunews.bulk.table_writers import TableKind, check_installed, table_writer
from urdunews.interop.columns import FLAT, Form
from urdunews.interop.table_files import TABLE_FILES, TableFile

DUMP = "".join(
    f" date 2026-02-{day:02} نہر نمبر {day} صاف\nملتان (نامہ نگار) محکمے نے نہر صاف کر دی۔\n"
    for day in range(1, 6)
)


def articles() -> list[urdunews.Article]:
    return list(urdunews.parse(DUMP))


def needed(file: TableFile) -> None:
    if file == "parquet":
        pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    if file == "jsonl.zst" and sys.version_info < (3, 14):
        pytest.importorskip("backports.zstd", reason="backports.zstd is not installed")


def kind_of(file: TableFile, *, is_whole: bool = True) -> TableKind:
    return TableKind(file, Form.of(None, is_flat=file == "csv"), is_whole)


def write(path: Path, kind: TableKind, given: list[urdunews.Article]) -> list[int]:
    with path.open("wb") as file, table_writer(kind, file) as writer:
        return [writer.add(article) for article in given]


def read(path: Path, file: TableFile) -> list[dict[str, Any]]:
    """Read the rows of a table."""
    data = path.read_bytes()
    if file == "parquet":
        parquet: Any = importlib.import_module("pyarrow.parquet")
        return [row | {"date": str(row["date"])} for row in parquet.read_table(path).to_pylist()]
    if file == "jsonl.gz":
        data = gzip.decompress(data)
    if file == "jsonl.zst":
        zstd: Any = importlib.import_module(
            "compression.zstd" if sys.version_info >= (3, 14) else "backports.zstd"
        )
        data = zstd.decompress(data)
    text = data.decode()
    if file == "csv":
        return list(csv.DictReader(io.StringIO(text, newline="")))
    return [json.loads(line) for line in text.splitlines()]


@pytest.mark.parametrize("file", TABLE_FILES)
def test_a_table_has_the_rows_of_its_form(tmp_path: Path, file: TableFile) -> None:
    needed(file)
    check_installed(file)
    kind = kind_of(file)
    write(tmp_path / "a", kind, articles())
    rows = read(tmp_path / "a", file)
    expected = [kind.form.row(article) for article in articles()]
    for found, row in zip(rows, expected, strict=True):
        assert {name: found[name] for name in ("id", "date", "headline", "content_id")} == {
            name: row[name] for name in ("id", "date", "headline", "content_id")
        }
        assert file == "parquet" or found == row


@pytest.mark.parametrize("file", TABLE_FILES)
def test_equal_articles_make_equal_files(tmp_path: Path, file: TableFile) -> None:
    needed(file)
    for name in "ab":
        write(tmp_path / name, kind_of(file), articles())
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


@pytest.mark.parametrize("keep", [None, b"\1\0\1\0\1", b"\0\0\0\0\0"])
@pytest.mark.parametrize("file", TABLE_FILES)
def test_tables_are_joined(tmp_path: Path, file: TableFile, keep: bytes | None) -> None:
    needed(file)
    given = articles()
    head, tail = kind_of(file), kind_of(file, is_whole=False)
    write(tmp_path / "whole", head, given)
    sizes = [
        write(tmp_path / "a", tail, given[:2]),
        write(tmp_path / "b", tail, []),
        write(tmp_path / "c", tail, given[2:]),
    ]
    masks = [None] * 3 if keep is None else [bytearray(keep[:2]), bytearray(), bytearray(keep[2:])]
    with (tmp_path / "joined").open("wb") as output, table_writer(head, output) as writer:
        for name, size, mask in zip("abc", sizes, masks, strict=True):
            writer.copy(tmp_path / name, None if mask is None else size, mask)
    rows = read(tmp_path / "whole", file)
    wanted = [row for row, kept in zip(rows, keep or b"\1\1\1\1\1", strict=True) if kept]
    assert read(tmp_path / "joined", file) == wanted


@pytest.mark.parametrize("file", TABLE_FILES)
def test_a_table_without_rows_is_a_table(tmp_path: Path, file: TableFile) -> None:
    needed(file)
    write(tmp_path / "a", kind_of(file), [])
    assert read(tmp_path / "a", file) == []
    if file == "csv":
        assert (tmp_path / "a").read_text() == ",".join(f'"{name}"' for name in FLAT) + "\n"


def test_cells_of_csv_have_any_character(tmp_path: Path) -> None:
    article = urdunews.Article.from_dict(
        articles()[0].to_dict() | {"headline": 'a "b", c\r\nd\re;f\tg'}
    )
    write(tmp_path / "a", kind_of("csv"), [article])
    assert read(tmp_path / "a", "csv")[0]["headline"] == 'a "b", c\r\nd\re;f\tg'


@pytest.mark.parametrize(
    ("file", "module", "extra"),
    [
        ("parquet", "pyarrow", "arrow"),
        (
            "jsonl.zst",
            "compression.zstd" if sys.version_info >= (3, 14) else "backports.zstd",
            "zstd",
        ),
    ],
)
def test_what_is_not_installed_is_told(
    file: TableFile, module: str, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(ImportError, match=rf'pip install "urdunews\[{extra}\]"'):
        check_installed(file)


def test_row_groups_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    needed("parquet")
    from urdunews.bulk import table_writers
    from urdunews.interop.arrow_batches import BatchBuilder

    monkeypatch.setattr(table_writers, "BatchBuilder", lambda form: BatchBuilder(form, rows=2))
    write(tmp_path / "a", kind_of("parquet"), articles())
    parquet: Any = importlib.import_module("pyarrow.parquet")
    with parquet.ParquetFile(tmp_path / "a") as table:
        metadata = table.metadata
        assert [metadata.row_group(i).num_rows for i in range(3)] == [2, 2, 1]
    write(tmp_path / "shard", kind_of("parquet", is_whole=False), articles())
    kind = kind_of("parquet")
    with (tmp_path / "b").open("wb") as output, table_writer(kind, output) as writer:
        writer.copy(tmp_path / "shard", None, None)
    assert (tmp_path / "b").read_bytes() == (tmp_path / "a").read_bytes()
    with (tmp_path / "c").open("wb") as output, table_writer(kind, output) as writer:
        writer.copy(tmp_path / "shard", None, bytearray(b"\1\0\0\0\1"))
    ids = [article.id for article in articles()]
    assert [row["id"] for row in read(tmp_path / "c", "parquet")] == [ids[0], ids[4]]


@pytest.mark.parametrize("file", TABLE_FILES)
def test_a_file_is_named_by_what_it_holds(file: TableFile) -> None:
    assert kind_of(file).suffix == file
    suffix = "arrows" if file == "parquet" else file
    assert kind_of(file, is_whole=False).suffix == suffix
