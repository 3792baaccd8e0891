import gzip
import io
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

import urdunews
from reading.files import RECORD
from reading.packs import read, tarred, warned_of, zipped
from urdunews.reading.damage import RatioGuard
from urdunews.reading.options import DEFAULT
from urdunews.reading.unpacking import is_packed, streams_of

PNG = b"\x89PNG\r\n\x1a\n\x00\x00"
PLAIN = RECORD.encode()


def test_a_file_object_need_not_have_more_than_read() -> None:
    class Reader:
        def __init__(self) -> None:
            self.parts = [PLAIN]

        def read(self, _: int) -> bytes:
            return self.parts.pop() if self.parts else b""

    (article,) = urdunews.read(Reader())  # type: ignore[arg-type]
    assert article.source == RECORD


def test_what_is_left_out_is_not_read_to_its_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.png").write_bytes(PNG + bytes(100_000))
    monkeypatch.setattr("urdunews.reading.parts.BLOCK_SIZE", 5000)
    sizes: list[int] = []
    counted = RatioGuard.counted

    def remember(guard: RatioGuard, parts: Iterable[bytes]) -> Iterator[bytes]:
        for part in counted(guard, parts):
            sizes.append(len(part))
            yield part

    monkeypatch.setattr(RatioGuard, "counted", remember)
    with pytest.warns(urdunews.SkippedFileWarning):
        assert list(urdunews.read(tmp_path)) == []
    assert sizes == [5000]


def test_layers_are_unpacked_in_any_order() -> None:
    inner = tarred({"a.txt": PLAIN, "b.png": PNG})
    data = zipped({"x.tgz": gzip.compress(inner), "y.txt": gzip.compress(PLAIN)})
    assert warned_of(gzip.compress(data)) == [("!x.tgz!b.png", "a PNG image")]
    with pytest.warns(urdunews.SkippedFileWarning):
        found = read(gzip.compress(data))
    assert found == ([("!x.tgz!a.txt", RECORD), ("!y.txt", RECORD)], None)


def test_a_member_that_is_left_out_but_damaged_is_an_error() -> None:
    data = zipped({"a.png": PNG * 3, "b.txt": PLAIN}, zipfile.ZIP_STORED)
    with pytest.warns(urdunews.SkippedFileWarning, match="a PNG image"):
        found, failure = read(data[: data.index(b"PNG") + 15])
    assert found == []
    assert isinstance(failure, urdunews.DamagedFileError)


def test_a_stream_ends_before_what_cannot_be_read() -> None:
    (stream,) = streams_of(io.BytesIO(gzip.compress(PLAIN)[:-4]), DEFAULT)
    stream.check()
    assert b"".join(part for part in stream.parts() if isinstance(part, bytes)) == PLAIN
    with pytest.raises(urdunews.DamagedFileError):
        stream.check()


def test_compressed_files_and_archives_are_packed() -> None:
    for data in (gzip.compress(PLAIN), zipped({"a": PLAIN}), tarred({"a": PLAIN})):
        assert is_packed(data)
    for data in (PLAIN, PNG, b"", b"PAR1"):
        assert not is_packed(data)
