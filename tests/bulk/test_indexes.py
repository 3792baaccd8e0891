import datetime
import gzip
import os
import pickle
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import urdunews
from bulk.nasty_dumps import HEAD, LIMITS, LINE, NASTY, RECORD, all_of, large, with_limits, write
from counting import count_calls
from urdunews.bulk import Index, IndexFileError, build_index, indexes
from urdunews.model.defects import DefectCode
from urdunews.reading import record_index
from urdunews.reading.headers import HeaderReader
from urdunews.reading.record_index import IndexedFile
from urdunews.reading.scanning import ScannedRecord, Tally, scan_bytes
from urdunews.reading.streams import Stream

DAYS = [None, *(datetime.date(2026, 2, day) for day in (1, 3, 4, 28))]
RANGES = [(first, last) for first in DAYS for last in DAYS if not (first and last and first > last)]


def saved_and_loaded(index: Index, folder: Path) -> Index:
    path = folder / "saved.index"
    index.save(path)
    loaded = Index.load(path)
    assert loaded == index
    path.unlink()
    return loaded


def check(path: Path, limit: int, step: int) -> None:
    """Check that an index gives what the file gives: each article, all, and those of some days."""
    index = saved_and_loaded(build_index(path, max_record=limit), path.parent)
    expected = all_of(list(urdunews.read(path, max_record=limit)))
    assert len(index) == len(expected)
    assert all_of([index.article(number) for number in range(len(index))]) == expected
    assert all_of(list(index.read())) == expected
    for dates in RANGES[::step]:
        wanted = all_of(list(urdunews.read(path, dates=dates, max_record=limit)))
        assert all_of(list(index.read(dates=dates))) == wanted, dates


@pytest.mark.parametrize("step", [4, pytest.param(1, marks=pytest.mark.thorough)])
@pytest.mark.parametrize(("name", "limit"), with_limits(LIMITS))
def test_an_index_gives_what_the_file_gives(
    tmp_path: Path, name: str, limit: int, step: int
) -> None:
    check(write(tmp_path, NASTY[name]), limit, step)


@pytest.mark.parametrize("limit", [1 << 26, 500])
def test_an_index_gives_what_a_large_file_gives(tmp_path: Path, limit: int) -> None:
    path = write(tmp_path, large())
    index = build_index(path, max_record=limit)
    expected = all_of(list(urdunews.read(path, max_record=limit)))
    # In any order.
    numbers = sorted(range(len(index)), key=lambda number: number * 37 % 101)
    assert [(n, *all_of([index.article(n)])) for n in numbers] == [
        (n, expected[n]) for n in numbers
    ]


@given(
    pieces=st.lists(
        st.sampled_from(
            [
                HEAD,
                LINE,
                "\n",
                "\ufeff",
                " ",
                "\r\n",
                "a" * 30,
                "\x07\n",
                "مینو",
                "18 جنوری 2026\n",
                " date 2026-02-31\n",
                " date 2026-02 نہر\n",
            ]
        ),
        max_size=10,
    ),
    limit=st.sampled_from(LIMITS),
)
def test_an_index_of_any_text_gives_what_it_gives(
    tmp_path_factory: pytest.TempPathFactory, pieces: list[str], limit: int
) -> None:
    check(write(tmp_path_factory.getbasetemp(), "".join(pieces).encode()), limit, 4)


@pytest.mark.parametrize("size", [1, 2, 7, 64])
def test_an_index_does_not_depend_on_blocks(
    tmp_path: Path, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path, NASTY["blank-and-text-preamble"] + NASTY["header-after-a-break"])
    expected = build_index(path, max_record=60)
    monkeypatch.setattr("urdunews.reading.parts.BLOCK_SIZE", size)
    assert build_index(path, max_record=60) == expected


def test_a_day_on_a_page_without_a_header_counts(tmp_path: Path) -> None:
    page = "میلہ آج سے شروع\n3 فروری 2026\nملتان (نامہ نگار) میلہ آج سے شروع ہو رہا ہے۔\n"
    path = write(tmp_path, (page + " date 2026-02-04 نہر\n" + LINE).encode())
    day = datetime.date(2026, 2, 3)
    (article,) = build_index(path).read(dates=(day, day))
    assert article.date == day
    assert article.headline == "میلہ آج سے شروع"


def test_what_is_not_wanted_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path, large())
    index = build_index(path)
    calls = count_calls(monkeypatch, IndexedFile, "_bytes")
    day = datetime.date(2026, 2, 5)
    found = list(index.read(dates=(day, day)))
    assert len(found) == len(calls) == 4
    index.article(50)
    assert len(calls) == 5


def test_numbers_are_those_of_a_list(tmp_path: Path) -> None:
    index = build_index(write(tmp_path, (RECORD * 3).encode()))
    assert index.article(-1).origin == index.article(2).origin
    assert index.article(-3).origin == index.article(0).origin
    for number in (3, -4, 10**30):
        with pytest.raises(IndexError, match="the index has 3"):
            index.article(number)
    with pytest.raises(TypeError):
        index.article("0")  # type: ignore[arg-type]
    with pytest.raises(IndexError, match="the index has 0"):
        build_index(write(tmp_path, b"")).article(0)


def test_one_index_has_several_files(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(RECORD * 2, "utf-8")
    (tmp_path / "b.txt").touch()
    (tmp_path / "c.txt").write_bytes(NASTY["windows-1256"])
    (tmp_path / "d.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    with pytest.warns(urdunews.SkippedFileWarning, match=r"d\.png"):
        index = build_index(tmp_path)
    assert [Path(path).name for path in index.paths] == ["a.txt", "b.txt", "c.txt"]
    assert repr(index) == "<Index: 5 articles in 3 files>"
    with pytest.warns(urdunews.SkippedFileWarning, match=r"d\.png"):
        expected = all_of(list(urdunews.read(tmp_path)))
    assert all_of([index.article(number) for number in range(5)]) == expected
    assert all_of(list(index.read())) == expected
    assert [article.find("mark") != () for article in index.read()] == [True] * 5
    both = build_index([tmp_path / "a.txt", str(tmp_path / "a.txt")])
    assert len(both) == 4


def test_an_index_can_be_pickled_and_is_not_made_by_hand(tmp_path: Path) -> None:
    index = build_index(write(tmp_path, (RECORD * 2).encode()), header_keywords=("date", "تاریخ"))
    again: Index = pickle.loads(pickle.dumps(index))  # noqa: S301
    assert (again, hash(again)) == (index, hash(index))
    assert (again.header_keywords, again.max_record) == (("date", "تاریخ"), 1 << 26)
    with pytest.raises(TypeError, match="build_index"):
        Index()


def test_a_parser_reads_with_its_options(tmp_path: Path) -> None:
    index = build_index(write(tmp_path, RECORD.encode()))
    strict = urdunews.Parser(strict={"body-missing"})
    assert index.article(0, parser=strict).headline == "نہر صاف"
    strict = urdunews.Parser(strict=True)
    bad = build_index(write(tmp_path, b" date 2026-02-31 a\n"))
    with pytest.raises(urdunews.DumpError):
        list(bad.read(parser=strict))
    with pytest.raises(urdunews.DumpError):
        bad.article(0, parser=strict)


def test_a_parser_has_the_keywords_of_the_index(tmp_path: Path) -> None:
    path = write(tmp_path, "تاریخ 2026-02-03 نہر\nبارش ہوئی۔\n".encode() * 2)
    parser = urdunews.Parser(header_keywords=("تاریخ",))
    index = build_index(path, header_keywords=("تاریخ:",))
    assert all_of(list(index.read(parser=parser))) == all_of(list(parser.read(path)))
    with pytest.raises(ValueError, match="the parser has the header keywords"):
        index.read()
    with pytest.raises(ValueError, match="the parser has the header keywords"):
        index.article(0)


def test_the_encoding_can_be_asked_for(tmp_path: Path) -> None:
    path = write(tmp_path, NASTY["windows-1256"])
    detected, asked = build_index(path), build_index(path, encoding="cp1256")
    codes = [[defect.code for defect in index.article(0).defects] for index in (detected, asked)]
    assert DefectCode.ENCODING_OTHER in codes[0]
    assert DefectCode.ENCODING_OTHER not in codes[1]
    assert detected.article(1) == asked.article(1)


CANNOT = {
    "gzip": (gzip.compress(RECORD.encode()), "is compressed or an archive.*unpack it"),
    "utf-16": (RECORD.encode("utf-16"), "is in UTF-16.*iconv"),
    "utf-32": (RECORD.encode("utf-32-be"), "is in UTF-32.*iconv"),
}


@pytest.mark.parametrize("name", list(CANNOT))
def test_what_cannot_be_indexed_is_refused(tmp_path: Path, name: str) -> None:
    data, message = CANNOT[name]
    path = write(tmp_path, data)
    for source in (path, tmp_path):
        with pytest.raises(IndexFileError, match=message) as raised:
            build_index(source)
        assert raised.value.path == str(path)


def test_wrong_calls_are_errors(tmp_path: Path) -> None:
    path = write(tmp_path, b"GIF89a")
    with pytest.raises(urdunews.NotTextError, match="a GIF image"):
        build_index(path)
    with pytest.raises(FileNotFoundError):
        build_index(tmp_path / "missing.txt")
    with pytest.raises(ValueError, match="max_record must be at least 1"):
        build_index(path, max_record=0)
    with pytest.raises(ValueError, match="header_keywords is empty"):
        build_index(path, header_keywords=())
    index = build_index(write(tmp_path, RECORD.encode()))
    with pytest.raises(TypeError, match="dates must be"):
        index.read(dates="2026-02-03")  # type: ignore[arg-type]


def grown(data: bytes) -> bytes:
    return data + RECORD.encode()


def cut_off(data: bytes) -> bytes:
    return data[: len(data) // 2]


def emptied(_: bytes) -> bytes:
    return b""


def respelt(data: bytes) -> bytes:
    return data.replace("نہر".encode(), "شہر".encode())


def redated(data: bytes) -> bytes:
    return data.replace(b"-03", b"-04")


def moved(data: bytes) -> bytes:
    return b"\n" + data[:-1]


CHANGES = [grown, cut_off, emptied, respelt, redated, moved]


@pytest.mark.parametrize("keeps_time", [False, True])
@pytest.mark.parametrize("change", CHANGES)
def test_a_changed_file_is_found_out(
    tmp_path: Path, change: Callable[[bytes], bytes], keeps_time: bool
) -> None:
    path = write(tmp_path, (RECORD * 3).encode())
    index = build_index(path)
    before = path.stat()
    path.write_bytes(change(path.read_bytes()))
    # Clocks of some disks are slow.
    later = before.st_mtime_ns + (0 if keeps_time else 1_000_000_000)
    os.utime(path, ns=(later, later))
    for number in range(3):
        with pytest.raises(IndexFileError, match="has changed since it was indexed"):
            index.article(number)
    with pytest.raises(IndexFileError, match="has changed"):
        next(index.read())


def test_a_changed_file_without_a_wanted_day_is_found_out(tmp_path: Path) -> None:
    path = write(tmp_path, (RECORD * 3).encode())
    index = build_index(path)
    path.write_text(RECORD + " date 2026-02-04\n", "utf-8")
    day = datetime.date(2026, 2, 4)
    with pytest.raises(IndexFileError, match="has changed"):
        list(index.read(dates=(day, day)))
    path.unlink()
    with pytest.raises(FileNotFoundError):
        index.article(0)


def test_a_file_that_is_being_written_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path, (RECORD * 3).encode())

    def scan(
        stream: Stream, headers: HeaderReader, encoding: str, tally: Tally
    ) -> Iterator[ScannedRecord]:
        with path.open("ab") as file:
            file.write(b"x")
        return scan_bytes(stream, headers, encoding, tally)

    monkeypatch.setattr(record_index, "scan_bytes", scan)
    with pytest.raises(IndexFileError, match="is being written"):
        build_index(path)


def test_files_that_are_known_are_not_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text(RECORD * 2, "utf-8")
    known = build_index(tmp_path)
    (tmp_path / "b.txt").write_text(RECORD * 3, "utf-8")
    (tmp_path / "c.txt").write_text(RECORD, "utf-8")
    calls = count_calls(monkeypatch, indexes, "index_file")
    index = build_index(tmp_path, known=known)
    assert [found.path.name for found, *_ in calls] == ["b.txt", "c.txt"]
    assert index == build_index(tmp_path)
    assert all_of(list(index.read())) == all_of(list(urdunews.read(tmp_path)))
    (tmp_path / "a.txt").unlink()
    assert [Path(path).name for path in build_index(tmp_path, known=index).paths] == [
        "b.txt",
        "c.txt",
    ]


@pytest.mark.parametrize(
    "options",
    [{"max_record": 40}, {"encoding": "utf-8"}, {"header_keywords": ("date", "تاریخ")}],
)
def test_what_was_indexed_in_another_way_is_read_again(
    tmp_path: Path, options: dict[str, object]
) -> None:
    path = write(tmp_path, (RECORD * 3).encode())
    known = build_index(path)
    index = build_index(path, known=known, **options)  # type: ignore[arg-type]
    assert index == build_index(path, **options)  # type: ignore[arg-type]
    assert index != known


def test_an_index_is_not_written_to_a_url(tmp_path: Path) -> None:
    index = build_index(write(tmp_path, RECORD.encode()))
    with pytest.raises(OSError, match="a URL cannot be written to") as refused:
        index.save("s3://reader:secret@bucket/a.index")
    assert refused.value.filename == "s3://bucket/a.index"


def test_an_index_never_replaces_a_dump(tmp_path: Path) -> None:
    path = write(tmp_path, RECORD.encode())
    index = build_index(path)
    (tmp_path / "link.txt").hardlink_to(path)
    for name in ("a.txt", "link.txt"):
        with pytest.raises(ValueError, match="is one of the files that are indexed"):
            index.save(tmp_path / name)
    assert path.read_text("utf-8") == RECORD
    index.save(tmp_path / "new.index")
    # Again, where there is one.
    index.save(str(tmp_path / "new.index"))
    path.unlink()
    index.save(tmp_path / "new.index")
    assert [file.name for file in sorted(tmp_path.iterdir())] == ["link.txt", "new.index"]


def test_a_saved_index_is_not_read_as_a_dump(tmp_path: Path) -> None:
    path = write(tmp_path, RECORD.encode())
    build_index(path).save(tmp_path / "b.index")
    with pytest.raises(urdunews.NotTextError, match="an index of dumps"):
        list(urdunews.read(tmp_path / "b.index"))
    with pytest.warns(urdunews.SkippedFileWarning, match="an index of dumps"):
        assert len(list(urdunews.read(tmp_path))) == 1


def test_a_url_is_refused() -> None:
    fsspec = pytest.importorskip("fsspec", reason="fsspec is not installed")
    fsspec.filesystem("memory").pipe("/indexed.txt", RECORD.encode())
    with pytest.raises(IndexFileError, match=r"^'memory://indexed\.txt' is not on this machine"):
        build_index("memory://indexed.txt")
