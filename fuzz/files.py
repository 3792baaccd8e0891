"""Checks of files and data: read, tables, archives, from_dict, names, the command."""

import bz2
import contextlib
import gzip
import io
import json
import lzma
import os
import tarfile
import tempfile
import warnings
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple, cast

from fuzz.encoding import text_of
from fuzz.texts import chance_of

import urdunews
from urdunews.command import main

#: The errors of reading any file: it is damaged or unreadable, or not the text of a dump.
DOCUMENTED: Final = (OSError, urdunews.NotTextError)

_ENCODINGS: Final = (None, None, "utf-8", "cp1256", "utf-16", "utf-16-le")
_RECORD_SIZES: Final = (1, 64, 1 << 16)
_MOST_ARTICLES: Final = 200
_LARGEST_PIECE: Final = 40
_TABLES: Final = ("x.csv", "x.tsv", "x.jsonl")
_STATUSES: Final = {0, 1, 2}

_PAGE: Final = " date 2026-02-03 نہر صاف\nملتان (نامہ نگار) محکمے نے نہر صاف کر دی۔\n"
_SUBCOMMANDS: Final = (
    ("parse",),
    ("check",),
    ("check", "--unknown"),
    ("show", "--colour", "always"),
    ("show", "--html", "-"),
    ("sentences", "--json"),
    ("profile",),
    ("normalize",),
    ("normalize", "--explain"),
    ("normalize", "--fold"),
    ("parse", "--column", "text", "--format", "jsonl"),
    ("parse", "--column", "text", "--format", "csv", "--id-column", "id"),
    ("parse", "--profile", "auto", "--max-record", "100"),
)


class _Named(io.BytesIO):
    """A binary file with a name that is read in pieces, as from a socket."""

    def __init__(self, data: bytes, name: str, piece: int | None = None) -> None:
        super().__init__(data)
        self.name = name
        self._piece = piece

    def read(self, size: int | None = -1, /) -> bytes:
        if self._piece is None:
            return super().read(size)
        return super().read(self._piece if size is None or size < 0 else min(size, self._piece))


class Reading(NamedTuple):
    """The result of reading a file, and the error after it."""

    articles: list[urdunews.Article]
    failure: str | None

    @property
    def text(self) -> str:
        """The sources, joined."""
        return "".join(article.source for article in self.articles)


def _read(file: io.BytesIO, **options: Any) -> Reading:  # noqa: ANN401 - those of `read`
    articles: list[urdunews.Article] = []
    failure = None
    try:
        for article in urdunews.read(file, **options):
            articles.append(article)
            if len(articles) == _MOST_ARTICLES:
                break
    except DOCUMENTED as raised:
        failure = f"{type(raised).__name__}: {raised}"
    for article in articles:
        json.dumps(article.to_dict(), ensure_ascii=False).encode("utf-8")
    return Reading(articles, failure)


def check_read(data: bytes) -> None:
    """Check that bytes of any kind are read or refused, in the same way whole and in pieces."""
    chance = chance_of(data)
    options = {
        "encoding": chance.choice(_ENCODINGS),
        "max_record": chance.choice(_RECORD_SIZES),
        "max_ratio": 10,
    }
    whole = _read(_Named(data, "x"), **options)
    pieces = _read(_Named(data, "x", chance.randint(1, _LARGEST_PIECE)), **options)
    assert pieces == whole
    is_whole = whole.failure is None and len(whole.articles) < _MOST_ARTICLES
    if is_whole and options["encoding"] == "utf-8" and data.startswith(b" date"):
        assert whole.text.encode("utf-8", "surrogateescape") == data


def check_table(data: bytes) -> None:
    """Check that tables are read or refused, and that the texts of JSON Lines are kept."""
    chance = chance_of(data)
    name = chance.choice(_TABLES)
    columns = {
        "column": "text",
        **chance.choice(({}, {"id_column": "id"}, {"date_column": "date"})),
    }
    read = _read(_Named(data, name), **columns)
    assert _read(_Named(data, name, chance.randint(1, _LARGEST_PIECE)), **columns) == read
    if read.failure is None and name == "x.jsonl" and _is_plain(data):
        texts = [
            row["text"] for row in map(json.loads, filter(str.strip, data.decode().split("\n")))
        ]
        assert read.text == "".join(filter(None, texts))


def _is_plain(data: bytes) -> bool:
    """Return whether a table is certainly UTF-8, and strictly valid JSON."""
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return False
    rows = [row for row in text.split("\n") if row.strip()]
    return (
        text.startswith('{"')
        and len(rows) < _MOST_ARTICLES
        and text.count("date") < _MOST_ARTICLES
        and "\0" not in text
        and all(row.startswith("{") and _is_json(row) for row in rows)
    )


def _is_json(row: str) -> bool:
    try:
        return "text" in json.loads(row)
    except ValueError:
        return False


def check_archive(data: bytes) -> None:
    """Check that packed files, damaged in any way, are read or refused."""
    chance = chance_of(data)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", urdunews.SkippedFileWarning)
        whole = _read(_Named(data, "x"), max_record=1 << 16, max_ratio=10)
        piece = chance.randint(1, _LARGEST_PIECE)
        pieces = _read(_Named(data, "x", piece), max_record=1 << 16, max_ratio=10)
    assert pieces == whole


def check_packing(data: bytes) -> None:
    """Check that a packed text reads as the text, and a truncated one as its beginning."""
    chance = chance_of(data)
    plain = _read(_Named(data, "x"), encoding="utf-8")
    if plain.failure is not None or len(plain.articles) == _MOST_ARTICLES:
        return
    packed = chance.choice(_PACKERS)(data)
    unpacked = _read(_Named(packed, "x"), encoding="utf-8")
    assert unpacked.failure is None
    assert unpacked.articles == plain.articles
    cut = packed[: chance.randrange(len(packed))]
    broken = _read(_Named(cut, "x"), encoding="utf-8")
    # A multi-byte character may be broken in two.
    delivered = broken.text.rstrip("".join(map(chr, range(0xDC80, 0xDD00))))
    is_header = broken.text != "" and _HEADER.startswith(broken.text[: len(_HEADER)])
    if len(cut) < _SIGNATURE or is_header:
        return
    assert broken.failure is not None or broken.text in {"", plain.text}
    assert plain.text.startswith(delivered)


#: With fewer bytes, a packed file cannot be told from a text.
_SIGNATURE: Final = 10
#: The start of a tar archive that ends before its signature, and so may be a text.
_HEADER: Final = "a.txt\0"


def _zipped(data: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", data)
    return file.getvalue()


def _tarred(data: bytes) -> bytes:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as archive:
        member = tarfile.TarInfo("a.txt")
        member.size = len(data)
        archive.addfile(member, io.BytesIO(data))
    return file.getvalue()


_PACKERS: Final[tuple[Callable[[bytes], bytes], ...]] = (
    gzip.compress,
    bz2.compress,
    lzma.compress,
    _zipped,
    _tarred,
    lambda data: gzip.compress(_tarred(data)),
)


def check_from_dict(data: bytes) -> None:
    """Check that data becomes an article that survives a JSON round trip, or a ValueError."""
    try:
        values: object = json.loads(text_of(data))
    except (ValueError, RecursionError):
        return
    try:
        article = urdunews.Article.from_dict(cast("dict[str, object]", values))
    except ValueError:
        return
    written = article.to_dict()
    again = urdunews.Article.from_dict(json.loads(json.dumps(written)))
    assert again.to_dict() == written
    assert again == article
    assert hash(again) == hash(article)
    json.dumps(written, ensure_ascii=False).encode("utf-8")
    for use in (repr, urdunews.unparse, urdunews.html.article):
        use(article)
    assert len(article.text) >= len(article.sentences)


def check_names(data: bytes) -> None:
    """Check that files of names and of shared lines are read, or refused with a ValueError."""
    with _file(data, "names") as path:
        parser = urdunews.Parser()
        with contextlib.suppress(ValueError):
            parser = urdunews.Parser(lexicon=urdunews.Lexicon.default().extended_from(path))
        with contextlib.suppress(ValueError):
            profile = urdunews.bulk.Profile.load(path)
            path.write_text(profile.to_text(), "utf-8", newline="\n")
            assert urdunews.bulk.Profile.load(path) == profile
            parser = urdunews.Parser(profile=profile)
    assert parser.parse_article(_PAGE).source == _PAGE


def check_command(data: bytes) -> None:
    """Check that the command ends with its status, and writes UTF-8 and no traceback."""
    chance = chance_of(data)
    subcommand = chance.choice(_SUBCOMMANDS)
    suffix = chance.choice(("x.txt", *_TABLES))
    with _file(data, suffix) as path:
        status, output, errors = _run(*subcommand, os.fspath(path))
    assert status in _STATUSES, (subcommand, status)
    assert "Traceback" not in errors
    assert (status == _FAILED) <= bool(errors)
    if subcommand[0] == "parse":
        for line in output.split("\n")[:-1]:
            urdunews.Article.from_dict(json.loads(line))


_FAILED: Final = 2


def check_convert(data: bytes) -> None:
    """Check that `convert` writes the articles of `parse`, in shards of any size, or nothing."""
    chance = chance_of(data)
    size = str(chance.randint(1, len(data) + 1))
    with _file(data, "x.txt") as path:
        target = path.with_name("out.jsonl")
        status, expected, _ = _run("parse", os.fspath(path))
        again, _, errors = _run("convert", os.fspath(path), "-o", str(target), "--shard-size", size)
        written = target.read_text("utf-8") if target.exists() else None
        left = {file.name for file in path.parent.iterdir()} - {path.name, target.name}
    assert (again, left) == (status, set()), (status, again, errors, left)
    assert "Traceback" not in errors
    assert (written is None) == (status == _FAILED)
    if written is not None:
        assert _lines(written) == _lines(expected)


def _lines(text: str) -> list[dict[str, object]]:
    """Return lines of JSON without `content_id`, which only tables have."""
    rows = [json.loads(line) for line in text.split("\n")[:-1]]
    return [{name: row[name] for name in row if name != "content_id"} for row in rows]


def _run(*arguments: str) -> tuple[int, str, str]:
    """Run the command in this process; return its status and its output."""
    output = io.BytesIO()
    errors = io.StringIO()
    stdout = io.TextIOWrapper(output, "utf-8")
    with contextlib.redirect_stdout(stdout), contextlib.redirect_stderr(errors):
        status = main(list(arguments))
        stdout.flush()
    return status, output.getvalue().decode("utf-8"), errors.getvalue()


@contextlib.contextmanager
def _file(data: bytes, name: str) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="urdunews-fuzz-") as folder:
        path = Path(folder, name)
        path.write_bytes(data)
        yield path
