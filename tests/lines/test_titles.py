"""The points of a line as the headline."""

import pytest

from urdunews.lines.titles import NOT_A_TITLE, may_stand_alone, points_of_title
from urdunews.lines.traits import Traits, traits
from urdunews.words.lexicon import Lexicon

STORY = frozenset(["جھیل", "کنارے", "کتب", "خانے", "مرمت", "قارئین"])
SHORT = "کتب خانہ آباد"
LONG = "جھیل کے کنارے پرانے کتب خانے کی مرمت مکمل"


def line(text: str) -> Traits:
    return traits(Lexicon.default())[text]


def points(text: str, *, is_repeated: bool = False) -> int:
    return points_of_title(line(text), len(text), STORY, is_repeated)


def test_words_of_the_story_and_length_give_points() -> None:
    assert points(SHORT) == 1
    assert points("سرورق ہمارے بارے") == 0
    # One point for each of four words of the story, and for both lengths.
    assert points(LONG) == 6


def test_a_line_that_is_printed_again_is_likely_the_headline() -> None:
    assert points(LONG, is_repeated=True) == 9
    # Items of menus may also be printed twice.
    assert points(SHORT, is_repeated=True) == points(SHORT)


@pytest.mark.parametrize(
    "text",
    ["پاکستان", "کے لیے", "نادیہ سلیم", f"سرورق | {LONG}", f"خبریں / {LONG}", f"{LONG} " * 6],
)
def test_other_lines_cannot_be_a_headline(text: str) -> None:
    assert points(text) == NOT_A_TITLE


@pytest.mark.parametrize("text", ["سکول بند", "نہر نمبر 10 صاف", "پٹرول 5 روپے سستا"])
def test_a_short_headline_needs_no_other_evidence(text: str) -> None:
    assert may_stand_alone(text, line(text))


@pytest.mark.parametrize("text", ["سیلاب", "نہر صاف:", "نہر / صاف", "نادیہ سلیم", "ویب ڈیسک"])
def test_other_short_lines_need_other_evidence(text: str) -> None:
    assert not may_stand_alone(text, line(text))
