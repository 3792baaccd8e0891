import datetime

import pytest

import urdunews
from model.pickling import through_pickle
from urdunews.model.mentions import DateMention

FIRST = datetime.date(2026, 2, 6)
LAST = datetime.date(2026, 2, 9)


@pytest.mark.parametrize(
    ("days", "day"),
    [(None, None), ((FIRST, FIRST), FIRST), ((FIRST, LAST), None)],
    ids=["nothing", "one-day", "several-days"],
)
def test_a_day_is_given_where_one_is_meant(
    days: tuple[datetime.date, datetime.date] | None, day: datetime.date | None
) -> None:
    assert DateMention(text="6 فروری", days=days).day == day


def test_mentions_can_be_compared_hashed_and_pickled() -> None:
    mention = DateMention(text="6 فروری", value="2026-02-06", days=(FIRST, FIRST))
    assert through_pickle(mention) == mention
    assert len({mention, through_pickle(mention)}) == 1


def test_mentions_are_resolved_by_a_day_and_not_by_a_moment() -> None:
    (paragraph,) = urdunews.parse_article("لاہور: کل بارش ہو گی۔").paragraphs
    moment = datetime.datetime(2026, 2, 3, 10, tzinfo=datetime.UTC)
    assert paragraph.date_mentions(moment.date())[0].value == "2026-02-04"
    with pytest.raises(TypeError, match=r"^Paragraph\.date_mentions takes a date without a time"):
        paragraph.date_mentions(moment)
