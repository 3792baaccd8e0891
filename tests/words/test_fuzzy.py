import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from urdunews.words.fuzzy import FuzzyIndex, sound
from urdunews.words.keys import squeeze
from urdunews.words.lexicon import Lexicon
from urdunews.words.rows import PlaceName

ROWS = {
    key: key
    for key in (
        "کراچی",
        "فیصلآباد",
        "گوجرانوالہ",
        "ممبئی",
        "ملتان",
        "ترکی",
        "دیر",
        "رنگپور",
        "سنگپور",
        "مہراننیوز",
        "تہراننیوز",
        "مانیٹرنگڈیسک",
    )
}
INDEX = FuzzyIndex(ROWS)
DEFAULT = Lexicon.default()


@pytest.mark.parametrize(
    ("key", "row"),
    [
        ("راچی", "کراچی"),
        ("لتان", "ملتان"),
        ("رکی", "ترکی"),
        # A whole name, two letters lost, a short name, two names.
        ("کراچی", None),
        ("اچی", None),
        ("یر", None),
        ("نگپور", None),
        ("", None),
    ],
)
def test_a_name_may_have_lost_its_first_letter(key: str, row: str | None) -> None:
    assert INDEX.missing_first_letter(key) == row


def test_a_name_that_is_another_s_rest_is_itself() -> None:
    rows = FuzzyIndex({"کلاہور": 1, "لاہور": 2})
    assert rows.missing_first_letter("لاہور") is None
    assert rows.missing_first_letter("اہور") == 2


@pytest.mark.parametrize(
    ("key", "row"),
    [
        ("فیسلآباد", "فیصلآباد"),
        ("فیصلاباد", "فیصلآباد"),
        ("فیصلآباد", "فیصلآباد"),
        ("فیشلآباد", None),
        ("ملطان", None),
        ("", None),
    ],
)
def test_a_name_may_have_other_letters_of_the_same_sounds(key: str, row: str | None) -> None:
    assert INDEX.same_sound(key) == row


def test_two_names_of_one_sound_are_not_told_apart() -> None:
    rows = FuzzyIndex({"سابرپور": 1, "صابرپور": 2})
    assert rows.same_sound("ثابرپور") is None


@pytest.mark.parametrize(
    ("key", "row"),
    [
        ("مئمبی", "ممبئی"),
        ("کارچی", "کراچی"),
        ("راکچی", "کراچی"),
        # The name itself, a letter far away, two letters, other letters, a short name.
        ("ممبئی", None),
        ("یکراچ", None),
        ("چراکی", None),
        ("کرااچی", None),
        ("ترکی", None),
        ("رتکی", None),
        ("", None),
    ],
)
def test_a_name_may_have_one_letter_in_another_place(key: str, row: str | None) -> None:
    assert INDEX.transposed(key) == row


@pytest.mark.parametrize(
    ("key", "row"),
    [
        pytest.param("گوجرنوالہ", "گوجرانوالہ", id="lost"),
        pytest.param("گوجررانوالہ", "گوجرانوالہ", id="added"),
        pytest.param("گوجدانوالہ", "گوجرانوالہ", id="wrong"),
        pytest.param("گوجارنوالہ", "گوجرانوالہ", id="swapped"),
        pytest.param("مانیٹنگڈیسک", "مانیٹرنگڈیسک", id="a-credit"),
        pytest.param("گوجرانوال", "گوجرانوالہ", id="the-last-lost"),
        pytest.param("گوجرانوالہا", "گوجرانوالہ", id="one-after"),
        # The first letter is the same.
        pytest.param("وجرانوالہ", None, id="the-first-lost"),
        pytest.param("جوجرانوالہ", None, id="the-first-wrong"),
        pytest.param("مہراننیوز", None, id="another-outlet"),
        pytest.param("گوجنوالہ", None, id="two-lost"),
        pytest.param("گجدانوالہ", None, id="one-lost-and-one-wrong"),
        pytest.param("کرچی", None, id="short"),
        pytest.param("ملتاان", None, id="six-letters"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_a_name_may_differ_by_one_letter(key: str, row: str | None) -> None:
    assert INDEX.within_one_edit(key) == row


def test_a_name_that_is_like_two_rows_is_like_none() -> None:
    rows = FuzzyIndex({"احمدنگرا": 1, "احمدنگرو": 2})
    assert rows.within_one_edit("احمدنگری") is None
    assert rows.within_one_edit("احمدنگر") is None
    # Two spellings of one row are one row.
    same = PlaceName(name="احمد نگرا")
    assert FuzzyIndex({"احمدنگرا": same, "احمدنگرو": same}).within_one_edit("احمدنگری") is same


def test_equal_rows_are_two_rows() -> None:
    one, other = PlaceName(name="احمد نگر"), PlaceName(name="احمد نگر")
    assert FuzzyIndex({"احمدنگرا": one, "احمدنگرو": other}).within_one_edit("احمدنگری") is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("فیصل", "فیسل"),
        ("ثاقب", "ساکب"),
        ("ذضظژز", "ززززز"),
        ("طاہر", "تاحر"),
        ("عمران", "امران"),
        ("قلات", "کلات"),
        ("لے", "لی"),
    ],
)
def test_letters_of_one_sound_sound_alike(one: str, other: str) -> None:
    assert sound(one) == sound(other)


@pytest.mark.parametrize(("one", "other"), [("لاہور", "لاہوڑ"), ("دال", "ڈال"), ("پل", "بل")])
def test_other_letters_sound_otherwise(one: str, other: str) -> None:
    assert sound(one) != sound(other)


def test_nothing_is_like_a_row_of_an_empty_lexicon() -> None:
    empty: FuzzyIndex[str] = FuzzyIndex({})
    for look_up in (
        empty.missing_first_letter,
        empty.same_sound,
        empty.transposed,
        empty.within_one_edit,
    ):
        assert look_up("کراچی کراچی") is None


@pytest.mark.parametrize(
    ("printed", "place", "almost"),
    [
        ("راچی", "کراچی", None),
        ("فیسل آباد", "فیصل آباد", "فیصل آباد"),
        ("مئمبی", None, "ممبئی"),
        ("گوجر نوالہ", None, "گوجرانوالہ"),
        ("نور گڑھی", None, None),
    ],
)
def test_a_lexicon_tells_how_a_place_was_misprinted(
    printed: str,
    place: str | None,
    almost: str | None,
) -> None:
    like, near = DEFAULT.place_like(printed), DEFAULT.place_almost(printed)
    assert (like and like.name, near and near.name) == (place, almost)


@pytest.mark.parametrize(
    ("printed", "credit"),
    [("مانیٹنگ ڈیسک", "مانیٹرنگ ڈیسک"), ("صبح نو", None), ("ویب", None)],
)
def test_a_lexicon_tells_how_a_credit_was_misprinted(printed: str, credit: str | None) -> None:
    like = DEFAULT.credit_like(printed)
    assert (like and like.name) == credit


letters = st.text("ابتجدرسشعفقکلمنوہی", min_size=1, max_size=12)


def distance(one: str, other: str) -> int:
    """Count the letters that must be lost, added or changed."""
    row = list(range(len(other) + 1))
    for number, letter in enumerate(one, 1):
        above, row[0] = row[0], number
        for at, wanted in enumerate(other, 1):
            cost = above if letter == wanted else 1 + min(above, row[at], row[at - 1])
            above, row[at] = row[at], cost
    return row[-1]


@given(st.lists(letters, max_size=12), letters)
def test_what_is_found_is_never_far_away(names: list[str], printed: str) -> None:
    rows = FuzzyIndex({name: name for name in names})
    without_first, same_sound = rows.missing_first_letter(printed), rows.same_sound(printed)
    transposed, edited = rows.transposed(printed), rows.within_one_edit(printed)
    assert without_first is None or without_first[1:] == printed
    assert same_sound is None or sound(same_sound) == sound(printed)
    assert transposed is None or sorted(transposed) == sorted(printed)
    assert edited is None or (
        distance(edited, printed) <= 2
        and edited[0] == printed[0]
        and abs(len(edited) - len(printed)) <= 1
    )


def test_most_names_of_the_lexicon_are_found_with_a_letter_lost() -> None:
    chance = random.Random(5)  # noqa: S311
    names = [squeeze(p.name) for p in DEFAULT.places if len(squeeze(p.name)) > 10]
    found = 0
    for name in chance.sample(names, 200):
        at = chance.randrange(1, len(name))
        row = DEFAULT.place_almost(name[:at] + name[at + 1 :])
        found += row is not None and squeeze(row.name)[0] == name[0]
    assert found > 150


@pytest.mark.parametrize(
    "printed",
    ["ا" * 1_000, "کراچی" * 200, "ملتان " * 200, "ا ب پ " * 100],
    ids=["letter", "name", "words", "letters"],
)
def test_hostile_names_are_looked_up_like_any_other(printed: str) -> None:
    assert DEFAULT.place_like(printed) is None
    assert DEFAULT.place_almost(printed) is None
    assert DEFAULT.credit_like(printed) is None
