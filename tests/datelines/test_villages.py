import pytest

from urdunews.datelines.readings import Opening
from urdunews.datelines.villages import before_colon, ends_like_place
from urdunews.words.lexicon import Lexicon

LEXICON = Lexicon.default()
STORY = "نہر کا پشتہ ٹوٹنے سے دو سو کے قریب گھر پانی میں گھر گئے ہیں۔"


def place_of(name: str, story: str = STORY) -> str | None:
    words = name.split(" 4", maxsplit=1)[0]
    reading = before_colon(Opening(f"{name}: {story}", words, LEXICON))
    return None if reading is None else name[slice(*reading.places[0][:2])]


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("بستی گلزار", id="the-noun-of-a-village"),
        pytest.param("گوٹھ حاجی رمضان", id="and-a-person"),
        pytest.param("چک 45 گ ب", id="and-a-number"),
        pytest.param("چک نمبر نو شمالی", id="and-a-number-in-words"),
        pytest.param("کلی اللہ داد", id="the-noun-of-a-village-that-also-means-full"),
        pytest.param("گلزارپور", id="an-ending"),
        pytest.param("نورپور شریف", id="an-ending-and-an-epithet"),
    ],
)
def test_a_place_is_named_like_a_village(name: str) -> None:
    assert place_of(name) == name


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("بستی", id="a-noun-alone"),
        pytest.param("بستی بستی", id="a-noun-twice"),
        pytest.param("بستی والے", id="a-function-word"),
        pytest.param("چک پوسٹ", id="no-number"),
        pytest.param("کوٹ لکھپت جیل", id="a-known-place-begins-it"),
        pytest.param("بستی گلزار ہسپتال", id="a-spot"),
        pytest.param("بستی گلزار پولیس کیس", id="a-case"),
        pytest.param("بستی ڈرامہ", id="a-work"),
        pytest.param("ڈیرہ داری", id="a-custom"),
        pytest.param("موضع وار", id="an-adverb"),
        pytest.param("کوٹ پتلون", id="clothes"),
        pytest.param("اوورکوٹ", id="a-garment"),
        pytest.param("چاہ زمزم", id="a-well-of-scripture"),
        pytest.param("ڈیرہ سچا سودا", id="a-sect"),
        pytest.param("بستی بچاؤ تحریک", id="a-movement"),
        pytest.param("کلی اختیار", id="full-power"),
        pytest.param("کلی پابندی", id="a-full-ban"),
        pytest.param("بھرپور", id="a-short-stem"),
        pytest.param("سلیم کپور", id="a-person"),
        pytest.param("گلزارپور کارپوریشن", id="no-epithet"),
        pytest.param("سلام آباد", id="a-misprinted-town"),
        pytest.param("مہنگائی", id="a-topic"),
        pytest.param("بستی گلزار میں بارش اور سیلاب کے بعد", id="a-sentence"),
    ],
)
def test_other_names_are_no_village(name: str) -> None:
    assert place_of(name) is None


@pytest.mark.parametrize(
    "story",
    [
        pytest.param("نہر ٹوٹ گئی", id="a-heading"),
        pytest.param("ایک گاؤں جس کی گلیوں میں آج بھی پرانے گھر اور پرانے لوگ ہیں۔", id="a-topic"),
    ],
)
def test_a_story_follows_a_village(story: str) -> None:
    assert place_of("بستی گلزار", story) is None


def test_a_village_needs_a_colon() -> None:
    assert before_colon(Opening(f"بستی گلزار {STORY}", "بستی گلزار", LEXICON)) is None


@pytest.mark.parametrize(
    ("name", "ends"),
    [
        ("گلزارپور", True),
        ("بھرپور", False),
        ("مکان", False),
        ("رحیم آباد", True),
        ("اوورکوٹ", False),
    ],
)
def test_a_stem_comes_before_the_ending_of_a_place(name: str, ends: bool) -> None:
    assert ends_like_place(name) is ends
