import csv
import gzip
import io
import json
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import urdunews
from reading.packs import Pipe, zipped
from urdunews.reading import table_streams

RECORD = " date 2026-02-03 نہر صاف\nملتان (نامہ نگار) بارش ہوئی۔\n"
BODY = "محکمے نے نہر صاف کر دی۔\nبارش ہوئی۔\n"
ROWS: list[dict[str, object]] = [
    {
        "key": 7,
        "link": "https://example.pk/7",
        "day": "2026-02-05",
        "name": "پل بن گیا",
        "body": BODY,
    },
    {"key": None, "link": "", "day": None, "name": None, "body": RECORD},
    {"key": "x", "link": None, "day": "2026-02-06", "name": "", "body": None},
    {
        "key": "y",
        "link": None,
        "day": "2026-02-06T10:00:00Z",
        "name": "میلہ،\n شروع",
        "body": RECORD * 2,
    },
]
Packed = Callable[[list[dict[str, object]]], bytes]


def jsonl(rows: list[dict[str, object]]) -> bytes:
    return "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows).encode()


def separated(rows: list[dict[str, object]], separator: str = ",") -> bytes:
    file = io.StringIO()
    writer = csv.DictWriter(file, list(ROWS[0]), delimiter=separator)
    writer.writeheader()
    writer.writerows(rows)
    return file.getvalue().encode()


def parquet(rows: list[dict[str, object]]) -> bytes:
    texts = [
        {key: None if cell is None else str(cell) for key, cell in row.items()} for row in rows
    ]
    file = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(texts), file, row_group_size=2)
    return file.getvalue()


def tsv(rows: list[dict[str, object]]) -> bytes:
    return separated(rows, "\t")


TABLES: dict[str, Packed] = {
    "a.jsonl": jsonl,
    "a.csv": separated,
    "a.tsv": tsv,
    "a.parquet": parquet,
    "a.csv.gz": lambda rows: gzip.compress(separated(rows)),
    "a.jsonl.gz": lambda rows: gzip.compress(jsonl(rows)),
    "semicolons.CSV": lambda rows: separated(rows, ";"),
    "bars.csv": lambda rows: separated(rows, "|"),
    "marked.csv": lambda rows: b"\xef\xbb\xbf" + separated(rows),
    "marked.jsonl": lambda rows: b"\xef\xbb\xbf" + jsonl(rows),
    "wide.jsonl": lambda rows: jsonl(rows).decode().encode("utf-16"),
    "packed-parquet.gz": lambda rows: gzip.compress(parquet(rows)),
}


def table(folder: Path, name: str, rows: list[dict[str, object]] = ROWS) -> Path:
    path = folder / name
    path.write_bytes(TABLES[name](rows))
    return path


@pytest.mark.parametrize("name", list(TABLES))
def test_the_texts_of_a_table_are_read_row_by_row(tmp_path: Path, name: str) -> None:
    path = table(tmp_path, name)
    first, second, third, fourth = urdunews.read(
        path,
        column="body",
        id_column="key",
        url_column="link",
        date_column="day",
        title_column="name",
    )
    assert first.source == BODY
    assert (str(first.date), first.date_precision) == ("2026-02-05", "day")
    assert (first.headline, first.headline_basis) == ("پل بن گیا", "column")
    assert first.origin == urdunews.Origin(
        path=str(path), line=1, row=1, id="7", url="https://example.pk/7"
    )
    assert second.source == third.source == fourth.source == RECORD
    assert second.origin == urdunews.Origin(path=str(path), line=1, row=2)
    assert (third.headline, third.headline_basis) == ("نہر صاف", "header")
    assert [a.origin and (a.origin.row, a.origin.id, a.origin.line) for a in (third, fourth)] == [
        (4, "y", 1),
        (4, "y", 3),
    ]
    assert third.date == second.date


def test_a_table_in_an_archive_is_read(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    path.write_bytes(
        zipped({"a.csv": separated(ROWS), "b.parquet": parquet(ROWS), "c.txt": RECORD.encode()})
    )
    articles = list(urdunews.read(path, column="body"))
    assert [Path(a.origin.path).name for a in articles if a.origin and a.origin.path] == [
        *["x.zip!a.csv"] * 4,
        *["x.zip!b.parquet"] * 4,
        "x.zip!c.txt",
    ]
    assert zipfile.is_zipfile(path)


def test_a_table_in_a_pipe_is_read() -> None:
    for data in (jsonl(ROWS), parquet(ROWS), separated(ROWS), separated(ROWS, "\t")):
        assert len(list(urdunews.read(Pipe(data), column="body"))) == 4


def test_a_parquet_table_may_follow_other_bytes_in_a_file(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    path.write_bytes(b"0123456789" + parquet(ROWS))
    with path.open("rb") as file:
        file.seek(10)
        assert len(list(urdunews.read(file, column="body"))) == 4


def test_an_open_text_file_can_be_a_table() -> None:
    assert len(list(urdunews.read(io.StringIO(jsonl(ROWS).decode()), column="body"))) == 4
    file = io.StringIO(separated(ROWS).decode(), newline="")
    file.name = "a.csv"
    assert len(list(urdunews.read(file, column="body"))) == 4
    (article,) = urdunews.read(io.StringIO(RECORD), column="body")
    assert article.source == RECORD


def test_a_dump_among_tables_is_a_dump(tmp_path: Path) -> None:
    table(tmp_path, "a.jsonl")
    (tmp_path / "b.txt").write_text(RECORD, "utf-8")
    articles = list(urdunews.read(tmp_path, column="body"))
    assert [article.origin and article.origin.row for article in articles] == [1, 2, 4, 4, None]


def test_without_a_column_a_table_is_not_read(tmp_path: Path) -> None:
    for name in ("a.jsonl", "a.parquet"):
        with pytest.raises(urdunews.NotTextError, match="name its text column"):
            list(urdunews.read(table(tmp_path, name)))


@pytest.mark.parametrize("name", ["a.jsonl", "a.csv", "a.parquet"])
def test_a_column_that_is_not_there_is_an_error(tmp_path: Path, name: str) -> None:
    path = table(tmp_path, name)
    with pytest.raises(
        urdunews.NotTextError, match=r"without the column 'texxt' .it has 'key', 'link', 'day'"
    ):
        list(urdunews.read(path, column="texxt"))
    with pytest.raises(
        urdunews.NotTextError,
        match=r"without the column 'url'.*name one of these as its url column",
    ):
        list(urdunews.read(path, column="body", url_column="url"))


def test_a_parquet_table_needs_pyarrow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(urdunews.NotTextError, match=r"install urdunews\[arrow\]"):
        list(urdunews.read(table(tmp_path, "a.parquet"), column="body"))


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"{\n", "row 2 is not JSON (Expecting"),
        (b"[1]\n", "row 2 is not a JSON object; a table of JSON has an object on each line"),
        (b"[" * 100_000 + b"\n", "row 2 is not JSON"),
        (b'{"body": 5}\n', "row 2 has no text in 'body', but 5"),
    ],
)
def test_a_row_that_is_damaged_is_an_error_after_those_before_it(
    tmp_path: Path, line: bytes, reason: str
) -> None:
    data = jsonl(ROWS[:1])
    path = tmp_path / "a.jsonl"
    path.write_bytes(data + b"\n" + line + jsonl(ROWS))
    articles = urdunews.read(path, column="body")
    assert next(articles).source == BODY
    with pytest.raises(urdunews.DamagedFileError) as raised:
        next(articles)
    assert raised.value.reason.startswith(reason)
    assert (raised.value.path, raised.value.offset) == (str(path), len(data) + 1)


def test_a_truncated_table_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    rows: list[dict[str, object]] = [{"body": f"{RECORD}{number}"} for number in range(50)]
    path = tmp_path / "a.gz"
    path.write_bytes(gzip.compress(jsonl(rows))[:-4])
    articles = urdunews.read(path, column="body")
    assert [next(articles).source for _ in rows] == [row["body"] for row in rows]
    with pytest.raises(urdunews.DamagedFileError, match="gzip data is truncated"):
        next(articles)


@pytest.mark.parametrize("cut", range(1, 200, 20))
def test_a_row_that_truncation_cuts_off_is_no_damage_of_its_own(tmp_path: Path, cut: int) -> None:
    # Stored, not compressed, so that a cut is one in the text.
    packed = gzip.compress(jsonl([{"body": BODY}, {"body": RECORD}]), compresslevel=0)
    path = tmp_path / "a.gz"
    path.write_bytes(packed[:-cut])
    with pytest.raises(urdunews.DamagedFileError, match="gzip data is truncated"):
        list(urdunews.read(path, column="body"))


def test_a_damaged_parquet_table_is_an_error(tmp_path: Path) -> None:
    path = table(tmp_path, "a.parquet")
    data = path.read_bytes()
    for damaged in (data[:100], data[:-4] + b"XXXX", b"PAR1" + bytes(200) + b"PAR1"):
        path.write_bytes(damaged)
        with pytest.raises(urdunews.DamagedFileError, match="the Parquet table is damaged"):
            list(urdunews.read(path, column="body"))
    pq.write_table(pa.table({"body": [1, 2]}), path)
    with pytest.raises(urdunews.DamagedFileError) as raised:
        list(urdunews.read(path, column="body"))
    assert raised.value.reason == "row 1 has no text in 'body', but 1"


def test_a_csv_row_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"body,key\na,b\nx\ry,b\n")
    articles = urdunews.read(path, column="body")
    assert next(articles).source == "a"
    with pytest.raises(urdunews.DamagedFileError, match=r"row 2 cannot be read \(new-line charact"):
        next(articles)


def test_a_quotation_mark_that_nothing_closes_is_an_error_and_not_a_long_cell(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.csv"
    path.write_text('body,key\n"a\nb",1\n"c,2\nd,3\n', "utf-8")
    articles = urdunews.read(path, column="body")
    assert next(articles).source == "a\nb"
    with pytest.raises(
        urdunews.DamagedFileError, match="row 2 opens a quotation mark that nothing"
    ):
        next(articles)
    path.write_text('"body\na\n', "utf-8")
    with pytest.raises(urdunews.DamagedFileError, match="the line of names opens a quotation mark"):
        next(urdunews.read(path, column="body"))
    path.write_text('body\n"a\nb"', "utf-8")
    assert [article.source for article in urdunews.read(path, column="body")] == ["a\nb"]


@pytest.mark.parametrize("name", ["a.csv", "a.jsonl"])
def test_the_text_of_a_row_is_cut_and_not_the_row(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    line = "بارش ہوئی۔ " * 4
    rows: list[dict[str, object]] = [{"body": f"{line}\n" * 3, "name": line * 9}, {"body": "a"}]
    path.write_bytes(TABLES[name](rows))
    articles = list(urdunews.read(path, column="body", max_record=50))
    assert [article.source for article in articles] == [*[f"{line}\n"] * 3, "a"]
    assert [article.defects[0].code for article in articles[:3]] == ["record-cut"] * 3


@pytest.mark.parametrize("name", ["a.csv", "a.jsonl"])
def test_a_row_that_is_too_long_is_an_error_and_not_several_rows(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(table_streams, "_LONGEST_ROW", 100)
    path = tmp_path / name
    path.write_bytes(TABLES[name]([{"body": "a"}, {"body": "بارش " * 100}, {"body": "b"}]))
    articles = urdunews.read(path, column="body", max_record=50)
    assert next(articles).source == "a"
    with pytest.raises(urdunews.DamagedFileError, match="a row is longer than 100 bytes; allow mo"):
        next(articles)
    assert len(list(urdunews.read(path, column="body", max_record=1000))) == 3


def test_any_number_is_a_limit_for_rows(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("body\nنہر صاف\n", "utf-8")
    assert len(list(urdunews.read(path, column="body", max_record=10**30))) == 1


def test_large_cells_of_csv_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    # The module `csv` takes 131,072 characters by default.
    text = RECORD + ("بارش ہوئی۔ " * 40 + "\n") * 400
    path.write_bytes(separated([{**ROWS[0], "body": text}]))
    (article,) = urdunews.read(path, column="body")
    assert article.source == text.replace("\n", "\n")


def test_rows_that_are_short_or_long_or_blank_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("key,body\n1\n\n2,a,b\n3,c\n", "utf-8")
    articles = urdunews.read(path, column="body", id_column="key")
    assert [(a.source, a.origin and a.origin.id) for a in articles] == [("a", "2"), ("c", "3")]
    for empty in ("", "key,body\n"):
        path.write_text(empty, "utf-8")
        assert list(urdunews.read(path, column="body")) == []


@pytest.mark.parametrize("name", ["a.txt", "a.csv", "a"])
def test_a_line_of_names_shows_that_a_text_is_csv(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    for names in ('key,"body"', "\ufeffkey;body", "\n\r\n\tbody\tkey", "body"):
        path.write_text(f"{names}\na,b;c\td\n", "utf-8")
        (article,) = urdunews.read(path, column="body")
        assert article.origin is not None
        assert article.origin.row == 1
    path = tmp_path / "dump.txt"
    for text in ("body text\nb\n", '"body\nb\n', 'a "body\r'):
        path.write_text(text, "utf-8")
        (article,) = urdunews.read(path, column="body")
        assert article.origin is not None
        assert article.origin.row is None


def test_lines_of_csv_may_end_as_on_old_macs(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes('key,body\r1,"نہر\rصاف"\r\r2,پل\r'.encode())
    articles = urdunews.read(path, column="body", id_column="key")
    assert [(a.source, a.origin and a.origin.id) for a in articles] == [
        ("نہر\rصاف", "1"),
        ("پل", "2"),
    ]
    # Where line feeds end lines, a return without quotation marks is still an error.
    path.write_bytes("key,body\n1,نہر\rصاف\n".encode())
    with pytest.raises(urdunews.DamagedFileError, match="row 1 cannot be read"):
        list(urdunews.read(path, column="body"))


def test_a_first_row_shows_that_a_text_is_json_lines(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text('{"body": "نہر صاف"}\n5\n', "utf-8")
    articles = urdunews.read(path, column="body")
    assert next(articles).source == "نہر صاف"
    with pytest.raises(urdunews.DamagedFileError, match="row 2 is not a JSON object"):
        next(articles)
    # A page that shows some JSON is a page.
    path.write_text('{"other": 5}\nنہر صاف\n', "utf-8")
    (article,) = urdunews.read(path, column="body")
    assert article.source.startswith("{")


def test_a_cell_with_nothing_or_several_things_is_no_headline(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    rows = ('"title": ["x"]', '"title": {"a": 1}', '"title": NaN', '"title": 7', '"title": "پل"')
    path.write_text(
        "".join(f'{{"body": "ملتان (نامہ نگار) بارش ہوئی۔", {row}}}\n' for row in rows), "utf-8"
    )
    articles = urdunews.read(path, column="body", title_column="title")
    assert [article.headline for article in articles] == [None, None, None, "7", "پل"]
    path.write_text('{"body": NaN}\n{"body": "نہر"}\n', "utf-8")
    (article,) = urdunews.read(path, column="body")
    assert article.origin is not None
    assert article.origin.row == 2


def test_cells_are_valid_unicode(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"body": "a\\ud800", "key": "\\udc00b", "name": "c\\udfff"}\n', "utf-8")
    (article,) = urdunews.read(path, column="body", id_column="key", title_column="name")
    assert article.origin is not None
    assert (article.origin.id, article.headline) == ("\ufffdb", "c\ufffd")
    assert article.source == "a\ud800"


@pytest.mark.parametrize(
    ("options", "error", "message"),
    [
        ({"id_column": "a"}, ValueError, "id_column needs column, the name of the column of text"),
        ({"column": 5}, TypeError, "column must be a str, not 5"),
        ({"column": "a", "url_column": b"b"}, TypeError, "url_column must be a str, not b'b'"),
    ],
)
def test_columns_are_named_by_strings(
    options: dict[str, str], error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        urdunews.read("seeds/", **options)  # type: ignore[arg-type]
