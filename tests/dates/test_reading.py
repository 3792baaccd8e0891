import datetime
import itertools
from collections.abc import Callable, Iterator
from typing import Any, Final

import dateparser
import pytest
from hypothesis import given
from hypothesis import strategies as st

import urdunews
from dates.date_texts import DATE_TEXTS
from urdunews import PartialDate, parse_date, tables
from urdunews.model.dates import Calendar
from urdunews.words import vocabulary

NO_DATES: Final = [
    "",
    " ",
    "۔",
    "|",
    "خبر",
    "آج",
    "کل",
    "منگل",
    "شائع",
    "10:30",
    "شام 5 بجے",
    "3",
    "03",
    "123",
    "20261",
    "202602031",
    "چودہ",
    "یکم",
    "انیس سو سینتالیس",
    "انتیس فروری 2023",
    "بتیس مارچ 2023",
    "پانچ سو مارچ",
    "چودہ اگست دو ہزار تیئیس",
    "نو مئی کے مقدمات",
    "13/2026",
    "0/2026",
    "02/1447",
    "345/2023",
    "02.2026",
    # Sentences
    "وزیر نے 3 فروری کو کہا",
    "3 فروری 2026 کو لاہور میں بارش ہوئی۔",
    "اجلاس 3 فروری 2026",
    "مئی کا مہینہ",
    "آزادی مارچ",
    "3 ماہ جولائی تا ستمبر",
    "3 ماہ جولائی",
    "1990ء کی دہائی",
    "سلیم درانی نے 3 فروری 2026 کو جلسہ کیا",
    "سلیم درانی جمعرات 7 جنوری 2016 18:28",
    "بارش ہوئی۔ | 3 فروری 2026",
    # Figures that are not dates
    "02-03",
    "11/9",
    "98.60",
    "0300-1234567",
    "042-35-1234567",
    "3-2",
    "2013-14",
    "1,2,2026",
    "3-2/2026",
    "2026-2",
    # Two figures for a year
    "03-02-26",
    "3 فروری 26",
    "Feb 3, '26",
    # One number too many
    "3 فروری 2026 5",
    "May 12024",
    "فروری 32026",
    "20263 فروری",
    "5 3 فروری 2026",
    "3 Feb 2026 1012",
    "5 3 Feb 2026 10h",
    # Dates in no calendar
    "30 فروری 2026",
    "29 فروری 2023",
    "31 اپریل",
    "0 مئی",
    "32 مئی",
    "3 فروری 0000",
    "2026-02-30",
    "20260230",
    "2026-13",
    "0000-01",
    "31-02-2026",
    "13/13/2026",
    "--02-30",
    "31 شعبان 1447ھ",
    "16 | 30 فروری 2026",
    "Feb 30, 2026",
    "Feb 29 13:12:50 2023",
    # Contradictions
    "3 فروری 1447ھ",
    "3 فروری سن ہجری 1447",
    "15 شعبان 1447ء",
    "15 رمضان 2025",
    "1403/08/14",
    "15/08/1447",
    "3 فروری 4 مارچ",
    "3 فروری 2026 - 5 فروری 2026",
    "6 سے 9 فروری",
    "فروری مارچ",
    "2013 2014",
    "14 شعبان 15 شعبان",
    "3 فروری 2025 | 2026",
    "21 ماگھ 2082ب",
    "14 بہمن 1404",
]


def days() -> Iterator[datetime.date]:
    """Yield every day from 1947 to 2100."""
    day = datetime.date(1947, 1, 1)
    while day.year <= 2100:
        yield day
        day += datetime.timedelta(days=1)


def partial(day: datetime.date) -> PartialDate:
    return PartialDate(year=day.year, month=day.month, day=day.day)


def month(day: datetime.date) -> str:
    return vocabulary.month_names("gregorian")[day.month - 1]


WEEKDAYS: Final = [row["name"] for row in tables.rows("words/calendar") if row["kind"] == "weekday"]
URDU_DIGITS: Final = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")

#: How newspapers write a day.
WRITTEN: Final[dict[str, Callable[[datetime.date], str]]] = {
    "iso": datetime.date.isoformat,
    "plain": lambda day: f"{day.day} {month(day)} {day.year}ء",
    "urdu-digits": lambda day: f"{day.day}؍{month(day)} {day.year}".translate(URDU_DIGITS),
    "weekday": lambda day: f"{WEEKDAYS[day.weekday()]} {day.day:02} {month(day)} ، {day.year}",
    "figures": lambda day: f"{day.day:02}-{day.month:02}-{day.year}",
}


@pytest.mark.parametrize(("text", "date"), [row[:2] for row in DATE_TEXTS])
def test_a_text_that_is_a_date_is_read(text: str, date: str) -> None:
    assert parse_date(text) == PartialDate.fromisoformat(date)


@pytest.mark.parametrize("text", NO_DATES)
def test_other_texts_are_not_dates(text: str) -> None:
    assert parse_date(text) is None


#: Any step through the days reaches each day of each month; a leap day comes once in four years.
LEAP_DAYS: Final = [datetime.date(year, 2, 29) for year in range(1948, 2100, 4)]


@pytest.mark.parametrize("step", [89, pytest.param(1, marks=pytest.mark.thorough)])
@pytest.mark.parametrize("form", WRITTEN)
def test_every_day_comes_back_from_its_written_form(form: str, step: int) -> None:
    write = WRITTEN[form]
    tried = [*itertools.islice(days(), 0, None, step), *LEAP_DAYS]
    assert [day for day in tried if parse_date(write(day)) != partial(day)] == []


@pytest.mark.parametrize(
    ("calendar", "kind"),
    [("gregorian", "gregorian"), ("gregorian", "abroad"), ("hijri", "hijri")],
)
def test_every_spelling_of_a_month_is_read(calendar: Calendar, kind: str) -> None:
    for row in tables.rows("words/calendar"):
        if row["kind"] != kind:
            continue
        expected = PartialDate(month=int(row["number"]), day=7, calendar=calendar)
        for spelling in tables.spellings(row):
            assert parse_date(f"7 {spelling}") == expected, spelling
            assert parse_date(f"7{spelling.replace(' ', '')}") == expected, spelling


@pytest.mark.parametrize(
    "kind",
    [
        "before",
        "after",
        "daytime",
        "zone",
        "hijri-era",
        "hijri-abbreviation",
        "common-era",
        "common-abbreviation",
        "year",
        "hijri-year",
        "of",
    ],
)
def test_every_word_around_a_date_is_known(kind: str) -> None:
    texts = {
        "hijri-era": "7 شعبان 1447 {}",
        "hijri-abbreviation": "7 شعبان 1447 {}",
        "common-era": "3 فروری 2026 {}",
        "common-abbreviation": "3 فروری 2026 {}",
        "year": "3 فروری {} 2026",
        "hijri-year": "7 شعبان {} 1447",
        "of": "3 {} فروری 2026",
    }
    for row in tables.rows("words/date_parts"):
        if row["kind"] == kind:
            text = texts.get(kind, "{} 3 فروری 2026").format(row["text"])
            assert parse_date(text) is not None, text


def test_every_label_may_precede_a_date() -> None:
    for label in vocabulary.date_labels():
        assert parse_date(f"{label}: 3 فروری 2026") == partial(datetime.date(2026, 2, 3)), label


@pytest.mark.parametrize(
    ("text", "order", "date"),
    [
        ("03-02-2026", "day-first", "2026-02-03"),
        ("03-02-2026", "month-first", "2026-03-02"),
        ("10/25/2025", "month-first", "2025-10-25"),
        ("10/25/2025", "day-first", None),
        ("25/10/2025", "month-first", None),
        ("2026-02-03", "month-first", "2026-02-03"),
        ("2026-02-03", "day-first", "2026-02-03"),
        ("2026/02/03", "month-first", "2026-02-03"),
        ("3 فروری 2026", "month-first", "2026-02-03"),
    ],
)
def test_figures_are_read_in_the_order_that_is_asked_for(
    text: str,
    order: Any,  # noqa: ANN401 - one of the two
    date: str | None,
) -> None:
    expected = None if date is None else PartialDate.fromisoformat(date)
    assert parse_date(text, order=order) == expected


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("03-02-26", "2026-02-03"),
        ("03/02/69", "1969-02-03"),
        ("03/02/68", "2068-02-03"),
        ("3 فروری 26ء", "2026-02-03"),
        ("Feb 3, '26", "2026-02-03"),
        ("فروری 3، 99", "1999-02-03"),
        ("3 فروری 2026", "2026-02-03"),
        ("03-02-2026", "2026-02-03"),
        ("14 شعبان 13 فروری 2026", "2026-02-13"),
        ("3 فروری 17:54", "--02-03"),
        ("3 فروری 10 بجے", "--02-03"),
        ("فروری 26", "--02-26"),
    ],
)
def test_years_of_two_figures_are_read_when_asked_for(text: str, date: str) -> None:
    assert parse_date(text, short_years=True) == PartialDate.fromisoformat(date)


def test_short_years_follow_the_order() -> None:
    date = parse_date("03-02-26", order="month-first", short_years=True)
    assert date == PartialDate(year=2026, month=3, day=2)


def test_an_invalid_order_is_refused() -> None:
    order: Any = "year-first"
    with pytest.raises(ValueError, match="'day-first', 'month-first' or None, not 'year-first'"):
        parse_date("2026-02-03", order=order)


@pytest.mark.parametrize("given", [b"2026-02-03", None, datetime.date(2026, 2, 3), 2026])
def test_anything_but_text_is_refused(given: Any) -> None:  # noqa: ANN401
    with pytest.raises(TypeError, match=f"not {type(given).__name__}"):
        parse_date(given)


@given(
    st.integers(1, 9999),
    st.none() | st.integers(1, 12),
    st.none() | st.integers(1, 28),
    st.sampled_from(["gregorian", "hijri"]),
)
def test_what_isoformat_writes_is_read(
    year: int,
    month_: int | None,
    day: int | None,
    calendar: Calendar,
) -> None:
    date = PartialDate(year=year, month=month_, day=day if month_ else None, calendar=calendar)
    assert parse_date(date.isoformat()) == date


@given(
    st.sampled_from([row.text for row in DATE_TEXTS]),
    st.text(alphabet="اآبپتمنیے -،", max_size=12).filter(lambda word: "ت" in word),
)
def test_a_text_with_any_other_word_is_not_a_date(text: str, word: str) -> None:
    # ASCII words would be zones, and `|` makes a tag of words.
    if "|" not in text and not any(part in f" {word} " for part in (" ", "ع", "م")):
        assert parse_date(f"{text} {word}") is None


@given(st.text(alphabet="0123456789۰۳ /-.:،|یکمفرومئھءAPMfeb TZ+نے", max_size=40))
def test_no_text_raises(text: str) -> None:
    for short_years in (False, True):
        date = parse_date(text, short_years=short_years)
        assert date is None or date.precision is not None


@given(st.text())
def test_no_text_at_all_raises(text: str) -> None:
    parse_date(text)


@pytest.mark.parametrize(
    "unit",
    ["1", "1 ", "1-", "۳؍", "3 فروری ", "شائع ", "|", "10:30 ", "(", "a/", "سنہ ", "ربیع ", " نے "],
)
@pytest.mark.parametrize("times", [1_200, pytest.param(20_000, marks=pytest.mark.thorough)])
def test_a_long_text_is_not_a_date(unit: str, times: int) -> None:
    assert parse_date(unit * times) is None
    assert parse_date(f"{unit * times}3 فروری 2026") is None
    parse_date((unit * 200)[:200])


def test_there_may_be_many_spaces_around_a_date() -> None:
    assert parse_date(f"{' ' * 1000}3 فروری 2026\n\n") == partial(datetime.date(2026, 2, 3))


def test_today_fills_in_nothing() -> None:
    for text in ("مئی", "May", "3 مئی", "2013", "May 2013"):
        date = parse_date(text)
        assert date is not None
        assert None in {date.year, date.month, date.day}


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # dateparser's own
@pytest.mark.parametrize("step", [2_003, pytest.param(307, marks=pytest.mark.thorough)])
def test_dateparser_agrees_where_it_reads_the_form(step: int) -> None:
    # It knows Urdu months and digits, but not signs of the year, Hijri months or Deccan spellings.
    settings: Any = {"DATE_ORDER": "DMY", "STRICT_PARSING": True}
    differing: list[str] = []
    for day in itertools.islice(days(), 0, None, step):
        for text in (
            f"{day.day} {month(day)} {day.year}",
            f"{day.day} {month(day)} {day.year}".translate(URDU_DIGITS),
            f"{day.day:02}-{day.month:02}-{day.year}",
            day.strftime("%B %d, %Y"),
        ):
            other = dateparser.parse(text, languages=["ur", "en"], settings=settings)
            assert other is not None
            if parse_date(text) != partial(other.date()):
                differing.append(text)
    assert differing == []


def test_it_is_the_public_function() -> None:
    assert urdunews.parse_date is parse_date
