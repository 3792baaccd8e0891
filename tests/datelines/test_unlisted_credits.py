import pytest

from urdunews.datelines.brackets import read_bracket
from urdunews.datelines.places import known_places
from urdunews.datelines.readings import BracketReading
from urdunews.datelines.unlisted_credits import NOTHING, BracketContext, has_town
from urdunews.words.lexicon import Lexicon

LEXICON = Lexicon.default()
BODY = " محکمہ آبپاشی نے نہر صاف کر دی ہے۔"


def after(place: str) -> BracketContext:
    """Return what a bracket finds before it: a known place."""
    return BracketContext(known_places(place, LEXICON))


def read(
    bracket: str, context: BracketContext = NOTHING, body: str = BODY
) -> BracketReading | None:
    return read_bracket(bracket + body, 0, LEXICON, context)


@pytest.mark.parametrize(
    ("place", "is_town"),
    [("ملتان", True), ("پاکستان", False), ("چمن", False), ("پاکستان، ملتان", True)],
)
def test_a_town_is_no_land_and_no_word(place: str, is_town: bool) -> None:
    assert has_town(known_places(place, LEXICON)) is is_town


@pytest.mark.parametrize(
    ("body", "is_credit"),
    [
        (BODY, True),
        (" یونیورسٹی میں", False),
        ("سروس بحال", False),
        (" (5) نہر", True),
    ],
)
def test_what_follows_an_acronym_may_tell_that_it_names_something_else(
    body: str, is_credit: bool
) -> None:
    assert (read("(ای این این)", after("ملتان"), body) is not None) is is_credit


def test_after_a_place_that_is_a_word_a_clue_is_needed() -> None:
    assert read("(صبح پوسٹ)", after("چمن")) is not None
    assert read("(صبح نو)", after("چمن")) is None
    assert read("(صبح پوسٹ)") is None


def test_before_prose_a_bracket_of_names_may_end_its_line() -> None:
    context = after("ملتان")
    assert read("(نادیہ بلوچ)", context, "") is None
    assert read("(نادیہ بلوچ)", context._replace(is_line=True), "") is not None


def test_a_repeated_place_is_as_good_as_a_known_one() -> None:
    assert read("(نادیہ بلوچ)", BracketContext(is_repeated=True)) is not None


@pytest.mark.parametrize(
    ("text", "is_credit"), [("ملتان (ملتان سلطانز)", False), ("ملتان (ملتان پوسٹ)", True)]
)
def test_a_name_that_begins_like_the_town_is_an_outlet_s_or_none(
    text: str, is_credit: bool
) -> None:
    context = BracketContext(known_places(text, LEXICON))
    reading = read_bracket(text + BODY, text.index("("), LEXICON, context)
    assert (reading is not None) is is_credit
