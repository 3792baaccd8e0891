"""Explanations as values."""

import pickle

import pytest

import urdunews
from reasons.pages import KEPT, OVERRULED, SURE, explained

PARSER = urdunews.Parser()


def explanation(text: str) -> urdunews.Explanation:
    return PARSER.explain(PARSER.parse_article(text))


def test_a_line_is_found_by_an_offset() -> None:
    found = explanation(KEPT)
    for line in found.lines:
        assert found.at(line.span.start) is line
        assert found.at(line.span.end) is line
    for offset in (-1, len(KEPT)):
        with pytest.raises(IndexError, match=f"^no line has the offset {offset}$"):
            found.at(offset)
    with pytest.raises(IndexError):
        explanation("").at(0)


def test_explanations_are_values() -> None:
    one, same = explanation(KEPT), explanation(KEPT)
    assert one == same != explanation(SURE)
    assert hash(one) == hash(same)
    assert pickle.loads(pickle.dumps(one)) == one  # noqa: S301
    assert repr(one) == "<Explanation: 6 lines, kept>"


def test_a_margin_is_how_far_the_second_choice_is() -> None:
    margins = [line.weighing.margin for line in explained(OVERRULED) if line.weighing]
    assert all(margin is None or margin > 0 for margin in margins)
    alone = urdunews.LineWeighing(
        role="junk", by_form="junk", runner_up=None, points=5, runner_up_points=None
    )
    assert alone.margin is None


def test_advice_changes_a_lexicon() -> None:
    default = urdunews.Lexicon.default()
    advice = urdunews.Advice(row="section\tنئی راہیں", effect="a category", becomes="section")
    assert advice.apply(default) == default.extended(sections=["نئی راہیں"])
