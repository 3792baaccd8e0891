"""Trials: which forms were tried on a line, which gates it passed and which readers declined it."""

from typing import Final, NamedTuple

from urdunews.lines.forms import (
    ENDING,
    FIGURE,
    FINAL_BRACKET,
    FORMS,
    HEAD,
    ITEM,
    LATE_MARK,
    LEADING_SIGN,
    OPENING,
    SHORT,
    SIGN,
    WHOLE,
    Form,
    boilerplate,
    line_forms,
)
from urdunews.model.explanations import FormTrial, LineFact, Outcome, PagePart
from urdunews.words.lexicon import Lexicon

_FACTS: Final[dict[int, LineFact]] = {
    OPENING: "opening",
    WHOLE: "whole",
    HEAD: "head",
    ITEM: "item",
    LEADING_SIGN: "leading-sign",
    SIGN: "sign",
    FIGURE: "figure",
    FINAL_BRACKET: "final-bracket",
    LATE_MARK: "late-mark",
    ENDING: "ending",
}


class Trials(NamedTuple):
    """The results of the forms of a part of the page on a line."""

    facts: tuple[LineFact, ...]
    """The facts of the line, on which gates depend."""

    trials: tuple[FormTrial, ...]
    """The forms in the order of the table."""


def try_forms(text: str, part: PagePart, lexicon: Lexicon) -> Trials:
    """Try the forms of a part of the page on a line, as it is tried when it is read.

    Args:
        text: The folded line, no longer than any form.
        part: The part of the page.
        lexicon: The names and phrases that are known.
    """
    forms = line_forms(part, lexicon)
    facts = forms.facts(text) if len(text) <= SHORT else forms.facts_of_longer(text)
    trials: list[FormTrial] = []
    claimed = False
    for form in FORMS:
        if part in form.parts:
            outcome: Outcome = "later" if claimed else _outcome(form, text, facts, lexicon)
            claimed = claimed or outcome == "claimed"
            trials.append(FormTrial(form=form.name, outcome=outcome))
    return Trials(tuple(name for bit, name in _FACTS.items() if bit & facts), tuple(trials))


def _outcome(form: Form, text: str, facts: int, lexicon: Lexicon) -> Outcome:
    if len(text) > form.longest:
        return "length"
    if not form.gate & facts:
        return "gate"
    return "declined" if form.read(text, boilerplate(lexicon)) is None else "claimed"
