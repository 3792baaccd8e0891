import pytest

from urdunews.datelines.grammar import read_dateline
from urdunews.datelines.readings import Opening
from urdunews.datelines.sound import (
    after_known_places,
    before_known_credit,
    read_sender_line,
)
from urdunews.words.lexicon import Lexicon

LEXICON = Lexicon.default()


def opening_of(text: str, words: str) -> Opening:
    return Opening(text, words, LEXICON)


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("ملتان (نامہ نگار) نہر", "ملتان (نامہ نگار)"),
        ("ملتان۔ 5 مئی (نامہ نگار) نہر", "ملتان۔ 5 مئی (نامہ نگار)"),
        ("ملتان '5 مئی (نامہ نگار) نہر", "ملتان '5 مئی (نامہ نگار)"),
        ("ملتان 5 مئی اے پی پی) نہر", "ملتان 5 مئی اے پی پی)"),
        ("ملتان: 5 مئی،20 (نامہ نگار) نہر", "ملتان: 5 مئی،20 (نامہ نگار)"),
        ("ملتان: 5 مئی،20 نہر", "ملتان: 5 مئی،"),
        ("ملتان، 5 مئی۔ نہر", "ملتان، 5 مئی۔"),
        ("ملتان، 5 مئی 2024ء: نہر", "ملتان، 5 مئی 2024ء:"),
        ("ملتان، 5 مئی 1940ء: نہر", None),
        ("ملتان، 5 مئی 2016: ہم نہر پر تھے", None),
        ("ملتان، 5 مئی 2016: میں نہر پر تھا", None),
        ("ملتان، 5 مئی 2016: وہ دن جب نہر ٹوٹی", None),
        ("ملتان، 5 مئی 2016: ہمارے نمائندے کو", "ملتان، 5 مئی 2016:"),
        ("ملتان، 5 مئی 2016: ’نہر ٹوٹ گئی‘", "ملتان، 5 مئی 2016:"),
        ("ملتان، 5 مئی: ہم نہر صاف کریں گے، وزیر", "ملتان، 5 مئی:"),
        ("ملتان، 5 رمضان 1447ھ: نہر", "ملتان، 5 رمضان 1447ھ:"),
        ("ملتان، 40 مئی: نہر", "ملتان، 40 مئی:"),
        ("ملتان (نامہ نگار) اور سکھر", None),
        ("ملتان: ایک شہر، ہزار چہرے", None),
        ("ملتان،سونے کی قیمت", "ملتان،"),
        ("ملتان: نہر", "ملتان:"),
        ("ملتان نہر", None),
        ("ملتان (نامہ نگار) کے نہر", None),
        ("نہر (نامہ نگار)", None),
    ],
)
def test_known_places_are_followed_by_a_bracket_a_date_or_an_ending(
    text: str, dateline: str | None
) -> None:
    reading = after_known_places(opening_of(text, text.split(" ", maxsplit=1)[0]))
    assert (reading and text[: reading.end]) == dateline


@pytest.mark.parametrize(
    ("text", "dateline", "date"),
    [
        ("ملتان: 28/05/2026 (نامہ نگار) نہر", "ملتان: 28/05/2026 (نامہ نگار)", "2026-05-28"),
        ("ملتان 28-05-2026: نہر", "ملتان 28-05-2026:", "2026-05-28"),
        ("ملتان (نامہ نگار۔ 28-05-2026) نہر", "ملتان (نامہ نگار۔ 28-05-2026)", "2026-05-28"),
        ("ملتان: 31/02/2026 (نامہ نگار) نہر", "ملتان: 31/02/2026 (نامہ نگار)", None),
    ],
)
def test_a_date_may_be_in_figures(text: str, dateline: str, date: str | None) -> None:
    reading = read_dateline(text, LEXICON)
    assert reading is not None
    assert text[: reading.end] == dateline
    assert (reading.date and reading.date.isoformat()) == date
    assert all(credit.row is not None for credit in reading.credits)


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("نور گڑھی (نامہ نگار) نہر", "نور گڑھی (نامہ نگار)"),
        ("نور گڑھی (چنیوٹ) (نامہ نگار) نہر", "نور گڑھی (چنیوٹ) (نامہ نگار)"),
        ("نور گڑھی۔ 5 مئی (نامہ نگار) نہر", "نور گڑھی۔ 5 مئی (نامہ نگار)"),
        ("نور گڑھی 5 مئی کو (نامہ نگار) نہر", None),
        ("نور گڑھی (صبح نو) (نامہ نگار) نہر", None),
        ("نور گڑھی ) (نامہ نگار) نہر", None),
        ("نور گڑھی (نامہ نگار) کے نہر", None),
        ("نور گڑھی نہر", None),
    ],
)
def test_an_unlisted_place_has_a_known_credit_after_it(text: str, dateline: str | None) -> None:
    reading = before_known_credit(opening_of(text, "نور گڑھی"))
    assert (reading and text[: reading.end]) == dateline


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("ملتان - پاکستان اور چین نے معاہدہ کیا", "ملتان -"),
        ("ملتان - سکھر میں بارش ہوئی", "ملتان -"),
        ("ملتان - سکھر روڈ کی مرمت", None),
        ("ملتان - سکھر اور لاہور کے درمیان", None),
        ("ملتان - سکھر - لاہور تک نہر", None),
        ("ملتان، سکھر میں بارش ہوئی", None),
        ("پاکستان - سکھر میں بارش ہوئی", None),
    ],
)
def test_a_dash_may_come_before_a_sentence_that_begins_with_a_place(
    text: str, dateline: str | None
) -> None:
    reading = after_known_places(opening_of(text, text.partition(" ")[0]))
    assert (reading and text[: reading.end]) == dateline


@pytest.mark.parametrize(
    ("text", "places", "credits_"),
    [
        pytest.param("ملتان۔ سکھر (نامہ نگار) نہر", ["ملتان", "سکھر"], ["نامہ نگار"], id="stop"),
        pytest.param("ملتان...سکھر۔ (اے پی پی) نہر", ["ملتان", "سکھر"], ["اے پی پی"], id="dots"),
        pytest.param(
            "ملتان۔ سکھر (رپورٹ:۔ نادیہ بلوچ ) نہر",
            ["ملتان", "سکھر"],
            ["رپورٹ:۔ نادیہ بلوچ"],
            id="a-label-and-a-stop",
        ),
        pytest.param("ملتان۔ سکھر (صبح نو) نہر", None, None, id="an-unknown-name"),
        pytest.param("ملتان۔ سکھر (نامہ نگار) کے", None, None, id="grammar"),
        pytest.param("ملتان۔ سکھر (5 مئی 2026) نہر", None, None, id="a-date"),
    ],
)
def test_two_places_joined_by_a_stop_need_a_known_credit_after_them(
    text: str, places: list[str] | None, credits_: list[str] | None
) -> None:
    reading = after_known_places(opening_of(text, "ملتان"))
    assert (reading and [text[p.start : p.end] for p in reading.places]) == places
    assert (reading and [text[c.start : c.end] for c in reading.credits]) == credits_


@pytest.mark.parametrize(
    ("line", "is_dateline"),
    [
        ("ملتان (نادیہ بلوچ)", True),
        ("ملتان (صبح نو)", True),
        ("ملتان (نادیہ بلوچ):", True),
        ("ملتان، 5 مئی (صبح نو)", True),
        ("ملتان – نادیہ بلوچ", True),
        ("ملتان – نادیہ بلوچ: نہر", False),
        ("ملتان (نادیہ بلوچ) نہر", False),
        ("ملتان (صبح)", False),
        ("ملتان، 5 مئی", False),
        ("ملتان", False),
        ("ملتان نہر", False),
        ("نہر (نادیہ بلوچ)", False),
        ("آواز دی وائس/ ملتان", True),
        ("آواز دی وائس/ نہر", False),
        ("جنگ/ ملتان", False),
        ("آواز دی وائس/ ملتان نہر", False),
        ("نہر/ ملتان", False),
        ("ویب ڈیسک/ ملتان", False),
        ("آواز دی وائس", False),
        ("پاکستان (نادیہ بلوچ)", False),
        (f"ملتان ({'نادیہ ' * 20}بلوچ)", False),
    ],
)
def test_a_town_and_names_alone_on_their_line_may_be_a_dateline(
    line: str, is_dateline: bool
) -> None:
    reading = read_sender_line(line, LEXICON)
    assert (reading is not None) is is_dateline
    if reading is not None:
        assert reading.end == len(line)


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("ملتان( ) نہر", "ملتان( )"),
        ("ملتان () نہر", "ملتان ()"),
        ("قصور() نہر", "قصور()"),
        ("ملتان، 5 مئی ( ) نہر", "ملتان، 5 مئی ( )"),
        ("ملتان () میں", None),
        ("ملتان (۔) نہر", None),
    ],
)
def test_an_empty_bracket_ends_a_dateline(text: str, dateline: str | None) -> None:
    reading = after_known_places(opening_of(text, text.split("(", maxsplit=1)[0].strip(" ،")))
    assert (reading and text[: reading.end]) == dateline
    assert reading is None or reading.damaged
