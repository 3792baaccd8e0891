import hashlib
import json
import sys
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import urdunews
from bulk.nasty_dumps import RECORD, all_of, write
from urdunews.bulk import Index, IndexFileError, build_index


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A saved index of two files."""
    folder = tmp_path_factory.mktemp("saved")
    (folder / "dumps").mkdir()
    for name in ("a.txt", "نہر.txt"):
        (folder / "dumps" / name).write_text(RECORD * 3, "utf-8")
    build_index(folder / "dumps").save(folder / "saved.index")
    return folder / "saved.index"


def refused(data: bytes, folder: Path) -> str:
    """Return what loading an index says that is not one."""
    path = folder / "other.index"
    path.write_bytes(data)
    with pytest.raises(IndexFileError) as raised:
        Index.load(path)
    assert raised.value.path == str(path)
    assert str(raised.value) == f"{str(path)!r} {raised.value.reason}"
    return raised.value.reason


def test_a_loaded_index_is_the_one_that_was_saved(saved: Path) -> None:
    index = Index.load(str(saved))
    assert index == build_index(saved.parent / "dumps")
    assert len(index) == 6
    expected = all_of(list(urdunews.read(saved.parent / "dumps")))
    assert all_of([index.article(number) for number in range(6)]) == expected


def test_damage_at_each_byte_is_found_out(saved: Path, tmp_path: Path) -> None:
    data = saved.read_bytes()
    for at in range(len(data)):
        for bit in (1, 128):
            damaged = bytearray(data)
            damaged[at] ^= bit
            assert refused(bytes(damaged), tmp_path), at


def test_a_truncated_index_is_found_out(saved: Path, tmp_path: Path) -> None:
    data = saved.read_bytes()
    for size in range(len(data)):
        assert refused(data[:size], tmp_path), size
    assert "damaged" in refused(data + b"\0", tmp_path)


def test_what_is_wrong_is_said(saved: Path, tmp_path: Path) -> None:
    data = saved.read_bytes()
    order = sys.byteorder.encode()
    assert "not an index" in refused(b"", tmp_path)
    assert "not an index" in refused(RECORD.encode(), tmp_path)
    assert "another version" in refused(data.replace(b"\0001 ", b"\0002 ", 1), tmp_path)
    assert "another version" in refused(data.replace(order, b"middle", 1), tmp_path)
    assert "damaged" in refused(data[:-1], tmp_path)
    with pytest.raises(FileNotFoundError):
        Index.load(tmp_path / "missing.index")


def test_a_dump_is_not_read_to_its_end_as_an_index(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        # More than fits into memory, of which nothing is on the disk.
        file.truncate(1 << 40)
    with pytest.raises(IndexFileError, match="is not an index"):
        Index.load(path)


def made(head: object, columns: bytes) -> bytes:
    """Return an index with a right digest, whatever else is wrong with it."""
    encoded = head if isinstance(head, bytes) else json.dumps(head).encode()
    contents = f"urdunews index\0001 {sys.byteorder}\n".encode()
    contents += len(encoded).to_bytes(4, "little") + encoded + columns
    return contents + hashlib.blake2b(contents, digest_size=32).digest()


SETTINGS = [["date"], None, 1 << 26]
FILE = ["a.txt", 10, 0, "utf-8", False, 1]
COLUMNS = (0).to_bytes(8, "little") + (1).to_bytes(8, "little") + bytes(8)


@pytest.mark.parametrize(
    ("head", "columns"),
    [
        pytest.param(b"{", b"", id="no-json"),
        pytest.param({}, b"", id="no-settings"),
        pytest.param({"settings": SETTINGS}, b"", id="no-files"),
        pytest.param({"settings": 5, "files": []}, b"", id="other-settings"),
        pytest.param({"settings": SETTINGS, "files": [5]}, b"", id="other-files"),
        pytest.param({"settings": SETTINGS, "files": [FILE]}, b"x", id="not-compressed"),
        pytest.param(
            {"settings": SETTINGS, "files": [FILE]}, zlib.compress(COLUMNS[:-1]), id="too-short"
        ),
        pytest.param(
            {"settings": SETTINGS, "files": [[*FILE[:5], 2**60]]},
            zlib.compress(COLUMNS),
            id="too-many",
        ),
        pytest.param(
            {"settings": SETTINGS, "files": [FILE]},
            zlib.compress((11).to_bytes(8, sys.byteorder) + COLUMNS[8:]),
            id="after-the-end",
        ),
        pytest.param(
            {"settings": SETTINGS, "files": [[*FILE[:5], 2]]},
            zlib.compress(b"\xff" * 16 + bytes(32)),
            id="too-large",
        ),
    ],
)
def test_an_index_made_by_another_program_is_checked(
    tmp_path: Path, head: object, columns: bytes
) -> None:
    assert "damaged" in refused(made(head, columns), tmp_path)


def test_the_checks_pass_what_is_right(tmp_path: Path) -> None:
    path = tmp_path / "right.index"
    columns = COLUMNS if sys.byteorder == "little" else bytes(15) + b"\1" + bytes(8)
    path.write_bytes(made({"settings": SETTINGS, "files": [FILE]}, zlib.compress(columns)))
    assert len(Index.load(path)) == 1


def test_an_index_that_cannot_be_written_is_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = build_index(write(tmp_path, RECORD.encode()))

    def fail(*_: object) -> object:
        raise OSError

    monkeypatch.setattr("urdunews.bulk.index_files.zlib.compressobj", fail)
    with pytest.raises(OSError):  # noqa: PT011 - any
        index.save(tmp_path / "b.index")
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


@given(st.binary(max_size=200))
def test_no_bytes_are_an_index_by_chance(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    folder = tmp_path_factory.getbasetemp()
    assert refused(data, folder)
    assert refused(f"urdunews index\0001 {sys.byteorder}\n".encode() + data, folder)
