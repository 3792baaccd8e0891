import pytest

from urdunews.datelines.brackets import read_bracket
from urdunews.datelines.places import known_places
from urdunews.datelines.readings import BracketReading
from urdunews.datelines.unlisted_credits import NO_CONTEXT, BracketContext, has_town
from urdunews.words.lexicon import Lexicon

LEXICON = Lexicon.default()
BODY = " محکمہ آبپاشی نے نہر صاف کر دی ہے۔"


def after(place: str) -> BracketContext:
    """Return the context of a bracket after a known place."""
    return BracketContext(known_places(place, LEXICON))


def read(
    bracket: str, context: BracketContext = NO_CONTEXT, body: str = BODY
) -> BracketReading | None:
    return read_bracket(bracket + body, 0, LEXICON, context)


@pytest.mark.parametrize(
    ("place", "is_town"),
    [("ملتان", True), ("پاکستان", False), ("چمن", False), ("پاکستان، ملتان", True)],
)
def test_a_town_is_neither_a_country_nor_an_ordinary_word(place: str, is_town: bool) -> None:
    assert has_town(known_places(place, LEXICON)) is is_town


@pytest.mark.parametrize(
    ("body", "is_credit"),
    [
        (BODY, True),
        (" یونیورسٹی میں", False),
        ("سروس بحال", False),
        (" (5) نہر", True),
    ],
)
def test_the_word_after_an_acronym_may_be_what_it_names(body: str, is_credit: bool) -> None:
    assert (read("(ای این این)", after("ملتان"), body) is not None) is is_credit


def test_after_a_place_that_is_a_word_a_clue_is_needed() -> None:
    assert read("(صبح پوسٹ)", after("چمن")) is not None
    assert read("(صبح نو)", after("چمن")) is None
    assert read("(صبح پوسٹ)") is None


@pytest.mark.parametrize(
    ("place", "bracket", "is_credit"),
    [
        ("چمن", "(نادیہ بلوچ)", True),
        ("چمن", "(سلیم اعوان سے)", True),
        ("چمن", "(سلیم)", False),
        ("پاکستان", "(نادیہ بلوچ)", False),
    ],
)
def test_a_reporter_s_full_name_may_follow_a_town_that_is_a_word(
    place: str, bracket: str, is_credit: bool
) -> None:
    assert (read(bracket, after(place)) is not None) is is_credit


@pytest.mark.parametrize(("place", "kind"), [("صنعا", "agency"), ("ملتان", None)])
def test_an_agency_s_short_name_counts_only_in_its_country(place: str, kind: str | None) -> None:
    bracket = read("(سبا)", after(place))
    assert (None if bracket is None else bracket.credits[0].kind) == kind


@pytest.mark.parametrize(
    "bracket",
    [
        pytest.param("(چڑیا گھر)", id="a-spot"),
        pytest.param("(صدر ٹاؤن)", id="a-quarter"),
        pytest.param("(شہر اقبال)", id="what-the-town-is-called"),
        pytest.param("(کرکٹ ٹیم)", id="a-team"),
        pytest.param("(وزارت خزانہ)", id="a-ministry"),
        pytest.param("(نمبر ون)", id="a-number"),
        pytest.param("(فی کلو)", id="a-measure"),
        pytest.param("(آبادی دو کروڑ)", id="a-population"),
        pytest.param("(زیر تعمیر)", id="under-something"),
        pytest.param("(بم دھماکے)", id="a-plural"),
        pytest.param("(سید پور)", id="a-name-of-a-place"),
        pytest.param("(پیرس آف ایشیا)", id="a-nickname"),
        pytest.param("(براستہ موٹروے)", id="a-way"),
        pytest.param("(نادیہ بلوچ، قومی اسمبلی)", id="beside-a-name"),
    ],
)
def test_things_that_do_not_send_news_are_not_credits(bracket: str) -> None:
    assert read(bracket, after("ملتان")) is None


@pytest.mark.parametrize(
    "bracket",
    ["(انتخاب عالم)", "(ماہنامہ شہر)", "(سحر فاؤنڈیشن)", "(منڈی پوائنٹ۔ 30 اکتوبر 2018ء)"],
)
def test_a_credit_may_have_such_a_word(bracket: str) -> None:
    assert read(bracket, after("ملتان")) is not None


@pytest.mark.parametrize(
    ("body", "is_credit"),
    [
        (BODY, True),
        (" اور سکھر (سلیم اعوان) نے", False),
        ("، سکھر (سلیم اعوان) جیت گئے", False),
        (" — سکھر (سلیم اعوان) میچ", False),
        (" 12، سکھر 9", False),
        (" 12 چور گرفتار", True),
        (" سکھر میں نہر", True),
    ],
)
def test_another_place_with_names_makes_a_list(body: str, is_credit: bool) -> None:
    assert (read("(نادیہ بلوچ)", after("ملتان"), body) is not None) is is_credit


@pytest.mark.parametrize(
    ("bracket", "is_credit"), [("(ایوب)", False), ("(نادیہ بلوچ)", True), ("(ای این این)", False)]
)
def test_a_given_name_may_be_that_of_a_spot(bracket: str, is_credit: bool) -> None:
    found = read(bracket, after("کوئٹہ"), " اسٹیڈیم میں میچ")
    assert (found is not None) is is_credit


def test_before_prose_a_bracket_of_names_may_end_its_line() -> None:
    context = after("ملتان")
    assert read("(نادیہ بلوچ)", context, "") is None
    assert read("(نادیہ بلوچ)", context._replace(is_line=True), "") is not None


@pytest.mark.parametrize(
    ("bracket", "body", "is_credit"),
    [
        ("(علامہ اقبال)", " ایئرپورٹ پر دھند", False),
        ("(باچا خان)", " ایئرپورٹ پر دھند", False),
        ("(باچا خان)", " نہر صاف", True),
        ("(سلیم اعوان)", " ایئرپورٹ پر دھند", True),
        ("(گیلانی)", " خاندان نے", False),
    ],
)
def test_spots_are_called_after_some_people(bracket: str, body: str, is_credit: bool) -> None:
    assert (read(bracket, after("ملتان"), body) is not None) is is_credit


def test_a_repeated_place_is_as_good_as_a_known_one() -> None:
    assert read("(نادیہ بلوچ)", BracketContext(is_repeated=True)) is not None


@pytest.mark.parametrize(
    ("text", "is_credit"), [("ملتان (ملتان سلطانز)", False), ("ملتان (ملتان پوسٹ)", True)]
)
def test_a_name_that_begins_like_the_town_is_an_outlet_s_or_none(
    text: str, is_credit: bool
) -> None:
    context = BracketContext(known_places(text, LEXICON))
    reading = read_bracket(text + BODY, text.index("("), LEXICON, context)
    assert (reading is not None) is is_credit
