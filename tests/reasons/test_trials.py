"""The forms that were tried on a line."""

import pytest

from reasons.pages import GOLDEN
from urdunews.characters.normalization import fold
from urdunews.lines.forms import FORMS, line_forms
from urdunews.model.explanations import PagePart
from urdunews.reasons.trials import try_forms
from urdunews.words.lexicon import Lexicon

DEFAULT = Lexicon.default()


@pytest.mark.parametrize("part", ["front", "body", "foot"])
def test_a_form_claims_a_line_as_when_it_is_read(part: PagePart) -> None:
    forms = line_forms(part, DEFAULT)
    lines = {fold(line).strip() for text in GOLDEN for line in text.split("\n")}
    for line in sorted(filter(None, lines)):
        reading = forms.read(line)
        trials = try_forms(line, part, DEFAULT).trials
        assert [trial.form for trial in trials] == [f.name for f in FORMS if part in f.parts]
        claimed = [trial.form for trial in trials if trial.outcome == "claimed"]
        assert bool(claimed) == (reading is not None), line


@pytest.mark.parametrize(
    ("line", "facts", "outcomes"),
    [
        ("مزید پڑھیں", ("opening",), {"rule": "gate", "phrase": "claimed", "menu": "later"}),
        ("نہر صاف کر دی گئی۔", (), {"rule": "gate", "phrase": "gate", "caption": "gate"}),
        ("ورزش سے مزید", ("ending",), {"phrase": "gate", "ending": "claimed"}),
        ("نہر - 12", ("sign", "figure"), {"rule": "gate", "post": "declined"}),
        (f"• {'نہر صاف ' * 12}", ("leading-sign", "sign"), {"path": "length", "menu": "declined"}),
        ("نہر (12)", ("sign", "figure", "final-bracket"), {"menu": "gate", "caption": "declined"}),
    ],
)
def test_what_became_of_forms(line: str, facts: tuple[str, ...], outcomes: dict[str, str]) -> None:
    trials = try_forms(line.strip(), "foot", DEFAULT)
    assert trials.facts == facts
    found = {trial.form: trial.outcome for trial in trials.trials}
    assert {form: found[form] for form in outcomes} == outcomes  # type: ignore[index]
