import pytest

from urdunews.datelines.headings import is_heading


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("گرد اور گرمی سے آگے کی کہانی۔", id="a-story"),
        pytest.param("پرانے سینما گھروں کی کچھ یادیں", id="memories"),
        pytest.param("طلبہ کے لیے پانچ مشورے۔", id="advice"),
        pytest.param("چھوٹا ملک مگر بڑی سفارت کا راز۔", id="an-adjective-like-a-verb"),
        pytest.param("میر، داغ اور غالب کا شہر۔", id="the-town-of-several"),
        pytest.param("مقبروں سے ملنے والے خزانے۔", id="a-noun-and-its-clause"),
        pytest.param("بھٹکتے ریوڑوں کی داستان۔ ایک رپورٹ", id="a-story-before-more-text"),
        pytest.param("پہاڑوں میں کھویا ہوا قبیلہ۔", id="a-noun-and-a-participle"),
        pytest.param("ماضی، حال اور مستقبل", id="names"),
        pytest.param("کل اور آج۔", id="two-names"),
        pytest.param("غلامی سے خوشحالی تک۔", id="from-and-to"),
        pytest.param("جہاں مستقبل پہلے پہنچ چکا ہے۔", id="a-clause-about-the-place"),
        pytest.param("برف کیوں پگھل رہی ہے، ماہر کیا کہتے ہیں؟", id="two-questions"),
        pytest.param("درخت کون کاٹ رہا ہے۔", id="a-question-with-a-full-stop"),
    ],
)
def test_a_heading_may_follow_a_place(text: str) -> None:
    assert is_heading(text, 0)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("کہانی۔", id="one-word"),
        pytest.param("بارش", id="one-other-word"),
        pytest.param("بچی کی کہانی سن کر جج رو پڑے۔", id="a-story-inside"),
        pytest.param("پل گر گیا، ملبے تلے دبی کہانی۔", id="a-verb"),
        pytest.param("ماہرین کے مطابق پانی کا راز۔", id="a-report"),
        pytest.param("نمائندے نے کہا برف کی کہانی۔", id="who-said-it"),
        pytest.param("حکومت کی نئی سکیم۔", id="another-noun"),
        pytest.param("ٹینکر سے ٹکرانے والا نوجوان ہلاک۔", id="a-headline"),
        pytest.param("قتل کرنے والا گرفتار۔", id="a-headline-after-its-noun"),
        pytest.param("آندھی اور بارش، درخت گر گئے۔", id="names-and-a-verb"),
        pytest.param("آگ اور دھماکہ، دکانیں تباہ۔", id="names-and-a-headline"),
        pytest.param("ریت، پیاس اور صبر۔ شہری سڑکوں پر آ گئے۔", id="names-and-a-story"),
        pytest.param("چاول، دال۔", id="too-few-names"),
        pytest.param("چاول، دال، گندم", id="names-without-a-conjunction"),
        pytest.param("گھر اور دکان " * 4, id="a-long-list"),
        pytest.param("چھٹیاں جون سے اگست تک۔", id="from-month-to-month"),
        pytest.param("بازار میں پل تک۔", id="only-to"),
        pytest.param("گھر سے دکان۔", id="only-from"),
        pytest.param("نہر، گھر سے دکان تک۔", id="from-and-to-after-a-name"),
        pytest.param("گھر سے دکان تک۔ شہری پریشان ہیں۔", id="from-and-to-and-a-story"),
        pytest.param("جہاں جلسہ تھا وہاں کنٹینر ہیں۔", id="where-and-there"),
        pytest.param("جہاں ایک سڑک ٹوٹی نہر بھی ٹوٹ گئی۔", id="on-the-one-hand"),
        pytest.param("جہاں بارش ہوئی، نہر ٹوٹ گئی۔", id="where-and-what-happened"),
        pytest.param("جہاں آرا بیگم انتقال کر گئیں۔", id="a-name-like-where"),
        pytest.param("جس پل پر بس تھی ٹوٹ گیا۔", id="which-bridge"),
        pytest.param("آگ کیسے لگی؟ پولیس کو پتا چل گیا۔", id="a-question-and-its-answer"),
        pytest.param("بسنت کب ہوگی، تاریخ کا اعلان ہو گیا۔", id="a-question-in-a-report"),
        pytest.param("آگ کیسے لگی معلوم نہ ہو سکا۔", id="a-question-that-nobody-answers"),
        pytest.param("معلوم نہیں کہ آگ کیسے لگی۔", id="a-question-after-that"),
        pytest.param("بازار بند کرنے کا اعلان کیا گیا۔", id="a-verb-like-what"),
        pytest.param("ٹرک سے ٹکرانے والی بس۔ تین مسافر چل بسے۔", id="a-noun-and-a-story"),
        pytest.param("دبے ہوئے خواب: شاعر کا بیان", id="a-colon"),
        pytest.param("بزرگوں کے لیے ’گپ شپ والی بس‘", id="a-quotation"),
        pytest.param("نہر صاف " * 30, id="a-long-line"),
    ],
)
def test_a_story_is_no_heading(text: str) -> None:
    assert not is_heading(text, 0)
