"""What a spelling and repairs change, taken in order until nothing changes."""

import pytest

from counting import count_calls
from urdunews import Normalizer
from urdunews.characters import changes
from urdunews.characters.normalizer import REPAIRS

TO_URDU = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")


@pytest.mark.parametrize("line", ["", "\r", "پلےئر", "نہر  صاف"])
def test_a_short_line_that_comes_again_is_settled_once(
    monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    normalizer = Normalizer(repairs=REPAIRS, spacing="punctuation", digits="urdu")
    steps = normalizer._plan.steps
    assert steps is not None
    monkeypatch.setattr(steps, "_known", {})
    calls = count_calls(monkeypatch, changes, "_once")
    once = normalizer(line)
    settled = len(calls)
    text = "\n".join([line] * 100)
    assert normalizer(text) == "\n".join([once] * 100)
    assert normalizer.align(text).text == normalizer(text)
    assert len(calls) == settled


def test_few_lines_are_cached(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(changes, "_MOST_CACHED", 2)
    normalizer = Normalizer(repairs=REPAIRS, digits="urdu")
    steps = normalizer._plan.steps
    assert steps is not None
    monkeypatch.setattr(steps, "_known", {})
    text = "\n".join(f"{number}" for number in range(8))
    assert normalizer(text) == text.translate(TO_URDU)
    assert 0 < len(steps._known) <= 3
