import gzip
import importlib
import io
import socket
import sys
import warnings
import zipfile
from pathlib import Path
from typing import IO, Any

import pytest
from attrs import frozen

import urdunews
from reading.files import RECORD
from reading.remotes import memory
from urdunews.arrow import Table
from urdunews.reading.path_objects import FileSystem, PathObject, is_path_object
from urdunews.reading.remote import (
    RemoteFile,
    find_remote,
    local_path,
    remote_file,
    remote_file_of,
)
from urdunews.reading.sources import Source

fsspec = pytest.importorskip("fsspec", reason="fsspec is not installed")

DATA = RECORD.encode()
SERVER = "https://reader:secret@host"
#: What clients say when a connection is lost; some say with which URL.
LOST = "lost https://reader:secret@host/a.txt, reader:secret"


class _Breaking(io.BytesIO):
    def __init__(self, data: bytes, failure: Exception) -> None:
        super().__init__(data)
        self._failure = failure

    def read(self, size: int | None = -1, /) -> bytes:
        if data := super().read(size):
            return data
        raise self._failure


class BreakingFileSystem(fsspec.get_filesystem_class("memory")):  # type: ignore[misc] # untyped
    """Files that cannot be read to their end, on a server with a password."""

    protocol = "https"
    store: dict[str, Any] = {}  # noqa: RUF012 - as fsspec has it
    failure: Exception = RuntimeError(LOST)

    @classmethod
    def _strip_protocol(cls, path: str) -> str:
        return path

    def _open(self, path: str, *_: object, **__: object) -> "IO[bytes]":
        return _Breaking(self.store[path], self.failure)


@frozen
class _PathObject:
    """What a `UPath` has."""

    fs: Any
    path: str
    url: str = ""

    def __str__(self) -> str:
        return self.url or f"<{self.path}>"


@pytest.fixture
def files() -> FileSystem:
    """Files in memory, some of them hidden."""
    files = memory()
    for name in ("a.txt", "b.log", "sub/deep/c.txt", ".hidden.txt", "sub/.git/d.txt"):
        files.pipe(f"/dumps/{name}", DATA)
    return files


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server whose connections break."""
    monkeypatch.setitem(BreakingFileSystem.store, f"{SERVER}/a.txt", DATA * 3)
    known = importlib.import_module("fsspec.registry")._registry
    monkeypatch.setitem(known, "https", BreakingFileSystem)


def _paths(source: Source) -> list[str | None]:
    return [article.origin.path for article in urdunews.read(source) if article.origin]


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize(
    ("url", "names"),
    [
        ("memory://dumps/a.txt", ["a.txt"]),
        ("memory://dumps/.hidden.txt", [".hidden.txt"]),
        ("memory://dumps", ["a.txt", "b.log", "sub/deep/c.txt"]),
        ("memory://dumps/", ["a.txt", "b.log", "sub/deep/c.txt"]),
        ("memory://dumps/*.txt", ["a.txt"]),
        ("memory://dumps/?.[lt]*", ["a.txt", "b.log"]),
        ("memory://dumps/.h*", [".hidden.txt"]),
        ("memory://dumps/**/*.txt", ["a.txt", "sub/deep/c.txt"]),
    ],
)
def test_a_url_names_a_file_a_folder_or_a_pattern(url: str, names: list[str]) -> None:
    assert _paths(url) == [f"memory://dumps/{name}" for name in names]


def test_a_file_whose_name_looks_like_a_pattern_is_a_file(files: FileSystem) -> None:
    files.pipe("/dumps/[a].txt", DATA * 2)
    assert _paths("memory://dumps/[a].txt") == ["memory://dumps/[a].txt"] * 2


def test_a_marker_of_a_folder_is_no_file(files: FileSystem) -> None:
    found = {"dumps/": {"type": "file"}, "dumps/a.txt": {"type": "file"}}

    class Store(type(files)):  # type: ignore[misc] # as above
        cachable = False

        def isdir(self, _: str) -> bool:
            return True

        def find(self, _: str, **__: object) -> object:
            return found

    named = RemoteFile(fs=Store(), path="dumps", url="store://dumps", can_reopen=True)
    assert [listed.file.url for listed in find_remote(named)] == ["store://dumps/a.txt"]


@pytest.mark.usefixtures("files")
def test_offsets_and_lines_are_those_of_the_file() -> None:
    (article,) = urdunews.read("memory://dumps/a.txt")
    assert article.origin == urdunews.Origin(
        path="memory://dumps/a.txt", start=0, end=len(DATA), line=1
    )
    assert article == next(urdunews.read(io.BytesIO(DATA)))


def test_bytes_are_unpacked_and_decoded_as_those_of_local_files(files: FileSystem) -> None:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as member:
        member.writestr("x.txt", DATA)
    files.pipe("/odd/a.gz", gzip.compress(DATA * 2))
    files.pipe("/odd/b.zip", archive.getvalue())
    files.pipe("/odd/c.txt", RECORD.encode("utf-16"))
    assert _paths("memory://odd") == [
        "memory://odd/a.gz",
        "memory://odd/a.gz",
        "memory://odd/b.zip!x.txt",
        "memory://odd/c.txt",
    ]


def test_what_is_no_text_is_skipped_in_a_folder_and_an_error_alone(files: FileSystem) -> None:
    files.pipe("/dumps/p.png", b"\x89PNG\r\n\x1a\n")
    with pytest.warns(urdunews.SkippedFileWarning, match=r"memory://dumps/p\.png"):
        assert len(_paths("memory://dumps")) == 3
    with pytest.raises(urdunews.NotTextError, match=r"memory://dumps/p\.png"):
        _paths("memory://dumps/p.png")


@pytest.mark.parametrize("table", ["jsonl", "parquet"])
def test_tables_are_read(table: str, files: FileSystem, tmp_path: Path) -> None:
    path = tmp_path / f"t.{table}"
    if table == "jsonl":
        path.write_text('{"body": "سکھر: بارش ہوئی۔", "key": "k"}\n', "utf-8")
    else:
        parquet = pytest.importorskip("pyarrow.parquet")
        arrow = pytest.importorskip("pyarrow")
        parquet.write_table(arrow.table({"body": ["سکھر: بارش ہوئی۔"], "key": ["k"]}), path)
    files.pipe("/t", path.read_bytes())
    (article,) = urdunews.read("memory://t", column="body", id_column="key")
    assert article.origin == urdunews.Origin(path="memory://t", line=1, row=1, id="k")


@pytest.mark.parametrize("missing", ["memory://no/a.txt", "memory://dumps/*.csv"])
@pytest.mark.usefixtures("files")
def test_what_is_missing_is_named(missing: str) -> None:
    articles = urdunews.read(missing)
    with pytest.raises(FileNotFoundError) as caught:
        next(articles)
    assert caught.value.filename == missing


def test_a_folder_without_files_is_an_error(files: FileSystem) -> None:
    files.mkdir("/empty")
    with pytest.raises(FileNotFoundError, match="no file in this folder: 'memory://empty'"):
        next(urdunews.read("memory://empty"))


@pytest.mark.usefixtures("files")
def test_a_list_may_mix_paths_and_urls(tmp_path: Path) -> None:
    local = tmp_path / "l.txt"
    local.write_bytes(DATA)
    source: Source = ["memory://dumps/a.txt", local, io.BytesIO(DATA), local.as_uri()]
    assert _paths(source) == ["memory://dumps/a.txt", str(local), None, str(local)]


@pytest.mark.parametrize(
    "name", ["zip://*/*.txt::{}", "zip://a/b.txt::{}", "zip://a/b.txt::file://{}"]
)
def test_chained_urls(name: str, tmp_path: Path) -> None:
    archive = tmp_path / "dumps.zip"
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("a/b.txt", DATA)
        file.writestr("a/b.log", DATA)
    url = name.format(archive)
    assert _paths(url) == [url.replace("*/*", "a/b")]
    (split,) = urdunews.bulk.plan_splits(url, 5)
    assert split.end is None
    assert len(list(urdunews.bulk.read_split(split))) == 1


def test_path_objects(files: FileSystem) -> None:
    assert _paths(_PathObject(files, "/dumps/a.txt")) == ["memory:///dumps/a.txt"]
    shown = _PathObject(files, "/dumps", "memory://dumps")
    assert _paths([shown])[:2] == ["memory://dumps/a.txt", "memory://dumps/b.log"]
    assert _paths(fsspec.open("memory://dumps/a.txt")) == ["memory:///dumps/a.txt"]
    assert len(urdunews.bulk.plan_splits(shown, 1000)) == 3
    assert len(list(Table(shown))) == 3
    several: list[PathObject | str] = [shown, "memory://dumps/a.txt"]
    assert len(list(Table(several))) == 4


def test_an_open_file_is_no_path_object(files: FileSystem) -> None:
    with files.open("/dumps/a.txt") as file:
        file.fs, file.path = files, "/dumps/a.txt"
        assert not is_path_object(file)
        assert _paths(file) == [None]


def test_a_path_object_of_this_machine_is_a_path(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(DATA)
    named = _PathObject(fsspec.filesystem("file"), str(path))
    assert local_path(named) == str(path)
    assert _paths(named) == [str(path)]
    (split,) = urdunews.bulk.plan_splits(named, 1000)
    assert split.path == str(path)


def test_a_path_object_without_a_scheme_is_remote() -> None:
    class Odd:
        storage_options: dict[str, object] = {}  # noqa: RUF012 - as fsspec has it

        @staticmethod
        def unstrip_protocol(path: str) -> str:
            return f"odd://{path}"

    named = _PathObject(Odd(), "a.txt")
    assert local_path(named) is None
    assert remote_file_of(named).name == "odd://a.txt"


def test_a_path_object_with_options_cannot_be_split(files: FileSystem) -> None:
    class Private(type(files)):  # type: ignore[misc] # as above
        def __init__(self, key: str) -> None:
            super().__init__(key=key)

    named = _PathObject(Private(key="secret"), "/dumps/a.txt")
    assert _paths(named) == ["memory:///dumps/a.txt"]
    with pytest.raises(OSError, match="with options cannot be opened by other processes"):
        urdunews.bulk.plan_splits(named, 1000)


def test_splits_and_scan_give_what_reading_gives(files: FileSystem) -> None:
    data = f"\n{RECORD}{RECORD}".encode() + b"x\n" + DATA
    files.pipe("/s.txt", data)
    wanted = list(urdunews.read("memory://s.txt"))
    for size in (1, 7, 50, 1000):
        splits = urdunews.bulk.plan_splits("memory://s.txt", size)
        read = [article for split in splits for article in urdunews.bulk.read_split(split)]
        assert read == wanted
        assert [one.origin for one in read] == [one.origin for one in wanted]
    scanned = list(urdunews.bulk.scan("memory://s.txt"))
    origins = [one.origin for one in wanted if one.origin is not None]
    assert [(one.start, one.end) for one in scanned] == [(one.start, one.end) for one in origins]


@pytest.mark.usefixtures("files")
def test_a_profile_is_learnt_by_reading_twice() -> None:
    assert len(list(urdunews.read("memory://dumps", profile="auto"))) == 3
    assert urdunews.bulk.profile("memory://dumps").records == 1


@pytest.mark.usefixtures("server")
def test_what_came_before_a_lost_connection_is_delivered_and_no_password_shown() -> None:
    articles = urdunews.read(f"{SERVER}/a.txt")
    for _ in range(3):
        assert next(articles).origin.path == "https://host/a.txt"  # type: ignore[union-attr]
    with pytest.raises(OSError, match="RuntimeError: lost") as caught:
        next(articles)
    wrong = caught.value
    assert wrong.filename == "https://host/a.txt"
    assert wrong.__cause__ is None
    assert wrong.__suppress_context__
    assert "secret" not in str(wrong)
    assert wrong.strerror == "RuntimeError: lost https://host/a.txt, …"


@pytest.mark.parametrize(
    ("failure", "kind", "reason"),
    [
        (FileNotFoundError("https://reader:secret@host"), FileNotFoundError, "No such file"),
        (PermissionError("secret"), PermissionError, "Permission denied"),
        (TimeoutError(), TimeoutError, "timed out"),
        (BlockingIOError(11, "secret"), BlockingIOError, "temporarily unavailable"),
        (socket.gaierror(-2, "Name or service not known"), OSError, "^.Errno 5. Name or serv"),
        (OSError("broken off"), OSError, "^.Errno 5. broken off: "),
        (ValueError(""), OSError, "^.Errno 5. ValueError: "),
        (KeyError("x"), OSError, "KeyError: 'x'"),
    ],
)
@pytest.mark.usefixtures("server")
def test_errors_of_clients_are_system_errors(
    failure: Exception, kind: type[OSError], reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(BreakingFileSystem, "failure", failure)
    articles = urdunews.read(f"{SERVER}/a.txt")
    assert [next(articles).date for _ in range(3)]
    with pytest.raises(kind, match=reason) as caught:
        next(articles)
    assert "secret" not in str(caught.value)
    assert caught.value.filename == "https://host/a.txt"


@pytest.mark.usefixtures("server")
def test_a_web_server_is_not_asked_for_folders(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(BreakingFileSystem, "isdir", refuse)
    monkeypatch.setattr(BreakingFileSystem, "exists", refuse)
    monkeypatch.setitem(BreakingFileSystem.store, "https://host/a?q=[*]", DATA)
    assert next(urdunews.read("https://host/a?q=[*]")).date is not None
    monkeypatch.setattr(
        BreakingFileSystem, "glob", lambda *_, **__: {f"{SERVER}/a.txt": {"type": "file"}}
    )
    assert next(urdunews.read(f"{SERVER}/*.txt")).origin == urdunews.Origin(
        path="https://host/a.txt", start=0, end=len(DATA), line=1
    )


@pytest.mark.usefixtures("server")
def test_the_password_of_a_file_is_in_no_repr() -> None:
    assert repr(remote_file(f"{SERVER}/a.txt")) == "RemoteFile('https://host/a.txt')"
    assert repr(urdunews.bulk.Split(path="sftp://a:secret@b/c")).startswith(
        "Split(path='sftp://b/c'"
    )


def test_a_file_that_cannot_be_sought_in_is_one_split(
    files: FileSystem, monkeypatch: pytest.MonkeyPatch
) -> None:
    files.pipe("/s.txt", DATA * 3)
    # What a server sends as a whole has no size.
    monkeypatch.setattr(files.open("/s.txt").__class__, "size", None, raising=False)
    (split,) = urdunews.bulk.plan_splits("memory://s.txt", 10)
    assert split.end is None
    assert len(list(urdunews.bulk.read_split(split))) == 3


@pytest.mark.parametrize("url", ["s3://bucket/a.txt", f"{SERVER}/a.txt"])
def test_without_fsspec_the_error_says_what_to_install(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "fsspec.core", None)
    with pytest.raises(OSError, match=r'pip install "urdunews\[remote\]"') as caught:
        next(urdunews.read(url))
    assert caught.value.filename == url.replace("reader:secret@", "")


def test_a_scheme_that_nobody_knows() -> None:
    with pytest.raises(OSError, match="Protocol not known: odd: "):
        next(urdunews.read("odd://a.txt"))


def test_a_file_url_needs_no_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fsspec.core", None)
    path = tmp_path / "نیا شہر.txt"
    path.write_bytes(DATA)
    assert _paths(path.as_uri()) == [str(path)]
    assert _paths(f"{tmp_path.as_uri()}/*.txt") == [str(path)]


@pytest.mark.usefixtures("files")
def test_files_are_closed() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error", ResourceWarning)
        opened = remote_file("memory://dumps/a.txt").open()
        assert opened.name == "memory://dumps/a.txt"
        assert opened.tell() == 0
        opened.close()
        opened.close()
    assert opened.closed


def test_the_stamp_of_a_file_changes_with_it(files: FileSystem) -> None:
    file = remote_file("memory://dumps/a.txt")
    assert file.size() == len(DATA)
    before = file.stamp()
    files.pipe("/dumps/a.txt", DATA * 2)
    assert file.stamp() != before
    with pytest.raises(FileNotFoundError):
        remote_file("memory://no").size()
    with pytest.raises(FileNotFoundError):
        remote_file("memory://no").stamp()


def test_a_file_of_unknown_size(files: FileSystem, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(files), "info", lambda *_, **__: {"size": None})
    assert remote_file("memory://dumps/a.txt").size() == 0
