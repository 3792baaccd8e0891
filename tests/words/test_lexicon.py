import pickle
from collections.abc import Callable
from typing import get_args

import attrs
import pytest

from model.pickling import through_pickle
from urdunews.characters.normalization import fold
from urdunews.model.datelines import CreditKind
from urdunews.words.lexicon import CreditName, Lexicon, Phrase, PhraseMatch, PlaceName, key

OWN = Lexicon(
    places=(
        PlaceName(name="نور گڑھ", countries=("PK",), spellings=("نورگڑہ", "نوُر نگر")),
        PlaceName(name="سرحدی", countries=("PK", "AF"), broad=True),
    ),
    credits=(CreditName(name="Noor Wire", kind="agency", spellings=("نور وائر",)),),
    phrases=(Phrase(text="نور ایپ", kind="app", match="start"),),
)


@pytest.mark.parametrize(
    ("text", "looked_up"),
    [("نیوز ایجنسیاں", "نیوزایجنسیاں"), ("Sky  News", "skynews"), ("لاهُور", "لاہور"), ("", "")],
)
def test_a_key_is_folded_and_without_spaces_and_case(text: str, looked_up: str) -> None:
    assert key(text) == looked_up


@pytest.mark.parametrize("written", ["نور گڑھ", "نورگڑھ", "نورگڑه", "نور نگر", "نورنگر"])
def test_a_place_is_found_by_each_spelling_and_without_spaces(written: str) -> None:
    assert OWN.place(fold(written)) is OWN.places[0]


@pytest.mark.parametrize("written", ["Noor Wire", "NOOR WIRE", "noorwire", "نوروائر"])
def test_a_credit_is_found_by_each_spelling_and_in_any_case(written: str) -> None:
    assert OWN.credit(fold(written)) is OWN.credits[0]


@pytest.mark.parametrize("written", ["نور", "نور گڑھی", "", " "])
def test_a_part_of_a_name_is_no_name(written: str) -> None:
    assert OWN.place(written) is None
    assert OWN.credit(written) is None


def test_a_later_row_wins_so_that_users_can_correct_a_place() -> None:
    corrected = PlaceName(name="لاہور", countries=("IN",))
    lexicon = Lexicon(places=(*Lexicon.default().places, corrected))
    assert lexicon.place("لاہور") is corrected


@pytest.mark.parametrize(
    ("countries", "country"),
    [((), None), (("PK",), "PK"), (("PK", "IN"), None)],
)
def test_a_place_has_a_country_when_there_is_just_one(
    countries: tuple[str, ...],
    country: str | None,
) -> None:
    assert PlaceName(name="رحیم پور", countries=countries).country == country


@pytest.mark.parametrize(
    ("written", "name", "countries", "broad"),
    [
        ("کراچی", "کراچی", ("PK",), False),
        ("نئی دہلی", "نئی دہلی", ("IN",), False),
        ("دوبئی", "دبئی", ("AE",), False),
        ("افغانستان", "افغانستان", ("AF",), True),
        ("گیا", "گیا", ("IN",), True),
        ("یوروپ", "یورپ", (), True),
        ("رنگپور", "رنگپور", ("BD", "PK"), False),
    ],
)
def test_the_default_lexicon_knows_places(
    written: str,
    name: str,
    countries: tuple[str, ...],
    broad: bool,
) -> None:
    place = Lexicon.default().place(fold(written))
    assert place is not None
    assert (place.name, place.countries, place.broad) == (name, countries, broad)


@pytest.mark.parametrize(
    ("written", "name", "kind"),
    [
        ("سٹاف رپورٹر", "سٹاف رپورٹر", "role"),
        ("اکنامکس رپورٹر", "اکنامک رپورٹر", "role"),
        ("اردو ڈیسک", "اردو ڈیسک", "desk"),
        ("نیوزایجنسی", "نیوز ایجنسیاں", "agency"),
        ("جیونیوز", "جیو نیوز", "outlet"),
    ],
)
def test_the_default_lexicon_knows_credits(written: str, name: str, kind: CreditKind) -> None:
    credit = Lexicon.default().credit(fold(written))
    assert credit is not None
    assert (credit.name, credit.kind) == (name, kind)


@pytest.mark.parametrize(
    ("text", "kind", "match"),
    [("صفحہ اول", "nav", "item"), ("(جاری ہے)", "continued", "label")],
)
def test_the_default_lexicon_knows_phrases(text: str, kind: str, match: PhraseMatch) -> None:
    assert Phrase(text=text, kind=kind, match=match) in Lexicon.default().phrases


def test_every_way_that_a_phrase_can_match_is_in_use() -> None:
    used = {phrase.match for phrase in Lexicon.default().phrases}
    assert used == set(get_args(PhraseMatch))


@pytest.mark.parametrize(
    ("written", "country"),
    [("اے پی پی", "PK"), ("یو این آئی", "IN"), ("رائٹرز", None), ("ویب ڈیسک", None)],
)
def test_a_credit_has_the_country_whose_news_it_sends(written: str, country: str | None) -> None:
    credit = Lexicon.default().credit(fold(written))
    assert credit is not None
    assert credit.country == country


@pytest.mark.parametrize("written", ["باغ", "نیلم", "چین", "فاکلینڈ جزائر"])
def test_words_persons_and_countries_need_more_evidence(written: str) -> None:
    place = Lexicon.default().place(fold(written))
    assert place is not None
    assert place.broad


def test_a_row_says_little_unless_told() -> None:
    assert PlaceName(name="نور نگر") == PlaceName(
        name="نور نگر",
        countries=(),
        spellings=(),
        broad=False,
    )
    assert Phrase(text="نور ایپ", kind="app").match == "line"
    assert CreditName(name="نور وائر") == CreditName(
        name="نور وائر",
        kind="unknown",
        country=None,
        spellings=(),
    )


def test_the_default_lexicon_is_read_once_and_pickled_by_reference() -> None:
    assert Lexicon.default() is Lexicon.default()
    assert through_pickle(Lexicon.default()) is Lexicon.default()
    assert len(pickle.dumps(Lexicon.default())) < 200


def test_a_lexicon_of_ones_own_comes_back_from_a_pickle_with_its_look_ups() -> None:
    restored = through_pickle(OWN)
    assert restored == OWN
    assert hash(restored) == hash(OWN)
    assert restored.place("نورگڑھ") == OWN.places[0]
    assert restored.credit("نور وائر") == OWN.credits[0]


def test_lexicons_are_equal_by_their_rows() -> None:
    assert Lexicon(places=OWN.places) == Lexicon(places=OWN.places)
    assert Lexicon(places=OWN.places) != OWN


@pytest.mark.parametrize("made", [Lexicon, PlaceName, CreditName, Phrase])
def test_a_lexicon_and_its_rows_are_made_by_keywords(made: Callable[..., object]) -> None:
    with pytest.raises(TypeError, match="positional"):
        made("نور", "app")


def test_look_ups_are_no_part_of_the_representation() -> None:
    assert "نورگڑھ" not in repr(OWN)


@pytest.mark.parametrize("row", [OWN, OWN.places[0], OWN.credits[0], OWN.phrases[0]])
def test_a_lexicon_and_its_rows_are_frozen_and_slotted(row: object) -> None:
    assert not hasattr(row, "__dict__")
    first = attrs.fields(type(row))[0].name  # type: ignore[arg-type]
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(row, first, None)


def test_an_extended_lexicon_knows_more_and_the_new_row_counts() -> None:
    default = Lexicon.default()
    lexicon = default.extended(
        places=[PlaceName(name="لاہور", countries=("XX",)), PlaceName(name="نیا نگر")],
        credits=[CreditName(name="صبح نیوز", kind="outlet")],
        junk=[Phrase(text="نقشہ دکھائیں", kind="share")],
    )
    lahore, new = lexicon.place("لاہور"), lexicon.place("نیا نگر")
    assert (lahore and lahore.country, new and new.name) == ("XX", "نیا نگر")
    credit = lexicon.credit("صبح نیوز")
    assert credit is not None
    assert lexicon.phrases[-1].text == "نقشہ دکھائیں"
    assert default.place("نیا نگر") is None
    assert default.extended() == default
