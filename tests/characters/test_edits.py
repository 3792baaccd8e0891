import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from urdunews import Edit, Rule, Span
from urdunews.characters.edits import Change, applied, joined

PUT_IN = (2, 2, "+", Rule.PUNCTUATION)


def change(start: int, end: int, after: str, rule: Rule = Rule.LETTERS) -> Change:
    return start, end, after, rule


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        pytest.param([], "abcdef", id="none"),
        pytest.param([change(0, 1, "X")], "Xbcdef", id="first"),
        pytest.param([change(5, 6, "")], "abcde", id="last"),
        pytest.param([change(2, 2, "+")], "ab+cdef", id="put-in"),
        pytest.param([change(0, 0, "<"), change(6, 6, ">")], "<abcdef>", id="round-it"),
        pytest.param([change(1, 2, "BB"), change(2, 4, "")], "aBBef", id="touching"),
        pytest.param([change(0, 6, "")], "", id="all"),
    ],
)
def test_changes_are_applied_in_order(changes: list[Change], text: str) -> None:
    assert applied("abcdef", changes) == text


def test_a_text_without_changes_is_the_text_itself() -> None:
    text = "نہر صاف ہو گئی"
    assert applied(text, []) is text


@pytest.mark.parametrize(
    ("first", "second", "both"),
    [
        pytest.param([], [change(1, 2, "x")], [change(1, 2, "x")], id="second-alone"),
        pytest.param([change(1, 2, "x")], [], [change(1, 2, "x")], id="first-alone"),
        pytest.param(
            [change(0, 2, "")],
            [change(2, 3, "E")],
            [change(0, 2, ""), change(4, 5, "E")],
            id="after-what-went",
        ),
        pytest.param(
            [change(4, 5, "EEE")],
            [change(0, 1, "A")],
            [change(0, 1, "A"), change(4, 5, "EEE")],
            id="before-what-grew",
        ),
        pytest.param(
            [change(1, 2, "xy", Rule.FORMS)],
            [change(2, 3, "z", Rule.DIGITS)],
            [change(1, 2, "xz", Rule.FORMS)],
            id="inside-what-was-made",
        ),
        pytest.param(
            [change(1, 2, "x", Rule.FORMS), change(3, 4, "y")],
            [change(0, 5, "-", Rule.DIGITS)],
            [change(0, 5, "-", Rule.FORMS)],
            id="over-two",
        ),
        pytest.param(
            [change(1, 3, "", Rule.TATWEEL)],
            [change(0, 1, "A"), change(1, 2, "D")],
            [change(0, 1, "A"), change(1, 4, "D", Rule.TATWEEL)],
            id="on-both-sides-of-what-went",
        ),
        pytest.param(
            [change(0, 1, "x"), change(5, 6, "y")],
            [change(2, 2, "+", Rule.PUNCTUATION)],
            [change(0, 1, "x"), PUT_IN, change(5, 6, "y")],
            id="put-in-between",
        ),
        pytest.param(
            [change(1, 2, "x")],
            [change(1, 1, "+", Rule.PUNCTUATION)],
            [change(1, 2, "+x")],
            id="put-in-before-what-was-made",
        ),
    ],
)
def test_changes_of_changes_are_joined_where_they_meet(
    first: list[Change],
    second: list[Change],
    both: list[Change],
) -> None:
    source = "abcdef"
    assert joined(first, second, applied(source, first)) == both


@st.composite
def changes_of(draw: st.DrawFn, text: str) -> list[Change]:
    """Some changes of a text, in order; some touch, and none does nothing."""
    changes: list[Change] = []
    at, last_empty = 0, False
    for _ in range(draw(st.integers(0, 5))):
        start = draw(st.integers(at, len(text)))
        end = draw(st.integers(start, min(start + 3, len(text))))
        after = draw(st.text("xyz", max_size=3))
        if text[start:end] == after or (start == end == at and last_empty):
            continue
        changes.append((start, end, after, draw(st.sampled_from(Rule))))
        at, last_empty = end, start == end
    return changes


@given(st.text("abcdef", max_size=12), st.data())
def test_joined_changes_make_the_last_text_and_leave_what_neither_changes(
    source: str,
    data: st.DataObject,
) -> None:
    first = data.draw(changes_of(source))
    middle = applied(source, first)
    second = data.draw(changes_of(middle))
    both = joined(first, second, middle)
    assert applied(source, both) == applied(middle, second)
    borders = [border for start, end, _, _ in both for border in (start, end)]
    assert borders == sorted(borders)
    touched = {at for start, end, _, _ in both for at in range(start, end)}
    assert {at for start, end, _, _ in first for at in range(start, end)} <= touched
    assert len(both) <= len(first) + len(second)
    assert {rule for *_, rule in both} <= {rule for *_, rule in (*first, *second)}


def test_an_edit_is_frozen_and_a_value() -> None:
    edit = Edit(span=Span(0, 1), before="ك", after="ک", rule=Rule.LETTERS)
    assert edit == attrs.evolve(edit)
    assert hash(edit) == hash(attrs.evolve(edit))
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        edit.after = "گ"  # type: ignore[misc]
