import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from characters.texts import dirty_texts, normalizers
from counting import count_calls
from urdunews.characters.code_page import CodePage
from urdunews.characters.normalizer import Normalizer
from urdunews.characters.stretches import read_stretch, read_stretches

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


@given(dirty_texts(), normalizers(), st.data())
def test_stretches_read_together_as_they_do_alone(
    source: str, normalizer: Normalizer, data: st.DataObject
) -> None:
    offsets = st.integers(0, len(source))
    cuts = sorted(data.draw(st.lists(offsets, max_size=6)))
    spans = list(itertools.pairwise(cuts))
    alone = [read_stretch(source, start, end, normalizer) for start, end in spans]
    assert read_stretches(source, spans, normalizer) == alone


def test_stretches_are_normalised_in_one_call(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = count_calls(monkeypatch, CodePage, "spell")
    read = read_stretches("نهر پل سڑك", [(0, 4), (4, 7), (7, 10)], USUAL)
    assert read == [("نہر", (0, 3)), ("پل", (4, 6)), ("سڑک", (7, 10))]
    assert [text for _, text, _ in calls] == ["نهر\nسڑك"]
