"""File kinds: recognise files that are not the text of a dump by their first bytes."""

import codecs
import os
import warnings
from pathlib import Path
from typing import Final, NamedTuple

from urdunews import lazy
from urdunews.reading.table_formats import format_by_name

_PACKAGE: Final = f"{Path(__file__).parent.parent}{os.sep}"

#: How many bytes at the start of a file identify its kind.
HEAD_SIZE: Final = 4096


#: What an index of `urdunews.bulk` begins with.
INDEX_SIGNATURE: Final = b"urdunews index\0"

#: What a Parquet table is called.
PARQUET: Final = "a Parquet table"


class FileKind(NamedTuple):
    """A kind of file that is not the text of a dump."""

    name: str
    """What it is, as in `gzip data`."""

    advice: str
    """What to do; FILE stands for its name."""

    is_text: bool = False
    """Whether it is still UTF-8 text."""


class NotTextError(ValueError):
    """A file is not the text of a dump: it is compressed, an image, a table or the like.

    Attributes:
        path: The file, as it was named; None for a file object without a name.
        kind: What it is, such as `gzip data`.
        advice: What to do; FILE stands for its name.
    """

    path: str | None
    kind: str
    advice: str

    def __init__(self, path: str | None, kind: str, advice: str) -> None:
        """Store the file's name, what it is and what to do."""
        super().__init__(path, kind, advice)
        self.path = path
        self.kind = kind
        self.advice = advice

    def __str__(self) -> str:
        """Return the message; terminal control characters in the name are escaped."""
        name = "the file" if self.path is None else repr(self.path)
        return f"{name} is {self.kind}, not the text of a dump; {self.advice}"


class SkippedFileWarning(UserWarning):
    """A file in a folder is skipped, because it is not the text of a dump.

    Attributes:
        path: The file.
        kind: What it is, such as `gzip data` or `a named pipe`.
    """

    path: str
    kind: str

    def __init__(self, path: str, kind: str) -> None:
        """Store the file's name and what it is."""
        super().__init__(path, kind)
        self.path = path
        self.kind = kind

    def __str__(self) -> str:
        """Return the message; terminal control characters in the name are escaped."""
        return f"{self.path!r} is left out: it is {self.kind}, not the text of a dump"


def warn_skipped(path: str, kind: str) -> None:
    """Warn of a skipped file, at the line outside this package that reads the folder.

    Args:
        path: The file.
        kind: What it is.
    """
    # Few runs skip a file, and the import takes as long as reading ten pages.
    import inspect

    frame = inspect.currentframe()
    level = 0
    while frame is not None and frame.f_code.co_filename.startswith(_PACKAGE):
        frame = frame.f_back
        level += 1
    warnings.warn(SkippedFileWarning(path, kind), stacklevel=level + 1)


def leave_out(refusal: NotTextError, *, is_listed: bool) -> None:
    """Skip what is not text, with a warning.

    Args:
        refusal: The error that says what it is.
        is_listed: Whether it was merely found in a folder or an archive.

    Raises:
        NotTextError: It was asked for.
    """
    if not is_listed:
        raise refusal
    warn_skipped(refusal.path or "", refusal.kind)


def kind_by_signature(head: bytes) -> FileKind | None:
    """Return what a file is by its first bytes, or None if it may be text.

    Args:
        head: Its first `HEAD_SIZE` bytes, or all of it if it is shorter.
    """
    for offset, signature, kind in _SIGNATURES:
        if head.startswith(signature, offset):
            return kind
    return None


def is_parquet(head: bytes) -> bool:
    """Return whether a file is a Parquet table by its first bytes."""
    kind = kind_by_signature(head)
    return kind is not None and kind.name == PARQUET


def kind_of_text(head: bytes, encoding: str, path: str | None = None) -> FileKind | None:
    """Return what kind of text a file is, or None if it may be the text of a dump.

    Args:
        head: Its first `HEAD_SIZE` bytes, or all of it if it is shorter.
        encoding: Its encoding.
        path: Its name: a table of CSV or TSV is recognised by it, and by its line of names.
    """
    text = codecs.getincrementaldecoder(encoding)("replace").decode(head)
    is_whole = len(head) < HEAD_SIZE
    return _json(text, is_whole) or _markup(text) or _separated(text, path) or _binary(text)


def is_json(head: bytes, encoding: str) -> bool:
    """Return whether a text is JSON; the arguments are those of `kind_of_text`."""
    return kind_of_text(head, encoding) is _JSON


_NAME_COLUMN: Final = "name its text column with column= or --column"
_EXPORT: Final = "export its text column to a text file"
_CONVERT: Final = "save it as plain text in UTF-8"
_NO_TEXT: Final = "pass the text instead"
_CONVERT_PAGES: Final = "convert its pages to text first"


def _piped(command: str) -> str:
    return f"try {command} FILE | urdunews parse -"


_ZIP: Final = FileKind("a zip archive", _piped("unzip -p"))
_OFFICE: Final = FileKind("an office document", _CONVERT)
_JSON: Final = FileKind("JSON", _NAME_COLUMN, is_text=True)
_MARKUP: Final = tuple(
    (opening, FileKind(name, _CONVERT_PAGES, is_text=True))
    for opening, name in (
        ("<!doctype html", "an HTML page"),
        ("<html", "an HTML page"),
        ("<?xml", "XML"),
    )
)
_SEPARATED: Final = FileKind("a table", _NAME_COLUMN, is_text=True)
_BINARY: Final = FileKind("binary data", _NO_TEXT)
#: Control characters, without those that end lines and pages, and ESC. In data that is compressed
#: they are a tenth of all characters, and all of them occur. A text may have any number of a few:
#: blocks of NUL where a disk was damaged, marks for bold and columns of an old typesetter.
_CONTROL: Final = lazy.pattern("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_FEWEST_CONTROLS: Final = 12
_CHARACTERS_PER_CONTROL: Final = 25
#: Names of columns, as in `id,News Text`; pandas leaves that of the row's number empty. The first
#: line of a dump has letters or a date that are not in it.
_COLUMN_NAMES: Final = lazy.pattern(
    r"(?:\"?[A-Za-z_][\w.-]{0,63}(?: [A-Za-z][\w.-]{0,63}){0,7}\"?)?"
    r"(?:[,;\t|]\"?[\w.-]{1,64}(?: [A-Za-z][\w.-]{0,63}){0,7}\"?){1,500}"
)

#: Offset, bytes, kind; the first match wins.
_SIGNATURES: Final[tuple[tuple[int, bytes, FileKind], ...]] = (
    # Zip archives that are one document or program, by the name of the first member.
    (30, b"[Content_Types].xml", _OFFICE),
    (30, b"_rels/.rels", _OFFICE),
    (30, b"mimetypeapplication/", _OFFICE),
    (30, b"META-INF/", FileKind("a Java archive", _NO_TEXT)),
    (30, b"AndroidManifest.xml", FileKind("an Android package", _NO_TEXT)),
    # Archives, and compressed files that no library here reads.
    (0, b"\x04\x22\x4d\x18", FileKind("LZ4 data", _piped("lz4 -dc"))),
    (0, b"\x1f\x9d", FileKind("data of compress (.Z)", _piped("gunzip -c"))),
    *((0, b"PK" + record, _ZIP) for record in (b"\3\4", b"\5\6", b"\7\x08")),
    (0, b"7z\xbc\xaf\x27\x1c", FileKind("a 7z archive", _piped("7z x -so"))),
    (0, b"Rar!\x1a\7", FileKind("a RAR archive", _piped("unrar p -inul"))),
    (257, b"ustar", FileKind("a tar archive", _piped("tar -xOf"))),
    # Documents and images.
    (0, b"%PDF-", FileKind("a PDF document", "try pdftotext FILE - | urdunews parse -")),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", _OFFICE),
    (0, b"{\\rtf", FileKind("an RTF document", _CONVERT)),
    (0, b"\x89PNG\r\n\x1a\n", FileKind("a PNG image", _NO_TEXT)),
    (0, b"\xff\xd8\xff", FileKind("a JPEG image", _NO_TEXT)),
    (0, b"GIF87a", FileKind("a GIF image", _NO_TEXT)),
    (0, b"GIF89a", FileKind("a GIF image", _NO_TEXT)),
    (8, b"WEBPVP8", FileKind("a WebP image", _NO_TEXT)),
    (0, b"II*\0", FileKind("a TIFF image", _NO_TEXT)),
    (0, b"MM\0*", FileKind("a TIFF image", _NO_TEXT)),
    # Recordings, whose first bytes may be names and much padding.
    (0, b"ID3\3", FileKind("a sound recording", _NO_TEXT)),
    (0, b"ID3\4", FileKind("a sound recording", _NO_TEXT)),
    (0, b"OggS\0", FileKind("a sound recording", _NO_TEXT)),
    (8, b"WAVEfmt ", FileKind("a sound recording", _NO_TEXT)),
    (4, b"ftyp", FileKind("a video or sound recording", _NO_TEXT)),
    # Pages as a crawler keeps them.
    (0, b"WARC/", FileKind("a WARC archive", _CONVERT_PAGES)),
    # Tables.
    (0, b"PAR1", FileKind(PARQUET, _NAME_COLUMN)),
    (0, b"ARROW1\0\0", FileKind("an Arrow table", _EXPORT)),
    (0, b"Obj\1", FileKind("an Avro table", _EXPORT)),
    (0, b"SQLite format 3\0", FileKind("an SQLite database", _EXPORT)),
    (0, b"\x89HDF\r\n\x1a\n", FileKind("an HDF5 file", _EXPORT)),
    (0, b"\x93NUMPY", FileKind("a NumPy array", _EXPORT)),
    # Programs, and what this package writes for itself.
    (0, b"\x7fELF", FileKind("a program", _NO_TEXT)),
    (0, b"MZ\x90\0", FileKind("a program", _NO_TEXT)),
    (0, INDEX_SIGNATURE, FileKind("an index of dumps", "name the dumps themselves")),
)

#: What can follow the first bracket of an object or array in JSON records and tables.
_OPENINGS: Final[dict[str, tuple[str, ...]]] = {"{": ('"',), "[": ("{", '"', "[")}
_JSON_SPACE: Final = " \t\r\n\v\f"
#: A truncated token is reported at most this far before the end: `\\ud83d\\ud`.
_LONGEST_TOKEN: Final = 12
_LONGEST_OPENING: Final = 16


def _json(head: str, is_whole: bool) -> FileKind | None:  # noqa: FBT001
    """Recognise JSON and JSON Lines, by a first object or array, which may be cut off."""
    text = head.removeprefix("\ufeff").lstrip(_JSON_SPACE)
    openings = _OPENINGS.get(text[:1])
    if openings is None or not text[1:].lstrip(_JSON_SPACE).startswith(openings):
        return None
    return _JSON if _begins_with_json(text, is_whole) else None


def _markup(head: str) -> FileKind | None:
    """Recognise HTML and XML: a page before it is converted to text."""
    text = head.removeprefix("\ufeff").lstrip(_JSON_SPACE)[:_LONGEST_OPENING].lower()
    return next((kind for opening, kind in _MARKUP if text.startswith(opening)), None)


def _separated(head: str, path: str | None) -> FileKind | None:
    """Recognise CSV and TSV by the name of the file and the names of the columns."""
    if format_by_name(path) is None:
        return None
    first = head.removeprefix("\ufeff").partition("\n")[0].rstrip("\r")
    return _SEPARATED if first.isascii() and _COLUMN_NAMES.fullmatch(first) else None


def _binary(head: str) -> FileKind | None:
    """Recognise data that is not text by many different control characters."""
    found = _CONTROL.findall(head)
    is_mixed = len(set(found)) >= _FEWEST_CONTROLS
    return _BINARY if is_mixed and len(found) * _CHARACTERS_PER_CONTROL > len(head) else None


def _begins_with_json(text: str, is_whole: bool) -> bool:  # noqa: FBT001
    import json

    try:
        # Careless writers leave tabs and line feeds in strings.
        _, end = json.JSONDecoder(strict=False).raw_decode(text)
    except json.JSONDecodeError as wrong:
        # A truncated string is reported where it begins.
        is_cut = wrong.msg.startswith("Unterminated") or wrong.pos >= len(text) - _LONGEST_TOKEN
        return is_cut and (not is_whole or '":' in text)
    except RecursionError:
        return True
    # A page that merely shows some JSON continues with words.
    return text[end:].lstrip()[:1] in {"", "{", "["}
