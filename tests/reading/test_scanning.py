import gzip
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import urdunews
from urdunews.bulk import scan
from urdunews.reading.headers import HeaderReader
from urdunews.reading.options import ReadOptions
from urdunews.reading.scanning import scan_stream
from urdunews.reading.unpacking import streams_of

HEAD = " date 2026-02-03 نہر صاف\n"
RECORD = HEAD + "ملتان (نامہ نگار) بارش ہوئی۔\n"
PIECES = [
    HEAD,
    "date 2026-02\n",
    " date 2026",
    "date 2026 کا سال\n",
    "date date 2026-02-03\n",
    "update 2026-02-03\n",
    "\u200f\u00a0date: ۲۰۲۶-۰۲-۳۱\n",
    "date",
    "dam",
    "بارش",
    "\n",
    " ",
    "\ufeff",
    "\r\n",
    "تاریخ: 2026-02-03\n",
]


def places(articles: "list[urdunews.Article]") -> list[tuple[object, ...]]:
    """Return what a scan says of some articles."""
    found: list[tuple[object, ...]] = []
    for article in articles:
        assert article.origin is not None
        has_header = bool(article.find("mark"))
        found.append(
            (
                article.origin.path,
                article.date if has_header else None,
                article.date_precision if has_header else None,
                article.origin.start,
                article.origin.end,
            )
        )
    return found


@given(
    st.lists(st.sampled_from(PIECES), max_size=12),
    st.sampled_from([("date",), ("date", "تاریخ"), ("تاریخ",), ("update", "date")]),
    st.sampled_from(["utf-8", "utf-16"]),
)
def test_a_scan_finds_what_reading_finds(
    pieces: list[str], keywords: tuple[str, ...], encoding: str
) -> None:
    data = "".join(pieces).encode(encoding)
    parser = urdunews.Parser(header_keywords=keywords)
    expected = places(list(parser.read(io.BytesIO(data), encoding=encoding)))
    found = scan(io.BytesIO(data), header_keywords=keywords, encoding=encoding)
    assert [tuple(record) for record in found] == expected


@pytest.mark.parametrize("size", [1, 2, 7, 64])
def test_a_scan_does_not_depend_on_blocks(size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("urdunews.reading.parts.BLOCK_SIZE", size)
    data = ("\n\n" + RECORD * 3 + "date 2026\n" + RECORD).encode()
    assert [tuple(record) for record in scan(io.BytesIO(data))] == places(
        list(urdunews.read(io.BytesIO(data)))
    )


def test_files_of_every_kind_are_scanned(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("مینو\n" + RECORD * 2, "utf-8")
    (tmp_path / "b.gz").write_bytes(gzip.compress(RECORD.encode()))
    (tmp_path / "c.txt").write_bytes(" date 2026-02-03 نہر\nبارش رہے.\n".encode("cp1256"))
    (tmp_path / "d.txt").write_bytes(b"\n \n")
    expected = places(list(urdunews.read(tmp_path)))
    assert [tuple(record) for record in scan(tmp_path)] == expected
    assert [tuple(record) for record in scan([tmp_path])] == expected


def test_a_keyword_that_the_encoding_lacks_is_in_no_file() -> None:
    data = " date 2026-02-03 canal\n".encode("cp1252")
    (record,) = scan(io.BytesIO(data), encoding="cp1252", header_keywords=("تاریخ",))
    assert record.date is None


def test_an_open_text_file_has_no_offsets() -> None:
    first, second = scan(io.StringIO(RECORD * 2))
    assert first == second
    assert (first.start, first.end) == (None, None)
    assert str(first.date) == "2026-02-03"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1256"])
def test_an_empty_file_has_no_records(encoding: str) -> None:
    assert list(scan(io.BytesIO(), encoding=encoding)) == []


def test_other_words_with_the_letters_of_the_keyword_are_passed() -> None:
    data = b"dam\n date 2026-02-03 add\ndad dat\nd\n date 2026-02-04"
    days = [record.date and record.date.day for record in scan(io.BytesIO(data))]
    assert days == [None, 3, 4]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le"])
def test_a_record_that_is_cut_when_read_is_one(encoding: str) -> None:
    text = RECORD + HEAD.rstrip("\n") * 3 + "\n" + RECORD
    data = text.encode(encoding)
    options = ReadOptions(encoding=encoding, max_record=20)
    (stream,) = streams_of(io.BytesIO(data), options)
    found = list(scan_stream(stream, HeaderReader(("date",))))
    expected = list(scan(io.BytesIO(data), encoding=encoding))
    assert found == expected
    assert len(found) == 3


def test_articles_before_damage_are_scanned() -> None:
    records = scan(io.BytesIO(gzip.compress(RECORD.encode() * 2)[:-4]))
    assert next(records).start == 0
    assert next(records).end == 2 * len(RECORD.encode())
    with pytest.raises(urdunews.DamagedFileError):
        next(records)


def test_a_wrong_call_is_an_error_at_once() -> None:
    with pytest.raises(TypeError, match="read takes"):
        scan(5)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="no encoding"):
        scan("seeds/", encoding="nonsense")
    with pytest.raises(ValueError, match="header_keywords is empty"):
        scan("seeds/", header_keywords=())
