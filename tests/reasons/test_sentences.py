"""The reasons of a line as sentences."""

from typing import get_args

import attrs
import pytest

import urdunews
from reasons.pages import FIRST, HEADLINE, OVERRULED, SECOND, THIRD, explained
from urdunews.lines.readings import LineKind
from urdunews.lines.sequence import Transitions
from urdunews.lines.weights import Weights, shipped
from urdunews.model.segments import SEGMENT_FORMS
from urdunews.reasons import sentences
from urdunews.reasons.explaining import explain

STORY = f"{HEADLINE}\n{FIRST}\n"
LONG = f"{SECOND} {THIRD} " * 4


@pytest.mark.parametrize(
    ("page", "number", "sentence"),
    [
        pytest.param(STORY, 1, "No form claims it, and it is the first text", id="headline"),
        pytest.param(STORY, 2, "The story opens here", id="opening"),
        pytest.param(STORY + SECOND, 3, "No form claims it, and the story has begun.", id="body"),
        pytest.param(f"{STORY}{LONG}\n{SECOND}", 3, "It has more than 400 code points", id="long"),
        pytest.param(f"{HEADLINE}\n{HEADLINE}\n{FIRST}", 2, "It says the same", id="repeat"),
        pytest.param(
            f"{HEADLINE}\nنئی عمارت میں بجلی بھی\n{FIRST}", 2, "No form claims it", id="deck"
        ),
        pytest.param(
            f"{STORY}نئی عمارت\n{SECOND}", 3, "It is short, has no full stop", id="subheading"
        ),
        pytest.param(
            f"{STORY}مزید خبریں\nنہر صاف",
            4,
            "By form and order the story ended at line 3 of",
            id="foot",
        ),
        pytest.param(
            f"{STORY}شیئر کریں", 3, "It is the lexicon's phrase “شیئر کریں”, or", id="label"
        ),
        pytest.param(
            f"{STORY}Get the app", 3, "It is the lexicon's phrase “Get the app”.", id="line"
        ),
        pytest.param(
            f"{STORY}تبصرے 3", 3, "It opens with the lexicon's phrase “تبصرے”", id="start"
        ),
        pytest.param(f"{STORY}ورزش سے مزید", 3, "It is short and ends with the", id="ending"),
        pytest.param(f"کھیل\n{STORY}", 1, "The lexicon's category or label “کھیل”", id="section"),
        pytest.param(f"• نئی باتیں\n{STORY}", 1, "It has a bullet or a number", id="bullet"),
        pytest.param(f"{STORY}کریڈٹ: صبح نو", 3, "It opens with the lexicon's label", id="credit"),
        pytest.param(f"{STORY}-----\n{SECOND}", 3, "It is a rule of punctuation.", id="rule"),
        pytest.param(
            f"{HEADLINE}\nلاہور: نہر صاف\n{FIRST}", 2, "It opens like a", id="like-dateline"
        ),
        pytest.param(
            f"{HEADLINE}\nکراچی\n{FIRST}", 2, "It is a town or village alone", id="place-line"
        ),
        pytest.param(
            f"{STORY}“We had nowhere to go.”\n{SECOND}",
            3,
            "It is in Latin letters, but",
            id="quoted",
        ),
        pytest.param(
            f"{STORY}Read it on our website\n{SECOND}", 3, "It is in Latin letters, on", id="latin"
        ),
    ],
)
@pytest.mark.usefixtures("by_form")
def test_what_form_and_order_say(page: str, number: int, sentence: str) -> None:
    why = explained(page)[number - 1].why
    assert any(one.startswith(sentence) for one in why), why


def test_every_form_of_a_line_has_a_sentence() -> None:
    beside = {"mark", "date", "phrase", "ending", "credit-line", "tail", "position", "evidence"}
    assert set(SEGMENT_FORMS) - beside == set(sentences._CLAIMED)
    by_position = {"text", "dateline", "section", "page-date", "byline", "junk", "end"}
    assert set(get_args(LineKind)) - by_position == set(sentences._BY_POSITION)


@pytest.mark.usefixtures("by_form")
def test_a_headline_may_be_printed_last() -> None:
    text = f"{FIRST}\n{SECOND}\nپرانے کتب خانے کی مرمت کا کام مکمل\n"
    line = explained(text)[2]
    assert line.kind == "headline"
    assert line.why[0] == "It is the last line, and shares most of its words with the story."


def test_evidence_overrules_or_agrees() -> None:
    first, *_, last = explained(OVERRULED)
    assert first.why[1] == (
        "All evidence on the page together makes it junk; by form and order alone it would be the "
        "headline."
    )
    assert first.why[2].startswith("The second choice, ")
    assert last.why[1].startswith("Evidence agrees: the second choice, ")


def test_evidence_alone_may_say_something_else() -> None:
    # With small weights, evidence does not overrule the page that it would overrule.
    tools = urdunews.Parser()._tools
    tools = attrs.evolve(tools, weights=lambda: _small(shipped()))
    first = explain(urdunews.parse_article(OVERRULED).source, tools).lines[0]
    assert first.kind == "headline"
    assert first.weighing is not None
    assert first.weighing.margin is not None
    assert first.weighing.margin < 0
    assert first.why[-1] == (
        f"By evidence alone it would be junk, by {-first.weighing.margin} points, but that "
        "is not enough to overrule form and order on this page."
    )


def _small(weights: Weights) -> Weights:
    rows = {fact: [points // 20 for points in row] for fact, row in weights.rows.items()}
    steps = weights.transitions
    return Weights(
        rows,
        Transitions(
            first=tuple(points // 20 for points in steps.first),
            last=tuple(points // 20 for points in steps.last),
            between=tuple(tuple(points // 20 for points in row) for row in steps.between),
        ),
    )


def test_a_line_is_read_again_where_evidence_moves_the_story() -> None:
    again = "It was read again, because evidence decided where the story begins."
    page = f"موبائل ایپ\nگوگل پلے پر\n{HEADLINE}\nزبیدہ رحیم\nلاہور\n{FIRST}\n{SECOND}\n{THIRD}\n"
    lines = explained(page)
    assert (lines[4].kind, lines[4].form) == ("byline", "author-block")
    assert [line.number for line in lines if again in line.why] == [5]
