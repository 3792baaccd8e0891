import pytest

from urdunews.datelines.tokens import (
    Ending,
    case_marker_at,
    conjunction_at,
    end_of_delimiters,
    ending_at,
    only_delimiters,
    postposition_at,
    skip_delimiters,
    strip_trailing_delimiters,
)


@pytest.mark.parametrize(
    ("after", "ending"),
    [
        (": نہر", "colon"),
        (" : نہر", "colon"),
        ("// نہر", "slashes"),
        (" / / نہر", "slashes"),
        ("/ نہر", None),
        ("… نہر", "dots"),
        (".. نہر", "dots"),
        (" ۔۔۔ نہر", "dots"),
        (". نہر", None),
        ("— نہر", "dash"),
        ("-- نہر", "dash"),
        (" –", "dash"),
        ("-", "dash"),
        ("- نہر", "stop"),
        ("– نہر", "stop"),
        ("-نہر", None),
        ("۔ نہر", "stop"),
        ("۔نہر", "stop"),
        ("، نہر", None),
        (" (نہر)", None),
        (" نہر", None),
        ("", None),
    ],
)
def test_the_ending_of_a_dateline_follows_its_last_name(after: str, ending: Ending | None) -> None:
    assert ending_at(f"ملتان{after}", 5) == ending


@pytest.mark.parametrize(
    ("text", "next_", "end"),
    [
        ("ملتان: نہر", 7, 6),
        ("ملتان۔ - نہر", 9, 8),
        ("ملتان نہر", 6, 5),
        ("ملتان؛", 6, 6),
        ("ملتاننہر", 5, 5),
        ("ملتان", 5, 5),
    ],
)
def test_delimiters_end_before_the_last_space(text: str, next_: int, end: int) -> None:
    assert (skip_delimiters(text, 5), end_of_delimiters(text, 5)) == (next_, end)
    assert strip_trailing_delimiters(text, next_) == 5
    assert only_delimiters(text, 5, next_)
    assert not only_delimiters(text, 4, next_)


def test_delimiters_alone_leave_nothing() -> None:
    assert strip_trailing_delimiters(" ۔- ", 4) == 0


def test_the_number_of_skipped_delimiters_is_limited() -> None:
    assert skip_delimiters("-" * 100_000, 0) == 24


@pytest.mark.parametrize(
    ("text", "tied", "case"),
    [
        (" کے ملازمین", True, True),
        ("کے ملازمین", True, True),
        (" پر امن", True, False),
        (" محکمے نے", False, False),
        (" کے پی حکومت نے", False, False),
        ("کے ایم سی کے ملازمین", False, False),
        (" کے پی کے میں", False, False),
        (" کے الیکٹرک نے", False, False),
        (" کے ایم این اے نے", True, True),
        (" کے گھر", True, True),
        (" سی این این نے", False, False),
        ("  کے", False, False),
        (": کے", False, False),
        ("", False, False),
    ],
)
def test_a_word_after_may_tie_a_bracket_into_a_sentence(text: str, tied: bool, case: bool) -> None:
    assert (postposition_at(text, 0), case_marker_at(text, 0)) == (tied, case)


@pytest.mark.parametrize(
    ("text", "joined"),
    [(" اور سکھر", True), ("بمقابلہ سکھر", True), (" اورنگ", False), ("", False)],
)
def test_a_conjunction_may_join_a_bracket_to_another(text: str, joined: bool) -> None:
    assert conjunction_at(text, 0) is joined
