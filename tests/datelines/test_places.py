import pytest

import urdunews
from urdunews.characters.normalization import fold
from urdunews.datelines.places import (
    can_begin_place,
    could_be_place,
    known_place,
    known_places,
    place_of,
)
from urdunews.datelines.readings import PlaceReading
from urdunews.words.lexicon import Lexicon
from urdunews.words.rows import PlaceName

LEXICON = Lexicon.default()

Place = tuple[str, str | None]


def named(text: str, places: list[PlaceReading]) -> list[Place]:
    """Return places as printed, each with the name of its row."""
    return [(text[p.start : p.end], None if p.row is None else p.row.name) for p in places]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        pytest.param("ملتان: نہر", [("ملتان", "ملتان")], id="one"),
        pytest.param("دوبئی: نہر", [("دوبئی", "دبئی")], id="another-spelling"),
        pytest.param("ملتان، سکھر: نہر", [("ملتان", "ملتان"), ("سکھر", "سکھر")], id="comma"),
        pytest.param("ملتان,سکھر: نہر", [("ملتان", "ملتان"), ("سکھر", "سکھر")], id="latin-comma"),
        pytest.param("ملتان/ سکھر: نہر", [("ملتان", "ملتان"), ("سکھر", "سکھر")], id="slash"),
        pytest.param("ملتان + سکھر: نہر", [("ملتان", "ملتان"), ("سکھر", "سکھر")], id="plus"),
        pytest.param("ملتان‘ سکھر: نہر", [("ملتان", "ملتان"), ("سکھر", "سکھر")], id="a-quote"),
        pytest.param("ملتان’سکھر: نہر", [("ملتان", "ملتان"), ("سکھر", "سکھر")], id="the-other"),
        pytest.param("ملتان - سکھر: نہر", [("ملتان", "ملتان"), ("سکھر", "سکھر")], id="hyphen"),
        pytest.param("ملتان اور سکھر: نہر", [("ملتان", "ملتان"), ("سکھر", "سکھر")], id="and"),
        pytest.param("ملتان یکم مئی", [("ملتان", "ملتان")], id="the-first-of-a-month"),
        pytest.param("ملتان، نور گڑھی: نہر", [("ملتان", "ملتان")], id="an-unknown-one-after"),
        pytest.param("نور گڑھی، ملتان: نہر", [], id="an-unknown-one-in-front"),
        pytest.param("نہر اور سکھر: پل", [], id="and-after-another-word"),
        pytest.param("ملتان-سکھر موٹروے", [("ملتان", "ملتان")], id="a-hyphen-without-spaces"),
        pytest.param("ملتان کے شہری", [], id="inside-a-sentence"),
        # دوشنبہ is Monday in Persian.
        pytest.param("دوشنبہ: نہر", [("دوشنبہ", "دوشنبہ")], id="a-town-and-a-colon"),
        pytest.param("دوشنبہ 9 مئی (تاس)", [("دوشنبہ", "دوشنبہ")], id="a-town-and-a-date"),
        pytest.param("دو شنبہ 9 مئی (تاس)", [], id="a-weekday-and-a-date"),
        pytest.param("دو شنبہ (تاس)", [("دو شنبہ", "دوشنبہ")], id="a-town-with-a-space"),
        pytest.param("ملتان، دو شنبہ 9 مئی", [("ملتان", "ملتان")], id="a-weekday-after"),
        pytest.param("ملتان، دوشنبہ، 9 مئی", [("ملتان", "ملتان")], id="a-weekday-in-one-word"),
        pytest.param(
            "ملتان، دوشنبہ: نہر", [("ملتان", "ملتان"), ("دوشنبہ", "دوشنبہ")], id="two-towns"
        ),
        pytest.param("دوشنبے 9 مئی", [("دوشنبے", "دوشنبے")], id="a-spelling-that-is-no-weekday"),
        pytest.param(": ملتان", [], id="no-letter-first"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_known_places_are_read_with_their_separators(
    text: str,
    places: list[Place],
) -> None:
    assert named(text, known_places(text, LEXICON)) == places


def test_the_length_of_a_list_of_places_is_limited() -> None:
    text = "، ".join(["ملتان"] * 40)
    places = known_places(text, LEXICON)
    assert 10 < len(places) < 20


@pytest.mark.parametrize(
    ("text", "place", "within"),
    [
        pytest.param("بھوانہ (چنیوٹ)/ ملتان:", "بھوانہ (چنیوٹ)", "چنیوٹ", id="slash-after"),
        pytest.param("بھوانہ(چنیوٹ): نہر", "بھوانہ(چنیوٹ)", "چنیوٹ", id="no-space"),
        pytest.param("بھوانہ ( چنیوٹ )۔ نہر", "بھوانہ ( چنیوٹ )", "چنیوٹ", id="inner-spaces"),
        pytest.param("حیدرآباد (بھارت) 5 مئی", "حیدرآباد (بھارت)", "بھارت", id="a-date-after"),
        pytest.param("حیدرآباد (سندھ) یکم مئی", "حیدرآباد (سندھ)", "سندھ", id="the-first-after"),
        pytest.param("حیدرآباد (سندھ) (نامہ نگار)", "حیدرآباد (سندھ)", "سندھ", id="a-credit"),
        pytest.param("حیدرآباد (سندھ) میں بارش", "حیدرآباد", None, id="a-sentence-goes-on"),
        pytest.param("حیدرآباد (سندھ)", "حیدرآباد (سندھ)", "سندھ", id="nothing-after"),
        pytest.param("حیدرآباد (سندھ: بارش", "حیدرآباد", None, id="not-closed"),
        pytest.param("حیدرآباد (نور گڑھی): بارش", "حیدرآباد", None, id="an-unknown-district"),
        pytest.param("حیدرآباد (نامہ نگار): بارش", "حیدرآباد", None, id="a-credit-in-it"),
        pytest.param("حیدرآباد (): بارش", "حیدرآباد", None, id="nothing-in-it"),
        pytest.param(f"حیدرآباد ({'سندھ ' * 9}): بارش", "حیدرآباد", None, id="too-long"),
    ],
)
def test_the_district_in_brackets_belongs_to_its_place(
    text: str,
    place: str,
    within: str | None,
) -> None:
    read = known_places(text, LEXICON)[0]
    assert text[read.start : read.end] == place
    assert (read.within and read.within.name) == within


@pytest.mark.parametrize(
    ("text", "at", "place"),
    [
        ("ملتان: نہر", 0, "ملتان"),
        ("نہر: ملتان: پل", 5, "ملتان"),
        ("نئی دہلی اور ممبئی", 0, "نئی دہلی"),
        ("ملتان میں بارش", 0, None),
        ("ملتان", 5, None),
        ("ملتان", 50, None),
    ],
)
def test_a_known_place_is_all_words_at_an_offset(text: str, at: int, place: str | None) -> None:
    read = known_place(text, at, LEXICON)
    assert (read and text[read.start : read.end]) == place


@pytest.mark.parametrize(
    ("printed", "damaged"),
    [
        ("اسلام آباد", False),
        ("اسلامآباد", False),
        ("اسلا م آباد", True),
        ("اسلام آبا د", True),
        ("ملتا ن", True),
        ("سری نگر", False),
        ("سرینگر", False),
    ],
)
def test_a_space_inside_a_word_is_damage_and_a_missing_one_is_not(
    printed: str,
    damaged: bool,
) -> None:
    (place,) = known_places(f"{printed}: نہر", LEXICON)
    assert place.row is not None
    assert place.damaged is damaged
    assert place == place_of(printed, 0, len(printed), place.row, LEXICON)


@pytest.mark.parametrize(
    ("name", "could_be"),
    [
        ("ملتان", True),
        ("نور گڑھی", True),
        ("ڈھوک نور خان والی", True),
        ("ڈھوک نور خان والی نئی", False),
        ("چک پیر", True),
        ("پیر", False),
        ("دو شنبہ", False),
        ("الجمعۃ", False),
        ("مارچ", False),
        ("ربیع الاول", False),
        ("اسوج", False),
        ("کسان کے گھر", False),
        ("نور  گڑھی", False),
        ("نور گڑھی 7", False),
        ("نور-گڑھی", False),
        (" نور", False),
        ("", False),
    ],
)
def test_the_name_of_a_place_is_few_words_without_function_words(name: str, could_be: bool) -> None:
    assert could_be_place(name) is could_be


@pytest.mark.parametrize(
    ("dateline", "names", "countries"),
    [
        ("بھوانہ (چنیوٹ)/ سرگودھا (نامہ نگار)", ["بھوانہ", "سرگودھا"], ["PK", "PK"]),
        ("حیدرآباد (بھارت):", ["حیدرآباد"], ["IN"]),
        ("نور گڑھی (جرمنی) (نامہ نگار)", ["نور گڑھی"], ["DE"]),
    ],
)
def test_an_article_has_the_name_without_the_district_and_its_country(
    dateline: str,
    names: list[str],
    countries: list[str],
) -> None:
    body = "نہر کی صفائی کا کام مکمل ہو گیا ہے اور پانی ٹیل تک پہنچ رہا ہے۔"
    article = urdunews.parse_article(f" date 2026-02-03 نہر صاف\n{dateline} {body}")
    assert article.dateline is not None
    assert article.dateline.text == dateline
    assert [place.name for place in article.dateline.places] == names
    assert [place.country for place in article.dateline.places] == countries
    assert article.text == body


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("ملتان" * 20_000, id="letters"),
        pytest.param("ملتان " * 20_000, id="words"),
        pytest.param("ملتان، " * 20_000, id="places"),
        pytest.param("ملتان اور " * 20_000, id="and"),
        pytest.param("ملتان (" * 20_000, id="opening-brackets"),
        pytest.param("ملتان (سندھ) " * 10_000, id="districts"),
        pytest.param(f"ملتان{' ' * 100_000}(سندھ):", id="spaces"),
        pytest.param(f"ملتان ({' ' * 100_000}):", id="spaces-in-brackets"),
        pytest.param(f"ملتان {'-' * 100_000}", id="hyphens"),
        pytest.param("،" * 100_000, id="separators"),
        pytest.param("ا" * 100_000, id="one-letter"),
    ],
)
def test_hostile_lines_are_read_like_any_other(text: str) -> None:
    assert len(known_places(text, LEXICON)) <= 90
    could_be_place(text)
    can_begin_place(text, LEXICON)


def test_a_lexicon_without_rows_knows_no_place() -> None:
    assert known_places("ملتان: نہر", Lexicon()) == []
    own = Lexicon(places=(PlaceName(name="نور گڑھی"),))
    assert named("نور گڑھی: نہر", known_places(fold("نور گڑھی: نہر"), own)) == [
        ("نور گڑھی", "نور گڑھی")
    ]


@pytest.mark.parametrize(
    ("word", "can"),
    [
        ("ملتان", True),
        ("اسلام", True),
        ("اسلا", True),
        ("نئی", True),
        ("دیر", True),
        ("ملتانی", False),
        ("نہریں", False),
    ],
)
def test_a_place_begins_with_all_letters_of_its_first_word(word: str, can: bool) -> None:
    assert can_begin_place(word, LEXICON) is can
    assert can_begin_place(word, Lexicon()) is False
