import pytest

import urdunews
from urdunews.datelines.inline import find_inline_dateline
from urdunews.words.lexicon import Lexicon

LEXICON = Lexicon.default()
BODY = " محکمہ آبپاشی نے دو ماہ کی محنت کے بعد نہر صاف کر دی۔"


def split(text: str) -> tuple[str, str] | None:
    """Return the deck and the dateline on a line."""
    found = find_inline_dateline(text, LEXICON)
    return found and (text[: found.start], text[found.start : found.end])


@pytest.mark.parametrize(
    ("deck", "dateline"),
    [
        pytest.param("نئی سڑکیں دو ماہ میں تیار ہیں", "ملتان (نامہ نگار)", id="verb-glued"),
        pytest.param("نئی سڑکیں دو ماہ میں تیار ہیں ", "ملتان (نامہ نگار)", id="verb-and-space"),
        pytest.param("نئی سڑکیں دو ماہ میں تیار ہیں۔", "نئی دہلی(یو این آئی)", id="stop"),
        pytest.param("سڑکیں کب تیار ہوں گی؟ ", "سکھر (اے پی پی)", id="question"),
        pytest.param("سڑکیں تیار کر لیں :رفیق ساہو", "کراچی۔ 31 جولائی (اے پی پی)", id="speaker"),
        pytest.param("سڑکیں تیار ہو گئیں", "لاہور، قصور (این این آئی)", id="two-places"),
        pytest.param("سڑکوں (پلوں) کا کام شروع ہے", "لاہور (آن لائن)", id="another-bracket"),
        pytest.param("سڑکوں پر رپورٹ پیش کر دی ", "لاہور (نامہ نگار)", id="a-past-tense"),
        pytest.param("نئی سڑکیں اور نئے بازار", "لاہور (اے پی پی)", id="in-a-word"),
        pytest.param("نئی سڑکیں اور نئے بازار ", "لاہور (اے پی پی)", id="an-agency-after-a-word"),
        pytest.param("نئی سڑکیں دو ماہ میں تیار ہیں", "دیر (نامہ نگار)", id="a-short-place"),
        pytest.param("سڑکوں کا کام جاری ہے۔ ", "لاہور: (اے پی پی)", id="a-colon-between"),
        pytest.param("سڑکوں کا کام جاری ہے۔ ", "نئی دہلی 5 مئی (اے پی پی)", id="a-date-between"),
        pytest.param("سڑکوں کا کام جاری ہے۔ " * 17, "ملتان (نامہ نگار)", id="a-long-deck"),
    ],
)
def test_a_deck_and_the_dateline_after_it_are_separated(deck: str, dateline: str) -> None:
    assert split(deck + dateline + BODY) == (deck, dateline)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("وزیر نے قومی خبررساں ادارے (اے پی پی) کو بتایا", id="an-agency-explained"),
        pytest.param("یہ فیصلہ کراچی اور لاہور (نامہ نگار) کے لیے", id="a-postposition-after"),
        pytest.param("صدر آج شام دورہ لاہور (پنجاب) کے بعد", id="a-bracket-without-credit"),
        pytest.param("وہ کل لاہور کے دورے پر تھے (اے پی پی)", id="no-place-at-the-bracket"),
        pytest.param("سڑکیں تیار ہیں لاہور کے (نامہ نگار) ساتھ", id="words-between"),
        pytest.param("نئے وارڈ کا دورہ لاہور (نامہ نگار) ہسپتال", id="inside-a-clause"),
        pytest.param("نئی سڑکیں تیار ہیں اور بدیر (نامہ نگار) آئے", id="a-short-place-in-a-word"),
        pytest.param("سڑکیں بند:" + " (الف)" * 7 + "۔لاہور (اے پی پی)", id="many-brackets"),
        pytest.param("نئی سڑکیں تیار ہیں۔لاہور (اے پی پی", id="no-closing-bracket"),
        pytest.param("نئی سڑکوں پر رپورٹ پیش بہار (اے پی پی) سے", id="a-word-that-is-a-place"),
        pytest.param("نئی سڑکوں پر رپورٹ پیش پاکستان (اے پی پی) کا", id="a-land-after-a-word"),
        pytest.param("پریس ایجنسیوں کی تنظیم آف پاکستان (اے پی پی)", id="part-of-a-name"),
        pytest.param("نئی سڑکیں بننے لگیں ’’لاہور (اے پی پی) میں", id="in-quotes"),
        pytest.param("سڑکوں کا کام شروع ہے راچی (اے پی پی)", id="a-misprint"),
        pytest.param("سڑکوں کا کام شروع ہے۔ نور گڑھی (اے پی پی)", id="an-unknown-place"),
        pytest.param("سڑکوں کا کام شروع ہے۔ لاہور (نادیہ بلوچ)", id="an-unknown-credit"),
        pytest.param("نئی سڑکیں اور نصیردیر (اے پی پی) پہنچے", id="a-short-place-in-a-name"),
        pytest.param("111111111111111 لاہور (اے پی پی)", id="no-words-before"),
        pytest.param(
            "نئی سڑکوں پر رپورٹ پیش لاہور (اے پی پی) کے", id="an-agency-and-a-postposition"
        ),
        pytest.param("کام شروع ہے لاہور (اے پی پی", id="too-short-and-not-closed"),
        pytest.param("کام جاری ہے " * 40 + "۔لاہور (اے پی پی)", id="too-far-after"),
        pytest.param("کام جاری ہے)۔ نہر صاف ہے۔", id="only-a-closing-bracket"),
        pytest.param("کام جاری ہے۔ لاہور (اے پی پی" + " کے" * 30 + ")", id="closed-too-late"),
    ],
)
def test_a_sentence_with_a_bracket_has_no_dateline_in_it(text: str) -> None:
    assert split(text) is None


def test_the_deck_before_a_dateline_is_a_deck_and_the_rest_body() -> None:
    article = urdunews.parse_article(
        f" date 2026-02-03 نہر کی صفائی\nنئی نهريں تیار ہیںملتان (نامہ نگار){BODY}\n"
    )
    assert (article.headline, article.deck) == ("نہر کی صفائی", ("نئی نہریں تیار ہیں",))
    assert article.dateline is not None
    assert article.source[slice(*article.dateline.span)] == "ملتان (نامہ نگار)"
    assert article.text == BODY.strip()
    kinds = [segment.kind for segment in article.segments if segment.kind != "space"]
    assert kinds == ["mark", "date", "headline", "deck", "dateline", "body"]


@pytest.mark.parametrize(
    ("header", "basis"), [(" date 2026-02-03 ", "header"), (" date 2026-02-03\n", "line")]
)
def test_without_a_headline_it_is_the_headline(header: str, basis: str) -> None:
    article = urdunews.parse_article(f"{header}نئی نہریں تیار ہیں ملتان (نامہ نگار){BODY}\n")
    assert (article.headline, article.headline_basis) == ("نئی نہریں تیار ہیں", basis)
    assert article.deck == ()
    assert [place.name for place in article.dateline.places] == ["ملتان"]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "unit",
    ["(", ")", "()", "(اے پی پی) ", "(اے پی پی)", "ہیںلاہور (", "ہیں", "لاہور", " ", "۔", "-", "ا"],
)
@pytest.mark.parametrize("start", ["", "سڑکیں تیار ہو گئیں ", "سڑکیں تیار ہو گئیں (اے پی پی "])
def test_hostile_lines_are_read_like_any_other(start: str, unit: str) -> None:
    text = start + unit * (100_000 // len(unit))
    for line in (text, f"{text} لاہور (اے پی پی){BODY}"):
        found = find_inline_dateline(line, LEXICON)
        assert found is None or found.end <= 600
