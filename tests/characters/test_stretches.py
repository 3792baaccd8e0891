import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from characters.texts import dirty_texts, normalizers
from counting import count_calls
from urdunews.characters.code_page import CodePage
from urdunews.characters.normalizer import Normalizer, first_look
from urdunews.characters.stretches import normalized_lines, read_stretch, read_stretches

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


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param([], id="none"),
        pytest.param(["نہر صاف", "پل"], id="clean"),
        pytest.param(["نہر  صاف", " پل", "سڑک"], id="tidy-but-for-spaces"),
        pytest.param(["نهر صاف", "پل", "سڑك"], id="some-dirty"),
        pytest.param(["نهر صاف ", "\u200f سڑك"], id="all-dirty"),
        pytest.param(["نهر\nصاف", "سڑك"], id="two-lines-in-one"),
        pytest.param(["نهر\r", "سڑك\r\r", "\u064b"], id="nothing-left"),
        pytest.param(["نہر", "نهر", "نہر", "पुल\u0602"], id="twice"),
    ],
)
def test_lines_are_normalised_together_as_they_are_alone(lines: list[str]) -> None:
    for normalizer in (Normalizer(), Normalizer(digits="ascii"), Normalizer(spacing="keep")):
        seen = first_look("\n".join(lines), normalizer)
        alone = [line if seen.is_tidy(line) else normalizer(line).strip(" ") for line in lines]
        assert list(normalized_lines(lines, normalizer, seen)) == alone


def test_dirty_lines_are_normalised_in_one_call(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = ["نهر صاف", "پل", "سڑك"]
    seen = first_look("\n".join(lines), Normalizer())
    calls = count_calls(monkeypatch, CodePage, "spell")
    assert list(normalized_lines(lines, Normalizer(), seen)) == ["نہر صاف", "پل", "سڑک"]
    assert [text for _, text, _ in calls] == ["نهر صاف\nسڑك"]


def test_many_lines_are_normalised_in_several_calls(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = ["نهر"] * 600
    calls = count_calls(monkeypatch, CodePage, "spell")
    assert (
        list(normalized_lines(lines, Normalizer(), first_look("نهر", Normalizer())))
        == ["نہر"] * 600
    )
    assert len(calls) == 3


def test_lines_are_normalised_with_the_steps_of_their_normaliser() -> None:
    repairing = Normalizer(repairs=("inpage-yeh",), spacing="punctuation")
    lines = ["پلےئر ہےں", "نهر ، پل"]
    seen = first_look("\n".join(lines), repairing)
    assert list(normalized_lines(lines, repairing, seen)) == ["پلیئر ہیں", "نہر، پل"]
