import io
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import urdunews
from urdunews.model.defects import DefectCode
from urdunews.stages import reading
from urdunews.stages.reading import Block, blocks_of_file, blocks_of_text, find_files

RECORD = " date 2026-02-03 نہر صاف\nملتان (نامہ نگار) بارش ہوئی۔\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with files at several depths, some of them hidden."""
    for name in ("b.txt", "a.txt", "c.log", "sub/d.txt", "sub/deep/e.txt"):
        _write(tmp_path / name)
    for hidden in (".hidden.txt", ".git/f.txt", "sub/.g.txt"):
        _write(tmp_path / hidden)
    return tmp_path


def _write(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(RECORD, "utf-8")


def _names(path: Path | str, folder: Path) -> list[str]:
    return [found.relative_to(folder).as_posix() for found in find_files(path)]


def test_a_file_is_found_as_it_was_named(folder: Path) -> None:
    assert _names(folder / "c.log", folder) == ["c.log"]
    assert _names(str(folder / "c.log"), folder) == ["c.log"]
    assert _names(folder / ".hidden.txt", folder) == [".hidden.txt"]


def test_the_files_of_a_folder_are_sorted_and_hidden_ones_left_out(folder: Path) -> None:
    names = ["a.txt", "b.txt", "c.log", "sub/d.txt", "sub/deep/e.txt"]
    assert _names(folder, folder) == names
    assert _names(f"{folder}{os.sep}", folder) == names


@pytest.mark.parametrize(
    ("pattern", "names"),
    [
        ("*.txt", ["a.txt", "b.txt"]),
        ("[ac].*", ["a.txt", "c.log"]),
        ("?.log", ["c.log"]),
        ("sub/*", ["sub/d.txt"]),
        ("**/*.txt", ["a.txt", "b.txt", "sub/d.txt", "sub/deep/e.txt"]),
    ],
)
def test_a_pattern_finds_files_in_sorted_order(
    folder: Path,
    pattern: str,
    names: list[str],
) -> None:
    assert _names(folder / pattern, folder) == names
    assert _names(str(folder / pattern), folder) == names


def test_a_pattern_relative_to_the_working_folder(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(folder)
    assert [str(found) for found in find_files("*.log")] == ["c.log"]
    assert [article.origin for article in urdunews.read("*.log")] == [
        urdunews.Origin(path="c.log", start=0, end=len(RECORD.encode()), line=1)
    ]


def test_a_file_whose_name_looks_like_a_pattern_is_a_file(tmp_path: Path) -> None:
    _write(tmp_path / "[a].txt")
    assert _names(tmp_path / "[a].txt", tmp_path) == ["[a].txt"]


def test_a_file_that_is_missing_raises_when_it_is_read(tmp_path: Path) -> None:
    articles = urdunews.read(tmp_path / "missing.txt")
    with pytest.raises(FileNotFoundError, match=r"missing\.txt"):
        next(articles)


@pytest.mark.parametrize("name", ["", "*.csv", "hidden-alone"])
def test_no_file_at_all_is_an_error_that_names_the_path(tmp_path: Path, name: str) -> None:
    (tmp_path / "hidden-alone").mkdir()
    _write(tmp_path / "hidden-alone" / ".a.txt")
    path = tmp_path / "empty" / name
    (tmp_path / "empty" / "hidden-alone").mkdir(parents=True)
    with pytest.raises(FileNotFoundError, match="no file") as raised:
        list(find_files(path))
    assert str(path) in str(raised.value)


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


@pytest.mark.parametrize("source", [None, 5, b"a.txt", ["a.txt"], {"a": 1}])
def test_what_cannot_be_read_is_a_type_error_that_names_read_and_parse(source: object) -> None:
    with pytest.raises(TypeError, match=r"^read takes .*parse takes text") as raised:
        urdunews.read(source)  # type: ignore[arg-type]
    assert type(source).__name__ in str(raised.value)


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
    monkeypatch.setattr(reading, "BLOCK_SIZE", size)
    lines = text.split("\n")
    of_text = list(blocks_of_text(text))
    assert _lines(of_text) == lines
    for blocks in (
        of_text,
        list(blocks_of_file(io.StringIO(text, newline=""))),
        list(blocks_of_file(io.BytesIO(text.encode()))),
    ):
        assert _lines(blocks) == lines
        assert [block.last for block in blocks] == [False] * (len(blocks) - 1) + [True]
        assert all(len(block.lines) == len(block.sizes) for block in blocks)
    articles = urdunews.parse(text).articles
    assert tuple(urdunews.read(io.BytesIO(text.encode()))) == articles


@pytest.mark.parametrize("size", [1, 5, 1000])
def test_bytes_are_counted_with_their_line_feeds(
    size: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(reading, "BLOCK_SIZE", size)
    blocks = list(blocks_of_file(io.BytesIO("نہر\n\nab\r\nپل".encode())))
    assert [count for block in blocks for count in block.sizes] == [7, 1, 4, 4]
    texts = list(blocks_of_file(io.StringIO("نہر\n\nپل", newline="")))
    assert [count for block in texts for count in block.sizes] == [0, 0, 0]
    assert [count for block in blocks_of_text("نہر\n\nپل") for count in block.sizes] == [0, 0, 0]


def test_no_more_than_a_block_is_read_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "BLOCK_SIZE", 64)
    file = io.BytesIO((RECORD * 20).encode())
    next(urdunews.read(file))
    assert file.tell() <= len(RECORD.encode()) + 2 * 64


@given(st.binary(max_size=60), st.integers(1, 12))
def test_any_bytes_can_be_had_back_from_blocks_of_any_size(data: bytes, size: int) -> None:
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(reading, "BLOCK_SIZE", size)
        blocks = list(blocks_of_file(io.BytesIO(data)))
    assert "\n".join(_lines(blocks)).encode("utf-8", "surrogateescape") == data
    assert sum(count for block in blocks for count in block.sizes) == len(data)
