import gzip
import io
import multiprocessing
import pickle
import tarfile
import warnings
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import urdunews
from bulk.nasty_dumps import HEAD, LIMITS, LINE, NASTY, RECORD, all_of, large, with_limits, write
from urdunews.bulk import Split, plan_splits, read_split
from urdunews.model.defects import DefectCode


def read_splits(splits: tuple[Split, ...], limit: int = 1 << 26) -> list[urdunews.Article]:
    return [a for split in splits for a in read_split(split, max_record=limit)]


@pytest.mark.parametrize("step", [19, pytest.param(1, marks=pytest.mark.thorough)])
@pytest.mark.parametrize("name", list(NASTY))
def test_splits_of_every_size_give_what_the_file_gives(
    tmp_path: Path, name: str, step: int
) -> None:
    path = write(tmp_path, NASTY[name])
    expected = all_of(list(urdunews.read(path)))
    for size in range(1, len(NASTY[name]) + 2, step):
        splits = plan_splits(path, size)
        assert all_of(read_splits(splits)) == expected, size
        assert [split.start for split in splits[1:]] == [split.end for split in splits[:-1]]


@pytest.mark.parametrize("step", [3, pytest.param(1, marks=pytest.mark.thorough)])
@pytest.mark.parametrize(("name", "limit"), with_limits(LIMITS[1:]))
def test_splits_give_what_the_file_gives_where_records_are_cut(
    tmp_path: Path, name: str, limit: int, step: int
) -> None:
    path = write(tmp_path, NASTY[name])
    expected = all_of(list(urdunews.read(path, max_record=limit)))
    # With 89, a part of a line looks like a header line at the start of a split.
    for size in (1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144)[::step]:
        assert all_of(read_splits(plan_splits(path, size), limit)) == expected, size


@pytest.mark.parametrize("count", [1, pytest.param(39, marks=pytest.mark.thorough)])
def test_splits_of_many_sizes_give_what_a_large_file_gives(tmp_path: Path, count: int) -> None:
    data = large()
    path = write(tmp_path, data)
    expected = all_of(list(urdunews.read(path)))
    assert len(expected) == 90
    for size in range(900, len(data) + 2000, len(data) // count):
        assert all_of(read_splits(plan_splits(path, size))) == expected, size


@given(
    pieces=st.lists(
        st.sampled_from([HEAD, LINE, "\n", "\ufeff", " ", "\r\n", "a" * 30, "\x07\n", "مینو"]),
        max_size=10,
    ),
    size=st.integers(1, 60),
    limit=st.sampled_from(LIMITS),
)
def test_splits_of_any_text_give_what_it_gives(
    tmp_path_factory: pytest.TempPathFactory, pieces: list[str], size: int, limit: int
) -> None:
    path = write(tmp_path_factory.getbasetemp(), "".join(pieces).encode())
    expected = all_of(list(urdunews.read(path, max_record=limit)))
    assert all_of(read_splits(plan_splits(path, size), limit)) == expected


def test_a_record_belongs_to_the_split_with_its_first_byte(tmp_path: Path) -> None:
    path = write(tmp_path, (RECORD * 3).encode())
    size = len(RECORD.encode())
    counts = [len(list(read_split(split))) for split in plan_splits(path, size - 1)]
    assert counts == [1, 1, 1, 0]
    first, second, third = plan_splits(path, size)
    assert (first.end, second.start, third.line) == (size, size, 5)
    assert [len(list(read_split(split))) for split in (first, second, third)] == [1, 1, 1]


def test_the_first_split_holds_the_first_words(tmp_path: Path) -> None:
    path = write(tmp_path, ("\n" * 50 + RECORD).encode())
    first, second, *_ = plan_splits(path, 10)
    assert (first.start, first.end) == (0, 51)
    assert (second.start, second.end, second.line) == (51, 61, 51)


def tarred(data: bytes) -> bytes:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as archive:
        for name in ("a.txt", "b.txt"):
            member = tarfile.TarInfo(name)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
    return file.getvalue()


PACKED: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.compress,
    "utf-16": lambda data: data.decode().encode("utf-16"),
    "tar": tarred,
}


@pytest.mark.parametrize("name", list(PACKED))
def test_a_file_that_cannot_be_divided_is_one_split(tmp_path: Path, name: str) -> None:
    path = write(tmp_path, PACKED[name]((RECORD * 3).encode()))
    (split,) = plan_splits(path, 10)
    assert (split.start, split.end, split.encoding) == (0, None, None)
    assert all_of(list(read_split(split))) == all_of(list(urdunews.read(path)))


def test_a_folder_is_split_file_by_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(RECORD * 2, "utf-8")
    (tmp_path / "b.gz").write_bytes(gzip.compress(RECORD.encode()))
    (tmp_path / "c.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / "d.gz").write_bytes(gzip.compress(b"\x89PNG\r\n\x1a\n"))
    (tmp_path / "e.txt").touch()
    with pytest.warns(urdunews.SkippedFileWarning, match=r"c\.png"):
        splits = plan_splits(tmp_path, 100)
    assert [Path(split.path).name for split in splits] == ["a.txt", "a.txt", "b.gz", "d.gz"]
    with pytest.warns(urdunews.SkippedFileWarning, match=r"d\.gz"):
        found = read_splits(splits)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        assert all_of(found) == all_of(list(urdunews.read(tmp_path)))
        again = plan_splits([tmp_path, str(tmp_path / "a.txt")], 100)
    assert again[:4] == splits
    assert [(split.path, split.start) for split in again[4:]] == [
        (split.path, split.start) for split in splits[:2]
    ]


def test_a_file_that_is_not_text_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(urdunews.NotTextError, match="a GIF image"):
        plan_splits(write(tmp_path, b"GIF89a"), 100)
    with pytest.raises(FileNotFoundError):
        plan_splits(tmp_path / "missing.txt", 100)


def test_a_split_carries_the_encoding(tmp_path: Path) -> None:
    path = write(tmp_path, NASTY["windows-1256"])
    first, *others = plan_splits(path, 20)
    assert (first.encoding, first.is_detected) == ("cp1256", True)
    assert {split.encoding for split in others} == {"cp1256"}
    (asked, *_) = plan_splits(path, 20, encoding="cp1256")
    assert (asked.encoding, asked.is_detected) == ("cp1256", False)
    (article,) = read_split(asked)
    assert DefectCode.ENCODING_OTHER not in {defect.code for defect in article.defects}
    (wide,) = plan_splits(write(tmp_path, RECORD.encode("utf-16")), 20, encoding="utf-16")
    assert [article.source for article in read_split(wide)] == ["\ufeff" + RECORD]


def test_splits_are_read_by_several_processes(tmp_path: Path) -> None:
    path = write(tmp_path, large())
    splits = plan_splits(path, 7000)
    assert pickle.loads(pickle.dumps(splits)) == splits  # noqa: S301
    expected = [(article.source, article.origin) for article in urdunews.read(path)]
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        found = [pair for pairs in pool.map(_read_anywhere, splits) for pair in pairs]
    assert found == expected


def _read_anywhere(split: Split) -> list[tuple[str, object]]:
    return [(article.source, article.origin) for article in read_split(split)]


def test_a_split_is_read_by_any_parser(tmp_path: Path) -> None:
    path = write(tmp_path, "تاریخ 2026-02-03 نہر\nبارش ہوئی۔\n".encode() * 2)
    parser = urdunews.Parser(header_keywords=("تاریخ",))
    splits = plan_splits(path, 10)
    found = [article for split in splits for article in read_split(split, parser=parser)]
    assert all_of(found) == all_of(list(parser.read(path)))
    assert len(found) == 2


@pytest.mark.parametrize(
    ("size", "error", "message"),
    [
        (0, ValueError, "size must be at least 1, not 0"),
        (1.5, TypeError, "size must be an int, not 1.5"),
        (True, TypeError, "size must be an int, not True"),
    ],
)
def test_a_size_is_a_number_of_bytes(size: int, error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        plan_splits("seeds/", size)


def test_a_line_that_fills_many_splits_is_in_the_first(tmp_path: Path) -> None:
    path = write(tmp_path, (HEAD + "a" * 5000 + "\n" + RECORD).encode())
    counts = [len(list(read_split(split))) for split in plan_splits(path, 100)]
    assert counts == [1, *[0] * (len(counts) - 3), *counts[-2:]]
    assert sum(counts) == 2


@pytest.mark.parametrize("size", [20, 60])
def test_a_file_that_ends_before_its_splits_is_read_as_far_as_it_goes(
    tmp_path: Path, size: int
) -> None:
    path = write(tmp_path, (RECORD * 3).encode())
    splits = plan_splits(path, size)
    path.write_bytes(RECORD.encode())
    assert len(read_splits(splits)) == 1
