import pytest

from urdunews.characters.normalization import fold
from urdunews.dates.outlook import is_cancelled
from urdunews.dates.periods import Tense
from urdunews.dates.tenses import read_clause, tense_after


@pytest.mark.parametrize(
    ("clause", "tense"),
    [
        pytest.param(" لاہور میں جلسہ ہوگا۔", "future", id="will-be"),
        pytest.param(" قرعہ اندازی کی جائے گی۔", "future", id="passive"),
        pytest.param(" قرعہ اندازی کی جائےگی۔", "future", id="written-as-one"),
        pytest.param(" وہ عدالت پہنچیںگے", "future", id="unknown-verb-written-as-one"),
        pytest.param(" وہ عدالت میں پیش ہوں", "future", id="subjunctive"),
        pytest.param(" لاہور میں جلسہ ہوا۔", "past", id="was"),
        pytest.param(" دکانیں بند کی تھیں", "past", id="had-done"),
        pytest.param(" اس نے بات کی، پھر چلا جائے گا", "past", id="did-closes-the-clause"),
        pytest.param(" جلسے میں تقریر کی", "past", id="did-closes-the-text"),
        pytest.param(" وزیر خوب ہچکچایا ہے", "past", id="unknown-participle"),
        pytest.param(" خطاب کرتے ہوئے عوام سے اپیل کریں گے", "future", id="participle-and-future"),
        pytest.param(" لاہور پہنچے جہاں وہ خطاب کریں گے", "past", id="the-first-verb"),
        pytest.param(" سماعت ہے", "present", id="is"),
        pytest.param(" کام جاری رہتا ہے", "present", id="habit"),
        pytest.param(" وفد روانہ ہو رہا ہے", "present", id="progressive"),
        pytest.param(" موسم خشک رہا", "past", id="stayed"),
        pytest.param(" اس بہت لمبی اور پیچیدہ بات کا جواب بھی یہی ہے", None, id="far-copula"),
        pytest.param(" تک ملتوی کر دی", "future", id="adjourned"),
        pytest.param(" پیش ہونے کا حکم دیا", "future", id="ordered-to"),
        pytest.param(" عدالت کا حکم آیا", "past", id="an-order-came"),
        pytest.param(" اپنے کا اعلان کیا", "past", id="no-infinitive"),
        pytest.param(" عام معافی کا اعلان", None, id="no-verb"),
        pytest.param(" عام تعطیل کا اعلان", "future", id="announced-without-a-verb"),
        pytest.param(" کو دکانیں بند رہیں", "past", id="they-stayed"),
        pytest.param(" کو ہوشیار رہیں", "future", id="be-on-guard"),
        pytest.param(" کو میچ کھیلا جا رہا ہے", "present", id="being-done"),
        pytest.param(" کو میچ کھیلا جا رہا تھا", "past", id="was-being-done"),
        pytest.param(" کو اعلان کرنے والے ہیں", "future", id="about-to"),
        pytest.param(" کو حکومت نے فیس بڑھانے کا فیصلہ کیا", "past", id="decided-on-that-day"),
        pytest.param(" کو کرانے پر اتفاق ہوا", "future", id="agreed-to"),
        pytest.param(" سے جاری مذاکرات میں جنگ بندی کا فیصلہ ہوا", "past", id="going-on-since"),
        pytest.param(" سے بند رکھنے کا فیصلہ ہوا", "future", id="to-go-on-from"),
        pytest.param(" سے تالہ بندی کا اعلان کر دیا", "future", id="announced-from"),
        pytest.param("", None, id="nothing"),
        pytest.param("۔ جلسہ ہوگا", None, id="after-a-stop"),
        pytest.param(" بارش کا امکان ظاہر کیا گیا", "future", id="forecast"),
        pytest.param(" بارش کا امکان تھا", "past", id="was-forecast"),
        pytest.param(" وزیر نے خدشہ ظاہر کیا", "past", id="feared-on"),
        pytest.param("؟ جلسہ ہوا", None, id="after-a-question"),
        pytest.param("\n جلسہ ہوا", None, id="on-the-next-line"),
        pytest.param(" نہیں آیا", "past", id="not"),
        pytest.param(" دیا نہیں گیا", "past", id="not-inside"),
    ],
)
def test_the_first_verb_shows_the_tense(clause: str, tense: Tense | None) -> None:
    assert tense_after(fold("پیر" + clause), len("پیر")) == tense


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("ٹیم نے پیر تک لاشیں نکال لیں", "past"),
        ("کہا کہ شہری پیر تک فارم دے دیں", None),
        ("کسان نے کہا کہ شہری پیر تک فارم دے دیں", None),
        ("اس نے سنا۔ شہری پیر تک فارم دے دیں", None),
        ("ہدایت کی کہ شہری پیر تک فارم دے دیں", "future"),
        ("ہدایت کی کہ شہری پیر کو گھر پر رہیں", "future"),
        ("ہدایت کی۔ وہ کہ پیر کو گھر پر رہیں", "past"),
        ("بتایا کہ دکانیں پیر کو بند رہیں", "past"),
    ],
)
def test_earlier_words_show_whether_it_is_past(text: str, tense: Tense | None) -> None:
    text = f"\n{text}"
    assert tense_after(text, text.index("پیر") + len("پیر")) == tense


@pytest.mark.parametrize(
    ("clause", "habit", "progressive"),
    [
        (" کو گیت سنتے ہیں", True, False),
        (" کو گیت گایا جاتا ہے", True, False),
        (" کو گیت گایا جا رہا ہے", False, True),
        (" کو گیت ہے", False, False),
    ],
)
def test_habits_are_not_progressive(clause: str, habit: bool, progressive: bool) -> None:
    clause_read = read_clause(clause, 0)
    assert clause_read.tense == "present"
    assert (clause_read.is_habit, clause_read.is_progressive) == (habit, progressive)


@pytest.mark.parametrize(
    ("clause", "lasted"),
    [(" تک جاری رہا", True), (" تک سربراہ تھے", True), (" تک بند رہیں", True), (" کو آیا", False)],
)
def test_something_lasted(clause: str, lasted: bool) -> None:
    assert read_clause(clause, 0).has_lasted == lasted


def test_a_distant_verb_shows_nothing() -> None:
    assert tense_after(" اور" * 100 + " ہوگا", 0) is None


@pytest.mark.parametrize(
    ("clause", "cancelled"),
    [(" کی تقریبات منسوخ کر دی گئیں", True), (" کی تقریبات ہوئیں", False)],
)
def test_future_events_may_be_cancelled(clause: str, cancelled: bool) -> None:
    assert is_cancelled(clause, 0) == cancelled
