import csv
import datetime
from collections.abc import Callable, Iterator
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import urdunews
from dates.date_texts import DATE_TEXTS, DateText
from urdunews import testing
from urdunews.dates import prose
from urdunews.model.dates import PartialDate
from urdunews.model.mentions import DateMention

ROOT = Path(__file__).parents[2]
LEXICON = urdunews.Lexicon.default()
DAY = datetime.date(2026, 2, 3)


def find_mentions(
    text: str,
    reference: datetime.date | None = None,
    read: Callable[[int, int], tuple[str, urdunews.Span]] | None = None,
) -> tuple[DateMention, ...]:
    return prose.find_mentions(text, LEXICON, reference, read)


def cases(table: str) -> Iterator[tuple[datetime.date | None, str, str]]:
    """Yield the cases of a table: the article's day, a sentence, its mentions."""
    path = Path(__file__).with_name(f"{table}_cases.tsv")
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            day = datetime.date.fromisoformat(row["day"]) if row["day"] else None
            yield day, row["text"], row["mentions"]


TABLES = ("mention", "clause")
CASES = [case for table in TABLES for case in cases(table)]


def shown(mention: DateMention) -> str:
    """Write a mention in the form of the table: `کل=2026-02-02/2026-02-04` for two readings."""
    return f"{mention.text}={mention.value or '/'.join(mention.readings)}"


# One test for each of a thousand sentences takes longer than to read them.
@pytest.mark.parametrize("table", TABLES)
def test_cases(table: str) -> None:
    read = [(day, text, mentioned(text, day)) for day, text, _ in cases(table)]
    assert [
        case for case, expected in zip(read, cases(table), strict=True) if case != expected
    ] == []


def mentioned(text: str, day: datetime.date | None) -> str:
    return "|".join(map(shown, find_mentions(text, day)))


def mentions_of(row: DateText) -> tuple[DateMention, ...]:
    text = row.text.replace("\n", " ")
    page = f" date 2026-02-03 نمائش\nلاہور (نامہ نگار) نمائش {text} کو ہوئی تھی۔"
    return urdunews.parse_article(page).date_mentions


@pytest.mark.parametrize("row", [row for row in DATE_TEXTS if row.prose is None])
def test_a_text_that_is_a_date_is_the_same_date_in_prose(row: DateText) -> None:
    expected = PartialDate.fromisoformat(row.date)
    (mention,) = mentions_of(row)
    assert mention.date == expected
    if expected.calendar == "hijri":
        assert (mention.value, mention.days, mention.readings) == (None, None, ())
    elif expected.year is not None:
        assert mention.value == row.date


@pytest.mark.parametrize("row", [row for row in DATE_TEXTS if row.prose is not None])
def test_a_form_that_prose_does_not_have_is_read_otherwise_there(row: DateText) -> None:
    dates = [mention.date for mention in mentions_of(row)]
    assert dates != [PartialDate.fromisoformat(row.date)]
    assert (len(dates) > 1) == (row.prose == "two-dates" or row.text in SEVERAL)


#: The separate parts of these are mentions of their own.
SEVERAL = ("2026ء 3 فروری", "3 فروری، منگل، 2026")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("15-08-1447ھ", "1447-08-15"),
        ("1447/8/15 ہجری", "1447-08-15"),
        ("15۔08۔1447 ہجری", "1447-08-15"),
        ("سال 1447ھ", "1447"),
        ("سن ہجری 1447", "1447"),
        ("3 شعبان سنہ 1447 ہجری", "1447-08-03"),
        ("3 شعبان 1447", "1447-08-03"),
    ],
)
def test_hijri_figures_are_hijri(text: str, date: str) -> None:
    (mention,) = find_mentions(f"نمائش {text} کو ہوئی", DAY)
    assert mention.text == text
    assert mention.date == PartialDate.fromisoformat(f"{date}[u-ca=islamic-umalqura]")
    assert (mention.value, mention.readings) == (None, ())


@pytest.mark.parametrize(
    "text", ["15-08-1447", "1447/8/15", "15-08-2026ھ", "3-2/2026", "32/01/2026"]
)
def test_figures_without_a_sure_calendar_are_not_a_date(text: str) -> None:
    assert find_mentions(f"نمائش {text} تک جاری رہی", DAY) == ()


def test_there_are_enough_cases_and_enough_without_mentions() -> None:
    assert len(CASES) > 200
    assert sum(not expected for _, _, expected in CASES) > 60


@pytest.mark.parametrize(
    ("text", "date", "until"),
    [
        ("6 فروری کو", PartialDate(month=2, day=6), None),
        ("دسمبر 2013ء میں", PartialDate(year=2013, month=12), None),
        ("2013ء میں", PartialDate(year=2013), None),
        ("12 ربیع الاول 1447ھ", PartialDate(year=1447, month=3, day=12, calendar="hijri"), None),
        ("1447 ہجری میں", PartialDate(year=1447, calendar="hijri"), None),
        ("6 سے 9 فروری", PartialDate(month=2, day=6), PartialDate(month=2, day=9)),
        ("2010 تا 2013 کے دوران", PartialDate(year=2010), PartialDate(year=2013)),
        ("گزشتہ روز", None, None),
        ("پیر سے جمعہ تک", None, None),
    ],
)
def test_what_is_printed_is_kept(
    text: str, date: PartialDate | None, until: PartialDate | None
) -> None:
    (mention,) = find_mentions(text, DAY)
    assert (mention.date, mention.until) == (date, until)


def test_days_are_the_first_and_the_last() -> None:
    (week,) = find_mentions("آئندہ ہفتے بارش ہوگی", DAY)
    assert week.days == (datetime.date(2026, 2, 9), datetime.date(2026, 2, 15))
    assert week.day is None
    (day,) = find_mentions("آج بارش ہوگی", DAY)
    assert day.day == DAY


def test_words_before_a_day_may_begin_the_text() -> None:
    (one,) = find_mentions("اگر پیر کو بارش ہوئی تو کھیل نہیں ہوگا", DAY)
    (other,) = find_mentions("اگرچہ پیر کو بارش ہوئی", DAY)
    assert (one.value, other.value) == ("2026-02-09", "2026-02-02")


def test_two_readings_leave_the_value_open() -> None:
    (mention,) = find_mentions("اجلاس کل", DAY)
    assert mention.readings == ("2026-02-02", "2026-02-04")
    assert (mention.value, mention.days, mention.day) == (None, None, None)


@pytest.mark.parametrize("day", [datetime.date.min, datetime.date.max])
def test_the_ends_of_the_calendar_raise_no_error(day: datetime.date) -> None:
    for _, text, _ in CASES:
        find_mentions(text, day)


def test_the_seed_has_one_day_and_nothing_else() -> None:
    (article,) = urdunews.read(ROOT / "seeds" / "000_c2ef6eb630669090.txt")
    (mention,) = article.date_mentions
    assert (mention.text, mention.value) == ("6 فروری", "2026-02-06")
    assert mention.day == datetime.date(2026, 2, 6)
    assert article.source[slice(*mention.span)] == "6 فروری"


def test_an_article_of_a_month_resolves_only_what_is_printed_whole() -> None:
    article = urdunews.parse_article(
        " date 2026-02 نمائش ختم\nلاہور (نامہ نگار) نمائش 3 مارچ 2020 کو کھلی اور آج ختم ہو گئی۔"
    )
    assert [mention.value for mention in article.date_mentions] == ["2020-03-03", None]


def test_spans_lead_to_the_source_of_a_dirty_article() -> None:
    article = urdunews.parse_article(
        " date 2026-02-03 نمائش\n"
        "لاہور (نامہ نگار) نمائش ٣\u0640  مارچ كو كهلي۔ گزشـتہ روز بند ہوئی۔\n"
        "پیر کو پھر کھلے گی۔"
    )
    texts = [mention.text for mention in article.date_mentions]
    assert texts == ["۳ مارچ", "گزشتہ روز", "پیر"]
    sources = [article.source[slice(*mention.span)] for mention in article.date_mentions]
    assert [urdunews.normalize(source) for source in sources] == texts
    assert sources[0] == "٣\u0640  مارچ"


def test_headline_and_deck_are_not_searched() -> None:
    article = urdunews.parse_article(
        " date 2026-02-03 وزیراعظم آج لاہور جائیں گے\nلاہور (نامہ نگار) تیاریاں مکمل ہیں۔"
    )
    assert article.date_mentions == ()


PAGES = [
    " date 2026-02-03 نمائش\nلاہور (نامہ نگار) نمائش 3 مارچ کو کھلے گی۔\nکل تیاریاں مکمل ہوئیں۔",
    " date 2026-02-03 نمائش\nلاہور: نمائش  3 مارچ کو کھلے گی۔\n  گزشتہ  روز تیاریاں مکمل ہوئیں۔",
    " date 2026-02-03 نمائش\nلاہور: نمائش ٣ مارچ كو كھلے گی۔\r\nکل تیاریاں مکمّل ہوئیں۔\r\n",
]


@pytest.mark.parametrize("page", PAGES)
def test_the_mentions_of_an_article_are_those_of_its_paragraphs(page: str) -> None:
    article = urdunews.parse_article(page)
    expected: list[DateMention] = []
    for paragraph in article.paragraphs:

        def read(
            start: int, end: int, paragraph: urdunews.Paragraph = paragraph
        ) -> tuple[str, urdunews.Span]:
            return paragraph.text[start:end], paragraph.source_span(start, end)

        expected += find_mentions(paragraph.text, DAY, read)
    assert len(expected) == 2
    assert list(article.date_mentions) == expected


def test_the_mentions_of_other_paragraphs_are_theirs() -> None:
    article = urdunews.parse_article(PAGES[0])
    other = attrs.evolve(article, paragraphs=(urdunews.Paragraph(text="پیر کو بارش ہوئی۔"),))
    assert [mention.text for mention in other.date_mentions] == ["پیر"]


@pytest.mark.parametrize(
    ("body", "raw"),
    [
        # The ه becomes a ھ, and three changes in a row are one edit.
        ("سب کے سات\u0647\xa0\u0643ل آئے گا۔", "\u0643ل"),
        ("کام ۲۰۲۶ \u0651 تک \u0643ریں گے۔", "۲۰۲۶"),
    ],
)
def test_a_mention_has_nothing_of_the_words_beside_it(body: str, raw: str) -> None:
    article = urdunews.parse_article(f" date 2026-02-03 سرخی\nلاہور (نامہ نگار) {body}")
    (mention,) = article.date_mentions
    assert article.source[slice(*mention.span)] == raw
    assert mention.text == urdunews.normalize(raw)


def test_an_article_without_a_source_has_mentions() -> None:
    article = urdunews.parse_article(
        " date 2026-02-03 تیاریاں مکمل\nلاہور (نامہ نگار) تیاریاں کل مکمل ہوئیں۔"
    )
    again = urdunews.Article.from_dict(article.to_dict())
    assert [mention.value for mention in again.date_mentions] == ["2026-02-02"]


sentences = st.lists(st.sampled_from([text for _, text, _ in CASES]), max_size=6).map(" ".join)
texts = sentences | testing.noise() | st.text(st.characters(exclude_categories=()))


@given(texts, st.none() | st.dates())
def test_spans_lie_in_order_and_lead_to_the_text(
    text: str, reference: datetime.date | None
) -> None:
    at = 0
    for mention in find_mentions(text, reference):
        assert at <= mention.span.start < mention.span.end <= len(text)
        assert urdunews.normalize(text[slice(*mention.span)]) == mention.text
        at = mention.span.end


@given(texts)
def test_the_spelling_does_not_matter(text: str) -> None:
    normal = urdunews.normalize(text)
    assert list(map(shown, find_mentions(text, DAY))) == [
        shown(mention) for mention in find_mentions(normal, DAY)
    ]


@given(sentences, st.data())
def test_keyboards_do_not_matter(text: str, data: st.DataObject) -> None:
    mutated = data.draw(testing.mutations(text))
    values = [mention.value for mention in find_mentions(text, DAY)]
    assert [mention.value for mention in find_mentions(mutated, DAY)] == values


#: More than a story's next date is away from the one before it, whose year it takes.
UNDATED = "ہال میں خاموشی رہی۔ " * 15


@given(st.sampled_from(CASES), st.sampled_from(CASES))
def test_sentences_do_not_disturb_each_other(
    one: tuple[datetime.date | None, str, str], other: tuple[datetime.date | None, str, str]
) -> None:
    both = find_mentions(f"{one[1]}\n{UNDATED}\n{other[1]}", DAY)
    alone = [*find_mentions(one[1], DAY), *find_mentions(other[1], DAY)]
    assert list(map(shown, both)) == list(map(shown, alone))


UNITS = [
    "کل ",
    "گزشتہ ",
    "گزشتہ سال ",
    "پیر ",
    "پیر، ",
    "پیر سے ",
    "1 ",
    "12",
    "1،",
    "1 سے ",
    "2013 ",
    "2013، ",
    "2013 سے ",
    "2013-",
    "2013-14 ",
    "(1931-",
    "July ",
    "July 3, ",
    "مارچ کی 20 ",
    "گزشتہ ماہ کی 20 ",
    "ہر سال ",
    "3 فروری ",
    "3 فروری سے ",
    "مارچ ",
    "دو ",
    "دو اور ",
    "دو دن ",
    "ہونے والے ",
    "پیر کو ہونے والے ",
    "پیر (",
    "نے1998",
    "12 مارچ 2015 کو 4 اپریل ",
    "کہ رہیں ",
    "آج بھی ",
    "ہر پیر اور ",
    "ہوا",
    "گا ",
    " ہو",
    " کی",
    " ",
    "۔",
]


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize(
    ("before", "times"),
    [
        ("", 150),
        ("پیر کو", 50),
        ("کل ", 50),
        pytest.param("", 20_000, marks=pytest.mark.thorough),
        pytest.param("پیر کو", 20_000, marks=pytest.mark.thorough),
        pytest.param("کل ", 20_000, marks=pytest.mark.thorough),
    ],
)
def test_hostile_texts_are_read(unit: str, before: str, times: int) -> None:
    for mention in find_mentions(before + unit * times, DAY)[::100]:
        assert mention.text
