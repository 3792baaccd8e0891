import datetime
import errno
import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

import urdunews
from command.processes import environment
from urdunews.bulk import InUseError, UnfinishedError, convert
from urdunews.bulk.conversion import Conversion
from urdunews.bulk.converting import settings_of
from urdunews.bulk.work_folders import WorkFolder
from urdunews.interop.columns import Form

DAYS = "".join(
    f" date 2026-02-{day:02} نہر نمبر {day} صاف\nملتان (نامہ نگار) محکمے نے نہر صاف کر دی۔\n"
    for day in range(1, 9)
)


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    """A dump of eight days, in a folder of its own."""
    (tmp_path / "dumps").mkdir()
    path = tmp_path / "dumps" / "days.txt"
    path.write_text(DAYS, "utf-8")
    return path


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_table_has_all_articles(dump: Path, tmp_path: Path) -> None:
    sizes: list[int] = []
    output = tmp_path / "out.jsonl"
    report = convert([dump, str(dump)], output, shard_size=200, on_progress=sizes.append)
    articles = [*urdunews.read(dump)] * 2
    assert lines(output) == [Form.of(None).row(article) for article in articles]
    codes = Counter(str(defect.code) for article in articles for defect in article.defects)
    assert (report.articles, report.copies, report.defects) == (16, 0, codes)
    assert sum(sizes) == report.size == 2 * dump.stat().st_size
    assert (report.damages, len(sizes) > 2) == ((), True)
    assert left(tmp_path) == ["dumps", "out.jsonl"]


def test_a_flag_may_be_any_value_that_is_true(dump: Path, tmp_path: Path) -> None:
    # What JSON cannot write would leave an unfinished conversion.
    report = convert([dump, dump], tmp_path / "a.jsonl", unique=b"yes")  # type: ignore[arg-type]
    assert (report.articles, report.copies) == (8, 8)


@pytest.mark.parametrize("output", ["out.csv", "out"])
def test_options_are_those_of_the_command(dump: Path, tmp_path: Path, output: str) -> None:
    report = convert(
        [dump, dump],
        tmp_path / output,
        table="csv",
        columns=["id", "headline"],
        dates=(datetime.date(2026, 2, 1), None),
        unique=True,
        parser=urdunews.Parser(normalizer=urdunews.Normalizer(digits="ascii")),
    )
    assert (report.articles, report.copies) == (8, 8)
    file = tmp_path / output
    first = file if file.is_file() else file / "part-00000.csv"
    assert first.read_text("utf-8").splitlines()[0] == '"id","headline"'
    assert '"نہر نمبر 1 صاف"' in first.read_text("utf-8")


def test_columns_of_tables_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"body": "بارش۔", "key": "k"}), "utf-8")
    convert(tmp_path / "a.jsonl", tmp_path / "out.jsonl", column="body", id_column="key")
    assert lines(tmp_path / "out.jsonl")[0]["origin"]["id"] == "k"


def test_the_output_is_left_out_of_a_folder(dump: Path) -> None:
    output = dump.parent / "out.jsonl"
    for _ in range(2):
        assert convert(dump.parent, output).articles == 8
    with pytest.raises(ValueError, match="is one of the files to be read"):
        convert([dump, output], output)
    assert len(lines(output)) == 8


def test_a_conversion_is_gone_on_with(
    dump: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = tmp_path / "out.jsonl"

    def fail(*_: object) -> int:
        raise OSError(errno.ENOSPC, "")

    with monkeypatch.context() as patched:
        patched.setattr(Conversion, "join", fail)
        with pytest.raises(OSError) as raised:  # noqa: PT011 - its number counts
            convert(dump, output)
    assert raised.value.errno == errno.ENOSPC
    assert left(tmp_path) == [".urdunews-out.jsonl.parts", "dumps"]
    with pytest.raises(
        UnfinishedError, match="conversion; resume=True continues it, or remove the"
    ):
        convert(dump, output)
    with pytest.raises(UnfinishedError, match="with other inputs or options; remove"):
        convert(dump, output, resume=True, parser=urdunews.Parser(strict=True))
    assert convert(dump, output, resume=True).articles == 8
    assert left(tmp_path) == ["dumps", "out.jsonl"]


def test_two_at_once_are_refused(dump: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    with (
        WorkFolder(output).locked(),
        pytest.raises(InUseError, match=r"out\.jsonl\.parts': another conversion is writing it"),
    ):
        convert(dump, output)


SETTINGS = """
import urdunews
from urdunews.bulk.converting import settings_of
names = urdunews.Lexicon.default().extended(sections=["ہفتہ وار"])
tools = urdunews.Normalizer(repairs={"inpage-yeh", "cp1256"})
print(ascii(settings_of(urdunews.Parser(lexicon=names, normalizer=tools))))
"""


def test_settings_are_the_same_in_each_process_and_differ_with_each_option() -> None:
    outputs = {
        subprocess.run(  # noqa: S603
            [sys.executable, "-c", SETTINGS],
            capture_output=True,
            check=True,
            env=environment(PYTHONHASHSEED=str(seed)),
        ).stdout
        for seed in range(4)
    }
    assert len(outputs) == 1
    parsers = [
        urdunews.Parser(),
        urdunews.Parser(strict=True),
        urdunews.Parser(header_keywords=("date", "تاریخ")),
        urdunews.Parser(normalizer=urdunews.Normalizer(digits="ascii")),
        urdunews.Parser(lexicon=urdunews.Lexicon.default().extended(sections=["ہفتہ وار"])),
        urdunews.Parser(profile=urdunews.bulk.Profile(records=3)),
    ]
    assert len(set(map(settings_of, parsers))) == len(parsers)


@pytest.mark.parametrize(
    ("output", "options", "kind", "message"),
    [
        ("out.xml", {}, ValueError, r"the name of a file ends in \.jsonl"),
        ("out", {"table": "xml"}, ValueError, "table must be one of"),
        ("out.csv", {"columns": ["deck"]}, ValueError, "no column 'deck'"),
        ("out.csv", {"table": "parquet"}, ValueError, "table='parquet' is for a folder; "),
        ("out.csv", {"table": "xml"}, ValueError, "table must be one of jsonl, .*, not 'xml'"),
        ("out.csv", {"jobs": 0}, ValueError, "jobs must be at least 1"),
        ("out.csv", {"shard_size": "1"}, TypeError, "shard_size must be an int"),
        ("no/out.csv", {}, FileNotFoundError, "No such file"),
        ("dumps", {"table": "csv"}, OSError, "not an empty folder"),
        ("plain", {"table": "csv"}, OSError, "not an empty folder"),
        ("link.csv", {}, OSError, "a link; name what it points to"),
        ("pipe.csv", {}, OSError, "not a file"),
    ],
)
def test_what_cannot_be_written_is_an_error(
    dump: Path,
    output: str,
    options: dict[str, Any],
    kind: type[Exception],
    message: str,
) -> None:
    tmp_path = dump.parent.parent
    (tmp_path / "plain").touch()
    (tmp_path / "link.csv").symlink_to("dumps")
    os.mkfifo(tmp_path / "pipe.csv")
    before = left(tmp_path)
    with pytest.raises(kind, match=message):
        convert(dump, tmp_path / output, **options)
    assert left(tmp_path) == before


@pytest.mark.parametrize("name", ["out.csv", "out/", "out.xml"])
def test_a_url_cannot_be_written_to(dump: Path, name: str) -> None:
    with pytest.raises(OSError, match="a URL cannot be written to") as refused:
        convert(dump, f"s3://reader:secret@bucket/{name}")
    assert refused.value.filename == f"s3://bucket/{name}"


def test_a_read_only_file_stays(
    dump: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "out.csv").touch()
    # The superuser may write everywhere.
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(PermissionError):
        convert(dump, tmp_path / "out.csv")


def test_a_source_without_text_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    with pytest.raises(ValueError, match="no text in the source"):
        convert(tmp_path / "a.txt", tmp_path / "out.csv")
    assert left(tmp_path) == ["a.txt"]


_ASKED_FOR_PANDAS = """
import sys
import urdunews

class Noting:
    def find_spec(self, name, path=None, target=None):
        if name == "pandas":
            print("pandas was asked for")

sys.meta_path.insert(0, Noting())
for unique in (False, True):
    report = urdunews.bulk.convert(sys.argv[1], sys.argv[2], shard_size=200, unique=unique)
print(report.articles)
"""


def test_parquet_is_written_without_pandas(dump: Path, tmp_path: Path) -> None:
    pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    command = [sys.executable, "-c", _ASKED_FOR_PANDAS, str(dump), str(tmp_path / "out.parquet")]
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment())  # noqa: S603
    assert done.stdout == "8\n"
