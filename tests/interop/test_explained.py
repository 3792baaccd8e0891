"""Explanations for people."""

import pytest

import urdunews
from reasons.pages import GOLDEN, KEPT, OVERRULED, SURE
from urdunews.interop.display import Style
from urdunews.interop.explained import explained_dict, explained_lines, page_lines

PARSER = urdunews.Parser()


def shown(text: str, number: int, width: int = 60) -> list[str]:
    line = PARSER.explain(PARSER.parse_article(text)).lines[number - 1]
    raw = text[slice(*line.span)]
    return list(explained_lines(line, raw, f"a.txt:{number}", Style(width=width)))


def test_each_decision_has_words() -> None:
    for text, words in (
        (SURE, "Form and order leave no doubt"),
        (KEPT, "Form and order decide on this page: evidence gains "),
        (OVERRULED, "Evidence decides on this page: it gains "),
        ("نہر صاف", "This page is too short"),
        ("نہر صاف\n" * 401, "This page has too many lines"),
    ):
        explanation = PARSER.explain(PARSER.parse_article(text))
        assert " ".join(page_lines(explanation, Style(width=70))).startswith(words)


def test_lines_fit_and_evidence_hangs() -> None:
    lines = shown(OVERRULED, 1)
    assert lines[0] == "a.txt:1  junk/evidence"
    assert lines[-1] == ""
    assert all(len(line) <= 60 for line in lines if "\t" not in line)
    at = next(i for i, line in enumerate(lines) if line.lstrip().startswith("+"))
    first, following = lines[at : at + 2]
    assert first.startswith("  ")
    assert following[:3].strip() in {"", "+"}


def test_a_blank_line_has_only_its_title_and_that_it_is_blank() -> None:
    assert shown("\n" + SURE, 1) == ["a.txt:1  space", "  It is blank.", ""]


def test_a_line_that_nothing_changes_says_so() -> None:
    page = SURE.rstrip("\n") + "\n-----\n"
    assert "  No row of a lexicon was found that changes it." in shown(page, 5)


def test_advice_says_what_the_line_becomes_if_that_is_something_else() -> None:
    effects = [line.strip() for line in shown(KEPT, 4, width=400)[-5:-1]]
    assert effects[::2] == ["phrase\tمتعلقہ خبریں\tnav\tstart", "without-phrase\tمتعلقہ خبریں"]
    assert effects[1] == "the phrase makes only its own line junk, and no longer ends the story"
    assert effects[3] == "the phrase is removed from the lexicon; this line becomes subheading"


def test_what_forms_did_is_said_in_order() -> None:
    (forms,) = [line for line in shown(KEPT, 4, width=400) if line.startswith("  Forms: ")]
    assert forms.removeprefix("  Forms: ").split("; ") == [
        "claimed by: phrase",
        "declined by the readers of: credit-line",
        "stopped at the gates of: rule",
        "not tried after that: ending, menu, post, path, caption, byline, date-line, latin.",
    ]


@pytest.mark.parametrize("step", [48, pytest.param(4, marks=pytest.mark.thorough)])
def test_all_golden_lines_can_be_shown(step: int) -> None:
    for text in GOLDEN[::step]:
        explanation = PARSER.explain(PARSER.parse_article(text))
        for line in explanation.lines:
            lines = explained_lines(line, text[slice(*line.span)], "a", Style())
            assert all("\n" not in one for one in lines)


def test_undecodable_bytes_of_a_line_are_shown_as_such_in_json() -> None:
    text = " date 2026-02-03 نہر\ud800\udfff صاف\n"
    explanation = PARSER.explain(PARSER.parse_article(text))
    shown_text = explained_dict(explanation, explanation.lines[0], text)["text"]
    assert shown_text == text.replace("\ud800\udfff", "\ufffd\ufffd")
