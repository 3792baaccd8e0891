import gzip
import json
import pickle
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

import urdunews
from urdunews.bulk import Split
from urdunews.engines.spark import SplitReader, partitions, spark_schema
from urdunews.engines.spark_options import Settings
from urdunews.interop.columns import NESTED

pa: Any = pytest.importorskip("pyarrow", reason="pyarrow is not installed")

HEADS = [f" date 2026-02-{day:02} نہر صاف\n" for day in range(1, 10)]
BODY = "ملتان (نامہ نگار) محکمے نے نہر صاف کر دی۔\n"
RECORDS = [head + BODY for head in HEADS]
ODD = " date 2026-02-31 میلہ\n" + BODY


def settings(path: Path, **options: str) -> Settings:
    return Settings.of({"path": str(path), **options})


def rows(
    given: Settings, schema: "dict[str, Any] | None" = None, splits: Iterable[Split] | None = None
) -> list[dict[str, object]]:
    """Return the rows of all partitions, as a worker gets its reader."""
    reader = SplitReader.of(given, schema or spark_schema(given.columns))
    sent: SplitReader = pickle.loads(pickle.dumps(reader))  # noqa: S301 - just made
    found = partitions(given) if splits is None else [tuple(splits)]
    return [row for part in found for batch in sent.batches(part) for row in batch.to_pylist()]


def expected(path: Path, columns: Iterable[str] | None = None) -> list[dict[str, object]]:
    batches = urdunews.arrow.batches(str(path), columns)
    return [row for batch in batches for row in batch.to_pylist()]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of three files, of which one is compressed."""
    (tmp_path / "a.txt").write_text("\n\n" + "".join(RECORDS[:6]), "utf-8")
    (tmp_path / "b.gz").write_bytes(gzip.compress("".join(RECORDS[6:8]).encode()))
    (tmp_path / "c.txt").write_text(RECORDS[8], "utf-8")
    return tmp_path


def spark(type_: object, *, is_null: bool = True, name: str = "x") -> dict[str, object]:
    return {"name": name, "type": type_, "nullable": is_null, "metadata": {}}


def test_the_schema_follows_from_that_of_arrow() -> None:
    fields = {field["name"]: field for field in spark_schema()["fields"]}
    assert list(fields) == list(NESTED)
    assert fields["id"] == spark("string", is_null=False, name="id")
    assert fields["date"] == spark("date", name="date")
    assert fields["deck"] == spark(
        {"type": "array", "elementType": "string", "containsNull": False},
        is_null=False,
        name="deck",
    )
    assert fields["origin"]["type"]["fields"][:2] == [
        spark("string", name="path"),
        spark("long", name="start"),
    ]
    defects = fields["defects"]["type"]["elementType"]["fields"]
    assert defects[3] == spark("integer", is_null=False, name="start")


def test_the_schema_has_the_columns_that_are_wanted_in_their_order() -> None:
    assert [field["name"] for field in spark_schema(["text", "id"])["fields"]] == ["text", "id"]


@pytest.mark.parametrize("size", [pytest.param(1, marks=pytest.mark.thorough), 100, 250, 10_000])
@pytest.mark.parametrize("columns", [None, ("id", "text", "origin")])
def test_partitions_have_what_one_process_reads(
    folder: Path, size: int, columns: tuple[str, ...] | None
) -> None:
    options = {} if columns is None else {"columns": ",".join(columns)}
    given = settings(folder, split_size=str(size), **options)
    assert rows(given) == expected(folder, columns)


def test_large_files_are_split_and_small_ones_put_together(tmp_path: Path) -> None:
    for name, size in (("a", 250), ("b", 10), ("c", 20), ("d", 71), ("e", 29), ("f", 100)):
        (tmp_path / f"{name}.txt").write_bytes(b"x" * size)
    found = partitions(settings(tmp_path, split_size="100"))
    assert [[(Path(split.path).stem, split.start) for split in part] for part in found] == [
        [("a", 0)],
        [("a", 100)],
        [("a", 200), ("b", 0), ("c", 0)],
        [("d", 0), ("e", 0)],
        [("f", 0)],
    ]


def test_several_paths_are_read_in_their_order(folder: Path) -> None:
    paths = [str(folder / name) for name in ("c.txt", "a.*")]
    found = partitions(Settings.of({"paths": json.dumps(paths)}))
    assert [Path(split.path).name for part in found for split in part] == ["c.txt", "a.txt"]


def test_a_table_is_read_by_its_columns(tmp_path: Path) -> None:
    table = tmp_path / "a.csv"
    table.write_text(f'key,body\nk7,"{BODY}"\nk8,"{BODY}"\n', "utf-8")
    given = settings(table, column="body", id_column="key", split_size="1", columns="origin")
    assert [row["origin"]["id"] for row in rows(given)] == ["k7", "k8"]  # type: ignore[index]


def test_only_the_days_that_are_wanted_are_read(folder: Path) -> None:
    given = settings(folder, **{"from": "2026-02-05", "to": "2026-02-07"}, columns="date")
    assert [str(row["date"])[-2:] for row in rows(given)] == ["05", "06", "07"]


def test_a_file_without_text_has_no_rows(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    given = settings(tmp_path / "a.txt")
    assert partitions(given) == []
    assert rows(given, splits=()) == []


def nullable(type_: object) -> object:
    """Return a type as Spark has it when a user writes it."""
    if isinstance(type_, list):
        return [nullable(one) for one in type_]
    if isinstance(type_, dict):
        forced = {"nullable": True, "containsNull": True}
        return {key: forced.get(key, nullable(value)) for key, value in type_.items()}
    return type_


def test_a_declared_schema_has_the_wanted_columns(folder: Path) -> None:
    names = ["text", "date", "origin", "defects", "deck"]
    declared: Any = nullable(spark_schema(names))
    given = settings(folder)
    reader = SplitReader.of(given, declared)
    batch = next(reader.batches(partitions(given)[0]))
    assert batch.schema.field("deck").type == pa.list_(pa.field("element", pa.string()))
    assert rows(given, declared) == expected(folder, names)


ARRAY = {"type": "array", "elementType": "integer", "containsNull": True}
MAP = {"type": "map", "keyType": "string", "valueType": "string", "valueContainsNull": True}


@pytest.mark.parametrize(
    ("field", "message"),
    [
        (spark("string", name="datum"), r"^no column 'datum'; the columns are id, date, "),
        (spark("integer", name="id"), r"^the column 'id' has the type 'string', not 'integer'$"),
        (spark(ARRAY, name="deck"), r"^the column 'deck' has the type 'array<string>', not 'array"),
        (spark(MAP, name="deck"), r"^the column 'deck' has the type 'array<string>', not 'map'$"),
        (
            spark({"type": "struct", "fields": [spark("string")]}, name="origin"),
            r"^the column 'origin' has the type 'struct<path:string,start:long,.*, not 'struct<x:s",
        ),
    ],
)
def test_a_declared_schema_says_what_the_columns_are(
    tmp_path: Path, field: dict[str, object], message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        SplitReader.of(settings(tmp_path), {"type": "struct", "fields": [field]})


def test_columns_are_named_once(tmp_path: Path) -> None:
    given = settings(tmp_path, columns="id,date")
    message = r"^columns are id, date, but the schema has 'date, id': leave one of them out$"
    with pytest.raises(ValueError, match=message):
        SplitReader.of(given, spark_schema(["date", "id"]))


def test_what_is_missing_is_said_when_partitions_are_planned(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        partitions(settings(tmp_path / "a.txt"))


def test_the_first_article_with_an_error_fails_the_query(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(RECORDS[0] + ODD + RECORDS[1], "utf-8")
    assert len(rows(settings(tmp_path))) == 3
    with pytest.raises(urdunews.DumpError, match="date-impossible"):
        rows(settings(tmp_path, mode="failfast"))


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    """A folder with a truncated file before a whole one."""
    packed = gzip.compress("".join(RECORDS[:2]).encode())
    (tmp_path / "a.gz").write_bytes(packed[:-3])
    (tmp_path / "b.txt").write_text(RECORDS[2], "utf-8")
    return tmp_path


def test_a_damaged_file_is_an_error_after_the_articles_before_the_damage(damaged: Path) -> None:
    given = settings(damaged, columns="id")
    reader = SplitReader.of(given, spark_schema(["id"]))
    batches = reader.batches(partitions(given)[0])
    assert next(batches).num_rows == 2
    with pytest.raises(urdunews.DamagedFileError):
        next(batches)


def test_a_damaged_file_may_count_as_ending_there(damaged: Path) -> None:
    given = settings(damaged, ignore_corrupt_files="true", columns="date")
    with pytest.warns(RuntimeWarning, match=r"a\.gz': the gzip data is truncated, at byte "):
        found = rows(given)
    assert [str(row["date"])[-2:] for row in found] == ["01", "02", "03"]
