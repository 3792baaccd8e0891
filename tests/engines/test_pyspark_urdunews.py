"""The format in Spark itself: needs pyspark, and all but the first two tests a Java."""

import gzip
import importlib
import importlib.util
import json
import os
import shutil
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest

import urdunews
from urdunews.engines.spark import spark_schema

pytestmark = [
    pytest.mark.engines,
    pytest.mark.skipif(
        importlib.util.find_spec("pyspark") is None, reason="pyspark is not installed"
    ),
    # Java starts several times.
    pytest.mark.timeout(600),
    # pyspark warns of pandas 3, and leaves sockets open.
    pytest.mark.filterwarnings("ignore"),
]
needs_java = pytest.mark.skipif(
    shutil.which("java") is None and "JAVA_HOME" not in os.environ, reason="there is no Java"
)
needs_proc = pytest.mark.skipif(
    not Path("/proc/self/stat").exists(), reason="the parent of a process is read from /proc"
)

BODY = "ملتان (نامہ نگار) محکمے نے نہر صاف کر دی۔ اہل علاقہ نے خوشی ظاہر کی۔\n"
RECORDS = [f" date 2026-01-{day:02} نہر نمبر {day} صاف\n{BODY * (day % 5)}" for day in range(1, 29)]
ODD = " date 2026-02-31 میلہ\n" + BODY

LOCAL: Final = "local[2]"
CLUSTER: Final = "local-cluster[2,1,1024]"
#: What is read in more than a dozen partitions.
SMALL: Final = {"splitSize": "1k"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a large file, a compressed one, and small ones."""
    path = tmp_path_factory.mktemp("dumps")
    (path / "a.txt").write_text("\n \n" + "".join(RECORDS * 2) + ODD, "utf-8")
    (path / "b.gz").write_bytes(gzip.compress("".join(RECORDS[:9]).encode()))
    for number, record in enumerate(RECORDS[:5]):
        (path / f"c{number}.txt").write_text(record, "utf-8")
    return path


def module(name: str) -> Any:  # noqa: ANN401 - pyspark may not be installed
    return importlib.import_module(name)


@pytest.fixture(scope="module")
def session(request: pytest.FixtureRequest) -> Iterator[Any]:
    """A session of Spark, on the master that the test names."""
    patch = pytest.MonkeyPatch()
    # Otherwise the workers are any `python3`, with the package from anywhere.
    patch.setenv("PYSPARK_PYTHON", sys.executable)
    patch.setenv("PYTHONPATH", str(Path(urdunews.__file__).parents[1]), prepend=os.pathsep)
    patch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
    builder = module("pyspark.sql").SparkSession.builder.master(request.param)
    settings = {"ui.enabled": "false", "ui.showConsoleProgress": "false", "log.level": "OFF"}
    for name, value in settings.items():
        builder = builder.config(f"spark.{name}", value)
    session = builder.getOrCreate()
    yield session
    session.stop()
    patch.undo()


on_local = pytest.mark.parametrize("session", [LOCAL], indirect=True)
on_cluster = pytest.mark.parametrize("session", [CLUSTER], indirect=True)


def in_order(rows: list[dict[str, Any]]) -> bytes:
    """Return rows as bytes, sorted by their origin."""
    ordered = sorted(rows, key=lambda row: (row["origin"]["path"], row["origin"]["start"]))
    return "".join(json.dumps(row, default=str) + "\n" for row in ordered).encode()


def rows_of(frame: Any) -> list[dict[str, Any]]:  # noqa: ANN401
    return [row.asDict(recursive=True) for row in frame.collect()]


def expected(folder: Path) -> bytes:
    batches = urdunews.arrow.batches(str(folder))
    return in_order([row for batch in batches for row in batch.to_pylist()])


# Without Spark's own processes


def test_the_source_gives_the_rows_of_one_process(folder: Path) -> None:
    source_of = module("pyspark_urdunews").DefaultSource
    source = source_of({"path": str(folder), "splitsize": "1000"})
    assert source.name() == "urdunews"
    schema = source.schema()
    assert schema.jsonValue() == spark_schema()
    reader = source.reader(schema=schema)
    partitions = reader.partitions()
    assert len(partitions) > 12
    batches = [batch for partition in partitions for batch in reader.read(partition)]
    wanted = module("pyspark.sql.pandas.types").to_arrow_schema(schema)
    assert all(batch.schema.equals(wanted) for batch in batches)
    assert in_order([row for batch in batches for row in batch.to_pylist()]) == expected(folder)


def test_the_partition_that_spark_makes_of_empty_files_has_no_rows(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    source = module("pyspark_urdunews").DefaultSource({"path": str(tmp_path / "a.txt")})
    reader = source.reader(schema=source.schema())
    assert reader.partitions() == []
    none = module("pyspark.sql.datasource").InputPartition(None)
    assert list(reader.read(none)) == []


# On one machine


@needs_java
@on_local
def test_two_threads_give_the_rows_of_one_process(session: Any, folder: Path) -> None:  # noqa: ANN401
    frame = session.read.format("urdunews").options(**SMALL).load(str(folder))
    assert frame.rdd.getNumPartitions() > 12
    assert in_order(rows_of(frame)) == expected(folder)


@needs_java
@on_local
def test_sql_makes_a_view(session: Any, folder: Path) -> None:  # noqa: ANN401
    options = f"path '{folder}/c*.txt', columns 'id,date,text', `from` '2026-01-04'"
    session.sql(f"create temp view articles using urdunews options ({options})")
    found = session.sql("select date, length(text) as n from articles order by date").collect()
    assert [(str(row["date"]), row["n"] > 20) for row in found] == [
        ("2026-01-04", True),
        ("2026-01-05", False),
    ]


@needs_java
@on_local
def test_sql_declares_the_columns(session: Any, folder: Path) -> None:  # noqa: ANN401
    session.sql(
        "create temp view declared (deck array<string>, date date, origin struct<path: string,"
        "start: bigint, end: bigint, line: bigint, row: bigint, id: string, url: string>) "
        f"using urdunews options (path '{folder}')"
    )
    found = session.sql("select count(*) as n, min(date) as day from declared").collect()[0]
    assert (found["n"], str(found["day"])) == (28 * 2 + 1 + 9 + 5, "2026-01-01")


@needs_java
@on_local
def test_several_paths_are_loaded(session: Any, folder: Path) -> None:  # noqa: ANN401
    paths = [str(folder / "c0.txt"), f"file://{folder}/c3.txt"]
    frame = session.read.format("urdunews").option("columns", "date").load(paths)
    assert sorted(str(row["date"]) for row in frame.collect()) == ["2026-01-01", "2026-01-04"]


@needs_java
@on_local
@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"splits": "1"}, r"no option 'splits'; the options are path, split_size, "),
        ({"mode": "fast"}, r"option mode: one of permissive, failfast is expected, not 'fast'"),
        ({"path": "s3a://bucket/dumps"}, r"option path: files are read under one path that all"),
    ],
)
def test_wrong_options_are_told_by_the_driver(
    session: Any,  # noqa: ANN401
    folder: Path,
    options: dict[str, str],
    message: str,
) -> None:
    path = options.pop("path", str(folder))
    with pytest.raises(module("pyspark.errors").AnalysisException, match=message):
        session.read.format("urdunews").options(**options).load(path)


@needs_java
@on_local
def test_failfast_fails_the_query(session: Any, folder: Path) -> None:  # noqa: ANN401
    frame = session.read.format("urdunews").option("mode", "failfast").load(str(folder))
    with pytest.raises(module("pyspark.errors").PythonException, match="date-impossible"):
        frame.collect()


# On a cluster of two workers, each with a process of its own


@needs_java
@on_cluster
def test_two_workers_give_the_rows_of_one_process(session: Any, folder: Path) -> None:  # noqa: ANN401
    frame = session.read.format("urdunews").options(**SMALL).load(str(folder))
    assert in_order(rows_of(frame)) == expected(folder)


@needs_java
@needs_proc
@on_cluster
def test_a_worker_that_is_killed_loses_no_row(
    session: Any,  # noqa: ANN401
    folder: Path,
    tmp_path: Path,
) -> None:
    killed = tmp_path / "killed"

    def kill_once(batches: Iterator[Any]) -> Iterator[Any]:
        """Pass batches on, after killing the worker that reads the first one of all."""
        for batch in batches:
            try:
                mark = os.open(killed, os.O_CREAT | os.O_EXCL | os.O_WRONLY)
            except FileExistsError:
                yield batch
                continue
            # This process was forked by one that the worker has started.
            daemon = Path(f"/proc/{os.getppid()}/stat").read_text("utf-8")
            worker = int(daemon.rpartition(")")[2].split()[1])
            command = Path(f"/proc/{worker}/cmdline").read_bytes()
            os.write(mark, command)
            os.close(mark)
            if b"CoarseGrainedExecutorBackend" in command:
                os.kill(worker, signal.SIGKILL)
            yield batch

    frame = session.read.format("urdunews").options(**SMALL).load(str(folder))
    found = rows_of(frame.mapInArrow(kill_once, frame.schema))
    assert b"CoarseGrainedExecutorBackend" in killed.read_bytes()
    assert in_order(found) == expected(folder)
