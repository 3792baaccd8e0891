import datetime

import pytest

from urdunews.dates.candidates import Candidate, make_candidate
from urdunews.dates.periods import period
from urdunews.dates.sequels import resolve_sequels

DAY = datetime.date(2026, 3, 9)


def pair(text: str, *, last_read: bool) -> list[Candidate]:
    """Return `2 مارچ` at the start of a text, and `اگلے روز`."""
    start = text.index("اگلے")
    tomorrow = period("day", datetime.date(2026, 3, 10)) if last_read else None
    return [
        make_candidate(1, 7, None, period("day", datetime.date(2026, 3, 2))),
        make_candidate(start, start + 9, None, tomorrow),
    ]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("\n2 مارچ کو آیا اور اگلے روز چلا گیا۔", ["2026-03-02", "2026-03-03"]),
        ("\n2 مارچ کو آیا۔ اگلے روز چلا گیا۔", ["2026-03-02"]),
        ("\n2 مارچ " + "کو " * 60 + "اگلے روز چلا گیا۔", ["2026-03-02"]),
        ("\n2 مارچ کو آیا، اگلے روز جائے گا۔", ["2026-03-02"]),
        ("\n2 مارچ کو آیا، اگلے روز ہونے والے اجلاس کا اعلان کیا۔", ["2026-03-02"]),
    ],
)
def test_a_day_follows_one_of_its_sentence(text: str, values: list[str]) -> None:
    dates = resolve_sequels(pair(text, last_read=False), text, DAY)
    assert [date.readings[0].value for date in dates] == values


def test_a_day_that_follows_none_keeps_its_own_reading() -> None:
    text = "\n2 مارچ کو آیا، اگلے روز جائے گا۔"
    dates = pair(text, last_read=True)
    assert resolve_sequels(dates, text, DAY) == dates


def test_a_day_follows_one_with_a_single_reading() -> None:
    text = "\n2 مارچ کو آیا اور اگلے روز چلا گیا۔"
    first, last = pair(text, last_read=False)
    several = first._replace(readings=first.readings * 2)
    assert resolve_sequels([several, last], text, DAY) == [several]
    assert resolve_sequels([last], text, DAY) == []


def test_without_a_day_of_the_text_nothing_follows() -> None:
    text = "\n2 مارچ کو آیا اور اگلے روز چلا گیا۔"
    dates = pair(text, last_read=True)
    assert resolve_sequels(dates, text, None) == dates
