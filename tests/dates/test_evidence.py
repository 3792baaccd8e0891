import pytest

from urdunews.dates import evidence
from urdunews.dates.names import Verdict


@pytest.mark.parametrize(
    ("text", "name", "verdict"),
    [
        ("پیر کو", "weekday", "date"),
        ("پیر کے روز", "weekday", "date"),
        ("پیر کوچہ", "weekday", None),
        ("پیر صاحب", "پیر", "other"),
        ("پیر کو", "پیر", None),
        ("2013میں", "year", "date"),
        ("2013 میں سے", "year", "other"),
        ("پیر", "weekday", None),
    ],
)
def test_words_after_a_name_tell_what_it_is(text: str, name: str, verdict: Verdict | None) -> None:
    end = 3 if text.startswith("پیر") else 4
    assert evidence.after(text, end, name) == verdict


@pytest.mark.parametrize(
    ("text", "names", "verdict"),
    [
        (" گوتم بدھ", ("بدھ",), "other"),
        (" بروز بدھ", ("بدھ", "weekday"), "date"),
        (" ہر بدھ", ("بدھ", "weekday"), "other"),
        (" شہر بدھ", ("بدھ", "weekday"), None),
        ("بدھ", ("بدھ",), None),
    ],
)
def test_words_before_a_name_do_so_too(
    text: str, names: tuple[str, ...], verdict: Verdict | None
) -> None:
    assert evidence.before(text, len(text) - len("بدھ"), *names) == verdict


@pytest.mark.parametrize(("name", "doubtful"), [("مارچ", True), ("جنوری", False)])
def test_names_with_other_meanings_are_doubtful(name: str, doubtful: bool) -> None:
    assert evidence.is_doubtful(name) == doubtful
