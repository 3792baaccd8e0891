import csv
import gzip
import io
import json
import pickle
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import attrs
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

import urdunews
from bulk.nasty_dumps import RECORD, all_of
from reading.remotes import memory
from urdunews.bulk import Split, plan_splits, read_split
from urdunews.reading import table_splits
from urdunews.reading.streams import Stream

COLUMNS: dict[str, Any] = {
    "column": "body",
    "id_column": "key",
    "url_column": "link",
    "date_column": "day",
    "title_column": "name",
}


def row(number: int, text: str | None) -> dict[str, object]:
    return {
        "key": f"k{number}",
        "link": f"https://example.pk/{number}",
        "day": f"2026-02-{number % 28 + 1:02}",
        "name": "پل بن گیا",
        "body": text,
    }


ROWS = [row(0, "بارش ہوئی۔\n"), row(1, RECORD), row(2, None), row(3, RECORD * 2), row(4, "x")]
OLD = ("بارش رہے. " * 9).encode("cp1256")


def jsonl(rows: list[dict[str, object]], end: str = "\n") -> bytes:
    return "".join(json.dumps(row, ensure_ascii=False) + end for row in rows).encode()


def parquet(rows: list[dict[str, object]], group: int = 2) -> bytes:
    file = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(rows), file, row_group_size=group)
    return file.getvalue()


NASTY = {
    "plain": jsonl(ROWS),
    "no-line-feed-at-the-end": jsonl(ROWS).rstrip(b"\n"),
    "crlf": jsonl(ROWS, "\r\n"),
    "blank-lines": b"\n \n" + jsonl(ROWS, "\n\n \t\n\u00a0\n") + b"\n",
    "byte-order-mark": b"\xef\xbb\xbf" + jsonl(ROWS),
    "byte-order-marks-on-blank-lines": b"\xef\xbb\xbf\n\xef\xbb\xbf\n" + jsonl(ROWS),
    "other-keys": jsonl([*ROWS, {"body": RECORD}, {"key": "z"}, {"body": ""}]),
    "invalid-bytes": jsonl(ROWS).replace("بارش".encode(), b"\xff\xd9"),
    "one-row": jsonl(ROWS[:1]),
    "windows-1256": json.dumps(row(0, "?") | {"name": None}).encode().replace(b"?", OLD) + b"\n",
    "a-dump": (RECORD * 3).encode(),
}


def write(folder: Path, data: bytes, name: str = "a.jsonl") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def check(path: Path, sizes: "range | list[int]") -> None:
    expected = all_of(list(urdunews.read(path, **COLUMNS)))
    for size in sizes:
        splits = plan_splits(path, size, **COLUMNS)
        found = [article for split in splits for article in read_split(split)]
        assert all_of(found) == expected, size
        assert [split.start for split in splits[1:]] == [split.end for split in splits[:-1]]


@pytest.mark.parametrize("step", [89, pytest.param(11, marks=pytest.mark.thorough)])
@pytest.mark.parametrize("name", list(NASTY))
def test_splits_of_every_size_give_what_the_table_gives(
    tmp_path: Path, name: str, step: int
) -> None:
    data = NASTY[name]
    check(write(tmp_path, data), range(1, len(data) + 2, step))


def test_rows_of_one_line_each_are_one_split_each_at_the_least_size(tmp_path: Path) -> None:
    path = write(tmp_path, jsonl(ROWS))
    splits = plan_splits(path, 1, **COLUMNS)
    assert [split.rows_before for split in splits] == [0, 1, 2, 3, 4]
    assert {(split.format, split.encoding) for split in splits} == {("jsonl", "utf-8")}
    assert splits[-1].end == path.stat().st_size
    assert pickle.loads(pickle.dumps(splits)) == splits  # noqa: S301
    first = next(read_split(splits[3])).origin
    assert first is not None
    assert (first.row, first.id, first.line) == (4, "k3", 1)


@given(
    lines=st.lists(
        st.sampled_from(
            [*map(json.dumps, ROWS), "", " ", "\ufeff", "\u3000", "\ufeff" + json.dumps(ROWS[1])]
        ),
        max_size=8,
    ),
    size=st.integers(1, 400),
)
def test_splits_of_any_rows_give_what_they_give(
    tmp_path_factory: pytest.TempPathFactory, lines: list[str], size: int
) -> None:
    path = write(tmp_path_factory.getbasetemp(), "\n".join(lines).encode())
    expected, failure = outcome(urdunews.read(path, **COLUMNS))
    splits = plan_splits(path, size, **COLUMNS)
    found, other = outcome(article for split in splits for article in read_split(split))
    assert (found, other) == (expected, failure)


def outcome(articles: Iterable[urdunews.Article]) -> tuple[list[object], str]:
    found: list[object] = []
    try:
        for article in articles:
            found += all_of([article])
    except (OSError, ValueError) as failure:
        return found, str(failure)
    return found, ""


@pytest.mark.parametrize("limit", [1 << 26, 120, 30])
def test_an_error_is_that_of_the_table(tmp_path: Path, limit: int) -> None:
    path = write(tmp_path, jsonl(ROWS[:2]) + b"{oops}\n" + jsonl(ROWS[2:]))
    expected = outcome(urdunews.read(path, max_record=limit, **COLUMNS))
    assert "row " in expected[1]
    for size in (1, 100, 300, 10**6):
        splits = plan_splits(path, size, **COLUMNS)
        found = outcome(a for split in splits for a in read_split(split, max_record=limit))
        assert found == expected, size


def test_a_very_long_row_is_one_row(tmp_path: Path) -> None:
    rows = [ROWS[0], row(1, "بارش ہوئی۔ " * 40), *ROWS[2:]]
    path = write(tmp_path, jsonl(rows))
    with path.open("rb") as file:
        stream = Stream("a", [file.read()], "utf-8", 50)
    stretches = list(table_splits.json_stretches(stream, 1))
    assert [stretch.rows_before for stretch in stretches] == [0, 1, 2, 3, 4]
    assert [s.start for s in stretches[1:]] == [s.end for s in stretches[:-1]]
    assert stretches[-1].end == path.stat().st_size


def test_nothing_has_no_stretches() -> None:
    assert list(table_splits.json_stretches(Stream("a", [], "utf-8", 50), 1)) == []


def test_a_table_lacks_a_column(tmp_path: Path) -> None:
    splits = plan_splits(write(tmp_path, jsonl(ROWS)), 100, column="page")
    with pytest.raises(urdunews.NotTextError, match="without the column 'page'"):
        list(read_split(splits[0]))


@pytest.mark.parametrize("group", [1, 2, 5])
def test_parquet_is_divided_between_row_groups(tmp_path: Path, group: int) -> None:
    data = parquet(ROWS, group)
    path = write(tmp_path, data, "a.parquet")
    check(path, range(1, len(data) + 500, 997))
    splits = plan_splits(path, 1, **COLUMNS)
    assert [split.rows_before for split in splits] == list(range(0, 5, group))
    assert (splits[0].start, splits[-1].end) == (0, len(data))
    assert pickle.loads(pickle.dumps(splits)) == splits  # noqa: S301
    (whole,) = plan_splits(path, len(data), **COLUMNS)
    assert whole.groups is not None
    assert whole.groups[:2] == (0, len(splits))


@pytest.mark.parametrize("data", [jsonl(ROWS), parquet(ROWS, 1)], ids=["jsonl", "parquet"])
def test_remote_tables_are_divided_like_those_on_disk(tmp_path: Path, data: bytes) -> None:
    memory().pipe("/t", data)
    local = plan_splits(write(tmp_path, data, "t"), 1, **COLUMNS)
    remote = plan_splits("memory://t", 1, **COLUMNS)
    assert len(remote) == 5
    assert [attrs.evolve(split, path=local[0].path) for split in remote] == list(local)
    articles = [article for split in remote for article in read_split(split)]
    assert articles == list(urdunews.read("memory://t", **COLUMNS))


def test_parquet_without_rows_or_damaged_is_one_split(tmp_path: Path) -> None:
    schema = pa.schema([(name, pa.string()) for name in ROWS[0]])
    pq.write_table(schema.empty_table(), tmp_path / "a.parquet")
    (split,) = plan_splits(tmp_path / "a.parquet", 10, **COLUMNS)
    assert list(read_split(split)) == []
    path = write(tmp_path, parquet(ROWS)[:-10], "a.parquet")
    with pytest.raises(urdunews.DamagedFileError, match="the Parquet table is damaged"):
        one_split(path)


def one_split(path: Path) -> list[urdunews.Article]:
    (split,) = plan_splits(path, 10, **COLUMNS)
    assert (split.start, split.end, split.groups) == (0, None, None)
    return list(read_split(split))


def test_row_groups_in_another_order_are_one_split(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offsets = iter([900, 500])
    monkeypatch.setattr(table_splits, "_offset", lambda _: next(offsets))
    path = write(tmp_path, parquet(ROWS), "a.parquet")
    assert len(one_split(path)) == 5


def test_without_its_package_parquet_is_one_split(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    path = write(tmp_path, parquet(ROWS), "a.parquet")
    with pytest.raises(urdunews.NotTextError, match="install"):
        one_split(path)


def separated(rows: list[dict[str, object]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, list(ROWS[0]))
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


WHOLE = {
    "a.csv": separated(ROWS),
    "a.jsonl.gz": gzip.compress(jsonl(ROWS)),
    "wide.jsonl": jsonl(ROWS).decode().encode("utf-16"),
    "a.parquet.gz": gzip.compress(parquet(ROWS)),
}


@pytest.mark.parametrize("name", list(WHOLE))
def test_other_tables_are_one_split_each(tmp_path: Path, name: str) -> None:
    path = write(tmp_path, WHOLE[name], name)
    assert all_of(one_split(path)) == all_of(list(urdunews.read(path, **COLUMNS)))


def test_tables_and_dumps_can_be_in_one_folder(tmp_path: Path) -> None:
    for name, data in {**WHOLE, "b.txt": (RECORD * 2).encode(), "c.jsonl": jsonl(ROWS)}.items():
        write(tmp_path, data, name)
    write(tmp_path, b"\x89PNG\r\n\x1a\n", "d.png")
    write(tmp_path, b"", "e.jsonl")
    page = write(tmp_path, b"<!DOCTYPE html>\n<html>\n", "f.txt")
    with pytest.raises(urdunews.NotTextError, match="an HTML page"):
        plan_splits(page, 200, **COLUMNS)
    with pytest.warns(urdunews.SkippedFileWarning, match=r"(d\.png|f\.txt)"):
        expected = all_of(list(urdunews.read(tmp_path, **COLUMNS)))
    with pytest.warns(urdunews.SkippedFileWarning, match=r"(d\.png|f\.txt)") as skipped:
        splits = plan_splits(tmp_path, 200, **COLUMNS)
    assert len(skipped) == 2
    found = [article for split in splits for article in read_split(split)]
    assert all_of(found) == expected


def test_the_encoding_goes_along(tmp_path: Path) -> None:
    data = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in ROWS[:2])
    path = write(tmp_path, data.encode("cp1256", "replace"))
    splits = plan_splits(path, 1, encoding="cp1256", **COLUMNS)
    assert {split.encoding for split in splits} == {"cp1256"}
    expected = list(urdunews.read(path, encoding="cp1256", **COLUMNS))
    assert all_of([a for split in splits for a in read_split(split)]) == all_of(expected)


def test_wrong_columns_are_an_error() -> None:
    with pytest.raises(ValueError, match="id_column needs column"):
        plan_splits("seeds/", 10, id_column="key")
    with pytest.raises(TypeError, match="column must be a str"):
        plan_splits("seeds/", 10, column=5)  # type: ignore[arg-type]


def test_a_dump_that_is_read_as_text_stays_one(tmp_path: Path) -> None:
    path = write(tmp_path, RECORD.encode())
    (split,) = plan_splits(path, 1000, **COLUMNS)
    assert split == Split(path=str(path), end=len(RECORD.encode()), encoding="utf-8")
