"""What a record goes through, with its pieces, values, defects and origin together."""

import datetime
import tracemalloc
from typing import Self

import pytest

import urdunews
from urdunews.characters.normalizer import Normalizer
from urdunews.model.defects import DefectCode
from urdunews.pipeline import Tools, read_record
from urdunews.reading.headers import HeaderReader
from urdunews.reading.records import Record, whole
from urdunews.words.lexicon import Lexicon

HEADERS = HeaderReader(("date",))
HEADER = " date 2026-02-03"
TOOLS = Tools.of(Lexicon.default(), HEADERS, Normalizer())
BODY = "ملتان (نامہ نگار) محکمے نے نہر کی صفائی کا کام وقت پر مکمل کر لیا ہے۔"


def segments_of(article: urdunews.Article) -> list[tuple[str, str]]:
    return [(s.kind, article.source[s.start : s.end]) for s in article.segments]


def test_every_character_of_a_record_has_a_kind() -> None:
    text = f"\n\ufeff date: 2026-02-03\tنہر صاف \n\n{BODY}\r\n"
    article = read_record(whole(text, HEADERS), TOOLS, None)
    dateline, body = BODY[:17], BODY[18:]
    assert segments_of(article) == [
        ("space", "\n"),
        ("mark", "\ufeff date: "),
        ("date", "2026-02-03"),
        ("space", "\t"),
        ("headline", "نہر صاف"),
        ("space", " \n\n"),
        ("dateline", dateline),
        ("space", " "),
        ("body", body),
        ("space", "\r\n"),
    ]
    assert (article.headline, article.text) == ("نہر صاف", body)


@pytest.mark.parametrize("after", ["", " ", " \xa0\u200f", "\r"])
def test_nothing_after_the_headers_date_is_no_line(after: str) -> None:
    (article,) = urdunews.parse(f" date 2026-02-03{after}\nنہر صاف\n{BODY}")
    assert (article.headline, article.headline_basis) == ("نہر صاف", "line")


@pytest.mark.parametrize(
    ("record", "origin"),
    [
        (whole("بارش", HEADERS), urdunews.Origin(path="a.txt", line=1)),
        (whole("\n\n date 2026-02-03", HEADERS), urdunews.Origin(path="a.txt", line=3)),
        (
            Record(f"\n{HEADER}\n", ["", HEADER, ""], 7, 1, HEADERS.read(HEADER), 100, 118),
            urdunews.Origin(path="a.txt", start=100, end=118, line=8),
        ),
        (
            Record("بارش", ["بارش"], 7, -1, None, 100, 108),
            urdunews.Origin(path="a.txt", start=100, end=108, line=7),
        ),
    ],
)
def test_the_origin_is_the_headers_line_and_the_records_bytes(
    record: Record,
    origin: urdunews.Origin,
) -> None:
    assert read_record(record, TOOLS, "a.txt").origin == origin


def test_each_further_header_is_a_defect() -> None:
    text = f" date 2026-02-03 نہر صاف\n{BODY}\n date 2026-02-04 میلہ شروع\r\n{BODY}\n date 2026-02"
    article = urdunews.parse_article(text)
    repeated = [d for d in article.defects if d.code == DefectCode.HEADER_REPEATED]
    assert [article.source[slice(*d.span)] for d in repeated] == [
        " date 2026-02-04 میلہ شروع",
        " date 2026-02",
    ]
    assert [str(defect.severity) for defect in repeated] == ["warning"] * 2
    assert str(article.date) == "2026-02-03"


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        pytest.param(f" date 2026-02-03\n{BODY}", [], id="sound"),
        pytest.param(BODY, ["header-missing"], id="no-header"),
        pytest.param("", ["header-missing", "body-missing"], id="nothing"),
        pytest.param(" date 2026-02-03", ["body-missing"], id="header-alone"),
        pytest.param(" date 2026-02-31", ["body-missing", "date-impossible"], id="impossible"),
        pytest.param(
            f"مینو\n date 2026-02-03\n{BODY}",
            ["header-missing", "header-repeated"],
            id="prelude",
        ),
        pytest.param(
            f" date 2026-13\n31 فروری 2026\n{BODY}\x07",
            ["date-impossible", "page-date-impossible", "character-control"],
            id="several",
        ),
    ],
)
def test_defects_stand_in_order(text: str, codes: list[str]) -> None:
    article = urdunews.parse_article(text)
    assert [defect.code for defect in article.defects] == codes
    assert [defect.span for defect in article.defects] == sorted(d.span for d in article.defects)


def test_a_record_without_body_is_spanned_as_a_whole() -> None:
    article = urdunews.parse_article(" date 2026-02-03 نہر صاف\n")
    (found,) = article.defects
    assert found.span == (0, len(article.source))


@pytest.mark.usefixtures("by_form")
@pytest.mark.parametrize(
    ("dirt", "clean"),
    [("سڑك", "سڑک"), ("نہر  صاف", "نہر صاف"), ("پل\u200f", "پل"), ("م\u0640یلہ", "میلہ")],
)
def test_values_are_normalised_and_the_source_is_not(dirt: str, clean: str) -> None:
    text = f" date 2026-02-03 {dirt} بحال\n{BODY} {dirt} کھل گئی۔\n"
    (article,) = urdunews.parse(text)
    assert article.source == text
    assert article.headline == f"{clean} بحال"
    assert article.text.endswith(f" {clean} کھل گئی۔")


@pytest.mark.parametrize(
    ("line", "date", "precision"),
    [
        pytest.param("18 جنوری 2026", datetime.date(2026, 1, 18), "day", id="story"),
        pytest.param("اپ ڈیٹ 18 جنوری 2026", None, None, id="update"),
        pytest.param("31 فروری 2026", None, None, id="impossible"),
        pytest.param("15 شعبان 1447ھ", None, None, id="another-calendar"),
        pytest.param("فوٹو: فائل", None, None, id="none"),
    ],
)
def test_a_page_without_a_header_has_the_date_of_its_own_line(
    line: str,
    date: datetime.date | None,
    precision: str | None,
) -> None:
    page = f"نہر کی صفائی مکمل\n{line}\nملتان (نامہ نگار) محکمے نے نہر صاف کر دی ہے۔\n"
    article = read_record(whole(page, HEADERS), TOOLS, None)
    assert (article.date, article.date_precision) == (date, precision)
    headed = read_record(whole(f" date 2017-02\n{page}", HEADERS), TOOLS, None)
    assert (headed.date, headed.date_precision) == (datetime.date(2017, 2, 1), "month")


def test_a_second_dateline_in_the_body_is_a_defect_and_text() -> None:
    second = f"سکھر (اے پی پی) {BODY.partition(') ')[2]}"
    page = f" date 2026-02-03 نہر کی صفائی مکمل\n{BODY}\n{second}\n"
    article = read_record(whole(page, HEADERS), TOOLS, None)
    (found,) = article.defects
    assert found.code is DefectCode.DATELINE_REPEATED
    assert page[slice(*found.span)] == "سکھر (اے پی پی)"
    assert article.text.endswith(second)


@pytest.mark.parametrize(
    ("normalizer", "odd", "code"),
    [
        pytest.param(
            Normalizer(spacing="keep"), "\x0b", DefectCode.LINE_SEPARATOR, id="white-space-is-kept"
        ),
        pytest.param(
            Normalizer(invisibles="keep"),
            "\x00",
            DefectCode.CHARACTER_CONTROL,
            id="controls-are-kept",
        ),
        pytest.param(
            Normalizer.none(), "\ufffd", DefectCode.CHARACTER_REPLACED, id="nothing-is-changed"
        ),
    ],
)
def test_odd_characters_are_defects_whatever_the_normaliser_keeps(
    normalizer: Normalizer, odd: str, code: DefectCode
) -> None:
    tools = Tools.of(Lexicon.default(), HEADERS, normalizer)
    record = whole(f" date 2026-02-03 نہر{odd}صاف\n{BODY}\n", HEADERS)
    assert [found.code for found in read_record(record, tools, None).defects] == [code]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("لاہور سے نامہ نگار (اے پی پی) کے مطابق کام جاری ہے۔", id="inside-a-sentence"),
        pytest.param("سکھر (نور محمد) نے کہا کہ نہر کی صفائی وقت پر ہوئی۔", id="unknown-credit"),
        pytest.param("سکھر: نہر کی صفائی کا کام وقت پر مکمل کر لیا گیا ہے۔", id="no-bracket"),
        pytest.param("(اے پی پی) نہر کی صفائی کا کام وقت پر مکمل کر لیا گیا۔", id="no-place"),
    ],
)
def test_other_lines_are_no_second_dateline(line: str) -> None:
    page = f" date 2026-02-03 نہر کی صفائی مکمل\n{BODY}\n{line}\n"
    assert read_record(whole(page, HEADERS), TOOLS, None).defects == ()


def test_a_dateline_after_a_body_without_one_is_not_the_second() -> None:
    prose = "محکمے نے نہر کی صفائی کا کام وقت سے پہلے مکمل کر لیا ہے اور کسان خوش ہیں۔"
    page = f" date 2026-02-03 {prose}\n{prose}\n{prose}\n{prose}\n{prose}\n{BODY}\n"
    assert read_record(whole(page, HEADERS), TOOLS, None).defects == ()


class MeasuredLine(str):
    """A line that counts how often its length is asked for."""

    __slots__ = ("asked",)
    asked: int

    def __new__(cls, line: str) -> Self:
        made = super().__new__(cls, line)
        made.asked = 0
        return made

    def __len__(self) -> int:
        self.asked += 1
        return super().__len__()


def times_measured(headers: int) -> int:
    lines = [MeasuredLine(f"{HEADER} ") for _ in range(headers)]
    head, further = HEADERS.read(HEADER), tuple(range(1, headers))
    record = Record("\n".join(lines), list[str](lines), 1, 0, head, 0, 0, further)
    article = read_record(record, TOOLS, None)
    codes = [defect.code for defect in article.defects]
    assert codes.count(DefectCode.HEADER_REPEATED) == headers - 1
    return sum(line.asked for line in lines)


def test_lines_are_not_measured_again_for_each_further_header() -> None:
    assert times_measured(200) <= 2.1 * times_measured(100)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("نهر کی صفائی کا کام مکمل ہو گیا ہے۔", id="dirty"),
        # No word of it shows that it is Urdu.
        pytest.param("نہر منڈی صفائی فیکٹری عمارت بازار۔", id="names"),
    ],
)
def test_a_record_of_short_lines_takes_eight_times_its_bytes(line: str) -> None:
    # Few different lines, since what is remembered is bounded by a number and not by a record.
    lines = [f"{number % 50} {line}" for number in range(2_000)]
    text = "\n".join([f"{HEADER} نہر صاف", BODY, *lines])
    assert len(urdunews.parse_article(text[:5_000]).text) > 4_000
    tracemalloc.start()
    try:
        assert urdunews.parse_article(text).text.count("\n") == len(lines)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 8 * len(text.encode())
