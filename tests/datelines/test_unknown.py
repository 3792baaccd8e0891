import pytest

from urdunews.datelines.unknown import Candidate, find_candidates, is_run_together
from urdunews.words.lexicon import Lexicon

LEXICON = Lexicon.default()

PLACE = Candidate("place", "نور گڑھی")


def credit(name: str, *, after_place: bool = False) -> Candidate:
    return Candidate("credit", name, after_place)


@pytest.mark.parametrize(
    ("text", "candidates"),
    [
        # A name and the ending of a dateline.
        pytest.param("نور گڑھی: نہر", [PLACE], id="colon"),
        pytest.param("نور گڑھی : نہر", [PLACE], id="space-and-colon"),
        pytest.param("نور گڑھی// نہر", [PLACE], id="slashes"),
        pytest.param("نور گڑھی… نہر", [PLACE], id="ellipsis"),
        pytest.param("نور گڑھی .. نہر", [PLACE], id="dots"),
        pytest.param("نور گڑھی۔۔۔ نہر", [PLACE], id="stops"),
        pytest.param("نور گڑھی۔ نہر", [], id="one-stop"),
        pytest.param("نور گڑھی، نہر", [], id="comma"),
        pytest.param("نور گڑھی", [], id="nothing-after"),
        # Known names, labels, and words that cannot be a place.
        pytest.param("ملتان: نہر", [], id="a-known-place"),
        pytest.param("ویب ڈیسک: نہر", [], id="a-known-credit"),
        pytest.param("تحریر: نور گڑھی", [], id="a-byline-s-label"),
        pytest.param("شائع: نور گڑھی", [], id="a-date-s-label"),
        pytest.param("ا ب پ: نہر", [Candidate("place", "ا ب پ")], id="three-words"),
        pytest.param("ا ب پ ت: نہر", [], id="four-words"),
        pytest.param("انہوں نے کہا: نہر", [], id="grammar"),
        pytest.param("7: نہر", [], id="a-figure"),
        pytest.param(": نہر", [], id="no-word"),
        pytest.param("", [], id="nothing"),
        # A name and a bracket.
        pytest.param("نور گڑھی (نامہ نگار) نہر", [PLACE], id="a-known-credit-after"),
        pytest.param("نور گڑھی(نامہ نگار) نہر", [PLACE], id="no-space"),
        pytest.param("نور گڑھی ۔ (نامہ نگار) نہر", [PLACE], id="delimiters"),
        pytest.param("نور گڑھی۔ 5 مئی (نامہ نگار) نہر", [PLACE], id="a-date-between"),
        pytest.param("نور گڑھی 5 مئی۔ (نامہ نگار) نہر", [PLACE], id="delimiters-after-the-date"),
        pytest.param("نور گڑھی 5 مئی کو (نامہ نگار) نہر", [], id="words-after-the-date"),
        pytest.param("نور گڑھی (نامہ نگار", [], id="not-closed"),
        pytest.param("نور گڑھی (نامہ نگار) کے", [], id="tied-into-a-sentence"),
        pytest.param("نور گڑھی (صبح نو) نہر", [PLACE, credit("صبح نو")], id="both-unknown"),
        pytest.param(
            "ملتان (صبح نو) نہر", [credit("صبح نو", after_place=True)], id="an-unknown-credit"
        ),
        pytest.param("پاکستان (صبح نو) نہر", [credit("صبح نو")], id="after-a-country"),
        pytest.param(
            "ملتان (صبح نو، اے پی پی، شام نو) نہر",
            [credit("صبح نو", after_place=True), credit("شام نو", after_place=True)],
            id="several-credits",
        ),
        pytest.param(
            "ملتان (صبح نو۔) نہر", [credit("صبح نو", after_place=True)], id="a-stop-in-it"
        ),
        pytest.param("ملتان (1947) نہر", [], id="a-year"),
        # Captions, weekdays and months.
        pytest.param("نور گڑھی (فائل فوٹو) نہر", [], id="a-picture"),
        pytest.param("ملتان (فوٹو/صبح نو) نہر", [], id="a-picture-s-source"),
        pytest.param("جمعہ (نامہ نگار) نہر", [], id="a-weekday"),
        pytest.param("مارچ: نہر", [], id="a-month"),
        pytest.param("بدھ 9 ستمبر (نامہ نگار) نہر", [], id="a-weekday-and-a-date"),
        pytest.param("یکم مئی (نامہ نگار) نہر", [], id="the-first-of-a-month"),
        pytest.param("نور گڑھی دو شنبہ 9 ستمبر (نامہ نگار) نہر", [PLACE], id="before-a-weekday"),
        pytest.param("ملتان (شہر کے باہر) نہر", [], id="grammar-in-brackets"),
        pytest.param("ملتان () نہر", [], id="nothing-in-brackets"),
        pytest.param(f"ملتان ({'صبح ' * 30}) نہر", [], id="more-than-a-credit"),
    ],
)
def test_unknown_names_of_possible_datelines_are_candidates(
    text: str,
    candidates: list[Candidate],
) -> None:
    assert list(find_candidates(text, LEXICON)) == candidates


def test_nothing_is_known_to_an_empty_lexicon() -> None:
    assert list(find_candidates("ملتان (نامہ نگار) نہر", Lexicon())) == [
        Candidate("place", "ملتان"),
        credit("نامہ نگار"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("ا" * 100_000, id="letters"),
        pytest.param("نور " * 25_000, id="words"),
        pytest.param(f"نور{' ' * 100_000}(", id="spaces"),
        pytest.param(f"نور{'۔' * 100_000}", id="stops"),
        pytest.param(f"نور {'(' * 100_000})", id="brackets"),
        pytest.param(f"نور ({'،' * 100_000})", id="commas"),
        pytest.param(f"نور {'5 مئی ' * 20_000}(", id="dates"),
        pytest.param(f"نور {'-' * 100_000}(", id="hyphens"),
    ],
)
def test_hostile_lines_are_read_like_any_other(text: str) -> None:
    assert len(list(find_candidates(text, LEXICON))) <= 60


@pytest.mark.parametrize(
    ("name", "run"),
    [
        ("ممبئیلاہور", True),
        ("ممبئی لاہور", True),
        ("نورگڑھیلاہور", True),
        ("پاکستانلاہور", True),
        ("نورگڑھی", False),
        ("لاہوری", False),
        ("", False),
    ],
)
def test_a_name_may_consist_of_shorter_ones(name: str, run: bool) -> None:
    assert is_run_together(name, {"نورگڑھی"}, LEXICON) is run
