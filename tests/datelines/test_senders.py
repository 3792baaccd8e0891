import pytest

from urdunews.datelines.grammar import read_dateline
from urdunews.datelines.places import known_places
from urdunews.datelines.senders import after_date, after_separator, may_be_word
from urdunews.dates.page import find_date
from urdunews.words.lexicon import Lexicon
from urdunews.words.rows import CreditName

LEXICON = Lexicon.default()


def dateline_of(text: str, lexicon: Lexicon = LEXICON, *, is_line: bool = False) -> str | None:
    places = known_places(text, lexicon)
    reading = after_separator(text, places, lexicon, is_line=is_line)
    return None if reading is None else text[: reading.end]


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        pytest.param("ملتان – اے پی پی: نہر", "ملتان – اے پی پی:", id="dash-and-colon"),
        pytest.param("ملتان، اے پی پی - نہر", "ملتان، اے پی پی -", id="comma-and-hyphen"),
        pytest.param("ملتان/ اے پی پی- نہر", "ملتان/ اے پی پی-", id="slash"),
        pytest.param("ملتان — رائٹرز — نہر", "ملتان — رائٹرز —", id="an-agency-and-a-word"),
        pytest.param("ملتان: ویب ڈیسک: نہر", "ملتان: ویب ڈیسک:", id="a-desk"),
        pytest.param("ملتان۔۔۔ دنیا نیوز: نہر", "ملتان۔۔۔ دنیا نیوز:", id="dots"),
        pytest.param("ملتان، مشعل نیوز: نہر", "ملتان، مشعل نیوز:", id="unlisted"),
        pytest.param("ریاض، ایس پی اے: نہر", "ریاض، ایس پی اے:", id="of-the-place's-country"),
        pytest.param("ریاض، اے پی پی: نہر", None, id="of-another-country"),
        pytest.param("ملتان، مشعل نیوز - نہر", None, id="unlisted-and-a-hyphen"),
        pytest.param("ملتان، نادیہ بلوچ: نہر", None, id="a-person"),
        pytest.param("ملتان - جنگ - امن", None, id="a-newspaper-and-a-word"),
        pytest.param("ملتان، نامہ نگار: نہر", "ملتان، نامہ نگار:", id="a-role"),
        pytest.param("ملتان — بیورو رپورٹ — نہر", "ملتان — بیورو رپورٹ —", id="a-report"),
        pytest.param("ملتان، نمائندہ: نہر", None, id="a-role-of-one-word"),
        pytest.param("ملتان، نمائندہ مشعل: نہر", None, id="an-unlisted-role"),
        pytest.param("ملتان، انفارمیشن آفیسر: نہر", None, id="a-speaker"),
        pytest.param("ملتان/اے پی پی/ نہر", "ملتان/اے پی پی/", id="slashes"),
        pytest.param("ملتان//نامہ نگار//نہر", "ملتان//نامہ نگار//", id="double-slashes"),
        pytest.param("ملتان / نادیہ بلوچ / نہر", "ملتان / نادیہ بلوچ /", id="a-person-in-slashes"),
        pytest.param("ملتان/ای این این/ نہر", "ملتان/ای این این/", id="letters-in-slashes"),
        pytest.param("ملتان/پی ٹی آئی/ نہر", None, id="a-party-in-slashes"),
        pytest.param("ملتان/صاف پانی/ نہر", None, id="words-in-slashes"),
        pytest.param("ملتان/اے پی پی نہر", None, id="one-slash"),
        pytest.param("ملتان، اے پی پی نہر", None, id="no-ending"),
        pytest.param("ملتان – اے پی پی", None, id="nothing-after-it"),
        pytest.param("ملتان؟ اے پی پی: نہر", None, id="no-separator"),
        pytest.param("ملتان، گھر کے نیوز: نہر", None, id="grammar"),
        pytest.param("ملتان: بریکنگ نیوز: نہر", None, id="which-news"),
        pytest.param("ملتان، ویب ڈسک: نہر", None, id="misprinted"),
        pytest.param("ملتان، ا ب پ ت ٹ نیوز: نہر", None, id="too-many-words"),
        pytest.param("ملتان، (اے پی پی): نہر", None, id="no-words"),
        pytest.param("ملتان، پی ٹی آئی: جلسہ", None, id="a-party"),
        pytest.param("سرینگر/ایم ٹی نادر/ نہر", "سرینگر/ایم ٹی نادر/", id="initials"),
        pytest.param("سرینگر/ایم ٹی نہر/ بند", "سرینگر/ایم ٹی نہر/", id="initials-of-any-name"),
        pytest.param("سرینگر/ پی ڈی پی/ نہر", None, id="the-letters-of-a-party"),
        pytest.param("سرینگر// سمت بھارگو// نہر", "سرینگر// سمت بھارگو//", id="any-full-name"),
        pytest.param("سرینگر/ سمت بھارگو/ نہر", None, id="any-name-between-slashes"),
        pytest.param("سرینگر// تنہا// نہر", None, id="one-word"),
        pytest.param("سرینگر// سڑک حادثہ// نہر", None, id="an-accident"),
        pytest.param("سرینگر// شدید برف باری// نہر", None, id="the-weather"),
        pytest.param("سرینگر// سمت بھارگو// سمت بھارگو کی نہر", None, id="who-the-story-is-about"),
        pytest.param("سرینگر// کھیل کود// نہر", None, id="a-section"),
        pytest.param("سرینگر// تازہ ترین// نہر", None, id="a-kind-of-news"),
        pytest.param("سرینگر// جموں و کشمیر// نہر", None, id="a-region"),
        pytest.param("سرینگر// نئی دہلی// نہر", None, id="a-town"),
        pytest.param("سرینگر/ ایم بی اے کورس/ نہر", None, id="a-known-acronym"),
        pytest.param("سرینگر// گھر کی نہر// نہر", None, id="a-phrase"),
        pytest.param("سرینگر/ ایم اے کالج/ نہر", None, id="a-college"),
        pytest.param("نئی دہلی، پی ٹی آئی: نہر", "نئی دہلی، پی ٹی آئی:", id="at-home"),
        pytest.param(
            "ملتان ،مشعل نیوز( نامہ نگار) نہر", "ملتان ،مشعل نیوز( نامہ نگار)", id="a-bracket"
        ),
        pytest.param("ملتان، مشعل نیوز (نامہ نگار) کے", None, id="a-bracket-and-grammar"),
        pytest.param("ملتان، مشعل نیوز (5 مئی 2026) نہر", None, id="a-bracket-without-a-credit"),
        pytest.param("ملتان، مشعل نیوز (گھر کے) نہر", None, id="any-bracket"),
    ],
)
def test_a_sender_is_between_a_separator_and_an_ending(text: str, dateline: str | None) -> None:
    assert dateline_of(text) == dateline


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("ملتان 5 مئی، اے پی پی: نہر", "ملتان 5 مئی، اے پی پی:"),
        ("ملتان/5 مئی/اے پی پی/نہر", "ملتان/5 مئی/اے پی پی/"),
        ("ملتان 5 مئی، وزیر اعظم: نہر", "ملتان 5 مئی،"),
        ("ملتان 5 مئی، نادیہ بلوچ: نہر", "ملتان 5 مئی،"),
        ("ملتان 5 مئی، اے پی پی - نہر", "ملتان 5 مئی،"),
        # An agency of another country after a place that is also a word.
        ("چمن 5 مئی، ایس پی اے: نہر", "چمن 5 مئی،"),
    ],
)
def test_a_sender_may_follow_a_date(text: str, dateline: str) -> None:
    reading = read_dateline(text, LEXICON)
    assert reading is not None
    assert text[: reading.end] == dateline


@pytest.mark.parametrize("sender", ["اے پی پی", "مشعل نیوز", "نادیہ بلوچ", "بزم ٹائم"])
def test_before_prose_any_sender_may_end_its_line(sender: str) -> None:
    line = f"ملتان – {sender}"
    assert dateline_of(line, is_line=True) == line
    assert dateline_of(line) is None


@pytest.mark.parametrize(
    ("text", "credits_"),
    [
        ("ملتان: 5 مئی، صبح نو(نادیہ بلوچ) نہر", ["صبح نو", "نادیہ بلوچ"]),
        ("ملتان: 5 مئی، صبح نو (نامہ نگار) نہر", ["صبح نو", "نامہ نگار"]),
        ("ملتان: 5 مئی، صبح نو نہر", None),
        ("ملتان: 5 مئی، صبح (نامہ نگار) نہر", None),
        ("ملتان: 5 مئی (نامہ نگار) نہر", None),
    ],
)
def test_an_outlet_and_its_reporter_may_follow_a_date(
    text: str, credits_: list[str] | None
) -> None:
    date = find_date(text)
    assert date is not None
    reading = after_date(text, known_places(text, LEXICON), date, LEXICON)
    found = reading and [text[credit.start : credit.end] for credit in reading.credits]
    assert found == credits_


@pytest.mark.parametrize(
    ("name", "is_word"),
    [
        ("ارنا", False),
        ("العالم", False),
        ("الزام", True),
        ("وام", True),
        ("رائٹرز", True),
        ("جنگ", True),
        ("دنیا نیوز", False),
        ("اے پی پی", False),
        ("سحرنیوز", False),
        ("نہر", True),
    ],
)
def test_some_senders_are_also_ordinary_words(name: str, is_word: bool) -> None:
    assert may_be_word(name, LEXICON) is is_word


def test_an_agency_that_is_a_given_name_counts_as_a_word() -> None:
    lexicon = LEXICON.extended(credits=[CreditName(name="نادیہ", kind="agency")])
    assert may_be_word("نادیہ", lexicon)
