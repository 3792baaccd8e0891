import pytest

from prose.test_stop import stop_at
from urdunews.prose.splitting import sentences
from urdunews.prose.trailing import trails_off

SPLIT = [
    "منزل بہت قریب تھی... ‖اس نے رفتار بڑھا دی۔",
    "وہ خاموش... ‖اس کی آنکھیں نم تھیں۔",
    "بس ایک خواب... ‖میں نے آنکھیں کھول دیں۔",
    "پھر وہی راستہ، وہی سفر... ‖ہم چلتے رہے۔",
    "یہ تھا شہر کا حال... ‖لوگ گھروں سے نکل آئے۔",
    "نہ بجلی نہ پانی… ‖ہم کہاں جائیں؟",
    "سب کچھ تباہ… ‖کسان نے سر پکڑ لیا۔",
    "بچے بھوکے، ماں بیمار... ‖وزیر نے نوٹس لے لیا۔",
    "انتظار طویل ہوتا گیا... ‖بالآخر دروازہ کھل گیا۔",
    "میں نے کہا کہ ... رہنے دو۔",
    "اس نے چائے... بسکٹ اور پھل منگوائے۔",
    "یہ شہر... جو کبھی روشنیوں کا شہر تھا... آج اندھیرے میں ہے۔",
    "یہ لوگ... جن کا گھر بہہ گیا... اب خیموں میں رہتے ہیں۔",
    "وہ آیا تو ایک شخص... جو سب سے امیر تھا... ‖لوگ حیران ہوئے۔",
    "وہ شخص... بہت امیر تھا... ‖لوگ حیران ہوئے۔",
    "کتاب کے پہلے... اور آخری باب میں تضاد ہے۔",
    "ہم لاہور... ملتان اور سکھر گئے۔",
    "اس کا نام... شاید اکرم تھا۔",
    "زندگی... ایک مسلسل سفر ہے۔",
    "صرف ایک شخص... پروفیسر نعیم... نے مخالفت کی۔",
    "بس دو... تین قدم باقی تھے۔",
    "یہ … یہ کیسے ہو سکتا ہے؟",
    "کتابیں، جھولے، کھانے… یہ سب میلے میں موجود ہے۔",
    "اس کی آواز ... مدھم اور اداس ... دور سے آتی تھی۔",
    "اسلام آباد... عدالت عظمیٰ نے فیصلہ محفوظ کر لیا۔",
    "وزیر نے بار بار... اس نے نہیں سنا۔",
    "وہ سرد رات... وہ خاموش گلیاں۔",
    "انہوں نے لکھا I am tired... ‖مداح پریشان ہو گئے۔",
]


@pytest.mark.parametrize("marked", SPLIT)
def test_dots_end_a_sentence_before_a_new_clause_alone(marked: str) -> None:
    parts = [part.strip() for part in marked.split("‖")]
    assert [one.text for one in sentences(marked.replace("‖", ""))] == parts


@pytest.mark.parametrize(
    ("marked", "answer"),
    [
        pytest.param("نتیجہ 3|...5 رہا", False, id="range"),
        pytest.param("اس نے کہا کہ|... پل", False, id="open-word"),
        pytest.param("شام ہو گئی|... تو وہ", False, id="clitic"),
        pytest.param("وہ گیا|... پل", True, id="verb"),
        pytest.param("اس نے کہا ’کاش|...‘ وہ چپ رہا", True, id="quoted"),
        pytest.param("سب تباہ|... کسان نے کہا", None, id="a-clause-with-its-own-subject"),
        pytest.param("ایک بوڑھا|... اور اداس شخص آیا", False, id="pause"),
    ],
)
def test_what_precedes_and_follows_an_ellipsis_decides(marked: str, answer: bool | None) -> None:
    assert trails_off(stop_at(marked)) is answer
