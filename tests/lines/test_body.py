"""The lines in the body of a page and below it."""

import pytest

import urdunews

pytestmark = pytest.mark.usefixtures("by_form")

HEADLINE = "پہاڑی گاؤں میں سڑک پہنچ گئی"
DATELINE = "چترال: "
STORY = [
    "بارہ کلومیٹر طویل سڑک کی تعمیر سے تین گاؤں پہلی بار بازار سے جڑ گئے ہیں۔",
    "دکاندار گل نواز نے کہا کہ اب آٹا خچروں پر نہیں لانا پڑے گا۔",
    "محکمہ تعمیرات کے مطابق سڑک پر دو پل بھی بنائے گئے ہیں۔",
    "گاؤں والوں نے پہلی گاڑی کا پھولوں سے استقبال کیا اور مٹھائی بانٹی گئی۔",
    "استاد شیر زمان نے بتایا کہ اسکول میں نئے بچے داخل ہو رہے ہیں۔",
]

Lines = list[tuple[str, str]]


def kinds_below(*lines: str) -> list[str]:
    """Return the kinds of the lines below a story."""
    page = " date 2024-05-06 " + "\n".join((HEADLINE, DATELINE + STORY[0], *STORY[1:], *lines))
    article = urdunews.parse_article(page)
    kinds = [segment.kind for segment in article.segments if segment.kind != "space"]
    assert kinds[:9] == ["mark", "date", "headline", "dateline", "body", *["body"] * 4]
    return [str(kind) for kind in kinds[9:]]


@pytest.mark.parametrize(
    ("lines", "kinds"),
    [
        pytest.param(["نامہ نگار"], ["byline"], id="desk"),
        pytest.param(["تحریر: شیر علی"], ["byline"], id="author"),
        pytest.param(["تحریر: شیر علی", "چترال"], ["byline", "byline"], id="author-and-town"),
        pytest.param(["نامہ نگار", "چترال"], ["byline", "byline"], id="desk-and-town"),
        pytest.param(["چترال"], ["body"], id="town-alone"),
        pytest.param(["نامہ نگار", "پاکستان"], ["byline", "body"], id="desk-and-country"),
        pytest.param(["روزنامہ جنگ"], ["junk"], id="outlet"),
        pytest.param(["روزنامہ جنگ۔"], ["junk"], id="outlet-and-stop"),
        pytest.param(["۔روزنامہ جنگ"], ["junk"], id="stop-and-outlet"),
        pytest.param(["یو این آئی / شیر علی"], ["junk"], id="agency-and-reporter"),
        pytest.param(["(یو این آئی)۔"], ["junk"], id="agency-in-brackets-and-stop"),
        pytest.param(["انقلاب۔"], ["body"], id="outlet-that-is-a-word-and-stop"),
        pytest.param(["جنگ/امن"], ["body"], id="outlet-and-a-word"),
        pytest.param(["یو این آئی / سڑک پر کام جاری ہے"], ["body"], id="agency-and-words"),
        pytest.param(["شیر علی / یو این آئی"], ["body"], id="reporter-and-agency"),
        pytest.param(["نامہ نگار", "روزنامہ جنگ"], ["byline", "junk"], id="desk-and-outlet"),
        pytest.param(
            ["تحریر: شیر علی", "روزنامہ جنگ", "6 مئی 2024"],
            ["byline", "junk", "page-date"],
            id="author-outlet-and-day",
        ),
        pytest.param(["6 مئی 2024", "روزنامہ جنگ"], ["page-date", "junk"], id="day-and-outlet"),
        pytest.param(["روزنامہ جنگ", "6 مئی 2024"], ["body", "page-date"], id="outlet-and-day"),
        pytest.param(["اے پی پی"], ["junk"], id="agency"),
        pytest.param(["(اے پی پی)"], ["junk"], id="agency-in-brackets"),
        pytest.param(["[اے پی پی]"], ["junk"], id="agency-in-square-brackets"),
        pytest.param(["نامہ نگار", "(اے پی پی)"], ["byline", "junk"], id="desk-and-agency"),
        pytest.param(["(نامعلوم نامہ)"], ["body"], id="unknown-name-in-brackets"),
        pytest.param(["کریڈٹ: شیر علی"], ["junk"], id="credit-line"),
        pytest.param(["پیر 6 مئی", *STORY[:1]], ["subheading", "body"], id="day-as-a-heading"),
    ],
)
def test_names_below_a_story(lines: list[str], kinds: list[str]) -> None:
    assert kinds_below(*lines) == kinds


def test_the_town_below_a_byline_is_its_place() -> None:
    page = "\n".join((HEADLINE, *STORY, "تحریر: شیر علی", "چترال"))
    author, town = urdunews.parse_article(page).bylines
    assert (author.name, author.place) == ("شیر علی", None)
    assert (town.name, town.role, town.place) == (None, None, "چترال")


@pytest.mark.parametrize(
    "line",
    [
        "چترال (فائل فوٹو)",
        "چترال (فوٹو: اے ایف پی)",
        "چترال (اے ایف پی فوٹو)",
        "نئی سڑک کا ایک منظر (تصویر بشکریہ محکمہ تعمیرات)",
    ],
)
def test_captions_with_their_label_in_brackets_may_be_between_paragraphs(line: str) -> None:
    assert kinds_below(line, STORY[0]) == ["caption", "body"]


@pytest.mark.parametrize("bracket", ["(فائل فوٹو)", "(فوٹو/اے ایف پی)", "(تصویر: شیر علی)"])
def test_a_paragraph_on_the_line_of_a_caption_is_not_a_second_story(bracket: str) -> None:
    page = f"{HEADLINE}\n{DATELINE}{STORY[0]}\nچترال {bracket} {' '.join(STORY[1:])}"
    article = urdunews.parse_article(page)
    assert [str(defect.code) for defect in article.defects] == ["header-missing"]


@pytest.mark.parametrize("dateline", ["سکھر (اے پی پی)", "وحدت نیوز (سکردو)"])
def test_a_dateline_of_known_names_opens_a_second_story(dateline: str) -> None:
    page = f"{HEADLINE}\n{DATELINE}{STORY[0]}\n{dateline} {' '.join(STORY[1:])}"
    article = urdunews.parse_article(page)
    assert "dateline-repeated" in {str(defect.code) for defect in article.defects}
