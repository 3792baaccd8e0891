import attrs
import pytest

import urdunews
from urdunews import Origin
from urdunews.interop.positions import first_line, position, shown_file


def test_a_position_is_one_line_of_printable_text() -> None:
    assert position("a.txt", None, 3) == "a.txt:3"
    assert position("a\n\x1b.jsonl", 7, 1) == r"a\n\x1b.jsonl row 7:1"
    assert position("", None, 3) == position(None, None, 3) == "-:3"


@pytest.mark.parametrize(
    ("origin", "shown"),
    [
        (None, "-"),
        (Origin(), "-"),
        (Origin(path=""), "-"),
        (Origin(row=2), "- row 2"),
        (Origin(path="a\u202e.txt"), r"a\u202e.txt"),
        (Origin(path="خبر.csv", row=2), "\u2068خبر.csv\u2069 row 2"),
    ],
)
def test_a_file_is_shown_with_the_row_of_its_table(origin: Origin | None, shown: str) -> None:
    assert shown_file(origin) == shown


def test_the_first_line_of_a_source_is_before_its_header() -> None:
    _, article = urdunews.parse(" date 2026-02-03 نہر\nصاف\n date 2026-02-04 پل\n")
    assert first_line(article) == 3
    (article,) = urdunews.parse("\n\n date 2026-02-03 نہر\n")
    assert first_line(article) == 1
    assert first_line(attrs.evolve(article, origin=Origin(line=9))) == 7
    assert first_line(attrs.evolve(article, origin=Origin())) == 1
    assert first_line(attrs.evolve(article, origin=None)) == 1
