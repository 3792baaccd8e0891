import pytest

from urdunews.datelines.readings import PlaceReading
from urdunews.datelines.unlisted import (
    alone,
    before_weekday,
    beside_credit,
    has_function_word,
    run_together,
    split_run_together,
    unlisted_places,
)
from urdunews.words import vocabulary
from urdunews.words.lexicon import Lexicon

LEXICON = Lexicon.default()

Place = tuple[str, str | None]


def named(text: str, places: list[PlaceReading]) -> list[Place]:
    """Return places as printed, each with the name of its row."""
    return [(text[p.start : p.end], None if p.row is None else p.row.name) for p in places]


@pytest.mark.parametrize(
    ("text", "places", "glued"),
    [
        ("لندن لاہور", ["لندن", "لاہور"], [False, False]),
        ("ممبئیلاہور", ["ممبئی", "لاہور"], [False, True]),
        ("ممبئی لاہورکراچی", ["ممبئی", "لاہور", "کراچی"], [False, False, True]),
        ("اسلام آبادکراچی", ["اسلام آباد", "کراچی"], [False, True]),
        ("نئی دہلی نئی دہلی", ["نئی دہلی", "نئی دہلی"], [False, False]),
        ("اسلا م آباد لاہور", ["اسلا م آباد", "لاہور"], [True, False]),
        # One place, a word between two, and places that are ordinary words or countries.
        ("لاہور", [], []),
        ("لندن نہر لاہور", [], []),
        ("لاہور دیر", [], []),
        ("لاہور جرمنی", [], []),
        ("نہرلاہور", [], []),
        ("", [], []),
    ],
)
def test_places_without_a_separator_fill_the_whole_text(
    text: str,
    places: list[str],
    glued: list[bool],
) -> None:
    read = run_together(text, LEXICON)
    assert [text[place.start : place.end] for place in read] == places
    assert [place.damaged for place in read] == glued


def test_any_names_may_be_split() -> None:
    names = {"سورج": 1, "بادل": 2, "سورجبادل": 3}
    assert split_run_together("سورج بادل", names.get) == [(0, 4, 1), (5, 9, 2)]
    # A single name is not made up of others.
    assert split_run_together("سورجبادل", names.get) == []


@pytest.mark.parametrize(
    ("text", "places"),
    [
        pytest.param("ملتان", [("ملتان", "ملتان")], id="known"),
        pytest.param("نور گڑھی", [("نور گڑھی", None)], id="unknown"),
        pytest.param(
            "نور گڑھی، ملتان", [("نور گڑھی", None), ("ملتان", "ملتان")], id="unknown-and-known"
        ),
        pytest.param("نور گڑھی،", [("نور گڑھی", None)], id="a-delimiter-after"),
        pytest.param("نور گڑھی ۔ ", [("نور گڑھی", None)], id="delimiters-after"),
        pytest.param(
            "نور گڑھی، ممبئیلاہور",
            [("نور گڑھی", None), ("ممبئی", "ممبئی"), ("لاہور", "لاہور")],
            id="without-a-border",
        ),
        pytest.param("لاہور لاہور", [("لاہور", "لاہور")], id="twice"),
        # Misprinted names.
        pytest.param("راچی", [("راچی", "کراچی")], id="first-letter-lost"),
        pytest.param("فیسل آباد", [("فیسل آباد", "فیصل آباد")], id="another-letter-of-the-sound"),
        pytest.param("مئمبی", [("مئمبی", "ممبئی")], id="letters-swapped"),
        pytest.param("گوجرنوالہ", [("گوجرنوالہ", "گوجرانوالہ")], id="a-letter-lost"),
        pytest.param("گوجررانوالہ", [("گوجررانوالہ", "گوجرانوالہ")], id="a-letter-too-many"),
        pytest.param("گوجدانوالہ", [("گوجدانوالہ", "گوجرانوالہ")], id="a-wrong-letter"),
        # Many villages are named after people.
        pytest.param("محمد پور", [("محمد پور", None)], id="a-name-of-parts"),
        pytest.param("نوید آباد", [("نوید آباد", None)], id="another-name-of-parts"),
        # District and country.
        pytest.param("نور گڑھی (چنیوٹ)", [("نور گڑھی (چنیوٹ)", None)], id="a-known-district"),
        pytest.param("بھوانہ (چنیوٹ)", [("بھوانہ (چنیوٹ)", "بھوانہ")], id="a-known-place-in-one"),
        pytest.param("نور گڑھی(چنیوٹ)", [("نور گڑھی(چنیوٹ)", None)], id="district-without-space"),
        # Words that cannot be a place.
        pytest.param("نور گڑھی (صبح)", [], id="no-district"),
        pytest.param("کسان کے (چنیوٹ)", [], id="grammar-before-a-district"),
        pytest.param("(چنیوٹ)", [], id="a-district-alone"),
        pytest.param(" (چنیوٹ)", [], id="a-district-after-a-space"),
        pytest.param("کسان کے گھر", [], id="grammar"),
        pytest.param("ا ب پ ت ٹ", [], id="five-words"),
        pytest.param("نور 7", [], id="a-figure"),
        pytest.param("سلیم اعوان", [], id="a-person"),
        pytest.param("شوبز", [], id="a-section"),
        pytest.param("گوٹھ سلیم خان", [("گوٹھ سلیم خان", None)], id="a-village-of-a-person"),
        pytest.param("ملتان، کسان کے گھر", [], id="one-of-them-can-be-none"),
        pytest.param("۔۔۔", [], id="delimiters-alone"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_names_that_are_missing_from_the_lexicon_are_places_if_possible(
    text: str,
    places: list[Place],
) -> None:
    line = f"{text} (نامہ نگار)"
    assert named(line, unlisted_places(line, len(text), LEXICON, beside_credit)) == places


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("اسوج", id="like-yasuj"),
        pytest.param("اسو", id="like-dasu"),
        pytest.param("منگلوار", id="like-mangaluru"),
        pytest.param("یولیو", id="like-lviv"),
        pytest.param("جمعہ", id="like-none"),
    ],
)
def test_a_month_or_weekday_is_not_a_misprinted_place(name: str) -> None:
    for parts in (beside_credit, alone):
        assert unlisted_places(name, len(name), LEXICON, parts) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("ملتان، جمعہ", "ملتان"),
        ("ملتان، سکھر، سہ شنبہ", "ملتان، سکھر"),
        ("ملتان/ جمعہ", "ملتان"),
        ("نور گڑھی، جمعہ", "نور گڑھی"),
        # No weekday, no place before it, a town with the name of a weekday.
        ("ملتان، سکھر", "ملتان، سکھر"),
        ("جمعہ", "جمعہ"),
        ("چک پیر", "چک پیر"),
        ("نور گڑھی، دوشنبہ", "نور گڑھی، دوشنبہ"),
        ("", ""),
    ],
)
def test_names_end_before_a_weekday_that_follows_them(text: str, names: str) -> None:
    line = f"{text} (نامہ نگار)"
    assert line[: before_weekday(line, len(text), LEXICON)] == names


@pytest.mark.parametrize(
    ("printed", "damaged"),
    [("راچی", True), ("گوجرنوالہ", True), ("لاہور لاہور", True), ("نور گڑھی", False)],
)
def test_a_place_that_is_found_by_a_fuzzy_match_is_damaged(printed: str, damaged: bool) -> None:
    (place,) = unlisted_places(printed, len(printed), LEXICON, beside_credit)
    assert place.damaged is damaged


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        pytest.param("راچی", "کراچی", id="first-letter-lost"),
        pytest.param("گوجرنوالہ", "گوجرانوالہ", id="a-letter-lost"),
        pytest.param("ندن", None, id="too-short"),
        pytest.param("جرات", None, id="a-word"),
        pytest.param("سیالکوٹی", None, id="somebody-from-there"),
        pytest.param("محمد پور", None, id="a-name-of-parts"),
    ],
)
def test_without_a_credit_a_misprint_needs_more_evidence(printed: str, name: str | None) -> None:
    (place,) = unlisted_places(printed, len(printed), LEXICON, alone)
    assert (place.row and place.row.name) == name


@pytest.mark.parametrize(
    ("text", "grammar"),
    [
        ("نور گڑھی", False),
        ("نور گڑھی اور ملتان", False),
        ("نور کے گڑھی", True),
        ("", False),
    ],
)
def test_lists_of_places_have_no_function_words(text: str, grammar: bool) -> None:
    assert has_function_word(text) is grammar


def test_weekdays_have_no_function_words() -> None:
    assert vocabulary.function_words().isdisjoint(vocabulary.weekdays())


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
    assert len(unlisted_places(text, 90, LEXICON, beside_credit)) <= 90
    assert len(run_together(text[:90], LEXICON)) <= 90


@pytest.mark.parametrize(
    ("name", "is_place"),
    [
        ("فوٹو", False),
        ("خصوصی انٹرویو", False),
        ("بریکنگ نیوز", False),
        ("ترجمہ", False),
        ("نور گڑھی", True),
        ("وادی نیوز", True),
        ("چک نمبر 45 جنوبی", True),
        ("چک 12", True),
        ("نہر 45 جنوبی", False),
    ],
)
def test_words_that_head_a_text_or_picture_are_no_place(name: str, is_place: bool) -> None:
    assert bool(unlisted_places(name, len(name), LEXICON, beside_credit)) is is_place
