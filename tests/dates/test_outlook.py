import pytest

from urdunews.dates.outlook import (
    find_participle,
    is_cancelled,
    is_of_thing,
    is_prepared,
    is_since,
    outlook,
    starts_from_day,
    until_follows,
)
from urdunews.dates.periods import Tense
from urdunews.dates.tenses import read_clause


@pytest.mark.parametrize(
    ("clause", "tense"),
    [
        pytest.param(" کو ہونے والے اجلاس میں فیصلہ کیا گیا", "past", id="in-it"),
        pytest.param(" کو ہونے والا میچ لاہور نے جیت لیا", "past", id="itself"),
        pytest.param(" کو ہونے والے جلسے کے لیے سڑک بند کر دی گئی", "future", id="for-it"),
        pytest.param(" کو ہونے والے جلسے کا احوال چھپا", None, id="of-it"),
        pytest.param(" کو ہونے والے جلسے کی تیاریاں کی گئیں", "future", id="prepared"),
        pytest.param(" کو ہونے والا جلسہ منسوخ کر دیا گیا", "future", id="cancelled"),
        pytest.param(" کو ہونے والے حادثے کی تحقیقات ہوں گی", "past", id="mishap"),
        pytest.param(" کو ہونے والی ریلی کی تیاریاں ہوتی رہیں", "past", id="lasted"),
        pytest.param(" کو ہونے والے اجلاس میں غور ہوگا", "future", id="will-be"),
        pytest.param(" پولنگ ہونے والے حلقے میں اسلحہ ملا", None, id="own-subject"),
        pytest.param(" شروع ہونے والے میچ میں فتح ملی", "past", id="beginning-to-be"),
        pytest.param(" کو پولیس نے فرار ہونے والا پکڑ لیا", "past", id="another-participle"),
        pytest.param(" کو صبح، ہونے والے میچ کا", None, id="after-a-comma"),
        pytest.param(" کو جاری بیان کے مطابق کام ہوگا", "past", id="statement"),
        pytest.param(" کے جلسے کی تیاریاں مکمل کر لی گئیں", "future", id="thing-prepared"),
        pytest.param(" تک جاری رہا", "past", id="until-it-lasted"),
        pytest.param(" تک بند کر دیا گیا", "future", id="closed-until"),
        pytest.param(" تک 20 افراد پہنچے", "present", id="until-it-came"),
        pytest.param(" سے بارش ہو رہی ہے", "present", id="since"),
        pytest.param(" سے شروع ہو رہا ہے", "future", id="beginning"),
        pytest.param(" کو ہو رہا ہے", "future", id="scheduled"),
        pytest.param(" کو اعلان کرنے والے ہیں", "future", id="about-to"),
        pytest.param(" کو ہوا", "past", id="was"),
        pytest.param(" کو اگر بارش ہوئی تو", "future", id="if"),
        pytest.param(" کو بارش ہوئی تو میچ نہیں ہوگا", "future", id="then"),
        pytest.param(" کو بارش ہوئی تو سب خوش ہوئے", "past", id="and-then"),
        pytest.param(" کو جلسہ کرنے کا اعلان کیا تھا", "present", id="had-announced"),
        pytest.param(" کی خبر", None, id="nothing"),
    ],
)
def test_the_clause_shows_the_tense_of_a_day(clause: str, tense: Tense | None) -> None:
    assert outlook(clause, 0, read_clause(clause, 0)) == tense


@pytest.mark.parametrize(
    ("clause", "prepared"),
    [
        (" کے جلسے کی تیاریاں مکمل ہیں", True),
        (" کی پریڈ کے لیے دستے پہنچ گئے", True),
        (" کے جلسے کی تیاریاں جاری رہیں", False),
        (" کے حادثے کے لیے ٹیم بنی", False),
        (" کے جلسے پر بات ہوئی", False),
        (" کے", False),
    ],
)
def test_prepared_events_are_in_the_future(clause: str, prepared: bool) -> None:
    assert is_prepared(clause, 0, read_clause(clause, 0)) == prepared


@pytest.mark.parametrize(
    ("clause", "cancelled"),
    [(" کی تقریبات منسوخ کر دی گئیں", True), (" کی تقریبات ہوئیں", False)],
)
def test_future_events_may_be_cancelled(clause: str, cancelled: bool) -> None:
    assert is_cancelled(clause, 0) == cancelled


def test_a_participle_is_near_its_day() -> None:
    far = " کو" + " بہت" * 20 + " ہونے والا"
    assert find_participle(far, 0, read_clause(far, 0)) is None


def test_times_are_not_things() -> None:
    assert is_of_thing(" کے مقدمات", 0)
    assert not is_of_thing(" کی صبح", 0)
    assert not is_of_thing(" کو", 0)


def test_until_may_have_a_time_before_it() -> None:
    assert until_follows(" تک", 0)
    assert until_follows(" کی شام تک", 0)
    assert not until_follows(" کی شام", 0)


def test_since_is_not_a_beginning() -> None:
    assert is_since(" سے بند ہے", 0)
    assert is_since(" سے کھلاڑی کیمپ میں ہیں", 0)
    assert is_since(" کی رات دس بجے سے بند ہے", 0)
    assert not is_since(" سے شروع ہوگا", 0)
    assert not is_since(" سے ہفتہ تک بند ہے", 0)
    assert not is_since(" کو بند ہے", 0)


@pytest.mark.parametrize(
    ("clause", "begins"),
    [(" سے شروع", True), (" سے بند ہے", True), (" سے پانی ملے گا", True), (" سے پانی ملا", False)],
)
def test_something_begins(clause: str, begins: bool) -> None:
    assert starts_from_day(clause, 0) == begins
