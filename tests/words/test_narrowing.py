from typing import Any

import pytest

import urdunews
from model.pickling import through_pickle
from urdunews.characters.normalization import fold
from urdunews.model.segments import SegmentKind
from urdunews.words.lexicon import Lexicon
from urdunews.words.rows import CreditHead, CreditName, Label, Phrase, PlaceName

pytestmark = pytest.mark.usefixtures("by_form")

DEFAULT = Lexicon.default()
OWN = Lexicon(
    places=(
        PlaceName(name="نور گڑھ", countries=("PK",), spellings=("نور نگر", "قلعہ نور")),
        PlaceName(name="سحر پور", kind="district"),
        PlaceName(name="نورگڑھ", kind="state"),
    ),
    credits=(CreditName(name="مشعل", kind="outlet", spellings=("روزنامہ مشعل",)),),
    phrases=(
        Phrase(text="نقشہ", kind="share"),
        Phrase(text="نقشہ", kind="nav", match="item"),
        Phrase(text="خاکہ", kind="share"),
    ),
    sections=("موسم کا حال", "ادب"),
    labels=(Label(text="عکس", kind="caption"), Label(text="قلم کار", kind="byline")),
    credit_heads=(
        CreditHead(text="محرر", kind="role"),
        CreditHead(text="محرر", kind="role", position="first"),
        CreditHead(text="ماہنامہ", kind="outlet", position="first"),
    ),
)


def test_only_the_name_that_is_given_goes_and_the_next_becomes_the_usual_one() -> None:
    lexicon = OWN.without(places=["نور نگر"], credits=["مشعل"])
    assert lexicon.place("نور نگر") is None
    assert lexicon.credit("مشعل") is None
    first, *others = lexicon.places
    assert first == PlaceName(name="نور گڑھ", countries=("PK",), spellings=("قلعہ نور",))
    assert others == list(OWN.places[1:])
    assert lexicon.credits == (CreditName(name="روزنامہ مشعل", kind="outlet"),)
    assert lexicon.credit("روزنامہ مشعل") is lexicon.credits[0]


def test_a_row_goes_with_its_last_name() -> None:
    lexicon = OWN.without(places=["سحر پور"], credits=["مشعل", "روزنامہ مشعل"])
    assert [place.name for place in lexicon.places] == ["نور گڑھ", "نورگڑھ"]
    assert lexicon.credits == ()


@pytest.mark.parametrize("written", ["نور گڑھ", "نورگڑھ", "نوُر گڑھ", " نور  گڑه "])
def test_a_name_goes_from_every_row_that_has_it_whatever_its_spaces_and_marks(
    written: str,
) -> None:
    lexicon = OWN.without(places=[written])
    assert lexicon.place(fold("نور گڑھ")) is None
    assert [place.name for place in lexicon.places] == ["نور نگر", "سحر پور"]


def test_phrases_sections_labels_and_heads_go_in_all_their_forms() -> None:
    lexicon = OWN.without(
        phrases=["نقشہ"], sections=["موسم کاحال"], labels=["عکس"], credit_heads=["محرر"]
    )
    assert lexicon.phrases == OWN.phrases[2:]
    assert lexicon.sections == OWN.sections[1:]
    assert lexicon.labels == OWN.labels[1:]
    assert lexicon.credit_heads == OWN.credit_heads[2:]
    assert (lexicon.places, lexicon.credits) == (OWN.places, OWN.credits)
    assert lexicon.misleading_names == ()


def test_without_nothing_a_lexicon_is_the_same() -> None:
    assert OWN.without() == OWN
    assert OWN.without(places=iter(())) == OWN


@pytest.mark.parametrize(
    ("names", "message"),
    [
        (
            {"places": ["نور گڑھ", "ملتان"]},
            "places=…): the lexicon has no 'ملتان' among its places",
        ),
        ({"credits": ["نور گڑھ"]}, "credits=…): the lexicon has no 'نور گڑھ' among its credits"),
        ({"phrases": [""]}, "phrases=…): the lexicon has no '' among its phrases"),
        ({"sections": ["کھیل"]}, "sections=…): the lexicon has no 'کھیل' among its sections"),
        ({"labels": ["تحریر"]}, "labels=…): the lexicon has no 'تحریر' among its labels"),
        (
            {"credit_heads": ["نگار", "رپورٹر"]},
            "credit_heads=…): the lexicon has no 'رپورٹر', 'نگار' among its credit_heads",
        ),
        (
            {"places": [f"نور {letter}" for letter in "abcdefgh"]},
            (
                "places=…): the lexicon has no 'نور a', 'نور b', 'نور c', 'نور d', 'نور e' "
                "and 3 more among its places"
            ),
        ),
        (
            {"places": ["ا" * 10_000]},
            f"places=…): the lexicon has no '{'ا' * 60}'… among its places",
        ),
    ],
)
def test_a_name_that_is_not_there_is_an_error_that_names_it(
    names: dict[str, Any], message: str
) -> None:
    with pytest.raises(ValueError) as raised:  # noqa: PT011 - the message is looked at below
        OWN.without(**names)
    assert str(raised.value) == f"without({message}"


@pytest.mark.parametrize(
    ("names", "message"),
    [
        ({"places": "نور گڑھ"}, "without(places=…) takes several items, each a str, not 'نور گڑھ'"),
        ({"credits": OWN.credits}, "without(credits=…)[0] must be a str, not CreditName("),
        ({"labels": 5}, "without(labels=…) takes several items, each a str, not 5"),
    ],
)
def test_names_are_given_as_several_strings(names: dict[str, Any], message: str) -> None:
    with pytest.raises(TypeError) as raised:
        OWN.without(**names)
    assert str(raised.value).startswith(message)


def test_what_went_is_remembered_when_a_lexicon_is_pickled_or_extended() -> None:
    lexicon = OWN.without(places=["نور نگر"])
    assert lexicon.misleading_names == ("نور نگر",)
    assert through_pickle(lexicon) == lexicon != OWN
    more = lexicon.extended(places=[PlaceName(name="ملتان")]).without(places=["ملتان"])
    assert more.misleading_names == ("نور نگر", "ملتان")


def test_a_name_that_comes_back_is_known_again() -> None:
    lexicon = OWN.without(places=["نور نگر"]).extended(places=[PlaceName(name="نور نگر")])
    assert lexicon.place("نور نگر") is lexicon.places[-1]


# Names of the default lexicon that others are like: other spellings of a row, or other rows.
@pytest.mark.parametrize("name", ["سپوکین", "کیپ کیناورل", "کنکون", "بھنڈارہ", "فلاڈلفیا"])
def test_a_name_that_went_is_not_found_again_as_a_misprint(name: str) -> None:
    lexicon = DEFAULT.without(places=[name])
    assert lexicon.place(name) is lexicon.place_like(name) is lexicon.place_almost(name) is None
    line = f"{name} (نامہ نگار) محکمہ آبپاشی نے نہر کی صفائی کا کام مکمل کر لیا ہے۔"
    dateline = urdunews.Parser(lexicon=lexicon).parse_article(line).dateline
    assert dateline is not None
    assert (dateline.basis, dateline.places[0].name) == ("partial", name)


BODY = "پھولوں کی نمائش آج سے شہر کے پرانے باغ میں شروع ہو گئی ہے۔"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        (f"بہار: {BODY}", {"places": ["بہار"]}),
        (f"(جنگ) {BODY}", {"credits": ["جنگ"]}),
    ],
)
def test_a_name_that_misleads_a_parser_can_be_taken_from_it(
    line: str, names: dict[str, Any]
) -> None:
    assert urdunews.parse_article(line).dateline is not None
    parser = urdunews.Parser(lexicon=DEFAULT.without(**names))
    assert parser.parse_article(line).dateline is None


@pytest.mark.parametrize(
    ("line", "names", "kind"),
    [
        ("مزید پڑھیں", {"phrases": ["مزید پڑھیں"]}, "junk"),
        ("کھیل", {"sections": ["کھیل"]}, "section"),
        ("تحریر: عائشہ نور", {"labels": ["تحریر"]}, "byline"),
        ("کرائم رپورٹر", {"credits": ["کرائم رپورٹر"], "credit_heads": ["رپورٹر"]}, "byline"),
    ],
)
def test_a_line_that_was_known_by_what_went_is_none_of_its_kind(
    line: str, names: dict[str, Any], kind: SegmentKind
) -> None:
    text = f" date 2026-02-03 نمائش شروع\n{line}\nلاہور: {BODY}"
    assert kind in {segment.kind for segment in urdunews.parse_article(text).segments}
    parser = urdunews.Parser(lexicon=DEFAULT.without(**names))
    assert kind not in {segment.kind for segment in parser.parse_article(text).segments}
