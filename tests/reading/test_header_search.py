import datetime

from hypothesis import given
from hypothesis import strategies as st

from urdunews.reading.header_search import HeaderSearch
from urdunews.reading.headers import HeaderReader
from urdunews.reading.runs import Run

HEAD = " date 2026-02-03 نہر صاف"
LINES = st.lists(
    st.sampled_from(
        [
            HEAD,
            "date 2026-02",
            "date 2026 کا سال",
            "date date 2026-02-03",
            "\u200f\u00a0date: ۲۰۲۶-۰۲-۳۱",
            "تاریخ: 2026-02-03",
            "dam date 2026-02-03",
            "d" * 40,
            "",
        ]
    ),
    max_size=9,
)
KEYWORDS = st.sampled_from([("date",), ("date", "تاریخ"), ("تاریخ",), ("dam", "date")])


@given(LINES, KEYWORDS)
def test_the_header_lines_are_those_that_the_reader_of_lines_finds(
    lines: list[str], keywords: tuple[str, ...]
) -> None:
    headers = HeaderReader(keywords)
    data = "".join(f"{line}\n" for line in lines).encode()
    found = list(HeaderSearch(headers, "utf-8").find(Run(data, 0, len(data), 0)))
    starts = [len("".join(f"{line}\n" for line in lines[:at]).encode()) for at in range(len(lines))]
    assert found == [(starts[at], header) for at, header in headers.heads(lines)]


def test_the_rest_of_a_broken_line_opens_no_record() -> None:
    search = HeaderSearch(HeaderReader(("date",)), "utf-8")
    data = f"{HEAD}\n{HEAD}\n".encode()
    second = data.index(b"\n") + 1
    found = search.find(Run(data, 0, len(data), 0, is_mid_line=True))
    assert [start for start, _ in found] == [second]
    assert [start for start, _ in search.find(Run(data, second, len(data), 0))] == [second]


def test_a_usual_header_is_read_once() -> None:
    search = HeaderSearch(HeaderReader(("date",)), "utf-8")
    data = f"{HEAD}\n{HEAD}\n".encode()
    (_, first), (_, second) = search.find(Run(data, 0, len(data), 0))
    assert first is second
    assert first.date == datetime.date(2026, 2, 3)


def test_a_keyword_that_the_encoding_does_not_have_opens_nothing() -> None:
    data = f"{HEAD}\n".encode("cp1252", "ignore")
    run = Run(data, 0, len(data), 0)
    assert list(HeaderSearch(HeaderReader(("تاریخ",)), "cp1252").find(run)) == []
    assert len(list(HeaderSearch(HeaderReader(("تاریخ", "date")), "cp1252").find(run))) == 1
