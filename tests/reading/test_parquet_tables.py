import datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import urdunews

BODY = "ملتان (نامہ نگار) محکمے نے نہر صاف کر دی۔\n"
DAY = datetime.date(2026, 2, 3)


def strings(*cells: bytes) -> pa.Array:
    """Return strings that Arrow does not check."""
    ends = [sum(map(len, cells[:at])) for at in range(len(cells) + 1)]
    offsets = pa.py_buffer(b"".join(end.to_bytes(4, "little") for end in ends))
    return pa.StringArray.from_buffers(len(cells), offsets, pa.py_buffer(b"".join(cells)))


def articles(folder: Path, **columns: object) -> list[urdunews.Article]:
    path = folder / "a.parquet"
    pq.write_table(pa.table(columns), path)

    def named(column: str) -> str | None:
        return column if column in columns else None

    return list(
        urdunews.read(
            path,
            column="text",
            id_column=named("id"),
            url_column=named("url"),
            date_column=named("date"),
            title_column=named("title"),
        )
    )


@pytest.mark.parametrize("kind", [pa.binary(), pa.large_binary(), pa.large_string()])
def test_text_may_be_bytes_as_old_writers_have_it(tmp_path: Path, kind: pa.DataType) -> None:
    key = pa.array([b"k7", b"\xff"])
    one, two = articles(tmp_path, text=pa.array([BODY, BODY]).cast(kind), id=key)
    assert one.source == two.source == BODY
    assert [a.origin and a.origin.id for a in (one, two)] == ["k7", "\ufffd"]


def test_a_string_that_is_not_utf8_has_a_defect(tmp_path: Path) -> None:
    text = strings(BODY.encode(), BODY.encode() + b"\xff")
    one, two = articles(tmp_path, text=text, title=strings(b"\xfe", "پل".encode()))
    assert (one.source, one.headline) == (BODY, "\ufffd")
    assert (two.source, two.headline) == (f"{BODY}\udcff", "پل")
    assert "character-undecodable" in [defect.code for defect in two.defects]
    several = pa.ListArray.from_arrays([0, 1], strings(b"\xff"))
    (article,) = articles(tmp_path, text=[BODY], title=several)
    assert article.headline is None
    with pytest.raises(urdunews.DamagedFileError, match="row 1 has no text in 'text'"):
        articles(tmp_path, text=several)
    (again,) = articles(tmp_path, text=strings(b"\xff").dictionary_encode())
    assert again.source == "\udcff"


@pytest.mark.parametrize(
    "cells",
    [
        pa.array([2**31 - 1], type=pa.date32()),
        pa.array([10**13], type=pa.timestamp("s")),
        pa.array([-(10**18)], type=pa.timestamp("us")),
        pa.array([0], type=pa.timestamp("us", "Nowhere/Land")),
    ],
)
def test_a_day_that_python_does_not_have_is_no_date(tmp_path: Path, cells: pa.Array) -> None:
    (article,) = articles(tmp_path, text=[BODY], date=cells, title=["پل بن گیا"])
    assert (article.date, article.headline) == (None, "پل بن گیا")


def test_days_may_have_nanoseconds_and_a_zone(tmp_path: Path) -> None:
    # 22:00 of the day before in UTC.
    night = 1_770_069_600_123_456_789
    time = pa.array([night], type=pa.timestamp("ns", "Asia/Karachi"))
    far = pa.array([10**13], type=pa.timestamp("s"))
    # The day that no Python has makes it read the other cells one by one, too.
    (article,) = articles(tmp_path, text=[BODY], date=time, url=far)
    assert article.date == DAY
    assert article.origin is not None
    assert article.origin.url is None
    (article,) = articles(tmp_path, text=[BODY], date=time)
    assert article.date == DAY


def test_a_damaged_name_of_a_column_is_damage(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    pq.write_table(pa.table({"text": [BODY], "other": [1]}), path)
    path.write_bytes(path.read_bytes().replace(b"other", b"\xffther"))
    with pytest.raises(urdunews.DamagedFileError, match="Parquet table is damaged: 'utf-8' codec"):
        list(urdunews.read(path, column="text"))
    splits = urdunews.bulk.plan_splits(path, 10, column="text")
    with pytest.raises(urdunews.DamagedFileError, match="Parquet table is damaged: 'utf-8' codec"):
        [list(urdunews.bulk.read_split(split)) for split in splits]
    with pytest.raises(
        ValueError, match="the Parquet table is damaged; name JSON Lines or Parquet"
    ):
        urdunews.bulk.compare(path, [])


def test_folders_may_name_cells(tmp_path: Path) -> None:
    columns = {"text": [BODY, BODY, BODY], "day": ["2026-02-03", None, "2026-02-04"]}
    table = pa.table({**columns, "outlet": ["مشعل", "a b/c", None]})
    pq.write_to_dataset(table, tmp_path / "d", partition_cols=["day", "outlet"])
    (tmp_path / "d" / "day=2026-02-05").mkdir()
    (tmp_path / "d" / "day=2026-02-05" / "a.csv").write_text(f'text\n"{BODY}"\n', "utf-8")
    found = urdunews.read(tmp_path / "d", column="text", date_column="day")
    assert [str(article.date) for article in found] == [
        "2026-02-03",
        "2026-02-04",
        "2026-02-05",
        "None",
    ]
    splits = urdunews.bulk.plan_splits(
        f"{tmp_path}/d/*/*/*.parquet", 10, column="text", id_column="outlet"
    )
    read = (article for split in splits for article in urdunews.bulk.read_split(split))
    assert [a.origin and a.origin.id for a in read] == ["مشعل", None, "a b/c"]
    # What is in the table itself counts.
    path = tmp_path / "text=x" / "id=y" / "a.parquet"
    path.parent.mkdir(parents=True)
    pq.write_table(pa.table({"text": [BODY]}), path)
    (article,) = urdunews.read(path, column="text", id_column="id")
    assert (article.source, article.origin and article.origin.id) == (BODY, "y")
    with pytest.raises(urdunews.NotTextError, match="it has 'text', 'id'"):
        next(urdunews.read(path, column="text", id_column="key"))


def test_a_cell_that_is_no_number_is_empty(tmp_path: Path) -> None:
    none = pa.array([float("nan")])
    (article,) = articles(tmp_path, text=[BODY], id=none, title=none, date=none)
    assert article.origin is not None
    assert (article.origin.id, article.headline, article.date) == (None, None, None)
