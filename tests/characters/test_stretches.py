import pytest

from urdunews.characters.normalizer import Normalizer
from urdunews.characters.stretches import read_stretch

USUAL = Normalizer()


@pytest.mark.parametrize(
    ("source", "start", "end", "text", "span"),
    [
        ("نہر بند", 0, 3, "نہر", (0, 3)),
        ("نہر بند", 3, 7, "بند", (4, 7)),
        ("نهر\t (كل)", 0, 5, "نہر", (0, 3)),
        ("2026-02-٣\t ", 0, 11, "2026-02-۳", (0, 9)),
        ("ﴱﴱ\x1f", 0, 3, "سہسہ", (0, 2)),
        ("\u200cنہر\u200c", 0, 5, "نہر", (1, 4)),
        ("\u200f\u0640", 0, 2, "", (2, 2)),
        ("", 0, 0, "", (0, 0)),
    ],
)
def test_a_stretch_reads_as_the_span_that_is_given_back(
    source: str, start: int, end: int, text: str, span: tuple[int, int]
) -> None:
    read, found = read_stretch(source, start, end, USUAL)
    assert USUAL(source[slice(*found)]) == read
    assert (read, found) == (text, span)


def test_a_dropped_mark_leaves_no_space_at_an_end() -> None:
    bare = Normalizer(diacritics="drop")
    assert bare("\u064b نہر \u064b") == " نہر "
    assert read_stretch("\u064b نہر \u064b", 0, 7, bare) == ("نہر", (2, 5))
    assert read_stretch("\u064b \u064b", 0, 3, bare)[0] == ""
