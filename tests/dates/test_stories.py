import datetime

import pytest

from urdunews import Lexicon
from urdunews.dates.prose import find_mentions

DAY = datetime.date(2026, 2, 3)


def values(text: str, day: datetime.date | None = DAY) -> list[str | None]:
    return [mention.value for mention in find_mentions(text, Lexicon.default(), day)]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        pytest.param("وہ 12 مارچ 2015ء کو آیا اور 4 اپریل کو گیا۔", "2015-04-04", id="goes-on"),
        pytest.param("وہ 12 نومبر 2015ء کو آیا، 4 اپریل کو گیا۔", "2016-04-04", id="year-after"),
        pytest.param("مارچ 2015 میں آیا، مئی میں گیا۔", "2015-05", id="month"),
        pytest.param("وہ 12 مارچ 2015 کو آیا۔ 4 اپریل کو گیا۔", "2015-04-04", id="opens-the-next"),
        pytest.param("وہ 12 مارچ 2015 کو آیا۔ پھر 20 جنوری کو گیا۔", "2016-01-20", id="then"),
        pytest.param("وہ 12 مارچ 2015 کو آیا۔ 20 جنوری کو گیا۔", "2026-01-20", id="news"),
        pytest.param("وہ 12 مارچ 2015 کو آیا۔ وہ 4 اپریل کو گیا۔", "2025-04-04", id="mid-sentence"),
        pytest.param("وہ 12 مارچ 2015 کو آیا، 20 فروری کو جائے گا۔", "2026-02-20", id="to-come"),
        pytest.param("وہ 12 مارچ 1950 کو پیدا ہوا، 4 اپریل کو چل بسا۔", "2025-04-04", id="birth"),
        pytest.param("12 مارچ 2015 کے جلسے اور 4 اپریل کو بات ہوئی", "2025-04-04", id="event"),
        pytest.param("12 مارچ 2015 کو اور 4 اپریل کے جلسے کا ذکر ہوا", "2025-04-04", id="events"),
        pytest.param("2015 میں آیا اور 4 اپریل کو گیا۔", "2025-04-04", id="year-alone"),
        pytest.param("رمضان 1440 میں آیا اور 4 اپریل کو گیا۔", "2025-04-04", id="hijri"),
        pytest.param("12 مارچ 2015 کو آیا، 10 رجب کو گیا۔", None, id="to-hijri"),
        pytest.param("12 مارچ 2015 کو آیا، گزشتہ روز گیا۔", "2026-02-02", id="relative"),
        pytest.param(
            "12 مارچ 2015 کو آیا، 4 سے 6 اپریل تک رہا۔", "2025-04-04/2025-04-06", id="range"
        ),
        pytest.param(
            "12 سے 14 مارچ 2015 تک آیا، 4 اپریل کو گیا۔", "2025-04-04", id="after-a-range"
        ),
        pytest.param("وہ 12 مارچ 2025 کو آیا، 4 جنوری کو گیا۔", "2026-01-04", id="this-year"),
        pytest.param("12 مارچ 2015 کو آیا، 29 فروری کو گیا۔", "2016-02-29", id="leap-year"),
        pytest.param("12 مارچ 2016 کو آیا، 29 فروری کو گیا۔", "2024-02-29", id="no-leap-year"),
        pytest.param(f"12 مارچ 2015 کو آیا،{' پھر' * 70} 4 اپریل کو گیا۔", "2025-04-04", id="far"),
    ],
)
def test_a_date_takes_the_year_of_its_story(text: str, last: str | None) -> None:
    assert values(text)[-1] == last


def test_a_story_continues_from_date_to_date() -> None:
    text = "وہ 12 نومبر 2015 کو آیا، 4 جنوری کو گیا اور 9 مئی کو لوٹا۔"
    assert values(text) == ["2015-11-12", "2016-01-04", "2016-05-09"]


def test_without_the_day_of_the_text_no_story_continues() -> None:
    assert values("وہ 12 مارچ 2015ء کو آیا اور 4 اپریل کو گیا۔", None) == ["2015-03-12", None]
