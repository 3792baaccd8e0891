import bz2
import gzip
import io
import lzma
import random
import sys
import zlib
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

import urdunews
from reading.packs import COMPRESS, DATA, MANY, Pipe, read, zipped, zstandard
from urdunews.reading.damage import DamagedFileError
from urdunews.reading.decompression import codec_of, decompressed
from urdunews.reading.parts import PartReader

SOURCES = [(None, article.source) for article in urdunews.parse(MANY)]
#: The library of gzip matters to no other format.
each_format = pytest.mark.parametrize(
    ("name", "library"),
    [("gzip data", "isal"), *((name, "zlib") for name in COMPRESS)],
    indirect=["library"],
)


@pytest.fixture(params=["isal", "zlib"], autouse=True)
def library(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Read gzip by either library."""
    if request.param == "zlib":
        monkeypatch.setitem(sys.modules, "isal", None)
    return str(request.param)


def unpacked(data: bytes) -> bytes:
    codec = codec_of(data)
    assert codec is not None
    return b"".join(decompressed(PartReader([data]), codec, codec.load(), "a"))


@each_format
def test_a_compressed_file_reads_like_the_text(name: str) -> None:
    data = COMPRESS[name](DATA)
    assert read(data) == (SOURCES, None)
    plain = [article.origin for article in urdunews.read(io.BytesIO(DATA))]
    assert [article.origin for article in urdunews.read(Pipe(data))] == plain
    assert [article.source for article in urdunews.read(io.BytesIO(COMPRESS[name](b"")))] == []


@each_format
def test_a_file_of_several_members_is_read_to_its_end(name: str) -> None:
    pack = COMPRESS[name]
    third = len(DATA) // 3
    members = [DATA[:third], b"", DATA[third : third + 5], DATA[third + 5 :]]
    packed = [pack(member) for member in members]
    assert read(b"".join(packed)) == (SOURCES, None)
    assert read(bytes(8).join(packed) + bytes(40_000)) == (SOURCES, None)
    # Members so small that they share what is read at a time.
    assert unpacked(pack(b"ab") * 500) == b"ab" * 500


def test_frames_that_hold_no_data_are_skipped() -> None:
    skippable = b"\x51\x2a\x4d\x18\x04\0\0\0abcd"
    data = skippable + zstandard(b"one ") + skippable + zstandard(b"two") + skippable
    assert unpacked(data) == b"one two"


@each_format
@pytest.mark.parametrize("share", [0, 0.3, 0.6, 0.9, 1])
def test_what_is_readable_of_a_truncated_file_is_delivered_before_the_error(
    name: str, share: float
) -> None:
    # Members of 8 kB: bzip2 and Zstandard give back whole blocks only.
    whole = b"".join(COMPRESS[name](DATA[at : at + 8192]) for at in range(0, len(DATA), 8192))
    end = max(20, int(share * (len(whole) - 1)))
    found, failure = read(whole[:end])
    assert isinstance(failure, DamagedFileError)
    assert (failure.path, failure.offset) == (None, end)
    assert failure.reason == f"the {name} is truncated"
    text = "".join(source for _, source in found)
    # A letter may be cut in two.
    data = text.encode("utf-8", "surrogateescape")
    assert DATA.startswith(data)
    assert len(data) >= share * len(DATA) - 2 * 8192


@each_format
def test_what_stands_before_corrupt_data_is_delivered_before_the_error(name: str) -> None:
    pack = COMPRESS[name]
    sound, broken = pack(DATA), bytearray(pack(DATA))
    broken[len(broken) // 2 :] = random.Random(1).randbytes(10_000)  # noqa: S311
    found, failure = read(sound + broken)
    assert isinstance(failure, DamagedFileError)
    assert failure.reason.startswith(f"the {name} is corrupt (")
    assert failure.offset >= len(sound)
    assert found[: len(SOURCES) - 1] == SOURCES[:-1]


@each_format
def test_other_data_after_a_member_is_an_error(name: str) -> None:
    data = COMPRESS[name](DATA)
    found, failure = read(data + b"\0\0garbage!!!!!")
    assert isinstance(failure, DamagedFileError)
    assert failure.reason == f"the {name} continues as something else"
    assert failure.offset == len(data) + 2
    assert found == SOURCES


@pytest.mark.parametrize(
    ("name", "at"), [("gzip data", -8), ("gzip data", -4), ("bzip2 data", 10), ("xz data", -30)]
)
def test_a_wrong_checksum_is_an_error_after_the_text(name: str, at: int) -> None:
    data = bytearray(COMPRESS[name](DATA))
    data[at] ^= 0xFF
    _, failure = read(bytes(data))
    assert isinstance(failure, DamagedFileError)
    assert "is corrupt" in failure.reason


def test_a_wrong_gzip_checksum_loses_the_last_articles_only() -> None:
    data = bytearray(gzip.compress(DATA))
    data[-8] ^= 0xFF
    found, _ = read(bytes(data))
    assert len(found) >= len(SOURCES) - 9
    assert found[:-1] == SOURCES[: len(found) - 1]


@each_format
def test_any_byte_changed_is_read_or_an_error_but_nothing_else(name: str) -> None:
    data = COMPRESS[name](DATA[:600])
    for at in range(len(data)):
        broken = bytearray(data)
        broken[at] ^= 0x24
        # A first byte that is changed makes it a text.
        if codec_of(bytes(broken)) is not None:
            read(bytes(broken))


@given(st.binary(max_size=80), st.sampled_from([gzip.compress, bz2.compress, lzma.compress]))
def test_garbage_after_a_signature_is_an_error(
    garbage: bytes, pack: Callable[[bytes], bytes]
) -> None:
    found, failure = read(pack(b"a")[:10] + garbage)
    assert failure is None or isinstance(failure, DamagedFileError)
    assert len(found) <= 1


def test_compression_within_compression_is_unpacked() -> None:
    data = DATA
    for pack in COMPRESS.values():
        data = pack(data)
    assert read(data) == (SOURCES, None)


def test_a_file_packed_too_often_is_an_error() -> None:
    data = DATA
    for _ in range(9):
        data = gzip.compress(data)
    assert "too deep" in str(read(data)[1])


@pytest.mark.parametrize("library", ["zlib"], indirect=True)
@pytest.mark.parametrize("pack", [bz2.compress, lzma.compress])
def test_a_bomb_is_an_error_unless_it_is_allowed(
    pack: Callable[[bytes], bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("urdunews.reading.damage._FREE", 1_000_000)
    data = pack(b"a" * 4_000_000)
    found, failure = read(data)
    assert isinstance(failure, DamagedFileError)
    assert failure.reason == "unpacks to more than 1,000 times its size; see max_ratio"
    assert [len(source) for _, source in found] == [pytest.approx(1_000_000, abs=300_000)]
    assert read(data, max_ratio=1_000_000)[1] is None


def test_without_its_library_a_file_is_an_error_that_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for module in ("compression", "backports", "backports.zstd"):
        monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(urdunews.NotTextError, match=r"Zstandard data.*urdunews\[zstd\]"):
        next(urdunews.read(io.BytesIO(zstandard(DATA))))
    with pytest.warns(urdunews.SkippedFileWarning, match="'!a.zst' is left out: .*Zstandard data"):
        found = read(zipped({"a.zst": zstandard(DATA), "b.txt": b"canal"}))
    assert found == ([("!b.txt", "canal")], None)


def test_a_file_that_asks_for_too_much_memory_is_an_error() -> None:
    # The dictionary's size stands in the header of the first block, which has a checksum: an
    # honest file of this size takes 5 GB to make.
    data = bytearray(lzma.compress(DATA))
    end = 12 + data[12] * 4
    data[data.index(b"\x21\x01", 12) + 2] = 36
    data[end : end + 4] = zlib.crc32(data[12:end]).to_bytes(4, "little")
    _, failure = read(bytes(data))
    assert "Memory usage limit" in str(failure)
