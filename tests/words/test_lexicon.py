import pickle
from collections.abc import Callable
from typing import Any, get_args

import attrs
import pytest

from model.pickling import through_pickle
from urdunews import tables
from urdunews.characters.normalization import fold
from urdunews.model.datelines import CreditKind
from urdunews.words.keys import key
from urdunews.words.lexicon import Lexicon, derived
from urdunews.words.rows import (
    CreditHead,
    CreditName,
    Label,
    LabelKind,
    Phrase,
    PhraseMatch,
    PlaceName,
)

DEFAULT = Lexicon.default()

OWN = Lexicon(
    places=(
        PlaceName(name="نور گڑھ", countries=("PK",), spellings=("نورگڑہ", "نوُر نگر")),
        PlaceName(name="سرحدی", countries=("PK", "AF"), broad=True),
    ),
    credits=(CreditName(name="Noor Wire", kind="agency", spellings=("نور وائر",)),),
    phrases=(Phrase(text="نور ایپ", kind="app", match="start"),),
    sections=("موسم کا حال",),
    labels=(
        Label(text="قلم کار", kind="byline", meaning="bare"),
        Label(text="عکس", kind="caption"),
    ),
    credit_heads=(
        CreditHead(text="محرر", kind="role"),
        CreditHead(text="ماہنامہ", kind="outlet", position="first"),
        CreditHead(text="News From Town", kind="desk"),
    ),
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


@pytest.mark.parametrize("made", [Lexicon, PlaceName, CreditName, Phrase, Label, CreditHead])
def test_a_lexicon_and_its_rows_are_made_by_keywords(made: Callable[..., object]) -> None:
    with pytest.raises(TypeError, match="positional"):
        made("نور", "app")


@pytest.mark.parametrize(
    ("lexicon", "shown"),
    [
        (DEFAULT, "Lexicon.default()"),
        (
            OWN,
            "<Lexicon: 2 places, 1 credit, 1 phrase, 1 section, 2 labels, 3 credit heads>",
        ),
        (Lexicon(phrases=DEFAULT.phrases), "<Lexicon: 0 places, 0 credits>"),
        (
            DEFAULT.without(places=["ریاض", "آستانہ"]),
            (
                f"<Lexicon: {len(DEFAULT.places)} places, {len(DEFAULT.credits)} credits, "
                "2 misleading names>"
            ),
        ),
    ],
)
def test_a_lexicon_shows_how_many_rows_it_has_where_it_is_its_own(
    lexicon: Lexicon, shown: str
) -> None:
    assert repr(lexicon) == shown
    assert len(shown) < 200


@pytest.mark.parametrize(
    "row",
    [
        OWN,
        *(OWN.places[0], OWN.credits[0], OWN.phrases[0], OWN.labels[0], OWN.credit_heads[0]),
    ],
)
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


@pytest.mark.parametrize(
    ("folded", "kind"),
    [
        pytest.param("شہری رپورٹر", "role", id="last"),
        pytest.param("نمائندہ سحر", "role", id="first"),
        pytest.param("سحر ڈیسک", "desk", id="desk"),
        pytest.param("روزنامہ سحر", "outlet", id="outlet"),
        pytest.param("نور ایجنسی", "agency", id="agency"),
        pytest.param("نامہ نگار سحر", "role", id="two-words-first"),
        pytest.param("ملتان بیورو چیف", "role", id="two-words-last"),
        pytest.param("نور کی نئی نیوز ایجنسی", "agency", id="among-many"),
        pytest.param("رپورٹر", None, id="alone"),
        pytest.param("بیورو چیف", None, id="two-words-alone"),
        pytest.param("رپورٹر شہری", None, id="at-the-wrong-end"),
        pytest.param("سحر روزنامہ", None, id="at-the-wrong-end-too"),
        pytest.param("نور رپورٹر وائر", None, id="in-the-middle"),
        pytest.param("شہریرپورٹر", "role", id="glued"),
        pytest.param("جیوڈیسک", "desk", id="glued-to-an-outlet"),
        pytest.param("نمائندہمشعل", "role", id="glued-in-front"),
        pytest.param("سنگار", None, id="a-word-that-ends-like-it"),
        pytest.param("روزنامہا", None, id="a-word-that-begins-like-it"),
        pytest.param("نمائندہ مشعل نیوز", "role", id="a-role-before-its-outlet"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_the_words_at_the_ends_of_a_credit_tell_its_kind(
    folded: str,
    kind: CreditKind | None,
) -> None:
    assert DEFAULT.kind_by_head(folded) == kind


def test_every_head_of_the_table_tells_its_kind_beside_a_name() -> None:
    for row in tables.rows("words/credit_heads"):
        credit = f"{row['text']} نور" if row["place"] == "first" else f"نور {row['text']}"
        assert DEFAULT.kind_by_head(credit) == row["kind"]


@pytest.mark.parametrize(
    ("folded", "kind"),
    [
        ("نور محرر", "role"),
        ("ماہنامہ نور", "outlet"),
        ("نور ماہنامہ", None),
        ("ملتان news from town", "desk"),
        ("news from town", None),
        ("نور رپورٹر", None),
    ],
)
def test_the_words_that_tell_a_kind_are_those_of_the_lexicon(
    folded: str, kind: CreditKind | None
) -> None:
    assert OWN.kind_by_head(folded) == kind


def test_without_any_such_word_no_kind_is_told() -> None:
    assert Lexicon(credit_heads=()).kind_by_head("نور رپورٹر") is None


@pytest.mark.parametrize("section", ["قومی خبریں", "قومیخبریں", "کھیل", "سائنس و ٹیکنالوجی"])
def test_the_default_lexicon_knows_sections(section: str) -> None:
    assert DEFAULT.is_section(section)


def test_sections_are_those_of_the_lexicon() -> None:
    assert OWN.is_section("موسم کاحال")
    assert not OWN.is_section("کھیل")
    assert not Lexicon(sections=()).is_section("")


@pytest.mark.parametrize(
    ("kind", "folded", "meaning"),
    [
        ("byline", "تحریر", "bare"),
        ("byline", "خصوصی رپورٹ", ""),
        ("date", "شائع", "story"),
        ("date", "آخری اپڈیٹ", "update"),
        ("date", "LAST UPDATED", "update"),
        ("caption", "فائلفوٹو", ""),
        ("caption", "Image caption", ""),
        ("credit-line", "کریڈٹ", ""),
        ("caption", "تحریر", None),
        ("byline", "", None),
    ],
)
def test_the_default_lexicon_knows_labels_by_their_kind(
    kind: LabelKind, folded: str, meaning: str | None
) -> None:
    label = DEFAULT.label(folded, kind)
    assert (None if label is None else label.meaning) == meaning


def test_labels_are_those_of_the_lexicon() -> None:
    assert OWN.label("قلمکار", "byline") is OWN.labels[0]
    assert OWN.label("قلمکار", "date") is None
    assert OWN.label("تحریر", "byline") is None


def test_sections_labels_and_heads_are_the_built_in_ones_when_left_out() -> None:
    bare = Lexicon()
    assert (bare.places, bare.credits, bare.phrases) == ((), (), ())
    assert bare.sections == DEFAULT.sections
    assert bare.labels == DEFAULT.labels
    assert bare.credit_heads == DEFAULT.credit_heads


def test_an_extended_lexicon_has_the_new_rows_of_every_table() -> None:
    more: dict[str, list[Any]] = {
        option.name: list(getattr(OWN, option.name))
        for option in attrs.fields(Lexicon)
        if option.init and option.name != "misleading_names"
    }
    lexicon = DEFAULT.extended(**more)
    for name, rows in more.items():
        assert getattr(lexicon, name) == (*getattr(DEFAULT, name), *rows)


def test_junk_is_another_name_of_phrases() -> None:
    one, other = (Phrase(text=text, kind="share") for text in ("نقشہ", "تصویریں"))
    assert OWN.extended(phrases=[one], junk=[other]) == OWN.extended(phrases=(one, other))


def test_a_new_row_counts_where_a_label_or_a_head_is_known_already() -> None:
    lexicon = DEFAULT.extended(
        labels=[Label(text="شائع", kind="date", meaning="update")],
        credit_heads=[CreditHead(text="رپورٹر", kind="outlet")],
    )
    label = lexicon.label("شائع", "date")
    assert label is not None
    assert label.meaning == "update"
    assert lexicon.kind_by_head("کرائم رپورٹر") == "outlet"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"places": "لاہور"}, "Lexicon.places takes several items, each a PlaceName, not 'لاہور'"),
        ({"places": ["لاہور"]}, "Lexicon.places[0] must be a PlaceName, not 'لاہور'"),
        ({"places": OWN.places[0]}, "Lexicon.places takes several items, each a PlaceName, not "),
        ({"credits": OWN.places}, "Lexicon.credits[0] must be a CreditName, not PlaceName("),
        ({"phrases": [None]}, "Lexicon.phrases[0] must be a Phrase, not None"),
        ({"sections": "کھیل"}, "Lexicon.sections takes several items, each a str, not 'کھیل'"),
        ({"sections": ["کھیل", 5]}, "Lexicon.sections[1] must be a str, not 5"),
        ({"labels": ["تحریر"]}, "Lexicon.labels[0] must be a Label, not 'تحریر'"),
        ({"credit_heads": 5}, "Lexicon.credit_heads takes several items, each a CreditHead, not 5"),
    ],
)
@pytest.mark.parametrize("made", [Lexicon, DEFAULT.extended])
def test_what_is_no_row_is_named_with_its_place(
    made: Callable[..., Lexicon], arguments: dict[str, object], message: str
) -> None:
    with pytest.raises(TypeError) as raised:
        made(**arguments)
    assert str(raised.value).startswith(message)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"sections": ["کھیل", "٭"]}, "Lexicon.sections[1] must have a letter, not '٭'"),
        ({"misleading_names": [""]}, "Lexicon.misleading_names[0] must not be empty, as '' is"),
    ],
)
def test_a_text_that_no_line_could_have_is_named(arguments: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError) as raised:  # noqa: PT011 - the message is looked at below
        Lexicon(**arguments)
    assert str(raised.value) == message


def test_rows_may_come_from_any_iterable() -> None:
    assert Lexicon(places=iter(OWN.places), labels=set(OWN.labels)).places == OWN.places


def test_a_misleading_name_is_taken_for_no_misprint() -> None:
    names = Lexicon(
        places=(PlaceName(name="فیصل آباد"), PlaceName(name="گوجرانوالہ")),
        credits=(CreditName(name="مانیٹرنگ ڈیسک"),),
    )
    looks = [
        (Lexicon.place_like, "فیسل آباد"),
        (Lexicon.place_almost, "گوجرنوالہ"),
        (Lexicon.credit_like, "مانیٹنگ ڈیسک"),
    ]
    barred = attrs.evolve(names, misleading_names=["فیسلآباد", "گوجرنوالہ", "مانیٹنگ ڈیسک"])
    for look, name in looks:
        assert look(names, name) is not None
        assert look(barred, name) is None


def test_what_is_derived_from_a_lexicon_is_made_once_for_each() -> None:
    made: list[Lexicon] = []

    def count(lexicon: Lexicon) -> int:
        made.append(lexicon)
        return len(lexicon.places)

    one, other = Lexicon(places=OWN.places), Lexicon()
    assert [derived(lexicon, count) for lexicon in (one, other, one)] == [2, 0, 2]
    assert len(made) == 2
    assert one == Lexicon(places=OWN.places)
