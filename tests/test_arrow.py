import importlib
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import urdunews

pa: Any = pytest.importorskip("pyarrow", reason="pyarrow is not installed")

DUMP = (
    " date 2026-02-03 نہر صاف\nملتان (نامہ نگار) محکمے نے نہر صاف کر دی۔\n"
    " date 2026-02-04 میلہ شروع\nلاہور: میلہ آج سے شروع ہو رہا ہے۔\n"
)


@pytest.fixture
def path(tmp_path: Path) -> str:
    (tmp_path / "a.txt").write_text(DUMP, "utf-8")
    return str(tmp_path / "a.txt")


def expected() -> list[dict[str, object]]:
    return [{"id": article.id, "date": article.date} for article in urdunews.parse(DUMP)]


def optional(name: str) -> Any:  # noqa: ANN401 - a module without types
    return pytest.importorskip(name, reason=f"{name} is not installed")


def with_pyarrow(source: object) -> list[dict[str, object]]:
    found: list[dict[str, object]] = pa.table(source).select(["id", "date"]).to_pylist()
    return found


def with_polars(source: object) -> list[dict[str, object]]:
    # polars takes a dump, which is a sequence, for a list of objects.
    table = urdunews.arrow.Table(source) if isinstance(source, urdunews.Dump) else source
    found: list[dict[str, object]] = optional("polars").DataFrame(table)["id", "date"].to_dicts()
    return found


def with_pandas(source: object) -> list[dict[str, object]]:
    frame = optional("pandas").DataFrame
    if not hasattr(frame, "from_arrow"):
        pytest.skip("this version of pandas has no DataFrame.from_arrow")
    found: list[dict[str, object]] = frame.from_arrow(source)[["id", "date"]].to_dict("records")
    return found


def with_duckdb(source: object) -> list[dict[str, object]]:  # noqa: ARG001 - duckdb finds it
    duckdb = optional("duckdb")
    rows = duckdb.sql("select id, date from source where len(paragraphs) > 0").fetchall()
    return [{"id": id_, "date": date} for id_, date in rows]


def with_datasets(source: object) -> list[dict[str, object]]:
    data = optional("datasets").Dataset(pa.table(source))
    assert data.features["paragraphs"].feature["text"].dtype == "string"
    return list(data.select_columns(["id", "date"]))


READERS = [with_pyarrow, with_polars, with_pandas, with_duckdb, with_datasets]


@pytest.mark.parametrize("read", READERS)
@pytest.mark.filterwarnings("default::DeprecationWarning", "default::FutureWarning")
def test_libraries_read_dumps_and_tables(
    read: Callable[[object], list[dict[str, object]]], path: str
) -> None:
    table = urdunews.arrow.Table(path)
    assert read(urdunews.parse(DUMP)) == expected()
    assert read(table) == expected()
    assert read(table) == expected(), "again"


def test_an_empty_dump_is_an_empty_table() -> None:
    assert pa.table(urdunews.parse("")).num_rows == 0
    assert pa.table(urdunews.parse("")).schema == urdunews.arrow.schema()


def test_a_stream_is_cast_to_what_is_requested(path: str) -> None:
    wanted = pa.schema([("id", pa.large_string())])
    capsule = urdunews.arrow.Table(path, columns=["id"]).__arrow_c_stream__(
        wanted.__arrow_c_schema__()
    )
    reader = pa.RecordBatchReader._import_from_c_capsule(capsule)
    assert reader.read_all().schema.field("id").type == pa.large_string()


def test_the_schema_of_a_dump_is_that_of_its_stream() -> None:
    dump = urdunews.parse(DUMP)
    assert pa.schema(dump) == urdunews.arrow.schema() == pa.table(dump).schema


def test_a_table_has_the_columns_that_are_wanted(path: str) -> None:
    table = urdunews.arrow.Table(path, columns=iter(["text", "id"]))
    assert table.columns == ("text", "id")
    assert pa.schema(table) == urdunews.arrow.schema(["text", "id"])
    assert pa.table(table)["text"].to_pylist() == [article.text for article in table]


@pytest.mark.parametrize(
    "source",
    [
        lambda path: path,
        Path,
        lambda path: [path, Path(path).parent][:1],
        lambda path: (Path(path),),
        lambda _: urdunews.parse(DUMP),
        lambda _: list(urdunews.parse(DUMP)),
        lambda path: lambda: urdunews.read(path),
    ],
)
def test_a_table_can_be_read_again(source: Callable[[str], Any], path: str) -> None:
    table = urdunews.arrow.Table(source(path), columns=["id", "date"])
    for _ in range(2):
        assert pa.table(table).to_pylist() == expected()


def test_batches_take_articles_that_come_once(path: str) -> None:
    for source in (urdunews.read(path), path):
        (batch,) = urdunews.arrow.batches(source, columns=["id", "date"])
        assert batch.to_pylist() == expected()
    assert list(urdunews.arrow.batches([])) == []


def test_batches_are_as_large_as_is_asked_for(path: str) -> None:
    assert [batch.num_rows for batch in urdunews.arrow.batches(path, rows=1)] == [1, 1]
    assert [batch.num_rows for batch in urdunews.arrow.batches(path, size=1)] == [1, 1]


@pytest.mark.parametrize("source", [iter(()), io.StringIO(DUMP), 7])
def test_a_table_refuses_what_can_be_read_only_once(source: object) -> None:
    with pytest.raises(TypeError, match="Table needs a source that can be read again: "):
        urdunews.arrow.Table(source)  # type: ignore[arg-type]


def test_wrong_arguments_are_refused_at_once(path: str) -> None:
    with pytest.raises(ValueError, match="no column 'titel'"):
        urdunews.arrow.Table(path, columns=["titel"])
    with pytest.raises(ValueError, match="no column 'titel'"):
        urdunews.arrow.batches(path, ["titel"])
    with pytest.raises(ValueError, match="rows must be at least 1, not 0"):
        urdunews.arrow.batches(path, rows=0)
    with pytest.raises(TypeError, match="size must be an int, not '1'"):
        urdunews.arrow.batches(path, size="1")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="a source is paths or articles, not 7"):
        urdunews.arrow.batches(7)  # type: ignore[arg-type]


def test_the_module_can_be_imported_by_its_name() -> None:
    assert importlib.import_module("urdunews.arrow") is urdunews.arrow
