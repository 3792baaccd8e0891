import gzip
import io
import tarfile
import warnings

import pytest
from hypothesis import given
from hypothesis import strategies as st

import urdunews
from reading.files import RECORD
from reading.packs import DATA, MANY, Pipe, read, tarred, warned_of
from urdunews.reading.damage import DamagedFileError

PLAIN = RECORD.encode()
SOURCES = [article.source for article in urdunews.parse(MANY)]
FORMS = [tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT]


@pytest.mark.parametrize("form", FORMS)
def test_the_members_of_an_archive_are_read_in_order(form: int) -> None:
    long = "ایک/" * 11 + "خبر.txt"
    data = tarred({"b/z.txt": DATA, "a.txt": PLAIN, "empty.txt": b"", long: PLAIN}, form)
    expected = [
        *(("!b/z.txt", source) for source in SOURCES),
        ("!a.txt", RECORD),
        (f"!{long}", RECORD),
    ]
    assert read(data) == (expected, None)
    assert read(gzip.compress(data)) == (expected, None)
    sources = [article.source for article in urdunews.read(Pipe(data))]
    assert sources == [source for _, source in expected]


@pytest.mark.parametrize("form", FORMS[1:])
def test_long_names_are_read(form: int) -> None:
    name = "ایک/" * 60 + "خبر.txt"
    assert read(tarred({name: PLAIN, "a": PLAIN}, form))[0] == [
        (f"!{name}", RECORD),
        ("!a", RECORD),
    ]


def archive(*members: tarfile.TarInfo, form: int = tarfile.GNU_FORMAT) -> bytes:
    """Return an archive of members whose contents, if any, are one record."""
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w", format=form) as made:
        for member in members:
            made.addfile(member, io.BytesIO(PLAIN) if member.size else None)
    return file.getvalue()


def info(name: str, kind: bytes = tarfile.REGTYPE, **fields: object) -> tarfile.TarInfo:
    member = tarfile.TarInfo(name)
    member.type = kind
    member.size = len(PLAIN) if kind == tarfile.REGTYPE else 0
    for field, value in fields.items():
        setattr(member, field, value)
    return member


def test_hidden_members_links_and_folders_are_left_out() -> None:
    data = archive(
        info("d", tarfile.DIRTYPE),
        info("./._a.txt"),
        info("link", tarfile.SYMTYPE, linkname="x" * 200),
        info("hard", tarfile.LNKTYPE, linkname="d/a.txt"),
        info("d/a.txt"),
    )
    assert read(data) == ([("!d/a.txt", RECORD)], None)


def test_devices_and_sparse_files_are_skipped_with_a_warning() -> None:
    data = archive(
        info("pipe", tarfile.FIFOTYPE),
        info("device", tarfile.CHRTYPE, size=0),
        info("sparse", tarfile.GNUTYPE_SPARSE),
        info("a.txt"),
    )
    assert warned_of(data) == [
        ("!pipe", "not a regular file"),
        ("!device", "not a regular file"),
        ("!sparse", "not a regular file"),
    ]


def test_a_size_in_the_attributes_goes_before_that_of_the_header() -> None:
    member = info("a.txt", pax_headers={"comment": "canal"})
    data = bytearray(archive(member, info("b.txt"), form=tarfile.PAX_FORMAT))
    said = b"12 size=%03d\n" % len(PLAIN)
    at = data.index(b"17 comment=canal\n")
    data[at : at + 17] = said + b"5 a=\n"
    # The header says nothing of the contents.
    start = data.index(b"a.txt", 1024)
    header = tarfile.TarInfo.frombuf(bytes(data[start : start + 512]), "utf-8", "strict")
    header.size = 0
    data[start : start + 512] = header.tobuf(tarfile.USTAR_FORMAT)
    assert read(bytes(data))[0] == [("!a.txt", RECORD), ("!b.txt", RECORD)]


@pytest.mark.parametrize("said", [b"0 \n", b"5 \n\n\n", b"999999999 path=x\n", b"no number"])
def test_attributes_that_make_no_sense_are_ignored_or_an_error(said: bytes) -> None:
    data = bytearray(archive(info("a.txt", pax_headers={"comment": "canal"}), form=FORMS[2]))
    at = data.index(b"17 comment=canal\n")
    data[at : at + 17] = said.ljust(17, b"\0")
    found, failure = read(bytes(data))
    assert [source for _, source in found] == [RECORD]
    assert failure is None


def test_attributes_of_all_members_do_not_matter() -> None:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w", pax_headers={"path": "x"}) as made:
        made.addfile(info("a.txt"), io.BytesIO(PLAIN))
    assert read(file.getvalue()) == ([("!a.txt", RECORD)], None)


def test_a_huge_name_is_an_error() -> None:
    data = bytearray(archive(info("n" * 200)))
    header = tarfile.TarInfo.frombuf(bytes(data[:512]), "utf-8", "strict")
    header.size = 1 << 30
    data[:512] = header.tobuf(tarfile.GNU_FORMAT)
    assert "a huge name" in str(read(bytes(data))[1])


def test_a_negative_size_is_an_error() -> None:
    header = bytearray(tarfile.TarInfo("a.txt").tobuf(tarfile.GNU_FORMAT))
    header[124:136] = b"\xff" * 12
    header[148:156] = b" " * 8
    header[148:155] = b"%06o\0" % sum(header)
    assert "a negative size" in str(read(bytes(header))[1])


def test_a_truncated_archive_gives_what_is_readable_and_an_error() -> None:
    data = tarred({"a.txt": DATA, "b.txt": DATA})
    end = data.rindex("۔".encode()) + 4
    second = data.index(b"b.txt")
    for size in (*range(512, end + 1, 9000), second, second + 100):
        found, failure = read(data[:size])
        assert isinstance(failure, DamagedFileError)
        assert failure.offset == size
        text = "".join(source for _, source in found).encode("utf-8", "surrogateescape")
        assert len(text) >= size - 3 * 512
    assert read(data[:end])[0] == read(data)[0]


def test_a_corrupt_header_is_an_error_after_the_members_before_it() -> None:
    data = bytearray(tarred({"a.txt": PLAIN, "b.txt": PLAIN, "c.txt": PLAIN}))
    data[data.index(b"b.txt")] ^= 1
    found, failure = read(bytes(data))
    assert found == [("!a.txt", RECORD)]
    assert isinstance(failure, DamagedFileError)
    assert failure.reason.startswith("the tar archive is corrupt (")
    assert failure.offset == 1024


def test_archives_that_were_joined_are_read_to_the_end() -> None:
    data = tarred({"a.txt": PLAIN})
    assert read(data + data)[0] == [("!a.txt", RECORD)] * 2
    assert read(data + bytes(700)) == ([("!a.txt", RECORD)], None)
    found, failure = read(data + b"garbage" * 100)
    assert found == [("!a.txt", RECORD)]
    assert isinstance(failure, DamagedFileError)


def test_an_archive_in_a_truncated_file_tells_of_the_file() -> None:
    data = gzip.compress(tarred({"a.txt": DATA}))
    for size in range(100, len(data), 200):
        _, failure = read(data[:size])
        assert isinstance(failure, DamagedFileError)
        assert (failure.reason, failure.offset) == ("the gzip data is truncated", size)
    assert isinstance(read(data[:-1])[1], DamagedFileError)


def test_a_name_that_is_not_unicode_has_marks_for_its_bytes() -> None:
    data = tarred({"xx.txt": PLAIN}, tarfile.USTAR_FORMAT)
    header = tarfile.TarInfo.frombuf(data[:512], "utf-8", "strict")
    header.name = "\udcff.txt"
    renamed = header.tobuf(tarfile.USTAR_FORMAT, "utf-8", "surrogateescape") + data[512:]
    assert read(renamed)[0] == [("!\ufffd.txt", RECORD)]


@given(st.binary(max_size=60), st.integers(0, 1600))
def test_any_bytes_in_an_archive_are_read_or_an_error(garbage: bytes, at: int) -> None:
    data = tarred({"a.txt": PLAIN, "b.txt": PLAIN})
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        _, failure = read(data[:at] + garbage + data[at + len(garbage) :])
    assert failure is None or isinstance(failure, DamagedFileError)
