import pytest

from urdunews.characters.normalization import fold
from urdunews.dates.outlook import is_cancelled
from urdunews.dates.periods import Tense
from urdunews.dates.tenses import tense_after


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
def test_the_first_verb_tells_the_tense(clause: str, tense: Tense | None) -> None:
    assert tense_after(fold("پیر" + clause), len("پیر")) == tense


def test_a_verb_far_away_tells_nothing() -> None:
    assert tense_after(" اور" * 100 + " ہوگا", 0) is None


@pytest.mark.parametrize(
    ("clause", "cancelled"),
    [(" کی تقریبات منسوخ کر دی گئیں", True), (" کی تقریبات ہوئیں", False)],
)
def test_what_was_to_be_may_be_cancelled(clause: str, cancelled: bool) -> None:
    assert is_cancelled(clause, 0) == cancelled
