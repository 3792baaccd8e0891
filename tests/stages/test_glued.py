import pytest

import urdunews
from urdunews.stages.glued import find_glued_dateline
from urdunews.words.lexicon import Lexicon

LEXICON = Lexicon.default()
BODY = " محکمہ آبپاشی نے دو ماہ کی محنت کے بعد نہر صاف کر دی۔"


def split(text: str) -> tuple[str, str] | None:
    """Give the deck and the dateline that stand on one line."""
    found = find_glued_dateline(text, LEXICON)
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
    ],
)
def test_a_deck_and_the_dateline_behind_it_are_told_apart(deck: str, dateline: str) -> None:
    assert split(deck + dateline + BODY) == (deck, dateline)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("وزیر نے قومی خبررساں ادارے (اے پی پی) کو بتایا", id="an-agency-explained"),
        pytest.param("یہ فیصلہ کراچی اور لاہور (نامہ نگار) کے لیے", id="a-postposition-behind"),
        pytest.param("صدر آج شام دورہ لاہور (پنجاب) کے بعد", id="a-bracket-without-credit"),
        pytest.param("وہ کل لاہور کے دورے پر تھے (اے پی پی)", id="no-place-at-the-bracket"),
        pytest.param("سڑکیں تیار ہیں لاہور کے (نامہ نگار) ساتھ", id="words-between"),
        pytest.param("نئے وارڈ کا دورہ لاہور (نامہ نگار) ہسپتال", id="inside-a-clause"),
        pytest.param("نئی سڑکیں تیار ہیں اور بدیر (نامہ نگار) آئے", id="a-short-place-in-a-word"),
        pytest.param("سڑکیں بند:" + " (الف)" * 7 + "۔لاہور (اے پی پی)", id="many-brackets"),
        pytest.param("نئی سڑکیں تیار ہیں۔لاہور (اے پی پی", id="no-closing-bracket"),
        pytest.param("کام جاری ہے " * 40 + "۔لاہور (اے پی پی)", id="too-far-behind"),
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
