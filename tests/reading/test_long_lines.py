import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

import urdunews
from urdunews.model.defects import DefectCode
from urdunews.reading.blocks import blocks_of_text
from urdunews.reading.headers import HeaderReader
from urdunews.reading.long_lines import broken_lines
from urdunews.reading.records import RecordSplitter, cut

HEAD = " date 2026-02-03 نہر\n"


def pieces(data: bytes, limit: int, size: int) -> list[bytes]:
    """Return what stands between the breaks of a stream that comes in parts of a size."""
    parts = (data[at : at + size] for at in range(0, len(data), size))
    found = [b""]
    for part in broken_lines(parts, b"\n", limit):
        if part is None:
            found.append(b"")
        else:
            found[-1] += part
    return found


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", [b""]),
        (b"abcde", [b"abcde"]),
        (b"abcde\n", [b"abcde\n"]),
        (b"abcdef", [b"abcde", b"f"]),
        (b"abcdef\n\n", [b"abcde", b"f\n\n"]),
        (b"ab\nabcdefghijk\nab", [b"ab\nabcde", b"fghij", b"k\nab"]),
        ("نہرنہرنہر".encode(), ["نہر".encode()] * 3),
        (b"\x80" * 20, [b"\x80" * 8, b"\x80" * 8, b"\x80" * 4]),
        (b"abcd\xe2\x82", [b"abcd\xe2\x82"]),
    ],
)
def test_a_line_is_broken_before_the_first_character_after_the_limit(
    data: bytes, expected: list[bytes]
) -> None:
    for size in range(1, len(data) + 2):
        assert pieces(data, 5, size) == expected


@given(st.lists(st.sampled_from(["نہر", "a", "\n", "😀", " "])), st.integers(1, 9))
def test_breaks_do_not_depend_on_the_parts(letters: list[str], limit: int) -> None:
    text = "".join(letters)
    data = text.encode()
    expected = pieces(data, limit, len(data) + 1)
    assert b"".join(expected) == data
    for piece in expected:
        piece.decode()
        assert all(len(line) <= limit + 3 for line in piece.split(b"\n"))
    for size in (1, 2, 3, 7):
        assert pieces(data, limit, size) == expected
    lines = [part or "|" for part in broken_lines([text], "\n", limit)]
    assert "".join(lines).replace("|", "") == text


def sources(text: str, limit: int) -> list[str]:
    return [a.source for a in urdunews.read(io.BytesIO(text.encode()), max_record=limit)]


def test_a_record_that_is_too_long_is_cut_at_line_ends() -> None:
    line = "بارش ہوئی\n"
    text = HEAD + line * 6 + HEAD + line
    size = len(line.encode())
    limit = len(HEAD.encode()) + 2 * size
    articles = list(urdunews.read(io.BytesIO(text.encode()), max_record=limit))
    assert [a.source for a in articles] == [HEAD + line * 2, line * 3, line, HEAD + line]
    assert [a.date is None for a in articles] == [False, True, True, False]
    cuts = [DefectCode.RECORD_CUT in {d.code for d in a.defects} for a in articles]
    assert cuts == [True, True, True, False]
    assert [a.origin and a.origin.line for a in articles] == [1, 4, 7, 8]
    ends = [0]
    for article in articles:
        assert article.origin is not None
        assert article.origin.start == ends[-1]
        ends.append(ends[-1] + len(article.source.encode()))
        assert article.origin.end == ends[-1]


def test_the_date_of_a_page_is_not_that_of_a_part() -> None:
    text = "3 فروری 2026\nبارش ہوئی۔\n"
    (whole,) = urdunews.read(io.BytesIO(text.encode()))
    assert whole.date is not None
    first, *_ = urdunews.read(io.BytesIO(text.encode() * 2), max_record=len(text.encode()))
    assert first.date is None


def test_a_line_that_is_too_long_is_cut_inside() -> None:
    text = HEAD + "a" * 120 + "\nab\n" + HEAD
    limit = 50
    assert sources(text, limit) == [
        HEAD,
        "a" * 50,
        "a" * 50,
        "a" * 20 + "\nab\n",
        HEAD,
    ]


def test_a_header_in_the_middle_of_a_line_is_text() -> None:
    text = "a" * 50 + HEAD + HEAD
    assert sources(text, 50) == ["a" * 50, HEAD, HEAD]
    first, second, third = urdunews.read(io.BytesIO(text.encode()), max_record=50)
    assert (first.date, second.date) == (None, None)
    assert third.date is not None
    assert [a.origin and a.origin.line for a in (first, second, third)] == [1, 1, 2]


def test_a_header_after_a_record_that_was_cut_opens_another() -> None:
    assert sources("\n" * 60 + HEAD, 50) == ["\n" * 50, "\n" * 10, HEAD]
    assert sources("\n" * 40 + HEAD + "a\n", 50) == ["\n" * 40 + HEAD, "a\n"]


def test_text_files_are_cut_by_characters() -> None:
    text = HEAD + "بارش\n" * 6
    articles = list(urdunews.read(io.StringIO(text), max_record=len(HEAD) + 10))
    assert [a.source for a in articles] == [HEAD + "بارش\n" * 2, "بارش\n" * 4]
    assert {a.origin and a.origin.start for a in articles} == {None}
    assert [a.origin and a.origin.line for a in articles] == [1, 4]
    assert sources(text, 1)[:3] == [" ", "d", "a"]


def test_a_text_that_is_parsed_has_no_limit() -> None:
    text = HEAD + "بارش\n" * 100
    (record,) = cut(blocks_of_text(text), RecordSplitter(HeaderReader(("date",))))
    assert record.source == text


@given(
    st.lists(st.sampled_from([HEAD, "نہر\n", "\n", "a" * 30, "\ufeff", " ", "نہر"]), max_size=12),
    st.integers(1, 80),
)
def test_nothing_is_lost_at_any_limit(pieces_: list[str], limit: int) -> None:
    text = "".join(pieces_)
    articles = list(urdunews.read(io.BytesIO(text.encode()), max_record=limit))
    assert "".join(article.source for article in articles) == text
    at = 0
    for article in articles:
        origin = article.origin
        assert origin is not None
        assert origin.start == at
        at += len(article.source.encode())
        assert origin.end == at
        header = article.find("mark")
        before = text.encode()[: origin.start].count(b"\n")
        inside = article.source[: header[0].start].count("\n") if header else 0
        assert origin.line == before + inside + 1
