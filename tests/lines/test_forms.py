import json
import random
from pathlib import Path

import pytest

from urdunews import shapes
from urdunews.characters.normalization import fold
from urdunews.lines import forms as module
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
    SIGN,
    WHOLE,
    LineForms,
    Part,
    boilerplate,
    line_forms,
)
from urdunews.lines.readings import LineReading
from urdunews.words.lexicon import Lexicon

TESTS = Path(__file__).parents[1]
DEFAULT = Lexicon.default()
WORDS = boilerplate(DEFAULT)
PARTS: tuple[Part, ...] = ("front", "body", "foot")


def golden_lines() -> list[str]:
    pages = [path.read_bytes().decode("utf-8") for path in (TESTS / "golden").rglob("*.txt")]
    openings = next(TESTS.rglob("openings.jsonl")).read_text("utf-8").splitlines()
    texts = pages + [json.loads(opening)["text"] for opening in openings]
    lines = {fold(line).strip() for text in texts for line in text.split("\n")}
    return sorted(lines - {""})


def random_lines(lines: list[str], number: int) -> list[str]:
    """Return random lines that combine the words of some lines with the signs of others."""
    chance = random.Random(5)  # noqa: S311
    rows = DEFAULT.phrases
    words = [word for line in lines for word in line.split(" ")] + [fold(row.text) for row in rows]
    words += [fold(label.text) for label in DEFAULT.labels] + list(map(fold, DEFAULT.sections))
    signs = ["", "", "", ":", "،", "(", ")", "-", "|", "• ", "1. ", "i ", "7", "A", "۔", ",", "—"]
    made: list[str] = []
    for _ in range(number):
        parts = [chance.choice(signs) + chance.choice(words) for _ in range(chance.randint(1, 6))]
        line = " ".join(parts) + chance.choice(signs)
        made.append(" ".join(fold(line).split()))
    return [line for line in made if line]


LINES = golden_lines()


def without_gates(part: Part, text: str) -> LineReading | None:
    readings = (
        form.read(text, WORDS) for form in FORMS if part in form.parts and len(text) <= form.longest
    )
    return next((reading for reading in readings if reading is not None), None)


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("made", [0, 1_000, pytest.param(12_000, marks=pytest.mark.thorough)])
def test_no_gate_excludes_a_line_that_its_reader_can_read(part: Part, made: int) -> None:
    lines = random_lines(LINES, made) if made else LINES
    forms = LineForms(part, WORDS)
    asked = [line for line in lines if len(line) <= module.SHORT]
    assert len(asked) > 400
    for line in asked:
        assert forms.read(line) == without_gates(part, line), line


def test_stricter_gates_exclude_no_longer_line_of_the_golden_pages() -> None:
    forms = LineForms("front", WORDS)
    for line in LINES:
        if len(line) > module.SHORT:
            assert forms.read(line) == without_gates("front", line), line


def test_a_long_caption_is_known_by_its_picture_s_credit() -> None:
    line = "نہر کے کنارے کسان صفائی کے کام کا جائزہ لے رہے ہیں جو جاری ہے — فوٹو: محکمہ آبپاشی"
    assert len(line) > module.SHORT
    reading = line_forms("body", DEFAULT).read(line)
    assert reading is not None
    assert reading.kind == "caption"


def test_most_lines_of_prose_call_no_reader() -> None:
    prose = [line for line in LINES if len(line) > module.SHORT and line.endswith("۔")]
    forms = line_forms("body", DEFAULT)
    passed = sum(not forms.facts_of_longer(line) for line in prose)
    assert passed > 0.75 * len(prose)


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("نہر صاف ہو گئی", 0),
        ("نہر صاف: پل بند", SIGN | LATE_MARK),
        ("نہر — فوٹو", SIGN | LATE_MARK),
        ("نہر 5 فٹ", SIGN | FIGURE),
        ("مزید پڑھیں", OPENING),
        ("کھیل", OPENING | WHOLE | ITEM),
        ("ویب ڈیسک", WHOLE | HEAD),
        ("کرائم رپورٹر", HEAD),
        ("جیوڈیسک", HEAD),
        ("ملتان سے مزید", ENDING),
        ("• نہر", LEADING_SIGN | SIGN),
        ("“نہر صاف ہو گئی”", LEADING_SIGN | SIGN),
        ("نہر (فائل فوٹو)", SIGN | FINAL_BRACKET),
    ],
)
def test_facts_of_a_line(text: str, facts: int) -> None:
    found = line_forms("front", DEFAULT).facts(text)
    assert found & facts == facts
    assert facts or not found


def test_a_remembered_first_word_says_of_its_line_what_the_line_says() -> None:
    words, forms = boilerplate(DEFAULT), line_forms("front", DEFAULT)
    odd = ["مز ید پڑھیں", "مزِید پڑھیں", "مزید", "(مزید پڑھیں)", "aمزید", "مaز", "by", "کے", "م"]
    for line in (*odd, *LINES):
        # Twice: the second time, the first word is known.
        for found in (forms.facts(line), forms.facts(line)):
            assert bool(found & OPENING) == words.has_lead(line)
            assert bool(found & ITEM) == (line.split(" ")[0].casefold() in words.item_leads)
            assert bool(found & LEADING_SIGN) == (shapes.ARABIC_LETTER.match(line) is None)


def test_every_row_has_a_gate_and_nearly_every_form_a_golden_line() -> None:
    assert all(form.gate and form.parts for form in FORMS)
    found = {
        reading.form
        for part in PARTS
        for reading in map(LineForms(part, WORDS).read, LINES)
        if reading is not None
    }
    assert found >= {form.name for form in FORMS} - {"ending", "path", "post", "latin"}


def test_the_cache_is_bounded_and_does_not_change_readings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST_CACHED", 3)
    forms = LineForms("front", WORDS)
    lines = ["کھیل", "ویب ڈیسک", "نہر", "مزید پڑھیں", "کھیل"]
    assert list(map(forms.read, lines * 2)) == [without_gates("front", line) for line in lines * 2]
    assert len(forms._cached) <= 3


def test_forms_are_compiled_once_per_lexicon() -> None:
    assert line_forms("front", DEFAULT) is line_forms("front", DEFAULT)
    other = Lexicon.default().without(sections=["کھیل"])
    assert line_forms("front", other) is not line_forms("front", DEFAULT)
    assert line_forms("front", other).read("کھیل") is None
