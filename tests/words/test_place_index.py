import pytest

from urdunews.words.keys import key, squeeze, variant, variants
from urdunews.words.lexicon import Lexicon
from urdunews.words.place_index import PlaceIndex
from urdunews.words.rows import PlaceName

DEFAULT = Lexicon.default()


@pytest.mark.parametrize(
    ("name", "usual"),
    [
        ("لاھور", "لاہور"),
        ("بھاولپور", "بہاولپور"),
        ("جھلم", "جہلم"),
        ("دھلی", "دہلی"),
        ("لاڑکانھ", "لاڑکانہ"),
        ("اسلام اباد", "اسلام آباد"),
        ("فیصل اباد", "فیصل آباد"),
        ("دبئ", "دبئی"),
        ("نئ دہلی", "نئی دہلی"),
        ("ممبئ", "ممبئی"),
        ("باندھ", None),
        ("سبھا", None),
        ("بھار", None),
        ("گھر", None),
        ("امل", None),
    ],
)
def test_letters_that_are_typed_for_others_do_not_count(name: str, usual: str | None) -> None:
    row = DEFAULT.place(name)
    assert (row and row.name) == usual
    if row is not None:
        assert row.countries
        assert DEFAULT.is_variant(name, row)
        assert not DEFAULT.is_variant(usual or "", row)


@pytest.mark.parametrize("name", ["لاھو", "نئ", "اسلاما", "دھل"])
def test_a_place_may_begin_with_such_letters(name: str) -> None:
    assert DEFAULT.is_place_prefix(name)


def test_a_name_that_two_places_share_but_for_such_letters_is_neither() -> None:
    places = [PlaceName(name=name) for name in ("ماھن", "مآہن")]
    index = PlaceIndex({squeeze(place.name): place for place in places})
    assert index.find("ماھن") is places[0]
    assert index.find("ماہن") is None


def test_a_removed_name_is_not_found_by_another_spelling() -> None:
    lexicon = DEFAULT.without(places=["لاہور"])
    assert lexicon.place("لاہور") is None
    assert lexicon.place("لاھور") is None


def test_a_removed_spelling_stays_removed() -> None:
    both = Lexicon(places=[PlaceName(name="ماہنور", spellings=("ماھنور",))])
    lexicon = both.without(places=["ماھنور"])
    assert lexicon.place("ماہنور") is not None
    assert lexicon.place("ماھنور") is None


@pytest.mark.parametrize(
    ("key", "same"), [("لاھور", "لاہور"), ("آباد", "اباد"), ("دبئی", "دبئ"), ("نہر", "نہر")]
)
def test_a_variant_has_one_letter_for_those_that_are_typed_for_each_other(
    key: str, same: str
) -> None:
    assert variant(key) == variant(same)


def test_many_keys_have_the_variants_of_each() -> None:
    keys = [key(place.name) for place in DEFAULT.places]
    assert variants(keys) == list(map(variant, keys))
    # What two keys make together is not put together.
    assert variants(["دبئ", "یزد"]) == ["دبئ", "یزد"]
    assert variants([]) == []
