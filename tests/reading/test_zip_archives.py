import io
import struct
import warnings
import zipfile
from collections.abc import Callable, Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

import urdunews
from reading.files import RECORD
from reading.packs import (
    COMPRESS,
    DATA,
    MANY,
    Pipe,
    read,
    tarred,
    warned_of,
    zipped,
    zipped_to_a_pipe,
)
from urdunews.reading.damage import DamagedFileError

PLAIN = RECORD.encode()
SOURCES = [article.source for article in urdunews.parse(MANY)]
METHODS = [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2]
Make = Callable[[Mapping[str, bytes], int], bytes]


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("make", [zipped, zipped_to_a_pipe])
def test_the_members_of_an_archive_are_read_in_order(make: Make, method: int) -> None:
    if make is zipped_to_a_pipe and method == zipfile.ZIP_STORED:
        pytest.skip("such a member has no size at all")
    data = make({"b/z.txt": DATA, "a.txt": PLAIN, "empty.txt": b"", "خبر.txt": PLAIN}, method)
    expected = [
        *(("!b/z.txt", source) for source in SOURCES),
        ("!a.txt", RECORD),
        ("!خبر.txt", RECORD),
    ]
    assert read(data) == (expected, None)
    sources = [article.source for article in urdunews.read(Pipe(data))]
    assert sources == [source for _, source in expected]


def test_a_member_knows_its_archive_and_its_own_bytes(tmp_path: pytest.TempPathFactory) -> None:
    path = f"{tmp_path}/x.zip"
    with open(path, "wb") as file:  # noqa: PTH123
        file.write(zipped({"a/b.txt": PLAIN * 2}))
    size = len(PLAIN)
    assert [article.origin for article in urdunews.read(path)] == [
        urdunews.Origin(path=f"{path}!a/b.txt", start=0, end=size, line=1),
        urdunews.Origin(path=f"{path}!a/b.txt", start=size, end=2 * size, line=3),
    ]


def test_hidden_members_and_folders_are_left_out() -> None:
    names = ("d/", "__MACOSX/._a.txt", ".git/a.txt", "./b.txt")
    data = zipped({name: b"" if name.endswith("/") else PLAIN for name in names})
    assert read(data) == ([("!./b.txt", RECORD)], None)


def test_the_files_of_another_folder_are_not_hidden() -> None:
    # As `zip a.zip ../dumps/*` names them.
    data = zipped({"../dumps/a.txt": PLAIN, "../.b.txt": PLAIN})
    assert read(data) == ([("!../dumps/a.txt", RECORD)], None)


def test_members_that_are_not_text_are_skipped_with_a_warning() -> None:
    image = b"\x89PNG\r\n\x1a\n" + bytes(100)
    data = zipped({"a.txt": PLAIN, "b.png": image, "c.txt": PLAIN})
    assert warned_of(data) == [("!b.png", "a PNG image")]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        assert read(data) == ([("!a.txt", RECORD), ("!c.txt", RECORD)], None)


def test_an_empty_archive_has_no_articles() -> None:
    assert read(zipped({})) == ([], None)


def test_archives_and_compressed_files_in_an_archive_are_unpacked() -> None:
    inner = zipped({"a.txt": PLAIN})
    packs = {f"{number}.x": pack(PLAIN) for number, pack in enumerate(COMPRESS.values())}
    data = zipped({"i.zip": inner, "t.tar": tarred({"b.txt": PLAIN}), **packs, "z.txt": PLAIN})
    assert read(data) == (
        [
            ("!i.zip!a.txt", RECORD),
            ("!t.tar!b.txt", RECORD),
            *((f"!{name}", RECORD) for name in packs),
            ("!z.txt", RECORD),
        ],
        None,
    )


@pytest.mark.parametrize("make", [zipped, zipped_to_a_pipe])
def test_a_truncated_archive_gives_what_is_readable_and_an_error(make: Make) -> None:
    data = make({"a.txt": DATA, "b.txt": DATA}, zipfile.ZIP_DEFLATED)
    count = 0
    for end in range(4, len(data), 297):
        found, failure = read(data[:end])
        assert isinstance(failure, DamagedFileError), end
        assert "truncated" in failure.reason
        assert count - 3 <= len(found)
        count = len(found)
    assert count > 2 * len(SOURCES) - 20


def test_every_length_of_a_short_archive_is_an_error_but_the_whole() -> None:
    for make in (zipped, zipped_to_a_pipe):
        data = make({"a.txt": b"ab", "b.txt": PLAIN})
        for end in range(4, len(data)):
            assert isinstance(read(data[:end])[1], DamagedFileError), end
        assert read(data + b"comment")[1] is None


@pytest.mark.parametrize("make", [zipped, zipped_to_a_pipe])
def test_contents_that_do_not_match_their_checksum_are_read_before_the_error(make: Make) -> None:
    data = bytearray(make({"a.txt": PLAIN, "b.txt": PLAIN}, zipfile.ZIP_DEFLATED))
    checksum = zipfile.crc32(PLAIN).to_bytes(4, "little")  # type: ignore[attr-defined]
    data[data.index(checksum)] ^= 1
    found, failure = read(bytes(data))
    assert found == [("!a.txt", RECORD)]
    assert isinstance(failure, DamagedFileError)
    assert (failure.path, failure.reason) == ("!a.txt", "the contents do not match their checksum")


def changed(data: bytes, at: int, form: str, *values: int) -> bytes:
    """Return an archive with other values in the header of its first member."""
    new = bytearray(data)
    struct.pack_into(form, new, at, *values)
    return bytes(new)


@pytest.mark.parametrize(
    ("at", "value", "kind"),
    [
        (6, 1, "encrypted"),
        (8, 9, r"packed by a method that is not known \(9\)"),
    ],
)
def test_a_member_that_cannot_be_unpacked_is_an_error(at: int, value: int, kind: str) -> None:
    data = changed(zipped({"a.txt": PLAIN}), at, "<H", value)
    with pytest.raises(urdunews.NotTextError, match=f"'!a.txt' is {kind}, .*; unpack the archive"):
        read(data)


def test_a_stored_member_without_a_size_is_an_error_unless_it_is_empty() -> None:
    data = zipped_to_a_pipe({"a.txt": PLAIN}, zipfile.ZIP_STORED)
    with pytest.raises(urdunews.NotTextError, match="is stored without its size"):
        read(data)
    data = zipped_to_a_pipe({"d/": b"", "a.txt": b""}, zipfile.ZIP_STORED)
    assert read(data) == ([], None)


def test_sizes_of_large_members_are_found_in_the_extra_fields() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        with archive.open("a.txt", "w", force_zip64=True) as member:
            member.write(PLAIN)
        archive.writestr("b.txt", PLAIN)
    data = file.getvalue()
    assert b"\x01\x00\x10\x00" in data
    assert read(data) == ([("!a.txt", RECORD), ("!b.txt", RECORD)], None)
    # Another field before it, and no such field at all.
    at = data.index(b"\x01\x00\x10\x00")
    other = changed(data[:at] + b"\x99\x00\x02\x00ab" + data[at:], 28, "<H", 26)
    assert read(other)[0] == [("!a.txt", RECORD), ("!b.txt", RECORD)]
    missing = changed(data, at, "<H", 2)
    assert isinstance(read(missing)[1], DamagedFileError)
    # The packed size alone is large.
    alone = changed(changed(data, 22, "<I", len(PLAIN)), at + 4, "<Q", len(PLAIN))
    assert read(alone)[0] == [("!a.txt", RECORD), ("!b.txt", RECORD)]


def test_sizes_after_a_member_may_be_large_and_without_a_signature() -> None:
    data = zipped_to_a_pipe({"a.txt": PLAIN, "b.txt": PLAIN})
    at = data.index(b"PK\x07\x08")
    checksum, packed, size = struct.unpack_from("<3I", data, at + 4)
    for descriptor in (
        struct.pack("<3I", checksum, packed, size),
        struct.pack("<I2Q", checksum, packed, size),
        b"PK\x07\x08" + struct.pack("<I2Q", checksum, packed, size),
    ):
        other = data[:at] + descriptor + data[at + 16 :]
        assert read(other) == ([("!a.txt", RECORD), ("!b.txt", RECORD)], None)


def test_an_archive_goes_on_with_a_member_or_is_corrupt() -> None:
    for make, text in ((zipped, "no member begins here"), (zipped_to_a_pipe, "no member follows")):
        data = make({"a.txt": PLAIN, "b.txt": PLAIN})
        at = data.index(b"PK\3\4", 4)
        found, failure = read(data[:at] + b"garbage" + data[at:])
        assert found == [("!a.txt", RECORD)]
        assert isinstance(failure, DamagedFileError)
        assert text in failure.reason


def test_a_mark_of_several_volumes_is_skipped() -> None:
    assert read(b"PK\7\x08" + zipped({"a.txt": PLAIN})) == ([("!a.txt", RECORD)], None)


def test_old_names_are_read_by_their_code_page() -> None:
    data = zipped({"xx.txt": PLAIN}).replace(b"xx.txt", b"\x82\xff.txt")
    assert read(data)[0] == [("!\xe9\xa0.txt", RECORD)]


def test_a_bomb_in_an_archive_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("urdunews.reading.damage._FREE", 1_000_000)
    for name in ("a.txt", ".hidden"):
        data = zipped({name: b"a" * 4_000_000}, zipfile.ZIP_BZIP2)
        assert "unpacks to more than" in str(read(data)[1])


@given(st.binary(max_size=120), st.integers(0, 200))
def test_any_bytes_in_an_archive_are_read_or_an_error(garbage: bytes, at: int) -> None:
    data = zipped({"a.txt": PLAIN, "b.txt": PLAIN})
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            _, failure = read(data[: 4 + at] + garbage + data[4 + at :])
        except urdunews.NotTextError:
            return
    assert failure is None or isinstance(failure, DamagedFileError)
