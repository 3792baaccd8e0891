"""Evidence in plain English."""

import pytest

from urdunews.lines.facts import Fact
from urdunews.lines.weights import shipped
from urdunews.reasons.wording import plain_words


def test_all_evidence_that_has_weights_has_words() -> None:
    texts = {fact: plain_words(fact) for fact in shipped().rows}
    assert not [text for text in texts.values() if "{" in text or "}" in text or "  " in text]
    # What is told apart by weights reads apart.
    told = {fact: text for fact, text in texts.items() if "role" not in fact[0]}
    assert len(set(told.values())) > 0.97 * len(told)


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        (("length", 3), "it is 30 to 49 characters long"),
        (("verb at the end", True), "it ends with a finite verb"),
        (("zone, prose", ("after", 0)), "it is after the last sentence of the page, and is "),
        (("topic", "share"), "it has a word that pages use for “share”"),
        (("-1: topic", "share"), "the line right above it has a word that pages use for “share”"),
        (("+1: role", "deck"), "the line right below it is deck by form and order"),
        (("+2: prose", 3), "the line two lines below it is a sentence"),
        (("-2: none", True), "no line is two lines above it"),
        (("form, role", ("latin", "junk")), "the form “latin” claims it as junk"),
        (("printed before, headline, zone", (True, "in")), "it was printed before, and that was "),
    ],
)
def test_evidence_in_words(fact: Fact, text: str) -> None:
    assert plain_words(fact).startswith(text)
