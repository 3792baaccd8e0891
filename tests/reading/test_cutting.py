from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from urdunews.model.defects import Defect, DefectCode, defect
from urdunews.reading.blocks import blocks_of
from urdunews.reading.cutting import cut_stream
from urdunews.reading.headers import HeaderReader
from urdunews.reading.records import Record, RecordSplitter, cut
from urdunews.reading.streams import Stream, Window
from urdunews.spans import Span

HEADERS = HeaderReader(("date",))
FIRST = " date 2026-02-03 نہر صاف\nبارش ہوئی۔\n"
SECOND = " date 2026-02-04 میلہ شروع\nدھند رہی۔\n"
PIECES = [FIRST, " date 2026-2", "date date 2026", "\n", " ", "\ufeff", "بارش", "a" * 30, "\udcd8"]
DATA = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)


def stream_of(
    data: bytes,
    size: int = 1000,
    *,
    limit: int = 1000,
    window: Window | None = None,
    defects: tuple[Defect, ...] = (),
) -> Stream:
    """Return a stream that comes in parts of some size."""
    parts = [data[at : at + size] for at in range(0, len(data), size)]
    return Stream("a.txt", parts, "utf-8", limit, defects, window=window)


def bytes_of(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def records_of(text: str) -> list[Record]:
    return list(cut_stream(stream_of(bytes_of(text)), HEADERS))


@given(DATA, st.integers(1, 60), st.integers(1, 90))
def test_bytes_are_cut_as_their_lines_are(text: str, size: int, limit: int) -> None:
    data = bytes_of(text)
    by_lines = cut(blocks_of(stream_of(data, limit=limit)), RecordSplitter(HEADERS, limit))
    found = list(cut_stream(stream_of(data, size, limit=limit), HEADERS))
    assert found == list(by_lines)
    assert "".join(record.source for record in found) == text
    for record in found:
        assert record.source == "\n".join(record.lines)
        assert record.source == data[record.start : record.end].decode("utf-8", "surrogateescape")


@given(DATA, st.integers(1, 60), st.integers(1, 90), st.lists(st.integers(0, 200), max_size=3))
def test_windows_of_a_file_have_each_record_once(
    text: str, size: int, limit: int, borders: list[int]
) -> None:
    # A window begins with a line; blank text at the start belongs to the first one.
    lines = bytes_of(text).splitlines(keepends=True)
    ends = {sum(map(len, lines[:border])) for border in borders}
    data = b"".join(lines)
    whole = list(cut_stream(stream_of(data, limit=limit), HEADERS))
    first = len(data) - len(data.lstrip(b" \n\xef\xbb\xbf"))
    starts = [0, *sorted(end for end in ends if end > first)]
    found: list[Record] = []
    for start, stop in zip(starts, [*starts[1:], len(data) + 1], strict=True):
        window = Window(start, stop, data.count(b"\n", 0, start) + 1)
        found += cut_stream(stream_of(data[start:], size, limit=limit, window=window), HEADERS)
    assert found == whole


def test_a_header_is_found_once_if_its_line_is_longer_than_a_block() -> None:
    text = " date 2026-02-03 " + "نہر " * 100 + "\nبارش ہوئی۔\n" + SECOND
    for size in (1, 5, 16, 17, 18, 100):
        records = list(cut_stream(stream_of(bytes_of(text), size), HEADERS))
        assert [record.number for record in records] == [1, 3]
        assert "".join(record.source for record in records) == text


@pytest.mark.parametrize("prelude", ["\n \n", "\ufeff\n", "\u200f\u2028\r\n"])
def test_blank_text_before_the_first_header_belongs_to_its_record(prelude: str) -> None:
    first, second = records_of(prelude + FIRST + SECOND)
    lines = prelude.count("\n")
    assert (first.header, first.number, first.start) == (lines, 1, 0)
    assert first.head == HEADERS.read(first.lines[lines])
    assert (second.header, second.number) == (0, 3 + lines)


def test_other_text_before_the_first_header_is_a_record() -> None:
    prelude, first = records_of("مینو\n" + FIRST)
    assert (prelude.header, prelude.head) == (-1, None)
    assert (first.header, first.number, first.start) == (0, 2, prelude.end)


def test_no_bytes_have_no_record() -> None:
    assert records_of("") == []


def test_a_window_without_a_record_has_none() -> None:
    data = bytes_of(FIRST + SECOND)
    inside = data.index(b"\n") + 1
    assert (
        list(cut_stream(stream_of(data[inside:], window=Window(inside, inside + 3, 2)), HEADERS))
        == []
    )
    assert list(cut_stream(stream_of(b"a\nb", window=Window(9, 99, 2)), HEADERS)) == []


def test_the_defects_of_a_stream_are_those_of_its_first_record() -> None:
    guess = defect(DefectCode.ENCODING_OTHER, Span(0, 0), "cp1256")
    first, second = cut_stream(stream_of(bytes_of(FIRST + SECOND), defects=(guess,)), HEADERS)
    assert (first.defects, second.defects) == ((guess,), ())


def test_records_come_before_a_failure() -> None:
    def parts() -> Iterator[bytes]:
        yield bytes_of(FIRST + SECOND)
        message = "gone"
        raise OSError(message)

    records = cut_stream(Stream("a.txt", parts(), "utf-8", 1000), HEADERS)
    assert [next(records).source, next(records).source] == [FIRST, SECOND]
    with pytest.raises(OSError, match=r"^gone$"):
        next(records)


def test_after_a_record_that_is_too_long_the_rest_is_cut_by_lines() -> None:
    text = FIRST + " date 2026-02-04\n" + "بارش\n" * 9 + SECOND + FIRST
    records = list(cut_stream(stream_of(bytes_of(text), 7, limit=60), HEADERS))
    assert "".join(record.source for record in records) == text
    assert [record.is_rest for record in records] == [False, False, True, False, False]
    assert [record.number for record in records] == [1, 3, 8, 13, 15]
