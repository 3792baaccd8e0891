import pytest

import urdunews
from urdunews.characters.normalization import fold
from urdunews.lines.forms import Part, line_forms
from urdunews.lines.readings import LineKind
from urdunews.words.lexicon import Lexicon

LEXICON = Lexicon.default()
STORY = (
    "اسلام آباد: عدالت نے درخواست منظور کرتے ہوئے کہا کہ فریقین اگلی سماعت پر تحریری جواب دیں۔\n"
    "وکیل نے بتایا کہ گواہوں کے بیانات جمعے کو قلم بند کیے جائیں گے۔\n"
)


def kind_of(line: str, part: Part) -> LineKind | None:
    """Return the kind of a line by its form, in a part of a page."""
    reading = line_forms(part, LEXICON).read(fold(line))
    return None if reading is None else reading.kind


HEADLINES = [
    # A masthead's post is before a colon, or alone.
    "بانی جماعت کی ضمانت منظور",
    "بانی پاکستان کے مزار پر محافظوں کی تبدیلی",
    "مدیر کے خلاف مقدمہ خارج",
    "ایڈیٹرز کونسل نے نیا قانون مسترد کر دیا",
    "چیف ایڈیٹر سمیت تین صحافی رہا",
    "ناشرین کا کاغذ مہنگا ہونے پر احتجاج",
    "چیف ایگزیکٹو کے استعفے کا مطالبہ",
    # Longer than the phrases that they open with.
    "مقبول ترین ڈرامے کا دوسرا حصہ تیار",
    "یوٹیوب چینل چلانے والا اہلکار معطل",
    "واٹس ایپ چینلز میں نیا فیچر متعارف",
    "تبصرے بند کرنے کا نیا فیچر متعارف",
    "تمام حقوق مانگنے والے اساتذہ گرفتار",
]


@pytest.mark.parametrize("headline", HEADLINES)
@pytest.mark.parametrize("above", ["", "پاکستان\n"], ids=["header-line", "below-a-section"])
def test_a_headline_may_open_like_a_phrase(headline: str, above: str) -> None:
    article = urdunews.parse_article(f" date 2024-01-02 {above}{headline}\n{STORY}")
    assert article.headline == headline


@pytest.mark.parametrize(
    "line",
    [
        "بانی: سلیم درانی",
        "چیف ایڈیٹر : سلیم درانی",
        "گروپ چیف ایگزیکٹو و ایڈیٹر انچیف: سلیم درانی",
        "چیف ایگزیکٹو وایڈیٹرانچیف:سلیم درانی",
        "ایڈیٹر",
        "یوٹیوب چینل",
        "یوٹیوب چینل کو سبسکرائب کریں",
        "واٹس ایپ چینل جوائن کریں",
        "ایپ انسٹال کریں",
        "تبصرے (4) بند ہو چکے ہیں",
        "ای پیپر | اشتہارات | پچھلے شمارے",
        "مزید خبریں",
        "یہ بھی پڑھیں: سونا سستا ہو گیا، تاجر پریشان",
    ],
)
@pytest.mark.parametrize("part", ["front", "foot"])
def test_phrases_are_found_in_all_parts(line: str, part: Part) -> None:
    assert kind_of(line, part) in {"junk", "end"}


def test_a_longer_line_that_opens_like_a_phrase_is_one_below_the_headline() -> None:
    line = "مقبول ترین ڈرامے کا دوسرا حصہ تیار"
    assert [kind_of(line, part) for part in ("front", "body", "foot")] == [None, "end", "end"]
