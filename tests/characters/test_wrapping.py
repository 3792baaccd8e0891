import textwrap

import pytest

from urdunews.characters.edits import applied
from urdunews.characters.normalizer import Normalizer
from urdunews.characters.rules import Rule
from urdunews.characters.wrapping import find_hard_wraps, width_of

FIRST = (
    "محکمہ آبپاشی نے نہر کی صفائی کا کام مقررہ وقت سے دو ہفتے پہلے مکمل کر لیا ہے جس پر علاقے کے "
    "کسانوں نے خوشی کا اظہار کیا ہے اور کہا ہے کہ اب ٹیل تک پانی پہنچ سکے گا اور گندم کی بوائی وقت "
    "پر ہوگی۔"
)
SECOND = (
    "ضلعی دفتر کے مطابق اس کام پر تین سو مزدور لگائے گئے اور بھل اٹھانے کے لیے مشینیں بھی باہر سے "
    "منگوائی گئیں جبکہ نگرانی کے لیے کاشتکاروں کی ایک کمیٹی بنائی گئی تھی۔"
)
THIRD = (
    "بزرگ کاشتکار رحیم بخش نے کہا کہ کئی برس بعد ان کے کھیتوں تک پانی وقت پر پہنچے گا اور وہ اپنے "
    "بیٹوں کو شہر سے واپس بلا لیں گے۔"
)
PARAGRAPHS = [FIRST, SECOND, THIRD]


def wrapped(width: int, border: str = "\n") -> str:
    return border.join("\n".join(textwrap.wrap(text, width)) for text in PARAGRAPHS)


def unwrapped(text: str) -> str:
    return applied(text, list(find_hard_wraps(text)))


@pytest.mark.parametrize("width", [56, 60, 66, 72])
@pytest.mark.parametrize("border", ["\n\n", "\n \n"])
def test_lines_of_one_width_become_paragraphs(width: int, border: str) -> None:
    assert unwrapped(wrapped(width, border)) == border.join(PARAGRAPHS)


def test_a_line_with_room_for_the_next_word_ends_its_paragraph() -> None:
    assert unwrapped(wrapped(72)) == "\n".join(PARAGRAPHS)


def test_carriage_returns_and_indents_go_with_the_line_end() -> None:
    text = wrapped(66, "\n\n").replace("\n", " \r\n  ")
    assert unwrapped(text).replace("\r", "").split("\n")[0] == PARAGRAPHS[0] + " "


def test_a_letter_that_begins_no_word_is_joined_to_its_word() -> None:
    text = wrapped(66, "\n\n").replace("پہنچے", "پہنچ\nے")
    assert "پہنچے گا" in unwrapped(text)


def test_each_record_is_looked_at_by_itself() -> None:
    poem = "\n".join(f"نہر کا پانی {number}" for number in range(8))
    text = f" date 2026-02-03 نہر\n{poem}\n date 2026-02-04 پل\n{wrapped(66, chr(10) * 2)}"
    assert unwrapped(text) == (
        f" date 2026-02-03 نہر\n{poem}\n date 2026-02-04 پل\n" + "\n\n".join(PARAGRAPHS)
    )


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("\n".join(PARAGRAPHS), id="paragraphs"),
        pytest.param("\n".join(wrapped(66).split("\n")[:3]), id="few-lines"),
        pytest.param("\n".join(["نہر کا پانی"] * 9), id="short-lines"),
        pytest.param("\n".join([PARAGRAPHS[2][:90] + "۔"] * 9), id="sentences-of-one-length"),
        pytest.param("\n".join([PARAGRAPHS[2][:90], *["پل بند ہے"] * 9]), id="one-long-line"),
    ],
)
def test_other_lines_are_not_cut_by_width(text: str) -> None:
    assert width_of(text.split("\n")) is None
    assert unwrapped(text) == text


def test_the_repair_is_made_on_demand_and_once() -> None:
    text = wrapped(66, "\n\n").replace("ک", "ك")
    assert Normalizer()(text).count("\n") == text.count("\n")
    for repairs in (("hard-wrap",), ("hard-wrap", "missing-space")):
        normalizer = Normalizer(repairs=repairs)
        assert normalizer(text) == "\n\n".join(PARAGRAPHS)
        assert normalizer(normalizer(text)) == normalizer(text)
        aligned = normalizer.align(text)
        assert aligned.text == normalizer(text)
        assert {edit.rule for edit in aligned.edits} == {Rule.HARD_WRAP, Rule.LETTERS}
