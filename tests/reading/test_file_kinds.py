import codecs
import io
import json
import pickle
import random
import sqlite3
import warnings
import zipfile
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import urdunews
from urdunews.reading.file_kinds import (
    HEAD_SIZE,
    FileKind,
    NotTextError,
    SkippedFileWarning,
    kind_by_signature,
    kind_of_text,
    warn_skipped,
)
from urdunews.reading.text_encodings import detected_encoding

RECORD = " date 2026-02-03 نہر صاف\nملتان (نامہ نگار) بارش ہوئی۔\n"
PLAIN = RECORD.encode()


def kind_of(head: bytes) -> FileKind | None:
    return kind_by_signature(head) or kind_of_text(head, detected_encoding(head))


def zipped(name: str, text: str = RECORD) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(name, text)
    return file.getvalue()


def in_a_database(folder: Path) -> bytes:
    with sqlite3.connect(folder / "a.db") as connection:
        connection.execute("create table pages (text)")
    connection.close()
    return (folder / "a.db").read_bytes()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\x04\x22\x4d\x18\x64", "LZ4 data"),
        (b"\x1f\x9d\x90", "data of compress (.Z)"),
        (zipped("[Content_Types].xml"), "an office document"),
        (zipped("_rels/.rels"), "an office document"),
        (zipped("mimetype", "application/epub+zip"), "an office document"),
        (zipped("META-INF/MANIFEST.MF"), "a Java archive"),
        (zipped("AndroidManifest.xml"), "an Android package"),
        (b"7z\xbc\xaf\x27\x1c\x00\x04", "a 7z archive"),
        (b"Rar!\x1a\x07\x01\x00", "a RAR archive"),
        (b"%PDF-1.7\n", "a PDF document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an office document"),
        (b"{\\rtf1\\ansi", "an RTF document"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "a PNG image"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "a JPEG image"),
        (b"GIF89a\x01", "a GIF image"),
        (b"GIF87a\x01", "a GIF image"),
        (b"RIFF\x24\x00\x00\x00WEBPVP8 ", "a WebP image"),
        (b"II*\x00\x08", "a TIFF image"),
        (b"MM\x00*\x00", "a TIFF image"),
        (b"PAR1\x15\x04", "a Parquet table"),
        (b"ARROW1\x00\x00\xff", "an Arrow table"),
        (b"Obj\x01\x04", "an Avro table"),
        (b"\x89HDF\r\n\x1a\n", "an HDF5 file"),
        (b"\x93NUMPY\x01\x00", "a NumPy array"),
        (b"\x7fELF\x02", "a program"),
        (b"MZ\x90\x00\x03", "a program"),
        (b"ID3\x03" + bytes(50), "a sound recording"),
        (b"ID3\x04" + bytes(50), "a sound recording"),
        (b"OggS\x00\x02", "a sound recording"),
        (b"RIFF\x24\x00\x00\x00WAVEfmt ", "a sound recording"),
        (b"\x00\x00\x00\x20ftypisom", "a video or sound recording"),
        (b"WARC/1.1\r\nWARC-Type: warcinfo\r\n", "a WARC archive"),
    ],
)
def test_a_file_is_known_by_its_first_bytes(data: bytes, kind: str) -> None:
    found = kind_of(data[:HEAD_SIZE])
    assert found is not None
    assert (found.name, found.is_text) == (kind, False)
    with pytest.raises(NotTextError, match=f"is {kind.replace('(.Z)', '.*')}, not the text of"):
        next(urdunews.read(io.BytesIO(data)))


@pytest.mark.parametrize("seed", range(5))
def test_data_that_is_no_text_has_all_control_characters(seed: int, tmp_path: Path) -> None:
    data = random.Random(seed).randbytes(900 + 800 * seed)  # noqa: S311
    found = kind_of_text(data, detected_encoding(data))
    assert found is not None
    assert found.name == "binary data"
    (tmp_path / "a.dat").write_bytes(b"\x01" + data)
    (tmp_path / "b.txt").write_bytes(PLAIN)
    with pytest.raises(NotTextError, match="is binary data, not the text of a dump"):
        next(urdunews.read(tmp_path / "a.dat"))
    with pytest.warns(SkippedFileWarning, match=r"a\.dat' is left out: it is binary data"):
        assert len(list(urdunews.read(tmp_path))) == 1


def test_a_database_is_known(tmp_path: Path) -> None:
    found = kind_of(in_a_database(tmp_path))
    assert found is not None
    assert found.name == "an SQLite database"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        PLAIN,
        codecs.BOM_UTF8 + PLAIN,
        bytes(5000),
        bytes(16) + PLAIN,
        PLAIN.replace(b" ", b"\0"),
        PLAIN.replace(b" ", b"\0 "),
        PLAIN.replace(b" ", b" \0\0") * 50,
        "نہر\0".encode() * 100,
        b"\0a" * 3,
        b"\xff" * 100 + bytes(9) + b"\xff" * 1000,
        b"a\0b\0c\0d\0" + b"\0e\0f\0g\0h",
        RECORD.encode("cp1256", "replace"),
        "é".encode("latin-1") * 50,
        b"PK is a party",
        b"BZh9 of text",
        b"ID3 of text",
        # Marks of an old typesetter, and all of them but rarely.
        RECORD.replace(" ", "\x01 \x02").encode() * 20,
        PLAIN * 50 + bytes(range(32)),
        b"GIF",
        b"%PDF",
    ],
)
def test_dirty_text_is_text(data: bytes) -> None:
    assert kind_of(data) is None


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("a.txt", "<!DOCTYPE html>\n<html>", "an HTML page"),
        ("a.txt", '\ufeff\n <HTML lang="ur">', "an HTML page"),
        ("a.txt", '<?xml version="1.0"?>\n<rss>', "XML"),
        ("a.csv", f'id,text\n7,"{RECORD}"\n', "a table"),
        ("a.csv", '\ufeff"page_id";"text"\r\n7;نہر\r\n', "a table"),
        ("a.tsv", "id\ttext\n7\tنہر\n", "a table"),
        ("a.csv", "id|text\n7|نہر\n", "a table"),
        ("a.csv", 'Index,News Text\n7,"نہر"\n', "a table"),
        ("a.csv", ",text,label\n0,نہر,1\n", "a table"),
    ],
)
def test_text_that_is_no_dump_is_refused_or_left_out(
    name: str, text: str, kind: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_text(text, "utf-8")
    with pytest.raises(NotTextError, match=f"is {kind}, not the text of a dump; ") as refused:
        next(urdunews.read(path))
    assert refused.value.kind == kind
    (tmp_path / "b.txt").write_text(RECORD, "utf-8")
    with pytest.warns(SkippedFileWarning, match=f"{name}' is left out: it is {kind}"):
        assert len(list(urdunews.read(tmp_path))) == 1


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", "id,text\n7,نہر\n"),
        ("a.csv", RECORD),
        ("a.csv", " date 2026-02-03 Lahore,Pakistan\nملتان: نہر صاف کر دی گئی۔\n"),
        ("a.csv", "date 2026-02-03 Lahore,Pakistan\nملتان: نہر صاف کر دی گئی۔\n"),
        ("a.csv", "نہر,متن\n7,نہر\n"),
        ("a.csv", "Radio Multan, Multan\nنہر صاف کر دی گئی۔\n"),
        ("a.csv", "نہر صاف کر دی گئی۔\n"),
        ("a.txt", "<htm>\n"),
        ("a.txt", " date 2026-02-03 <html>\n"),
    ],
)
def test_text_with_little_of_another_kind_is_read(name: str, text: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    assert [article.source for article in urdunews.read(tmp_path / name)] == [text]


def test_a_page_of_html_is_no_row_of_a_table(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("<html>", "utf-8")
    with pytest.raises(NotTextError, match="an HTML page"):
        next(urdunews.read(tmp_path / "a.txt", column="text"))


ROWS = [{"id": number, "text": RECORD} for number in range(30)]
LINES = "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in ROWS)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(LINES, id="lines"),
        pytest.param(json.dumps(ROWS), id="array"),
        pytest.param(json.dumps(ROWS, indent=2), id="indented"),
        pytest.param(json.dumps(ROWS[0]), id="object"),
        pytest.param(json.dumps(ROWS[0], indent=1), id="indented-object"),
        pytest.param(f"\ufeff \r\n{LINES}", id="byte-order-mark-and-blanks"),
        pytest.param('{"text": "' + "نہر " * 3000 + '"}', id="long-string"),
        pytest.param('{"text": "نہر', id="cut-in-a-string"),
        pytest.param('[{"a": [1, 2', id="cut-in-a-number"),
        pytest.param('{"a": tr', id="cut-in-a-word"),
        pytest.param('{"a": "\\ud83d\\ude', id="cut-in-an-escape"),
        pytest.param('{"a": "x", ', id="cut-after-a-comma"),
        pytest.param('["' + "نہر " * 3000 + '"]', id="array-of-strings"),
        pytest.param('["نہر", "پل"]\n["سڑک", "منڈی"]', id="lines-of-arrays"),
        pytest.param('[["نہر", 1]]', id="array-of-arrays"),
        pytest.param('{"text": "a\tb\nc"}', id="controls-in-strings"),
        pytest.param('{"a": ' + "[" * 3000, id="deep"),
        pytest.param('{"a": 1}{"a": 2}', id="run-together"),
    ],
)
def test_json_is_known(text: str) -> None:
    found = kind_of(text.encode()[:HEAD_SIZE])
    assert found is not None
    assert (found.name, found.is_text) == ("JSON", True)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-32-le", "cp1256"])
def test_json_is_known_in_any_encoding(encoding: str) -> None:
    data = json.dumps({"text": "بارش ہوئے " * 3000}, ensure_ascii=False).encode(encoding)
    found = kind_of(data[:HEAD_SIZE])
    assert found is not None
    assert found.name == "JSON"


@pytest.mark.parametrize(
    "text",
    [
        "{}",
        "[]",
        "{",
        "[",
        "[1, 2, 3]",
        '{"نہر" صاف',
        '{"نہر" صاف کر دی گئی۔}\n' * 200,
        '["نہر صاف" کر دی گئی]',
        '["نہر',
        "{نہر}",
        "[نہر صاف] بارش ہوئی۔",
        '"نہر صاف"',
        '{"a": 1} is how JSON looks',
        '["نہر"] محکمے نے کہا۔',
        f"{RECORD}{LINES}",
        "{'a': 1}",
    ],
)
def test_text_with_brackets_is_text(text: str) -> None:
    assert kind_of(text.encode()[:HEAD_SIZE]) is None


@given(st.text(st.characters(exclude_characters='{["\0', exclude_categories=["Cs"])))
def test_valid_text_is_text(text: str) -> None:
    data = text.encode()
    assume(not data.startswith((b"PK", b"BZh", b"%PDF", b"Rar", b"7z", b"GIF", b"II", b"MM")))
    assert kind_of(data) is None


def test_an_error_says_what_was_found_and_what_to_do() -> None:
    wrong = NotTextError("a\x1b.gz", "gzip data", "try this")
    assert str(wrong) == r"'a\x1b.gz' is gzip data, not the text of a dump; try this"
    assert str(NotTextError(None, "x", "y")) == "the file is x, not the text of a dump; y"
    again = pickle.loads(pickle.dumps(wrong))  # noqa: S301
    assert (again.path, again.kind, again.advice) == ("a\x1b.gz", "gzip data", "try this")
    assert isinstance(wrong, ValueError)


def test_a_warning_says_what_was_left_out() -> None:
    warning = SkippedFileWarning("a\u202e", "a socket")
    assert str(warning) == r"'a\u202e' is left out: it is a socket, not the text of a dump"
    again = pickle.loads(pickle.dumps(warning))  # noqa: S301
    assert (again.path, again.kind) == ("a\u202e", "a socket")
    assert isinstance(warning, UserWarning)


def test_a_warning_is_shown_at_the_line_outside_the_package() -> None:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        warn_skipped("a", "a socket")
    assert [warning.filename for warning in caught] == [__file__]


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", LINES.encode()])
def test_the_error_of_a_file_names_it(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    for source in (path, str(path), path.open("rb")):
        with pytest.raises(NotTextError) as raised:
            next(urdunews.read(source))
        assert raised.value.path == str(path)
        if isinstance(source, io.BufferedReader):
            source.close()


def test_text_files_and_texts_are_taken_as_they_are() -> None:
    for text in (LINES, "\x1f\x8b", "PAR1", "%PDF-1.7"):
        assert [a.source for a in urdunews.read(io.StringIO(text, newline=""))] == [text]
        assert [a.source for a in urdunews.parse(text)] == [text]
