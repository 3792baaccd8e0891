import pytest

from urdunews.datelines.places import known_places
from urdunews.datelines.tokens import ending_at
from urdunews.datelines.topics import is_memory, is_topic
from urdunews.words.lexicon import Lexicon

LEXICON = Lexicon.default()


def reads_as_topic(text: str) -> bool:
    places = known_places(text, LEXICON)
    ending = ending_at(text, places[-1].end)
    assert ending is not None
    return is_topic(text, places, ending, LEXICON)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("دیر: سے سونے والے سستی محسوس کرتے ہیں", id="a-postposition"),
        pytest.param("ملتان: میں پہلی بار وہاں گیا", id="i"),
        pytest.param("ملتان۔ کے آم میٹھے ہوتے ہیں", id="a-postposition-after-a-stop"),
        pytest.param("ملتان۔ یہ نام سنتے ہی گرمی یاد آتی ہے", id="its-name"),
        pytest.param("کراچی… نام لیتے ہی سمندر یاد آتا ہے", id="at-its-name"),
        pytest.param("دیر: یہ وہ لفظ ہے جو روز سنا جاتا ہے", id="this-is-the-word"),
        pytest.param("دہلی… وہی دہلی جس کا ذکر میر نے کیا", id="the-place-itself"),
        pytest.param("میر پور: یہ فلم ایک استاد کی کہانی ہے", id="a-film"),
        pytest.param("کراچی: ایک شہر، ہزار چہرے", id="a-city"),
        pytest.param("لاہور: ایک ناول جس میں پرانا شہر ہے", id="a-work-and-a-clause"),
        pytest.param("کراچی: ایک دستاویزی فلم ہے جس میں", id="a-work-that-is"),
        pytest.param("چین: اژدہے کی واپسی، ایک نئی کتاب جس میں", id="a-second-phrase"),
        pytest.param("پشاور: پھولوں کا شہر", id="of-flowers"),
        pytest.param("لندن — وہ شہر جہاں میں رہا", id="after-a-dash"),
        pytest.param("ملتان۔ جس کی گلیوں میں بچپن گزرا", id="whose"),
        pytest.param("پشاور۔ اس شہر کے سات دروازے تھے", id="this-city"),
        pytest.param("دہلی… جہاں ہر پتھر بولتا ہے", id="where"),
        pytest.param("ایران: جس کے بغیر امن ممکن نہیں", id="a-land-and-a-clause"),
        pytest.param("ریاض: مجھے معلوم ہے کہ تم سچے ہو", id="a-person-speaks"),
        pytest.param("چین: کیا ہم کچھ سیکھ سکتے ہیں؟ ہاں", id="a-question-of-a-land"),
        pytest.param("ملتان: شہر جس کی گلیاں تنگ ہیں", id="a-noun-and-a-clause"),
        pytest.param("ملتان: نیلے گنبدوں والا شہر جو", id="of-domes-and-a-clause"),
        pytest.param("ملتان: آم، کھجور اور گنبدوں والا شہر جو", id="a-second-noun-and-a-clause"),
        pytest.param("ہنزہ: بادلوں سے اوپر ایک دنیا جہاں", id="a-noun-after-an-article"),
        pytest.param("برازیل: کھیل یہاں عبادت ہے۔", id="a-state-of-a-land"),
        pytest.param("پنجاب: بیشتر اضلاع میں موسم خشک رہے گا", id="a-forecast-of-a-region"),
        pytest.param("لاہور: صاف، کراچی: ابر آلود", id="two-rows"),
        pytest.param("لاہور: 44", id="one-figure-alone"),
        pytest.param("لاہور: پٹرول 270 روپے۔", id="one-value-alone"),
        pytest.param("لاہور: 185/6، 20 اوورز", id="a-score"),
        pytest.param("لاہور: 338 (صفدر 104، فاضل 77)", id="a-score-and-names"),
        pytest.param("لاہور: نعیم مغل، 0300-1234567", id="a-telephone"),
        pytest.param("لاہور: دفتر، info@example.org", id="an-address"),
        pytest.param("لاہور: پٹرول 270 روپے، ڈیزل 280 روپے۔", id="values"),
        pytest.param("ملتان: فجر 4 بج کر 20 منٹ، ظہر 12:10", id="times"),
        pytest.param("لاہور۔ لاہور ہے، اور کیا لکھوں", id="it-is-what-it-is"),
        pytest.param("ملتان: کے مسائل حل کریں گے", id="a-case-marker"),
        pytest.param("لاہور: 201 آل آؤٹ، میچ برابر رہا", id="all-out"),
        pytest.param("سوات: وہ رات جب پل بہہ گیا", id="that-night"),
        pytest.param("بلوچستان: ہمارے وسائل پر ہمارا حق ہے", id="a-region-speaks"),
        pytest.param("قصور۔ یہاں کے پھول ملک بھر میں جاتے ہیں", id="what-is-here-after-a-stop"),
        pytest.param("ملتان - پنجاب کا پرانا شہر ہے اور", id="what-it-is"),
        pytest.param("ملتان: پیاسے کھیتوں کی کہانی", id="a-title"),
    ],
)
def test_a_text_may_be_about_the_place_before_it(text: str) -> None:
    assert reads_as_topic(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("ملتان: نہر صاف کر دی گئی", id="a-story"),
        pytest.param("ملتان:", id="nothing"),
        pytest.param("ملتان: ’میں نے کچھ نہیں کیا‘", id="a-quotation"),
        pytest.param("ملتان: پر امن احتجاج کیا گیا", id="an-adverb"),
        pytest.param("کراچی: کے الیکٹرک نے بل بھیج دیے", id="a-company"),
        pytest.param("لاہور: لاہور میں نہر صاف کر دی گئی", id="the-place-again"),
        pytest.param("ملتان: یہ بات وزیر نے کہی", id="this-is-said"),
        pytest.param("کراچی: یہ شہر ہمارا ہے، میئر کا بیان", id="this-city-of-ours"),
        pytest.param("پشاور۔ اس موقع پر وزیر نے کہا", id="on-this-occasion"),
        pytest.param("ملتان: ایک شہری نے درخواست دی", id="a-citizen"),
        pytest.param(
            "ملتان: پولیس کی ٹیم، ایک کتاب، دو قلم", id="a-second-phrase-without-a-clause"
        ),
        pytest.param("ملتان: نہر صاف، سڑک جس پر بارش ہوئی", id="a-clause-about-a-road"),
        pytest.param("ملتان: ایک شہر کے بازار میں آگ لگی", id="no-end-of-a-phrase"),
        pytest.param("ملتان: شہر، مضافات میں بارش", id="one-word"),
        pytest.param("ملتان: اندرون شہر، گلبرگ میں بجلی بند", id="no-article"),
        pytest.param("ملتان: حکومت کی کتاب، قلم کی سکیم", id="a-work-without-an-article"),
        pytest.param("ملتان: گھر اور پرانا شہر، سب ڈوب گئے", id="a-conjunction"),
        pytest.param("سرینگر// جس دن بارش ہوئی نہر ٹوٹ گئی", id="a-correlative"),
        pytest.param("سرینگر// جہاں ایک طرف برف گری", id="on-the-one-hand"),
        pytest.param("ملتان: چور نے ایک شہر جہاں", id="a-clause-in-a-report"),
        pytest.param("ملتان: جھیل کے ساتھ شہر جہاں", id="a-clause-after-a-postposition"),
        pytest.param("ملتان، سکھر: شہر میں پانی کم ہے", id="a-state-of-two-towns"),
        pytest.param("پنجاب: پل گر گیا", id="what-happened-in-a-region"),
        pytest.param("ملتان: جس کے پاس ٹکٹ نہیں وہ نہ آئے", id="a-town-and-a-clause"),
        pytest.param("ملتان: کیا نہر صاف ہو گی؟", id="a-question-of-a-town"),
        pytest.param("چین: وزیر نے پوچھا کہ کب؟", id="a-question-that-is-told"),
        pytest.param("ملتان: مجھے معلوم ہے، وزیر کا بیان", id="a-town-does-not-speak"),
        pytest.param("ملتان: 3 چور گرفتار، 2 فرار", id="figures-of-a-story"),
        pytest.param("ملتان: نہر صاف، سڑک بند", id="no-figures"),
        pytest.param("ملتان: 12 افراد زخمی", id="one-figure"),
        pytest.param("ملتان: 28/05/2026 نہر صاف", id="a-date-in-figures"),
        pytest.param("ملتان: 44 ڈگری۔ نہر سوکھ گئی", id="a-value-and-a-story"),
        pytest.param("ملتان: ہیلپ لائن 0300-1234567 پر " + "نہر صاف " * 20, id="a-long-line"),
        pytest.param("ملتان، سکھر: ملتان، سکھر: نہر", id="printed-twice"),
        pytest.param("ملتان: وزیر نے کہا، یاد رہے: نہر", id="another-colon"),
        pytest.param("ملتان: 201 رنز کے تعاقب میں ٹیم ہار گئی", id="runs-in-a-story"),
        pytest.param("لاہور — دیہات کی لڑکیاں اسکول جاتی ہیں", id="a-habit-after-a-dash"),
        pytest.param("سیالکوٹ - مزدوروں کو گیس نہیں ملتی", id="what-is-missing"),
        pytest.param("ملتان: نام بدلنے کا فیصلہ ہو گیا", id="a-name-in-a-story"),
        pytest.param("ملتان: وہ ڈاکٹر جو ہڑتال پر تھے واپس آ گئے", id="those-who"),
        pytest.param("ملتان: ملتان پنجاب کا پرانا شہر ہے", id="the-place-again-is-one"),
        pytest.param("ملتان// پنجاب کا پرانا شہر ہے", id="what-it-is-after-slashes"),
        pytest.param("ملتان: مصر عرب دنیا کا مرکز ہے، وزیر", id="what-a-country-is"),
        pytest.param("دبئی: 120 آل راؤنڈر تربیت کے لیے پہنچ گئے ہیں۔", id="all-rounders"),
        pytest.param("بھارت: ہم جنگ نہیں چاہتے، وزیر دفاع نے کہا۔", id="a-region-is-quoted"),
        pytest.param("کوئٹہ: وہ ملزم جب پیش ہوا تو ضمانت منظور ہوئی۔", id="that-suspect"),
    ],
)
def test_a_story_is_not_a_topic(text: str) -> None:
    assert not reads_as_topic(text)


@pytest.mark.parametrize(
    ("text", "remembers"),
    [
        ("ہم چھت پر تھے، نیچے پانی تھا۔", True),
        ("ہم چھت پر تھے۔ بعد میں ایک شہری نے کہا", True),
        ("ہمیں انصاف چاہیے، لواحقین نے کہا۔", False),
        ("وہ رات جب پل بہہ گیا", True),
        ("وہ ملزم جب پیش ہوا", False),
        ("نہر صاف کر دی گئی", False),
        ("’ہم چھت پر تھے‘", False),
    ],
)
def test_a_memory_follows_a_date(text: str, remembers: bool) -> None:
    assert is_memory(text, 0) == remembers
