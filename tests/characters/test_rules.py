import pytest

from urdunews import Normalizer, Rule
from urdunews.characters.normalizer import REPAIRS

HARMLESS = {
    "aspirates",
    "composition",
    "diacritics",
    "digits",
    "forms",
    "invisibles",
    "joiners",
    "letters",
    "line-ends",
    "punctuation",
    "quotes",
    "spaces",
    "surrogates",
    "tatweel",
}
GUESSES = {
    "ambiguous-heh",
    "cp1252",
    "cp1256",
    "inpage-waw",
    "inpage-yeh",
    "hard-wrap",
    "lost-maddah",
    "missing-space",
}


def test_the_list_of_rules_is_closed() -> None:
    assert {str(rule) for rule in Rule} == HARMLESS | GUESSES


@pytest.mark.parametrize("rule", Rule)
def test_a_rule_explains_itself_in_a_sentence(rule: Rule) -> None:
    assert rule.explanation.endswith(".")
    assert rule.explanation[0].isupper()


@pytest.mark.parametrize("rule", Rule)
def test_repairs_alone_have_a_risk_and_say_it_in_a_sentence(rule: Rule) -> None:
    assert (rule.risk is not None) == (rule in GUESSES)
    assert rule.risk is None or rule.risk.endswith(".")


def test_each_rule_with_a_risk_can_be_asked_for_as_a_repair() -> None:
    assert set(REPAIRS) == GUESSES
    assert Normalizer(repairs=GUESSES).repairs == GUESSES


def test_a_rule_is_its_name() -> None:
    assert Rule("inpage-yeh") is Rule.INPAGE_YEH
    assert f"{Rule.INPAGE_YEH}" == "inpage-yeh"
