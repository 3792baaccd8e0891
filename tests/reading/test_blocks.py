import errno
import io
import os
from pathlib import Path
from typing import IO

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import urdunews
from reading.files import RECORD
from urdunews.model.defects import DefectCode
from urdunews.reading import blocks, parts
from urdunews.reading.blocks import Block, blocks_of, blocks_of_text
from urdunews.reading.decompression import codec_of
from urdunews.reading.file_kinds import HEAD_SIZE, NotTextError, kind_by_signature
from urdunews.reading.options import DEFAULT, ReadOptions
from urdunews.reading.text_encodings import WIDE, detected_encoding
from urdunews.reading.unpacking import streams_of


def read_blocks(file: IO[str] | IO[bytes], options: ReadOptions = DEFAULT) -> list[Block]:
    """Return the blocks of a file that holds one text."""
    (stream,) = streams_of(file, options)
    found = list(blocks_of(stream))
    stream.check()
    return found


def use_blocks_of(size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (blocks, parts):
        monkeypatch.setattr(module, "BLOCK_SIZE", size)


def test_an_empty_file_has_no_articles(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    assert list(urdunews.read(tmp_path / "empty.txt")) == []


def test_articles_come_file_by_file_with_their_origin(folder: Path) -> None:
    articles = list(urdunews.read(folder / "sub"))
    size = len(RECORD.encode())
    assert [article.origin for article in articles] == [
        urdunews.Origin(path=str(folder / "sub" / name), start=0, end=size, line=1)
        for name in ("d.txt", os.path.join("deep", "e.txt"))  # noqa: PTH118
    ]
    assert [article.source for article in articles] == [RECORD, RECORD]


def test_records_do_not_run_from_one_file_into_the_next(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(RECORD.rstrip("\n"), "utf-8")
    (tmp_path / "b.txt").write_text("بارش ہوئی۔", "utf-8")
    assert [article.source for article in urdunews.read(tmp_path)] == [
        RECORD.rstrip("\n"),
        "بارش ہوئی۔",
    ]


def test_an_open_binary_file_is_read_with_its_name_and_bytes(folder: Path) -> None:
    path = folder / "a.txt"
    with path.open("rb") as file:
        (article,) = urdunews.read(file)
    assert article.origin == urdunews.Origin(
        path=str(path), start=0, end=len(RECORD.encode()), line=1
    )


def test_an_open_text_file_is_read_without_bytes(folder: Path) -> None:
    path = folder / "a.txt"
    with path.open(encoding="utf-8", newline="") as file:
        (article,) = urdunews.read(file)
    assert article.origin == urdunews.Origin(path=str(path), line=1)


@pytest.mark.parametrize("file", [io.BytesIO(RECORD.encode()), io.StringIO(RECORD)])
def test_a_file_object_without_a_name_has_no_path(file: io.BytesIO | io.StringIO) -> None:
    (article,) = urdunews.read(file)
    assert article.origin is not None
    assert article.origin.path is None
    assert article.source == RECORD


def test_a_file_object_whose_name_is_a_number_has_no_path(folder: Path) -> None:
    descriptor = os.open(folder / "a.txt", os.O_RDONLY)
    with os.fdopen(descriptor, "rb") as file:
        (article,) = urdunews.read(file)
    assert article.origin is not None
    assert article.origin.path is None


@pytest.mark.parametrize(
    ("source", "found"),
    [(None, "NoneType"), (5, "int"), (b"a.txt", "bytes"), ({"a": 1}, "dict"), (["a", 5], "int")],
)
def test_what_cannot_be_read_is_a_type_error_that_names_read_and_parse(
    source: object,
    found: str,
) -> None:
    with pytest.raises(TypeError, match=rf"^read takes .*, not {found}; parse takes text"):
        urdunews.read(source)  # type: ignore[arg-type]


def test_a_byte_that_is_not_utf_8_is_a_surrogate_and_a_defect() -> None:
    data = RECORD.encode() + b"\xff\xd9 \xe2\x82"
    (article,) = urdunews.read(io.BytesIO(data))
    assert article.source == RECORD + "\udcff\udcd9 \udce2\udc82"
    assert article.source.encode("utf-8", "surrogateescape") == data
    assert article.paragraphs[-1].text == "\ufffd\ufffd \ufffd\ufffd"
    assert [defect.code for defect in article.defects] == [DefectCode.CHARACTER_UNDECODABLE]
    assert article.origin is not None
    assert article.origin.end == len(data)


def test_crlf_is_kept_in_the_source_and_counted_in_bytes() -> None:
    data = RECORD.replace("\n", "\r\n").encode()
    first, second = urdunews.read(io.BytesIO(data * 2))
    assert first.source == second.source == data.decode()
    assert second.origin == urdunews.Origin(start=len(data), end=2 * len(data), line=3)


def _lines(blocks: list[Block]) -> list[str]:
    return [line for block in blocks for line in block.lines]


@pytest.mark.parametrize("size", [1, 2, 7, 40, 1000])
@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        "نہر",
        RECORD,
        RECORD * 3 + "بارش",
        "\n\n\n" + RECORD,
        "طویل سطر " * 30 + "\n" + RECORD,
        RECORD + "طویل سطر " * 30,
    ],
)
def test_blocks_of_any_size_hold_the_same_whole_lines(
    text: str,
    size: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    use_blocks_of(size, monkeypatch)
    lines = text.split("\n")
    of_text = list(blocks_of_text(text))
    assert _lines(of_text) == lines
    for found in (
        of_text,
        read_blocks(io.StringIO(text, newline="")),
        read_blocks(io.BytesIO(text.encode())),
    ):
        assert _lines(found) == lines
        assert [block.last for block in found] == [False] * (len(found) - 1) + [True]
        assert all(len(block.lines) == len(block.sizes) for block in found)
    articles = urdunews.parse(text).articles
    assert tuple(urdunews.read(io.BytesIO(text.encode()))) == articles


@pytest.mark.parametrize("size", [1, 5, 1000])
def test_bytes_are_counted_with_their_line_feeds(
    size: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    use_blocks_of(size, monkeypatch)
    blocks = read_blocks(io.BytesIO("نہر\n\nab\r\nپل".encode()))
    assert [count for block in blocks for count in block.sizes] == [7, 1, 4, 4]
    texts = read_blocks(io.StringIO("نہر\n\nپل", newline=""))
    assert [count for block in texts for count in block.sizes] == [0, 0, 0]
    assert [count for block in blocks_of_text("نہر\n\nپل") for count in block.sizes] == [0, 0, 0]


def test_no_more_than_a_block_is_read_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    use_blocks_of(64, monkeypatch)
    file = io.BytesIO((RECORD * 200).encode())
    next(urdunews.read(file))
    assert HEAD_SIZE <= file.tell() <= HEAD_SIZE + 64


@given(st.binary(max_size=60), st.integers(1, 12))
def test_any_bytes_can_be_had_back_from_blocks_of_any_size(data: bytes, size: int) -> None:
    assume(kind_by_signature(data) is None and codec_of(data) is None)
    encoding = detected_encoding(data)
    # Of UTF-16, an odd byte at the end is lost.
    assume(encoding not in WIDE)
    with pytest.MonkeyPatch.context() as monkeypatch:
        use_blocks_of(size, monkeypatch)
        # Even what looks like JSON.
        blocks = read_blocks(io.BytesIO(data), ReadOptions(any_text=True))
    assert "\n".join(_lines(blocks)).encode(encoding, "surrogateescape") == data
    assert sum(count for block in blocks for count in block.sizes) == len(data)


class _Drops(io.BytesIO):
    """A stream that gives a byte at a time."""

    def read(self, _: int | None = -1, /) -> bytes:
        return super().read(1)


@pytest.mark.parametrize("kind", [io.BytesIO, _Drops])
def test_an_encoding_is_known_in_any_pieces(kind: type[io.BytesIO]) -> None:
    for text in (RECORD, RECORD.replace("\n", "\0\n")):
        assert _lines(read_blocks(kind(text.encode("utf-16")))) == f"\ufeff{text}".split("\n")
        assert _lines(read_blocks(kind(RECORD.encode()))) == RECORD.split("\n")


def test_json_is_text_on_demand() -> None:
    line = '{"text": "نہر"}'
    with pytest.raises(NotTextError, match="JSON"):
        read_blocks(io.BytesIO(line.encode()))
    assert _lines(read_blocks(io.BytesIO(line.encode()), ReadOptions(any_text=True))) == [line]
    with pytest.raises(NotTextError, match="a PNG image"):
        read_blocks(io.BytesIO(b"\x89PNG\r\n\x1a\n"), ReadOptions(any_text=True))


def test_errors_of_an_open_file_name_it(tmp_path: Path) -> None:
    class Broken(io.BytesIO):
        name: object = None

        def read(self, _: int | None = -1, /) -> bytes:
            raise OSError(errno.EIO, "Input/output error")

    file = Broken()
    with pytest.raises(OSError, match=r"Input/output error$") as raised:
        list(urdunews.read(file))
    assert raised.value.filename is None
    file.name = "a.txt"
    with pytest.raises(OSError, match=r"Input/output error: 'a\.txt'$"):
        list(urdunews.read(file))
    with (tmp_path / "new.txt").open("wb") as written, pytest.raises(OSError, match=r"^read$"):
        list(urdunews.read(written))


def test_a_stream_that_has_nothing_for_now_has_not_ended() -> None:
    reader, writer = os.pipe()
    os.set_blocking(reader, False)
    with os.fdopen(reader, "rb") as file, os.fdopen(writer, "wb", buffering=0) as source:
        source.write(RECORD.encode() * 100)
        with pytest.raises(BlockingIOError):
            read_blocks(file)


def test_what_a_pipe_has_is_read_at_once() -> None:
    reader, writer = os.pipe()
    with os.fdopen(reader, "rb") as file, os.fdopen(writer, "wb", buffering=0) as source:
        source.write(RECORD.encode() * 100)
        # The pipe is still open: waiting for more would last for ever.
        blocks = blocks_of(next(streams_of(file, DEFAULT)))
        lines = [*next(blocks).lines, *next(blocks).lines]
        assert lines == (RECORD * 100).split("\n")[:-1]
