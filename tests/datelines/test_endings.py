import pytest

from urdunews.datelines.endings import is_inconclusive, is_joined, place_follows
from urdunews.datelines.places import known_places
from urdunews.datelines.tokens import ending_at
from urdunews.words.lexicon import Lexicon

LEXICON = Lexicon.default()


@pytest.mark.parametrize(
    ("text", "inconclusive"),
    [
        pytest.param("ملتان: نہر", False, id="colon"),
        pytest.param("پاکستان: نہر", False, id="a-country-and-a-colon"),
        pytest.param("پنجاب، سندھ: نہر", True, id="lands"),
        pytest.param("ملتان: 45، لاہور: 42", True, id="values-of-two-places"),
        pytest.param("ملتان: 3 چور گرفتار، مقدمہ نمبر: 45", False, id="figures-of-a-story"),
        pytest.param("ملتان، سندھ: نہر", False, id="a-town-and-its-land"),
        pytest.param("ملتان۔ نہر", False, id="stop"),
        pytest.param("ملتان -", False, id="a-dash-alone"),
        pytest.param("ملتان۔ سکھر موٹروے", True, id="a-road"),
        pytest.param("ملتان// سکھر موٹروے", True, id="a-road-after-slashes"),
        pytest.param("ملتان۔ سکھر کے شہری", False, id="a-sentence-that-begins-with-a-place"),
        pytest.param("ملتان - سکھر - لاہور تک", True, id="a-way"),
        pytest.param("پاکستان۔ نہر", True, id="a-country"),
        pytest.param("ملتان - اولیا کا شہر - گزشتہ", True, id="an-apposition"),
        pytest.param("ملتان… نہر", False, id="dots"),
    ],
)
def test_an_ending_may_be_something_else(text: str, inconclusive: bool) -> None:
    places = known_places(text, LEXICON)
    ending = ending_at(text, places[-1].end)
    assert ending is not None
    assert is_inconclusive(text, places, ending, LEXICON) is inconclusive


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("ملتان۔ سکھر موٹروے", True),
        ("ملتان۔ سکھر", True),
        ("ملتان۔ سکھر کے درمیان", True),
        ("ملتان۔ سکھر کے شہری", False),
        ("ملتان۔ سکھر نے ٹیسٹ", False),
        ("ملتان۔ سکھر والوں کی ٹیم نے", True),
        ("ملتان۔ سکھر کنگز نے", False),
        ("ملتان۔ سکھر بس سروس نے", True),
        ("ملتان۔ سکھر کی سب سے بڑی بس", False),
        ("ملتان۔ ملتان موٹروے", False),
        ("ملتان - سندھ پولیس کے ترجمان", False),
        ("ملتان - سندھ ہائی کورٹ نے", False),
        ("ملتان - سندھ ہائی وے پر", True),
        ("ملتان۔ نہر", False),
        ("ملتان۔", False),
    ],
)
def test_a_stop_may_join_two_places(text: str, joined: bool) -> None:
    (place,) = known_places(text, LEXICON)
    assert is_joined(text, place, LEXICON) is joined
    assert place_follows(text, place.end, LEXICON) is any(
        name in text for name in ("سکھر", "ملتان م", "سندھ")
    )
