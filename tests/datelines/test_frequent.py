import pytest

from urdunews.datelines.frequent import read_frequent
from urdunews.datelines.grammar import FORMS
from urdunews.datelines.readings import Opening
from urdunews.words.lexicon import Lexicon
from urdunews.words.rows import CreditName, PlaceName

LEXICON = Lexicon.default()


def opening_of(text: str, mark: str, lexicon: Lexicon = LEXICON) -> Opening:
    return Opening(text, text[: text.index(mark)], lexicon)


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        pytest.param("لاہور (نامہ نگار) نہر", " (", id="credit"),
        pytest.param("لاہور(نامہ نگار)نہر", "(", id="no-spaces"),
        pytest.param("لاہور ( اے پی پی ) نہر", " (", id="inner-spaces"),
        pytest.param("لاہور (نامہ نگار، نادیہ بلوچ) نہر", " (", id="a-name-beside-it"),
        pytest.param("لاہور (مانیٹنگ ڈیسک، اے پی پی) نہر", " (", id="a-misprint-beside-it"),
        pytest.param("اسلا م آباد (اے پی پی) نہر", " (", id="a-space-inside-the-place"),
        pytest.param("لاہور: نہر", ":", id="colon"),
        pytest.param("لاہور :نہر", " :", id="a-space-before-the-colon"),
        pytest.param("لاہور:", ":", id="colon-alone"),
        pytest.param("لاہور : - نہر", " :", id="more-delimiters"),
        pytest.param("لاہور: لاہور: نہر", ":", id="printed-twice"),
    ],
)
def test_the_commonest_datelines_are_read_as_the_grammar_reads_them(text: str, mark: str) -> None:
    opening = opening_of(text, mark)
    reading = read_frequent(opening, mark)
    assert reading is not None
    assert reading == FORMS[0].read(opening)


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        pytest.param("نور گڑھی (نامہ نگار) نہر", " (", id="an-unknown-place"),
        pytest.param("لاہور (صبح نو) نہر", " (", id="an-unknown-credit"),
        pytest.param("لاہور (پی ٹی آئی) نہر", " (", id="a-party"),
        pytest.param("لاہور (نامہ نگار) اور نہر", " (", id="a-conjunction"),
        pytest.param("لاہور: ایک شہر، ہزار چہرے", ":", id="a-topic"),
        pytest.param("لاہور (فائل فوٹو) نہر", " (", id="a-picture"),
        pytest.param("لاہور (نامہ نگار۔ 5 مئی) نہر", " (", id="a-date"),
        pytest.param("لاہور (نامہ نگار (اے پی پی) نہر", " (", id="a-bracket-inside"),
        pytest.param("لاہور (نامہ نگار) (اے پی پی) نہر", " (", id="a-bracket-after"),
        pytest.param("لاہور (نامہ نگار)) نہر", " (", id="closed-twice"),
        pytest.param("لاہور (نامہ نگار): نہر", " (", id="a-colon-after"),
        pytest.param("لاہور (نامہ نگار) کے نہر", " (", id="tied-into-a-sentence"),
        pytest.param("لاہور (نامہ نگار)", " (", id="credit-alone"),
        pytest.param("لاہور (نامہ نگار نہر", " (", id="not-closed"),
        pytest.param("نور گڑھی: نہر", ":", id="an-unknown-place-and-a-colon"),
        pytest.param("دوشنبہ: نہر", ":", id="a-weekday"),
        pytest.param("لاہور اور یکم مئی: نہر", ":", id="more-than-a-place"),
        pytest.param("لاہور: 5 مئی (اے پی پی)", ":", id="a-date-after-the-colon"),
        pytest.param("لاہور: پیر 5 مئی (اے پی پی)", ":", id="a-weekday-after-the-colon"),
        pytest.param("لاہور: (اے پی پی) نہر", ":", id="a-bracket-after-the-colon"),
        pytest.param("لاہور، نہر", "،", id="another-mark"),
    ],
)
def test_all_others_are_left_to_the_grammar(text: str, mark: str) -> None:
    assert read_frequent(opening_of(text, mark), mark) is None


def test_a_line_without_a_mark_is_left_to_the_grammar() -> None:
    assert read_frequent(Opening("لاہور اور سکھر", "لاہور اور سکھر", LEXICON), None) is None


def test_a_credit_that_is_a_place_too_is_left_to_the_grammar() -> None:
    own = Lexicon(
        places=(PlaceName(name="نور گڑھی"), PlaceName(name="صبح نو")),
        credits=(CreditName(name="صبح نو", kind="outlet"),),
    )
    assert read_frequent(opening_of("نور گڑھی (صبح نو) نہر", " (", own), " (") is None


def test_a_known_place_with_known_credits_is_read_once() -> None:
    lines = ["لاہور (اے پی پی) نہر صاف", "لاہور (اے پی پی)پل بند", "لاہور (اے پی پی) کی خبر"]
    first, second, tied = [read_frequent(opening_of(line, " ("), " (") for line in lines]
    assert first is second
    assert first is not None
    assert tied is None
