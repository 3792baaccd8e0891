import datetime
import io

import pytest

import urdunews
from urdunews.reading.date_ranges import DateRange

DAY = datetime.date
TEXT = (
    "مینو\n"
    " date 2026-02-03 نہر\nبارش ہوئی۔\n"
    " date 2026-02-05 میلہ\nدھند رہی۔\n"
    " date 2026-02-31 پل\nدھند رہی۔\n"
    " date 2026-03 سڑک\nدھند رہی۔\n"
)


def days(dates: tuple[DAY | None, DAY | None]) -> list[str]:
    articles = urdunews.read(io.BytesIO(TEXT.encode()), dates=dates)
    return [article.date.isoformat() for article in articles if article.date is not None]


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (None, None, ["2026-02-03", "2026-02-05", "2026-03-01"]),
        (DAY(2026, 2, 3), DAY(2026, 2, 5), ["2026-02-03", "2026-02-05"]),
        (DAY(2026, 2, 4), DAY(2026, 2, 4), []),
        (DAY(2026, 2, 4), None, ["2026-02-05", "2026-03-01"]),
        (None, DAY(2026, 2, 4), ["2026-02-03"]),
        (DAY(2026, 3, 1), DAY(2026, 3, 1), ["2026-03-01"]),
    ],
)
def test_the_articles_of_a_range_of_days_are_read(
    first: DAY | None, last: DAY | None, expected: list[str]
) -> None:
    assert days((first, last)) == expected
    parser = urdunews.Parser()
    articles = parser.read(io.BytesIO(TEXT.encode()), dates=(first, last))
    assert len(list(articles)) == len(expected)


def test_articles_are_those_of_the_whole_file() -> None:
    (article,) = urdunews.read(io.BytesIO(TEXT.encode()), dates=(DAY(2026, 2, 5),) * 2)
    whole = list(urdunews.read(io.BytesIO(TEXT.encode())))
    assert (article, article.origin) == (whole[2], whole[2].origin)


def test_a_page_without_a_header_has_the_day_of_its_own_date_line() -> None:
    text = "3 فروری 2026\nبارش ہوئی۔\n"
    for last, count in ((3, 1), (2, 0)):
        dates = (DAY(2026, 2, 1), DAY(2026, 2, last))
        assert len(list(urdunews.read(io.BytesIO(text.encode()), dates=dates))) == count


def test_a_strict_parser_checks_the_articles_that_are_wanted() -> None:
    text = " date 2026-02-03 a\x00\n\udcff\n date 2026-02-04 نہر\n"
    data = text.encode("utf-8", "surrogateescape")
    parser = urdunews.Parser(strict=True)
    assert len(list(parser.read(io.BytesIO(data), dates=(DAY(2026, 2, 4), None)))) == 1
    with pytest.raises(urdunews.DumpError):
        list(parser.read(io.BytesIO(data), dates=(DAY(2026, 2, 3), None)))


@pytest.mark.parametrize(
    ("dates", "error", "message"),
    [
        (DAY(2026, 2, 3), TypeError, "dates must be the first and the last day, not"),
        ((None,), TypeError, "dates must be the first and the last day, not"),
        (("2026-02-03", None), TypeError, "must be datetime.date or None, not '2026-02-03'"),
        ((datetime.datetime.now(datetime.UTC), None), TypeError, "must be datetime.date or None"),
        ((DAY(2026, 2, 3), DAY(2026, 2, 2)), ValueError, "must not end .* before they begin"),
    ],
)
def test_a_range_that_makes_no_sense_is_an_error_at_once(
    dates: tuple[None, None], error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        urdunews.read("seeds/", dates=dates)


def test_an_open_end_is_the_first_or_last_day_there_is() -> None:
    assert DateRange.of((None, None)) == (DAY.min, DAY.max)
