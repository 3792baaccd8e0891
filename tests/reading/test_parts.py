import io
import zipfile
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

import urdunews
from urdunews.reading import parts
from urdunews.reading.parts import PartReader, gathered


def breaking(*given_: bytes) -> Iterator[bytes]:
    yield from given_
    raise OSError(5, "broken")


@given(st.lists(st.binary(min_size=1, max_size=9), max_size=6), st.data())
def test_any_way_of_taking_gives_the_same_bytes(pieces: list[bytes], data: st.DataObject) -> None:
    reader = PartReader(pieces)
    whole = b"".join(pieces)
    at = 0
    for _ in range(data.draw(st.integers(0, 8))):
        size = data.draw(st.integers(1, 12))
        assert reader.offset == at
        assert reader.peek(size) == whole[at : at + size]
        if data.draw(st.booleans()):
            assert reader.exactly(size) == whole[at : at + size]
            at = min(at + size, len(whole))
        else:
            taken = reader.take(size)
            assert taken == whole[at : at + len(taken)]
            assert bool(taken) == (at < len(whole))
            back = data.draw(st.integers(0, len(taken)))
            reader.give_back(back)
            at += len(taken) - back
    assert b"".join(reader.rest()) == whole[at:]
    assert reader.offset == len(whole)
    assert (reader.peek(1), reader.take(1), reader.exactly(1)) == (b"", b"", b"")


@pytest.mark.parametrize("way", ["take", "exactly", "rest"])
def test_an_error_comes_after_what_was_read_before_it(way: str) -> None:
    reader = PartReader(breaking(b"abc", b"de"))
    ways: dict[str, Callable[[], bytes]] = {
        "take": lambda: reader.take(5),
        "exactly": lambda: reader.exactly(5),
        "rest": lambda: next(reader.rest()),
    }
    reader.check()
    assert reader.peek(9) == b"abcde"
    with pytest.raises(OSError, match="broken"):
        reader.check()
    assert ways[way]() == b"abcde"
    assert reader.peek(1) == b""
    for _ in range(2):
        with pytest.raises(OSError, match="broken"):
            ways[way]()


def test_too_few_bytes_before_an_error_are_the_error() -> None:
    with pytest.raises(OSError, match="broken"):
        PartReader(breaking(b"abc")).exactly(5)


def test_small_parts_are_joined_to_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "BLOCK_SIZE", 4)
    assert list(gathered([b"ab", b"c", b"de", b"f"])) == [b"abcde", b"f"]
    assert list(gathered([])) == []


def test_what_came_before_an_error_is_joined_too() -> None:
    blocks = gathered(breaking(b"ab", b"c"))
    assert next(blocks) == b"abc"
    with pytest.raises(OSError, match="broken"):
        next(blocks)


def test_a_buffered_file_is_read_as_data_arrives() -> None:
    class Raw(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
            buffer[:3] = b"abc"
            return 3

    file = io.BufferedReader(Raw())
    assert next(iter(parts.parts_of(file))) == b"abc"


class Returning:
    """A file object that returns one value, and then nothing."""

    def __init__(self, value: object) -> None:
        self.values = [b"", value]

    def read(self, _: int = -1) -> object:
        return self.values.pop() if self.values else b""


@pytest.mark.parametrize("value", [b"a", bytearray(b"a"), memoryview(b"a")])
def test_bytes_of_any_class_are_bytes(value: object) -> None:
    assert list(parts.parts_of(Returning(value))) == [b"a"]  # type: ignore[arg-type]


def test_what_is_read_is_text_or_bytes() -> None:
    with pytest.raises(TypeError, match=r"^read\(\) of a file returns str or bytes, not 5$"):
        next(urdunews.read(Returning(5)))  # type: ignore[arg-type]


def test_an_open_archive_is_no_file_object() -> None:
    with (
        zipfile.ZipFile(io.BytesIO(), "w") as archive,
        pytest.raises(TypeError, match="an open file or a list of these, not ZipFile"),
    ):
        urdunews.read(archive)  # type: ignore[arg-type]
