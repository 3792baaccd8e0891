import pytest

from urdunews.datelines.statements import tells_about_place
from urdunews.words.lexicon import Lexicon


def tells(sentence: str, *, is_town: bool = False) -> bool:
    text = f"x: {sentence}"
    return tells_about_place(
        text,
        text.index(": ") + 2,
        Lexicon.default(),
        countries=None if is_town else frozenset({"PK"}),
        ending="colon",
    )


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("آدھی رات کا سورج دیکھنے سیاح یہاں آتے ہیں۔", id="a-habit"),
        pytest.param("دیہات میں آج بھی گھوڑے پالے جاتے ہیں۔", id="a-passive-habit"),
        pytest.param("یہاں کوئی رات کو دروازہ بند نہیں کرتا۔", id="a-negated-habit"),
        pytest.param("وادی کے لوگ بہت مہمان نواز ہیں۔", id="a-state"),
        pytest.param("یہاں چوری کا کوئی تصور نہیں ہے۔", id="a-negated-state"),
        pytest.param("بیشتر اضلاع میں موسم خشک رہے گا۔", id="a-forecast"),
        pytest.param("بیشتر اضلاع میں بارش ہوگی", id="a-forecast-without-a-stop"),
        pytest.param("پرانے بازار، جہاں کبھی قافلے ٹھہرتے تھے۔", id="a-name-and-a-clause"),
        pytest.param("شہر کا قبرستان، جہاں قبریں کہانیاں سناتی ہیں۔", id="of-a-name"),
        pytest.param("بازار، جو اب ویران ہے۔", id="a-name-and-a-state"),
        pytest.param("بچے ساحل پر کشتی چلاتے ہوئے", id="a-picture"),
        pytest.param("ساحل پر ڈوبتے سورج کا منظر", id="a-view"),
        pytest.param("یہاں گرمی بہت ہے، سردی بھی سخت ہے۔", id="two-states"),
        pytest.param("نفرت کے خلاف جدوجہد کا ملک اب پرسکون ہے۔", id="a-state-of-the-country"),
        pytest.param("ملتان میں سائیکلیں نایاب ہیں۔", id="a-state-of-a-town"),
        pytest.param("لندن میں ہزاروں لوگ بے گھر ہیں۔", id="a-state-of-many-abroad"),
        pytest.param("ملتان کا بازار ہزاروں لوگوں کا مرکز ہے۔", id="a-part-of-a-town"),
        pytest.param("ملتان میں ہزاروں مزار ہیں۔", id="many-buildings-of-a-town"),
        pytest.param("ملتان میں سینکڑوں سال پرانے بازار ہیں۔", id="many-years"),
        pytest.param("ملتان میں ہر سال میلہ لگتا ہے۔", id="a-habit-of-a-town"),
        pytest.param("برف کے باعث لوگ گھروں میں رہتے ہیں۔", id="a-habit-and-its-cause"),
    ],
)
def test_a_statement_tells_about_a_country(sentence: str) -> None:
    assert tells(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("", id="nothing"),
        pytest.param("، ہے۔", id="one-word"),
        pytest.param("12 افراد ہلاک", id="no-verb"),
        pytest.param("پل گرنے سے پانچ افراد ہلاک ہو گئے۔", id="what-happened"),
        pytest.param("پل گرنے سے پانچ افراد ہلاک ہو گئے ہیں۔", id="what-has-happened"),
        pytest.param("ملبہ ہٹانے کا کام جاری ہے۔", id="what-is-going-on"),
        pytest.param("پولیس مقابلہ، جس میں دو ڈاکو ہلاک ہو گئے۔", id="news-in-a-clause"),
        pytest.param("نہر صاف، جس پر کسان خوش ہیں، وزیر آ گئے۔", id="three-clauses"),
        pytest.param("نیا قانون اگلے ماہ نافذ ہو سکتا ہے۔", id="what-may-happen"),
        pytest.param("نئی مٹی پہنچی ہے جو ہماری نظروں سے اوجھل رہتی ہے۔", id="before-a-clause"),
        pytest.param("کئی شہروں میں بجلی معطل ہے۔", id="what-is-broken"),
        pytest.param("مہنگائی کے خلاف لوگ سڑکوں پر ہیں۔", id="a-state-and-its-cause"),
        pytest.param("ملتان میں ہزاروں لوگ بے گھر ہیں۔", id="a-state-of-many-in-a-town"),
        pytest.param("صفائی کا کام جاری ہے، ہزاروں گھر بجلی سے محروم ہیں۔", id="after-news"),
        pytest.param("حکام کا کہنا ہے کہ پانی صاف ہے۔", id="what-is-said"),
        pytest.param("ماہرین کے مطابق دریا میں پانی کم ہے۔", id="according-to"),
        pytest.param("وزیر نے کہا پانی صاف ہے۔", id="who-said-it"),
        pytest.param("پروازیں اگلے ماہ شروع ہوں گی۔", id="what-will-happen"),
        pytest.param("نہر صاف کر دی گئی، جس پر کسان خوش ہیں۔", id="a-clause-after-news"),
        pytest.param("صدر، وزیر، مشیر", id="a-list"),
        pytest.param("پانی ہوتا تو کسان گندم اگاتے", id="what-might-have-been"),
        pytest.param("ملزم پکڑا گیا ہوا", id="no-participle"),
        pytest.param("ہوئے", id="one-word-of-a-picture"),
        pytest.param("پانی صاف ہے " * 30, id="a-long-sentence"),
    ],
)
def test_a_report_does_not(sentence: str) -> None:
    assert not tells(sentence)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("شہر میں پانی کم ہے۔", False),
        ("شہر میں بارش ہوگی۔", False),
        ("سمندر کنارے بسا یہ شہر سب کو گلے لگاتا ہے۔", True),
        ("مزار کا لنگر کبھی بند نہیں ہوتا۔", True),
        ("یہاں کے لوگ بہت خوش ہیں۔", True),
        ("دوستوں کی محفل میں یہی سننے کو ملتا ہے۔", True),
        ("روز 12 ہزار ٹن کچرا پیدا ہوتا ہے۔", False),
        ("ہر سال ہزاروں بچے بیمار ہوتے ہیں۔", False),
        ("کپڑے کی شہرت کبھی یورپ تک تھی۔", True),
        ("یہ صدیوں تک تاجروں کا ٹھکانہ تھا، اب ویران جگہ تھی۔", False),
        ("ملزم کبھی استاد رہا تھا۔", False),
        ("ملزم استاد تھا۔", False),
        ("پل گر گیا، یہاں کبھی سڑک تھی۔", False),
        ("تھا۔", False),
        ("مزدوروں کو گیس نہیں ملتی۔", False),
        ("نئی سڑک اگلے ماہ بن سکتی ہے۔", False),
        ("ہیں۔", False),
        ("مزار کا لنگر کبھی بند نہیں ہوا۔", False),
        ("یہ شہر پانی میں ڈوب گیا۔", False),
        ("شہری کشتی کی سیر کرتے ہوئے", True),
    ],
)
def test_a_town_s_statement_has_to_speak_of_it(sentence: str, expected: bool) -> None:
    assert tells(sentence, is_town=True) is expected


def test_a_story_from_a_town_may_begin_with_a_habit_after_a_dash() -> None:
    text = "کراچی — خواتین گھروں میں کام کرتی ہیں۔"
    start, lexicon = text.index("خواتین"), Lexicon.default()
    assert tells_about_place(text, start, lexicon, countries=None, ending="colon")
    assert not tells_about_place(text, start, lexicon, countries=None, ending="dash")
