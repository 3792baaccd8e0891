import datetime
from pathlib import Path

import pytest

from urdunews.engines.spark_options import OPTIONS, SPLIT_SIZE, Settings
from urdunews.model.defects import DefectCode
from urdunews.model.dumps import DumpError
from urdunews.reading.date_ranges import DateRange
from urdunews.reading.options import ReadOptions
from urdunews.reading.tables import Columns
from urdunews.words.profiles import Profile

#: A record whose place no table has.
UNKNOWN = " date 2026-02-03 نہر صاف\nنور گڑھی (نامہ نگار) محکمے نے نہر صاف کر دی۔\n"


def settings(**options: str) -> Settings:
    return Settings.of({"path": "/dumps", **options})


def test_a_path_is_enough() -> None:
    assert settings() == Settings(
        paths=("/dumps",),
        split_size=SPLIT_SIZE,
        columns=None,
        lexicon=None,
        profile=None,
        header_keywords=("date",),
        is_strict=False,
        skips_damage=False,
        dates=None,
        reading=ReadOptions(),
    )


def test_every_option_arrives() -> None:
    given = settings(
        split_size="64m",
        columns="id, date",
        lexicon="/names.tsv",
        profile="/lines.tsv",
        header_keywords="date, تاریخ",
        mode="FAILFAST",
        ignore_corrupt_files="true",
        to="2026-02-03",
        encoding="cp1256",
        max_ratio="7",
        max_record="2k",
        column="body",
        id_column="key",
        url_column="link",
        date_column="day",
        title_column="title",
        table_format="csv",
        **{"from": "2026-01-01"},
    )
    assert given == Settings(
        paths=("/dumps",),
        split_size=64 * 1024 * 1024,
        columns=("id", "date"),
        lexicon="/names.tsv",
        profile="/lines.tsv",
        header_keywords=("date", "تاریخ"),
        is_strict=True,
        skips_damage=True,
        dates=DateRange(datetime.date(2026, 1, 1), datetime.date(2026, 2, 3)),
        reading=ReadOptions(
            encoding="cp1256",
            max_ratio=7,
            max_record=2048,
            columns=Columns(text="body", id="key", url="link", date="day", title="title"),
            table_format="csv",
        ),
    )


@pytest.mark.parametrize("name", ["split_size", "splitSize", "splitsize", "SPLIT_SIZE"])
def test_case_and_underscores_of_a_name_do_not_count(name: str) -> None:
    assert settings(**{name: "5"}).split_size == 5


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("1", 1),
        ("134217728", SPLIT_SIZE),
        ("128m", SPLIT_SIZE),
        ("128 MB", SPLIT_SIZE),
        ("131072KiB", SPLIT_SIZE),
        ("10b", 10),
        ("1g", 1 << 30),
        ("2T", 2 << 40),
    ],
)
def test_sizes_are_written_as_spark_writes_them(text: str, size: int) -> None:
    assert settings(split_size=text).split_size == size


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("/a/b", "/a/b"),
        ("file:/a/b", "/a/b"),
        ("file:///a/b", "/a/b"),
        ("FILE:///a/*.txt", "/a/*.txt"),
        ("/a/b:/c", "/a/b:/c"),
        ("a:/b", str(Path("a:/b").absolute())),
        ("dumps", str(Path("dumps").absolute())),
        (".", str(Path.cwd())),
    ],
)
def test_a_path_means_the_same_on_every_worker(text: str, path: str) -> None:
    assert settings(path=text).paths == (path,)


def test_several_paths_come_as_json() -> None:
    assert Settings.of({"paths": '["/a,b", "file:/c"]'}).paths == ("/a,b", "/c")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"split_sise": "1"}, r"^no option 'split_sise'; the options are path, split_size, col"),
        ({"split_size": "0"}, r"^option split_size: a size is a number of bytes .*, not '0'$"),
        ({"split_size": "huge"}, r"^option split_size: a size is a number of bytes .* not 'huge'$"),
        ({"split_size": "1", "splitSize": "2"}, r"^option split_size: it is given twice$"),
        ({"columns": "id,datum"}, r"^option columns: no column 'datum'; the columns are id, "),
        ({"columns": "id,id"}, r"^option columns: the column 'id' is named twice$"),
        ({"columns": ""}, r"^option columns: no column ''; the columns are "),
        ({"header_keywords": "date,"}, r"^option header_keywords: a header keyword is a word "),
        ({"mode": "dropmalformed"}, r"^option mode: one of permissive, failfast is expected, not "),
        ({"ignore_corrupt_files": "1"}, r"^option ignore_corrupt_files: one of true, false is ex"),
        ({"table_format": "xml"}, r"^option table_format: one of jsonl, csv, tsv is expected, not"),
        ({"from": "3.2.2026"}, r"^option from: a day is written 2026-02-03, not '3.2.2026'$"),
        ({"from": "2026-02-03", "to": "2026-02-02"}, r"^dates must not end \(2026-02-02\) before"),
        ({"max_ratio": "-1"}, r"^option max_ratio: a number is expected, not '-1'$"),
        ({"max_ratio": "0"}, r"^max_ratio must be at least 1, not 0$"),
        ({"max_record": ""}, r"^option max_record: a size is a number of bytes .*, not ''$"),
        ({"encoding": "none"}, r"none"),
        ({"table_format": "csv"}, r"^table_format needs column, the name of the column of"),
        ({"id_column": "key"}, r"^id_column needs column, the name of the column of text$"),
        ({"profile": "auto"}, r"^option profile: a file is expected; `urdunews profile` learns "),
        ({"path": ""}, r"^option path: the path is empty; the current folder is '\.'$"),
        ({"path": "s3a://b/c"}, r"^option path: files are read under one path that all machines"),
        (
            {"path": "hdfs:/c"},
            r"^option path: files are read under .*, not 'hdfs:/c': mount that st",
        ),
        (
            {"path": "file://host/c"},
            r"^option path: files are read under .*, not 'file://host/c': m",
        ),
        (
            {"lexicon": "s3://b/c"},
            r"^option lexicon: files are read under one path that all machine",
        ),
    ],
)
def test_what_makes_no_sense_is_said(options: dict[str, str], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        settings(**options)


def test_a_path_is_needed() -> None:
    with pytest.raises(
        ValueError, match=r"^no path: load\(path\), or OPTIONS \(path '…'\) in SQL$"
    ):
        Settings.of({})


def test_the_page_on_spark_has_a_row_for_each_option() -> None:
    page = Path(__file__).parents[2] / "docs" / "spark.md"
    rows = [line for line in page.read_text("utf-8").splitlines() if line.startswith("| `")]
    named = [name for row in rows for name in row.split("|")[1].replace("`", "").split(", ")]
    assert [name.strip() for name in named] == list(OPTIONS)


def test_the_parser_has_the_names_of_the_lexicon(tmp_path: Path) -> None:
    names = tmp_path / "names.tsv"
    names.write_text("# urdunews lexicon 1\nplace\tنور گڑھی\tcity\tPK\n", "utf-8")
    dateline = settings(lexicon=str(names)).parser().parse(UNKNOWN)[0].dateline
    assert dateline is not None
    assert [place.country for place in dateline.places] == ["PK"]


def test_the_parser_has_the_profile(tmp_path: Path) -> None:
    lines = tmp_path / "lines.tsv"
    profile = Profile(records=9, lines=())
    profile.save(lines)
    assert settings(profile=str(lines)).parser().profile == profile


def test_what_is_no_lexicon_is_said_with_its_line(tmp_path: Path) -> None:
    names = tmp_path / "names.tsv"
    names.write_text("town\tنور گڑھی\n", "utf-8")
    with pytest.raises(ValueError, match=r"names\.tsv:1: the first cell is place, "):
        settings(lexicon=str(names)).parser()


def test_failfast_is_a_strict_parser() -> None:
    with pytest.raises(DumpError) as raised:
        settings(mode="failfast").parser().parse(" date 2026-02-31 میلہ\nملتان: میلہ شروع ہوا۔\n")
    assert [defect.code for defect in raised.value.defects] == [DefectCode.DATE_IMPOSSIBLE]


def test_header_keywords_open_records() -> None:
    parser = settings(header_keywords="تاریخ").parser()
    assert parser.parse("تاریخ: 2026-02-03 بارش\nلاہور: بارش ہوئی۔\n")[0].date is not None
