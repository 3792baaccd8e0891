from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

import urdunews
from urdunews.model.defects import DefectCode
from urdunews.reading.blocks import Block, blocks_of_text
from urdunews.reading.headers import HeaderReader
from urdunews.reading.records import Record, RecordSplitter, cut, whole

HEADERS = HeaderReader(("date",))
FIRST = " date 2026-02-03 نہر صاف\nبارش ہوئی۔\n"
SECOND = " date 2026-02-04 میلہ شروع\nدھند رہی۔\n"

TEXTS = st.lists(
    st.sampled_from(
        [" date 2026-02-03 نہر", "date 2026-02", "date 2024 کا", "بارش", "", " ", "\ufeff", "\r"]
    ),
    max_size=12,
).map("\n".join)


def records_of(text: str) -> list[Record]:
    """Cut a text into records, with the bytes of its lines counted."""
    *lines, rest = text.split("\n")
    splitter = RecordSplitter(HEADERS)
    records = list(splitter.feed(lines, [len(line.encode()) + 1 for line in lines]))
    return [*records, *splitter.close(rest, len(rest.encode()))]


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param(" ", [" "], id="a-space"),
        pytest.param("\n", ["\n"], id="a-line-feed"),
        pytest.param("\n\n \n", ["\n\n \n"], id="blank-lines"),
        pytest.param("بارش ہوئی۔", ["بارش ہوئی۔"], id="no-header"),
        pytest.param(FIRST, [FIRST], id="one-record"),
        pytest.param(FIRST[:-1], [FIRST[:-1]], id="no-line-feed-at-the-end"),
        pytest.param(FIRST + SECOND, [FIRST, SECOND], id="two-records"),
        pytest.param(FIRST + SECOND[:-1], [FIRST, SECOND[:-1]], id="two-without-line-feed"),
        pytest.param(FIRST + "\n\n" + SECOND, [FIRST + "\n\n", SECOND], id="blank-lines-between"),
        pytest.param("\n \n" + FIRST, ["\n \n" + FIRST], id="blank-prelude"),
        pytest.param("\ufeff\n" + FIRST, ["\ufeff\n" + FIRST], id="byte-order-mark-prelude"),
        pytest.param("\u200f\u2028\r\n" + FIRST, ["\u200f\u2028\r\n" + FIRST], id="odd-prelude"),
        pytest.param("مینو\n" + FIRST, ["مینو\n", FIRST], id="text-prelude"),
        pytest.param("\nمینو\n\n" + FIRST, ["\nمینو\n\n", FIRST], id="text-and-blank-prelude"),
        pytest.param("\x07.\n" + FIRST, ["\x07.\n", FIRST], id="a-stop-is-text"),
        pytest.param(" date 2026-02-03\n" * 3, [" date 2026-02-03\n"] * 3, id="headers-alone"),
        pytest.param(" date 2026-02-03", [" date 2026-02-03"], id="a-header-alone"),
        pytest.param(FIRST + " date 2026", [FIRST, " date 2026"], id="a-header-at-the-end"),
    ],
)
def test_a_text_is_cut_at_its_header_lines(text: str, sources: list[str]) -> None:
    assert [record.source for record in records_of(text)] == sources
    assert [article.source for article in urdunews.parse(text)] == sources


@pytest.mark.parametrize(
    ("text", "headers"),
    [
        (FIRST + SECOND, [0, 0]),
        ("\n\n" + FIRST, [2]),
        ("مینو\n" + FIRST, [-1, 0]),
        ("بارش", [-1]),
        ("\n", [-1]),
    ],
)
def test_a_record_knows_its_header_line(text: str, headers: list[int]) -> None:
    assert [record.header for record in records_of(text)] == headers


def test_text_in_front_of_the_first_header_is_a_record_without_a_date() -> None:
    prelude, first = urdunews.parse("مینو کی سطر\n" + FIRST)
    assert prelude.date is None
    assert DefectCode.HEADER_MISSING in [defect.code for defect in prelude.defects]
    assert DefectCode.HEADER_MISSING not in [defect.code for defect in first.defects]


@pytest.mark.usefixtures("by_form")
def test_blank_text_in_front_of_the_first_header_is_space() -> None:
    (article,) = urdunews.parse("\n \n" + FIRST)
    assert article.defects == ()
    assert article.find("space")[0] == (0, 3)
    assert article.headline == "نہر صاف"


def test_lines_are_counted_from_one_and_bytes_from_zero() -> None:
    text = "مینو\n" + FIRST + SECOND
    size, first = len("مینو\n".encode()), len(FIRST.encode())
    prelude, one, two = records_of(text)
    assert (prelude.number, prelude.start, prelude.end) == (1, 0, size)
    assert (one.number, one.start, one.end) == (2, size, size + first)
    assert (two.number, two.start, two.end) == (4, size + first, len(text.encode()))


def test_a_blank_prelude_is_counted_with_the_first_record() -> None:
    one, two = records_of("\n\n" + FIRST + SECOND)
    assert (one.number, one.header, one.start, one.end) == (1, 2, 0, len(FIRST.encode()) + 2)
    assert (two.number, two.header, two.start) == (5, 0, one.end)


def test_a_line_with_a_header_completes_the_record_before_it_at_once() -> None:
    splitter = RecordSplitter(HEADERS)
    assert list(splitter.feed([" date 2026-02-03", "بارش"], [0, 0])) == []
    (record,) = splitter.feed([" date 2026-02-04"], [0])
    assert record.source == " date 2026-02-03\nبارش\n"
    assert [r.source for r in splitter.close("", 0)] == [" date 2026-02-04\n"]


@given(TEXTS, st.lists(st.integers(0, 12), max_size=6))
def test_any_cut_into_blocks_gives_the_same_records(text: str, borders: list[int]) -> None:
    assert list(cut(_blocks(text, sorted(borders)), RecordSplitter(HEADERS))) == records_of(text)


def _blocks(text: str, borders: list[int]) -> Iterator[Block]:
    *lines, rest = text.split("\n")
    sizes = [len(line.encode()) + 1 for line in lines]
    at = 0
    for border in borders:
        yield Block(lines[at:border], sizes[at:border], last=False)
        at = max(at, border)
    yield Block([*lines[at:], rest], [*sizes[at:], len(rest.encode())], last=True)


@given(TEXTS)
def test_records_join_to_the_text_and_their_bytes_to_its_bytes(text: str) -> None:
    records = records_of(text)
    assert "".join(record.source for record in records) == text
    assert [record.start for record in records[1:]] == [record.end for record in records[:-1]]
    for record in records:
        assert text.encode()[record.start : record.end].decode() == record.source
        assert text.split("\n")[record.number - 1] == record.lines[0]


@given(TEXTS)
def test_blocks_of_text_are_cut_like_the_text(text: str) -> None:
    cut_records = [record.source for record in cut(blocks_of_text(text), RecordSplitter(HEADERS))]
    assert cut_records == [record.source for record in records_of(text)]


@pytest.mark.parametrize(
    ("text", "header", "further"),
    [
        pytest.param("", -1, (), id="nothing"),
        pytest.param("بارش", -1, (), id="no-header"),
        pytest.param(FIRST, 0, (), id="one-header"),
        pytest.param(FIRST + SECOND, 0, (2,), id="two-headers"),
        pytest.param("\n\u200f\n" + FIRST + SECOND, 2, (4,), id="blank-prelude"),
        pytest.param("مینو\n" + FIRST + SECOND, -1, (1, 3), id="text-prelude"),
    ],
)
def test_a_whole_text_is_one_record_and_remembers_further_headers(
    text: str,
    header: int,
    further: tuple[int, ...],
) -> None:
    record = whole(text, HEADERS)
    assert (record.source, record.number, record.start, record.end) == (text, 1, 0, 0)
    assert (record.header, record.further) == (header, further)


def test_a_record_has_what_its_header_line_says() -> None:
    first, second = records_of("\n" + FIRST + SECOND)
    assert first.head == HEADERS.read(first.lines[1])
    assert second.head == HEADERS.read(second.lines[0])
    assert whole("\n" + FIRST, HEADERS).head == first.head
    assert [record.head for record in records_of("بارش")] == [None]
    assert whole("بارش\n" + FIRST, HEADERS).head is None
