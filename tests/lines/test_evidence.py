"""The evidence about single lines on their pages."""

import pytest

import urdunews
from urdunews.characters.speller import look
from urdunews.lines.decision import by_form
from urdunews.lines.evidence import facts_of
from urdunews.lines.facts import WORDED, Fact, Value
from urdunews.lines.survey import ROLES, Survey
from urdunews.pipeline import layout_of
from urdunews.reading.headers import HeaderReader
from urdunews.reading.records import whole

HEADLINE = "جھیل کے کنارے پرانے کتب خانے کی مرمت مکمل کر لی گئی"
FIRST = (
    "جھیل کے کنارے واقع ستر برس پرانے کتب خانے کی مرمت کا کام مکمل کر لیا گیا ہے اور عمارت "
    "اگلے ہفتے قارئین کے لیے کھول دی جائے گی۔"
)
SECOND = "ناظم کتب خانہ نے بتایا کہ مرمت کے دوران بارہ ہزار کتابیں دوسری عمارت میں رکھی گئی تھیں۔"


def survey_of(*lines: str) -> Survey:
    text = " date 2026-02-03 " + "\n".join(lines)
    record = whole(text, HeaderReader(("date",)))
    layout, on_header = layout_of(record, look(text))
    lexicon = urdunews.Lexicon.default()
    return Survey(by_form(layout, lexicon, None, on_header=on_header))


def facts(survey: Survey, line: int) -> list[Fact]:
    return facts_of(survey, next(item for item in survey.items if item.first == line))


@pytest.mark.parametrize(
    ("lines", "line", "name", "value"),
    [
        (["خبریں / " + HEADLINE, HEADLINE, FIRST], 0, "ends with another line", True),
        ([HEADLINE, HEADLINE, FIRST, SECOND], 0, "printed again", True),
        ([HEADLINE, HEADLINE, FIRST, SECOND], 1, "printed before", True),
        ([HEADLINE, HEADLINE[:40] + "...", FIRST], 1, "printed before", True),
        (["کھیل", "صحت"], 0, "zone, prose", ("none", 0)),
        ([HEADLINE, FIRST, SECOND, "جی ہاں"], 3, "zone, prose", ("after", 1)),
        ([HEADLINE, FIRST, SECOND, "جی ہاں"], 3, "lines after the prose", 1),
        ([HEADLINE, FIRST, SECOND, "جی ہاں"], 3, "prose before, prose after", (2, 0)),
        ([HEADLINE, FIRST, SECOND], 0, "lines to the prose", 1),
        ([HEADLINE, FIRST, SECOND], 0, "headline here", True),
        ([HEADLINE, FIRST, SECOND], 0, "headline here, how likely", 6),
        (["دیس پردیس", HEADLINE, FIRST], 1, "headline here", True),
        (["دیس پردیس", HEADLINE, FIRST], 0, "lines from the headline", -1),
        (["دیس پردیس", FIRST, HEADLINE], 2, "lines from the headline", 2),
        # A headline that ends with a verb looks like prose, but is not the story.
        ([f"{HEADLINE} ہے", FIRST, SECOND], 0, "headline here", True),
        ([HEADLINE, FIRST, SECOND, "شیئر کریں"], 3, "zone, topic", ("after", "share")),
        ([HEADLINE, FIRST, SECOND], 0, "on the header line", True),
        (["شیئر کریں", HEADLINE, FIRST], 1, "-1: topic", "share"),
        ([HEADLINE, FIRST, "شائع 3 فروری 2026"], 1, "+1: date", True),
        ([HEADLINE, "ملتان (نامہ نگار) " + FIRST], 0, "dateline", "below"),
        ([HEADLINE, "ملتان (نامہ نگار) " + FIRST, "جی ہاں"], 2, "dateline", "above"),
        ([HEADLINE, FIRST, "سیاحت", "تاریخ"], 2, "run of short lines", 2),
        ([HEADLINE, FIRST, SECOND, "نوٹ: جی ہاں"], 3, "opening word", "نوٹ"),
        ([HEADLINE, FIRST, SECOND, "نوٹ: جی ہاں"], 3, "word", "جی"),
        ([HEADLINE, FIRST, SECOND, "Read More"], 3, "closing word", "more"),
        ([HEADLINE, FIRST], 1, "word of a long line", "برس"),
        ([HEADLINE, FIRST], 1, "closing word", "گی"),
        ([HEADLINE, FIRST, "نوٹ: جی ہاں"], 2, "ending, marks", ("letter", "colon")),
        ([HEADLINE, FIRST, "جی ہاں"], 2, "beginning, marks", ("letter", "no-marks")),
        ([HEADLINE, FIRST, "جی", "ہاں"], 2, "lines after the prose, lines below", (1, 1)),
        ([HEADLINE, FIRST, "1/2"], 2, "lines after the prose, marks", (1, "no-words+bar")),
        # No other line is prose.
        ([HEADLINE, FIRST], 1, "stops of the page, ending, zone", (-1, "۔", "first")),
        ([HEADLINE, FIRST, SECOND], 1, "stops of the page, ending, zone", (3, "۔", "first")),
        (
            [HEADLINE, FIRST, "کتب خانے کا ایک منظر"],
            2,
            "last word, stop",
            ("other", False),
        ),
        (
            [HEADLINE, FIRST, "نئی کتابیں: 40", "پرانی کتابیں: 210", "رسالے: 12"],
            2,
            "alike: above, below, zone",
            (False, True, "after"),
        ),
        (
            [HEADLINE, FIRST, "نئی کتابیں: 40", "پرانی کتابیں: 210", "رسالے: 12"],
            4,
            "alike: second above, second below, zone",
            (True, False, "after"),
        ),
        (
            [HEADLINE, FIRST, "زائرین اندر جا رہے ہیں", SECOND],
            2,
            "stops of the page, stop, verb, zone",
            (3, False, True, "in"),
        ),
        (
            [HEADLINE, FIRST.rstrip("۔"), SECOND.rstrip("۔"), FIRST],
            3,
            "stops of the page, ending, zone",
            (0, "۔", "in"),
        ),
        (
            [HEADLINE, FIRST, SECOND.rstrip("۔"), SECOND],
            3,
            "stops of the page, ending, zone",
            (2, "۔", "in"),
        ),
        ([HEADLINE, FIRST, "تاہم " + SECOND], 2, "first word, zone, stop", ("opening", "in", True)),
    ],
)
def test_facts(lines: list[str], line: int, name: str, value: Value) -> None:
    assert (name, value) in facts(survey_of(*lines), line)


def test_a_line_that_is_printed_once_has_no_facts_about_repetition() -> None:
    found = dict(facts(survey_of(HEADLINE, FIRST, SECOND), 0))
    assert "printed again" not in found
    assert "ends with another line" not in found
    assert found["words of the line below"] == 3


def test_a_line_without_words_has_no_facts_about_them() -> None:
    survey = survey_of(HEADLINE, FIRST, SECOND, "2/4")
    assert not [name for name, _ in facts(survey, 3) if name in WORDED]


def test_a_line_with_the_same_first_letters_is_not_a_repetition() -> None:
    survey = survey_of(
        "جھیل کے کنارے پرانی بستی", "جھیل کے کنارے نئے کارخانے کی تعمیر رک گئی", FIRST
    )
    assert survey.repeats == [None, None, None]


def test_a_line_whose_role_is_certain_has_no_other_roles() -> None:
    survey = survey_of(HEADLINE, FIRST, SECOND, FIRST, SECOND)
    item = next(item for item in survey.items if item.role == "body")
    assert survey.excluded(item) == set(ROLES.values()) - {"body"}


def test_a_line_unlike_those_around_it_has_no_facts_about_lists() -> None:
    found = dict(facts(survey_of(HEADLINE, FIRST, "شیئر کریں:", SECOND), 2))
    assert not any("alike" in name for name in found)
