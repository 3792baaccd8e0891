import gzip
import io
import os
import warnings
from pathlib import Path
from typing import IO, Any, cast

import pytest

import urdunews
from reading.files import NAMES, RECORD, write
from urdunews.reading.file_ids import file_id
from urdunews.reading.names import name_of
from urdunews.reading.options import ReadOptions
from urdunews.reading.sources import OneSource, find_files, open_streams, paths_of


def _names(path: Path | str, folder: Path) -> list[str]:
    return [
        Path(os.fspath(cast("Path", found.path))).relative_to(folder).as_posix()
        for found in find_files(path)
    ]


def test_a_file_is_found_as_it_was_named(folder: Path) -> None:
    assert _names(folder / "c.log", folder) == ["c.log"]
    assert _names(str(folder / "c.log"), folder) == ["c.log"]
    assert _names(folder / ".hidden.txt", folder) == [".hidden.txt"]


def test_the_files_of_a_folder_are_sorted_and_hidden_ones_left_out(folder: Path) -> None:
    assert _names(folder, folder) == NAMES
    assert _names(f"{folder}{os.sep}", folder) == NAMES


def test_a_pattern_finds_files_in_sorted_order(folder: Path) -> None:
    for pattern in (folder / "**" / "*.txt", f"{folder}/**/*.txt"):
        assert _names(pattern, folder) == [name for name in NAMES if name != "c.log"]


def test_what_a_folder_lists_is_told_from_what_is_named(folder: Path) -> None:
    assert {found.is_listed for found in find_files(folder)} == {True}
    assert {found.is_listed for found in find_files(folder / "*.txt")} == {False}
    assert {found.is_listed for found in find_files(folder / "a.txt")} == {False}


def test_a_pattern_relative_to_the_working_folder(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(folder)
    assert [str(found.path) for found in find_files("*.log")] == ["c.log"]
    assert [article.origin for article in urdunews.read("*.log")] == [
        urdunews.Origin(path="c.log", start=0, end=len(RECORD.encode()), line=1)
    ]


def test_a_file_whose_name_looks_like_a_pattern_is_a_file(tmp_path: Path) -> None:
    write(tmp_path / "[a].txt")
    assert _names(tmp_path / "[a].txt", tmp_path) == ["[a].txt"]


def test_a_file_that_is_missing_raises_when_it_is_read(tmp_path: Path) -> None:
    articles = urdunews.read(tmp_path / "missing.txt")
    with pytest.raises(FileNotFoundError, match=r"missing\.txt"):
        next(articles)


@pytest.mark.parametrize("name", ["", "*.csv", "hidden-alone"])
def test_no_file_at_all_is_an_error_that_names_the_path(tmp_path: Path, name: str) -> None:
    write(tmp_path / "hidden-alone" / ".a.txt")
    path = tmp_path / "empty" / name
    (tmp_path / "empty" / "hidden-alone").mkdir(parents=True)
    with pytest.raises(FileNotFoundError, match="no file") as raised:
        list(find_files(path))
    assert raised.value.filename == str(path)
    assert str(path) in str(raised.value)


@pytest.mark.parametrize("name", ["a\0.txt", "\ud800.txt", "*\0"])
def test_a_name_that_no_file_can_have_is_an_error_that_names_it(name: str) -> None:
    with pytest.raises(OSError, match="no file can have this name") as raised:
        list(urdunews.read(name))
    assert raised.value.filename == name


def test_an_empty_path_is_an_error_and_not_the_current_folder(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(folder)
    with pytest.raises(FileNotFoundError, match=r"the path is empty; the current folder is '\.'"):
        next(urdunews.read(""))
    with pytest.raises(FileNotFoundError, match="the path is empty"):
        urdunews.bulk.profile("")
    assert len(list(urdunews.read("."))) == len(NAMES)


def test_a_path_that_cannot_be_reached_is_an_error_that_names_it(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    with pytest.raises(OSError, match="loop") as raised:
        list(find_files(tmp_path / "loop"))
    assert raised.value.filename == str(tmp_path / "loop")


PNG = b"\x89PNG\r\n\x1a\n\x00\x00"


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    """A folder with a dump, a compressed one, an image, JSON, an empty file and a README."""
    write(tmp_path / "a.txt")
    (tmp_path / "b.gz").write_bytes(gzip.compress(RECORD.encode()))
    (tmp_path / "b.png").write_bytes(PNG)
    (tmp_path / "c.jsonl").write_text('{"text": "نہر"}\n', "utf-8")
    (tmp_path / "d.txt").touch()
    (tmp_path / "README.md").write_text("# Canals\n", "utf-8")
    return tmp_path


def test_what_is_no_text_in_a_folder_is_left_out_with_a_warning(mixed: Path) -> None:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        found = [stream.path for stream in open_streams(mixed)]
    assert found == [str(mixed / name) for name in ("README.md", "a.txt", "b.gz", "d.txt")]
    told = [(w.message.path, w.message.kind) for w in caught]  # type: ignore[union-attr]
    assert told == [(str(mixed / "b.png"), "a PNG image"), (str(mixed / "c.jsonl"), "JSON")]
    assert {warning.filename for warning in caught} == {__file__}


def test_a_folder_is_read_but_what_is_no_text(mixed: Path) -> None:
    with pytest.warns(urdunews.SkippedFileWarning) as caught:
        articles = list(urdunews.read(mixed))
    assert [article.source for article in articles] == ["# Canals\n", RECORD, RECORD]
    assert len(caught) == 2
    with pytest.warns(urdunews.SkippedFileWarning):
        assert urdunews.bulk.profile(mixed).records == 2
    with pytest.warns(urdunews.SkippedFileWarning):
        assert urdunews.bulk.unknown(mixed) == ()


def test_what_is_no_text_and_named_by_a_pattern_is_an_error(mixed: Path) -> None:
    articles = urdunews.read(mixed / "[ab].*")
    assert next(articles).source == RECORD
    assert next(articles).source == RECORD
    with pytest.raises(urdunews.NotTextError, match=r"b\.png' is a PNG image"):
        next(articles)


def test_text_that_is_not_a_dump_is_had_on_demand(mixed: Path) -> None:
    with pytest.warns(urdunews.SkippedFileWarning, match="PNG"):
        found = [stream.path for stream in open_streams(mixed, ReadOptions(any_text=True))]
    assert found == [
        str(mixed / name) for name in ("README.md", "a.txt", "b.gz", "c.jsonl", "d.txt")
    ]


def test_files_are_left_out_whatever_their_names_are(folder: Path) -> None:
    (folder / "link").symlink_to("a.txt")
    (folder / "hard").hardlink_to(folder / "a.txt")
    number = file_id((folder / "a.txt").stat())
    assert number is not None
    for path, expected in (
        (folder, [name for name in NAMES if name != "a.txt"]),
        (folder / "*", ["b.txt", "c.log"]),
        (folder / "link", []),
    ):
        found = [stream.path for stream in open_streams(path, but={number})]
        assert found == [str(folder / name) for name in expected]


def test_each_file_is_closed_before_the_next_is_opened(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[IO[bytes]] = []
    real = Path.open

    def remember(path: Path, mode: str) -> IO[bytes]:
        assert all(file.closed for file in opened)
        opened.append(cast("IO[bytes]", real(path, mode)))
        return opened[-1]

    monkeypatch.setattr(Path, "open", remember)
    for _ in open_streams(folder):
        assert not opened[-1].closed
    assert len(opened) == len(NAMES)
    assert all(file.closed for file in opened)


def test_a_pipe_cannot_be_opened_twice(folder: Path) -> None:
    pipe = folder / "pipe"
    os.mkfifo(pipe)
    writer = os.open(pipe, os.O_RDWR)
    os.write(writer, RECORD.encode())
    with pytest.raises(OSError, match="a pipe can be read only once"):
        next(open_streams(pipe, twice=True))
    os.close(writer)


def test_pipes_can_be_left_out(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    assert list(open_streams(folder / "pipe", only_regular=True)) == []


def test_several_sources_are_read_one_after_another(folder: Path) -> None:
    text = io.StringIO(RECORD)
    sources: list[OneSource] = [str(folder / "b.txt"), folder / "sub", text, folder / "*.log"]
    for given in (sources, tuple(sources)):
        paths = [article.origin and article.origin.path for article in urdunews.read(given)]
        expected = ["b.txt", "sub/d.txt", "sub/deep/e.txt", None, "c.log"]
        assert paths == [name and str(folder / name) for name in expected]
        text.seek(0)
    assert list(urdunews.read([])) == []


def test_only_regular_files_are_told_apart(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    assert file_id((folder / "pipe").stat()) is None
    assert file_id(Path(os.devnull).stat()) is None
    assert file_id(folder.stat()) is None
    assert file_id((folder / "a.txt").stat()) != file_id((folder / "b.txt").stat())


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("a.txt", "a.txt"),
        ("خبر.txt", "خبر.txt"),
        ("\udcff.txt", "\ufffd.txt"),
        ("\ud800.txt", "\ufffd\ufffd\ufffd.txt"),
        ("<stdin>", None),
        ("<fdopen>", None),
        (5, None),
        (b"a.txt", None),
    ],
)
def test_the_name_of_a_file_is_valid_unicode_or_none(name: object, path: str | None) -> None:
    file = io.BytesIO(RECORD.encode())
    file.name = name
    assert name_of(file) == path
    (article,) = urdunews.read(file)
    assert article.origin is not None
    assert article.origin.path == path


def test_a_file_object_without_a_name_has_none() -> None:
    assert name_of(io.BytesIO()) is None


def test_paths_may_be_one_or_several() -> None:
    assert paths_of("a") == ["a"]
    assert paths_of(Path("a")) == [Path("a")]
    assert paths_of(path for path in ("a", Path("b"))) == ["a", Path("b")]


@pytest.mark.parametrize(
    "given", [None, b"a", 3, ["a", b"b"], io.StringIO("a\nb\n"), [io.BytesIO()]]
)
def test_anything_but_paths_is_refused(given: object) -> None:
    with pytest.raises(
        TypeError, match=r"^a path, a folder, a glob pattern, a URL or a list of th"
    ):
        paths_of(given)  # type: ignore[arg-type]


def test_functions_for_whole_dumps_take_paths(tmp_path: Path) -> None:
    bulk = urdunews.bulk
    lines: Any = io.StringIO(" date 2026-02-03 نہر\n")
    for call in (
        lambda: bulk.plan_splits(lines, 1),
        lambda: bulk.build_index(lines),
        lambda: bulk.convert(lines, tmp_path / "a.csv"),
        lambda: bulk.profile(lines),
    ):
        with pytest.raises(TypeError, match="a list of these is expected, not <_io"):
            call()
    with pytest.raises(TypeError, match=r"^read_split takes a Split, not 'a'; plan_splits"):
        bulk.read_split("a")  # type: ignore[arg-type]
