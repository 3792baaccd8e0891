import codecs
import io
import warnings
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import urdunews
from reading.files import RECORD
from urdunews.model.defects import DefectCode
from urdunews.reading.text_encodings import (
    DECISIVE,
    WIDE,
    checked_encoding,
    decoded,
    detected_encoding,
    given_encoding,
    is_settled,
    shown_encoding,
)

#: What windows-1256 has no letter for is left out.
OLD = " date 2026-02-03 نہر صاف\nملتان (نامہ نگار) بارش رہے ، دھند کم.\n"
LONG = "محکمے نے نہر صاف کر دی۔ بارش ہوئی اور دھند رہی۔ میلہ آج سے شروع ہو رہا ہے۔"


@pytest.mark.parametrize("encoding", list(WIDE))
@pytest.mark.parametrize("text", [RECORD, RECORD * 40, LONG, "date 2026-02-03 canal"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_wide_text_is_known_with_and_without_a_byte_order_mark(
    encoding: str, text: str, mark: str
) -> None:
    data = (mark + text).encode(encoding)
    assert detected_encoding(data) == encoding
    assert not is_settled(data)
    articles = list(urdunews.read(io.BytesIO(data)))
    assert "".join(article.source for article in articles) == mark + text
    places = [article.origin for article in articles]
    width = len("a".encode(encoding))
    ends = [(len(mark) + len(RECORD)) * width, len(data)]
    assert places[0] is not None
    assert places[0].end in ends
    assert places[-1] is not None
    assert places[-1].end == len(data)
    assert articles[0].defects[0].code == DefectCode.ENCODING_OTHER
    assert f"UTF-{encoding[4:6]}" in articles[0].defects[0].message
    for article in articles[1:]:
        assert DefectCode.ENCODING_OTHER not in {defect.code for defect in article.defects}


@pytest.mark.parametrize("encoding", list(WIDE))
def test_a_byte_order_mark_alone_tells_the_encoding(encoding: str) -> None:
    assert detected_encoding("\ufeff".encode(encoding)) == encoding


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (b"", "utf-8"),
        (b"canal", "utf-8"),
        (RECORD.encode(), "utf-8"),
        (codecs.BOM_UTF8 + b"\xe4\xe5", "utf-8"),
        (RECORD.encode() + b"\xff\xe4" * 5, "utf-8"),
        (RECORD.encode() + b"\xff\xe4" * 500, "cp1256"),
        (OLD.encode("cp1256"), "cp1256"),
        ("é".encode("latin-1") * 50, "cp1256"),
        (b"\xe4", "cp1256"),
        (OLD.encode("cp1256") + b"\0", "utf-8"),
        ("نہر\0".encode() * 100, "utf-8"),
        (bytes(5000), "utf-8"),
        (RECORD.encode().replace(b" ", b" \0\0") * 50, "utf-8"),
        (b"\xff" * 100 + bytes(9) + b"\xff" * 1000, "utf-8"),
        (b"a\0b\0c\0d\0" + b"\0e\0f\0g\0h", "utf-8"),
        (b"x" * (DECISIVE - 1) + "ن".encode()[:1], "utf-8"),
        (b"x" * (DECISIVE - 2) + "ن".encode()[:1], "cp1256"),
    ],
)
def test_the_encoding_is_decided_by_the_first_bytes(data: bytes, encoding: str) -> None:
    assert detected_encoding(data) == encoding


def test_a_head_of_valid_letters_settles_utf_8() -> None:
    assert is_settled("ن".encode() * 64)
    assert is_settled("ن".encode() * 64 + "ن".encode()[:1])
    assert not is_settled("ن".encode() * 63 + b"canal" * 90)
    assert not is_settled("ن".encode() * 640 + b"\xe4a")


def test_an_old_file_is_read_with_a_defect_at_its_first_article() -> None:
    first, second = urdunews.read(io.BytesIO(OLD.encode("cp1256") * 2))
    assert first.source == second.source == OLD
    assert first.defects[0].code == DefectCode.ENCODING_OTHER
    assert first.defects[0].severity == "warning"
    assert "windows-1256" in first.defects[0].message
    assert second.defects == first.defects[1:]
    assert first.origin == urdunews.Origin(start=0, end=len(OLD), line=1)
    assert second.origin == urdunews.Origin(start=len(OLD), end=2 * len(OLD), line=3)


#: Long lines, of which a mebibyte has few.
LATIN = b"canal " * 200 + b"\n"
RAIN = ("بارش " * 200 + "بارش\n").encode("cp1256")


@pytest.mark.parametrize("lines", [1, 250])
def test_the_first_mebibyte_decides(lines: int) -> None:
    # The file begins with Latin text, and its letters come far from the start.
    data = LATIN * 500 + RAIN * lines
    article = next(urdunews.read(io.BytesIO(data)))
    assert article.defects[0].code == DefectCode.ENCODING_OTHER
    assert article.source.endswith("بارش\n")


def test_bytes_after_the_first_mebibyte_do_not_matter() -> None:
    # Spaces are quick to read.
    data = LATIN + b" " * DECISIVE + b"\n" + RAIN * 250
    article = next(urdunews.read(io.BytesIO(data)))
    assert article.source.endswith("\udcc8\udcc7\udcd1\udcd4\n")


def test_the_encoding_that_is_asked_for_is_used_without_a_defect(tmp_path: Path) -> None:
    for encoding in ("cp1256", "windows-1256", "UTF-8", "iso8859-6", "utf-16-be"):
        data = OLD.encode(encoding, "surrogateescape" if encoding == "UTF-8" else "replace")
        path = tmp_path / "a.txt"
        path.write_bytes(data)
        (article,) = urdunews.read(path, encoding=encoding)
        assert article.source == data.decode(encoding)
        assert DefectCode.ENCODING_OTHER not in {defect.code for defect in article.defects}
        (again,) = urdunews.Parser().read(path, encoding=encoding)
        assert again == article


def test_bytes_that_the_encoding_lacks_are_surrogates() -> None:
    data = b" date 2026-02-03 canal\n\xa1\xa2"
    (article,) = urdunews.read(io.BytesIO(data), encoding="iso8859-6")
    assert article.source.endswith("\udca1\udca2")
    (article,) = urdunews.read(io.BytesIO(b"\xe4\xe5\xe6"), encoding="utf-8")
    assert article.source == "\udce4\udce5\udce6"


def test_text_files_have_their_own_encoding() -> None:
    (article,) = urdunews.read(io.StringIO(RECORD), encoding="cp1256")
    assert article.source == RECORD


@pytest.mark.parametrize(
    ("name", "head", "encoding"),
    [
        ("utf-16", codecs.BOM_UTF16_BE, "utf-16-be"),
        ("utf-16", codecs.BOM_UTF16_LE, "utf-16-le"),
        ("utf-16", b"", "utf-16-le"),
        ("utf-32", codecs.BOM_UTF32_BE, "utf-32-be"),
        ("utf-32", codecs.BOM_UTF16_BE, "utf-32-le"),
        ("utf-8-sig", codecs.BOM_UTF8, "utf-8"),
        ("utf-8-sig", b"", "utf-8"),
        ("cp1256", codecs.BOM_UTF8, "cp1256"),
    ],
)
def test_the_order_of_bytes_is_that_of_the_mark(name: str, head: bytes, encoding: str) -> None:
    assert given_encoding(checked_encoding(name), head) == encoding


@pytest.mark.parametrize("name", ["nonsense", "a\0b", "", "ن"])
def test_an_unknown_encoding_is_an_error(name: str) -> None:
    with pytest.raises(ValueError, match="there is no encoding"):
        urdunews.read("seeds/", encoding=name)


@pytest.mark.parametrize("name", ["gb18030", "utf-7", "shift-jis", "cp037", "hex", "rot13"])
def test_an_encoding_in_which_bytes_cannot_be_counted_is_an_error(name: str) -> None:
    with pytest.raises(ValueError, match="are not read; convert them to UTF-8"):
        urdunews.read("seeds/", encoding=name)


def test_an_encoding_is_a_string() -> None:
    with pytest.raises(TypeError, match="encoding must be a str, not 5"):
        urdunews.read("seeds/", encoding=5)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [("cp1256", "windows-1256"), ("utf-16-le", "UTF-16"), ("utf-32-be", "UTF-32")],
)
def test_encodings_are_shown_by_their_usual_names(encoding: str, shown: str) -> None:
    assert shown_encoding(encoding) == shown


@pytest.mark.parametrize("encoding", list(WIDE))
def test_wide_text_that_comes_in_any_parts_is_the_same(encoding: str) -> None:
    text = "نہر 😀\n" * 3
    data = text.encode(encoding)
    for size in (1, 3, 5, 100):
        parts = (data[at : at + size] for at in range(0, len(data), size))
        assert "".join(decoded(parts, encoding)) == text
        assert "".join(decoded([data[:-1]], encoding)) == text[:-1] + "\ufffd"


def test_a_lone_surrogate_of_utf_16_stays_one() -> None:
    data = "a\ud83db\n".encode("utf-16-le", "surrogatepass")
    assert "".join(decoded([data], "utf-16-le")) == "a\ud83db\n"
    (article,) = urdunews.read(io.BytesIO(data * 50), encoding="utf-16")
    assert article.source == "a\ud83db\n" * 50
    assert article.origin is not None
    assert article.origin.end == 50 * len(data)


@given(st.binary(max_size=200), st.sampled_from([None, "cp1256", "utf-16", "utf-32", "utf-8"]))
def test_any_bytes_are_read_in_any_encoding(data: bytes, encoding: str | None) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            articles = list(urdunews.read(io.BytesIO(data), encoding=encoding))
        except (urdunews.NotTextError, urdunews.DamagedFileError):
            return
    assert bool(articles) == bool(data)
